//! Two of the team at one moment: each comment is decided on or taken back once and wholly, by whoever is first, and
//! the other is told. Where it matters who is first, that one is held in the middle until the other waits.

use forthright::affiliation::RequestState;
use forthright::affiliation::entity::{request, statement};
use forthright::audit;
use forthright::clock::days;
use forthright::comments::ban::BanKind;
use forthright::comments::decide::{self, Deciding, Outcome};
use forthright::comments::entity::{ban, comment, comment_edit};
use forthright::comments::purge::purge;
use forthright::comments::review::{self, Reviewing, Verdict};
use forthright::comments::{Decision, Status};
use forthright::db::{Engine, Write};
use forthright::ids::{AuditId, CommentId};
use forthright::people::{Person, Role, Scope, find};
use forthright::posts::entity::post;
use sea_orm::{
    ColumnTrait as _, ConnectionTrait as _, EntityTrait as _, PaginatorTrait as _, QueryFilter as _,
    QueryOrder as _, Statement,
};
use serde_json::{Value, json};

use crate::support::blog::{Blog, QUESTION, TEXT, reseller};
use crate::support::comments::new;
use crate::support::lessons::{GENUINE, SPAM};
use crate::support::{START, TestApp};

const NOOR: &str = "noor@example.org";
const MANY: &str = "/moderation/decisions";

/// A site with a post about Acme, and two who moderate it, Mara and Noor.
async fn site() -> TestApp {
    let site = TestApp::set_up_with(|config| config.limits = false).await;
    site.publish("licences", &["Acme"]).await;
    site.add_person("Noor", NOOR, Role::Moderator).await;
    site
}

async fn row(site: &TestApp, id: CommentId) -> Option<comment::Model> {
    comment::Entity::find_by_id(id)
        .one(site.app.db.read())
        .await
        .unwrap()
}

/// What was stated with a comment.
async fn statement(site: &TestApp, of: CommentId) -> statement::Model {
    let stated = statement::Entity::find().filter(statement::Column::CommentId.eq(of));
    stated.one(site.app.db.read()).await.unwrap().unwrap()
}

async fn bans(site: &TestApp) -> u64 {
    ban::Entity::find().count(site.app.db.read()).await.unwrap()
}

/// A comment as a program names it.
fn seen_as(comment: &comment::Model) -> Value {
    json!({ "id": comment.id, "version": comment.version })
}

/// The lines of the history that say `action`, oldest first.
async fn lines(site: &TestApp, action: &str) -> Vec<audit::entity::Model> {
    audit::entity::Entity::find()
        .filter(audit::entity::Column::Action.eq(action))
        .order_by_asc(audit::entity::Column::Id)
        .all(site.app.db.read())
        .await
        .unwrap()
}

async fn noor(site: &TestApp) -> Person {
    let db = site.app.db.read();
    let (noor, _) = find::account(db, NOOR).await.unwrap().unwrap();
    find::person(db, noor).await.unwrap().unwrap()
}

/// Noor decides on a comment, and is not done with it yet.
async fn noor_is_at(site: &TestApp, of: CommentId, decision: Decision) -> Write {
    let noor = noor(site).await;
    let version = row(site, of).await.unwrap().version;
    let (entropy, now) = (&site.app.secrets.entropy, site.app.clock.now());
    let tx = site.app.db.begin_write().await.unwrap();
    let deciding = Deciding::plain(&noor, of, version, decision);
    let outcome = decide::decide(&tx, deciding, entropy, now).await.unwrap();
    assert!(matches!(outcome, Outcome::Done(_)), "{outcome:?}");
    tx
}

/// Whoever is held is done as soon as somebody waits for them. On SQLite that is before they have read anything.
async fn done_when_awaited(site: &TestApp, held: Write) {
    if site.app.db.engine() == Engine::Postgres {
        somebody_waits(site).await;
    }
    held.commit().await.unwrap();
}

async fn somebody_waits(site: &TestApp) {
    let db = site.app.db.read();
    let query = "SELECT count(*) AS waiting FROM pg_stat_activity \
        WHERE datname = current_database() AND wait_event_type = 'Lock'";
    for _ in 0..100_000 {
        let query = Statement::from_string(db.get_database_backend(), query);
        let counted = db.query_one_raw(query).await.unwrap().unwrap();
        if counted.try_get::<i64>("", "waiting").unwrap() > 0 {
            return;
        }
        tokio::task::yield_now().await;
    }
    panic!("nobody waits");
}

#[tokio::test]
async fn what_somebody_decides_on_meanwhile_is_left_wholly_and_named_and_the_rest_is_taken_back() {
    let site = site().await;
    let stated = [
        ("affiliation_you_are", "reseller"),
        ("affiliation_kind", "sells"),
        ("affiliation_about", "Acme"),
    ];
    let dana = site.say("licences", "Dana K.", GENUINE, &stated).await;
    let eli = site.say("licences", "Eli", "They all do it.", &stated).await;
    let all = site.decide_on(&[dana.clone(), eli.clone()], "approve").await;
    let said = statement(&site, dana.id).await;
    assert_eq!(site.learnt().await, (0, 2));

    let mut mara = site.owner().await;
    let held = noor_is_at(&site, dana.id, Decision::Hide).await;
    let undo = format!("/admin/undo/{all}/all");
    let (page, ()) = tokio::join!(mara.post(&undo, &[]), done_when_awaited(&site, held));
    assert_eq!(page.status, 303, "{}", page.body);
    mara.get(&page.location())
        .await
        .shows("Taken back: one comment.")
        .shows("One comment was left as it is")
        .shows("Dana K.: Hidden, By Noor");
    let statuses = site.all_comments().await.into_iter().map(|row| row.status);
    assert_eq!(Vec::from_iter(statuses), [Status::Hidden, Status::Pending]);
    assert_eq!(
        statement(&site, dana.id).await,
        said,
        "nothing of it is taken back"
    );
    assert_ne!(statement(&site, eli.id).await.state, said.state);
    assert_eq!(site.learnt().await, (0, 1));

    let undone = lines(&site, "comment.undo").await;
    assert_eq!(
        Vec::from_iter(undone.iter().map(|line| line.comment_id)),
        [Some(eli.id)]
    );
    let together = lines(&site, "comments.undo").await.remove(0).detail;
    assert_eq!(
        (&together["count"], &together["left"]),
        (&json!(1), &json!([dana.id]))
    );
}

#[tokio::test]
async fn of_two_who_take_the_same_back_one_does_and_the_other_is_told() {
    let site = site().await;
    let spam = site.waiting(SPAM, 20).await;
    let all = site.decide_on(&spam, "spam").await;
    assert_eq!(site.learnt().await, (20, 0));

    let (mut mara, mut noor) = (site.admin().await, site.program_of(NOOR, Scope::Moderate).await);
    let undo = format!("/moderation/undo/{all}");
    let (one, other) = tokio::join!(mara.post(&undo, Value::Null), noor.post(&undo, Value::Null));
    let (done, late) = if one.page.status == 200 {
        (one, other)
    } else {
        (other, one)
    };
    assert_eq!(done.is(200)["left"], json!([]));
    assert_eq!(late.refuses(409, &[])["detail"], "This was undone before.");
    assert!(site.signs().await.is_empty(), "unlearnt once");
    assert_eq!(lines(&site, "comment.undo").await.len(), 20);
    assert_eq!(lines(&site, "comments.undo").await.len(), 1);
}

#[tokio::test]
async fn of_two_who_decide_on_the_same_in_another_order_one_does_and_is_named_to_the_other() {
    let site = site().await;
    let posts = [
        site.publish("shelves", &[]).await,
        site.publish("drives", &[]).await,
    ];
    let mut seen = Vec::new();
    for number in 0..20 {
        let name = format!("Reader {number}");
        let waits = new(posts[number % 2], None, &name, GENUINE, Status::Pending, START);
        seen.push(seen_as(&site.insert(waits).await));
    }
    let backwards: Vec<Value> = seen.iter().rev().cloned().collect();

    let (mut mara, mut noor) = (site.admin().await, site.program_of(NOOR, Scope::Moderate).await);
    let (approves, calls_spam) = (
        json!({ "ids": seen, "decision": "approve" }),
        json!({ "ids": backwards, "decision": "spam" }),
    );
    let (one, other) = tokio::join!(mara.post(MANY, approves), noor.post(MANY, calls_spam));
    let (one, other) = (one.is(200), other.is(200));
    let (first, late, faster) = if one["audit_id"].is_null() {
        (other, one, "Noor")
    } else {
        (one, other, "Mara Lindqvist")
    };
    for done in first["results"].as_array().unwrap() {
        assert_eq!(done["outcome"], "done");
    }
    for left in late["results"].as_array().unwrap() {
        assert_eq!(
            (&left["outcome"], &left["by"]),
            (&json!("already_decided"), &json!(faster))
        );
    }
    assert_eq!(lines(&site, "comments.decided").await.len(), 1);
}

#[tokio::test]
async fn who_decides_too_late_reads_who_was_faster() {
    let site = site().await;
    let dana = site.say("licences", "Dana K.", GENUINE, &[]).await;
    let mut mara = site.owner().await;
    let held = noor_is_at(&site, dana.id, Decision::Approve).await;
    let version = dana.version.to_string();
    let fields = [("version", version.as_str()), ("decision", "spam")];
    let path = format!("/admin/desk/{}", dana.id);
    let (page, ()) = tokio::join!(mara.post(&path, &fields), done_when_awaited(&site, held));
    assert_eq!(page.status, 409, "{}", page.body);
    page.shows("Already decided by Noor: Published");
    assert_eq!(row(&site, dana.id).await.unwrap().status, Status::Published);
}

#[tokio::test]
async fn a_ban_falls_with_the_last_two_decisions_that_are_taken_back_at_one_moment() {
    let site = site().await;
    let posts = [
        site.publish("shelves", &[]).await,
        site.publish("drives", &[]).await,
    ];
    let mut seen = Vec::new();
    for post in posts {
        let mut waits = new(post, None, "Keys", SPAM, Status::Pending, START);
        waits.network_hash = Some("network".to_owned());
        seen.push(seen_as(&site.insert(waits).await));
    }
    let (mut mara, mut noor) = (site.admin().await, site.program_of(NOOR, Scope::Moderate).await);
    let away = json!({ "kinds": [BanKind::Network], "days": 7 });
    let blocks = json!({ "ids": seen, "decision": "spam", "ban": away });
    mara.post(MANY, blocks).await.is(200);
    assert_eq!(bans(&site).await, 1);

    let spam = lines(&site, "comment.spam").await;
    let undo = |id: AuditId| format!("/moderation/undo/{id}");
    let (one, other) = (undo(spam[0].id), undo(spam[1].id));
    let (one, other) = tokio::join!(mara.post(&one, Value::Null), noor.post(&other, Value::Null));
    one.is(200);
    other.is(200);
    assert_eq!(bans(&site).await, 0);
    assert!(site.signs().await.is_empty());
}

#[tokio::test]
async fn what_is_learnt_while_all_is_forgotten_is_forgotten_too() {
    let site = site().await;
    site.teach(1).await;
    assert_eq!(site.learnt().await, (1, 1));
    let bot = site.say("licences", "Bot", SPAM, &[]).await;
    let mut mara = site.owner().await;
    let held = noor_is_at(&site, bot.id, Decision::Spam).await;
    let forget = mara.post("/admin/desk/spam/forget", &[]);
    let (page, ()) = tokio::join!(forget, done_when_awaited(&site, held));
    assert_eq!(page.status, 303, "{}", page.body);
    assert_eq!(site.learnt().await, (0, 0));
    assert!(site.signs().await.is_empty());
}

#[tokio::test]
async fn what_is_taken_out_of_the_trash_at_the_last_moment_stays() {
    let site = site().await;
    let dana = site.say("licences", "Dana K.", GENUINE, &[]).await;
    site.decide_on(std::slice::from_ref(&dana), "trash").await;
    site.app.clock.advance(days(31));
    let held = noor_is_at(&site, dana.id, Decision::Restore).await;
    let purging = async {
        let tx = site.app.db.begin_write().await.unwrap();
        let gone = purge(&tx, site.app.clock.now()).await.unwrap();
        tx.commit().await.unwrap();
        gone
    };
    let (gone, ()) = tokio::join!(purging, done_when_awaited(&site, held));
    assert_eq!(gone, 0);
    assert_eq!(row(&site, dana.id).await.unwrap().status, Status::Pending);
}

#[tokio::test]
async fn what_is_hidden_meanwhile_does_not_stand_first() {
    let site = site().await;
    let dana = site.say("licences", "Dana K.", GENUINE, &[]).await;
    site.decide_on(std::slice::from_ref(&dana), "approve").await;
    let mut mara = site.owner().await;
    let held = noor_is_at(&site, dana.id, Decision::Hide).await;
    let path = format!("/admin/desk/{}/thread", dana.id);
    let fields = [("act", "pin")];
    let (page, ()) = tokio::join!(mara.post(&path, &fields), done_when_awaited(&site, held));
    assert_eq!(page.status, 409, "{}", page.body);
    page.shows("the comment is not published any more");
    let post = post::Entity::find_by_id(dana.post_id)
        .one(site.app.db.read())
        .await;
    assert_eq!(post.unwrap().unwrap().pinned_id, None);
}

#[tokio::test]
async fn an_edit_is_accepted_once() {
    let mut blog = Blog::published(&[]).await;
    let site = &blog.site;
    site.add_person("Noor", NOOR, Role::Moderator).await;
    let changed = format!("{TEXT} Twice.");
    let path = format!("{}/edit", blog.receipt);
    let page = blog.dana.post(&path, &[("body", &changed)]).await;
    assert_eq!(page.status, 303, "{}", page.body);
    let edit = comment_edit::Entity::find().one(site.app.db.read()).await;
    let (edit, before) = (edit.unwrap().unwrap().id, blog.row().await);

    let held = site.app.db.begin_write().await.unwrap();
    let (by, now) = (noor(site).await.id, site.app.clock.now());
    let reviewing = Reviewing {
        by,
        comment: before.id,
        version: before.version,
        edit,
        verdict: Verdict::Accept,
    };
    let outcome = review::review(&held, reviewing, now).await;
    assert!(matches!(outcome.unwrap(), review::Outcome::Done(_)));
    let (version, edit) = (before.version.to_string(), edit.to_string());
    let fields = [
        ("version", version.as_str()),
        ("decision", "accept_edit"),
        ("edit", edit.as_str()),
    ];
    let path = format!("/admin/desk/{}", before.id);
    let (page, ()) = tokio::join!(blog.mara.post(&path, &fields), done_when_awaited(site, held));
    assert_eq!(page.status, 409, "{}", page.body);
    page.shows("This change does not wait any more");
    assert_eq!(lines(site, "comment.edit_accepted").await.len(), 1);
    let after = row(site, before.id).await.unwrap();
    assert_eq!((after.source, after.version), (changed, before.version + 1));
}

/// A comment that is held until its writer has answered.
async fn asked() -> Blog {
    let mut blog = Blog::with_comment(&[]).await;
    blog.site.add_person("Noor", NOOR, Role::Moderator).await;
    blog.decide("hold_ask", &[("question", QUESTION)]).await;
    blog
}

#[tokio::test]
async fn what_is_approved_meanwhile_is_not_asked_about_once_more_nor_its_question_taken_back() {
    for decision in ["clarify", "take_question_back"] {
        let mut blog = asked().await;
        if decision == "clarify" {
            let typed = [reseller(), vec![("affiliation_organisation", "Kestrel Systems")]].concat();
            blog.answer(&typed).await;
        }
        let (before, site) = (blog.row().await, &blog.site);
        let held = noor_is_at(site, before.id, Decision::Approve).await;
        let version = before.version.to_string();
        let fields = [
            ("version", version.as_str()),
            ("decision", decision),
            ("question", "Is Kestrel a partner of Borealis?"),
        ];
        let path = format!("/admin/desk/{}", before.id);
        let (page, ()) = tokio::join!(blog.mara.post(&path, &fields), done_when_awaited(site, held));
        assert_eq!(page.status, 409, "{decision}: {}", page.body);
        let after = row(site, before.id).await.unwrap();
        assert_eq!(
            (after.status, after.desk_from),
            (Status::Published, None),
            "{decision}"
        );
        for action in ["affiliation.clarified", "affiliation.cancelled"] {
            assert!(lines(site, action).await.is_empty(), "{decision}");
        }
    }
}

#[tokio::test]
async fn a_program_takes_the_question_back_and_leaves_what_is_approved_meanwhile_where_it_is() {
    let blog = asked().await;
    let (before, site) = (blog.row().await, &blog.site);
    let question = request::Entity::find().one(site.app.db.read()).await;
    let path = format!("/affiliation/requests/{}/cancel", question.unwrap().unwrap().id);
    let mut mara = site.admin().await;
    let held = noor_is_at(site, before.id, Decision::Approve).await;
    let (done, ()) = tokio::join!(mara.post(&path, Value::Null), done_when_awaited(site, held));
    done.is(200);
    assert_eq!(blog.requests().await, [RequestState::Cancelled]);
    let after = row(site, before.id).await.unwrap();
    assert_eq!((after.status, after.desk_from), (Status::Published, None));
}
