//! The search for other programs: what readers find, and nothing else.

use forthright::ids::PostId;

use crate::support::TestApp;

/// A post, a draft, and a published comment, each with the word "tape".
async fn blog() -> TestApp {
    let site = TestApp::set_up_with(|config| config.limits = false).await;
    let mut owner = site.owner().await;
    let editor = owner.write("What tape costs", &[], &["publish"]).await;
    let post = PostId(editor.rsplit('/').next().unwrap().parse().unwrap());
    owner.write("Tape in secret", &[], &["draft"]).await;
    site.comment(post, None, "Rurik Dahl", "A tape lasts for thirty years.")
        .await;
    site
}

#[tokio::test]
async fn a_program_finds_what_readers_find() {
    let site = blog().await;
    let found = site.program().get("/search?q=tape").await.is(200);
    let titles: Vec<&str> = found["posts"]
        .as_array()
        .unwrap()
        .iter()
        .map(|post| post["title"].as_str().unwrap())
        .collect();
    assert_eq!(titles, ["What tape costs"], "a draft is found by nobody");
    assert_eq!(
        found["posts"][0]["url"],
        "http://blog.example.org/posts/what-tape-costs"
    );
    assert_eq!(found["posts"][0]["bylines"][0], "Mara Lindqvist");
    let comment = &found["comments"][0];
    assert_eq!(
        (&comment["name"], &comment["post"]),
        (&"Rurik Dahl".into(), &"What tape costs".into())
    );
    assert!(comment["excerpt"].as_str().unwrap().contains("thirty years"));
    assert!(
        comment["url"]
            .as_str()
            .unwrap()
            .starts_with("http://blog.example.org/posts/what-tape-costs")
    );
    assert!(found["next"].is_null());
}

#[tokio::test]
async fn each_part_is_paged_by_itself() {
    let site = blog().await;
    let mut owner = site.owner().await;
    for number in 1..=3 {
        owner
            .write(&format!("Tape number {number}"), &[], &["publish"])
            .await;
    }
    let mut program = site.program();
    let (mut seen, mut after) = (Vec::new(), String::new());
    for _ in 0..3 {
        let page = program
            .get(&format!("/search?q=tape&in=posts&limit=2{after}"))
            .await
            .is(200);
        assert_eq!(page["comments"].as_array().unwrap().len(), 0);
        seen.extend(
            page["posts"]
                .as_array()
                .unwrap()
                .iter()
                .map(|post| post["url"].to_string()),
        );
        match page["next"].as_i64() {
            Some(next) => after = format!("&after={next}"),
            None => break,
        }
    }
    let all = seen.len();
    seen.sort();
    seen.dedup();
    assert_eq!((all, seen.len()), (4, 4), "each once: {seen:?}");
    let comments = program.get("/search?q=tape&in=comments").await.is(200);
    assert_eq!(comments["posts"].as_array().unwrap().len(), 0);
    assert_eq!(comments["comments"].as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn whatever_is_typed_it_answers() {
    let site = blog().await;
    let mut program = site.program();
    for typed in [
        "",
        "%22%22%22",
        "-",
        "(((",
        "tape%00",
        "%F0%9F%92%BE",
        "AND+OR+NOT",
        "a*",
    ] {
        program.get(&format!("/search?q={typed}")).await.is(200);
    }
    program.get("/search").await.is(200);
    program
        .get("/search?q=tape&in=drafts")
        .await
        .refuses(400, &["in"]);
    program
        .get("/search?q=tape&limit=11")
        .await
        .refuses(400, &["limit"]);
    program.get("/search?q=tape&after=-5&in=posts").await.is(200);
}

#[tokio::test]
async fn who_searches_too_often_waits() {
    let site = TestApp::set_up().await;
    let mut program = site.program();
    for _ in 0..30 {
        program.get("/search?q=tape").await.is(200);
    }
    let refused = program.get("/search?q=tape").await;
    assert_eq!(refused.page.status, 429);
    assert!(refused.page.headers.contains_key("retry-after"));
}
