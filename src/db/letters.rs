//! What is typed into the search as the index knows it: `migration/src/m0016_search/words.rs` says the same
//! of what is stored, and a change needs a migration there. On SQLite accents and capitals are the
//! tokenizer's, on PostgreSQL they are taken off here as they are in the index.

use sea_orm::DbBackend;
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// Letters, and what stands for them in the index.
const ALSO: [(&str, &str); 32] = [
    ("ß", "ss"),
    ("æ", "ae"),
    ("œ", "oe"),
    ("ø", "o"),
    ("ł", "l"),
    ("đ", "d"),
    ("ı", "i"),
    ("ё", "е"),
    ("й", "и"),
    ("ї", "і"),
    ("ў", "у"),
    ("ѓ", "г"),
    ("ќ", "к"),
    ("ѐ", "е"),
    ("ѝ", "и"),
    ("ά", "α"),
    ("έ", "ε"),
    ("ή", "η"),
    ("ί", "ι"),
    ("ϊ", "ι"),
    ("ΐ", "ι"),
    ("ό", "ο"),
    ("ύ", "υ"),
    ("ϋ", "υ"),
    ("ΰ", "υ"),
    ("ώ", "ω"),
    ("ς", "σ"),
    ("ẞ", "ss"),
    ("ǿ", "o"),
    ("ǽ", "ae"),
    ("ǻ", "a"),
    ("ґ", "г"),
];

/// The words of `typed`, each as the words of the index that it is made of. Marks only separate.
pub fn words(typed: &str, backend: DbBackend) -> Vec<Vec<String>> {
    let composed: String = typed.nfc().collect();
    composed
        .split(|c: char| c.is_whitespace() || c.is_control())
        .map(|word| parts(word, backend))
        .filter(|parts| !parts.is_empty())
        .collect()
}

/// What was written together, in the index's words.
fn parts(word: &str, backend: DbBackend) -> Vec<String> {
    let bare = |part: &str| part.chars().any(char::is_alphanumeric);
    plain(word, backend)
        .split(|c: char| !is_letter(c))
        .filter(|part| bare(part))
        .flat_map(apart)
        .collect()
}

/// A letter, a digit, or what stands above or below one.
pub fn is_letter(c: char) -> bool {
    c.is_alphanumeric() || is_combining_mark(c)
}

/// A word without accents, in small letters: the same for both engines, to compare texts in memory.
pub fn folded(word: &str) -> String {
    if word.is_ascii() {
        word.to_ascii_lowercase()
    } else {
        plain(word, DbBackend::Postgres)
    }
}

fn plain(word: &str, backend: DbBackend) -> String {
    let bare = match backend {
        DbBackend::Postgres => word
            .nfd()
            .filter(|c| !('\u{300}'..='\u{36f}').contains(c))
            .nfc()
            .collect(),
        _ => word.to_owned(),
    };
    let small = bare.to_lowercase();
    ALSO.iter()
        .fold(small, |text, (letter, plain)| text.replace(letter, plain))
}

/// Each letter of a script without blanks on its own, all others together.
fn apart(part: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut open = false;
    for letter in part.chars() {
        let alone = stands_alone(letter);
        match words.last_mut().filter(|_| open && !alone) {
            Some(word) => word.push(letter),
            None => words.push(letter.to_string()),
        }
        open = !alone;
    }
    words
}

/// Whether it is a word by itself. As `ALONE` in the migration.
pub fn stands_alone(c: char) -> bool {
    matches!(c, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}'
        | '\u{3005}'..='\u{3007}' | '\u{3041}'..='\u{30fa}' | '\u{30fc}'..='\u{30ff}' | '\u{31f0}'..='\u{31ff}'
        | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3fffd}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_folded_as_the_index_folds_them() {
        for backend in [DbBackend::Sqlite, DbBackend::Postgres] {
            assert_eq!(words("Łódź STRAẞE", backend).len(), 2);
            assert_eq!(words("Straße", backend), [["strasse"]]);
            assert_eq!(words("東京2020年", backend), [["東", "京", "2020", "年"]]);
            assert_eq!(words("dana@acme.com", backend), [["dana", "acme", "com"]]);
            assert!(words("\u{301} … ! 💸", backend).is_empty());
        }
        assert_eq!(
            words("Zoë Ångström", DbBackend::Postgres),
            [["zoe"], ["angstrom"]]
        );
    }
}
