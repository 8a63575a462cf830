//! A question is taken back: by a moderator, or together with the comment it was about. The reply in
//! the thread that asked it is the caller's to take away.

use sea_orm::{DatabaseTransaction, DbErr};
use serde_json::{Value, json};

use super::RequestState;
use super::case::{self, Of, Opened};
use super::machine::{self, Act, Effect, Next};
use super::rows::{self, Changes};
use crate::audit::Actor;
use crate::clock::Moment;
use crate::ids::{AuditId, CommentId, RequestId};

/// A question about a comment that is not there any more.
#[derive(Clone, Debug)]
pub struct Ended {
    pub question: String,
    /// The reply that asked it in the thread.
    pub reply: Option<CommentId>,
    /// What `settle::restore` takes; without changes where it was not open any more.
    pub changes: Value,
}

/// A question that a moderator took back, with what follows for the comment.
#[derive(Clone, Debug)]
pub struct Cancelled {
    pub audit: AuditId,
    pub effect: Effect,
    /// What `settle::restore` takes.
    pub changes: Value,
}

/// Takes the newest question about a comment back, if it is `request` and open. Changes
/// `affiliation_requests` and `audit`.
///
/// # Errors
/// When the database fails.
pub async fn cancel(
    tx: &DatabaseTransaction,
    of: Of,
    request: RequestId,
    by: Actor,
    now: Moment,
) -> Result<Option<Cancelled>, DbErr> {
    let opened = case::open(tx, of).await?;
    let is_newest = opened.request.as_ref().is_some_and(|row| row.id == request);
    let Some(next) = machine::next(&opened.case, Act::Cancel).filter(|_| is_newest) else {
        return Ok(None);
    };
    let (audit, changes) = take_back(tx, &opened, &next, by, now).await?;
    Ok(Some(Cancelled {
        audit,
        effect: next.effect,
        changes: json!(changes),
    }))
}

/// Ends the newest question about a comment that leaves, if it is open; `None` when nobody asked.
/// Changes `affiliation_requests` and `audit`.
///
/// # Errors
/// When the database fails.
pub async fn end(tx: &DatabaseTransaction, of: Of, by: Actor, now: Moment) -> Result<Option<Ended>, DbErr> {
    let opened = case::open(tx, of).await?;
    let asked = opened.request.clone();
    let Some(row) = asked.filter(|row| row.state != RequestState::Cancelled) else {
        return Ok(None);
    };
    let next = machine::next(&opened.case, Act::PutAway).filter(|next| next.request.is_some());
    let changes = match next {
        Some(next) => take_back(tx, &opened, &next, by, now).await?.1,
        None => Changes::default(),
    };
    Ok(Some(Ended {
        question: row.question,
        reply: row.reply_id,
        changes: json!(changes),
    }))
}

async fn take_back(
    tx: &DatabaseTransaction,
    opened: &Opened,
    next: &Next,
    by: Actor,
    now: Moment,
) -> Result<(AuditId, Changes), DbErr> {
    let changes = case::carry_out(tx, opened, next, None, now).await?;
    let detail = json!({ "request": opened.request.as_ref().map(|row| row.id) });
    let audit = rows::record(tx, by, "affiliation.cancelled", opened.comment, detail, now).await?;
    Ok((audit, changes))
}
