//! A reply of the team reaches whom it answers once, whichever way they go while it waits: told with everything else
//! about their comment by mail, or by the way they chose.

use std::time::Duration;

use forthright::clock::minutes;
use forthright::comments::entity::mail_sent;
use forthright::comments::{MailKind, Status};
use forthright::deliveries::{Kind, State};
use forthright::worker::{self, Lane};
use migration::{Migrator, MigratorTrait as _, SchemaManager};
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};

use super::following::who_follows_by_mail;
use super::{ADDRESS, by_feed, confirmed, in_feed, send};
use crate::support::TestApp;
use crate::support::blog::{Blog, POST, TEXT};
use crate::support::mails::link;

/// A little longer than undo takes.
const SOON: Duration = Duration::from_secs(21);

/// Whatever is due and waits for no mail server.
async fn all_but_mail(site: &TestApp) {
    while worker::run_one_of(&site.app, Lane::Own).await.unwrap() {}
}

/// Somebody who hears of replies in a feed of their own: the blog, and the path of their own page.
async fn who_follows_in_a_feed() -> (Blog, String) {
    let (mut blog, manage) = who_follows_by_mail().await;
    to_feed(&mut blog, &manage).await;
    (blog, manage)
}

async fn to_feed(blog: &mut Blog, manage: &str) {
    let page = send(&mut blog.dana, &format!("{manage}/channel"), &by_feed()).await;
    assert_eq!(page.status, 303, "{}", page.body);
}

/// Those of `replies` that were mailed.
fn mailed<'a>(site: &TestApp, replies: [&'a str; 2]) -> Vec<&'a str> {
    let mails = site.mails();
    let is_mailed = |reply: &&str| mails.iter().any(|mail| mail.text.contains(*reply));
    replies.into_iter().filter(is_mailed).collect()
}

/// What was mailed to them that says `words`.
fn mails_with(site: &TestApp, words: &str) -> usize {
    let mails = site.mails().into_iter();
    mails
        .filter(|mail| mail.to == ADDRESS && mail.text.contains(words))
        .count()
}

#[tokio::test]
async fn who_goes_to_a_feed_while_the_mail_waits_finds_it_there() {
    let (mut blog, manage) = who_follows_by_mail().await;
    blog.decide("keep", &[("reply", "Welcome.")]).await;
    blog.site.app.clock.advance(SOON);
    all_but_mail(&blog.site).await;
    to_feed(&mut blog, &manage).await;
    assert_eq!(
        in_feed(&blog.site, "Welcome.").await,
        0,
        "the mail would tell of it"
    );
    blog.site.later(minutes(1)).await;
    assert_eq!(mails_with(&blog.site, "Welcome."), 0);
    assert_eq!(in_feed(&blog.site, "Welcome.").await, 1);
}

#[tokio::test]
async fn who_comes_back_to_mail_before_it_is_decided_how_they_hear_is_mailed() {
    let (mut blog, manage) = who_follows_in_a_feed().await;
    blog.decide("keep", &[("reply", "Welcome.")]).await;
    blog.site.app.clock.advance(SOON);
    // Those who follow the thread are told.
    assert!(worker::run_one_of(&blog.site.app, Lane::Own).await.unwrap());
    let fields = [("channel", "email"), ("email", ADDRESS)];
    blog.dana.post(&format!("{manage}/channel"), &fields).await;
    while worker::run_one_of(&blog.site.app, Lane::Mail).await.unwrap() {}
    let asks = blog.site.mails().remove(0);
    let asks = link(&asks.text, "/subscribe/confirm/");
    assert_eq!(blog.dana.post(&asks, &[]).await.status, 303);
    blog.site.later(minutes(1)).await;
    assert_eq!(mails_with(&blog.site, "> Welcome."), 1);
    let rows = blog.site.deliveries().await;
    let of_reply: Vec<State> = rows
        .iter()
        .filter(|row| row.event == Kind::Comment)
        .map(|row| row.state)
        .collect();
    assert_eq!(of_reply, [State::Sent], "what was mailed stands there as well");
}

#[tokio::test]
async fn who_goes_to_a_feed_after_it_was_mailed_finds_nothing_of_it_there() {
    let (mut blog, manage) = who_follows_by_mail().await;
    blog.decide("keep", &[("reply", "Welcome.")]).await;
    blog.site.later(SOON).await;
    to_feed(&mut blog, &manage).await;
    blog.site.later(minutes(5)).await;
    assert_eq!(mails_with(&blog.site, "Welcome."), 1);
    assert_eq!(in_feed(&blog.site, "Welcome.").await, 0);
    blog.decide("keep", &[("reply", "One more thing.")]).await;
    blog.site.later(SOON).await;
    assert_eq!(mails_with(&blog.site, "One more thing."), 0);
    assert_eq!(in_feed(&blog.site, "One more thing.").await, 1);
}

#[tokio::test]
async fn a_reply_by_another_way_waits_for_no_mail_server() {
    let (mut blog, _) = who_follows_in_a_feed().await;
    blog.decide("keep", &[("reply", "Welcome.")]).await;
    blog.site.app.clock.advance(SOON);
    all_but_mail(&blog.site).await;
    assert_eq!(in_feed(&blog.site, "Welcome.").await, 1);
}

#[tokio::test]
async fn who_follows_the_thread_reads_it_once_in_the_mail_about_their_comment() {
    let mut blog = Blog::new().await;
    let manage = confirmed(&blog.site, ADDRESS).await;
    let wishes = [
        ("topic", "thread:1"),
        ("often", "at_once"),
        ("language", "en"),
        ("time_zone", "UTC"),
    ];
    let page = blog.dana.post(&manage, &wishes).await;
    assert_eq!(page.status, 303, "{}", page.body);
    // The address was only typed: nobody is remembered by it.
    blog.sent(TEXT, &[("email", ADDRESS)]).await;
    blog.decide("approve", &[("reply", "Welcome.")]).await;
    blog.site.later(minutes(1)).await;
    assert_eq!(mails_with(&blog.site, "Welcome."), 1);
}

#[tokio::test]
async fn a_reply_is_told_though_the_next_one_is_taken_back() {
    let (mut blog, _) = who_follows_by_mail().await;
    blog.decide("keep", &[("reply", "Welcome.")]).await;
    let done = blog.press("keep", &[("reply", "One more thing.")]).await;
    blog.undo(&done).await;
    blog.site.later(SOON).await;
    let told = mailed(&blog.site, ["Welcome.", "One more thing."]);
    assert_eq!(told, ["Welcome."]);
}

#[tokio::test]
async fn a_reply_that_was_taken_back_and_stands_again_is_told() {
    let (mut blog, _) = who_follows_in_a_feed().await;
    blog.decide("keep", &[("reply", "Welcome.")]).await;
    let reply = blog
        .site
        .all_comments()
        .await
        .into_iter()
        .rfind(|row| row.byline_id.is_some())
        .unwrap();
    let page = blog.press_on(reply.id, reply.version, "hide", &[]).await;
    assert_eq!(page.status, 303, "{}", page.body);
    blog.site.later(SOON).await;
    assert_eq!(in_feed(&blog.site, "Welcome.").await, 0);
    let page = blog.press_on(reply.id, reply.version + 1, "restore", &[]).await;
    assert_eq!(page.status, 303, "{}", page.body);
    blog.site.later(SOON).await;
    assert_eq!(in_feed(&blog.site, "Welcome.").await, 1);
    assert_eq!(mails_with(&blog.site, "Welcome."), 0);
}

#[tokio::test]
async fn a_reply_is_told_once_what_it_answers_stands_again_that_reports_had_hidden() {
    let (mut blog, _) = who_follows_in_a_feed().await;
    blog.decide("keep", &[("reply", "Welcome.")]).await;
    let report = format!("{POST}/comments/{}/report", blog.row().await.id);
    for _ in 0..3 {
        let fields = [("kind", "spam"), ("reason", "")];
        let page = blog.site.browser().post(&report, &fields).await;
        assert_eq!(page.status, 303, "{}", page.body);
    }
    assert_eq!(blog.row().await.status, Status::Hidden);
    blog.site.later(SOON).await;
    assert_eq!(in_feed(&blog.site, "Welcome.").await, 0);
    blog.decide("reports_seen", &[]).await;
    blog.site.later(SOON).await;
    assert_eq!(in_feed(&blog.site, "Welcome.").await, 1);
}

/// The replies are remembered as the release before did: by the mails alone.
async fn as_before(site: &TestApp) {
    let tx = site.app.db.begin_write().await.unwrap();
    mail_sent::Entity::delete_many()
        .filter(mail_sent::Column::Kind.eq(MailKind::Reply))
        .exec(&*tx)
        .await
        .unwrap();
    let migrations = Migrator::migrations();
    let found = migrations
        .iter()
        .find(|one| one.name() == "m0061_told_of_replies");
    found.unwrap().up(&SchemaManager::new(&*tx)).await.unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn what_the_release_before_told_is_not_told_again() {
    let (mut blog, _) = who_follows_by_mail().await;
    blog.decide("keep", &[("reply", "Welcome.")]).await;
    blog.site.later(SOON).await;
    assert_eq!(mails_with(&blog.site, "Welcome."), 1);
    blog.decide("keep", &[("reply", "One more thing.")]).await;
    as_before(&blog.site).await;
    blog.site.later(SOON).await;
    let told = mailed(&blog.site, ["Welcome.", "One more thing."]);
    assert_eq!(told, ["One more thing."]);
}
