//! Why comments are rejected, in words that their authors read: the usual reasons, until the owner writes
//! others. At the desk each has a digit.

use super::Settings;
use crate::t;
use crate::words::{Language, spoken_in};

/// Most reasons: each has a digit from 1.
pub const REASONS_MAX: usize = 9;
/// Longest reason of the list, in characters.
pub const REASON_MAX: usize = 200;

/// The usual reasons in their order, each with the code that programs may send. Their authors read them,
/// so they are in the blog's language, whoever chooses one.
pub fn usual(language: Language) -> [(&'static str, String); 5] {
    spoken_in(language, in_words)
}

fn in_words() -> [(&'static str, String); 5] {
    [
        ("off_topic", t!("desk-reason-off-topic")),
        ("promotion", t!("desk-reason-promotion")),
        ("person", t!("desk-reason-person")),
        ("repeat", t!("desk-reason-repeat")),
        ("source", t!("desk-reason-source")),
    ]
}

/// The reasons to choose from, never none.
pub fn of(settings: &Settings) -> Vec<String> {
    if settings.reject_reasons.is_empty() {
        return usual(settings.language)
            .into_iter()
            .map(|(_, words)| words)
            .collect();
    }
    settings.reject_reasons.lines().map(str::to_owned).collect()
}

/// `typed`, or the usual reason that has it as its code.
pub fn told(typed: String, language: Language) -> String {
    let listed = usual(language).into_iter().find(|(code, _)| *code == typed);
    listed.map_or(typed, |(_, words)| words)
}

/// What is stored for `reasons`: nothing where they are the usual ones of any language, or none, so that
/// they follow when the blog changes to another.
pub fn store(reasons: &[String]) -> String {
    let is_usual = |language| {
        let usual = usual(language).into_iter().map(|(_, words)| words);
        usual.eq(reasons.iter().cloned())
    };
    if Language::all().any(is_usual) {
        String::new()
    } else {
        reasons.join("\n")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_usual_reasons_stand_until_others_are_written() {
        let mut settings = Settings::default();
        assert_eq!(store(&of(&settings)), "");
        settings.reject_reasons = store(&["Off the subject".to_owned(), "Not in English".to_owned()]);
        assert_eq!(of(&settings), ["Off the subject", "Not in English"]);
        settings.reject_reasons = store(&[]);
        assert_eq!(of(&settings).len(), usual(settings.language).len());
    }
}
