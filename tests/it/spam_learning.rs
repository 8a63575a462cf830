//! What decisions teach of spam, and how it is unlearnt: exactly, whatever happened meanwhile.

use forthright::clock::days;
use forthright::comments::entity::comment::{Column, Entity, Model};
use forthright::comments::purge::purge;
use forthright::people::Role;
use forthright::screening::spam::{Counts, FAST};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};
use serde_json::{Value, json};

use crate::support::lessons::{GENUINE, SPAM};
use crate::support::{Browser, START, TestApp};

async fn site() -> (TestApp, Browser) {
    let site = TestApp::set_up_with(|config| config.limits = false).await;
    site.publish("licences", &["Acme"]).await;
    let mara = site.owner().await;
    (site, mara)
}

async fn now(site: &TestApp, comment: &Model) -> Model {
    let found = Entity::find_by_id(comment.id).one(site.app.db.read()).await;
    found.unwrap().unwrap()
}

/// Decides at the desk; where undoing it is asked for.
async fn press(site: &TestApp, by: &mut Browser, comment: &Model, decision: &str) -> String {
    let version = now(site, comment).await.version.to_string();
    let fields = [("version", version.as_str()), ("decision", decision)];
    let page = by.submit(&format!("/admin/desk/{}", comment.id), &fields).await;
    page.attr("#undo", "action").unwrap_or_default()
}

#[tokio::test]
async fn publishing_and_calling_spam_teach_and_undo_unlearns_exactly() {
    let (site, mut mara) = site().await;
    let good = site.say("licences", "Dana", GENUINE, &[]).await;
    let bad = site.say("licences", "Bot", SPAM, &[]).await;
    press(&site, &mut mara, &good, "approve").await;
    let before = site.rows().await;
    assert_eq!(site.learnt().await, (0, 1));

    let undo = press(&site, &mut mara, &bad, "spam").await;
    assert_eq!(site.learnt().await, (1, 1));
    let signs = site.signs().await;
    let met = |spam, genuine| Counts { spam, genuine };
    assert_eq!(signs["word:casino"], met(1, 0));
    assert_eq!(signs["host:lucky.example"], met(1, 0));
    assert_eq!(signs["word:rebuild"], met(0, 1));
    assert_eq!(signs["mail:none"], met(1, 1));

    mara.submit(&undo, &[]).await.shows("casino");
    let after = site.rows().await;
    for table in ["spam_tokens", "spam_lessons"] {
        assert_eq!(after[table], before[table], "{table}");
    }
}

#[tokio::test]
async fn a_contrary_decision_unlearns_what_the_first_taught_and_undo_brings_it_back() {
    let (site, mut mara) = site().await;
    let comment = site.say("licences", "Dana", SPAM, &[]).await;
    press(&site, &mut mara, &comment, "spam").await;
    let before = site.rows().await;
    let undo = press(&site, &mut mara, &comment, "approve").await;
    assert_eq!(site.learnt().await, (0, 1));
    assert_eq!(site.signs().await["word:casino"], Counts { spam: 0, genuine: 1 });

    mara.submit(&undo, &[]).await;
    let after = site.rows().await;
    for table in ["spam_tokens", "spam_lessons"] {
        assert_eq!(after[table], before[table], "{table}");
    }
    assert_eq!(site.learnt().await, (1, 0));
}

#[tokio::test]
async fn that_it_was_written_too_fast_is_learnt_unlearnt_and_learnt_again() {
    let (site, mut mara) = site().await;
    let mut dana = site.browser();
    let ticket = dana.get("/ticket").await.body;
    let fields = [("name", "Dana"), ("body", GENUINE), ("ticket", ticket.as_str())];
    let link = dana.post("/posts/licences/comments", &fields).await.location();
    // Another text does not change how the first one came.
    let text = format!("{GENUINE} With a dozen of disks.");
    dana.submit(&format!("{link}/edit"), &[("body", text.as_str())])
        .await;
    let comment = site.last_comment().await;
    assert!(comment.spam.as_ref().unwrap().fast, "{:?}", comment.spam);

    press(&site, &mut mara, &comment, "spam").await;
    let before = site.rows().await;
    assert_eq!(site.signs().await[FAST], Counts { spam: 1, genuine: 0 });
    let undo = press(&site, &mut mara, &comment, "approve").await;
    assert_eq!(site.signs().await[FAST], Counts { spam: 0, genuine: 1 });
    mara.submit(&undo, &[]).await;
    let after = site.rows().await;
    for table in ["spam_tokens", "spam_lessons"] {
        assert_eq!(after[table], before[table], "{table}");
    }
}

#[tokio::test]
async fn a_text_that_changed_meanwhile_is_unlearnt_as_it_was_learnt() {
    let (site, mut mara) = site().await;
    let comment = site.say("licences", "Dana", GENUINE, &[]).await;
    let undo = press(&site, &mut mara, &comment, "approve").await;
    let tx = site.app.db.begin_write().await.unwrap();
    Entity::update_many()
        .col_expr(Column::Html, Expr::value("<p>Something else.</p>"))
        .filter(Column::Id.eq(comment.id))
        .exec(&*tx)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    mara.submit(&undo, &[]).await;
    assert!(site.signs().await.is_empty());
    assert_eq!(site.learnt().await, (0, 0));
}

#[tokio::test]
async fn nothing_else_teaches() {
    let (site, mut mara) = site().await;
    for decision in ["reject", "trash", "keep"] {
        let comment = site.say("licences", "Dana", GENUINE, &[]).await;
        press(&site, &mut mara, &comment, decision).await;
    }
    let trap = [("subject_line", "x")];
    site.say("licences", "Bot", SPAM, &trap).await;
    assert_eq!(site.learnt().await, (0, 0));

    // What hides and trashes leaves what was learnt, and so does undoing that.
    let comment = site.say("licences", "Eli", GENUINE, &[]).await;
    press(&site, &mut mara, &comment, "approve").await;
    for decision in ["hide", "trash"] {
        let undo = press(&site, &mut mara, &comment, decision).await;
        assert_eq!(site.learnt().await, (0, 1), "{decision}");
        mara.submit(&undo, &[]).await;
        assert_eq!(site.learnt().await, (0, 1), "{decision} taken back");
    }
}

#[tokio::test]
async fn many_decisions_teach_together_and_are_unlearnt_together() {
    let (site, _) = site().await;
    let ids = site.waiting(SPAM, 40).await;
    let before = site.app.db.statements();
    let kept = site.decide_on(&ids, "keep").await;
    let usual = site.app.db.statements() - before;
    site.admin()
        .await
        .post(&format!("/moderation/undo/{kept}"), Value::Null)
        .await
        .is(200);

    let ids: Vec<Model> = {
        let mut read = Vec::new();
        for id in &ids {
            read.push(now(&site, id).await);
        }
        read
    };
    let before = site.app.db.statements();
    let line = site.decide_on(&ids, "spam").await;
    let cost = site.app.db.statements() - before;
    println!("40 decisions: {usual} statements to keep, {cost} to call spam");
    assert_eq!(site.learnt().await, (40, 0));
    assert_eq!(site.signs().await["word:casino"].spam, 40);
    site.admin()
        .await
        .post(&format!("/moderation/undo/{line}"), Value::Null)
        .await
        .is(200);
    assert!(site.signs().await.is_empty());
}

#[tokio::test]
async fn who_wrote_it_is_never_learnt() {
    let (site, mut mara) = site().await;
    let fields = [("email", "quagga.zan@kestrel.example")];
    let text =
        "Quagga here, mail quagga.zan@kestrel.example or call +1 202 555 0199. Zanzibar measures disks.";
    let comment = site.say("licences", "Zanzibar Quagga", text, &fields).await;
    press(&site, &mut mara, &comment, "approve").await;
    let signs = site.signs().await;
    for sign in signs.keys() {
        for part in ["quagga", "zan", "0199", "@"] {
            assert!(!sign.contains(part), "{sign}");
        }
    }
    assert!(signs.contains_key("mail:kestrel.example"));
    assert!(signs.contains_key("word:disks") && signs.contains_key("number:long"));
}

#[tokio::test]
async fn erasing_and_purging_unlearn() {
    let (site, mut mara) = site().await;
    let mut dana = site.browser();
    let fields = [("name", "Dana"), ("body", GENUINE), ("remember", "yes")];
    let link = dana.post("/posts/licences/comments", &fields).await.location();
    let good = site.last_comment().await;
    press(&site, &mut mara, &good, "approve").await;
    let page = dana.get(&format!("{link}/export")).await;
    let stored: Value = serde_json::from_str(&page.body).unwrap();
    assert_eq!(stored["spam_lessons"][0]["class"], json!("genuine"));
    let bad = site.say("licences", "Bot", SPAM, &[]).await;
    press(&site, &mut mara, &bad, "spam").await;
    press(&site, &mut mara, &bad, "trash").await;
    assert_eq!(site.learnt().await, (1, 1));

    dana.submit(&format!("{link}/erase"), &[("sure", "yes")]).await;
    assert_eq!(site.learnt().await, (1, 0));
    assert!(!site.signs().await.contains_key("word:rebuild"));
    let tx = site.app.db.begin_write().await.unwrap();
    purge(&tx, START.plus(days(31))).await.unwrap();
    tx.commit().await.unwrap();
    assert!(site.signs().await.is_empty(), "{:?}", site.signs().await);
    assert!(Entity::find().all(site.app.db.read()).await.unwrap().is_empty());
}

#[tokio::test]
async fn the_last_decision_counts_whoever_made_it() {
    let (site, mut mara) = site().await;
    site.add_person("Noor", "noor@example.org", Role::Moderator).await;
    let comment = site.say("licences", "Dana", GENUINE, &[]).await;
    let undo = press(&site, &mut mara, &comment, "approve").await;
    let mut noor = site.logged_in("noor@example.org").await;
    press(&site, &mut noor, &comment, "spam").await;
    assert_eq!(site.learnt().await, (1, 0));
    // Somebody was faster: nothing is unlearnt.
    mara.post(&undo, &[]).await;
    assert_eq!(site.learnt().await, (1, 0));
    press(&site, &mut mara, &comment, "approve").await;
    assert_eq!(site.learnt().await, (0, 1));
}
