//! Recordings of other sites: a link everywhere, and a player on the page once somebody asks for it.

use crate::posts::write;
use crate::support::{Page, TestApp};

const POST: &str = "/posts/what-a-renewal-really-costs";
const BLOCK: &str = "```video\nhttps://www.youtube.com/watch?v=abc_-1&t=9\nHow we restored it\n\nWelcome <all>.\n\nToday we restore.\n```";

async fn shown(source: &str) -> (TestApp, Page) {
    let site = TestApp::set_up().await;
    let mut owner = site.owner().await;
    write(&mut owner, &[("intent", "publish"), ("source", source)]).await;
    let page = site.browser().get(POST).await;
    (site, page)
}

fn policy(page: &Page) -> String {
    page.headers["content-security-policy"]
        .to_str()
        .unwrap()
        .to_owned()
}

#[tokio::test]
async fn a_recording_is_a_link_that_tells_the_script_what_to_play() {
    let (site, page) = shown(BLOCK).await;
    let link = page.attr("figure.recording.video > p > a", "href");
    assert_eq!(
        link.as_deref(),
        Some("https://www.youtube.com/watch?v=abc_-1&t=9")
    );
    assert_eq!(page.all("figure.recording > p > a"), ["How we restored it"]);
    let player = page.attr("figure.recording", "data-player");
    assert_eq!(
        player.as_deref(),
        Some("https://www.youtube-nocookie.com/embed/abc_-1?autoplay=1")
    );
    page.shows("Video at youtube.com");
    assert_eq!(
        page.all(".recording details p"),
        ["Welcome <all>.", "Today we restore."]
    );
    assert_eq!(
        page.all("iframe").len(),
        0,
        "nothing is loaded before somebody asks"
    );
    assert!(page.body.contains("/static/recording."));
    assert!(
        policy(&page).ends_with("; frame-src https://www.youtube-nocookie.com"),
        "{}",
        policy(&page)
    );

    let again = site.browser().get(POST).await;
    assert_eq!(policy(&again), policy(&page), "from memory too");
    let home = site.browser().get("/").await;
    assert!(!policy(&home).contains("frame-src") && !home.body.contains("/static/recording."));
    let feed = site.browser().get("/feed.xml").await;
    assert!(
        feed.body.contains("https://www.youtube.com/watch") && !feed.body.contains("data-player"),
        "{}",
        feed.body
    );
}

#[tokio::test]
async fn what_is_on_no_list_is_a_plain_link() {
    for source in [
        "```video\nhttps://video.example.org/w/xYz\nOurs\n```",
        "```audio\nhttps://radio.example.org/a.mp3\nOn the radio\n```",
        "<figure class=\"recording video\" data-player=\"https://evil.example/\"><p><a href=\"https://evil.example/\">a</a></p></figure>",
    ] {
        let (_site, page) = shown(source).await;
        assert_eq!(page.all("figure.recording a").len(), 1, "{source}");
        assert_eq!(page.attr("figure.recording", "data-player"), None, "{source}");
        assert!(!policy(&page).contains("frame-src"), "{source}");
    }
}

#[tokio::test]
async fn the_owner_names_hosts_of_peertube_and_their_recordings_play_at_once() {
    let (site, page) = shown("```video\nhttps://video.example.org/w/xYz\nOurs\n```").await;
    assert_eq!(page.attr("figure.recording", "data-player"), None);
    let mut owner = site.owner().await;
    let hosts = [("standfirst", "advised"), ("peertube", "video.example.org")];
    assert_eq!(owner.post("/admin/settings/writing", &hosts).await.status, 303);
    let page = site.browser().get(POST).await;
    let player = page.attr("figure.recording", "data-player");
    assert_eq!(
        player.as_deref(),
        Some("https://video.example.org/videos/embed/xYz?autoplay=1&p2p=0")
    );
    assert!(policy(&page).ends_with("; frame-src https://video.example.org"));
}

#[tokio::test]
async fn a_block_without_an_address_stays_as_it_was_typed() {
    let (_site, page) = shown("```video\njavascript:alert(1)\n```\n\n```slides\n```").await;
    assert_eq!(page.all("figure.recording").len(), 0);
    page.shows("javascript:alert(1)");
    assert_eq!(page.all("pre code").len(), 2);
}

#[tokio::test]
async fn several_sites_are_each_let_in_once() {
    let source = "```video\nhttps://vimeo.com/1\n```\n\n```video\nhttps://vimeo.com/2\n```\n\n```slides\nhttps://speakerdeck.com/player/9af\n```";
    let (_site, page) = shown(source).await;
    assert_eq!(page.all("figure[data-player]").len(), 3);
    assert!(policy(&page).ends_with("; frame-src https://player.vimeo.com https://speakerdeck.com"));
}

#[tokio::test]
async fn a_draft_under_review_and_a_page_play_as_well() {
    let site = TestApp::set_up().await;
    let mut owner = site.owner().await;
    let fields = [("intent", "publish"), ("kind", "page"), ("source", BLOCK)];
    write(&mut owner, &fields).await;
    let page = site.browser().get("/pages/what-a-renewal-really-costs").await;
    assert!(policy(&page).contains("frame-src") && page.body.contains("/static/recording."));
}
