//! The picture a post opens with, and where it appeared first.

use serde_json::{Value, json};

use crate::posts::{write, written};
use crate::support::media::{address, png, upload};
use crate::support::{Browser, TestApp};

const POST: &str = "/posts/what-a-renewal-really-costs";

/// A blog with one picture; returns its address.
async fn pictured() -> (TestApp, Browser, String) {
    let site = TestApp::set_up().await;
    let mut owner = site.owner().await;
    let picture = png(1200, 700);
    let page = upload(&mut owner, "/admin/media", &[("shelf.png", &picture)], &[]).await;
    let address = address(&page);
    (site, owner, address)
}

fn hash(address: &str) -> &str {
    address.rsplit('/').next().unwrap()
}

#[tokio::test]
async fn a_cover_stands_on_the_post_in_lists_feeds_and_where_it_is_shared() {
    let (site, mut owner, address) = pictured().await;
    let fields = [
        ("intent", "publish"),
        ("cover", hash(&address)),
        ("cover_alt", "A shelf of tapes"),
    ];
    let editor = write(&mut owner, &fields).await;
    let mut reader = site.browser();
    let page = reader.get(POST).await;
    assert_eq!(
        page.attr("figure.cover img", "alt").as_deref(),
        Some("A shelf of tapes")
    );
    assert_eq!(page.attr("figure.cover img", "src"), Some(address.clone()));
    assert_eq!(page.attr("figure.cover img", "width").as_deref(), Some("1200"));
    let set = page.attr("figure.cover img", "srcset").unwrap();
    assert!(
        set.contains(&format!("{address} 1200w")) && set.contains("w, "),
        "{set}"
    );
    assert!(page.attr("figure.cover img", "sizes").is_some());
    let whole = format!("http://blog.example.org{address}");
    assert_eq!(
        page.attr("meta[property='og:image']", "content"),
        Some(whole.clone())
    );
    assert_eq!(
        page.attr("meta[property='og:image:alt']", "content").as_deref(),
        Some("A shelf of tapes")
    );
    let data: Value = serde_json::from_str(&page.all("script[type='application/ld+json']")[0]).unwrap();
    assert_eq!(data["image"], json!(whole));
    let home = reader.get("/").await;
    assert_eq!(home.attr(".small-cover img", "alt").as_deref(), Some(""));
    let feed: Value = serde_json::from_str(&reader.get("/feed.json").await.body).unwrap();
    assert_eq!(feed["items"][0]["image"], json!(whole));
    for path in ["/feed.xml", "/rss.xml"] {
        assert!(reader.get(path).await.body.contains("A shelf of tapes"), "{path}");
    }
    let form = owner.get(&editor).await;
    assert_eq!(
        form.attr("[name=cover][checked]", "value").as_deref(),
        Some(hash(&address))
    );
    owner.get("/admin/media?view=unused").await.hides("shelf.png");
}

#[tokio::test]
async fn a_cover_without_words_takes_those_of_the_list_and_the_editor_says_so_if_there_are_none() {
    let (site, mut owner, address) = pictured().await;
    let fields = [("intent", "draft"), ("cover", hash(&address))];
    let editor = write(&mut owner, &fields).await;
    owner
        .get(&editor)
        .await
        .shows("The cover says nothing of what it shows.");
    let describe = [("intent", "describe"), ("alt", "Tapes"), ("version", "1")];
    assert_eq!(owner.post("/admin/media/1", &describe).await.status, 303);
    let fields = [("intent", "publish"), ("cover", hash(&address))];
    assert_eq!(written(&mut owner, &editor, &fields).await.status, 303);
    let page = site.browser().get(POST).await;
    assert_eq!(page.attr("figure.cover img", "alt").as_deref(), Some("Tapes"));
}

#[tokio::test]
async fn a_cover_is_uploaded_in_the_editor_with_all_that_is_typed() {
    let (_site, mut owner, _) = pictured().await;
    let fields = [
        ("intent", "cover"),
        ("title", "Typed already"),
        ("source", "So far."),
        ("cover_alt", "A green slope"),
        ("byline", "1"),
    ];
    let picture = png(640, 400);
    let page = upload(
        &mut owner,
        "/admin/posts/new/picture",
        &[("slope.png", &picture)],
        &fields,
    )
    .await;
    assert_eq!(page.status, 200, "{}", page.body);
    page.shows("is the cover").shows("So far.");
    assert_eq!(page.attr("#title", "value").as_deref(), Some("Typed already"));
    assert_eq!(page.attr("#cover_alt", "value").as_deref(), Some("A green slope"));
    assert_eq!(page.attr("[name=cover][checked]", "value").unwrap().len(), 64);
}

#[tokio::test]
async fn a_picture_that_is_not_here_is_refused() {
    let (site, mut owner, _) = pictured().await;
    let nowhere = "0".repeat(64);
    let page = written(&mut owner, "/admin/posts/new", &[("cover", &nowhere)]).await;
    assert_eq!(page.status, 422);
    page.shows("This is none of the pictures here.");
    let mut program = site.admin().await;
    let post = json!({ "title": "A", "body_markdown": "Text.", "cover": { "media": nowhere } });
    program.post("/posts", post).await.refuses(422, &["cover"]);
}

#[tokio::test]
async fn programs_set_and_take_away_covers_and_first_addresses() {
    let (site, _, address) = pictured().await;
    let mut program = site.admin().await;
    let whole = format!("http://blog.example.org{address}");
    let post = json!({
        "title": "Covered", "body_markdown": "Text.", "status": "published",
        "cover": { "media": whole, "alt": "Tapes" }, "canonical": "https://first.example.org/covered",
    });
    let made = program.post("/posts", post).await.is(201);
    assert_eq!(
        made["cover"],
        json!({ "url": whole, "alt": "Tapes", "width": 1200, "height": 700 })
    );
    assert_eq!(made["canonical"], "https://first.example.org/covered");
    let list = site.program().get("/posts").await.is(200);
    assert_eq!(list["items"][0]["cover"]["alt"], "Tapes");
    let away = json!({ "cover": { "media": "" }, "canonical": "" });
    let bare = program.patch("/posts/covered", away).await.is(200);
    assert_eq!((&bare["cover"], &bare["canonical"]), (&Value::Null, &json!("")));
    let wrong = json!({ "canonical": "javascript:alert(1)" });
    program
        .patch("/posts/covered", wrong)
        .await
        .refuses(422, &["canonical"]);
}

#[tokio::test]
async fn a_post_that_appeared_elsewhere_first_says_where() {
    let (site, mut owner, _) = pictured().await;
    let first = "https://first.example.org/renewals";
    write(&mut owner, &[("intent", "publish"), ("canonical", first)]).await;
    let mut reader = site.browser();
    let page = reader.get(POST).await;
    assert_eq!(page.attr("link[rel=canonical]", "href").as_deref(), Some(first));
    page.shows("First published at first.example.org");
    let atom = reader.get("/feed.xml").await;
    assert!(
        atom.body.contains("rel=\"canonical\"") && atom.body.contains(first),
        "{}",
        atom.body
    );
    assert!(reader.get("/rss.xml").await.body.contains("rel=\"canonical\""));
    let feed: Value = serde_json::from_str(&reader.get("/feed.json").await.body).unwrap();
    assert_eq!(feed["items"][0]["external_url"], first);
    assert!(!reader.get("/sitemaps/posts-1.xml").await.body.contains("renewal"));
    let wrong = written(&mut owner, "/admin/posts/new", &[("canonical", "nowhere")]).await;
    assert_eq!((wrong.status, wrong.all("#canonical-error").len()), (422, 1));
}
