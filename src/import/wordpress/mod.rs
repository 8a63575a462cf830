//! What a WordPress export (WXR 1.0 to 1.2) says, in our words: the types that
//! the reader fills and the other files here ask. Nothing here knows a database.
//! Reading is in `parse.rs`, what becomes of each record in `fate.rs`, the
//! cleaning of texts in `convert.rs`, the table of everything in `account.rs`.

pub mod account;
mod addresses;
mod autop;
pub mod convert;
pub mod fate;
pub mod here;
pub mod labels;
mod node;
pub mod parse;
pub mod ready;
pub mod redirects;
mod shortcodes;
pub mod threads;
pub mod write;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

pub use parse::{ParseError, parse};

/// One export file, complete. Records stand in the order of the file.
#[derive(Debug, Default, Clone, PartialEq)]
pub struct Export {
    pub site: Site,
    pub authors: Vec<Author>,
    pub terms: Vec<Term>,
    pub items: Vec<Item>,
    /// How often each element occurs, by its name with the usual prefix
    /// (`wp:comment`), the root included.
    pub elements: BTreeMap<String, u64>,
    /// Characters that XML forbids or that were not valid UTF-8; they were
    /// dropped or replaced by U+FFFD.
    pub repaired: u64,
}

#[derive(Debug, Default, Clone, PartialEq)]
pub struct Site {
    pub title: String,
    pub description: String,
    /// The address of the blog, without a slash at the end.
    pub base_url: String,
    pub language: String,
    /// `1.0`, `1.1` or `1.2`.
    pub version: String,
}

#[derive(Debug, Default, Clone, PartialEq)]
pub struct Author {
    pub wp_id: Option<i64>,
    pub login: String,
    pub email: String,
    /// Never empty: the login stands in when WordPress had no name.
    pub display_name: String,
}

/// A word that posts are filed under: `wp:category`, `wp:tag` or `wp:term`.
#[derive(Debug, Default, Clone, PartialEq)]
pub struct Term {
    /// The element it came in, `wp:category`, `wp:tag` or `wp:term`.
    pub element: String,
    pub wp_id: Option<i64>,
    /// `category`, `post_tag`, `nav_menu`, `post_format` or a plugin's word.
    pub taxonomy: String,
    pub slug: String,
    pub name: String,
    /// The slug of the term above it, for categories.
    pub parent: Option<String>,
    /// `wp:termmeta` entries inside it; WordPress keeps nothing of its own there.
    pub meta: Vec<Meta>,
}

/// A post, page, attachment, menu entry or whatever else WordPress keeps in its
/// table of posts.
#[derive(Debug, Default, Clone, PartialEq)]
pub struct Item {
    pub wp_id: i64,
    /// Plain text: markup removed, entities decoded.
    pub title: String,
    /// Percent-decoded; empty for most drafts.
    pub slug: String,
    pub link: String,
    pub guid: String,
    /// The login of the author.
    pub author: String,
    /// UTC unix milliseconds. From `wp:post_date_gmt`, else `wp:post_date` read
    /// as UTC, else `pubDate`; none when all three are missing or all zero.
    pub published: Option<i64>,
    pub modified: Option<i64>,
    /// WordPress's own word: `publish`, `draft`, `inherit`, …
    pub status: String,
    /// WordPress's own word: `post`, `page`, `attachment`, …
    pub post_type: String,
    /// As stored by WordPress: see `convert::article`.
    pub content: String,
    pub excerpt: String,
    /// Whether a password protects it. The password itself is not kept.
    pub protected: bool,
    pub comments_open: bool,
    pub sticky: bool,
    pub terms: Vec<Label>,
    pub meta: Vec<Meta>,
    pub attachment_url: Option<String>,
    pub parent: Option<i64>,
    pub menu_order: i64,
    pub comments: Vec<Comment>,
}

/// A term as it is attached to an item.
#[derive(Debug, Default, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Label {
    pub taxonomy: String,
    pub slug: String,
    pub name: String,
}

#[derive(Debug, Default, Clone, PartialEq)]
pub struct Meta {
    pub key: String,
    pub value: String,
}

/// A comment. WordPress also exports the sender's network address; it is read
/// past and never kept.
#[derive(Debug, Default, Clone, PartialEq)]
pub struct Comment {
    pub wp_id: i64,
    pub parent: Option<i64>,
    /// Plain text: markup removed, entities decoded. May be empty.
    pub author: String,
    pub email: String,
    pub url: String,
    /// UTC unix milliseconds.
    pub published: Option<i64>,
    /// As stored by WordPress: see `convert::comment`.
    pub content: String,
    /// WordPress's own word: `comment`, `pingback`, `trackback`, `note`, …
    /// (an empty type is `comment`).
    pub kind: String,
    /// WordPress's own word: `1`, `0`, `spam`, `trash`, `post-trashed`.
    pub approved: String,
    /// The account it was written with.
    pub user_id: Option<i64>,
    pub meta: Vec<Meta>,
}

impl Item {
    /// The value of the first custom field of this name.
    #[must_use]
    pub fn meta_value(&self, key: &str) -> Option<&str> {
        self.meta
            .iter()
            .find(|meta| meta.key == key)
            .map(|meta| meta.value.as_str())
    }

    /// The attachment WordPress shows above the text.
    #[must_use]
    pub fn cover(&self) -> Option<i64> {
        self.meta_value("_thumbnail_id")?.trim().parse().ok()
    }
}

impl Export {
    /// The author of this login; logins differ in case between files.
    #[must_use]
    pub fn author(&self, login: &str) -> Option<&Author> {
        self.authors
            .iter()
            .find(|author| author.login.eq_ignore_ascii_case(login))
    }

    /// How many elements the file has, of every name together.
    #[must_use]
    pub fn element_count(&self) -> u64 {
        self.elements.values().sum()
    }
}
