//! Subscribers straight into the tables, for tests to which it does not matter how somebody came to be one.

use forthright::clock::Moment;
use forthright::deliveries::entity::{self as delivery, Model as Delivery};
use forthright::ids::{AudienceId, SubscriberId, TagId};
use forthright::posts::entity::{audience, tag};
use forthright::subscriptions::entity::{channel, subscriber, subscription};
use forthright::subscriptions::{Channel, ChannelState, Often, Topic};
use sea_orm::{ActiveValue::Set, ColumnTrait as _, EntityTrait as _, QueryFilter as _, QueryOrder as _};

use super::{TestApp, pushed};

/// Somebody who wants to hear of something.
#[derive(Clone, Debug)]
pub struct Wants {
    pub address: String,
    pub channel: Channel,
    /// Of a browser; else empty.
    pub keys: String,
    pub often: Often,
    pub language: &'static str,
    pub time_zone: &'static str,
    pub paused_until: Option<Moment>,
    pub topics: Vec<Topic>,
}

impl Wants {
    /// By mail, at once, in English.
    pub fn mail(address: &str, topics: &[Topic]) -> Self {
        Self {
            address: address.to_owned(),
            channel: Channel::Email,
            keys: String::new(),
            often: Often::AtOnce,
            language: "en",
            time_zone: "Europe/Berlin",
            paused_until: None,
            topics: topics.to_vec(),
        }
    }
}

impl Wants {
    /// By a note of the browser of `pushed.rs`, at once, in English.
    pub fn push(endpoint: &str, topics: &[Topic]) -> Self {
        Self {
            channel: Channel::Push,
            keys: pushed::keys(),
            ..Self::mail(endpoint, topics)
        }
    }
}

impl TestApp {
    pub async fn subscribe(&self, wants: Wants) -> SubscriberId {
        let now = self.app.clock.now();
        let tx = self.app.db.begin_write().await.unwrap();
        let row = subscriber::ActiveModel {
            nonce: Set(format!("nonce-of-{}", wants.address)),
            often: Set(wants.often),
            language: Set(wants.language.to_owned()),
            time_zone: Set(wants.time_zone.to_owned()),
            paused_until: Set(wants.paused_until),
            created_at: Set(now),
            seen_at: Set(now),
            ..Default::default()
        };
        let id: SubscriberId = subscriber::Entity::insert(row)
            .exec(&*tx)
            .await
            .unwrap()
            .last_insert_id;
        let way = channel::ActiveModel {
            subscriber_id: Set(id),
            channel: Set(wants.channel),
            state: Set(ChannelState::Active),
            address_hash: Set(format!("hash of {}", wants.address)),
            address: Set(wants.address),
            keys: Set(wants.keys),
            created_at: Set(now),
            activated_at: Set(Some(now)),
            ..Default::default()
        };
        channel::Entity::insert(way).exec(&*tx).await.unwrap();
        for topic in wants.topics {
            let row = subscription::ActiveModel {
                subscriber_id: Set(id),
                topic: Set(topic.kind()),
                target: Set(topic.target()),
                created_at: Set(now),
                ..Default::default()
            };
            subscription::Entity::insert(row).exec(&*tx).await.unwrap();
        }
        tx.commit().await.unwrap();
        id
    }

    /// By mail, at once: everything.
    pub async fn subscribe_all(&self, address: &str) -> SubscriberId {
        self.subscribe(Wants::mail(address, &[Topic::Everything])).await
    }

    /// The tag of this name.
    pub async fn tag(&self, name: &str) -> TagId {
        let row = tag::Entity::find().filter(tag::Column::Name.eq(name));
        row.one(self.app.db.read()).await.unwrap().unwrap().id
    }

    /// The audience of this name.
    pub async fn audience(&self, name: &str) -> AudienceId {
        let row = audience::Entity::find().filter(audience::Column::Name.eq(name));
        row.one(self.app.db.read()).await.unwrap().unwrap().id
    }

    /// Every delivery, in the order in which they were made.
    pub async fn deliveries(&self) -> Vec<Delivery> {
        let all = delivery::Entity::find().order_by_asc(delivery::Column::Id);
        all.all(self.app.db.read()).await.unwrap()
    }

    /// What stands in the one private feed there is.
    pub async fn own_feed(&self) -> String {
        let feeds = channel::Entity::find()
            .filter(channel::Column::Channel.eq(Channel::Feed))
            .filter(channel::Column::State.eq(ChannelState::Active));
        let found = feeds.one(self.app.db.read()).await.unwrap().unwrap();
        let address = format!("/subscriptions/{}/feed.xml", found.address);
        self.browser().get(&address).await.body
    }

    /// The channel of a subscriber.
    pub async fn channel_of(&self, id: SubscriberId) -> channel::Model {
        let row = channel::Entity::find().filter(channel::Column::SubscriberId.eq(id));
        row.one(self.app.db.read()).await.unwrap().unwrap()
    }
}
