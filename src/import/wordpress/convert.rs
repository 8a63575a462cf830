//! WordPress's texts to plain HTML: blocks, shortcodes, players and classic
//! paragraphs become elements that any page can show. Nothing here makes a text
//! safe; every result still goes through the sanitiser. The parts are
//! `shortcodes.rs`, `autop.rs` and the files below.

use std::collections::BTreeMap;

use super::Item;
use super::autop::{self, Lines};
use super::shortcodes;
use crate::import::html::{Piece, pieces, plain_text};

mod blocks;
mod elements;
mod library;
mod speech;

pub use library::Library;
pub use speech::comment;

/// A post or page as it can be shown.
#[derive(Debug, Default, Clone, PartialEq)]
pub struct Article {
    /// Not yet sanitised.
    pub html: String,
    /// The excerpt as plain text; empty if the author wrote none.
    pub summary: String,
    /// What the text showed in WordPress and cannot show here, with how often:
    /// `block latest-posts`, `form`, `script`.
    pub left_out: BTreeMap<String, u64>,
}

/// Converts the text of a post or page. Pictures and reusable blocks come from
/// the library, players become links.
#[must_use]
pub fn article(item: &Item, library: &Library) -> Article {
    let mut left_out = BTreeMap::new();
    let content = item.content.replace("\r\n", "\n").replace('\r', "\n");
    let texts = blocks::segments(&content, library, &mut left_out);
    let gallery = library.of_item(item.wp_id);
    let mut parts: Vec<String> = cover(item, library, &content).into_iter().collect();
    for text in texts {
        let expanded = shortcodes::expand(&text.html, &gallery);
        let usual = elements::replace(&expanded, &mut left_out);
        parts.push(autop::paragraphs(&usual, text.lines));
    }
    parts.retain(|part| !part.is_empty());
    Article {
        html: parts.join("\n"),
        summary: plain_text(&item.excerpt),
        left_out,
    }
}

/// The picture that WordPress shows above the text, unless the text shows it.
fn cover(item: &Item, library: &Library, content: &str) -> Option<String> {
    let id = item.cover()?;
    let address = library.address(id)?;
    let figure = library.figure(id)?;
    (!content.contains(address)).then_some(figure)
}

/// What an address in a text is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Use {
    Link,
    Picture,
}

/// Gives the links and pictures of a text other addresses, where `new_address`
/// knows one for the old.
#[must_use]
pub fn readdress(html: &str, new_address: impl Fn(Use, &str) -> Option<String>) -> String {
    pieces(html)
        .map(|piece| match piece {
            Piece::Text(text) => text.to_owned(),
            Piece::Comment(text) => format!("<!--{text}-->"),
            Piece::Tag(tag) => {
                let (name, is_for) = if tag.is("a") {
                    ("href", Use::Link)
                } else {
                    ("src", Use::Picture)
                };
                let old = tag.attribute(name).unwrap_or_default();
                match new_address(is_for, &old).filter(|_| !old.is_empty()) {
                    Some(new) => tag.with_attribute(name, &new),
                    None => tag.raw.to_owned(),
                }
            }
        })
        .collect()
}

/// A text and how its line ends are to be read.
struct Segment {
    html: String,
    lines: Lines,
}
