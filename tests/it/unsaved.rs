//! What is typed and not saved: kept for who typed it, offered again, ended by a save; and the preview that
//! follows while one types.

use forthright::clock::{days, hours};
use forthright::people::Role;
use forthright::posts::unsaved::MOST;
use forthright::posts::writing_entity::unsaved;
use sea_orm::{EntityTrait as _, PaginatorTrait as _};

use crate::posts::{write, written};
use crate::states::purge_after;
use crate::support::TestApp;

async fn kept(site: &TestApp) -> u64 {
    unsaved::Entity::find().count(site.app.db.read()).await.unwrap()
}

#[tokio::test]
async fn what_is_typed_is_kept_and_changes_nothing_until_it_is_saved() {
    let site = TestApp::set_up().await;
    let (mut owner, mut reader) = (site.owner().await, site.browser());
    let editor = write(&mut owner, &[("intent", "publish"), ("slug", "renewals")]).await;
    let place = owner
        .get(&editor)
        .await
        .attr("input[name=place]", "value")
        .unwrap();
    assert!(!place.is_empty());
    let typed = [
        ("place", place.as_str()),
        ("source", "Typed and not saved."),
        ("slug", "renewals"),
    ];
    let keeping = format!("{editor}/unsaved");
    for _ in 0..2 {
        let page = owner.get(&editor).await;
        let version = page.attr("input[name=version]", "value").unwrap();
        let fields = [
            &typed[..],
            &[("version", version.as_str()), ("title", "Renewals")],
        ]
        .concat();
        let page = owner.post(&keeping, &fields).await;
        assert_eq!(page.status, 200, "{}", page.body);
        page.shows("not saved yet");
    }
    assert_eq!(kept(&site).await, 1);
    reader.get("/posts/renewals").await.hides("Typed and not saved.");

    let page = owner.get(&editor).await;
    page.shows("You have text from 3 March 2026, 09:30 that is not saved.");
    assert!(page.all(".diff ins").concat().contains("Typed and not saved."));
    assert!(page.all("textarea[name=source]")[0].starts_with("Three renewals"));
    let taken = owner
        .get(&page.attr("a.go[href*=unsaved]", "href").unwrap())
        .await;
    taken.shows("It is not saved yet.");
    assert_eq!(taken.all("textarea[name=source]"), ["Typed and not saved."]);
    assert_eq!(taken.attr("input[name=place]", "value"), Some(place.clone()));

    // Saving it ends it.
    let saved = written(&mut owner, &editor, &typed).await;
    assert_eq!(saved.status, 303, "{}", saved.body);
    assert_eq!(kept(&site).await, 0);
    reader.get("/posts/renewals").await.shows("Typed and not saved.");
    owner.get(&editor).await.hides("that is not saved");
}

#[tokio::test]
async fn what_was_on_its_way_while_the_editor_was_saved_is_not_offered() {
    let site = TestApp::set_up().await;
    let mut owner = site.owner().await;
    let half = [
        ("place", "new"),
        ("title", "Renewals"),
        ("source", "Half a sentence"),
    ];
    let saved = [
        ("place", "new"),
        ("source", "Half a sentence, and the rest."),
        ("intent", "draft"),
    ];
    let editor = write(&mut owner, &saved).await;
    let late = owner.post("/admin/posts/new/unsaved", &half).await;
    assert_eq!(late.status, 200, "{}", late.body);
    late.hides("not saved yet");
    assert_eq!(kept(&site).await, 0);
    owner.get("/admin/posts/new").await.hides("that is not saved");

    let version = owner
        .get(&editor)
        .await
        .attr("input[name=version]", "value")
        .unwrap();
    let typed = |place, source| {
        [
            ("place", place),
            ("version", version.as_str()),
            ("title", "Renewals"),
            ("source", source),
        ]
    };
    let keeping = format!("{editor}/unsaved");
    owner
        .post(&keeping, &typed("first", "One"))
        .await
        .shows("not saved yet");
    let saved = [
        ("place", "first"),
        ("source", "One and two."),
        ("intent", "draft"),
    ];
    assert_eq!(written(&mut owner, &editor, &saved).await.status, 303);
    for source in ["One", "One and"] {
        owner
            .post(&keeping, &typed("first", source))
            .await
            .hides("not saved yet");
    }
    assert_eq!(kept(&site).await, 0);
    owner.get(&editor).await.hides("that is not saved");

    // Another window may still stand on the older version: nothing of it is saved.
    owner
        .post(&keeping, &typed("second", "Three"))
        .await
        .shows("not saved yet");
    owner.get(&editor).await.shows("that is not saved");
}

#[tokio::test]
async fn an_editor_that_was_refused_keeps_what_is_typed() {
    let site = TestApp::set_up().await;
    let mut owner = site.owner().await;
    let refused = [("place", "new"), ("title", ""), ("intent", "draft")];
    assert_eq!(
        written(&mut owner, "/admin/posts/new", &refused).await.status,
        422
    );
    let typed = [("place", "new"), ("source", "Half a sentence")];
    owner
        .post("/admin/posts/new/unsaved", &typed)
        .await
        .shows("not saved yet");
    assert_eq!(kept(&site).await, 1);
}

#[tokio::test]
async fn what_is_as_it_was_is_not_kept() {
    let site = TestApp::set_up().await;
    let mut owner = site.owner().await;
    let editor = write(&mut owner, &[("intent", "draft")]).await;
    let form = owner.get(&editor).await.form("#draft");
    let mut fields: Vec<(&str, &str)> = form
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    let keeping = format!("{editor}/unsaved");
    owner.post(&keeping, &fields).await;
    assert_eq!(kept(&site).await, 0);
    fields.retain(|(name, _)| *name != "title");
    fields.push(("title", "Another"));
    owner.post(&keeping, &fields).await;
    assert_eq!(kept(&site).await, 1);
}

#[tokio::test]
async fn a_new_post_is_kept_too_and_can_be_thrown_away() {
    let site = TestApp::set_up().await;
    let mut owner = site.owner().await;
    let fields = [
        ("place", "one"),
        ("title", "Not even a draft"),
        ("source", "Half a"),
    ];
    owner.post("/admin/posts/new/unsaved", &fields).await;
    owner.get("/admin/posts").await.hides("Not even a draft");
    let page = owner.get("/admin/posts/new").await;
    page.shows("that is not saved").shows("Not even a draft");
    let away = page.attr("form[action*='/unsaved/']", "action").unwrap();
    site.add_person("Jonas Weir", "jonas@example.org", Role::Author)
        .await;
    let mut jonas = site.logged_in("jonas@example.org").await;
    jonas.get("/admin/posts/new").await.hides("that is not saved");
    jonas.post(&away, &[]).await;
    assert_eq!(kept(&site).await, 1);
    owner
        .submit(&away, &[])
        .await
        .shows("Thrown away.")
        .hides("that is not saved");
    assert_eq!(kept(&site).await, 0);
}

#[tokio::test]
async fn a_text_that_was_overtaken_is_shown_beside_the_newer_one() {
    let site = TestApp::set_up().await;
    let mut owner = site.owner().await;
    let editor = write(&mut owner, &[("intent", "draft")]).await;
    let version = owner
        .get(&editor)
        .await
        .attr("input[name=version]", "value")
        .unwrap();
    let fields = [
        ("place", "one"),
        ("version", version.as_str()),
        ("title", "T"),
        ("source", "Mine."),
    ];
    owner.post(&format!("{editor}/unsaved"), &fields).await;
    written(&mut owner, &editor, &[("source", "Theirs.")]).await;
    let offer = owner
        .get(&editor)
        .await
        .attr("a.go[href*=unsaved]", "href")
        .unwrap();
    let taken = owner.get(&offer).await;
    let mut form: Vec<(String, String)> = taken.form("#draft");
    form.retain(|(name, _)| name != "byline");
    form.push(("byline".to_owned(), "1".to_owned()));
    let fields: Vec<(&str, &str)> = form
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    let page = owner.post(&editor, &fields).await;
    assert_eq!(page.status, 409, "{}", page.body);
    assert_eq!(page.all("textarea[name=source]"), ["Mine."]);
    assert_eq!(page.all("#theirs-source"), ["Theirs."]);
}

#[tokio::test]
async fn only_so_many_are_kept_and_only_so_long() {
    let site = TestApp::set_up().await;
    let mut owner = site.owner().await;
    for number in 0..MOST + 3 {
        let place = format!("editor-{number}");
        site.app.clock.advance(hours(1));
        owner
            .post(
                "/admin/posts/new/unsaved",
                &[("place", &place), ("title", "Draft")],
            )
            .await;
    }
    assert_eq!(kept(&site).await, MOST);
    for place in ["", &"x".repeat(65)] {
        let page = owner.post("/admin/posts/new/unsaved", &[("place", place)]).await;
        assert_eq!(page.status, 422);
    }
    purge_after(&site, days(31)).await;
    assert_eq!(kept(&site).await, 0);
}

#[tokio::test]
async fn nobody_keeps_texts_of_posts_that_are_not_theirs() {
    let site = TestApp::set_up().await;
    site.add_person("Jonas Weir", "jonas@example.org", Role::Author)
        .await;
    let editor = write(&mut site.owner().await, &[("intent", "draft")]).await;
    let path = format!("{editor}/unsaved");
    let fields = [("place", "one"), ("title", "Mine")];
    let mut jonas = site.logged_in("jonas@example.org").await;
    assert_eq!(jonas.post(&path, &fields).await.status, 403);
    assert_eq!(site.browser().post(&path, &fields).await.status, 401);
}

#[tokio::test]
async fn the_preview_beside_the_field_is_the_article_alone() {
    let site = TestApp::set_up().await;
    let mut owner = site.owner().await;
    let page = written(&mut owner, "/admin/posts/new", &[("intent", "pane")]).await;
    assert_eq!(page.status, 200);
    assert!(page.body.starts_with("<article"), "{}", page.body);
    assert_eq!(page.all(".prose strong"), ["one"]);
    let page = written(
        &mut owner,
        "/admin/posts/new",
        &[("intent", "pane"), ("title", "")],
    )
    .await;
    assert_eq!(page.status, 422);
    owner.get("/admin/posts").await.hides("renewal");
    let editor = owner.get("/admin/posts/new").await;
    assert_eq!(editor.all("#counted"), ["0 words · 1 minute to read"]);
}
