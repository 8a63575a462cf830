//! A text in pieces: what is code, what an old system would have replaced, and what is just text. Linear
//! in the length of the text; joined again the pieces are the text.

use std::ops::Range;

/// The longest tag, in bytes.
const LONGEST: usize = 8192;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    Text,
    /// Between backticks, or lines of them.
    Code,
    /// `{% … %}`, of Liquid or Zola.
    Statement,
    /// `{{ … }}`, of Liquid or Zola.
    Output,
    /// `{{< … >}}` or `{{% … %}}`.
    Shortcode,
    /// `{: … }` of Kramdown, `{#id}` behind a heading.
    Attributes,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    pub form: Form,
    pub range: Range<usize>,
}

/// All pieces; with `tags` unset only text and code.
pub fn pieces(text: &str, tags: bool) -> Vec<Piece> {
    let mut scan = Scan { text, at: 0, tags };
    let mut pieces: Vec<Piece> = Vec::new();
    while let Some(piece) = scan.next() {
        match pieces.last_mut() {
            Some(last) if last.form == Form::Text && piece.form == Form::Text => {
                last.range.end = piece.range.end;
            }
            _ => pieces.push(piece),
        }
    }
    pieces
}

struct Scan<'a> {
    text: &'a str,
    at: usize,
    tags: bool,
}

impl Scan<'_> {
    fn next(&mut self) -> Option<Piece> {
        let rest = &self.text[self.at..];
        let first = rest.bytes().next()?;
        let is_start = self.at == 0 || self.text.as_bytes()[self.at - 1] == b'\n';
        let found = fence(rest)
            .filter(|_| is_start)
            .map(|length| (Form::Code, length));
        let found = found.or_else(|| match first {
            b'`' => Some(span(rest)),
            b'{' if self.tags => tag(rest),
            _ => None,
        });
        let (form, length) = found.unwrap_or_else(|| (Form::Text, plain(rest)));
        let range = self.at..self.at + length;
        self.at = range.end;
        Some(Piece { form, range })
    }
}

/// Up to where something else may begin; at least one character.
fn plain(rest: &str) -> usize {
    let first = rest.chars().next().map_or(0, char::len_utf8);
    let bytes = rest.as_bytes();
    if bytes[0] == b'\n' {
        return first;
    }
    let more = bytes[first..]
        .iter()
        .position(|byte| matches!(byte, b'`' | b'{' | b'\n'));
    match more {
        // The end of a line belongs to it.
        Some(at) if bytes[first + at] == b'\n' => first + at + 1,
        Some(at) => first + at,
        None => rest.len(),
    }
}

/// The length of a fenced block at the beginning of a line, with its last line.
fn fence(rest: &str) -> Option<usize> {
    let mark = opening(rest.lines().next()?)?;
    let mut length = 0;
    for (number, line) in rest.split_inclusive('\n').enumerate() {
        length += line.len();
        if number > 0 && closes(line, mark) {
            break;
        }
    }
    Some(length)
}

/// The character of a fence and how often it stands.
fn opening(line: &str) -> Option<(char, usize)> {
    let line = line.trim_start_matches([' ', '\t', '>']);
    let mark = line.chars().next().filter(|c| matches!(c, '`' | '~'))?;
    let count = line.chars().take_while(|c| *c == mark).count();
    let is_span = mark == '`' && line[count..].contains('`');
    (count >= 3 && !is_span).then_some((mark, count))
}

fn closes(line: &str, (mark, count): (char, usize)) -> bool {
    let line = line.trim_start_matches([' ', '\t', '>']).trim_end();
    line.chars().count() >= count && line.chars().all(|c| c == mark)
}

/// A span of code, or the backticks alone where it has no end in its paragraph.
fn span(rest: &str) -> (Form, usize) {
    let run = rest.bytes().take_while(|byte| *byte == b'`').count();
    let paragraph = rest.find("\n\n").unwrap_or(rest.len());
    let mut at = run;
    while at < paragraph {
        let Some(next) = rest[at..paragraph].find('`') else {
            break;
        };
        let start = at + next;
        let length = rest[start..].bytes().take_while(|byte| *byte == b'`').count();
        if length == run {
            return (Form::Code, start + length);
        }
        at = start + length;
    }
    (Form::Text, run)
}

fn tag(rest: &str) -> Option<(Form, usize)> {
    let forms: [(&str, &str, Form); 6] = [
        ("{{<", ">}}", Form::Shortcode),
        ("{{%", "%}}", Form::Shortcode),
        ("{{/*", "*/}}", Form::Output),
        ("{%/*", "*/%}", Form::Statement),
        ("{{", "}}", Form::Output),
        ("{%", "%}", Form::Statement),
    ];
    if let Some((open, close, form)) = forms.into_iter().find(|(open, ..)| rest.starts_with(open)) {
        return Some((form, end(rest, open.len(), close)?));
    }
    let line = rest.lines().next()?;
    let end = line.find('}')? + 1;
    let inner = &line[1..end - 1];
    let is_kramdown = inner.starts_with(':') && inner.len() > 1 && !inner.ends_with(':');
    let name = inner.strip_prefix(['#', '.']).unwrap_or_default();
    let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.' | '#' | ' ' | ':');
    let is_id = name.starts_with(|c: char| c.is_ascii_alphabetic()) && name.chars().all(is_name);
    (is_kramdown || is_id).then_some((Form::Attributes, end))
}

/// One past the end of a tag: not within quotation marks, if they are in order.
fn end(rest: &str, start: usize, close: &str) -> Option<usize> {
    let mut limit = rest.len().min(LONGEST);
    while !rest.is_char_boundary(limit) {
        limit -= 1;
    }
    let within = &rest[..limit];
    let mut quote = None;
    for (at, byte) in within.bytes().enumerate().skip(start) {
        match (quote, byte) {
            (Some(open), byte) if open == byte => quote = None,
            (None, b'"' | b'\'') => quote = Some(byte),
            (None, _) if within.as_bytes()[at..].starts_with(close.as_bytes()) => {
                return Some(at + close.len());
            }
            _ => {}
        }
    }
    Some(start + within[start..].find(close)? + close.len())
}
