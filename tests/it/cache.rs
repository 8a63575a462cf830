//! Readers' pages from memory: never staler than the last commit, never anybody's own, in every coding
//! with a tag of its own. `model.rs` walks at random over everything that changes something.

mod model;

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use axum::http::Method;
use forthright::clock::{Moment, hours};
use forthright::comments::Status;
use forthright::db::Engine;
use forthright::posts;
use forthright::posts::entity::post;
use forthright::router;
use forthright::touched::Key;
use sea_orm::ActiveValue::Set;
use sea_orm::{ConnectionTrait as _, Statement};

use crate::support::comments::new;
use crate::support::{Browser, START, TestApp};

const POST: &str = "/posts/licences";

async fn site() -> TestApp {
    let site = TestApp::set_up().await;
    site.publish("licences", &["Acme"]).await;
    site
}

fn accepting(site: &TestApp, coding: &str) -> Browser {
    let mut browser = site.browser();
    browser.headers = vec![("accept-encoding", coding.to_owned())];
    browser
}

#[tokio::test]
async fn a_page_is_drawn_once_and_sent_with_every_header() {
    let site = site().await;
    let first = site.browser().get(POST).await;
    assert_eq!(site.app.cache.size().0, 1);
    let again = site.browser().get(POST).await;
    assert_eq!(site.app.cache.drawn(), 1);
    assert_eq!((first.status, &first.body), (200, &again.body));
    assert_eq!(first.headers, again.headers);
    assert_eq!(again.headers["cache-control"], "no-cache");
    assert_eq!(again.headers["vary"], "Accept-Encoding, Cookie");
    assert_eq!(again.headers["x-content-type-options"], "nosniff");
    assert!(again.headers.contains_key("content-security-policy"));
    assert!(!again.headers.contains_key("last-modified"));
    assert!(!again.headers.contains_key("set-cookie"));
    assert!(again.headers["etag"].to_str().unwrap().starts_with('"'));
}

#[tokio::test]
async fn each_coding_has_its_own_tag_and_the_same_page() {
    let site = site().await;
    let plain = site.browser().get(POST).await;
    let mut tags = BTreeSet::from([plain.headers["etag"].clone().to_str().unwrap().to_owned()]);
    for (line, coding) in [
        ("gzip", "gzip"),
        ("gzip, deflate, br", "br"),
        ("br;q=0.5, gzip", "gzip"),
    ] {
        let page = accepting(&site, line).get(POST).await;
        assert_eq!(page.headers["content-encoding"], coding, "{line}");
        assert_eq!(page.headers["content-length"], page.bytes.len().to_string());
        assert!(page.bytes.len() < plain.body.len());
        assert_eq!(model::decoded(&page), plain.body, "{line}");
        tags.insert(page.headers["etag"].to_str().unwrap().to_owned());
    }
    assert_eq!(tags.len(), 3);
    for line in ["identity", "br;q=0, gzip;q=0", "zstd"] {
        let page = accepting(&site, line).get(POST).await;
        assert!(!page.headers.contains_key("content-encoding"), "{line}");
        assert_eq!(page.body, plain.body);
    }
    assert_eq!(site.app.cache.size().0, 1, "one page, whatever its coding");
}

#[tokio::test]
async fn who_has_the_page_is_not_sent_it_again() {
    let site = site().await;
    for coding in ["identity", "gzip", "br"] {
        let mut reader = accepting(&site, coding);
        let tag = reader.get(POST).await.headers["etag"]
            .to_str()
            .unwrap()
            .to_owned();
        for named in [
            tag.clone(),
            format!("W/{tag}"),
            format!("\"x\", {tag}"),
            "*".to_owned(),
        ] {
            reader.headers = vec![("accept-encoding", coding.to_owned()), ("if-none-match", named)];
            let page = reader.get(POST).await;
            assert_eq!((page.status, page.bytes.len()), (304, 0), "{coding}");
            assert_eq!(page.headers["etag"], tag.as_str());
            assert_eq!(page.headers["vary"], "Accept-Encoding, Cookie");
            assert_eq!(page.headers["cache-control"], "no-cache");
        }
        reader.headers = vec![("accept-encoding", "deflate".to_owned()), ("if-none-match", tag)];
        let other = reader.get(POST).await.status;
        assert_eq!(
            other,
            if coding == "identity" { 304 } else { 200 },
            "another coding"
        );
    }
}

#[tokio::test]
async fn head_is_the_page_without_its_body() {
    let site = site().await;
    for round in ["drawn", "kept"] {
        let head = accepting(&site, "gzip").ask(Method::HEAD, POST).await;
        assert_eq!((head.status, head.bytes.len()), (200, 0), "{round}");
        let page = accepting(&site, "gzip").get(POST).await;
        assert_eq!(head.headers, page.headers, "{round}");
    }
}

#[tokio::test]
async fn a_popular_page_is_compressed_better_under_a_new_tag() {
    let site = site().await;
    let mut reader = accepting(&site, "br");
    let first = reader.get(POST).await;
    let plain = site.browser().get(POST).await.body;
    for _ in 0..100_000 {
        let page = reader.get(POST).await;
        assert_eq!(model::decoded(&page), plain);
        if page.headers["etag"] != first.headers["etag"] {
            assert!(page.bytes.len() <= first.bytes.len());
            return;
        }
        tokio::task::yield_now().await;
    }
    panic!("the page was never compressed better");
}

#[tokio::test]
async fn the_budget_is_kept_and_no_budget_keeps_nothing() {
    for budget in [0, 400_000] {
        let site = TestApp::set_up_with(|config| config.cache = budget).await;
        site.publish("licences", &[]).await;
        let post = site.publish("renewals", &[]).await;
        for at in 0..40 {
            let comment = site
                .comment(post, None, "Dana K.", &format!("Number {at}."))
                .await;
            let mut reader = site.browser();
            let page = reader.get(&format!("/posts/renewals?from={}", comment.id)).await;
            page.shows(&format!("Number {at}."));
            assert_eq!(reader.get(POST).await.status, 200);
            assert!(site.app.cache.size().1 <= budget);
        }
        assert_eq!(site.app.cache.size().0 == 0, budget == 0);
    }
}

#[tokio::test]
async fn whoever_is_known_gets_a_page_of_their_own_that_nobody_keeps() {
    let site = site().await;
    let mut dana = site.browser();
    let sent = dana
        .post(
            &format!("{POST}/comments"),
            &[("name", "Dana K."), ("body", "Mine alone."), ("remember", "yes")],
        )
        .await;
    assert_eq!(sent.status, 303);
    let mut mara = site.owner().await;
    for _ in 0..2 {
        let own = dana.get(POST).await;
        own.shows("Mine alone.");
        assert_eq!(own.headers["cache-control"], "private, no-store");
        let desk = mara.get(POST).await;
        assert!(desk.body.contains("/admin/desk"));
        for path in [POST, "/", "/archive", "/feed.xml", "/sitemap.xml"] {
            let page = mara.get(path).await;
            assert_eq!(page.headers["cache-control"], "private, no-store", "{path}");
            assert!(!page.headers.contains_key("etag"), "{path}");
        }
        let public = site.browser().get(POST).await;
        public.hides("Mine alone.").hides("/admin/desk");
        assert_eq!(public.headers["cache-control"], "no-cache");
    }
    let mut stranger = site.browser();
    stranger.set_cookie("forthright_reader", "made-up");
    stranger.set_cookie("other", "1");
    let page = stranger.get(POST).await;
    page.hides("Mine alone.");
    assert_eq!(page.headers["cache-control"], "no-cache", "no token of ours");
}

#[tokio::test]
async fn what_nobody_knows_in_an_address_or_a_request_changes_nothing() {
    let site = site().await;
    let page = site.browser().get(POST).await;
    for address in ["?utm_source=x", "?fbclid=1&after=", "?&&"] {
        let mut odd = site.browser();
        odd.headers = vec![
            ("host", "evil.example".to_owned()),
            ("x-forwarded-host", "evil.example".to_owned()),
            ("forwarded", "host=evil.example".to_owned()),
            ("accept-language", "xx".to_owned()),
        ];
        let same = odd.get(&format!("{POST}{address}")).await;
        assert_eq!(same.status, 200, "{address}");
        assert_eq!(same.body, page.body, "{address}");
    }
    assert!(site.app.cache.size().0 <= 2, "not one for every address");
}

#[tokio::test]
async fn what_is_no_page_is_not_kept() {
    let site = site().await;
    for (path, status) in [
        ("/posts/nothing", 404),
        ("/tags/nothing", 404),
        ("/posts/licences/comments/99", 404),
        ("/healthz", 200),
        ("/admin/log-in", 200),
    ] {
        for _ in 0..2 {
            assert_eq!(site.browser().get(path).await.status, status, "{path}");
        }
    }
    assert_eq!(site.app.cache.size().0, 0);
    site.publish("nothing", &[]).await;
    assert_eq!(site.browser().get("/posts/nothing").await.status, 200);
}

#[tokio::test]
async fn a_site_below_a_path_has_its_own_links_in_memory_too() {
    let site =
        TestApp::set_up_with(|config| config.base_url = "http://blog.example.org/blog".parse().unwrap())
            .await;
    site.publish("licences", &[]).await;
    for _ in 0..2 {
        let page = site.browser().get("/blog/posts/licences").await;
        assert_eq!(page.status, 200);
        assert!(page.body.contains("href=\"/blog/archive\""));
        assert_eq!(site.browser().get("/posts/licences").await.status, 404);
        assert_eq!(site.browser().get("/blog").await.status, 200);
        assert_eq!(site.browser().get("/blog/").await.status, 200);
    }
}

#[tokio::test]
async fn a_scheduled_post_appears_on_time_everywhere() {
    let site = site().await;
    let id = site.publish("tomorrow", &[]).await;
    let row = post::ActiveModel {
        status: Set(posts::Status::Scheduled),
        published_at: Set(Some(START.plus(hours(1)))),
        ..Default::default()
    };
    site.change_post(id, row).await;
    let lists = [
        "/",
        "/archive",
        "/feed.xml",
        "/sitemaps/posts-1.xml",
        "/by/mara-lindqvist",
    ];
    for (passed, shown) in [
        (hours(0), false),
        (hours(1) - Duration::from_millis(1), false),
        (Duration::from_millis(1), true),
    ] {
        site.app.clock.advance(passed);
        for path in lists {
            let page = site.browser().get(path).await;
            assert_eq!(page.status, 200, "{path}");
            assert_eq!(page.body.contains("tomorrow"), shown, "{path} after {passed:?}");
        }
        let status = site.browser().get("/posts/tomorrow").await.status;
        assert_eq!(status, if shown { 200 } else { 404 });
    }
}

#[tokio::test]
async fn a_comment_drops_the_pages_that_show_it_and_no_others() {
    let site = site().await;
    let other = site.publish("renewals", &[]).await;
    let kept = ["/posts/renewals", "/archive", "/robots.txt", "/sitemap.xml"];
    let dropped = [
        POST,
        "/",
        "/posts/licences/feed.xml",
        "/comments/feed.xml",
        "/feed.xml",
    ];
    for path in kept.into_iter().chain(dropped) {
        assert_eq!(site.browser().get(path).await.status, 200);
    }
    let mark = site.app.db.touched().generation();
    let waiting = site.say("licences", "Dana K.", "First.", &[]).await;
    assert_eq!(
        site.app.db.touched().generation(),
        mark,
        "a comment that waits shows nowhere"
    );
    site.owner().await.approve(&waiting, &[]).await;
    let touched = site.app.db.touched();
    assert!(touched.is_current(&[Key::Post(other), Key::Posts], mark));
    assert!(!touched.is_current(&[Key::Post(waiting.post_id)], mark));
    site.browser().get(POST).await.shows("First.");
    site.browser().get("/").await.shows("1 comment");
}

#[tokio::test]
async fn settings_and_names_are_on_every_page() {
    let site = site().await;
    let mut owner = site.owner().await;
    let pages = [POST, "/", "/archive", "/feed.xml"];
    for path in pages {
        site.browser().get(path).await;
    }
    let settings = [
        ("title", "Another title"),
        ("description", ""),
        ("time_zone", "UTC"),
        ("hold", "everything"),
        ("edit_window_minutes", "15"),
        ("hide_after_reports", "3"),
    ];
    assert_eq!(owner.post("/admin/settings/blog", &settings).await.status, 303);
    for path in pages {
        assert!(
            site.browser().get(path).await.body.contains("Another title"),
            "{path}"
        );
    }
}

#[tokio::test]
async fn a_permalink_leads_where_the_comment_is_now() {
    let site = site().await;
    let waiting = site.say("licences", "Dana K.", "First.", &[]).await;
    let path = format!("{POST}/comments/{}", waiting.id);
    assert_eq!(site.browser().get(&path).await.status, 404);
    site.owner().await.approve(&waiting, &[]).await;
    let page = site.browser().get(&path).await;
    assert_eq!(
        (page.status, page.location()),
        (303, format!("{POST}?from={0}#c{0}", waiting.id))
    );
    site.browser().get(&format!("{path}/reply")).await.shows("First.");
}

#[tokio::test]
async fn a_page_begun_before_a_change_is_not_kept() {
    let site = site().await;
    let waiting = site.say("licences", "Dana K.", "First.", &[]).await;
    let mut mara = site.owner().await;
    // Some of these are drawn before the approval is committed, some after, some across it.
    let readers = (0..16).map(|_| {
        let mut reader = site.browser();
        async move { reader.get(POST).await }
    });
    let readers: Vec<_> = readers.map(tokio::spawn).collect();
    mara.approve(&waiting, &[]).await;
    site.browser().get(POST).await.shows("First.");
    for reader in readers {
        assert_eq!(reader.await.unwrap().status, 200);
    }
    site.browser().get(POST).await.shows("First.");
}

#[tokio::test]
async fn many_who_ask_at_once_wait_for_one_page() {
    let site = site().await;
    let readers: Vec<_> = (0..64)
        .map(|_| {
            let mut reader = site.browser();
            tokio::spawn(async move { reader.get(POST).await })
        })
        .collect();
    let mut bodies = BTreeSet::new();
    for reader in readers {
        bodies.insert(reader.await.unwrap().body);
    }
    assert_eq!((bodies.len(), site.app.cache.drawn()), (1, 1));
}

#[tokio::test]
async fn another_process_hears_of_what_was_committed() {
    let site = site().await;
    let other = site.another_process(site.app.config.cache).await;
    let mut reader = Browser::new(router::router(&other), "");
    reader.get(POST).await;
    other.db.catch_up().await.unwrap();
    let before = reader.get(POST).await;
    let id = site.publish("renewals", &[]).await;
    site.insert(new(id, None, "Eli", "Not here.", Status::Published, START))
        .await;
    other.db.catch_up().await.unwrap();
    assert_eq!(reader.get(POST).await.headers["etag"], before.headers["etag"]);
    let waiting = site.say("licences", "Dana K.", "First.", &[]).await;
    site.owner().await.approve(&waiting, &[]).await;
    other.db.catch_up().await.unwrap();
    reader.get(POST).await.shows("First.");
}

#[tokio::test]
async fn a_listener_hears_at_once_on_postgresql() {
    let site = site().await;
    if site.app.db.engine() == Engine::Sqlite {
        return;
    }
    let other = site.another_process(site.app.config.cache).await;
    let stop = std::future::pending();
    let follower = tokio::spawn(forthright::db::follow::follow(other.db.clone(), stop));
    let mut reader = Browser::new(router::router(&other), "");
    let waiting = site.say("licences", "Dana K.", "First.", &[]).await;
    site.owner().await.approve(&waiting, &[]).await;
    for _ in 0..1_000_000 {
        if reader.get(POST).await.text().contains("First.") {
            follower.abort();
            return;
        }
        tokio::task::yield_now().await;
    }
    panic!("nothing was heard");
}

/// Tables of which readers' pages show nothing.
const UNSEEN: &[&str] = &[
    // Written by triggers beside the statements, which are watched.
    "affiliation_connections",
    "api_tokens",
    "appeals",
    "audit",
    "bans",
    "claims",
    "comment_edits",
    "commenters",
    // What goes out to whom: readers see their own on pages that are never kept.
    "confirmations",
    "deliveries",
    // What a hub was told; the hub itself is a setting.
    "hub_topics",
    "idempotency_keys",
    "import_refs",
    "invitations",
    "jobs",
    // Codes that wait; what they prove is a statement.
    "mailbox_codes",
    "mails_sent",
    // Of a picture a page shows how large it is, and that never changes.
    "media",
    "media_uses",
    // Which pages a post told that it links to them.
    "mentions_sent",
    // What is counted of readers only the team sees.
    "missing_addresses",
    "moderator_notes",
    "people",
    // Who may sign; who did is written with the post.
    "person_bylines",
    "post_reads",
    "post_referrers",
    "post_returns",
    // What a post was; what it is is in `posts`.
    "post_revisions",
    // What is used of them is the text of a comment.
    "proposals",
    "recovery_codes",
    // Redirects are looked up anew each time.
    "redirects",
    "reports",
    "review_links",
    // What a rule was; what it is touches the site.
    "rule_changes",
    "saved_replies",
    "searches",
    "seaql_migrations",
    "second_factors",
    "sessions",
    "spam_lessons",
    "spam_tokens",
    "subscriber_channels",
    "subscribers",
    "subscriptions",
    "suppressed",
    "touched",
    "unsaved_texts",
    "webhook_endpoints",
    "webhook_messages",
    "webhook_told",
];

#[tokio::test]
async fn every_table_is_watched_or_never_shown() {
    let site = TestApp::empty().await;
    let (tables, watched) = match site.app.db.engine() {
        Engine::Sqlite => (
            "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%'",
            "SELECT DISTINCT tbl_name AS name FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'touched%'",
        ),
        Engine::Postgres => (
            "SELECT table_name::text AS name FROM information_schema.tables WHERE table_schema = 'public'",
            "SELECT DISTINCT event_object_table::text AS name FROM information_schema.triggers WHERE trigger_name LIKE 'touched%'",
        ),
    };
    let names = async |sql: &str| {
        let db = site.app.db.read();
        let rows = db
            .query_all_raw(Statement::from_string(db.get_database_backend(), sql))
            .await
            .unwrap();
        rows.iter()
            .map(|row| row.try_get::<String>("", "name").unwrap())
            .collect::<BTreeSet<_>>()
    };
    let unseen = UNSEEN
        .iter()
        .map(|name| (*name).to_owned())
        .collect::<BTreeSet<_>>();
    let known: BTreeSet<String> = &names(watched).await | &unseen;
    assert_eq!(
        names(tables).await,
        known,
        "a table needs triggers (see migration m0007), or a line in UNSEEN"
    );
    assert!(names(watched).await.is_disjoint(&unseen));
}

/// Prints how long it takes from the approve key until a reader sees the comment; run it with
/// `--release` and `--nocapture` for a figure.
#[tokio::test]
async fn from_the_approve_key_to_the_reader() {
    let site = TestApp::set_up_with(|config| config.limits = false).await;
    let post = site.publish("licences", &[]).await;
    let mut mara = site.owner().await;
    let mut reader = site.browser();
    let mut took = Vec::new();
    for at in 0..200 {
        let text = format!("Comment number {at}.");
        let waiting = site
            .insert(new(
                post,
                None,
                "Dana K.",
                &text,
                Status::Pending,
                Moment(START.0 + at),
            ))
            .await;
        let from = format!("{POST}?from={}", waiting.id);
        reader.get(POST).await;
        let begun = Instant::now();
        mara.approve(&waiting, &[]).await;
        reader.get(&from).await.shows(&text);
        took.push(begun.elapsed());
    }
    took.sort();
    println!(
        "from the approve key to the reader: p50 {:?}, p99 {:?}",
        took[100], took[197]
    );
}
