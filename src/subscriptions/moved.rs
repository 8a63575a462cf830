//! Whoever carries pushes to a browser gave it another endpoint: the browser says so by its worker, and shows by what
//! nobody but itself and this site knows that it is the same one.

use sea_orm::{ConnectionTrait, DatabaseTransaction, DbErr};

use super::place::{self, Put};
use super::way::{Place, has_auth};
use super::{Channel, ChannelState, notify};
use crate::clock::Moment;
use crate::ids::SubscriberId;

/// What the browser had before.
#[derive(Clone, Debug)]
pub struct Old {
    /// Of its endpoint.
    pub hashes: Vec<String>,
    pub auth: String,
}

/// Whoever was told at `old` is told at `place` once the browser has answered there, at once where they named a mailbox or
/// a webhook that has not answered yet; false when nobody was, or `place` is somebody’s already: then nothing is to be
/// committed. Changes `subscriber_channels`, `jobs`.
///
/// # Errors
/// When the database fails.
pub async fn moved(tx: &DatabaseTransaction, old: &Old, place: &Place, now: Moment) -> Result<bool, DbErr> {
    let Some(held) = place::holder(tx, &old.hashes).await? else {
        return Ok(false);
    };
    if held.channel != Channel::Push || !has_auth(&held.keys, &old.auth) {
        return Ok(false);
    }
    // The one that may wait is a mailbox or a webhook, whose link is on its way: it goes on waiting.
    if held.state == ChannelState::Active && waits_otherwise(tx, held.subscriber_id).await? {
        return place::carry_on(tx, &held, place).await;
    }
    match place::put(tx, held.subscriber_id, place, now).await? {
        Put::Waits(channel) => notify::challenge(tx, channel, now).await?,
        Put::Active(_) => {}
        Put::Taken(_) => return Ok(false),
    }
    Ok(true)
}

async fn waits_otherwise(db: &impl ConnectionTrait, subscriber: SubscriberId) -> Result<bool, DbErr> {
    let waits = place::in_state(db, subscriber, ChannelState::Waiting).await?;
    Ok(waits.is_some_and(|waits| waits.channel != Channel::Push))
}
