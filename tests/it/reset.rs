//! Forgotten passwords, by mail.

use forthright::clock::{hours, minutes};
use forthright::mail::Mailer;
use forthright::people::Role;
use forthright::router;

use crate::support::{Browser, PASSWORD, TestApp};

const PAGE: &str = "/admin/forgot-password";
const NEW: &str = "another long passphrase";

async fn mailed(site: &TestApp, email: &str) -> Option<String> {
    let page = site.browser().post(PAGE, &[("email", email)]).await;
    assert_eq!(page.status, 200, "{}", page.body);
    page.shows("Please look at your mail");
    site.later(minutes(0)).await;
    let mail = site.mails().pop()?;
    assert_eq!(mail.to, email);
    let link = mail.text.lines().find(|line| line.contains("/reset-password/"))?;
    Some(link.trim().to_owned())
}

async fn log_in(browser: &mut Browser, password: &str) -> u16 {
    let fields = [("email", "mara@example.org"), ("password", password)];
    browser.post("/admin/log-in", &fields).await.status
}

#[tokio::test]
async fn the_mailed_link_changes_the_password_once_and_ends_every_session() {
    let site = TestApp::set_up().await;
    let mut mara = site.owner().await;
    site.browser()
        .get("/admin/log-in")
        .await
        .shows("Forgot your password?");
    let link = mailed(&site, "mara@example.org").await.unwrap();
    let mut phone = site.browser();
    phone.get(&link).await.shows("mara@example.org");
    let short = phone.post(&link, &[("password_new", "short")]).await;
    assert_eq!(short.status, 422);
    short.shows("at least 12 characters").hides("short\"");
    phone
        .post(&link, &[("password_new", NEW)])
        .await
        .shows("The password is changed");
    assert_eq!(mara.get("/admin/desk").await.status, 401);
    assert_eq!(log_in(&mut phone, PASSWORD).await, 422);
    assert_eq!(log_in(&mut phone, NEW).await, 303);
    assert_eq!(phone.get(&link).await.status, 410);
    let again = phone.post(&link, &[("password_new", NEW)]).await;
    assert_eq!(again.status, 410);
    phone.get("/admin/audit").await.shows("Password reset");
}

#[tokio::test]
async fn the_link_is_good_for_an_hour() {
    let site = TestApp::set_up().await;
    let link = mailed(&site, "mara@example.org").await.unwrap();
    site.app.clock.advance(hours(1));
    let late = site.browser().post(&link, &[("password_new", NEW)]).await;
    assert_eq!(late.status, 410);
    late.shows("its hour is over");
    assert_eq!(site.browser().get("/reset-password/1.2.3").await.status, 410);
}

#[tokio::test]
async fn nobody_learns_who_has_an_account_and_a_stopped_one_gets_nothing() {
    let site = TestApp::set_up().await;
    site.add_person("Noor", "noor@example.org", Role::Author).await;
    let mut mara = site.owner().await;
    mara.submit("/admin/people/2", &[("intent", "stop")]).await;
    assert_eq!(mailed(&site, "noor@example.org").await, None);
    assert_eq!(mailed(&site, "nobody@example.org").await, None);
    let known = site.browser().post(PAGE, &[("email", "mara@example.org")]).await;
    let unknown = site.browser().post(PAGE, &[("email", "nils@example.org")]).await;
    assert_eq!(known.body.replace("mara@", "nils@"), unknown.body);
    let wrong = site.browser().post(PAGE, &[("email", "mara")]).await;
    assert_eq!(wrong.status, 422);
    assert_eq!(wrong.attr("#email", "value").as_deref(), Some("mara"));
}

#[tokio::test]
async fn one_address_is_written_to_three_times_an_hour() {
    let site = TestApp::set_up().await;
    for _ in 0..3 {
        assert!(mailed(&site, "mara@example.org").await.is_some());
    }
    let page = site.browser().post(PAGE, &[("email", "mara@example.org")]).await;
    assert_eq!(page.status, 429);
}

#[tokio::test]
async fn without_mail_the_page_says_how() {
    let site = TestApp::set_up().await;
    let mut app = site.app.clone();
    app.mailer = Mailer::Off;
    let mut browser = Browser::new(router::router(&app), "");
    browser
        .get(PAGE)
        .await
        .shows("This blog sends no mail")
        .shows("forthright admin reset-password");
}
