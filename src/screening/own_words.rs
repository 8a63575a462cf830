//! An own rule in one sentence: what it does, and with which comments.

use super::own::{Condition, Field, OwnRule};
use super::{Treatment, languages};
use crate::t;

/// So many words of a list are named.
const NAMED: usize = 8;

/// "Holds a comment whose text says one of: crypto, forex; on a post older than 90 days."
pub fn explain(rule: &OwnRule) -> String {
    let does = match rule.does {
        Treatment::Tell => t!("own-tells"),
        Treatment::Ask => t!("own-asks"),
        Treatment::Hold => t!("own-holds"),
        Treatment::Reject => t!("own-rejects"),
        Treatment::Spam => t!("own-spams"),
    };
    t!("own-sentence", does = does, which = which(rule))
}

/// The same as a reason at the desk: what was looked for.
pub fn because(rule: &OwnRule) -> String {
    t!("own-because", which = which(rule))
}

/// Which comments are meant.
fn which(rule: &OwnRule) -> String {
    rule.all.iter().map(clause).collect::<Vec<_>>().join("; ")
}

fn clause(condition: &Condition) -> String {
    match condition {
        Condition::Says { field, any, whole } => says(*field, any, *whole),
        &Condition::Links { from } => t!("own-links", sites = from),
        Condition::FirstComment => t!("own-first"),
        Condition::NotTrusted => t!("own-not-trusted"),
        Condition::Trusted => t!("own-trusted"),
        &Condition::OldPost { days } => t!("own-old-post", days = days),
        Condition::NotIn { languages } => t!("own-language", languages = list(named(languages))),
        &Condition::Capitals { percent } => t!("own-capitals", percent = percent),
        Condition::LikeInThread => t!("own-like-in-thread"),
        Condition::LikeByline => t!("own-like-byline"),
        Condition::BylineName => t!("own-byline-name"),
    }
}

fn says(field: Field, any: &[String], whole: bool) -> String {
    let words = list(any.to_vec());
    match (field, whole) {
        (Field::Name, true) => t!("own-name-says", words = words),
        (Field::Name, false) => t!("own-name-holds", words = words),
        (Field::Text, true) => t!("own-text-says", words = words),
        (Field::Text, false) => t!("own-text-holds", words = words),
        (Field::Organisation, true) => t!("own-organisation-says", words = words),
        (Field::Organisation, false) => t!("own-organisation-holds", words = words),
        (Field::EmailDomain, true) => t!("own-email-at", words = words),
        (Field::EmailDomain, false) => t!("own-email-holds", words = words),
        (Field::Website, true) => t!("own-website-at", words = words),
        (Field::Website, false) => t!("own-website-holds", words = words),
        (Field::Link, true) => t!("own-link-at", words = words),
        (Field::Link, false) => t!("own-link-holds", words = words),
    }
}

fn named(codes: &[String]) -> Vec<String> {
    codes
        .iter()
        .map(|code| languages::name(code).to_owned())
        .collect()
}

/// The first of them, and how many more there are.
fn list(words: Vec<String>) -> String {
    let more = words.len().saturating_sub(NAMED);
    let shown = words.into_iter().take(NAMED).collect::<Vec<_>>().join(", ");
    if more == 0 {
        shown
    } else {
        t!("own-and-more", shown = shown, more = more)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rule_is_one_sentence() {
        let words = |any: &[&str]| any.iter().map(|word| (*word).to_owned()).collect();
        let rule = OwnRule {
            all: vec![
                Condition::Says {
                    field: Field::Text,
                    any: words(&["crypto", "forex"]),
                    whole: true,
                },
                Condition::OldPost { days: 90 },
            ],
            does: Treatment::Hold,
            ..OwnRule::default()
        };
        assert_eq!(
            explain(&rule),
            "Holds a comment whose text says one of: crypto, forex; on a post older than 90 days."
        );
        let rejects = OwnRule {
            all: vec![Condition::NotIn {
                languages: words(&["eng", "deu"]),
            }],
            does: Treatment::Reject,
            ..OwnRule::default()
        };
        assert_eq!(
            explain(&rejects),
            "Rejects a comment in another language than: English, German."
        );
        let many: Vec<String> = (0..11).map(|number| format!("w{number}")).collect();
        assert!(list(many).ends_with("w7 and 3 more"));
    }
}
