//! The states of a post, what an author does with them, and who may.

use sea_orm::{DeriveActiveEnum, EnumIter, Iterable as _};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::clock::Moment;
use crate::ids::PersonId;
use crate::people::Person;

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
    /// Whether readers may open it at `now`.
    pub fn is_readable(self, published_at: Option<Moment>, now: Moment) -> bool {
        match self {
            Self::Published | Self::Scheduled | Self::Unlisted => published_at.is_some_and(|at| at <= now),
            Self::Draft | Self::Submitted | Self::Trashed => false,
        }
    }

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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::people::Role;

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
