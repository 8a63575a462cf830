//! A message that is not taken, and a program that takes none.

use std::time::Duration;

use forthright::audit;
use forthright::clock::{days, hours, minutes};
use forthright::webhooks::{EndpointState, MessageState};
use sea_orm::{ColumnTrait as _, EntityTrait as _, PaginatorTrait as _, QueryFilter as _};

use super::Hooked;

const MOMENT: Duration = Duration::from_secs(20);

/// A post was published, and nobody was told yet.
async fn published() -> Hooked {
    let mut hooked = Hooked::new(&["post.published"], "public").await;
    hooked.mara.write("Costs", &[], &["publish"]).await;
    hooked
}

#[tokio::test]
async fn what_is_not_taken_comes_again_under_the_same_name() {
    let mut hooked = published().await;
    hooked.hooks.then_with(500, None, "no room left");
    hooked.site.later(MOMENT).await;
    let first = hooked.hooks.taken();
    assert_eq!(first.len(), 1);
    let page = hooked.mara.get(super::ONE).await;
    page.shows("tried again")
        .shows("Status 500")
        .shows("no room left");
    page.shows("Nothing has been taken since");
    hooked.site.later(Duration::from_secs(6)).await;
    let second = hooked.hooks.taken();
    assert_eq!(second.len(), 1);
    assert_eq!(first[0].header("webhook-id"), second[0].header("webhook-id"));
    assert_ne!(
        first[0].header("webhook-timestamp"),
        second[0].header("webhook-timestamp")
    );
    assert!(super::is_signed(&second[0], &hooked.secret));
    let row = hooked.messages().await.remove(0);
    assert_eq!((row.state, row.attempts), (MessageState::Sent, 2));
    assert_eq!(hooked.endpoint().await.failing_since, None);
    let page = hooked.mara.get(super::ONE).await;
    page.shows("taken").hides("tried again");
}

#[tokio::test]
async fn after_ten_tries_in_three_days_a_message_is_given_up_and_can_be_sent_again() {
    let mut hooked = published().await;
    for _ in 0..10 {
        hooked.hooks.then(503);
    }
    for _ in 0..100 {
        hooked.site.later(hours(1)).await;
    }
    assert_eq!(hooked.hooks.taken().len(), 10);
    let row = hooked.messages().await.remove(0);
    assert_eq!((row.state, row.attempts), (MessageState::Failed, 10));
    assert_eq!(hooked.endpoint().await.state, EndpointState::On);
    hooked
        .mara
        .get(super::ONE)
        .await
        .shows("not taken")
        .shows("10 tries");
    let again = [("intent", "again"), ("message", "1")];
    hooked.pressed(&again).await.shows("sent again");
    hooked.site.later(minutes(1)).await;
    assert_eq!(hooked.types(), ["post.published"]);
    assert_eq!(hooked.messages().await[0].state, MessageState::Sent);
}

#[tokio::test]
async fn what_failed_until_it_was_given_up_is_not_held_against_what_comes_next() {
    let mut hooked = published().await;
    for _ in 0..10 {
        hooked.hooks.then(503);
    }
    for _ in 0..100 {
        hooked.site.later(hours(1)).await;
    }
    assert_eq!(hooked.messages().await[0].state, MessageState::Failed);
    assert_eq!(hooked.endpoint().await.failing_since, None);
    hooked.site.later(days(2)).await;
    hooked.mara.write("Second", &[], &["publish"]).await;
    hooked.hooks.then(503);
    hooked.site.later(MOMENT).await;
    let endpoint = hooked.endpoint().await;
    assert_eq!(endpoint.state, EndpointState::On, "it failed once");
    assert_eq!(endpoint.failing_since, Some(hooked.site.app.clock.now()));
    hooked.site.later(minutes(1)).await;
    assert_eq!(hooked.messages().await[1].state, MessageState::Sent);
}

#[tokio::test]
async fn who_asks_to_be_left_alone_is() {
    let hooked = published().await;
    hooked.hooks.then_with(429, Some(("retry-after", "3600")), "");
    hooked.site.later(MOMENT).await;
    assert_eq!(hooked.hooks.taken().len(), 1);
    hooked.site.later(minutes(59)).await;
    assert!(hooked.hooks.taken().is_empty());
    hooked.site.later(minutes(1)).await;
    assert_eq!(hooked.types(), ["post.published"]);
}

#[tokio::test]
async fn who_fails_is_asked_once_and_not_once_a_message() {
    let mut hooked = published().await;
    for title in ["Second", "Third", "Fourth"] {
        hooked.mara.write(title, &[], &["publish"]).await;
    }
    hooked.hooks.then(500);
    hooked.site.later(MOMENT).await;
    assert_eq!(hooked.hooks.taken().len(), 1);
    hooked.site.later(minutes(1)).await;
    assert_eq!(hooked.hooks.taken().len(), 4);
}

#[tokio::test]
async fn who_is_gone_is_switched_off_at_once() {
    let mut hooked = published().await;
    hooked.hooks.then(410);
    hooked.site.later(MOMENT).await;
    assert_eq!(hooked.endpoint().await.state, EndpointState::Gone);
    let page = hooked.mara.get(super::ONE).await;
    page.shows("wants no more (410)");
    hooked.mara.get("/admin/webhooks").await.shows("gone");
    hooked.site.later(days(1)).await;
    assert_eq!(hooked.hooks.taken().len(), 1);
    hooked.pressed(&[("intent", "on")]).await.shows("Switched on.");
    hooked.site.later(minutes(1)).await;
    assert_eq!(hooked.types(), ["post.published"], "what waited is sent");
}

#[tokio::test]
async fn who_takes_nothing_for_five_days_is_switched_off_and_the_page_says_so() {
    let mut hooked = published().await;
    for _ in 0..100 {
        hooked.hooks.then(500);
    }
    for day in 0..6 {
        hooked.mara.write(&format!("Day {day}"), &[], &["publish"]).await;
        hooked.site.later(hours(12)).await;
        hooked.site.later(hours(12)).await;
    }
    assert_eq!(hooked.endpoint().await.state, EndpointState::Failing);
    hooked.mara.get(super::ONE).await.shows("for five days");
    let lines = audit::entity::Entity::find()
        .filter(audit::entity::Column::Action.eq("webhook.switched_off"))
        .count(hooked.site.app.db.read());
    assert_eq!(lines.await.unwrap(), 1);
}

#[tokio::test]
async fn a_program_that_is_nowhere_is_said_to_be_so() {
    let mut hooked = published().await;
    let elsewhere = [
        ("intent", "save"),
        ("url", "https://nowhere.example/"),
        ("event", "post.published"),
        ("scope", "public"),
    ];
    hooked.pressed(&elsewhere).await.shows("Saved.");
    hooked.site.later(MOMENT).await;
    let page = hooked.mara.get(super::ONE).await;
    page.shows("No answer").shows("the name is not known");
}
