//! How many mails go to an address before anybody has shown that they read it: few to each, and few in all, so
//! that the form is no weapon.

use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, ConnectionTrait, DatabaseTransaction, DbErr, EntityTrait as _,
    PaginatorTrait as _, QueryFilter as _,
};

use super::entity::confirmation::{ActiveModel, Column, Entity};
use super::entity::suppressed;
use crate::clock::{Moment, days, hours};

/// Mails a day to one address.
pub const A_DAY: u64 = 3;
/// Mails an hour to all addresses together.
pub const AN_HOUR: u64 = 200;

/// Whether one more mail may go to the address of these hashes; then it is counted. Changes `confirmations`.
///
/// # Errors
/// When the database fails.
pub(super) async fn take(tx: &DatabaseTransaction, hashes: &[String], now: Moment) -> Result<bool, DbErr> {
    let Some(hash) = hashes.first() else {
        return Ok(false);
    };
    if is_suppressed(tx, hashes).await? {
        return Ok(false);
    }
    let to_them = Entity::find()
        .filter(Column::AddressHash.is_in(hashes))
        .filter(Column::SentAt.gt(now.minus(days(1))))
        .count(tx)
        .await?;
    let to_all = Entity::find()
        .filter(Column::SentAt.gt(now.minus(hours(1))))
        .count(tx)
        .await?;
    if to_them >= A_DAY || to_all >= AN_HOUR {
        return Ok(false);
    }
    let row = ActiveModel {
        address_hash: Set(hash.clone()),
        sent_at: Set(now),
        ..Default::default()
    };
    Entity::insert(row).exec(tx).await?;
    Ok(true)
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
