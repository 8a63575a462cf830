//! Gives what was given up its tries back.

use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait as _, Condition, DatabaseTransaction, DbErr, EntityTrait as _, QueryFilter as _};

use super::entity::{Column, Entity};
use super::{SendDue, State};
use crate::clock::Moment;
use crate::ids::DeliveryId;
use crate::jobs;

/// One that failed or was refused. How many that were: none, if it stands otherwise by now. Changes
/// `deliveries`, `jobs`.
///
/// # Errors
/// When the database fails.
pub async fn one(tx: &DatabaseTransaction, id: DeliveryId, now: Moment) -> Result<u64, DbErr> {
    let stands = Column::State.is_in([State::Failed, State::Refused]);
    again(tx, Condition::all().add(Column::Id.eq(id)).add(stands), now).await
}

/// Everything that was tried for three days. How many that were. Changes `deliveries`, `jobs`.
///
/// # Errors
/// When the database fails.
pub async fn all(tx: &DatabaseTransaction, now: Moment) -> Result<u64, DbErr> {
    again(tx, Condition::all().add(Column::State.eq(State::Failed)), now).await
}

/// What a digest carries goes with it, never alone.
async fn again(tx: &DatabaseTransaction, which: Condition, now: Moment) -> Result<u64, DbErr> {
    let changed = Entity::update_many()
        .col_expr(Column::State, Expr::value(State::Queued))
        .col_expr(Column::DueAt, Expr::value(now))
        .col_expr(Column::Attempts, Expr::value(0))
        .filter(which)
        .filter(Column::DigestId.is_null())
        .exec(tx)
        .await?;
    if changed.rows_affected > 0 {
        jobs::enqueue_once(tx, &SendDue {}, now, now).await?;
    }
    Ok(changed.rows_affected)
}
