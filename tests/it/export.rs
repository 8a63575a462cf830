//! `export`: posts, comments and statements as one file for other systems, which reads back; what it never
//! holds; and what it leaves alone.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use forthright::people::entity::person;
use forthright::sessions;
use sea_orm::EntityTrait as _;
use serde_json::{Value, json};

use crate::support::binary::{Said, run};
use crate::support::blog::{Blog, SLUG, TEXT, reseller};

const ADDRESS: &str = "dana@mail.example";

/// A post with an answered comment that says who speaks, one that waits and one of spam; a draft, and a post in
/// the trash.
async fn blog() -> Blog {
    let mut blog = Blog::new().await;
    blog.site.keep_keys();
    blog.sent(TEXT, &[vec![("email", ADDRESS)], reseller()].concat())
        .await;
    blog.decide("approve", &[("reply", "Thank you.")]).await;
    let spam = blog
        .site
        .say(SLUG, "Bot Bert", "Cheap keys for everybody.", &[])
        .await;
    let page = blog.press_on(spam.id, spam.version, "spam", &[]).await;
    assert_eq!(page.status, 303, "{}", page.body);
    blog.site.say(SLUG, "Eli", "I wait.", &[]).await;
    blog.mara.write("Not yet written", &[], &[]).await;
    blog.mara.write("Thrown away", &[], &["trash"]).await;
    blog
}

fn export(blog: &Blog, file: &Path) -> Said {
    let config = &blog.site.app.config;
    let args = ["export", file.to_str().unwrap()];
    run(&config.data_dir, &config.database_url, &args)
}

/// The file as it is, and its lines.
fn exported(blog: &Blog) -> (String, Vec<Value>) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("blog.jsonl");
    export(blog, &file).succeeds("posts: 2, comments: 4, statements: 1");
    assert_eq!(
        fs::read_dir(folder.path()).unwrap().count(),
        1,
        "nothing lies beside it"
    );
    let text = fs::read_to_string(&file).unwrap();
    let lines = text
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    (text, lines)
}

fn of<'a>(lines: &'a [Value], kind: &str) -> Vec<&'a Value> {
    lines.iter().filter(|line| line["type"] == kind).collect()
}

#[tokio::test]
async fn posts_comments_and_statements_read_back() {
    let blog = blog().await;
    let (_, lines) = exported(&blog);
    let site = &lines[0];
    assert_eq!(site["type"], "site");
    assert_eq!(
        (&site["format"], &site["version"]),
        (&json!("forthright-export"), &json!(1))
    );
    assert_eq!(site["url"], "http://127.0.0.1:8080/");

    let posts = of(&lines, "post");
    let titles: Vec<_> = posts.iter().map(|post| &post["title"]).collect();
    assert_eq!(titles, ["What a renewal really costs", "Not yet written"]);
    let post = posts[0];
    assert_eq!(
        (&post["slug"], &post["status"]),
        (&json!(SLUG), &json!("published"))
    );
    assert!(post["source"].as_str().unwrap().contains("**one** pattern"));
    assert!(post["html"].as_str().unwrap().contains("<strong>one</strong>"));
    assert_eq!(post["tags"], json!(["Licensing"]));
    assert_eq!(post["audiences"], json!(["IT managers"]));
    assert_eq!(post["subjects"][0]["domain"], "acme.example");
    assert_eq!(post["subjects"][1]["name"], "Borealis");
    assert_eq!(post["signed"][0]["name"], "Mara Lindqvist");
    assert_eq!(posts[1]["status"], "draft");

    let comments = of(&lines, "comment");
    let [dana, reply, spam, eli] = comments[..] else {
        panic!("{comments:?}");
    };
    assert_eq!(
        (&dana["name"], &dana["source"]),
        (&json!("Dana K."), &json!(TEXT))
    );
    assert_eq!(
        (&dana["email"], &dana["status"]),
        (&json!(ADDRESS), &json!("published"))
    );
    assert_eq!(
        (&reply["source"], &reply["parent_id"]),
        (&json!("Thank you."), &dana["id"])
    );
    assert_eq!(reply["byline_id"], post["bylines"][0]);
    assert_eq!(
        (&eli["source"], &eli["status"]),
        (&json!("I wait."), &json!("pending"))
    );
    assert_eq!((&spam["name"], &spam["source"]), (&json!(""), &json!("")));
    assert_eq!(spam["status"], "spam");

    let statements = of(&lines, "statement");
    assert_eq!(statements[0]["comment_id"], dana["id"]);
    assert_eq!(statements[0]["you_are"], "reseller");
    assert_eq!(statements[0]["connections"][0]["about"], "Borealis");
}

#[tokio::test]
async fn no_line_refers_to_a_later_one() {
    let blog = blog().await;
    let (_, lines) = exported(&blog);
    let mut seen: BTreeSet<(&str, i64)> = BTreeSet::new();
    for line in &lines {
        let kind = line["type"].as_str().unwrap();
        let signers = line["bylines"].as_array().into_iter().flatten();
        let refers = [
            ("post", &line["post_id"]),
            ("comment", &line["parent_id"]),
            ("comment", &line["comment_id"]),
            ("byline", &line["byline_id"]),
        ];
        for (of, id) in refers.into_iter().chain(signers.map(|id| ("byline", id))) {
            if let Some(id) = id.as_i64() {
                assert!(seen.contains(&(of, id)), "{of} {id} of {line}");
            }
        }
        if let Some(id) = line["id"].as_i64() {
            assert!(seen.insert((kind, id)), "{line} comes twice");
        }
    }
}

#[tokio::test]
async fn it_holds_no_secret_and_nothing_of_a_network() {
    let blog = blog().await;
    let (text, _) = exported(&blog);
    let db = blog.site.app.db.read();
    let mut secrets = Vec::new();
    for row in person::Entity::find().all(db).await.unwrap() {
        secrets.push(row.password_hash);
    }
    for row in sessions::entity::Entity::find().all(db).await.unwrap() {
        secrets.push(row.id);
    }
    for row in blog.site.all_comments().await {
        secrets.extend(
            [Some(row.nonce), row.network_hash, row.repeat_hash]
                .into_iter()
                .flatten(),
        );
    }
    secrets.retain(|secret| !secret.is_empty());
    assert!(secrets.len() > 8, "{secrets:?}");
    for secret in &secrets {
        assert!(!text.contains(secret), "{secret}");
    }
    for words in [
        "Bot Bert",
        "Cheap keys",
        "Thrown away",
        "password",
        "nonce",
        "hash",
    ] {
        assert!(!text.contains(words), "{words}");
    }
}

#[tokio::test]
async fn what_is_there_is_left_alone_and_no_blog_is_made() {
    let blog = blog().await;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("blog.jsonl");
    fs::write(&file, "kept").unwrap();
    export(&blog, &file).fails("is there already");
    assert_eq!(fs::read_to_string(&file).unwrap(), "kept");

    let elsewhere = tempfile::tempdir().unwrap();
    let url = format!("sqlite://{}/none.sqlite?mode=rwc", elsewhere.path().display());
    let reset = [
        "admin",
        "reset-password",
        "--email",
        "a@example.org",
        "--password-stdin",
    ];
    for args in [
        &["export", "new.jsonl"][..],
        &["token", "list"],
        &["spam", "replay"],
        &reset,
    ] {
        run(elsewhere.path(), &url, args).fails("there is no database at");
    }
    assert_eq!(fs::read_dir(elsewhere.path()).unwrap().count(), 0);
}
