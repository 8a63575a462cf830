//! What leaves together with a comment: the question about it, and the reply in the thread that asked
//! nothing else. `moderate.rs` calls this for every comment that is put away, and keeps what came of
//! it in the history, so that undo brings it back.

use sea_orm::{DatabaseTransaction, DbErr, EntityTrait as _};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::Status;
use super::entity::comment::{Entity, Model};
use super::moderate::{Outcome, Transition, moved};
use crate::affiliation::{cancel, settle};
use crate::audit::Actor;
use crate::clock::Moment;
use crate::ids::CommentId;

/// What was closed: ids and codes only.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct Closed {
    question: Value,
    reply: Option<Taken>,
}

/// A reply that was taken away, and the version it has since.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Taken {
    id: CommentId,
    version: i64,
}

/// Ends the question about `comment`, which has just been put away by `actor`. A reply that holds more
/// than the question stays. Returns what `reopen` takes; `None` when nobody had asked.
///
/// # Errors
/// When the database fails.
pub async fn close(
    tx: &DatabaseTransaction,
    comment: &Model,
    actor: Actor,
    now: Moment,
) -> Result<Option<Value>, DbErr> {
    let Some(ended) = cancel::end(tx, comment.of(), actor, now).await? else {
        return Ok(None);
    };
    let reply = take_question(tx, ended.reply, &ended.question, actor, now).await?;
    Ok(Some(closed(ended.changes, reply)))
}

/// What `reopen` takes: what became of the question, and the reply that asked it.
pub(super) fn closed(question: Value, reply: Option<Taken>) -> Value {
    json!(Closed { question, reply })
}

/// Takes the reply away that asked `question` in the thread, if it says nothing else.
pub(super) async fn take_question(
    tx: &DatabaseTransaction,
    reply: Option<CommentId>,
    question: &str,
    actor: Actor,
    now: Moment,
) -> Result<Option<Taken>, DbErr> {
    let asking = match reply {
        Some(id) => Entity::find_by_id(id).one(tx).await?,
        None => None,
    };
    match asking.filter(|reply| reply.source.trim() == question.trim()) {
        Some(reply) => take_away(tx, &reply, actor, "comment.reply_closed", now).await,
        None => Ok(None),
    }
}

/// Puts back what was `closed`: the question is as it was, or has expired meanwhile.
///
/// # Errors
/// When the database fails.
pub async fn reopen(
    tx: &DatabaseTransaction,
    closed: &Value,
    actor: Actor,
    now: Moment,
) -> Result<(), DbErr> {
    let closed: Closed = serde_json::from_value(closed.clone()).unwrap_or_default();
    settle::restore(tx, &closed.question, now).await?;
    if let Some(reply) = closed.reply {
        let back = Transition {
            comment: reply.id,
            version: reply.version,
            to: Status::Published,
            reason: String::new(),
            action: "comment.reply_reopened",
            detail: json!({}),
        };
        moved(tx, actor, back, now).await?;
    }
    Ok(())
}

/// Takes a moderator's reply `id` back under the name `comment.reply_undone`.
///
/// # Errors
/// When the database fails.
pub async fn undo_reply(
    tx: &DatabaseTransaction,
    id: CommentId,
    actor: Actor,
    now: Moment,
) -> Result<(), DbErr> {
    if let Some(reply) = Entity::find_by_id(id).one(tx).await? {
        take_away(tx, &reply, actor, "comment.reply_undone", now).await?;
    }
    Ok(())
}

/// Trashes a published reply, or hides it when others have replied to it.
async fn take_away(
    tx: &DatabaseTransaction,
    reply: &Model,
    actor: Actor,
    action: &'static str,
    now: Moment,
) -> Result<Option<Taken>, DbErr> {
    if reply.status != Status::Published {
        return Ok(None);
    }
    let away = Transition {
        comment: reply.id,
        version: reply.version,
        to: if reply.descendant_count > 0 {
            Status::Hidden
        } else {
            Status::Trashed
        },
        reason: String::new(),
        action,
        detail: json!({}),
    };
    Ok(match moved(tx, actor, away, now).await? {
        Outcome::Moved { before, .. } => Some(Taken {
            id: before.id,
            version: before.version + 1,
        }),
        Outcome::Changed(_) | Outcome::Missing => None,
    })
}
