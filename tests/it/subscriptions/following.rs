//! Hearing of replies: one tick in the comment form, or a press on the receipt.

use forthright::clock::{days, hours};
use forthright::mail::Message;
use forthright::subscriptions::entity::subscription;
use forthright::subscriptions::{ChannelState, TOPICS_MAX, read};
use sea_orm::EntityTrait as _;

use super::{
    ADDRESS, answered, by_feed, by_mail, by_push, channels, confirmed, full, mailed, send, subscribers,
};
use crate::support::blog::{Blog, POST, TEXT};
use crate::support::mails::{confirms, link};
use crate::support::{TestApp, pushed};

async fn topics(site: &TestApp) -> Vec<String> {
    let rows = subscription::Entity::find()
        .all(site.app.db.read())
        .await
        .unwrap();
    rows.iter().map(|row| row.is().code()).collect()
}

const TICKED: [(&str, &str); 2] = [("email", ADDRESS), ("follow", "yes")];

#[tokio::test]
async fn one_tick_asks_by_the_mail_about_the_comment_and_by_no_other() {
    let mut blog = Blog::with_comment(&TICKED).await;
    let id = blog.row().await.id;
    assert_eq!(topics(&blog.site).await, [format!("replies:{id}")]);
    blog.look().await.shows("once you confirm the link");
    blog.site.later(hours(1)).await;
    let to_dana = |site: &TestApp| -> Vec<String> {
        let mails = site.mails().into_iter().filter(|mail| mail.to == ADDRESS);
        mails.map(|mail| mail.text).collect()
    };
    assert_eq!(to_dana(&blog.site), Vec::<String>::new());
    blog.decide("approve", &[]).await;
    blog.site.later(hours(1)).await;
    let mails = to_dana(&blog.site);
    assert_eq!(mails.len(), 1);
    let confirm = link(&mails[0], "/subscribe/confirm/");
    let page = blog.dana.submit(&confirm, &[]).await;
    page.shows("Confirmed")
        .shows("Replies to your comment on “What a renewal really costs”");
    blog.look().await.shows("You hear of replies by mail");
    assert_eq!(subscribers(&blog.site).await[0].often.code(), "never");
}

#[tokio::test]
async fn a_tick_without_an_address_is_said_beside_the_field() {
    let mut blog = Blog::new().await;
    let page = blog.comment(TEXT, &[("follow", "yes")]).await;
    assert_eq!(page.status, 422);
    page.shows("To tell you of replies we need your address")
        .shows("offers other ways");
    assert!(page.attr("[name=follow]", "checked").is_some());
    let page = blog
        .comment(TEXT, &[("follow", "yes"), ("email", "dana@mailinator.com")])
        .await;
    assert_eq!(page.status, 422);
    page.shows("made to be thrown away");
    // Without the tick the address is only for what becomes of the comment.
    blog.sent(TEXT, &[("email", "dana@mailinator.com")]).await;
    assert!(subscribers(&blog.site).await.is_empty());
}

#[tokio::test]
async fn somebody_elses_address_is_asked_before_anything_comes_to_it() {
    let mut blog = Blog::new().await;
    confirmed(&blog.site, ADDRESS).await;
    blog.sent(TEXT, &TICKED).await;
    assert_eq!(topics(&blog.site).await, ["everything:0"]);
    blog.site.later(hours(1)).await;
    let mails = blog.site.mails();
    let mail = mails.iter().find(|mail| mail.to == ADDRESS).unwrap();
    assert!(mail.text.contains("- Replies to your comment"), "{}", mail.text);
    let confirm = link(&mail.text, "/subscribe/confirm/");
    blog.dana.get(&confirm).await;
    assert_eq!(topics(&blog.site).await, ["everything:0"]);
    blog.dana.submit(&confirm, &[]).await.shows("Confirmed");
    assert_eq!(topics(&blog.site).await.len(), 2);
    blog.dana.post(&confirm, &[]).await.shows("confirmed already");
}

#[tokio::test]
async fn an_address_that_a_token_stands_for_needs_no_mail() {
    let remembered = [("email", ADDRESS), ("remember", "yes")];
    let mut blog = Blog::published(&remembered).await;
    blog.site.later(hours(1)).await;
    let confirm = confirms(&blog.site.mails(), ADDRESS);
    blog.dana.post(&confirm, &[]).await;
    blog.sent("Another thing about renewals, after some thought.", &TICKED)
        .await;
    let all = channels(&blog.site).await;
    assert_eq!(all.len(), 1);
    assert_eq!((all[0].1, all[0].2.as_str()), (ChannelState::Active, ADDRESS));
    blog.look().await.shows("You hear of replies by mail");
}

#[tokio::test]
async fn who_chose_another_way_hears_of_a_reply_of_the_team_that_way_alone() {
    let (mut blog, manage) = who_follows_by_mail().await;
    blog.look().await.shows("You hear of replies by mail");
    let push = blog.site.receiver("push.example").await;
    let page = send(&mut blog.dana, &format!("{manage}/channel"), &by_push(1)).await;
    assert_eq!(page.status, 303, "{}", page.body);
    blog.look().await.shows("You hear of replies by mail");
    answered(&blog.site, &push).await;
    blog.look().await.shows("You hear of replies, the way you chose.");
    blog.decide("keep", &[("reply", "Welcome.")]).await;
    blog.site.later(hours(1)).await;
    let mails = blog.site.mails();
    assert!(mails.iter().all(|mail| mail.to != ADDRESS), "{mails:?}");
    let taken = push.taken();
    assert_eq!(taken.len(), 1);
    assert_eq!(pushed::opened(&taken[0])["body"], "Welcome.");
}

#[tokio::test]
async fn what_came_by_another_way_is_not_mailed_again_to_who_comes_back() {
    let (mut blog, manage) = who_follows_by_mail().await;
    let channel = format!("{manage}/channel");
    send(&mut blog.dana, &channel, &by_feed()).await;
    assert!(replied(&mut blog, "Welcome.").await.is_empty());
    blog.dana
        .post(&channel, &[("channel", "email"), ("email", ADDRESS)])
        .await;
    let asks = mailed(&blog.site).await;
    assert_eq!(blog.dana.post(&asks, &[]).await.status, 303);
    let mails = replied(&mut blog, "One more thing.").await;
    assert_eq!(mails.len(), 1, "{mails:?}");
    assert!(mails[0].text.contains("> One more thing."), "{}", mails[0].text);
    assert!(!mails[0].text.contains("Welcome."), "{}", mails[0].text);
}

/// Somebody who hears of replies by mail: the blog, and the path of their own page.
pub async fn who_follows_by_mail() -> (Blog, String) {
    let mut blog = Blog::published(&[("email", ADDRESS), ("remember", "yes")]).await;
    blog.site.later(hours(1)).await;
    let confirm = confirms(&blog.site.mails(), ADDRESS);
    blog.dana.post(&confirm, &[]).await;
    let follow = format!("{}/follow", blog.receipt);
    blog.dana.post(&follow, &[]).await;
    let dana = subscribers(&blog.site).await.remove(0);
    let manage = read::manage_link(&blog.site.app.secrets, dana.id, &dana.nonce);
    (blog, manage.to_string())
}

/// What is mailed to them of a reply of the team.
pub async fn replied(blog: &mut Blog, words: &str) -> Vec<Message> {
    blog.decide("keep", &[("reply", words)]).await;
    blog.site.later(hours(1)).await;
    let mails = blog.site.mails().into_iter();
    mails.filter(|mail| mail.to == ADDRESS).collect()
}

#[tokio::test]
async fn the_mail_about_a_reply_leads_to_what_its_reader_chose_and_one_click_ends_it() {
    let (mut blog, manage) = who_follows_by_mail().await;
    let mails = replied(&mut blog, "Welcome.").await;
    assert_eq!(mails.len(), 1, "{mails:?}");
    assert!(mails[0].text.contains("> Welcome."), "{}", mails[0].text);
    assert_eq!(link(&mails[0].text, "/preferences/"), manage);
    let list = mails[0].list.clone().unwrap();
    assert_eq!(list.stop, format!("http://blog.example.org{manage}/stop"));
    // With what else they are told of the thread.
    let place = mails[0].place.clone().unwrap();
    assert!(place.id.starts_with("comment-2."), "{place:?}");
    let follows: Vec<&str> = place
        .follows
        .iter()
        .filter_map(|id| id.split('.').next())
        .collect();
    assert_eq!(follows, ["post-1", "comment-1"]);
    let click = [("List-Unsubscribe", "One-Click")];
    let page = blog.site.browser().post(&format!("{manage}/stop"), &click).await;
    assert_eq!(page.status, 200);
    assert!(replied(&mut blog, "One more thing.").await.is_empty());
}

/// The mail that says that a comment is published, to somebody who asked to hear of replies to it and named another
/// `way` before they confirmed anything.
async fn published_while_it_waits(way: &[(&'static str, String)]) -> Message {
    let mut blog = Blog::with_comment(&TICKED).await;
    blog.site.later(hours(1)).await;
    blog.site.mails();
    let dana = subscribers(&blog.site).await.remove(0);
    let manage = read::manage_link(&blog.site.app.secrets, dana.id, &dana.nonce);
    let page = send(&mut blog.dana, &format!("{manage}/channel"), way).await;
    assert_eq!(page.status, 303, "{}", page.body);
    blog.decide("approve", &[]).await;
    blog.site.later(hours(1)).await;
    let mails = blog.site.mails().into_iter();
    let mut mails: Vec<Message> = mails.filter(|mail| mail.to == ADDRESS).collect();
    assert_eq!(mails.len(), 1, "{mails:?}");
    mails.remove(0)
}

#[tokio::test]
async fn no_mail_carries_the_link_that_shows_who_reads_another_place() {
    for way in [by_push(1), by_mail("somebody-else@example.org")] {
        let mail = published_while_it_waits(&way).await;
        assert!(!mail.text.contains("/subscribe/confirm/"), "{}", mail.text);
    }
}

#[tokio::test]
async fn a_pause_holds_back_replies_of_the_team_too() {
    let (mut blog, manage) = who_follows_by_mail().await;
    let pause = format!("{manage}/pause");
    let until = blog.site.app.clock.now().plus(days(10)).rfc3339();
    let page = blog.dana.post(&pause, &[("until", &until[..10])]).await;
    assert_eq!(page.status, 303, "{}", page.body);
    assert!(replied(&mut blog, "Welcome.").await.is_empty());
    blog.dana.post(&pause, &[("intent", "resume")]).await;
    assert_eq!(replied(&mut blog, "One more thing.").await.len(), 1);
}

#[tokio::test]
async fn the_receipt_begins_and_ends_it_and_nothing_is_left() {
    let mut blog = Blog::published(&[("email", ADDRESS)]).await;
    blog.look().await.shows("Tell me when someone replies");
    let follow = format!("{}/follow", blog.receipt);
    blog.dana.post(&follow, &[]).await;
    blog.site.later(hours(1)).await;
    let asked = blog.site.mails();
    assert!(
        asked.iter().any(|mail| mail.text.contains("/subscribe/confirm/")),
        "{asked:?}"
    );
    blog.look().await.shows("once you confirm the link");
    blog.dana.post(&follow, &[("intent", "stop")]).await;
    blog.look().await.shows("Tell me when someone replies");
    assert!(subscribers(&blog.site).await.is_empty());
}

#[tokio::test]
async fn erasing_a_comment_ends_it() {
    let mut blog = Blog::with_comment(&TICKED).await;
    let path = format!("{}/erase", blog.receipt);
    blog.dana.post(&path, &[("sure", "yes")]).await;
    assert!(subscribers(&blog.site).await.is_empty());
}

#[tokio::test]
async fn whoever_follows_as_much_as_anybody_may_hears_of_the_newest() {
    let (mut blog, _) = who_follows_by_mail().await;
    full(&blog.site).await;
    let first = blog.receipt.clone();
    let before = topics(&blog.site).await.len();
    blog.sent("Another thing about renewals, after some thought.", &TICKED)
        .await;
    blog.look().await.shows("You hear of replies by mail");
    let after = topics(&blog.site).await;
    assert_eq!((before, after.len()), (TOPICS_MAX, TOPICS_MAX));
    let newest = format!("replies:{}", blog.row().await.id);
    assert_eq!(after.iter().filter(|code| code.starts_with("replies")).count(), 1);
    assert!(after.contains(&newest), "{after:?}");
    blog.receipt = first;
    blog.look().await.shows("Tell me when someone replies");
}

#[tokio::test]
async fn whoever_chose_as_much_as_anybody_may_reads_that_it_is_one_too_many() {
    let mut blog = Blog::new().await;
    confirmed(&blog.site, ADDRESS).await;
    full(&blog.site).await;
    blog.sent(TEXT, &[("email", ADDRESS), ("remember", "yes")]).await;
    blog.decide("approve", &[]).await;
    blog.site.later(hours(1)).await;
    let confirm = confirms(&blog.site.mails(), ADDRESS);
    blog.dana.post(&confirm, &[]).await;
    let before = topics(&blog.site).await;
    let page = blog.dana.post(&format!("{}/follow", blog.receipt), &[]).await;
    assert_eq!(page.status, 422);
    page.shows("more than the 100 things that can be chosen")
        .shows("Tell me when someone replies");
    assert_eq!(topics(&blog.site).await, before);
}

#[tokio::test]
async fn readers_find_the_form_where_they_read() {
    let blog = Blog::published(&[]).await;
    let mut reader = blog.site.browser();
    let links = |page: &crate::support::Page| page.all_attrs("a", "href");
    let page = reader.get(POST).await;
    assert!(
        links(&page)
            .iter()
            .any(|href| href.starts_with("/subscribe?thread="))
    );
    for path in ["/", "/archive", "/about/acme", "/by/mara-lindqvist"] {
        let page = reader.get(path).await;
        assert!(
            links(&page).iter().any(|href| href.starts_with("/subscribe")),
            "{path}"
        );
    }
    let page = reader.get("/about/acme").await;
    assert!(links(&page).contains(&"/subscribe?subject=acme".to_owned()));
}
