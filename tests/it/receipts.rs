//! The receipt: what it shows in every state, and what its holder can do.

use std::time::Duration;

use forthright::audit::Actor;
use forthright::clock::minutes;
use forthright::comments::entity::comment::Model;
use forthright::comments::entity::{comment_edit, commenter};
use forthright::comments::moderate::{self, Transition, transition};
use forthright::comments::review::{self, Reviewing, Verdict};
use forthright::comments::{Status, receipt};
use forthright::ids::PersonId;
use sea_orm::EntityTrait as _;

use crate::support::{Browser, START, TestApp};

const POST: &str = "/posts/licences";
const SEND: &str = "/posts/licences/comments";

async fn site() -> TestApp {
    let site = TestApp::set_up().await;
    site.publish("licences", &["Acme"]).await;
    site
}

/// Sends a comment; returns its receipt's address.
async fn sent(browser: &mut Browser, text: &str) -> String {
    let fields = [
        ("name", "Dana K."),
        ("email", "dana@mail.example"),
        ("body", text),
    ];
    browser.post(SEND, &fields).await.location()
}

async fn latest(site: &TestApp) -> Model {
    site.all_comments().await.pop().unwrap()
}

/// Somebody of the team decides on the latest comment.
async fn decide(site: &TestApp, to: Status, reason: &str) {
    let comment = latest(site).await;
    let change = Transition {
        comment: comment.id,
        version: comment.version,
        to,
        reason: reason.to_owned(),
        action: "comment.decided",
        detail: serde_json::json!({}),
    };
    let tx = site.app.db.begin_write().await.unwrap();
    let outcome = transition(&tx, Actor::Moderator(PersonId(1)), change, site.app.clock.now())
        .await
        .unwrap();
    assert!(matches!(outcome, moderate::Outcome::Moved { .. }));
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn the_receipt_tells_what_became_of_the_comment() {
    let site = site().await;
    let mut dana = site.browser();
    let link = sent(&mut dana, "My words.").await;
    dana.get(&link)
        .await
        .shows("Waiting to be read")
        .shows("My words.");
    decide(&site, Status::Published, "").await;
    let page = dana.get(&link).await;
    page.shows("Your comment is published").shows("My words.");
    let comment = latest(&site).await;
    assert!(
        page.attr(&format!(".note a[href='{SEND}/{}']", comment.id), "href")
            .is_some()
    );
    decide(&site, Status::Hidden, "It names a person.").await;
    dana.get(&link)
        .await
        .shows("taken off the page")
        .shows("It names a person.");
}

#[tokio::test]
async fn a_rejected_comment_says_why_and_by_whom_and_gives_the_text_back() {
    let site = site().await;
    let mut dana = site.browser();
    let link = sent(&mut dana, "Rather *rude* words.").await;
    decide(
        &site,
        Status::Rejected,
        "It is about a person, not about the subject.",
    )
    .await;
    let page = dana.get(&link).await;
    page.shows("Your comment was not published")
        .shows("Mara Lindqvist decided on 3 March 2026:");
    page.shows("It is about a person, not about the subject.");
    assert_eq!(page.all("textarea#mine"), ["Rather *rude* words."]);
}

#[tokio::test]
async fn a_receipt_opens_only_its_own_comment() {
    let site = site().await;
    let link = sent(&mut site.browser(), "First words.").await;
    sent(&mut site.browser(), "Second words.").await;
    let mut anyone = site.browser();
    anyone
        .get(&link)
        .await
        .shows("First words.")
        .hides("Second words.");
    let other = latest(&site).await;
    let forged = receipt::link(&site.app.secrets, other.id, "guessed");
    assert_eq!(anyone.get(&forged.to_string()).await.status, 410);
    for wrong in ["/receipts/1.x", "/receipts/nonsense", &format!("{link}x")] {
        assert_eq!(anyone.get(wrong).await.status, 404, "{wrong}");
    }
}

#[tokio::test]
async fn looking_never_acts() {
    let site = site().await;
    let mut dana = site.browser();
    let link = sent(&mut dana, "Stays.").await;
    for action in ["edit", "withdraw", "erase"] {
        assert_eq!(
            dana.get(&format!("{link}/{action}")).await.status,
            405,
            "{action}"
        );
    }
    assert_eq!(latest(&site).await.status, Status::Pending);
}

#[tokio::test]
async fn a_waiting_comment_is_replaced_and_screened_again() {
    let site = site().await;
    let mut dana = site.browser();
    let link = sent(&mut dana, "First version.").await;
    let page = dana
        .submit(&format!("{link}/edit"), &[("body", "Only a clown signs that.")])
        .await;
    page.shows("Only a clown signs that.").hides("First version.");
    let comment = latest(&site).await;
    assert_eq!((comment.version, comment.status), (2, Status::Pending));
    assert!(
        comment
            .reasons
            .0
            .iter()
            .any(|reason| reason.rule == "tone" && reason.matched == "clown")
    );

    let refused = dana.post(&format!("{link}/edit"), &[("body", " ")]).await;
    assert_eq!(refused.status, 422);
    refused.shows("The comment is empty");
}

#[tokio::test]
async fn after_the_window_nothing_is_edited_and_the_text_is_kept() {
    let site = site().await;
    let mut dana = site.browser();
    let link = sent(&mut dana, "First version.").await;
    site.app.clock.advance(minutes(15));
    dana.get(&link).await.hides("/edit\"");
    let page = dana
        .post(&format!("{link}/edit"), &[("body", "Second thoughts.")])
        .await;
    assert_eq!(page.status, 422);
    page.shows("Second thoughts.");
    assert_eq!(latest(&site).await.source, "First version.");
}

#[tokio::test]
async fn an_edit_of_a_published_comment_waits_to_be_read() {
    let site = site().await;
    let mut dana = site.browser();
    let link = sent(&mut dana, "First version.").await;
    decide(&site, Status::Published, "").await;
    let page = dana
        .submit(&format!("{link}/edit"), &[("body", "Second version.")])
        .await;
    page.shows("Your change waits to be read")
        .shows("Second version.");
    site.browser()
        .get(POST)
        .await
        .shows("First version.")
        .hides("Second version.");
    let comment = latest(&site).await;
    assert_eq!(comment.version, 3);
    assert!(comment.desk_from.is_some());

    dana.submit(&format!("{link}/edit"), &[("body", "Third version.")])
        .await;
    let edits = comment_edit::Entity::find()
        .all(site.app.db.read())
        .await
        .unwrap();
    assert_eq!(edits.len(), 1, "a newer change takes the place of an unread one");
    let comment = latest(&site).await;
    let tx = site.app.db.begin_write().await.unwrap();
    let reviewing = Reviewing {
        by: PersonId(1),
        comment: comment.id,
        version: comment.version,
        edit: edits[0].id,
        verdict: Verdict::Accept,
    };
    let outcome = review::review(&tx, reviewing, START).await.unwrap();
    assert!(matches!(outcome, review::Outcome::Done(_)));
    tx.commit().await.unwrap();
    site.browser()
        .get(POST)
        .await
        .shows("Third version.")
        .hides("First version.");
}

#[tokio::test]
async fn a_withdrawn_comment_is_gone_and_its_replies_stay() {
    let site = site().await;
    let mut dana = site.browser();
    let link = sent(&mut dana, "I take this back.").await;
    decide(&site, Status::Published, "").await;
    let comment = latest(&site).await;
    site.comment(comment.post_id, Some(&comment), "Eli", "I answered that.")
        .await;
    dana.submit(&format!("{link}/withdraw"), &[])
        .await
        .shows("You took this comment back");
    let page = site.browser().get(POST).await;
    page.hides("I take this back.")
        .shows("taken back by its writer")
        .shows("I answered that.")
        .shows("1 comment");
    assert_eq!(dana.post(&format!("{link}/withdraw"), &[]).await.status, 303);
}

#[tokio::test]
async fn the_export_holds_what_is_stored_about_this_person_alone() {
    let site = site().await;
    sent(&mut site.browser(), "Somebody else.").await;
    let mut dana = site.browser();
    let link = sent(&mut dana, "My own words.").await;
    let file = dana.get(&format!("{link}/export")).await;
    assert!(
        file.headers["content-disposition"]
            .to_str()
            .unwrap()
            .starts_with("attachment")
    );
    let json: serde_json::Value = serde_json::from_str(&file.body).unwrap();
    assert_eq!(json["comments"].as_array().unwrap().len(), 1);
    assert_eq!(json["comments"][0]["text"], "My own words.");
    assert_eq!(json["comments"][0]["email"], "dana@mail.example");
    file.hides("Somebody else.");
}

#[tokio::test]
async fn erasing_leaves_no_typed_text_and_kills_the_link() {
    let site = site().await;
    let mut dana = site.browser();
    let fields = [
        ("name", "Dana Karlsdottir"),
        ("email", "dana@mail.example"),
        ("body", "Unforgettable words."),
        ("remember", "yes"),
        ("affiliation_organisation", "Kestrel Systems"),
    ];
    let link = dana.post(SEND, &fields).await.location();
    decide(&site, Status::Published, "").await;
    let comment = latest(&site).await;
    site.comment(comment.post_id, Some(&comment), "Eli", "An answer.")
        .await;
    dana.submit(&format!("{link}/edit"), &[("body", "Unforgettable change.")])
        .await;
    let second = [("name", "Dana Karlsdottir"), ("body", "Unforgettable too.")];
    let other = dana.post(SEND, &second).await.location();

    let unsure = dana.post(&format!("{link}/erase"), &[]).await;
    assert_eq!(unsure.status, 422);
    let gone = dana.submit(&format!("{link}/erase"), &[("sure", "yes")]).await;
    assert_eq!(gone.status, 410);
    gone.shows("This link opens nothing any more")
        .shows("you can comment again");
    assert_eq!(dana.get(&other).await.status, 410);
    assert_eq!(dana.get(&format!("{link}/export")).await.status, 410);
    assert_eq!(dana.post(&format!("{link}/withdraw"), &[]).await.status, 410);

    let rows = format!("{:?}", site.all_comments().await);
    for typed in ["Unforgettable", "Karlsdottir", "dana@mail", "Kestrel"] {
        assert!(!rows.contains(typed), "{typed} is left in {rows}");
    }
    let db = site.app.db.read();
    assert!(commenter::Entity::find().all(db).await.unwrap().is_empty());
    assert!(comment_edit::Entity::find().all(db).await.unwrap().is_empty());
    let statements = forthright::affiliation::entity::statement::Entity::find()
        .all(db)
        .await
        .unwrap();
    assert!(statements.is_empty());
    assert_eq!(site.all_comments().await.len(), 2);
    let page = dana.get(POST).await;
    page.shows("An answer.")
        .shows("taken back by its writer")
        .hides("Unforgettable");
    assert_eq!(page.attr("#name", "value").as_deref(), Some(""));
}

#[tokio::test]
async fn too_much_on_a_receipt_is_refused_with_the_text() {
    let site = site().await;
    let mut dana = site.browser();
    let link = sent(&mut dana, "Version 0.").await;
    let edit = format!("{link}/edit");
    for number in 1..=20 {
        assert_eq!(
            dana.post(&edit, &[("body", &format!("Version {number}."))])
                .await
                .status,
            303
        );
    }
    let page = dana.post(&edit, &[("body", "Version 21.")]).await;
    assert_eq!(page.status, 429);
    page.shows("Version 21.");
    site.app.clock.advance(Duration::from_secs(60));
    assert_eq!(dana.post(&edit, &[("body", "Version 21.")]).await.status, 303);
}

#[tokio::test]
async fn spam_by_a_rule_says_waiting_until_a_person_has_looked() {
    let site = site().await;
    let mut robot = site.browser();
    let fields = [
        ("name", "Dana K."),
        ("body", "Text."),
        ("subject_line", "Best prices"),
    ];
    let receipt = robot.post(SEND, &fields).await.location();
    assert_eq!(latest(&site).await.status, Status::Spam);
    robot
        .get(&receipt)
        .await
        .shows("Waiting to be read")
        .hides("Best prices");
    decide(&site, Status::Spam, "").await;
    robot.get(&receipt).await.hides("Waiting to be read");
}
