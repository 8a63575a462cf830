//! A disk without room: what was typed comes back, reading goes on, and so does writing once there is
//! room again.

use forthright::db::Engine;
use sea_orm::ConnectionTrait as _;

use crate::support::TestApp;

const COMMENT: [(&str, &str); 2] = [("name", "Dana K."), ("body", "Typed with care, and long.")];

/// From now on the database refuses to grow, as on a full disk: SQLite by its own limit, which belongs
/// to the one connection that writes, PostgreSQL by the error it would give.
async fn fill_disk(site: &TestApp) {
    let no_room = match site.app.db.engine() {
        Engine::Sqlite => "PRAGMA max_page_count = 1",
        Engine::Postgres => {
            "CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS \
             $$ BEGIN RAISE EXCEPTION 'no room' USING ERRCODE = 'disk_full'; END $$; \
             CREATE TRIGGER no_room BEFORE INSERT ON comments EXECUTE FUNCTION no_room(); \
             CREATE TRIGGER no_room BEFORE INSERT ON posts EXECUTE FUNCTION no_room()"
        }
    };
    change(site, no_room).await;
}

async fn make_room(site: &TestApp) {
    let room = match site.app.db.engine() {
        Engine::Sqlite => "PRAGMA max_page_count = 1000000",
        Engine::Postgres => "DROP TRIGGER no_room ON comments; DROP TRIGGER no_room ON posts",
    };
    change(site, room).await;
}

async fn change(site: &TestApp, how: &str) {
    let tx = site.app.db.begin_write().await.unwrap();
    tx.execute_unprepared(how).await.unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn a_full_disk_gives_the_text_back_and_lets_people_read() {
    let site = TestApp::set_up().await;
    site.publish("licences", &[]).await;
    let mut owner = site.owner().await;
    let said = site.say("licences", "Eli", "Before.", &[]).await;
    fill_disk(&site).await;

    // A page that is half empty takes a few short rows more.
    let long = "They all do it. ".repeat(900);
    let mut reader = site.browser();
    let page = reader
        .post("/posts/licences/comments", &[COMMENT[0], ("body", &long)])
        .await;
    assert_eq!(page.status, 503, "{}", page.body);
    assert!(page.headers.contains_key("retry-after"));
    page.shows("could not be stored").shows(long.trim());
    assert!(page.body.contains("value=\"Dana K.\""), "{}", page.body);
    let draft = [
        ("title", "Renewals"),
        ("source", long.as_str()),
        ("byline", "1"),
        ("kind", "post"),
        ("intent", "draft"),
    ];
    let page = owner.post("/admin/posts/new", &draft).await;
    assert_eq!(page.status, 503, "{}", page.body);
    page.shows(long.trim());
    assert!(page.body.contains("value=\"Renewals\""), "{}", page.body);

    for path in ["/", "/posts/licences", "/feed.xml", "/healthz", "/readyz"] {
        assert_eq!(reader.get(path).await.status, 200, "{path}");
    }
    owner.get("/admin/desk").await.shows("Before.");

    make_room(&site).await;
    let page = reader.post("/posts/licences/comments", &COMMENT).await;
    assert_eq!(page.status, 303, "{}", page.body);
    owner.approve(&said, &[]).await;
    assert_eq!(site.all_comments().await.len(), 2);
}

/// SQLite ends a transaction by itself when there is no room for its commit. Nobody tells the pool, and
/// what is written over that connection later must be committed all the same.
#[tokio::test]
async fn a_transaction_that_the_database_ended_takes_none_of_the_next_along() {
    let site = TestApp::set_up().await;
    site.publish("licences", &[]).await;
    let tx = site.app.db.begin_write().await.unwrap();
    tx.execute_unprepared("ROLLBACK").await.unwrap();
    drop(tx);
    drop(site.app.db.begin_write().await.unwrap());

    let mut reader = site.browser();
    for text in ["One.", "Two."] {
        let fields = [COMMENT[0], ("body", text)];
        let page = reader.post("/posts/licences/comments", &fields).await;
        assert_eq!(page.status, 303, "{}", page.body);
    }
    assert_eq!(site.all_comments().await.len(), 2, "acknowledged, and not there");
}
