//! What in a comment can be a sign of spam: its words, where its links and its mail address lead, and how it is
//! made. Names, mail addresses and telephone numbers never are, nor a word of them where it stands in the text:
//! what is learnt must not tell who wrote what.

use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization as _;
use unicode_security::MixedScript as _;

use super::{ANY, FAST};

/// What a comment is looked at for.
#[derive(Clone, Copy, Debug, Default)]
pub struct Looked<'a> {
    pub name: &'a str,
    /// May be empty.
    pub email: &'a str,
    /// The text without markup.
    pub text: &'a str,
    /// The hosts of the links and of the website, each once.
    pub hosts: &'a [String],
    /// The same text came in lately.
    pub repeated: bool,
    /// It was written faster than anyone types or pastes.
    pub fast: bool,
}

/// So many signs one comment has at most; the words come in the order of the text.
pub const TOKENS_MAX: usize = 200;

/// Longest word that is one, in characters, and the shortest.
const WORD: std::ops::RangeInclusive<usize> = 3..=24;
/// Longest name of a host that is looked at.
const HOST_MAX: usize = 60;
/// From so many digits on, spaces and signs between them left out, a number may be somebody's telephone.
const DIGITS: usize = 7;

/// What a sign means before anything was decided here, 0 genuine to 1 spam.
const SEEDS: [(&str, f64); 10] = [
    ("links:some", 0.6),
    ("links:many", 0.9),
    ("link:short", 0.85),
    ("repeated:yes", 0.95),
    ("mail:throwaway", 0.9),
    ("script:mixed", 0.8),
    (FAST, 0.8),
    ("capitals:many", 0.7),
    ("number:long", 0.7),
    ("calls:many", 0.7),
];

/// Mail for ten minutes: services that give anybody an address and keep nothing. Written down here from what
/// they say of themselves; a short list, because what is not in it can be learnt.
const THROWAWAY: [&str; 16] = [
    "10minutemail.com",
    "dispostable.com",
    "discard.email",
    "fakeinbox.com",
    "getnada.com",
    "guerrillamail.com",
    "mail-temp.com",
    "mailinator.com",
    "maildrop.cc",
    "mintemail.com",
    "moakt.com",
    "sharklasers.com",
    "temp-mail.org",
    "tempmail.com",
    "trashmail.com",
    "yopmail.com",
];

/// Where a short address hides a longer one.
const SHORTENERS: [&str; 8] = [
    "bit.ly",
    "cutt.ly",
    "goo.gl",
    "is.gd",
    "ow.ly",
    "rebrand.ly",
    "t.co",
    "tinyurl.com",
];

pub(super) fn seed(token: &str) -> Option<f64> {
    SEEDS
        .iter()
        .find(|(known, _)| *known == token)
        .map(|(_, seed)| *seed)
}

/// The signs of a comment, each once, sorted; `ANY` is among them.
pub fn tokens(looked: &Looked) -> Vec<String> {
    let mut signs: BTreeSet<String> = made(looked).into_iter().map(str::to_owned).collect();
    signs.insert(ANY.to_owned());
    signs.extend(hosts(looked).map(|host| format!("host:{host}")));
    signs.extend(mail_domain(looked.email).map(|domain| format!("mail:{domain}")));
    let owned = own_words(looked);
    for word in words(looked.text).filter(|word| !owned.contains(word)) {
        if signs.len() >= TOKENS_MAX {
            break;
        }
        signs.insert(format!("word:{word}"));
    }
    signs.into_iter().collect()
}

/// How it is made.
fn made(looked: &Looked) -> Vec<&'static str> {
    let mut signs = vec![links(looked.hosts.len()), length(looked.text)];
    let mut add = |is: bool, sign| signs.extend(is.then_some(sign));
    add(looked.repeated, "repeated:yes");
    add(looked.fast, FAST);
    add(hosts(looked).any(|host| SHORTENERS.contains(&host)), "link:short");
    add(looked.email.is_empty(), "mail:none");
    let throwaway = mail_domain(looked.email).is_some_and(|domain| THROWAWAY.contains(&domain.as_str()));
    add(throwaway, "mail:throwaway");
    add(is_mixed(looked.text), "script:mixed");
    add(shouts(looked.text), "capitals:many");
    add(has_long_number(looked.text), "number:long");
    add(looked.text.matches('!').count() >= 3, "calls:many");
    add(looked.text.contains(['$', '€', '£', '₿']), "text:money");
    add(looked.text.chars().any(is_pictogram), "text:pictogram");
    add(looked.text.contains('?'), "text:question");
    signs
}

fn links(hosts: usize) -> &'static str {
    match hosts {
        0 => "links:none",
        1 => "links:one",
        2..=3 => "links:some",
        _ => "links:many",
    }
}

fn length(text: &str) -> &'static str {
    match text.chars().count() {
        0..80 => "length:line",
        80..300 => "length:short",
        300..1_200 => "length:usual",
        _ => "length:long",
    }
}

fn hosts<'a>(looked: &Looked<'a>) -> impl Iterator<Item = &'a str> {
    let hosts = looked.hosts.iter().take(10);
    hosts
        .map(|host| host.strip_prefix("www.").unwrap_or(host))
        .filter(|host| host.len() <= HOST_MAX)
}

fn mail_domain(email: &str) -> Option<String> {
    let (_, domain) = email.rsplit_once('@')?;
    (domain.len() <= HOST_MAX).then(|| domain.to_lowercase())
}

/// A word takes letters of several alphabets.
fn is_mixed(text: &str) -> bool {
    text.split(|c: char| !c.is_alphabetic())
        .any(|word| !word.is_single_script())
}

fn shouts(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    let capitals = text.chars().filter(|c| c.is_uppercase()).count();
    letters >= 20 && capitals * 10 > letters * 3
}

/// Digits in a row, with what people put between them.
fn has_long_number(text: &str) -> bool {
    text.split(|c: char| !(c.is_ascii_digit() || matches!(c, ' ' | '-' | '(' | ')' | '+' | '.' | '/')))
        .any(|run| run.chars().filter(char::is_ascii_digit).count() >= DIGITS)
}

fn is_pictogram(c: char) -> bool {
    matches!(c, '\u{1f300}'..='\u{1faff}' | '\u{2600}'..='\u{27bf}')
}

/// What is said of the person in their name and address is no sign where they say it again.
fn own_words(looked: &Looked) -> BTreeSet<String> {
    let local = looked.email.split('@').next().unwrap_or_default();
    words(looked.name).chain(words(local)).collect()
}

/// The words of a text: lower case, without accents, letters with or without digits. Addresses are none.
fn words(text: &str) -> impl Iterator<Item = String> {
    let is_address = |chunk: &&str| chunk.contains("://") || chunk.contains('@') || chunk.starts_with("www.");
    text.split_whitespace()
        .filter(move |chunk| !is_address(chunk))
        .flat_map(|chunk| chunk.split(|c: char| !(c.is_alphanumeric() || matches!(c, '\'' | '’'))))
        .map(folded)
        .filter(|word| WORD.contains(&word.chars().count()) && word.chars().any(char::is_alphabetic))
}

fn folded(word: &str) -> String {
    let is_accent = |c: &char| ('\u{300}'..'\u{370}').contains(c);
    word.nfkd()
        .filter(|c| !is_accent(c) && c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn signs(text: &str) -> Vec<String> {
        tokens(&Looked {
            text,
            ..Looked::default()
        })
    }

    #[test]
    fn words_are_folded_and_addresses_are_none() {
        let found = signs("Café, CAFÉ at https://x.example/word and dana@x.example don’t");
        let words: Vec<_> = found.iter().filter(|sign| sign.starts_with("word:")).collect();
        assert_eq!(words, ["word:and", "word:cafe", "word:dont"]);
    }

    #[test]
    fn names_and_addresses_are_no_signs() {
        let found = tokens(&Looked {
            name: "Dana Kowalska",
            email: "d.kowalska99@post.example",
            text: "Regards, Dana Kowalska. Call +1 (202) 555-0199, ask for kowalska99.",
            ..Looked::default()
        });
        assert!(
            !found
                .iter()
                .any(|sign| sign.contains("kowalska") || sign.contains("dana"))
        );
        assert!(!found.iter().any(|sign| sign.contains("0199")));
        assert!(found.contains(&"mail:post.example".to_owned()) && found.contains(&"number:long".to_owned()));
    }

    #[test]
    fn how_it_is_made_is_a_sign() {
        let hosts = ["a.example", "b.example", "c.example", "www.bit.ly"].map(str::to_owned);
        let found = tokens(&Looked {
            email: "x@mailinator.com",
            text: "BUY THIS раypal THING NOW!!! $99",
            hosts: &hosts,
            repeated: true,
            fast: true,
            ..Looked::default()
        });
        for sign in [
            "links:many",
            "link:short",
            "host:bit.ly",
            "mail:throwaway",
            "repeated:yes",
            FAST,
            "capitals:many",
            "calls:many",
            "script:mixed",
            "text:money",
            "length:line",
            ANY,
        ] {
            assert!(found.contains(&sign.to_owned()), "{sign} is not in {found:?}");
        }
    }

    #[test]
    fn no_comment_has_more_signs_than_the_most() {
        let long: Vec<String> = (0..3_000).map(|number| format!("word{number}")).collect();
        assert_eq!(signs(&long.join(" ")).len(), TOKENS_MAX);
        assert!(!signs(&"x".repeat(500)).iter().any(|sign| sign.len() > 80));
    }
}
