//! Feeds as programs get them, kept beside this file with an element a line. What is drawn at random is fixed: the
//! names by which feed readers know posts, and the address of a private feed.

use forthright::clock::hours;
use forthright::ids::{PostId, SubscriberId};
use forthright::posts::entity::post;
use forthright::subscriptions::entity::channel;
use forthright::subscriptions::{Channel, Topic, way};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};
use serde_json::Value;

use crate::support::TestApp;
use crate::support::kept::is_kept;
use crate::support::subscribers::Wants;

const TOKEN: &str = "token-of-dana";

/// Two posts, one of them in Arabic and from elsewhere, a comment with the answer of the team, and a reader who has
/// all of it in a feed of their own.
async fn site() -> TestApp {
    let site = TestApp::set_up().await;
    let topics = [Topic::Everything, Topic::Thread(PostId(1))];
    let wants = Wants {
        channel: Channel::Feed,
        ..Wants::mail(TOKEN, &topics)
    };
    let reader = site.subscribe(wants).await;
    let mut owner = site.owner().await;
    owner.write("Three renewals", &[], &["publish"]).await;
    site.later(hours(1)).await;
    let arabic = [
        ("lang", "ar"),
        ("slug", "second"),
        ("source", "نص & `code` هنا."),
        ("summary", ""),
        ("canonical", "https://first.example.org/second"),
    ];
    owner.write("الفاتورة الثانية", &arabic, &["publish"]).await;
    site.later(hours(1)).await;
    let stated = [("affiliation_kind", "works_there"), ("affiliation_about", "Acme")];
    let comment = site
        .say("three-renewals", "Rui", "We saw *the same* <twice>.", &stated)
        .await;
    owner
        .approve(&comment, &[("reply", "Thank you, that & more.")])
        .await;
    site.later(hours(1)).await;
    fix(&site, reader).await;
    site
}

/// As if nothing had been drawn.
async fn fix(site: &TestApp, reader: SubscriberId) {
    let tx = site.app.db.begin_write().await.unwrap();
    for id in 1..=2 {
        let known = format!("urn:uuid:00000000-0000-4000-8000-00000000000{id}");
        post::Entity::update_many()
            .col_expr(post::Column::FeedId, Expr::value(known))
            .filter(post::Column::Id.eq(PostId(id)))
            .exec(&*tx)
            .await
            .unwrap();
    }
    let hash = way::hashes(&site.app.secrets, Channel::Feed, TOKEN).remove(0);
    channel::Entity::update_many()
        .col_expr(channel::Column::AddressHash, Expr::value(hash))
        .filter(channel::Column::SubscriberId.eq(reader))
        .exec(&*tx)
        .await
        .unwrap();
    tx.commit().await.unwrap();
}

/// The same with an element a line, so that what changes is seen on its line.
fn by_lines(feed: &str) -> String {
    match serde_json::from_str::<Value>(feed) {
        Ok(json) => format!("{}\n", serde_json::to_string_pretty(&json).unwrap()),
        Err(_) => format!("{}\n", feed.trim_end().replace("><", ">\n<")),
    }
}

#[tokio::test]
async fn every_feed_reads_as_it_is_kept() {
    let site = site().await;
    let mut program = site.browser();
    let own = format!("/subscriptions/{TOKEN}/feed.xml");
    for (path, name) in [
        ("/feed.xml", "posts-atom.xml"),
        ("/rss.xml", "posts-rss.xml"),
        ("/feed.json", "posts.json"),
        ("/comments/feed.xml", "comments-atom.xml"),
        ("/comments/rss.xml", "comments-rss.xml"),
        ("/comments/feed.json", "comments.json"),
        (own.as_str(), "own-atom.xml"),
    ] {
        let feed = program.get(path).await;
        assert_eq!(feed.status, 200, "{path}: {}", feed.body);
        is_kept(&format!("feeds/kept/{name}"), &by_lines(&feed.body));
    }
}
