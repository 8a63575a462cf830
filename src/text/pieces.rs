//! Long texts in pieces. Whoever writes a text node looks, at each letter that has to be written by its
//! name, through all that is left of it; half a megabyte of `&` would take seconds. So a long one is
//! parted by comments, which the sanitiser takes out. An attribute can't be parted.

use std::borrow::Cow;

/// How long a piece may grow before the next letter that has a name, in bytes.
const PIECE: usize = 8 * 1024;

/// The longest tag that may hold more than a few such letters, and how many are a few.
const LONG_TAG: usize = 64 * 1024;
const FEW: usize = 1000;

const PARTING: &str = "<!---->";

/// The same markup with its long texts parted; `None` when a tag would take too long by itself.
pub fn in_pieces(html: &str) -> Option<Cow<'_, str>> {
    if html.len() <= PIECE {
        return Some(html.into());
    }
    let mut parted = String::new();
    let (mut written, mut piece, mut at) = (0, 0, 0);
    let bytes = html.as_bytes();
    while at < bytes.len() {
        if bytes[at] == b'<' {
            let end = tag_end(bytes, at);
            if is_costly(&bytes[at..end]) {
                return None;
            }
            (at, piece) = (end, end);
            continue;
        }
        if at - piece >= PIECE && has_name(&bytes[at..]) {
            parted.push_str(&html[written..at]);
            parted.push_str(PARTING);
            (written, piece) = (at, at);
        }
        at += 1;
    }
    if parted.is_empty() {
        return Some(html.into());
    }
    parted.push_str(&html[written..]);
    Some(parted.into())
}

/// Behind the tag that begins at `at`: its values may hold brackets. A bracket that opens a second time
/// is none, so that nothing is looked through more than a few times.
fn tag_end(bytes: &[u8], at: usize) -> usize {
    let mut quote = None;
    for (offset, byte) in bytes[at..].iter().enumerate().skip(1) {
        match (quote, byte) {
            (None, b'>') => return at + offset + 1,
            (None, b'<') => break,
            (None, b'"' | b'\'') => quote = Some(*byte),
            (Some(open), byte) if open == *byte => quote = None,
            _ => {}
        }
    }
    // It closes nowhere, so it is text; what is behind its bracket is looked at again.
    at + 1
}

fn is_costly(tag: &[u8]) -> bool {
    tag.len() > LONG_TAG && (0..tag.len()).filter(|at| has_name(&tag[*at..])).count() > FEW
}

/// `&`, `>`, and what begins as a space that does not break does: that is looked at as well.
fn has_name(bytes: &[u8]) -> bool {
    matches!(bytes, [b'&' | b'>' | 0xc2, ..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_texts_are_parted_between_letters() {
        assert_eq!(in_pieces("a &amp; b").unwrap(), "a &amp; b");
        let plain = "a".repeat(5 * PIECE);
        assert_eq!(in_pieces(&plain).unwrap(), plain);
        for letters in ["&amp;", ">", "\u{a0}", "«", "é&lt;"] {
            let text = format!("<p title=\"a>b\">{}</p>", letters.repeat(20_000));
            let parted = in_pieces(&text).unwrap();
            assert!(parted.contains(PARTING));
            assert_eq!(parted.replace(PARTING, ""), text);
            assert!(parted.split('<').all(|piece| piece.len() < 2 * PIECE));
        }
    }

    #[test]
    fn a_tag_that_cannot_be_parted_is_refused() {
        assert!(in_pieces(&format!("<p title=\"{}\">", "&amp;".repeat(50_000))).is_none());
        assert!(in_pieces(&format!("<img src=\"data:{}\">", "A".repeat(200_000))).is_some());
        assert!(in_pieces(&"<".repeat(100_000)).is_some());
    }
}
