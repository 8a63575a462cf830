//! Where the words that were asked for stand in a text: all of a title, and of a long text the part around
//! the place where most of them stand together. Words are compared folded, as the indexes fold them.

use std::collections::HashSet;
use std::ops::Range;

use super::asked::{Asked, Term};
use crate::db::letters;

/// So much of a text is looked through, in bytes.
const LOOKED_AT: usize = 200_000;
/// So many places are looked at to find the best one.
const PLACES: usize = 200;
/// How much is shown before the first word that was found, and in all, in characters.
const BEFORE: usize = 70;
const SHOWN: usize = 240;

/// A part of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    pub text: String,
    pub is_marked: bool,
}

/// All of `text`, with the words marked that were asked for.
pub fn whole(text: &str, asked: &Asked) -> Vec<Piece> {
    pieces(text, 0..text.len(), &places(text, asked))
}

/// The part of `text` in which most of what was asked for stands; its beginning where nothing does. What
/// is left out is an "…".
pub fn part(text: &str, asked: &Asked) -> Vec<Piece> {
    let text = text.get(..text.floor_char_boundary(LOOKED_AT)).unwrap_or(text);
    let places = places(text, asked);
    let shown = window(text, best(&places));
    let mut pieces = pieces(text, shown.clone(), &places);
    let left_out = |is_left_out: bool| {
        is_left_out.then(|| Piece {
            text: "…".to_owned(),
            is_marked: false,
        })
    };
    if let Some(more) = left_out(shown.start > 0) {
        pieces.insert(0, more);
    }
    pieces.extend(left_out(shown.end < text.trim_end().len()));
    pieces
}

/// Where one of the terms stands, and which.
struct Place {
    at: Range<usize>,
    term: usize,
}

/// A word of the text.
struct Run {
    at: Range<usize>,
    folded: String,
}

fn places(text: &str, asked: &Asked) -> Vec<Place> {
    let runs = runs(text);
    let mut places: Vec<Place> = Vec::new();
    let mut next = 0;
    while next < runs.len() && places.len() < PLACES {
        let rest = &runs[next..];
        let found = asked.wanted.iter().position(|term| begins_with(rest, term));
        let length = found.map_or(0, |term| asked.wanted[term].parts.len());
        if let Some(term) = found {
            let at = rest[0].at.start..rest[length - 1].at.end;
            places.push(Place { at, term });
        }
        next += length.max(1);
    }
    places
}

fn begins_with(runs: &[Run], term: &Term) -> bool {
    let last = term.parts.len().saturating_sub(1);
    runs.len() > last
        && term.parts.iter().zip(runs).enumerate().all(|(at, (part, run))| {
            if term.is_open && at == last {
                run.folded.starts_with(part.as_str())
            } else {
                run.folded == *part
            }
        })
}

/// The words of a text in order, each letter of a script without blanks on its own.
fn runs(text: &str) -> Vec<Run> {
    let mut ranges: Vec<Range<usize>> = Vec::new();
    let mut open = false;
    for (at, letter) in text.char_indices() {
        let end = at + letter.len_utf8();
        let alone = letters::stands_alone(letter);
        match ranges.last_mut().filter(|_| open && !alone) {
            _ if !letters::is_letter(letter) => {}
            Some(range) => range.end = end,
            None => ranges.push(at..end),
        }
        open = letters::is_letter(letter) && !alone;
    }
    let run = |at: Range<usize>| Run {
        folded: letters::folded(&text[at.clone()]),
        at,
    };
    ranges.into_iter().map(run).collect()
}

/// Where the part to show begins to matter: at the place behind which most terms follow soon.
fn best(places: &[Place]) -> usize {
    let follow = |first: &Place| {
        let soon = places.iter().filter(|place| {
            place.at.start >= first.at.start && place.at.start < first.at.start + SHOWN - BEFORE
        });
        soon.map(|place| place.term).collect::<HashSet<_>>().len()
    };
    let mut best = (0, 0);
    for place in places {
        let terms = follow(place);
        if terms > best.0 {
            best = (terms, place.at.start);
        }
    }
    best.1
}

/// The part to show around `from`, cut between words where that is possible.
fn window(text: &str, from: usize) -> Range<usize> {
    let before = &text[..from];
    let first = before.char_indices().rev().nth(BEFORE).map_or(0, |(at, _)| at);
    let start = match before[first..].find(char::is_whitespace) {
        Some(blank) if first > 0 => first + blank,
        _ => first,
    };
    let start = start + (text[start..].len() - text[start..].trim_start().len());
    let behind = &text[start..];
    let Some((cut, _)) = behind.char_indices().nth(SHOWN) else {
        return start..text.trim_end().len().max(start);
    };
    let end = behind[..cut]
        .rfind(char::is_whitespace)
        .map_or(cut, |blank| if start + blank > from { blank } else { cut });
    start..start + end
}

fn pieces(text: &str, shown: Range<usize>, places: &[Place]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut add = |part: &str, is_marked| {
        if !part.is_empty() {
            pieces.push(Piece {
                text: part.to_owned(),
                is_marked,
            });
        }
    };
    let mut done = shown.start;
    let inside = places
        .iter()
        .filter(|place| place.at.start >= shown.start && place.at.end <= shown.end);
    for Place { at, .. } in inside {
        add(&text[done..at.start], false);
        add(&text[at.clone()], true);
        done = at.end;
    }
    add(&text[done..shown.end.max(done)], false);
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(pieces: &[Piece]) -> String {
        let piece = |piece: &Piece| {
            if piece.is_marked {
                format!("[{}]", piece.text)
            } else {
                piece.text.clone()
            }
        };
        pieces.iter().map(piece).collect()
    }

    fn asked(typed: &str) -> Asked {
        Asked::folded(typed)
    }

    #[test]
    fn words_are_marked_as_they_are_found() {
        for (text, typed, marked) in [
            (
                "Restores took ELEVEN hours",
                "restore eleven",
                "Restores took [ELEVEN] hours",
            ),
            ("Restores took", "resto", "[Restores] took"),
            ("Ärger in der Straße", "strasse arger", "[Ärger] in der [Straße]"),
            ("as is, and as it is", "\"as is\"", "[as is], and as it is"),
            ("私は東京に", "東京", "私は[東京]に"),
            ("<b>tape</b>", "tape", "<b>[tape]</b>"),
            ("nothing", "-nothing tape", "nothing"),
        ] {
            assert_eq!(shown(&whole(text, &asked(typed))), marked, "{typed}");
        }
    }

    #[test]
    fn a_long_text_is_shown_where_most_words_stand_together() {
        let filler = "word ".repeat(400);
        let text = format!("tape {filler}of a tape library and its price {filler}");
        let part = shown(&part(&text, &asked("tape price")));
        assert!(part.contains("[tape] library and its [price]"), "{part}");
        assert!(part.starts_with('…') && part.ends_with('…') && part.chars().count() < SHOWN + 10);
    }

    #[test]
    fn any_text_can_be_cut() {
        for text in [
            "",
            " ",
            "東".repeat(900).as_str(),
            "e\u{301} ".repeat(300).as_str(),
            "\u{301}",
        ] {
            for typed in ["", "東", "e", "é"] {
                let part = shown(&part(text, &asked(typed)));
                assert!(part.chars().count() <= SHOWN * 3 + 2);
            }
        }
    }
}
