//! A reader’s program that takes nothing for days is told nothing any more, and its reader is told so.

use forthright::clock::{hours, minutes};
use forthright::deliveries::{MAX_ATTEMPTS, State};
use forthright::subscriptions::ChannelState;
use sea_orm::ConnectionTrait as _;

use super::channels::with_webhook;
use super::{SOON, publish};
use crate::support::TestApp;
use crate::support::receiver::Receiver;

/// The next try of what waits is the last one, and is not taken.
async fn fails_for_good(site: &TestApp, hooks: &Receiver) {
    let tx = site.app.db.begin_write().await.unwrap();
    let last = format!(
        "UPDATE deliveries SET attempts = {} WHERE state = 'queued'",
        MAX_ATTEMPTS - 1
    );
    tx.execute_unprepared(&last).await.unwrap();
    tx.commit().await.unwrap();
    hooks.then(503);
    site.later(minutes(2)).await;
}

async fn way(site: &TestApp) -> ChannelState {
    let id = site.deliveries().await[0].subscriber_id;
    site.channel_of(id).await.state
}

#[tokio::test]
async fn a_webhook_that_takes_nothing_for_three_days_is_ended_and_its_reader_chooses_another_way() {
    let (site, hooks, manage) = with_webhook().await;
    for _ in 0..40 {
        hooks.then_with(503, None, "not today");
    }
    publish(&site, "The second invoice").await;
    for _ in 0..48 {
        site.later(hours(1)).await;
    }
    assert_eq!(way(&site).await, ChannelState::Active, "after two days");
    for _ in 0..72 {
        site.later(hours(1)).await;
    }
    assert_eq!(hooks.taken().len(), 20);
    assert_eq!(site.deliveries().await[0].state, State::Failed);
    assert_eq!(way(&site).await, ChannelState::GivenUp);
    assert!(
        site.channel_of(site.deliveries().await[0].subscriber_id)
            .await
            .address
            .is_empty()
    );
    let mut owner = site.owner().await;
    let failed = owner.get("/admin/deliveries?state=failed").await;
    failed
        .shows("503 not today")
        .shows("Nothing was taken there for three days");
    let mut dana = site.browser();
    dana.get(&manage)
        .await
        .shows("Your webhook took nothing for three days and was ended.");
    dana.submit(&format!("{manage}/channel"), &[("channel", "feed")])
        .await
        .shows("a feed of your own")
        .hides("took nothing");

    // Tried again it goes the way that is theirs now.
    let delivery = failed.attr("input[name=delivery]", "value").unwrap();
    owner.post("/admin/deliveries", &[("delivery", &delivery)]).await;
    site.later(SOON).await;
    assert_eq!(site.deliveries().await[0].state, State::Sent);
    assert!(hooks.taken().is_empty());
    owner
        .get("/admin/deliveries?channel=feed")
        .await
        .shows("The second invoice");
}

#[tokio::test]
async fn one_that_took_something_meanwhile_goes_on() {
    let (site, hooks, manage) = with_webhook().await;
    hooks.then(503);
    publish(&site, "The second invoice").await;
    site.later(SOON).await;
    publish(&site, "The third invoice").await;
    site.later(SOON).await;
    fails_for_good(&site, &hooks).await;
    let states: Vec<State> = site.deliveries().await.iter().map(|one| one.state).collect();
    assert_eq!(states, [State::Failed, State::Sent]);
    assert_eq!(way(&site).await, ChannelState::Active);
    site.browser()
        .get(&manage)
        .await
        .shows("You get it at your webhook");
}

#[tokio::test]
async fn tried_again_for_who_is_not_reached_any_more_it_is_dropped_and_says_why() {
    let (site, hooks, _) = with_webhook().await;
    hooks.then(503);
    publish(&site, "The second invoice").await;
    site.later(SOON).await;
    fails_for_good(&site, &hooks).await;
    assert_eq!(way(&site).await, ChannelState::GivenUp);
    hooks.taken();
    let mut owner = site.owner().await;
    owner.post("/admin/deliveries", &[]).await;
    site.later(SOON).await;
    assert_eq!(site.deliveries().await[0].state, State::Dropped);
    assert!(hooks.taken().is_empty());
    owner
        .get("/admin/deliveries?state=dropped")
        .await
        .shows("They are not reached any more.");
}
