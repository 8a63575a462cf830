//! Questions about comments.

use sea_orm::sea_query::{Expr, SimpleExpr};
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, ExprTrait as _, QueryFilter as _,
    QueryOrder as _, QuerySelect as _,
};

use super::Status;
use super::entity::comment::{Column, Entity, Model};
use crate::ids::{CommentId, PostId};

/// Most other pages that are named below a post.
const MENTIONS_MAX: u64 = 50;

/// A page elsewhere that told this one that it links here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    pub name: String,
    /// Empty when it gave none that can be linked.
    pub website: String,
}

/// The published mentions of a post, oldest first, at most 50. They are no part of its thread.
///
/// # Errors
/// When the database fails.
pub async fn mentions(db: &impl ConnectionTrait, post: PostId) -> Result<Vec<Mention>, DbErr> {
    let rows: Vec<(String, String)> = Entity::find()
        .select_only()
        .columns([Column::Name, Column::Website])
        .filter(Column::PostId.eq(post))
        .filter(is_mention())
        .filter(Column::Status.eq(Status::Published))
        .order_by_asc(Column::CreatedAt)
        .order_by_asc(Column::Id)
        .limit(MENTIONS_MAX)
        .into_tuple()
        .all(db)
        .await?;
    let mentions = rows.into_iter().map(|(name, website)| Mention { name, website });
    Ok(mentions.collect())
}

/// Written out, because the index over mentions serves only a literal.
fn is_mention() -> SimpleExpr {
    Expr::col((Entity, Column::Kind)).ne(Expr::cust("'comment'"))
}

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
