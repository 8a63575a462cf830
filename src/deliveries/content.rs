//! What a batch of deliveries tells of, read once for all of them, and the parcels made of it: what one
//! subscriber is handed.

use std::collections::HashMap;
use std::sync::Arc;

use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _,
    QuerySelect as _,
};

use super::entity::{Column, Entity, Model};
use super::wanted::Wanted;
use super::{DIGEST_MAX, Event, Kind, Why};
use crate::affiliation::wording::Terms;
use crate::clock::Moment;
use crate::feeds::{CommentItem, read as feeds};
use crate::ids::{CommentId, DeliveryId, PostId, SubscriberChannelId, SubscriberId};
use crate::media;
use crate::people::entity::byline;
use crate::posts::entity::{audience, subject, tag};
use crate::posts::stream::{self, Item};
use crate::subscriptions::read::Active;
use crate::subscriptions::{Topic, TopicKind};
use crate::text::{self, Picture};

/// What one subscriber is handed.
#[derive(Clone, Debug)]
pub struct Parcel {
    /// With the channel that it goes by, and how often that was tried.
    pub delivery: Model,
    pub to: Active,
    /// What they chose and it is about; `None` for a digest.
    pub reason: Option<Topic>,
    pub news: News,
}

#[derive(Clone, Debug)]
pub enum News {
    Post(Arc<Posted>),
    Comment(Arc<CommentItem>),
    Digest(Digest),
}

/// A post, with what is known of our own pictures in it.
#[derive(Clone, Debug)]
pub struct Posted {
    pub item: Item,
    pub pictures: Vec<Picture>,
}

/// Several of them, posts and comments newest first.
#[derive(Clone, Debug, Default)]
pub struct Digest {
    pub posts: Vec<Arc<Posted>>,
    pub comments: Vec<Arc<CommentItem>>,
    /// How many more there are.
    pub more: usize,
}

/// What a digest carries, the newest first: of posts and of comments as many as it tells of.
#[derive(Debug, Default)]
struct Carried {
    events: Vec<Event>,
    /// How many more there are.
    more: usize,
}

impl Carried {
    fn add(&mut self, event: Event) {
        let same = self.events.iter().filter(|one| one.kind() == event.kind());
        if same.count() < DIGEST_MAX {
            self.events.push(event);
        } else {
            self.more += 1;
        }
    }
}

/// Everything that some deliveries tell of, as far as readers see it now.
#[derive(Debug, Default)]
pub struct Content {
    posts: HashMap<PostId, Arc<Posted>>,
    comments: HashMap<CommentId, Arc<CommentItem>>,
    carried: HashMap<DeliveryId, Carried>,
    names: HashMap<Topic, String>,
    wanted: Wanted,
}

impl Content {
    /// Of these deliveries.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn of(db: &impl ConnectionTrait, rows: &[Model], terms: Terms<'_>) -> Result<Self, DbErr> {
        let carried = carried(db, rows).await?;
        let own = rows.iter().filter_map(|row| Event::of(row.event, row.target));
        let mut events = distinct(own);
        let subscribers = distinct(rows.iter().map(|row| row.subscriber_id));
        let wanted = Wanted::of(db, &subscribers, &events).await?;
        events.extend(carried.values().flat_map(|digest| digest.events.iter().copied()));
        let reasons = rows.iter().filter_map(|row| Topic::from_code(&row.reason));
        let topics = reasons.chain(wanted.topics());
        Ok(Self {
            posts: posts(db, &events, terms.now).await?,
            comments: comments(db, &events, terms).await?,
            names: names(db, &distinct(topics)).await?,
            carried,
            wanted,
        })
    }

    /// What is called so in the sentence that says why somebody gets it; `None` for what has no name of its
    /// own, or is gone.
    pub fn name(&self, topic: Topic) -> Option<&str> {
        self.names.get(&topic).map(String::as_str)
    }

    /// What `delivery` has for its subscriber, reached as `to` now, whichever way was theirs when it was made.
    ///
    /// # Errors
    /// When it is not to go out any more, with why.
    pub fn parcel(&self, delivery: &Model, to: Option<&Active>, now: Moment) -> Result<Parcel, Why> {
        let to = to.ok_or(Why::Stopped)?;
        if to.paused_until.is_some_and(|until| until > now) {
            return Err(Why::Paused);
        }
        Ok(Parcel {
            delivery: by_way(delivery, to.channel_id),
            to: to.clone(),
            reason: self.reason(delivery, to)?,
            news: self.news(delivery).ok_or(Why::Gone)?,
        })
    }

    /// What of a digest is wanted was asked when it was put together (`gather.rs`).
    fn reason(&self, delivery: &Model, to: &Active) -> Result<Option<Topic>, Why> {
        let Some(event) = Event::of(delivery.event, delivery.target) else {
            return Ok(None);
        };
        let made_for = Topic::from_code(&delivery.reason);
        let reason = self.wanted.reason(to, event, made_for);
        reason.map(Some).ok_or(Why::Unwanted)
    }

    fn news(&self, delivery: &Model) -> Option<News> {
        match Event::of(delivery.event, delivery.target) {
            Some(Event::Post(id)) => self.posts.get(&id).cloned().map(News::Post),
            Some(Event::Comment(id)) => self.comments.get(&id).cloned().map(News::Comment),
            None => self.digest(delivery.id).map(News::Digest),
        }
    }

    fn digest(&self, id: DeliveryId) -> Option<Digest> {
        let mut digest = Digest::default();
        let carried = self.carried.get(&id)?;
        for event in &carried.events {
            match event {
                Event::Post(id) => digest.posts.extend(self.posts.get(id).cloned()),
                Event::Comment(id) => digest.comments.extend(self.comments.get(id).cloned()),
            }
        }
        digest.more = carried.more;
        let is_empty = digest.posts.is_empty() && digest.comments.is_empty();
        (!is_empty).then_some(digest)
    }
}

/// The delivery as it goes by `channel`, which may have taken the place of the one it was made for: what was tried
/// there does not count here.
fn by_way(delivery: &Model, channel: SubscriberChannelId) -> Model {
    let mut delivery = delivery.clone();
    if delivery.channel_id != channel {
        delivery.channel_id = channel;
        delivery.attempts = 1;
    }
    delivery
}

/// What the digests among `rows` carry.
async fn carried(db: &impl ConnectionTrait, rows: &[Model]) -> Result<HashMap<DeliveryId, Carried>, DbErr> {
    let digests: Vec<DeliveryId> = rows
        .iter()
        .filter(|row| row.event == Kind::Digest)
        .map(|row| row.id)
        .collect();
    let mut carried: HashMap<DeliveryId, Carried> = HashMap::new();
    if digests.is_empty() {
        return Ok(carried);
    }
    let found: Vec<(Option<DeliveryId>, Kind, i64)> = Entity::find()
        .select_only()
        .columns([Column::DigestId, Column::Event, Column::Target])
        .filter(Column::DigestId.is_in(digests))
        .order_by_desc(Column::Id)
        .into_tuple()
        .all(db)
        .await?;
    for (digest, kind, target) in found {
        if let (Some(digest), Some(event)) = (digest, Event::of(kind, target)) {
            carried.entry(digest).or_default().add(event);
        }
    }
    Ok(carried)
}

async fn posts(
    db: &impl ConnectionTrait,
    events: &[Event],
    now: Moment,
) -> Result<HashMap<PostId, Arc<Posted>>, DbErr> {
    let ids = distinct(events.iter().filter_map(|event| match event {
        Event::Post(id) => Some(*id),
        Event::Comment(_) => None,
    }));
    let mut posts = HashMap::new();
    for item in stream::chosen(db, &ids, now).await? {
        posts.insert(item.id, Arc::new(with_pictures(db, item).await?));
    }
    Ok(posts)
}

async fn with_pictures(db: &impl ConnectionTrait, item: Item) -> Result<Posted, DbErr> {
    let named = text::files_named(item.html.as_str());
    let pictures = media::read::shown_named(db, named).await?.pictures;
    Ok(Posted { item, pictures })
}

/// The post `id` as it would be sent, whether readers may see it or not; `None` if there is none.
///
/// # Errors
/// When the database fails.
pub async fn posted(db: &impl ConnectionTrait, id: PostId) -> Result<Option<Posted>, DbErr> {
    match stream::stored(db, id).await? {
        Some(item) => with_pictures(db, item).await.map(Some),
        None => Ok(None),
    }
}

async fn comments(
    db: &impl ConnectionTrait,
    events: &[Event],
    terms: Terms<'_>,
) -> Result<HashMap<CommentId, Arc<CommentItem>>, DbErr> {
    let ids = distinct(events.iter().filter_map(|event| match event {
        Event::Comment(id) => Some(*id),
        Event::Post(_) => None,
    }));
    let found = feeds::told(db, &ids, terms).await?;
    Ok(found.into_iter().map(|item| (item.id, Arc::new(item))).collect())
}

/// The names of audiences, tags, bylines and subjects.
async fn names(db: &impl ConnectionTrait, topics: &[Topic]) -> Result<HashMap<Topic, String>, DbErr> {
    let mut names = HashMap::new();
    macro_rules! named {
        ($($kind:ident: $table:ident;)+) => {$(
            let of_kind = topics.iter().filter(|topic| topic.kind() == TopicKind::$kind);
            let ids: Vec<i64> = of_kind.map(|topic| topic.target()).collect();
            if !ids.is_empty() {
                let rows: Vec<(i64, String)> = $table::Entity::find()
                    .select_only()
                    .columns([$table::Column::Id, $table::Column::Name])
                    .filter($table::Column::Id.is_in(ids))
                    .into_tuple()
                    .all(db)
                    .await?;
                let named = |(id, name)| (Topic::of(TopicKind::$kind, id), name);
                names.extend(rows.into_iter().map(named));
            }
        )+};
    }
    named! {
        Audience: audience;
        Tag: tag;
        Byline: byline;
        Subject: subject;
    }
    Ok(names)
}

fn distinct<T: Ord>(all: impl IntoIterator<Item = T>) -> Vec<T> {
    let all: std::collections::BTreeSet<T> = all.into_iter().collect();
    all.into_iter().collect()
}

/// Who is reached by which of these, by subscriber.
pub fn by_subscriber(active: Vec<Active>) -> HashMap<SubscriberId, Active> {
    active.into_iter().map(|one| (one.subscriber, one)).collect()
}
