//! Whether a comment may still be answered: a moderator closes a thread at one comment, which counts for
//! everything below it. `thread_control.rs` closes and opens.

use sea_orm::sea_query::Condition;
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, PaginatorTrait as _, QueryFilter as _,
};

use super::ancestors;
use super::entity::comment::{Column, Entity, Model};

/// Of a row of `comments`: 2 where its own thread is closed, 1 where that of one above it is, else 0. Written
/// out, because the index over closed threads serves only a literal.
pub const CLOSED: &str = r#"CASE WHEN "comments"."replies_closed" = TRUE THEN 2
    WHEN EXISTS (SELECT 1 FROM "comments" AS "above"
        WHERE "above"."post_id" = "comments"."post_id" AND "above"."replies_closed" = TRUE
        AND "above"."path" = substr("comments"."path", 1, length("above"."path"))) THEN 1
    ELSE 0 END"#;

/// Whether `comment` takes no replies any more.
///
/// # Errors
/// When the database fails.
pub async fn are_closed(db: &impl ConnectionTrait, comment: &Model) -> Result<bool, DbErr> {
    if comment.replies_closed {
        return Ok(true);
    }
    if comment.parent_id.is_none() {
        return Ok(false);
    }
    let above = Condition::any()
        .add(Column::Path.is_in(ancestors(&comment.path)))
        .add(Column::Id.eq(comment.parent_id));
    let closed = Entity::find()
        .filter(Column::PostId.eq(comment.post_id))
        .filter(Column::RepliesClosed.eq(true))
        .filter(above);
    Ok(closed.count(db).await? > 0)
}
