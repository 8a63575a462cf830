//! Channels end: because another takes their place, because what is sent there is refused for good, or because
//! somebody stops.

use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, DatabaseTransaction, DbErr, EntityTrait as _, QueryFilter as _,
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
    Entity::update_many()
        .col_expr(Column::State, Expr::value(ChannelState::Ended))
        .col_expr(Column::EndedAt, Expr::value(now))
        .col_expr(Column::Address, Expr::value(""))
        .col_expr(Column::Keys, Expr::value(""))
        .filter(Column::Id.eq(channel))
        .filter(Column::State.ne(ChannelState::Ended))
        .exec(tx)
        .await?;
    match why {
        Some(why) => suppress(tx, row.address_hash, why, now).await,
        None => Ok(()),
    }
}

/// The channels of `subscriber` in these states end, and their addresses are forgotten.
pub(super) async fn end_all(
    tx: &DatabaseTransaction,
    subscriber: SubscriberId,
    states: &[ChannelState],
    now: Moment,
) -> Result<(), DbErr> {
    Entity::update_many()
        .col_expr(Column::State, Expr::value(ChannelState::Ended))
        .col_expr(Column::EndedAt, Expr::value(now))
        .col_expr(Column::Address, Expr::value(""))
        .col_expr(Column::Keys, Expr::value(""))
        .filter(Column::SubscriberId.eq(subscriber))
        .filter(Column::State.is_in(states.iter().copied()))
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
