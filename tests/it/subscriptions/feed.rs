//! The private feed: what one subscriber was told of, for whoever has its address.

use forthright::ids::{CommentId, PostId};
use sea_orm::ConnectionTrait as _;

use super::{by_feed, channels, send};
use crate::support::TestApp;

/// As if they had been told of it through their channel.
async fn tell(site: &TestApp, id: i64, event: &str, target: i64, channel: i64) {
    let tx = site.app.db.begin_write().await.unwrap();
    let row = format!(
        "INSERT INTO deliveries (id, event, target, subscriber_id, channel_id, state, reason, due_at, created_at) \
         VALUES ({id}, '{event}', {target}, 1, {channel}, 'sent', 'everything:0', 0, 0)"
    );
    tx.execute_unprepared(&row).await.unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn it_holds_what_its_reader_was_told_of_and_nothing_else() {
    let site = TestApp::set_up().await;
    let PostId(told) = site.publish("licences", &[]).await;
    site.publish("printing", &[]).await;
    let CommentId(said) = site
        .comment(PostId(told), None, "Dana K.", "Four hours against eleven.")
        .await
        .id;
    let mut dana = site.browser();
    let manage = send(&mut dana, "/subscribe", &by_feed()).await.location();
    let manage = manage.split('?').next().unwrap().to_owned();
    let address = |token: &str| format!("/subscriptions/{token}/feed.xml");
    let token = channels(&site).await.pop().unwrap().2;
    let feed = dana.get(&address(&token)).await;
    assert_eq!(feed.status, 200);
    assert_eq!(feed.headers["cache-control"], "private, no-cache");
    assert_eq!(feed.headers["x-robots-tag"], "noindex");
    assert!(!feed.body.contains("<entry>"), "{}", feed.body);
    // What a program opens from its name, and what it shows below it, lead to what its reader chose.
    let page = format!("http://blog.example.org{manage}");
    assert!(feed.body.contains(&format!("href=\"{page}\"")), "{}", feed.body);
    assert!(
        feed.body
            .contains(&format!("Change, pause or stop it here: {page}")),
        "{}",
        feed.body
    );

    tell(&site, 1, "post", told, 1).await;
    tell(&site, 2, "comment", said, 1).await;
    let feed = dana.get(&address(&token)).await;
    assert_eq!(feed.body.matches("<entry>").count(), 2, "{}", feed.body);
    assert!(
        feed.body.find("Four hours").unwrap() < feed.body.rfind("What licences costs").unwrap(),
        "the newest first"
    );
    assert!(!feed.body.contains("What printing costs"));

    // Who has it is not sent it again.
    let tag = feed.headers["etag"].to_str().unwrap().to_owned();
    dana.headers.push(("if-none-match", tag));
    assert_eq!(dana.get(&address(&token)).await.status, 304);
    dana.headers.clear();

    // Another address shows the same, and the old one nothing.
    dana.post(&format!("{manage}/channel"), &[("channel", "feed")])
        .await;
    assert_eq!(dana.get(&address(&token)).await.status, 404);
    let token = channels(&site).await.pop().unwrap().2;
    let feed = dana.get(&address(&token)).await;
    assert_eq!(feed.body.matches("<entry>").count(), 2);
    for wrong in ["", "nonsense", "-"] {
        assert_eq!(dana.get(&address(wrong)).await.status, 404, "{wrong}");
    }
}

#[tokio::test]
async fn whoever_chooses_how_often_reads_that_a_feed_has_everything_at_once() {
    let site = TestApp::set_up().await;
    let mut dana = site.browser();
    let sentence = "A feed of your own has each thing at once";
    dana.get("/subscribe").await.shows(sentence);
    let mut fields = by_feed();
    fields[1].1 = "weekly".to_owned();
    let page = send(&mut dana, "/subscribe", &fields).await;
    dana.get(&page.location()).await.shows(sentence);
}
