//! The words people see: the fluent catalogues of `static/locales`, embedded, and the `t!` macro,
//! which checks at compile time that a message exists in English. Dates are written here too. Which
//! languages there are, and which one is in use, is `words/language.rs`.

mod language;
mod numbers;
mod order;

use std::sync::OnceLock;
use std::time::Duration;

use i18n_embed::fluent::FluentLanguageLoader;
use jiff::tz::TimeZone;

use crate::clock::Moment;

pub use language::{Direction, Language, in_use, loader, speak, speaking, spoken_in};
pub use numbers::number;
pub use order::by_name;

/// The message `key` in the language in use, with its arguments: `t!("post-by", name = byline)`. One
/// without arguments is looked up once in each language.
#[macro_export]
macro_rules! t {
    ($key:literal $(,)?) => {{
        static WORDS: $crate::words::LookedUp = $crate::words::LookedUp::nowhere();
        WORDS.in_use(|catalogue| i18n_embed_fl::fl!(catalogue, $key))
    }};
    ($key:literal, $($name:ident = $value:expr),+ $(,)?) => {
        i18n_embed_fl::fl!($crate::words::loader(), $key, $($name = $value),+)
    };
}

/// One message without arguments, in every language in which it was asked for.
#[derive(Debug)]
pub struct LookedUp(OnceLock<Box<[OnceLock<String>]>>);

impl LookedUp {
    /// Not asked for yet.
    pub const fn nowhere() -> Self {
        Self(OnceLock::new())
    }

    /// The message in the language in use; `look_up` finds it in a catalogue.
    pub fn in_use(&self, look_up: fn(&FluentLanguageLoader) -> String) -> String {
        let language = in_use();
        let known = self
            .0
            .get_or_init(|| Language::all().map(|_| OnceLock::new()).collect());
        known[language.place()]
            .get_or_init(|| look_up(language.loader()))
            .clone()
    }
}

/// `3 March 2026`, in `zone`.
pub fn date(moment: Moment, zone: &TimeZone) -> String {
    let at = moment.at(zone);
    t!(
        "date",
        day = at.day(),
        month = month(at.month()),
        year = i64::from(at.year()).to_string()
    )
}

/// `3 March 2026, 09:30`, in `zone`.
pub fn date_time(moment: Moment, zone: &TimeZone) -> String {
    let at = moment.at(zone);
    t!(
        "date-time",
        date = date(moment, zone),
        time = time(at.hour(), at.minute())
    )
}

/// `09:31`, in `zone`: the first full minute that does not lie before `moment`.
pub fn time_from(moment: Moment, zone: &TimeZone) -> String {
    let at = moment.plus(Duration::from_millis(59_999)).at(zone);
    time(at.hour(), at.minute())
}

fn time(hour: i8, minute: i8) -> String {
    t!(
        "time",
        hour = format!("{hour:02}"),
        minute = format!("{minute:02}")
    )
}

/// The name of a month, 1 to 12.
pub fn month(number: i8) -> String {
    match number {
        1 => t!("month-1"),
        2 => t!("month-2"),
        3 => t!("month-3"),
        4 => t!("month-4"),
        5 => t!("month-5"),
        6 => t!("month-6"),
        7 => t!("month-7"),
        8 => t!("month-8"),
        9 => t!("month-9"),
        10 => t!("month-10"),
        11 => t!("month-11"),
        _ => t!("month-12"),
    }
}

/// What stands between a heading and its text in one line.
pub fn colon() -> String {
    t!("colon")
}

/// `Acme, Kestrowe and Pallisk`; nothing of nothing.
pub fn list(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => t!(
            "post-and",
            first = first.join(&t!("list-comma")),
            second = last.as_str()
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What `words` says in each language.
    fn everywhere<T>(words: impl Fn() -> T) -> Vec<(&'static str, T)> {
        Language::all()
            .map(|language| (language.code(), spoken_in(language, &words)))
            .collect()
    }

    #[test]
    fn words_count_as_each_language_does() {
        let minutes = || [0, 1, 2].map(|minutes| t!("post-minutes", minutes = minutes));
        for (code, [none, one, two]) in everywhere(minutes) {
            // French says "0 minute", the others "0 minutes".
            let like = |words: &str| words.replace(|c: char| c.is_ascii_digit(), "");
            assert_eq!(like(&none) == like(&one), code == "fr", "{code}: {none}, {one}");
            assert_eq!(like(&none) == like(&two), code != "fr", "{code}: {none}, {two}");
        }
        for (code, [none, one]) in everywhere(|| [0, 1].map(|count| t!("post-comments", count = count))) {
            assert!(!none.contains('0') && one.contains('1'), "{code}: {none}, {one}");
        }
    }

    #[test]
    fn a_message_that_a_language_lacks_is_the_english_one() {
        let english = t!("language-name");
        for (code, name) in everywhere(|| t!("language-name")) {
            assert_eq!(name == english, code == "en", "{code}");
        }
        // What no catalogue has is no reason to break down.
        let german = Language::from_code("de").unwrap_or_default();
        assert!(
            german
                .loader()
                .get("nobody-wrote-this")
                .contains("nobody-wrote-this")
        );
    }
}
