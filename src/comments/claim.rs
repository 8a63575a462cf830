//! Says to the others of the team that somebody is on a comment. Nothing is locked: who decides meanwhile
//! decides, and the version tells the other. It ends by itself after a few minutes, or with the decision.

use std::time::Duration;

use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, DatabaseTransaction, DbErr, EntityTrait as _, QueryFilter as _,
};

use super::entity::claim::{ActiveModel, Column, Entity};
use crate::clock::{Moment, minutes};
use crate::ids::{CommentId, PersonId};

/// How long it lasts after somebody last said so.
pub const LASTS: Duration = minutes(5);

/// `by` is on `comment` as it was in `version`. Changes `claims`.
///
/// # Errors
/// When the database fails.
pub async fn claim(
    tx: &DatabaseTransaction,
    (comment, version): (CommentId, i64),
    by: PersonId,
    now: Moment,
) -> Result<(), DbErr> {
    let row = ActiveModel {
        comment_id: Set(comment),
        person_id: Set(by),
        version: Set(version),
        claimed_at: Set(now),
        ..Default::default()
    };
    let again = OnConflict::columns([Column::CommentId, Column::PersonId])
        .update_columns([Column::Version, Column::ClaimedAt])
        .to_owned();
    Entity::insert(row)
        .on_conflict(again)
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// Forgets those that are over. Changes `claims`.
///
/// # Errors
/// When the database fails.
pub async fn purge(tx: &DatabaseTransaction, now: Moment) -> Result<(), DbErr> {
    Entity::delete_many()
        .filter(Column::ClaimedAt.lt(now.minus(LASTS)))
        .exec(tx)
        .await?;
    Ok(())
}
