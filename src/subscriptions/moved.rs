//! Whoever carries pushes to a browser gave it another endpoint: the browser says so by its worker, and shows by what
//! nobody but itself and this site knows that it is the same one.

use sea_orm::{DatabaseTransaction, DbErr};

use super::place::{self, Put};
use super::way::{Place, has_auth};
use super::{Channel, notify};
use crate::clock::Moment;

/// What the browser had before.
#[derive(Clone, Debug)]
pub struct Old {
    /// Of its endpoint.
    pub hashes: Vec<String>,
    pub auth: String,
}

/// Whoever was told at `old` is told at `place` once the browser has answered there; false when nobody was, or `place`
/// is somebody’s already: then nothing is to be committed. Changes `subscriber_channels`, `jobs`.
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
    match place::put(tx, held.subscriber_id, place, now).await? {
        Put::Waits(channel) => notify::challenge(tx, channel, now).await?,
        Put::Active(_) => {}
        Put::Taken(_) => return Ok(false),
    }
    Ok(true)
}
