//! How many mails go to an address before anybody has shown that they read it: few to each, and few in all, so
//! that the form is no weapon. Beyond what goes out in an hour they are held until there is room again.

use std::time::Duration;

use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, ConnectionTrait, DatabaseTransaction, DbErr, EntityTrait as _,
    PaginatorTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _,
};

use super::Channel;
use super::entity::confirmation::{ActiveModel, Column, Entity};
use super::entity::suppressed;
use super::way::Place;
use crate::clock::{Moment, days, hours};

/// Mails a day to one mailbox.
pub const A_DAY: u64 = 3;
/// Mails an hour to all addresses together.
pub const AN_HOUR: u64 = 200;

/// The longest that a mail is held: beyond it no address is stored.
const HELD_FOR: Duration = days(1);

/// When one more mail may go out, to whomever: now, or when fewer than `AN_HOUR` went out in the hour before; `None`
/// when that is too far ahead. What is held counts as going out when it does. Other channels ask by no mail. At most
/// one query.
///
/// # Errors
/// When the database fails.
pub(super) async fn next(
    db: &impl ConnectionTrait,
    channel: Channel,
    now: Moment,
) -> Result<Option<Moment>, DbErr> {
    if channel != Channel::Email {
        return Ok(Some(now));
    }
    let full: Option<Moment> = Entity::find()
        .select_only()
        .column(Column::SentAt)
        .order_by_desc(Column::SentAt)
        .order_by_desc(Column::Id)
        .offset(AN_HOUR - 1)
        .limit(1)
        .into_tuple()
        .one(db)
        .await?;
    let at = full.map_or(now, |last| last.plus(hours(1)).max(now));
    Ok((at <= now.plus(HELD_FOR)).then_some(at))
}

/// Whether one more mail may go to `place` at `at`, when there is room (`next`); then it is counted. Changes
/// `confirmations`.
///
/// # Errors
/// When the database fails.
pub(super) async fn take(tx: &DatabaseTransaction, place: &Place, at: Moment) -> Result<bool, DbErr> {
    let Some(mailbox) = place.mailbox.first() else {
        return Ok(false);
    };
    if is_suppressed(tx, &place.hashes).await? {
        return Ok(false);
    }
    let to_them = Entity::find()
        .filter(Column::AddressHash.is_in(&place.mailbox))
        .filter(Column::SentAt.gt(at.minus(days(1))))
        .count(tx)
        .await?;
    if to_them >= A_DAY {
        return Ok(false);
    }
    let row = ActiveModel {
        address_hash: Set(mailbox.clone()),
        sent_at: Set(at),
        ..Default::default()
    };
    Entity::insert(row).exec(tx).await?;
    Ok(true)
}

/// When one more mail goes to `place`, if one may; then it is counted. Changes `confirmations`.
///
/// # Errors
/// When the database fails.
pub(super) async fn book(
    tx: &DatabaseTransaction,
    place: &Place,
    now: Moment,
) -> Result<Option<Moment>, DbErr> {
    let Some(at) = next(tx, place.channel, now).await? else {
        return Ok(None);
    };
    Ok(take(tx, place, at).await?.then_some(at))
}

/// Whether nothing is to be sent to the address of these hashes any more.
///
/// # Errors
/// When the database fails.
pub async fn is_suppressed(db: &impl ConnectionTrait, hashes: &[String]) -> Result<bool, DbErr> {
    let found = suppressed::Entity::find()
        .filter(suppressed::Column::AddressHash.is_in(hashes))
        .count(db)
        .await?;
    Ok(found > 0)
}
