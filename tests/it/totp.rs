//! The second step of a log-in.

use forthright::clock::{hours, minutes};
use forthright::ids::PersonId;
use forthright::people::Role;
use forthright::people::second_factor;

use crate::support::{Browser, PASSWORD, Page, TestApp, binary};

const PAGE: &str = "/admin/account/second-step";

/// What an app with the key would show now.
pub async fn code(site: &TestApp, person: i64) -> String {
    let row = second_factor::of(site.app.db.read(), PersonId(person))
        .await
        .unwrap()
        .unwrap();
    let secret = second_factor::secret(&site.app.secrets, &row).unwrap();
    secret.code(site.app.clock.now())
}

/// Sets it up for the owner; the recovery codes.
async fn switched_on(site: &TestApp, mara: &mut Browser) -> Vec<String> {
    mara.submit(PAGE, &[("intent", "begin")]).await;
    let code = code(site, 1).await;
    let page = mara.post(PAGE, &[("intent", "confirm"), ("code", &code)]).await;
    assert_eq!(page.status, 200, "{}", page.body);
    page.all(".codes code")
}

async fn password_typed(site: &TestApp) -> (Browser, Page) {
    let mut browser = site.browser();
    let fields = [
        ("email", "mara@example.org"),
        ("password", PASSWORD),
        ("next", "/admin/people"),
    ];
    let page = browser.post("/admin/log-in", &fields).await;
    assert_eq!(page.status, 200, "{}", page.body);
    (browser, page)
}

async fn send(browser: &mut Browser, page: &Page, field: &str, typed: &str) -> Page {
    let step = page.attr("[name=step]", "value").unwrap();
    let fields = [("step", step.as_str()), ("next", "/admin/people"), (field, typed)];
    browser.post("/admin/log-in/code", &fields).await
}

#[tokio::test]
async fn it_is_set_up_with_a_picture_and_confirmed_by_a_code() {
    let site = TestApp::set_up().await;
    let mut mara = site.owner().await;
    let page = mara.submit(PAGE, &[("intent", "begin")]).await;
    assert!(page.attr("svg.qr path", "d").is_some());
    let key = page.all(".secret").concat().replace(' ', "");
    assert_eq!(key.len(), 32);
    site.logged_in("mara@example.org").await;
    let wrong = mara
        .post(PAGE, &[("intent", "confirm"), ("code", "000000")])
        .await;
    assert_eq!(wrong.status, 422);
    wrong.shows("This code is not right");
    let codes = {
        let code = code(&site, 1).await;
        let spaced = format!("{} {}", &code[..3], &code[3..]);
        let page = mara.post(PAGE, &[("intent", "confirm"), ("code", &spaced)]).await;
        page.shows("The second step is on");
        page.all(".codes code")
    };
    assert_eq!(codes.len(), 10);
    let page = mara.get(PAGE).await;
    page.shows("10 recovery codes are left")
        .hides(&key)
        .hides(&codes[0]);
    mara.get("/admin/people").await.shows("second step");
}

#[tokio::test]
async fn a_log_in_asks_for_a_code_and_takes_each_once() {
    let site = TestApp::set_up().await;
    switched_on(&site, &mut site.owner().await).await;
    site.app.clock.advance(minutes(2));
    let (mut browser, page) = password_typed(&site).await;
    assert_eq!(browser.get("/admin/people").await.status, 401);
    assert_eq!(
        page.attr("#code", "autocomplete").as_deref(),
        Some("one-time-code")
    );
    assert_eq!(page.attr("#code", "inputmode").as_deref(), Some("numeric"));
    let wrong = send(&mut browser, &page, "code", "123456").await;
    assert_eq!(wrong.status, 422);
    let code = code(&site, 1).await;
    assert_eq!(
        send(&mut browser, &wrong, "code", &code).await.location(),
        "/admin/people"
    );
    assert_eq!(browser.get("/admin/people").await.status, 200);

    let (mut second, page) = password_typed(&site).await;
    assert_eq!(send(&mut second, &page, "code", &code).await.status, 422);
}

#[tokio::test]
async fn a_recovery_code_stands_in_once() {
    let site = TestApp::set_up().await;
    let mut mara = site.owner().await;
    let codes = switched_on(&site, &mut mara).await;
    let (mut browser, page) = password_typed(&site).await;
    let typed = codes[3].to_uppercase();
    assert_eq!(send(&mut browser, &page, "recovery", &typed).await.status, 303);
    mara.get(PAGE).await.shows("9 recovery codes are left");
    mara.get("/admin/audit").await.shows("Recovery code used");
    let (mut second, page) = password_typed(&site).await;
    assert_eq!(send(&mut second, &page, "recovery", &codes[3]).await.status, 422);

    let fields = [("intent", "renew"), ("password", PASSWORD)];
    let fresh = mara.post(PAGE, &fields).await.all(".codes code");
    assert_eq!(fresh.len(), 10);
    assert_eq!(send(&mut second, &page, "recovery", &codes[4]).await.status, 422);
    assert_eq!(send(&mut second, &page, "recovery", &fresh[0]).await.status, 303);
}

#[tokio::test]
async fn codes_can_not_be_tried_for_long() {
    let site = TestApp::set_up().await;
    switched_on(&site, &mut site.owner().await).await;
    let (_, page) = password_typed(&site).await;
    // Of the ten an hour one switched it on; each comes from another network.
    for _ in 0..9 {
        let tried = send(&mut site.browser(), &page, "code", "123456").await;
        assert_eq!(tried.status, 422);
    }
    let refused = send(&mut site.browser(), &page, "code", "123456").await;
    assert_eq!(refused.status, 429);
    refused.hides("123456");
}

#[tokio::test]
async fn what_stands_between_the_steps_is_short_lived_and_signed() {
    let site = TestApp::set_up().await;
    switched_on(&site, &mut site.owner().await).await;
    let (mut browser, page) = password_typed(&site).await;
    site.app.clock.advance(minutes(11));
    let code = code(&site, 1).await;
    assert_eq!(
        send(&mut browser, &page, "code", &code).await.location(),
        "/admin/log-in"
    );
    let forged = [("step", "1.9999999999999.x.y"), ("code", code.as_str())];
    let forged = browser.post("/admin/log-in/code", &forged).await;
    assert_eq!(forged.location(), "/admin/log-in");
    assert_eq!(
        browser.get("/admin/log-in/code").await.location(),
        "/admin/log-in"
    );
}

#[tokio::test]
async fn it_is_switched_off_with_the_password_or_by_an_owner_who_says_so() {
    let site = TestApp::set_up().await;
    let mut mara = site.owner().await;
    switched_on(&site, &mut mara).await;
    let wrong = mara.post(PAGE, &[("intent", "off"), ("password", "x")]).await;
    assert_eq!(wrong.status, 422);
    mara.submit(PAGE, &[("intent", "off"), ("password", PASSWORD)])
        .await
        .shows("The second step is off");
    site.logged_in("mara@example.org").await;

    site.add_person("Noor", "noor@example.org", Role::Author).await;
    let mut noor = site.logged_in("noor@example.org").await;
    noor.submit(PAGE, &[("intent", "begin")]).await;
    let typed = code(&site, 2).await;
    noor.post(PAGE, &[("intent", "confirm"), ("code", &typed)]).await;
    mara.submit("/admin/people/2", &[("intent", "factor_off")]).await;
    site.later(minutes(1)).await;
    let mails = site.mails();
    assert_eq!((mails.len(), mails[0].to.as_str()), (1, "noor@example.org"));
    site.logged_in("noor@example.org").await;
    mara.get("/admin/audit")
        .await
        .shows("Second step switched on")
        .shows("Second step switched off");
}

#[tokio::test]
async fn the_command_line_switches_it_off_with_a_new_password() {
    let site = TestApp::set_up().await;
    site.keep_keys();
    switched_on(&site, &mut site.owner().await).await;
    let words = "admin reset-password --email mara@example.org --password-stdin --second-step-off";
    let args: Vec<&str> = words.split(' ').collect();
    let config = &site.app.config;
    let command = binary::command(&config.data_dir, &config.database_url, &args);
    binary::tell(command, PASSWORD).succeeds("The second step of its log-in is off.");
    site.logged_in("mara@example.org").await;
}

#[tokio::test]
async fn the_key_stands_in_no_table() {
    let site = TestApp::set_up().await;
    let mut mara = site.owner().await;
    let page = mara.submit(PAGE, &[("intent", "begin")]).await;
    let key = page.all(".secret").concat().replace(' ', "");
    let row = second_factor::of(site.app.db.read(), PersonId(1)).await.unwrap();
    assert!(!format!("{row:?}").contains(&key));
    mara.submit(PAGE, &[("intent", "give_up")])
        .await
        .shows("Set it up");
    site.app.clock.advance(hours(1));
    let again = mara.submit(PAGE, &[("intent", "begin")]).await;
    assert_ne!(again.all(".secret").concat().replace(' ', ""), key);
}
