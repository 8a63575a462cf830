//! What pages cost in statements to the database: bounds that hold however much there is to show. How
//! long they take is measured by `bench/run`.

use std::time::Instant;

use forthright::audit::Actor;
use forthright::clock::minutes;
use forthright::comments::entity::comment::{Column, Entity, Model};
use forthright::comments::entity::{appeal, report};
use forthright::comments::moderate::{Transition, transition};
use forthright::comments::threads::Threads;
use forthright::comments::{AppealState, Status, learn};
use forthright::ids::{CommentId, PersonId, PostId};
use forthright::moderation::View;
use forthright::moderation::chosen::Chosen;
use sea_orm::{
    ColumnTrait as _, ConnectionTrait as _, DbBackend, EntityTrait as _, QueryFilter as _, QueryOrder as _,
    QuerySelect as _,
};
use serde_json::json;

use crate::desk_search::plan_of;
use crate::support::comments::new;
use crate::support::lessons::GENUINE;
use crate::support::{Browser, START, TestApp};

const POST: &str = "/posts/licences";

async fn site() -> (TestApp, PostId) {
    let site = TestApp::set_up().await;
    let post = site.publish("licences", &["Acme", "Borealis"]).await;
    (site, post)
}

/// How many statements it takes to answer `path`, drawn anew.
async fn cost(site: &TestApp, browser: &mut Browser, path: &str) -> u64 {
    // What every page shows has been read by another page before.
    browser.get("/archive").await;
    let before = site.app.db.statements();
    let page = browser.get(path).await;
    assert_eq!(page.status, 200, "{path}");
    site.app.db.statements() - before
}

/// Comments in branches of four, one of them by the team with a public question that was answered.
async fn thread(site: &TestApp, post: PostId, count: usize) {
    let mut above: Option<Model> = None;
    for number in 0..count {
        let parent = above.as_ref().filter(|_| number % 4 != 0);
        let text = format!("We paid a third more, says line {number} of the invoice.");
        above = Some(
            site.comment(post, parent, &format!("Reader {number}"), &text)
                .await,
        );
    }
    let mut dana = site.browser();
    let fields = [
        ("name", "Dana K."),
        ("body", "We measured eleven hours on our own shelf."),
        ("affiliation_you_are", "reseller"),
    ];
    dana.submit("/posts/licences/comments", &fields).await;
    let held = site.all_comments().await.into_iter().next_back().unwrap();
    let fields = [
        ("version", "1"),
        ("decision", "publish_ask"),
        ("question", "Where do you stand?"),
        ("place", "public"),
    ];
    let asked = site
        .owner()
        .await
        .post(&format!("/admin/desk/{}", held.id), &fields)
        .await;
    assert_eq!(asked.status, 303, "{}", asked.body);
}

#[tokio::test]
async fn a_post_with_its_thread_takes_four_statements() {
    let (site, post) = site().await;
    thread(&site, post, 197).await;
    let mut reader = site.browser();
    assert!(cost(&site, &mut reader, POST).await <= 4);
    let page = reader.get(POST).await;
    assert_eq!(page.all("article.c").len(), 199);
    page.shows("says: reseller").shows("Where do you stand?");
}

#[tokio::test]
async fn the_line_above_a_thread_takes_one_more_however_many_speak() {
    let site = TestApp::set_up_with(|config| config.limits = false).await;
    site.publish("licences", &["Acme"]).await;
    let (mut mara, mut reader, mut costs) = (site.owner().await, site.browser(), Vec::new());
    for count in [5, 15] {
        for number in 0..count {
            let (name, text) = (format!("Reader {number}"), format!("Line {number} of {count}."));
            let fields = [("affiliation_kind", "uses"), ("affiliation_about", "Acme")];
            let comment = site.say("licences", &name, &text, &fields).await;
            mara.approve(&comment, &[]).await;
        }
        costs.push(cost(&site, &mut reader, POST).await);
    }
    reader
        .get(POST)
        .await
        .shows("By their own account: 20 are customers");
    assert_eq!(costs, [5, 5]);
    assert!(cost(&site, &mut reader, "/posts/licences?says=uses").await <= 5);
}

#[tokio::test]
async fn a_page_of_a_huge_thread_takes_two_more() {
    let (site, post) = site().await;
    thread(&site, post, 450).await;
    let mut reader = site.browser();
    // One counts what is left, and one what is said in all of it.
    assert!(cost(&site, &mut reader, POST).await <= 6);
    let first = reader.get(POST).await;
    let next = first.attr("p.more a[href*='after=']", "href").unwrap();
    let next = next.split('#').next().unwrap().to_owned();
    assert!(cost(&site, &mut reader, &next).await <= 6);
}

#[tokio::test]
async fn the_desk_costs_the_same_with_one_comment_and_with_a_page_full() {
    let (site, post) = site().await;
    let mut mara = site.owner().await;
    let mut costs = Vec::new();
    for count in [1, 60] {
        for number in 0..count {
            let name = format!("Reader {number}");
            let text = format!("Line {number} of {count}.");
            site.insert(new(post, None, &name, &text, Status::Pending, START))
                .await;
        }
        costs.push(cost(&site, &mut mara, "/admin/desk").await);
    }
    assert_eq!(costs[0], costs[1]);
    assert!(costs[1] <= 19, "{costs:?}");
    // What stands above the others is read by itself, however much that is.
    let answered = "UPDATE comments SET answered = TRUE WHERE id = (SELECT min(id) FROM comments)";
    let tx = site.app.db.begin_write().await.unwrap();
    tx.execute_unprepared(answered).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(cost(&site, &mut mara, "/admin/desk").await, costs[1] + 1);
}

#[tokio::test]
async fn a_comment_is_taken_in_with_a_dozen_statements() {
    let (site, _) = site().await;
    let mut dana = site.browser();
    dana.get(POST).await;
    site.app.clock.advance(minutes(1));
    let before = site.app.db.statements();
    let fields = [
        ("name", "Dana K."),
        ("body", "We measured eleven hours on our own shelf."),
    ];
    let sent = dana.post("/posts/licences/comments", &fields).await;
    assert_eq!(sent.status, 303, "{}", sent.body);
    let cost = site.app.db.statements() - before;
    assert!(cost <= 14, "{cost}");
}

#[tokio::test]
async fn to_learn_from_one_decision_or_from_two_hundred_takes_five_statements() {
    let (site, _) = site().await;
    let mut costs = Vec::new();
    for count in [1, 200] {
        let comments = site.waiting(GENUINE, count).await;
        let tx = site.app.db.begin_write().await.unwrap();
        for comment in &comments {
            let change = Transition {
                comment: comment.id,
                version: comment.version,
                to: Status::Published,
                reason: String::new(),
                action: "comment.approve",
                detail: json!({}),
            };
            transition(&tx, Actor::Moderator(PersonId(1)), change, START)
                .await
                .unwrap();
        }
        let ids: Vec<CommentId> = comments.iter().map(|comment| comment.id).collect();
        let (before, began) = (site.app.db.statements(), Instant::now());
        learn::learn(&tx, &ids).await.unwrap();
        println!("learning from {count}: {:?}", began.elapsed());
        costs.push(site.app.db.statements() - before);
        tx.commit().await.unwrap();
    }
    assert_eq!(costs, [5, 5]);
    assert_eq!(site.learnt().await, (0, 201));
}

/// Where few rows are stored PostgreSQL reads all of them, unless it is told not to where it can do without.
#[tokio::test]
async fn no_view_of_the_desk_reads_every_comment() {
    let (site, post) = site().await;
    thread(&site, post, 20).await;
    for view in View::ALL {
        let page = Entity::find()
            .filter(Chosen::new(site.app.db.read(), START).by(view))
            .order_by_asc(Column::Id)
            .limit(31);
        let plan = plan_of(&site, page, "SET LOCAL enable_seqscan = off").await;
        let reads_all = |line: &str| line == "SCAN comments" || line.contains("Seq Scan on comments");
        assert!(!plan.lines().any(reads_all), "{view:?}: {plan}");
    }
}

/// For who is told of their own posts alone, the comments there may be very many, and what is open is little.
#[tokio::test]
async fn whose_post_a_report_is_below_is_asked_of_its_comment_alone() {
    let (site, post) = site().await;
    thread(&site, post, 20).await;
    let own = Threads::Under(PersonId(1));
    let reports = report::Entity::find()
        .filter(report::Column::ResolvedAt.is_null())
        .filter(own.about(report::Column::CommentId));
    let appeals = appeal::Entity::find()
        .filter(appeal::Column::State.eq(AppealState::Open))
        .filter(own.about(appeal::Column::CommentId));
    let told = "SET LOCAL enable_seqscan = off";
    let plans = [
        plan_of(&site, reports, told).await,
        plan_of(&site, appeals, told).await,
    ];
    for plan in plans {
        assert!(!plan.contains("Seq Scan on comments"), "{plan}");
        if site.app.db.read().get_database_backend() == DbBackend::Sqlite {
            let of_comments: Vec<&str> = plan.lines().filter(|line| line.contains(" comments ")).collect();
            let by_id = |line: &&str| line.contains("USING INTEGER PRIMARY KEY (rowid=?)");
            assert_eq!(of_comments.len(), 1, "{plan}");
            assert!(of_comments.iter().all(by_id), "{plan}");
        }
    }
}
