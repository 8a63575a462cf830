//! Hearing of replies by any way, chosen from the receipt of a comment, also by who left no address.

use std::time::Duration;

use forthright::clock::hours;

use super::following::who_follows_by_mail;
use super::{ADDRESS, answered, in_feed, subscribers};
use crate::support::blog::Blog;
use crate::support::{Page, pushed};

/// A little longer than undo takes.
const SOON: Duration = Duration::from_secs(21);

/// What the receipt's form sends for its own comment, with `way`.
async fn chooses(blog: &mut Blog, way: &[(&str, &str)]) -> Page {
    let path = format!("{}/follow", blog.receipt);
    let form = blog.dana.get(&path).await;
    form.shows("Replies to your comment on “What a renewal really costs”");
    let replies = form.attr("input[name=replies]", "value").unwrap();
    let topic = format!("replies:{}", blog.row().await.id);
    let fields = [
        ("topic", topic.as_str()),
        ("often", "never"),
        ("replies", replies.as_str()),
    ];
    blog.dana.post("/subscribe", &[&fields[..], way].concat()).await
}

#[tokio::test]
async fn who_left_no_address_reads_replies_in_a_feed_of_their_own() {
    let mut blog = Blog::published(&[]).await;
    blog.site.later(hours(1)).await;
    blog.look()
        .await
        .shows("Tell me when someone replies: in a feed of my own");
    let page = chooses(&mut blog, &[("channel", "feed")]).await;
    assert_eq!(page.status, 303, "{}", page.body);
    blog.look().await.shows("You hear of replies, the way you chose.");
    blog.decide("keep", &[("reply", "Welcome.")]).await;
    blog.site.later(SOON).await;
    assert_eq!(in_feed(&blog.site, "Welcome.").await, 1);
    let follow = format!("{}/follow", blog.receipt);
    blog.dana.post(&follow, &[("intent", "stop")]).await;
    blog.look().await.shows("Tell me when someone replies");
    assert!(subscribers(&blog.site).await.is_empty());
}

#[tokio::test]
async fn a_browser_that_was_chosen_on_the_receipt_is_told_once_it_has_answered() {
    let mut blog = Blog::published(&[("email", ADDRESS)]).await;
    blog.site.later(hours(1)).await;
    blog.site.mails();
    blog.look().await.shows("Another way than by mail");
    let push = blog.site.receiver("push.example").await;
    let way = [
        ("channel", "push"),
        ("push_endpoint", "https://push.example/send/1"),
        ("push_p256dh", pushed::P256DH),
        ("push_auth", pushed::AUTH),
    ];
    let page = chooses(&mut blog, &way).await;
    assert_eq!(page.status, 303, "{}", page.body);
    blog.look()
        .await
        .shows("as soon as the way you chose has answered");
    answered(&blog.site, &push).await;
    blog.look().await.shows("You hear of replies, the way you chose.");
    blog.decide("keep", &[("reply", "Welcome.")]).await;
    blog.site.later(SOON).await;
    assert!(blog.site.mails().iter().all(|mail| mail.to != ADDRESS));
    let taken = push.taken();
    assert_eq!(taken.len(), 1);
    assert_eq!(pushed::opened(&taken[0])["body"], "Welcome.");
}

#[tokio::test]
async fn who_hears_of_them_by_mail_may_read_them_in_a_feed_besides() {
    let (mut blog, _) = who_follows_by_mail().await;
    let page = chooses(&mut blog, &[("channel", "feed")]).await;
    assert_eq!(page.status, 303, "{}", page.body);
    blog.decide("keep", &[("reply", "Welcome.")]).await;
    blog.site.later(SOON).await;
    let mails = blog.site.mails();
    let to_dana = mails.iter().filter(|mail| mail.to == ADDRESS);
    assert_eq!(to_dana.count(), 1, "{mails:?}");
    assert_eq!(in_feed(&blog.site, "Welcome.").await, 1);
}

#[tokio::test]
async fn nobody_else_is_taken_for_the_writer_of_a_comment() {
    let mut blog = Blog::published(&[]).await;
    let id = blog.row().await.id;
    let topic = format!("replies:{id}");
    let mut eve = blog.site.browser();
    for replies in ["", "1", "1.signed", blog.receipt.rsplit('/').next().unwrap()] {
        let fields = [
            ("topic", topic.as_str()),
            ("often", "never"),
            ("channel", "feed"),
            ("replies", replies),
        ];
        let page = eve.post("/subscribe", &fields).await;
        assert_eq!(page.status, 422, "{replies}");
        page.shows("at least one").hides("Replies to your comment");
    }
    blog.decide("hide", &[]).await;
    let page = blog.dana.get(&format!("{}/follow", blog.receipt)).await;
    assert_eq!(page.location(), blog.receipt, "nobody replies to what is away");
}
