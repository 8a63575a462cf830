//! What a moderator did about a question, asking once more or taking it back, is undone like any other
//! decision: once, while nothing else has happened, and nobody hears of it.

use forthright::affiliation::RequestState;
use forthright::affiliation::entity::request;
use forthright::clock::{days, minutes};
use forthright::comments::Status;
use sea_orm::EntityTrait as _;
use serde_json::{Value, json};

use crate::support::Page;
use crate::support::blog::{Blog, POST, QUESTION, TEXT, reseller};
use crate::support::mails::confirms;

const MORE: &str = "Is Kestrel a partner of Borealis?";

/// A comment with an address, asked about in the thread; the mail about it has gone out.
async fn asked() -> Blog {
    let mut blog = Blog::with_comment(&[("email", "dana@mail.example"), ("remember", "yes")]).await;
    blog.decide("publish_ask", &[("question", QUESTION), ("place", "public")])
        .await;
    blog.site.later(minutes(1)).await;
    let confirm = confirms(&blog.site.mails(), "dana@mail.example");
    blog.dana.post(&confirm, &[]).await;
    blog
}

/// As `asked`, answered with something a moderator reads first.
async fn answered() -> Blog {
    let mut blog = asked().await;
    let typed = [reseller(), vec![("affiliation_organisation", "Kestrel Systems")]].concat();
    blog.answer(&typed).await;
    blog
}

fn to_dana(blog: &Blog) -> Vec<String> {
    let mails = blog.site.mails().into_iter();
    mails
        .filter(|mail| mail.to == "dana@mail.example")
        .map(|mail| mail.text)
        .collect()
}

/// What the quiet line above the desk offers.
async fn undo_of(blog: &mut Blog, done: &Page) -> String {
    assert_eq!(done.status, 303, "{}", done.body);
    let desk = blog.mara.get(&done.location()).await;
    desk.attr("#undo", "action").expect("undo is offered")
}

async fn question(blog: &Blog) -> request::Model {
    let all = request::Entity::find();
    all.one(blog.site.app.db.read()).await.unwrap().unwrap()
}

#[tokio::test]
async fn asking_once_more_is_undone_and_nobody_hears_of_it() {
    let mut blog = answered().await;
    let before = question(&blog).await;
    let done = blog.press("clarify", &[("question", MORE)]).await;
    let undo = undo_of(&mut blog, &done).await;
    blog.look().await.shows(MORE);
    let page = blog.mara.post(&undo, &[]).await;
    assert_eq!(page.status, 303, "{}", page.body);
    assert_eq!(question(&blog).await, before);
    blog.look().await.hides(MORE);
    blog.desk().await.shows("Kestrel Systems");
    blog.site.later(minutes(1)).await;
    assert!(to_dana(&blog).is_empty());
    assert_eq!(blog.mara.post(&undo, &[]).await.status, 409, "once");

    blog.decide("accept", &[]).await;
    let kestrel = blog.site.browser().get(POST).await;
    kestrel.shows("says: reseller, sells Borealis");
}

#[tokio::test]
async fn each_round_is_undone_to_the_one_before() {
    let mut blog = answered().await;
    blog.decide("clarify", &[("question", MORE)]).await;
    let typed = [reseller(), vec![("affiliation_organisation", "Kestrel")]].concat();
    blog.answer(&typed).await;
    let done = blog.press("clarify", &[("question", "Since when?")]).await;
    let undo = undo_of(&mut blog, &done).await;
    assert_eq!(blog.mara.post(&undo, &[]).await.status, 303);
    let row = question(&blog).await;
    assert_eq!((row.question.as_str(), row.rounds), (MORE, 1));
    assert_eq!(row.state, RequestState::Answered);
    blog.decide("clarify", &[("question", "Since when?")]).await;
    blog.site.later(minutes(1)).await;
    assert!(to_dana(&blog)[0].contains("Since when?"));
}

#[tokio::test]
async fn what_was_answered_meanwhile_is_not_undone() {
    let mut blog = answered().await;
    let done = blog.press("clarify", &[("question", MORE)]).await;
    let undo = undo_of(&mut blog, &done).await;
    let typed = [
        reseller(),
        vec![("affiliation_organisation", "Kestrel, a partner")],
    ]
    .concat();
    blog.answer(&typed).await;
    let page = blog.mara.post(&undo, &[]).await;
    assert_eq!(page.status, 409);
    page.shows("This can’t be taken back any more");
    let row = question(&blog).await;
    assert_eq!((row.question.as_str(), row.rounds), (MORE, 1));
    assert_eq!(row.state, RequestState::Answered);
}

#[tokio::test]
async fn a_question_that_was_taken_back_stands_in_the_thread_again() {
    let mut blog = asked().await;
    let version = blog.row().await.version;
    let done = blog.press("take_question_back", &[]).await;
    let undo = undo_of(&mut blog, &done).await;
    blog.site.browser().get(POST).await.hides(QUESTION);
    blog.look().await.hides(QUESTION);
    let late = blog
        .press_on(blog.row().await.id, version, "keep", &[("reply", "Thank you.")])
        .await;
    assert_eq!(late.status, 409, "another tab shows the question still");
    let page = blog.mara.post(&undo, &[]).await;
    assert_eq!(page.status, 303, "{}", page.body);
    blog.site.browser().get(POST).await.shows(QUESTION);
    assert_eq!(blog.requests().await, [RequestState::Requested]);
    blog.site.later(minutes(1)).await;
    assert!(to_dana(&blog).is_empty(), "they were told of it before");
    blog.answer(&reseller()).await;
    assert_eq!(blog.heading().await, "Dana K. · says: reseller, sells Borealis");
}

#[tokio::test]
async fn who_was_not_told_before_is_told_when_the_question_is_back() {
    let mut blog = Blog::with_comment(&[("email", "dana@mail.example")]).await;
    blog.decide("publish_ask", &[("question", QUESTION), ("place", "private")])
        .await;
    let done = blog.press("take_question_back", &[]).await;
    let undo = undo_of(&mut blog, &done).await;
    assert_eq!(blog.mara.post(&undo, &[]).await.status, 303);
    blog.site.later(minutes(1)).await;
    let mails = to_dana(&blog);
    assert_eq!(mails.len(), 1);
    assert!(mails[0].contains(QUESTION), "{}", mails[0]);
}

#[tokio::test]
async fn a_held_comment_waits_for_its_answer_again_as_long_as_before() {
    let mut blog = Blog::with_comment(&[]).await;
    blog.decide("hold_ask", &[("question", QUESTION)]).await;
    let before = blog.row().await.desk_from;
    let done = blog.press("take_question_back", &[]).await;
    let undo = undo_of(&mut blog, &done).await;
    blog.desk().await.shows(TEXT);
    assert_eq!(blog.mara.post(&undo, &[]).await.status, 303);
    blog.desk().await.hides(TEXT);
    let row = blog.row().await;
    assert_eq!((row.desk_from, row.status), (before, Status::Pending));
    assert_eq!(blog.requests().await, [RequestState::Requested]);
    blog.site.later(days(14)).await;
    assert_eq!(
        blog.requests().await,
        [RequestState::Expired],
        "it ends as it would have"
    );
}

#[tokio::test]
async fn a_program_undoes_both_too() {
    let blog = answered().await;
    let mut program = blog.site.admin().await;
    let path = format!("/affiliation/requests/{}", question(&blog).await.id);
    let before = question(&blog).await;
    for (action, body) in [("clarify", json!({ "question": MORE })), ("cancel", Value::Null)] {
        let done = program.post(&format!("{path}/{action}"), body).await.is(200);
        assert_ne!(question(&blog).await, before);
        let undo = format!("/moderation/undo/{}", done["audit_id"]);
        program.post(&undo, Value::Null).await.is(200);
        assert_eq!(question(&blog).await, before, "{action}");
        program.post(&undo, Value::Null).await.refuses(409, &[]);
    }
}
