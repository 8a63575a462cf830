//! Versions of a post: each save keeps one, any comes back, and two who write at once lose nothing.

use forthright::clock::hours;
use forthright::people::{Role, Scope};
use forthright::posts::writing_entity::revision;
use sea_orm::{EntityTrait as _, PaginatorTrait as _};
use serde_json::json;

use crate::posts::{press, write, written};
use crate::support::TestApp;

async fn kept(site: &TestApp) -> u64 {
    revision::Entity::find().count(site.app.db.read()).await.unwrap()
}

#[tokio::test]
async fn each_save_keeps_a_version_and_says_what_changed() {
    let site = TestApp::set_up().await;
    let mut owner = site.owner().await;
    let editor = write(&mut owner, &[("intent", "draft")]).await;
    site.app.clock.advance(hours(1));
    written(
        &mut owner,
        &editor,
        &[
            ("source", "Three renewals, **two** patterns."),
            ("title", "Cheaper twice"),
        ],
    )
    .await;
    // The same again is no version of its own.
    written(
        &mut owner,
        &editor,
        &[
            ("source", "Three renewals, **two** patterns."),
            ("title", "Cheaper twice"),
        ],
    )
    .await;
    assert_eq!(kept(&site).await, 2);

    let history = owner.get(&format!("{editor}/history")).await;
    history
        .shows("History of Cheaper twice")
        .shows("by Mara Lindqvist")
        .shows("stands now");
    let versions = history.all_attrs(".revisions ol a", "href");
    assert_eq!(versions.len(), 2);
    let newest = owner.get(&versions[0]).await;
    assert_eq!(newest.all(".change h2"), ["Title", "Text"]);
    newest.shows("put in:").hides("Bring this version back");
    assert!(newest.all(".change del").concat().contains("one"));
    assert!(newest.all(".change ins").concat().contains("two"));

    let first = owner.get(&format!("{}?against=now", versions[1])).await;
    first.shows("Bring this version back");
    assert_eq!(first.all(".change h2"), ["Title", "Text"]);
}

#[tokio::test]
async fn a_version_comes_back_and_nothing_is_lost() {
    let site = TestApp::set_up().await;
    let (mut owner, mut reader) = (site.owner().await, site.browser());
    let editor = write(&mut owner, &[("intent", "publish"), ("slug", "renewals")]).await;
    written(
        &mut owner,
        &editor,
        &[
            ("source", "Something else."),
            ("slug", "renewals"),
            ("tags", "other"),
        ],
    )
    .await;
    reader.get("/posts/renewals").await.shows("Something else.");

    let first = owner
        .get(&format!("{editor}/history"))
        .await
        .all_attrs(".revisions ol a", "href")[1]
        .clone();
    let page = owner.get(&first).await;
    page.shows("Readers will see its texts at once.");
    let version = page.attr("input[name=version]", "value").unwrap();
    let back = owner.submit(&first, &[("version", &version)]).await;
    back.shows("That version is back.");
    reader
        .get("/posts/renewals")
        .await
        .shows("Read it first.")
        .hides("Something else.");
    assert_eq!(reader.get("/tags/licensing").await.status, 200);
    assert_eq!(kept(&site).await, 3);
    owner.get(&format!("{editor}/history")).await.shows("stands now");
}

#[tokio::test]
async fn bringing_back_over_a_newer_version_shows_both() {
    let site = TestApp::set_up().await;
    let (mut one, mut two) = (site.owner().await, site.owner().await);
    let editor = write(&mut one, &[("intent", "draft")]).await;
    written(&mut one, &editor, &[("source", "The second text.")]).await;
    let first = one
        .get(&format!("{editor}/history"))
        .await
        .all_attrs(".revisions ol a", "href")[1]
        .clone();
    let seen = one
        .get(&first)
        .await
        .attr("input[name=version]", "value")
        .unwrap();
    written(&mut two, &editor, &[("source", "The text of two.")]).await;
    let page = one.post(&first, &[("version", &seen)]).await;
    assert_eq!(page.status, 409);
    page.shows("Somebody else has saved this meanwhile");
    assert!(page.all("textarea[name=source]")[0].starts_with("Three renewals"));
    assert_eq!(page.all("#theirs-source"), ["The text of two."]);
    assert!(page.all(".diff del").concat().contains("text of two"));
    two.get(&editor).await.shows("The text of two.");
}

#[tokio::test]
async fn what_stood_before_versions_were_kept_is_kept_at_the_first_save() {
    let site = TestApp::set_up().await;
    let post = site.publish("licences", &["Acme"]).await;
    let mut owner = site.owner().await;
    let editor = format!("/admin/posts/{post}");
    owner
        .get(&format!("{editor}/history"))
        .await
        .shows("Nothing was saved since versions are kept.");
    written(&mut owner, &editor, &[("slug", "licences")]).await;
    let versions = owner
        .get(&format!("{editor}/history"))
        .await
        .all_attrs(".revisions ol a", "href");
    assert_eq!(versions.len(), 2);
    owner.get(&versions[1]).await.shows("Text.");
}

#[tokio::test]
async fn programs_keep_versions_too_and_are_told_of_newer_ones() {
    let site = TestApp::set_up().await;
    let mut program = site.program_of("mara@example.org", Scope::Write).await;
    let new = json!({ "title": "Renewals", "body_markdown": "First." });
    program.post("/posts", new).await.is(201);
    let change = json!({ "body_markdown": "Second.", "version": 1 });
    program.patch("/posts/renewals", change.clone()).await.is(200);
    program.patch("/posts/renewals", change).await.is(409);
    assert_eq!(kept(&site).await, 2);
}

#[tokio::test]
async fn the_history_is_for_those_who_may_edit() {
    let site = TestApp::set_up().await;
    site.add_person("Jonas Weir", "jonas@example.org", Role::Author)
        .await;
    let (mut owner, mut jonas) = (site.owner().await, site.logged_in("jonas@example.org").await);
    let editor = write(&mut owner, &[("intent", "draft")]).await;
    let other = write(&mut owner, &[("intent", "draft"), ("title", "Other")]).await;
    let version = owner
        .get(&format!("{editor}/history"))
        .await
        .all_attrs(".revisions ol a", "href")[0]
        .clone();
    for path in [format!("{editor}/history"), version.clone()] {
        assert_eq!(jonas.get(&path).await.status, 403);
        assert_eq!(site.browser().get(&path).await.status, 401);
    }
    assert_eq!(jonas.post(&version, &[("version", "1")]).await.status, 403);
    let astray = version.replace(&editor, &other);
    assert_eq!(owner.get(&astray).await.status, 404);
    press(&mut owner, &editor, "trash").await;
    assert_eq!(owner.get(&version).await.status, 200);
}
