//! Being told of what is new: choosing, confirming, changing and ending it.

mod browsers;
mod confirming;
mod feed;
pub mod following;
mod form;
mod moved;
mod preferences;
mod races;
mod receipt;
mod team_replies;
mod walk;

use std::time::Duration;

use forthright::posts::entity::tag;
use forthright::subscriptions::entity::{channel, subscriber, subscription};
use forthright::subscriptions::{self, Channel, ChannelState, TOPICS_MAX, Topic};
use sea_orm::ActiveValue::Set;
use sea_orm::{EntityTrait as _, QueryOrder as _};

use crate::support::mails::link;
use crate::support::receiver::Receiver;
use crate::support::{Browser, Page, TestApp, pushed};

pub const ADDRESS: &str = "dana@example.org";

/// What somebody sends who wants everything at once, by e-mail.
pub fn by_mail(address: &str) -> Vec<(&'static str, String)> {
    vec![
        ("topic", "everything:0".to_owned()),
        ("often", "at_once".to_owned()),
        ("channel", "email".to_owned()),
        ("email", address.to_owned()),
    ]
}

/// The same in a feed of their own.
pub fn by_feed() -> Vec<(&'static str, String)> {
    vec![
        ("topic", "everything:0".to_owned()),
        ("often", "at_once".to_owned()),
        ("channel", "feed".to_owned()),
    ]
}

/// The same by a note of the browser of `pushed.rs`, which is known to its carrier by a number.
pub fn by_push(number: u8) -> Vec<(&'static str, String)> {
    vec![
        ("topic", "everything:0".to_owned()),
        ("often", "at_once".to_owned()),
        ("channel", "push".to_owned()),
        ("push_endpoint", format!("https://push.example/send/{number}")),
        ("push_p256dh", pushed::P256DH.to_owned()),
        ("push_auth", pushed::AUTH.to_owned()),
    ]
}

/// The same at a webhook.
pub fn by_webhook(number: u8) -> Vec<(&'static str, String)> {
    vec![
        ("topic", "everything:0".to_owned()),
        ("often", "at_once".to_owned()),
        ("channel", "webhook".to_owned()),
        ("webhook_url", format!("https://hooks.example/in/{number}")),
    ]
}

pub async fn send(browser: &mut Browser, path: &str, fields: &[(&str, String)]) -> Page {
    let fields: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    browser.post(path, &fields).await
}

/// The link of the one mail that asks for a confirmation.
pub async fn mailed(site: &TestApp) -> String {
    site.later(Duration::from_secs(1)).await;
    let mails = site.mails();
    assert_eq!(mails.len(), 1, "{mails:?}");
    link(&mails[0].text, "/subscribe/confirm/")
}

/// Somebody who is told of everything by e-mail: the path of their own page.
pub async fn confirmed(site: &TestApp, address: &str) -> String {
    let mut dana = site.browser();
    let page = send(&mut dana, "/subscribe", &by_mail(address)).await;
    assert_eq!(page.status, 303, "{}", page.body);
    let page = dana.post(&mailed(site).await, &[]).await;
    assert_eq!(page.status, 303, "{}", page.body);
    page.location().split('?').next().unwrap().to_owned()
}

/// What the daily purge does for subscribers.
pub async fn purge(site: &TestApp) {
    let tx = site.app.db.begin_write().await.unwrap();
    subscriptions::purge::purge(&tx, site.app.clock.now())
        .await
        .unwrap();
    tx.commit().await.unwrap();
}

/// What was asked at `push` is answered as the workers of browsers do: they follow the link in a first note.
pub async fn answered(site: &TestApp, push: &Receiver) -> Vec<Page> {
    site.later(Duration::from_secs(1)).await;
    let mut pages = Vec::new();
    for link in push.taken().iter().filter_map(pushed::link) {
        pages.push(site.browser().post(&link, &[]).await);
    }
    pages
}

pub async fn channels(site: &TestApp) -> Vec<(Channel, ChannelState, String)> {
    let rows = channel::Entity::find()
        .order_by_asc(channel::Column::Id)
        .all(site.app.db.read())
        .await
        .unwrap();
    rows.into_iter()
        .map(|row| (row.channel, row.state, row.address))
        .collect()
}

/// Whoever chose one thing hears of as much as anybody may choose: of tags.
pub async fn full(site: &TestApp) {
    let who = subscribers(site).await.remove(0).id;
    let tx = site.app.db.begin_write().await.unwrap();
    for number in 1..TOPICS_MAX {
        let tag = tag::ActiveModel {
            slug: Set(format!("tag-{number}")),
            name: Set(format!("Tag {number}")),
            ..Default::default()
        };
        let tag = tag::Entity::insert(tag).exec(&*tx).await.unwrap();
        let topic = Topic::Tag(tag.last_insert_id);
        let row = subscription::ActiveModel {
            subscriber_id: Set(who),
            topic: Set(topic.kind()),
            target: Set(topic.target()),
            created_at: Set(site.app.clock.now()),
            ..Default::default()
        };
        let row = subscription::Entity::insert(row);
        row.exec_without_returning(&*tx).await.unwrap();
    }
    tx.commit().await.unwrap();
}

pub async fn subscribers(site: &TestApp) -> Vec<subscriber::Model> {
    subscriber::Entity::find().all(site.app.db.read()).await.unwrap()
}

/// How often `words` stand in the one private feed there is, as what an entry says.
pub async fn in_feed(site: &TestApp, words: &str) -> usize {
    let feed = site.own_feed().await;
    feed.split("<entry>")
        .skip(1)
        .filter(|entry| entry.contains(words))
        .count()
}
