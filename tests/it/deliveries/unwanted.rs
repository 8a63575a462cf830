//! What somebody gave up, or set to never, while it waited to go out.

use forthright::clock::{hours, minutes};
use forthright::deliveries::State;
use forthright::ids::{PostId, SubscriberId};
use forthright::subscriptions::{Often, Topic};

use super::switching::page_of;
use super::{SOON, blog, publish, to};
use crate::support::TestApp;
use crate::support::mail_server::{MailServer, away};
use crate::support::subscribers::Wants;

const THREAD: Topic = Topic::Thread(PostId(1));

/// Changes on their own page what somebody hears of.
async fn wants_now(site: &TestApp, (id, address): (SubscriberId, &str), topics: &[Topic], often: &str) {
    let codes: Vec<String> = topics.iter().map(|topic| topic.code()).collect();
    let mut fields = vec![
        ("often", often),
        ("language", "en"),
        ("time_zone", "Europe/Berlin"),
    ];
    fields.extend(codes.iter().map(|code| ("topic", code.as_str())));
    let page = page_of(site, id, address);
    site.browser().submit(&page, &fields).await.shows("Saved.");
}

#[tokio::test]
async fn what_was_given_up_or_set_to_never_does_not_come_in_the_next_digest() {
    let site = blog().await;
    let tag = Topic::Tag(site.tag("Licensing").await);
    let readers = [
        "gave-up@mail.example",
        "never@mail.example",
        "more@mail.example",
        "same@mail.example",
    ];
    let mut ids = Vec::new();
    for address in readers {
        let wants = Wants {
            often: Often::Daily,
            ..Wants::mail(address, &[tag, THREAD])
        };
        ids.push((site.subscribe(wants).await, address));
    }
    publish(&site, "The second invoice").await;
    site.later(SOON).await;
    let all = site.deliveries().await;
    assert!(
        all.iter().all(|one| one.state == State::Gathered) && all.len() == 4,
        "{all:?}"
    );
    wants_now(&site, ids[0], &[THREAD], "daily").await;
    wants_now(&site, ids[1], &[tag, THREAD], "never").await;
    wants_now(&site, ids[2], &[Topic::Everything], "daily").await;
    site.later(hours(24)).await;
    let mails = site.mails();
    assert_eq!(mails.len(), 2, "{mails:?}");
    for address in &readers[2..] {
        assert_eq!(to(&mails, address).len(), 1, "{address}");
    }
    let all = site.deliveries().await;
    let state = |id: SubscriberId| all.iter().find(|one| one.subscriber_id == id).unwrap().state;
    let states: Vec<State> = ids.iter().map(|(id, _)| state(*id)).collect();
    assert_eq!(states, [State::Dropped, State::Dropped, State::Sent, State::Sent]);
    let mut owner = site.owner().await;
    owner
        .get("/admin/deliveries")
        .await
        .shows("They do not want to hear of it any more.");
}

#[tokio::test]
async fn what_is_given_up_while_the_mail_server_is_away_is_not_sent() {
    let mut site = blog().await;
    let tag = Topic::Tag(site.tag("Licensing").await);
    let mut ids = Vec::new();
    for address in ["gave-up@mail.example", "more@mail.example"] {
        let wants = Wants::mail(address, &[tag, THREAD]);
        ids.push((site.subscribe(wants).await, address));
    }
    site.app.mailer = away();
    publish(&site, "The second invoice").await;
    site.later(SOON).await;
    wants_now(&site, ids[0], &[THREAD], "at_once").await;
    wants_now(&site, ids[1], &[Topic::Everything], "at_once").await;
    let server = MailServer::start().await;
    site.app.mailer = server.mailer();
    site.later(minutes(5)).await;
    let states: Vec<State> = site.deliveries().await.iter().map(|one| one.state).collect();
    assert_eq!(states, [State::Dropped, State::Sent]);
    assert_eq!(server.taken().len(), 1);
}
