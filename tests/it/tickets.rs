//! A script asks for a ticket when somebody begins to write, and so it is known how fast that was written: one sign
//! of spam among others. Nobody needs a ticket.

use std::time::Duration;

use forthright::clock::minutes;
use forthright::comments::entity::comment::Model;
use forthright::comments::replay::replay;
use forthright::screening::spam::FAST;
use forthright::secrets::Purpose;
use jiff::tz::TimeZone;
use serde_json::json;

use crate::support::TestApp;
use crate::support::lessons::GENUINE;

const POST: &str = "/posts/licences";
const SEND: &str = "/posts/licences/comments";
const TICKET: &str = "form.write input[type=hidden][name=ticket]";

async fn site() -> TestApp {
    let site = TestApp::set_up_with(|config| config.limits = false).await;
    site.publish("licences", &["Acme"]).await;
    site
}

/// What the script gets.
async fn ticket(site: &TestApp) -> String {
    site.browser().get("/ticket").await.body
}

/// Sent so many milliseconds after its ticket.
async fn sent_after(site: &TestApp, millis: u64, text: &str) -> Model {
    let ticket = ticket(site).await;
    site.app.clock.advance(Duration::from_millis(millis));
    site.say("licences", "Dana", text, &[("ticket", ticket.as_str())])
        .await
}

/// Its signs of spam say that it was written too fast.
fn is_told(comment: &Model) -> bool {
    let judged = comment.spam.as_ref().unwrap();
    judged.spam.iter().any(|sign| sign == FAST)
}

#[tokio::test]
async fn what_comes_a_second_after_its_ticket_carries_the_sign() {
    let site = site().await;
    let comment = sent_after(&site, 1_000, GENUINE).await;
    assert!(is_told(&comment), "{:?}", comment.spam);
    let queue = site.admin().await.get("/moderation/queue").await.is(200);
    let spam = &queue["items"][0]["spam"];
    assert_eq!(spam["reasons"], json!([FAST]));
    assert!(!comment.spam.unwrap().likely, "alone it is not enough");
}

#[tokio::test]
async fn what_comes_a_minute_later_or_with_no_ticket_of_ours_carries_none() {
    let site = site().await;
    assert!(
        !is_told(&sent_after(&site, 60_000, GENUINE).await),
        "a minute later"
    );
    assert!(
        !is_told(&site.say("licences", "Dana", GENUINE, &[]).await),
        "without"
    );

    let (now, real) = (site.app.clock.now(), ticket(&site).await);
    let (moment, signature) = real.split_once('.').unwrap();
    assert_eq!(moment, now.0.to_string());
    let secrets = &site.app.secrets;
    let wrong = [
        ("empty", String::new()),
        ("of another moment", format!("{}.{signature}", now.0 - 1)),
        ("unsigned", moment.to_owned()),
        ("signed by nobody", format!("{moment}.{}", "A".repeat(22))),
        ("for something else", secrets.sign(Purpose::Receipt, moment)),
        ("no moment", secrets.sign(Purpose::Ticket, "soon")),
        (
            "of a time to come",
            secrets.sign(Purpose::Ticket, &now.plus(minutes(1)).0.to_string()),
        ),
    ];
    for (what, ticket) in wrong {
        let comment = site
            .say("licences", "Dana", GENUINE, &[("ticket", ticket.as_str())])
            .await;
        assert!(!is_told(&comment), "{what}: {ticket}");
    }
    let comment = site
        .say("licences", "Dana", GENUINE, &[("ticket", real.as_str())])
        .await;
    assert!(is_told(&comment), "the real one: {real}");
}

#[tokio::test]
async fn who_pastes_and_presses_has_time_enough_and_a_short_text_is_typed_at_once() {
    let site = site().await;
    let linked = "Our own figures of last year stand at https://shelf.example/rebuild for everybody.";
    for (text, millis, is_fast) in [
        (GENUINE, 2_900, true),
        (GENUINE, 3_000, false),
        (linked, 4_900, true),
        (linked, 5_000, false),
        ("Thank you, that helped!", 0, false),
    ] {
        let comment = sent_after(&site, millis, text).await;
        assert_eq!(is_told(&comment), is_fast, "{text} after {millis} ms");
    }
}

#[tokio::test]
async fn a_ticket_is_kept_nowhere() {
    let site = site().await;
    let mut reader = site.browser();
    let before = site.rows().await;
    let first = reader.get("/ticket").await;
    assert_eq!(first.status, 200);
    assert_eq!(first.headers["cache-control"], "private, no-store");
    assert_eq!(first.headers["content-type"], "text/plain; charset=utf-8");
    assert!(!first.headers.contains_key("set-cookie"));
    assert!(first.body.len() < 40, "{}", first.body);
    assert_eq!(site.rows().await, before);
    site.app.clock.advance(Duration::from_millis(1));
    assert_ne!(reader.get("/ticket").await.body, first.body);
}

#[tokio::test]
async fn readers_forms_say_where_tickets_are_and_hold_none_of_themselves() {
    let site = site().await;
    let comment = site.say("licences", "Dana", GENUINE, &[]).await;
    let mut mara = site.owner().await;
    mara.approve(&comment, &[]).await;
    let reply = format!("{SEND}/{}/reply", comment.id);
    for path in [POST, reply.as_str()] {
        let page = site.browser().get(path).await;
        assert_eq!(page.attr("form.write", "data-ticket").as_deref(), Some("/ticket"));
        assert_eq!(page.attr(TICKET, "value"), None, "{path}");
        let page = mara.get(path).await;
        assert_eq!(page.all("form.write").len(), 1, "{path}");
        assert_eq!(page.attr("form.write", "data-ticket"), None, "the team’s {path}");
    }
}

#[tokio::test]
async fn a_preview_and_every_refusal_give_the_ticket_back() {
    let site = site().await;
    let mut dana = site.browser();
    let ticket = ticket(&site).await;
    let with = |name: &'static str, body: &'static str, intent: &'static str| {
        [
            ("name", name),
            ("body", body),
            ("intent", intent),
            ("ticket", ticket.as_str()),
        ]
    };
    let refused = dana.post(SEND, &with("", GENUINE, "send")).await;
    assert_eq!(refused.status, 422);
    assert_eq!(refused.attr(TICKET, "value").as_deref(), Some(ticket.as_str()));
    let preview = dana.post(SEND, &with("Dana", GENUINE, "preview")).await;
    assert_eq!(preview.status, 200);
    assert_eq!(preview.attr(TICKET, "value").as_deref(), Some(ticket.as_str()));

    site.app.clock.advance(Duration::from_secs(1));
    let form = preview.form("form.write");
    let fields: Vec<(&str, &str)> = form
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    dana.submit(SEND, &fields).await;
    assert!(is_told(&site.last_comment().await));
}

#[tokio::test]
async fn who_sends_too_much_at_once_keeps_the_ticket_unseen() {
    let site = TestApp::set_up().await;
    site.publish("licences", &["Acme"]).await;
    let mut dana = site.browser();
    let ticket = ticket(&site).await;
    let mut refused = None;
    for number in 0..60 {
        let text = format!("{GENUINE} And once more, number {number}.");
        let fields = [
            ("name", "Dana"),
            ("body", text.as_str()),
            ("ticket", ticket.as_str()),
            ("remembered", "yes"),
        ];
        let page = dana.post(SEND, &fields).await;
        if page.status == 429 {
            refused = Some(page);
            break;
        }
    }
    let refused = refused.expect("a limit");
    let hidden = refused.attr("form input[type=hidden][name=ticket]", "value");
    assert_eq!(hidden.as_deref(), Some(ticket.as_str()));
    assert_eq!(
        refused.all("main section form label").len(),
        2,
        "{}",
        refused.body
    );
}

/// With four signs of spam that need no training besides, and a length that only spam has had here: one too few
/// to be likely spam by themselves.
const OFFERS: [&str; 2] = [
    "Look at these offers https://a.example https://b.example https://c.example https://d.example order today!!!",
    "Never been cheaper https://e.example https://f.example https://g.example https://h.example come along!!!",
];

#[tokio::test]
async fn the_desk_says_it_in_words_and_the_history_is_replayed_with_it() {
    let site = site().await;
    let mut mara = site.owner().await;
    site.teach(50).await;
    let ticket = ticket(&site).await;
    let [first, second] = OFFERS;
    let fields = [("email", "x@mailinator.com"), ("ticket", ticket.as_str())];
    let fast = site.say("licences", "Hasty", first, &fields).await;
    let fields = [("email", "x@yopmail.com")];
    let unknown = site.say("licences", "Unknown", second, &fields).await;
    assert!(fast.spam.as_ref().unwrap().folds(), "{:?}", fast.spam);
    assert!(!unknown.spam.as_ref().unwrap().folds(), "{:?}", unknown.spam);
    let folds = mara.get("/admin/desk").await.all("details.spam > summary");
    assert_eq!(folds.len(), 1, "{folds:?}");
    assert!(folds[0].starts_with("Hasty Probably spam: "), "{folds:?}");
    assert!(
        folds[0].contains("written faster than anyone types or pastes"),
        "{folds:?}"
    );

    site.decide_on(&[fast], "spam").await;
    site.decide_on(&[unknown], "spam").await;
    let months = replay(site.app.db.read(), &TimeZone::UTC).await.unwrap();
    let month = &months["2026-03"];
    assert_eq!((month.spam, month.genuine, month.folded), (52, 50, 1));
    assert!(month.mistakes.is_empty(), "{month:?}");
}
