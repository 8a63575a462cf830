//! Tokens, and posts written by other programs.

use forthright::people::{Role, Scope, tokens};
use serde_json::{Value, json};

use crate::support::TestApp;

fn licences() -> Value {
    json!({
        "title": "What a licence costs",
        "body_markdown": "Three renewals, **one** pattern.",
        "audience": "For IT managers",
        "why": "The second invoice takes the discount back.",
        "audiences": ["IT managers"],
        "subjects": ["Acme", { "name": "Borealis", "kind": "product", "domain": "borealis.example" }],
        "tags": ["Licensing", "Renewals"],
        "status": "published",
    })
}

#[tokio::test]
async fn a_post_is_made_read_changed_and_put_away() {
    let site = TestApp::set_up().await;
    let mut program = site.admin().await;
    let answer = program.post("/posts", licences()).await;
    let address = "http://blog.example.org/api/v1/posts/what-a-licence-costs";
    assert_eq!(answer.page.headers["location"], address);
    let made = answer.is(201);
    assert_eq!(
        (&made["status"], &made["version"]),
        (&json!("published"), &json!(2))
    );
    assert_eq!(made["signature"][0]["name"], "Mara Lindqvist");
    assert_eq!(
        made["subjects"][1],
        json!({ "slug": "borealis", "name": "Borealis", "kind": "product" })
    );
    let read = site.program().get("/posts/what-a-licence-costs").await.is(200);
    assert_eq!(read["tags"][1]["name"], "Renewals");
    assert_eq!(read.get("version"), None);

    let change = json!({ "slug": "licences", "tags": ["Costs"], "version": 2 });
    let changed = program
        .patch("/posts/what-a-licence-costs", change.clone())
        .await
        .is(200);
    assert_eq!(
        (&changed["slug"], &changed["title"]),
        (&json!("licences"), &made["title"])
    );
    assert_eq!(changed["tags"], json!([{ "slug": "costs", "name": "Costs" }]));
    assert_eq!(
        (&changed["why"], &changed["subjects"]),
        (&made["why"], &made["subjects"])
    );
    let old = site.browser().get("/posts/what-a-licence-costs").await;
    assert_eq!(old.location(), "/posts/licences");
    program.patch("/posts/licences", change).await.refuses(409, &[]);

    let draft = program
        .patch("/posts/licences", json!({ "status": "draft" }))
        .await
        .is(200);
    assert_eq!(draft["status"], "draft");
    site.program().get("/posts/licences").await.refuses(404, &[]);
    program.get("/posts/licences").await.is(200);
    program.delete("/posts/licences").await.is(204);
    program.get("/posts/licences").await.refuses(404, &[]);
    program.delete("/posts/licences").await.refuses(404, &[]);
}

#[tokio::test]
async fn a_post_with_a_date_to_come_waits_for_it() {
    let site = TestApp::set_up().await;
    let mut program = site.admin().await;
    let mut post = licences();
    post["published_at"] = json!("2026-03-04T10:30:00+01:00");
    let made = program.post("/posts", post.clone()).await.is(201);
    assert_eq!(
        (&made["status"], &made["published_at"]),
        (&json!("scheduled"), &json!("2026-03-04T09:30:00Z"))
    );
    site.program()
        .get("/posts/what-a-licence-costs")
        .await
        .refuses(404, &[]);
    site.later(std::time::Duration::from_secs(86_400)).await;
    let read = site.program().get("/posts/what-a-licence-costs").await.is(200);
    assert_eq!(read["status"], "published");
    post["status"] = json!("scheduled");
    post["published_at"] = json!("2026-03-01T09:30:00Z");
    program.post("/posts", post).await.refuses(422, &["published_at"]);
}

#[tokio::test]
async fn what_is_wrong_with_a_post_is_said_by_field() {
    let site = TestApp::set_up().await;
    let mut program = site.admin().await;
    for (field, value, named) in [
        ("title", json!(""), "title"),
        ("title", json!("x".repeat(201)), "title"),
        ("title", json!(7), "title"),
        ("body_markdown", json!(" "), "body_markdown"),
        ("body_markdown", json!("> ".repeat(100)), "body_markdown"),
        ("slug", json!("?!"), "slug"),
        ("why", json!("x".repeat(501)), "why"),
        ("tags", json!(["a, b"]), "tags"),
        ("tags", json!("a"), "tags"),
        (
            "subjects",
            json!([{ "name": "Acme", "domain": "nowhere at all" }]),
            "subjects",
        ),
        ("status", json!("loud"), "status"),
        ("status", json!("trashed"), "status"),
        ("published_at", json!("tomorrow"), "published_at"),
    ] {
        let mut post = licences();
        post[field] = value;
        let answer = program.post("/posts", post.clone()).await;
        if field == "status" && post["status"] == "trashed" {
            answer.is(201);
        } else {
            answer.refuses(422, &[named]);
        }
    }
    let mut post = licences();
    post["colour"] = json!("red");
    program.post("/posts", post).await.refuses(422, &["colour"]);
    program
        .post("/posts", json!({ "title": "Only" }))
        .await
        .refuses(422, &["."]);
    let mut again = licences();
    again["slug"] = json!("taken");
    program.post("/posts", again.clone()).await.is(201);
    program.post("/posts", again).await.refuses(422, &["slug"]);
    program.patch("/posts/nothing", json!({})).await.refuses(404, &[]);
    program
        .patch("/posts/taken", json!({ "status": "submitted" }))
        .await
        .refuses(422, &["status"]);
}

#[tokio::test]
async fn what_is_no_json_is_refused_as_such() {
    let site = TestApp::set_up().await;
    let mut program = site.admin().await;
    let browser = &mut program.browser;
    assert_eq!(
        browser.call("POST", "/api/v1/posts", "{\"title\":").await.status,
        400
    );
    assert_eq!(browser.call("POST", "/api/v1/posts", "").await.status, 400);
    assert_eq!(browser.call("POST", "/api/v1/posts", "{} {}").await.status, 422);
    let large = format!("{{\"title\": \"{}\"}}", "x".repeat(3 << 20));
    assert_eq!(browser.call("POST", "/api/v1/posts", large).await.status, 413);
    let deep = "[".repeat(100_000);
    assert_eq!(browser.call("POST", "/api/v1/posts", deep).await.status, 422);
    browser.headers[0].1 = "text/plain".to_owned();
    assert_eq!(browser.call("POST", "/api/v1/posts", "{}").await.status, 415);
    let page = browser.call("PUT", "/api/v1/posts", "{}").await;
    assert_eq!(
        (page.status, page.headers["allow"].to_str().unwrap()),
        (405, "GET,HEAD,POST")
    );
}

#[tokio::test]
async fn a_token_is_asked_for_and_does_no_more_than_its_scope_and_its_person() {
    let site = TestApp::set_up().await;
    site.add_person("Noor", "noor@example.org", Role::Contributor)
        .await;
    let answer = site.program().post("/posts", licences()).await;
    assert_eq!(
        answer.page.headers["www-authenticate"],
        "Bearer realm=\"forthright\""
    );
    answer.refuses(401, &[]);

    let mut reading = site.program_of("mara@example.org", Scope::Read).await;
    let answer = reading.post("/posts", licences()).await;
    assert!(
        answer.page.headers["www-authenticate"]
            .to_str()
            .unwrap()
            .contains("scope=\"write\"")
    );
    answer.refuses(403, &[]);

    let mut contributor = site.program_of("noor@example.org", Scope::Admin).await;
    contributor.post("/posts", licences()).await.refuses(403, &[]);
    let mut draft = licences();
    draft["status"] = json!("submitted");
    contributor.post("/posts", draft).await.is(201);
    let mut owner = site.admin().await;
    owner
        .patch("/posts/what-a-licence-costs", json!({ "status": "published" }))
        .await
        .is(200);
    contributor
        .patch("/posts/what-a-licence-costs", json!({ "why": "" }))
        .await
        .refuses(403, &[]);
    contributor
        .delete("/posts/what-a-licence-costs")
        .await
        .refuses(403, &[]);
}

#[tokio::test]
async fn a_revoked_token_opens_nothing_and_only_its_hash_is_kept() {
    let site = TestApp::set_up().await;
    let mut program = site.admin().await;
    let listed = tokens::list(site.app.db.read()).await.unwrap();
    assert_eq!((listed.len(), listed[0].email.as_str()), (1, "mara@example.org"));
    program.post("/posts", licences()).await.is(201);
    let tx = site.app.db.begin_write().await.unwrap();
    assert!(
        tokens::revoke(&tx, listed[0].id, site.app.clock.now())
            .await
            .unwrap()
    );
    assert!(
        !tokens::revoke(&tx, listed[0].id, site.app.clock.now())
            .await
            .unwrap()
    );
    tx.commit().await.unwrap();
    let answer = program.get("/posts").await;
    assert!(
        answer.page.headers["www-authenticate"]
            .to_str()
            .unwrap()
            .contains("invalid_token")
    );
    answer.refuses(401, &[]);
    site.program().get("/posts").await.is(200);
}

#[tokio::test]
async fn a_change_on_another_version_is_refused_with_the_one_there_is() {
    let site = TestApp::set_up().await;
    let mut program = site.admin().await;
    program.post("/posts", licences()).await.is(201);
    let address = "/posts/what-a-licence-costs";
    let seen = program.get(address).await.page.headers["etag"]
        .to_str()
        .unwrap()
        .to_owned();
    assert!(seen.starts_with("\"v2."), "{seen}");
    program.browser.headers.push(("if-none-match", seen.clone()));
    assert_eq!(program.get(address).await.page.status, 304);
    program.browser.headers.pop();

    program.browser.headers.push(("if-match", seen.clone()));
    let changed = program.patch(address, json!({ "tags": ["Costs"] })).await;
    assert_eq!(changed.page.headers["etag"], "\"v3\"");
    changed.is(200);
    let late = program.patch(address, json!({ "tags": ["Late"] })).await;
    assert_eq!(late.page.headers["etag"], "\"v3\"");
    let late: Value = serde_json::from_str(&late.page.body).unwrap();
    assert_eq!((&late["status"], &late["version"]), (&json!(412), &json!(3)));
    program.delete(address).await.refuses(412, &[]);
    assert_eq!(program.get(address).await.is(200)["tags"][0]["name"], "Costs");

    for good in ["W/\"v3.proxied\"", "\"v1\", \"v3\"", "*"] {
        program.browser.headers.pop();
        program.browser.headers.push(("if-match", good.to_owned()));
        let version = program.get(address).await.is(200)["version"].as_i64().unwrap();
        let good = good.replace("v3", &format!("v{version}"));
        program.browser.headers.pop();
        program.browser.headers.push(("if-match", good.clone()));
        assert_eq!(
            program.patch(address, json!({ "why": good })).await.page.status,
            200,
            "{good}"
        );
    }
    program.delete(address).await.is(204);
}

#[tokio::test]
async fn versions_are_listed_read_and_brought_back() {
    let site = TestApp::set_up().await;
    let mut program = site.admin().await;
    program.post("/posts", licences()).await.is(201);
    let address = "/posts/what-a-licence-costs";
    for text in ["Second.", "Third."] {
        program
            .patch(address, json!({ "body_markdown": text, "tags": [] }))
            .await
            .is(200);
    }
    let list = program.get(&format!("{address}/revisions")).await.is(200);
    assert_eq!(list["items"].as_array().unwrap().len(), 3);
    assert_eq!(list["items"][0]["by"], "Mara Lindqvist");
    let first = program.get(&format!("{address}/revisions?limit=2")).await.is(200);
    let rest = program
        .get(&format!("{address}/revisions?limit=2&after={}", first["next"]))
        .await
        .is(200);
    assert_eq!(
        (&rest["items"][0]["id"], &rest["next"]),
        (&list["items"][2]["id"], &Value::Null)
    );

    let oldest = format!("{address}/revisions/{}", list["items"][2]["id"]);
    let then = program.get(&oldest).await.is(200);
    assert_eq!(
        (&then["source"], &then["is_newest"]),
        (&json!("Three renewals, **one** pattern."), &json!(false))
    );
    assert_eq!(then["tags"], json!(["Licensing", "Renewals"]));
    assert_eq!(
        then["subjects"],
        json!(["Acme", "Borealis | product | borealis.example"])
    );

    let restore = format!("{oldest}/restore");
    program
        .post(&restore, json!({ "version": 1 }))
        .await
        .refuses(409, &[]);
    let version = program.get(address).await.is(200)["version"].clone();
    let back = program
        .post(&restore, json!({ "version": version }))
        .await
        .is(200);
    assert_eq!(back["body_markdown"], then["source"]);
    assert_eq!(
        (&back["status"], &back["tags"][1]["name"]),
        (&json!("published"), &json!("Renewals"))
    );
    let list = program.get(&format!("{address}/revisions")).await.is(200);
    assert_eq!(list["items"].as_array().unwrap().len(), 4);

    program
        .get(&format!("{address}/revisions/999"))
        .await
        .refuses(404, &[]);
    site.program()
        .get(&format!("{address}/revisions"))
        .await
        .refuses(401, &[]);
    site.add_person("Ida Holm", "ida@example.org", Role::Author).await;
    let mut other = site.program_of("ida@example.org", Scope::Write).await;
    other.get(&format!("{address}/revisions")).await.refuses(403, &[]);
    other
        .post(&restore, json!({ "version": 1 }))
        .await
        .refuses(403, &[]);
}
