//! HTML, XML and what templates put between: elements, attributes, and the scripts and styles within.

use super::languages::find;
use super::{Part, Parts, lexer};

/// What opens something that is no element, what closes it, and what it is.
const ASIDES: [(&str, &str, Part); 8] = [
    ("<!--", "-->", Part::Comment),
    ("{#", "#}", Part::Comment),
    ("<![CDATA[", "]]>", Part::Text),
    ("<!", ">", Part::Note),
    ("<?", "?>", Part::Note),
    ("<%", "%>", Part::Note),
    ("{{", "}}", Part::Note),
    ("{%", "%}", Part::Note),
];

/// Reads all of `code`.
pub fn read(code: &str, parts: &mut Parts) {
    let mut rest = code;
    while !rest.is_empty() {
        let end = rest.find(['<', '{', '&']).unwrap_or(rest.len());
        parts.push(Part::Plain, &rest[..end]);
        rest = one(&rest[end..], parts);
    }
}

/// Reads what begins here; returns what is left.
fn one<'a>(code: &'a str, parts: &mut Parts) -> &'a str {
    let aside = ASIDES.iter().find(|(open, ..)| code.starts_with(open));
    if let Some((open, close, kind)) = aside {
        let end = code[open.len()..]
            .find(close)
            .map_or(code.len(), |end| open.len() + end + close.len());
        parts.push(*kind, &code[..end]);
        return &code[end..];
    }
    let is_tag = code.starts_with('<') && code[1..].starts_with(|c: char| c.is_alphabetic() || c == '/');
    if is_tag {
        return tag(code, parts);
    }
    let end = entity(code).unwrap_or_else(|| code.chars().next().map_or(0, char::len_utf8));
    parts.push(if end > 1 { Part::Value } else { Part::Plain }, &code[..end]);
    &code[end..]
}

/// `&amp;`, with its length.
fn entity(code: &str) -> Option<usize> {
    let name = code.strip_prefix('&')?;
    let end = name.find(|c: char| !(c.is_ascii_alphanumeric() || c == '#'))?;
    (end > 0 && end < 32 && name[end..].starts_with(';')).then_some(end + 2)
}

fn tag<'a>(code: &'a str, parts: &mut Parts) -> &'a str {
    let name_end = code
        .find(|c: char| c.is_whitespace() || c == '>')
        .unwrap_or(code.len());
    let name_end = code[1..name_end]
        .find('/')
        .filter(|at| *at > 0)
        .map_or(name_end, |at| at + 1);
    let name = &code[..name_end];
    parts.push(Part::Word, name);
    let mut rest = &code[name_end..];
    while let Some(c) = rest.chars().next() {
        if c == '>' {
            parts.push(Part::Word, ">");
            return inside(name, &rest[1..], parts);
        }
        rest = attribute(rest, c, parts);
    }
    rest
}

fn attribute<'a>(rest: &'a str, first: char, parts: &mut Parts) -> &'a str {
    let (kind, end) = match first {
        '"' | '\'' => {
            let end = rest[1..].find(first).map_or(rest.len(), |end| end + 2);
            (Part::Text, end)
        }
        '/' => (Part::Word, 1),
        c if c.is_whitespace() || c == '=' => (Part::Plain, c.len_utf8()),
        _ => {
            let ends = |c: char| c.is_whitespace() || matches!(c, '=' | '>' | '"' | '\'' | '/');
            let end = rest.find(ends).unwrap_or(rest.len());
            (Part::Key, end)
        }
    };
    parts.push(kind, &rest[..end]);
    &rest[end..]
}

/// Scripts and styles are read as what they are.
fn inside<'a>(name: &str, rest: &'a str, parts: &mut Parts) -> &'a str {
    let (close, language) = match name.trim_start_matches('<') {
        "script" => ("</script", "javascript"),
        "style" => ("</style", "css"),
        _ => return rest,
    };
    let end = rest.find(close).unwrap_or(rest.len());
    if let Some(language) = find(language) {
        lexer::read(&rest[..end], language, parts);
    }
    &rest[end..]
}
