//! Nothing is left of somebody who was told of what is new, but for a wish never to be written to again: of
//! that a keyed hash stays, which names nobody.

use sea_orm::{
    ColumnTrait as _, DatabaseTransaction, DbErr, EntityTrait as _, QueryFilter as _, QuerySelect as _,
};

use super::entity::{channel, confirmation, subscriber};
use super::{Channel, Suppression, end, lock};
use crate::clock::Moment;
use crate::ids::SubscriberId;

/// Erases `subscriber`, with their channels, what they wanted and what went to them. With `never_again` no mail
/// goes to their addresses from here on, whoever types them. Changes `subscribers` and all that goes with it,
/// `confirmations`, `suppressed`. What is counted for a mailbox with several addresses goes by itself within a day.
///
/// # Errors
/// When the database fails.
pub async fn erase(
    tx: &DatabaseTransaction,
    subscriber: SubscriberId,
    never_again: bool,
    now: Moment,
) -> Result<(), DbErr> {
    lock::subscriber(tx, subscriber).await?;
    let hashes: Vec<String> = channel::Entity::find()
        .select_only()
        .column(channel::Column::AddressHash)
        .filter(channel::Column::SubscriberId.eq(subscriber))
        .filter(channel::Column::Channel.eq(Channel::Email))
        // An address that nobody confirmed is not theirs to close.
        .filter(channel::Column::ActivatedAt.is_not_null())
        .into_tuple()
        .all(tx)
        .await?;
    subscriber::Entity::delete_by_id(subscriber).exec(tx).await?;
    confirmation::Entity::delete_many()
        .filter(confirmation::Column::AddressHash.is_in(&hashes))
        .exec(tx)
        .await?;
    for hash in hashes.into_iter().filter(|_| never_again) {
        end::suppress(tx, hash, Suppression::Asked, now).await?;
    }
    Ok(())
}
