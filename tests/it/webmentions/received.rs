//! Another site says that it links to a post.

use std::time::Duration;

use forthright::audit::entity as audit;
use forthright::clock::{days, hours, minutes};
use forthright::comments::entity::comment::Model;
use forthright::comments::mention_entity::Entity as Mention;
use forthright::comments::{Kind, Status};
use forthright::text::Refers;
use forthright::worker::{self, Lane};
use sea_orm::{ColumnTrait as _, EntityTrait as _, PaginatorTrait as _, QueryFilter as _};

use crate::support::{Browser, Page, TestApp};

const POST: &str = "/posts/costs";
const TARGET: &str = "http://blog.example.org/posts/costs";
const SOURCE: &str = "https://kim.example/notes/1";
const MOMENT: Duration = Duration::from_secs(20);

/// A blog with a post, and what kim.example says of it.
struct Mentioned {
    site: TestApp,
    mara: Browser,
    /// The address of the post's editor.
    editor: String,
}

impl Mentioned {
    async fn new() -> Self {
        let site = TestApp::set_up().await;
        let mut mara = site.owner().await;
        let editor = mara.write("Costs", &[], &["publish"]).await;
        site.later(MOMENT).await;
        site.mails();
        Self { site, mara, editor }
    }

    /// Says that kim.example links to the post, as another program would.
    async fn say(&self, source: &str, target: &str) -> Page {
        say(&mut another(&self.site), source, target).await
    }

    /// The page there says `html` from now on, and the post is told.
    async fn told(&self, html: &str) {
        self.site.another_site("kim.example", &[("/notes/1", html)]).await;
        let page = self.say(SOURCE, TARGET).await;
        assert_eq!(page.status, 202, "{}", page.body);
        self.site.later(MOMENT).await;
    }

    /// As `told`, approved.
    async fn approved(&mut self, html: &str) -> Model {
        self.told(html).await;
        let comment = self.site.last_comment().await;
        self.mara.approve(&comment, &[]).await;
        self.site.last_comment().await
    }

    async fn thread(&self) -> Page {
        self.site.browser().get(POST).await
    }

    async fn desk(&mut self) -> Page {
        self.mara.get("/admin/desk").await
    }

    async fn known(&self) -> u64 {
        Mention::find().count(self.site.app.db.read()).await.unwrap()
    }
}

/// A program: no page of ours sends what it sends.
fn another(site: &TestApp) -> Browser {
    let mut browser = site.browser();
    browser.fetch_site = None;
    browser
}

async fn say(browser: &mut Browser, source: &str, target: &str) -> Page {
    let fields = [("source", source), ("target", target)];
    browser.post("/webmention", &fields).await
}

/// A note that does this with the post, and says so.
fn note(class: &str, text: &str) -> String {
    format!(
        "<title>A note</title><article class='h-entry'><a class='p-author h-card' href='/'>Kim Ode</a>
         <a class='{class}' href='{TARGET}'>this</a><div class='e-content'><p>{text}</p></div></article>"
    )
}

#[tokio::test]
async fn what_a_page_says_is_read_in_the_letters_it_is_written_in() {
    // "こん" in ISO-2022-JP, said by the header and by the page.
    let words = "\u{1b}$B$3$s\u{1b}(B";
    let note = note("u-in-reply-to", words);
    for page in [
        format!("content-type: text/html; charset=iso-2022-jp\n{note}"),
        format!("content-type: text/html\n<meta charset='iso-2022-jp'>{note}"),
    ] {
        let mentioned = Mentioned::new().await;
        mentioned.told(&page).await;
        let comment = mentioned.site.last_comment().await;
        assert!(comment.source.contains("こん"), "{comment:?}");
    }
}

#[tokio::test]
async fn posts_that_take_comments_say_where() {
    let mut mentioned = Mentioned::new().await;
    let closed = [("comments", "closed")];
    mentioned.mara.write("Closed", &closed, &["publish"]).await;
    for _ in 0..2 {
        let page = mentioned.thread().await;
        assert_eq!(
            page.headers["link"],
            "<http://blog.example.org/webmention>; rel=\"webmention\""
        );
        assert_eq!(
            page.attr("link[rel=webmention]", "href").as_deref(),
            Some("/webmention")
        );
        let page = mentioned.site.browser().get("/posts/closed").await;
        assert!(!page.headers.contains_key("link") && !page.body.contains("webmention"));
    }
}

#[tokio::test]
async fn a_closed_post_with_mentions_says_where_they_may_be_taken_back() {
    let mut mentioned = Mentioned::new().await;
    mentioned.approved(&note("u-in-reply-to", "So it is.")).await;
    let closed = [("comments", "closed")];
    mentioned
        .mara
        .write_on(&mentioned.editor, "Costs", &closed, &["draft"])
        .await;
    let page = mentioned.thread().await;
    assert_eq!(
        page.headers["link"],
        "<http://blog.example.org/webmention>; rel=\"webmention\""
    );
    assert_eq!(
        page.attr("link[rel=webmention]", "href").as_deref(),
        Some("/webmention")
    );
    mentioned.told("<p>Nothing to see.</p>").await;
    let page = mentioned.thread().await;
    assert!(!page.headers.contains_key("link") && !page.body.contains("webmention"));
}

#[tokio::test]
async fn an_answer_waits_at_the_desk_and_stands_below_the_thread() {
    let mut mentioned = Mentioned::new().await;
    let text = "Not <b>so</b> with us.<script>alert(1)</script>";
    mentioned.told(&note("u-in-reply-to", text)).await;
    let comment = mentioned.site.last_comment().await;
    assert_eq!(
        (comment.kind, comment.status, comment.name.as_str()),
        (Kind::Webmention, Status::Pending, "Kim Ode")
    );
    assert_eq!(comment.source, "Not **so** with us.");
    let desk = mentioned.desk().await;
    desk.shows("Not so with us.")
        .shows("kim.example")
        .shows("replied")
        .hides("alert(1)");
    assert_eq!(desk.attr(".item .who a[rel]", "href").as_deref(), Some(SOURCE));
    mentioned.thread().await.hides("Kim Ode");

    mentioned.mara.approve(&comment, &[]).await;
    let page = mentioned.thread().await;
    assert_eq!(page.all(".mentions .say"), ["Not so with us."]);
    assert_eq!(page.attr(".mentions a", "href").as_deref(), Some(SOURCE));
    assert!(page.all(".thread .c").is_empty(), "it is no part of the thread");
    mentioned.site.later(hours(1)).await;
    for mail in mentioned.site.mails() {
        assert_eq!(mail.to, "mara@example.org", "{}", mail.text);
    }
}

#[tokio::test]
async fn who_likes_or_reposts_it_stands_in_a_line() {
    let mut mentioned = Mentioned::new().await;
    mentioned.approved(&note("u-like-of", "Liked it.")).await;
    let page = mentioned.thread().await;
    assert_eq!(page.all(".mentions p"), ["Liked by Kim Ode (kim.example)"]);
    assert!(page.all(".mentions li").is_empty() && !page.body.contains("Liked it."));
    mentioned.approved(&note("u-repost-of", "")).await;
    let page = mentioned.thread().await;
    assert_eq!(page.all(".mentions p"), ["Reposted by Kim Ode (kim.example)"]);
}

#[tokio::test]
async fn what_becomes_something_else_or_somebody_elses_waits_for_the_team() {
    let mut mentioned = Mentioned::new().await;
    let comment = mentioned.approved(&note("u-like-of", "")).await;
    let bought = note("u-like-of", "").replace("Kim Ode", "Buy Boxes");
    let answer = note("u-in-reply-to", "Buy here.");
    for (html, says) in [(bought, "Buy Boxes"), (answer, "Buy here.")] {
        mentioned.told(&html).await;
        mentioned.thread().await.hides(says).hides("kim.example");
        let all = mentioned.site.all_comments().await;
        assert_eq!(
            (all.len(), all[0].id, all[0].status),
            (1, comment.id, Status::Pending)
        );
        mentioned.desk().await.shows(says);
        mentioned.mara.approve(&all[0], &[]).await;
        mentioned.thread().await.shows(says);
    }
}

#[tokio::test]
async fn that_it_waits_again_is_no_decision_that_can_be_taken_back() {
    let mut mentioned = Mentioned::new().await;
    mentioned.approved(&note("u-like-of", "")).await;
    mentioned.told(&note("u-in-reply-to", "Buy here.")).await;
    let waits = audit::Entity::find().filter(audit::Column::Action.eq("comment.edited"));
    let line = waits.one(mentioned.site.app.db.read()).await.unwrap().unwrap();
    let page = mentioned
        .mara
        .post(&format!("/admin/undo/{}", line.id), &[])
        .await;
    assert_eq!(page.status, 404);
    mentioned.thread().await.hides("Buy here.");
}

#[tokio::test]
async fn a_page_elsewhere_waits_also_where_first_comments_do_not() {
    let mut mentioned = Mentioned::new().await;
    let off = [
        ("intent", "treat"),
        ("built_in", "first_comment"),
        ("does", "off"),
    ];
    let suspicious = [
        ("title", "The Third Copy"),
        ("time_zone", "UTC"),
        ("hold", "suspicious"),
        ("edit_window_minutes", "15"),
        ("hide_after_reports", "3"),
    ];
    for (path, fields) in [
        ("/admin/desk/rules", &off[..]),
        ("/admin/settings/comments", &suspicious[..]),
    ] {
        let page = mentioned.mara.post(path, fields).await;
        assert_eq!(page.status, 303, "{}", page.body);
    }
    mentioned.told(&note("u-in-reply-to", "So it is.")).await;
    assert_eq!(mentioned.site.last_comment().await.status, Status::Pending);
    mentioned.thread().await.hides("So it is.");
    mentioned.desk().await.shows("So it is.");
}

#[tokio::test]
async fn any_other_link_is_a_mention_with_its_title() {
    let mut mentioned = Mentioned::new().await;
    let html = format!("<title>Links *of* May</title><p>Read <a href='{TARGET}#t-read-it'>this</a></p>");
    mentioned.approved(&html).await;
    let page = mentioned.thread().await;
    assert_eq!(page.all(".mentions .say"), ["Links *of* May"]);
    page.shows("kim.example").shows("mentioned this");
}

#[tokio::test]
async fn told_again_it_says_what_its_page_says() {
    let mut mentioned = Mentioned::new().await;
    mentioned.told(&note("u-in-reply-to", "First.")).await;
    mentioned.told(&note("u-in-reply-to", "Second.")).await;
    let all = mentioned.site.all_comments().await;
    assert_eq!(all.len(), 1);
    assert_eq!(all[0].source, "Second.");

    mentioned.mara.approve(&all[0], &[]).await;
    mentioned.told(&note("u-in-reply-to", "Third.")).await;
    mentioned.thread().await.shows("Second.").hides("Third.");
    mentioned.desk().await.shows("Third.");
    assert_eq!(mentioned.site.all_comments().await.len(), 1);
}

#[tokio::test]
async fn what_links_here_no_more_goes_and_may_come_back() {
    let mut mentioned = Mentioned::new().await;
    let comment = mentioned.approved(&note("u-in-reply-to", "So it is.")).await;
    mentioned.told("<p>Nothing to see.</p>").await;
    mentioned.thread().await.hides("Kim Ode");
    let all = mentioned.site.all_comments().await;
    assert_eq!((all[0].id, all[0].status), (comment.id, Status::Trashed));

    mentioned.told(&note("u-in-reply-to", "So it was.")).await;
    let all = mentioned.site.all_comments().await;
    assert_eq!((all.len(), all[1].status), (2, Status::Pending));

    mentioned.site.another_site("kim.example", &[]).await;
    assert_eq!(mentioned.say(SOURCE, TARGET).await.status, 202);
    mentioned.site.later(MOMENT).await;
    assert_eq!(mentioned.site.last_comment().await.status, Status::Trashed);
}

#[tokio::test]
async fn read_by_two_at_once_it_is_one_comment() {
    let mentioned = Mentioned::new().await;
    let html = note("u-in-reply-to", "So it is.");
    let page = mentioned.site.held_site("kim.example", &html).await;
    let mut reading = Vec::new();
    for _ in 0..2 {
        assert_eq!(mentioned.say(SOURCE, TARGET).await.status, 202);
        mentioned.site.app.clock.advance(MOMENT);
        let app = mentioned.site.app.clone();
        let run = async move { worker::run_one_of(&app, Lane::Others).await.unwrap() };
        reading.push(tokio::spawn(run));
        page.is_asked().await;
    }
    for one in reading {
        page.answer();
        assert!(one.await.unwrap());
    }
    let all = mentioned.site.all_comments().await;
    assert_eq!((all.len(), all[0].source.as_str()), (1, "So it is."));
}

#[tokio::test]
async fn nobody_takes_it_down_by_writing_the_address_another_way() {
    let mut mentioned = Mentioned::new().await;
    mentioned.approved(&note("u-in-reply-to", "So it is.")).await;
    for other in [
        "http://blog.example.org/posts/costs?after=3",
        "http://blog.example.org/posts/%63osts",
    ] {
        assert_eq!(mentioned.say(SOURCE, other).await.status, 202);
        mentioned.site.later(MOMENT).await;
        mentioned.thread().await.shows("So it is.");
    }
}

#[tokio::test]
async fn a_link_to_where_the_post_was_before_goes_on_counting() {
    let mut mentioned = Mentioned::new().await;
    mentioned.approved(&note("u-in-reply-to", "So it is.")).await;
    let renamed = [("slug", "prices")];
    mentioned
        .mara
        .write_on(&mentioned.editor, "Costs", &renamed, &["draft"])
        .await;
    let now = "http://blog.example.org/posts/prices";
    assert_eq!(mentioned.say(SOURCE, now).await.status, 202);
    mentioned.site.later(MOMENT).await;
    mentioned
        .site
        .browser()
        .get("/posts/prices")
        .await
        .shows("So it is.");
}

#[tokio::test]
async fn a_post_hears_of_links_to_where_it_was_before() {
    let mut mentioned = Mentioned::new().await;
    for slug in ["prices", "what-it-costs"] {
        mentioned
            .mara
            .write_on(&mentioned.editor, "Costs", &[("slug", slug)], &["draft"])
            .await;
    }
    mentioned.approved(&note("u-in-reply-to", "So it is.")).await;
    mentioned
        .site
        .browser()
        .get("/posts/what-it-costs")
        .await
        .shows("So it is.");
}

#[tokio::test]
async fn once_comments_are_closed_what_was_taken_in_may_still_go() {
    let mut mentioned = Mentioned::new().await;
    mentioned.approved(&note("u-in-reply-to", "So it is.")).await;
    let closed = [("comments", "closed")];
    mentioned
        .mara
        .write_on(&mentioned.editor, "Costs", &closed, &["draft"])
        .await;
    let another = mentioned.say("https://kim.example/notes/2", TARGET).await;
    assert_eq!(another.status, 400);
    mentioned.told("<p>Nothing to see.</p>").await;
    assert_eq!(mentioned.site.last_comment().await.status, Status::Trashed);
}

#[tokio::test]
async fn what_the_team_decided_against_stays_away() {
    let mut mentioned = Mentioned::new().await;
    mentioned.told(&note("u-in-reply-to", "Buy here.")).await;
    let comment = mentioned.site.last_comment().await;
    let version = comment.version.to_string();
    let spam = [("version", version.as_str()), ("decision", "spam")];
    let path = format!("/admin/desk/{}", comment.id);
    assert_eq!(mentioned.mara.post(&path, &spam).await.status, 303);
    for html in ["<p>Nothing.</p>", &note("u-in-reply-to", "Buy there.")] {
        mentioned.told(html).await;
        let all = mentioned.site.all_comments().await;
        assert_eq!((all.len(), all[0].status), (1, Status::Spam));
        assert_eq!(all[0].source, "Buy here.");
    }
}

#[tokio::test]
async fn a_blocked_site_says_nothing() {
    let mut mentioned = Mentioned::new().await;
    let block = [("domain", "kim.example"), ("ban_days", "0")];
    let page = mentioned.mara.post("/admin/desk/bans", &block).await;
    assert_eq!(page.status, 303, "{}", page.body);
    mentioned.told(&note("u-in-reply-to", "So it is.")).await;
    assert!(mentioned.site.all_comments().await.is_empty());
    assert_eq!(mentioned.known().await, 0);
}

#[tokio::test]
async fn who_is_not_told_of_a_ban_goes_to_spam() {
    let mut mentioned = Mentioned::new().await;
    let block = [
        ("domain", "kim.example"),
        ("ban_days", "7"),
        ("ban_silent", "yes"),
    ];
    let page = mentioned.mara.post("/admin/desk/bans", &block).await;
    assert_eq!(page.status, 303, "{}", page.body);
    mentioned.told(&note("u-in-reply-to", "So it is.")).await;
    assert_eq!(mentioned.site.last_comment().await.status, Status::Spam);
}

#[tokio::test]
async fn a_long_answer_is_cut() {
    let mentioned = Mentioned::new().await;
    let text = "Many words. ".repeat(1_000);
    mentioned.told(&note("u-in-reply-to", &text)).await;
    let source = mentioned.site.last_comment().await.source;
    assert!(
        source.chars().count() <= 2_000 && source.ends_with('…'),
        "{source}"
    );
}

#[tokio::test]
async fn only_a_page_elsewhere_may_link_to_a_post_that_takes_comments() {
    let mut mentioned = Mentioned::new().await;
    mentioned
        .mara
        .write("Closed", &[("comments", "closed")], &["publish"])
        .await;
    mentioned.mara.write("Draft", &[], &[]).await;
    for (source, target) in [
        ("", TARGET),
        ("kim.example", TARGET),
        ("ftp://kim.example/", TARGET),
        (TARGET, TARGET),
        ("http://blog.example.org/archive", TARGET),
        (SOURCE, ""),
        (SOURCE, "http://blog.example.org/"),
        (SOURCE, "http://blog.example.org/posts/nowhere"),
        (SOURCE, "http://blog.example.org/posts/closed"),
        (SOURCE, "http://blog.example.org/posts/draft"),
        (SOURCE, "http://blog.example.org/posts/costs/comments"),
        (SOURCE, "https://other.example/posts/costs"),
        (SOURCE, "http://blog.example.org/posts/%00"),
    ] {
        let page = mentioned.say(source, target).await;
        assert!(
            (400..500).contains(&page.status),
            "{source} {target}: {}",
            page.status
        );
    }
    assert_eq!(mentioned.known().await, 0);
}

#[tokio::test]
async fn what_leads_back_here_is_no_page_elsewhere() {
    let mentioned = Mentioned::new().await;
    let ours = note("u-like-of", "");
    let site = &mentioned.site;
    site.another_site("blog.example.org", &[("/archive", ours.as_str())])
        .await;
    let leads = "location: http://blog.example.org/archive";
    site.another_site("kim.example", &[("/notes/1", leads)]).await;
    let source = "http://kim.example/notes/1";
    assert_eq!(mentioned.say(source, TARGET).await.status, 202);
    site.later(MOMENT).await;
    assert!(site.all_comments().await.is_empty());
    assert_eq!(mentioned.known().await, 0);
}

#[tokio::test]
async fn another_sites_form_says_nothing_in_a_browser() {
    let mentioned = Mentioned::new().await;
    let mut browser = mentioned.site.browser();
    browser.fetch_site = Some("cross-site");
    assert_eq!(say(&mut browser, SOURCE, TARGET).await.status, 403);
}

#[tokio::test]
async fn what_can_not_be_read_is_tried_again_and_forgotten() {
    let mentioned = Mentioned::new().await;
    assert_eq!(mentioned.say(SOURCE, TARGET).await.status, 202);
    mentioned.site.later(MOMENT).await;
    assert_eq!(mentioned.known().await, 1);
    mentioned
        .site
        .another_site("kim.example", &[("/notes/1", &note("u-like-of", ""))])
        .await;
    mentioned.site.later(hours(1)).await;
    assert_eq!(mentioned.site.all_comments().await.len(), 1);

    let nowhere = "https://nowhere.example/";
    assert_eq!(mentioned.say(nowhere, TARGET).await.status, 202);
    for _ in 0..8 {
        mentioned.site.later(days(1)).await;
    }
    assert_eq!(mentioned.known().await, 1);
}

#[tokio::test]
async fn one_network_says_ten_a_minute() {
    let mentioned = Mentioned::new().await;
    let mut browser = another(&mentioned.site);
    for number in 0..10 {
        let source = format!("https://kim.example/notes/{number}");
        assert_eq!(say(&mut browser, &source, TARGET).await.status, 202);
    }
    assert_eq!(say(&mut browser, SOURCE, TARGET).await.status, 429);
}

#[tokio::test]
async fn one_host_says_twenty_an_hour_wherever_it_comes_from() {
    let mentioned = Mentioned::new().await;
    for number in 0..20 {
        let source = format!("https://kim.example/notes/{number}");
        assert_eq!(mentioned.say(&source, TARGET).await.status, 202);
    }
    assert_eq!(mentioned.say(SOURCE, TARGET).await.status, 429);
    let other = "https://ode.example/notes/1";
    assert_eq!(mentioned.say(other, TARGET).await.status, 202);
}

#[tokio::test]
async fn a_page_that_was_never_read_is_tried_twice() {
    let mentioned = Mentioned::new().await;
    assert_eq!(mentioned.say(SOURCE, TARGET).await.status, 202);
    mentioned.site.later(MOMENT).await;
    assert_eq!(mentioned.known().await, 1);
    mentioned.site.later(minutes(5)).await;
    assert_eq!(mentioned.known().await, 0);
}

#[tokio::test]
async fn the_same_page_is_written_down_once() {
    let mentioned = Mentioned::new().await;
    for fragment in ["", "#a", "#b"] {
        let page = mentioned.say(&format!("{SOURCE}{fragment}"), TARGET).await;
        assert_eq!(page.status, 202);
    }
    let rows = Mention::find().all(mentioned.site.app.db.read()).await.unwrap();
    assert_eq!(rows.len(), 1);
    assert_eq!((rows[0].source.as_str(), rows[0].kind), (SOURCE, Refers::Mention));
}
