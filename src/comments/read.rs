//! Questions about comments.

use sea_orm::{ConnectionTrait, DbErr, EntityTrait as _, QuerySelect as _};

use super::entity::comment::{Column, Entity};

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
