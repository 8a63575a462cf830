//! What becomes of a comment that looks like spam: folded at the desk once enough was learnt, held after more,
//! and never anything else.

use forthright::comments::Status;
use forthright::comments::entity::comment::Model;
use forthright::screening::spam::Stage;
use forthright::settings::{self, Key};
use serde_json::json;

use crate::support::lessons::{GENUINE, SPAM};
use crate::support::{Browser, START, TestApp};

const SEND: &str = "/posts/licences/comments";

async fn site() -> (TestApp, Browser) {
    let site = TestApp::set_up_with(|config| config.limits = false).await;
    site.publish("licences", &["Acme"]).await;
    let mara = site.owner().await;
    (site, mara)
}

fn rules(comment: &Model) -> Vec<&str> {
    let reasons = comment.reasons.0.iter();
    reasons.map(|reason| reason.rule.as_str()).collect()
}

/// A reader whose first comment was published, where only what is suspicious waits.
async fn known(site: &TestApp, mara: &mut Browser) -> Browser {
    let tx = site.app.db.begin_write().await.unwrap();
    settings::change::change(&tx, Key::Hold, "suspicious", START)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let mut dana = site.browser();
    let fields = [
        ("name", "Dana"),
        ("body", "My first remark."),
        ("remember", "yes"),
    ];
    dana.submit(SEND, &fields).await;
    mara.approve(&site.last_comment().await, &[]).await;
    dana
}

#[tokio::test]
async fn likely_spam_is_folded_and_last_from_fifty_decisions_of_each_kind_on() {
    let (site, mut mara) = site().await;
    site.teach(49).await;
    let early = site.say("licences", "Early", SPAM, &[]).await;
    assert!(rules(&early).contains(&"perhaps_spam"), "{:?}", early.reasons);
    let page = mara.get("/admin/desk").await;
    assert!(page.all("details.spam").is_empty(), "{}", page.body);
    page.shows("May be spam").hides("Probably spam");

    site.teach(1).await;
    let late = site.say("licences", "Late", SPAM, &[]).await;
    site.say("licences", "Eli", GENUINE, &[]).await;
    let judged = late.spam.as_ref().unwrap();
    assert!(judged.likely && judged.stage == Stage::Folds, "{judged:?}");
    let page = mara.get("/admin/desk").await;
    let folds = page.all("details.spam > summary");
    assert_eq!(folds.len(), 1, "{folds:?}");
    assert!(folds[0].starts_with("Late Probably spam: "), "{folds:?}");
    assert_eq!(page.all(".item h3"), ["Early", "Eli", "Late"]);
    assert_eq!(page.all(".group > h2").len(), 2);
    page.shows("Probably spam · ").shows("casino");
    // Nobody approves it by approving all that is shown.
    let shown = page.form("#bulk").into_iter().filter(|(name, _)| name == "shown");
    let folded = format!("{}-", late.id);
    assert!(
        shown.clone().all(|(_, seen)| !seen.starts_with(&folded)),
        "{}",
        page.body
    );
    assert!(shown.count() > 0, "{}", page.body);
    let alone = mara.get(&format!("/admin/desk/{}", late.id)).await;
    assert!(alone.all("details.spam").is_empty());
    alone.shows("Best casino bonus");

    // Programs read how likely it is.
    let queue = site.admin().await.get("/moderation/queue").await.is(200);
    let spam = &queue["items"][1]["spam"];
    assert!(spam["score"].as_f64().unwrap() > 0.95, "{spam}");
    assert!(
        spam["reasons"]
            .as_array()
            .unwrap()
            .contains(&json!("word:casino")),
        "{spam}"
    );
    assert_eq!(queue["items"][1]["status"], "pending");
    assert_eq!(late.status, Status::Pending);
}

#[tokio::test]
async fn likely_spam_is_held_from_a_hundred_decisions_of_each_kind_on() {
    let (site, mut mara) = site().await;
    let mut dana = known(&site, &mut mara).await;
    // Her first remark was one.
    site.teach(98).await;
    let text = "Free spins tonight: best casino bonus and jackpots now at https://lucky.example!!!";
    dana.submit(SEND, &[("name", "Dana"), ("body", text)]).await;
    let before = site.last_comment().await;
    assert!(rules(&before).contains(&"perhaps_spam"), "{:?}", before.reasons);
    assert!(!rules(&before).contains(&"promotion"));
    assert_eq!(before.status, Status::Published);

    site.teach(2).await;
    let fields = [
        ("name", "Dana"),
        (
            "body",
            "Best casino bonus, jackpots and free spins tonight at https://lucky.example now!!!",
        ),
    ];
    dana.submit(SEND, &fields).await.shows("Waiting to be read");
    let after = site.last_comment().await;
    assert!(rules(&after).contains(&"looks_like_spam"), "{:?}", after.reasons);
    assert_eq!(after.status, Status::Pending);
    let text = "On our own shelf we measured eleven hours for the rebuild instead of four.";
    let fields = [("name", "Dana"), ("body", text)];
    dana.submit(SEND, &fields).await;
    let genuine = site.last_comment().await;
    assert_eq!(genuine.status, Status::Published, "{:?}", genuine.reasons);
}

#[tokio::test]
async fn what_was_written_too_fast_does_not_wait_for_that() {
    let (site, mut mara) = site().await;
    let mut dana = known(&site, &mut mara).await;
    let ticket = dana.get("/ticket").await.body;
    let fields = [("name", "Dana"), ("body", GENUINE), ("ticket", ticket.as_str())];
    dana.submit(SEND, &fields).await;
    let comment = site.last_comment().await;
    assert!(comment.spam.as_ref().unwrap().fast, "{:?}", comment.spam);
    assert_eq!(comment.status, Status::Published, "{:?}", comment.reasons);
}

#[tokio::test]
async fn what_the_team_writes_is_not_judged_and_where_somebody_stands_changes_nothing() {
    let (site, mut mara) = site().await;
    site.teach(50).await;
    let fields = [("body", SPAM)];
    let page = mara.post(SEND, &fields).await;
    assert_eq!(page.status, 303, "{}", page.body);
    let own = site.last_comment().await;
    assert_eq!((own.status, own.spam.clone()), (Status::Published, None));

    let plain = site.say("licences", "Dana", SPAM, &[]).await;
    let stated = [
        ("affiliation_you_are", "reseller"),
        ("affiliation_organisation", "Casino Systems"),
    ];
    let said = site.say("licences", "Dana", SPAM, &stated).await;
    let (plain, said) = (plain.spam.unwrap(), said.spam.unwrap());
    // The text came in before, both times.
    assert_eq!(plain, said);
}

#[tokio::test]
async fn signs_that_need_no_training_are_told_from_the_first_day_on() {
    let (site, mut mara) = site().await;
    let text = "LOOK HERE, READ THIS AND CALL THE NUMBER https://a.example https://b.example https://c.example https://bit.ly/x +1 202 555 0199 !!!";
    let first = site
        .say("licences", "Bot", text, &[("email", "x@mailinator.com")])
        .await;
    let judged = first.spam.as_ref().unwrap();
    assert!(judged.likely && judged.stage == Stage::Notes, "{judged:?}");
    assert!(rules(&first).contains(&"perhaps_spam"));
    let page = mara.get("/admin/desk").await;
    page.shows("May be spam: many links, a throw-away mail address")
        .hides("Probably spam");
    let calm = site.say("licences", "Dana", GENUINE, &[]).await;
    assert_eq!(calm.spam.as_ref().unwrap().score, 500);
}
