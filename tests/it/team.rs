//! What an owner changes about somebody of the team.

use forthright::people::{Role, Scope};

use crate::support::TestApp;

async fn with_noor(role: Role) -> TestApp {
    let site = TestApp::set_up().await;
    site.add_person("Noor", "noor@example.org", role).await;
    site
}

#[tokio::test]
async fn a_role_is_changed_and_counts_at_once() {
    let site = with_noor(Role::Contributor).await;
    let (mut mara, mut noor) = (site.owner().await, site.logged_in("noor@example.org").await);
    assert_eq!(noor.get("/admin/desk/bans").await.status, 403);
    let fields = [("intent", "role"), ("role", "moderator")];
    mara.submit("/admin/people/2", &fields).await.shows("Saved.");
    assert_eq!(noor.get("/admin/desk/bans").await.status, 200);
    mara.get("/admin/audit").await.shows("Role changed");
    let nonsense = mara
        .post("/admin/people/2", &[("intent", "role"), ("role", "king")])
        .await;
    assert_eq!(nonsense.status, 422);
    assert_eq!(mara.get("/admin/people/77").await.status, 404);
}

#[tokio::test]
async fn there_is_always_an_owner() {
    let site = with_noor(Role::Editor).await;
    let mut mara = site.owner().await;
    let demote = [("intent", "role"), ("role", "editor")];
    for fields in [&demote[..], &[("intent", "stop")]] {
        let page = mara.post("/admin/people/1", fields).await;
        assert_eq!(page.status, 422);
        page.shows("without an owner");
    }
    assert_eq!(mara.get("/admin/people").await.status, 200);
    mara.submit("/admin/people/2", &[("intent", "role"), ("role", "owner")])
        .await;
    mara.submit("/admin/people/2", &[("intent", "stop")]).await;
    // A stopped owner is none.
    assert_eq!(mara.post("/admin/people/1", &demote).await.status, 422);
}

#[tokio::test]
async fn a_stopped_account_gets_in_nowhere_until_it_is_taken_back() {
    let site = with_noor(Role::Editor).await;
    let (mut mara, mut noor) = (site.owner().await, site.logged_in("noor@example.org").await);
    let mut program = site.program_of("noor@example.org", Scope::Admin).await;
    program.get("/moderation/queue").await.is(200);
    mara.submit("/admin/people/2", &[("intent", "stop")])
        .await
        .shows("This account was stopped");
    assert_eq!(noor.get("/admin/desk").await.status, 401);
    program.get("/moderation/queue").await.refuses(401, &[]);
    let fields = [
        ("email", "noor@example.org"),
        ("password", crate::support::PASSWORD),
    ];
    assert_eq!(noor.post("/admin/log-in", &fields).await.status, 422);
    mara.get("/admin/people").await.shows("Stopped");

    mara.submit("/admin/people/2", &[("intent", "take_back")]).await;
    site.logged_in("noor@example.org").await;
    program.get("/moderation/queue").await.refuses(401, &[]);
    mara.get("/admin/audit")
        .await
        .shows("Account stopped")
        .shows("Account taken back");
}

#[tokio::test]
async fn several_write_under_a_name_that_the_owner_shares() {
    let site = with_noor(Role::Author).await;
    let (mut mara, mut noor) = (site.owner().await, site.logged_in("noor@example.org").await);
    let add = [("intent", "byline"), ("byline_name", "The Night Desk")];
    mara.submit("/admin/people", &add).await.shows("The Night Desk");
    noor.get("/admin/posts/new").await.hides("The Night Desk");
    let page = mara.get("/admin/people/2").await;
    assert_eq!(page.all("label.check"), ["Mara Lindqvist", "The Night Desk"]);
    let id = page.all_attrs("[name=byline]", "value").remove(1);
    mara.submit("/admin/people/2", &[("intent", "bylines"), ("byline", &id)])
        .await
        .shows("Saved.");
    noor.get("/admin/posts/new").await.shows("The Night Desk");
    mara.submit("/admin/people/2", &[("intent", "bylines")]).await;
    noor.get("/admin/posts/new").await.hides("The Night Desk");
    mara.get("/admin/audit").await.shows("Names to sign with changed");
    let empty = mara.post("/admin/people", &[("intent", "byline")]).await;
    assert_eq!(empty.status, 422);
}

#[tokio::test]
async fn the_list_says_who_was_here_and_what_they_wrote() {
    let site = with_noor(Role::Author).await;
    let mut mara = site.owner().await;
    mara.get("/admin/people").await.shows("not here yet");
    let mut noor = site.logged_in("noor@example.org").await;
    noor.write("On shelves", &[], &["publish"]).await;
    let page = mara.get("/admin/people").await;
    page.shows("here on 3 March 2026").shows("1 post");
    page.hides("not here yet");
}
