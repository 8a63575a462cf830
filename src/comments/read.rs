//! Questions about comments.

use sea_orm::{ConnectionTrait, DbErr, EntityTrait as _, QuerySelect as _};

use super::entity::comment::{Column, Entity, Model};
use crate::ids::CommentId;

/// One comment, whatever its state.
///
/// # Errors
/// When the database fails.
pub async fn comment(db: &impl ConnectionTrait, id: CommentId) -> Result<Option<Model>, DbErr> {
    Entity::find_by_id(id).one(db).await
}

/// Whether there is any comment, and so any receipt.
///
/// # Errors
/// When the database fails.
pub async fn any(db: &impl ConnectionTrait) -> Result<bool, DbErr> {
    let id: Option<i64> = Entity::find()
        .select_only()
        .column(Column::Id)
        .limit(1)
        .into_tuple()
        .one(db)
        .await?;
    Ok(id.is_some())
}
