//! The pages: what is typed, the secret, sending again, and what is remembered.

use std::time::Duration;

use forthright::clock::{days, hours};

use super::{Hooked, NEW, is_signed};
use crate::support::TestApp;

const MOMENT: Duration = Duration::from_secs(20);

#[tokio::test]
async fn what_can_not_be_used_is_said_beside_the_field_and_kept() {
    let site = TestApp::set_up().await;
    let mut mara = site.owner().await;
    let fields = [
        ("url", "http://acme.example/"),
        ("description", "Search"),
        ("scope", "everything"),
    ];
    let page = mara.post(NEW, &fields).await;
    assert_eq!(page.status, 422);
    page.shows("begins with https://").shows("choose what it is told");
    assert_eq!(page.attr("#url", "value").unwrap(), "http://acme.example/");
    assert_eq!(page.attr("#description", "value").unwrap(), "Search");
    mara.get("/admin/webhooks").await.shows("No program is told");
}

#[tokio::test]
async fn a_test_arrives_and_its_answer_is_shown() {
    let mut hooked = Hooked::new(&["post.published"], "public").await;
    hooked.hooks.then_with(200, None, "<b>hello</b>\0 there");
    hooked.pressed(&[("intent", "test")]).await.shows("on its way");
    hooked.site.later(Duration::ZERO).await;
    let taken = hooked.hooks.taken();
    assert_eq!(taken.len(), 1);
    assert_eq!(taken[0].json()["data"]["site"], "The Third Copy");
    assert!(is_signed(&taken[0], &hooked.secret));
    let page = hooked.mara.get(super::ONE).await;
    page.shows("Status 200").shows("<b>hello</b> there");
}

#[tokio::test]
async fn the_secret_is_shown_once_and_the_old_one_signs_for_a_day_more() {
    let mut hooked = Hooked::new(&["post.published"], "public").await;
    let stored = hooked.site.stored().await;
    assert!(hooked.secret.starts_with("whsec_"));
    assert!(!stored.contains(hooked.secret.trim_start_matches("whsec_")));
    assert_eq!(hooked.mara.get(super::ONE).await.attr("#secret", "value"), None);
    let renewed = hooked.press(&[("intent", "renew")]).await;
    let (old, new) = (hooked.secret.clone(), renewed.attr("#secret", "value").unwrap());
    assert_ne!(old, new);
    for (later, old_signs) in [(Duration::ZERO, true), (hours(24), false)] {
        hooked.site.later(later).await;
        hooked.press(&[("intent", "test")]).await;
        hooked.site.later(Duration::ZERO).await;
        let taken = hooked.hooks.taken();
        assert!(is_signed(&taken[0], &new));
        assert_eq!(is_signed(&taken[0], &old), old_signs);
    }
}

#[tokio::test]
async fn everything_since_a_day_is_sent_again_under_the_names_it_has() {
    let mut hooked = Hooked::new(&["post.published"], "public").await;
    hooked.mara.write("Yesterday", &[], &["publish"]).await;
    hooked.site.later(MOMENT).await;
    hooked.site.later(days(1)).await;
    for title in ["Today", "Today too"] {
        hooked.mara.write(title, &[], &["publish"]).await;
    }
    hooked.site.later(MOMENT).await;
    let before = hooked.hooks.taken();
    assert_eq!(before.len(), 3);
    let wrong = hooked
        .press(&[("intent", "again_since"), ("since", "someday")])
        .await;
    assert_eq!(wrong.status, 422);
    assert_eq!(wrong.attr("#since", "value").unwrap(), "someday");
    let since = [("intent", "again_since"), ("since", "2026-03-04")];
    hooked.pressed(&since).await;
    hooked.site.later(Duration::ZERO).await;
    let again = hooked.hooks.taken();
    let names = |taken: &[crate::support::receiver::Posted]| -> Vec<String> {
        taken
            .iter()
            .map(|one| one.header("webhook-id").to_owned())
            .collect()
    };
    assert_eq!(names(&again), names(&before)[1..]);
}

#[tokio::test]
async fn a_webhook_goes_with_all_its_messages() {
    let mut hooked = Hooked::new(&["post.published"], "public").await;
    hooked.mara.write("Costs", &[], &["publish"]).await;
    hooked.site.later(MOMENT).await;
    assert_eq!(hooked.messages().await.len(), 1);
    let list = hooked.pressed(&[("intent", "remove")]).await;
    list.shows("Removed").shows("No program is told");
    assert!(hooked.messages().await.is_empty());
    assert_eq!(hooked.mara.get(super::ONE).await.status, 404);
    let history = hooked.mara.get("/admin/audit").await;
    history.shows("Webhook added").shows("Webhook removed");
}

#[tokio::test]
async fn messages_are_forgotten_after_thirty_days() {
    let mut hooked = Hooked::new(&["post.published"], "public").await;
    hooked.mara.write("Costs", &[], &["publish"]).await;
    hooked.site.later(MOMENT).await;
    assert_eq!(hooked.messages().await.len(), 1);
    let tx = hooked.site.app.db.begin_write().await.unwrap();
    let now = hooked.site.app.clock.now().plus(days(31));
    forthright::webhooks::purge::purge(&tx, now).await.unwrap();
    tx.commit().await.unwrap();
    assert!(hooked.messages().await.is_empty());
}

#[tokio::test]
async fn hosts_in_the_owners_network_are_asked_only_when_they_are_named() {
    let site = TestApp::set_up().await;
    let mut mara = site.owner().await;
    let fields = [
        ("url", "http://builds.internal:8080/hook"),
        ("event", "post.published"),
        ("scope", "public"),
    ];
    assert_eq!(mara.post(NEW, &fields).await.status, 422);
    let host = "builds.internal:8080".to_owned();
    let named = TestApp::set_up_with(|config| config.webhook_hosts = vec![host]).await;
    let builds = named.receiver("builds.internal").await;
    let mut mara = named.owner().await;
    assert_eq!(mara.post(NEW, &fields).await.status, 200);
    mara.post(super::ONE, &[("intent", "test")]).await;
    named.later(Duration::ZERO).await;
    assert_eq!(builds.taken().len(), 1);
}
