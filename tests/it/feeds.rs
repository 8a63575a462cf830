//! Feeds as a feed reader sees them: read by a parser, and as text only to be kept (`feeds/kept.rs`).

mod kept;

use std::collections::BTreeMap;
use std::time::Duration;

use atom_syndication::{Entry, Feed};
use forthright::ids::PostId;
use forthright::posts::entity::post;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};

use crate::support::{Browser, TestApp};

const SLUG: &str = "what-a-renewal-costs";

async fn feed(browser: &mut Browser, path: &str) -> Feed {
    let page = browser.get(path).await;
    assert_eq!(page.status, 200, "{path}: {}", page.body);
    assert_eq!(
        page.headers["content-type"],
        "application/atom+xml; charset=utf-8"
    );
    assert!(!page.headers.contains_key("set-cookie"));
    Feed::read_from(page.body.as_bytes()).unwrap_or_else(|error| panic!("{path}: {error}\n{}", page.body))
}

fn content(entry: &Entry) -> String {
    entry.content.as_ref().unwrap().value.clone().unwrap()
}

fn link(entry: &Entry, rel: &str) -> String {
    entry
        .links
        .iter()
        .find(|link| link.rel == rel)
        .unwrap()
        .href
        .clone()
}

/// A site with one post and its editor's browser.
async fn site() -> (TestApp, Browser) {
    let site = TestApp::set_up().await;
    let mut owner = site.owner().await;
    owner.write("What a renewal costs", &[], &["publish"]).await;
    (site, owner)
}

#[tokio::test]
async fn a_post_says_up_front_what_its_page_says() {
    let (site, _owner) = site().await;
    let feed = feed(&mut site.browser(), "/feed.xml").await;
    assert_eq!(feed.title.value, "The Third Copy");
    let own: Vec<_> = feed
        .links
        .iter()
        .map(|link| (link.rel.as_str(), link.href.as_str()))
        .collect();
    assert_eq!(
        own,
        [
            ("self", "http://blog.example.org/feed.xml"),
            ("alternate", "http://blog.example.org/")
        ]
    );

    let entry = &feed.entries[0];
    assert_eq!(entry.title.value, "What a renewal costs");
    assert_eq!(entry.authors[0].name, "Mara Lindqvist");
    assert_eq!(
        entry.summary.as_ref().unwrap().value,
        "Three renewals and what they had in common."
    );
    assert_eq!(entry.categories[0].label.as_deref(), Some("Licensing"));
    assert_eq!(
        link(entry, "alternate"),
        format!("http://blog.example.org/posts/{SLUG}")
    );
    assert_eq!(
        link(entry, "replies"),
        format!("http://blog.example.org/posts/{SLUG}/feed.xml")
    );
    assert_eq!(entry.updated.timestamp(), entry.published.unwrap().timestamp());
    let content = content(entry);
    assert_eq!(
        entry.content.as_ref().unwrap().content_type.as_deref(),
        Some("html")
    );
    let at = |part: &str| {
        content
            .find(part)
            .unwrap_or_else(|| panic!("{part} is not in {content}"))
    };
    assert!(at("IT managers who sign") < at("The second invoice takes"));
    assert!(at("The second invoice takes") < at("Mara Lindqvist, Editor, The Third Copy"));
    assert!(at("No vendor pays") < at("<strong>one</strong>"));
    at("href=\"http://blog.example.org/pages/list\"");
    at(&format!(
        "href=\"http://blog.example.org/posts/{SLUG}#t-read-it\""
    ));
}

#[tokio::test]
async fn a_post_keeps_its_id_when_it_is_renamed() {
    let (site, mut owner) = site().await;
    let before = feed(&mut site.browser(), "/feed.xml").await;
    let form = owner.get("/admin/posts/1").await;
    let version = form.attr("input[name=version]", "value").unwrap();
    let byline = form
        .attr("select[name=byline] option[selected]", "value")
        .unwrap();
    let fields = [
        ("version", version.as_str()),
        ("byline", &byline),
        ("title", "Renamed & <moved>"),
        ("slug", "renamed"),
        ("source", "Text."),
        ("intent", "draft"),
    ];
    site.app.clock.advance(Duration::from_secs(3600));
    assert_eq!(owner.post("/admin/posts/1", &fields).await.status, 303);
    let after = feed(&mut site.browser(), "/feed.xml").await;
    assert_eq!(after.entries[0].title.value, "Renamed & <moved>");
    assert_eq!(after.entries[0].id, before.entries[0].id);
    assert!(after.entries[0].updated > before.entries[0].updated);
    assert!(
        !before.entries[0].id.contains("renewal"),
        "an id must not be an address that can change"
    );
}

#[tokio::test]
async fn drafts_future_unlisted_and_trashed_posts_are_in_no_feed() {
    let site = TestApp::set_up().await;
    let mut owner = site.owner().await;
    owner.write("Public", &[], &["publish"]).await;
    owner.write("Draft", &[], &[]).await;
    owner.write("Trashed", &[], &["publish", "trash"]).await;
    owner
        .write("Tomorrow", &[("published_at", "2026-03-04T09:30")], &["publish"])
        .await;
    owner.write("Unlisted", &[], &["publish", "unlist"]).await;
    let comment = site.say("unlisted", "Dana K.", "Only here.", &[]).await;
    owner.approve(&comment, &[]).await;

    let mut reader = site.browser();
    for path in ["/feed.xml", "/tags/licensing/feed.xml"] {
        let feed = feed(&mut reader, path).await;
        let titles: Vec<_> = feed
            .entries
            .iter()
            .map(|entry| entry.title.value.as_str())
            .collect();
        assert_eq!(titles, ["Public"], "{path}");
    }
    assert!(feed(&mut reader, "/comments/feed.xml").await.entries.is_empty());
    assert_eq!(
        feed(&mut reader, "/posts/unlisted/feed.xml").await.entries.len(),
        1
    );
    for path in [
        "/posts/draft/feed.xml",
        "/posts/tomorrow/feed.xml",
        "/tags/nothing/feed.xml",
    ] {
        assert_eq!(reader.get(path).await.status, 404, "{path}");
    }
    let sitemap = reader.get("/sitemaps/posts-1.xml").await;
    sitemap
        .hides("draft")
        .hides("tomorrow")
        .hides("unlisted")
        .hides("trashed");
    assert!(
        sitemap
            .body
            .contains("<loc>http://blog.example.org/posts/public</loc>")
    );

    site.app.clock.advance(Duration::from_secs(24 * 3600));
    assert_eq!(
        feed(&mut reader, "/feed.xml").await.entries[0].title.value,
        "Tomorrow"
    );
}

#[tokio::test]
async fn a_comment_carries_where_its_writer_stands_and_what_it_answers() {
    let (site, mut owner) = site().await;
    let stated = [
        ("affiliation_you_are", "reseller"),
        ("affiliation_kind", "sells"),
        ("affiliation_about", "Acme"),
    ];
    let dana = site.say(SLUG, "Dana K.", "They *all* do it.", &stated).await;
    let mut reader = site.browser();
    assert!(
        feed(&mut reader, "/comments/feed.xml").await.entries.is_empty(),
        "it waits"
    );
    owner.approve(&dana, &[("reply", "Do you sell it, too?")]).await;

    for path in ["/comments/feed.xml", &format!("/posts/{SLUG}/feed.xml")] {
        let feed = feed(&mut reader, path).await;
        let of = |name: &str| {
            let found = feed
                .entries
                .iter()
                .find(|entry| entry.title.value.starts_with(name));
            found.unwrap_or_else(|| panic!("nothing by {name} in {path}"))
        };
        let comment = of("Dana K. · says: reseller, sells Acme, on What a renewal costs");
        assert_eq!(comment.authors[0].name, "Dana K. · says: reseller, sells Acme");
        let text = content(comment);
        assert!(
            text.contains("<b>Dana K.</b> · says: reseller, sells Acme"),
            "{text}"
        );
        assert!(text.contains("<em>all</em>"), "{text}");
        let posts = crate::feeds::feed(&mut site.browser(), "/feed.xml").await;
        let post = &posts.entries[0].id;
        assert_eq!(comment.id, format!("{post}#comment-{}", dana.id));
        assert_eq!(comment.extensions["thr"]["in-reply-to"][0].attrs["ref"], *post);

        let reply = of("Mara Lindqvist · Author");
        assert_eq!(reply.extensions["thr"]["in-reply-to"][0].attrs["ref"], comment.id);
        let permalink = format!("http://blog.example.org/posts/{SLUG}/comments/{}", dana.id);
        assert_eq!(link(comment, "alternate"), permalink);
        assert!(content(reply).contains(&format!("href=\"{permalink}\"")));
    }
}

#[tokio::test]
async fn what_has_not_changed_is_not_sent_again() {
    let (site, mut owner) = site().await;
    let mut reader = site.browser();
    for path in [
        "/feed.xml",
        "/comments/feed.xml",
        "/sitemap.xml",
        "/robots.txt",
        "/api/v1/posts",
    ] {
        let first = reader.get(path).await;
        assert_eq!(first.headers["cache-control"], "no-cache", "{path}");
        let tag = first.headers["etag"].to_str().unwrap().to_owned();
        assert_eq!(tag.starts_with("W/"), path.starts_with("/api/"), "{path}: {tag}");
        reader.headers = vec![("if-none-match", tag)];
        let again = reader.get(path).await;
        assert_eq!((again.status, again.body.as_str()), (304, ""), "{path}");
        reader.headers.clear();
    }
    let tag = reader.get("/feed.xml").await.headers["etag"]
        .to_str()
        .unwrap()
        .to_owned();
    owner.write("A second post", &[], &["publish"]).await;
    reader.headers = vec![("if-none-match", tag)];
    assert_eq!(reader.get("/feed.xml").await.status, 200);
}

#[tokio::test]
async fn a_feed_stays_well_formed_whatever_an_import_brought() {
    let (site, _owner) = site().await;
    let tx = site.app.db.begin_write().await.unwrap();
    post::Entity::update_many()
        .col_expr(post::Column::Title, Expr::value("A & B \u{b} <c> ]]> \u{ffff}"))
        .col_expr(post::Column::FeedId, Expr::value("not an address"))
        .filter(post::Column::Slug.eq(SLUG))
        .exec(&*tx)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let feed = feed(&mut site.browser(), "/feed.xml").await;
    assert_eq!(feed.entries[0].title.value, "A & B  <c> ]]> ");
    assert!(feed.entries[0].id.starts_with("urn:uuid:"));
}

#[tokio::test]
async fn robots_are_told_where_the_sitemap_is() {
    let (site, _owner) = site().await;
    let mut reader = site.browser();
    let robots = reader.get("/robots.txt").await;
    assert!(robots.body.contains("Disallow: /admin\n"));
    assert!(
        robots
            .body
            .contains("Sitemap: http://blog.example.org/sitemap.xml\n")
    );
    let sitemap = reader.get("/sitemaps/lists.xml").await;
    assert_eq!(sitemap.headers["content-type"], "application/xml; charset=utf-8");
    for path in ["", "archive", "tags/licensing"] {
        assert!(
            sitemap
                .body
                .contains(&format!("<loc>http://blog.example.org/{path}</loc>")),
            "{path}"
        );
    }
}

/// A feed as a reader that knows every format understands it.
async fn understood(browser: &mut Browser, path: &str, media_type: &str) -> feed_rs::model::Feed {
    let page = browser.get(path).await;
    assert_eq!(page.status, 200, "{path}: {}", page.body);
    assert_eq!(
        page.headers["content-type"],
        format!("{media_type}; charset=utf-8")
    );
    feed_rs::parser::parse(page.body.as_bytes())
        .unwrap_or_else(|error| panic!("{path}: {error}\n{}", page.body))
}

/// What a reader shows of each entry.
fn shown(feed: &feed_rs::model::Feed) -> Vec<(String, String, i64, Vec<String>, String)> {
    let entry = |entry: &feed_rs::model::Entry| {
        let title = entry.title.as_ref().map(|title| title.content.clone());
        let link = entry
            .links
            .iter()
            .find(|link| link.rel.as_deref() != Some("replies"));
        let authors = entry.authors.iter().filter_map(|author| author.name.clone());
        let text = entry.content.as_ref().and_then(|content| content.body.clone());
        (
            title.unwrap_or_default(),
            link.unwrap().href.clone(),
            entry.published.unwrap().timestamp(),
            authors.collect(),
            text.unwrap_or_default().trim().to_owned(),
        )
    };
    feed.entries.iter().map(entry).collect()
}

#[tokio::test]
async fn every_list_is_followed_in_three_formats_that_say_the_same() {
    let (site, mut owner) = site().await;
    owner.write("A second post", &[], &["publish"]).await;
    let dana = site.say(SLUG, "Dana K.", "They *all* do it.", &[]).await;
    owner.approve(&dana, &[("reply", "Do you sell it, too?")]).await;
    let mut reader = site.browser();
    let lists = [
        ("", 2),
        ("/tags/licensing", 2),
        ("/for/it-managers", 2),
        ("/by/mara-lindqvist", 2),
        ("/about/acme", 2),
        (&format!("/posts/{SLUG}"), 2),
        ("/comments", 2),
    ];
    for (list, count) in lists {
        let atom = understood(&mut reader, &format!("{list}/feed.xml"), "application/atom+xml").await;
        let rss = understood(&mut reader, &format!("{list}/rss.xml"), "application/rss+xml").await;
        let json = understood(&mut reader, &format!("{list}/feed.json"), "application/feed+json").await;
        assert_eq!(atom.entries.len(), count, "{list}");
        assert_eq!(shown(&atom), shown(&rss), "{list}");
        assert_eq!(shown(&atom), shown(&json), "{list}");
        let title = |feed: &feed_rs::model::Feed| feed.title.as_ref().unwrap().content.clone();
        assert_eq!(
            (title(&atom), title(&atom)),
            (title(&rss), title(&json)),
            "{list}"
        );
        let ids = |feed: &feed_rs::model::Feed| {
            feed.entries
                .iter()
                .map(|each| each.id.clone())
                .collect::<Vec<_>>()
        };
        assert_eq!((ids(&atom), ids(&atom)), (ids(&rss), ids(&json)), "{list}");
    }
    for page in [
        "/archive",
        "/tags/licensing",
        "/for/it-managers",
        "/by/mara-lindqvist",
        "/about/acme",
    ] {
        let page = reader.get(page).await;
        let feeds = page.all_attrs(
            "main p.soft a[href*='feed.'], main p.soft a[href*='rss.']",
            "href",
        );
        assert_eq!(feeds.len(), 3, "{}", page.body);
        for feed in feeds {
            assert_eq!(reader.get(&feed).await.status, 200, "{feed}");
        }
    }
}

/// The pages that a page of a feed names, by relation, each written in its own way.
fn steps(path: &str, body: &str) -> BTreeMap<String, String> {
    let links: Vec<(String, String)> = if path.contains("feed.json") {
        let feed: serde_json::Value = serde_json::from_str(body).unwrap();
        let next = feed["next_url"].as_str().map(str::to_owned);
        next.into_iter().map(|next| ("next".to_owned(), next)).collect()
    } else if path.contains("rss.xml") {
        let feed = rss::Channel::read_from(body.as_bytes()).unwrap();
        let attr = |link: &rss::extension::Extension, name: &str| link.attrs[name].clone();
        let links = feed.extensions["atom"]["link"].iter();
        links
            .map(|link| (attr(link, "rel"), attr(link, "href")))
            .collect()
    } else {
        let feed = Feed::read_from(body.as_bytes()).unwrap();
        let links = feed.links.into_iter();
        links.map(|link| (link.rel, link.href)).collect()
    };
    let below = |address: String| address.replace("http://blog.example.org", "");
    links
        .into_iter()
        .filter(|(rel, _)| matches!(rel.as_str(), "first" | "previous" | "next"))
        .map(|(rel, address)| (rel, below(address)))
        .collect()
}

/// The pages of a feed from the one at `path` on, as far as `rel` leads: their addresses, and the names of
/// their entries.
async fn followed(browser: &mut Browser, path: &str, rel: &str) -> Vec<(String, Vec<String>)> {
    let mut pages = Vec::new();
    let mut next = Some(path.to_owned());
    while let Some(path) = next.take() {
        let page = browser.get(&path).await;
        assert_eq!(page.status, 200, "{path}: {}", page.body);
        let feed = feed_rs::parser::parse(page.body.as_bytes()).unwrap();
        let names = feed.entries.into_iter().map(|entry| entry.title.unwrap().content);
        next = steps(&path, &page.body).remove(rel);
        pages.push((path, names.collect()));
        assert!(pages.len() < 10, "it has no end");
    }
    pages
}

#[tokio::test]
async fn a_reader_of_archives_gets_everything_a_page_at_a_time() {
    let site = TestApp::set_up().await;
    let mut written = Vec::new();
    for number in 1..=45 {
        let title = format!("Post {number}");
        site.add_post(&format!("post-{number}"), &title).await;
        written.push(title);
    }
    written.reverse();
    let mut reader = site.browser();
    for path in ["/feed.xml", "/rss.xml", "/feed.json"] {
        let pages = followed(&mut reader, path, "next").await;
        let sizes: Vec<usize> = pages.iter().map(|(_, names)| names.len()).collect();
        assert_eq!(sizes, [20, 20, 5], "{path}");
        let names: Vec<String> = pages.iter().flat_map(|(_, names)| names.clone()).collect();
        assert_eq!(names, written, "{path}");
    }
    let pages = followed(&mut reader, "/feed.xml", "next").await;
    let back = followed(&mut reader, &pages[2].0, "previous").await;
    assert!(back.iter().eq(pages.iter().rev()), "{back:?}");
    let first = feed(&mut reader, &pages[0].0).await;
    let last = feed(&mut reader, &pages[2].0).await;
    assert_eq!(first.id, last.id, "it is one feed");
    let page = reader.get(&pages[2].0).await;
    let beside = steps(&pages[2].0, &page.body);
    assert_eq!(beside["first"], "/feed.xml");
    assert!(!beside.contains_key("next"));
    let own = last.links.iter().find(|link| link.rel == "self").unwrap();
    assert_eq!(own.href, format!("http://blog.example.org{}", pages[2].0));
}

#[tokio::test]
async fn a_page_of_a_feed_stays_where_it_is_while_posts_come_and_go() {
    let site = TestApp::set_up().await;
    let mut posts = Vec::new();
    for number in 1..=25 {
        posts.push(
            site.add_post(&format!("post-{number}"), &format!("Post {number}"))
                .await,
        );
    }
    let mut reader = site.browser();
    let pages = followed(&mut reader, "/feed.xml", "next").await;
    let tx = site.app.db.begin_write().await.unwrap();
    // The last of the first page, behind which the second begins.
    post::Entity::delete_by_id(posts[5]).exec(&*tx).await.unwrap();
    tx.commit().await.unwrap();
    site.add_post("new", "New").await;
    let again = followed(&mut reader, &pages[1].0, "next").await;
    assert_eq!(again, pages[1..]);
    for typed in ["x", "12", "-1", "99999999999999999999-1"] {
        let page = reader.get(&format!("/feed.xml?before={typed}")).await;
        page.shows("New");
    }
}

#[tokio::test]
async fn the_comments_of_a_thread_are_all_in_its_feed() {
    let (site, _owner) = site().await;
    for number in 1..=23 {
        let text = format!("They do it, {number}.");
        site.comment(PostId(1), None, "Dana K.", &text).await;
    }
    let mut reader = site.browser();
    for path in [format!("/posts/{SLUG}/feed.xml"), "/comments/rss.xml".to_owned()] {
        let pages = followed(&mut reader, &path, "next").await;
        let sizes: Vec<usize> = pages.iter().map(|(_, names)| names.len()).collect();
        assert_eq!(sizes, [20, 3], "{path}");
        let back = followed(&mut reader, &pages[1].0, "previous").await;
        assert!(back.iter().eq(pages.iter().rev()), "{back:?}");
    }
}

#[tokio::test]
async fn a_term_of_unpublished_posts_has_no_feed() {
    let site = TestApp::set_up().await;
    let mut owner = site.owner().await;
    owner.write("Draft", &[], &[]).await;
    let mut reader = site.browser();
    for list in ["/tags/licensing", "/for/it-managers", "/about/acme"] {
        for file in ["feed.xml", "rss.xml", "feed.json"] {
            let path = format!("{list}/{file}");
            assert_eq!(reader.get(&path).await.status, 404, "{path}");
        }
    }
    let own = understood(&mut reader, "/by/mara-lindqvist/rss.xml", "application/rss+xml").await;
    assert!(own.entries.is_empty());
}
