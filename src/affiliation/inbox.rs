//! Questions for affiliations as other programs list them, each with what was answered.

use sea_orm::{
    ColumnTrait as _, Condition, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _,
    QuerySelect as _,
};

use super::RequestState;
use super::entity::request::{Column, Entity, Model};
use super::read::{Standing, standings};
use super::wording::Terms;
use crate::ids::{CommentId, RequestId};

/// The questions in `state` (or any) about those comments that `which` wants, behind `after`, newest first, at most
/// `limit`; each with where the comment's writer stands now.
///
/// # Errors
/// When the database fails.
pub async fn requests(
    db: &impl ConnectionTrait,
    state: Option<RequestState>,
    which: impl FnOnce(Column) -> Condition,
    after: Option<RequestId>,
    limit: u64,
    terms: Terms<'_>,
) -> Result<Vec<(Model, Standing)>, DbErr> {
    let behind = which(Column::CommentId)
        .add_option(state.map(|state| Column::State.eq(state)))
        .add_option(after.map(|after| Column::Id.lt(after)));
    let rows = Entity::find()
        .filter(behind)
        .order_by_desc(Column::Id)
        .limit(limit)
        .all(db)
        .await?;
    with_standings(db, rows, terms).await
}

/// One question.
///
/// # Errors
/// When the database fails.
pub async fn request(
    db: &impl ConnectionTrait,
    id: RequestId,
    terms: Terms<'_>,
) -> Result<Option<(Model, Standing)>, DbErr> {
    let rows = Entity::find_by_id(id).one(db).await?.into_iter().collect();
    Ok(with_standings(db, rows, terms).await?.pop())
}

async fn with_standings(
    db: &impl ConnectionTrait,
    rows: Vec<Model>,
    terms: Terms<'_>,
) -> Result<Vec<(Model, Standing)>, DbErr> {
    let comments: Vec<CommentId> = rows.iter().map(|row| row.comment_id).collect();
    let standings = standings(db, &comments, terms).await?;
    let of = |row: &Model| standings.get(&row.comment_id).cloned().unwrap_or_default();
    Ok(rows
        .into_iter()
        .map(|row| {
            let standing = of(&row);
            (row, standing)
        })
        .collect())
}
