//! What lines of the history are about.

use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _,
    QuerySelect as _,
};

use super::entity::{Column, Entity};
use crate::ids::{AuditId, CommentId};

/// The comments that `lines` are about, in the order of the lines’ ids.
///
/// # Errors
/// When the database fails.
pub async fn about(db: &impl ConnectionTrait, lines: &[AuditId]) -> Result<Vec<CommentId>, DbErr> {
    let comments: Vec<Option<CommentId>> = Entity::find()
        .select_only()
        .column(Column::CommentId)
        .filter(Column::Id.is_in(lines.iter().copied()))
        .order_by_asc(Column::Id)
        .into_tuple()
        .all(db)
        .await?;
    Ok(comments.into_iter().flatten().collect())
}
