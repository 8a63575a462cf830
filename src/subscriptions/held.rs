//! What one subscriber chose, for their own page, and all that is stored of them.

use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _,
};
use serde_json::{Value, json};

use super::entity::{channel, subscriber, subscription};
use super::place::{in_state, stopped};
use super::{Channel, ChannelState, Topic, read};
use crate::clock::Moment;
use crate::ids::SubscriberId;
use crate::secrets::Secrets;

/// A subscriber, as their page shows them.
#[derive(Clone, Debug)]
pub struct Held {
    pub subscriber: subscriber::Model,
    pub topics: Vec<Topic>,
    /// How they are reached; `None` when they have stopped.
    pub active: Option<channel::Model>,
    /// A browser or a webhook that has been asked and has not answered yet. A mailbox that waits is not shown: it
    /// may be somebody else's.
    pub asked: Option<channel::Model>,
    /// What they have stopped, as long as it can go on.
    pub stopped: Option<channel::Model>,
    /// The way that was theirs last, if it ended because nothing was taken there for days.
    pub given_up: Option<Channel>,
}

impl Held {
    pub fn is_paused(&self, now: Moment) -> bool {
        self.subscriber.paused_until.is_some_and(|until| now < until)
    }
}

/// What the link `signed` opens; `None` when it opens nothing, or not any more. At most six queries.
///
/// # Errors
/// When the database fails.
pub async fn held(db: &impl ConnectionTrait, secrets: &Secrets, signed: &str) -> Result<Option<Held>, DbErr> {
    let Some(subscriber) = read::by_link(db, secrets, signed).await? else {
        return Ok(None);
    };
    let active = in_state(db, subscriber.id, ChannelState::Active).await?;
    let (can_go_on, given_up) = match active {
        Some(_) => (None, None),
        None => (
            stopped(db, subscriber.id).await?,
            given_up(db, subscriber.id).await?,
        ),
    };
    let waiting = in_state(db, subscriber.id, ChannelState::Waiting).await?;
    Ok(Some(Held {
        asked: waiting.filter(|row| matches!(row.channel, Channel::Push | Channel::Webhook)),
        topics: read::topics(db, subscriber.id).await?,
        active,
        stopped: can_go_on,
        given_up,
        subscriber,
    }))
}

async fn given_up(db: &impl ConnectionTrait, subscriber: SubscriberId) -> Result<Option<Channel>, DbErr> {
    let last = channel::Entity::find()
        .filter(channel::Column::SubscriberId.eq(subscriber))
        .filter(channel::Column::EndedAt.is_not_null())
        // What nobody confirmed was never theirs.
        .filter(channel::Column::ActivatedAt.is_not_null())
        .order_by_desc(channel::Column::EndedAt)
        .order_by_desc(channel::Column::Id)
        .one(db)
        .await?;
    let last = last.filter(|row| row.state == ChannelState::GivenUp);
    Ok(last.map(|row| row.channel))
}

/// Everything that is stored of a subscriber by themselves; what went out to them is kept elsewhere. A place
/// that nobody has confirmed is not theirs, and left out.
///
/// # Errors
/// When the database fails.
pub async fn stored(db: &impl ConnectionTrait, subscriber: &subscriber::Model) -> Result<Value, DbErr> {
    let channels = channel::Entity::find()
        .filter(channel::Column::SubscriberId.eq(subscriber.id))
        .filter(channel::Column::State.ne(ChannelState::Waiting))
        .order_by_asc(channel::Column::Id)
        .all(db)
        .await?;
    let topics = subscription::Entity::find()
        .filter(subscription::Column::SubscriberId.eq(subscriber.id))
        .order_by_asc(subscription::Column::Id)
        .all(db)
        .await?;
    let at = |moment: Moment| moment.rfc3339();
    let channel = |row: channel::Model| {
        json!({
            "channel": row.channel.code(),
            "state": row.state,
            "address": row.address,
            "since": at(row.created_at),
            "active_since": row.activated_at.map(at),
            "ended": row.ended_at.map(at),
        })
    };
    let topic = |row: subscription::Model| json!({ "topic": row.is().code(), "since": at(row.created_at) });
    Ok(json!({
        "often": subscriber.often.code(),
        "language": subscriber.language,
        "time_zone": subscriber.time_zone,
        "paused_until": subscriber.paused_until.map(at),
        "since": at(subscriber.created_at),
        "last_seen": at(subscriber.seen_at),
        "channels": channels.into_iter().map(channel).collect::<Vec<_>>(),
        "topics": topics.into_iter().map(topic).collect::<Vec<_>>(),
    }))
}
