//! What somebody wants to hear of, and how often: said anew, paused until a day, or taken up again.

use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait as _, DatabaseTransaction, DbErr, EntityTrait as _, QueryFilter as _};

use super::entity::subscriber::{Column, Entity};
use super::subscribe::{Wishes, set};
use super::{lock, wish};
use crate::clock::Moment;
use crate::ids::SubscriberId;

/// `wishes` and nothing else, from now on; false when nothing is stored of them any more. Changes `subscribers`,
/// `subscriptions`.
///
/// # Errors
/// When the database fails.
pub async fn change(
    tx: &DatabaseTransaction,
    subscriber: SubscriberId,
    wishes: &Wishes,
    now: Moment,
) -> Result<bool, DbErr> {
    if !lock::subscriber(tx, subscriber).await? {
        return Ok(false);
    }
    set(tx, subscriber, wishes, now).await?;
    wish::replace(tx, subscriber, &wishes.topics, now).await?;
    Ok(true)
}

/// Nothing goes out before `until`; `None` ends a pause. Changes `subscribers`.
///
/// # Errors
/// When the database fails.
pub async fn pause(
    tx: &DatabaseTransaction,
    subscriber: SubscriberId,
    until: Option<Moment>,
    now: Moment,
) -> Result<(), DbErr> {
    Entity::update_many()
        .col_expr(Column::PausedUntil, Expr::value(until))
        .col_expr(Column::SeenAt, Expr::value(now))
        .filter(Column::Id.eq(subscriber))
        .exec(tx)
        .await?;
    Ok(())
}
