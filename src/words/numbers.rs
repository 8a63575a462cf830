//! Numbers as each language writes them (CLDR): `12,345.5`, `12.345,5`, `12 345,5`.

use std::cell::RefCell;
use std::collections::HashMap;

use fluent_bundle::FluentValue;
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_locale_core::Locale;

use super::language::{Language, in_use};

thread_local! {
    /// A formatter belongs to one thread. Where nothing is known of a language there is none.
    static FORMATTERS: RefCell<HashMap<Language, Option<DecimalFormatter>>> = RefCell::default();
}

/// A number in the language in use, as it stands outside of a message.
pub fn number(number: i64) -> String {
    written(&number.to_string())
}

/// What fluent puts into a message for a number; anything else it writes itself. A whole number of up to
/// three digits is the same in every language.
pub fn formatted<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    let FluentValue::Number(number) = value else {
        return None;
    };
    let plain = number.as_string();
    let is_short = plain.len() <= 3 && plain.bytes().all(|byte| byte.is_ascii_digit());
    Some(if is_short {
        plain.into_owned()
    } else {
        written(&plain)
    })
}

/// `plain` is a number as Rust writes it.
fn written(plain: &str) -> String {
    let Ok(decimal) = plain.parse::<Decimal>() else {
        return plain.to_owned();
    };
    let language = in_use();
    FORMATTERS.with_borrow_mut(|known| {
        let formatter = known.entry(language).or_insert_with(|| formatter(language));
        formatter.as_ref().map_or_else(
            || plain.to_owned(),
            |formatter| formatter.format(&decimal).to_string(),
        )
    })
}

fn formatter(language: Language) -> Option<DecimalFormatter> {
    let locale: Locale = language.code().parse().ok()?;
    DecimalFormatter::try_new(locale.into(), Default::default()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::t;
    use crate::words::spoken_in;

    #[test]
    fn numbers_within_messages_too() {
        let german = Language::from_code("de").unwrap();
        let words = spoken_in(german, || t!("write-words", count = 12_345));
        assert!(words.contains("12.345"), "{words}");
        assert_eq!(t!("write-words", count = 12_345), "12,345 words");
    }
}
