//! Another channel takes the place of the one there is: at once where it proves itself, else once it is
//! confirmed. Until then the old one goes on.

use sea_orm::{DatabaseTransaction, DbErr};

use super::entity::channel;
use super::entity::subscriber::Model;
use super::place::{self, Put};
use super::way::Place;
use super::{Channel, ChannelState, budget, end, lock, notify, seen};
use crate::clock::Moment;
use crate::ids::SubscriberId;

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Switched,
    /// A mail, a note to the browser or a question to the webhook asks; of a mailbox also when nothing may be sent
    /// there.
    Asked,
    /// The same, when there is room for the mail again.
    AskedLater,
    /// So many mails are held already that none is taken in.
    Full,
    /// What takes pushes or a webhook is somebody's already, perhaps their own.
    Taken,
    /// Nothing is stored of them any more.
    Forgotten,
}

/// Reaches `subscriber` at `place` from now on, or once it is confirmed. Changes `subscriber_channels`,
/// `subscribers`, `confirmations`, `jobs`.
///
/// # Errors
/// When the database fails.
pub async fn switch(
    tx: &DatabaseTransaction,
    subscriber: &Model,
    place: &Place,
    now: Moment,
) -> Result<Outcome, DbErr> {
    if !lock::subscriber(tx, subscriber.id).await? {
        return Ok(Outcome::Forgotten);
    }
    let is_mail = place.channel == Channel::Email;
    let Some(at) = budget::next(tx, place.channel, now).await? else {
        return Ok(Outcome::Full);
    };
    let asked = if at > now {
        Outcome::AskedLater
    } else {
        Outcome::Asked
    };
    if is_mail && !budget::take(tx, place, at).await? {
        return Ok(asked);
    }
    seen::seen(tx, subscriber.id, now).await?;
    let place = match whose(tx, subscriber.id, place, now).await? {
        Whose::Theirs => return Ok(Outcome::Switched),
        Whose::Shown => place.clone().proved(),
        Whose::Unknown => place.clone(),
    };
    match place::put(tx, subscriber.id, &place, now).await? {
        Put::Active(_) => return Ok(Outcome::Switched),
        Put::Waits(channel) if !is_mail => notify::challenge(tx, channel, now).await?,
        Put::Taken(_) if !is_mail => return Ok(Outcome::Taken),
        // Of an address that is somebody's, they are told and nobody else. One that waits already, whosever it is,
        // is asked by a link that is good for as long as the mail says.
        Put::Waits(channel) | Put::Taken(channel) => {
            place::wait_longer(tx, channel, at).await?;
            notify::ask(tx, channel, None, at, now).await?;
        }
    }
    Ok(asked)
}

/// Whose browser is named.
enum Whose {
    /// They are told by it already: it stays, and what waited to take its place does so no more.
    Theirs,
    /// It was told before, and shows that it is the same one.
    Shown,
    /// It has not shown anything yet; also what is no browser.
    Unknown,
}

/// A browser keeps what takes its pushes, and shows by the keys with which it was told that it is the one: whoever was
/// told by it is so no more, because one browser is one way.
async fn whose(
    tx: &DatabaseTransaction,
    subscriber: SubscriberId,
    place: &Place,
    now: Moment,
) -> Result<Whose, DbErr> {
    if place.channel != Channel::Push {
        return Ok(Whose::Unknown);
    }
    let held = place::at(tx, &place.hashes).await?;
    let is_shown = |held: &channel::Model| held.state == ChannelState::Active && place.has_keys(&held.keys);
    let Some(held) = held.filter(is_shown) else {
        return Ok(Whose::Unknown);
    };
    if held.subscriber_id == subscriber {
        end::end_all(tx, subscriber, &[ChannelState::Waiting], now).await?;
        return Ok(Whose::Theirs);
    }
    end::ended(tx, held.id, None, now).await?;
    Ok(Whose::Shown)
}
