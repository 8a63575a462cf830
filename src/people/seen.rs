//! Notes that somebody is here, to the hour.

use std::time::Duration;

use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait as _, DatabaseTransaction, DbErr, EntityTrait as _, QueryFilter as _};

use super::Person;
use super::entity::person::{Column, Entity};
use crate::clock::{Moment, hours};
use crate::ids::PersonId;

/// What was noted for less than this is not noted again.
const EVERY: Duration = hours(1);

impl Person {
    /// Whether it is time to note again that they are here.
    pub fn to_be_noted(&self, now: Moment) -> bool {
        self.seen_at.is_none_or(|seen| now.since(seen) >= EVERY)
    }
}

/// Notes that `person` is here.
///
/// # Errors
/// When the database fails.
pub async fn seen(tx: &DatabaseTransaction, person: PersonId, now: Moment) -> Result<(), DbErr> {
    Entity::update_many()
        .col_expr(Column::SeenAt, Expr::value(Some(now)))
        .filter(Column::Id.eq(person))
        .exec(tx)
        .await?;
    Ok(())
}
