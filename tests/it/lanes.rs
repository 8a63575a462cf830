//! Jobs run in lanes: what waits for a stranger, or for a mail server, holds up nothing but its like.

use std::time::Duration;

use forthright::clock::hours;
use forthright::worker::{self, Lane};
use tokio::task::JoinHandle;

use crate::support::mail_server::{MailServer, Reply};
use crate::support::{Browser, TestApp};

const MOMENT: Duration = Duration::from_secs(20);
const TARGET: &str = "http://blog.example.org/posts/costs";
const LIKE: &str = "<title>A note</title><div class='h-entry'>
    <a class='u-like-of' href='http://blog.example.org/posts/costs'>this</a></div>";

/// A blog with a post, whose owner is logged in.
async fn blog() -> (TestApp, Browser) {
    let site = TestApp::set_up().await;
    let mut mara = site.owner().await;
    mara.write("Costs", &[], &["publish"]).await;
    site.later(MOMENT).await;
    site.mails();
    (site, mara)
}

async fn mention(site: &TestApp, source: &str) {
    let mut program = site.browser();
    program.fetch_site = None;
    let fields = [("source", source), ("target", TARGET)];
    assert_eq!(program.post("/webmention", &fields).await.status, 202);
}

async fn comment(site: &TestApp) {
    let fields = [("name", "Dana K."), ("body", "So it is."), ("intent", "send")];
    let page = site.browser().post("/posts/costs/comments", &fields).await;
    assert_eq!(page.status, 303, "{}", page.body);
}

/// The lane runs as it does in the program, for as long as the test.
fn running(site: &TestApp, lane: Lane) -> JoinHandle<()> {
    tokio::spawn(worker::run(site.app.clone(), lane, std::future::pending()))
}

/// Whatever is due in the lane.
async fn all_of(site: &TestApp, lane: Lane) {
    while worker::run_one_of(&site.app, lane).await.unwrap() {}
}

#[tokio::test]
async fn a_page_that_never_answers_delays_neither_a_letter_nor_a_scheduled_post() {
    let (site, mut mara) = blog().await;
    site.subscribe_all("reader@mail.example").await;
    let noon = [("published_at", "2026-03-03T12:00")];
    mara.write("At noon", &noon, &["publish"]).await;
    comment(&site).await;
    let page = site.held_site("kim.example", LIKE).await;
    mention(&site, "http://kim.example/notes/1").await;
    site.app.clock.advance(hours(4));

    let others = running(&site, Lane::Others);
    page.is_asked().await;
    for lane in [Lane::Own, Lane::Subscribers, Lane::Mail] {
        all_of(&site, lane).await;
    }
    assert!(!others.is_finished(), "it still waits for the page");
    let mails = site.mails();
    let to = |address: &str| mails.iter().filter(|mail| mail.to == address).count();
    assert_eq!((to("reader@mail.example"), to("mara@example.org")), (1, 1));
    others.abort();
}

#[tokio::test]
async fn a_page_that_never_answers_delays_no_webhook_of_the_owner() {
    let (site, mut mara) = blog().await;
    let hooks = site.receiver("hooks.example").await;
    let fields = [
        ("url", "https://hooks.example/in"),
        ("scope", "public"),
        ("event", "post.published"),
    ];
    assert_eq!(mara.post("/admin/webhooks/new", &fields).await.status, 200);
    let page = site.held_site("kim.example", LIKE).await;
    mention(&site, "http://kim.example/notes/1").await;
    mara.write("News", &[], &["publish"]).await;
    site.app.clock.advance(MOMENT);

    let others = running(&site, Lane::Others);
    page.is_asked().await;
    for lane in [Lane::Own, Lane::Programs] {
        all_of(&site, lane).await;
    }
    assert!(!others.is_finished(), "it still waits for the page");
    let told: Vec<_> = hooks
        .taken()
        .iter()
        .map(|posted| posted.json()["type"].clone())
        .collect();
    assert_eq!(told, ["post.published"]);
    others.abort();
}

#[tokio::test]
async fn a_mail_server_that_says_nothing_delays_mail_alone() {
    let (mut site, _) = blog().await;
    let server = MailServer::start().await;
    site.app.mailer = server.mailer();
    server.script("mara@example.org", &[Reply::KeepsStill]);
    comment(&site).await;
    site.another_site("kim.example", &[("/notes/1", LIKE)]).await;
    mention(&site, "http://kim.example/notes/1").await;
    site.app.clock.advance(hours(1));

    let mail = running(&site, Lane::Mail);
    server.is_still().await;
    all_of(&site, Lane::Others).await;
    assert_eq!(site.all_comments().await.len(), 2);
    mail.abort();
}

#[tokio::test]
async fn each_lane_takes_its_own_jobs_and_no_others() {
    let (site, _) = blog().await;
    site.another_site("kim.example", &[("/notes/1", LIKE)]).await;
    mention(&site, "http://kim.example/notes/1").await;
    site.app.clock.advance(MOMENT);
    for lane in [Lane::Own, Lane::Mail, Lane::Subscribers, Lane::Programs] {
        all_of(&site, lane).await;
    }
    assert!(site.all_comments().await.is_empty());
    all_of(&site, Lane::Others).await;
    assert_eq!(site.all_comments().await.len(), 1);
}

#[tokio::test]
async fn a_lane_with_nothing_to_do_writes_nothing() {
    let (site, _) = blog().await;
    let commits = site.app.db.commits();
    for lane in Lane::ALL {
        assert!(!worker::run_one_of(&site.app, lane).await.unwrap(), "{lane:?}");
    }
    assert!(!commits.has_changed().unwrap(), "an open desk would look again");
}

#[tokio::test]
async fn a_lane_that_is_stopped_ends() {
    let (site, _) = blog().await;
    for lane in Lane::ALL {
        worker::run(site.app.clone(), lane, std::future::ready(())).await;
    }
}
