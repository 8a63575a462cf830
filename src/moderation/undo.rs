//! Takes a decision back: the stored previous state, the reply, the question, the label and the mail; and
//! what was done about an edit, a label, a verification or a question. Once, and only while nothing else has
//! happened to the comment since that still stands (`past.rs`).

use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait as _, DatabaseTransaction, DbErr, EntityTrait as _, QueryFilter as _};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::past::Past;
use super::shared_bans;
use crate::affiliation::{cancel, settle};
use crate::audit::{self, Actor};
use crate::clock::Moment;
use crate::comments::appeal_review::{self, Kept};
use crate::comments::attest::{self, Attested};
use crate::comments::entity::comment::{Column, Entity, Model};
use crate::comments::label_review::{self, Judged};
use crate::comments::lock::lock;
use crate::comments::moderate::{self, Transition, transition};
use crate::comments::note::{self, Noted};
use crate::comments::question_undo::{self, Handled};
use crate::comments::report_review::reopen;
use crate::comments::review::{self, Reviewed};
use crate::comments::thread_control::{self, Controlled};
use crate::comments::threads::{Threads, may_decide};
use crate::comments::told::may_take_back;
use crate::comments::{Status, close, effect, learn, notify, pin, propose, redact};
use crate::ids::{AppealId, AuditId, CommentEditId, CommentId, PersonId, ProposalId, ReportId, RequestId};
use crate::people::Person;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The line in the history that says so.
    Undone(AuditId),
    AlreadyUndone,
    /// Something else has happened to the comment since; it is left alone.
    Changed(CommentId),
    /// No decision on a comment in the threads this person moderates, or one that kept somebody from the whole site,
    /// which they can't.
    Missing,
}

/// What the history keeps of a decision.
#[derive(Debug, Deserialize)]
struct Decided {
    from: Status,
    to: Status,
    previous: Option<Status>,
    version: i64,
    desk_from: Option<Moment>,
    published_at: Option<Moment>,
    decided_at: Option<Moment>,
    decided_by: Option<PersonId>,
    #[serde(default)]
    reply: Option<CommentId>,
    #[serde(default)]
    request: Option<RequestId>,
    #[serde(default)]
    statement: Value,
    /// What left together with the comment.
    #[serde(default)]
    closed: Value,
    /// The text before something was taken out of it.
    #[serde(default)]
    redaction: Option<CommentEditId>,
    /// What readers had reported.
    #[serde(default)]
    reports: Vec<ReportId>,
    /// The text that was sent back, and the one that was withdrawn.
    #[serde(default)]
    proposal: Option<ProposalId>,
    #[serde(default)]
    withdrawn: Option<ProposalId>,
    /// The second look that was asked for, if this settled it.
    #[serde(default)]
    appeal: Option<AppealId>,
    /// It stood first in its thread.
    #[serde(default)]
    unpinned: bool,
}

/// What a line of the history says that can be taken back.
enum Recorded {
    Decided(Box<Decided>),
    Reviewed(Reviewed),
    Judged(Judged),
    Controlled(Controlled),
    Handled(Handled),
    Kept(Kept),
    Noted(Noted),
    Attested(Attested),
}

impl Recorded {
    fn read(detail: &Value) -> Option<Self> {
        fn of<T: DeserializeOwned>(detail: &Value) -> Option<T> {
            serde_json::from_value(detail.clone()).ok()
        }
        of(detail)
            .map(Self::Decided)
            .or_else(|| of(detail).map(Self::Reviewed))
            .or_else(|| of(detail).map(Self::Judged))
            .or_else(|| of(detail).map(Self::Controlled))
            .or_else(|| of(detail).map(Self::Handled))
            .or_else(|| of(detail).map(Self::Kept))
            .or_else(|| of(detail).map(Self::Noted))
            .or_else(|| of(detail).map(Self::Attested))
    }

    /// The version of the comment that it made, or in which the thread was changed; a note has none.
    fn version(&self) -> Option<i64> {
        match self {
            Self::Decided(decided) => Some(decided.version),
            Self::Reviewed(reviewed) => Some(reviewed.version),
            Self::Judged(judged) => Some(judged.version),
            Self::Controlled(controlled) => Some(controlled.version),
            Self::Handled(handled) => Some(handled.version),
            Self::Kept(kept) => Some(kept.version),
            Self::Attested(attested) => Some(attested.version),
            Self::Noted(_) => None,
        }
    }
}

/// Undoes the decision that `id` records, unlearns what it taught, and lifts what was banned with it and with no other.
/// Only `Undone` may be committed. Changes what the decision changed, and `audit`.
///
/// # Errors
/// When the database fails.
pub async fn undo(tx: &DatabaseTransaction, id: AuditId, by: &Person, now: Moment) -> Result<Outcome, DbErr> {
    lock(tx, &audit::about(tx, &[id]).await?).await?;
    let outcome = undo_only(tx, id, by, now).await?;
    if let Outcome::Undone(line) = outcome {
        learn::from_lines(tx, &[line]).await?;
        if shared_bans::lift(tx, &[id]).await? {
            audit::complete(tx, line, json!({ "still_blocked": true })).await?;
        }
    }
    Ok(outcome)
}

/// As `undo`, for who has locked the comments of many decisions, unlearns what they taught, and lifts what they banned,
/// at once. Without the lock a comment that somebody else decides on meanwhile would be taken back in part.
///
/// # Errors
/// When the database fails.
pub async fn undo_only(
    tx: &DatabaseTransaction,
    id: AuditId,
    by: &Person,
    now: Moment,
) -> Result<Outcome, DbErr> {
    let Some(line) = audit::entity::Entity::find_by_id(id).one(tx).await? else {
        return Ok(Outcome::Missing);
    };
    let comment = match line.comment_id {
        Some(comment) => Entity::find_by_id(comment).one(tx).await?,
        None => None,
    };
    let Some(comment) = comment else {
        return Ok(Outcome::Missing);
    };
    if !may_decide(tx, by, comment.post_id).await? || !may_take_back(Threads::of(by), &line.detail) {
        return Ok(Outcome::Missing);
    }
    if line.undone_by.is_some() {
        return Ok(Outcome::AlreadyUndone);
    }
    let Some(recorded) = Recorded::read(&line.detail) else {
        return Ok(Outcome::Missing);
    };
    let past = Past::of(tx, &[comment.id]).await?;
    let taken = recorded.version();
    if taken.is_some_and(|taken| !past.is_as(comment.id, taken, comment.version)) {
        return Ok(Outcome::Changed(comment.id));
    }
    let Some(undone) = take_back(tx, (id, &comment), recorded, by, now).await? else {
        return Ok(Outcome::Changed(comment.id));
    };
    if let Some(taken) = taken {
        past.mark_left(tx, undone, &comment, taken).await?;
    }
    if audit::mark_undone(tx, id, undone).await? {
        Ok(Outcome::Undone(undone))
    } else {
        Ok(Outcome::AlreadyUndone)
    }
}

/// Asks the verb's own way back; the line that says it was undone, or `None` when that finds it changed since.
async fn take_back(
    tx: &DatabaseTransaction,
    (id, comment): (AuditId, &Model),
    recorded: Recorded,
    by: &Person,
    now: Moment,
) -> Result<Option<AuditId>, DbErr> {
    let is_back = match recorded {
        Recorded::Decided(decided) => return decision(tx, (id, comment), &decided, by, now).await,
        Recorded::Reviewed(reviewed) => {
            review::take_back(tx, comment, &reviewed, now).await?;
            true
        }
        Recorded::Judged(judged) => {
            label_review::take_back(tx, comment, &judged, now).await?;
            true
        }
        Recorded::Controlled(controlled) => thread_control::take_back(tx, comment, &controlled, by).await?,
        Recorded::Handled(handled) => {
            question_undo::take_back(tx, comment, &handled, Actor::Moderator(by.id), now).await?;
            true
        }
        Recorded::Kept(kept) => {
            appeal_review::take_back(tx, comment, &kept, now).await?;
            true
        }
        Recorded::Noted(noted) => note::take_back(tx, by.id, noted, now).await?,
        Recorded::Attested(attested) => {
            attest::take_back(tx, comment, &attested, Actor::Moderator(by.id), now).await?
        }
    };
    if !is_back {
        return Ok(None);
    }
    undid(tx, id, comment, by, now).await.map(Some)
}

/// The line that says it was undone; `None` when the comment has changed since.
async fn decision(
    tx: &DatabaseTransaction,
    (id, comment): (AuditId, &Model),
    decided: &Decided,
    by: &Person,
    now: Moment,
) -> Result<Option<AuditId>, DbErr> {
    if comment.status != decided.to {
        return Ok(None);
    }
    let actor = Actor::Moderator(by.id);
    if let Some(reply) = decided.reply {
        close::undo_reply(tx, reply, actor, now).await?;
    }
    if let Some(request) = decided.request {
        cancel::cancel(tx, comment.of(), request, actor, now).await?;
    }
    settle::restore(tx, &decided.statement, now).await?;
    let back = Transition {
        comment: comment.id,
        version: comment.version,
        to: decided.from,
        reason: if decided.to == Status::Rejected {
            String::new()
        } else {
            comment.decision_reason.clone()
        },
        action: "comment.undo",
        detail: json!({ "undoes": id }),
    };
    match transition(tx, actor, back, now).await? {
        moderate::Outcome::Moved { audit, .. } => {
            close::reopen(tx, &decided.closed, actor, now).await?;
            put_back(tx, comment, decided, now).await?;
            if let Some(kept) = decided.redaction {
                redact::put_back(tx, kept, now).await?;
            }
            propose::undo(tx, decided.proposal, decided.withdrawn).await?;
            if decided.unpinned {
                pin::put_back(tx, comment, thread_control::signs(by)).await?;
            }
            appeal_review::reopen(tx, decided.appeal, now).await?;
            notify::taken_back(tx, comment.id, now).await?;
            report_again(tx, &decided.reports, now).await?;
            Ok(Some(audit))
        }
        moderate::Outcome::Changed(_) | moderate::Outcome::Missing => Ok(None),
    }
}

/// What was resolved waits again.
async fn report_again(tx: &DatabaseTransaction, reports: &[ReportId], now: Moment) -> Result<(), DbErr> {
    if reports.is_empty() {
        return Ok(());
    }
    reopen(tx, reports).await?;
    notify::held(tx, now).await
}

/// Everything the decision had written beside the state.
async fn put_back(
    tx: &DatabaseTransaction,
    comment: &Model,
    decided: &Decided,
    now: Moment,
) -> Result<(), DbErr> {
    Entity::update_many()
        .col_expr(Column::PreviousStatus, Expr::value(decided.previous))
        .col_expr(Column::DeskFrom, Expr::value(decided.desk_from))
        .col_expr(Column::PublishedAt, Expr::value(decided.published_at))
        .col_expr(Column::DecidedAt, Expr::value(decided.decided_at))
        .col_expr(Column::DecidedBy, Expr::value(decided.decided_by))
        .filter(Column::Id.eq(comment.id))
        .exec(tx)
        .await?;
    if settle::moved_any(&decided.statement) {
        effect::note_label(tx, comment.id, now).await?;
    }
    Ok(())
}

/// The line in the history that says that `id` was undone.
async fn undid(
    tx: &DatabaseTransaction,
    id: AuditId,
    comment: &Model,
    by: &Person,
    now: Moment,
) -> Result<AuditId, DbErr> {
    let entry = audit::Entry {
        actor: Actor::Moderator(by.id),
        action: "comment.undo",
        post: Some(comment.post_id),
        comment: Some(comment.id),
        detail: json!({ "undoes": id }),
    };
    audit::record(tx, entry, now).await
}
