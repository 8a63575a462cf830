//! A commenter says where they stand, or takes it back, on the receipt of a comment. Affiliation
//! decides what becomes of the statement; what follows for the comment is applied here, in the same
//! transaction.

use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait as _, DatabaseTransaction, DbErr, EntityTrait as _, ExprTrait as _, QueryFilter as _,
};

use super::entity::comment::{Column, Entity, Model};
use super::{Status, notify};
use crate::affiliation::answer::{Answering, Effect};
use crate::affiliation::{self, Statement};
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
    let effect = affiliation::answer::answer(tx, answering, now).await?;
    match effect {
        Effect::ToDesk => to_desk(tx, &comment, now).await?,
        Effect::Declined if comment.status == Status::Pending => to_desk(tx, &comment, now).await?,
        Effect::LabelShown | Effect::Declined => change(tx, &comment, comment.desk_from).await?,
        Effect::Unchanged | Effect::Closed => {}
    }
    Ok(effect)
}

/// Takes back what was stated with `comment`: the label is gone at once, and a moderator sees that it
/// is. False when there was nothing.
///
/// # Errors
/// When the database fails.
pub async fn withdraw(tx: &DatabaseTransaction, comment: CommentId, now: Moment) -> Result<bool, DbErr> {
    let Some(comment) = taken(tx, comment).await? else {
        return Ok(false);
    };
    let withdrawn = affiliation::withdraw::withdraw(tx, comment.id, now).await?;
    if withdrawn {
        to_desk(tx, &comment, now).await?;
    }
    Ok(withdrawn)
}

/// The comment, unless it is in the trash.
async fn taken(tx: &DatabaseTransaction, id: CommentId) -> Result<Option<Model>, DbErr> {
    let comment = Entity::find_by_id(id).one(tx).await?;
    Ok(comment.filter(|comment| comment.status != Status::Trashed))
}

/// To the top of the desk; what was put away stays where it is.
async fn to_desk(tx: &DatabaseTransaction, comment: &Model, now: Moment) -> Result<(), DbErr> {
    if !matches!(comment.status, Status::Pending | Status::Published) {
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
