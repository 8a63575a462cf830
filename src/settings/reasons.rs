//! Why comments are rejected, in words that their authors read: the usual reasons, until the owner writes
//! others. At the desk each has a digit.

use super::Settings;
use crate::t;

/// Most reasons: each has a digit from 1.
pub const REASONS_MAX: usize = 9;
/// Longest reason of the list, in characters.
pub const REASON_MAX: usize = 200;

/// The usual reasons in their order, each with the code that programs may send.
pub fn usual() -> [(&'static str, String); 5] {
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
        return usual().into_iter().map(|(_, words)| words).collect();
    }
    settings.reject_reasons.lines().map(str::to_owned).collect()
}

/// What is stored for `reasons`: nothing where they are the usual ones, or none.
pub fn store(reasons: &[String]) -> String {
    let is_usual = usual()
        .into_iter()
        .map(|(_, words)| words)
        .eq(reasons.iter().cloned());
    if is_usual {
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
        assert_eq!(of(&settings).len(), usual().len());
    }
}
