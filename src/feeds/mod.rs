//! What other programs read of the site to follow it: feeds of posts and comments in three formats, the
//! sitemap and robots.txt. The JSON API is `api/`. `read.rs` asks the database, `entry_views.rs` says what an
//! entry is and `views.rs` the markup inside it; `atom_views.rs`, `rss_views.rs` and `json_views.rs` write the
//! same entries in their format.

pub mod atom_views;
pub mod entry_views;
pub mod json_views;
pub mod own;
pub mod own_pages;
pub mod pages;
pub mod places;
pub mod read;
pub mod robots_pages;
pub mod rss_views;
pub mod views;

use std::fmt;

use crate::affiliation::label::Label;
use crate::clock::Moment;
use crate::comments::entry::By;
use crate::ids::{CommentId, PostId};
use crate::posts::around::Term;
use crate::text::SafeHtml;

/// How a feed is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// RFC 4287, with the threading extension (RFC 4685).
    Atom,
    /// RSS 2.0, with the modules that readers know: content, Dublin Core, the address of itself.
    Rss,
    /// JSON Feed 1.1.
    Json,
}

/// A feed in no format yet. Every address is absolute.
#[derive(Clone, Debug)]
pub struct Channel {
    /// Its own address; another one only where an editor gives what it follows another address.
    pub id: String,
    pub title: String,
    /// What the blog says of itself; may be empty.
    pub description: String,
    /// The blog's title.
    pub blog: String,
    pub logo: Option<Picture>,
    /// The feed's own address, and that of the page it follows.
    pub feed: String,
    pub page: String,
    /// Who tells subscribers of changes (WebSub), if anybody does.
    pub hub: Option<String>,
    /// Where the other pages of it are.
    pub steps: Steps,
    /// Newest first.
    pub entries: Vec<Entry>,
}

/// The other pages of a feed that does not fit into one (RFC 5005, section 3); none where it does.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Steps {
    pub first: Option<String>,
    /// With newer entries.
    pub previous: Option<String>,
    /// With older entries.
    pub next: Option<String>,
}

impl Steps {
    /// Each that there is, behind its relation.
    pub fn links(&self) -> impl Iterator<Item = (&'static str, &String)> {
        let steps = [
            ("first", &self.first),
            ("previous", &self.previous),
            ("next", &self.next),
        ];
        steps
            .into_iter()
            .filter_map(|(rel, address)| Some((rel, address.as_ref()?)))
    }
}

/// Where a page of a feed begins: behind what was published at this moment under this id. As it stands in
/// an address, it is `1769904000000-12`; it means the same when that post or comment is gone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Behind {
    pub at: Moment,
    pub id: i64,
}

impl Behind {
    /// `None` for what is no such place.
    pub fn read(typed: &str) -> Option<Self> {
        let (at, id) = typed.split_once('-')?;
        Some(Self {
            at: Moment(at.parse().ok()?),
            id: id.parse().ok()?,
        })
    }
}

impl fmt::Display for Behind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.at.0, self.id)
    }
}

/// The blog's logo.
#[derive(Clone, Debug)]
pub struct Picture {
    pub address: String,
    /// As high as it is wide.
    pub is_square: bool,
}

/// A post or a comment in a feed.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Never changes, wherever its page moves.
    pub id: String,
    pub title: String,
    /// Its language, where it is not that of the site.
    pub lang: Option<String>,
    pub page: String,
    pub published_at: Moment,
    pub updated_at: Moment,
    pub authors: Vec<Author>,
    pub tags: Vec<Term>,
    pub summary: Option<String>,
    /// Markup with absolute links.
    pub html: String,
    pub image: Option<String>,
    /// The recordings in it that are our own.
    pub recordings: Vec<Enclosure>,
    /// Where it appeared first, if that is elsewhere.
    pub first_at: Option<String>,
    pub thread: Option<Thread>,
    pub answers: Option<Answers>,
}

/// Who signs an entry, with their page if they have one.
#[derive(Clone, Debug)]
pub struct Author {
    pub name: String,
    pub page: Option<String>,
}

/// A file that comes along with an entry.
#[derive(Clone, Debug)]
pub struct Enclosure {
    pub address: String,
    pub media_type: &'static str,
    pub bytes: u64,
}

/// The comments below a post: their feeds, and how many there are.
#[derive(Clone, Debug)]
pub struct Thread {
    pub atom: String,
    pub rss: String,
    pub count: i64,
}

/// What a comment answers: the id of its entry, and its page.
#[derive(Clone, Debug)]
pub struct Answers {
    pub id: String,
    pub page: String,
}

/// A published comment as a feed shows it.
#[derive(Clone, Debug)]
pub struct CommentItem {
    pub id: CommentId,
    pub name: String,
    pub by: By,
    pub html: SafeHtml,
    pub post: PostRef,
    /// What it answers, with its name if that is published.
    pub parent: Option<(CommentId, String)>,
    /// What the public may see of where its writer stands.
    pub label: Option<Label>,
    pub published_at: Moment,
    pub updated_at: Moment,
}

/// The post a comment stands under.
#[derive(Clone, Debug)]
pub struct PostRef {
    pub id: PostId,
    pub slug: String,
    pub title: String,
    pub feed_id: String,
    /// What it states of its authors' interests.
    pub interests: String,
}

/// The id of a comment's entry: its post's, which never changes, and its own.
pub fn comment_id(post: &PostRef, id: CommentId) -> String {
    format!("{}#comment-{id}", atom_id(&post.feed_id))
}

/// A post's feed id as Atom wants it, an IRI: most are; anything else, as an import may bring along,
/// becomes a name made of its hash.
pub fn atom_id(feed_id: &str) -> String {
    use sha2::{Digest as _, Sha256};

    if url::Url::parse(feed_id).is_ok() {
        return feed_id.to_owned();
    }
    let hash = Sha256::digest(feed_id);
    let hex: String = hash[..16].iter().map(|byte| format!("{byte:02x}")).collect();
    format!(
        "urn:uuid:{}-{}-{}-{}-{}",
        &hex[..8],
        &hex[8..12],
        &hex[12..16],
        &hex[16..20],
        &hex[20..]
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_read_as_it_is_written() {
        let behind = Behind {
            at: Moment(1_769_904_000_000),
            id: 12,
        };
        assert_eq!(Behind::read(&behind.to_string()), Some(behind));
        for other in ["", "12", "-", "a-12", "1769904000000-"] {
            assert_eq!(Behind::read(other), None, "{other}");
        }
    }

    #[test]
    fn a_feed_id_is_kept_if_it_can_be() {
        for kept in [
            "urn:uuid:6f3c",
            "https://old.example.org/?p=12",
            "tag:example.org,2026:a",
        ] {
            assert_eq!(atom_id(kept), kept);
        }
        assert!(atom_id("post 12").starts_with("urn:uuid:"));
        assert_eq!(atom_id("post 12"), atom_id("post 12"));
        assert_ne!(atom_id("post 12"), atom_id("post 13"));
    }
}
