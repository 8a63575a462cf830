//! Forms behind a log-in or a signed link act once, however often they are sent; and what is refused
//! can be sent again from the page that refused it.

use std::time::Duration;

use forthright::affiliation::entity::statement;
use forthright::clock::days;
use forthright::idempotency::entity::Entity as Attempts;
use forthright::posts::entity::post;
use sea_orm::{EntityTrait as _, PaginatorTrait as _};

use crate::support::{Browser, Page, TestApp};

const NEW: &str = "/admin/posts/new";

/// Fills a form of `page` with `typed` as a person would; what is not on the form is added, like the
/// button that was pressed.
fn filled(page: &Page, selector: &str, typed: &[(&str, &str)]) -> Vec<(String, String)> {
    let mut fields = page.form(selector);
    for (name, value) in typed {
        fields.retain(|(other, _)| other != name);
        fields.push(((*name).to_owned(), (*value).to_owned()));
    }
    fields
}

async fn send(browser: &mut Browser, path: &str, fields: &[(String, String)]) -> Page {
    let fields: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    browser.post(path, &fields).await
}

/// Sends the same twice; the second must lead where the first one led.
async fn send_twice(browser: &mut Browser, path: &str, fields: &[(String, String)]) -> Page {
    let first = send(browser, path, fields).await;
    assert_eq!(first.status, 303, "{}", first.body);
    let second = send(browser, path, fields).await;
    assert_eq!(second.status, 303, "{}", second.body);
    assert_eq!(first.location(), second.location());
    browser.get(&second.location()).await
}

fn draft(page: &Page, title: &str) -> Vec<(String, String)> {
    let typed = [
        ("title", title),
        ("source", "Read the second invoice."),
        ("intent", "draft"),
    ];
    filled(page, "form#draft", &typed)
}

async fn posts(site: &TestApp) -> u64 {
    post::Entity::find().count(site.app.db.read()).await.unwrap()
}

#[tokio::test]
async fn a_new_post_saved_twice_is_one_post() {
    let site = TestApp::set_up().await;
    let mut mara = site.owner().await;
    let editor = mara.get(NEW).await;
    send_twice(&mut mara, NEW, &draft(&editor, "Three renewals")).await;
    assert_eq!(posts(&site).await, 1);

    // The same page from the browser's history with another text is another post.
    let other = send(&mut mara, NEW, &draft(&editor, "Four renewals")).await;
    assert_eq!(other.status, 303);
    assert_eq!(posts(&site).await, 2);
}

#[tokio::test]
async fn a_double_click_makes_one_post() {
    let site = TestApp::set_up().await;
    let (mut one, mut other) = (site.owner().await, site.owner().await);
    let fields = draft(&one.get(NEW).await, "Three renewals");
    let (first, second) = tokio::join!(send(&mut one, NEW, &fields), send(&mut other, NEW, &fields));
    assert_eq!((first.status, second.status), (303, 303));
    assert_eq!(first.location(), second.location());
    assert_eq!(posts(&site).await, 1);
}

#[tokio::test]
async fn a_post_saved_twice_is_no_conflict_with_oneself() {
    let site = TestApp::set_up().await;
    let mut mara = site.owner().await;
    let path = mara.write("Three renewals", &[], &["publish"]).await;
    let editor = mara.get(&path).await;
    let fields = filled(
        &editor,
        "form#draft",
        &[("title", "Four renewals"), ("intent", "save")],
    );
    let saved = send_twice(&mut mara, &path, &fields).await;
    assert_eq!(
        saved.attr("input[name=title]", "value").as_deref(),
        Some("Four renewals")
    );
}

#[tokio::test]
async fn a_refused_form_can_be_corrected_and_sent() {
    let site = TestApp::set_up().await;
    let mut mara = site.owner().await;
    let refused = send(&mut mara, NEW, &draft(&mara_new(&site).await, "")).await;
    assert_eq!(refused.status, 422);
    let mended = send(&mut mara, NEW, &draft(&refused, "Three renewals")).await;
    assert_eq!(mended.status, 303, "{}", mended.body);
    assert_eq!(posts(&site).await, 1);
}

async fn mara_new(site: &TestApp) -> Page {
    site.owner().await.get(NEW).await
}

#[tokio::test]
async fn a_decision_sent_twice_replies_once_and_is_undone_once() {
    let site = TestApp::set_up().await;
    site.publish("renewals", &[]).await;
    let comment = site.say("renewals", "Dana", "Ours went up too.", &[]).await;
    let mut mara = site.owner().await;
    let desk = mara.get("/admin/desk").await;
    let selector = format!("form#f{}", comment.id);
    let typed = [("reply", "By how much?"), ("decision", "approve")];
    let path = format!("/admin/desk/{}", comment.id);
    let done = send_twice(&mut mara, &path, &filled(&desk, &selector, &typed)).await;
    assert_eq!(site.all_comments().await.len(), 2);

    let undo = done.attr("form#undo", "action").unwrap();
    send_twice(&mut mara, &undo, &done.form("form#undo")).await;
    mara.get(&path).await.shows("Ours went up too.");
}

#[tokio::test]
async fn an_edit_and_an_answer_sent_twice_count_once() {
    let site = TestApp::set_up().await;
    site.publish("renewals", &["Acme"]).await;
    let mut dana = site.browser();
    let receipt = dana
        .submit(
            "/posts/renewals/comments",
            &[("name", "Dana"), ("body", "Ours went up.")],
        )
        .await;
    let action = receipt.attr("form[action$='/edit']", "action").unwrap();
    let typed = [("body", "Ours went up by a third.")];
    let edited = send_twice(
        &mut dana,
        &action,
        &filled(&receipt, "form[action$='/edit']", &typed),
    )
    .await;
    edited.shows("Ours went up by a third.");

    let answer = "form[action$='/answer']";
    let action = edited.attr(answer, "action").unwrap();
    let typed = [("affiliation_you_are", "reseller"), ("intent", "send")];
    send_twice(&mut dana, &action, &filled(&edited, answer, &typed)).await;
    let statements = statement::Entity::find().count(site.app.db.read()).await.unwrap();
    assert_eq!(statements, 1);
}

#[tokio::test]
async fn what_came_too_fast_can_be_sent_again_from_the_page() {
    let site = TestApp::set_up().await;
    site.publish("renewals", &[]).await;
    let path = "/posts/renewals/comments";
    let mut dana = site.browser();
    for number in 0..5 {
        let body = format!("Line {number}.");
        assert_eq!(
            dana.post(path, &[("name", "Dana"), ("body", &body)]).await.status,
            303
        );
    }
    let typed = [
        ("name", "Dana"),
        ("body", "The sixth line."),
        ("affiliation_you_are", "reseller"),
    ];
    let refused = dana.post(path, &typed).await;
    assert_eq!(refused.status, 429);
    assert_eq!(
        refused.all("label[for=kept-0], label[for=kept-1]"),
        ["Name", "Comment"]
    );

    site.app.clock.advance(Duration::from_secs(60));
    let action = refused.attr("main form", "action").unwrap();
    let again = send(&mut dana, &action, &refused.form("main form")).await;
    assert_eq!(again.status, 303, "{}", again.body);
    assert_eq!(site.last_comment().await.source, "The sixth line.");
    dana.get(&again.location()).await.shows("reseller");
}

#[tokio::test]
async fn what_a_session_outlived_can_be_sent_after_logging_in_beside() {
    let site = TestApp::set_up().await;
    let fields = draft(&site.owner().await.get(NEW).await, "Written on a train");
    let mut stranger = site.browser();
    let refused = send(&mut stranger, NEW, &fields).await;
    assert_eq!(refused.status, 401);
    assert_eq!(refused.attr("main a.btn", "target").as_deref(), Some("_blank"));

    let mut mara = site.owner().await;
    let again = send(&mut mara, NEW, &refused.form("main form")).await;
    assert_eq!(again.status, 303, "{}", again.body);
    mara.get(&again.location())
        .await
        .shows("Read the second invoice.");
}

#[tokio::test]
async fn the_form_of_another_site_is_given_back_without_a_button() {
    let site = TestApp::set_up().await;
    let mut mara = site.owner().await;
    mara.fetch_site = Some("cross-site");
    let refused = send(&mut mara, NEW, &draft(&mara_new(&site).await, "Not mine")).await;
    assert_eq!(refused.status, 403);
    refused.shows("Read the second invoice.");
    assert!(refused.all("main form").is_empty());
}

#[tokio::test]
async fn attempts_are_forgotten_after_a_day() {
    let site = TestApp::set_up().await;
    let mut mara = site.owner().await;
    let fields = draft(&mara.get(NEW).await, "Three renewals");
    send(&mut mara, NEW, &fields).await;
    let kept = Attempts::find().count(site.app.db.read()).await.unwrap();
    assert!(kept > 0, "the form is remembered");
    let tx = site.app.db.begin_write().await.unwrap();
    let later = site.app.clock.now().plus(days(1)).plus(Duration::from_millis(1));
    assert_eq!(forthright::idempotency::purge(&tx, later).await.unwrap(), kept);
    tx.commit().await.unwrap();
    assert_eq!(Attempts::find().count(site.app.db.read()).await.unwrap(), 0);
}
