//! Posts and pages: what an author writes, whom it is for, why it matters to them and who signs it.
//! Their threads are `comments/`, their feeds `feeds/`.

pub mod entity;
pub mod list_views;
pub mod lists;
pub mod pages;
pub mod read;
pub mod redirect;
pub mod redirect_pages;
pub mod stream;
pub mod views;

use sea_orm::{DeriveActiveEnum, EnumIter, FromJsonQueryResult};
use serde::{Deserialize, Serialize};

use crate::clock::Moment;
use crate::ids::BylineId;

/// Longest title, in characters after NFC; so are the others.
pub const TITLE_MAX: usize = 200;
pub const SUMMARY_MAX: usize = 500;
pub const AUDIENCE_MAX: usize = 200;
pub const WHY_MAX: usize = 500;
pub const INTERESTS_MAX: usize = 500;
pub const SLUG_MAX: usize = 100;
pub const TAG_MAX: usize = 40;
/// Longest name of a subject.
pub const SUBJECT_MAX: usize = 60;
/// Most tags, audiences or subjects of one post.
pub const TERMS_MAX: usize = 20;
/// Posts on a page of the home page and other lists.
pub const PAGE_SIZE: u64 = 10;
/// Entries of a feed.
pub const FEED_SIZE: u64 = 20;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text")]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Part of the blog's stream.
    #[sea_orm(string_value = "post")]
    Post,
    /// Stands by itself, such as "About".
    #[sea_orm(string_value = "page")]
    Page,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text")]
#[serde(rename_all = "snake_case")]
pub enum Status {
    #[sea_orm(string_value = "draft")]
    Draft,
    #[sea_orm(string_value = "submitted")]
    Submitted,
    /// Appears by itself at `published_at`.
    #[sea_orm(string_value = "scheduled")]
    Scheduled,
    #[sea_orm(string_value = "published")]
    Published,
    /// Readable by whoever has the address, in no list or feed.
    #[sea_orm(string_value = "unlisted")]
    Unlisted,
    #[sea_orm(string_value = "trashed")]
    Trashed,
}

impl Status {
    /// Whether readers may open it at `now`.
    pub fn is_readable(self, published_at: Option<Moment>, now: Moment) -> bool {
        match self {
            Self::Published | Self::Scheduled | Self::Unlisted => published_at.is_some_and(|at| at <= now),
            Self::Draft | Self::Submitted | Self::Trashed => false,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text")]
#[serde(rename_all = "snake_case")]
pub enum CommentPolicy {
    #[sea_orm(string_value = "open")]
    Open,
    /// Comments stay readable, no more are taken.
    #[sea_orm(string_value = "closed")]
    Closed,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text")]
#[serde(rename_all = "snake_case")]
pub enum SubjectKind {
    #[sea_orm(string_value = "organisation")]
    Organisation,
    #[sea_orm(string_value = "product")]
    Product,
}

/// Who signed a post, as they were when it was published: the first name is the first author.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
pub struct Signature(pub Vec<Signed>);

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signed {
    pub byline_id: BylineId,
    pub slug: String,
    pub name: String,
    pub title: String,
    pub organisation: String,
}

/// The sentence of whom a post is for as it stands beside the label "For", without a "For" of its own.
pub fn audience_words(audience: &str) -> &str {
    audience.strip_prefix("For ").map_or(audience, str::trim_start)
}

/// Minutes it takes to read this many words, at 220 a minute; at least one.
pub fn minutes_to_read(words: i64) -> i64 {
    (words + 110).div_euclid(220).max(1)
}
