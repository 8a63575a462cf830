//! The posts, threads and statements of a blog as one file for other systems: JSON Lines, an object a line, in
//! an order in which none refers to a later one. README.md describes it to whoever reads such a file; a field
//! that is here is a promise. It holds no account, key, password, session, subscriber, address of a network or
//! line of the history.

pub mod file;
mod filed;
mod threads;
mod writing;

use serde::Serialize;

use crate::affiliation::{Capacity, Connections, Source, StatementState, Verification, Visibility, YouAre};
use crate::clock::Moment;
use crate::ids::{BylineId, CommentId, PostId, StatementId};
use crate::text::Format;
use crate::{comments, posts};

/// What the first line says the file is.
pub const FORMAT: &str = "forthright-export";

/// Raised when a field is taken away or means something else; a new field raises nothing.
pub const VERSION: u32 = 1;

/// One line. Moments are RFC 3339 in UTC, codes as in the API.
#[derive(Debug, Serialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Line {
    Site(Site),
    Byline(Byline),
    Post(Box<Post>),
    Redirect(Redirect),
    Comment(Box<Comment>),
    Statement(Box<Statement>),
}

/// The first line.
#[derive(Debug, Serialize)]
pub struct Site {
    pub format: &'static str,
    pub version: u32,
    pub made_at: String,
    /// The address of the home page; addresses in texts are below it.
    pub url: String,
    pub title: String,
    pub description: String,
    /// BCP 47.
    pub language: String,
    /// As the IANA names it.
    pub time_zone: String,
}

/// Whom readers see as an author.
#[derive(Debug, Serialize)]
pub struct Byline {
    pub id: BylineId,
    pub slug: String,
    pub name: String,
    pub title: String,
    pub organisation: String,
    pub bio: String,
    pub interests: String,
    pub pseudonym: bool,
}

/// A post or a page in any state but in the trash.
#[derive(Debug, Serialize)]
pub struct Post {
    pub id: PostId,
    pub kind: posts::Kind,
    pub status: posts::Status,
    pub slug: String,
    pub title: String,
    pub summary: String,
    /// Whom it is for, in a sentence.
    pub audience: String,
    /// Why it matters to them.
    pub why: String,
    /// The author's own interests.
    pub interests: String,
    /// The language it is written in (BCP 47); empty for that of the site.
    pub lang: String,
    /// As it was typed, in this format.
    pub source: String,
    pub format: Format,
    /// The same, sanitised.
    pub html: String,
    /// Who signs it, the first author first.
    pub bylines: Vec<BylineId>,
    /// The same as they were when it was published; empty before.
    pub signed: Vec<posts::Signed>,
    pub tags: Vec<String>,
    pub audiences: Vec<String>,
    pub subjects: Vec<Subject>,
    pub series: Option<Part>,
    pub comment_policy: posts::CommentPolicy,
    /// Its comments do not close by age.
    pub never_closes: bool,
    /// One comment a person in so many minutes; 0 for no such limit.
    pub slow_mode_minutes: i64,
    /// The picture it opens with, or null.
    pub cover: Option<Cover>,
    /// Where it appeared first; empty for here.
    pub canonical: String,
    pub created_at: String,
    pub updated_at: String,
    /// May lie ahead.
    pub published_at: Option<String>,
}

/// An organisation or a product that a post is about.
#[derive(Clone, Debug, Serialize)]
pub struct Subject {
    pub name: String,
    pub kind: posts::SubjectKind,
    /// That of its own site.
    pub domain: Option<String>,
}

#[derive(Debug, Serialize)]
pub struct Part {
    pub slug: String,
    pub name: String,
    /// The number it was given; null for one that stands by its date.
    pub part: Option<i64>,
}

#[derive(Debug, Serialize)]
pub struct Cover {
    /// Below the site's address.
    pub path: String,
    pub alt: String,
}

/// An old address, and where it leads below the site's address.
#[derive(Debug, Serialize)]
pub struct Redirect {
    pub from: String,
    pub to: String,
}

/// A comment in any state. What is spam or in the trash keeps its place, for the replies below it, and has no
/// words: name, addresses and text are empty.
#[derive(Debug, Serialize)]
pub struct Comment {
    pub id: CommentId,
    pub post_id: PostId,
    pub parent_id: Option<CommentId>,
    pub kind: comments::Kind,
    pub status: comments::Status,
    /// Who signs it, for the team's.
    pub byline_id: Option<BylineId>,
    pub name: String,
    /// Never shown to readers.
    pub email: String,
    pub website: String,
    pub source: String,
    pub format: Format,
    pub html: String,
    /// What the commenter was told of why it is not published.
    pub reason: String,
    pub sent_at: String,
    pub published_at: Option<String>,
    pub decided_at: Option<String>,
}

/// One version of what the writer of a comment stated of themselves; the newest that is public stands beside
/// the name.
#[derive(Debug, Serialize)]
pub struct Statement {
    pub id: StatementId,
    pub comment_id: CommentId,
    /// 1 for the first of a comment.
    pub version: i64,
    pub you_are: Option<YouAre>,
    /// What "something else" is.
    pub other: String,
    pub connections: Connections,
    pub organisation: String,
    pub role: String,
    pub on_behalf_of: String,
    pub note: String,
    pub capacity: Capacity,
    pub visibility: Visibility,
    /// The person's own published words, for a label made of them.
    pub own_words: String,
    pub verification: Verification,
    pub verified_domain: String,
    pub verified_at: Option<String>,
    /// From when on it counts as unverified again.
    pub verified_until: Option<String>,
    pub source: Source,
    pub state: StatementState,
    pub stated_at: String,
}

fn at(moment: Option<Moment>) -> Option<String> {
    moment.map(Moment::rfc3339)
}
