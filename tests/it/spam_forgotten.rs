//! The page about spam learning: what it says, what can be taken away, that only the owner resets it, and the
//! command that replays the history.

use forthright::clock::days;
use forthright::people::Role;
use serde_json::{Value, json};

use crate::support::binary::run;
use crate::support::lessons::{GENUINE, SPAM};
use crate::support::{Browser, TestApp};

const PAGE: &str = "/admin/desk/spam";
const FORGET: &str = "/admin/desk/spam/forget";

async fn site() -> (TestApp, Browser) {
    let site = TestApp::set_up_with(|config| config.limits = false).await;
    site.publish("licences", &["Acme"]).await;
    let mara = site.owner().await;
    (site, mara)
}

#[tokio::test]
async fn the_page_says_what_was_learnt_and_from_when_on_it_does_what() {
    let (site, mut mara) = site().await;
    let page = mara.get(PAGE).await;
    page.shows("Learnt from 0 comments that were spam and 0 that were not");
    assert_eq!(
        page.all(".words .state"),
        ["on", "50 more needed", "100 more needed"]
    );
    site.teach(60).await;
    let page = mara.get("/admin/desk").await;
    assert!(page.attr("main a[href$='/desk/spam']", "href").is_some());
    let page = mara.get(PAGE).await;
    page.shows("Learnt from 60 comments that were spam and 60 that were not");
    assert_eq!(page.all(".words .state"), ["on", "on", "40 more needed"]);
    let lines = page.all("table tbody tr");
    for line in ["“casino”600", "“rebuild”060"] {
        assert!(
            lines.iter().any(|shown| shown == line),
            "{line} is not in {lines:?}"
        );
    }
    assert!(page.all("table tbody tr").len() <= 40);

    let csv = mara.get(&format!("{PAGE}/signs.csv")).await;
    assert_eq!(csv.headers["content-type"], "text/csv; charset=utf-8");
    assert!(
        csv.body
            .starts_with("kind,sign,spam,genuine\r\ncomments,,60,60\r\n"),
        "{}",
        csv.body
    );
    assert!(csv.body.contains("word,casino,60,0\r\n"));
    let file = mara.get(&format!("{PAGE}/signs.json")).await;
    let signs: Value = serde_json::from_str(&file.body).unwrap();
    let casino = json!({ "kind": "word", "sign": "casino", "spam": 60, "genuine": 0 });
    assert!(signs["signs"].as_array().unwrap().contains(&casino));
}

#[tokio::test]
async fn what_was_met_once_is_shown_and_given_to_nobody() {
    let (site, mut mara) = site().await;
    let odd = site.say("licences", "Dana", "Zanzibarquagga shelves.", &[]).await;
    mara.approve(&odd, &[]).await;
    assert!(site.signs().await.contains_key("word:zanzibarquagga"));
    for path in ["", "/signs.csv", "/signs.json"] {
        mara.get(&format!("{PAGE}{path}")).await.hides("zanzibarquagga");
    }
}

#[tokio::test]
async fn only_the_owner_makes_it_forget_and_only_after_being_asked() {
    let (site, mut mara) = site().await;
    site.teach(50).await;
    let waits = site.say("licences", "Bot", SPAM, &[]).await;
    assert!(waits.spam.as_ref().unwrap().folds());
    for (role, sees) in [
        (Role::Contributor, 403),
        (Role::Author, 403),
        (Role::Moderator, 200),
        (Role::Editor, 200),
    ] {
        let email = format!("{role:?}@example.org").to_lowercase();
        site.add_person("Noor", &email, role).await;
        let mut noor = site.logged_in(&email).await;
        for path in ["", "/signs.csv", "/signs.json"] {
            assert_eq!(
                noor.get(&format!("{PAGE}{path}")).await.status,
                sees,
                "{role:?} {path}"
            );
        }
        assert_eq!(noor.get(FORGET).await.status, 403);
        assert_eq!(noor.post(FORGET, &[]).await.status, 403);
    }
    assert_eq!(site.learnt().await, (50, 50));

    let asks = mara.get(FORGET).await;
    asks.shows("What 100 decisions taught is deleted.")
        .shows("This can’t be undone.");
    assert_eq!(site.learnt().await, (50, 50), "looking forgets nothing");
    mara.submit(FORGET, &[])
        .await
        .shows("Everything that was learnt of spam is forgotten.");
    assert_eq!(site.learnt().await, (0, 0));
    assert!(site.signs().await.is_empty());
    let desk = mara.get("/admin/desk").await;
    assert!(desk.all("details.spam").is_empty());
    mara.get("/admin/audit")
        .await
        .shows("Everything learnt of spam forgotten");
}

#[tokio::test]
async fn what_was_decided_before_teaches_nothing_any_more() {
    let (site, mut mara) = site().await;
    let old = site.say("licences", "Dana", GENUINE, &[]).await;
    mara.approve(&old, &[]).await;
    mara.submit(FORGET, &[]).await;
    let version = site.last_comment().await.version.to_string();
    let path = format!("/admin/desk/{}", old.id);
    let fields = [("version", version.as_str()), ("decision", "spam")];
    let page = mara.submit(&path, &fields).await;
    assert_eq!(site.learnt().await, (1, 0));
    let undo = page.attr("#undo", "action").unwrap();
    mara.submit(&undo, &[]).await;
    assert_eq!(site.learnt().await, (0, 0));
    let new = site.say("licences", "Eli", GENUINE, &[]).await;
    mara.approve(&new, &[]).await;
    assert_eq!(site.learnt().await, (0, 1));
}

#[tokio::test]
async fn the_history_is_replayed_month_by_month() {
    let (site, _) = site().await;
    site.keep_keys();
    site.teach(50).await;
    site.app.clock.advance(days(31));
    let mut mara = site.owner().await;
    let bad = site.say("licences", "Bot", SPAM, &[]).await;
    site.decide_on(&[bad], "spam").await;
    let wrong = site.say("licences", "Dana", SPAM, &[]).await;
    mara.approve(&wrong, &[]).await;
    let before = site.rows().await;
    let config = &site.app.config;
    let said = run(&config.data_dir, &config.database_url, &["spam", "replay"]);
    assert!(said.ok, "{}", said.text);
    let lines: Vec<Vec<&str>> = said
        .text
        .lines()
        .map(|line| line.split_whitespace().collect())
        .collect();
    let line = |month: &str| {
        lines
            .iter()
            .find(|line| line.first() == Some(&month))
            .unwrap()
            .clone()
    };
    assert_eq!(
        line("2026-03"),
        ["2026-03", "100", "50", "0", "-", "0.0", "%", "none"]
    );
    let id = wrong.id.to_string();
    assert_eq!(
        line("2026-04"),
        ["2026-04", "2", "1", "2", "50.0", "%", "100.0", "%", &id]
    );
    assert_eq!(line("all")[1], "102");
    assert_eq!(site.rows().await["spam_tokens"], before["spam_tokens"]);
    let help = run(&config.data_dir, &config.database_url, &["spam", "--help"]);
    assert!(
        help.text.contains("Example: forthright spam replay"),
        "{}",
        help.text
    );
}
