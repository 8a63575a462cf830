//! Somebody wants to be told of what is new. Who names a mailbox learns nothing of it: whether it is known,
//! suppressed or has had its mails for today, the answer is the same.

use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, DatabaseTransaction, DbErr, EntityTrait as _, QueryFilter as _,
};

use super::entity::channel::Model;
use super::entity::subscriber::{ActiveModel, Entity};
use super::more::{self, More};
use super::place::{self, Put};
use super::way::Place;
use super::{Channel, ChannelState, Often, Topic, budget, notify, read, wish};
use crate::clock::Moment;
use crate::ids::SubscriberId;
use crate::secrets::Entropy;

/// What somebody wants.
#[derive(Clone, Debug)]
pub struct Wishes {
    pub topics: Vec<Topic>,
    pub often: Often,
    /// The code of a language of the interface.
    pub language: String,
    /// The name of a zone of the IANA.
    pub time_zone: String,
}

impl Wishes {
    fn more(&self) -> More {
        More {
            topics: self.topics.clone(),
            often: self.often,
        }
    }
}

/// What became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It begins now, or as soon as a browser or a webhook has answered: the link to what they chose is made of these.
    Theirs { subscriber: SubscriberId, nonce: String },
    /// It came besides what the same browser is told of already.
    Added { subscriber: SubscriberId, nonce: String },
    /// A mail asks, if one may be sent.
    Asked,
    /// The same, when there is room for it again.
    AskedLater,
    /// So many are held already that none is taken in.
    Full,
    /// What takes pushes or a webhook is somebody's already.
    Taken,
    /// Besides what the same browser is told of already it is more than one may choose.
    TooMany,
}

/// Takes it in. Changes `subscribers`, `subscriber_channels`, `subscriptions`, `confirmations`, `jobs`.
///
/// # Errors
/// When the database fails.
pub async fn subscribe(
    tx: &DatabaseTransaction,
    wishes: &Wishes,
    place: &Place,
    entropy: &Entropy,
    now: Moment,
) -> Result<Outcome, DbErr> {
    let is_mail = place.channel == Channel::Email;
    // Found before anything is asked of the address, so that it says nothing of that either.
    let Some(at) = budget::next(tx, place.channel, now).await? else {
        return Ok(Outcome::Full);
    };
    match place::holder(tx, &place.hashes).await? {
        // Named by another before, and never shown to be theirs: it gives way (`place::put`).
        Some(held) if is_strange(&held, place) => {}
        Some(held) if place.channel == Channel::Push => {
            return browser(tx, wishes, place, &held, now).await;
        }
        Some(held) => return known(tx, wishes, place, &held, (at, now)).await,
        None => {}
    }
    if is_mail && !budget::take(tx, place, at).await? {
        return Ok(asked(at, now));
    }
    let (subscriber, nonce) = make(tx, wishes, entropy, now).await?;
    match place::put(tx, subscriber, place, now).await? {
        Put::Active(_) => Ok(Outcome::Theirs { subscriber, nonce }),
        Put::Waits(channel) if is_mail => {
            place::wait_longer(tx, channel, at).await?;
            notify::ask(tx, channel, None, at, now).await?;
            Ok(asked(at, now))
        }
        Put::Waits(channel) => {
            notify::challenge(tx, channel, now).await?;
            Ok(Outcome::Theirs { subscriber, nonce })
        }
        // Somebody was faster by a moment; what was made for this one goes again.
        Put::Taken(_) => {
            Entity::delete_by_id(subscriber).exec(tx).await?;
            Ok(if is_mail { asked(at, now) } else { Outcome::Taken })
        }
    }
}

/// What is said of a mail that goes out at `at`, whether it does or not.
fn asked(at: Moment, now: Moment) -> Outcome {
    if at > now {
        Outcome::AskedLater
    } else {
        Outcome::Asked
    }
}

/// A browser that waits was named with other keys than it says it has.
fn is_strange(held: &Model, place: &Place) -> bool {
    place.channel == Channel::Push && held.state == ChannelState::Waiting && !place.has_keys(&held.keys)
}

/// The browser is told of something already, or asked, and shows by its keys that it is the same one: then its
/// wishes come besides. One that waits is asked again.
async fn browser(
    tx: &DatabaseTransaction,
    wishes: &Wishes,
    place: &Place,
    held: &Model,
    now: Moment,
) -> Result<Outcome, DbErr> {
    if !place.has_keys(&held.keys) {
        return Ok(Outcome::Taken);
    }
    let Some((_, subscriber)) = read::with_channel(tx, held.id).await? else {
        return Ok(Outcome::Taken);
    };
    if !more::add(tx, &subscriber, &wishes.more(), now).await? {
        return Ok(Outcome::TooMany);
    }
    if held.state == ChannelState::Waiting {
        notify::challenge(tx, held.id, now).await?;
    }
    Ok(Outcome::Added {
        subscriber: subscriber.id,
        nonce: subscriber.nonce,
    })
}

/// The address is somebody's: a mail to it says what can be done, and its link adds what is new to them. As long
/// as nobody has confirmed it, the last wish counts.
async fn known(
    tx: &DatabaseTransaction,
    wishes: &Wishes,
    place: &Place,
    held: &Model,
    (at, now): (Moment, Moment),
) -> Result<Outcome, DbErr> {
    if place.channel != Channel::Email {
        return Ok(Outcome::Taken);
    }
    if !budget::take(tx, place, at).await? {
        return Ok(asked(at, now));
    }
    if held.state == ChannelState::Waiting {
        place::wait_longer(tx, held.id, at).await?;
        if is_new(tx, held.subscriber_id).await? {
            set(tx, held.subscriber_id, wishes, now).await?;
            wish::replace(tx, held.subscriber_id, &wishes.topics, now).await?;
        }
    }
    let more = (held.state == ChannelState::Active).then(|| wishes.more());
    notify::ask(tx, held.id, more.as_ref(), at, now).await?;
    Ok(asked(at, now))
}

/// Nothing of theirs was ever confirmed: whoever waits with an address of their own is no one's to change.
pub(super) async fn is_new(tx: &DatabaseTransaction, subscriber: SubscriberId) -> Result<bool, DbErr> {
    use super::entity::channel::{Column, Entity};
    let known = Entity::find()
        .filter(Column::SubscriberId.eq(subscriber))
        .filter(Column::ActivatedAt.is_not_null())
        .one(tx)
        .await?;
    Ok(known.is_none())
}

/// Somebody new with these wishes and no channel yet.
pub(super) async fn make(
    tx: &DatabaseTransaction,
    wishes: &Wishes,
    entropy: &Entropy,
    now: Moment,
) -> Result<(SubscriberId, String), DbErr> {
    let nonce = entropy.token();
    let row = ActiveModel {
        nonce: Set(nonce.clone()),
        often: Set(wishes.often),
        language: Set(wishes.language.clone()),
        time_zone: Set(wishes.time_zone.clone()),
        paused_until: Set(None),
        created_at: Set(now),
        seen_at: Set(now),
        ..Default::default()
    };
    let id: SubscriberId = Entity::insert(row).exec(tx).await?.last_insert_id;
    wish::replace(tx, id, &wishes.topics, now).await?;
    Ok((id, nonce))
}

/// How often, in which language and where the day begins; whoever says so was here at `now`.
pub(super) async fn set(
    tx: &DatabaseTransaction,
    subscriber: SubscriberId,
    wishes: &Wishes,
    now: Moment,
) -> Result<(), DbErr> {
    let row = ActiveModel {
        id: Set(subscriber),
        often: Set(wishes.often),
        language: Set(wishes.language.clone()),
        time_zone: Set(wishes.time_zone.clone()),
        seen_at: Set(now),
        ..Default::default()
    };
    Entity::update(row).exec(tx).await?;
    Ok(())
}
