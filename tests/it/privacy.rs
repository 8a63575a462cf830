//! What is not public is in no public byte. Words that stand nowhere else are stated, and every address
//! of the router's table that a reader or a program without a token may open is searched for them. The
//! same words, made public, are found in each place first: so the search can see.

use std::time::Duration;

use forthright::clock::minutes;
use forthright::db::anew;
use forthright::router::{Access, Method, table};
use sea_orm::ConnectionTrait as _;

use crate::support::TestApp;
use crate::support::blog::{Blog, POST, QUESTION, SLUG, TEXT, reseller};

/// One word for each field that somebody types.
pub const TYPED: [(&str, &str); 4] = [
    ("affiliation_organisation", "Zanzibarquagga"),
    ("affiliation_role", "Xylemvexil"),
    ("affiliation_on_behalf_of", "Wombatyoke"),
    ("affiliation_note", "Umbrazephyr"),
];
const EMAIL: &str = "quincunx@mail.example";
const PRIVATE_QUESTION: &str = "Are you from Tamarindkiosk?";
const REPORT: &str = "Obsidianwharf says otherwise";

/// Everything that must not be found where it is not public.
fn secrets() -> Vec<&'static str> {
    let typed = TYPED.iter().map(|(_, word)| *word);
    typed
        .chain(["quincunx", "Tamarindkiosk", "Obsidianwharf"])
        .collect()
}

/// The places that show a comment with what unfolds behind its label, and those that show its line.
const SHOWS_ALL: [&str; 3] = [
    "/posts/{slug}",
    "/posts/{slug}/comments/{id}/reply",
    "/api/v1/posts/{slug}/comments",
];
const SHOWS_LINE: [&str; 7] = [
    "/search",
    "/posts/{slug}/feed.xml",
    "/posts/{slug}/rss.xml",
    "/posts/{slug}/feed.json",
    "/comments/feed.xml",
    "/comments/rss.xml",
    "/comments/feed.json",
];

/// Every address that anybody may open, filled in, with the pattern it comes from.
async fn public_addresses(blog: &Blog) -> Vec<(&'static str, String)> {
    let comment = blog.site.all_comments().await.remove(0).id.to_string();
    let values = [
        ("{slug}", SLUG),
        ("{id}", &comment),
        ("{tag}", "costs"),
        ("{audience}", "buyers"),
        ("{byline}", "mara-lindqvist"),
        ("{subject}", "acme"),
        ("{series}", "costs"),
        ("{file}", "nothing.css"),
        ("{hash}", "0123456789abcdef"),
        ("{width}", "480"),
        ("{part}", "lists.xml"),
        ("{revision}", "1"),
    ];
    let open = |access: Access| matches!(access, Access::Reader | Access::Api);
    let mut all = Vec::new();
    for route in table()
        .into_iter()
        .filter(|route| route.method == Method::Get && open(route.access))
    {
        let mut path = route.pattern.to_owned();
        for (name, value) in values {
            path = path.replace(name, value);
        }
        assert!(!path.contains('{'), "{path} needs a value");
        for query in route.cacheable.unwrap_or_default() {
            all.push((route.pattern, format!("{path}?{query}={comment}")));
        }
        all.push((route.pattern, path));
    }
    for says in ["works", "uses", "shares", "used-to", "none", "verified"] {
        all.push(("/posts/{slug}", format!("{POST}?says={says}")));
    }
    all.push(("/search", "/search?q=shelf".to_owned()));
    all
}

/// The patterns at which one of `words` stands in an answer, be it in a header.
async fn found(blog: &Blog, words: &[&str]) -> Vec<(&'static str, String)> {
    let mut found = Vec::new();
    let mut anyone = blog.site.browser();
    for (pattern, path) in public_addresses(blog).await {
        let page = anyone.get(&path).await;
        let all = format!("{:?}\n{}", page.headers, page.body);
        for word in words.iter().filter(|word| all.contains(**word)) {
            found.push((pattern, format!("{word} in {path}")));
        }
    }
    found
}

async fn comment(stated: &[(&str, &str)]) -> Blog {
    let mut blog = Blog::new().await;
    let fields = [&[("email", EMAIL)], stated].concat();
    blog.sent(TEXT, &fields).await;
    blog
}

pub async fn report(blog: &Blog) {
    let comment = blog.row().await;
    let path = format!("{POST}/comments/{}/report", comment.id);
    let page = blog
        .site
        .browser()
        .post(&path, &[("kind", "label"), ("reason", REPORT)])
        .await;
    assert!(page.status < 400, "{}", page.body);
}

/// Asked in private, and answered with `typed` words.
pub async fn answered(typed: &[(&str, &str)]) -> Blog {
    let mut blog = comment(&[]).await;
    blog.decide(
        "publish_ask",
        &[("question", PRIVATE_QUESTION), ("place", "private")],
    )
    .await;
    blog.answer(typed).await;
    blog
}

#[tokio::test]
async fn words_that_are_public_are_found_in_each_place() {
    let mut blog = answered(&TYPED).await;
    blog.decide("accept", &[]).await;
    for (_, word) in TYPED {
        let found = found(&blog, &[word]).await;
        for place in SHOWS_ALL {
            assert!(
                found.iter().any(|(pattern, _)| *pattern == place),
                "{word} is not at {place}"
            );
        }
    }
    let line = found(&blog, &["Zanzibarquagga"]).await;
    for place in SHOWS_LINE {
        assert!(
            line.iter().any(|(pattern, _)| *pattern == place),
            "nothing at {place}: {line:?}"
        );
    }
}

#[tokio::test]
async fn words_that_are_not_public_are_found_nowhere() {
    let hidden = |visibility: &'static str| {
        [&TYPED[..], &reseller(), &[("affiliation_visibility", visibility)]].concat()
    };
    let mut blogs = Vec::new();

    let mut waits = answered(&TYPED).await;
    waits.look().await.shows("Zanzibarquagga");
    blogs.push(("waits", waits));

    for choice in ["without_label", "chips_only"] {
        let mut blog = answered(&[&TYPED[..], &reseller()].concat()).await;
        blog.decide(choice, &[]).await;
        blogs.push((choice, blog));
    }
    for visibility in ["moderators_only", "chips_only"] {
        let mut blog = answered(&hidden(visibility)).await;
        blog.decide("accept", &[]).await;
        blog.desk().await;
        blogs.push((visibility, blog));
    }
    let mut withdrawn = answered(&TYPED).await;
    withdrawn.decide("accept", &[]).await;
    withdrawn.send("withdraw", &[]).await;
    blogs.push(("withdrawn", withdrawn));

    let mut held = comment(&TYPED).await;
    held.decide("hold_ask", &[("question", PRIVATE_QUESTION)]).await;
    blogs.push(("held", held));

    let mut spam = comment(&TYPED).await;
    spam.decide("spam", &[]).await;
    blogs.push(("spam", spam));

    let mut redacted = answered(&TYPED).await;
    redacted.decide("accept", &[]).await;
    report(&redacted).await;
    redacted
        .decide(
            "redact_label",
            &[("label_reason", "Obsidianwharf is not an employer")],
        )
        .await;
    blogs.push(("redacted", redacted));

    for (name, blog) in &blogs {
        let found = found(blog, &secrets()).await;
        assert!(found.is_empty(), "{name}: {found:?}");
    }
}

#[tokio::test]
async fn nobody_learns_who_was_asked_in_private_or_would_rather_not_say() {
    let asked = |place: &'static str| [("question", QUESTION), ("place", place)];
    let mut declined = comment(&[]).await;
    declined.decide("publish_ask", &asked("private")).await;
    let mut untouched = comment(&[]).await;
    untouched.decide("approve", &[]).await;
    assert_eq!(page(&declined).await, page(&untouched).await, "asked");
    declined.answer(&[("affiliation_kind", "declined")]).await;
    assert_eq!(page(&declined).await, page(&untouched).await, "declined");
}

/// Feeds say when a comment was last changed: that is when readers see another text or label.
#[tokio::test]
async fn feeds_say_nothing_of_what_readers_do_not_see() {
    let mut blog = comment(&[]).await;
    blog.decide("approve", &[]).await;
    let before = blog.site.browser().get("/comments/feed.xml").await.body;
    let team = [&reseller()[..], &[("affiliation_visibility", "moderators_only")]].concat();
    for step in [
        "asked",
        "answered",
        "accepted",
        "withdrawn",
        "asked again",
        "declined",
    ] {
        blog.site.later(minutes(10)).await;
        match step {
            "asked" | "asked again" => {
                blog.decide("publish_ask", &[("question", QUESTION), ("place", "private")])
                    .await;
            }
            "answered" => drop(blog.answer(&team).await),
            "accepted" => blog.decide("accept", &[]).await,
            "withdrawn" => drop(blog.send("withdraw", &[]).await),
            _ => drop(blog.answer(&[("affiliation_kind", "declined")]).await),
        }
        let now = blog.site.browser().get("/comments/feed.xml").await.body;
        assert_eq!(now, before, "{step}");
    }
}

/// The post as readers see it, without what differs between any two pages.
async fn page(blog: &Blog) -> String {
    let page = blog.thread().await;
    [
        page.all(".thread article").join("\n"),
        page.all("script[type='application/ld+json']").join("\n"),
    ]
    .concat()
}

#[tokio::test]
async fn erasing_leaves_no_word_in_the_database() {
    let mut blog = answered(&TYPED).await;
    blog.decide("accept", &[]).await;
    report(&blog).await;
    let more = [("affiliation_organisation", "Zanzibarquagga again")];
    blog.answer(&more).await;
    let words = [&secrets()[..], &["Dana K.", "four hours against eleven"]].concat();
    for word in &words {
        assert!(blog.site.stored().await.contains(word), "{word} was never stored");
    }
    let path = format!("{}/erase", blog.receipt);
    let page = blog.dana.post(&path, &[("sure", "yes")]).await;
    assert_eq!(page.status, 303, "{}", page.body);
    blog.site.later(Duration::ZERO).await;
    let left = blog.site.stored().await;
    for word in &words {
        assert!(!left.contains(word), "{word} is left");
    }
}

/// SQLite clears where a deleted row lay last, and not where it had lain before its page was balanced.
/// Four of these six hundred rows are still in the file when they are deleted, until it is written anew.
#[tokio::test]
async fn nothing_is_left_where_a_deleted_row_had_been_moved_from() {
    let site = TestApp::set_up().await;
    run(
        &site,
        ["CREATE TABLE lore (id integer PRIMARY KEY, one text, two text, pad text)".to_owned()],
    )
    .await;
    let word = |row: usize| format!("quokkabarge{row:04}x");
    let row = |row: usize| {
        let text = format!("{} {}", word(row), "well said ".repeat(row * 31 % 23));
        format!(
            "INSERT INTO lore VALUES ({}, '{text}', '{text}', '{}')",
            row + 1,
            "p".repeat(150)
        )
    };
    run(&site, (0..600).map(row)).await;
    let (kept, deleted): (Vec<usize>, Vec<usize>) = (0..600).partition(|row| row % 3 == 0);
    for row in &deleted {
        run(&site, [format!("DELETE FROM lore WHERE id = {}", row + 1)]).await;
    }
    let tx = site.app.db.begin_write().await.unwrap();
    anew::later(&tx, site.app.clock.now()).await.unwrap();
    tx.commit().await.unwrap();
    site.later(Duration::ZERO).await;
    let left = site.stored().await;
    let is_left = |row: &usize| left.contains(&word(*row));
    assert!(kept.iter().all(is_left));
    assert_eq!(
        deleted.into_iter().filter(is_left).collect::<Vec<_>>(),
        Vec::<usize>::new()
    );
}

/// In one transaction.
async fn run(site: &TestApp, statements: impl IntoIterator<Item = String>) {
    let tx = site.app.db.begin_write().await.unwrap();
    for statement in statements {
        tx.execute_unprepared(&statement).await.unwrap();
    }
    tx.commit().await.unwrap();
}
