//! Whoever goes over to another way loses nothing: what was not handed over by then goes the new way, once.

use forthright::clock::{hours, minutes};
use forthright::deliveries::State;
use forthright::ids::SubscriberId;
use forthright::subscriptions::{Channel, Often, Topic, read};

use super::channels::{HOOK, SECOND, title, with_webhook};
use super::{SOON, blog, publish, to};
use crate::support::TestApp;
use crate::support::mail_server::{MailServer, Reply, away};
use crate::support::mails::link;
use crate::support::receiver::Receiver;
use crate::support::subscribers::Wants;

pub const ADDRESS: &str = "dana@mail.example";

/// The page of somebody whose address was written straight into the tables.
pub fn page_of(site: &TestApp, id: SubscriberId, address: &str) -> String {
    let nonce = format!("nonce-of-{address}");
    read::manage_link(&site.app.secrets, id, &nonce).to_string()
}

/// Somebody told of everything by mail, and their page.
async fn by_mail(site: &TestApp) -> String {
    let id = site.subscribe_all(ADDRESS).await;
    page_of(site, id, ADDRESS)
}

async fn to_feed(site: &TestApp, manage: &str) {
    site.browser()
        .submit(&format!("{manage}/channel"), &[("channel", "feed")])
        .await
        .shows("a feed of your own");
}

/// Goes over to a program, which says that it wants to be told.
async fn to_webhook(site: &TestApp, manage: &str) -> Receiver {
    let hooks = site.receiver("hooks.example").await;
    hooks.echo();
    let fields = [("channel", "webhook"), ("webhook_url", HOOK)];
    let page = site.browser().post(&format!("{manage}/channel"), &fields).await;
    assert_eq!(page.status, 200, "{}", page.body);
    site.later(SECOND).await;
    assert_eq!(hooks.taken().len(), 1, "it was asked");
    hooks
}

/// Goes over to a mailbox, and confirms it.
async fn to_mail(site: &TestApp, manage: &str) {
    let fields = [("channel", "email"), ("email", ADDRESS)];
    let mut dana = site.browser();
    dana.submit(&format!("{manage}/channel"), &fields).await;
    site.later(SECOND).await;
    let asks = site.mails().remove(0);
    let link = link(&asks.text, "/subscribe/confirm/");
    assert_eq!(dana.post(&link, &[]).await.status, 303);
}

/// The one delivery there is.
async fn stands(site: &TestApp) -> (State, i64) {
    let all = site.deliveries().await;
    assert_eq!(all.len(), 1, "{all:?}");
    (all[0].state, all[0].attempts)
}

#[tokio::test]
async fn what_waits_for_the_mail_server_stands_in_the_feed_that_took_its_place() {
    let mut site = blog().await;
    let manage = by_mail(&site).await;
    site.app.mailer = away();
    publish(&site, "The second invoice").await;
    site.later(SOON).await;
    assert_eq!(stands(&site).await, (State::Queued, 1));
    to_feed(&site, &manage).await;
    let server = MailServer::start().await;
    site.app.mailer = server.mailer();
    site.later(minutes(5)).await;
    assert_eq!(stands(&site).await.0, State::Sent);
    assert_eq!(site.own_feed().await.matches("<entry>").count(), 1);
    assert_eq!(server.taken().len(), 0);
}

#[tokio::test]
async fn what_waits_for_the_mail_server_goes_to_the_webhook_that_took_its_place() {
    let mut site = blog().await;
    let manage = by_mail(&site).await;
    site.app.mailer = away();
    publish(&site, "The second invoice").await;
    site.later(SOON).await;
    let hooks = to_webhook(&site, &manage).await;
    let server = MailServer::start().await;
    site.app.mailer = server.mailer();
    site.later(minutes(5)).await;
    let told = hooks.taken();
    assert_eq!(told.len(), 1);
    assert_eq!(title(&told[0]), "The second invoice");
    site.later(hours(24)).await;
    assert_eq!((hooks.taken().len(), server.count(ADDRESS)), (0, 0), "once");
    assert_eq!(stands(&site).await.0, State::Sent);
}

#[tokio::test]
async fn what_a_webhook_did_not_take_goes_by_mail_with_all_its_tries() {
    let (mut site, hooks, manage) = with_webhook().await;
    hooks.then(503);
    publish(&site, "The second invoice").await;
    site.later(SOON).await;
    assert_eq!(hooks.taken().len(), 1);
    to_mail(&site, &manage).await;
    let server = MailServer::start().await;
    site.app.mailer = server.mailer();
    server.script(
        ADDRESS,
        &[Reply::Says("451 4.2.0 come back later"), Reply::Says("250 ok")],
    );
    site.later(minutes(2)).await;
    assert_eq!(stands(&site).await, (State::Queued, 1), "the first try by mail");
    site.later(minutes(2)).await;
    assert_eq!(stands(&site).await.0, State::Sent);
    assert_eq!((hooks.taken().len(), server.count(ADDRESS)), (0, 1));
}

#[tokio::test]
async fn a_way_that_is_confirmed_before_undo_has_passed_gets_it() {
    let site = blog().await;
    let wants = Wants {
        channel: Channel::Feed,
        ..Wants::mail("token", &[Topic::Everything])
    };
    let id = site.subscribe(wants).await;
    let manage = page_of(&site, id, "token");
    publish(&site, "The second invoice").await;
    to_mail(&site, &manage).await;
    site.later(SOON).await;
    assert_eq!(to(&site.mails(), ADDRESS).len(), 1);
    assert_eq!(stands(&site).await.0, State::Sent);
    site.later(hours(24)).await;
    assert_eq!(site.mails(), [], "once");
}

#[tokio::test]
async fn what_was_gathered_for_a_letter_stands_in_the_feed_in_the_morning() {
    let site = blog().await;
    let wants = Wants {
        often: Often::Daily,
        ..Wants::mail(ADDRESS, &[Topic::Everything])
    };
    let id = site.subscribe(wants).await;
    let manage = page_of(&site, id, ADDRESS);
    publish(&site, "The second invoice").await;
    site.later(SOON).await;
    assert_eq!(stands(&site).await.0, State::Gathered);
    to_feed(&site, &manage).await;
    site.later(hours(24)).await;
    assert_eq!(site.own_feed().await.matches("<entry>").count(), 1);
    assert_eq!(site.mails(), []);
    let all = site.deliveries().await;
    assert!(all.iter().all(|one| one.state == State::Sent), "{all:?}");
}
