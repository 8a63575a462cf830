//! The channels of one subscriber: at most one is active and at most one waits, and a new one takes the place
//! of the old in one transaction.

use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, ConnectionTrait, DatabaseTransaction, DbErr, EntityTrait as _,
    QueryFilter as _, QueryOrder as _,
};

use super::end::{end_all, forget_stopped};
use super::entity::channel::{ActiveModel, Column, Entity, Model};
use super::way::Place;
use super::{CONFIRM_WITHIN, Channel, ChannelState, lock};
use crate::clock::Moment;
use crate::ids::{SubscriberChannelId, SubscriberId};

/// What became of a place that somebody named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Put {
    /// It is theirs from now on.
    Active(SubscriberChannelId),
    /// It waits to be confirmed.
    Waits(SubscriberChannelId),
    /// It is somebody's already, perhaps their own.
    Taken(SubscriberChannelId),
}

/// The channel that has this address, active or waiting; from here on nobody else changes anything of whose it
/// is.
pub(super) async fn holder(tx: &DatabaseTransaction, hashes: &[String]) -> Result<Option<Model>, DbErr> {
    let Some(found) = at(tx, hashes).await? else {
        return Ok(None);
    };
    lock::subscriber(tx, found.subscriber_id).await?;
    at(tx, hashes).await
}

/// The channel that has this address, active or waiting.
pub(super) async fn at(db: &impl ConnectionTrait, hashes: &[String]) -> Result<Option<Model>, DbErr> {
    Entity::find()
        .filter(Column::AddressHash.is_in(hashes))
        .filter(Column::State.is_in([ChannelState::Active, ChannelState::Waiting]))
        .order_by_asc(Column::Id)
        .one(db)
        .await
}

/// What `subscriber` stopped and can take up again: of the ended channels the newest whose address is not
/// forgotten.
///
/// # Errors
/// When the database fails.
pub async fn stopped(db: &impl ConnectionTrait, subscriber: SubscriberId) -> Result<Option<Model>, DbErr> {
    Entity::find()
        .filter(Column::SubscriberId.eq(subscriber))
        .filter(Column::State.eq(ChannelState::Ended))
        .filter(Column::Address.ne(""))
        .order_by_desc(Column::Id)
        .one(db)
        .await
}

/// The channel of `subscriber` in this state; of ended ones the newest.
///
/// # Errors
/// When the database fails.
pub async fn in_state(
    db: &impl ConnectionTrait,
    subscriber: SubscriberId,
    state: ChannelState,
) -> Result<Option<Model>, DbErr> {
    Entity::find()
        .filter(Column::SubscriberId.eq(subscriber))
        .filter(Column::State.eq(state))
        .order_by_desc(Column::Id)
        .one(db)
        .await
}

/// Gives `subscriber`, who is new or locked, a place: at once where it proves itself, else once it is confirmed.
/// What waited before does so no more. Changes `subscriber_channels`.
///
/// # Errors
/// When the database fails.
pub(super) async fn put(
    tx: &DatabaseTransaction,
    subscriber: SubscriberId,
    place: &Place,
    now: Moment,
) -> Result<Put, DbErr> {
    if let Some(held) = at(tx, &place.hashes).await? {
        if !gives_way(&held, subscriber) {
            return Ok(Put::Taken(held.id));
        }
        end_all(tx, held.subscriber_id, &[ChannelState::Waiting], now).await?;
    }
    let mut leave = vec![ChannelState::Waiting];
    if place.is_proved {
        leave.push(ChannelState::Active);
    }
    end_all(tx, subscriber, &leave, now).await?;
    if place.is_proved {
        forget_stopped(tx, subscriber).await?;
    }
    insert(tx, subscriber, place, now).await
}

/// Whether what waits here ends for `subscriber`, who names the same place. Whoever names their own webhook while it
/// is asked wants it to be asked again; and nobody has shown yet that a browser which waits is theirs, so nobody is
/// kept from it.
fn gives_way(held: &Model, subscriber: SubscriberId) -> bool {
    held.state == ChannelState::Waiting
        && match held.channel {
            Channel::Push => true,
            Channel::Webhook => held.subscriber_id == subscriber,
            Channel::Email | Channel::Feed => false,
        }
}

async fn insert(
    tx: &DatabaseTransaction,
    subscriber: SubscriberId,
    place: &Place,
    now: Moment,
) -> Result<Put, DbErr> {
    let is_proved = place.is_proved;
    let row = ActiveModel {
        subscriber_id: Set(subscriber),
        channel: Set(place.channel),
        state: Set(if is_proved {
            ChannelState::Active
        } else {
            ChannelState::Waiting
        }),
        address: Set(place.address.clone()),
        address_hash: Set(place.hash()),
        keys: Set(place.keys.clone()),
        created_at: Set(now),
        activated_at: Set(is_proved.then_some(now)),
        ended_at: Set(None),
        expires_at: Set((!is_proved).then(|| now.plus(CONFIRM_WITHIN))),
        ..Default::default()
    };
    Entity::insert(row)
        .on_conflict(OnConflict::new().do_nothing().to_owned())
        .exec_without_returning(tx)
        .await?;
    // Of two who name the same at once, the database let one in.
    let held = at(tx, &place.hashes).await?;
    let held = held.ok_or_else(|| DbErr::RecordNotFound("a channel, just inserted".to_owned()))?;
    Ok(match held.state {
        _ if held.subscriber_id != subscriber => Put::Taken(held.id),
        ChannelState::Active => Put::Active(held.id),
        _ => Put::Waits(held.id),
    })
}

/// A channel that waits becomes the one of its subscriber, and what was active ends. `None` when it does not
/// wait, or not any more. Changes `subscriber_channels`.
///
/// # Errors
/// When the database fails.
pub async fn activate(
    tx: &DatabaseTransaction,
    channel: SubscriberChannelId,
    now: Moment,
) -> Result<Option<SubscriberId>, DbErr> {
    let Some(named) = Entity::find_by_id(channel).one(tx).await? else {
        return Ok(None);
    };
    lock::subscriber(tx, named.subscriber_id).await?;
    // What it is now that nobody else changes it.
    let row = Entity::find_by_id(channel).one(tx).await?;
    let waits = |row: &Model| {
        row.state == ChannelState::Waiting && row.expires_at.is_some_and(|expires| now < expires)
    };
    let Some(row) = row.filter(waits) else {
        return Ok(None);
    };
    end_all(tx, row.subscriber_id, &[ChannelState::Active], now).await?;
    forget_stopped(tx, row.subscriber_id).await?;
    let moved = Entity::update_many()
        .col_expr(Column::State, Expr::value(ChannelState::Active))
        .col_expr(Column::ActivatedAt, Expr::value(now))
        .col_expr(Column::ExpiresAt, Expr::value(Option::<Moment>::None))
        .filter(Column::Id.eq(channel))
        .filter(Column::State.eq(ChannelState::Waiting))
        .exec(tx)
        .await?;
    Ok((moved.rows_affected == 1).then_some(row.subscriber_id))
}

/// `held`, whose subscriber is locked, goes on at `place`; false when that is somebody's already. Changes
/// `subscriber_channels`.
pub(super) async fn carry_on(tx: &DatabaseTransaction, held: &Model, place: &Place) -> Result<bool, DbErr> {
    if at(tx, &place.hashes).await?.is_some() {
        return Ok(false);
    }
    let moved = Entity::update_many()
        .col_expr(Column::Address, Expr::value(place.address.as_str()))
        .col_expr(Column::AddressHash, Expr::value(place.hash()))
        .col_expr(Column::Keys, Expr::value(place.keys.as_str()))
        .filter(Column::Id.eq(held.id))
        .filter(Column::State.eq(held.state))
        .exec(tx)
        .await?;
    Ok(moved.rows_affected == 1)
}

/// A channel that waits may be confirmed for as long as if it had just been named.
pub(super) async fn wait_longer(
    tx: &DatabaseTransaction,
    channel: SubscriberChannelId,
    now: Moment,
) -> Result<(), DbErr> {
    Entity::update_many()
        .col_expr(Column::ExpiresAt, Expr::value(now.plus(CONFIRM_WITHIN)))
        .filter(Column::Id.eq(channel))
        .filter(Column::State.eq(ChannelState::Waiting))
        .exec(tx)
        .await?;
    Ok(())
}
