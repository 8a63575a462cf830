//! The JSON API as another program uses it.

use serde_json::{Value, json};

use crate::support::{Browser, TestApp};

async fn ask(browser: &mut Browser, path: &str) -> Value {
    let page = browser.get(path).await;
    assert_eq!(page.status, 200, "{path}: {}", page.body);
    assert_eq!(page.headers["content-type"], "application/json");
    serde_json::from_str(&page.body).unwrap()
}

fn titles(page: &Value) -> Vec<&str> {
    page["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|item| item["title"].as_str().unwrap())
        .collect()
}

#[tokio::test]
async fn posts_come_in_pages_newest_first() {
    let site = TestApp::set_up().await;
    let mut owner = site.owner().await;
    for title in ["First", "Second", "Third"] {
        owner.write(title, &[], &["publish"]).await;
    }
    owner.write("Draft", &[], &[]).await;
    let mut program = site.browser();
    let first = ask(&mut program, "/api/v1/posts?limit=2&colour=red").await;
    assert_eq!(titles(&first), ["Third", "Second"]);
    let second = ask(
        &mut program,
        &format!("/api/v1/posts?limit=2&after={}", first["next"]),
    )
    .await;
    assert_eq!(titles(&second), ["First"]);
    assert_eq!(second["next"], Value::Null);
    assert_eq!(program.get("/api/v1/posts/draft").await.status, 404);
}

#[tokio::test]
async fn a_post_says_everything_readers_see() {
    let site = TestApp::set_up().await;
    site.owner()
        .await
        .write("What a renewal costs", &[], &["publish"])
        .await;
    let post = ask(&mut site.browser(), "/api/v1/posts/what-a-renewal-costs").await;
    assert_eq!(post["url"], "http://blog.example.org/posts/what-a-renewal-costs");
    assert_eq!(post["why"], "The second invoice takes the discount back.");
    assert_eq!(post["signature"][0]["name"], "Mara Lindqvist");
    assert_eq!(post["signature"][0]["organisation"], "The Third Copy");
    assert_eq!(
        post["tags"],
        json!([{ "slug": "licensing", "name": "Licensing" }])
    );
    assert_eq!(post["subjects"][0]["kind"], "product");
    assert_eq!(post["published_at"], "2026-03-03T09:30:00Z");
    assert!(
        post["body_html"]
            .as_str()
            .unwrap()
            .contains("http://blog.example.org/pages/list")
    );
    assert_eq!(post.get("feed_id"), None);
}

#[tokio::test]
async fn comments_come_in_display_order_with_what_the_public_may_see() {
    let site = TestApp::set_up().await;
    let mut owner = site.owner().await;
    owner.write("Licences", &[], &["publish"]).await;
    let stated = [
        ("email", "dana@example.org"),
        ("affiliation_you_are", "reseller"),
        ("affiliation_kind", "sells"),
        ("affiliation_about", "Acme"),
        ("affiliation_organisation", "Kestrel Systems"),
        ("affiliation_visibility", "chips_only"),
    ];
    let dana = site
        .say("licences", "Dana K.", "They *all* do it.", &stated)
        .await;
    let waiting = site.say("licences", "Eli", "I wait.", &[]).await;
    owner.approve(&dana, &[("reply", "Thank you.")]).await;
    let reply = site.last_comment().await;

    let mut program = site.browser();
    let page = program.get("/api/v1/posts/licences/comments").await;
    page.hides("Kestrel").hides("dana@example.org").hides("I wait");
    let all: Value = serde_json::from_str(&page.body).unwrap();
    assert_eq!(all["items"].as_array().unwrap().len(), 2);
    assert_eq!(
        all["items"][0],
        json!({
            "id": dana.id, "parent_id": null, "depth": 0, "name": "Dana K.", "by": "reader",
            "byline": null,
            "affiliation": {
                "you_are": "reseller",
                "connections": [{ "kind": "sells", "about": "Acme" }],
                "capacity": "personal",
                "visibility": "chips_only",
                "label": "says: reseller, sells Acme",
                "verification": "none",
            },
            "body_html": "<p>They <em>all</em> do it.</p>\n",
            "published_at": "2026-03-03T09:30:00Z",
            "pinned": false,
            "replies_open": true,
        })
    );
    let second = &all["items"][1];
    assert_eq!(
        (&second["id"], &second["parent_id"]),
        (&json!(reply.id), &json!(dana.id))
    );
    assert_eq!(
        (&second["by"], &second["depth"], &second["affiliation"]),
        (&json!("author"), &json!(1), &Value::Null)
    );

    let one = ask(&mut program, "/api/v1/posts/licences/comments?limit=1").await;
    assert_eq!(one["next"], json!(dana.id));
    let rest = ask(
        &mut program,
        &format!("/api/v1/posts/licences/comments?limit=1&after={}", dana.id),
    )
    .await;
    assert_eq!(
        (&rest["items"][0]["id"], &rest["next"]),
        (&json!(reply.id), &Value::Null)
    );
    assert!(waiting.id > dana.id);
}

#[tokio::test]
async fn whatever_goes_wrong_is_told_as_problem_details() {
    let site = TestApp::set_up().await;
    site.owner().await.write("Licences", &[], &["publish"]).await;
    let mut program = site.browser();
    for (path, status) in [
        ("/api/v1/posts?limit=0", 400),
        ("/api/v1/posts?limit=101", 400),
        ("/api/v1/posts?after=x&limit=many", 400),
        ("/api/v1/posts?after=77", 400),
        ("/api/v1/posts/licences/comments?after=77", 400),
        ("/api/v1/posts/licences/comments?limit=%FF", 400),
        ("/api/v1/posts/%00", 404),
        ("/api/v1/posts/nothing", 404),
        ("/api/v1/posts/nothing/comments", 404),
        ("/api/v1/nothing", 404),
        ("/api", 404),
    ] {
        let page = program.get(path).await;
        assert_eq!(page.status, status, "{path}: {}", page.body);
        assert_eq!(page.headers["content-type"], "application/problem+json", "{path}");
        let problem: Value = serde_json::from_str(&page.body).unwrap();
        assert_eq!(
            (&problem["type"], &problem["status"]),
            (&json!("about:blank"), &json!(status))
        );
    }
    let page = program.get("/api/v1/posts?after=x&limit=many").await;
    let problem: Value = serde_json::from_str(&page.body).unwrap();
    let fields: Vec<_> = problem["errors"]
        .as_array()
        .unwrap()
        .iter()
        .map(|error| &error["field"])
        .collect();
    assert_eq!(fields, ["after", "limit"]);
    let page = program.post("/api/v1/posts/licences", &[]).await;
    assert_eq!(
        (page.status, &page.headers["content-type"]),
        (405, &"application/problem+json".parse().unwrap())
    );
    program.fetch_site = Some("cross-site");
    assert_eq!(
        program.post("/api/v1/posts/licences", &[]).await.headers["content-type"],
        "application/problem+json"
    );
}
