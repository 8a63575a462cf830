//! What becomes of each record of an export, and why: the only place that
//! decides it. Nothing that WordPress did not show to everybody becomes public.
//! `account.rs` counts what is decided here; the import carries it out.

use std::collections::HashSet;
use std::fmt;

use super::{Author, Comment, Export, Item};

/// Every record with its fate, in the order of the file.
#[derive(Debug)]
pub struct Plan<'a> {
    pub export: &'a Export,
    pub authors: Vec<(&'a Author, AuthorFate)>,
    pub items: Vec<PlannedItem<'a>>,
}

#[derive(Debug)]
pub struct PlannedItem<'a> {
    pub item: &'a Item,
    pub fate: ItemFate,
    pub comments: Vec<(&'a Comment, CommentFate)>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AuthorFate {
    Byline,
    /// The file describes this login a second time.
    Repeated,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ItemFate {
    Text(TextKind, TextState),
    Attachment,
    /// Becomes part of the texts that use it.
    ReusableBlock,
    /// The file holds this number a second time.
    Repeated,
    Skipped(Why),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextKind {
    Post,
    Page,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextState {
    Published,
    /// To be published at `Item::published`.
    Scheduled,
    /// Public, but in no list: a page of WordPress that people commented on, since pages have no
    /// thread here.
    Unlisted,
    Draft,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CommentFate {
    Taken(CommentKind, CommentState),
    Repeated,
    Skipped(Why),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CommentKind {
    Comment,
    /// A pingback or trackback: another page that links here.
    Pingback,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CommentState {
    Published,
    Pending,
    Spam,
}

/// Why something stays behind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Why {
    Trash,
    OldRevision,
    Menu,
    Design,
    OtherType,
    NoNumber,
    NoThread,
    EditorialNote,
    OtherCommentType,
    TooLarge,
}

impl fmt::Display for Why {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Trash => "was in the trash",
            Self::OldRevision => "an older version of a text",
            Self::Menu => "belongs to a menu of the old theme",
            Self::Design => "belongs to the old theme",
            Self::OtherType => "a plugin's own kind of record",
            Self::NoNumber => "has no number, so a second run could not know it",
            Self::NoThread => "belongs to something that was not imported as a text",
            Self::EditorialNote => "a note among editors, never public",
            Self::OtherCommentType => "a plugin's own kind of comment",
            Self::TooLarge => "larger than a text may be here",
        })
    }
}

/// Decides about every record.
#[must_use]
pub fn plan(export: &Export) -> Plan<'_> {
    let mut logins = HashSet::new();
    let mut numbers = HashSet::new();
    let mut comment_numbers = HashSet::new();
    let authors = export.authors.iter().map(|author| {
        let first = logins.insert(author.login.to_lowercase());
        (
            author,
            if first {
                AuthorFate::Byline
            } else {
                AuthorFate::Repeated
            },
        )
    });
    let items = export.items.iter().map(|item| {
        let fate = match item_fate(item) {
            skipped @ ItemFate::Skipped(_) => skipped,
            _ if !numbers.insert(item.wp_id) => ItemFate::Repeated,
            fate => fate,
        };
        let comments = item.comments.iter().map(|comment| {
            let fate = match comment_fate(comment, item, fate) {
                skipped @ CommentFate::Skipped(_) => skipped,
                _ if !comment_numbers.insert(comment.wp_id) => CommentFate::Repeated,
                fate => fate,
            };
            (comment, fate)
        });
        let comments: Vec<_> = comments.collect();
        let is_discussed = comments
            .iter()
            .any(|(_, fate)| matches!(fate, CommentFate::Taken(..)));
        let fate = if is_discussed { with_thread(fate) } else { fate };
        PlannedItem { item, fate, comments }
    });
    Plan {
        export,
        authors: authors.collect(),
        items: items.collect(),
    }
}

impl Plan<'_> {
    /// Leaves the text at this place in `items` behind, and its comments with it.
    pub fn leave(&mut self, at: usize, why: Why) {
        self.items[at].fate = ItemFate::Skipped(why);
        for (_, fate) in &mut self.items[at].comments {
            if matches!(fate, CommentFate::Taken(..)) {
                *fate = CommentFate::Skipped(Why::NoThread);
            }
        }
    }
}

/// A page that people commented on becomes a post, which has a thread.
fn with_thread(fate: ItemFate) -> ItemFate {
    match fate {
        ItemFate::Text(TextKind::Page, TextState::Published) => {
            ItemFate::Text(TextKind::Post, TextState::Unlisted)
        }
        ItemFate::Text(TextKind::Page, state) => ItemFate::Text(TextKind::Post, state),
        other => other,
    }
}

fn item_fate(item: &Item) -> ItemFate {
    let kind = match item.post_type.as_str() {
        "post" => TextKind::Post,
        "page" => TextKind::Page,
        other => return other_fate(item, other),
    };
    match numbered(item) {
        Err(why) => ItemFate::Skipped(why),
        Ok(()) => ItemFate::Text(kind, text_state(item)),
    }
}

fn other_fate(item: &Item, post_type: &str) -> ItemFate {
    let why = match post_type {
        "revision" => Why::OldRevision,
        "nav_menu_item" | "wp_navigation" => Why::Menu,
        "wp_template"
        | "wp_template_part"
        | "wp_global_styles"
        | "custom_css"
        | "customize_changeset"
        | "wp_font_family"
        | "wp_font_face" => Why::Design,
        "attachment" | "wp_block" => match numbered(item) {
            Err(why) => why,
            Ok(()) if post_type == "attachment" => return ItemFate::Attachment,
            Ok(()) => return ItemFate::ReusableBlock,
        },
        _ => Why::OtherType,
    };
    ItemFate::Skipped(why)
}

fn numbered(item: &Item) -> Result<(), Why> {
    if item.status == "trash" {
        Err(Why::Trash)
    } else if item.wp_id <= 0 {
        Err(Why::NoNumber)
    } else {
        Ok(())
    }
}

/// Private texts, protected ones and every status we do not know become drafts.
fn text_state(item: &Item) -> TextState {
    match item.status.as_str() {
        _ if item.protected => TextState::Draft,
        "publish" => TextState::Published,
        "future" if item.published.is_some() => TextState::Scheduled,
        _ => TextState::Draft,
    }
}

fn comment_fate(comment: &Comment, item: &Item, item_fate: ItemFate) -> CommentFate {
    let kind = match comment.kind.as_str() {
        "comment" => CommentKind::Comment,
        "pingback" | "trackback" => CommentKind::Pingback,
        "note" | "editorial-comment" => return CommentFate::Skipped(Why::EditorialNote),
        _ => return CommentFate::Skipped(Why::OtherCommentType),
    };
    if item.status == "trash" || matches!(comment.approved.as_str(), "trash" | "post-trashed") {
        return CommentFate::Skipped(Why::Trash);
    }
    if !matches!(item_fate, ItemFate::Text(..) | ItemFate::Repeated) {
        return CommentFate::Skipped(Why::NoThread);
    }
    if comment.wp_id <= 0 {
        return CommentFate::Skipped(Why::NoNumber);
    }
    let state = match comment.approved.as_str() {
        "1" | "approve" | "approved" => CommentState::Published,
        "spam" => CommentState::Spam,
        _ => CommentState::Pending,
    };
    CommentFate::Taken(kind, state)
}
