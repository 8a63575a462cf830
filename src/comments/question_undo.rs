//! What a moderator did about a question, asking once more or taking it back, never happened: called by
//! `moderation/undo.rs`, which makes sure that nothing else has happened to the comment since.

use sea_orm::{DatabaseTransaction, DbErr};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::close;
use super::entity::comment::Model;
use super::{effect, notify};
use crate::affiliation::clarify;
use crate::audit::{self, Actor};
use crate::clock::Moment;
use crate::ids::{AuditId, RequestId};

/// What the history keeps of it: ids, codes and times only.
#[derive(Debug, Serialize, Deserialize)]
pub struct Handled {
    request: RequestId,
    /// What `close::reopen` takes.
    closed: Value,
    /// When the question was due before it was asked once more; `None` for one that was taken back.
    due_at: Option<Moment>,
    /// When the comment came to the desk.
    desk_from: Option<Moment>,
    /// The comment's version since.
    pub version: i64,
}

impl Handled {
    /// `comment` as it was before, `due_at` as the question was.
    pub(super) fn new(comment: &Model, request: RequestId, closed: Value, due_at: Option<Moment>) -> Self {
        Self {
            request,
            closed,
            due_at,
            desk_from: comment.desk_from,
            version: comment.version + 1,
        }
    }
}

/// Adds to the line `audit` what `take_back` needs.
pub(super) async fn keep(tx: &DatabaseTransaction, audit: AuditId, handled: &Handled) -> Result<(), DbErr> {
    audit::complete(tx, audit, json!(handled)).await
}

/// Puts the question, its reply in the thread and the comment's place at the desk back. Who was asked
/// hears of what they had not heard of, if anything. Changes `affiliation_requests`, `comments`, `posts`,
/// `audit` and `jobs`.
///
/// # Errors
/// When the database fails.
pub async fn take_back(
    tx: &DatabaseTransaction,
    comment: &Model,
    handled: &Handled,
    by: Actor,
    now: Moment,
) -> Result<(), DbErr> {
    close::reopen(tx, &handled.closed, by, now).await?;
    if let Some(due_at) = handled.due_at {
        clarify::take_back(tx, handled.request, due_at).await?;
    }
    effect::change(tx, comment, handled.desk_from).await?;
    notify::decided(tx, comment.id, now).await
}
