//! What both engines take for one letter, and for a word. The app folds what is typed in the same way
//! (`src/moderation/search.rs`).

/// A letter, and what it is found by as well: where an accent is no sign of its own in Unicode, or where
/// only one of the engines takes it off.
const ALSO: [(char, &str); 32] = [
    ('ß', "ss"),
    ('æ', "ae"),
    ('œ', "oe"),
    ('ø', "o"),
    ('ł', "l"),
    ('đ', "d"),
    ('ı', "i"),
    ('ё', "е"),
    ('й', "и"),
    ('ї', "і"),
    ('ў', "у"),
    ('ѓ', "г"),
    ('ќ', "к"),
    ('ѐ', "е"),
    ('ѝ', "и"),
    ('ά', "α"),
    ('έ', "ε"),
    ('ή', "η"),
    ('ί', "ι"),
    ('ϊ', "ι"),
    ('ΐ', "ι"),
    ('ό', "ο"),
    ('ύ', "υ"),
    ('ϋ', "υ"),
    ('ΰ', "υ"),
    ('ώ', "ω"),
    ('ς', "σ"),
    ('ẞ', "ss"),
    ('ǿ', "o"),
    ('ǽ', "ae"),
    ('ǻ', "a"),
    ('ґ', "г"),
];

/// Letters of scripts that put no blanks between words, and of Korean, which glues endings to them: each
/// is a word of its own here, so that any part of a run of them is found. Thai and Lao, Myanmar, Khmer,
/// kana, Han, Hangul.
const ALONE: [(char, char); 11] = [
    ('\u{e00}', '\u{eff}'),
    ('\u{1000}', '\u{109f}'),
    ('\u{1780}', '\u{17ff}'),
    ('\u{3005}', '\u{3007}'),
    ('\u{3041}', '\u{30fa}'),
    ('\u{30fc}', '\u{30ff}'),
    ('\u{31f0}', '\u{31ff}'),
    ('\u{3400}', '\u{9fff}'),
    ('\u{ac00}', '\u{d7af}'),
    ('\u{f900}', '\u{faff}'),
    ('\u{20000}', '\u{3fffd}'),
];

/// The letters above, small and large, with what stands for each.
pub fn also() -> Vec<(char, &'static str)> {
    let large = |(letter, plain): &(char, &'static str)| {
        let mut upper = letter.to_uppercase();
        let one = upper.next().filter(|c| upper.next().is_none() && !c.is_ascii());
        one.filter(|c| c != letter).map(|c| (c, *plain))
    };
    ALSO.iter()
        .copied()
        .chain(ALSO.iter().filter_map(large))
        .collect()
}

/// The letters that stand alone, as the inside of a bracket in a pattern of either engine.
pub fn alone() -> String {
    ALONE
        .iter()
        .map(|(first, last)| format!("{first}-{last}"))
        .collect()
}
