//! Writes the history.

use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, DatabaseTransaction, DbErr, EntityTrait as _, QueryFilter as _,
};
use serde_json::Value;

use super::Actor;
use super::entity::{ActiveModel, Column, Entity};
use crate::clock::Moment;
use crate::ids::{AuditId, CommentId, PersonId, PostId};

/// One line of the history.
#[derive(Clone, Debug)]
pub struct Entry {
    pub actor: Actor,
    /// What was done, as a code: `comment.approved`, `post.published`, `affiliation.asked`.
    pub action: &'static str,
    pub post: Option<PostId>,
    pub comment: Option<CommentId>,
    /// Ids and codes; what undo needs to put things back.
    pub detail: Value,
}

/// Appends `entry` and returns its id.
///
/// # Errors
/// When the database fails.
pub async fn record(tx: &DatabaseTransaction, entry: Entry, now: Moment) -> Result<AuditId, DbErr> {
    let row = ActiveModel {
        at: Set(now),
        actor: Set(entry.actor.code().to_owned()),
        person_id: Set(entry.actor.person()),
        action: Set(entry.action.to_owned()),
        post_id: Set(entry.post),
        comment_id: Set(entry.comment),
        detail: Set(entry.detail),
        ..Default::default()
    };
    Ok(Entity::insert(row).exec(tx).await?.last_insert_id)
}

/// Appends that `person` of the team did something to no post and no comment.
///
/// # Errors
/// When the database fails.
pub async fn note(
    tx: &DatabaseTransaction,
    person: PersonId,
    action: &'static str,
    detail: Value,
    now: Moment,
) -> Result<(), DbErr> {
    let entry = Entry {
        actor: Actor::Moderator(person),
        action,
        post: None,
        comment: None,
        detail,
    };
    record(tx, entry, now).await?;
    Ok(())
}

/// Adds to the detail of `id` what is known only after it was written; called in the same transaction.
///
/// # Errors
/// When the database fails.
pub async fn complete(tx: &DatabaseTransaction, id: AuditId, more: Value) -> Result<(), DbErr> {
    let Some(row) = Entity::find_by_id(id).one(tx).await? else {
        return Ok(());
    };
    let mut detail = row.detail;
    if let (Value::Object(all), Value::Object(more)) = (&mut detail, more) {
        all.extend(more);
    }
    Entity::update_many()
        .col_expr(Column::Detail, Expr::value(detail))
        .filter(Column::Id.eq(id))
        .exec(tx)
        .await?;
    Ok(())
}

/// Notes that `by` undid `id`; false when it had been undone before.
///
/// # Errors
/// When the database fails.
pub async fn mark_undone(tx: &DatabaseTransaction, id: AuditId, by: AuditId) -> Result<bool, DbErr> {
    let marked = Entity::update_many()
        .col_expr(Column::UndoneBy, Expr::value(by))
        .filter(Column::Id.eq(id))
        .filter(Column::UndoneBy.is_null())
        .exec(tx)
        .await?;
    Ok(marked.rows_affected == 1)
}
