//! A commenter says where they stand, or takes it back, on the receipt of a comment. Affiliation
//! decides what becomes of the statement; what follows for the comment is applied here, in the same
//! transaction.

use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait as _, DatabaseTransaction, DbErr, EntityTrait as _, ExprTrait as _, QueryFilter as _,
};
use serde_json::json;

use super::entity::comment::{Column, Entity, Model};
use super::moderate::{Transition, transition};
use super::{Status, notify};
use crate::affiliation::answer::{Answering, Effect};
use crate::affiliation::{self, Statement};
use crate::audit::Actor;
use crate::clock::Moment;
use crate::ids::CommentId;

/// Takes an answer to the latest question about `comment`, or a statement nobody asked for. Changes
/// `affiliation_*`, `comments` (version; `desk_from` when a moderator is to look), `audit`, `jobs`.
///
/// # Errors
/// When the database fails.
pub async fn answer(
    tx: &DatabaseTransaction,
    comment: CommentId,
    statement: Statement,
    subjects: &[String],
    now: Moment,
) -> Result<Effect, DbErr> {
    let Some(comment) = taken(tx, comment).await? else {
        return Ok(Effect::Closed);
    };
    let answering = Answering {
        comment: comment.id,
        commenter: comment.commenter_id,
        comment_is_published: comment.status == Status::Published,
        request: affiliation::read::answerable(tx, comment.id)
            .await?
            .map(|request| request.id),
        statement,
        subjects,
    };
    let stood_for_answer = stands_for_answer(tx, &comment).await?;
    let effect = affiliation::answer::answer(tx, answering, now).await?;
    match effect {
        Effect::ToDesk => to_desk(tx, &comment, now).await?,
        Effect::Declined if stood_for_answer => hide(tx, &comment, now).await?,
        Effect::Declined if comment.status == Status::Pending => to_desk(tx, &comment, now).await?,
        Effect::LabelShown | Effect::Declined => change(tx, &comment, comment.desk_from).await?,
        Effect::Unchanged | Effect::Closed => {}
    }
    if matches!(effect, Effect::LabelShown | Effect::Declined) {
        note_label(tx, comment.id, now).await?;
    }
    Ok(effect)
}

/// Takes back what was stated with `comment`: the label is gone at once, and a moderator sees that it
/// is. A comment that had been held for this answer is hidden meanwhile. False when there was nothing.
///
/// # Errors
/// When the database fails.
pub async fn withdraw(tx: &DatabaseTransaction, comment: CommentId, now: Moment) -> Result<bool, DbErr> {
    let Some(comment) = taken(tx, comment).await? else {
        return Ok(false);
    };
    let stood_for_answer = stands_for_answer(tx, &comment).await?;
    let withdrawn = affiliation::withdraw::withdraw(tx, comment.id, now).await?;
    if withdrawn && stood_for_answer {
        hide(tx, &comment, now).await?;
    } else if withdrawn {
        to_desk(tx, &comment, now).await?;
    }
    if withdrawn {
        note_label(tx, comment.id, now).await?;
    }
    Ok(withdrawn)
}

/// Another label stands beside the name, or none any more: feeds show the comment as updated.
async fn note_label(tx: &DatabaseTransaction, comment: CommentId, now: Moment) -> Result<(), DbErr> {
    Entity::update_many()
        .col_expr(Column::LabelChangedAt, Expr::value(Some(now)))
        .filter(Column::Id.eq(comment))
        .exec(tx)
        .await?;
    Ok(())
}

/// Whether readers see the comment only because its writer answered.
async fn stands_for_answer(tx: &DatabaseTransaction, comment: &Model) -> Result<bool, DbErr> {
    match comment
        .published_at
        .filter(|_| comment.status == Status::Published)
    {
        Some(at) => affiliation::read::stands_for_answer(tx, comment.id, at).await,
        None => Ok(false),
    }
}

/// Off the page and to the top of the desk.
async fn hide(tx: &DatabaseTransaction, comment: &Model, now: Moment) -> Result<(), DbErr> {
    let away = Transition {
        comment: comment.id,
        version: comment.version,
        to: Status::Hidden,
        reason: String::new(),
        action: "comment.answer_gone",
        detail: json!({}),
    };
    transition(tx, Actor::Commenter, away, now).await?;
    Entity::update_many()
        .col_expr(Column::DeskFrom, Expr::value(Some(now)))
        .filter(Column::Id.eq(comment.id))
        .exec(tx)
        .await?;
    notify::undone(tx, comment.id).await?;
    notify::held(tx, now).await
}

/// The comment, unless it is in the trash.
async fn taken(tx: &DatabaseTransaction, id: CommentId) -> Result<Option<Model>, DbErr> {
    let comment = Entity::find_by_id(id).one(tx).await?;
    Ok(comment.filter(|comment| comment.status != Status::Trashed))
}

/// To the top of the desk; what was put away stays where it is.
async fn to_desk(tx: &DatabaseTransaction, comment: &Model, now: Moment) -> Result<(), DbErr> {
    let waits = comment.status == Status::Hidden && comment.desk_from.is_some();
    if !matches!(comment.status, Status::Pending | Status::Published) && !waits {
        return change(tx, comment, comment.desk_from).await;
    }
    change(tx, comment, Some(now)).await?;
    notify::held(tx, now).await
}

/// A moderator who looks at the comment as it was decides on something older: the version says so.
async fn change(tx: &DatabaseTransaction, comment: &Model, desk_from: Option<Moment>) -> Result<(), DbErr> {
    Entity::update_many()
        .col_expr(Column::DeskFrom, Expr::value(desk_from))
        .col_expr(Column::Version, Expr::col(Column::Version).add(1))
        .filter(Column::Id.eq(comment.id))
        .exec(tx)
        .await?;
    Ok(())
}
