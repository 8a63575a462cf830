//! Elements that a page here does not show as WordPress did: players and frames
//! become links, scripts and forms go, old element names get their successors.

use std::collections::{BTreeMap, HashSet};

use super::super::autop::{is_address, link};
use crate::import::html::{Piece, Tag, decode_entities, escape, pieces};

const PLAYERS: &[&str] = &["video", "audio", "iframe", "object"];
const GONE: &[&str] = &["script", "style", "noscript", "select", "textarea", "template"];

/// `h1` is the title of the page.
const SUCCESSORS: &[(&str, &str)] = &[
    ("acronym", "abbr"),
    ("address", "p"),
    ("center", "div"),
    ("dir", "ul"),
    ("h1", "h2"),
    ("strike", "s"),
    ("tt", "code"),
];

/// Replaces them in a text; what could only be dropped is counted.
pub fn replace(html: &str, left_out: &mut BTreeMap<String, u64>) -> String {
    let all: Vec<Piece> = pieces(html).collect();
    let mut out = String::with_capacity(html.len());
    let mut replacement = Replacement {
        left_out,
        unclosed: HashSet::new(),
        lists: Vec::new(),
    };
    let mut at = 0;
    while let Some(piece) = all.get(at) {
        at += 1;
        match piece {
            Piece::Text(text) => out.push_str(text),
            Piece::Comment(_) => {}
            Piece::Tag(tag) => at += replacement.add(tag, &all[at..], &mut out),
        }
    }
    out
}

struct Replacement<'a> {
    left_out: &'a mut BTreeMap<String, u64>,
    /// Names that are not closed in what is left of the text.
    unclosed: HashSet<String>,
    /// Whether each open `ul` and `li` stays.
    lists: Vec<bool>,
}

impl Replacement<'_> {
    /// Returns how many of the following pieces it used.
    fn add(&mut self, tag: &Tag, rest: &[Piece], out: &mut String) -> usize {
        let name = tag.lower_name();
        let player = PLAYERS.contains(&name.as_str());
        if name == "ul" || name == "li" {
            self.add_list(tag, out);
            return 0;
        }
        if !player && !GONE.contains(&name.as_str()) {
            out.push_str(&single(tag, &name, self.left_out));
            return 0;
        }
        if tag.closing {
            return 0;
        }
        let inside = inside(rest, &name, &mut self.unclosed);
        if player {
            out.push_str(&player_link(tag, inside, &name, self.left_out));
        } else if name != "noscript" {
            count(self.left_out, &name);
        }
        inside.len()
    }

    /// The editor's galleries are lists of figures; the figures suffice.
    fn add_list(&mut self, tag: &Tag, out: &mut String) {
        let stays = if tag.closing {
            self.lists.pop().unwrap_or(true)
        } else {
            let class = tag.attribute("class").unwrap_or_default();
            let stays = !class.contains("blocks-gallery");
            self.lists.push(stays);
            stays
        };
        if stays {
            out.push_str(tag.raw);
        }
    }
}

fn count(left_out: &mut BTreeMap<String, u64>, name: &str) {
    *left_out.entry(name.to_owned()).or_default() += 1;
}

/// The pieces up to the closing tag; none if it is missing.
fn inside<'a, 'b>(rest: &'a [Piece<'b>], name: &str, unclosed: &mut HashSet<String>) -> &'a [Piece<'b>] {
    if unclosed.contains(name) {
        return &[];
    }
    let closes = |piece: &Piece| matches!(piece, Piece::Tag(tag) if tag.closing && tag.is(name));
    match rest.iter().position(closes) {
        Some(end) => &rest[..end],
        None => {
            unclosed.insert(name.to_owned());
            &[]
        }
    }
}

fn player_link(tag: &Tag, inside: &[Piece], name: &str, left_out: &mut BTreeMap<String, u64>) -> String {
    let inner = inside.iter().filter_map(|piece| match piece {
        Piece::Tag(tag) => Some(tag),
        _ => None,
    });
    match std::iter::once(tag).chain(inner).find_map(source) {
        Some(address) => format!("\n{}\n", link(&address)),
        None => {
            count(left_out, name);
            String::new()
        }
    }
}

fn source(tag: &Tag) -> Option<String> {
    ["src", "data", "href"]
        .iter()
        .filter_map(|name| tag.attribute(name))
        .map(|address| match address.strip_prefix("//") {
            Some(rest) => format!("https://{rest}"),
            None => address,
        })
        .find(|address| is_address(address))
}

fn single(tag: &Tag, name: &str, left_out: &mut BTreeMap<String, u64>) -> String {
    match name {
        "input" | "button" | "option" | "label" => String::new(),
        "form" => {
            if !tag.closing {
                count(left_out, "form");
            }
            "\n\n".into()
        }
        "embed" => source(tag).map_or_else(String::new, |address| link(&address)),
        _ => {
            let picture = if tag.closing { None } else { background(tag) };
            renamed(tag, name) + &picture.unwrap_or_default()
        }
    }
}

fn renamed(tag: &Tag, name: &str) -> String {
    let Some((_, successor)) = SUCCESSORS.iter().find(|(old, _)| *old == name) else {
        return tag.raw.to_owned();
    };
    let start = if tag.closing { "</" } else { "<" };
    let behind = &tag.raw[start.len() + name.len()..];
    format!("{start}{successor}{behind}")
}

/// Older cover blocks show their picture as the background of a `<div>`.
fn background(tag: &Tag) -> Option<String> {
    if !(tag.is("div") || tag.is("section")) {
        return None;
    }
    let style = tag.attribute("style")?;
    let value = style.split_once("background-image:")?.1.trim_start();
    let address = value.strip_prefix("url(")?.split(')').next()?;
    let address = decode_entities(address.trim_matches(['"', '\'', ' ']));
    let source = escape(&address);
    is_address(&address).then(|| format!("<figure><img src=\"{source}\" alt=\"\"></figure>"))
}
