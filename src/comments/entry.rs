//! One comment as readers meet it, wherever it is shown: in a thread, in a preview, on a receipt.
//! `thread.rs` reads them, `views.rs` draws them.

use serde::{Deserialize, Serialize};

use crate::affiliation::YouAre;
use crate::affiliation::label::Label;
use crate::clock::Moment;
use crate::ids::CommentId;
use crate::text::SafeHtml;

/// One place in the thread.
#[derive(Clone, Debug)]
pub struct Entry {
    pub id: CommentId,
    /// 0 for a root; not capped.
    pub depth: i64,
    pub stands: Stands,
    pub standing: Standing,
    /// What it answers; `None` for a root.
    pub parent: Option<Parent>,
    /// Empty for a placeholder, as are the others.
    pub name: String,
    pub website: String,
    pub html: SafeHtml,
    pub by: By,
    pub sent: Moment,
    pub published_at: Option<Moment>,
    pub label: Option<Label>,
    pub question: Option<Question>,
    pub replies: Replies,
    /// Part of the receipt link, for the viewer's own comments only.
    pub nonce: Option<String>,
}

impl Entry {
    /// A comment that stands nowhere yet, for previews: everything but the time is empty.
    pub fn unsent(now: Moment) -> Self {
        Self {
            id: CommentId(0),
            depth: 0,
            stands: Stands::InThread,
            standing: Standing::Published,
            parent: None,
            name: String::new(),
            website: String::new(),
            html: SafeHtml::default(),
            by: By::Reader,
            sent: now,
            published_at: None,
            label: None,
            question: None,
            replies: Replies::Open,
            nonce: None,
        }
    }
}

/// Among which others it is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stands {
    /// Below what it answers.
    InThread,
    /// Chosen from the thread: what it answers is named, because it may not be there.
    Apart,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    Published,
    /// Waits; only its writer sees it.
    Waiting,
    /// A placeholder: taken away by a moderator.
    Removed,
    /// A placeholder: taken back by its writer.
    Withdrawn,
    /// A placeholder: not shown until a moderator has looked at it again.
    Away,
}

/// Whether a moderator still lets it be answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Replies {
    Open,
    /// Its own thread was closed.
    ClosedHere,
    /// That of one above it was.
    ClosedAbove,
}

#[derive(Clone, Debug)]
pub struct Parent {
    pub id: CommentId,
    /// Empty when it is a placeholder.
    pub name: String,
    /// It stands on the same page.
    pub is_here: bool,
}

/// Who speaks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum By {
    Reader,
    /// A byline of this post.
    Author(Signs),
    /// Someone else of the team.
    Moderator(Signs),
}

/// How someone of the team signs, as the byline is now.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signs {
    /// The byline's part of its address.
    pub slug: String,
    pub organisation: String,
    /// What they state of their own interests.
    pub interests: String,
}

/// A reply of the team that asks where someone stands.
#[derive(Clone, Debug)]
pub struct Question {
    pub asked: CommentId,
    /// Nobody has answered or closed it.
    pub is_open: bool,
    /// What it offers; empty for everything.
    pub chips: Vec<YouAre>,
}
