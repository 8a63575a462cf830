//! Whoever carries pushes to a browser gave it another endpoint: the browser says so by its worker, and shows by what
//! nobody but itself and this site knows that it is the same one.

use sea_orm::{DatabaseTransaction, DbErr};

use super::place::{self, Put};
use super::way::{Place, has_auth};
use super::{Channel, ChannelState};
use crate::clock::Moment;

/// What the browser had before.
#[derive(Clone, Debug)]
pub struct Old {
    /// Of its endpoint.
    pub hashes: Vec<String>,
    pub auth: String,
}

/// Whoever was told at `old` is told at `place` from now on; false when nobody is, or `place` is somebody’s already:
/// then nothing is to be committed. Changes `subscriber_channels`.
///
/// # Errors
/// When the database fails.
pub async fn moved(tx: &DatabaseTransaction, old: &Old, place: &Place, now: Moment) -> Result<bool, DbErr> {
    let Some(held) = place::holder(tx, &old.hashes).await? else {
        return Ok(false);
    };
    let is_theirs = held.channel == Channel::Push
        && held.state == ChannelState::Active
        && has_auth(&held.keys, &old.auth);
    if !is_theirs {
        return Ok(false);
    }
    let put = place::put(tx, held.subscriber_id, place, now).await?;
    Ok(matches!(put, Put::Active(_)))
}
