//! What a program is told.

use std::time::Duration;

use forthright::clock::{hours, minutes};
use forthright::jobs::entity::{Column, Entity};
use forthright::people::Role;
use sea_orm::{ColumnTrait as _, EntityTrait as _, PaginatorTrait as _, QueryFilter as _};
use serde_json::Value;

use super::{Hooked, is_signed, types};

const MOMENT: Duration = Duration::from_secs(20);

const EVERYTHING: [&str; 7] = [
    "post.published",
    "post.updated",
    "post.removed",
    "comment.received",
    "comment.published",
    "comment.updated",
    "comment.removed",
];

#[tokio::test]
async fn a_published_post_is_told_signed_and_in_the_shape_of_the_api() {
    let mut hooked = Hooked::new(&["post.published"], "public").await;
    hooked
        .mara
        .write("What licences cost", &[("summary", "In one line.")], &["publish"])
        .await;
    hooked.site.later(Duration::from_secs(19)).await;
    assert!(hooked.hooks.taken().is_empty(), "undo may still take it back");
    hooked.site.later(Duration::from_secs(1)).await;
    let taken = hooked.hooks.taken();
    assert_eq!(taken.len(), 1);
    let posted = &taken[0];
    assert_eq!(posted.path, "/in?from=blog");
    assert_eq!(posted.header("content-type"), "application/json");
    assert!(posted.header("webhook-id").starts_with("msg_"));
    assert!(is_signed(posted, &hooked.secret));
    assert!(!is_signed(posted, "whsec_AAAA"));
    let told = posted.json();
    assert_eq!(told["type"], "post.published");
    let mut program = hooked.site.program();
    let api = program.get("/posts/what-licences-cost").await;
    for field in [
        "id",
        "slug",
        "url",
        "title",
        "summary",
        "signature",
        "published_at",
    ] {
        assert_eq!(told["data"][field], api.json[field], "{field}");
        assert_ne!(told["data"][field], Value::Null, "{field}");
    }
    assert_eq!(told["data"]["body_html"], Value::Null, "it is short");
}

#[tokio::test]
async fn what_is_undone_or_changed_within_a_moment_is_told_as_it_stands_then() {
    let mut hooked = Hooked::new(&EVERYTHING, "public").await;
    let post = hooked.mara.write("Costs", &[], &["publish", "unpublish"]).await;
    hooked.site.later(minutes(1)).await;
    assert!(hooked.hooks.taken().is_empty());

    let another = [("summary", "Another.")];
    hooked
        .mara
        .write_on(&post, "Costs", &another, &["publish", "draft"])
        .await;
    hooked.site.later(minutes(1)).await;
    let taken = hooked.hooks.taken();
    assert_eq!(types(&taken), ["post.published"]);
    assert_eq!(taken[0].json()["data"]["summary"], "Another.");

    hooked.mara.write_on(&post, "Costs", &[], &["draft"]).await;
    hooked.site.later(minutes(1)).await;
    assert_eq!(hooked.types(), ["post.updated"]);
    hooked.mara.write_on(&post, "Costs", &[], &["unlist"]).await;
    hooked.site.later(minutes(1)).await;
    let taken = hooked.hooks.taken();
    assert_eq!(types(&taken), ["post.removed"]);
    assert_eq!(taken[0].json()["data"]["slug"], "costs");
    assert_eq!(taken[0].json()["data"]["summary"], Value::Null);
}

#[tokio::test]
async fn a_scheduled_post_is_told_when_it_appears() {
    let mut hooked = Hooked::new(&["post.published", "post.updated"], "public").await;
    let at = [("published_at", "2026-03-03T12:00")];
    hooked.mara.write("Later", &at, &["publish"]).await;
    hooked.site.later(hours(2)).await;
    assert!(hooked.hooks.taken().is_empty());
    hooked.site.later(hours(1)).await;
    assert_eq!(hooked.types(), ["post.published"]);
}

#[tokio::test]
async fn a_post_that_was_scheduled_before_anybody_listened_is_told_too() {
    let mut hooked = Hooked::new(&["post.published"], "public").await;
    assert_eq!(hooked.press(&[("intent", "off")]).await.status, 303);
    let at = [("published_at", "2026-03-03T12:00")];
    hooked.mara.write("Later", &at, &["publish"]).await;
    hooked.site.later(minutes(1)).await;
    assert_eq!(hooked.press(&[("intent", "on")]).await.status, 303);
    hooked.site.later(hours(3)).await;
    assert_eq!(hooked.types(), ["post.published"]);
}

#[tokio::test]
async fn a_comment_is_told_from_its_arrival_to_its_end() {
    let mut hooked = Hooked::new(&EVERYTHING, "public").await;
    hooked.mara.write("Costs", &[], &["publish"]).await;
    let more = [("email", "dana@example.org")];
    hooked.site.say("costs", "Dana K.", "Four hours.", &more).await;
    hooked.site.later(MOMENT).await;
    let taken = hooked.hooks.taken();
    assert_eq!(types(&taken), ["post.published", "comment.received"]);
    let told = &taken[1].json()["data"];
    assert_eq!(told["post"]["slug"], "costs");
    assert_eq!((&told["comment"], &told["url"]), (&Value::Null, &Value::Null));
    let words = String::from_utf8_lossy(&taken[1].body).into_owned();
    for private in ["Dana", "dana@example.org", "Four hours", "private"] {
        assert!(!words.contains(private), "{private}: {words}");
    }

    let comment = hooked.site.all_comments().await.remove(0);
    hooked.mara.approve(&comment, &[]).await;
    hooked.site.later(MOMENT).await;
    let taken = hooked.hooks.taken();
    assert_eq!(types(&taken), ["comment.published"]);
    let told = &taken[0].json()["data"];
    assert_eq!(told["comment"]["name"], "Dana K.");
    assert_eq!(told["comment"]["body_html"], "<p>Four hours.</p>\n");
    assert!(!String::from_utf8_lossy(&taken[0].body).contains("dana@example.org"));

    let comment = hooked.site.all_comments().await.remove(0);
    let version = comment.version.to_string();
    let hide = [("version", version.as_str()), ("decision", "hide")];
    let path = format!("/admin/desk/{}", comment.id);
    assert_eq!(hooked.mara.post(&path, &hide).await.status, 303);
    hooked.site.later(MOMENT).await;
    let taken = hooked.hooks.taken();
    assert_eq!(types(&taken), ["comment.removed"]);
    assert!(!String::from_utf8_lossy(&taken[0].body).contains("Dana"));
}

#[tokio::test]
async fn private_data_goes_only_where_the_owner_says_so() {
    let mut hooked = Hooked::new(&["comment.received"], "private").await;
    hooked.mara.write("Costs", &[], &["publish"]).await;
    let more = [("email", "dana@example.org")];
    hooked.site.say("costs", "Dana K.", "Four hours.", &more).await;
    hooked.site.later(MOMENT).await;
    let taken = hooked.hooks.taken();
    assert_eq!(types(&taken), ["comment.received"]);
    let private = &taken[0].json()["data"]["private"];
    assert_eq!(private["status"], "pending");
    assert_eq!(private["email"], "dana@example.org");
    assert_eq!(private["body"], "Four hours.");
    assert_eq!(private["reasons"][0]["rule"], "everything");
}

#[tokio::test]
async fn what_the_team_says_was_not_received() {
    let mut hooked = Hooked::new(&["comment.received", "comment.published"], "public").await;
    hooked.mara.write("Costs", &[], &["publish"]).await;
    let fields = [("body", "We count again."), ("intent", "send")];
    let sent = hooked.mara.post("/posts/costs/comments", &fields).await;
    assert_eq!(sent.status, 303, "{}", sent.body);
    hooked.site.later(MOMENT).await;
    let taken = hooked.hooks.taken();
    assert_eq!(types(&taken), ["comment.published"]);
    assert_eq!(taken[0].json()["data"]["comment"]["by"], "author");
}

#[tokio::test]
async fn what_is_erased_before_it_is_sent_is_not_sent() {
    let mut hooked = Hooked::new(&["comment.received"], "private").await;
    hooked.mara.write("Costs", &[], &["publish"]).await;
    let mut dana = hooked.site.browser();
    let fields = [("name", "Dana K."), ("body", "Four hours."), ("intent", "send")];
    let sent = dana.post("/posts/costs/comments", &fields).await;
    hooked.hooks.then(503);
    hooked.site.later(MOMENT).await;
    assert_eq!(hooked.types(), ["comment.received"], "it was not taken");
    let erase = format!("{}/erase", sent.location());
    assert_eq!(dana.post(&erase, &[("sure", "yes")]).await.status, 303);
    hooked.site.later(minutes(10)).await;
    assert!(hooked.hooks.taken().is_empty());
    hooked.mara.get(super::ONE).await.shows("no longer true");
}

#[tokio::test]
async fn nobody_pays_while_nobody_listens() {
    let mut hooked = Hooked::new(&["post.published"], "public").await;
    assert_eq!(hooked.press(&[("intent", "off")]).await.status, 303);
    hooked.mara.write("Costs", &[], &["publish"]).await;
    let noticed = Entity::find()
        .filter(Column::Kind.starts_with("webhooks."))
        .count(hooked.site.app.db.read());
    assert_eq!(noticed.await.unwrap(), 0);
    hooked.site.later(minutes(1)).await;
    assert!(hooked.hooks.taken().is_empty());
}

#[tokio::test]
async fn only_the_owner_sees_the_webhooks() {
    let hooked = Hooked::new(&["post.published"], "public").await;
    hooked
        .site
        .add_person("Noor", "noor@example.org", Role::Editor)
        .await;
    let mut noor = hooked.site.logged_in("noor@example.org").await;
    for path in ["/admin/webhooks", super::NEW, super::ONE] {
        assert_eq!(noor.get(path).await.status, 403, "{path}");
        let pressed = noor.post(path, &[("intent", "remove")]).await;
        assert!([403, 405].contains(&pressed.status), "{path}");
    }
}
