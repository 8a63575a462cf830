//! Empties the threads of posts whose time in the trash is over, so that nothing of a reader outlives the
//! post it stood under.

use sea_orm::{
    ColumnTrait as _, DatabaseTransaction, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _,
    QuerySelect as _,
};

use super::entity::comment;
use super::{erase, learn};
use crate::ids::{CommentId, PostId};

/// Most comments that one run forgets of a post; the next run goes on.
const AT_ONCE: u64 = 10_000;

/// Forgets the comments of `post`, whatever their state, the newest first, so that replies go before what
/// they answer. Whether none is left.
///
/// # Errors
/// When the database fails.
pub async fn empty(tx: &DatabaseTransaction, post: PostId) -> Result<bool, DbErr> {
    let comments: Vec<CommentId> = comment::Entity::find()
        .select_only()
        .column(comment::Column::Id)
        .filter(comment::Column::PostId.eq(post))
        .order_by_desc(comment::Column::Id)
        .limit(AT_ONCE)
        .into_tuple()
        .all(tx)
        .await?;
    learn::forget(tx, &comments).await?;
    for id in &comments {
        erase::forget(tx, *id).await?;
    }
    Ok(u64::try_from(comments.len()).unwrap_or(u64::MAX) < AT_ONCE)
}
