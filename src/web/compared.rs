//! Two texts as one: what both say, what only the first says, what only the second. The comparing itself
//! is `text/difference.rs`.

use maud::{Markup, html};

use crate::t;
use crate::text::difference::{Piece, by_lines, difference};

/// Of a stretch that stays the same so much is shown at each end, in characters; and none is cut that
/// would save less.
const AROUND: usize = 240;

/// The words that would go are crossed out, those that would come are underlined.
pub fn compared(before: &str, after: &str) -> Markup {
    html! { p .diff { (pieces(&difference(before, after))) } }
}

/// The same for texts as long as posts: what stays for long is left out in the middle.
pub fn compared_in_short(before: &str, after: &str) -> Markup {
    let all = by_lines(before, after);
    let last = all.len().saturating_sub(1);
    let short: Vec<Piece> = all
        .into_iter()
        .enumerate()
        .map(|(at, piece)| match piece {
            Piece::Same(text) => Piece::Same(shortened(&text, at == 0, at == last)),
            changed => changed,
        })
        .collect();
    html! { div .diff .long tabindex="0" role="group" aria-label=(t!("difference")) { (pieces(&short)) } }
}

/// What stands at the very beginning or end needs no words on that side.
fn shortened(text: &str, is_first: bool, is_last: bool) -> String {
    let letters: Vec<char> = text.chars().collect();
    let (head, tail) = (
        if is_first { 0 } else { AROUND },
        if is_last { 0 } else { AROUND },
    );
    if letters.len() < head + tail + AROUND {
        return text.to_owned();
    }
    let head: String = letters[..head].iter().collect();
    let tail: String = letters[letters.len() - tail..].iter().collect();
    let (head, tail) = (whole_words(&head, true), whole_words(&tail, false));
    format!("{head}{between}{tail}", between = "\n[…]\n")
}

/// Without the word that was cut in two.
fn whole_words(text: &str, is_head: bool) -> &str {
    if is_head {
        text.rfind(char::is_whitespace).map_or(text, |at| &text[..at])
    } else {
        text.find(char::is_whitespace)
            .map_or(text, |at| text[at..].trim_start())
    }
}

fn pieces(all: &[Piece]) -> Markup {
    html! {
        @for piece in all {
            @match piece {
                Piece::Same(text) => (text),
                Piece::Gone(text) => { span .vh { " " (t!("difference-gone")) " " } del { (text) } },
                Piece::New(text) => { span .vh { " " (t!("difference-new")) " " } ins { (text) } },
            }
        }
    }
}
