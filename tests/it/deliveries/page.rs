//! The team's page of deliveries.

use forthright::people::Role;
use forthright::subscriptions::{Channel, Topic};

use super::{SOON, blog, publish};
use crate::support::TestApp;
use crate::support::subscribers::Wants;

async fn with_deliveries() -> TestApp {
    let site = blog().await;
    site.subscribe_all("dana@mail.example").await;
    site.subscribe(Wants {
        channel: Channel::Feed,
        ..Wants::mail("feed-token", &[Topic::Everything])
    })
    .await;
    publish(&site, "The second invoice").await;
    site.later(SOON).await;
    site
}

#[tokio::test]
async fn it_shows_what_went_to_whom_without_their_address() {
    let site = with_deliveries().await;
    let mut owner = site.owner().await;
    let page = owner.get("/admin/deliveries").await;
    page.shows("The second invoice")
        .shows("d…@mail.example")
        .hides("dana@mail.example")
        .hides("feed-token")
        .shows("E-mail, Sent: 1")
        .shows("Private feed, Sent: 1");
    owner
        .get("/admin/deliveries?channel=feed")
        .await
        .hides("d…@mail.example");
    owner
        .get("/admin/deliveries?state=failed")
        .await
        .shows("Nothing like this has gone out.");
    let figures = owner.get("/admin/deliveries?post=1").await;
    figures.shows("Three renewals").hides("d…@mail.example");
}

#[tokio::test]
async fn it_comes_in_pages() {
    let site = blog().await;
    for number in 0..60 {
        site.subscribe_all(&format!("reader{number}@mail.example")).await;
    }
    publish(&site, "The second invoice").await;
    site.later(SOON).await;
    let mut owner = site.owner().await;
    let first = owner.get("/admin/deliveries?channel=email").await;
    let older = first.attr("a[rel=next]", "href").unwrap();
    assert!(older.contains("channel=email&before="), "{older}");
    let second = owner.get(&older).await;
    assert_eq!(second.attr("a[rel=next]", "href"), None);
}

#[tokio::test]
async fn only_who_answers_for_the_blog_sees_it() {
    let site = with_deliveries().await;
    for (email, role, status) in [
        ("ed@example.org", Role::Editor, 200),
        ("au@example.org", Role::Author, 403),
        ("mo@example.org", Role::Moderator, 403),
    ] {
        site.add_person("Somebody", email, role).await;
        let mut browser = site.logged_in(email).await;
        assert_eq!(browser.get("/admin/deliveries").await.status, status, "{email}");
        assert_eq!(
            browser
                .get("/admin/desk")
                .await
                .body
                .contains("/admin/deliveries"),
            status == 200,
            "{email}: a link exactly where it leads somewhere"
        );
    }
    assert_eq!(site.browser().get("/admin/deliveries").await.status, 401);
}
