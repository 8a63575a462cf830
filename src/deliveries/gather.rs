//! What waited for its reader's morning, or for a busy hour to pass, becomes one delivery that carries all of
//! it that they still want.

use std::collections::{HashMap, HashSet};

use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, ConnectionTrait, DatabaseTransaction, DbErr, EntityTrait as _,
    QueryFilter as _, QueryOrder as _, QuerySelect as _, UpdateMany,
};

use super::content::by_subscriber;
use super::entity::{ActiveModel, Column, Entity};
use super::wanted::Wanted;
use super::{Event, Kind, State, Why};
use crate::clock::Moment;
use crate::ids::{DeliveryId, SubscriberChannelId, SubscriberId};
use crate::subscriptions::Topic;
use crate::subscriptions::read::{Active, active_of};

/// Subscribers of one transaction.
const TOGETHER: u64 = 200;

/// Deliveries that one statement names.
const NAMED: usize = 10_000;

/// Makes the digests of some subscribers for whom something is due; with it goes whatever else waits for
/// them. False when nothing was due. Changes `deliveries`.
///
/// # Errors
/// When the database fails; then nothing was changed.
pub async fn gather(tx: &DatabaseTransaction, now: Moment) -> Result<bool, DbErr> {
    let due = due(tx, now).await?;
    let subscribers: Vec<SubscriberId> = due.iter().map(|(subscriber, _)| *subscriber).collect();
    let reached = by_subscriber(active_of(tx, &subscribers).await?);
    let left = drop_unwanted(tx, &reached).await?;
    for (subscriber, first) in &due {
        match reached.get(subscriber) {
            Some(_) if !left.contains(subscriber) => {}
            Some(active) => {
                let digest = digest(tx, *subscriber, *first, active.channel_id, now).await?;
                let carried = waiting_for(*subscriber)
                    .col_expr(Column::DigestId, Expr::value(Some(digest)))
                    .col_expr(Column::ChannelId, Expr::value(active.channel_id));
                carried.exec(tx).await?;
            }
            None => {
                let dropped = waiting_for(*subscriber)
                    .col_expr(Column::State, Expr::value(State::Dropped))
                    .col_expr(Column::Words, Expr::value(Why::Stopped.code()));
                dropped.exec(tx).await?;
            }
        }
    }
    Ok(!due.is_empty())
}

/// What waits for these and is not wanted any more is dropped; for whom something is left.
async fn drop_unwanted(
    tx: &DatabaseTransaction,
    reached: &HashMap<SubscriberId, Active>,
) -> Result<HashSet<SubscriberId>, DbErr> {
    let subscribers: Vec<SubscriberId> = reached.keys().copied().collect();
    let waiting = waiting(tx, &subscribers).await?;
    let events: HashSet<Event> = waiting.iter().map(|one| one.event).collect();
    let events: Vec<Event> = events.into_iter().collect();
    let wanted = Wanted::of(tx, &subscribers, &events).await?;
    let is_wanted = |one: &Waiting| {
        let to = reached.get(&one.subscriber);
        to.is_some_and(|to| wanted.reason(to, one.event, one.made_for).is_some())
    };
    let (left, unwanted): (Vec<Waiting>, Vec<Waiting>) = waiting.into_iter().partition(is_wanted);
    for some in unwanted.chunks(NAMED) {
        Entity::update_many()
            .col_expr(Column::State, Expr::value(State::Dropped))
            .col_expr(Column::Words, Expr::value(Why::Unwanted.code()))
            .filter(Column::Id.is_in(some.iter().map(|one| one.id)))
            .exec(tx)
            .await?;
    }
    Ok(left.into_iter().map(|one| one.subscriber).collect())
}

/// Something that waits to go out with others.
struct Waiting {
    id: DeliveryId,
    subscriber: SubscriberId,
    event: Event,
    made_for: Option<Topic>,
}

async fn waiting(db: &impl ConnectionTrait, subscribers: &[SubscriberId]) -> Result<Vec<Waiting>, DbErr> {
    let rows: Vec<(DeliveryId, SubscriberId, Kind, i64, String)> = Entity::find()
        .select_only()
        .columns([
            Column::Id,
            Column::SubscriberId,
            Column::Event,
            Column::Target,
            Column::Reason,
        ])
        .filter(Column::SubscriberId.is_in(subscribers.iter().copied()))
        .filter(Column::State.eq(State::Gathered))
        .filter(Column::DigestId.is_null())
        .into_tuple()
        .all(db)
        .await?;
    let waits = |(id, subscriber, kind, target, reason): (_, _, _, _, String)| {
        Some(Waiting {
            id,
            subscriber,
            event: Event::of(kind, target)?,
            made_for: Topic::from_code(&reason),
        })
    };
    Ok(rows.into_iter().filter_map(waits).collect())
}

/// It goes the way that is theirs by now.
async fn digest(
    tx: &DatabaseTransaction,
    subscriber: SubscriberId,
    first: DeliveryId,
    channel: SubscriberChannelId,
    now: Moment,
) -> Result<DeliveryId, DbErr> {
    let row = ActiveModel {
        event: Set(Kind::Digest),
        target: Set(first.0),
        subscriber_id: Set(subscriber),
        channel_id: Set(channel),
        state: Set(State::Queued),
        reason: Set(String::new()),
        due_at: Set(now),
        attempts: Set(0),
        words: Set(String::new()),
        digest_id: Set(None),
        created_at: Set(now),
        sent_at: Set(None),
        ..Default::default()
    };
    Ok(Entity::insert(row).exec(tx).await?.last_insert_id)
}

fn waiting_for(subscriber: SubscriberId) -> UpdateMany<Entity> {
    Entity::update_many()
        .filter(Column::SubscriberId.eq(subscriber))
        .filter(Column::State.eq(State::Gathered))
        .filter(Column::DigestId.is_null())
}

/// Who has something that is due, with the first of it.
async fn due(db: &impl ConnectionTrait, now: Moment) -> Result<Vec<(SubscriberId, DeliveryId)>, DbErr> {
    Entity::find()
        .select_only()
        .column(Column::SubscriberId)
        .column_as(Column::Id.min(), "first")
        .filter(Column::State.eq(State::Gathered))
        .filter(Column::DigestId.is_null())
        .filter(Column::DueAt.lte(now))
        .group_by(Column::SubscriberId)
        .order_by_asc(Column::SubscriberId)
        .limit(TOGETHER)
        .into_tuple()
        .all(db)
        .await
}

/// When the next of what waits is due.
///
/// # Errors
/// When the database fails.
pub async fn next_at(db: &impl ConnectionTrait) -> Result<Option<Moment>, DbErr> {
    Entity::find()
        .select_only()
        .column(Column::DueAt)
        .filter(Column::State.eq(State::Gathered))
        .filter(Column::DigestId.is_null())
        .order_by_asc(Column::DueAt)
        .order_by_asc(Column::Id)
        .limit(1)
        .into_tuple()
        .one(db)
        .await
}
