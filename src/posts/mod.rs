//! Posts and pages: what an author writes, whom it is for, why it matters to them and who signs it.
//! Their threads are `comments/`, their feeds `feeds/`.

pub mod advice;
pub mod aid_views;
pub mod announce;
pub mod approval_views;
pub mod around;
pub mod arrange;
pub mod arrange_form;
pub mod arrange_pages;
pub mod arrange_views;
pub mod beside;
pub mod byline_views;
pub mod change;
pub mod choices;
pub mod compare_form;
pub mod cover;
pub mod cover_views;
pub mod discussion;
pub mod discussion_views;
pub mod draw_pages;
pub mod editor_form_views;
pub mod editor_pages;
pub mod editor_views;
pub mod entity;
pub mod filed;
pub mod filed_form;
pub mod form;
pub mod help_views;
pub mod home_views;
pub mod interests_views;
pub mod lang;
pub mod lang_views;
pub mod letters;
pub mod linked;
pub mod list_views;
pub mod lists;
pub mod merge;
pub mod meta_views;
pub mod moved;
pub mod named;
pub mod names_form;
pub mod names_pages;
pub mod names_views;
pub mod notify;
pub mod pages;
pub mod paste_pages;
pub mod picture_pages;
pub mod picture_views;
pub mod policy;
pub mod purge;
pub mod read;
pub mod redirect;
pub mod redirect_pages;
pub mod redirects;
pub mod rename;
pub mod rerender;
pub mod returned;
pub mod review;
pub mod review_pages;
pub mod review_views;
pub mod revise;
pub mod revision_pages;
pub mod revision_views;
pub mod revisions;
pub mod save;
pub mod series;
pub mod series_pages;
pub mod series_views;
pub mod shelf;
pub mod shelf_pages;
pub mod shelf_views;
pub mod standfirst_views;
pub mod state_pages;
pub mod stream;
pub mod subjects;
pub mod term;
pub mod terms;
pub mod texts;
pub mod unsaved;
pub mod unsaved_pages;
pub mod unsaved_views;
pub mod untrash;
pub mod views;
pub mod write;
pub mod writing_entity;

use sea_orm::{DeriveActiveEnum, EnumIter, FromJsonQueryResult, Iterable as _};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::clock::Moment;
use crate::ids::{BylineId, PersonId};
use crate::people::Person;
use crate::t;

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
/// Most bylines of one post.
pub const BYLINES_MAX: usize = 10;
/// Longest address of where a post appeared first, in characters.
pub const CANONICAL_MAX: usize = 500;
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

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, EnumIter, DeriveActiveEnum, ToSchema)]
#[sea_orm(rs_type = "String", db_type = "Text")]
#[serde(rename_all = "snake_case")]
#[schema(as = PostStatus)]
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

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, EnumIter, DeriveActiveEnum, ToSchema)]
#[sea_orm(rs_type = "String", db_type = "Text")]
#[serde(rename_all = "snake_case")]
pub enum CommentPolicy {
    #[sea_orm(string_value = "open")]
    Open,
    /// Every comment waits for a person, whatever the site's setting.
    #[sea_orm(string_value = "hold")]
    Hold,
    /// Comments stay readable, no more are taken.
    #[sea_orm(string_value = "closed")]
    Closed,
    /// No thread at all: what there is of it is shown to nobody.
    #[sea_orm(string_value = "off")]
    Off,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, EnumIter, DeriveActiveEnum, ToSchema)]
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

/// The sentence of whom a post is for as it stands beside the label "For", without a "For" of its own, in English
/// or in the language in use.
pub fn audience_words(audience: &str) -> &str {
    let label = t!("post-for");
    [label.as_str(), "For"]
        .into_iter()
        .find_map(|label| audience.strip_prefix(label)?.strip_prefix(' '))
        .map_or(audience, str::trim_start)
}

/// Minutes it takes to read this many words, at 220 a minute; at least one.
pub fn minutes_to_read(words: i64) -> i64 {
    (words + 110).div_euclid(220).max(1)
}

/// What an author does with a post's state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// Asks someone who may publish to look at it.
    Submit,
    /// Now, or at a date to come.
    Publish,
    /// Readable by address only.
    Unlist,
    /// Back to a draft.
    Unpublish,
    Trash,
    Restore,
    /// Of what was submitted: back to its writer, who may take it back as well.
    SendBack,
}

impl Change {
    pub const ALL: [Self; 7] = [
        Self::Submit,
        Self::SendBack,
        Self::Publish,
        Self::Unlist,
        Self::Unpublish,
        Self::Restore,
        Self::Trash,
    ];

    /// The code in forms.
    pub fn code(self) -> &'static str {
        match self {
            Self::Submit => "submit",
            Self::Publish => "publish",
            Self::Unlist => "unlist",
            Self::Unpublish => "unpublish",
            Self::Trash => "trash",
            Self::Restore => "restore",
            Self::SendBack => "send_back",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|change| change.code() == code)
    }

    /// Whether readers see more or less by it, so that only someone who publishes may do it.
    pub fn concerns_readers(self) -> bool {
        matches!(self, Self::Publish | Self::Unlist | Self::Unpublish)
    }
}

impl Status {
    /// Whether `change` makes sense from here. Draws the buttons and is checked again.
    pub fn allows(self, change: Change) -> bool {
        match change {
            Change::Submit => self == Self::Draft,
            Change::Publish => !matches!(self, Self::Published | Self::Trashed),
            Change::Unlist => !matches!(self, Self::Unlisted | Self::Trashed),
            Change::Unpublish => self.is_public(),
            Change::Trash => self != Self::Trashed,
            Change::Restore => self == Self::Trashed,
            Change::SendBack => self == Self::Submitted,
        }
    }

    /// The change that leads from here to `wanted`; `None` when it stands there already. Whether it is
    /// allowed is said by `allows`.
    pub fn toward(self, wanted: Self) -> Option<Change> {
        if self == wanted {
            return None;
        }
        Some(match wanted {
            Self::Draft if self == Self::Trashed => Change::Restore,
            Self::Draft if self == Self::Submitted => Change::SendBack,
            Self::Draft => Change::Unpublish,
            Self::Submitted => Change::Submit,
            Self::Scheduled | Self::Published => Change::Publish,
            Self::Unlisted => Change::Unlist,
            Self::Trashed => Change::Trash,
        })
    }

    /// Published, or going to be without anyone's doing.
    pub fn is_public(self) -> bool {
        matches!(self, Self::Published | Self::Scheduled | Self::Unlisted)
    }

    pub fn code(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Submitted => "submitted",
            Self::Scheduled => "scheduled",
            Self::Published => "published",
            Self::Unlisted => "unlisted",
            Self::Trashed => "trashed",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::iter().find(|status| status.code() == code)
    }
}

/// Where a post with this date stands once it is published.
pub fn published_or_scheduled(at: Moment, now: Moment) -> Status {
    if at > now {
        Status::Scheduled
    } else {
        Status::Published
    }
}

/// Forms show dates to the minute: one that was typed in the minute of the old one is the old one.
pub fn same_minute(old: Option<Moment>, typed: Moment) -> Moment {
    old.filter(|old| old.0.div_euclid(60_000) == typed.0.div_euclid(60_000))
        .unwrap_or(typed)
}

/// Whether this person may change this post: editors everyone's, authors their own, contributors
/// their own until it is public.
pub fn may_edit(person: &Person, writer: Option<PersonId>, status: Status) -> bool {
    let own = writer == Some(person.id) && person.role.writes();
    person.role.edits() || (own && (person.role.publishes() || !status.is_public()))
}

/// What a post is filed under, as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Terms {
    pub tags: Vec<String>,
    pub audiences: Vec<String>,
    pub subjects: Vec<NamedSubject>,
    /// The series it is a part of.
    pub series: Option<series::NamedPart>,
}

/// An organisation or product as it was typed; what was left out stays as it is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedSubject {
    pub name: String,
    pub kind: Option<SubjectKind>,
    pub domain: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::people::Role;
    use crate::words::{Language, spoken_in};

    #[test]
    fn the_label_for_is_not_said_twice() {
        assert_eq!(audience_words("For anyone who signs"), "anyone who signs");
        assert_eq!(audience_words("Foreign traders"), "Foreign traders");
        let german = Language::from_code("de").unwrap();
        for (audience, said) in [
            ("Für alle, die unterschreiben", "alle, die unterschreiben"),
            ("For anyone", "anyone"),
            ("Fürstinnen", "Fürstinnen"),
        ] {
            assert_eq!(spoken_in(german, || audience_words(audience)), said);
        }
    }

    #[test]
    fn reading_takes_at_least_a_minute() {
        assert_eq!([0, 219, 330, 660].map(minutes_to_read), [1, 1, 2, 3]);
    }

    #[test]
    fn a_contributor_keeps_their_hands_off_what_is_public() {
        let me = Person {
            id: PersonId(1),
            name: String::new(),
            email: String::new(),
            role: Role::Contributor,
            byline: None,
            seen_at: None,
            language: None,
        };
        assert!(may_edit(&me, Some(PersonId(1)), Status::Draft));
        assert!(!may_edit(&me, Some(PersonId(1)), Status::Published));
        assert!(!may_edit(&me, Some(PersonId(2)), Status::Draft));
    }
}
