//! What a post's page says once more for programs (JSON-LD): the same as the page and no more, and
//! nothing in it that a browser could take for markup.

use forthright::ids::PostId;
use serde_json::Value;

use crate::support::{Browser, Page, TestApp};

const SLUG: &str = "what-a-renewal-costs";
const POST: &str = "/posts/what-a-renewal-costs";

fn data(page: &Page) -> Value {
    let open = "<script type=\"application/ld+json\">";
    let begin = page.body.find(open).expect("the page has data") + open.len();
    let end = begin + page.body[begin..].find("</script>").unwrap();
    serde_json::from_str(&page.body[begin..end]).unwrap()
}

async fn blog() -> (TestApp, Browser) {
    let site = TestApp::set_up().await;
    let mut mara = site.owner().await;
    mara.write("What a renewal costs", &[], &["publish"]).await;
    (site, mara)
}

#[tokio::test]
async fn the_data_names_the_post_its_author_and_who_comments() {
    let (site, mut mara) = blog().await;
    let stated = [
        ("affiliation_you_are", "reseller"),
        ("affiliation_kind", "sells"),
        ("affiliation_about", "Acme"),
        ("affiliation_organisation", "Kestrel Systems"),
        ("affiliation_visibility", "chips_only"),
    ];
    let dana = site.say(SLUG, "Dana K.", "They *all* do it.", &stated).await;
    mara.approve(&dana, &[("reply", "Not all of them.")]).await;
    site.say(SLUG, "Eli", "This one waits.", &[]).await;
    let page = site.browser().get(POST).await;
    page.hides("Kestrel Systems").hides("This one waits");
    let data = data(&page);
    assert_eq!(data["@type"], "BlogPosting");
    assert_eq!(data["headline"], "What a renewal costs");
    assert_eq!(data["datePublished"], "2026-03-03T09:30:00Z");
    assert_eq!(data["author"][0]["name"], "Mara Lindqvist");
    assert_eq!(data["author"][0]["jobTitle"], "Editor");
    assert_eq!(data["author"][0]["worksFor"]["name"], "The Third Copy");
    let comments = data["comment"].as_array().unwrap();
    assert_eq!(comments.len(), 2);
    assert_eq!(comments[0]["author"]["name"], "Dana K.");
    assert_eq!(
        comments[0]["author"]["affiliation"]["name"],
        "says: reseller, sells Acme"
    );
    assert_eq!(comments[0]["text"], "They all do it.");
    let permalink = format!("http://blog.example.org{POST}/comments/{}", dana.id);
    assert_eq!(comments[0]["url"], permalink);
    assert_eq!(comments[1]["author"]["affiliation"]["name"], "The Third Copy");
}

#[tokio::test]
async fn no_name_or_text_ends_the_data_early() {
    let (site, mut mara) = blog().await;
    let hostile = "</script><script src=//evil.example>";
    let dana = site
        .say(SLUG, hostile, "`</script><!--<script>` & more", &[])
        .await;
    mara.approve(&dana, &[]).await;
    let page = site.browser().get(POST).await;
    assert!(!page.body.contains("<script src=//"), "{}", page.body);
    assert_eq!(data(&page)["comment"][0]["author"]["name"], hostile);
    assert_eq!(data(&page)["comment"][0]["text"], "</script><!--<script> & more");
    let policy = page.headers["content-security-policy"].to_str().unwrap();
    assert!(policy.contains("script-src 'self';"), "{policy}");
}

#[tokio::test]
async fn only_the_first_twenty_comments_are_in_it_and_only_where_the_thread_begins() {
    let (site, _) = blog().await;
    let post = PostId(1);
    for number in 0..30 {
        site.comment(post, None, &format!("Reader {number}"), "A line.")
            .await;
    }
    let mut reader = site.browser();
    let page = reader.get(POST).await;
    let data = data(&page);
    assert_eq!(data["comment"].as_array().unwrap().len(), 20);
    assert_eq!(data["commentCount"], 30);
    let last = site.last_comment().await.id;
    for path in [format!("{POST}?from={last}"), format!("{POST}?says=uses")] {
        assert!(!reader.get(&path).await.body.contains("ld+json"), "{path}");
    }
}
