//! Two texts side by side, word by word: what both say, what only the first says, what only the second.

/// Words beside which no table is made: longer texts differ as a whole between what they begin and end
/// with.
const MOST: usize = 1_000_000;

/// The same for lines: 3,000 beside 3,000, which takes 18 MB for a moment.
const MOST_LINES: usize = 9_000_000;

/// Some words in a row, with the white space before each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    Same(String),
    Gone(String),
    New(String),
}

/// How `before` becomes `after`.
pub fn difference(before: &str, after: &str) -> Vec<Piece> {
    let (before, after) = (words(before), words(after));
    let same_word = |(one, other): &(&&str, &&str)| one.trim() == other.trim();
    let start = before.iter().zip(&after).take_while(same_word).count();
    let (before, after_start) = (&before[start..], &after[start..]);
    let backwards = before.iter().rev().zip(after_start.iter().rev());
    let end = backwards.take_while(same_word).count();
    let middle = between(
        &before[..before.len() - end],
        &after_start[..after_start.len() - end],
        MOST,
    );
    let mut pieces = Vec::new();
    after[..start]
        .iter()
        .for_each(|word| push(&mut pieces, Piece::Same((*word).to_owned())));
    middle.into_iter().for_each(|piece| push(&mut pieces, piece));
    let rest = &after_start[after_start.len() - end..];
    rest.iter()
        .for_each(|word| push(&mut pieces, Piece::Same((*word).to_owned())));
    pieces
}

/// As `difference`, but line by line first, and word by word only where lines differ: for long texts.
pub fn by_lines(before: &str, after: &str) -> Vec<Piece> {
    let (before, after) = (before.trim_end(), after.trim_end());
    let mut pieces = Vec::new();
    for piece in between(&lines(before), &lines(after), MOST_LINES) {
        push(&mut pieces, piece);
    }
    let mut told = Vec::new();
    let mut pieces = pieces.into_iter().peekable();
    while let Some(piece) = pieces.next() {
        match (piece, pieces.peek()) {
            (Piece::Gone(gone), Some(Piece::New(new))) => {
                let words = difference(&gone, new);
                words.into_iter().for_each(|piece| push(&mut told, piece));
                pieces.next();
            }
            (piece, _) => push(&mut told, piece),
        }
    }
    told
}

/// Each line with the line end before it.
fn lines(text: &str) -> Vec<&str> {
    let mut lines = Vec::new();
    let mut start = 0;
    for (at, _) in text.match_indices('\n').filter(|(at, _)| *at > 0) {
        lines.push(&text[start..at]);
        start = at;
    }
    if !text.is_empty() {
        lines.push(&text[start..]);
    }
    lines
}

/// Each word with the white space before it.
fn words(text: &str) -> Vec<&str> {
    let mut rest = text.trim_end();
    let mut words = Vec::new();
    while !rest.is_empty() {
        let start = rest.find(|c: char| !c.is_whitespace()).unwrap_or(rest.len());
        let end = rest[start..]
            .find(char::is_whitespace)
            .map_or(rest.len(), |end| start + end);
        words.push(&rest[..end]);
        rest = &rest[end..];
    }
    words
}

/// By the longest row of words that both have, where the table for that has at most `most` fields.
fn between(before: &[&str], after: &[&str], most: usize) -> Vec<Piece> {
    if before.len().saturating_mul(after.len()) > most {
        return vec![Piece::Gone(before.concat()), Piece::New(after.concat())];
    }
    let width = after.len() + 1;
    // How many words the rests behind (at, to) have in common.
    let mut common = vec![0_u16; (before.len() + 1) * width];
    for at in (0..before.len()).rev() {
        for to in (0..after.len()).rev() {
            common[at * width + to] = if before[at].trim() == after[to].trim() {
                common[(at + 1) * width + to + 1] + 1
            } else {
                common[(at + 1) * width + to].max(common[at * width + to + 1])
            };
        }
    }
    let (mut at, mut to, mut pieces) = (0, 0, Vec::new());
    while at < before.len() || to < after.len() {
        let is_same = at < before.len() && to < after.len() && before[at].trim() == after[to].trim();
        if is_same {
            pieces.push(Piece::Same(after[to].to_owned()));
            (at, to) = (at + 1, to + 1);
        } else if to == after.len()
            || at < before.len() && common[(at + 1) * width + to] >= common[at * width + to + 1]
        {
            pieces.push(Piece::Gone(before[at].to_owned()));
            at += 1;
        } else {
            pieces.push(Piece::New(after[to].to_owned()));
            to += 1;
        }
    }
    pieces
}

/// Adds `next`, to the last piece if that is of the same kind.
fn push(pieces: &mut Vec<Piece>, next: Piece) {
    match (pieces.last_mut(), &next) {
        (Some(Piece::Same(last)), Piece::Same(more))
        | (Some(Piece::Gone(last)), Piece::Gone(more))
        | (Some(Piece::New(last)), Piece::New(more)) => last.push_str(more),
        _ => pieces.push(next),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(before: &str, after: &str) -> String {
        let piece = |piece| match piece {
            Piece::Same(text) => text,
            Piece::Gone(text) => format!("-[{text}]"),
            Piece::New(text) => format!("+[{text}]"),
        };
        difference(before, after).into_iter().map(piece).collect()
    }

    #[test]
    fn words_that_stay_are_told_from_those_that_change() {
        assert_eq!(told("They all do it.", "They all do it."), "They all do it.");
        assert_eq!(
            told("They all lie, always.", "They often lie."),
            "They-[ all lie, always.]+[ often lie.]"
        );
        assert_eq!(told("", "New."), "+[New.]");
        assert_eq!(told("Old.", ""), "-[Old.]");
        assert_eq!(told("a b c d", "a c e d"), "a-[ b] c+[ e] d");
    }

    #[test]
    fn a_long_text_is_told_apart_where_its_lines_differ() {
        let long = "The same words again and again.\n".repeat(2_000);
        let before = format!("First.\n\n{long}\nNine hours it took.\nLast.");
        let after = format!("First of all.\n\n{long}\nEleven hours it took.\nLast.\n");
        let changed: Vec<Piece> = by_lines(&before, &after)
            .into_iter()
            .filter(|piece| !matches!(piece, Piece::Same(_)))
            .collect();
        let (gone, new) = (
            |text: &str| Piece::Gone(text.to_owned()),
            |text: &str| Piece::New(text.to_owned()),
        );
        assert_eq!(
            changed,
            [
                gone("First."),
                new("First of all."),
                gone("\nNine"),
                new("\nEleven")
            ]
        );
    }

    #[test]
    fn what_is_too_long_differs_as_a_whole() {
        let (before, after) = ("x ".repeat(1_500), "y ".repeat(1_500));
        let pieces = difference(&format!("Dear {before}end"), &format!("Dear {after}end"));
        assert_eq!(pieces.len(), 4);
    }
}
