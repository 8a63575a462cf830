//! A hub that is told which feeds have changed (WebSub), and how feeds name it.

use std::time::Duration;

use forthright::clock::{hours, minutes};
use forthright::worker::{self, Lane};
use url::form_urlencoded;

use crate::support::receiver::{Posted, Receiver};
use crate::support::{Browser, TestApp};

const MOMENT: Duration = Duration::from_secs(20);
const HUB: &str = "https://hub.example/";

struct Hubbed {
    site: TestApp,
    mara: Browser,
    hub: Receiver,
}

impl Hubbed {
    async fn new() -> Self {
        let site = TestApp::set_up().await;
        let hub = site.receiver("hub.example").await;
        let mut mara = site.owner().await;
        let saved = set(&mut mara, HUB).await;
        assert_eq!(saved, 303);
        Self { site, mara, hub }
    }

    /// The paths of the feeds that each question named.
    fn told(&self) -> Vec<Vec<String>> {
        self.hub.taken().iter().map(topics).collect()
    }
}

async fn set(mara: &mut Browser, hub: &str) -> u16 {
    let fields = [("title", "The Third Copy"), ("time_zone", "UTC"), ("hub", hub)];
    mara.post("/admin/settings/blog", &fields).await.status
}

fn topics(posted: &Posted) -> Vec<String> {
    assert_eq!(posted.header("content-type"), "application/x-www-form-urlencoded");
    let fields: Vec<(String, String)> = form_urlencoded::parse(&posted.body).into_owned().collect();
    assert_eq!(fields[0], ("hub.mode".to_owned(), "publish".to_owned()));
    let topics = fields[1..].iter().map(|(name, url)| {
        assert_eq!(name, "hub.url");
        url.strip_prefix("http://blog.example.org").unwrap().to_owned()
    });
    topics.collect()
}

#[tokio::test]
async fn every_feed_names_its_hub_and_itself() {
    let mut hubbed = Hubbed::new().await;
    hubbed.mara.write("Costs", &[], &["publish"]).await;
    let mut reader = hubbed.site.browser();
    for path in [
        "/feed.xml",
        "/rss.xml",
        "/feed.json",
        "/comments/feed.xml",
        "/tags/licensing/rss.xml",
    ] {
        let feed = reader.get(path).await;
        assert_eq!(feed.status, 200, "{path}");
        let links: Vec<_> = feed.headers.get_all("link").iter().collect();
        assert_eq!(links[0], &format!("<{HUB}>; rel=\"hub\""), "{path}");
        let own = format!("<http://blog.example.org{path}>; rel=\"self\"");
        assert_eq!(links[1], &own, "{path}");
        let again = reader.get(path).await;
        assert_eq!(again.headers.get_all("link").iter().count(), 2, "from memory");
        assert!(feed.body.contains(HUB), "{path}: {}", feed.body);
    }
    let atom = reader.get("/feed.xml").await.body;
    assert!(
        atom.contains(&format!("<link href=\"{HUB}\" rel=\"hub\"/>")),
        "{atom}"
    );
    let rss = reader.get("/rss.xml").await.body;
    assert!(
        rss.contains(&format!("<atom:link href=\"{HUB}\" rel=\"hub\"></atom:link>")),
        "{rss}"
    );
    assert_eq!(set(&mut hubbed.mara, "").await, 303);
    let feed = reader.get("/feed.xml").await;
    assert_eq!(feed.headers.get_all("link").iter().count(), 1);
    assert!(!feed.body.contains("hub"));
}

#[tokio::test]
async fn the_hub_is_told_of_the_feeds_a_post_stands_in() {
    let mut hubbed = Hubbed::new().await;
    hubbed.mara.write("Costs", &[], &["publish"]).await;
    hubbed.site.later(MOMENT).await;
    let told = hubbed.told();
    assert_eq!(told.len(), 1);
    for feed in [
        "/feed.xml",
        "/rss.xml",
        "/feed.json",
        "/tags/licensing/feed.xml",
        "/by/mara-lindqvist/feed.xml",
    ] {
        assert!(told[0].iter().any(|topic| topic == feed), "{feed}: {told:?}");
    }
    assert!(
        !told[0].iter().any(|topic| topic.contains("comments")),
        "{told:?}"
    );
    hubbed.site.later(hours(1)).await;
    assert!(hubbed.told().is_empty());
}

#[tokio::test]
async fn a_feed_is_told_once_a_minute_at_most() {
    let mut hubbed = Hubbed::new().await;
    hubbed.mara.write("First", &[], &["publish"]).await;
    hubbed.site.later(MOMENT).await;
    assert_eq!(hubbed.told().len(), 1);
    for title in ["Second", "Third"] {
        hubbed.mara.write(title, &[], &["publish"]).await;
    }
    hubbed.site.later(MOMENT).await;
    assert!(hubbed.told().is_empty());
    hubbed.site.later(Duration::from_secs(40)).await;
    assert_eq!(hubbed.told().len(), 1);
}

#[tokio::test]
async fn what_changes_while_the_hub_is_being_told_is_told_again() {
    let mut hubbed = Hubbed::new().await;
    let hub = hubbed.site.held_site("hub.example", "").await;
    hubbed.mara.write("First", &[], &["publish"]).await;
    hubbed.site.app.clock.advance(MOMENT);
    let app = hubbed.site.app.clone();
    let telling = tokio::spawn(async move { while worker::run_one(&app).await.unwrap() {} });
    hub.is_asked().await;
    hubbed.mara.write("Second", &[], &["publish"]).await;
    hubbed.site.app.clock.advance(MOMENT);
    while worker::run_one_of(&hubbed.site.app, Lane::Own).await.unwrap() {}
    hub.answer();
    telling.await.unwrap();
    assert_eq!(hub.count(), 1);
    hub.answer();
    hubbed.site.later(minutes(1)).await;
    assert_eq!(hub.count(), 2, "the second post stands in the same feeds");
    hubbed.site.later(hours(1)).await;
    assert_eq!(hub.count(), 2);
}

#[tokio::test]
async fn comments_change_the_feeds_of_comments_once_they_are_seen() {
    let mut hubbed = Hubbed::new().await;
    hubbed.mara.write("Costs", &[], &["publish"]).await;
    hubbed.site.later(minutes(5)).await;
    hubbed.told();
    let comment = hubbed.site.say("costs", "Dana K.", "Four hours.", &[]).await;
    hubbed.site.later(minutes(5)).await;
    assert!(hubbed.told().is_empty(), "nobody sees it yet");
    hubbed.mara.approve(&comment, &[]).await;
    hubbed.site.later(minutes(5)).await;
    let told = hubbed.told();
    assert_eq!(told.len(), 1);
    let mut expected = [
        "/comments/feed.xml",
        "/comments/rss.xml",
        "/comments/feed.json",
        "/posts/costs/feed.xml",
        "/posts/costs/rss.xml",
        "/posts/costs/feed.json",
    ];
    expected.sort_unstable();
    assert_eq!(told[0], expected);
}

#[tokio::test]
async fn a_scheduled_post_changes_the_feeds_when_it_appears() {
    let mut hubbed = Hubbed::new().await;
    let at = [("published_at", "2026-03-03T12:00")];
    hubbed.mara.write("Later", &at, &["publish"]).await;
    hubbed.site.later(hours(2)).await;
    assert!(hubbed.told().is_empty());
    hubbed.site.later(hours(1)).await;
    assert_eq!(hubbed.told().len(), 1);
}

#[tokio::test]
async fn a_hub_that_does_not_take_it_is_told_again() {
    let mut hubbed = Hubbed::new().await;
    hubbed.hub.then(503);
    hubbed.mara.write("Costs", &[], &["publish"]).await;
    hubbed.site.later(MOMENT).await;
    let first = hubbed.told();
    hubbed.site.later(minutes(2)).await;
    assert_eq!(hubbed.told(), first);
}

#[tokio::test]
async fn a_hub_is_a_whole_address() {
    let site = TestApp::set_up().await;
    let mut mara = site.owner().await;
    for wrong in ["hub.example", "http://hub.example/", "javascript:alert(1)"] {
        assert_eq!(set(&mut mara, wrong).await, 422, "{wrong}");
    }
}
