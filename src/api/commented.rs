//! Published comments as programs read them.

use serde::Serialize;
use utoipa::ToSchema;

use super::stated::Affiliation;
use crate::affiliation::Statement;
use crate::affiliation::label::Label;
use crate::comments::thread;
use crate::ids::CommentId;
use crate::urls::{self, Links};

/// A published comment.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Comment {
    pub id: CommentId,
    pub parent_id: Option<CommentId>,
    /// 0 for a root.
    pub depth: i64,
    pub name: String,
    pub by: By,
    /// How someone of the team signs; null for a reader.
    pub byline: Option<Speaker>,
    pub affiliation: Option<Affiliation>,
    pub body_html: String,
    pub published_at: String,
    /// It stands first in the thread.
    pub pinned: bool,
    /// It can be answered: neither its thread nor the post is closed.
    pub replies_open: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum By {
    /// Signs the post too.
    Author,
    /// Someone else of the team.
    Team,
    Reader,
}

/// For whom someone of the team speaks, and what they state of their own interests.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Speaker {
    pub url: String,
    pub organisation: String,
    pub interests: String,
}

/// The thread that a comment stands in.
#[derive(Clone, Copy, Debug)]
pub struct Within<'a> {
    pub links: &'a Links,
    /// The comment that stands first.
    pub pinned: Option<CommentId>,
    /// The post takes comments.
    pub is_open: bool,
}

impl Speaker {
    fn of(by: &thread::By, links: &Links) -> Option<Self> {
        let (thread::By::Author(signs) | thread::By::Moderator(signs)) = by else {
            return None;
        };
        let page = urls::Byline {
            byline: signs.slug.clone(),
        };
        Some(Self {
            url: links.absolute(&page),
            organisation: signs.organisation.clone(),
            interests: signs.interests.clone(),
        })
    }
}

impl Comment {
    /// `public` is what the public may see of where its writer stands.
    pub fn new(entry: thread::Entry, public: Option<(Statement, Label)>, within: Within<'_>) -> Self {
        Self {
            pinned: within.pinned == Some(entry.id),
            replies_open: within.is_open && entry.replies == thread::Replies::Open,
            id: entry.id,
            parent_id: entry.parent.map(|parent| parent.id),
            depth: entry.depth,
            name: entry.name,
            byline: Speaker::of(&entry.by, within.links),
            by: match entry.by {
                thread::By::Author(_) => By::Author,
                thread::By::Moderator(_) => By::Team,
                thread::By::Reader => By::Reader,
            },
            affiliation: public
                .map(|(statement, label)| Affiliation::new(statement, label.words, label.verified.as_ref())),
            body_html: entry.html.as_str().to_owned(),
            published_at: entry.published_at.unwrap_or(entry.sent).rfc3339(),
        }
    }
}
