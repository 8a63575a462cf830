//! `Idempotency-Key`: the same request is carried out once.

use std::time::Duration;

use forthright::upkeep;
use serde_json::json;

use crate::support::{Program, TestApp};

fn keyed(program: &mut Program, key: &str) {
    program
        .browser
        .headers
        .retain(|(name, _)| *name != "idempotency-key");
    program.browser.headers.push(("idempotency-key", key.to_owned()));
}

#[tokio::test]
async fn the_same_request_sent_again_is_answered_as_the_first_time() {
    let site = TestApp::set_up().await;
    let mut program = site.admin().await;
    keyed(&mut program, "\"one\"");
    let post = json!({ "title": "What a licence costs", "body_markdown": "Text." });
    let first = program.post("/posts", post.clone()).await;
    let location = first.page.headers["location"].clone();
    let first = first.is(201);
    let again = program.post("/posts", post.clone()).await;
    assert_eq!(again.page.headers["location"], location);
    assert_eq!(again.is(201), first);
    let other = json!({ "title": "Another", "body_markdown": "Text." });
    program
        .post("/posts", other.clone())
        .await
        .refuses(422, &["Idempotency-Key"]);

    let mut somebody = site.admin().await;
    keyed(&mut somebody, "one");
    assert_eq!(
        somebody.post("/posts", post.clone()).await.is(201)["slug"],
        "what-a-licence-costs-2"
    );
    keyed(&mut program, "two");
    program
        .post("/posts", json!({ "title": "", "body_markdown": "Text." }))
        .await
        .refuses(422, &["title"]);
    program
        .post("/posts", json!({ "title": "", "body_markdown": "Text." }))
        .await
        .refuses(422, &["title"]);
    keyed(&mut program, "three");
    for _ in 0..2 {
        program
            .post("/moderation/undo/9999", json!(null))
            .await
            .refuses(404, &[]);
    }
    keyed(&mut program, "");
    program.post("/posts", post.clone()).await.refuses(400, &[]);

    keyed(&mut program, "one");
    let tx = site.app.db.begin_write().await.unwrap();
    upkeep::daily::schedule(&tx, site.app.clock.now()).await.unwrap();
    tx.commit().await.unwrap();
    site.later(Duration::from_secs(2 * 86_400)).await;
    assert_eq!(program.post("/posts", other).await.is(201)["slug"], "another");
}

#[tokio::test]
async fn a_reader_s_comment_is_taken_in_once() {
    let site = TestApp::set_up().await;
    site.publish("licences", &[]).await;
    let mut program = site.program();
    keyed(&mut program, "one");
    let comment = json!({ "name": "Dana", "body_markdown": "Hello." });
    let sent = program
        .post("/posts/licences/comments", comment.clone())
        .await
        .is(201);
    site.later(Duration::from_secs(300)).await;
    let again = program.post("/posts/licences/comments", comment).await.is(201);
    assert_eq!((again, site.all_comments().await.len()), (sent, 1));
}

#[tokio::test]
async fn what_was_refused_for_the_moment_may_be_tried_again() {
    let site = TestApp::set_up().await;
    site.publish("licences", &[]).await;
    let mut program = site.program();
    for number in 0..5 {
        let comment = json!({ "name": "Dana", "body_markdown": format!("Number {number}") });
        program.post("/posts/licences/comments", comment).await.is(201);
    }
    keyed(&mut program, "one");
    let comment = json!({ "name": "Dana", "body_markdown": "Number 5" });
    program
        .post("/posts/licences/comments", comment.clone())
        .await
        .refuses(429, &[]);
    site.later(Duration::from_secs(60)).await;
    program.post("/posts/licences/comments", comment).await.is(201);
}
