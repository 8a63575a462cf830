//! What went out is forgotten after a year: nobody asks who was sent what so long ago.

use std::time::Duration;

use sea_orm::{
    ColumnTrait as _, Condition, DatabaseTransaction, DbErr, EntityTrait as _, QueryFilter as _,
    QueryOrder as _, QuerySelect as _,
};

use super::entity::{Column, Entity};
use crate::clock::{Moment, days};
use crate::ids::DeliveryId;

/// How long it is kept.
const KEPT: Duration = days(365);

/// Forgets what is older, and says how many that were. Rows are made in the order of their ids, so only the
/// old ones are looked at. Changes `deliveries`.
///
/// # Errors
/// When the database fails.
pub async fn purge(tx: &DatabaseTransaction, now: Moment) -> Result<u64, DbErr> {
    let first_kept: Option<DeliveryId> = Entity::find()
        .select_only()
        .column(Column::Id)
        .filter(Column::CreatedAt.gte(now.minus(KEPT)))
        .order_by_asc(Column::Id)
        .limit(1)
        .into_tuple()
        .one(tx)
        .await?;
    let older = Condition::all().add_option(first_kept.map(|id| Column::Id.lt(id)));
    let forgotten = Entity::delete_many().filter(older).exec(tx).await?;
    Ok(forgotten.rows_affected)
}
