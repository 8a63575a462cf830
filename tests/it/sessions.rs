//! Where somebody of the team is logged in, what they change about their account, and their own tokens.

use forthright::clock::{days, hours, minutes};
use forthright::people::Role;

use crate::support::{Browser, PASSWORD, TestApp};

const FIREFOX: &str = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

async fn on_firefox(site: &TestApp) -> Browser {
    let mut browser = site.browser();
    browser.headers.push(("user-agent", FIREFOX.to_owned()));
    let fields = [("email", "mara@example.org"), ("password", PASSWORD)];
    assert_eq!(browser.post("/admin/log-in", &fields).await.status, 303);
    browser
}

#[tokio::test]
async fn sessions_are_listed_by_device_and_ended_one_by_one() {
    let site = TestApp::set_up().await;
    let (mut here, mut there) = (site.owner().await, on_firefox(&site).await);
    let page = here.get("/admin/account/sessions").await;
    page.shows("Firefox on Linux")
        .shows("A browser on another device");
    assert_eq!(page.all(".state"), ["This one"]);
    let id = page.attr("[name=session]", "value").unwrap();
    here.submit("/admin/account/sessions", &[("session", &id)])
        .await
        .shows("has to log in again")
        .hides("Firefox");
    assert_eq!(there.get("/admin/desk").await.status, 401);
    here.get("/admin/audit").await.shows("Sessions ended");
}

#[tokio::test]
async fn all_others_are_ended_and_nobody_elses() {
    let site = TestApp::set_up().await;
    site.add_person("Noor", "noor@example.org", Role::Editor).await;
    let mut noor = site.logged_in("noor@example.org").await;
    let (mut here, mut there) = (site.owner().await, on_firefox(&site).await);
    let noors = {
        let page = noor.get("/admin/account/sessions").await;
        assert_eq!(page.all("tbody tr").len(), 1);
        page
    };
    noors.hides("Firefox");
    here.submit("/admin/account/sessions", &[]).await;
    assert_eq!(here.get("/admin/desk").await.status, 200);
    assert_eq!(there.get("/admin/desk").await.status, 401);
    assert_eq!(noor.get("/admin/desk").await.status, 200);
}

#[tokio::test]
async fn a_session_that_is_used_goes_on_and_one_that_is_not_ends() {
    let site = TestApp::set_up().await;
    let (mut used, mut idle) = (site.owner().await, on_firefox(&site).await);
    site.app.clock.advance(days(10));
    assert_eq!(used.get("/admin/desk").await.status, 200);
    site.app.clock.advance(days(10));
    assert_eq!(used.get("/admin/desk").await.status, 200);
    assert_eq!(idle.get("/admin/desk").await.status, 401);
    let page = used.get("/admin/account/sessions").await;
    page.shows("since 3 March 2026").shows("used 23 March 2026");
    site.app.clock.advance(days(41));
    assert_eq!(used.get("/admin/desk").await.status, 401);
}

#[tokio::test]
async fn another_address_is_confirmed_by_mail() {
    let site = TestApp::set_up().await;
    let mut mara = site.owner().await;
    let wanted = [("name", "Mara L."), ("email", "ml@example.org")];
    let page = mara.post("/admin/account", &wanted).await;
    assert_eq!(page.status, 422);
    page.shows("This is not your password");
    assert_eq!(page.attr("#email", "value").as_deref(), Some("ml@example.org"));
    let wanted = [&wanted[..], &[("password", PASSWORD)]].concat();
    mara.submit("/admin/account", &wanted)
        .await
        .shows("We wrote to ml@example.org");
    site.later(minutes(1)).await;
    let mut mails = site.mails();
    let mail = mails.pop().unwrap();
    assert_eq!(mail.to, "ml@example.org");
    let left = mails.pop().unwrap();
    assert_eq!(
        left.to, "mara@example.org",
        "the address that is left hears of it"
    );
    assert!(left.subject.starts_with("Another address for your account at "));
    assert!(
        left.text.contains("Somebody who is logged in as Mara L."),
        "{}",
        left.text
    );
    assert!(left.text.contains("/forgot-password"), "{}", left.text);
    assert!(!left.text.contains("ml@example.org"), "it does not say which one");
    assert!(mails.is_empty());
    let link = mail
        .text
        .lines()
        .find(|line| line.contains("/account-email/"))
        .unwrap();
    let link = link.trim().to_owned();
    let mut phone = site.browser();
    phone.get(&link).await.shows("ml@example.org");
    site.logged_in("mara@example.org").await;
    assert_eq!(phone.post(&link, &[]).await.status, 200);
    site.logged_in("ml@example.org").await;
    assert_eq!(phone.get(&link).await.status, 410);
    let page = mara.get("/admin/account").await;
    assert_eq!(page.attr("#name", "value").as_deref(), Some("Mara L."));
}

#[tokio::test]
async fn an_address_that_waits_can_be_dropped_and_a_taken_one_is_refused() {
    let site = TestApp::set_up().await;
    site.add_person("Noor", "noor@example.org", Role::Editor).await;
    let mut mara = site.owner().await;
    let change = |email| [("name", "Mara"), ("email", email), ("password", PASSWORD)];
    let page = mara.post("/admin/account", &change("noor@example.org")).await;
    assert_eq!(page.status, 422);
    page.shows("has this address already");
    mara.submit("/admin/account", &change("ml@example.org")).await;
    mara.submit("/admin/account", &[("intent", "forget")])
        .await
        .hides("We wrote to");
    site.later(minutes(1)).await;
    assert!(site.mails().is_empty());
}

#[tokio::test]
async fn a_token_of_ones_own_is_shown_once_used_and_revoked() {
    let site = TestApp::set_up().await;
    let mut mara = site.owner().await;
    let page = mara.post("/admin/account/tokens", &[("name", "backup")]).await;
    assert_eq!(page.status, 422);
    assert_eq!(page.attr("#name", "value").as_deref(), Some("backup"));
    let page = mara
        .post("/admin/account/tokens", &[("name", "backup"), ("scope", "read")])
        .await;
    let token = page.attr("#token", "value").unwrap();
    mara.get("/admin/account/tokens")
        .await
        .shows("backup")
        .shows("not used yet")
        .hides(&token);
    let mut program = site.program();
    program
        .browser
        .headers
        .push(("authorization", format!("Bearer {token}")));
    program.get("/moderation/queue").await.is(200);
    site.app.clock.advance(hours(1));
    program.get("/moderation/queue").await.is(200);
    let page = mara.get("/admin/account/tokens").await;
    page.shows("used on 3 March 2026");
    let id = page.attr("[name=token_id]", "value").unwrap();
    mara.submit("/admin/account/tokens", &[("token_id", &id)])
        .await
        .shows("Revoked.");
    program.get("/moderation/queue").await.refuses(401, &[]);
    mara.get("/admin/audit")
        .await
        .shows("Token made")
        .shows("Token revoked");
}

#[tokio::test]
async fn nobody_revokes_the_token_of_another() {
    let site = TestApp::set_up().await;
    site.add_person("Noor", "noor@example.org", Role::Editor).await;
    let mut program = site.admin().await;
    let mut noor = site.logged_in("noor@example.org").await;
    noor.submit("/admin/account/tokens", &[("token_id", "1")]).await;
    program.get("/moderation/queue").await.is(200);
}
