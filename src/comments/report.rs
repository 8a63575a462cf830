//! A reader reports a comment, or the label beside its name: it stands at the desk until a moderator has
//! looked (`report_review.rs`, `label_review.rs`). When enough networks report the comment itself, it is
//! hidden until then. Readers see nothing of who reported or why, and the one who is reported neither.

use std::time::Duration;

use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, DatabaseTransaction, DbErr, EntityTrait as _, PaginatorTrait as _,
    QueryFilter as _, QuerySelect as _,
};
use serde_json::json;

use super::entity::comment;
use super::entity::report::{ActiveModel, Column, Entity};
use super::lock::lock;
use super::moderate::{Transition, transition};
use super::{ReportKind, Status, notify};
use crate::audit::Actor;
use crate::clock::{Moment, days};
use crate::ids::{CommentId, ReportId};
use crate::settings::HIDE_AFTER_MAX;

/// How long a report is kept after it was resolved.
pub const KEPT: Duration = days(90);

/// So many open reports of one comment, or of its label, say all there is to say.
const MOST: u64 = HIDE_AFTER_MAX;

/// A report about to become a row.
#[derive(Clone, Debug)]
pub struct Reporting {
    pub comment: CommentId,
    pub kind: ReportKind,
    /// At most `REPORT_REASON_MAX` characters; may be empty.
    pub reason: String,
    pub network_hash: String,
    /// So many networks hide the comment; 0 for never.
    pub hide_after: u64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Taken,
    /// The same network reported it before, it was reported often enough, or it does not stand any more:
    /// nothing was written.
    Known,
}

/// Takes a report in; moderators hear of it with what else has come to wait. Changes `reports` and `jobs`;
/// hiding also `comments`, `posts` and `audit`.
///
/// # Errors
/// When the database fails.
pub async fn report(tx: &DatabaseTransaction, new: Reporting, now: Moment) -> Result<Outcome, DbErr> {
    // Of two reports at one moment, the second counts the first.
    lock(tx, &[new.comment]).await?;
    let Some(comment) = comment::Entity::find_by_id(new.comment).one(tx).await? else {
        return Ok(Outcome::Known);
    };
    if comment.status != Status::Published || is_known(tx, &new).await? {
        return Ok(Outcome::Known);
    }
    let (kind, hide_after) = (new.kind, new.hide_after);
    insert(tx, new, now).await?;
    notify::held(tx, now).await?;
    if kind != ReportKind::Label {
        hide_if_many(tx, &comment, hide_after, now).await?;
    }
    Ok(Outcome::Taken)
}

/// A network counts once for a comment, whatever became of its report.
async fn is_known(tx: &DatabaseTransaction, new: &Reporting) -> Result<bool, DbErr> {
    let of_comment = || Entity::find().filter(Column::CommentId.eq(new.comment));
    let from_there = of_comment().filter(Column::NetworkHash.eq(&new.network_hash));
    let about = match new.kind {
        ReportKind::Label => Column::Kind.eq(ReportKind::Label),
        _ => Column::Kind.ne(ReportKind::Label),
    };
    let open = of_comment().filter(Column::ResolvedAt.is_null()).filter(about);
    Ok(from_there.count(tx).await? > 0 || open.count(tx).await? >= MOST)
}

async fn insert(tx: &DatabaseTransaction, new: Reporting, now: Moment) -> Result<(), DbErr> {
    let row = ActiveModel {
        comment_id: Set(new.comment),
        kind: Set(new.kind),
        reason: Set(new.reason),
        network_hash: Set(new.network_hash),
        created_at: Set(now),
        resolved_at: Set(None),
        ..Default::default()
    };
    Entity::insert(row).exec(tx).await?;
    Ok(())
}

/// Hides the comment once `hide_after` reports of it are open. Those that a moderator has resolved count
/// no more.
async fn hide_if_many(
    tx: &DatabaseTransaction,
    comment: &comment::Model,
    hide_after: u64,
    now: Moment,
) -> Result<(), DbErr> {
    let open: Vec<ReportId> = Entity::find()
        .select_only()
        .column(Column::Id)
        .filter(Column::CommentId.eq(comment.id))
        .filter(Column::ResolvedAt.is_null())
        .filter(Column::Kind.ne(ReportKind::Label))
        .into_tuple()
        .all(tx)
        .await?;
    if hide_after == 0 || (open.len() as u64) < hide_after {
        return Ok(());
    }
    let away = Transition {
        comment: comment.id,
        version: comment.version,
        to: Status::Hidden,
        reason: String::new(),
        action: "comment.hidden_by_reports",
        detail: json!({ "reports": open }),
    };
    transition(tx, Actor::Rule, away, now).await?;
    notify::undone(tx, comment.id).await
}
