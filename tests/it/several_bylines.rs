//! Several bylines on one post, and names that several people write under.

use forthright::people::Role;
use serde_json::{Value, json};

use crate::posts::{write, written};
use crate::support::{Browser, TestApp};

const POST: &str = "/posts/what-a-renewal-really-costs";

/// Mara who owns it, and Jonas (byline 2) and Eli (byline 3), who write.
async fn team() -> (TestApp, Browser) {
    let site = TestApp::set_up().await;
    for (name, email) in [("Jonas Ek", "jonas@example.org"), ("Eli Sand", "eli@example.org")] {
        site.add_person(name, email, Role::Author).await;
    }
    let owner = site.owner().await;
    (site, owner)
}

#[tokio::test]
async fn those_who_sign_stand_in_their_order_everywhere() {
    let (site, mut owner) = team().await;
    let signed = [
        ("intent", "publish"),
        ("byline", "3"),
        ("also", "1"),
        ("also", ""),
        ("also", "2"),
        ("also", "3"),
    ];
    let editor = write(&mut owner, &signed).await;
    let names = ["Eli Sand", "Mara Lindqvist", "Jonas Ek"];
    let mut reader = site.browser();
    let page = reader.get(POST).await;
    assert_eq!(page.all(".byline .p-author.h-card .p-name"), names);
    assert_eq!(page.all(".sig b"), names);
    let data: Value = serde_json::from_str(&page.all("script[type='application/ld+json']")[0]).unwrap();
    let authors: Vec<&str> = data["author"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|one| one["name"].as_str())
        .collect();
    assert_eq!(authors, names);
    reader
        .get("/")
        .await
        .shows("Eli Sand, Mara Lindqvist and Jonas Ek");
    for byline in ["eli-sand", "mara-lindqvist", "jonas-ek"] {
        reader
            .get(&format!("/by/{byline}"))
            .await
            .shows("What a renewal really costs");
        let feed = reader.get(&format!("/by/{byline}/feed.xml")).await;
        let at: Vec<usize> = names
            .iter()
            .filter_map(|name| feed.body.find(&format!("<name>{name}</name>")))
            .collect();
        assert!(at.len() == 3 && at.is_sorted(), "{}", feed.body);
    }
    let form = owner.get(&editor).await;
    assert_eq!(
        form.attr("#byline option[selected]", "value").as_deref(),
        Some("3")
    );
    assert_eq!(
        form.all_attrs("[name=also] option[selected]", "value"),
        ["1", "2"]
    );
}

#[tokio::test]
async fn the_signature_is_that_of_the_day_for_each_of_them() {
    let (site, mut owner) = team().await;
    write(&mut owner, &[("intent", "publish"), ("also", "2")]).await;
    let mut jonas = site.logged_in("jonas@example.org").await;
    let new = [
        ("name", "Jonas Ek"),
        ("title", "Director"),
        ("organisation", "Acme"),
    ];
    assert_eq!(jonas.post("/admin/byline", &new).await.status, 303);
    let page = site.browser().get(POST).await;
    page.shows("Jonas Ek, Editor, The Third Copy").hides("Director");
}

#[tokio::test]
async fn a_reply_of_any_of_them_is_marked_as_the_authors() {
    let (site, mut owner) = team().await;
    write(&mut owner, &[("intent", "publish"), ("also", "2")]).await;
    for (email, mark) in [("jonas@example.org", "Author"), ("mara@example.org", "Author")] {
        let mut host = site.logged_in(email).await;
        let said = host
            .post(
                &format!("{POST}/comments"),
                &[("name", "x"), ("body", &format!("By {email}"))],
            )
            .await;
        assert_eq!(said.status, 303, "{}", said.body);
        let marks = site.browser().get(POST).await.all("article.c .mark");
        assert_eq!(marks.last().map(String::as_str), Some(mark), "{email}");
    }
    let feed = site.browser().get(&format!("{POST}/feed.xml")).await;
    assert!(
        feed.body.contains("Author") && !feed.body.contains("Moderator"),
        "{}",
        feed.body
    );
}

#[tokio::test]
async fn nobody_signs_for_somebody_else() {
    let (site, mut owner) = team().await;
    let mut jonas = site.logged_in("jonas@example.org").await;
    let page = written(&mut jonas, "/admin/posts/new", &[("also", "1")]).await;
    assert_eq!(page.status, 422);
    page.shows("Please choose who signs this.");
    assert_eq!(
        page.all("[name=also]").len(),
        1,
        "what was chosen can be chosen anew"
    );
    let editor = write(&mut jonas, &[("intent", "draft")]).await;
    assert_eq!(
        written(&mut owner, &editor, &[("byline", "2"), ("also", "1")])
            .await
            .status,
        303
    );
    let kept = written(&mut jonas, &editor, &[("byline", "2"), ("also", "1")]).await;
    assert_eq!(kept.status, 303, "she signs it already");
    assert_eq!(
        written(&mut jonas, &editor, &[("byline", "2"), ("also", "3")])
            .await
            .status,
        422
    );
}

#[tokio::test]
async fn programs_name_those_who_sign_by_their_addresses() {
    let (site, _) = team().await;
    let mut program = site.admin().await;
    let post = json!({
        "title": "Signed", "body_markdown": "Text.", "bylines": ["jonas-ek", "mara-lindqvist"], "status": "published",
    });
    let made = program.post("/posts", post).await.is(201);
    let slugs = |post: &Value| -> Vec<String> {
        let signature = post["signature"].as_array().unwrap();
        signature
            .iter()
            .map(|one| one["slug"].as_str().unwrap().to_owned())
            .collect()
    };
    assert_eq!(slugs(&made), ["jonas-ek", "mara-lindqvist"]);
    let same = program
        .patch("/posts/signed", json!({ "title": "Signed twice" }))
        .await
        .is(200);
    assert_eq!(slugs(&same), ["jonas-ek", "mara-lindqvist"]);
    let turned = json!({ "bylines": ["mara-lindqvist", "eli-sand"] });
    assert_eq!(
        slugs(&program.patch("/posts/signed", turned).await.is(200)),
        ["mara-lindqvist", "eli-sand"]
    );
    for wrong in [json!([]), json!(["nobody"])] {
        let change = json!({ "bylines": wrong });
        program
            .patch("/posts/signed", change)
            .await
            .refuses(422, &["bylines"]);
    }
}

#[tokio::test]
async fn several_write_under_one_name_and_the_history_alone_says_who() {
    let (site, mut owner) = team().await;
    let shared = [("intent", "byline"), ("byline_name", "The Night Shift")];
    assert_eq!(owner.post("/admin/people", &shared).await.status, 303);
    for person in ["2", "3"] {
        let may = [("intent", "bylines"), ("byline", "4")];
        assert_eq!(
            owner.post(&format!("/admin/people/{person}"), &may).await.status,
            303
        );
    }
    for (email, title) in [
        ("jonas@example.org", "First night"),
        ("eli@example.org", "Second night"),
    ] {
        let mut writer = site.logged_in(email).await;
        write(
            &mut writer,
            &[("intent", "publish"), ("byline", "4"), ("title", title)],
        )
        .await;
    }
    let mut reader = site.browser();
    let page = reader.get("/by/the-night-shift").await;
    page.shows("First night").shows("Second night");
    page.shows("A pseudonym. More than one person may write under it.");
    for path in [
        "/by/the-night-shift",
        "/posts/first-night",
        "/by/the-night-shift/feed.xml",
        "/api/v1/posts/first-night",
        "/feed.json",
    ] {
        let page = reader.get(path).await;
        assert!(page.body.contains("The Night Shift"), "{path}");
        assert!(
            !page.body.contains("Jonas") && !page.body.contains("Eli Sand"),
            "{path}"
        );
    }
    owner
        .get("/admin/audit")
        .await
        .shows("Jonas Ek")
        .shows("Eli Sand");
}
