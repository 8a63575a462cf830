//! Whoever changes the state of comments first waits for who is at them, and keeps others off until the transaction
//! ends. Posts are locked before comments, because a comment that comes or goes is counted there and above it in its
//! thread; each in the order of their ids, so that of two who meet one waits, and not both for each other. What is done
//! to one comment and to nothing around it (`edit.rs`, `appeal.rs`) locks that row alone. SQLite has one writer anyway.

use sea_orm::sea_query::LockType;
use sea_orm::{
    ColumnTrait as _, DatabaseTransaction, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _,
    QuerySelect as _, QueryTrait as _,
};

use super::entity::comment::{Column, Entity};
use crate::ids::{CommentId, PostId};
use crate::posts::entity::post;

/// Locks `comments` and the posts they stand under. It comes before anything is read that the change rests on, and once
/// for all comments of a transaction. Changes nothing.
///
/// # Errors
/// When the database fails.
pub async fn lock(tx: &DatabaseTransaction, comments: &[CommentId]) -> Result<(), DbErr> {
    let these = || Column::Id.is_in(comments.iter().copied());
    let posts = Entity::find()
        .select_only()
        .column(Column::PostId)
        .filter(these())
        .into_query();
    post::Entity::find()
        .select_only()
        .column(post::Column::Id)
        .filter(post::Column::Id.in_subquery(posts))
        .order_by_asc(post::Column::Id)
        .lock(LockType::NoKeyUpdate)
        .into_tuple::<PostId>()
        .all(tx)
        .await?;
    Entity::find()
        .select_only()
        .column(Column::Id)
        .filter(these())
        .order_by_asc(Column::Id)
        .lock(LockType::NoKeyUpdate)
        .into_tuple::<CommentId>()
        .all(tx)
        .await?;
    Ok(())
}
