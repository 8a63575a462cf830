//! Rules that ask by themselves: rehearsed before they are switched on, inside of the submission, and
//! never too often.

use forthright::affiliation::entity::request::{ActiveModel, Column, Entity, Model};
use forthright::affiliation::requests::{ALL_AN_HOUR, RULES_AN_HOUR};
use forthright::affiliation::{Chips, Place, RequestState};
use forthright::audit;
use forthright::clock::{hours, minutes};
use forthright::comments::Status;
use forthright::ids::{BylineId, PersonId};
use sea_orm::{ActiveValue::Set, ColumnTrait as _, EntityTrait as _, QueryFilter as _, QueryOrder as _};

use crate::support::comments::new;
use crate::support::{Browser, Page, TestApp};

const HERE: &str = "/admin/affiliation/rules";
const SEND: &str = "/posts/licences/comments";

async fn site() -> TestApp {
    let site = TestApp::set_up_with(|config| config.limits = false).await;
    site.publish("licences", &["Acme", "Borealis"]).await;
    site
}

/// A site on which `rules` are on.
async fn with(rules: &[&str]) -> TestApp {
    let site = site().await;
    let mut mara = site.owner().await;
    for rule in rules {
        let fields = [("rule", *rule), ("intent", "on"), ("seen", "yes")];
        let page = mara.post(HERE, &fields).await;
        assert_eq!(page.status, 303, "{}", page.body);
    }
    site
}

/// Sends a comment and opens the receipt it leads to.
async fn send(browser: &mut Browser, body: &str, more: &[(&str, &str)]) -> Page {
    let fields = [&[("name", "Dana K."), ("body", body)], more].concat();
    browser.submit(SEND, &fields).await
}

async fn requests(site: &TestApp) -> Vec<Model> {
    let rows = Entity::find()
        .order_by_asc(Column::Id)
        .all(site.app.db.read())
        .await;
    rows.unwrap()
}

#[tokio::test]
async fn no_rule_asks_unless_the_owner_says_so() {
    let site = site().await;
    send(&mut site.browser(), "We sell Acme.", &[])
        .await
        .hides("asks you");
    assert!(requests(&site).await.is_empty());
    let page = site.owner().await.get(HERE).await;
    assert_eq!(page.all(".rule .state"), ["off"; 4]);
}

#[tokio::test]
async fn a_rule_is_seen_before_it_is_switched_on() {
    let site = site().await;
    let post = site.publish("shelves", &["Contoso"]).await;
    for text in [
        "I like Acme.",
        "Contoso broke.",
        "Not about anything.",
        "> Contoso said\n\nDid it?",
    ] {
        site.comment(post, None, "Eli", text).await;
    }
    let spam = new(post, None, "Bot", "Contoso!", Status::Spam, site.app.clock.now());
    site.insert(spam).await;
    let mut mara = site.owner().await;
    let page = mara.get(HERE).await;
    page.hides("Switch it on");
    let link = page.attr("#names_subject a.btn", "href").unwrap();
    let rehearsed = mara.get(link.split('#').next().unwrap()).await;
    rehearsed
        .shows("It would have asked 1 of the last 5.")
        .shows("Contoso broke.");
    let to_desk = rehearsed.attr("#names_subject li a", "href").unwrap();
    mara.get(&to_desk).await.shows("Contoso broke.");

    let first = mara
        .post(HERE, &[("rule", "names_subject"), ("intent", "on")])
        .await;
    assert_eq!(first.status, 200);
    first.shows("It would have asked 1 of the last 5.");
    assert_eq!(first.all("#names_subject .state"), ["off"]);
    let mut fields = first.form("#names_subject form");
    fields.push(("intent".to_owned(), "on".to_owned()));
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (&**name, &**value)).collect();
    let on = mara.submit(HERE, &fields).await;
    assert_eq!(on.all(".rule .state"), ["on", "off", "off", "off"]);
    on.shows("On since 3 March 2026");
    let off = mara
        .submit(HERE, &[("rule", "names_subject"), ("intent", "off")])
        .await;
    assert_eq!(off.all(".rule .state"), ["off"; 4]);
}

#[tokio::test]
async fn the_question_stands_on_the_receipt_and_nowhere_else() {
    let site = with(&["names_subject"]).await;
    let mut dana = site.browser();
    let receipt = send(&mut dana, "Acme took four hours.", &[]).await;
    receipt
        .shows("Mara Lindqvist asks you")
        .shows("Dana K., thank you. So that readers can weigh this");
    let comment = site.last_comment().await;
    let asked = requests(&site).await.remove(0);
    assert_eq!(
        (asked.comment_id, asked.place, asked.state),
        (comment.id, Place::Private, RequestState::Requested)
    );
    assert_eq!(
        (asked.rule.as_str(), asked.rule_subject.as_str()),
        ("names_subject", "Acme")
    );
    let mut mara = site.owner().await;
    let desk = mara.get("/admin/desk").await;
    desk.shows("Asked by a rule: The comment names a subject — Acme");
    desk.shows("Every comment is read first here");
    mara.approve(&comment, &[]).await;
    let page = site.browser().get("/posts/licences").await;
    page.shows("Acme took four hours.")
        .hides("which hat are you wearing");

    let line = audit::entity::Entity::find()
        .filter(audit::entity::Column::Action.eq("affiliation.asked"))
        .one(site.app.db.read())
        .await
        .unwrap()
        .unwrap();
    assert_eq!(
        (line.actor.as_str(), &line.detail["rule"]),
        ("rule", &"names_subject".into())
    );
}

#[tokio::test]
async fn who_said_it_already_and_who_is_of_the_team_is_not_asked() {
    let site = with(&["names_subject", "we_beside_subject"]).await;
    let uses = [("affiliation_kind", "uses"), ("affiliation_about", "Acme")];
    send(&mut site.browser(), "We like Acme.", &uses)
        .await
        .hides("asks you");
    send(
        &mut site.browser(),
        "Acme is here. Buy.",
        &[("subject_line", "x")],
    )
    .await
    .hides("asks you");
    send(&mut site.owner().await, "We at the blog tried Acme.", &[]).await;
    send(&mut site.browser(), "Nothing to see.", &[])
        .await
        .hides("asks you");
    let named = [("name", "acme.example"), ("body", "Acme is best.")];
    site.browser().submit(SEND, &named).await.hides("asks you");
    assert!(requests(&site).await.is_empty());
}

#[tokio::test]
async fn each_rule_finds_what_it_is_for() {
    let site = with(&["mail_domain", "links_subject", "we_beside_subject"]).await;
    let mut mara = site.owner().await;
    let page = mara.get(HERE).await;
    let mut fields = page.form("form:has([name=site])");
    let typed = fields.iter_mut().find(|(name, _)| name == "site").unwrap();
    "https://www.acme.example/".clone_into(&mut typed.1);
    fields.push(("intent".to_owned(), "sites".to_owned()));
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (&**name, &**value)).collect();
    let saved = mara.submit(HERE, &fields).await;
    assert_eq!(
        saved.attr("input[name=site]", "value").as_deref(),
        Some("acme.example")
    );

    let by_mail = [("email", "dana@mail.acme.example")];
    send(&mut site.browser(), "Fine.", &by_mail)
        .await
        .shows("asks you");
    send(
        &mut site.browser(),
        "See [this](https://acme.example/offer).",
        &[],
    )
    .await
    .shows("asks you");
    send(&mut site.browser(), "Unsere Leute mögen Borealis.", &[])
        .await
        .shows("asks you");
    send(&mut site.browser(), "Borealis costs more in the US.", &[])
        .await
        .hides("asks you");
    let found: Vec<(String, String)> = requests(&site)
        .await
        .into_iter()
        .map(|row| (row.rule, row.rule_subject))
        .collect();
    let expected = [
        ("mail_domain", "Acme"),
        ("links_subject", "Acme"),
        ("we_beside_subject", "Borealis"),
    ];
    assert_eq!(
        found,
        expected.map(|(rule, subject)| (rule.to_owned(), subject.to_owned()))
    );

    let wrong = mara
        .post(
            HERE,
            &[("intent", "sites"), ("subject", "1"), ("site", "no site")],
        )
        .await;
    assert_eq!(wrong.status, 422);
    wrong.shows("This is no address of a site.");
    assert_eq!(wrong.attr("#site-1", "value").as_deref(), Some("no site"));
}

#[tokio::test]
async fn nobody_is_asked_by_rule_more_than_three_times_in_a_month() {
    let site = with(&["names_subject"]).await;
    let mut dana = site.browser();
    for number in 0..5 {
        let body = format!("Acme again, for the {number}th time.");
        send(&mut dana, &body, &[("remember", "1")]).await;
        site.app.clock.advance(hours(24));
    }
    assert_eq!(requests(&site).await.len(), 3);
    site.app.clock.advance(hours(24 * 30));
    send(&mut dana, "Acme, a month later.", &[("remember", "1")])
        .await
        .shows("asks you");
}

/// `count` questions asked now about the first comment, and settled.
async fn ask_often(site: &TestApp, count: u64, rule: &str) {
    let now = site.app.clock.now();
    let comment = site.all_comments().await.remove(0).id;
    let row = ActiveModel {
        comment_id: Set(comment),
        place: Set(Place::Private),
        question: Set("Which hat?".to_owned()),
        chips: Set(Chips::default()),
        state: Set(RequestState::Settled),
        asked_by: Set(PersonId(1)),
        byline_id: Set(BylineId(1)),
        rounds: Set(0),
        asked_at: Set(now),
        due_at: Set(now),
        rule: Set(rule.to_owned()),
        ..Default::default()
    };
    let tx = site.app.db.begin_write().await.unwrap();
    for _ in 0..count {
        Entity::insert(row.clone()).exec(&*tx).await.unwrap();
    }
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn rules_rest_when_they_have_asked_often_within_the_hour() {
    let site = with(&["names_subject"]).await;
    send(&mut site.browser(), "Nothing to see.", &[]).await;
    ask_often(&site, RULES_AN_HOUR - 1, "names_subject").await;
    send(&mut site.browser(), "Acme one.", &[])
        .await
        .shows("asks you");
    send(&mut site.browser(), "Acme two.", &[])
        .await
        .hides("asks you");
    site.app.clock.advance(minutes(61));
    send(&mut site.browser(), "Acme three.", &[])
        .await
        .shows("asks you");
}

#[tokio::test]
async fn the_desk_asks_no_more_than_the_ceiling_either() {
    let site = TestApp::set_up().await;
    site.publish("licences", &["Acme"]).await;
    let comment = site.say("licences", "Dana K.", "Four hours.", &[]).await;
    ask_often(&site, ALL_AN_HOUR, "").await;
    let fields = [
        ("version", "1"),
        ("decision", "hold_ask"),
        ("question", "Which hat, Dana?"),
    ];
    let path = format!("/admin/desk/{}", comment.id);
    let mut mara = site.owner().await;
    let refused = mara.post(&path, &fields).await;
    assert_eq!(refused.status, 422);
    refused.shows("within the last hour").shows("Which hat, Dana?");
    site.app.clock.advance(minutes(61));
    assert_eq!(mara.post(&path, &fields).await.status, 303);
}

#[tokio::test]
async fn the_default_question_is_the_one_that_is_asked() {
    let site = with(&["names_subject"]).await;
    let mut mara = site.owner().await;
    let fields = [
        ("part", "questions"),
        ("intent", "save"),
        ("first", "1"),
        ("question", "Which hat?"),
        ("question", "Do you sell {subject}, {name}?"),
    ];
    mara.submit("/admin/affiliation", &fields).await;
    send(&mut site.browser(), "So much for Borealis.", &[])
        .await
        .shows("Do you sell Borealis, Dana K.?");
}
