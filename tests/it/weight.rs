//! What a reader's browser has to fetch for a post with a long thread. How long that takes is measured by
//! `bench/page`.

use forthright::ids::PostId;
use forthright::web::assets::{SITE_CSS, THREAD_JS};

use crate::support::{Browser, Page, TestApp};

const POST: &str = "/posts/what-a-renewal-costs";

/// All bytes of a post with 200 comments, compressed.
const MOST: usize = 30_000;

/// The site with such a post, and a reader.
async fn long_thread() -> (TestApp, Browser) {
    let site = TestApp::set_up().await;
    let mut mara = site.owner().await;
    mara.write("What a renewal costs", &[], &["publish"]).await;
    for number in 0..200 {
        let text = format!(
            "We paid {number} thousand more than in the year before, and nobody could say for what. \
             The offer had {} pages, and the word that mattered stood on the last but {}.",
            number * 7 % 90,
            number % 11
        );
        site.comment(PostId(1), None, &format!("Reader {number}"), &text)
            .await;
    }
    let reader = site.browser();
    (site, reader)
}

/// What a browser asks for by these elements, without what an address holds itself.
fn asked_for(page: &Page, elements: &str, attribute: &str) -> Vec<String> {
    let all = page.all_attrs(elements, attribute);
    all.into_iter()
        .filter(|address| !address.starts_with("data:"))
        .collect()
}

/// The bytes of an answer as most browsers get it.
async fn compressed(reader: &mut Browser, path: &str) -> usize {
    reader.headers = vec![("accept-encoding", "br".to_owned())];
    let answer = reader.get(path).await;
    reader.headers.clear();
    assert_eq!(answer.headers["content-encoding"], "br", "{path}");
    assert!(
        answer.headers["vary"]
            .to_str()
            .unwrap()
            .contains("Accept-Encoding"),
        "{path}"
    );
    answer.bytes.len()
}

#[tokio::test]
async fn a_post_with_two_hundred_comments_takes_three_requests_and_thirty_kilobytes() {
    let (_site, mut reader) = long_thread().await;
    let page = reader.get(POST).await;
    assert_eq!(page.all("article.c").len(), 200);
    let links = "link[rel~='stylesheet'], link[rel~='icon'], link[rel~='preload'], link[rel~='manifest']";
    let asked: Vec<String> = [asked_for(&page, links, "href"), asked_for(&page, "[src]", "src")].concat();
    let known = [&SITE_CSS, &THREAD_JS].map(|asset| asset.url().to_string());
    assert_eq!(asked, known);
    let mut sizes = vec![compressed(&mut reader, POST).await];
    for path in &asked {
        sizes.push(compressed(&mut reader, path).await);
    }
    let sum: usize = sizes.iter().sum();
    assert!(
        sum <= MOST,
        "{sum} bytes: page, style sheet and script of {sizes:?}"
    );
}

#[tokio::test]
async fn style_sheets_come_as_they_are_where_nothing_else_is_wanted() {
    let site = TestApp::set_up().await;
    let mut reader = site.browser();
    let path = SITE_CSS.url().to_string();
    let plain = reader.get(&path).await;
    assert!(!plain.headers.contains_key("content-encoding"));
    assert!(plain.bytes.len() > 2 * compressed(&mut reader, &path).await);
}
