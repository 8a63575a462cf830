//! WordPress's shortcodes: `[name key="value"]` and `[name]…[/name]`. The ones
//! that only show pictures and media become plain HTML; every other one stays in
//! the text as its author wrote it. None is ever executed.

use std::collections::HashMap;

use super::autop::{is_address, link};
use crate::import::html::{Piece, pieces, plain_text};
use crate::text::POST_MAX_BYTES;

const CAPTIONS: &[&str] = &["caption", "wp_caption"];
const GALLERIES: &[&str] = &["gallery"];
const PLAYERS: &[&str] = &[
    "embed", "video", "audio", "playlist", "youtube", "vimeo", "wpvideo",
];

/// Where the pictures of a gallery are looked up.
pub trait Pictures {
    /// A `<figure>` or nothing.
    fn figure(&self, id: i64) -> Option<String>;
    /// The pictures that belong to the text itself, in their order.
    fn own(&self) -> Vec<i64>;
}

/// In bytes, from `[` to `]`; captions may be in an attribute.
const LONGEST: usize = 8192;

#[derive(Debug)]
struct Shortcode<'a> {
    name: &'a str,
    attributes: Vec<(String, String)>,
    /// Bytes from `[` to just behind `]`.
    length: usize,
}

impl Shortcode<'_> {
    fn value(&self, key: &str) -> Option<&str> {
        let pair = self.attributes.iter().find(|(name, _)| name == key)?;
        Some(pair.1.trim()).filter(|value| !value.is_empty())
    }

    /// The address a player was given, in whichever attribute.
    fn address(&self) -> Option<&str> {
        const KEYS: &[&str] = &[
            "src", "mp4", "m4v", "webm", "ogv", "mp3", "m4a", "ogg", "wav", "flv", "wmv",
        ];
        KEYS.iter().find_map(|key| self.value(key)).or_else(|| {
            self.attributes
                .iter()
                .map(|(_, value)| value.trim())
                .find(|value| is_address(value))
        })
    }
}

/// Replaces the known shortcodes of a text by HTML without line ends.
pub fn expand<P: Pictures>(text: &str, pictures: &P) -> String {
    let mut expansion = Expansion {
        pictures,
        out: String::with_capacity(text.len()),
        closings: HashMap::new(),
        code_depth: 0,
    };
    let mut rest = text;
    while let Some(piece) = pieces(rest).next() {
        let used = match piece {
            Piece::Text(words) => expansion.add_text(rest, words.len()),
            markup => expansion.add_markup(rest, markup),
        };
        rest = &rest[used..];
    }
    expansion.out
}

struct Expansion<'a, P> {
    pictures: &'a P,
    out: String,
    closings: Closings<'a>,
    /// How many `<pre>` and `<code>` are open: in them nothing is replaced.
    code_depth: usize,
}

/// By name, where the next closing was seen, in bytes from the end of the text; none when there is no
/// more. So that no text is searched twice.
type Closings<'a> = HashMap<&'a str, Option<usize>>;

impl<'a, P: Pictures> Expansion<'a, P> {
    fn add_markup(&mut self, rest: &str, piece: Piece) -> usize {
        let length = markup_length(piece);
        self.code_depth = depth_after(piece, self.code_depth);
        self.out.push_str(&rest[..length]);
        length
    }

    /// Returns how much was used: at least `length`, the length of the text up
    /// to the next tag; more if a shortcode encloses tags.
    fn add_text(&mut self, text: &'a str, length: usize) -> usize {
        let mut at = 0;
        while at < length {
            let Some(next) = text[at..length].find('[') else {
                self.out.push_str(&text[at..length]);
                return length;
            };
            self.out.push_str(&text[at..at + next]);
            at += next;
            at += self.add_shortcode(&text[at..]).unwrap_or_else(|| {
                self.out.push('[');
                1
            });
        }
        at
    }

    fn add_shortcode(&mut self, text: &'a str) -> Option<usize> {
        if let Some(used) = escaped(text, &mut self.out) {
            return Some(used);
        }
        // A few letters name many pictures; what is longer than any text may be stays behind anyway.
        if self.code_depth > 0 || self.out.len() > POST_MAX_BYTES {
            return None;
        }
        replace(text, self.pictures, &mut self.out, &mut self.closings)
    }
}

fn markup_length(piece: Piece) -> usize {
    match piece {
        Piece::Text(text) => text.len(),
        Piece::Comment(inner) => inner.len() + "<!---->".len(),
        Piece::Tag(tag) => tag.raw.len(),
    }
}

fn depth_after(piece: Piece, depth: usize) -> usize {
    match piece {
        Piece::Tag(tag) if tag.is("pre") || tag.is("code") => {
            if tag.closing {
                depth.saturating_sub(1)
            } else {
                depth + 1
            }
        }
        _ => depth,
    }
}

/// `[[gallery]]` is how an author writes about `[gallery]`.
fn escaped(text: &str, out: &mut String) -> Option<usize> {
    let inner = text.strip_prefix('[')?;
    let code = read(inner)?;
    is_known(code.name).then_some(())?;
    let after = &inner[code.length..];
    let end = if after.starts_with(']') {
        code.length
    } else {
        let close = format!("[/{}]]", code.name);
        let close_at = start_of(after, LONGEST).find(&close)?;
        code.length + close_at + close.len() - 1
    };
    out.push_str(&inner[..end]);
    Some(1 + end + 1)
}

fn is_known(name: &str) -> bool {
    CAPTIONS.contains(&name) || GALLERIES.contains(&name) || PLAYERS.contains(&name)
}

fn replace<'a>(
    text: &'a str,
    pictures: &impl Pictures,
    out: &mut String,
    closings: &mut Closings<'a>,
) -> Option<usize> {
    let code = read(text)?;
    is_known(code.name).then_some(())?;
    let (inner, length) = enclosed(text, &code, closings);
    let html = if CAPTIONS.contains(&code.name) {
        caption(&code, inner)?
    } else if GALLERIES.contains(&code.name) {
        gallery(&code, pictures)
    } else {
        player(&code, inner, pictures)?
    };
    out.extend(["\n\n", &html.replace('\n', " "), "\n\n"]);
    Some(length)
}

/// What stands between the code and its closing, and the length of the whole.
fn enclosed<'a>(text: &'a str, code: &Shortcode<'a>, closings: &mut Closings<'a>) -> (&'a str, usize) {
    let after = &text[code.length..];
    let close = format!("[/{}]", code.name);
    let open = format!("[{}", code.name);
    match next_closing(after, code.name, &close, closings) {
        None => ("", code.length),
        // The closing belongs to a later one of the same name.
        Some(at) if after[..at].contains(&open) => ("", code.length),
        Some(at) => (&after[..at], code.length + at + close.len()),
    }
}

/// Where `close` stands in what is left of the text.
fn next_closing<'a>(after: &str, name: &'a str, close: &str, closings: &mut Closings<'a>) -> Option<usize> {
    match closings.get(name) {
        Some(None) => return None,
        Some(Some(from_end)) if *from_end <= after.len() => return Some(after.len() - from_end),
        _ => {}
    }
    let at = after.find(close);
    closings.insert(name, at.map(|at| after.len() - at));
    at
}

/// The shortcode that `text` begins with.
fn read(text: &str) -> Option<Shortcode<'_>> {
    let text = start_of(text, LONGEST);
    let inner = text.strip_prefix('[')?;
    let name_end = inner.find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '_' | '-')))?;
    let name = &inner[..name_end];
    if name.is_empty() {
        return None;
    }
    let mut rest = &inner[name_end..];
    let mut attributes = Vec::new();
    // `[youtube=http://…]`
    if let Some(value) = rest.strip_prefix('=') {
        let end = value.find(']')?;
        attributes.push((String::new(), value[..end].to_owned()));
        rest = &value[end..];
    }
    loop {
        rest = rest.trim_start();
        if let Some(after) = rest.strip_prefix("/]").or_else(|| rest.strip_prefix(']')) {
            let length = text.len() - after.len();
            return Some(Shortcode {
                name,
                attributes,
                length,
            });
        }
        let (attribute, after) = attribute(rest)?;
        attributes.push(attribute);
        rest = after;
    }
}

type Attribute = (String, String);

/// The first `length` bytes, or a little less to end between characters.
fn start_of(text: &str, length: usize) -> &str {
    let mut end = length.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

fn attribute(text: &str) -> Option<(Attribute, &str)> {
    let end = text.find(|c: char| c.is_whitespace() || matches!(c, '=' | ']' | '[' | '"'))?;
    if text[end..].starts_with('[') {
        return None;
    }
    let (key, rest) = text.split_at(end);
    let (value, rest) = match rest.strip_prefix('=') {
        // `[embed https://example.net/?v=1]`: an address, not a key.
        Some(_) if key.contains('/') => value(text)?,
        Some(rest) => value(rest)?,
        None if end > 0 => (key, rest),
        None => value(text)?,
    };
    let key = if value.starts_with(key) { "" } else { key };
    Some(((key.to_ascii_lowercase(), value.to_owned()), rest))
}

fn value(text: &str) -> Option<(&str, &str)> {
    let quote = text.chars().next()?;
    if matches!(quote, '"' | '\'') {
        return text[1..].split_once(quote);
    }
    let end = text.find(|c: char| c.is_whitespace() || c == ']')?;
    (end > 0).then(|| text.split_at(end))
}

/// Older exports keep the caption in an attribute, newer ones behind the picture.
fn caption(code: &Shortcode, inner: &str) -> Option<String> {
    let picture_end = picture_end(inner)?;
    let (picture, behind) = inner.split_at(picture_end);
    let words = match code.value("caption") {
        Some(words) => words.to_owned(),
        None => behind.trim().to_owned(),
    };
    if plain_text(&words).is_empty() {
        return Some(format!("<figure>{}</figure>", picture.trim()));
    }
    Some(format!(
        "<figure>{}<figcaption>{words}</figcaption></figure>",
        picture.trim()
    ))
}

/// Behind the last picture and the tags that close around it.
fn picture_end(html: &str) -> Option<usize> {
    let mut at = 0;
    let mut end = None;
    for piece in pieces(html) {
        let before = at;
        at += markup_length(piece);
        if let Piece::Tag(tag) = piece
            && (tag.is("img") || (tag.closing && end == Some(before)))
        {
            end = Some(at);
        }
    }
    end
}

fn gallery(code: &Shortcode, pictures: &impl Pictures) -> String {
    let listed = code.value("ids").or_else(|| code.value("include"));
    let mut ids: Vec<i64> = match listed {
        Some(list) => list.split(',').filter_map(|id| id.trim().parse().ok()).collect(),
        None => pictures.own(),
    };
    if let Some(excluded) = code.value("exclude") {
        let excluded: Vec<i64> = excluded
            .split(',')
            .filter_map(|id| id.trim().parse().ok())
            .collect();
        ids.retain(|id| !excluded.contains(id));
    }
    figures(ids.into_iter(), pictures)
}

/// One behind the other, until they fill a text.
fn figures(ids: impl Iterator<Item = i64>, pictures: &impl Pictures) -> String {
    let mut figures = String::new();
    for id in ids {
        figures.extend(pictures.figure(id));
        if figures.len() > POST_MAX_BYTES {
            break;
        }
    }
    figures
}

fn player(code: &Shortcode, inner: &str, pictures: &impl Pictures) -> Option<String> {
    let inner = plain_text(inner);
    let enclosed = Some(inner.as_str()).filter(|inner| is_address(inner));
    if let Some(address) = enclosed.or(code.address()) {
        return Some(format!("<p>{}</p>", link(address)));
    }
    let ids = code.value("ids")?;
    let ids = ids.split(',').filter_map(|id| id.trim().parse().ok());
    let figures = figures(ids, pictures);
    (!figures.is_empty()).then_some(figures)
}
