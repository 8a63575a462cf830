//! How often posts were read, in all.

use std::collections::HashMap;

use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _, QuerySelect as _,
};

use super::entity::post_reads::{Column, Entity};
use crate::ids::PostId;

/// The reads of each of these posts, days whose details are forgotten included; nothing for one without any.
///
/// # Errors
/// When the database fails.
pub async fn in_all(db: &impl ConnectionTrait, posts: Vec<PostId>) -> Result<HashMap<PostId, i64>, DbErr> {
    if posts.is_empty() {
        return Ok(HashMap::new());
    }
    let rows: Vec<(PostId, i64)> = Entity::find()
        .select_only()
        .column(Column::PostId)
        .expr(Expr::cust("CAST(SUM(reads) AS BIGINT)"))
        .filter(Column::PostId.is_in(posts))
        .group_by(Column::PostId)
        .into_tuple()
        .all(db)
        .await?;
    Ok(rows.into_iter().collect())
}
