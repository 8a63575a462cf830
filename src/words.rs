//! The words people see: the fluent catalogues of `static/locales`, embedded, and the `t!` macro,
//! which checks at compile time that a message exists. Dates are written here too.

use std::time::Duration;

use std::sync::LazyLock;

use i18n_embed::LanguageLoader as _;
use i18n_embed::fluent::{FluentLanguageLoader, fluent_language_loader};
use jiff::tz::TimeZone;

use crate::clock::Moment;

#[derive(rust_embed::RustEmbed)]
#[folder = "static/locales"]
struct Locales;

pub static LOADER: LazyLock<FluentLanguageLoader> = LazyLock::new(|| {
    let loader = fluent_language_loader!();
    loader
        .load_fallback_language(&Locales)
        .expect("the embedded fallback catalogue is well-formed");
    loader.set_use_isolating(false);
    loader
});

/// The message `key`, with its arguments: `t!("post-by", name = byline)`. One without arguments is
/// looked up once: the language is that of the program.
#[macro_export]
macro_rules! t {
    ($key:literal $(,)?) => {{
        static WORDS: std::sync::LazyLock<String> =
            std::sync::LazyLock::new(|| i18n_embed_fl::fl!($crate::words::LOADER, $key));
        String::clone(&WORDS)
    }};
    ($key:literal, $($name:ident = $value:expr),+ $(,)?) => {
        i18n_embed_fl::fl!($crate::words::LOADER, $key, $($name = $value),+)
    };
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
        time = format!("{:02}:{:02}", at.hour(), at.minute())
    )
}

/// `09:31`, in `zone`: the first full minute that does not lie before `moment`.
pub fn time_from(moment: Moment, zone: &TimeZone) -> String {
    let at = moment.plus(Duration::from_millis(59_999)).at(zone);
    format!("{:02}:{:02}", at.hour(), at.minute())
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
