//! Which labels readers report, for the comments at the desk.

use std::collections::HashMap;

use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _,
};

use crate::comments::entity::report::{Column, Entity, Model};
use crate::ids::CommentId;

/// The open reports of `comments`, oldest first.
///
/// # Errors
/// When the database fails.
pub async fn open(
    db: &impl ConnectionTrait,
    comments: &[CommentId],
) -> Result<HashMap<CommentId, Vec<Model>>, DbErr> {
    let rows = Entity::find()
        .filter(Column::CommentId.is_in(comments.iter().copied()))
        .filter(Column::ResolvedAt.is_null())
        .order_by_asc(Column::Id)
        .all(db)
        .await?;
    let mut open: HashMap<CommentId, Vec<Model>> = HashMap::new();
    for row in rows {
        open.entry(row.comment_id).or_default().push(row);
    }
    Ok(open)
}
