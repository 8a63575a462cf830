//! The addresses in a text of Markdown, those of HTML in it included, each given to whoever knows where
//! it leads now. What only a page of the old site could show becomes a link to it, and a picture that is
//! nowhere the words for it.

use super::tags::scan::{Form, pieces as code_and_text};
use crate::import::html::{Piece, Tag, escape, pieces};

/// An address as it stands in a text.
#[derive(Clone, Copy, Debug)]
pub struct Link<'a> {
    pub address: &'a str,
    /// What is said of the picture that it is the address of; empty for links, too.
    pub alt: &'a str,
}

/// What becomes of an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Now {
    At(String),
    /// Nothing stands there any more: words take the place of a picture, and a link stays as it is.
    Nowhere,
}

/// How far back the words of a picture are looked for, in bytes.
const ALT_MAX: usize = 1000;

/// Elements that show another page or a file, or run what it holds.
const SHOWN: [&str; 6] = ["iframe", "embed", "video", "audio", "source", "script"];

/// The text with each address exchanged for what `new` says; `None` leaves it.
pub fn readdressed(text: &str, new: &mut dyn FnMut(Link<'_>) -> Option<Now>) -> String {
    let mut out = String::with_capacity(text.len());
    for piece in code_and_text(text, false) {
        let part = &text[piece.range];
        match piece.form {
            Form::Text => add(part, new, &mut out),
            _ => out.push_str(part),
        }
    }
    out
}

fn add(part: &str, new: &mut dyn FnMut(Link<'_>) -> Option<Now>, out: &mut String) {
    let mut at = 0;
    while at < part.len() {
        let rest = &part[at..];
        let used = if let Some(inside) = rest.strip_prefix("](") {
            let alt = alt_before(&part[..at]);
            destination(inside, "](", alt, new, out)
        } else if rest.starts_with('<') {
            markup(rest, new, out)
        } else if is_line_start(part, at) {
            definition(rest).and_then(|label| {
                let (label, inside) = rest.split_at(label);
                destination(inside, label, "", new, out).map(|used| used + label.len() - 2)
            })
        } else {
            None
        };
        at += used.unwrap_or_else(|| {
            let next = next(rest);
            out.push_str(&rest[..next]);
            next
        });
    }
}

fn is_line_start(part: &str, at: usize) -> bool {
    at == 0 || part.as_bytes()[at - 1] == b'\n'
}

/// Up to the next place where an address may begin; at least one character.
fn next(rest: &str) -> usize {
    let first = rest.chars().next().map_or(0, char::len_utf8);
    if rest.starts_with('\n') {
        return first;
    }
    let more = rest.as_bytes()[first..]
        .iter()
        .position(|byte| matches!(byte, b']' | b'<' | b'\n'));
    match more {
        Some(more) if rest.as_bytes()[first + more] == b'\n' => first + more + 1,
        Some(more) => first + more,
        None => rest.len(),
    }
}

/// The words of the picture whose address begins behind `before`.
fn alt_before(before: &str) -> &str {
    let mut start = before.len().saturating_sub(ALT_MAX);
    while !before.is_char_boundary(start) {
        start += 1;
    }
    let near = &before[start..];
    let alt = near.rfind("![").map_or("", |at| &near[at + 2..]);
    if alt.contains("](") { "" } else { alt }
}

/// The length of `[label]: ` at the beginning of a line; no note is one.
fn definition(rest: &str) -> Option<usize> {
    let line = rest.lines().next()?;
    let label = line.trim_start_matches(' ');
    if !label.starts_with('[') || label.starts_with("[^") || line.len() - label.len() > 3 {
        return None;
    }
    let end = line.find("]:")? + 2;
    let spaces = line[end..].len() - line[end..].trim_start().len();
    (!line[end..].trim().is_empty()).then_some(end + spaces)
}

/// One address, written behind `before`; how much of the text that is, `](` included.
fn destination(
    inside: &str,
    before: &str,
    alt: &str,
    new: &mut dyn FnMut(Link<'_>) -> Option<Now>,
    out: &mut String,
) -> Option<usize> {
    let (address, length) = addressed(inside)?;
    match new(Link { address, alt })? {
        Now::At(new) => {
            out.push_str(before);
            out.push_str(&pointed(&new));
            Some(2 + length)
        }
        Now::Nowhere => {
            let end = picture_end(&inside[length..])?;
            in_words(address, alt, out).then_some(2 + length + end)
        }
    }
}

/// An address, and how much of the text it is with what stands before it and around it.
fn addressed(inside: &str) -> Option<(&str, usize)> {
    let spaces = inside.len() - inside.trim_start_matches([' ', '\n']).len();
    let start = &inside[spaces..];
    let (address, length) = match start.strip_prefix('<') {
        Some(pointed) => {
            let end = pointed
                .find(['>', '\n'])
                .filter(|end| pointed[*end..].starts_with('>'))?;
            (&pointed[..end], end + 2)
        }
        None => {
            let length = bare(start);
            (&start[..length], length)
        }
    };
    (!address.is_empty()).then_some((address, spaces + length))
}

/// How much of `rest` belongs to a picture whose address ends before it: a title, if it has one, and the
/// bracket.
fn picture_end(rest: &str) -> Option<usize> {
    let start = rest.trim_start();
    let quote = match start.chars().next()? {
        ')' => return Some(rest.len() - start.len() + 1),
        quote @ ('"' | '\'') => quote,
        '(' => ')',
        _ => return None,
    };
    let title = &start[1..];
    let behind = title[title.find(quote)? + 1..].trim_start();
    behind.starts_with(')').then(|| rest.len() - behind.len() + 1)
}

/// Takes the beginning of a picture out of the text again for the words that describe it, or else the name of
/// its file; false where no picture began, or another one that ends before.
fn in_words(address: &str, alt: &str, out: &mut String) -> bool {
    let before = out
        .strip_suffix(alt)
        .filter(|_| is_whole(alt))
        .and_then(|text| text.strip_suffix("!["));
    let Some(length) = before.map(str::len) else {
        return false;
    };
    out.truncate(length);
    let words = words_for(address, alt);
    let stress = if words.contains(['*', '_', '`', '[', '<', '\n']) {
        ""
    } else {
        "*"
    };
    for part in [stress, words, stress] {
        out.push_str(part);
    }
    true
}

/// No bracket in it closes one that was opened before it.
fn is_whole(alt: &str) -> bool {
    let mut open = 0_usize;
    alt.chars().all(|c| {
        match c {
            '[' => open += 1,
            ']' if open == 0 => return false,
            ']' => open -= 1,
            _ => {}
        }
        true
    })
}

fn words_for<'a>(address: &'a str, alt: &'a str) -> &'a str {
    let path = address.split(['?', '#']).next().unwrap_or(address);
    let file = path.rsplit('/').next().unwrap_or(path);
    Some(alt.trim()).filter(|alt| !alt.is_empty()).unwrap_or(file)
}

/// The length of an address that ends at a space, or at a bracket that none in it opens.
fn bare(start: &str) -> usize {
    let mut open = 0_usize;
    let end = start.char_indices().find(|(_, c)| {
        match c {
            '(' => open += 1,
            ')' if open == 0 => return true,
            ')' => open -= 1,
            _ => {}
        }
        c.is_whitespace()
    });
    end.map_or(start.len(), |(at, _)| at)
}

fn pointed(address: &str) -> String {
    if address.contains([' ', '(', ')']) {
        format!("<{}>", address.replace(['<', '>'], ""))
    } else {
        address.to_owned()
    }
}

/// A tag of HTML with its addresses exchanged; how long it is. Nothing for what only looks like one.
fn markup(rest: &str, new: &mut dyn FnMut(Link<'_>) -> Option<Now>, out: &mut String) -> Option<usize> {
    let Some(Piece::Tag(tag)) = pieces(rest).next() else {
        return None;
    };
    if tag.name.contains(':') || tag.name.contains('.') {
        return None;
    }
    if SHOWN.iter().any(|name| tag.is(name)) {
        out.push_str(&shown(&tag, new));
        return Some(tag.raw.len());
    }
    let mut raw = tag.raw.to_owned();
    let alt = tag.attribute("alt").unwrap_or_default();
    let is_picture = tag.is("img");
    for name in ["href", "src"] {
        let Some(address) = tag.attribute(name) else {
            continue;
        };
        let link = Link {
            address: &address,
            alt: if name == "src" { &alt } else { "" },
        };
        match new(link) {
            Some(Now::At(new)) => {
                let tag = Tag { raw: &raw, ..tag };
                raw = tag.with_attribute(name, &new);
            }
            Some(Now::Nowhere) if is_picture => {
                out.push_str(&escape(words_for(&address, &alt)));
                return Some(tag.raw.len());
            }
            Some(Now::Nowhere) | None => {}
        }
    }
    out.push_str(&raw);
    Some(tag.raw.len())
}

/// A link to what an element would have shown; nothing for its end. A script stays in the text, so that
/// the sanitiser takes what it holds along with it.
fn shown(tag: &Tag<'_>, new: &mut dyn FnMut(Link<'_>) -> Option<Now>) -> String {
    let kept = if tag.is("script") { tag.raw } else { "" };
    let Some(address) = tag.attribute("src").filter(|_| !tag.closing) else {
        return kept.to_owned();
    };
    let whole = if address.starts_with("//") {
        format!("https:{address}")
    } else {
        address
    };
    let link = Link {
        address: &whole,
        alt: "",
    };
    let address = match new(link) {
        Some(Now::At(address)) => address,
        Some(Now::Nowhere) | None => whole,
    };
    let is_gist = address.contains("gist.github.com");
    if tag.is("script") && !is_gist {
        return kept.to_owned();
    }
    let address = if is_gist {
        address.trim_end_matches(".js").to_owned()
    } else {
        address
    };
    let words = tag.attribute("title").filter(|title| !title.trim().is_empty());
    let host = address
        .split("://")
        .nth(1)
        .and_then(|rest| rest.split('/').next());
    let words = words.unwrap_or_else(|| host.unwrap_or(&address).to_owned());
    format!("<a href=\"{}\">{}</a>{kept}", escape(&address), escape(&words))
}
