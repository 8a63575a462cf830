//! Typed text without markup: a line, several lines, and the slug made of a name. Markup is the file
//! above.

use unicode_normalization::UnicodeNormalization as _;

/// One line as a person means it: composed (NFC), without control and direction-changing characters,
/// runs of space as one.
pub fn line(typed: &str) -> String {
    let shown: String = typed
        .nfc()
        .filter(|c| !is_invisible(*c) && !is_blank(*c))
        .collect();
    shown.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Several lines as a person means them: composed, `\n` line ends, no control characters, no trailing space.
pub fn lines(typed: &str) -> String {
    let unix = typed.replace("\r\n", "\n").replace('\r', "\n");
    let shown: String = unix
        .nfc()
        .filter(|c| *c == '\n' || *c == '\t' || !is_invisible(*c))
        .collect();
    shown.trim_end().trim_start_matches('\n').to_owned()
}

/// Whether `typed` holds a character that `line` takes out without a word, so that a form can say so.
pub fn has_hidden(typed: &str) -> bool {
    typed.chars().any(|c| is_invisible(c) || is_blank(c))
}

/// Controls, and marks that make text read in another order than it is stored (Unicode UAX #9).
fn is_invisible(c: char) -> bool {
    (c.is_control() && !c.is_whitespace())
        || matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// Characters without a shape of their own (default ignorable in Unicode), by which a line could look empty or
/// like another one. Joiners stay: some scripts and emoji need them.
fn is_blank(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{34f}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180e}' | '\u{200b}'
        | '\u{2060}'..='\u{2065}' | '\u{206a}'..='\u{206f}' | '\u{3164}' | '\u{ffa0}' | '\u{e0000}'..='\u{e0fff}')
}

/// Lower-case words joined by hyphens, ASCII where a letter has an ASCII base, at most 100 characters;
/// empty when nothing is left.
pub fn slug(text: &str) -> String {
    let mut slug = String::new();
    for c in text.nfkd().flat_map(char::to_lowercase) {
        match c {
            'ß' => slug.push_str("ss"),
            '\'' | '’' => {}
            c if c.is_alphanumeric() => slug.push(c),
            c if ('\u{300}'..'\u{370}').contains(&c) => {}
            _ if slug.is_empty() || slug.ends_with('-') => {}
            _ => slug.push('-'),
        }
    }
    slug.chars()
        .take(100)
        .collect::<String>()
        .trim_end_matches('-')
        .nfc()
        .collect()
}

/// How many words a source holds: whatever stands between white space and has a letter or digit.
pub fn words_typed(source: &str) -> i64 {
    let words = source
        .split_whitespace()
        .filter(|part| part.contains(char::is_alphanumeric));
    i64::try_from(words.count()).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_loses_marks_that_reorder_it() {
        assert_eq!(line("  Dana \u{202e}K.\r\n "), "Dana K.");
        assert_eq!(lines("a\r\nb\u{0}\r\n"), "a\nb");
        assert_eq!(line("\u{3164}\u{200b}\u{61c}\u{e0041}"), "");
        assert_eq!(line("Ma\u{ad}ra"), "Mara");
        assert!(has_hidden("Dana \u{202e}K.") && !has_hidden("Two\r\nlines"));
    }

    #[test]
    fn slugs_are_plain() {
        assert_eq!(
            slug("Größe & Über-Preis: what’s new?"),
            "grosse-uber-preis-whats-new"
        );
    }
}
