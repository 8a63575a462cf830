//! Somebody complained of mail: the team closes their address, and can take that back.

use forthright::people::Role;
use forthright::subscriptions::entity::suppressed;
use forthright::subscriptions::{Channel, ChannelState, Suppression};
use sea_orm::EntityTrait as _;

use super::{SOON, blog, publish, to};
use crate::subscriptions::{ADDRESS, by_mail, channels, confirmed, mailed, send};
use crate::support::{Browser, Page, TestApp};

const COMPLAINTS: &str = "/admin/deliveries/complaints";

async fn press(browser: &mut Browser, address: &str, intent: &str) -> Page {
    let fields = [("email", address), ("intent", intent)];
    browser.submit(COMPLAINTS, &fields).await
}

async fn why(site: &TestApp) -> Vec<Suppression> {
    let rows = suppressed::Entity::find().all(site.app.db.read()).await.unwrap();
    rows.into_iter().map(|row| row.why).collect()
}

/// What the lines of the history say was done, from the top.
async fn history(browser: &mut Browser) -> Vec<String> {
    browser.get("/admin/audit").await.all(".rows tbody th")
}

#[tokio::test]
async fn what_came_to_an_address_that_complained_ends_and_nobody_subscribes_with_it() {
    let site = blog().await;
    confirmed(&site, ADDRESS).await;
    let mut owner = site.owner().await;
    owner
        .get("/admin/deliveries")
        .await
        .shows("An address that complained");
    let page = press(&mut owner, " Dana@Example.org ", "close").await;
    page.shows("Nothing goes to that address any more.")
        .hides(ADDRESS);
    let line = "Closed an address that complained";
    assert_eq!(history(&mut owner).await[0], line);
    let forgotten = (Channel::Email, ChannelState::Ended, String::new());
    assert_eq!(channels(&site).await, [forgotten]);
    assert_eq!(why(&site).await, [Suppression::Complained]);
    let stored = site.rows().await;
    assert!(
        !stored.values().flatten().any(|row| row.contains(ADDRESS)),
        "only a hash is kept"
    );

    publish(&site, "The second invoice").await;
    send(&mut site.browser(), "/subscribe", &by_mail(ADDRESS)).await;
    site.later(SOON).await;
    let mails = site.mails();
    assert!(to(&mails, ADDRESS).is_empty(), "{mails:?}");
}

#[tokio::test]
async fn what_was_stopped_is_not_taken_up_again_at_an_address_that_complained() {
    let site = blog().await;
    let manage = confirmed(&site, ADDRESS).await;
    let mut dana = site.browser();
    let stop = format!("{manage}/stop");
    dana.post(&stop, &[]).await;
    press(&mut site.owner().await, ADDRESS, "close").await;
    dana.post(&stop, &[("intent", "go_on")]).await;
    let forgotten = (Channel::Email, ChannelState::Ended, String::new());
    assert_eq!(channels(&site).await, [forgotten]);
}

#[tokio::test]
async fn it_can_be_taken_back_and_a_wish_of_its_reader_can_not() {
    let site = blog().await;
    let mut owner = site.owner().await;
    press(&mut owner, ADDRESS, "lift")
        .await
        .shows("so nothing has changed");
    press(&mut owner, ADDRESS, "close").await;
    press(&mut owner, ADDRESS, "close").await;
    press(&mut owner, ADDRESS, "lift")
        .await
        .shows("can be subscribed with again");
    assert_eq!(why(&site).await, []);
    send(&mut site.browser(), "/subscribe", &by_mail(ADDRESS)).await;
    let confirm = mailed(&site).await;
    let page = site.browser().post(&confirm, &[]).await;
    let manage = page.location().split('?').next().unwrap().to_owned();

    let never = [("sure", "yes"), ("never_again", "yes")];
    site.browser().post(&format!("{manage}/forget"), &never).await;
    assert_eq!(why(&site).await, [Suppression::Asked]);
    press(&mut owner, ADDRESS, "close").await;
    press(&mut owner, ADDRESS, "lift")
        .await
        .shows("so nothing has changed");
    assert_eq!(why(&site).await, [Suppression::Asked]);
    let lines = [
        "Opened an address again that had complained",
        "Closed an address that complained",
    ];
    assert_eq!(history(&mut owner).await[..2], lines);
}

#[tokio::test]
async fn it_is_for_who_answers_for_the_blog_and_says_what_is_no_address() {
    let site = blog().await;
    let mut owner = site.owner().await;
    let page = owner
        .post(COMPLAINTS, &[("email", "dana"), ("intent", "close")])
        .await;
    assert_eq!(page.status, 422);
    assert_eq!(page.attr("#email", "value").as_deref(), Some("dana"));
    assert_eq!(page.attr("#email", "aria-invalid").as_deref(), Some("true"));
    site.add_person("Mo", "mo@example.org", Role::Moderator).await;
    let mut moderator = site.logged_in("mo@example.org").await;
    assert_eq!(moderator.get(COMPLAINTS).await.status, 403);
    let fields = [("email", ADDRESS), ("intent", "close")];
    assert_eq!(moderator.post(COMPLAINTS, &fields).await.status, 403);
    assert_eq!(why(&site).await, []);
}
