//! The sample blog of `serve --demo`: it fills an empty database, and every page of it opens.

use forthright::comments::entity::comment;
use forthright::demo;
use forthright::posts::Status;
use forthright::posts::entity::post;
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};

use crate::support::{Browser, TestApp};

async fn seeded() -> (TestApp, demo::LogIn) {
    let site = TestApp::empty().await;
    let log_in = demo::seed(&site.app).await.unwrap();
    (site, log_in)
}

async fn owner(site: &TestApp, log_in: &demo::LogIn) -> Browser {
    let mut browser = site.browser();
    let fields = [
        ("email", log_in.email.as_str()),
        ("password", log_in.password.as_str()),
    ];
    assert_eq!(browser.post("/admin/log-in", &fields).await.status, 303);
    browser
}

#[tokio::test]
async fn every_published_post_of_the_sample_blog_opens_with_its_thread() {
    let (site, _) = seeded().await;
    let posts = post::Entity::find().all(site.app.db.read()).await.unwrap();
    let mut reader = site.browser();
    for post in &posts {
        let page = reader.get(&format!("/posts/{}", post.slug)).await;
        let expected = if post.status == Status::Published {
            200
        } else {
            404
        };
        assert_eq!(page.status, expected, "{}: {}", post.slug, page.body);
    }
    for status in [Status::Draft, Status::Scheduled] {
        assert!(posts.iter().any(|post| post.status == status), "{status:?}");
    }
    reader
        .get("/")
        .await
        .shows("The Third Copy")
        .hides("Read the exit clause");
}

#[tokio::test]
async fn labels_stand_beside_the_names_of_those_who_answered() {
    let (site, _) = seeded().await;
    let mut reader = site.browser();
    let page = reader.get("/posts/licence-by-the-terabyte").await;
    page.shows("Welcome, Rurik")
        .shows("works at Kestrowe")
        .shows("sells Pallisk Anchor");
    page.hides("Our customers laugh about this").hides("Tamsin Wells");
}

#[tokio::test]
async fn one_thread_shows_everything_that_can_stand_beside_a_name() {
    let (site, log_in) = seeded().await;
    let page = site.browser().get("/posts/licence-by-the-terabyte").await;
    let headings = page.all("article.c h3").join("\n");
    for heading in [
        "Eli Morrow · Pallisk, verified mailbox at pallisk.example",
        "Maren Tolk · Official: Pallisk",
        "Wiebke Aalders · says: “I run the servers of four hospitals and a laundry”",
        "Noor Haddix · says: consultant, no connection",
        "Piet · says: has a financial interest in Pallisk",
    ] {
        assert!(headings.contains(heading), "{heading} in\n{headings}");
    }
    page.shows("By their own account")
        .shows("what you sell, or where you work?");
    let mut owner = owner(&site, &log_in).await;
    owner
        .get("/admin/desk")
        .await
        .shows("2 readers report this label says: at a small business")
        .shows("with a photograph of the handshake");
}

#[tokio::test]
async fn counts_of_the_sample_blog_are_true() {
    let (site, _) = seeded().await;
    let db = site.app.db.read();
    for post in post::Entity::find().all(db).await.unwrap() {
        let rows = comment::Entity::find()
            .filter(comment::Column::PostId.eq(post.id))
            .all(db)
            .await
            .unwrap();
        let published = rows
            .iter()
            .filter(|row| row.status == forthright::comments::Status::Published)
            .count();
        assert_eq!(
            post.comment_count,
            i64::try_from(published).unwrap(),
            "{}",
            post.slug
        );
    }
}

#[tokio::test]
async fn the_printed_log_in_opens_a_desk_with_something_in_every_view() {
    let (site, log_in) = seeded().await;
    let mut owner = owner(&site, &log_in).await;
    let desk = owner.get("/admin/desk").await;
    assert_eq!(desk.status, 200);
    desk.shows("Had Enough").shows("Tamsin Wells");
    for page in ["/admin/posts", "/admin/audit", "/admin/jobs", "/admin/settings"] {
        assert_eq!(owner.get(page).await.status, 200, "{page}");
    }
    for view in views(&desk) {
        assert_eq!(owner.get(&view).await.status, 200, "{view}");
    }
}

/// The links of the desk's views.
fn views(desk: &crate::support::Page) -> Vec<String> {
    let document = scraper::Html::parse_document(&desk.body);
    let links = scraper::Selector::parse("ul.views a").unwrap();
    document
        .select(&links)
        .filter_map(|link| link.attr("href").map(str::to_owned))
        .collect()
}

#[tokio::test]
async fn a_site_that_has_an_owner_is_left_alone() {
    let site = TestApp::set_up().await;
    assert!(demo::seed(&site.app).await.is_err());
    let posts = post::Entity::find().all(site.app.db.read()).await.unwrap();
    assert!(posts.is_empty());
}
