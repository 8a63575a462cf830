//! Takes HTML apart into tags, comments and text without changing a byte, and
//! reads single tags. It is lenient and linear in the length of the text; what
//! is valid and safe is decided later, by the sanitiser that all texts pass.

use quick_xml::escape::{resolve_html5_entity, resolve_predefined_entity};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece<'a> {
    Text(&'a str),
    /// What stands between `<!--` and `-->`.
    Comment(&'a str),
    Tag(Tag<'a>),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tag<'a> {
    /// As written: compare with `is`.
    pub name: &'a str,
    pub closing: bool,
    pub raw: &'a str,
}

impl Tag<'_> {
    pub fn lower_name(&self) -> String {
        self.name.to_ascii_lowercase()
    }

    pub fn is(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name)
    }

    /// The value of an attribute, entities decoded.
    pub fn attribute(&self, wanted: &str) -> Option<String> {
        let start = 1 + usize::from(self.closing) + self.name.len();
        let mut rest = self.raw.get(start..)?.trim_end_matches('>');
        while let Some((name, value, after)) = next_attribute(rest) {
            if name.eq_ignore_ascii_case(wanted) {
                return Some(decode_entities(value));
            }
            rest = after;
        }
        None
    }

    /// The tag with another value for an attribute that it has.
    pub fn with_attribute(&self, wanted: &str, value: &str) -> String {
        let start = 1 + usize::from(self.closing) + self.name.len();
        let mut rest = self.raw.get(start..).unwrap_or_default().trim_end_matches('>');
        while let Some((name, old, after)) = next_attribute(rest) {
            if name.eq_ignore_ascii_case(wanted) {
                return self.exchanged(old, &escape(value).replace('\'', "&#39;"));
            }
            rest = after;
        }
        self.raw.to_owned()
    }

    /// `old` is a part of this tag.
    fn exchanged(&self, old: &str, new: &str) -> String {
        let at = old.as_ptr().addr() - self.raw.as_ptr().addr();
        let (before, after) = (&self.raw[..at], &self.raw[at + old.len()..]);
        let quote = if before.ends_with(['"', '\'']) { "" } else { "\"" };
        format!("{before}{quote}{new}{quote}{after}")
    }
}

fn next_attribute(text: &str) -> Option<(&str, &str, &str)> {
    let text = text.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
    if text.is_empty() {
        return None;
    }
    let end = text
        .char_indices()
        .skip(1)
        .find(|(_, c)| c.is_whitespace() || matches!(c, '=' | '/'))
        .map_or(text.len(), |(at, _)| at);
    let (name, rest) = text.split_at(end);
    let Some(value) = rest.trim_start().strip_prefix('=') else {
        return Some((name, "", rest));
    };
    let value = value.trim_start();
    if let Some(quote) = value.chars().next().filter(|c| matches!(c, '"' | '\'')) {
        let inner = &value[1..];
        let (value, rest) = inner.split_once(quote).unwrap_or((inner, ""));
        return Some((name, value, rest));
    }
    let end = value.find(char::is_whitespace).unwrap_or(value.len());
    Some((name, &value[..end], &value[end..]))
}

/// Splits HTML into pieces; joined again they are the input.
pub struct Pieces<'a> {
    rest: &'a str,
}

pub fn pieces(html: &str) -> Pieces<'_> {
    Pieces { rest: html }
}

impl<'a> Iterator for Pieces<'a> {
    type Item = Piece<'a>;

    fn next(&mut self) -> Option<Piece<'a>> {
        if self.rest.is_empty() {
            return None;
        }
        let (piece, length) = match markup(self.rest) {
            Some(found) => found,
            None => {
                let end = text_end(self.rest);
                (Piece::Text(&self.rest[..end]), end)
            }
        };
        self.rest = &self.rest[length..];
        Some(piece)
    }
}

/// The tag or comment that `html` begins with. What is opened and never closed
/// is text to its end, as a whole, so that no text is searched twice.
fn markup(html: &str) -> Option<(Piece<'_>, usize)> {
    let after = html.strip_prefix('<')?;
    if let Some(comment) = after.strip_prefix("!--") {
        return Some(match comment.find("-->") {
            Some(end) => (Piece::Comment(&comment[..end]), 4 + end + 3),
            None => (Piece::Text(html), html.len()),
        });
    }
    let closing = after.starts_with('/');
    let named = after.strip_prefix('/').unwrap_or(after);
    if !named.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return None;
    }
    let name_end = named
        .find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '-' | ':')))
        .unwrap_or(named.len());
    let Some(end) = tag_end(html) else {
        return Some((Piece::Text(html), html.len()));
    };
    let tag = Tag {
        name: &named[..name_end],
        closing,
        raw: &html[..end],
    };
    Some((Piece::Tag(tag), end))
}

/// Just behind the `>` that is not inside quotes.
fn tag_end(html: &str) -> Option<usize> {
    let mut quote = None;
    let mut previous = b' ';
    for (at, byte) in html.bytes().enumerate() {
        match (quote, byte) {
            (None, b'>') => return Some(at + 1),
            (None, b'"' | b'\'') if previous == b'=' => quote = Some(byte),
            (Some(open), close) if open == close => quote = None,
            _ => {}
        }
        if !byte.is_ascii_whitespace() {
            previous = byte;
        }
    }
    None
}

fn text_end(html: &str) -> usize {
    let skip = usize::from(html.starts_with('<'));
    let mut from = skip;
    while let Some(at) = html[from..].find('<').map(|at| from + at) {
        let next = html.as_bytes().get(at + 1).copied().unwrap_or(b' ');
        if next.is_ascii_alphabetic() || matches!(next, b'/' | b'!') {
            return at;
        }
        from = at + 1;
    }
    html.len()
}

/// The text a person would read, on one line.
pub fn plain_text(html: &str) -> String {
    let mut text = String::new();
    for piece in pieces(html) {
        match piece {
            Piece::Text(raw) => text.push_str(&decode_entities(raw)),
            Piece::Tag(tag) if tag.is("br") || tag.is("p") => text.push(' '),
            Piece::Tag(_) | Piece::Comment(_) => {}
        }
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Decodes HTML's character references; what is none stays as it is.
pub fn decode_entities(text: &str) -> String {
    let mut decoded = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        decoded.push_str(before);
        // The longest name in HTML has 31 characters.
        let end = after.bytes().take(33).position(|byte| byte == b';');
        match end.and_then(|end| Some((reference(&after[..end])?, end))) {
            Some((character, end)) => {
                decoded.push_str(&character);
                rest = &after[end + 1..];
            }
            None => {
                decoded.push('&');
                rest = after;
            }
        }
    }
    decoded.push_str(rest);
    decoded
}

fn reference(name: &str) -> Option<String> {
    let Some(number) = name.strip_prefix('#') else {
        let known = resolve_predefined_entity(name).or_else(|| resolve_html5_entity(name));
        return known.map(str::to_owned);
    };
    let code = match number.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16).ok()?,
        None => number.parse().ok()?,
    };
    char::from_u32(code).filter(|c| !c.is_control()).map(String::from)
}

/// Text made safe to stand in HTML, in an attribute too.
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
