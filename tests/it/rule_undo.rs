//! Taking a change of a rule, or of who is trusted, back: on the page that follows, or later from the history.

use forthright::clock::{days, minutes};
use forthright::people::Role;
use forthright::settings::rule_change_entity as kept;
use forthright::upkeep::daily;
use sea_orm::EntityTrait as _;

use crate::support::Page;
use crate::support::blog::Blog;

const LIST: &str = "/admin/desk/rules";
const NEW: &str = "/admin/desk/rules/new";

fn rule<'a>(word: &'a str, does: &'a str) -> [(&'a str, &'a str); 6] {
    [
        ("kind", "text"),
        ("lines", word),
        ("number", ""),
        ("whole", "0"),
        ("does", does),
        ("intent", "save"),
    ]
}

/// Sends a form and opens the page that follows.
async fn send(blog: &mut Blog, path: &str, fields: &[(&str, &str)]) -> Page {
    let page = blog.mara.post(path, fields).await;
    assert_eq!(page.status, 303, "{}", page.body);
    let place = page.location();
    blog.mara.get(place.split('#').next().unwrap()).await
}

async fn act(blog: &mut Blog, intent: &str, rule: &str) -> Page {
    send(blog, LIST, &[("intent", intent), ("rule", rule)]).await
}

/// Says how many published comments make somebody trusted.
async fn trust(blog: &mut Blog, count: &str) -> Page {
    send(blog, LIST, &[("intent", "trust"), ("trust_after", count)]).await
}

/// What the page says of that.
fn trusted_after(page: &Page) -> Option<String> {
    page.attr("#trust_after", "value")
}

/// Presses the button beside what was done.
async fn undo(blog: &mut Blog, page: &Page) -> Page {
    let action = page.attr("#undo", "action").expect("undo is offered");
    send(blog, &action, &[]).await
}

/// The sentences of the own rules, those that are removed as well.
fn own(page: &Page) -> Vec<String> {
    page.all("ol.ruled > li > p:first-child")
}

#[tokio::test]
async fn each_change_is_taken_back_on_the_page_that_follows() {
    let mut blog = Blog::new().await;
    let page = send(&mut blog, NEW, &rule("shelf", "hold")).await;
    page.shows("The rule counts from now on.");
    let page = undo(&mut blog, &page).await;
    page.shows("Taken back: the rule is as it was before.")
        .shows("There are none yet.")
        .shows("One removed rule");
    assert!(page.attr("#undo", "action").is_none(), "an undo is not undone");

    for word in ["rack", "cupboard"] {
        send(&mut blog, NEW, &rule(word, "hold")).await;
    }
    let before = own(&blog.mara.get(LIST).await);
    for (path, fields, told) in [
        (
            "/admin/desk/rules/2",
            rule("drawer", "spam").to_vec(),
            "The rule was changed.",
        ),
        (LIST, vec![("intent", "off"), ("rule", "2")], "The rule is off."),
        (
            LIST,
            vec![("intent", "before-2"), ("rule", "3")],
            "The rule moved up.",
        ),
        (
            LIST,
            vec![("intent", "remove"), ("rule", "3")],
            "The rule was removed.",
        ),
    ] {
        let page = send(&mut blog, path, &fields).await;
        page.shows(told);
        assert_ne!(own(&page), before, "{told}");
        assert_eq!(own(&undo(&mut blog, &page).await), before, "{told}");
    }
    let fields = [("intent", "treat"), ("built_in", "tone"), ("does", "off")];
    let page = send(&mut blog, LIST, &fields).await;
    page.shows("It does something else now.");
    assert_eq!(page.all("#built-tone .state"), ["Off"]);
    let page = undo(&mut blog, &page).await;
    assert!(page.all("#built-tone .state").is_empty());
}

#[tokio::test]
async fn a_rule_moved_within_many_comes_back_to_its_place() {
    let mut blog = Blog::new().await;
    for word in ["one", "two", "three", "four"] {
        send(&mut blog, NEW, &rule(word, "hold")).await;
    }
    let before = own(&blog.mara.get(LIST).await);
    for (moved, to) in [("3", "before-1"), ("4", "before-3"), ("2", "before-1")] {
        let page = act(&mut blog, to, moved).await;
        assert_ne!(own(&page), before);
        assert_eq!(own(&undo(&mut blog, &page).await), before, "{moved} {to}");
    }
}

#[tokio::test]
async fn the_history_takes_the_newest_change_of_each_rule_back() {
    let mut blog = Blog::new().await;
    send(&mut blog, NEW, &rule("shelf", "hold")).await;
    let off = act(&mut blog, "off", "1").await;
    let stale = off.attr("#undo", "action").unwrap();
    act(&mut blog, "remove", "1").await;
    blog.site.app.clock.advance(days(80));
    blog.mara = blog.site.owner().await;
    let history = blog.mara.get("/admin/audit").await;
    let buttons = |page: &Page| page.all("form[action$='/rule']").len();
    assert_eq!(buttons(&history), 1, "one rule, one way back");
    let late = blog.mara.post(&stale, &[]).await;
    assert_eq!(late.status, 409);
    late.shows("This rule has been changed since.");

    let action = history.attr("form[action$='/rule']", "action").unwrap();
    let page = send(&mut blog, &action, &[]).await;
    assert_eq!(own(&page).len(), 1);
    assert_eq!(blog.mara.post(&action, &[]).await.status, 409, "once is enough");
    let history = blog.mara.get("/admin/audit").await;
    history.shows("Change of a rule taken back").shows("taken back");
    assert_eq!(buttons(&history), 1, "the change before it");
    let page = send(&mut blog, &stale, &[]).await;
    page.hides("The rule is off.").shows("Taken back");
    assert!(page.all("ol.ruled .state.wait").is_empty(), "it is on again");
}

#[tokio::test]
async fn who_is_trusted_is_taken_back_at_once_and_after_twenty_seconds() {
    let mut blog = Blog::new().await;
    for wait in [minutes(0), minutes(1)] {
        let page = trust(&mut blog, "3").await;
        page.shows("The number counts from now on.");
        assert_eq!(trusted_after(&page).as_deref(), Some("3"));
        blog.site.app.clock.advance(wait);
        let page = undo(&mut blog, &page).await;
        page.shows("Taken back: the number is as it was before.");
        assert_eq!(trusted_after(&page).as_deref(), Some("1"));
        assert!(page.attr("#undo", "action").is_none(), "an undo is not undone");
    }
    let page = trust(&mut blog, "1").await;
    assert!(page.attr("#undo", "action").is_none(), "it was so already");
}

#[tokio::test]
async fn the_history_takes_the_newest_change_of_who_is_trusted_back() {
    let mut blog = Blog::new().await;
    let first = trust(&mut blog, "3").await;
    let stale = first.attr("#undo", "action").unwrap();
    trust(&mut blog, "5").await;
    send(&mut blog, NEW, &rule("shelf", "hold")).await;
    blog.site.app.clock.advance(days(80));
    blog.mara = blog.site.owner().await;
    let history = blog.mara.get("/admin/audit").await;
    history.shows("Who is trusted changed");
    assert!(history.attr("a[href$='/rules#trust']", "href").is_some());
    let ways = history.all_attrs("form[action$='/rule']", "action");
    assert_eq!(ways.len(), 2, "one of the rule, and the newest of who is trusted");
    let late = blog.mara.post(&stale, &[]).await;
    assert_eq!(late.status, 409);
    late.shows("The number has been changed since.");

    let page = send(&mut blog, &ways[1], &[]).await;
    assert_eq!(trusted_after(&page).as_deref(), Some("3"));
    assert_eq!(blog.mara.post(&ways[1], &[]).await.status, 409, "once is enough");
    let page = send(&mut blog, &stale, &[]).await;
    assert_eq!(trusted_after(&page).as_deref(), Some("1"));
    let history = blog.mara.get("/admin/audit").await;
    let left = history.all_attrs("form[action$='/rule']", "action");
    assert_eq!(left, ways[..1], "the rule is as it was made");
}

#[tokio::test]
async fn only_the_owner_takes_a_change_back_and_what_is_none_is_not_found() {
    let mut blog = Blog::new().await;
    let page = send(&mut blog, NEW, &rule("shelf", "hold")).await;
    let action = page.attr("#undo", "action").unwrap();
    blog.site
        .add_person("Ann", "ann@example.org", Role::Moderator)
        .await;
    let mut ann = blog.site.logged_in("ann@example.org").await;
    assert_eq!(ann.post(&action, &[]).await.status, 403);
    let page = trust(&mut blog, "3").await;
    let of_trust = page.attr("#undo", "action").unwrap();
    assert_eq!(ann.post(&of_trust, &[]).await.status, 403);
    assert!(
        ann.get("/admin/audit")
            .await
            .all("form[action$='/rule']")
            .is_empty()
    );
    let line = blog.newest_line("rule.made").await;
    let page = ann.get(&format!("{LIST}?done={line}")).await;
    page.shows("The rule counts from now on.");
    assert!(page.attr("#undo", "action").is_none());
    for line in ["1", "9999"] {
        let path = format!("/admin/undo/{line}/rule");
        assert_eq!(blog.mara.post(&path, &[]).await.status, 404, "{line}");
    }
    blog.mara
        .get(&format!("{LIST}?done=x"))
        .await
        .hides("from now on");
}

#[tokio::test]
async fn what_a_rule_was_is_forgotten_after_ninety_days() {
    let mut blog = Blog::new().await;
    let page = send(&mut blog, NEW, &rule("zanzibar", "hold")).await;
    let action = page.attr("#undo", "action").unwrap();
    send(&mut blog, "/admin/desk/rules/1", &rule("shelf", "hold")).await;
    assert!(
        rows(&blog)
            .await
            .iter()
            .any(|row| row.parameters.contains("zanzibar"))
    );
    let later = blog.site.app.clock.now().plus(days(91));
    let tx = blog.site.app.db.begin_write().await.unwrap();
    daily::purge(&tx, later).await.unwrap();
    tx.commit().await.unwrap();
    assert!(rows(&blog).await.is_empty());
    blog.mara = blog.site.owner().await;
    assert_eq!(blog.mara.post(&action, &[]).await.status, 404);
    assert!(
        blog.mara
            .get("/admin/audit")
            .await
            .all("form[action$='/rule']")
            .is_empty()
    );
}

async fn rows(blog: &Blog) -> Vec<kept::Model> {
    kept::Entity::find().all(blog.site.app.db.read()).await.unwrap()
}
