//! The states of a comment, what a moderator may decide in each, and where that leads.

use sea_orm::{DeriveActiveEnum, EnumIter};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::Kind;
use super::entity::comment::Model;
use crate::affiliation::case::Of;
use crate::affiliation::machine::Standing;

#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, EnumIter, DeriveActiveEnum, ToSchema,
)]
#[sea_orm(rs_type = "String", db_type = "Text")]
#[serde(rename_all = "snake_case")]
#[schema(as = CommentStatus)]
pub enum Status {
    #[sea_orm(string_value = "pending")]
    Pending,
    #[sea_orm(string_value = "published")]
    Published,
    #[sea_orm(string_value = "rejected")]
    Rejected,
    #[sea_orm(string_value = "spam")]
    Spam,
    #[sea_orm(string_value = "hidden")]
    Hidden,
    #[sea_orm(string_value = "trashed")]
    Trashed,
}

/// What a moderator may decide on a comment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, EnumIter, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Decision {
    Approve,
    /// Leaves the state as it is: to reply to or ask about a published comment, or to hold and ask.
    Keep,
    Reject,
    Spam,
    Hide,
    Trash,
    Restore,
}

impl Decision {
    pub const ALL: [Self; 7] = [
        Self::Approve,
        Self::Keep,
        Self::Reject,
        Self::Spam,
        Self::Hide,
        Self::Trash,
        Self::Restore,
    ];

    /// The code in forms, the API and the audit.
    pub fn code(self) -> &'static str {
        match self {
            Self::Approve => "approve",
            Self::Keep => "keep",
            Self::Reject => "reject",
            Self::Spam => "spam",
            Self::Hide => "hide",
            Self::Trash => "trash",
            Self::Restore => "restore",
        }
    }
}

impl Status {
    /// The state `decision` leads to from here, or `None` where it makes no sense. `previous` is the
    /// state before the last change, where restore leads.
    pub fn allows(self, decision: Decision, previous: Option<Status>) -> Option<Status> {
        match (self, decision) {
            (Self::Pending | Self::Rejected | Self::Spam, Decision::Approve) => Some(Self::Published),
            (Self::Pending | Self::Published, Decision::Keep) => Some(self),
            (Self::Pending, Decision::Reject) => Some(Self::Rejected),
            (Self::Pending | Self::Published | Self::Hidden, Decision::Spam) => Some(Self::Spam),
            (Self::Published, Decision::Hide) => Some(Self::Hidden),
            (Self::Trashed, Decision::Trash) => None,
            (_, Decision::Trash) => Some(Self::Trashed),
            (Self::Hidden, Decision::Restore) => Some(Self::Published),
            (Self::Trashed, Decision::Restore) => Some(previous.unwrap_or(Self::Pending)),
            _ => None,
        }
    }

    /// Decided against, or taken back: nobody is asked about it any more.
    pub fn is_put_away(self) -> bool {
        matches!(self, Self::Rejected | Self::Spam | Self::Trashed)
    }

    pub fn code(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Published => "published",
            Self::Rejected => "rejected",
            Self::Spam => "spam",
            Self::Hidden => "hidden",
            Self::Trashed => "trashed",
        }
    }
}

impl Model {
    /// The state `decision` leads this comment to, or `None` where it can't. Draws the buttons and is
    /// checked again when one is pressed.
    pub fn allows(&self, decision: Decision) -> Option<Status> {
        if decision == Decision::Hide && self.is_hidden_by_reports() {
            // A person agrees, and it stays away.
            return Some(Status::Hidden);
        }
        self.status
            .allows(decision, self.previous_status)
            .filter(|_| !self.is_taken_back())
    }

    /// The state that blocking where this comment came from leads it to: spam, and what was put away already may
    /// be blocked still. `None` where it can't be called spam.
    pub fn blocked(&self) -> Option<Status> {
        match self.status {
            Status::Rejected | Status::Spam => Some(Status::Spam),
            _ => self.allows(Decision::Spam),
        }
    }

    /// The decisions a moderator has on this comment, in the order the buttons stand.
    pub fn allowed(&self) -> Vec<Decision> {
        Decision::ALL
            .into_iter()
            .filter(|decision| self.allows(*decision).is_some())
            .collect()
    }

    /// The comment as its affiliation sees it. One that a rule took for spam counts as held, as its writer
    /// is told.
    pub fn of(&self) -> Of {
        let unread = self.decided_by.is_none();
        Of {
            comment: self.id,
            standing: match self.status {
                Status::Pending => Standing::Held,
                Status::Spam if unread => Standing::Held,
                Status::Published => Standing::Published,
                Status::Hidden if unread => Standing::Hidden,
                Status::Hidden | Status::Rejected | Status::Spam | Status::Trashed => Standing::Away,
            },
            published: self.published_at.filter(|_| self.status == Status::Published),
        }
    }

    /// Off the page since enough readers reported it (`report.rs`), until a moderator has looked.
    pub fn is_hidden_by_reports(&self) -> bool {
        let unread = self.decided_by.is_none() && self.desk_from.is_none();
        self.status == Status::Hidden && unread && self.byline_id.is_none()
    }

    /// A person decided against it, and its writer, a reader, may ask for a second look.
    pub fn may_be_looked_at_again(&self) -> bool {
        let is_against = matches!(self.status, Status::Rejected | Status::Spam | Status::Hidden);
        is_against && self.decided_by.is_some() && self.byline_id.is_none() && self.kind == Kind::Comment
    }

    /// Its writer withdrew it, or it was erased: nobody of the team puts it back.
    pub fn is_taken_back(&self) -> bool {
        self.status == Status::Trashed && (self.decided_by.is_none() || self.nonce.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_decision_but_keep_moves_the_comment() {
        for status in [
            Status::Pending,
            Status::Published,
            Status::Rejected,
            Status::Spam,
            Status::Hidden,
        ] {
            for decision in Decision::ALL
                .into_iter()
                .filter(|decision| *decision != Decision::Keep)
            {
                assert_ne!(
                    status.allows(decision, None),
                    Some(status),
                    "{status:?} {decision:?}"
                );
            }
        }
    }
}
