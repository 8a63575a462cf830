//! The host goes first: what authors state of their own interests, where they speak, and what they
//! said before.

use serde_json::Value;

use crate::support::{Browser, TestApp};

const SLUG: &str = "what-a-renewal-costs";
const POST: &str = "/posts/what-a-renewal-costs";

async fn blog() -> (TestApp, Browser, String) {
    let site = TestApp::set_up().await;
    let mut mara = site.owner().await;
    let path = mara.write("What a renewal costs", &[], &["publish"]).await;
    (site, mara, path)
}

/// Presses a button of the editor with these interests in it.
async fn press(mara: &mut Browser, path: &str, intent: &str, interests: &str) {
    let changes = [("interests", interests), ("intent", intent)];
    let page = mara.fill_in(path, "main form", &changes).await;
    assert_eq!(page.status, 303, "{}", page.body);
}

/// Saves the post with these interests.
async fn state(mara: &mut Browser, path: &str, interests: &str) {
    press(mara, path, "save", interests).await;
}

async fn sign(mara: &mut Browser, interests: &str) {
    let fields = [
        ("name", "Mara Lindqvist"),
        ("title", "Editor"),
        ("organisation", "The Third Copy"),
        ("interests", interests),
    ];
    mara.submit("/admin/byline", &fields).await;
}

#[tokio::test]
async fn the_interests_of_a_published_post_change_in_the_open() {
    let (site, mut mara, path) = blog().await;
    let mut reader = site.browser();
    let before = reader.get(POST).await;
    assert!(before.all("details.before").is_empty());
    site.app.clock.advance(forthright::clock::days(2));
    state(&mut mara, &path, "Acme paid for the trip.").await;
    state(&mut mara, &path, "").await;
    let page = reader.get(POST).await;
    assert_eq!(page.all(".interests"), ["Interests: nothing stated"]);
    assert_eq!(page.all("details.before summary"), ["Changed on 5 March 2026"]);
    assert_eq!(
        page.all("details.before p"),
        [
            "Until 5 March 2026: Acme paid for the trip.",
            "Until 5 March 2026: No vendor pays for this blog."
        ]
    );
    let api: Value = serde_json::from_str(&reader.get(&format!("/api/v1/posts/{SLUG}")).await.body).unwrap();
    assert_eq!(
        api["interests_history"][0]["text"],
        "No vendor pays for this blog."
    );
    assert_eq!(api["interests_history"].as_array().unwrap().len(), 2);
}

#[tokio::test]
async fn a_draft_keeps_no_history_and_taking_a_post_back_hides_none() {
    let site = TestApp::set_up().await;
    let mut mara = site.owner().await;
    let path = mara.write("What a renewal costs", &[], &[]).await;
    state(&mut mara, &path, "First thought.").await;
    press(&mut mara, &path, "publish", "Second thought.").await;
    let mut reader = site.browser();
    assert!(reader.get(POST).await.all("details.before").is_empty());
    press(&mut mara, &path, "unpublish", "Second thought.").await;
    press(&mut mara, &path, "publish", "Third thought.").await;
    let page = reader.get(POST).await;
    assert_eq!(
        page.all("details.before p"),
        ["Until 3 March 2026: Second thought."]
    );
    page.hides("First thought.");
}

#[tokio::test]
async fn the_page_of_a_byline_says_what_it_said_before() {
    let (site, mut mara, _) = blog().await;
    let mut reader = site.browser();
    reader
        .get("/by/mara-lindqvist")
        .await
        .hides("What they said before");
    sign(&mut mara, "Holds shares in Acme.").await;
    sign(&mut mara, "No shares any more.").await;
    reader
        .get("/by/mara-lindqvist")
        .await
        .shows("Interests: No shares any more.")
        .shows("What they said before")
        .shows("Until 3 March 2026: Holds shares in Acme.");
}

#[tokio::test]
async fn an_author_s_reply_shows_for_whom_they_speak_and_their_interests() {
    let (site, mut mara, _) = blog().await;
    let dana = site.say(SLUG, "Dana K.", "They all do it.", &[]).await;
    mara.approve(&dana, &[("reply", "Not all of them.")]).await;
    let mut reader = site.browser();
    let unsaid = reader.get(POST).await;
    assert_eq!(
        unsaid.all("article.by details p"),
        ["On this post: No vendor pays for this blog."]
    );
    sign(&mut mara, "Holds shares in Acme.").await;

    let page = reader.get(POST).await;
    let heading = &page.all("article.by details summary h3")[0];
    assert!(
        heading.starts_with("Mara Lindqvist Author · The Third Copy"),
        "{heading}"
    );
    assert_eq!(
        page.all("article.by details p"),
        [
            "Interests: Holds shares in Acme.",
            "On this post: No vendor pays for this blog."
        ]
    );
    for path in ["/comments/feed.xml", "/posts/what-a-renewal-costs/feed.xml"] {
        let feed = reader.get(path).await.body;
        assert!(
            feed.contains("<name>Mara Lindqvist · Author · The Third Copy</name>"),
            "{feed}"
        );
        assert!(feed.contains("Interests: Holds shares in Acme."), "{feed}");
        assert!(feed.contains("On this post: No vendor pays"), "{feed}");
    }
    let api = reader.get(&format!("/api/v1/posts/{SLUG}/comments")).await.body;
    let api: Value = serde_json::from_str(&api).unwrap();
    assert_eq!(api["items"][0]["byline"], Value::Null);
    assert_eq!(api["items"][1]["by"], "author");
    assert_eq!(api["items"][1]["byline"]["organisation"], "The Third Copy");
    assert_eq!(api["items"][1]["byline"]["interests"], "Holds shares in Acme.");
}

#[tokio::test]
async fn on_paper_what_an_author_states_stands_once() {
    let (site, mut mara, _) = blog().await;
    sign(&mut mara, "Holds shares in Acme.").await;
    for (name, text) in [("Dana K.", "They all do it."), ("Kai", "Since when?")] {
        let comment = site.say(SLUG, name, text, &[]).await;
        let reply = format!("{name}, not all of them.");
        mara.approve(&comment, &[("reply", reply.as_str())]).await;
    }
    let mut reader = site.browser();
    let page = reader.get(POST).await;
    assert_eq!(page.all("article.by").len(), 2);
    assert_eq!(
        page.all("article.by.again details p"),
        [
            "Interests: Holds shares in Acme.",
            "On this post: No vendor pays for this blog."
        ],
        "the second reply, which is whole on a screen"
    );
    let style = include_str!("../../static/site.css");
    let (_, paper) = style.split_once("@media print").unwrap();
    assert!(paper.contains(".again .who details > p { display: none; }"));
}
