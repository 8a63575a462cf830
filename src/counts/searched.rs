//! What of a search is kept: words as many people type them, and never what may be somebody's: an address, a
//! number, a key that was pasted by mistake.

/// The shortest and longest search that is kept, in characters.
pub const SHORTEST: usize = 3;
pub const LONGEST: usize = 60;

/// A word of more letters is a key or a token, not a word.
const LONGEST_WORD: usize = 30;

/// So many digits are a telephone number, an account or a card.
const MOST_DIGITS: usize = 6;

/// The words in small letters with single spaces; `None` for what is not kept.
pub fn kept(typed: &str) -> Option<String> {
    let words: Vec<String> = typed.split_whitespace().map(str::to_lowercase).collect();
    let text = words.join(" ");
    let length = text.chars().count();
    let fits = (SHORTEST..=LONGEST).contains(&length);
    let is_private = text.contains(['@', '\0'])
        || text.contains("://")
        || text.chars().filter(char::is_ascii_digit).count() > MOST_DIGITS
        || words.iter().any(|word| word.chars().count() > LONGEST_WORD);
    (fits && !is_private).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_folded() {
        assert_eq!(kept("  Fourth   COPY "), Some("fourth copy".to_owned()));
        assert_eq!(kept("Übergabe 2026"), Some("übergabe 2026".to_owned()));
    }

    #[test]
    fn what_may_be_somebodys_is_not_kept() {
        for typed in [
            "",
            "ab",
            "dana@example.org",
            "Dana @ example",
            "+46 70 123 45 67",
            "4111 1111",
            "https://example.org/reset",
            "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9",
            &"word ".repeat(13),
        ] {
            assert_eq!(kept(typed), None, "{typed}");
        }
    }
}
