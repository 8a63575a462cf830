//! What is decided about a thread as a whole: how a post takes comments, closing by age, closing below one
//! comment, the one that stands first, slow mode, and what readers are told of the moderation.

use std::time::Duration;

use forthright::clock::{days, minutes};
use forthright::comments::Status;
use forthright::comments::entity::comment::Model;
use forthright::ids::PostId;
use forthright::people::Role;
use forthright::people::Scope;
use serde_json::json;

use crate::support::comments::new;
use crate::support::{Browser, Page, TestApp};

const POST: &str = "/posts/licences";
const SEND: &str = "/posts/licences/comments";

async fn site() -> (TestApp, PostId, Browser) {
    let site = TestApp::set_up().await;
    let post = site.publish("licences", &["Acme"]).await;
    let mara = site.owner().await;
    (site, post, mara)
}

/// The settings as they are, with `changes`.
async fn set(mara: &mut Browser, changes: &[(&str, &str)]) {
    let saved = mara
        .fill_in("/admin/settings/comments", "main form", changes)
        .await;
    assert_eq!(saved.status, 303, "{}", saved.body);
}

/// Saves the post in its editor with `changes`.
async fn edit(mara: &mut Browser, post: PostId, changes: &[(&str, &str)]) -> Page {
    let path = format!("/admin/posts/{post}");
    let changes = [&[("intent", "draft")], changes].concat();
    mara.fill_in(&path, "#draft", &changes).await
}

async fn act(browser: &mut Browser, comment: &Model, act: &str) -> Page {
    let path = format!("/admin/desk/{}/thread", comment.id);
    browser.post(&path, &[("act", act), ("back", "start")]).await
}

fn typed(text: &str) -> [(&str, &str); 2] {
    [("name", "Dana K."), ("body", text)]
}

async fn undo(mara: &mut Browser, page: &Page) -> Page {
    let location = page.location();
    let line = location.split("done=").nth(1).unwrap();
    let line = line.split(['#', '&']).next().unwrap();
    let path = format!("/admin/undo/{line}");
    mara.post(&path, &[("back", "start")]).await
}

#[tokio::test]
async fn the_editor_says_how_a_post_takes_comments() {
    let (site, post, mut mara) = site().await;
    set(&mut mara, &[("hold", "suspicious")]).await;
    site.comment(post, None, "Eli", "Standing here.").await;
    let mut reader = site.browser();

    assert_eq!(edit(&mut mara, post, &[("comments", "hold")]).await.status, 303);
    reader
        .get(POST)
        .await
        .shows("held until a person has read it, usually within a day")
        .hides("A first comment is held");

    assert_eq!(edit(&mut mara, post, &[("comments", "closed")]).await.status, 303);
    let closed = reader.get(POST).await;
    closed
        .shows("Standing here.")
        .shows("Comments on this post are closed.");
    assert!(closed.all("form.write").is_empty());

    assert_eq!(edit(&mut mara, post, &[("comments", "off")]).await.status, 303);
    let off = reader.get(POST).await;
    off.hides("Standing here.")
        .hides("#thread")
        .hides("feed.xml\" title=\"Comments");
    assert!(off.all("#thread, form.write").is_empty());
    for path in [
        "/posts/licences/feed.xml",
        "/posts/licences/comments/1",
        "/posts/licences/comments/1/reply",
    ] {
        assert_eq!(reader.get(path).await.status, 404, "{path}");
    }
    reader.get("/comments/feed.xml").await.hides("Standing here.");
    reader.get("/").await.hides("/posts/licences#thread");
    let late = reader.post(SEND, &typed("Too late, but kept.")).await;
    assert_eq!(late.status, 403);
    late.shows("Too late, but kept.");

    let wrong = edit(
        &mut mara,
        post,
        &[("comments", "sometimes"), ("slow_minutes", "7")],
    )
    .await;
    assert_eq!(wrong.status, 422);
    assert_eq!(wrong.all(".note.wrong li").len(), 2);

    assert_eq!(edit(&mut mara, post, &[("comments", "open")]).await.status, 303);
    reader.get(POST).await.shows("Standing here.");
}

#[tokio::test]
async fn under_some_posts_every_comment_waits() {
    let (site, post, mut mara) = site().await;
    set(&mut mara, &[("hold", "suspicious")]).await;
    let mut dana = site.browser();
    let remembered = [
        ("name", "Dana K."),
        ("body", "First of all."),
        ("remember", "yes"),
    ];
    dana.submit(SEND, &remembered).await;
    mara.approve(&site.last_comment().await, &[]).await;
    dana.post(SEND, &typed("Known here by now.")).await;
    assert_eq!(site.last_comment().await.status, Status::Published);
    edit(&mut mara, post, &[("comments", "hold")]).await;
    dana.post(SEND, &typed("And yet it waits.")).await;
    assert_eq!(site.last_comment().await.status, Status::Pending);
}

#[tokio::test]
async fn comments_close_by_age_and_say_when_they_did() {
    let (site, post, mut mara) = site().await;
    set(&mut mara, &[("close_after_days", "90")]).await;
    let mut reader = site.browser();
    site.app.clock.advance(days(90) - Duration::from_millis(1));
    reader.get(POST).await.hides("Comments closed on");
    assert_eq!(reader.post(SEND, &typed("In time.")).await.status, 303);
    site.app.clock.advance(Duration::from_millis(1));
    let closed = reader.get(POST).await;
    closed.shows("Comments closed on 1 June 2026, 90 days after the post appeared.");
    assert!(closed.all("form.write").is_empty());
    let late = reader.post(SEND, &typed("Too late, but kept.")).await;
    assert_eq!(late.status, 403);
    late.shows("Too late, but kept.")
        .shows("Comments closed on 1 June 2026");

    let mut program = site.program();
    let told = program.get(POST).await.is(200);
    assert_eq!(told["comments_open"], false);
    assert_eq!(told["comment_policy"], "open");
    assert_eq!(told["comments_close_at"], "2026-06-01T09:30:00Z");
    let comment = json!({ "name": "Eli", "body_markdown": "Late as well." });
    let refused = program.post(SEND, comment).await.refuses(403, &[]);
    assert!(refused["detail"].as_str().unwrap().contains("1 June 2026"));

    let mut mara = site.owner().await;
    assert_eq!(
        edit(&mut mara, post, &[("never_closes", "yes")]).await.status,
        303
    );
    reader.get(POST).await.hides("Comments closed on");
    assert_eq!(program.get(POST).await.is(200)["comments_close_at"], json!(null));

    let soon = [("close_after_days", "soon")];
    let wrong = mara.fill_in("/admin/settings/comments", "main form", &soon).await;
    assert_eq!(wrong.status, 422);
    assert_eq!(
        wrong.attr("[name=close_after_days]", "value").as_deref(),
        Some("soon")
    );
}

#[tokio::test]
async fn a_thread_closes_below_one_comment_and_opens_again() {
    let (site, post, mut mara) = site().await;
    let root = site.comment(post, None, "Eli", "Where it began.").await;
    let below = site.comment(post, Some(&root), "Ines", "Below it.").await;
    let beside = site.comment(post, None, "Noor", "Beside it.").await;
    let mut reader = site.browser();
    let answers = |page: &Page| page.all(".do > a[href$='/reply']").len();
    assert_eq!(answers(&reader.get(POST).await), 3);

    let closed = act(&mut mara, &root, "close").await;
    assert_eq!(closed.status, 303, "{}", closed.body);
    mara.get(&closed.location())
        .await
        .shows("Replies to this thread are closed.");
    let page = reader.get(POST).await;
    assert_eq!(answers(&page), 1);
    assert_eq!(page.all(".quiet"), ["Replies to this thread are closed."]);
    // A page that begins in the middle knows it, too.
    let middle = reader.get(&format!("{POST}?from={}", below.id)).await;
    assert_eq!(answers(&middle), 1);
    for parent in [&root, &below] {
        let id = parent.id.to_string();
        let fields = [("name", "Dana K."), ("body", "One more."), ("parent", &id)];
        let page = reader.post(SEND, &fields).await;
        assert_eq!(page.status, 403);
        page.shows("One more.")
            .shows("Replies to this thread are closed.");
        assert_eq!(page.attr("input[name=parent]", "value"), None);
        let form = reader.get(&format!("{SEND}/{id}/reply")).await;
        form.shows("Replies are closed here");
        let reply = json!({ "name": "Eli", "body_markdown": "And I?", "parent_id": parent.id.0 });
        site.program().post(SEND, reply).await.refuses(403, &[]);
    }
    let id = beside.id.to_string();
    let fields = [
        ("name", "Dana K."),
        ("body", "One more."),
        ("parent", id.as_str()),
    ];
    assert_eq!(reader.post(SEND, &fields).await.status, 303);
    let told = site.program().get(SEND).await.is(200);
    let open: Vec<_> = told["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|item| item["replies_open"].clone())
        .collect();
    assert_eq!(open, [false, false, true]);

    assert_eq!(act(&mut mara, &root, "close").await.status, 409);
    assert_eq!(undo(&mut mara, &closed).await.status, 303);
    assert_eq!(answers(&reader.get(POST).await), 3);
    act(&mut mara, &root, "close").await;
    assert_eq!(act(&mut mara, &root, "open").await.status, 303);
    assert_eq!(answers(&reader.get(POST).await), 3);
    let history = mara.get("/admin/audit").await;
    history.shows("Thread closed").shows("Thread opened again");
}

#[tokio::test]
async fn one_comment_stands_first_until_it_goes() {
    let (site, post, mut mara) = site().await;
    let first = site.comment(post, None, "Eli", "Said first.").await;
    let second = site.comment(post, None, "Ines", "Said second.").await;
    let third = site.comment(post, None, "Noor", "Said third.").await;
    let mut reader = site.browser();

    let pinned = act(&mut mara, &second, "pin").await;
    assert_eq!(pinned.status, 303, "{}", pinned.body);
    let page = reader.get(POST).await;
    assert_eq!(page.all(".first .say"), ["Said second."]);
    assert_eq!(page.all(".first .pinned"), ["Pinned by Mara Lindqvist"]);
    assert_eq!(
        page.all("article.c .say"),
        ["Said first.", "Said second.", "Said third."]
    );
    assert_eq!(page.all(&format!("#c{} .pinned", second.id)).len(), 1);
    let behind = reader.get(&format!("{POST}?after={}", first.id)).await;
    assert!(behind.all(".first").is_empty());
    assert_eq!(behind.all("article.c .say"), ["Said second.", "Said third."]);

    // Another takes its place, and gives it back.
    let other = act(&mut mara, &third, "pin").await;
    assert_eq!(reader.get(POST).await.all(".first .say"), ["Said third."]);
    assert_eq!(undo(&mut mara, &other).await.status, 303);
    assert_eq!(reader.get(POST).await.all(".first .say"), ["Said second."]);
    let told = site.program().get(SEND).await.is(200);
    assert_eq!(told["items"][1]["pinned"], true);
    assert_eq!(told["items"][0]["pinned"], false);

    // What is hidden loses its place, and has it again when that is undone.
    let path = format!("/admin/desk/{}", second.id);
    let fields = [("version", "1"), ("decision", "hide"), ("back", "start")];
    let hidden = mara.post(&path, &fields).await;
    assert!(reader.get(POST).await.all(".first, .pinned").is_empty());
    assert_eq!(act(&mut mara, &second, "pin").await.status, 409);
    assert_eq!(undo(&mut mara, &hidden).await.status, 303);
    assert_eq!(reader.get(POST).await.all(".first .say"), ["Said second."]);

    // The first of all stands first anyway.
    act(&mut mara, &first, "pin").await;
    let page = reader.get(POST).await;
    assert!(page.all(".first").is_empty());
    assert_eq!(page.all("article.c .pinned").len(), 1);
    assert_eq!(act(&mut mara, &first, "unpin").await.status, 303);
    assert!(reader.get(POST).await.all(".pinned").is_empty());
}

#[tokio::test]
async fn a_pinned_comment_of_a_long_thread_costs_one_statement_more() {
    let (site, post, mut mara) = site().await;
    for number in 0..205 {
        site.comment(post, None, "Eli", &format!("Line {number}.")).await;
    }
    let last = site.last_comment().await;
    let mut reader = site.browser();
    let mut costs = Vec::new();
    for _ in 0..2 {
        reader.get("/archive").await;
        let before = site.app.db.statements();
        let page = reader.get(POST).await;
        costs.push(site.app.db.statements() - before);
        assert_eq!(page.all("article.c").len(), 200);
        if costs.len() == 1 {
            act(&mut mara, &last, "pin").await;
        } else {
            assert_eq!(page.all(".first .say"), ["Line 204."]);
            let next = page.attr("p.more a[href*='after=']", "href").unwrap();
            let next = reader.get(next.split('#').next().unwrap()).await;
            assert_eq!(next.all("article.c").len(), 5);
        }
    }
    assert_eq!(costs[1], costs[0] + 1);
}

#[tokio::test]
async fn slow_mode_gives_the_text_back_and_says_when() {
    let (site, post, mut mara) = site().await;
    let path = format!("/admin/posts/{post}/thread");
    let slow = [("wish", "slow"), ("slow_minutes", "15"), ("back", "start")];
    let set = mara.post(&path, &slow).await;
    assert_eq!(set.location(), format!("{POST}#thread"));
    let mut dana = site.browser();
    dana.get(POST)
        .await
        .shows("Slow mode: one comment every 15 minutes.");
    assert_eq!(dana.post(SEND, &typed("The first.")).await.status, 303);
    site.app.clock.advance(minutes(5));
    let early = dana.post(SEND, &typed("The second, in haste.")).await;
    assert_eq!(early.status, 429);
    assert_eq!(early.headers["retry-after"], "601");
    early
        .shows("The second, in haste.")
        .shows("You can send this at 09:45.");
    let comment = json!({ "name": "Dana K.", "body_markdown": "By program then." });
    let mut program = site.program();
    program.browser.address = dana.address;
    let refused = program.post(SEND, comment).await;
    assert_eq!(refused.page.headers["retry-after"], "601");
    let refused = refused.refuses(429, &[]);
    assert!(refused["detail"].as_str().unwrap().contains("at 09:45"));

    // Others write, and so does the team.
    assert_eq!(
        site.browser().post(SEND, &typed("Somebody else.")).await.status,
        303
    );
    for text in ["From the team.", "And once more."] {
        assert_eq!(mara.post(SEND, &[("body", text)]).await.status, 303);
    }
    site.app.clock.advance(minutes(10));
    assert_eq!(dana.post(SEND, &typed("The second, in time.")).await.status, 303);
    site.app.clock.advance(minutes(1));
    let off = [("wish", "slow"), ("slow_minutes", "0")];
    assert_eq!(mara.post(&path, &off).await.status, 303);
    assert_eq!(dana.post(SEND, &typed("And a third.")).await.status, 303);
}

#[tokio::test]
async fn slow_mode_is_set_at_the_desk_where_a_post_begins() {
    let (site, post, mut mara) = site().await;
    let now = site.app.clock.now();
    site.insert(new(post, None, "Eli", "Waits.", Status::Pending, now))
        .await;
    let head = ".group > .reins";
    let desk = mara.get("/admin/desk").await;
    assert_eq!(desk.all(&format!("{head} summary")), ["Slow mode: Off"]);
    assert_eq!(
        desk.attr(&format!("{head} option[selected]"), "value").as_deref(),
        Some("0")
    );

    let action = desk.attr(head, "action").expect("the desk has the form");
    let form = desk.form(head);
    let mut fields: Vec<(&str, &str)> = form.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    fields.retain(|(name, _)| *name != "slow_minutes");
    fields.extend([("wish", "slow"), ("slow_minutes", "15")]);
    let set = mara.post(&action, &fields).await;
    assert_eq!(set.status, 303, "{}", set.body);
    let desk = mara.get(&set.location()).await;
    assert_eq!(
        desk.all(&format!("{head} summary")),
        ["Slow mode: One comment every 15 minutes"]
    );
    assert_eq!(
        desk.attr(&format!("{head} option[selected]"), "value").as_deref(),
        Some("15")
    );
    site.browser()
        .get(POST)
        .await
        .shows("Slow mode: one comment every 15 minutes.");

    // Where nothing is taken there is nothing to slow down.
    mara.post(&action, &[("wish", "close"), ("view", "pending")])
        .await;
    let desk = mara.get("/admin/desk").await;
    assert!(desk.all(&format!("{head} .pace")).is_empty());
}

#[tokio::test]
async fn who_is_remembered_is_slowed_down_on_every_network() {
    let (site, post, mut mara) = site().await;
    edit(&mut mara, post, &[("slow_minutes", "60")]).await;
    let mut dana = site.browser();
    let remembered = [("name", "Dana K."), ("body", "Remember me."), ("remember", "yes")];
    dana.submit(SEND, &remembered).await;
    dana.address = site.browser().address;
    let again = [
        ("name", "Dana K."),
        ("body", "From elsewhere."),
        ("remember", "yes"),
    ];
    assert_eq!(dana.post(SEND, &again).await.status, 429);
}

#[tokio::test]
async fn a_host_closes_a_post_and_opens_it_as_it_was() {
    let (site, post, mut mara) = site().await;
    edit(&mut mara, post, &[("comments", "hold")]).await;
    site.insert(new(
        post,
        None,
        "Eli",
        "Waits.",
        Status::Pending,
        site.app.clock.now(),
    ))
    .await;
    let desk = mara.get("/admin/desk").await;
    assert_eq!(
        desk.all(".group > .reins button"),
        ["Close comments: What licences costs", "Set: What licences costs"]
    );
    let path = format!("/admin/posts/{post}/thread");
    let editor = mara.get(&format!("/admin/posts/{post}")).await.form("#draft");
    let closed = mara.post(&path, &[("wish", "close"), ("view", "pending")]).await;
    assert!(
        closed.location().starts_with("/admin/desk?view="),
        "{}",
        closed.location()
    );
    let mut reader = site.browser();
    reader.get(POST).await.shows("Comments on this post are closed.");
    // An editor that was open meanwhile takes nothing back unseen.
    let mut fields: Vec<(&str, &str)> = editor.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    fields.push(("intent", "draft"));
    assert_eq!(
        mara.post(&format!("/admin/posts/{post}"), &fields).await.status,
        409
    );

    mara.get("/admin/desk").await.shows("Open comments");
    assert_eq!(
        mara.post(&path, &[("wish", "reopen"), ("back", "start")])
            .await
            .status,
        303
    );
    let told = site.program().get(POST).await.is(200);
    assert_eq!(told["comment_policy"], "hold");
    assert_eq!(mara.post(&path, &[("wish", "party")]).await.status, 422);
    let history = mara.get("/admin/audit").await;
    history
        .shows("Comments on a post closed")
        .shows("Comments on a post opened again");
}

/// At the desk, what was done about the whole thread is said, and what the page offers takes it back.
#[tokio::test]
async fn what_was_done_about_a_whole_thread_is_said_and_undone() {
    let (site, post, mut mara) = site().await;
    edit(&mut mara, post, &[("comments", "hold")]).await;
    let now = site.app.clock.now();
    site.insert(new(post, None, "Eli", "Waits.", Status::Pending, now))
        .await;
    let path = format!("/admin/posts/{post}/thread");
    for (wish, says, undone) in [
        (
            [("wish", "close"), ("view", "pending")],
            "Comments on “What licences costs” are closed.",
            "Comments on “What licences costs” are open.",
        ),
        (
            [("wish", "slow"), ("slow_minutes", "15")],
            "Slow mode for “What licences costs”: One comment every 15 minutes",
            "Slow mode for “What licences costs”: Off",
        ),
    ] {
        let done = mara.post(&path, &wish).await;
        let page = mara.get(&done.location()).await;
        page.shows(says);
        let form = page.form("#undo");
        let fields: Vec<(&str, &str)> = form.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
        let back = mara.post(&path, &fields).await;
        mara.get(&back.location()).await.shows(undone);
        let again = mara.get(&done.location()).await;
        assert!(again.attr("#undo", "action").is_none(), "it is not so any more");
    }
    let told = site.program().get(POST).await.is(200);
    assert_eq!(told["comment_policy"], "hold");
    let line = mara.post(&path, &[("wish", "close")]).await.location();
    site.add_person("Cleo", "cleo@example.org", Role::Author).await;
    let mut cleo = site.logged_in("cleo@example.org").await;
    cleo.get(&line).await.hides("are closed");
}

#[tokio::test]
async fn a_host_opens_what_closed_by_age() {
    let (site, post, mut mara) = site().await;
    set(&mut mara, &[("close_after_days", "30")]).await;
    site.app.clock.advance(days(31));
    let mut mara = site.owner().await;
    mara.get(POST)
        .await
        .shows("Open comments")
        .shows("Comments closed on");
    let path = format!("/admin/posts/{post}/thread");
    mara.post(&path, &[("wish", "reopen"), ("back", "start")]).await;
    let page = site.browser().get(POST).await;
    assert_eq!(page.all("form.write").len(), 1);
}

#[tokio::test]
async fn what_was_opened_in_spite_of_its_age_closes_by_it_again() {
    let (site, post, mut mara) = site().await;
    set(&mut mara, &[("close_after_days", "30")]).await;
    site.app.clock.advance(days(31));
    let mut mara = site.owner().await;
    let path = format!("/admin/posts/{post}/thread");
    let opened = mara.post(&path, &[("wish", "reopen"), ("view", "pending")]).await;
    let page = mara.get(&opened.location()).await;
    page.shows("Comments on “What licences costs” are open.");

    let form = page.form("#undo");
    let fields: Vec<(&str, &str)> = form.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    let closed = mara.post(&path, &fields).await;
    let page = mara.get(&closed.location()).await;
    page.shows("Comments on “What licences costs” close with its age again.");
    site.browser().get(POST).await.shows("Comments closed on");
    let again = mara.get(&opened.location()).await;
    assert!(again.attr("#undo", "action").is_none(), "it is not so any more");
    mara.get("/admin/audit").await.shows("Comments on a post closed");

    let form = page.form("#undo");
    let fields: Vec<(&str, &str)> = form.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    mara.post(&path, &fields).await;
    assert_eq!(site.browser().get(POST).await.all("form.write").len(), 1);
}

#[tokio::test]
async fn only_who_decides_under_a_post_controls_its_thread() {
    let (site, post, mut mara) = site().await;
    let comment = site.comment(post, None, "Eli", "Said first.").await;
    site.add_person("Cleo", "cleo@example.org", Role::Author).await;
    let mut cleo = site.logged_in("cleo@example.org").await;
    assert_eq!(act(&mut cleo, &comment, "pin").await.status, 404);
    let path = format!("/admin/posts/{post}/thread");
    assert_eq!(cleo.post(&path, &[("wish", "close")]).await.status, 404);
    let page = cleo.get(POST).await;
    assert!(page.all(".reins, .do form").is_empty());
    let mut program = site.program_of("cleo@example.org", Scope::Moderate).await;
    let address = format!("/moderation/comments/{}/thread", comment.id);
    program
        .post(&address, json!({ "act": "pin" }))
        .await
        .refuses(404, &[]);
    assert_eq!(act(&mut site.browser(), &comment, "pin").await.status, 401);

    cleo.write("Mine alone", &[], &["publish"]).await;
    let own = site.say("mine-alone", "Dana K.", "Under hers.", &[]).await;
    cleo.approve(&own, &[]).await;
    assert_eq!(act(&mut cleo, &own, "pin").await.status, 303);
    let mut program = site.admin().await;
    let done = program.post(&address, json!({ "act": "close" })).await.is(200);
    program
        .post(&address, json!({ "act": "close" }))
        .await
        .refuses(409, &[]);
    let line = done["audit_id"].as_i64().unwrap();
    program
        .post(&format!("/moderation/undo/{line}"), json!({}))
        .await
        .is(200);
    assert_eq!(mara.get(POST).await.all(".quiet").len(), 0);
}

#[tokio::test]
async fn programs_say_how_a_post_takes_comments() {
    let (site, _, _) = site().await;
    let mut program = site.admin().await;
    let slow = json!({ "comment_policy": "hold", "slow_mode_minutes": 5, "comments_never_close": true });
    let told = program.patch(POST, slow).await.is(200);
    assert_eq!(told["comment_policy"], "hold");
    assert_eq!(told["slow_mode_minutes"], 5);
    let told = program
        .patch(POST, json!({ "comments_open": true }))
        .await
        .is(200);
    assert_eq!(told["comment_policy"], "hold");
    let told = program
        .patch(POST, json!({ "comments_open": false }))
        .await
        .is(200);
    assert_eq!(
        (&told["comment_policy"], &told["comments_open"]),
        (&json!("closed"), &json!(false))
    );
    let both = json!({ "comments_open": true, "comment_policy": "off" });
    program.patch(POST, both).await.refuses(422, &["comments_open"]);
    let odd = json!({ "slow_mode_minutes": 7 });
    program
        .patch(POST, odd)
        .await
        .refuses(422, &["slow_mode_minutes"]);
}

#[tokio::test]
async fn readers_are_told_in_numbers_and_of_nobody() {
    let (site, post, mut mara) = site().await;
    let mut reader = site.browser();
    for number in 0..2 {
        site.comment(post, None, "Eli", &format!("Line {number}.")).await;
    }
    reader.get(POST).await.hides("Moderation:");
    set(&mut mara, &[("moderation_summary", "on")]).await;
    reader
        .get(POST)
        .await
        .shows("Moderation: 2 comments published, none kept out. Spam is not counted. Every comment is read before it appears.");
    for number in 0..5 {
        let text = format!("Kept out {number}.");
        let now = site.app.clock.now();
        let held = site
            .insert(new(post, None, "Ines", &text, Status::Pending, now))
            .await;
        let reason = match number {
            0..3 => "Off the subject",
            _ => "Not again, Ines",
        };
        let path = format!("/admin/desk/{}", held.id);
        let fields = [("version", "1"), ("decision", "reject"), ("reason", reason)];
        assert_eq!(mara.post(&path, &fields).await.status, 303);
        let page = reader.get(POST).await;
        page.hides("Not again, Ines");
        if number < 4 {
            page.shows("2 comments published, a few not.");
        } else {
            page.shows("2 comments published, 5 not (3 “Off the subject”, 2 for other reasons).");
        }
    }
    let now = site.app.clock.now();
    site.insert(new(post, None, "Bot", "Buy.", Status::Spam, now))
        .await;
    reader.get(POST).await.shows("5 not");
}
