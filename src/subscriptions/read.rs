//! Subscribers, as their own pages and what goes out to them need them.

use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, JoinType, PaginatorTrait as _,
    QueryFilter as _, QueryOrder as _, QuerySelect as _, QueryTrait as _, RelationDef,
};

use super::entity::channel::{Column, Entity, Model};
use super::entity::subscriber::{self, Model as Subscriber};
use super::entity::subscription;
use super::way::hashes;
use super::{Channel, ChannelState, Often, Topic};
use crate::clock::Moment;
use crate::ids::{SubscriberChannelId, SubscriberId};
use crate::secrets::{Purpose, Secrets};
use crate::urls;
use crate::words::Language;

/// A subscriber who can be reached, and how.
#[derive(Clone, Debug)]
pub struct Active {
    pub subscriber: SubscriberId,
    pub channel_id: SubscriberChannelId,
    pub channel: Channel,
    /// The mailbox, the token of a feed, or a URL.
    pub address: String,
    /// JSON for pushes and webhooks, else empty.
    pub keys: String,
    pub often: Often,
    pub language: Language,
    /// The name of a zone of the IANA.
    pub time_zone: String,
    pub paused_until: Option<Moment>,
    pub nonce: String,
}

/// The link to what a subscriber chose; for `List-Unsubscribe` it is that of `stop_link`.
pub fn manage_link(secrets: &Secrets, subscriber: SubscriberId, nonce: &str) -> urls::Preferences {
    urls::Preferences {
        signed: signed(secrets, subscriber, nonce),
    }
}

/// The link that ends everything: a page with a button for people, one click for mail programs.
pub fn stop_link(secrets: &Secrets, subscriber: SubscriberId, nonce: &str) -> urls::StopSubscription {
    urls::StopSubscription {
        signed: signed(secrets, subscriber, nonce),
    }
}

fn signed(secrets: &Secrets, subscriber: SubscriberId, nonce: &str) -> String {
    secrets.sign(Purpose::Preferences, &format!("{subscriber}.{nonce}"))
}

/// Whose link it is; `None` when it is none of ours, or theirs no more.
///
/// # Errors
/// When the database fails.
pub async fn by_link(
    db: &impl ConnectionTrait,
    secrets: &Secrets,
    signed: &str,
) -> Result<Option<Subscriber>, DbErr> {
    let Some((id, nonce)) = named(secrets, signed) else {
        return Ok(None);
    };
    let subscriber = subscriber::Entity::find_by_id(id).one(db).await?;
    Ok(subscriber.filter(|subscriber| subscriber.nonce == nonce))
}

/// Whether what the link opened is opened by another one now.
///
/// # Errors
/// When the database fails.
pub async fn is_replaced(db: &impl ConnectionTrait, secrets: &Secrets, signed: &str) -> Result<bool, DbErr> {
    let Some((id, nonce)) = named(secrets, signed) else {
        return Ok(false);
    };
    let subscriber = subscriber::Entity::find_by_id(id).one(db).await?;
    Ok(subscriber.is_some_and(|subscriber| subscriber.nonce != nonce))
}

/// Whom a link of ours names, and by which nonce.
fn named<'a>(secrets: &Secrets, signed: &'a str) -> Option<(SubscriberId, &'a str)> {
    let (id, nonce) = secrets.verify(Purpose::Preferences, signed)?.split_once('.')?;
    Some((id.parse().ok()?, nonce))
}

/// How somebody is reached now; `None` when they are not.
///
/// # Errors
/// When the database fails.
pub async fn active(db: &impl ConnectionTrait, subscriber: SubscriberId) -> Result<Option<Active>, DbErr> {
    Ok(active_of(db, &[subscriber]).await?.pop())
}

/// How these are reached now, by id; who is not is left out. At most 1,000 at once.
///
/// # Errors
/// When the database fails.
pub async fn active_of(
    db: &impl ConnectionTrait,
    subscribers: &[SubscriberId],
) -> Result<Vec<Active>, DbErr> {
    let rows = Entity::find()
        .join(JoinType::InnerJoin, of_subscriber())
        .select_also(subscriber::Entity)
        .filter(Column::SubscriberId.is_in(subscribers.iter().copied()))
        .filter(Column::State.eq(ChannelState::Active))
        .order_by_asc(Column::SubscriberId)
        .all(db)
        .await?;
    let reached = |(channel, subscriber): (Model, Option<Subscriber>)| Some(joined(channel, subscriber?));
    Ok(rows.into_iter().filter_map(reached).collect())
}

/// Whose private feed has this token.
///
/// # Errors
/// When the database fails.
pub async fn by_feed(
    db: &impl ConnectionTrait,
    secrets: &Secrets,
    token: &str,
) -> Result<Option<Active>, DbErr> {
    let found = Entity::find()
        .join(JoinType::InnerJoin, of_subscriber())
        .select_also(subscriber::Entity)
        .filter(Column::AddressHash.is_in(hashes(secrets, Channel::Feed, token)))
        .filter(Column::Channel.eq(Channel::Feed))
        .filter(Column::State.eq(ChannelState::Active))
        .one(db)
        .await?;
    Ok(found.and_then(|(channel, subscriber)| Some(joined(channel, subscriber?))))
}

/// A channel and whose it is.
///
/// # Errors
/// When the database fails.
pub async fn with_channel(
    db: &impl ConnectionTrait,
    id: SubscriberChannelId,
) -> Result<Option<(Model, Subscriber)>, DbErr> {
    let Some(channel) = Entity::find_by_id(id).one(db).await? else {
        return Ok(None);
    };
    let subscriber = subscriber::Entity::find_by_id(channel.subscriber_id)
        .one(db)
        .await?;
    Ok(subscriber.map(|subscriber| (channel, subscriber)))
}

/// Whose channel it is.
pub(super) fn of_subscriber() -> RelationDef {
    Entity::belongs_to(subscriber::Entity)
        .from(Column::SubscriberId)
        .to(subscriber::Column::Id)
        .into()
}

fn joined(channel: Model, subscriber: Subscriber) -> Active {
    Active {
        subscriber: subscriber.id,
        channel_id: channel.id,
        channel: channel.channel,
        address: channel.address,
        keys: channel.keys,
        often: subscriber.often,
        language: Language::from_code(&subscriber.language).unwrap_or_default(),
        time_zone: subscriber.time_zone,
        paused_until: subscriber.paused_until,
        nonce: subscriber.nonce,
    }
}

/// What somebody wants to hear of, in the order in which they chose it; at most as many as anybody may choose.
///
/// # Errors
/// When the database fails.
pub async fn topics(db: &impl ConnectionTrait, subscriber: SubscriberId) -> Result<Vec<Topic>, DbErr> {
    let rows = subscription::Entity::find()
        .filter(subscription::Column::SubscriberId.eq(subscriber))
        .order_by_asc(subscription::Column::Id)
        .all(db)
        .await?;
    Ok(rows.iter().map(subscription::Model::is).collect())
}

/// How many chose `topic` who can be reached now.
///
/// # Errors
/// When the database fails.
pub async fn how_many_chose(db: &impl ConnectionTrait, topic: Topic) -> Result<u64, DbErr> {
    let reached = Entity::find()
        .select_only()
        .column(Column::SubscriberId)
        .filter(Column::State.eq(ChannelState::Active))
        .into_query();
    subscription::Entity::find()
        .filter(subscription::Column::Topic.eq(topic.kind()))
        .filter(subscription::Column::Target.eq(topic.target()))
        .filter(subscription::Column::SubscriberId.in_subquery(reached))
        .count(db)
        .await
}
