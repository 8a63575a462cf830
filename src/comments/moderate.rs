//! The one place that moves a comment from one state to another: compared with the version the actor
//! saw, counted, and written to the history. A comment that is put away takes the question about it
//! along (`close.rs`); one that becomes visible is told to whoever follows it (`tell.rs`).

use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait as _, DatabaseTransaction, DbErr, EntityTrait as _, ExprTrait as _, QueryFilter as _,
};
use serde_json::{Value, json};

use super::entity::comment::{Column, Entity, Model};
use super::{Kind, Status, appeal_review, close, insert, pin, propose, tell};
use crate::audit::{self, Actor};
use crate::clock::Moment;
use crate::ids::{AuditId, CommentId};

/// A change of state someone wants.
#[derive(Clone, Debug)]
pub struct Transition {
    pub comment: CommentId,
    /// The version the actor saw; another one means that somebody was faster.
    pub version: i64,
    pub to: Status,
    /// For the commenter to read; empty when none was given.
    pub reason: String,
    /// The code in the history: `comment.approve`, `comment.withdrawn`.
    pub action: &'static str,
    /// More for the history: ids and codes, what undo needs.
    pub detail: Value,
}

#[derive(Clone, Debug)]
pub enum Outcome {
    /// The comment as it was before, and the line in the history.
    Moved {
        before: Box<Model>,
        audit: AuditId,
    },
    /// Someone else changed it first; the comment as it is now.
    Changed(Box<Model>),
    Missing,
}

/// Moves a comment that the caller has locked (`lock.rs`), ends the question about one that is put away, withdraws the
/// text that was sent back, settles the appeal that waits, and keeps every count true. Changes `comments`, `posts`,
/// `affiliation_requests`, `proposals`, `appeals`, `audit`, `jobs`.
///
/// # Errors
/// When the database fails.
pub async fn transition(
    tx: &DatabaseTransaction,
    actor: Actor,
    change: Transition,
    now: Moment,
) -> Result<Outcome, DbErr> {
    let to = change.to;
    let outcome = moved(tx, actor, change, now).await?;
    if let Outcome::Moved { before, audit } = &outcome
        && before.status != to
        && let Some(withdrawn) = propose::withdraw(tx, before.id, now).await?
    {
        audit::complete(tx, *audit, json!({ "withdrawn": withdrawn })).await?;
    }
    if let Outcome::Moved { before, audit } = &outcome
        && before.status != to
        && let Some(appeal) = appeal_review::moved(tx, before, to, actor, now).await?
    {
        audit::complete(tx, *audit, json!({ "appeal": appeal })).await?;
    }
    if let Outcome::Moved { before, audit } = &outcome
        && to.is_put_away()
        && let Some(closed) = close::close(tx, before, actor, now).await?
    {
        audit::complete(tx, *audit, json!({ "closed": closed })).await?;
    }
    Ok(outcome)
}

/// The move by itself.
pub(super) async fn moved(
    tx: &DatabaseTransaction,
    actor: Actor,
    change: Transition,
    now: Moment,
) -> Result<Outcome, DbErr> {
    let Some(before) = Entity::find_by_id(change.comment).one(tx).await? else {
        return Ok(Outcome::Missing);
    };
    if before.version != change.version || !write(tx, actor, &before, &change, now).await? {
        return Ok(Outcome::Changed(Box::new(before)));
    }
    recount(tx, &before, change.to).await?;
    tell::moved(tx, &before, change.to, now).await?;
    let mut detail = json!({ "from": before.status, "to": change.to, "previous": before.previous_status });
    merge(&mut detail, change.detail);
    let leaves = before.status == Status::Published && change.to != Status::Published;
    if leaves && pin::drop(tx, &before).await? {
        merge(&mut detail, json!({ "unpinned": true }));
    }
    let entry = audit::Entry {
        actor,
        action: change.action,
        post: Some(before.post_id),
        comment: Some(before.id),
        detail,
    };
    let audit = audit::record(tx, entry, now).await?;
    Ok(Outcome::Moved {
        before: Box::new(before),
        audit,
    })
}

async fn write(
    tx: &DatabaseTransaction,
    actor: Actor,
    before: &Model,
    change: &Transition,
    now: Moment,
) -> Result<bool, DbErr> {
    let moves = before.status != change.to;
    let previous = if moves {
        Some(before.status)
    } else {
        before.previous_status
    };
    let published = match change.to {
        Status::Published => before.published_at.or(Some(now)),
        _ => before.published_at,
    };
    let desk_from = (change.to == Status::Pending).then(|| before.desk_from.unwrap_or(now));
    let written = Entity::update_many()
        .col_expr(Column::Status, Expr::value(change.to))
        .col_expr(Column::PreviousStatus, Expr::value(previous))
        .col_expr(Column::PublishedAt, Expr::value(published))
        .col_expr(Column::DeskFrom, Expr::value(desk_from))
        .col_expr(Column::DecisionReason, Expr::value(change.reason.as_str()))
        .col_expr(Column::DecidedAt, Expr::value(now))
        .col_expr(Column::DecidedBy, Expr::value(actor.person()))
        .col_expr(Column::Version, Expr::col(Column::Version).add(1))
        .filter(Column::Id.eq(before.id))
        .filter(Column::Version.eq(before.version))
        .exec(tx)
        .await?;
    Ok(written.rows_affected == 1)
}

async fn recount(tx: &DatabaseTransaction, before: &Model, to: Status) -> Result<(), DbErr> {
    let (was, is) = (before.status == Status::Published, to == Status::Published);
    if was == is || before.kind != Kind::Comment {
        return Ok(());
    }
    insert::count(tx, before.post_id, if is { 1 } else { -1 }).await?;
    if is {
        insert::show(tx, before).await
    } else {
        insert::unshow(tx, before).await
    }
}

fn merge(detail: &mut Value, more: Value) {
    if let (Value::Object(all), Value::Object(more)) = (detail, more) {
        all.extend(more);
    }
}
