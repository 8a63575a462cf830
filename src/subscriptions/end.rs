//! Channels end: because another takes their place, because what is sent there is refused for good or taken by
//! nobody for days, or because somebody stops.

use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, DatabaseTransaction, DbErr, EntityTrait as _, QueryFilter as _,
    UpdateMany,
};

use super::entity::channel::{Column, Entity};
use super::entity::suppressed;
use super::{ChannelState, Suppression};
use crate::clock::Moment;
use crate::ids::{SubscriberChannelId, SubscriberId};

/// Nothing goes to `channel` any more, nor, where there is a reason for that, to its address from here on.
/// Its address is forgotten, all but the hash. Changes `subscriber_channels`, `suppressed`.
///
/// # Errors
/// When the database fails.
pub async fn ended(
    tx: &DatabaseTransaction,
    channel: SubscriberChannelId,
    why: Option<Suppression>,
    now: Moment,
) -> Result<(), DbErr> {
    let Some(row) = Entity::find_by_id(channel).one(tx).await? else {
        return Ok(());
    };
    leave(ChannelState::Ended, now)
        .filter(Column::Id.eq(channel))
        .filter(Column::State.is_in([ChannelState::Active, ChannelState::Waiting]))
        .exec(tx)
        .await?;
    match why {
        Some(why) => suppress(tx, row.address_hash, why, now).await,
        None => Ok(()),
    }
}

/// `channel` took nothing for days: nothing goes there any more, its address is forgotten, and its reader is told
/// why on their page. Changes `subscriber_channels`.
///
/// # Errors
/// When the database fails.
pub async fn given_up(
    tx: &DatabaseTransaction,
    channel: SubscriberChannelId,
    now: Moment,
) -> Result<(), DbErr> {
    leave(ChannelState::GivenUp, now)
        .filter(Column::Id.eq(channel))
        .filter(Column::State.eq(ChannelState::Active))
        .exec(tx)
        .await?;
    Ok(())
}

/// Channels become what they are in the end, and their addresses are forgotten.
fn leave(state: ChannelState, now: Moment) -> UpdateMany<Entity> {
    Entity::update_many()
        .col_expr(Column::State, Expr::value(state))
        .col_expr(Column::EndedAt, Expr::value(now))
        .col_expr(Column::Address, Expr::value(""))
        .col_expr(Column::Keys, Expr::value(""))
}

/// The channels of `subscriber` in these states end, and their addresses are forgotten.
pub(super) async fn end_all(
    tx: &DatabaseTransaction,
    subscriber: SubscriberId,
    states: &[ChannelState],
    now: Moment,
) -> Result<(), DbErr> {
    leave(ChannelState::Ended, now)
        .filter(Column::SubscriberId.eq(subscriber))
        .filter(Column::State.is_in(states.iter().copied()))
        .exec(tx)
        .await?;
    Ok(())
}

/// Nothing goes any more to whoever is reached at the address of `hashes`, nor can they take up again what they
/// stopped: it is forgotten. Changes `subscriber_channels`.
pub(super) async fn closed(tx: &DatabaseTransaction, hashes: &[String], now: Moment) -> Result<(), DbErr> {
    let states = [ChannelState::Active, ChannelState::Waiting, ChannelState::Ended];
    leave(ChannelState::Ended, now)
        .filter(Column::AddressHash.is_in(hashes))
        .filter(Column::State.is_in(states))
        .exec(tx)
        .await?;
    Ok(())
}

/// What `subscriber` stopped before can't be taken up again: another channel has come, and the address of the old
/// one is forgotten.
pub(super) async fn forget_stopped(tx: &DatabaseTransaction, subscriber: SubscriberId) -> Result<(), DbErr> {
    Entity::update_many()
        .col_expr(Column::Address, Expr::value(""))
        .col_expr(Column::Keys, Expr::value(""))
        .filter(Column::SubscriberId.eq(subscriber))
        .filter(Column::State.eq(ChannelState::Ended))
        .exec(tx)
        .await?;
    Ok(())
}

/// Nothing is ever sent to the address of this hash again; a first reason stays. Changes `suppressed`.
///
/// # Errors
/// When the database fails.
pub async fn suppress(
    tx: &DatabaseTransaction,
    address_hash: String,
    why: Suppression,
    now: Moment,
) -> Result<(), DbErr> {
    let row = suppressed::ActiveModel {
        address_hash: Set(address_hash),
        why: Set(why),
        since: Set(now),
    };
    suppressed::Entity::insert(row)
        .on_conflict(
            OnConflict::column(suppressed::Column::AddressHash)
                .do_nothing()
                .to_owned(),
        )
        .exec_without_returning(tx)
        .await?;
    Ok(())
}
