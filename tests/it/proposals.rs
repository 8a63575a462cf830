//! A moderator's edit beyond a cut is a proposal: it goes back to the author of the comment, who alone can
//! make it theirs.

use forthright::clock::{hours, minutes};
use forthright::comments::entity::proposal;
use forthright::comments::{ProposalState, Status};
use sea_orm::{EntityTrait as _, QueryOrder as _};
use serde_json::json;

use crate::support::Page;
use crate::support::blog::{Blog, TEXT};
use crate::support::mails::confirms;

const PROPOSED: &str = "We measured this on our own shelf: four hours, not eleven.";

async fn states(blog: &Blog) -> Vec<ProposalState> {
    let rows = proposal::Entity::find()
        .order_by_asc(proposal::Column::Id)
        .all(blog.site.app.db.read())
        .await;
    rows.unwrap().into_iter().map(|row| row.state).collect()
}

/// Sends the comment back and returns its receipt.
async fn sent_back(blog: &mut Blog) -> Page {
    blog.decide("send_back", &[("body", PROPOSED)]).await;
    blog.look().await
}

/// Presses one of the two buttons on the receipt.
async fn answer(blog: &mut Blog, receipt: &Page, answer: &str) -> Page {
    let action = receipt
        .attr(".proposal form", "action")
        .expect("a proposal waits");
    let number = receipt.attr(".proposal [name=proposal]", "value").unwrap();
    let fields = [("proposal", number.as_str()), ("answer", answer)];
    blog.dana.post(&action, &fields).await
}

#[tokio::test]
async fn the_receipt_shows_both_texts_and_what_differs() {
    let mut blog = Blog::with_comment(&[]).await;
    let receipt = sent_back(&mut blog).await;
    receipt.shows("Mara Lindqvist proposes another text");
    assert_eq!(receipt.all(".proposal .say"), [TEXT, PROPOSED]);
    assert_eq!(receipt.all(".proposal .diff del"), ["shelf,", "hours against"]);
    assert_eq!(receipt.all(".proposal .diff ins"), ["shelf:", "hours, not"]);
    assert_eq!(receipt.all(".proposal button"), ["Use this text", "Keep mine"]);
    // Their own form is there as ever, and nothing has changed.
    receipt.shows("Edit the comment");
    assert_eq!(blog.row().await.source, TEXT);
    // Nobody else sees any of it.
    blog.thread().await.hides("not eleven");
}

#[tokio::test]
async fn what_waits_waits_with_the_text_that_is_used() {
    let mut blog = Blog::with_comment(&[]).await;
    let receipt = sent_back(&mut blog).await;
    assert!(blog.desk().await.all(".item").is_empty(), "it is off the queue");
    let waiting = blog.mara.get("/admin/desk?view=waiting").await;
    waiting.shows("Sent back on").shows("not eleven.");

    assert_eq!(answer(&mut blog, &receipt, "use").await.status, 303);
    let row = blog.row().await;
    assert_eq!((row.status, row.source.as_str()), (Status::Pending, PROPOSED));
    let desk = blog.desk().await;
    desk.shows("Dana K. used the proposed text").shows("not eleven.");
    assert!(blog.look().await.all(".proposal").is_empty());
    // Pressed once more, from a page of before: nothing happens.
    let again = answer(&mut blog, &receipt, "keep").await;
    assert_eq!(again.status, 409);
    again.shows("This proposal is no longer open");
    assert_eq!(states(&blog).await, [ProposalState::Used]);
}

#[tokio::test]
async fn what_is_published_stays_so_with_the_text_that_is_used() {
    let mut blog = Blog::published(&[]).await;
    let receipt = sent_back(&mut blog).await;
    blog.thread().await.shows(TEXT);
    assert_eq!(answer(&mut blog, &receipt, "use").await.status, 303);
    blog.thread().await.shows(PROPOSED).hides("against eleven");
    assert_eq!(blog.row().await.status, Status::Published);
    blog.newest_line("comment.proposal_used").await;
}

#[tokio::test]
async fn who_keeps_their_own_text_is_back_at_the_desk_with_it() {
    let mut blog = Blog::with_comment(&[]).await;
    let receipt = sent_back(&mut blog).await;
    assert_eq!(answer(&mut blog, &receipt, "keep").await.status, 303);
    let desk = blog.desk().await;
    desk.shows("Dana K. kept their own text").shows(TEXT);
    assert_eq!(blog.row().await.source, TEXT);
    assert_eq!(states(&blog).await, [ProposalState::Kept]);
}

#[tokio::test]
async fn who_answers_nothing_is_back_at_the_desk_in_three_days() {
    let mut blog = Blog::with_comment(&[]).await;
    sent_back(&mut blog).await;
    blog.site.later(hours(73)).await;
    let mut mara = blog.site.owner().await;
    mara.get("/admin/desk").await.shows("Sent back on");
}

#[tokio::test]
async fn deciding_otherwise_withdraws_it_and_undo_brings_it_back() {
    let mut blog = Blog::with_comment(&[]).await;
    let receipt = sent_back(&mut blog).await;
    let done = blog.press("approve", &[]).await;
    assert_eq!(states(&blog).await, [ProposalState::Withdrawn]);
    assert!(blog.look().await.all(".proposal").is_empty());
    assert_eq!(answer(&mut blog, &receipt, "use").await.status, 409);
    blog.undo(&done).await;
    assert_eq!(states(&blog).await, [ProposalState::Open]);

    blog.decide("cut", &[("body", "We measured this")]).await;
    assert_eq!(states(&blog).await, [ProposalState::Withdrawn]);
    blog.thread().await.shows("We measured this […]");
}

#[tokio::test]
async fn sending_back_is_undone_and_sent_anew_there_is_one() {
    let mut blog = Blog::with_comment(&[]).await;
    let done = blog.press("send_back", &[("body", PROPOSED)]).await;
    let desk = blog.mara.get(&done.location()).await;
    desk.shows("Sent back to Dana K. with another text.");
    blog.undo(&done).await;
    assert!(states(&blog).await.is_empty());
    assert_eq!(blog.desk().await.all(".item").len(), 1);

    sent_back(&mut blog).await;
    let receipt = blog.look().await;
    blog.decide("send_back", &[("body", "Four hours.")]).await;
    assert_eq!(
        states(&blog).await,
        [ProposalState::Withdrawn, ProposalState::Open]
    );
    assert_eq!(answer(&mut blog, &receipt, "use").await.status, 409);
    assert_eq!(blog.look().await.all(".proposal .say")[1], "Four hours.");
}

#[tokio::test]
async fn a_text_of_their_own_settles_it_as_well() {
    let mut blog = Blog::with_comment(&[]).await;
    sent_back(&mut blog).await;
    let path = format!("{}/edit", blog.receipt);
    let own = blog.dana.post(&path, &[("body", "Four hours, I said.")]).await;
    assert_eq!(own.status, 303, "{}", own.body);
    assert_eq!(states(&blog).await, [ProposalState::Withdrawn]);
    blog.desk().await.shows("Four hours, I said.");
}

#[tokio::test]
async fn only_another_text_for_a_readers_comment_is_sent_back() {
    let mut blog = Blog::published(&[]).await;
    for body in ["", TEXT] {
        let page = blog.press("send_back", &[("body", body)]).await;
        assert_eq!(page.status, 422);
        page.shows("please write the text as you propose it");
    }
    blog.decide("keep", &[("reply", "Welcome.")]).await;
    let own = blog.site.last_comment().await;
    let page = blog
        .press_on(own.id, own.version, "send_back", &[("body", "Hello.")])
        .await;
    assert_eq!(page.status, 422);
    blog.decide("hide", &[]).await;
    let page = blog.press("send_back", &[("body", PROPOSED)]).await;
    assert_eq!(page.status, 422);
    assert!(states(&blog).await.is_empty());
}

#[tokio::test]
async fn a_confirmed_address_hears_of_it_and_no_other() {
    for confirmed in [true, false] {
        let mut blog = Blog::new().await;
        blog.sent(TEXT, &[("email", "dana@mail.example"), ("remember", "yes")])
            .await;
        blog.decide("approve", &[]).await;
        blog.site.later(minutes(1)).await;
        let mails = blog.site.mails();
        if confirmed {
            let confirm = confirms(&mails, "dana@mail.example");
            blog.site.browser().post(&confirm, &[]).await;
        }
        sent_back(&mut blog).await;
        blog.site.later(minutes(1)).await;
        let mails = blog.site.mails();
        let told = mails.iter().find(|mail| mail.to == "dana@mail.example");
        assert_eq!(told.is_some(), confirmed);
        if let Some(mail) = told {
            assert!(
                mail.text.contains("Mara Lindqvist proposes another text"),
                "{}",
                mail.text
            );
            // What a reader wrote, be it changed, is in no mail.
            assert!(!mail.text.contains("eleven"), "{}", mail.text);
        }
    }
}

#[tokio::test]
async fn it_is_in_the_export_and_erased_with_its_comment() {
    let mut blog = Blog::with_comment(&[]).await;
    sent_back(&mut blog).await;
    let export = blog.dana.get(&format!("{}/export", blog.receipt)).await;
    let export: serde_json::Value = serde_json::from_str(&export.body).unwrap();
    assert_eq!(export["proposals"][0]["text"], PROPOSED);
    assert_eq!(export["proposals"][0]["state"], "open");
    let path = format!("{}/erase", blog.receipt);
    assert_eq!(blog.dana.post(&path, &[("sure", "yes")]).await.status, 303);
    assert!(states(&blog).await.is_empty());
}

#[tokio::test]
async fn a_program_sends_back_as_well() {
    let mut blog = Blog::with_comment(&[]).await;
    let mut program = blog.site.admin().await;
    let row = blog.row().await;
    let path = format!("/moderation/comments/{}/decision", row.id);
    let wrong = [
        json!({ "decision": "keep", "version": row.version, "propose_markdown": TEXT }),
        json!({ "decision": "keep", "version": row.version, "propose_markdown": PROPOSED, "edit_markdown": "We" }),
        json!({ "decision": "approve", "version": row.version, "propose_markdown": PROPOSED }),
    ];
    for body in wrong {
        program.post(&path, body).await.is(422);
    }
    let body = json!({ "decision": "keep", "version": row.version, "propose_markdown": PROPOSED });
    program.post(&path, body.clone()).await.is(200);
    program.post(&path, body).await.is(409);
    let queue = program.get("/moderation/queue?status=waiting").await.is(200);
    let item = &queue["items"][0];
    assert_eq!(item["proposal"]["state"], "open");
    assert_eq!(item["proposal"]["body_markdown"], PROPOSED);
    let receipt = blog.look().await;
    assert_eq!(answer(&mut blog, &receipt, "use").await.status, 303);
    assert_eq!(blog.row().await.source, PROPOSED);
}
