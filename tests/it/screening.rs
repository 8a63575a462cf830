//! Which comments wait, which appear at once, which are put aside, and the reasons that are stored.

use forthright::audit::Actor;
use forthright::comments::Status;
use forthright::comments::entity::comment::Model;
use forthright::comments::moderate::{Transition, transition};
use forthright::ids::PersonId;
use forthright::screening::sentence;
use forthright::settings::{self, Key};

use crate::support::{START, TestApp};

const SEND: &str = "/posts/licences/comments";

async fn site() -> TestApp {
    let site = TestApp::set_up().await;
    site.publish("licences", &["Acme", "Borealis"]).await;
    site
}

async fn hold_only_what_is_suspicious(site: &TestApp) {
    let tx = site.app.db.begin_write().await.unwrap();
    settings::change::change(&tx, Key::Hold, "suspicious", START)
        .await
        .unwrap();
    tx.commit().await.unwrap();
}

async fn latest(site: &TestApp) -> Model {
    site.all_comments().await.pop().unwrap()
}

fn reasons(comment: &Model) -> Vec<(&str, &str)> {
    comment
        .reasons
        .0
        .iter()
        .map(|reason| (reason.rule.as_str(), reason.matched.as_str()))
        .collect()
}

#[tokio::test]
async fn every_comment_waits_unless_the_owner_says_otherwise() {
    let site = site().await;
    site.browser()
        .post(SEND, &[("name", "Dana"), ("body", "A calm remark.")])
        .await;
    let comment = latest(&site).await;
    assert_eq!(comment.status, Status::Pending);
    assert_eq!(reasons(&comment), [("everything", ""), ("first_comment", "Dana")]);
}

#[tokio::test]
async fn the_hidden_field_makes_spam_that_looks_like_waiting() {
    let site = site().await;
    let fields = [("name", "Bot"), ("body", "Buy."), ("subject_line", "x")];
    let page = site.browser().submit(SEND, &fields).await;
    page.shows("Waiting to be read");
    let comment = latest(&site).await;
    assert_eq!(comment.status, Status::Spam);
    assert_eq!(comment.reasons.0[0].rule, "honeypot");
    site.later(forthright::clock::hours(1)).await;
    assert!(site.mails().is_empty(), "nobody is told of spam");
}

#[tokio::test]
async fn every_rule_names_what_it_matched() {
    let site = site().await;
    let fields = [
        ("name", "Mara L1ndqvist"),
        (
            "body",
            "Our offer for Acme users: 90% off, see https://a.example https://b.example and https://c.example now",
        ),
        ("affiliation_kind", "works_there"),
        ("affiliation_about", "Acme"),
    ];
    site.browser().post(SEND, &fields).await;
    let comment = latest(&site).await;
    let found = reasons(&comment);
    for expected in [
        ("byline_name", "Mara L1ndqvist"),
        ("unverified_claim", "Acme"),
        ("promotion", "90% off"),
        ("names_subject", "Acme"),
        ("many_links", "a.example"),
        ("many_links", "c.example"),
    ] {
        assert!(found.contains(&expected), "{expected:?} is not in {found:?}");
    }
    assert!(found.iter().any(|(rule, _)| *rule == "we_beside_subject"));
}

#[tokio::test]
async fn someone_known_appears_at_once_where_only_the_suspicious_wait() {
    let site = site().await;
    hold_only_what_is_suspicious(&site).await;
    let mut dana = site.browser();
    let first = [
        ("name", "Dana"),
        ("body", "My first remark."),
        ("remember", "yes"),
    ];
    dana.submit(SEND, &first).await.shows("Waiting to be read");
    let comment = latest(&site).await;
    let change = Transition {
        comment: comment.id,
        version: comment.version,
        to: Status::Published,
        reason: String::new(),
        action: "comment.approve",
        detail: serde_json::json!({}),
    };
    let tx = site.app.db.begin_write().await.unwrap();
    transition(&tx, Actor::Moderator(PersonId(1)), change, START)
        .await
        .unwrap();
    tx.commit().await.unwrap();

    let second = [
        ("name", "Dana"),
        ("body", "My second remark."),
        ("affiliation_you_are", "reseller"),
        ("affiliation_organisation", "Kestrel Systems"),
    ];
    dana.submit(SEND, &second)
        .await
        .shows("Published, with your label");
    let page = site.browser().get("/posts/licences").await;
    page.shows("My second remark.")
        .shows("says: reseller")
        .hides("Kestrel");
    dana.submit(SEND, &[("name", "Dana"), ("body", "Only a moron buys that.")])
        .await
        .shows("Waiting to be read");
    let stranger = [("name", "Dana"), ("body", "I only say that I am Dana.")];
    site.browser()
        .submit(SEND, &stranger)
        .await
        .shows("Waiting to be read");
}

#[tokio::test]
async fn the_same_text_from_elsewhere_is_noticed() {
    let site = site().await;
    let text = "Great article, I have been looking for exactly this kind of advice.";
    site.browser()
        .post(SEND, &[("name", "Ann"), ("body", text)])
        .await;
    site.browser()
        .post(SEND, &[("name", "Bob"), ("body", text)])
        .await;
    assert!(
        latest(&site)
            .await
            .reasons
            .0
            .iter()
            .any(|reason| reason.rule == "repeated_text")
    );
}

#[test]
fn every_rule_has_a_sentence_and_so_has_an_unknown_one() {
    for code in [
        "everything",
        "first_comment",
        "honeypot",
        "many_links",
        "unverified_claim",
        "of tomorrow",
    ] {
        assert!(!sentence(code).is_empty(), "{code}");
    }
}
