//! From an event to deliveries: one for each subscriber who chose a topic that it is about, through the
//! channel that is theirs now. A step writes for some of them; where it stands is what exists already, so
//! that one that was stopped is simply done again.

use std::collections::HashMap;

use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, ConnectionTrait, DatabaseTransaction, DbErr, EntityTrait as _,
    FromQueryResult, JoinType, QueryFilter as _, QueryOrder as _, QuerySelect as _,
};

use super::about::About;
use super::entity::{ActiveModel, Column, Entity};
use super::{BUSY, BUSY_WITHIN, Event, Kind, STEP, State, Why, morning};
use crate::clock::Moment;
use crate::ids::{SubscriberChannelId, SubscriberId};
use crate::subscriptions::entity::{channel, subscriber, subscription};
use crate::subscriptions::{Channel, ChannelState, Often, Topic, TopicKind};

/// What a step did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stepped {
    /// The last subscriber it looked at; `None` when nobody comes behind.
    pub last: Option<SubscriberId>,
    /// Something goes out now.
    pub queued: bool,
    /// When the first of what waits is gathered.
    pub gather_at: Option<Moment>,
}

/// Writes the deliveries of the next subscribers behind `after`, at most `STEP` subscriptions. Changes
/// `deliveries`.
///
/// # Errors
/// When the database fails; then nothing of the step was written.
pub async fn step(
    tx: &DatabaseTransaction,
    about: &About,
    after: SubscriberId,
    now: Moment,
) -> Result<Stepped, DbErr> {
    let (matches, last) = whole(matches(tx, about, after).await?);
    let busy = match about.event {
        Event::Post(_) => HashMap::new(),
        Event::Comment(_) => busy(tx, &matches, now).await?,
    };
    let mut stepped = Stepped {
        last,
        ..Stepped::default()
    };
    let mut rows = Vec::with_capacity(matches.len());
    for found in matches
        .iter()
        .filter(|found| !about.own.contains(&found.subscriber_id))
    {
        let lately = busy.get(&found.subscriber_id).copied().unwrap_or(0);
        let Some(fate) = fate(found, about.event, lately, now) else {
            continue;
        };
        stepped.queued |= fate.state == State::Queued;
        if fate.state == State::Gathered {
            let earlier = stepped.gather_at.map_or(fate.at, |at| at.min(fate.at));
            stepped.gather_at = Some(earlier);
        }
        rows.push(row(found, about.event, fate, now));
    }
    insert(tx, rows).await?;
    Ok(stepped)
}

/// A subscription that matches, with whose it is and how they are reached.
#[derive(Debug, FromQueryResult)]
struct Match {
    subscriber_id: SubscriberId,
    topic: TopicKind,
    target: i64,
    often: Often,
    time_zone: String,
    paused_until: Option<Moment>,
    channel_id: SubscriberChannelId,
    channel: Channel,
}

async fn matches(db: &impl ConnectionTrait, about: &About, after: SubscriberId) -> Result<Vec<Match>, DbErr> {
    let to_subscriber = subscription::Entity::belongs_to(subscriber::Entity)
        .from(subscription::Column::SubscriberId)
        .to(subscriber::Column::Id)
        .into();
    let to_channel = subscription::Entity::belongs_to(channel::Entity)
        .from(subscription::Column::SubscriberId)
        .to(channel::Column::SubscriberId)
        .into();
    subscription::Entity::find()
        .select_only()
        .column(subscription::Column::SubscriberId)
        .column(subscription::Column::Topic)
        .column(subscription::Column::Target)
        .column(subscriber::Column::Often)
        .column(subscriber::Column::TimeZone)
        .column(subscriber::Column::PausedUntil)
        .column_as(channel::Column::Id, "channel_id")
        .column(channel::Column::Channel)
        .join(JoinType::InnerJoin, to_subscriber)
        .join(JoinType::InnerJoin, to_channel)
        .filter(channel::Column::State.eq(ChannelState::Active))
        .filter(about.condition())
        .filter(subscription::Column::SubscriberId.gt(after))
        .order_by_asc(subscription::Column::SubscriberId)
        .order_by_asc(subscription::Column::Id)
        .limit(STEP)
        .into_model()
        .all(db)
        .await
}

/// One match for each subscriber, the most particular first; and behind whom the next step begins. The
/// matches of the last one may go on behind the limit: all of theirs are left to the next step.
fn whole(mut matches: Vec<Match>) -> (Vec<Match>, Option<SubscriberId>) {
    let is_full = matches.len() as u64 == STEP;
    let last = matches.last().map(|found| found.subscriber_id);
    if is_full {
        matches.retain(|found| Some(found.subscriber_id) != last);
    }
    matches.sort_by_key(|found| (found.subscriber_id, particular(found.topic)));
    matches.dedup_by_key(|found| found.subscriber_id);
    let next = matches
        .last()
        .map(|found| found.subscriber_id)
        .filter(|_| is_full);
    (matches, next)
}

/// What says best why somebody gets something: their own comment before a thread, a tag before everything.
pub(super) fn particular(topic: TopicKind) -> u8 {
    match topic {
        TopicKind::Replies => 0,
        TopicKind::Thread => 1,
        TopicKind::Subject => 2,
        TopicKind::Audience => 3,
        TopicKind::Tag => 4,
        TopicKind::Byline => 5,
        TopicKind::Everything => 6,
    }
}

/// How many notices of comments each of them was sent lately.
async fn busy(
    db: &impl ConnectionTrait,
    matches: &[Match],
    now: Moment,
) -> Result<HashMap<SubscriberId, i64>, DbErr> {
    let rows: Vec<(SubscriberId, i64)> = Entity::find()
        .select_only()
        .column(Column::SubscriberId)
        .column_as(Column::Id.count(), "notices")
        .filter(Column::SubscriberId.is_in(matches.iter().map(|found| found.subscriber_id)))
        .filter(Column::Event.eq(Kind::Comment))
        .filter(Column::CreatedAt.gt(now.minus(BUSY_WITHIN)))
        .filter(Column::State.is_in([State::Queued, State::Sent, State::Gathered]))
        .group_by(Column::SubscriberId)
        .into_tuple()
        .all(db)
        .await?;
    Ok(rows.into_iter().collect())
}

/// Where a new delivery stands, and when it goes out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Fate {
    state: State,
    at: Moment,
}

/// `None` for who wants to hear nothing of it. A feed is read by its reader, so everything is there at once.
fn fate(found: &Match, event: Event, lately: i64, now: Moment) -> Option<Fate> {
    let is_post = matches!(event, Event::Post(_));
    if is_post && found.often == Often::Never {
        return None;
    }
    let at = |state, at| Some(Fate { state, at });
    if found.paused_until.is_some_and(|until| until > now) {
        return at(State::Dropped, now);
    }
    if found.channel == Channel::Feed {
        return at(State::Sent, now);
    }
    match morning::next(found.often, &morning::zone(&found.time_zone), now) {
        Some(morning) => at(State::Gathered, morning),
        None if !is_post && lately >= BUSY && found.channel != Channel::Webhook => {
            at(State::Gathered, now.plus(BUSY_WITHIN))
        }
        None => at(State::Queued, now),
    }
}

fn row(found: &Match, event: Event, fate: Fate, now: Moment) -> ActiveModel {
    let words = match fate.state {
        State::Dropped => Why::Paused.code(),
        _ => "",
    };
    ActiveModel {
        event: Set(event.kind()),
        target: Set(event.target()),
        subscriber_id: Set(found.subscriber_id),
        channel_id: Set(found.channel_id),
        state: Set(fate.state),
        reason: Set(Topic::of(found.topic, found.target).code()),
        due_at: Set(fate.at),
        attempts: Set(0),
        words: Set(words.to_owned()),
        digest_id: Set(None),
        created_at: Set(now),
        sent_at: Set((fate.state == State::Sent).then_some(now)),
        ..Default::default()
    }
}

/// Who has one for the event gets no second one.
pub(super) async fn insert(tx: &DatabaseTransaction, rows: Vec<ActiveModel>) -> Result<(), DbErr> {
    if rows.is_empty() {
        return Ok(());
    }
    let once = OnConflict::columns([Column::Event, Column::Target, Column::SubscriberId])
        .do_nothing()
        .to_owned();
    Entity::insert_many(rows)
        .on_conflict(once)
        .exec_without_returning(tx)
        .await?;
    Ok(())
}
