//! A question is taken back: by a moderator, or together with the comment it was about. The reply in
//! the thread that asked it is the caller's to take away.

use sea_orm::{DatabaseTransaction, DbErr, EntityTrait as _};
use serde_json::{Value, json};

use super::RequestState;
use super::entity::request::{Entity, Model};
use super::machine::{self, Event};
use super::rows::{self, Changes, RequestChange};
use crate::audit::Actor;
use crate::clock::Moment;
use crate::ids::{CommentId, RequestId};

/// A question about a comment that is not there any more.
#[derive(Clone, Debug)]
pub struct Ended {
    pub question: String,
    /// The reply that asked it in the thread.
    pub reply: Option<CommentId>,
    /// What `settle::restore` takes; without changes where it had been answered or had expired.
    pub changes: Value,
}

/// Takes an open question back; false when it was not open any more. Changes `affiliation_requests`
/// and `audit`.
///
/// # Errors
/// When the database fails.
pub async fn cancel(
    tx: &DatabaseTransaction,
    request: RequestId,
    by: Actor,
    now: Moment,
) -> Result<bool, DbErr> {
    match Entity::find_by_id(request).one(tx).await? {
        Some(row) => take_back(tx, &row, by, now).await,
        None => Ok(false),
    }
}

/// Ends the newest question about a comment that leaves, if it is open; `None` when nobody asked.
/// Changes `affiliation_requests` and `audit`.
///
/// # Errors
/// When the database fails.
pub async fn end(
    tx: &DatabaseTransaction,
    comment: CommentId,
    by: Actor,
    now: Moment,
) -> Result<Option<Ended>, DbErr> {
    let latest = rows::latest_request(tx, comment).await?;
    let Some(row) = latest.filter(|row| row.state != RequestState::Cancelled) else {
        return Ok(None);
    };
    let mut changes = Changes::default();
    if take_back(tx, &row, by, now).await? {
        changes.requests.push(RequestChange {
            id: row.id,
            from: row.state,
            to: RequestState::Cancelled,
        });
    }
    Ok(Some(Ended {
        question: row.question,
        reply: row.reply_id,
        changes: json!(changes),
    }))
}

async fn take_back(tx: &DatabaseTransaction, row: &Model, by: Actor, now: Moment) -> Result<bool, DbErr> {
    let Some(to) = machine::after(Some(row.state), Event::Cancel) else {
        return Ok(false);
    };
    if !rows::move_request(tx, row.id, row.state, to, now).await? {
        return Ok(false);
    }
    let detail = json!({ "request": row.id });
    rows::record(tx, by, "affiliation.cancelled", row.comment_id, detail, now).await?;
    Ok(true)
}
