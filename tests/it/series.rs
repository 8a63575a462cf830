//! Series: posts that belong together in an order.

use forthright::clock::hours;
use forthright::people::Role;
use forthright::posts::entity::series;
use sea_orm::EntityTrait as _;
use serde_json::{Value, json};

use crate::posts::{write, written};
use crate::support::{Browser, TestApp};

/// Writes a part of "Leaving a cloud" and presses `intent`.
async fn part(owner: &mut Browser, title: &str, part: &str, intent: &str) -> String {
    let fields = [
        ("title", title),
        ("series", "Leaving a cloud"),
        ("part", part),
        ("intent", intent),
    ];
    write(owner, &fields).await
}

async fn three() -> (TestApp, Browser) {
    let site = TestApp::set_up().await;
    let mut owner = site.owner().await;
    part(&mut owner, "The last weekend", "3", "publish").await;
    part(&mut owner, "The exit clause", "1", "publish").await;
    part(&mut owner, "The invoice", "2", "publish").await;
    (site, owner)
}

#[tokio::test]
async fn a_part_says_where_it_stands_and_leads_to_its_neighbours() {
    let (site, _) = three().await;
    let mut reader = site.browser();
    let page = reader.get("/posts/the-invoice").await;
    assert_eq!(page.all(".in-series")[0].trim(), "Part 2 of 3 in Leaving a cloud");
    assert_eq!(
        page.attr(".in-series a", "href").as_deref(),
        Some("/series/leaving-a-cloud")
    );
    assert_eq!(
        page.attr("a[rel=prev]", "href").as_deref(),
        Some("/posts/the-exit-clause")
    );
    assert_eq!(
        page.attr("a[rel=next]", "href").as_deref(),
        Some("/posts/the-last-weekend")
    );
    let first = reader.get("/posts/the-exit-clause").await;
    assert_eq!(first.attr("a[rel=prev]", "href"), None);
    let list = reader.get("/series/leaving-a-cloud").await;
    assert_eq!(
        list.all(".parts h2"),
        ["The exit clause", "The invoice", "The last weekend"]
    );
    list.shows("3 parts");
    let data: Value = serde_json::from_str(&page.all("script[type='application/ld+json']")[0]).unwrap();
    assert_eq!(
        (&data["isPartOf"]["name"], &data["position"]),
        (&json!("Leaving a cloud"), &json!(2))
    );
}

#[tokio::test]
async fn drafts_and_posts_to_come_are_no_parts_for_readers() {
    let (site, mut owner) = three().await;
    part(&mut owner, "A draft", "4", "draft").await;
    let to_come = [
        ("title", "Tomorrow"),
        ("series", "leaving a cloud"),
        ("published_at", "2026-03-03T12:00"),
        ("intent", "publish"),
    ];
    write(&mut owner, &to_come).await;
    let mut reader = site.browser();
    reader
        .get("/posts/the-last-weekend")
        .await
        .shows("Part 3 of 3")
        .hides("Tomorrow");
    reader
        .get("/series/leaving-a-cloud")
        .await
        .hides("A draft")
        .hides("Tomorrow");
    site.app.clock.advance(hours(3));
    let page = reader.get("/posts/the-last-weekend").await;
    assert_eq!(
        page.attr("a[rel=next]", "href").as_deref(),
        Some("/posts/tomorrow")
    );
    page.shows("Part 3 of 4");
    let feed = reader.get("/series/leaving-a-cloud/feed.xml").await;
    assert!(
        feed.body.contains("Tomorrow") && !feed.body.contains("A draft"),
        "{}",
        feed.body
    );
}

#[tokio::test]
async fn a_series_is_followed_in_three_formats_and_stands_in_the_sitemap() {
    let (site, _) = three().await;
    let mut reader = site.browser();
    for feed in ["feed.xml", "rss.xml", "feed.json"] {
        let feed = reader.get(&format!("/series/leaving-a-cloud/{feed}")).await;
        assert_eq!(feed.status, 200);
        assert!(
            feed.body.contains("The invoice") && feed.body.contains("Leaving a cloud"),
            "{}",
            feed.body
        );
    }
    let places = reader.get("/sitemaps/lists.xml").await;
    assert!(
        places.body.contains("/series/leaving-a-cloud<"),
        "{}",
        places.body
    );
    assert_eq!(reader.get("/series/nothing").await.status, 404);
    assert_eq!(reader.get("/series/nothing/feed.xml").await.status, 404);
}

#[tokio::test]
async fn editors_rename_describe_move_and_remove() {
    let (site, mut owner) = three().await;
    let mut reader = site.browser();
    owner.get("/admin/posts").await.shows("Series");
    owner.get("/admin/series").await.shows("Leaving a cloud");
    let page = owner.get("/admin/series/1").await;
    assert_eq!(
        page.all(".arranged li a"),
        ["The exit clause", "The invoice", "The last weekend"]
    );
    reader.get("/posts/the-exit-clause").await.shows("Part 1 of 3");

    let up = page
        .attr(".arranged li:nth-child(3) button[value^=up]", "value")
        .unwrap();
    assert_eq!(
        owner
            .post("/admin/series/1", &[("intent", up.as_str())])
            .await
            .status,
        303
    );
    let list = reader.get("/series/leaving-a-cloud").await;
    assert_eq!(
        list.all(".parts h2"),
        ["The exit clause", "The last weekend", "The invoice"]
    );
    reader
        .get("/posts/the-exit-clause")
        .await
        .shows("The last weekend")
        .hides("The invoice");

    let words = [
        ("intent", "save"),
        ("name", "Leaving"),
        ("description", "Five weekends."),
    ];
    assert_eq!(owner.post("/admin/series/1", &words).await.status, 303);
    let list = reader.get("/series/leaving-a-cloud").await;
    list.shows("Five weekends.").shows("Leaving");
    reader
        .get("/posts/the-invoice")
        .await
        .shows("Part 3 of 3")
        .shows("Leaving");
    let wrong = owner
        .post("/admin/series/1", &[("intent", "save"), ("name", "—")])
        .await;
    assert_eq!((wrong.status, wrong.all("#name-error").len()), (422, 1));

    assert_eq!(
        owner
            .post("/admin/series/1", &[("intent", "by_date")])
            .await
            .status,
        303
    );
    let list = reader.get("/series/leaving-a-cloud").await;
    assert_eq!(
        list.all(".parts h2")[0],
        "The last weekend",
        "it was published first"
    );

    let gone = owner.post("/admin/series/1", &[("intent", "remove")]).await;
    owner.get(&gone.location()).await.shows("The series is gone.");
    assert_eq!(reader.get("/series/leaving-a-cloud").await.status, 404);
    assert_eq!(reader.get("/posts/the-invoice").await.all(".in-series").len(), 0);
    assert_eq!(
        series::Entity::find()
            .all(site.app.db.read())
            .await
            .unwrap()
            .len(),
        0
    );
    owner
        .get("/admin/audit")
        .await
        .shows("Series removed")
        .shows("Series put in order");
}

#[tokio::test]
async fn who_edits_only_their_own_arranges_nothing() {
    let (site, _) = three().await;
    site.add_person("Jonas", "jonas@example.org", Role::Author).await;
    let mut jonas = site.logged_in("jonas@example.org").await;
    assert_eq!(jonas.get("/admin/series").await.status, 403);
    assert_eq!(
        jonas
            .post("/admin/series/1", &[("intent", "remove")])
            .await
            .status,
        403
    );
    jonas.get("/admin/posts").await.hides("/admin/series");
}

#[tokio::test]
async fn a_number_needs_a_series_and_must_be_one() {
    let site = TestApp::set_up().await;
    let mut owner = site.owner().await;
    let page = written(&mut owner, "/admin/posts/new", &[("part", "2")]).await;
    assert_eq!((page.status, page.all("#series-error").len()), (422, 1));
    for wrong in ["0", "two", "10000"] {
        let page = written(
            &mut owner,
            "/admin/posts/new",
            &[("series", "S"), ("part", wrong)],
        )
        .await;
        assert_eq!((page.status, page.all("#part-error").len()), (422, 1), "{wrong}");
        assert_eq!(page.attr("#part", "value").as_deref(), Some(wrong));
    }
}

#[tokio::test]
async fn programs_put_a_post_into_a_series_and_take_it_out() {
    let (site, _) = three().await;
    let mut program = site.admin().await;
    let post = json!({
        "title": "Four", "body_markdown": "Text.", "status": "published",
        "series": { "name": "Leaving a cloud", "part": 4 },
    });
    let made = program.post("/posts", post).await.is(201);
    assert_eq!(
        made["series"],
        json!({
            "slug": "leaving-a-cloud", "name": "Leaving a cloud", "part": 4,
            "url": "http://blog.example.org/series/leaving-a-cloud",
        })
    );
    let list = site.program().get("/posts?limit=1").await.is(200);
    assert_eq!(list["items"][0]["series"]["part"], 4);
    let same = program
        .patch("/posts/four", json!({ "why": "More." }))
        .await
        .is(200);
    assert_eq!(same["series"]["part"], 4);
    let out = program
        .patch("/posts/four", json!({ "series": { "name": "" } }))
        .await
        .is(200);
    assert_eq!(out["series"], Value::Null);
    let wrong = json!({ "series": { "name": "S", "part": 0 } });
    program
        .patch("/posts/four", wrong)
        .await
        .refuses(422, &["series"]);
}
