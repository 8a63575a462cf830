//! What a name pretends to be: the team's, the site's own or another's, by letters that look alike or by
//! characters that nobody sees.

use unicode_security::MixedScript as _;

use super::Submission;
use crate::text::{has_hidden, line};

/// The name is one under which the team signs, or looks like one.
pub fn byline_name(submission: &Submission) -> Option<String> {
    let name = looks(submission.name);
    submission
        .bylines
        .iter()
        .find(|byline| !name.is_empty() && looks(byline) == name)
        .map(|_| submission.name.to_owned())
}

/// A word of the name takes letters of several alphabets (UTS #39, section 5.1): "Аnna" with a Cyrillic
/// first letter. A name that says the same twice, "Анна (Anna)", does not.
pub fn mixed_scripts(submission: &Submission) -> Option<String> {
    mixes_scripts(submission.name).then(|| submission.name.to_owned())
}

/// Whether a word of `text` takes letters of several alphabets.
pub fn mixes_scripts(text: &str) -> bool {
    let is_mixed = |word: &str| {
        let letters: String = word.chars().filter(|c| c.is_alphabetic()).collect();
        !letters.as_str().is_single_script()
    };
    text.split(|c: char| !c.is_alphanumeric()).any(is_mixed)
}

/// The organisation somebody typed, where it hides characters or looks like `ours`, the site's own name.
pub fn disguised(typed: &str, ours: &str) -> Option<String> {
    let clean = line(typed);
    let looks_like_us = !clean.is_empty() && looks(&clean) == looks(ours);
    (looks_like_us || has_hidden(typed)).then_some(clean)
}

/// Whether two names look the same.
pub fn look_alike(one: &str, other: &str) -> bool {
    let one = looks(one);
    !one.is_empty() && one == looks(other)
}

/// A name as the eye takes it: letters and digits only, without case, with what looks alike made the
/// same (Unicode UTS #39, section 4; besides, a zero and an o, a one, an i and an l, a five and an s).
pub fn looks(name: &str) -> String {
    let alike = |text: &str| unicode_security::skeleton(text).collect::<String>();
    // Twice, because the Unicode tables take capitals for other letters than small ones.
    alike(&alike(name).to_lowercase())
        .to_lowercase()
        .chars()
        .filter(|c| c.is_alphanumeric())
        .map(|c| match c {
            '0' => 'o',
            '1' | 'l' => 'i',
            '5' => 's',
            c => c,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_looks_like_a_byline_is_noticed() {
        let bylines = ["Mara Lindqvist".to_owned()];
        for name in [
            "mara lindqvist",
            "Mara L1ndqvist",
            "M\u{200d}ara  Lindqvist",
            "Mαrα Lindqvist",
        ] {
            let submission = Submission {
                name,
                bylines: &bylines,
                ..Submission::default()
            };
            assert!(byline_name(&submission).is_some(), "{name}");
        }
        let other = Submission {
            name: "Mara",
            bylines: &bylines,
            ..Submission::default()
        };
        assert_eq!(byline_name(&other), None);
    }

    #[test]
    fn a_word_of_several_alphabets_is_noticed() {
        let named = |name| {
            mixed_scripts(&Submission {
                name,
                ..Submission::default()
            })
        };
        for name in ["Аnna", "Anna Κowalska", "раypal"] {
            assert_eq!(named(name).as_deref(), Some(name));
        }
        for name in [
            "Анна (Anna)",
            "José Ñandú",
            "山田 太郎",
            "ひらがなカタカナ漢字",
            "O’Brien 3rd",
            "김 Lee",
            "Ö. Şahin",
            "",
        ] {
            assert_eq!(named(name), None);
        }
    }

    #[test]
    fn an_organisation_in_disguise_is_noticed() {
        let ours = "The Third Copy";
        assert_eq!(disguised("Kestrel Systems", ours), None);
        assert_eq!(disguised("", ours), None);
        assert_eq!(
            disguised("Thе Third  Copy", ours).as_deref(),
            Some("Thе Third Copy")
        );
        assert_eq!(disguised("Ac\u{202e}me", ours).as_deref(), Some("Acme"));
        assert!(look_alike("Αcme", "Acme") && !look_alike("", ""));
    }
}
