//! What holds for every address of the router's table, whatever it is: the team's pages give nothing
//! without a session, and nothing is changed by another site. A new route is tested by being in the table.

use std::collections::BTreeSet;

use axum::http::{Method, Uri};
use axum_extra::routing::TypedPath as _;
use forthright::audit::entity::Entity as Audit;
use forthright::comments::entity::comment::Entity as Comment;
use forthright::posts::entity::post::Entity as Post;
use forthright::router::{self, Access, Route};
use forthright::urls;
use sea_orm::{EntityTrait as _, PaginatorTrait as _};

use crate::support::{Browser, TestApp};

/// Stands in what nobody but the team may read: a draft and a comment that waits.
const PRIVATE: &str = "Quernstone";

const METHODS: [&str; 9] = [
    "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND",
];

/// The ways to write an address that a careless guard takes for another one.
fn spellings(path: &str) -> Vec<String> {
    let (first, rest) = path[1..].split_once('/').unwrap_or((&path[1..], ""));
    let tail = if rest.is_empty() {
        String::new()
    } else {
        format!("/{rest}")
    };
    vec![
        path.to_owned(),
        format!("{path}/"),
        path.to_uppercase(),
        format!("/{path}"),
        format!("/{first}/{tail}"),
        format!("/.{path}"),
        format!("/posts/..{path}"),
        format!("/%61{}{tail}", &first[1..]),
        path.replace("/a", "/%2561"),
        format!("/{first}{}", tail.replace('/', "%2F")),
        format!("/{first};x=1{tail}"),
        format!("{path}%20"),
        format!("{path}.json"),
        format!("{path}?_method=GET&admin=1"),
    ]
}

/// `/admin/posts/{id}` with a 1 for each placeholder.
fn filled(pattern: &str) -> String {
    let part = |part: &str| {
        if part.starts_with('{') {
            "1".to_owned()
        } else {
            part.to_owned()
        }
    };
    pattern.split('/').map(part).collect::<Vec<_>>().join("/")
}

fn of_team(route: &Route) -> bool {
    route.access == Access::Team
}

/// A site with something to hide.
async fn site() -> TestApp {
    let site = TestApp::set_up().await;
    let mut owner = site.owner().await;
    owner.write("Public", &[], &["publish"]).await;
    owner.write(PRIVATE, &[("summary", PRIVATE)], &[]).await;
    site.say("public", PRIVATE, PRIVATE, &[("email", "quernstone@example.org")])
        .await;
    owner.get("/admin/desk").await.shows(PRIVATE);
    site
}

async fn rows(site: &TestApp) -> [u64; 3] {
    let db = site.app.db.read();
    [
        Audit::find().count(db).await.unwrap(),
        Comment::find().count(db).await.unwrap(),
        Post::find().count(db).await.unwrap(),
    ]
}

#[tokio::test]
async fn the_teams_pages_give_nothing_without_a_session_however_they_are_spelled() {
    let site = site().await;
    let before = rows(&site).await;
    let mut reader = site.browser();
    let paths: BTreeSet<String> = router::table()
        .iter()
        .filter(|route| of_team(route))
        .map(|route| filled(route.pattern))
        .collect();
    assert!(paths.len() > 10, "the table has the team's pages");
    for path in &paths {
        for (at, spelling) in spellings(path).iter().enumerate() {
            assert!(spelling.parse::<Uri>().is_ok(), "{spelling}");
            // Every method on the plain address, the two that pages answer on the others.
            for method in if at == 0 { &METHODS[..] } else { &["GET", "POST"] } {
                gives_nothing(&mut reader, method, spelling).await;
            }
        }
    }
    reader.set_cookie("forthright_session", "AAAAAAAAAAAAAAAAAAAAAA");
    for path in &paths {
        gives_nothing(&mut reader, "GET", path).await;
        gives_nothing(&mut reader, "POST", path).await;
    }
    assert_eq!(rows(&site).await, before);
}

async fn gives_nothing(reader: &mut Browser, method: &str, path: &str) {
    let form = "decision=approve&version=1&intent=publish";
    let page = reader.call(method, path, form).await;
    assert!(
        (300..500).contains(&page.status),
        "{method} {path}: {} {}",
        page.status,
        page.body
    );
    page.hides(PRIVATE).hides("quernstone@").hides("mara@example.org");
    if let Some(to) = page.headers.get("location").map(|to| to.to_str().unwrap()) {
        assert!(
            to.starts_with('/') && !to.starts_with("//"),
            "{path} leads to {to}"
        );
    }
}

/// Headers as a browser sends them when another site, or nobody of ours, made the request.
const FORGERIES: [&[(&str, &str)]; 9] = [
    &[
        ("sec-fetch-site", "cross-site"),
        ("origin", "http://blog.example.org"),
    ],
    &[
        ("sec-fetch-site", "same-site"),
        ("origin", "http://blog.example.org"),
    ],
    &[("sec-fetch-site", "none")],
    &[("origin", "null")],
    &[("origin", "http://evil.example")],
    &[("origin", "http://blog.example.org:8080")],
    &[("origin", "https://blog.example.org")],
    &[("origin", "http://blog.example.org.evil.example")],
    &[],
];

#[tokio::test]
async fn no_other_site_changes_anything() {
    let site = site().await;
    let mut owner = site.owner().await;
    let before = rows(&site).await;
    owner.fetch_site = None;
    let mut tried = 0;
    for route in router::table() {
        let method: Method = format!("{:?}", route.method).to_uppercase().parse().unwrap();
        // Stopping is open to mail programs: the address itself is all that it takes.
        if method == Method::GET || route.pattern == urls::StopSubscription::PATH {
            continue;
        }
        let path = filled(route.pattern);
        for forgery in FORGERIES {
            owner.headers = forgery
                .iter()
                .map(|(name, value)| (*name, (*value).to_owned()))
                .collect();
            let form = "name=Eve&body=Forged&decision=approve&version=1&intent=publish&title=Forged";
            let page = owner.call(method.as_str(), &path, form).await;
            // The API takes no cookie at all, so it may also ask for a token.
            let refused = page.status == 403 || route.access == Access::Api && page.status == 401;
            assert!(
                refused,
                "{method} {path} {forgery:?}: {} {}",
                page.status, page.body
            );
            tried += 1;
        }
    }
    assert!(tried > 100, "the table has forms");
    assert_eq!(rows(&site).await, before);
    owner.headers.clear();
    assert_eq!(owner.get("/admin/desk").await.status, 200, "still logged in");
}
