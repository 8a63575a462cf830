//! Comments sent by other programs.

use std::time::Duration;

use forthright::people::Scope;
use serde_json::json;

use crate::support::TestApp;

#[tokio::test]
async fn a_reader_s_program_sends_a_comment_and_gets_its_receipt() {
    let site = TestApp::set_up().await;
    site.publish("licences", &["Acme"]).await;
    let mut program = site.program();
    let comment = json!({
        "name": "Dana K.", "email": "dana@example.org", "body_markdown": "They *all* do it.",
        "affiliation": {
            "you_are": "reseller",
            "connections": [{ "kind": "sells", "about": "Acme" }],
            "organisation": "Kestrel Systems",
            "visibility": "chips_only",
        },
    });
    let sent = program
        .post("/posts/licences/comments", comment.clone())
        .await
        .is(201);
    assert_eq!(sent["status"], "pending");
    let receipt = sent["receipt_url"].as_str().unwrap();
    site.browser()
        .get(receipt)
        .await
        .shows("Dana K.")
        .shows("says: reseller, sells Acme");

    let again = program
        .post("/posts/licences/comments", comment.clone())
        .await
        .is(201);
    assert_eq!(again, sent);
    site.later(Duration::from_secs(120)).await;
    program
        .post("/posts/licences/comments", comment)
        .await
        .refuses(409, &[]);

    let mut owner = site.owner().await;
    owner.approve(&site.last_comment().await, &[]).await;
    let reply = json!({ "name": "Eli", "body_markdown": "Not mine.", "parent_id": sent["id"] });
    program.post("/posts/licences/comments", reply).await.is(201);
    owner.approve(&site.last_comment().await, &[]).await;
    let thread = program.get("/posts/licences/comments").await.is(200);
    assert_eq!(
        thread["items"][0]["affiliation"]["label"],
        "says: reseller, sells Acme"
    );
    assert_eq!(thread["items"][1]["parent_id"], sent["id"]);
}

#[tokio::test]
async fn a_token_comments_as_its_person() {
    let site = TestApp::set_up().await;
    site.publish("licences", &[]).await;
    let mut program = site.admin().await;
    let sent = program
        .post(
            "/posts/licences/comments",
            json!({ "body_markdown": "From the desk." }),
        )
        .await
        .is(201);
    assert_eq!(sent["status"], "published");
    let thread = program.get("/posts/licences/comments").await.is(200);
    assert_eq!(
        (&thread["items"][0]["name"], &thread["items"][0]["by"]),
        (&json!("Mara Lindqvist"), &json!("author"))
    );
    let mut reading = site.program_of("mara@example.org", Scope::Read).await;
    reading
        .post("/posts/licences/comments", json!({ "body_markdown": "No." }))
        .await
        .refuses(403, &[]);
}

#[tokio::test]
async fn what_is_wrong_with_a_comment_is_said_by_field() {
    let site = TestApp::set_up().await;
    let post = site.publish("licences", &["Acme"]).await;
    for (comment, fields) in [
        (json!({ "body_markdown": "No name." }), vec!["name"]),
        (
            json!({ "name": "Dana", "body_markdown": "" }),
            vec!["body_markdown"],
        ),
        (
            json!({ "name": "Dana", "body_markdown": "Hi", "email": "nowhere" }),
            vec!["email"],
        ),
        (
            json!({ "name": "Dana", "body_markdown": "Hi", "parent_id": 77 }),
            vec!["parent_id"],
        ),
        (
            json!({ "name": "Dana", "body_markdown": "Hi", "affiliation": { "you_are": "king" } }),
            vec!["affiliation.you_are"],
        ),
        (
            json!({ "name": "Dana", "body_markdown": "Hi",
                "affiliation": { "connections": [{ "kind": "sells" }] } }),
            vec!["affiliation.connections"],
        ),
    ] {
        site.program()
            .post("/posts/licences/comments", comment)
            .await
            .refuses(422, &fields);
    }
    let hello = json!({ "name": "Dana", "body_markdown": "Hi" });
    site.program()
        .post("/posts/nothing/comments", hello.clone())
        .await
        .refuses(404, &[]);
    let mut eager = site.program();
    for number in 0..5 {
        let comment = json!({ "name": "Dana", "body_markdown": format!("Number {number}") });
        eager.post("/posts/licences/comments", comment).await.is(201);
    }
    let answer = eager.post("/posts/licences/comments", hello.clone()).await;
    assert!(answer.page.headers.contains_key("retry-after"));
    answer.refuses(429, &[]);
    let closed = forthright::posts::entity::post::ActiveModel {
        comment_policy: sea_orm::ActiveValue::Set(forthright::posts::CommentPolicy::Closed),
        ..Default::default()
    };
    site.change_post(post, closed).await;
    site.program()
        .post("/posts/licences/comments", hello)
        .await
        .refuses(403, &[]);
}
