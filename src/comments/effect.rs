//! What follows for a comment when its affiliation changes: another label, the top of the desk, off the
//! page, or off the desk until somebody has answered. Affiliation says which (`affiliation/machine.rs`).

use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait as _, DatabaseTransaction, DbErr, EntityTrait as _, ExprTrait as _, QueryFilter as _,
};
use serde_json::json;

use super::entity::comment::{Column, Entity, Model};
use super::moderate::{Transition, transition};
use super::{ANSWER_WAIT, Status, notify};
use crate::affiliation::{self, machine::Effect};
use crate::audit::Actor;
use crate::clock::Moment;
use crate::ids::CommentId;

/// Applies `effect` to `comment`, as it was before. Whoever looks at that decides on something older:
/// the version says so. Changes `comments` and `jobs`; hiding also `posts` and `audit`.
///
/// # Errors
/// When the database fails.
pub async fn apply(
    tx: &DatabaseTransaction,
    comment: &Model,
    effect: Effect,
    by: Actor,
    now: Moment,
) -> Result<(), DbErr> {
    match effect {
        Effect::Nothing => {}
        Effect::Label => {
            change(tx, comment, comment.desk_from).await?;
            note_label(tx, comment.id, now).await?;
        }
        Effect::ToDesk => to_desk(tx, comment, now).await?,
        Effect::Hide => {
            hide(tx, comment, by, now).await?;
            note_label(tx, comment.id, now).await?;
        }
        Effect::Wait => wait(tx, comment, now).await?,
    }
    Ok(())
}

/// Another label may stand beside the name, or none any more. If so, feeds show the comment as updated;
/// who was asked in private, or spoke to the team alone, leaves no mark. Changes `comments`.
///
/// # Errors
/// When the database fails.
pub async fn note_label(tx: &DatabaseTransaction, comment: CommentId, now: Moment) -> Result<(), DbErr> {
    let seen = affiliation::read::seen(tx, comment, now).await?;
    let differs = match seen {
        Some(statement) => Column::LabelOf.is_null().or(Column::LabelOf.ne(statement)),
        None => Column::LabelOf.is_not_null(),
    };
    Entity::update_many()
        .col_expr(Column::LabelOf, Expr::value(seen))
        .col_expr(Column::ChangedAt, Expr::value(Some(now)))
        .filter(Column::Id.eq(comment))
        .filter(differs)
        .exec(tx)
        .await?;
    Ok(())
}

/// Readers see another text: feeds show the comment as updated. Changes `comments`.
///
/// # Errors
/// When the database fails.
pub(super) async fn note_text(
    tx: &DatabaseTransaction,
    comment: CommentId,
    now: Moment,
) -> Result<(), DbErr> {
    Entity::update_many()
        .col_expr(Column::ChangedAt, Expr::value(Some(now)))
        .filter(Column::Id.eq(comment))
        .exec(tx)
        .await?;
    Ok(())
}

/// Off the page and to the top of the desk.
async fn hide(tx: &DatabaseTransaction, comment: &Model, by: Actor, now: Moment) -> Result<(), DbErr> {
    let away = Transition {
        comment: comment.id,
        version: comment.version,
        to: Status::Hidden,
        reason: String::new(),
        action: "comment.answer_gone",
        detail: json!({}),
    };
    transition(tx, by, away, now).await?;
    Entity::update_many()
        .col_expr(Column::DeskFrom, Expr::value(Some(now)))
        .filter(Column::Id.eq(comment.id))
        .exec(tx)
        .await?;
    notify::undone(tx, comment.id).await?;
    notify::held(tx, now).await
}

/// To the top of the desk; what was put away stays where it is.
pub(super) async fn to_desk(tx: &DatabaseTransaction, comment: &Model, now: Moment) -> Result<(), DbErr> {
    let waits = comment.status == Status::Hidden && comment.desk_from.is_some();
    if !matches!(comment.status, Status::Pending | Status::Published) && !waits {
        return change(tx, comment, comment.desk_from).await;
    }
    change(tx, comment, Some(now)).await?;
    notify::held(tx, now).await
}

/// Off the desk until there is an answer; a comment that is held comes back by itself.
async fn wait(tx: &DatabaseTransaction, comment: &Model, now: Moment) -> Result<(), DbErr> {
    let is_held = comment.status == Status::Pending;
    let back = is_held.then(|| now.plus(ANSWER_WAIT));
    change(tx, comment, back).await?;
    if is_held {
        notify::returns(tx, now.plus(ANSWER_WAIT), now).await?;
    }
    notify::decided(tx, comment.id, now).await
}

/// Takes a held comment off the queue until it has been answered, or for 72 hours.
pub(super) async fn wait_for_answer(
    tx: &DatabaseTransaction,
    comment: CommentId,
    now: Moment,
) -> Result<(), DbErr> {
    Entity::update_many()
        .col_expr(Column::DeskFrom, Expr::value(Some(now.plus(ANSWER_WAIT))))
        .filter(Column::Id.eq(comment))
        .exec(tx)
        .await?;
    notify::returns(tx, now.plus(ANSWER_WAIT), now).await
}

/// Raises the version: whoever looks at it decides on something older.
pub(super) async fn change(
    tx: &DatabaseTransaction,
    comment: &Model,
    desk_from: Option<Moment>,
) -> Result<(), DbErr> {
    Entity::update_many()
        .col_expr(Column::DeskFrom, Expr::value(desk_from))
        .col_expr(Column::Version, Expr::col(Column::Version).add(1))
        .filter(Column::Id.eq(comment.id))
        .exec(tx)
        .await?;
    Ok(())
}
