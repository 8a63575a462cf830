//! The language of a post: a tag as BCP 47 has them, by its shape, and which way it is written.

use crate::words::Language;

/// Longest tag, in characters.
pub const LANG_MAX: usize = 35;

/// Languages that are written from right to left unless their tag names another script.
const RIGHT_TO_LEFT: [&str; 17] = [
    "ar", "arc", "azb", "ckb", "dv", "fa", "he", "iw", "ji", "ks", "nqo", "pnb", "ps", "sd", "ug", "ur", "yi",
];
/// Scripts that are.
const SCRIPTS: [&str; 10] = [
    "adlm", "arab", "aran", "hebr", "mand", "mend", "nkoo", "rohg", "syrc", "thaa",
];

/// The tag as it is stored, `pt-BR` for ` PT-br `; `None` for what can be none.
pub fn tag(typed: &str) -> Option<String> {
    let parts: Vec<&str> = typed.trim().split('-').collect();
    let (first, rest) = parts.split_first()?;
    let is_language = (2..=8).contains(&first.len()) && first.bytes().all(|byte| byte.is_ascii_alphabetic());
    let is_part =
        |part: &&str| (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let fits = typed.trim().len() <= LANG_MAX && is_language && rest.iter().all(is_part);
    fits.then(|| {
        std::iter::once(first.to_ascii_lowercase())
            .chain(rest.iter().map(|part| cased(part)))
            .collect::<Vec<_>>()
            .join("-")
    })
}

/// Regions are written large and scripts like names (RFC 5646, section 2.1.1).
fn cased(part: &str) -> String {
    let small = part.to_ascii_lowercase();
    match part.len() {
        2 => part.to_ascii_uppercase(),
        4 if small.bytes().all(|byte| byte.is_ascii_alphabetic()) => {
            small[..1].to_ascii_uppercase() + &small[1..]
        }
        _ => small,
    }
}

/// What `lang` of an element says; nothing for a post in the language of the site.
pub fn attribute(lang: &str) -> Option<&str> {
    Some(lang).filter(|lang| !lang.is_empty())
}

/// In which language our own words within a post are ("Contents", "Note"): its own if the program speaks it,
/// else English; the blog's for a post in that.
pub fn of_our_words(lang: &str, blog: Language) -> Language {
    if lang.is_empty() {
        blog
    } else {
        Language::suiting(lang).unwrap_or(Language::ENGLISH)
    }
}

/// What `dir` of an element in this language says: nothing where the language is not known.
pub fn direction(lang: &str) -> Option<&'static str> {
    let small = lang.to_ascii_lowercase();
    let mut parts = small.split('-');
    let language = parts.next().filter(|language| !language.is_empty())?;
    let script = parts.find(|part| part.len() == 4 && part.bytes().all(|byte| byte.is_ascii_alphabetic()));
    let is_rtl = match script {
        Some(script) => SCRIPTS.contains(&script),
        None => RIGHT_TO_LEFT.contains(&language),
    };
    Some(if is_rtl { "rtl" } else { "ltr" })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_known_by_their_shape() {
        for (typed, stored) in [
            (" PT-br ", Some("pt-BR")),
            ("zh-hant-tw", Some("zh-Hant-TW")),
            ("ar", Some("ar")),
            ("gsw-u-sd-chzh", Some("gsw-u-SD-Chzh")),
            ("", None),
            ("e", None),
            ("English language", None),
            ("en_GB", None),
            ("en-", None),
            ("en\"onload", None),
        ] {
            assert_eq!(tag(typed).as_deref(), stored, "{typed}");
        }
    }

    #[test]
    fn the_script_says_which_way() {
        for (lang, way) in [
            ("", None),
            ("en", Some("ltr")),
            ("ar-EG", Some("rtl")),
            ("he", Some("rtl")),
            ("fa", Some("rtl")),
            ("ar-Latn", Some("ltr")),
            ("az-Arab", Some("rtl")),
        ] {
            assert_eq!(direction(lang), way, "{lang}");
        }
    }
}
