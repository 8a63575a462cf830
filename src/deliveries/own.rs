//! What went to one subscriber, for the file that they take along: what it told of, by which way, when, and what
//! became of it. Nothing of what was said, and nothing of anybody else.

use std::collections::HashMap;

use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, FromQueryResult, JoinType, QueryFilter as _,
    QueryOrder as _, QuerySelect as _,
};
use serde_json::{Value, json};

use super::entity::{Column, Entity};
use super::{Event, Kind, State, list};
use crate::clock::Moment;
use crate::ids::SubscriberId;
use crate::subscriptions::entity::channel;
use crate::subscriptions::names::named;
use crate::subscriptions::{Channel, Topic};
use crate::urls::{self, Links};

/// Most that the file holds.
pub const MOST: u64 = 1_000;

#[derive(FromQueryResult)]
struct Row {
    event: Kind,
    target: i64,
    state: State,
    created_at: Moment,
    sent_at: Option<Moment>,
    channel: Channel,
}

/// The newest first, at most `MOST`, as a list of objects; without an address where that is no page that readers
/// may open at `now`, and of a digest, whose posts and comments stand beside it.
///
/// # Errors
/// When the database fails.
pub async fn sent(
    db: &impl ConnectionTrait,
    subscriber: SubscriberId,
    links: &Links,
    now: Moment,
) -> Result<Value, DbErr> {
    let rows: Vec<Row> = Entity::find()
        .join(JoinType::InnerJoin, list::to_channel())
        .select_only()
        .columns([
            Column::Event,
            Column::Target,
            Column::State,
            Column::CreatedAt,
            Column::SentAt,
        ])
        .column(channel::Column::Channel)
        .filter(Column::SubscriberId.eq(subscriber))
        .order_by_desc(Column::Id)
        .limit(MOST)
        .into_model()
        .all(db)
        .await?;
    let addresses = addresses(db, &rows, links, now).await?;
    let one = |row: &Row| {
        let about = Event::of(row.event, row.target).and_then(|event| addresses.get(&event));
        json!({
            "event": row.event.code(),
            "about": about,
            "channel": row.channel.code(),
            "state": row.state.code(),
            "since": row.created_at.rfc3339(),
            "sent": row.sent_at.map(Moment::rfc3339),
        })
    };
    Ok(rows.iter().map(one).collect())
}

/// Where what they were told of can be read: two queries.
async fn addresses(
    db: &impl ConnectionTrait,
    rows: &[Row],
    links: &Links,
    now: Moment,
) -> Result<HashMap<Event, String>, DbErr> {
    let events = rows.iter().filter_map(|row| Event::of(row.event, row.target));
    let topics: Vec<Topic> = events.map(topic).collect();
    let found = named(db, &topics, now).await?;
    let address = |topic: Topic, slug: String| match topic {
        Topic::Thread(id) => Some((Event::Post(id), links.absolute(&urls::Post { slug }))),
        Topic::Replies(id) => Some((Event::Comment(id), links.absolute(&urls::Comment { slug, id }))),
        _ => None,
    };
    Ok(found
        .into_iter()
        .filter_map(|named| address(named.topic, named.slug))
        .collect())
}

/// What has the name of its post, and its slug.
fn topic(event: Event) -> Topic {
    match event {
        Event::Post(id) => Topic::Thread(id),
        Event::Comment(id) => Topic::Replies(id),
    }
}
