//! In which language a text is, as far as it can be told: a short text says nothing, nor does one that might as
//! well be in another.

use whatlang::Lang;

/// Fewer letters than this tell no language.
pub const LETTERS_LEAST: usize = 60;
/// No more of a text is looked at, in characters.
const LOOKED_AT: usize = 2_000;
/// The codes of two letters (ISO 639-1) that people know.
const SHORT: [(&str, Lang); 24] = [
    ("ar", Lang::Ara),
    ("cs", Lang::Ces),
    ("da", Lang::Dan),
    ("de", Lang::Deu),
    ("el", Lang::Ell),
    ("en", Lang::Eng),
    ("es", Lang::Spa),
    ("fi", Lang::Fin),
    ("fr", Lang::Fra),
    ("he", Lang::Heb),
    ("hi", Lang::Hin),
    ("hu", Lang::Hun),
    ("it", Lang::Ita),
    ("ja", Lang::Jpn),
    ("ko", Lang::Kor),
    ("nl", Lang::Nld),
    ("pl", Lang::Pol),
    ("pt", Lang::Por),
    ("ro", Lang::Ron),
    ("ru", Lang::Rus),
    ("sv", Lang::Swe),
    ("tr", Lang::Tur),
    ("uk", Lang::Ukr),
    ("zh", Lang::Cmn),
];

/// The name of the language of `text`, where that can be told and is none of `codes`.
pub fn other(text: &str, codes: &[String]) -> Option<String> {
    let looked_at: String = text.chars().take(LOOKED_AT).collect();
    if looked_at.chars().filter(|c| c.is_alphabetic()).count() < LETTERS_LEAST {
        return None;
    }
    let found = whatlang::detect(&looked_at).filter(whatlang::Info::is_reliable)?;
    let is_wanted = codes.iter().any(|code| code == found.lang().code());
    (!is_wanted).then(|| found.lang().eng_name().to_owned())
}

/// The code of the language that is called so, in English or by itself, or has this code.
pub fn code(typed: &str) -> Option<&'static str> {
    let typed = typed.trim().to_lowercase();
    let short = SHORT.iter().find(|(code, _)| *code == typed);
    let known = |lang: &&Lang| {
        [lang.code(), lang.eng_name(), lang.name()]
            .iter()
            .any(|name| name.to_lowercase() == typed)
    };
    let long = || Lang::all().iter().find(known);
    short.map(|(_, lang)| lang).or_else(long).map(Lang::code)
}

/// What the language with this code is called.
pub fn name(code: &str) -> &str {
    let known = Lang::all().iter().find(|lang| lang.code() == code);
    known.map_or(code, |lang| lang.eng_name())
}

#[cfg(test)]
mod tests {
    use super::*;

    const GERMAN: &str =
        "Wir haben das im eigenen Regal gemessen, vier Stunden gegen elf, und die Rechnung stimmt.";

    #[test]
    fn a_language_is_told_from_a_text_of_some_length() {
        let english = ["eng".to_owned()];
        assert_eq!(other(GERMAN, &english).as_deref(), Some("German"));
        assert_eq!(other(GERMAN, &["eng".to_owned(), "deu".to_owned()]), None);
        assert_eq!(other("Das ist gut.", &english), None, "too short");
    }

    #[test]
    fn a_language_has_names_and_codes() {
        for typed in ["German", "deutsch", " DE ", "deu"] {
            assert_eq!(code(typed), Some("deu"), "{typed}");
        }
        assert_eq!(code("Klingon"), None);
        assert_eq!(name("deu"), "German");
    }
}
