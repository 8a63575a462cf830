//! A moderator has looked at what readers report of a comment: it stays, and comes back if the reports hid
//! it. Taking that back is `moderation/undo.rs`. What is reported of a label alone is `label_review.rs`; a
//! decision that moves the comment resolves its reports as well (`decide.rs`).

use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait as _, Condition, DatabaseTransaction, DbErr, EntityTrait as _, QueryFilter as _,
    QuerySelect as _,
};
use serde_json::{Value, json};

use super::entity::comment::{Entity, Model};
use super::entity::report;
use super::label_review::{Judged, claim};
use super::lock::lock;
use super::moderate::{self, Transition, transition};
use super::{Decision, ReportKind, Status, learn, notify};
use crate::audit::{self, Actor};
use crate::clock::Moment;
use crate::ids::{AuditId, CommentId, PersonId, ReportId};

/// Who says of what that it stays.
#[derive(Clone, Copy, Debug)]
pub struct Settling {
    pub by: PersonId,
    pub comment: CommentId,
    /// The version the moderator saw.
    pub version: i64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Done(AuditId),
    /// Somebody was faster, or nobody reports it. Nothing may be committed.
    Gone,
}

/// Resolves every open report of a comment, which stays where it is, or returns to the page if reports hid
/// it. Its writer, who was told nothing, is told nothing but what the team had replied before. Changes `reports`,
/// `comments`, `posts`, `spam_*`, `audit`, `jobs`.
///
/// # Errors
/// When the database fails.
pub async fn settle(tx: &DatabaseTransaction, settling: Settling, now: Moment) -> Result<Outcome, DbErr> {
    lock(tx, &[settling.comment]).await?;
    let found = Entity::find_by_id(settling.comment).one(tx).await?;
    let Some(before) = found.filter(|row| row.version == settling.version) else {
        return Ok(Outcome::Gone);
    };
    let reports = resolve(tx, before.id, None, now).await?;
    if reports.is_empty() {
        return Ok(Outcome::Gone);
    }
    let actor = Actor::Moderator(settling.by);
    if before.is_hidden_by_reports() {
        back(tx, &before, &reports, actor, now).await
    } else {
        stays(tx, &before, reports, actor, now).await
    }
}

/// The code in the history.
const ACTION: &str = "comment.reports_settled";

/// On the page again; the history keeps what it keeps of any decision.
async fn back(
    tx: &DatabaseTransaction,
    before: &Model,
    reports: &[ReportId],
    actor: Actor,
    now: Moment,
) -> Result<Outcome, DbErr> {
    let back = Transition {
        comment: before.id,
        version: before.version,
        to: Status::Published,
        reason: before.decision_reason.clone(),
        action: ACTION,
        detail: json!({
            "version": before.version + 1,
            "desk_from": before.desk_from,
            "published_at": before.published_at,
            "decided_at": before.decided_at,
            "decided_by": before.decided_by,
            "reports": reports,
        }),
    };
    Ok(match transition(tx, actor, back, now).await? {
        moderate::Outcome::Moved { audit, .. } => {
            notify::stands_again(tx, before.id, now).await?;
            learn::learn(tx, &[before.id]).await?;
            Outcome::Done(audit)
        }
        moderate::Outcome::Changed(_) | moderate::Outcome::Missing => Outcome::Gone,
    })
}

async fn stays(
    tx: &DatabaseTransaction,
    before: &Model,
    reports: Vec<ReportId>,
    actor: Actor,
    now: Moment,
) -> Result<Outcome, DbErr> {
    if !claim(tx, before).await? {
        return Ok(Outcome::Gone);
    }
    let entry = audit::Entry {
        actor,
        action: ACTION,
        post: Some(before.post_id),
        comment: Some(before.id),
        detail: json!(Judged {
            reports,
            label: Value::Null,
            version: before.version + 1,
        }),
    };
    Ok(Outcome::Done(audit::record(tx, entry, now).await?))
}

/// Resolves what readers reported of a comment that `decision` moves: somebody has looked. Which reports
/// they were.
///
/// # Errors
/// When the database fails.
pub(super) async fn moved(
    tx: &DatabaseTransaction,
    before: &Model,
    decision: Decision,
    now: Moment,
) -> Result<Vec<ReportId>, DbErr> {
    let stood = before.published_at.is_some();
    if !stood || decision == Decision::Keep {
        return Ok(Vec::new());
    }
    resolve(tx, before.id, None, now).await
}

/// Resolves the open reports of `comment`, those of `kind` if one is given; which they were.
///
/// # Errors
/// When the database fails.
pub(super) async fn resolve(
    tx: &DatabaseTransaction,
    comment: CommentId,
    kind: Option<ReportKind>,
    now: Moment,
) -> Result<Vec<ReportId>, DbErr> {
    let open: Vec<ReportId> = report::Entity::find()
        .select_only()
        .column(report::Column::Id)
        .filter(report::Column::CommentId.eq(comment))
        .filter(report::Column::ResolvedAt.is_null())
        .filter(Condition::all().add_option(kind.map(|kind| report::Column::Kind.eq(kind))))
        .into_tuple()
        .all(tx)
        .await?;
    if !open.is_empty() {
        resolved(tx, &open, Some(now)).await?;
    }
    Ok(open)
}

/// Opens `reports` again.
///
/// # Errors
/// When the database fails.
pub async fn reopen(tx: &DatabaseTransaction, reports: &[ReportId]) -> Result<(), DbErr> {
    resolved(tx, reports, None).await
}

async fn resolved(tx: &DatabaseTransaction, reports: &[ReportId], at: Option<Moment>) -> Result<(), DbErr> {
    report::Entity::update_many()
        .col_expr(report::Column::ResolvedAt, Expr::value(at))
        .filter(report::Column::Id.is_in(reports.iter().copied()))
        .exec(tx)
        .await?;
    Ok(())
}
