//! Who complained of mail that they never wanted: what came to their address ends, and whoever types it, nothing
//! that one subscribes to is sent there again. The team hears of it from them or from their mail provider, and can
//! take it back.

use sea_orm::{
    ColumnTrait as _, DatabaseTransaction, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _,
    QuerySelect as _,
};
use serde_json::json;

use super::entity::{channel, suppressed};
use super::{Suppression, budget, end, lock};
use crate::audit;
use crate::clock::Moment;
use crate::ids::{PersonId, SubscriberId};

/// Closes the address of `hashes`, which `by` was told of. Changes `subscriber_channels`, `suppressed`, `audit`;
/// nothing where it is closed already.
///
/// # Errors
/// When the database fails.
pub async fn complained(
    tx: &DatabaseTransaction,
    hashes: &[String],
    by: PersonId,
    now: Moment,
) -> Result<(), DbErr> {
    for holder in holders(tx, hashes).await? {
        lock::subscriber(tx, holder).await?;
    }
    end::closed(tx, hashes, now).await?;
    let Some(hash) = hashes.first() else {
        return Ok(());
    };
    if budget::is_suppressed(tx, hashes).await? {
        return Ok(());
    }
    end::suppress(tx, hash.clone(), Suppression::Complained, now).await?;
    audit::note(tx, by, "complaint.made", json!({}), now).await
}

/// The address of `hashes` may be subscribed with again; what came there before does not come back by itself. False
/// where no complaint had closed it. Changes `suppressed`, `audit`.
///
/// # Errors
/// When the database fails.
pub async fn lifted(
    tx: &DatabaseTransaction,
    hashes: &[String],
    by: PersonId,
    now: Moment,
) -> Result<bool, DbErr> {
    let opened = suppressed::Entity::delete_many()
        .filter(suppressed::Column::AddressHash.is_in(hashes))
        .filter(suppressed::Column::Why.eq(Suppression::Complained))
        .exec(tx)
        .await?;
    if opened.rows_affected == 0 {
        return Ok(false);
    }
    audit::note(tx, by, "complaint.lifted", json!({}), now).await?;
    Ok(true)
}

/// Whoever has or had the address, in an order in which no two wait for each other.
async fn holders(tx: &DatabaseTransaction, hashes: &[String]) -> Result<Vec<SubscriberId>, DbErr> {
    channel::Entity::find()
        .select_only()
        .column(channel::Column::SubscriberId)
        .distinct()
        .filter(channel::Column::AddressHash.is_in(hashes))
        .order_by_asc(channel::Column::SubscriberId)
        .into_tuple()
        .all(tx)
        .await
}
