//! Conversations with a mail server that refuses, breaks off, is away, or says nothing.

use std::time::Duration;

use forthright::clock::{days, hours, minutes};
use forthright::deliveries::{LEASE, State};
use forthright::jobs;
use forthright::subscriptions::entity::suppressed;
use forthright::subscriptions::{ChannelState, Suppression};
use forthright::worker;
use sea_orm::EntityTrait as _;

use super::{SOON, blog, publish};
use crate::support::TestApp;
use crate::support::mail_server::{MailServer, Reply, away};

/// A blog whose mail goes to a server.
async fn with_server() -> (TestApp, MailServer) {
    let mut site = blog().await;
    let server = MailServer::start().await;
    site.app.mailer = server.mailer();
    (site, server)
}

#[tokio::test]
async fn a_mailbox_that_is_gone_ends_the_channel_and_is_never_written_to_again() {
    let (site, server) = with_server().await;
    let gone = site.subscribe_all("gone@mail.example").await;
    site.subscribe_all("here@mail.example").await;
    server.script(
        "gone@mail.example",
        &[Reply::Says("550 5.1.1 <gone@mail.example>: no such user")],
    );
    publish(&site, "The second invoice").await;
    site.later(SOON).await;
    assert_eq!(
        (
            server.count("gone@mail.example"),
            server.count("here@mail.example")
        ),
        (0, 1)
    );
    assert_eq!(site.channel_of(gone).await.state, ChannelState::Ended);
    let suppressed = suppressed::Entity::find().all(site.app.db.read()).await.unwrap();
    assert_eq!(suppressed.len(), 1);
    assert_eq!(suppressed[0].why, Suppression::Bounced);
    let mut owner = site.owner().await;
    owner
        .get("/admin/deliveries?state=refused")
        .await
        .shows("550 5.1.1 … no such user")
        .hides("gone@mail.example");
    publish(&site, "The third").await;
    site.later(SOON).await;
    assert_eq!(site.deliveries().await.len(), 3, "none for who is not reached");
}

#[tokio::test]
async fn a_message_that_is_refused_says_nothing_about_its_mailbox() {
    let (site, server) = with_server().await;
    let reader = site.subscribe_all("here@mail.example").await;
    server.script("here@mail.example", &[Reply::Says("550 5.7.1 looks like spam")]);
    publish(&site, "The second invoice").await;
    site.later(SOON).await;
    assert_eq!(site.channel_of(reader).await.state, ChannelState::Active);
    assert_eq!(site.deliveries().await[0].state, State::Refused);
}

#[tokio::test]
async fn a_server_that_may_not_carry_mail_for_us_ends_nobodys_way() {
    let (site, server) = with_server().await;
    let readers = ["one@mail.example", "two@mail.example"];
    let mut ids = Vec::new();
    for reader in readers {
        ids.push(site.subscribe_all(reader).await);
        server.script(reader, &[Reply::Says("550 relay not permitted")]);
    }
    publish(&site, "The second invoice").await;
    site.later(SOON).await;
    for id in ids {
        assert_eq!(site.channel_of(id).await.state, ChannelState::Active);
    }
    let suppressed = suppressed::Entity::find().all(site.app.db.read()).await.unwrap();
    assert!(suppressed.is_empty(), "{suppressed:?}");
    // Somebody has set the server right.
    for reader in readers {
        server.script(reader, &[Reply::Says("250 ok")]);
    }
    site.later(minutes(2)).await;
    assert_eq!(readers.map(|reader| server.count(reader)), [1, 1]);
}

#[tokio::test]
async fn what_is_put_off_is_tried_again_and_arrives_once() {
    let (site, server) = with_server().await;
    site.subscribe_all("late@mail.example").await;
    server.script(
        "late@mail.example",
        &[
            Reply::Says("451 4.2.0 come back later"),
            Reply::Says("451 4.2.0 come back later"),
            Reply::Says("250 ok"),
        ],
    );
    publish(&site, "The second invoice").await;
    site.later(SOON).await;
    let first = site.deliveries().await;
    assert_eq!((first[0].state, first[0].attempts), (State::Queued, 1));
    assert_eq!(first[0].words, "451 4.2.0 come back later");
    site.later(minutes(2)).await;
    assert_eq!(
        server.count("late@mail.example"),
        0,
        "the second delay is two minutes"
    );
    site.later(minutes(3)).await;
    assert_eq!(server.count("late@mail.example"), 1);
    site.later(days(4)).await;
    assert_eq!(server.count("late@mail.example"), 1);
    assert_eq!(site.deliveries().await[0].state, State::Sent);
}

#[tokio::test]
async fn after_three_days_a_person_decides() {
    let (site, server) = with_server().await;
    site.subscribe_all("late@mail.example").await;
    server.script("late@mail.example", &[Reply::Says("451 4.2.0 come back later")]);
    publish(&site, "The second invoice").await;
    let hours_pass = async |number: usize| {
        for _ in 0..number {
            site.later(hours(1)).await;
        }
    };
    hours_pass(48).await;
    assert_eq!(site.deliveries().await[0].state, State::Queued, "after two days");
    hours_pass(72).await;
    assert_eq!(site.deliveries().await[0].state, State::Failed, "after five");
    server.script("late@mail.example", &[Reply::Says("250 ok")]);
    let mut owner = site.owner().await;
    let page = owner.get("/admin/deliveries?state=failed").await;
    page.shows("Try the one that was given up again")
        .shows("451 4.2.0 come back later");
    let delivery = page.attr("input[name=delivery]", "value").unwrap();
    let fields = [("delivery", delivery.as_str()), ("state", "failed")];
    let page = owner.post("/admin/deliveries", &fields).await;
    assert_eq!(page.location(), "/admin/deliveries?state=failed");
    site.later(SOON).await;
    assert_eq!(server.count("late@mail.example"), 1);
    owner
        .get("/admin/deliveries?state=failed")
        .await
        .shows("Nothing like this has gone out.");
}

#[tokio::test]
async fn a_connection_that_breaks_takes_nobody_along() {
    let (site, server) = with_server().await;
    for number in 0..12 {
        site.subscribe_all(&format!("reader{number}@mail.example")).await;
    }
    server.script("reader3@mail.example", &[Reply::HangsUp, Reply::Says("250 ok")]);
    publish(&site, "The second invoice").await;
    site.later(SOON).await;
    site.later(minutes(2)).await;
    site.later(minutes(3)).await;
    for number in 0..12 {
        let address = format!("reader{number}@mail.example");
        assert_eq!(server.count(&address), 1, "{address}");
    }
}

#[tokio::test]
async fn a_server_that_is_away_loses_nothing_and_slows_nothing() {
    let mut site = blog().await;
    site.app.mailer = away();
    for number in 0..30 {
        site.subscribe_all(&format!("reader{number}@mail.example")).await;
    }
    publish(&site, "The second invoice").await;
    site.later(SOON).await;
    let tried: i64 = site.deliveries().await.iter().map(|one| one.attempts).sum();
    assert!(
        tried < 10,
        "{tried} of 30 were tried with a server that is not there"
    );
    // What comes next is not tried with it either, for a minute.
    publish(&site, "The third").await;
    site.later(SOON).await;
    let all = site.deliveries().await;
    let then: i64 = all.iter().map(|one| one.attempts).sum();
    assert_eq!((all.len(), then), (60, tried));
    let mut owner = site.owner().await;
    owner.get("/admin/deliveries").await.shows("60 go out now");
    let server = MailServer::start().await;
    site.app.mailer = server.mailer();
    site.later(minutes(5)).await;
    assert_eq!(server.taken().len(), 60);
    let states = site.deliveries().await;
    assert!(states.iter().all(|one| one.state == State::Sent));
}

#[tokio::test]
async fn what_is_taken_back_while_the_server_is_away_is_not_sent() {
    let mut site = blog().await;
    site.app.mailer = away();
    site.subscribe_all("reader@mail.example").await;
    let editor = publish(&site, "A mistake").await;
    site.later(SOON).await;
    let mut owner = site.owner().await;
    let form = owner.get(&editor).await;
    let version = form.attr("input[name=version]", "value").unwrap();
    let state = format!("{}/state", editor.trim_end_matches("/edit"));
    let page = owner
        .post(&state, &[("version", &version), ("intent", "trash")])
        .await;
    assert_eq!(page.status, 303, "{}", page.body);
    let server = MailServer::start().await;
    site.app.mailer = server.mailer();
    site.later(minutes(5)).await;
    assert_eq!(server.taken().len(), 0);
    assert_eq!(site.deliveries().await[0].state, State::Dropped);
}

#[tokio::test]
async fn stopped_in_the_middle_it_goes_on_and_nobody_gets_two() {
    let (site, server) = with_server().await;
    for number in 0..40 {
        site.subscribe_all(&format!("reader{number}@mail.example")).await;
    }
    server.script(
        "reader20@mail.example",
        &[Reply::KeepsStill, Reply::Says("250 ok")],
    );
    publish(&site, "The second invoice").await;
    site.app.clock.advance(SOON);
    let (app, running) = (site.app.clone(), site.app.clone());
    let working = tokio::spawn(async move { while worker::run_one(&running).await.unwrap() {} });
    server.is_still().await;
    working.abort();
    assert!(working.await.unwrap_err().is_cancelled());
    let before = server.taken().len();
    assert!(before < 40, "it was in the middle");
    drop(app);

    // Another process, after the leases of the first one.
    let mut again = site.another_process(0).await;
    again.mailer = server.mailer();
    again.clock.advance(LEASE + jobs::LEASE + Duration::from_secs(1));
    for _ in 0..4 {
        while worker::run_one(&again).await.unwrap() {}
        again.clock.advance(minutes(1));
    }
    for number in 0..40 {
        let count = server.count(&format!("reader{number}@mail.example"));
        assert!(count >= 1, "reader {number} got nothing");
    }
    let twice = server.taken().len() - 40;
    assert!(
        twice <= forthright::deliveries::SIDE_BY_SIDE,
        "{twice} were sent twice"
    );
    assert!(site.deliveries().await.iter().all(|one| one.state == State::Sent));
}

#[tokio::test]
async fn a_server_that_takes_its_time_is_given_up_before_the_lease_is_over() {
    let (mut site, server) = with_server().await;
    site.subscribe_all("reader@mail.example").await;
    let within = std::mem::replace(&mut site.app.hand_over_within, Duration::ZERO);
    publish(&site, "The second invoice").await;
    site.later(SOON).await;
    let first = site.deliveries().await;
    assert_eq!((first[0].state, first[0].attempts), (State::Queued, 1));
    assert_eq!(first[0].words, "it took too long");
    assert_eq!(server.taken().len(), 0);
    site.app.hand_over_within = within;
    site.later(minutes(2)).await;
    assert_eq!(server.count("reader@mail.example"), 1);
    assert_eq!(site.deliveries().await[0].state, State::Sent);
}

#[tokio::test]
async fn no_more_leave_in_a_second_than_the_owner_says() {
    let mut site = blog().await;
    let server = MailServer::start().await;
    site.app.mailer = server.mailer();
    site.app.mail_pace = forthright::mail::Pace::new(5, &site.app.clock);
    for number in 0..12 {
        site.subscribe_all(&format!("reader{number}@mail.example")).await;
    }
    publish(&site, "The second invoice").await;
    site.later(SOON).await;
    assert_eq!(server.taken().len(), 5);
    site.later(Duration::from_secs(1)).await;
    assert_eq!(server.taken().len(), 10);
    site.later(Duration::from_secs(1)).await;
    assert_eq!(server.taken().len(), 12);
}
