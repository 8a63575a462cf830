//! A moderator looks at the label of a published comment: what readers report is fine, or the label is
//! taken down, reported or not, with a reason that its author reads. The comment stays where it is.
//! Taking the decision back is `moderation/undo.rs`.

use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait as _, DatabaseTransaction, DbErr, EntityTrait as _, ExprTrait as _, QueryFilter as _,
};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::effect::note_label;
use super::entity::comment;
use super::report_review::{reopen, resolve};
use super::{ReportKind, Status, notify};
use crate::affiliation::redact;
use crate::audit::{self, Actor};
use crate::clock::Moment;
use crate::ids::{AuditId, CommentId, PersonId, ReportId};

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// What readers reported of it is resolved; what they report of the comment stands.
    Fine,
    /// The label goes, for this reason.
    Redact { reason: String },
}

/// What a moderator makes of a label.
#[derive(Clone, Debug)]
pub struct Judging {
    pub by: PersonId,
    pub comment: CommentId,
    /// The version the moderator saw.
    pub version: i64,
    pub verdict: Verdict,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Done(AuditId),
    /// Somebody was faster, nobody reports it, or no label stands there. Nothing may be committed.
    Gone,
}

/// What the history keeps for taking it back: ids and codes only. `report_review.rs` writes it too.
#[derive(Debug, Serialize, Deserialize)]
pub struct Judged {
    /// The reports that were resolved.
    pub reports: Vec<ReportId>,
    /// What became of the statement; null where nothing did.
    #[serde(default)]
    pub label: Value,
    pub version: i64,
}

/// Decides about a comment's label and resolves what is open of the reports about it. Changes `reports`,
/// `comments`, the affiliation of the comment, `audit` and `jobs`.
///
/// # Errors
/// When the database fails.
pub async fn judge(tx: &DatabaseTransaction, judging: Judging, now: Moment) -> Result<Outcome, DbErr> {
    let Some(before) = comment::Entity::find_by_id(judging.comment).one(tx).await? else {
        return Ok(Outcome::Gone);
    };
    let is_as_seen = before.version == judging.version && before.status == Status::Published;
    if !is_as_seen || !claim(tx, &before).await? {
        return Ok(Outcome::Gone);
    }
    let reports = resolve(tx, before.id, Some(ReportKind::Label), now).await?;
    let (action, label) = match &judging.verdict {
        Verdict::Fine if reports.is_empty() => return Ok(Outcome::Gone),
        Verdict::Fine => ("comment.label_kept", Value::Null),
        Verdict::Redact { reason } => match redacted(tx, &before, reason, now).await? {
            Some(label) => ("comment.label_redacted", label),
            None => return Ok(Outcome::Gone),
        },
    };
    let judged = Judged {
        reports,
        label,
        version: before.version + 1,
    };
    let entry = audit::Entry {
        actor: Actor::Moderator(judging.by),
        action,
        post: Some(before.post_id),
        comment: Some(before.id),
        detail: json!(judged),
    };
    Ok(Outcome::Done(audit::record(tx, entry, now).await?))
}

/// Takes the label down and tells its author after the undo period; `None` where none stands.
async fn redacted(
    tx: &DatabaseTransaction,
    comment: &comment::Model,
    because: &str,
    now: Moment,
) -> Result<Option<Value>, DbErr> {
    let Some(label) = redact::redact(tx, comment.of(), because, now).await? else {
        return Ok(None);
    };
    note_label(tx, comment.id, now).await?;
    notify::decided(tx, comment.id, now).await?;
    Ok(Some(label))
}

/// Takes a judgement back: the reports are open again, the label stands as before, and its author is not
/// told. Changes what `judge` changes.
///
/// # Errors
/// When the database fails.
pub async fn take_back(
    tx: &DatabaseTransaction,
    comment: &comment::Model,
    judged: &Judged,
    now: Moment,
) -> Result<(), DbErr> {
    reopen(tx, &judged.reports).await?;
    if judged.label != Value::Null {
        redact::put_back(tx, &judged.label, now).await?;
        note_label(tx, comment.id, now).await?;
    }
    claim(tx, comment).await?;
    if !judged.reports.is_empty() {
        notify::held(tx, now).await?;
    }
    notify::taken_back(tx, comment.id, now).await
}

/// Raises the comment's version, unless somebody else did since.
///
/// # Errors
/// When the database fails.
pub(super) async fn claim(tx: &DatabaseTransaction, comment: &comment::Model) -> Result<bool, DbErr> {
    use comment::Column;
    let claimed = comment::Entity::update_many()
        .col_expr(Column::Version, Expr::col(Column::Version).add(1))
        .filter(Column::Id.eq(comment.id))
        .filter(Column::Version.eq(comment.version))
        .exec(tx)
        .await?;
    Ok(claimed.rows_affected == 1)
}
