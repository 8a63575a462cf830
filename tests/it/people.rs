//! Set-up and log-in.

use forthright::secrets::Purpose;

use crate::support::binary::Said;
use crate::support::{PASSWORD, TestApp, binary};

const OWNER: [(&str, &str); 6] = [
    ("blog_title", "The Third Copy"),
    ("email", "Mara@Example.org"),
    ("password", PASSWORD),
    ("name", "Mara Lindqvist"),
    ("title", "Editor"),
    ("organisation", "The Third Copy"),
];

#[tokio::test]
async fn set_up_link_makes_the_owner_once_and_logs_them_in() {
    let site = TestApp::empty().await;
    let key = site.app.secrets.sign(Purpose::Setup, "a");
    let mut browser = site.browser();
    let page = browser.get(&format!("/admin/setup?key={key}")).await;
    assert_eq!(page.status, 200);
    assert_eq!(page.attr("input[name=key]", "value"), Some(key.clone()));

    let form: Vec<_> = OWNER.into_iter().chain([("key", key.as_str())]).collect();
    assert_eq!(
        browser.post("/admin/setup", &form).await.location(),
        "/admin/posts"
    );
    let mut second = site.browser();
    assert_eq!(
        second.post("/admin/setup", &form).await.location(),
        "/admin/log-in"
    );
    assert_eq!(
        site.logged_in("mara@example.org")
            .await
            .get("/admin/log-out")
            .await
            .status,
        200
    );
}

#[tokio::test]
async fn set_up_without_the_link_is_refused() {
    let site = TestApp::empty().await;
    let mut browser = site.browser();
    assert_eq!(browser.get("/admin/setup").await.status, 403);
    let page = browser.post("/admin/setup", &OWNER).await;
    assert_eq!(page.status, 403);
    assert_eq!(page.all("label[for=kept-0]"), ["Title of the blog"]);
    assert_eq!(page.attr("#kept-0", "value").as_deref(), Some("The Third Copy"));
    page.hides(PASSWORD);
}

#[tokio::test]
async fn set_up_says_what_is_missing_and_keeps_what_was_typed() {
    let site = TestApp::empty().await;
    let key = site.app.secrets.sign(Purpose::Setup, "a");
    let fields = [
        ("key", key.as_str()),
        ("name", "Mara"),
        ("email", "mara"),
        ("password", "short"),
    ];
    let page = site.browser().post("/admin/setup", &fields).await;
    assert_eq!(page.status, 422);
    page.shows("This does not look like an e-mail address.")
        .shows("at least 12 characters");
    assert_eq!(page.attr("#name", "value").as_deref(), Some("Mara"));
    page.hides("short\"");
}

#[tokio::test]
async fn wrong_password_and_unknown_address_look_the_same() {
    let site = TestApp::set_up().await;
    let mut browser = site.browser();
    let wrong = browser
        .post(
            "/admin/log-in",
            &[("email", "mara@example.org"), ("password", "x")],
        )
        .await;
    let unknown = browser
        .post(
            "/admin/log-in",
            &[("email", "nils@example.org"), ("password", "x")],
        )
        .await;
    assert_eq!((wrong.status, unknown.status), (422, 422));
    assert_eq!(wrong.body.replace("mara@", "nils@"), unknown.body);
}

#[tokio::test]
async fn eleventh_log_in_within_a_minute_is_refused() {
    let site = TestApp::set_up().await;
    let mut browser = site.browser();
    let fields = [("email", "mara@example.org"), ("password", "x")];
    for _ in 0..10 {
        assert_eq!(browser.post("/admin/log-in", &fields).await.status, 422);
    }
    let page = browser.post("/admin/log-in", &fields).await;
    assert_eq!(page.status, 429);
    assert!(page.headers.contains_key("retry-after"));
    page.shows("That was a little fast");
    assert_eq!(
        page.attr("input[readonly]", "value").as_deref(),
        Some("mara@example.org")
    );
    page.hides("Send it again");
}

#[tokio::test]
async fn pages_of_the_team_need_a_session_and_log_out_ends_it() {
    let site = TestApp::set_up().await;
    let mut browser = site.browser();
    assert_eq!(browser.get("/admin/log-out").await.status, 401);
    let mut owner = site.owner().await;
    assert_eq!(owner.get("/admin/log-out").await.status, 200);
    assert_eq!(owner.post("/admin/log-out", &[]).await.location(), "/");
    assert_eq!(owner.get("/admin/log-out").await.status, 401);
}

#[tokio::test]
async fn a_form_sent_by_another_site_changes_nothing() {
    let site = TestApp::set_up().await;
    let mut owner = site.owner().await;
    owner.fetch_site = Some("cross-site");
    let page = owner.post("/admin/log-out", &[]).await;
    assert_eq!(page.status, 403);
    page.shows("This did not come from this site");
    owner.fetch_site = Some("same-origin");
    assert_eq!(owner.get("/admin/log-out").await.status, 200);
}

#[tokio::test]
async fn reading_a_page_sets_no_cookie() {
    let site = TestApp::set_up().await;
    let page = site.browser().get("/admin/log-in").await;
    assert!(!page.headers.contains_key("set-cookie"));
}

#[tokio::test]
async fn the_command_line_adds_a_moderator_who_then_reaches_the_desk() {
    let site = TestApp::set_up().await;
    create(&site, "ivo@example.org", "moderator").succeeds("");
    assert_eq!(
        site.logged_in("ivo@example.org")
            .await
            .get("/admin/desk")
            .await
            .status,
        200
    );
    create(&site, "ivo@example.org", "editor").fails("has this address already");
    create(&site, "eve@example.org", "owner").fails("has an owner already");
}

fn create(site: &TestApp, email: &str, role: &str) -> Said {
    let words = format!("admin create --name Ivo --email {email} --role {role} --password-stdin");
    let args: Vec<&str> = words.split(' ').collect();
    let config = &site.app.config;
    let command = binary::command(&config.data_dir, &config.database_url, &args);
    binary::tell(command, PASSWORD)
}
