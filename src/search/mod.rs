//! What readers find by words: posts, pages, and published comments with who speaks in them. What is typed
//! becomes words in `asked.rs`, `posts.rs` and `comments.rs` ask the database for those, `marks.rs` says
//! where they stand in a text, and `missing_pages.rs` and `near.rs` look for what an address that leads nowhere may
//! have meant. The search of the desk, which also sees what is not published, is `moderation/search.rs`.

pub mod asked;
pub mod comments;
pub mod marks;
pub mod missing_pages;
pub mod near;
pub mod pages;
pub mod posts;
pub mod views;

use crate::clock::Moment;
use crate::posts::Kind;

/// Of what was typed, so many characters are looked at; nobody types more to find something.
pub const TYPED_MAX: usize = 200;
/// So many words, or phrases, are looked for.
pub const TERMS_MAX: usize = 12;
/// Posts or comments on a page.
pub const PAGE_SIZE: u64 = 10;
/// Comments below the posts where both are shown.
pub const FIRST_COMMENTS: u64 = 5;
/// The last page: who has not found it by then adds a word.
pub const LAST_PAGE: u64 = 20;

/// What is looked through.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Among {
    /// The best posts, and the newest comments.
    #[default]
    Everything,
    Posts,
    Comments,
}

impl Among {
    /// As addresses say it; empty for everything.
    pub fn code(self) -> &'static str {
        match self {
            Self::Everything => "",
            Self::Posts => "posts",
            Self::Comments => "comments",
        }
    }

    /// Anything unknown is everything.
    pub fn from_code(code: &str) -> Self {
        match code {
            "posts" => Self::Posts,
            "comments" => Self::Comments,
            _ => Self::Everything,
        }
    }
}

/// A post or a page that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundPost {
    pub kind: Kind,
    pub slug: String,
    pub title: String,
    pub audience: String,
    /// Its text without markup.
    pub plain: String,
    pub names: Vec<String>,
    pub published_at: Moment,
}

/// One page of what was found.
#[derive(Clone, Debug)]
pub struct Found<T> {
    pub items: Vec<T>,
    /// Whether there is a page after this one.
    pub more: bool,
}

impl<T> Default for Found<T> {
    fn default() -> Self {
        Self {
            items: Vec::new(),
            more: false,
        }
    }
}
