//! Which language is in use where, and how each writes dates, numbers and names in a row.

use forthright::words::{
    Direction, Language, date, date_time, in_use, list, number, speak, speaking, spoken_in,
};
use jiff::tz::TimeZone;

use crate::support::START;

fn of(code: &str) -> Language {
    Language::from_code(code).unwrap()
}

#[test]
fn the_first_known_of_those_asked_for_suits() {
    let code = |asked| Language::suiting(asked).map(Language::code);
    assert_eq!(code("de-AT,de;q=0.9,en;q=0.8"), Some("de"));
    assert_eq!(code("nl,fr-CA;q=0.7"), Some("fr"));
    assert_eq!(code("en-GB"), Some("en"));
    for nobody in ["tlh, xx-YY", "", "\u{0}, ;;q=,*"] {
        assert_eq!(code(nobody), None, "{nobody}");
    }
}

#[test]
fn english_is_first_and_the_default() {
    assert_eq!(Language::default(), Language::ENGLISH);
    assert_eq!(Language::all().next(), Some(Language::ENGLISH));
    assert_eq!(Language::ENGLISH.code(), "en");
    assert_eq!(Language::from_code("DE; drop"), None);
    assert_eq!(of("de").direction(), Direction::LeftToRight);
}

#[tokio::test]
async fn a_task_speaks_one_language_and_its_parts_may_speak_others() {
    assert_eq!(in_use().code(), "en");
    speaking(of("de"), async {
        assert_eq!(in_use().code(), "de");
        assert_eq!(spoken_in(of("fr"), || in_use().code()), "fr");
        speak(of("fr"));
        tokio::task::yield_now().await;
        assert_eq!(in_use().code(), "fr");
        let apart = tokio::spawn(async { in_use().code() });
        assert_eq!(apart.await.unwrap(), "en");
    })
    .await;
    assert_eq!(in_use().code(), "en");
}

#[test]
fn numbers_are_written_as_each_language_does() {
    for (code, thousand, more) in [
        ("en", "1,234", "12,345"),
        ("de", "1.234", "12.345"),
        ("fr", "1\u{202f}234", "12\u{202f}345"),
        ("es", "1234", "12.345"),
    ] {
        let both = spoken_in(of(code), || [number(1234), number(12_345)]);
        assert_eq!(both, [thousand, more], "{code}");
    }
}

#[test]
fn dates_are_written_as_each_language_does() {
    let said = |code| spoken_in(of(code), || date(START, &TimeZone::UTC));
    assert_eq!(said("en"), "3 March 2026");
    assert_eq!(said("de"), "3. März 2026");
    assert_eq!(said("fr"), "3 mars 2026");
    assert_eq!(said("es"), "3 de marzo de 2026");
    assert_eq!(date_time(START, &TimeZone::UTC), "3 March 2026, 09:30");
}

#[test]
fn names_are_listed_with_and_before_the_last() {
    let names = ["Mara", "Jonas", "Eli"].map(str::to_owned);
    assert_eq!(list(&names), "Mara, Jonas and Eli");
    assert_eq!(list(&names[..1]), "Mara");
    assert_eq!(list(&[]), "");
    assert_eq!(spoken_in(of("de"), || list(&names)), "Mara, Jonas und Eli");
}
