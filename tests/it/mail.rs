//! Mail about comments, the confirmation of addresses, the queue and what it forgets.

use std::collections::BTreeSet;
use std::path::Path;
use std::time::Duration;

use forthright::affiliation::entity::request;
use forthright::affiliation::{Chips, Place, RequestState};
use forthright::audit::Actor;
use forthright::clock::{Moment, days, hours, minutes};
use forthright::comments::entity::{comment, commenter, mail_sent};
use forthright::comments::insert::{self, NewComment};
use forthright::comments::moderate::{self, Transition};
use forthright::comments::{Reason, Reasons, Status, notify, purge};
use forthright::ids::{BylineId, CommentId, PersonId, PostId};
use forthright::jobs::{self, Job, Kinds};
use forthright::mail::Mailer;
use forthright::people::{Role, find};
use forthright::posts::entity::post;
use forthright::text::{self, Format};
use sea_orm::{ActiveValue::Set, EntityTrait as _, PaginatorTrait as _};
use serde::{Deserialize, Serialize};

use crate::architecture::Source;
use crate::support::mail_server::away;
use crate::support::mails::link;
use crate::support::{START, TestApp, comments};

const SECOND: Duration = Duration::from_secs(1);

fn new(post: PostId, email: &str, now: Moment) -> NewComment {
    NewComment {
        email: email.to_owned(),
        reasons: Reasons(vec![Reason {
            rule: "first_comment".to_owned(),
            matched: "Dana K.".to_owned(),
            did: None,
        }]),
        decision_reason: String::new(),
        repeat_hash: Some("repeat".to_owned()),
        network_hash: Some("network".to_owned()),
        ..comments::new(post, None, "Dana K.", "Buy *shiny* boxes", Status::Pending, now)
    }
}

async fn add(site: &TestApp, new: NewComment) -> comment::Model {
    let now = site.app.clock.now();
    let tx = site.app.db.begin_write().await.unwrap();
    let row = insert::insert(&tx, new, &site.app.secrets.entropy).await.unwrap();
    if row.status == Status::Pending {
        notify::held(&tx, now).await.unwrap();
    }
    tx.commit().await.unwrap();
    row
}

/// A held comment with `email`.
async fn comment(site: &TestApp, post: PostId, email: &str) -> comment::Model {
    add(site, new(post, email, site.app.clock.now())).await
}

/// Moves a comment as a moderator does, and tells its author.
async fn decide(site: &TestApp, id: CommentId, to: Status, reason: &str) {
    let now = site.app.clock.now();
    let before = now_is(site, id).await;
    let change = Transition {
        comment: id,
        version: before.version,
        to,
        reason: reason.to_owned(),
        action: "comment.test",
        detail: serde_json::json!({}),
    };
    let tx = site.app.db.begin_write().await.unwrap();
    let moved = moderate::transition(&tx, Actor::Moderator(PersonId(1)), change, now)
        .await
        .unwrap();
    assert!(matches!(moved, moderate::Outcome::Moved { .. }));
    notify::decided(&tx, id, now).await.unwrap();
    tx.commit().await.unwrap();
}

async fn now_is(site: &TestApp, id: CommentId) -> comment::Model {
    comment::Entity::find_by_id(id)
        .one(site.app.db.read())
        .await
        .unwrap()
        .unwrap()
}

async fn mara(site: &TestApp) -> BylineId {
    find::byline_by_slug(site.app.db.read(), "mara-lindqvist")
        .await
        .unwrap()
        .unwrap()
        .0
        .id
}

/// The team's reply to `parent`.
async fn reply(site: &TestApp, parent: &comment::Model, source: &str) -> CommentId {
    let byline = mara(site).await;
    let row = NewComment {
        parent: Some(parent.clone()),
        status: Status::Published,
        byline: Some(byline),
        person: Some(PersonId(1)),
        name: "Mara Lindqvist".to_owned(),
        email: String::new(),
        source: source.to_owned(),
        html: text::comment(source, Format::Markdown).unwrap(),
        reasons: Reasons::default(),
        ..new(parent.post_id, "", site.app.clock.now())
    };
    let id = add(site, row).await.id;
    let tx = site.app.db.begin_write().await.unwrap();
    notify::decided(&tx, parent.id, site.app.clock.now())
        .await
        .unwrap();
    tx.commit().await.unwrap();
    id
}

/// A question, in the thread when `reply` asks it there.
async fn ask(site: &TestApp, comment: CommentId, question: &str, reply: Option<CommentId>) {
    let now = site.app.clock.now();
    let row = request::ActiveModel {
        comment_id: Set(comment),
        place: Set(if reply.is_some() {
            Place::Public
        } else {
            Place::Private
        }),
        question: Set(question.to_owned()),
        chips: Set(Chips::default()),
        state: Set(RequestState::Requested),
        asked_by: Set(PersonId(1)),
        byline_id: Set(mara(site).await),
        reply_id: Set(reply),
        rounds: Set(0),
        asked_at: Set(now),
        due_at: Set(now.plus(days(14))),
        ..Default::default()
    };
    let tx = site.app.db.begin_write().await.unwrap();
    request::Entity::insert(row).exec(&*tx).await.unwrap();
    notify::decided(&tx, comment, now).await.unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn moderators_get_one_mail_for_everything_that_came_to_wait() {
    let site = TestApp::set_up().await;
    site.add_person("Ivo", "ivo@example.org", Role::Moderator).await;
    site.add_person("Wim", "wim@example.org", Role::Author).await;
    let post = site.add_post("licence-sums", "Licence sums").await;
    let first = comment(&site, post, "dana@mail.example").await;
    site.later(minutes(5)).await;
    comment(&site, post, "").await;
    assert!(site.mails().is_empty());

    site.later(minutes(5)).await;
    let mails = site.mails();
    let to: Vec<&str> = mails.iter().map(|mail| mail.to.as_str()).collect();
    assert_eq!(to, ["mara@example.org", "ivo@example.org"]);
    assert_eq!(mails[0].subject, "2 comments wait on The Third Copy");
    assert_eq!(mails[0].html, None, "the team reads plain text");
    for part in [
        "Dana K., on “Licence sums”:",
        "> Buy shiny boxes",
        "First comment of this person (Dana K.)",
        &format!("/admin/desk/{}", first.id),
    ] {
        assert!(mails[0].text.contains(part), "{part} in {}", mails[0].text);
    }

    comment(&site, post, "").await;
    site.later(minutes(10)).await;
    let mails = site.mails();
    assert_eq!(
        mails[0].subject,
        "A comment waits on “Licence sums” (The Third Copy)"
    );
    site.later(days(2)).await;
    assert!(site.mails().is_empty());
}

/// They are asked for a hundred at a time.
#[tokio::test]
async fn of_very_many_authors_the_last_hears_of_their_own_posts() {
    let site = TestApp::set_up().await;
    let address = |number: usize| format!("author{number}@example.org");
    for number in 0..=100 {
        let name = format!("Author {number}");
        site.add_person(&name, &address(number), Role::Author).await;
    }
    let last = find::account(site.app.db.read(), &address(100)).await.unwrap();
    let written = post::ActiveModel {
        person_id: Set(last.map(|(id, _)| id)),
        ..Default::default()
    };
    let post = site.add_post("licence-sums", "Licence sums").await;
    site.change_post(post, written).await;
    comment(&site, post, "").await;
    site.later(minutes(10)).await;
    let mails = site.mails();
    let to: Vec<&str> = mails.iter().map(|mail| mail.to.as_str()).collect();
    assert_eq!(to, ["mara@example.org", "author100@example.org"]);
}

#[tokio::test]
async fn moderators_hear_nothing_of_spam_nor_of_what_was_decided_meanwhile() {
    let site = TestApp::set_up().await;
    let post = site.add_post("licence-sums", "Licence sums").await;
    add(
        &site,
        NewComment {
            status: Status::Spam,
            ..new(post, "", START)
        },
    )
    .await;
    let decided = comment(&site, post, "").await;
    decide(&site, decided.id, Status::Rejected, "").await;
    site.later(hours(1)).await;
    assert!(site.mails().is_empty());
}

#[tokio::test]
async fn a_comment_that_comes_back_to_the_desk_is_told_then() {
    let site = TestApp::set_up().await;
    let post = site.add_post("licence-sums", "Licence sums").await;
    let held = comment(&site, post, "").await;
    site.later(minutes(10)).await;
    assert_eq!(site.mails().len(), 1);

    let back = site.app.clock.now().plus(hours(72));
    let tx = site.app.db.begin_write().await.unwrap();
    let row = comment::ActiveModel {
        id: Set(held.id),
        desk_from: Set(Some(back)),
        ..Default::default()
    };
    comment::Entity::update(row).exec(&*tx).await.unwrap();
    notify::returns(&tx, back, site.app.clock.now()).await.unwrap();
    tx.commit().await.unwrap();
    comment(&site, post, "").await;
    site.later(minutes(10)).await;
    assert_eq!(site.mails().len(), 1, "the other one does not wait for it");
    site.later(hours(72)).await;
    assert!(site.mails()[0].text.contains(&format!("/admin/desk/{}", held.id)));
}

#[tokio::test]
async fn publishing_replying_and_asking_is_one_mail_without_a_word_of_the_reader() {
    let site = TestApp::set_up().await;
    let post = site.add_post("licence-sums", "Licence sums").await;
    let held = comment(&site, post, "dana@mail.example").await;
    decide(&site, held.id, Status::Published, "").await;
    let asking = reply(
        &site,
        &held,
        "Thank you, **well** said.\n\nWhich hat are you wearing?",
    )
    .await;
    ask(&site, held.id, "Which hat are you wearing?", Some(asking)).await;
    site.later(Duration::from_secs(19)).await;
    assert!(site.mails().is_empty());

    site.later(SECOND).await;
    let mails = site.mails();
    assert_eq!(mails.len(), 1);
    let mail = &mails[0];
    assert_eq!(mail.to, "dana@mail.example");
    assert_eq!(
        mail.subject,
        "Your comment on “Licence sums” is published, and a question for you"
    );
    for part in [
        "Mara Lindqvist asks you:",
        "> Thank you, well said.",
        "> Which hat are you wearing?",
    ] {
        assert!(mail.text.contains(part), "{part} in {}", mail.text);
    }
    assert_eq!(mail.text.matches("Which hat").count(), 1);
    assert!(link(&mail.text, "/receipts/").contains(&held.nonce));
    link(&mail.text, "/confirm/");
    for said in [&mail.text, mail.html.as_ref().unwrap()] {
        assert!(!said.contains("Dana") && !said.contains("shiny"), "{said}");
    }
}

#[tokio::test]
async fn a_private_question_on_a_held_comment_is_mailed() {
    let site = TestApp::set_up().await;
    let post = site.add_post("licence-sums", "Licence sums").await;
    let held = comment(&site, post, "dana@mail.example").await;
    ask(&site, held.id, "Do you sell Anchor?", None).await;
    site.later(Duration::from_secs(20)).await;
    let mails = site.mails();
    assert_eq!(
        mails[0].subject,
        "A question about your comment on “Licence sums”"
    );
    assert!(
        mails[0]
            .text
            .contains("Mara Lindqvist asks you:\n> Do you sell Anchor?")
    );
}

#[tokio::test]
async fn undo_within_twenty_seconds_sends_nothing() {
    let site = TestApp::set_up().await;
    let post = site.add_post("licence-sums", "Licence sums").await;
    let held = comment(&site, post, "dana@mail.example").await;
    decide(&site, held.id, Status::Published, "").await;
    site.later(Duration::from_secs(19)).await;
    let tx = site.app.db.begin_write().await.unwrap();
    notify::undone(&tx, held.id).await.unwrap();
    tx.commit().await.unwrap();
    site.later(minutes(9)).await;
    assert!(site.mails().is_empty());
}

#[tokio::test]
async fn nothing_is_sent_when_nothing_is_left_to_say() {
    let site = TestApp::set_up().await;
    let post = site.add_post("licence-sums", "Licence sums").await;
    let held = comment(&site, post, "dana@mail.example").await;
    decide(&site, held.id, Status::Published, "").await;
    decide(&site, held.id, Status::Pending, "").await;
    let erased = comment(&site, post, "").await;
    decide(&site, erased.id, Status::Published, "").await;
    let rejected = comment(&site, post, "dana@mail.example").await;
    decide(&site, rejected.id, Status::Rejected, "Names a person.").await;
    let spam = comment(&site, post, "dana@mail.example").await;
    decide(&site, spam.id, Status::Spam, "").await;
    site.later(minutes(1)).await;
    assert!(site.mails().is_empty());
}

#[tokio::test]
async fn a_job_that_runs_twice_sends_once() {
    let site = TestApp::set_up().await;
    let post = site.add_post("licence-sums", "Licence sums").await;
    let held = comment(&site, post, "dana@mail.example").await;
    decide(&site, held.id, Status::Published, "").await;
    comment(&site, post, "").await;
    site.later(minutes(10)).await;
    assert_eq!(site.mails().len(), 2);
    let again = notify::TellCommenter { comment: held.id };
    site.app.clock.advance(SECOND);
    notify::tell_commenter(&site.app, &again).await.unwrap();
    let again = notify::MailCommenter {
        comment: held.id,
        at: site.app.clock.now(),
    };
    notify::mail_commenter(&site.app, &again).await.unwrap();
    notify::tell_moderators(&site.app).await.unwrap();
    assert!(site.mails().is_empty());
}

#[tokio::test]
async fn an_unconfirmed_address_gets_one_mail_a_comment_and_three_a_day() {
    let site = TestApp::set_up().await;
    let post = site.add_post("licence-sums", "Licence sums").await;
    let held = comment(&site, post, "dana@mail.example").await;
    decide(&site, held.id, Status::Published, "").await;
    site.later(minutes(1)).await;
    let published = now_is(&site, held.id).await;
    reply(&site, &published, "Thank you.").await;
    site.later(minutes(1)).await;
    for _ in 0..4 {
        let more = comment(&site, post, "Dana@mail.example").await;
        decide(&site, more.id, Status::Published, "").await;
    }
    site.later(minutes(1)).await;
    let to_dana = |site: &TestApp| {
        site.mails()
            .iter()
            .filter(|mail| mail.to.contains("ana@mail"))
            .count()
    };
    assert_eq!(to_dana(&site), 3);
    site.later(days(1)).await;
    let next_day = comment(&site, post, "dana@mail.example").await;
    decide(&site, next_day.id, Status::Published, "").await;
    site.later(minutes(1)).await;
    assert_eq!(to_dana(&site), 1);
}

#[tokio::test]
async fn confirming_shows_first_then_makes_the_commenter_and_brings_every_notice() {
    let site = TestApp::set_up().await;
    let post = site.add_post("licence-sums", "Licence sums").await;
    let held = comment(&site, post, "dana@mail.example").await;
    decide(&site, held.id, Status::Published, "").await;
    site.later(minutes(1)).await;
    let confirm = link(&site.mails()[0].text, "/confirm/");

    let mut dana = site.browser();
    let page = dana.get(&confirm).await;
    page.shows("Is this address yours?")
        .shows("dana@mail.example")
        .shows("Buy shiny boxes");
    assert_eq!(
        commenter::Entity::find().count(site.app.db.read()).await.unwrap(),
        0
    );
    let page = dana.post(&confirm, &[]).await;
    assert!(
        page.headers["set-cookie"]
            .to_str()
            .unwrap()
            .contains("forthright_reader=")
    );
    dana.get(&page.location())
        .await
        .shows("Your address is confirmed");
    let row = commenter::Entity::find()
        .one(site.app.db.read())
        .await
        .unwrap()
        .unwrap();
    assert_eq!(
        (row.email.as_str(), row.email_confirmed_at.is_some()),
        ("dana@mail.example", true)
    );
    let published = now_is(&site, held.id).await;
    assert_eq!(published.commenter_id, Some(row.id));

    reply(&site, &published, "Thank you.").await;
    site.later(minutes(1)).await;
    let mails = site.mails();
    assert_eq!(mails[0].subject, "A reply to your comment on “Licence sums”");
    assert!(mails[0].text.contains("> Thank you.") && !mails[0].text.contains("/confirm/"));
    decide(&site, held.id, Status::Hidden, "It names a person.").await;
    site.later(minutes(1)).await;
    let mails = site.mails();
    assert_eq!(mails[0].subject, "About your comment on “Licence sums”");
    assert!(
        mails[0]
            .text
            .contains("The reason that was given:\n> It names a person.")
    );
    let html = mails[0].html.as_deref().unwrap();
    let reason = "<p>The reason that was given:</p><blockquote><p>It names a person.</p></blockquote>";
    assert!(html.contains(reason), "{html}");
}

#[tokio::test]
async fn mails_about_one_comment_belong_together() {
    let site = TestApp::set_up().await;
    let post = site.add_post("licence-sums", "Licence sums").await;
    let held = comment(&site, post, "dana@mail.example").await;
    decide(&site, held.id, Status::Published, "").await;
    site.later(minutes(1)).await;
    let first = site.mails().remove(0);
    site.browser().post(&link(&first.text, "/confirm/"), &[]).await;
    decide(&site, held.id, Status::Hidden, "It names a person.").await;
    site.later(minutes(1)).await;
    let second = site.mails().remove(0);
    site.later(days(31)).await;
    let tx = site.app.db.begin_write().await.unwrap();
    purge::purge(&tx, site.app.clock.now()).await.unwrap();
    tx.commit().await.unwrap();
    site.mails();
    decide(&site, held.id, Status::Published, "").await;
    site.later(minutes(1)).await;
    // It is forgotten by now that there were others.
    let third = site.mails().remove(0);
    let places = [first, second, third].map(|mail| mail.place.unwrap());
    let ids: BTreeSet<&str> = places.iter().map(|place| place.id.as_str()).collect();
    assert_eq!(
        ids.len(),
        3,
        "programs leave out what they have already: {places:?}"
    );
    let follow: BTreeSet<&[String]> = places.iter().map(|place| place.follows.as_slice()).collect();
    assert_eq!(follow.len(), 1, "{places:?}");
    assert_eq!(places[0].follows.len(), 1, "{places:?}");
}

#[tokio::test]
async fn a_confirm_link_of_an_erased_comment_is_gone_and_a_receipt_does_not_confirm() {
    let site = TestApp::set_up().await;
    let post = site.add_post("licence-sums", "Licence sums").await;
    let held = comment(&site, post, "dana@mail.example").await;
    decide(&site, held.id, Status::Published, "").await;
    site.later(minutes(1)).await;
    let text = site.mails()[0].text.clone();
    let confirm = link(&text, "/confirm/");
    let receipt = link(&text, "/receipts/").replace("/receipts/", "/confirm/");
    assert_eq!(site.browser().post(&receipt, &[]).await.status, 404);

    let tx = site.app.db.begin_write().await.unwrap();
    let row = comment::ActiveModel {
        id: Set(held.id),
        nonce: Set("other".to_owned()),
        ..Default::default()
    };
    comment::Entity::update(row).exec(&*tx).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(site.browser().get(&confirm).await.status, 410);
    assert_eq!(site.browser().post(&confirm, &[]).await.status, 410);
}

#[tokio::test]
async fn mail_that_cannot_be_sent_is_tried_again_then_given_up_where_the_owner_sees_it() {
    let mut site = TestApp::set_up().await;
    let working = std::mem::replace(&mut site.app.mailer, away());
    let post = site.add_post("licence-sums", "Licence sums").await;
    comment(&site, post, "").await;
    site.later(minutes(10)).await;
    let mut owner = site.owner().await;
    owner
        .get("/admin/jobs")
        .await
        .shows("1 waiting, 0 running, 0 given up");
    site.later(minutes(1)).await;
    site.later(minutes(1)).await;
    let counts = jobs::counts(site.app.db.read()).await.unwrap();
    assert_eq!(counts.queued, 1, "the second delay is two minutes");
    for _ in 0..8 {
        site.later(hours(3)).await;
    }
    let page = owner.get("/admin/jobs").await;
    page.shows("0 waiting, 0 running, 1 given up")
        .shows("Mail to moderators")
        .shows("Try again");

    site.app.mailer = working;
    let job = page.attr("input[name=job_id]", "value").unwrap();
    owner
        .submit("/admin/jobs", &[("job_id", &job)])
        .await
        .shows("1 waiting, 0 running, 0 given up");
    site.later(SECOND).await;
    assert_eq!(site.mails().len(), 1);
}

/// Every kind of job that the program has.
fn kinds() -> Vec<String> {
    let sources = Source::all_below(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"));
    let declared = |source: &Source| -> Vec<String> {
        let kinds = source.text.split("const KIND: &'static str = \"").skip(1);
        let kinds = kinds.filter_map(|rest| rest.split('"').next());
        kinds.map(str::to_owned).collect()
    };
    sources.iter().flat_map(declared).collect()
}

#[tokio::test]
async fn every_job_is_named_in_words() {
    let site = TestApp::set_up().await;
    let now = site.app.clock.now();
    let kinds = kinds();
    assert!(kinds.len() > 20, "{kinds:?}");
    let tx = site.app.db.begin_write().await.unwrap();
    for kind in &kinds {
        let row = jobs::entity::ActiveModel {
            kind: Set(kind.clone()),
            payload: Set(serde_json::json!({})),
            state: Set(jobs::entity::State::Parked),
            run_at: Set(now),
            attempts: Set(0),
            created_at: Set(now),
            ..Default::default()
        };
        let job = jobs::entity::Entity::insert(row);
        job.exec_without_returning(&*tx).await.unwrap();
    }
    tx.commit().await.unwrap();
    let page = site.owner().await.get("/admin/jobs").await;
    page.shows("Read a page that says it links to a post")
        .shows("Tell the pages that a post links to");
    for kind in &kinds {
        page.hides(kind);
    }
}

#[tokio::test]
async fn only_the_owner_sees_the_jobs() {
    let site = TestApp::set_up().await;
    site.add_person("Ivo", "ivo@example.org", Role::Moderator).await;
    assert_eq!(
        site.logged_in("ivo@example.org")
            .await
            .get("/admin/jobs")
            .await
            .status,
        403
    );
    assert_eq!(site.browser().get("/admin/jobs").await.status, 401);
}

#[tokio::test]
async fn without_smtp_jobs_succeed_silently() {
    let mut site = TestApp::set_up().await;
    site.app.mailer = Mailer::Off;
    let post = site.add_post("licence-sums", "Licence sums").await;
    let held = comment(&site, post, "dana@mail.example").await;
    decide(&site, held.id, Status::Published, "").await;
    site.later(hours(1)).await;
    assert_eq!(
        jobs::counts(site.app.db.read()).await.unwrap(),
        jobs::Counts::default()
    );
    assert_eq!(
        mail_sent::Entity::find().count(site.app.db.read()).await.unwrap(),
        0
    );
}

#[derive(Serialize, Deserialize)]
struct Unheard {}

impl Job for Unheard {
    const KIND: &'static str = "test.unheard";
}

#[tokio::test]
async fn a_leased_job_is_nobody_elses_until_the_lease_runs_out() {
    let site = TestApp::set_up().await;
    let tx = site.app.db.begin_write().await.unwrap();
    jobs::enqueue(&tx, &Unheard {}, START, START).await.unwrap();
    let first = jobs::claim(&tx, Kinds::All, START).await.unwrap().unwrap();
    let leased = START.plus(jobs::LEASE);
    assert!(jobs::claim(&tx, Kinds::All, leased).await.unwrap().is_none());
    let second = jobs::claim(&tx, Kinds::All, leased.plus(SECOND))
        .await
        .unwrap()
        .unwrap();
    assert_eq!((second.id, second.attempts), (first.id, 2));
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn what_has_had_its_time_is_forgotten_daily() {
    let site = TestApp::set_up().await;
    let post = site.add_post("licence-sums", "Licence sums").await;
    let thrown = comment(&site, post, "").await;
    decide(&site, thrown.id, Status::Trashed, "").await;
    let answered = comment(&site, post, "dana@mail.example").await;
    decide(&site, answered.id, Status::Published, "").await;
    reply(&site, &answered, "Thank you.").await;
    decide(&site, answered.id, Status::Trashed, "").await;
    let kept = comment(&site, post, "").await;
    let tx = site.app.db.begin_write().await.unwrap();
    forthright::upkeep::daily::schedule(&tx, START).await.unwrap();
    forthright::upkeep::daily::schedule(&tx, START).await.unwrap();
    tx.commit().await.unwrap();

    site.later(days(1)).await;
    assert_eq!(jobs::counts(site.app.db.read()).await.unwrap().queued, 1);
    assert_eq!(now_is(&site, thrown.id).await.status, Status::Trashed);
    site.later(purge::TRASH).await;
    assert!(
        comment::Entity::find_by_id(thrown.id)
            .one(site.app.db.read())
            .await
            .unwrap()
            .is_none()
    );
    let blank = now_is(&site, answered.id).await;
    assert_eq!(
        (blank.email.as_str(), blank.source.as_str(), blank.name.as_str()),
        ("", "", "")
    );
    assert!(now_is(&site, kept.id).await.network_hash.is_some());
    site.later(purge::NETWORK_HASHES).await;
    assert_eq!(now_is(&site, kept.id).await.network_hash, None);
}
