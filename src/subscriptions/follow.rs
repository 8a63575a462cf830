//! Somebody who comments wants to hear of what follows: one tick in a form that is about something else. An
//! address that was only typed asks by mail; one that is known to be theirs begins at once.

use sea_orm::sea_query::{Query, SelectStatement};
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DatabaseTransaction, DbErr, EntityTrait as _, ExprTrait as _,
    QueryFilter as _, QueryOrder as _,
};

use super::entity::{channel, subscriber, subscription};
use super::more::More;
use super::place::{self, Put};
use super::subscribe::{Wishes, is_new, make};
use super::way::Place;
use super::{Channel, ChannelState, Often, Topic, budget, end, notify, wish};
use crate::clock::Moment;
use crate::ids::{SubscriberChannelId, SubscriberId};
use crate::secrets::Entropy;

/// What somebody wants to follow, and where they are told.
#[derive(Clone, Debug)]
pub struct Following<'a> {
    pub topic: Topic,
    /// A mailbox.
    pub place: &'a Place,
    /// They have shown that they read it.
    pub is_theirs: bool,
    /// Another mail to them will ask: none is sent for this alone.
    pub is_bundled: bool,
    /// The code of a language of the interface.
    pub language: &'a str,
    /// The name of a zone of the IANA.
    pub time_zone: &'a str,
}

impl Following<'_> {
    fn wishes(&self) -> Wishes {
        Wishes {
            topics: vec![self.topic],
            often: Often::Never,
            language: self.language.to_owned(),
            time_zone: self.time_zone.to_owned(),
        }
    }

    fn more(&self) -> More {
        More {
            topics: vec![self.topic],
            often: Often::Never,
        }
    }
}

/// What became of it, as far as whoever wishes it may know: of an address that was only typed nothing is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It was done, or asked, or the address is left alone.
    Taken,
    /// They are told of as much as anybody may choose, and of no replies that could give way.
    TooMany,
}

/// Begins, or asks by mail whether to. An address that may have no mail is left alone, without a word. Changes
/// `subscribers`, `subscriber_channels`, `subscriptions`, `confirmations`, `jobs`.
///
/// # Errors
/// When the database fails.
pub async fn follow(
    tx: &DatabaseTransaction,
    following: &Following<'_>,
    entropy: &Entropy,
    now: Moment,
) -> Result<Outcome, DbErr> {
    let hashes = &following.place.hashes;
    match place::holder(tx, hashes).await? {
        held if following.is_theirs => return begin(tx, following, held, entropy, now).await,
        Some(held) if held.state == ChannelState::Active => {
            if let Some(at) = budget::book(tx, following.place, now).await? {
                notify::ask(tx, held.id, Some(&following.more()), at, now).await?;
            }
        }
        held if following.is_bundled => {
            if !budget::is_suppressed(tx, hashes).await? {
                wait(tx, following, held, entropy, now).await?;
            }
        }
        held => {
            if let Some(at) = budget::book(tx, following.place, now).await?
                && let Some(channel) = wait(tx, following, held, entropy, now).await?
            {
                ask(tx, channel, at, now).await?;
            }
        }
    }
    Ok(Outcome::Taken)
}

/// The mail goes out at `at`, and its link is good for as long as it says.
async fn ask(
    tx: &DatabaseTransaction,
    channel: SubscriberChannelId,
    at: Moment,
    now: Moment,
) -> Result<(), DbErr> {
    place::wait_longer(tx, channel, at).await?;
    notify::ask(tx, channel, None, at, now).await
}

/// The channel that waits to be confirmed, with one more wish.
async fn wait(
    tx: &DatabaseTransaction,
    following: &Following<'_>,
    held: Option<channel::Model>,
    entropy: &Entropy,
    now: Moment,
) -> Result<Option<SubscriberChannelId>, DbErr> {
    if let Some(held) = held {
        place::wait_longer(tx, held.id, now).await?;
        wish::add_newest(tx, held.subscriber_id, following.topic, now).await?;
        return Ok(Some(held.id));
    }
    let (subscriber, _) = make(tx, &following.wishes(), entropy, now).await?;
    match place::put(tx, subscriber, following.place, now).await? {
        Put::Waits(channel) => Ok(Some(channel)),
        Put::Active(_) => Ok(None),
        Put::Taken(_) => drop_again(tx, subscriber).await.map(|()| None),
    }
}

/// The address is known to be theirs: nothing has to be asked. What somebody else wished for it and nobody
/// confirmed is not theirs.
async fn begin(
    tx: &DatabaseTransaction,
    following: &Following<'_>,
    held: Option<channel::Model>,
    entropy: &Entropy,
    now: Moment,
) -> Result<Outcome, DbErr> {
    let place = following.place;
    if budget::is_suppressed(tx, &place.hashes).await? {
        return Ok(Outcome::Taken);
    }
    match held {
        Some(held) if held.state == ChannelState::Active => {
            let added = wish::add_newest(tx, held.subscriber_id, following.topic, now).await?;
            return Ok(if added { Outcome::Taken } else { Outcome::TooMany });
        }
        Some(held) if is_new(tx, held.subscriber_id).await? => drop_again(tx, held.subscriber_id).await?,
        Some(held) => end::ended(tx, held.id, None, now).await?,
        None => {}
    }
    let (subscriber, _) = make(tx, &following.wishes(), entropy, now).await?;
    match place::put(tx, subscriber, place, now).await? {
        Put::Waits(channel) => {
            place::activate(tx, channel, now).await?;
        }
        Put::Active(_) => {}
        Put::Taken(_) => drop_again(tx, subscriber).await?,
    }
    Ok(Outcome::Taken)
}

async fn drop_again(tx: &DatabaseTransaction, subscriber: SubscriberId) -> Result<(), DbErr> {
    subscriber::Entity::delete_by_id(subscriber).exec(tx).await?;
    Ok(())
}

/// How somebody is told of a topic.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Followed {
    /// Active, or waiting to be confirmed.
    pub state: ChannelState,
    /// In the mailbox that was named.
    pub is_there: bool,
}

/// Whether somebody is told of `topic`, and whether by mail to `email`; who is told before who only would be.
///
/// # Errors
/// When the database fails.
pub async fn followed(
    db: &impl ConnectionTrait,
    topic: Topic,
    email: &str,
) -> Result<Option<Followed>, DbErr> {
    // Asked for the state as well, SQLite would go through everything that is active instead of these few.
    let all = channel::Entity::find()
        .filter(channel::Column::SubscriberId.in_subquery(who(topic)))
        .order_by_asc(channel::Column::Id)
        .all(db)
        .await?;
    let first = |state: ChannelState| all.iter().find(|row| row.state == state);
    let found = first(ChannelState::Active).or_else(|| first(ChannelState::Waiting));
    Ok(found.map(|row| Followed {
        state: row.state,
        is_there: row.channel == Channel::Email && row.address == email,
    }))
}

/// What a mail to `email` about `topic` can ask besides: the channel that waits there to be confirmed for it, and the
/// nonce that its link is made of. What waits anywhere else is not shown to be read by who reads this mail.
///
/// # Errors
/// When the database fails.
pub async fn waiting(
    db: &impl ConnectionTrait,
    topic: Topic,
    email: &str,
    now: Moment,
) -> Result<Option<(SubscriberChannelId, String)>, DbErr> {
    let row = channel::Entity::find()
        .filter(channel::Column::SubscriberId.in_subquery(who(topic)))
        .filter(channel::Column::State.eq(ChannelState::Waiting))
        .filter(channel::Column::Channel.eq(Channel::Email))
        .filter(channel::Column::Address.eq(email))
        .filter(channel::Column::ExpiresAt.gt(now))
        .order_by_asc(channel::Column::Id)
        .one(db)
        .await?;
    let Some(row) = row else { return Ok(None) };
    let subscriber = subscriber::Entity::find_by_id(row.subscriber_id).one(db).await?;
    Ok(subscriber.map(|subscriber| (row.id, subscriber.nonce)))
}

/// Those who want to hear of `topic`.
pub(super) fn who(topic: Topic) -> SelectStatement {
    Query::select()
        .column(subscription::Column::SubscriberId)
        .from(subscription::Entity)
        .and_where(subscription::Column::Topic.eq(topic.kind()))
        .and_where(subscription::Column::Target.eq(topic.target()))
        .to_owned()
}

/// Nobody is told of `topic` any more; who is left without a wish is forgotten. Changes `subscriptions`,
/// `subscribers` and all that goes with them.
///
/// # Errors
/// When the database fails.
pub async fn unfollow(tx: &DatabaseTransaction, topic: Topic) -> Result<(), DbErr> {
    let of = |topic: Topic| {
        subscription::Column::Topic
            .eq(topic.kind())
            .and(subscription::Column::Target.eq(topic.target()))
    };
    let who: Vec<SubscriberId> = subscription::Entity::find()
        .filter(of(topic))
        .all(tx)
        .await?
        .into_iter()
        .map(|row| row.subscriber_id)
        .collect();
    subscription::Entity::delete_many()
        .filter(of(topic))
        .exec(tx)
        .await?;
    let wishing = Query::select()
        .column(subscription::Column::SubscriberId)
        .from(subscription::Entity)
        .to_owned();
    subscriber::Entity::delete_many()
        .filter(subscriber::Column::Id.is_in(who))
        .filter(subscriber::Column::Id.not_in_subquery(wishing))
        .exec(tx)
        .await?;
    Ok(())
}
