//! Inviting somebody to the team, by a link that is good once.

use forthright::clock::days;
use forthright::clock::minutes;
use forthright::people::Role;

use crate::support::{Browser, PASSWORD, Page, TestApp};

const NOOR: [(&str, &str); 4] = [
    ("intent", "invite"),
    ("name", "Noor Haddad"),
    ("email", "noor@example.org"),
    ("role", "author"),
];
const JOINS: [(&str, &str); 2] = [("name", "N. Haddad"), ("password", PASSWORD)];

async fn invited(mara: &mut Browser) -> String {
    let page = mara.post("/admin/people", &NOOR).await;
    assert_eq!(page.status, 200, "{}", page.body);
    page.attr("#link", "value").expect("the link is shown")
}

#[tokio::test]
async fn an_invitation_is_mailed_accepted_once_and_makes_an_account() {
    let site = TestApp::set_up().await;
    let mut mara = site.owner().await;
    let link = invited(&mut mara).await;
    mara.get("/admin/people")
        .await
        .shows("Open invitations")
        .hides(&link);
    site.later(minutes(1)).await;
    let mails = site.mails();
    assert_eq!((mails.len(), mails[0].to.as_str()), (1, "noor@example.org"));
    assert!(mails[0].text.contains(&link), "{}", mails[0].text);

    let mut noor = site.browser();
    noor.get(&link)
        .await
        .shows("Join The Third Copy")
        .shows("Mara Lindqvist invites you")
        .shows("Author")
        .shows("noor@example.org");
    let page = noor.post(&link, &[("name", "Noor"), ("password", "short")]).await;
    assert_eq!(page.status, 422);
    assert_eq!(page.attr("#name", "value").as_deref(), Some("Noor"));
    assert_eq!(noor.post(&link, &JOINS).await.location(), "/admin");
    assert_eq!(noor.get("/admin/posts").await.status, 200);
    assert_eq!(noor.get("/admin/settings").await.status, 403);

    let late = site.browser().get(&link).await;
    assert_eq!(late.status, 410);
    late.shows("The invitation was accepted");
    assert_eq!(site.browser().post(&link, &JOINS).await.status, 410);
    site.logged_in("noor@example.org").await;
    mara.get("/admin/people")
        .await
        .shows("N. Haddad")
        .hides("Open invitations");
    mara.get("/admin/audit")
        .await
        .shows("Somebody invited")
        .shows("Invitation accepted");
}

#[tokio::test]
async fn what_is_withdrawn_or_late_says_so_and_is_not_mailed() {
    let site = TestApp::set_up().await;
    let mut mara = site.owner().await;
    let link = invited(&mut mara).await;
    let page = mara.get("/admin/people").await;
    let action = page.attr("form[action*=withdraw]", "action").unwrap();
    mara.submit(&action, &[]).await.hides("Open invitations");
    site.later(minutes(1)).await;
    assert!(site.mails().is_empty());
    let closed = site.browser().get(&link).await;
    assert_eq!(closed.status, 410);
    closed.shows("was withdrawn");

    let second = invited(&mut mara).await;
    assert_ne!(second, link);
    site.app.clock.advance(days(8));
    let late = site.browser().post(&second, &JOINS).await;
    assert_eq!(late.status, 410);
    late.shows("time of this invitation is over");
    let forged = second.replace("/invitation/", "/invitation/9");
    assert_eq!(site.browser().get(&forged).await.status, 404);
}

#[tokio::test]
async fn what_can_not_be_invited_comes_back_with_what_was_typed() {
    let site = TestApp::set_up().await;
    let mut mara = site.owner().await;
    let refused = async |mara: &mut Browser, fields: &[(&str, &str)], words: &str| -> Page {
        let page = mara.post("/admin/people", fields).await;
        assert_eq!(page.status, 422, "{}", page.body);
        page.shows(words);
        page
    };
    let page = refused(
        &mut mara,
        &[("name", "Noor"), ("email", "noor")],
        "This does not look like",
    )
    .await;
    assert_eq!(page.attr("#name", "value").as_deref(), Some("Noor"));
    assert_eq!(page.attr("#email", "value").as_deref(), Some("noor"));
    let own = [
        ("name", "Noor"),
        ("email", "Mara@example.org"),
        ("role", "editor"),
    ];
    let page = refused(&mut mara, &own, "has this address already").await;
    assert_eq!(
        page.attr("[name=role][checked]", "value").as_deref(),
        Some("editor")
    );
    invited(&mut mara).await;
    refused(&mut mara, &NOOR, "is open").await;
}

#[tokio::test]
async fn only_an_owner_sees_and_changes_the_team() {
    let site = TestApp::set_up().await;
    site.add_person("Ed", "ed@example.org", Role::Editor).await;
    let mut ed = site.logged_in("ed@example.org").await;
    for path in ["/admin/people", "/admin/people/1"] {
        assert_eq!(ed.get(path).await.status, 403);
    }
    assert_eq!(ed.post("/admin/people", &NOOR).await.status, 403);
    assert_eq!(
        ed.post("/admin/people/1", &[("intent", "stop")]).await.status,
        403
    );
}

#[tokio::test]
async fn the_same_form_sent_twice_invites_once() {
    let site = TestApp::set_up().await;
    let mut mara = site.owner().await;
    let key = mara
        .get("/admin/people")
        .await
        .attr("[name=idempotency_key]", "value")
        .unwrap();
    let fields = [&NOOR[..], &[("idempotency_key", key.as_str())]].concat();
    assert_eq!(mara.post("/admin/people", &fields).await.status, 200);
    assert_eq!(
        mara.post("/admin/people", &fields).await.location(),
        "/admin/people"
    );
}
