//! A moderator accepts or declines what a reader changed in a published comment (`edit.rs`). The text
//! readers see stays until then; an accepted edit keeps what it replaced, so that it can be taken back.

use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait as _, DatabaseTransaction, DbErr, EntityTrait as _, ExprTrait as _, QueryFilter as _,
};
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::effect::note_text;
use super::entity::{comment, comment_edit};
use super::lock::lock;
use super::outcome::decider;
use super::{EditState, Status};
use crate::audit::{self, Actor};
use crate::clock::Moment;
use crate::ids::{AuditId, CommentEditId, CommentId, PersonId};
use crate::text::Format;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    Accept,
    Decline,
}

/// What the history keeps of a review, for undo.
#[derive(Debug, Serialize, Deserialize)]
pub struct Reviewed {
    pub edit: CommentEditId,
    pub verdict: Verdict,
    /// What the comment was written in.
    pub format: Format,
    /// The version of the comment that the review made.
    pub version: i64,
}

/// What a moderator makes of an edit.
#[derive(Clone, Copy, Debug)]
pub struct Reviewing {
    pub by: PersonId,
    pub comment: CommentId,
    /// The version of the comment that the moderator saw.
    pub version: i64,
    pub edit: CommentEditId,
    pub verdict: Verdict,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    Done(AuditId),
    /// It does not wait any more, or belongs to another comment.
    NotWaiting,
    /// Something else has happened to the comment since; it as it is now.
    AlreadyDecided {
        by: Option<String>,
        status: Status,
        at: Option<Moment>,
    },
}

/// Reviews an edit of a comment. Only `Done` may be committed. Changes both, and `audit`.
///
/// # Errors
/// When the database fails.
pub async fn review(tx: &DatabaseTransaction, reviewing: Reviewing, now: Moment) -> Result<Outcome, DbErr> {
    lock(tx, &[reviewing.comment]).await?;
    let Some(before) = comment::Entity::find_by_id(reviewing.comment).one(tx).await? else {
        return Ok(Outcome::NotWaiting);
    };
    let edit = comment_edit::Entity::find_by_id(reviewing.edit).one(tx).await?;
    let waits = |row: &comment_edit::Model| row.state == EditState::Waiting && row.comment_id == before.id;
    let Some(edit) = edit.filter(waits) else {
        return Ok(Outcome::NotWaiting);
    };
    if before.version != reviewing.version {
        return Ok(Outcome::AlreadyDecided {
            by: decider(tx, &before).await?,
            status: before.status,
            at: before.decided_at,
        });
    }
    match reviewing.verdict {
        Verdict::Accept => {
            swap(tx, &before, &edit, EditState::Accepted, Format::Markdown).await?;
            note_text(tx, before.id, now).await?;
        }
        Verdict::Decline => mark(tx, &before, &edit, EditState::Declined).await?,
    }
    record(tx, &before, reviewing, now).await.map(Outcome::Done)
}

async fn record(
    tx: &DatabaseTransaction,
    before: &comment::Model,
    reviewing: Reviewing,
    now: Moment,
) -> Result<AuditId, DbErr> {
    let reviewed = Reviewed {
        edit: reviewing.edit,
        verdict: reviewing.verdict,
        format: before.format,
        version: before.version + 1,
    };
    let entry = audit::Entry {
        actor: Actor::Moderator(reviewing.by),
        action: match reviewing.verdict {
            Verdict::Accept => "comment.edit_accepted",
            Verdict::Decline => "comment.edit_declined",
        },
        post: Some(before.post_id),
        comment: Some(before.id),
        detail: json!(reviewed),
    };
    audit::record(tx, entry, now).await
}

/// Takes a review back: the edit waits again, the comment reads as before.
///
/// # Errors
/// When the database fails.
pub async fn take_back(
    tx: &DatabaseTransaction,
    comment: &comment::Model,
    reviewed: &Reviewed,
    now: Moment,
) -> Result<(), DbErr> {
    let Some(row) = comment_edit::Entity::find_by_id(reviewed.edit).one(tx).await? else {
        return Ok(());
    };
    match reviewed.verdict {
        Verdict::Accept => {
            swap(tx, comment, &row, EditState::Waiting, reviewed.format).await?;
            note_text(tx, comment.id, now).await
        }
        Verdict::Decline => mark(tx, comment, &row, EditState::Waiting).await,
    }
}

/// Exchanges the comment's text with the edit's.
async fn swap(
    tx: &DatabaseTransaction,
    comment: &comment::Model,
    edit: &comment_edit::Model,
    state: EditState,
    format: Format,
) -> Result<(), DbErr> {
    comment::Entity::update_many()
        .col_expr(comment::Column::Source, Expr::value(edit.source.clone()))
        .col_expr(comment::Column::Html, Expr::value(edit.html.clone()))
        .col_expr(comment::Column::Renderer, Expr::value(edit.renderer))
        .col_expr(comment::Column::Format, Expr::value(format))
        .filter(comment::Column::Id.eq(comment.id))
        .exec(tx)
        .await?;
    comment_edit::Entity::update_many()
        .col_expr(comment_edit::Column::Source, Expr::value(comment.source.clone()))
        .col_expr(comment_edit::Column::Html, Expr::value(comment.html.clone()))
        .col_expr(comment_edit::Column::Renderer, Expr::value(comment.renderer))
        .filter(comment_edit::Column::Id.eq(edit.id))
        .exec(tx)
        .await?;
    mark(tx, comment, edit, state).await
}

async fn mark(
    tx: &DatabaseTransaction,
    comment: &comment::Model,
    edit: &comment_edit::Model,
    state: EditState,
) -> Result<(), DbErr> {
    comment_edit::Entity::update_many()
        .col_expr(comment_edit::Column::State, Expr::value(state))
        .filter(comment_edit::Column::Id.eq(edit.id))
        .exec(tx)
        .await?;
    comment::Entity::update_many()
        .col_expr(
            comment::Column::Version,
            Expr::col(comment::Column::Version).add(1),
        )
        .col_expr(
            comment::Column::DeskFrom,
            Expr::value(desk_from(comment, edit, state)),
        )
        .filter(comment::Column::Id.eq(comment.id))
        .exec(tx)
        .await?;
    Ok(())
}

/// Since when the comment stands at the desk once its edit is in `state`. What stands there for something
/// else, an answer or a decision that is due, goes on doing so.
fn desk_from(comment: &comment::Model, edit: &comment_edit::Model, state: EditState) -> Option<Moment> {
    let published = comment.status == Status::Published;
    match state {
        EditState::Waiting if published => comment.desk_from.or(Some(edit.created_at)),
        EditState::Waiting => comment.desk_from,
        _ => comment
            .desk_from
            .filter(|from| !published || *from != edit.created_at),
    }
}
