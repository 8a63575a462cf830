//! How a condition of an own rule looks at a field: words and parts of them, hosts, capitals, names.

use super::Submission;
use super::names::look_alike;
use super::own::Field;
use crate::text::SafeUrl;

/// Fewer letters than this say nothing about shouting.
const LETTERS_TO_SHOUT: usize = 20;

/// The first of `any` that the field says, as the owner wrote it.
pub fn says(of: &Submission, field: Field, any: &[String], whole: bool) -> Option<String> {
    let values = values(of, field);
    let found = |wanted: &&String| {
        values.iter().any(|value| match (field.is_host(), whole) {
            (true, true) => lies_at(value, wanted),
            (false, true) => has_word(value, wanted),
            (_, false) => value.to_lowercase().contains(&wanted.to_lowercase()),
        })
    };
    any.iter().find(found).cloned()
}

fn values(of: &Submission, field: Field) -> Vec<String> {
    match field {
        Field::Name => vec![of.name.to_owned()],
        Field::Text => vec![of.text.to_owned()],
        Field::Organisation => vec![of.organisation.to_owned()],
        Field::Link => of.links.to_vec(),
        Field::EmailDomain => {
            let domain = of.email.rsplit_once('@').map(|(_, domain)| domain.to_owned());
            domain.into_iter().collect()
        }
        Field::Website => {
            let website = SafeUrl::parse_website(of.website);
            website.iter().map(|url| url.host().to_owned()).collect()
        }
    }
}

/// The host is `wanted`, or lies below it.
fn lies_at(host: &str, wanted: &str) -> bool {
    let (host, wanted) = (host.to_lowercase(), wanted.to_lowercase());
    host.strip_suffix(&wanted)
        .is_some_and(|below| below.is_empty() || below.ends_with('.'))
}

/// `text` says `wanted`, without case, and no letter or digit stands against either end of it.
fn has_word(text: &str, wanted: &str) -> bool {
    let (text, wanted) = (text.to_lowercase(), wanted.to_lowercase());
    let is_end = |c: Option<char>| !c.is_some_and(char::is_alphanumeric);
    !wanted.is_empty()
        && text.match_indices(&wanted).any(|(at, _)| {
            is_end(text[..at].chars().next_back()) && is_end(text[at + wanted.len()..].chars().next())
        })
}

pub fn count(all: &[String]) -> u64 {
    u64::try_from(all.len()).unwrap_or(u64::MAX)
}

/// The text, where more than `percent` of its letters are capitals.
pub fn capitals(text: &str, percent: u64) -> Option<String> {
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let capitals = text.chars().filter(|c| c.is_uppercase()).count();
    let limit = usize::try_from(percent).unwrap_or(100);
    (letters >= LETTERS_TO_SHOUT && capitals * 100 > letters * limit).then(|| text.to_owned())
}

/// The first of `others` that looks like `name` and is not the same.
pub fn like(name: &str, others: &[String]) -> Option<String> {
    let alike = |other: &&String| plain(name) != plain(other) && look_alike(name, other);
    others.iter().find(alike).cloned()
}

/// The first of `others` that is the same name.
pub fn same(name: &str, others: &[String]) -> Option<String> {
    others.iter().find(|other| plain(name) == plain(other)).cloned()
}

/// A name without its capitals and spaces.
fn plain(name: &str) -> String {
    name.to_lowercase().split_whitespace().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_whole_or_a_part() {
        assert!(has_word("Buy Crypto, now", "crypto"));
        assert!(has_word("C++ is fine", "c++"));
        assert!(has_word("free  money; FREE MONEY", "free money"));
        for other in ["cryptography", "a crypto1 b", ""] {
            assert!(!has_word(other, "crypto"), "{other}");
        }
        let of = Submission {
            text: "Cryptography",
            ..Submission::default()
        };
        let any = ["Crypto".to_owned()];
        assert_eq!(says(&of, Field::Text, &any, true), None);
        assert_eq!(says(&of, Field::Text, &any, false).as_deref(), Some("Crypto"));
        assert_eq!(says(&of, Field::Name, &any, false), None);
    }

    #[test]
    fn hosts_are_those_and_what_lies_below() {
        let of = Submission {
            email: "dana@Mail.shop.example",
            website: "https://www.shop.example/a",
            ..Submission::default()
        };
        let any = ["shop.example".to_owned()];
        for field in [Field::EmailDomain, Field::Website] {
            assert!(says(&of, field, &any, true).is_some(), "{field:?}");
        }
        assert_eq!(says(&of, Field::Link, &any, true), None);
        assert!(!lies_at("workshop.example", "shop.example"));
    }

    #[test]
    fn a_name_may_look_like_another_or_be_the_same() {
        let others = ["Mara Lindqvist".to_owned()];
        assert!(like("Mara L1ndqvist", &others).is_some());
        assert_eq!(like("mara lindqvist", &others), None);
        assert!(same("mara  lindqvist", &others).is_some());
        assert_eq!(same("Mara L1ndqvist", &others), None);
    }
}
