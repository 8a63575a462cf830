//! The desk while it is open: the stream tells what came in, what others decided, and who is on a comment.

use forthright::clock::minutes;
use forthright::people::Role;
use http_body_util::BodyExt as _;
use serde_json::Value;

use crate::support::blog::{Blog, TEXT};
use crate::support::{Browser, Page};

/// A blog with one comment that waits, its owner Mara, and Tom, who moderates too.
async fn two_at_the_desk() -> (Blog, Browser) {
    let blog = Blog::with_comment(&[]).await;
    blog.site
        .add_person("Tom Reyes", "tom@example.org", Role::Moderator)
        .await;
    let tom = blog.site.logged_in("tom@example.org").await;
    (blog, tom)
}

/// What the stream of `page` tells now; it ends after that, as it does when the program stops.
async fn told(blog: &Blog, who: &mut Browser, page: &Page) -> Value {
    blog.site.app.stopping.send_replace(true);
    let stream = page.attr("#news", "data-stream").unwrap();
    let answer = who.get(&stream).await;
    assert_eq!(answer.status, 200);
    assert_eq!(answer.headers["content-type"], "text/event-stream");
    let (_, data) = answer.body.split_once("data: ").unwrap();
    serde_json::from_str(data.trim()).unwrap()
}

async fn claim(who: &mut Browser, blog: &Blog) -> Page {
    let row = blog.row().await;
    let (path, version) = (format!("/admin/desk/{}/claim", row.id), row.version.to_string());
    who.post(&path, &[("version", &version)]).await
}

#[tokio::test]
async fn it_tells_what_came_in_and_what_somebody_else_decided() {
    let (mut blog, mut tom) = two_at_the_desk().await;
    let page = tom.get("/admin/desk").await;
    let first = blog.row().await.id.to_string();
    blog.site.app.clock.advance(minutes(1));
    blog.decide("approve", &[]).await;
    blog.sent("Two rows of the table differ by a day.", &[]).await;

    let told = told(&blog, &mut tom, &page).await;
    assert_eq!(told["arrived"], "One new comment");
    assert_eq!(told["marks"][&first]["says"], "Mara Lindqvist decided: Published");
    assert_eq!(told["marks"][&first]["version"], 2);
    assert_eq!(told["counts"]["pending"], "1");
    assert_eq!(told["counts"]["published"], "1");
    assert_eq!(told["counts"]["edited"], "0", "also of what has no tab now");
}

#[tokio::test]
async fn nothing_new_is_told_of_a_page_as_it_was_drawn() {
    let (blog, mut tom) = two_at_the_desk().await;
    let page = tom.get("/admin/desk").await;
    let told = told(&blog, &mut tom, &page).await;
    assert_eq!(told["arrived"], "");
    assert_eq!(told["marks"], serde_json::json!({}));
}

/// What a search counts is no number of the stream, which counts everything.
#[tokio::test]
async fn a_page_says_whether_its_numbers_are_those_of_a_search() {
    let (_blog, mut tom) = two_at_the_desk().await;
    for (address, searched) in [
        ("/admin/desk", None),
        ("/admin/desk?view=spam", None),
        ("/admin/desk?q=renewal", Some("")),
        ("/admin/desk?view=published&q=renewal", Some("")),
    ] {
        let page = tom.get(address).await;
        assert_eq!(
            page.attr("#news", "data-searched").as_deref(),
            searched,
            "{address}"
        );
        assert_eq!(
            page.attr("#news", "data-desk").as_deref(),
            Some("/admin/desk"),
            "what came in stands there, whatever is looked at"
        );
    }
}

#[tokio::test]
async fn who_is_on_a_comment_is_seen_by_the_others_until_it_is_decided() {
    let (mut blog, mut tom) = two_at_the_desk().await;
    let page = tom.get("/admin/desk").await;
    let (mut mara, id) = (blog.site.owner().await, blog.row().await.id);
    assert_eq!(
        claim(&mut mara, &blog).await.location(),
        format!("/admin/desk/{id}")
    );

    tom.get("/admin/desk")
        .await
        .shows("Mara Lindqvist is on this")
        .shows(TEXT);
    mara.get("/admin/desk").await.hides("is on this");
    let told = told(&blog, &mut tom, &page).await;
    assert_eq!(told["marks"][id.to_string()]["says"], "Mara Lindqvist is on this");
    assert_eq!(told["marks"][id.to_string()]["version"], Value::Null);

    claim(&mut tom, &blog).await;
    blog.site.app.clock.advance(minutes(5));
    tom.get("/admin/desk").await.hides("is on this");
    claim(&mut mara, &blog).await;
    blog.decide("approve", &[]).await;
    tom.get("/admin/desk?view=published")
        .await
        .hides("is on this")
        .shows(TEXT);
}

#[tokio::test]
async fn nobody_is_kept_from_deciding_what_somebody_else_is_on() {
    let (blog, mut tom) = two_at_the_desk().await;
    let mut mara = blog.site.owner().await;
    claim(&mut mara, &blog).await;
    let path = format!("/admin/desk/{}", blog.row().await.id);
    let page = tom
        .post(&path, &[("version", "1"), ("decision", "approve")])
        .await;
    assert_eq!(page.status, 303);
}

#[tokio::test]
async fn who_sees_only_their_own_threads_is_told_of_those_alone() {
    let (mut blog, _) = two_at_the_desk().await;
    blog.site.add_person("Ann", "ann@example.org", Role::Author).await;
    let mut ann = blog.site.logged_in("ann@example.org").await;
    let page = ann.get("/admin/desk").await;
    assert_eq!(claim(&mut ann, &blog).await.status, 404);
    blog.site.app.clock.advance(minutes(1));
    blog.sent("Two rows of the table differ by a day.", &[]).await;
    let mara = blog.site.owner().await.get("/admin/desk").await;
    let others = mara.attr("#news", "data-stream").unwrap();
    let seen = others.split_once("seen=").unwrap().1;
    let own = page.attr("#news", "data-stream").unwrap();
    blog.site.app.stopping.send_replace(true);
    let answer = ann.get(&format!("{own}{seen}").replace("-1", "-0")).await;
    assert!(answer.body.contains(r#""arrived":"""#), "{}", answer.body);
    assert!(answer.body.contains(r#""marks":{}"#), "{}", answer.body);
}

#[tokio::test]
async fn it_goes_on_telling_until_the_program_stops() {
    let (mut blog, mut tom) = two_at_the_desk().await;
    let page = tom.get("/admin/desk").await;
    let stream = page.attr("#news", "data-stream").unwrap();
    let mut body = tom.open(&stream).await.into_body();
    let mut next = async || {
        let frame = body.frame().await?.unwrap();
        Some(String::from_utf8(frame.into_data().unwrap().to_vec()).unwrap())
    };
    assert!(next().await.unwrap().contains(r#""arrived":"""#));
    blog.site.app.clock.advance(minutes(1));
    blog.sent("Two rows of the table differ by a day.", &[]).await;
    assert!(next().await.unwrap().contains("One new comment"));
    blog.site.app.stopping.send_replace(true);
    assert_eq!(next().await, None);
}

#[tokio::test]
async fn only_the_team_is_told() {
    let (blog, _) = two_at_the_desk().await;
    let answer = blog.site.browser().get("/admin/desk/live").await;
    assert_eq!(answer.status, 401);
}
