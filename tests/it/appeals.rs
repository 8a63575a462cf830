//! The writer of a comment that a person decided against may ask for a second look, once: it stands at the
//! desk until a moderator has looked, and the answer on the receipt.

use forthright::audit;
use forthright::clock::{days, minutes};
use forthright::comments::entity::appeal;
use forthright::comments::{AppealState, Status, purge};
use forthright::people::Role;
use sea_orm::{EntityTrait as _, QueryOrder as _};
use serde_json::json;

use crate::support::Page;
use crate::support::blog::{Blog, TEXT};
use crate::support::mails::confirms;

const WHY: &str = "Zanzibar: it was about the old contract, see the date.";

async fn rows(blog: &Blog) -> Vec<appeal::Model> {
    let rows = appeal::Entity::find().order_by_asc(appeal::Column::Id);
    rows.all(blog.site.app.db.read()).await.unwrap()
}

async fn states(blog: &Blog) -> Vec<AppealState> {
    rows(blog).await.into_iter().map(|row| row.state).collect()
}

async fn ask(blog: &mut Blog, why: &str) -> Page {
    let path = format!("{}/appeal", blog.receipt);
    blog.dana.post(&path, &[("appeal", why)]).await
}

/// A blog with a comment that was rejected, and asked about.
async fn asked() -> Blog {
    let mut blog = Blog::with_comment(&[]).await;
    blog.decide("reject", &[("reason", "Off the subject.")]).await;
    assert_eq!(ask(&mut blog, WHY).await.status, 303);
    blog
}

#[tokio::test]
async fn it_stands_on_top_of_the_desk_with_what_was_decided() {
    let mut blog = Blog::with_comment(&[]).await;
    blog.decide("reject", &[("reason", "Off the subject.")]).await;
    let receipt = blog.look().await;
    receipt
        .shows("Off the subject.")
        .shows("Ask for a second look")
        .shows("if possible another person than before");
    blog.site
        .say("what-a-renewal-really-costs", "Eli", "New here.", &[])
        .await;
    assert_eq!(ask(&mut blog, WHY).await.status, 303);
    let receipt = blog.look().await;
    receipt
        .shows("You asked for a second look on 3 March 2026.")
        .shows(WHY)
        .shows("Off the subject.");
    assert_eq!(receipt.attr("textarea[name=appeal]", "id"), None);

    let desk = blog.desk().await;
    assert_eq!(desk.all(".item h3"), ["Dana K.", "Eli"]);
    assert_eq!(desk.all(".views [aria-current] .count"), ["2"]);
    assert_eq!(
        desk.all(".item:first-of-type .held li")[..2],
        ["Not published".to_owned(), "Appeal".to_owned()]
    );
    desk.shows("Appeal: Zanzibar")
        .shows("Dana K. asks for a second look, 3 March 2026, 09:30.")
        .shows("They were told: “Off the subject.”.")
        .shows("better if somebody else takes this look");
    assert_eq!(
        desk.all_attrs(".thumbs button[hidden]", "value"),
        ["spam"],
        "there for the thumbs of the other comment"
    );
    assert_eq!(
        desk.attr("button[value=keep_decision] kbd", "class"),
        None,
        "a plain button with its key"
    );
    blog.site
        .add_person("Noor", "noor@example.org", Role::Moderator)
        .await;
    let mut noor = blog.site.logged_in("noor@example.org").await;
    noor.get("/admin/desk")
        .await
        .shows("Appeal: Zanzibar")
        .hides("The decision was yours");
}

#[tokio::test]
async fn the_decision_stands_and_that_is_undone_or_told() {
    let mut blog = asked().await;
    let done = blog.press("keep_decision", &[]).await;
    assert_eq!(done.status, 303, "{}", done.body);
    let desk = blog.mara.get(&done.location()).await;
    desk.shows("The decision about Dana K. stands.").hides("Zanzibar");
    assert_eq!(states(&blog).await, [AppealState::Kept]);
    blog.look()
        .await
        .shows("looked again on 3 March 2026: the decision stands.")
        .hides("Zanzibar");
    blog.undo(&done).await;
    assert_eq!(states(&blog).await, [AppealState::Open]);
    blog.desk().await.shows("Appeal: Zanzibar");
    blog.decide("keep_decision", &[]).await;
    let late = blog.press("keep_decision", &[]).await;
    assert_eq!(late.status, 409);
    late.shows("Nobody asks for a second look at this any more");
    let again = ask(&mut blog, "Please.").await;
    assert_eq!(again.status, 409, "once");
    again.shows("Please.");
}

#[tokio::test]
async fn any_other_decision_settles_it_and_undo_opens_it() {
    for (first, second, state) in [
        ("reject", "approve", AppealState::Granted),
        ("spam", "approve", AppealState::Granted),
        ("hide", "restore", AppealState::Granted),
        ("reject", "trash", AppealState::Kept),
    ] {
        let mut blog = if first == "hide" {
            Blog::published(&[]).await
        } else {
            Blog::with_comment(&[]).await
        };
        blog.decide(first, &[]).await;
        assert_eq!(ask(&mut blog, WHY).await.status, 303, "{first}");
        let status = blog.row().await.status;
        let done = blog.press(second, &[]).await;
        assert_eq!(done.status, 303, "{second}: {}", done.body);
        assert_eq!(states(&blog).await, [state], "{first} {second}");
        if state == AppealState::Granted {
            blog.thread().await.shows(TEXT);
            blog.look()
                .await
                .shows("looked again on 3 March 2026, and it is published");
        }
        blog.undo(&done).await;
        assert_eq!(states(&blog).await, [AppealState::Open], "{first} {second}");
        assert_eq!(blog.row().await.status, status);
        blog.desk().await.shows("Appeal: Zanzibar");
    }
}

#[tokio::test]
async fn blocking_what_is_spam_already_settles_it_and_undo_opens_it() {
    let mut blog = Blog::with_comment(&[]).await;
    blog.decide("spam", &[]).await;
    assert_eq!(ask(&mut blog, WHY).await.status, 303);
    let done = blog
        .press("block", &[("ban", "network"), ("ban_days", "7")])
        .await;
    assert_eq!(done.status, 303, "{}", done.body);
    assert_eq!(states(&blog).await, [AppealState::Kept]);
    blog.desk().await.hides("Appeal: Zanzibar");
    blog.undo(&done).await;
    assert_eq!(states(&blog).await, [AppealState::Open]);
    assert_eq!(blog.row().await.status, Status::Spam);
    blog.desk().await.shows("Appeal: Zanzibar");

    // Asked for after it, it waits on, whatever becomes of the block.
    let mut blog = Blog::with_comment(&[]).await;
    blog.decide("spam", &[]).await;
    let done = blog
        .press("block", &[("ban", "network"), ("ban_days", "7")])
        .await;
    assert_eq!(ask(&mut blog, WHY).await.status, 303);
    blog.undo(&done).await;
    assert_eq!(states(&blog).await, [AppealState::Open]);
}

#[tokio::test]
async fn only_what_a_person_decided_against_can_be_looked_at_again() {
    let mut blog = Blog::with_comment(&[]).await;
    for decision in ["", "approve", "trash"] {
        if !decision.is_empty() {
            blog.decide(decision, &[]).await;
        }
        blog.look().await.hides("Ask for a second look");
        let refused = ask(&mut blog, WHY).await;
        assert_eq!(refused.status, 409, "{decision}");
        refused.shows("There is nothing to look at again").shows(WHY);
    }
    // A rule took it for spam: nobody has looked at all.
    blog.sent("Honey.", &[("subject_line", "x")]).await;
    assert_eq!(blog.row().await.status, Status::Spam);
    assert_eq!(ask(&mut blog, WHY).await.status, 409);
    blog.look().await.hides("second look");
    assert!(states(&blog).await.is_empty());
    let path = blog.receipt.replace("/receipts/", "/receipts/x");
    let wrong = blog
        .dana
        .post(&format!("{path}/appeal"), &[("appeal", WHY)])
        .await;
    assert_eq!(wrong.status, 404);
}

#[tokio::test]
async fn nonsense_is_refused_and_comes_back() {
    let mut blog = Blog::with_comment(&[]).await;
    blog.decide("reject", &[]).await;
    let long = "ä".repeat(501);
    for (typed, says) in [("  ", "why we should look again"), (long.as_str(), "500")] {
        let page = ask(&mut blog, typed).await;
        assert_eq!(page.status, 422);
        page.shows(says).shows(typed.trim());
        assert!(page.attr("details[open] textarea[name=appeal]", "id").is_some());
    }
    assert_eq!(ask(&mut blog, &"ä".repeat(500)).await.status, 303);
}

#[tokio::test]
async fn it_goes_with_the_comment_and_its_words_after_a_while() {
    let mut blog = asked().await;
    let withdraw = format!("{}/withdraw", blog.receipt);
    assert_eq!(blog.dana.post(&withdraw, &[]).await.status, 303);
    assert_eq!(states(&blog).await, [AppealState::Withdrawn]);
    blog.desk().await.hides("Zanzibar");

    let mut blog = asked().await;
    blog.decide("keep_decision", &[]).await;
    let tx = blog.site.app.db.begin_write().await.unwrap();
    let later = blog.site.app.clock.now().plus(days(91));
    purge::purge(&tx, later).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(rows(&blog).await[0].body, "");
    blog.look()
        .await
        .shows("the decision stands")
        .hides("Ask for a second look");

    let mut blog = asked().await;
    let export = blog.dana.get(&format!("{}/export", blog.receipt)).await;
    let export: serde_json::Value = serde_json::from_str(&export.body).unwrap();
    assert_eq!(export["appeals"][0]["text"], WHY);
    assert_eq!(export["appeals"][0]["state"], "open");
    let path = format!("{}/erase", blog.receipt);
    assert_eq!(blog.dana.post(&path, &[("sure", "yes")]).await.status, 303);
    let all: String = blog.site.rows().await.into_values().flatten().collect();
    assert!(!all.contains("Zanzibar"));
}

#[tokio::test]
async fn the_history_holds_no_word_of_it() {
    let mut blog = asked().await;
    blog.decide("keep_decision", &[]).await;
    let lines = audit::entity::Entity::find()
        .all(blog.site.app.db.read())
        .await
        .unwrap();
    assert!(!format!("{lines:?}").contains("Zanzibar"));
    let history = blog.mara.get("/admin/audit").await;
    history
        .shows("Second look asked for")
        .shows("Decision stands after a second look");
    blog.thread().await.hides("Zanzibar");
}

#[tokio::test]
async fn moderators_are_told_once_and_a_confirmed_address_hears_the_answer() {
    for confirmed in [true, false] {
        let mut blog = Blog::new().await;
        blog.sent(TEXT, &[("email", "dana@mail.example"), ("remember", "yes")])
            .await;
        blog.decide("approve", &[]).await;
        blog.site.later(minutes(11)).await;
        let mails = blog.site.mails();
        if confirmed {
            let confirm = confirms(&mails, "dana@mail.example");
            blog.site.browser().post(&confirm, &[]).await;
        }
        blog.decide("hide", &[]).await;
        blog.site.later(minutes(11)).await;
        blog.site.mails();
        assert_eq!(ask(&mut blog, WHY).await.status, 303);
        blog.site.later(minutes(11)).await;
        let mails = blog.site.mails();
        let told = mails.iter().find(|mail| mail.to == "mara@example.org").unwrap();
        assert_eq!(
            told.subject,
            "A second look is asked for on “What a renewal really costs” (The Third Copy)"
        );
        assert!(told.text.contains("Appeal: “Zanzibar"), "{}", told.text);
        blog.site.later(minutes(30)).await;
        assert!(blog.site.mails().is_empty(), "once");

        let done = blog.press("keep_decision", &[]).await;
        blog.undo(&done).await;
        blog.site.later(minutes(1)).await;
        let to_dana = |mails: Vec<forthright::mail::Message>| {
            mails.into_iter().find(|mail| mail.to == "dana@mail.example")
        };
        assert!(to_dana(blog.site.mails()).is_none(), "taken back in time");
        blog.decide("keep_decision", &[]).await;
        blog.site.later(minutes(1)).await;
        let mail = to_dana(blog.site.mails());
        assert_eq!(mail.is_some(), confirmed);
        if let Some(mail) = mail {
            assert!(mail.text.contains("the decision stands"), "{}", mail.text);
            assert!(!mail.text.contains("Zanzibar"), "{}", mail.text);
        }
    }
}

#[tokio::test]
async fn a_program_reads_an_appeal_and_keeps_the_decision() {
    let blog = asked().await;
    let mut program = blog.site.admin().await;
    let row = blog.row().await;
    let queue = program.get("/moderation/queue").await.is(200);
    assert_eq!(
        queue["items"][0]["appeal"],
        json!({ "text": WHY, "sent_at": "2026-03-03T09:30:00Z" })
    );
    let path = format!("/moderation/comments/{}/appeal", row.id);
    program
        .post(&path, json!({ "version": row.version - 1 }))
        .await
        .refuses(409, &[]);
    program
        .post("/moderation/comments/999/appeal", json!({ "version": 1 }))
        .await
        .refuses(404, &[]);
    blog.site
        .add_person("Cleo", "cleo@example.org", Role::Author)
        .await;
    let mut cleo = blog
        .site
        .program_of("cleo@example.org", forthright::people::Scope::Moderate)
        .await;
    cleo.post(&path, json!({ "version": row.version }))
        .await
        .refuses(404, &[]);
    let done = program
        .post(&path, json!({ "version": row.version }))
        .await
        .is(200);
    assert_eq!(states(&blog).await, [AppealState::Kept]);
    let undo = format!("/moderation/undo/{}", done["audit_id"]);
    program.post(&undo, json!({})).await.is(200);
    assert_eq!(states(&blog).await, [AppealState::Open]);
}
