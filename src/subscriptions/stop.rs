//! Everything ends with one press, and goes on with another: where somebody is reached is forgotten a week
//! later (`purge.rs`), until then the channel that was the last can be taken up again.

use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait as _, DatabaseTransaction, DbErr, EntityTrait as _, QueryFilter as _};

use super::entity::channel::{Column, Entity};
use super::{ChannelState, lock, place, seen};
use crate::clock::Moment;
use crate::db;
use crate::ids::SubscriberId;

/// Nothing goes to `subscriber` any more. Changes `subscriber_channels`, `subscribers`.
///
/// # Errors
/// When the database fails.
pub async fn stop(tx: &DatabaseTransaction, subscriber: SubscriberId, now: Moment) -> Result<(), DbErr> {
    lock::subscriber(tx, subscriber).await?;
    seen::seen(tx, subscriber, now).await?;
    // What waits was never theirs, and no link makes it so from now on.
    super::end::end_all(tx, subscriber, &[ChannelState::Waiting], now).await?;
    Entity::update_many()
        .col_expr(Column::State, Expr::value(ChannelState::Ended))
        .col_expr(Column::EndedAt, Expr::value(now))
        .filter(Column::SubscriberId.eq(subscriber))
        .filter(Column::State.eq(ChannelState::Active))
        .exec(tx)
        .await?;
    Ok(())
}

/// What was stopped goes on; false when nothing can: it goes on already, or the address is forgotten or
/// somebody else's by now. Then nothing is to be committed. Changes `subscriber_channels`, `subscribers`.
///
/// # Errors
/// When the database fails.
pub async fn go_on(tx: &DatabaseTransaction, subscriber: SubscriberId, now: Moment) -> Result<bool, DbErr> {
    lock::subscriber(tx, subscriber).await?;
    if place::in_state(tx, subscriber, ChannelState::Active)
        .await?
        .is_some()
    {
        return Ok(false);
    }
    let Some(last) = place::stopped(tx, subscriber).await? else {
        return Ok(false);
    };
    let hashes = [last.address_hash.clone()];
    if place::at(tx, &hashes).await?.is_some() {
        return Ok(false);
    }
    let goes_on = Entity::update_many()
        .col_expr(Column::State, Expr::value(ChannelState::Active))
        .col_expr(Column::EndedAt, Expr::value(Option::<Moment>::None))
        .filter(Column::Id.eq(last.id))
        .exec(tx)
        .await;
    match goes_on {
        Ok(_) => seen::seen(tx, subscriber, now).await.map(|()| true),
        // Somebody else named the address at the same moment.
        Err(error) if db::is_taken(&error) => Ok(false),
        Err(error) => Err(error),
    }
}
