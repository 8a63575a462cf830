//! Puts one published comment of a post first, and takes it away from there. `thread_control.rs` does it for
//! somebody; a comment that is not published any more loses its place by itself (`moderate.rs`).

use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait as _, DatabaseTransaction, DbErr, EntityTrait as _, QueryFilter as _};

use super::entity::comment::Model;
use crate::ids::{CommentId, PostId};
use crate::posts::entity::post::{Column, Entity};

/// Puts `comment` first under its post in the place of whatever stood there, `by` being how who does it
/// signs; `None` leaves nothing there.
///
/// # Errors
/// When the database fails.
pub async fn put(
    tx: &DatabaseTransaction,
    post: PostId,
    comment: Option<CommentId>,
    by: &str,
) -> Result<(), DbErr> {
    Entity::update_many()
        .col_expr(Column::PinnedId, Expr::value(comment))
        .col_expr(Column::PinnedBy, Expr::value(by))
        .filter(Column::Id.eq(post))
        .exec(tx)
        .await?;
    Ok(())
}

/// The comment goes from the page, and its place with it. Whether it stood first.
///
/// # Errors
/// When the database fails.
pub async fn drop(tx: &DatabaseTransaction, comment: &Model) -> Result<bool, DbErr> {
    let dropped = Entity::update_many()
        .col_expr(Column::PinnedId, Expr::value(None::<CommentId>))
        .col_expr(Column::PinnedBy, Expr::value(""))
        .filter(Column::Id.eq(comment.post_id))
        .filter(Column::PinnedId.eq(comment.id))
        .exec(tx)
        .await?;
    Ok(dropped.rows_affected > 0)
}

/// Puts a comment that is back on the page first again, unless another has taken its place.
///
/// # Errors
/// When the database fails.
pub async fn put_back(tx: &DatabaseTransaction, comment: &Model, by: &str) -> Result<(), DbErr> {
    Entity::update_many()
        .col_expr(Column::PinnedId, Expr::value(comment.id))
        .col_expr(Column::PinnedBy, Expr::value(by))
        .filter(Column::Id.eq(comment.post_id))
        .filter(Column::PinnedId.is_null())
        .exec(tx)
        .await?;
    Ok(())
}
