//! Running the site: settings, own byline and password, old addresses, hosting below a path, and what
//! holds for every address of the router's table.

use std::collections::{BTreeSet, VecDeque};

use axum::http::HeaderValue;
use forthright::ids::BylineId;
use forthright::people::Role;
use forthright::people::entity::byline;
use forthright::posts::entity::redirect;
use forthright::router::{self, Access, Method};
use scraper::{Html, Selector};
use sea_orm::{ActiveValue::Set, EntityTrait as _};

use crate::support::{Browser, PASSWORD, Page, START, TestApp};

const BLOG: [(&str, &str); 3] = [
    ("title", "The Fourth Copy"),
    ("description", "Backups, told by who pays for them."),
    ("time_zone", "europe/stockholm"),
];

const COMMENTS: [(&str, &str); 4] = [
    ("hold", "suspicious"),
    ("edit_window_minutes", "30"),
    ("hide_after_reports", "5"),
    ("mail_decisions", "on"),
];

fn with(
    fields: &[(&'static str, &'static str)],
    changed: (&'static str, &'static str),
) -> Vec<(&'static str, &'static str)> {
    fields
        .iter()
        .copied()
        .map(|field| if field.0 == changed.0 { changed } else { field })
        .collect()
}

#[tokio::test]
async fn the_owner_changes_the_settings() {
    let site = TestApp::set_up().await;
    let mut owner = site.owner().await;
    let (blog, comments) = ("/admin/settings/blog", "/admin/settings/comments");
    assert_eq!(
        owner.get(blog).await.attr("#title", "value").as_deref(),
        Some("The Third Copy")
    );
    owner.submit(blog, &BLOG).await.shows("Saved.");
    owner.submit(comments, &COMMENTS).await.shows("Saved.");
    assert_eq!(
        owner.get(blog).await.attr("#time_zone", "value").as_deref(),
        Some("Europe/Stockholm")
    );
    let page = owner.get(comments).await;
    assert_eq!(
        page.attr("input[name=hold][checked]", "value").as_deref(),
        Some("suspicious")
    );
    site.browser()
        .get("/")
        .await
        .shows("The Fourth Copy")
        .shows("Backups, told by who pays for them.");
    owner.get("/admin/audit").await.shows("Mara Lindqvist");
    let settings = site.app.site().await.unwrap().settings;
    assert_eq!(settings.edit_window_minutes, 30);
    assert_eq!(settings.hide_after_reports, 5);
    assert!(settings.mail_decisions);
    assert_eq!(settings.time_zone.iana_name(), Some("Europe/Stockholm"));
}

#[tokio::test]
async fn settings_that_make_no_sense_are_shown_again() {
    let site = TestApp::set_up().await;
    let mut owner = site.owner().await;
    for (field, typed, says) in [
        ("time_zone", "Mars/Olympus", "No time zone has this name"),
        ("edit_window_minutes", "soon", "a whole number from 0 to"),
        ("edit_window_minutes", "1441", "a whole number from 0 to"),
        ("hide_after_reports", "21", "a whole number from 0 to"),
        ("title", " ", "Please fill this in"),
    ] {
        let (part, fields, other) = if BLOG.iter().any(|(name, _)| *name == field) {
            (
                "blog",
                &BLOG[..],
                ("#description", "Backups, told by who pays for them."),
            )
        } else {
            ("comments", &COMMENTS[..], ("[name=hold][checked]", "suspicious"))
        };
        let page = format!("/admin/settings/{part}");
        let page = owner.post(&page, &with(fields, (field, typed))).await;
        assert_eq!(page.status, 422, "{field}");
        page.shows(says);
        assert_eq!(page.attr(&format!("#{field}"), "value").as_deref(), Some(typed));
        assert_eq!(page.attr(other.0, "value").as_deref(), Some(other.1));
    }
    site.browser().get("/").await.shows("The Third Copy");
}

#[tokio::test]
async fn settings_are_the_owners_alone() {
    let site = TestApp::set_up().await;
    site.add_person("Nils", "nils@example.org", Role::Editor).await;
    let mut nils = site.logged_in("nils@example.org").await;
    assert_eq!(nils.get("/admin/settings").await.status, 403);
    assert_eq!(nils.get("/admin/settings/blog").await.status, 403);
    for address in ["/admin/settings/blog", "/admin/settings/blog/preview"] {
        assert_eq!(nils.post(address, &BLOG).await.status, 403, "{address}");
    }
    assert_eq!(nils.get("/admin/byline").await.status, 200);
}

#[tokio::test]
async fn a_changed_byline_signs_what_comes_and_keeps_what_was_said() {
    let site = TestApp::set_up().await;
    let mut owner = site.owner().await;
    owner.write("Before", &[], &["publish"]).await;
    let first = [
        ("name", "Mara Lindqvist"),
        ("title", "Editor"),
        ("interests", "Holds shares in Acme."),
    ];
    owner.submit("/admin/byline", &first).await.shows("Saved.");
    let second = [
        ("name", "M. Lindqvist"),
        ("title", "Publisher"),
        ("interests", "No shares any more."),
    ];
    owner.submit("/admin/byline", &second).await;
    owner.write("After", &[], &["publish"]).await;

    let mut reader = site.browser();
    reader.get("/posts/before").await.shows("Mara Lindqvist, Editor");
    reader.get("/posts/after").await.shows("M. Lindqvist, Publisher");
    let row = byline::Entity::find_by_id(BylineId(1))
        .one(site.app.db.read())
        .await
        .unwrap()
        .unwrap();
    assert_eq!(row.slug, "mara-lindqvist", "the address stays");
    let history: Vec<_> = row
        .interests_history
        .0
        .iter()
        .map(|past| past.text.as_str())
        .collect();
    assert_eq!(history, ["Holds shares in Acme."]);

    let page = owner
        .post("/admin/byline", &[("name", ""), ("title", "Kept")])
        .await;
    assert_eq!(page.status, 422);
    assert_eq!(page.attr("#title", "value").as_deref(), Some("Kept"));
}

#[tokio::test]
async fn a_changed_password_ends_every_other_session() {
    let site = TestApp::set_up().await;
    let (mut here, mut elsewhere) = (site.owner().await, site.owner().await);
    let new = "another long sentence";
    let wrong = here
        .post(
            "/admin/password",
            &[("password", "not mine at all"), ("password_new", new)],
        )
        .await;
    assert_eq!(wrong.status, 422);
    wrong.shows("This is not your password").hides(new);
    let short = here
        .post(
            "/admin/password",
            &[("password", PASSWORD), ("password_new", "short")],
        )
        .await;
    assert_eq!(short.status, 422);
    here.submit(
        "/admin/password",
        &[("password", PASSWORD), ("password_new", new)],
    )
    .await
    .shows("Saved.");
    assert_eq!(here.get("/admin/settings").await.status, 200);
    assert_eq!(elsewhere.get("/admin/settings").await.status, 401);
    let log_in = |password| [("email", "mara@example.org"), ("password", password)];
    assert_eq!(
        site.browser()
            .post("/admin/log-in", &log_in(PASSWORD))
            .await
            .status,
        422
    );
    assert_eq!(
        site.browser().post("/admin/log-in", &log_in(new)).await.status,
        303
    );
}

#[tokio::test]
async fn the_machine_is_asked_how_it_is() {
    let site = TestApp::empty().await;
    for path in ["/healthz", "/readyz"] {
        let page = site.browser().get(path).await;
        assert_eq!((page.status, page.body.as_str()), (200, "ok\n"));
    }
}

async fn used_to_be(site: &TestApp, old: &str, target: &str) {
    let row = redirect::ActiveModel {
        path: Set(old.to_owned()),
        target: Set(target.to_owned()),
        created_at: Set(START),
        ..Default::default()
    };
    let tx = site.app.db.begin_write().await.unwrap();
    redirect::Entity::insert(row).exec(&*tx).await.unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn old_addresses_lead_on() {
    let site = below_blog().await;
    used_to_be(&site, "/2013/01/markup", "/posts/licences").await;
    used_to_be(&site, "/?p=12", "/posts/licences").await;
    used_to_be(&site, "/?feed=rss2", "/feed.xml").await;
    used_to_be(&site, "/posts/old-name", "/posts/licences").await;
    let mut reader = site.browser();
    for (old, status, new) in [
        ("/blog/2013/01/markup/", 301, "/blog/posts/licences"),
        ("/blog/?p=12", 301, "/blog/posts/licences"),
        ("/blog/?feed=rss2", 301, "/blog/feed.xml"),
        ("/blog/posts/old-name", 301, "/blog/posts/licences"),
        ("/blog/archive/", 308, "/blog/archive"),
        (
            "/blog/posts/licences/?after=3",
            308,
            "/blog/posts/licences?after=3",
        ),
    ] {
        let page = reader.get(old).await;
        assert_eq!((page.status, page.location().as_str()), (status, new), "{old}");
    }
    assert_eq!(reader.get("/blog/?p=13").await.status, 200);
    for nowhere in ["/blog/2013/", "/archive", "/blog//example.org/", "/blogger"] {
        let page = reader.get(nowhere).await;
        assert_eq!(page.status, 404, "{nowhere}");
        page.shows("This page is not here");
    }
    assert_eq!(reader.post("/blog/2013/01/markup/", &[]).await.status, 404);
}

#[tokio::test]
async fn every_answer_carries_the_headers_and_no_reading_sets_a_cookie() {
    let site = TestApp::set_up().await;
    let (mut reader, mut owner) = (site.browser(), site.owner().await);
    let reads = router::table()
        .into_iter()
        .filter(|route| route.method == Method::Get);
    // Streams end at once.
    site.app.stopping.send_replace(true);
    for route in reads.filter(|route| !route.pattern.contains('{')) {
        for browser in [&mut reader, &mut owner] {
            let page = browser.get(route.pattern).await;
            let of = |name: &str| page.headers.get(name).map(HeaderValue::as_bytes);
            let policy = String::from_utf8_lossy(of("content-security-policy").unwrap_or_default());
            assert!(
                policy.starts_with("default-src 'none'"),
                "{}: {policy}",
                route.pattern
            );
            assert!(!policy.contains("unsafe"), "{}", route.pattern);
            assert_eq!(
                of("x-content-type-options"),
                Some(&b"nosniff"[..]),
                "{}",
                route.pattern
            );
            assert!(of("cache-control").is_some() && of("content-type").is_some() || page.status == 303);
            assert!(page.status < 500, "{}: {}", route.pattern, page.body);
        }
        assert!(
            !reader.get(route.pattern).await.headers.contains_key("set-cookie"),
            "{}",
            route.pattern
        );
    }
}

#[tokio::test]
async fn the_teams_pages_open_to_nobody_else() {
    let site = TestApp::set_up().await;
    let mut reader = site.browser();
    let mut open = BTreeSet::new();
    for route in router::table()
        .into_iter()
        .filter(|route| route.pattern.starts_with("/admin"))
    {
        if route.access != Access::Team {
            open.insert(route.pattern);
            continue;
        }
        let path = filled(route.pattern);
        let page = match route.method {
            Method::Get => reader.get(&path).await,
            Method::Post => reader.post(&path, &[("body", "Kept.")]).await,
            Method::Patch | Method::Delete => panic!("{path}: the team's pages are forms"),
        };
        assert_eq!(page.status, 401, "{:?} {path}", route.method);
        page.shows("Please log in");
    }
    let before_a_session = [
        "/admin/forgot-password",
        "/admin/log-in",
        "/admin/log-in/code",
        "/admin/setup",
    ];
    assert_eq!(open, BTreeSet::from(before_a_session));
}

/// `/admin/posts/{id}` with a 1 for each placeholder.
fn filled(pattern: &str) -> String {
    pattern
        .split('/')
        .map(|part| if part.starts_with('{') { "1" } else { part })
        .collect::<Vec<_>>()
        .join("/")
}

/// A site below `/blog` with a post and a conversation.
async fn below_blog() -> TestApp {
    let site =
        TestApp::set_up_with(|config| config.base_url = "http://blog.example.org/blog".parse().unwrap())
            .await;
    let mut owner = site.owner().await;
    let text = (
        "source",
        "One [elsewhere](https://example.org/) and [here](licences#thread).",
    );
    owner.write("Licences", &[text], &["publish"]).await;
    let page = ("source", "Who we are.");
    owner
        .write("About us", &[page, ("kind", "page")], &["publish"])
        .await;
    let comment = site.say("licences", "Dana K.", "They all do it.", &[]).await;
    owner.approve(&comment, &[("reply", "Do they?")]).await;
    site.say("licences", "Eli", "I wait.", &[]).await;
    site
}

#[tokio::test]
async fn below_a_path_every_link_stays_there_and_leads_somewhere() {
    let site = below_blog().await;
    let mut reader = site.browser();
    let fields = [("name", "Fay"), ("body", "Kept.")];
    let receipt = reader
        .post("/blog/posts/licences/comments", &fields)
        .await
        .location();
    let seen = crawl(&mut reader, &["/blog", "/blog/", &receipt, "/blog/sitemap.xml"]).await;
    for path in [
        "/blog/posts/licences",
        "/blog/feed.xml",
        "/blog/tags/licensing",
        "/blog/pages/about-us",
    ] {
        assert!(seen.contains(path), "{path} is linked from nowhere: {seen:?}");
    }
    let seen = crawl(&mut site.owner().await, &["/blog/admin"]).await;
    for path in [
        "/blog/admin/settings",
        "/blog/admin/byline",
        "/blog/admin/password",
        "/blog/admin/jobs",
    ] {
        assert!(seen.contains(path), "{path} is linked from nowhere: {seen:?}");
    }
}

/// Follows every link and redirect from `starts`; returns what it opened.
async fn crawl(browser: &mut Browser, starts: &[&str]) -> BTreeSet<String> {
    let mut seen: BTreeSet<String> = starts.iter().map(|start| (*start).to_owned()).collect();
    let mut waiting: VecDeque<String> = seen.iter().cloned().collect();
    while let Some(path) = waiting.pop_front() {
        assert!(seen.len() < 300, "the crawl does not end: {seen:?}");
        let page = browser.get(&path).await;
        let needs_log_in = page.status == 401 && path.starts_with("/blog/admin");
        assert!(
            matches!(page.status, 200 | 301 | 303 | 308) || needs_log_in,
            "{path} is dead: {}",
            page.status
        );
        for link in links(&page, &path) {
            assert!(
                link == "/blog" || link.starts_with("/blog/"),
                "{path} links to {link}"
            );
            if seen.insert(link.clone()) {
                waiting.push_back(link);
            }
        }
    }
    seen
}

/// Everything of this site that an answer leads to; what programs send something to and forms are only checked to stay below the path.
fn links(page: &Page, path: &str) -> Vec<String> {
    let here = url::Url::parse("http://blog.example.org")
        .unwrap()
        .join(path)
        .unwrap();
    let mut found: Vec<String> = page
        .headers
        .get("location")
        .map(|to| to.to_str().unwrap().to_owned())
        .into_iter()
        .collect();
    let kind = page
        .headers
        .get("content-type")
        .map_or("", |value| value.to_str().unwrap());
    if kind.starts_with("text/html") {
        let html = Html::parse_document(&page.body);
        for (selector, name) in [(r#"[href]:not([rel="webmention"])"#, "href"), ("[src]", "src")] {
            let all = Selector::parse(selector).unwrap();
            found.extend(
                html.select(&all)
                    .map(|element| element.attr(name).unwrap().to_owned()),
            );
        }
        for action in html.select(&Selector::parse("[action], [formaction]").unwrap()) {
            let to = action.attr("action").or(action.attr("formaction")).unwrap();
            assert!(to.starts_with("/blog/"), "{path} sends a form to {to}");
        }
    } else if kind.contains("xml") {
        let ends = |c: char| matches!(c, '"' | '<' | '&' | ' ');
        let parts = page.body.split("http://blog.example.org").skip(1);
        found.extend(
            parts
                .filter_map(|part| part.split(ends).next())
                .map(str::to_owned),
        );
    }
    found
        .into_iter()
        .filter_map(|link| here.join(&link).ok())
        .filter(|url| url.host_str() == Some("blog.example.org"))
        .map(|url| url[url::Position::BeforePath..url::Position::AfterQuery].to_owned())
        .collect()
}
