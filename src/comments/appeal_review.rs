//! A moderator has taken the second look that the writer of a comment asked for: the decision stands, or
//! another decision moves the comment. Taking that back is `moderation/undo.rs`.

use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait as _, DatabaseTransaction, DbErr, EntityTrait as _, QueryFilter as _};
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::entity::appeal::{Column, Entity, Model as Appeal};
use super::entity::comment::{self, Model};
use super::label_review::claim;
use super::{AppealState, Status, appeal, notify};
use crate::audit::{self, Actor};
use crate::clock::Moment;
use crate::ids::{AppealId, AuditId, CommentId, PersonId};

/// Who says of what that the decision stands.
#[derive(Clone, Copy, Debug)]
pub struct Keeping {
    pub by: PersonId,
    pub comment: CommentId,
    /// The version the moderator saw.
    pub version: i64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Done(AuditId),
    /// Somebody was faster, or nobody asks. Nothing may be committed.
    Gone,
}

/// What the history keeps of it: ids only.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Kept {
    appeal: AppealId,
    /// The comment's version since.
    pub version: i64,
}

/// The decision stands, which the writer reads on the receipt and, at a confirmed address, in a mail. Changes
/// `appeals`, `comments`, `audit` and `jobs`.
///
/// # Errors
/// When the database fails.
pub async fn keep(tx: &DatabaseTransaction, keeping: Keeping, now: Moment) -> Result<Outcome, DbErr> {
    let found = comment::Entity::find_by_id(keeping.comment).one(tx).await?;
    let Some(before) = found.filter(|row| row.version == keeping.version) else {
        return Ok(Outcome::Gone);
    };
    let actor = Actor::Moderator(keeping.by);
    let Some(appeal) = settle(tx, before.id, AppealState::Kept, actor, now).await? else {
        return Ok(Outcome::Gone);
    };
    if !claim(tx, &before).await? {
        return Ok(Outcome::Gone);
    }
    let kept = Kept {
        appeal,
        version: before.version + 1,
    };
    let entry = audit::Entry {
        actor,
        action: "comment.appeal_kept",
        post: Some(before.post_id),
        comment: Some(before.id),
        detail: json!(kept),
    };
    let audit = audit::record(tx, entry, now).await?;
    notify::decided(tx, before.id, now).await?;
    Ok(Outcome::Done(audit))
}

/// The second look was never taken: the appeal waits again, and its writer is not told. Changes `appeals`,
/// `comments` and `jobs`.
///
/// # Errors
/// When the database fails.
pub async fn take_back(
    tx: &DatabaseTransaction,
    comment: &Model,
    kept: &Kept,
    now: Moment,
) -> Result<(), DbErr> {
    reopen(tx, Some(kept.appeal), now).await?;
    claim(tx, comment).await?;
    notify::taken_back(tx, comment.id, now).await
}

/// Settles the appeal that waits about a comment which `actor` moves to the state `to`, or leaves there when they
/// decide against it once more; which one it was.
///
/// # Errors
/// When the database fails.
pub(super) async fn moved(
    tx: &DatabaseTransaction,
    before: &Model,
    to: Status,
    actor: Actor,
    now: Moment,
) -> Result<Option<AppealId>, DbErr> {
    let state = match (to, actor) {
        (Status::Published | Status::Pending, _) => AppealState::Granted,
        (_, Actor::Commenter) => AppealState::Withdrawn,
        _ => AppealState::Kept,
    };
    settle(tx, before.id, state, actor, now).await
}

async fn settle(
    tx: &DatabaseTransaction,
    comment: CommentId,
    state: AppealState,
    actor: Actor,
    now: Moment,
) -> Result<Option<AppealId>, DbErr> {
    let Some(open) = appeal::open(tx, &[comment]).await?.pop() else {
        return Ok(None);
    };
    let settled = Appeal {
        state,
        settled_at: Some(now),
        settled_by: actor.person(),
        ..open
    };
    write(tx, &settled).await?;
    Ok(Some(settled.id))
}

/// An appeal that was settled waits again, if one was. Changes `appeals` and `jobs`.
///
/// # Errors
/// When the database fails.
pub async fn reopen(tx: &DatabaseTransaction, appeal: Option<AppealId>, now: Moment) -> Result<(), DbErr> {
    let Some(appeal) = appeal else { return Ok(()) };
    let Some(row) = Entity::find_by_id(appeal).one(tx).await? else {
        return Ok(());
    };
    let open = Appeal {
        state: AppealState::Open,
        settled_at: None,
        settled_by: None,
        ..row
    };
    write(tx, &open).await?;
    notify::held(tx, now).await
}

/// The state of an appeal with who made it so, and when.
async fn write(tx: &DatabaseTransaction, row: &Appeal) -> Result<(), DbErr> {
    Entity::update_many()
        .col_expr(Column::State, Expr::value(row.state))
        .col_expr(Column::SettledAt, Expr::value(row.settled_at))
        .col_expr(Column::SettledBy, Expr::value(row.settled_by))
        .filter(Column::Id.eq(row.id))
        .exec(tx)
        .await?;
    Ok(())
}
