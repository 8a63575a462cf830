//! What became of a decision, and who was faster.

use sea_orm::{ConnectionTrait, DbErr};

use super::Status;
use super::entity::comment::Model;
use super::not_allowed::NotAllowed;
use crate::clock::Moment;
use crate::ids::{AuditId, CommentId, RequestId};
use crate::people::find;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    Done(Done),
    /// Someone was faster; the comment as it is now.
    AlreadyDecided {
        by: Option<String>,
        status: Status,
        at: Option<Moment>,
    },
    /// Nothing may be committed.
    NotAllowed(NotAllowed),
    /// There is no such comment in the threads this person moderates.
    Missing,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Done {
    pub status: Status,
    pub version: i64,
    /// What `moderation::undo` takes back.
    pub audit: AuditId,
    pub reply: Option<CommentId>,
    pub request: Option<RequestId>,
}

/// Who decided what before this moderator could.
///
/// # Errors
/// When the database fails.
pub(super) async fn already(db: &impl ConnectionTrait, current: &Model) -> Result<Outcome, DbErr> {
    Ok(Outcome::AlreadyDecided {
        by: decider(db, current).await?,
        status: current.status,
        at: current.decided_at,
    })
}

/// The name of who decided on `comment` last, if somebody of the team did.
///
/// # Errors
/// When the database fails.
pub(super) async fn decider(db: &impl ConnectionTrait, comment: &Model) -> Result<Option<String>, DbErr> {
    match comment.decided_by {
        Some(person) => Ok(find::person(db, person).await?.map(|person| person.name)),
        None => Ok(None),
    }
}
