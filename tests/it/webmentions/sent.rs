//! A post tells the pages that it links to.

use std::time::Duration;

use forthright::clock::{hours, minutes};
use forthright::worker::{self, Lane};
use url::form_urlencoded;

use crate::support::receiver::{Posted, Receiver};
use crate::support::{Browser, Page, TestApp};

const MOMENT: Duration = Duration::from_secs(20);
const OURS: &str = "http://blog.example.org/posts/costs";
const TAKES: &str = "https://kim.example/takes";
const HEADED: &str = "https://kim.example/headed";
const NOT: &str = "https://kim.example/not";

/// A blog, and another site with pages that want to hear of links and one that does not.
struct Telling {
    site: TestApp,
    mara: Browser,
    kim: Receiver,
}

impl Telling {
    async fn new() -> Self {
        let site = TestApp::set_up().await;
        let kim = site.receiver("in.kim.example").await;
        let pages = [
            (
                "/takes",
                "<link rel=webmention href='https://in.kim.example/tell?a'>",
            ),
            (
                "/headed",
                "link: <https://in.kim.example/headed>; rel=\"webmention\"\n<p>Hello</p>",
            ),
            ("/not", "<p>Hello</p>"),
            (
                "/based",
                "<base href='https://in.kim.example/a/'><link rel=webmention href=b>",
            ),
        ];
        site.another_site("kim.example", &pages).await;
        let mara = site.owner().await;
        Self { site, mara, kim }
    }

    /// Publishes a post with this text; the address of its editor.
    async fn published(&mut self, source: &str) -> String {
        let editor = self
            .mara
            .write("Costs", &[("source", source)], &["publish"])
            .await;
        self.sent().await;
        editor
    }

    async fn changed(&mut self, editor: &str, source: &str) {
        self.mara
            .write_on(editor, "Costs", &[("source", source)], &["draft"])
            .await;
        self.sent().await;
    }

    /// What waits goes out, one after the other.
    async fn sent(&self) {
        for _ in 0..3 {
            self.site.later(MOMENT).await;
        }
    }

    /// Where something was posted since the last call: path, source and target.
    fn told(&self) -> Vec<(String, String, String)> {
        self.kim.taken().iter().map(fields).collect()
    }

    async fn list(&mut self, editor: &str) -> Page {
        self.mara.get(&format!("{editor}/mentions")).await
    }
}

fn fields(posted: &Posted) -> (String, String, String) {
    assert_eq!(posted.header("content-type"), "application/x-www-form-urlencoded");
    let mut fields = form_urlencoded::parse(&posted.body).into_owned();
    let (source, target) = (fields.next().unwrap(), fields.next().unwrap());
    assert_eq!((source.0.as_str(), target.0.as_str()), ("source", "target"));
    (posted.path.clone(), source.1, target.1)
}

fn told(path: &str, target: &str) -> (String, String, String) {
    (path.to_owned(), OURS.to_owned(), target.to_owned())
}

#[tokio::test]
async fn pages_that_want_to_know_are_told_where_they_say() {
    let mut telling = Telling::new().await;
    let text =
        format!("[a]({TAKES}) [b]({NOT}) [c]({HEADED}) [d](http://blog.example.org/archive) [e]({TAKES})");
    let editor = telling.published(&text).await;
    let mut all = telling.told();
    all.sort();
    assert_eq!(all, [told("/headed", HEADED), told("/tell?a", TAKES)]);
    let list = telling.list(&editor).await;
    assert_eq!(list.all("tbody tr").len(), 3, "{}", list.body);
    list.shows("Told")
        .shows("Does not want to know")
        .hides("blog.example.org/archive");
    let link = format!("a[href='{editor}/mentions']");
    assert!(telling.mara.get(&editor).await.attr(&link, "href").is_some());
    telling.site.later(hours(1)).await;
    assert!(telling.told().is_empty());
}

#[tokio::test]
async fn a_page_says_what_its_address_is_relative_to() {
    let mut telling = Telling::new().await;
    let based = "https://kim.example/based";
    telling.published(&format!("[a]({based})")).await;
    assert_eq!(telling.told(), [told("/a/b", based)]);
}

#[tokio::test]
async fn a_change_is_told_again_and_a_link_that_went_once() {
    let mut telling = Telling::new().await;
    let editor = telling.published(&format!("[a]({TAKES})")).await;
    assert_eq!(telling.told().len(), 1);
    telling.changed(&editor, &format!("Now [a]({TAKES})")).await;
    assert_eq!(telling.told(), [told("/tell?a", TAKES)]);
    telling.changed(&editor, &format!("[b]({NOT})")).await;
    assert_eq!(telling.told(), [told("/tell?a", TAKES)]);
    let list = telling.list(&editor).await;
    list.shows("The post does not link there any more.");
    telling.changed(&editor, &format!("Still [b]({NOT})")).await;
    assert!(telling.told().is_empty());
}

#[tokio::test]
async fn what_changes_while_a_page_is_told_is_told_as_well() {
    let mut telling = Telling::new().await;
    let page = telling.site.held_site("in.kim.example", "").await;
    let text = format!("[a]({TAKES})");
    let editor = telling
        .mara
        .write("Costs", &[("source", &text)], &["publish"])
        .await;
    telling.site.app.clock.advance(MOMENT);
    let app = telling.site.app.clone();
    let first = tokio::spawn(async move { while worker::run_one(&app).await.unwrap() {} });
    page.is_asked().await;
    telling
        .mara
        .write_on(&editor, "Costs", &[("source", "No link any more.")], &["draft"])
        .await;
    telling.site.app.clock.advance(MOMENT);
    while worker::run_one_of(&telling.site.app, Lane::Own).await.unwrap() {}
    page.answer();
    page.answer();
    first.await.unwrap();
    telling.sent().await;
    assert_eq!(page.count(), 2, "it is told that the link is gone");
    let list = telling.list(&editor).await;
    list.shows("Told").shows("The post does not link there any more.");
}

#[tokio::test]
async fn however_many_links_came_and_went_a_page_is_told_again() {
    let mut telling = Telling::new().await;
    let editor = telling.published(&format!("[a]({TAKES})")).await;
    for round in 0..5 {
        let links: String = (0..45)
            .map(|number| format!("[a](https://kim.example/{round}/{number}) "))
            .collect();
        telling.changed(&editor, &links).await;
    }
    telling.told();
    telling.changed(&editor, &format!("[a]({TAKES})")).await;
    assert_eq!(telling.told(), [told("/tell?a", TAKES)]);
}

#[tokio::test]
async fn nobody_is_told_of_what_readers_do_not_find() {
    let mut telling = Telling::new().await;
    let text = format!("[a]({TAKES})");
    telling
        .mara
        .write("Costs", &[("source", &text)], &["unlist"])
        .await;
    telling.mara.write("A draft", &[("source", &text)], &[]).await;
    telling.sent().await;
    assert!(telling.told().is_empty());
    let later = [("source", text.as_str()), ("published_at", "2026-03-03T12:00")];
    telling.mara.write("At noon", &later, &["publish"]).await;
    telling.site.later(hours(1)).await;
    assert!(telling.told().is_empty());
    telling.site.later(hours(2)).await;
    assert_eq!(telling.told().len(), 1);
}

#[tokio::test]
async fn a_post_that_goes_is_told_once() {
    let mut telling = Telling::new().await;
    let editor = telling.published(&format!("[a]({TAKES})")).await;
    telling.told();
    telling
        .mara
        .write_on(
            &editor,
            "Costs",
            &[("source", &format!("[a]({TAKES})"))],
            &["trash"],
        )
        .await;
    telling.sent().await;
    assert_eq!(telling.told(), [told("/tell?a", TAKES)]);
}

#[tokio::test]
async fn undone_within_a_moment_nobody_hears_of_it() {
    let mut telling = Telling::new().await;
    let text = format!("[a]({TAKES})");
    let editor = telling
        .mara
        .write("Costs", &[("source", &text)], &["publish"])
        .await;
    telling
        .mara
        .write_on(&editor, "Costs", &[("source", &text)], &["unpublish"])
        .await;
    telling.sent().await;
    assert!(telling.told().is_empty());
}

#[tokio::test]
async fn who_does_not_take_it_is_named_and_who_is_busy_tried_again() {
    let mut telling = Telling::new().await;
    telling.kim.then(503).then(400);
    let editor = telling.published(&format!("[a]({TAKES})")).await;
    assert_eq!(telling.told().len(), 1);
    telling.list(&editor).await.shows("Waits");
    telling.site.later(minutes(5)).await;
    assert_eq!(telling.told().len(), 1);
    telling.list(&editor).await.shows("Refused with 400");
    telling.site.later(hours(48)).await;
    assert!(telling.told().is_empty());
}

#[tokio::test]
async fn a_site_that_nobody_finds_is_given_up() {
    let mut telling = Telling::new().await;
    let editor = telling
        .published("[a](https://nowhere.example/) [b](http://127.0.0.1:22/)")
        .await;
    for _ in 0..4 {
        telling.site.later(hours(24)).await;
    }
    let list = telling.list(&editor).await;
    assert_eq!(list.all("tbody td .state").len(), 2);
    list.shows("Given up, nobody answered").hides("Waits");
    telling.mara.get("/admin/jobs").await.hides("webmentions.send");
}

#[tokio::test]
async fn switched_off_nobody_is_told() {
    let mut telling = Telling::new().await;
    let settings = telling.mara.get("/admin/settings/writing").await;
    assert!(
        settings.attr("input[name=tells_linked]", "checked").is_some(),
        "it is on unless somebody says otherwise"
    );
    let off = [("standfirst", "advised")];
    let saved = telling.mara.post("/admin/settings/writing", &off).await;
    assert_eq!(saved.status, 303, "{}", saved.body);
    let editor = telling.published(&format!("[a]({TAKES})")).await;
    assert!(telling.told().is_empty());
    telling.list(&editor).await.shows("This is switched off");
}
