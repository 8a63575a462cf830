//! The states of a post: submitted and sent back, private links for review, the trash and out of it, and the
//! hours that clocks leave out.

use std::time::Duration;

use forthright::clock::{days, hours, minutes};
use forthright::people::{Role, Scope};
use forthright::posts::Status;
use forthright::posts::entity::post;
use forthright::posts::writing_entity::{returned, review_link, revision};
use forthright::upkeep::daily;
use sea_orm::{EntityTrait as _, PaginatorTrait as _};
use serde_json::json;

use crate::posts::{press, write, written};
use crate::support::{Browser, TestApp};

const SLUG: &str = "/posts/what-a-renewal-really-costs";

async fn with_nadia(site: &TestApp) -> Browser {
    site.add_person("Nadia Roth", "nadia@example.org", Role::Contributor)
        .await;
    site.logged_in("nadia@example.org").await
}

async fn status(site: &TestApp) -> Status {
    let posts = post::Entity::find().all(site.app.db.read()).await.unwrap();
    posts.last().unwrap().status
}

#[tokio::test]
async fn a_contributor_submits_and_an_editor_sends_back_and_approves() {
    let site = TestApp::set_up().await;
    let (mut owner, mut nadia) = (site.owner().await, with_nadia(&site).await);
    let editor = write(&mut nadia, &[("intent", "submit")]).await;
    site.later(minutes(1)).await;
    let mails = site.mails();
    assert_eq!(mails.len(), 1, "{mails:?}");
    assert!(
        mails[0].subject.contains("waits for approval"),
        "{}",
        mails[0].subject
    );

    owner
        .get("/admin/posts?status=submitted")
        .await
        .shows("What a renewal really costs");
    let page = owner.get(&editor).await;
    page.shows("Waiting for approval").shows("Send it back");
    // Without a word it is not sent back, and nothing that was typed is lost.
    let page = written(
        &mut owner,
        &editor,
        &[("intent", "send_back"), ("source", "Touched up.")],
    )
    .await;
    assert_eq!(page.status, 422);
    page.shows("Please say what should change.");
    assert_eq!(page.all("textarea[name=source]"), ["Touched up."]);

    let note = "Name the prices.\nAnd the year.";
    let page = written(&mut owner, &editor, &[("intent", "send_back"), ("note", note)]).await;
    assert_eq!(page.status, 303, "{}", page.body);
    assert_eq!(status(&site).await, Status::Draft);
    site.later(minutes(1)).await;
    let mail = site.mails().pop().unwrap();
    assert_eq!(mail.to, "nadia@example.org");
    assert!(
        mail.text.contains("> Name the prices.\n> And the year."),
        "{}",
        mail.text
    );
    assert!(mail.text.contains(&editor), "{}", mail.text);

    nadia
        .get(&editor)
        .await
        .shows("This came back to you")
        .shows("Name the prices.");
    press(&mut nadia, &editor, "submit")
        .await
        .hides("This came back to you");
    assert_eq!(
        returned::Entity::find().count(site.app.db.read()).await.unwrap(),
        0
    );
    press(&mut owner, &editor, "publish").await;
    site.browser().get(SLUG).await.shows("Nadia Roth");
}

#[tokio::test]
async fn a_contributor_takes_back_what_waits_and_nobody_is_written_to() {
    let site = TestApp::set_up().await;
    let mut nadia = with_nadia(&site).await;
    let editor = write(&mut nadia, &[("intent", "submit")]).await;
    nadia
        .get(&editor)
        .await
        .shows("Take it back")
        .hides("Send it back");
    press(&mut nadia, &editor, "send_back").await;
    assert_eq!(status(&site).await, Status::Draft);
    site.later(minutes(1)).await;
    assert!(site.mails().is_empty());
    nadia.get(&editor).await.hides("This came back to you");
}

#[tokio::test]
async fn a_private_link_shows_a_draft_until_it_is_withdrawn() {
    let site = TestApp::set_up().await;
    let (mut owner, mut reader) = (site.owner().await, site.browser());
    let editor = write(&mut owner, &[("intent", "review")]).await;
    let page = owner.get(&format!("{editor}?done=review")).await;
    page.shows("The link for review stands under");
    let link = page.attr("#review_link", "value").unwrap();
    assert!(link.starts_with("http://blog.example.org/review/"), "{link}");
    let shown = reader.get(&link).await;
    assert_eq!(shown.status, 200);
    shown.shows("This is a draft").shows("Read it first.");
    assert_eq!(
        shown.attr("meta[name=robots]", "content"),
        Some("noindex".to_owned())
    );
    assert_eq!(shown.headers["cache-control"], "private, no-store");
    assert_eq!(reader.get(SLUG).await.status, 404);
    assert_eq!(reader.get("/review/1.abc.def").await.status, 404);

    // Another link voids the first, and withdrawing voids that.
    press(&mut owner, &editor, "review").await;
    assert_eq!(reader.get(&link).await.status, 410);
    let second = owner.get(&editor).await.attr("#review_link", "value").unwrap();
    assert_eq!(reader.get(&second).await.status, 200);
    press(&mut owner, &editor, "review_end")
        .await
        .shows("works no more");
    assert_eq!(reader.get(&second).await.status, 410);
    assert_eq!(
        review_link::Entity::find()
            .count(site.app.db.read())
            .await
            .unwrap(),
        0
    );
}

#[tokio::test]
async fn a_private_link_leads_to_the_page_once_there_is_one() {
    let site = TestApp::set_up().await;
    let (mut owner, mut reader) = (site.owner().await, site.browser());
    let editor = write(&mut owner, &[("intent", "review")]).await;
    let link = owner.get(&editor).await.attr("#review_link", "value").unwrap();
    let fields = [("intent", "publish"), ("published_at", "2026-03-03T12:00")];
    written(&mut owner, &editor, &fields).await;
    reader
        .get(&link)
        .await
        .shows("This will be published on 3 March 2026, 12:00.");
    site.app.clock.advance(hours(3));
    let page = reader.get(&link).await;
    assert_eq!(page.status, 303);
    assert_eq!(page.location(), SLUG);
    press(&mut owner, &editor, "trash").await;
    assert_eq!(reader.get(&link).await.status, 410);
}

#[tokio::test]
async fn the_trash_of_the_list_is_undone_to_where_a_post_stood() {
    let site = TestApp::set_up().await;
    let (mut owner, mut reader) = (site.owner().await, site.browser());
    write(&mut owner, &[("intent", "publish")]).await;
    let list = owner.get("/admin/posts").await;
    let state = list.attr(".rows form", "action").unwrap();
    let version = list.attr(".rows input[name=version]", "value").unwrap();
    let fields = [
        ("intent", "trash"),
        ("version", version.as_str()),
        ("status", "all"),
    ];
    let page = owner.submit(&state, &fields).await;
    page.shows("is in the trash. It is forgotten after 30 days.")
        .shows("Undo");
    assert_eq!(reader.get(SLUG).await.status, 410);
    let version = page.attr(".flash input[name=version]", "value").unwrap();
    let fields = [
        ("intent", "undo"),
        ("version", version.as_str()),
        ("status", "all"),
    ];
    owner
        .submit(&state, &fields)
        .await
        .shows("is out of the trash: Published");
    assert_eq!(reader.get(SLUG).await.status, 200);
    // A second time there is nothing to take back.
    owner.submit(&state, &fields).await.shows("Nothing was done");

    let nothing = [("intent", "burn"), ("version", "1")];
    assert_eq!(owner.post(&state, &nothing).await.status, 422);
}

#[tokio::test]
async fn after_thirty_days_the_trash_is_emptied_with_all_that_hangs_on_it() {
    let site = TestApp::set_up().await;
    let id = site.publish("licences", &["Acme"]).await;
    let first = site
        .comment(id, None, "Dana K.", "We measured eleven hours.")
        .await;
    site.comment(id, Some(&first), "Eli", "So did we.").await;
    let mut owner = site.owner().await;
    let editor = format!("/admin/posts/{id}");
    press(&mut owner, &editor, "trash").await;
    purge_after(&site, days(29)).await;
    assert_eq!(site.owner().await.get(&editor).await.status, 200);
    purge_after(&site, days(2)).await;
    assert_eq!(site.owner().await.get(&editor).await.status, 404);
    assert!(site.all_comments().await.is_empty());
    assert_eq!(
        revision::Entity::find().count(site.app.db.read()).await.unwrap(),
        0
    );
}

/// The daily purge, so much later.
pub async fn purge_after(site: &TestApp, span: Duration) {
    site.app.clock.advance(span);
    let tx = site.app.db.begin_write().await.unwrap();
    daily::purge(&tx, site.app.clock.now()).await.unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn hours_that_clocks_leave_out_or_repeat_are_refused_in_words() {
    let site = TestApp::set_up().await;
    let mut owner = site.owner().await;
    let zone = [("time_zone", "Europe/Berlin")];
    settings(&mut owner, &zone).await;
    for (typed, words) in [
        ("2026-03-29T02:30", "the clocks go forward past it"),
        ("2026-10-25T02:30", "the clocks go back over it"),
        ("soon", "This does not look like a date and time."),
    ] {
        let fields = [("intent", "publish"), ("published_at", typed)];
        let page = written(&mut owner, "/admin/posts/new", &fields).await;
        assert_eq!(page.status, 422, "{typed}");
        page.shows(words);
        assert_eq!(page.attr("#published_at", "value"), Some(typed.to_owned()));
        assert_eq!(page.attr("#published_at", "type"), Some("text".to_owned()));
    }
    // What a program says exactly stays exactly so when an author saves the text.
    let mut program = site.program_of("mara@example.org", Scope::Write).await;
    let body = json!({ "title": "Twice", "body_markdown": "Text.", "status": "scheduled",
        "published_at": "2026-10-25T02:30:00+01:00" });
    program.post("/posts", body).await.is(201);
    let editor = "/admin/posts/1";
    let at = owner.get(editor).await.attr("#published_at", "value").unwrap();
    assert_eq!(at, "2026-10-25T02:30");
    let fields = [
        ("title", "Twice"),
        ("slug", "twice"),
        ("published_at", at.as_str()),
    ];
    let saved = written(&mut owner, editor, &fields).await;
    assert_eq!(saved.status, 303, "{}", saved.body);
    let said = program.get("/posts/twice").await.is(200);
    assert_eq!(said["published_at"], "2026-10-25T01:30:00Z");
}

/// The settings as they are, with some changed.
async fn settings(owner: &mut Browser, changes: &[(&str, &str)]) {
    let page = owner.fill_in("/admin/settings/blog", "main form", changes).await;
    assert_eq!(page.status, 303, "{}", page.body);
}

#[tokio::test]
async fn programs_move_a_post_through_every_state() {
    let site = TestApp::set_up().await;
    with_nadia(&site).await;
    let mut nadia = site.program_of("nadia@example.org", Scope::Write).await;
    let mut mara = site.program_of("mara@example.org", Scope::Write).await;
    let new = json!({ "title": "Renewals", "body_markdown": "Text.", "status": "submitted" });
    nadia.post("/posts", new).await.is(201);
    let path = "/posts/renewals";
    let silent = json!({ "status": "draft" });
    mara.patch(path, silent).await.refuses(422, &["note"]);
    for (status, body) in [
        ("draft", json!({ "status": "draft", "note": "Shorter, please." })),
        ("submitted", json!({ "status": "submitted" })),
        ("published", json!({ "status": "published" })),
        ("unlisted", json!({ "status": "unlisted" })),
        ("draft", json!({ "status": "draft" })),
        (
            "scheduled",
            json!({ "status": "scheduled", "published_at": "2027-01-01T00:00:00Z" }),
        ),
    ] {
        let said = mara.patch(path, body.clone()).await.is(200);
        assert_eq!(said["status"], status, "{body}");
    }
    mara.delete(path).await.is(204);
}
