//! Whether a subscriber still wants what was made for them when it is to go out: what they gave up since then, or set
//! to never, does not come any more.

use std::collections::HashMap;

use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _, QuerySelect as _,
};

use super::Event;
use super::about::{filed, of_comment};
use super::fan_out::particular;
use crate::comments::entity::comment;
use crate::ids::{CommentId, PostId, SubscriberId};
use crate::subscriptions::entity::subscription;
use crate::subscriptions::read::Active;
use crate::subscriptions::{Often, Topic};

/// What some subscribers want now, and what some events are about now.
#[derive(Debug, Default)]
pub struct Wanted {
    wishes: HashMap<SubscriberId, Vec<Topic>>,
    about: HashMap<Event, Vec<Topic>>,
}

impl Wanted {
    /// At most six queries.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn of(
        db: &impl ConnectionTrait,
        subscribers: &[SubscriberId],
        events: &[Event],
    ) -> Result<Self, DbErr> {
        let mut about = posts(db, events).await?;
        about.extend(comments(db, events).await?);
        Ok(Self {
            wishes: wishes(db, subscribers).await?,
            about,
        })
    }

    /// The topic for which `to` wants to hear of `event`: the one that it was made for, or else the most particular
    /// of what they want now; `None` when they do not want to any more.
    pub fn reason(&self, to: &Active, event: Event, made_for: Option<Topic>) -> Option<Topic> {
        if matches!(event, Event::Post(_)) && to.often == Often::Never {
            return None;
        }
        let wishes = self.wishes.get(&to.subscriber)?;
        let wants = |topic: &Topic| wishes.contains(topic);
        made_for.filter(wants).or_else(|| {
            let about = self.about.get(&event)?.iter().copied();
            about.filter(wants).min_by_key(|topic| particular(topic.kind()))
        })
    }

    /// Everything that the events are about.
    pub fn topics(&self) -> impl Iterator<Item = Topic> {
        self.about.values().flatten().copied()
    }
}

async fn wishes(
    db: &impl ConnectionTrait,
    subscribers: &[SubscriberId],
) -> Result<HashMap<SubscriberId, Vec<Topic>>, DbErr> {
    let rows = subscription::Entity::find()
        .filter(subscription::Column::SubscriberId.is_in(subscribers.iter().copied()))
        .all(db)
        .await?;
    let mut wishes: HashMap<SubscriberId, Vec<Topic>> = HashMap::new();
    for row in rows {
        wishes.entry(row.subscriber_id).or_default().push(row.is());
    }
    Ok(wishes)
}

async fn posts(db: &impl ConnectionTrait, events: &[Event]) -> Result<HashMap<Event, Vec<Topic>>, DbErr> {
    let post = |event: &Event| match event {
        Event::Post(id) => Some(*id),
        Event::Comment(_) => None,
    };
    let ids: Vec<PostId> = events.iter().filter_map(post).collect();
    let filed = filed(db, &ids).await?;
    let about = |id: PostId| {
        let mut topics = filed.get(&id).cloned().unwrap_or_default();
        topics.push(Topic::Everything);
        (Event::Post(id), topics)
    };
    Ok(ids.into_iter().map(about).collect())
}

async fn comments(db: &impl ConnectionTrait, events: &[Event]) -> Result<HashMap<Event, Vec<Topic>>, DbErr> {
    let comment = |event: &Event| match event {
        Event::Comment(id) => Some(*id),
        Event::Post(_) => None,
    };
    let ids: Vec<CommentId> = events.iter().filter_map(comment).collect();
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let rows: Vec<(CommentId, PostId, Option<CommentId>)> = comment::Entity::find()
        .select_only()
        .columns([
            comment::Column::Id,
            comment::Column::PostId,
            comment::Column::ParentId,
        ])
        .filter(comment::Column::Id.is_in(ids))
        .into_tuple()
        .all(db)
        .await?;
    let about = |(id, post, parent)| (Event::Comment(id), of_comment(post, parent));
    Ok(rows.into_iter().map(about).collect())
}
