//! Tags that show a picture, or something from elsewhere. Each becomes Markdown, or HTML where it stands
//! among HTML, in which no Markdown is read.

use super::read::Tag;
use super::vocabulary::in_line;
use crate::import::html::{decode_entities, escape};

/// How far back it is looked for HTML, in bytes.
const NEAR: usize = 4096;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Embedded {
    Picture {
        address: String,
        alt: String,
        /// Empty where there is none.
        caption: String,
    },
    /// To what the old page showed from elsewhere.
    Link { address: String, words: String },
}

impl Embedded {
    /// What the tag embeds; `None` for other tags, and where it names nothing.
    pub fn of(tag: &Tag) -> Option<Self> {
        if tag.closes {
            return None;
        }
        let name = tag.name.as_str();
        let provider = tag.value(&["provider", "type"]).unwrap_or(name);
        let id = || tag.value(&["id", "v", "key"]).or_else(|| tag.at(0));
        let has = |part: &str| name.contains(part) || (name == "video" && provider == part);
        if has("youtube") {
            return Some(link("YouTube", whole(id()?, "https://www.youtube.com/watch?v=")));
        }
        if has("vimeo") {
            return Some(link("Vimeo", whole(id()?, "https://vimeo.com/")));
        }
        if name.contains("gist") {
            return Some(link("gist.github.com", gist(tag)?));
        }
        if matches!(name, "tweet" | "twitter" | "x") {
            return Some(link("x.com", tweet(tag)?));
        }
        if ["figure", "image", "img", "picture", "photo"]
            .iter()
            .any(|word| name.contains(word))
        {
            return picture(tag);
        }
        recording(tag)
    }

    /// `![alt](address "caption")`, `[words](address)`.
    pub fn markdown(&self) -> String {
        match self {
            Self::Picture {
                address,
                alt,
                caption,
            } => {
                let caption = in_line(caption).replace('\\', " ").replace('"', "'");
                let title = if caption.is_empty() {
                    String::new()
                } else {
                    format!(" \"{caption}\"")
                };
                format!("![{}]({}{title})", bracketed(alt), destination(address))
            }
            Self::Link { address, words } => format!("[{}]({})", bracketed(words), destination(address)),
        }
    }

    /// The same as elements.
    pub fn html(&self) -> String {
        match self {
            Self::Picture {
                address,
                alt,
                caption,
            } => {
                let caption = value(caption);
                let title = if caption.is_empty() {
                    String::new()
                } else {
                    format!(" title=\"{caption}\"")
                };
                format!("<img src=\"{}\" alt=\"{}\"{title}>", value(address), value(alt))
            }
            Self::Link { address, words } => {
                format!("<a href=\"{}\">{}</a>", value(address), value(words))
            }
        }
    }
}

/// Whether what follows `before` may stand in a block of HTML: that begins with a line that begins with an
/// element or its end, and goes on up to a blank line (CommonMark 0.31, 4.6). What says so too often
/// does no harm: HTML is read outside of such a block as well.
pub fn is_among_html(before: &str) -> bool {
    let mut start = before.len().saturating_sub(NEAR);
    while !before.is_char_boundary(start) {
        start += 1;
    }
    let mut lines = before[start..].rsplit('\n');
    let own = lines.next().unwrap_or_default();
    let above = lines.take_while(|line| !line.trim().is_empty());
    std::iter::once(own).chain(above).any(begins_with_element)
}

fn begins_with_element(line: &str) -> bool {
    let rest = line.trim_start_matches([' ', '\t', '>']).strip_prefix('<');
    rest.is_some_and(|rest| rest.starts_with(|c: char| c == '/' || c.is_ascii_alphabetic()))
}

fn whole(id: &str, before: &str) -> String {
    if id.contains("://") {
        id.to_owned()
    } else {
        format!("{before}{id}")
    }
}

fn gist(tag: &Tag) -> Option<String> {
    let user = tag.value(&["user"]).or_else(|| tag.at(0));
    let id = tag.value(&["id", "url"]).or_else(|| tag.at(1));
    let path = match (user, id) {
        (Some(user), Some(id)) if !user.contains('/') => format!("{user}/{id}"),
        (Some(one), _) | (None, Some(one)) => one.to_owned(),
        (None, None) => return None,
    };
    Some(whole(&path, "https://gist.github.com/"))
}

fn tweet(tag: &Tag) -> Option<String> {
    if let Some(address) = tag.values().find(|value| value.contains("://")) {
        return Some(address.to_owned());
    }
    let id = tag.value(&["id"]).or_else(|| tag.at(0))?;
    let user = tag.value(&["user"]).unwrap_or("i");
    Some(format!("https://x.com/{user}/status/{id}"))
}

/// The address is the first value that looks like one; what is said in plain words beside it describes
/// the picture.
fn picture(tag: &Tag) -> Option<Embedded> {
    let named = tag.value(&[
        "src",
        "image-path",
        "image_path",
        "path",
        "url",
        "file",
        "filename",
        "image",
    ]);
    let looks = |value: &&str| !value.contains(' ') && (value.contains('/') || value.contains('.'));
    let bare: Vec<&str> = (0..8).map_while(|place| tag.at(place)).collect();
    let address = named.or_else(|| bare.iter().copied().find(|value| looks(value)))?;
    let words = bare
        .iter()
        .rev()
        .find(|value| **value != address && value.contains(' '));
    let caption = tag.value(&["caption", "title"]).unwrap_or_default();
    let alt = tag
        .value(&["alt", "image_alt"])
        .or(words.copied())
        .unwrap_or(caption);
    Some(Embedded::Picture {
        address: address.to_owned(),
        alt: alt.to_owned(),
        caption: caption.to_owned(),
    })
}

/// What plays or runs elsewhere, as a link to it.
fn recording(tag: &Tag) -> Option<Embedded> {
    let name = tag.name.as_str();
    if !matches!(
        name,
        "video" | "audio" | "asciinema" | "soundcloud" | "spotify" | "instagram" | "codepen" | "button"
    ) {
        return None;
    }
    let is_address = |value: &&str| value.contains("://") || (value.contains('/') && value.contains('.'));
    let address = tag.values().find(is_address)?;
    let words = tag.value(&["title", "text", "caption"]).unwrap_or(name);
    Some(link(words, address.to_owned()))
}

fn link(words: &str, address: String) -> Embedded {
    Embedded::Link {
        address,
        words: words.to_owned(),
    }
}

fn bracketed(words: &str) -> String {
    in_line(words).replace(['[', ']', '\\'], " ")
}

fn destination(address: &str) -> String {
    let address = in_line(address).replace(['<', '>'], "");
    if address.contains([' ', '(', ')']) {
        format!("<{address}>")
    } else {
        address
    }
}

/// Between quotation marks of an element, or in it. Values were written for HTML, references in them too.
fn value(words: &str) -> String {
    escape(&decode_entities(&in_line(words)))
}
