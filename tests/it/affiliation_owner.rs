//! The owner words affiliation, keeps questions at hand, and sees how asking goes.

use forthright::affiliation::entity::request;
use forthright::audit;
use forthright::clock::{Moment, days, hours};
use forthright::people::Role;
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};

use crate::support::{Browser, Page, TestApp};

const HERE: &str = "/admin/affiliation";
const POST: &str = "/posts/licences";

async fn site() -> TestApp {
    let site = TestApp::set_up().await;
    site.publish("licences", &["Acme", "Borealis"]).await;
    site
}

/// One part of the page as it would be sent, with `changes` to it.
async fn part(owner: &mut Browser, part: &str, changes: &[(&str, usize, &str)]) -> Vec<(String, String)> {
    let page = owner.get(HERE).await;
    let selector = format!("form:has(input[name=part][value={part}])");
    let mut fields = page.form(&selector);
    for (name, row, value) in changes {
        let field = fields.iter_mut().filter(|(known, _)| known == name).nth(*row);
        (*value).clone_into(&mut field.unwrap().1);
    }
    fields
}

async fn send(owner: &mut Browser, fields: &[(String, String)], intent: &str) -> Page {
    let mut fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (&**name, &**value)).collect();
    fields.push(("intent", intent));
    owner.post(HERE, &fields).await
}

async fn change(owner: &mut Browser, of: &str, changes: &[(&str, usize, &str)]) -> Page {
    let fields = part(owner, of, changes).await;
    send(owner, &fields, "save").await
}

/// The value of a field in row `row`.
fn value(page: &Page, name: &str, row: usize) -> String {
    let id = format!("#{name}-{row}");
    page.attr(&id, "value").unwrap_or_else(|| panic!("no {id}"))
}

#[tokio::test]
async fn a_renamed_chip_stands_beside_a_name_at_once() {
    let site = site().await;
    let mut mara = site.owner().await;
    let stated = [("affiliation_you_are", "reseller")];
    let comment = site.say("licences", "Dana K.", "Four hours.", &stated).await;
    mara.approve(&comment, &[]).await;
    let mut reader = site.browser();
    for _ in 0..2 {
        reader
            .get(POST)
            .await
            .shows("says: reseller")
            .shows("Reseller or integrator");
    }
    let feed = reader.get("/comments/feed.xml").await;
    assert!(feed.body.contains("says: reseller"), "{}", feed.body);

    let words = [
        ("chip_label", 2, "Partner"),
        ("chip_in_line", 2, "channel partner"),
    ];
    let saved = change(&mut mara, "chips", &words).await;
    assert_eq!(saved.status, 303, "{}", saved.body);
    let page = reader.get(POST).await;
    page.shows("says: channel partner")
        .hides("says: reseller")
        .hides("Reseller or integrator");
    assert!(page.all("label.chip").contains(&"Partner".to_owned()));
    let feed = reader.get("/comments/feed.xml").await;
    assert!(feed.body.contains("says: channel partner"), "{}", feed.body);

    let fields = part(&mut mara, "chips", &[]).await;
    assert_eq!(send(&mut mara, &fields, "usual").await.status, 303);
    reader.get(POST).await.shows("says: reseller");
}

#[tokio::test]
async fn chips_are_offered_in_the_owners_order() {
    let site = site().await;
    let mut mara = site.owner().await;
    let mut fields = part(&mut mara, "chips", &[]).await;
    fields.retain(|field| *field != ("chip_offered".to_owned(), "it_manager".to_owned()));
    let arranged = send(&mut mara, &fields, "up-3").await;
    assert_eq!(arranged.status, 200);
    arranged.shows("Nothing is saved yet.");
    assert_eq!(value(&arranged, "chip_label", 2), "Consultant or agency");
    let offered = |page: &Page| page.all("label.chip:has([name=affiliation_you_are])");
    let before = offered(&site.browser().get(POST).await);
    assert_eq!(before[0], "IT manager");

    let arranged = arranged.form("form:has(input[name=part][value=chips])");
    assert_eq!(send(&mut mara, &arranged, "save").await.status, 303);
    let after = offered(&site.browser().get(POST).await);
    let first: Vec<&str> = after.iter().take(3).map(String::as_str).collect();
    assert_eq!(
        first,
        [
            "Engineer or practitioner",
            "Consultant or agency",
            "Reseller or integrator"
        ]
    );
    assert!(!after.contains(&"IT manager".to_owned()));
}

#[tokio::test]
async fn what_cannot_stand_on_a_chip_comes_back_with_a_reason() {
    let site = site().await;
    let mut mara = site.owner().await;
    let long = "x".repeat(41);
    for (words, reason) in [
        ("", "Please fill this in"),
        (&*long, "40"),
        ("IT MANAGER", "Two chips say"),
        ("Ve\u{202e}ndor", "nobody can see"),
    ] {
        let page = change(&mut mara, "chips", &[("chip_label", 4, words)]).await;
        assert_eq!(page.status, 422, "{words}");
        let why = page.all("#chip-4-error").concat();
        assert!(
            why.contains(reason) || words.is_empty() && !why.is_empty(),
            "{words}: {why}"
        );
        assert_eq!(value(&page, "chip_label", 4), words);
        assert_eq!(value(&page, "chip_label", 0), "IT manager");
    }
    let usual = mara.get(HERE).await;
    assert_eq!(value(&usual, "chip_label", 4), "Small business");
}

#[tokio::test]
async fn the_sentences_of_the_forms_are_the_owners() {
    let site = site().await;
    let mut mara = site.owner().await;
    let words = [
        ("any", 0, "Any stake in this?"),
        ("ways_out", 0, "All three are fine."),
    ];
    let saved = change(&mut mara, "wording", &words).await;
    assert_eq!(saved.status, 303, "{}", saved.body);
    let page = site.browser().get(POST).await;
    page.shows("Any stake in this?")
        .hides("Any connection to what you write about?");

    let comment = site.say("licences", "Dana K.", "Four hours.", &[]).await;
    let mut dana = site.browser();
    let receipt = forthright::comments::receipt::link(&site.app.secrets, comment.id, &comment.nonce);
    let asked = [
        ("version", "1"),
        ("decision", "publish_ask"),
        ("question", "Which hat?"),
        ("place", "public"),
    ];
    let page = mara.post(&format!("/admin/desk/{}", comment.id), &asked).await;
    assert_eq!(page.status, 303, "{}", page.body);
    dana.get(&receipt.to_string()).await.shows("All three are fine.");

    let refused = change(
        &mut mara,
        "wording",
        &[("any", 0, " "), ("any_hint", 0, &"x".repeat(301))],
    )
    .await;
    assert_eq!(refused.status, 422);
    assert_eq!(refused.all(".bad").len(), 2);
    assert_eq!(refused.all("#ways_out"), ["All three are fine."]);
    let fields = part(&mut mara, "wording", &[]).await;
    send(&mut mara, &fields, "usual").await;
    site.browser()
        .get(POST)
        .await
        .shows("Any connection to what you write about?");
}

/// Saves these questions; the second is the first choice.
async fn save_questions(owner: &mut Browser, questions: &[&str]) -> Page {
    let mut fields = vec![("part", "questions"), ("first", "1"), ("intent", "save")];
    fields.extend(questions.iter().map(|question| ("question", *question)));
    owner.post(HERE, &fields).await
}

#[tokio::test]
async fn questions_are_kept_read_and_refused() {
    let site = site().await;
    let mut mara = site.owner().await;
    mara.get(HERE)
        .await
        .shows("Question 1")
        .shows("Dana K., thank you. So that readers can weigh this");
    let saved = save_questions(
        &mut mara,
        &["Which hat, {name}?", "", "Do you sell {subject}?", ""],
    )
    .await;
    assert_eq!(saved.status, 303, "{}", saved.body);
    let page = mara.get(HERE).await;
    page.shows("Which hat, Dana K.?")
        .shows("Do you sell Acme?")
        .shows("One more question");
    assert_eq!(page.all("textarea[name=question]").len(), 3);

    let refused = save_questions(&mut mara, &["See https://acme.example", "Fine?"]).await;
    assert_eq!(refused.status, 422);
    refused.shows("holds no links").shows("See https://acme.example");
    let many: Vec<String> = (0..13).map(|number| format!("Number {number}?")).collect();
    let many: Vec<&str> = many.iter().map(String::as_str).collect();
    let refused = save_questions(&mut mara, &many).await;
    assert_eq!(refused.status, 422);
    refused.shows("at most 12 questions").shows("Number 12?");

    let fields = part(&mut mara, "questions", &[]).await;
    let removed = send(&mut mara, &fields, "remove-0").await;
    removed.shows("Nothing is saved yet.").hides("Which hat, {name}?");
    mara.get(HERE).await.shows("Which hat, {name}?");
    assert_eq!(send(&mut mara, &fields, "usual").await.status, 303);
    mara.get(HERE)
        .await
        .hides("Which hat, {name}?")
        .shows("which hat are you wearing here?");
}

#[tokio::test]
async fn the_desk_has_the_saved_questions_filled_in() {
    let site = site().await;
    let mut mara = site.owner().await;
    let questions = ["Which hat, {name}?", "Do you sell {subject}, as “{post}” has it?"];
    assert_eq!(save_questions(&mut mara, &questions).await.status, 303);
    let comment = site
        .say("licences", "Dana K.", "Borealis took eleven hours.", &[])
        .await;
    let desk = mara.get("/admin/desk").await;
    assert_eq!(
        desk.all("textarea[name=question]"),
        ["Do you sell Borealis, as “What licences costs” has it?"]
    );
    assert_eq!(desk.all("button[value^=use_question]"), ["Which hat, Dana K.?"]);
    desk.shows("Only if they come back");
    assert!(desk.attr("input[name=place][value=public]", "checked").is_some());

    let fields = [
        ("version", "1"),
        ("decision", "use_question-0"),
        ("reply", "Welcome, Dana."),
        ("question", "Something of my own?"),
        ("chips", "press"),
        ("place", "private"),
    ];
    let path = format!("/admin/desk/{}", comment.id);
    let redrawn = mara.post(&path, &fields).await;
    assert_eq!(redrawn.status, 200);
    assert_eq!(redrawn.all("textarea[name=question]"), ["Which hat, Dana K.?"]);
    assert_eq!(redrawn.all("textarea[name=reply]"), ["Welcome, Dana."]);
    assert_eq!(redrawn.all("[name=chips][checked]").len(), 1);
    assert!(
        redrawn
            .attr("input[name=place][value=private]", "checked")
            .is_some()
    );
    assert!(redrawn.all(".shown").concat().contains("Which hat, Dana K.?"));
    assert_eq!(site.last_comment().await.version, 1, "nothing was decided");

    let fields = [
        ("version", "1"),
        ("decision", "preview_question"),
        ("question", "Do you *sell* it?"),
    ];
    let redrawn = mara.post(&path, &fields).await;
    assert_eq!(redrawn.all(".shown em"), ["sell"]);
    assert_eq!(redrawn.all("textarea[name=question]"), ["Do you *sell* it?"]);
}

#[tokio::test]
async fn only_the_owner_opens_the_page_and_every_change_is_in_the_history() {
    let site = site().await;
    site.add_person("Nils", "nils@example.org", Role::Moderator).await;
    let mut nils = site.logged_in("nils@example.org").await;
    for path in [HERE, "/admin/affiliation/rules"] {
        assert_eq!(nils.get(path).await.status, 403, "{path}");
        assert_eq!(nils.post(path, &[("part", "chips")]).await.status, 403, "{path}");
        assert_eq!(site.browser().get(path).await.status, 401, "{path}");
    }
    let mut mara = site.owner().await;
    mara.get("/admin/settings").await.shows("Who is speaking");
    for _ in 0..2 {
        change(&mut mara, "chips", &[("chip_label", 0, "Runs the racks")]).await;
    }
    let lines = audit::entity::Entity::find()
        .filter(audit::entity::Column::Action.eq("settings.changed"))
        .all(site.app.db.read())
        .await
        .unwrap();
    assert_eq!(lines.len(), 1, "the same words again change nothing");
    assert_eq!(lines[0].detail["settings"][0], "affiliation_chips");
}

/// A comment that is asked about now.
async fn asked(site: &TestApp, mara: &mut Browser, name: &str) -> String {
    let comment = site
        .say("licences", name, &format!("{name} has seen this."), &[])
        .await;
    let version = comment.version.to_string();
    let fields = [
        ("version", version.as_str()),
        ("decision", "hold_ask"),
        ("question", "Which hat?"),
    ];
    let page = mara.post(&format!("/admin/desk/{}", comment.id), &fields).await;
    assert_eq!(page.status, 303, "{}", page.body);
    forthright::comments::receipt::link(&site.app.secrets, comment.id, &comment.nonce).to_string()
}

async fn answer(site: &TestApp, receipt: &str, fields: &[(&str, &str)]) {
    let page = site.browser().post(&format!("{receipt}/answer"), fields).await;
    assert_eq!(page.status, 303, "{}", page.body);
}

fn figures(page: &Page) -> Vec<Vec<String>> {
    let cells = page.all(".figures tbody td");
    cells.chunks(2).map(<[String]>::to_vec).collect()
}

#[tokio::test]
async fn the_figures_tell_a_known_history() {
    let site = site().await;
    let mut mara = site.owner().await;
    let empty = figures(&mara.get(HERE).await);
    assert_eq!(empty[0], ["0", "0"]);
    assert_eq!(empty[1], ["–", "–"]);

    // Long ago: one asked, who never answered.
    asked(&site, &mut mara, "Anna").await;
    site.app.clock.advance(days(100));
    let mut mara = site.owner().await;
    // Since then: four asked. Two answer, after 2 and 5 hours, of whom one is published; one declines
    // after 3; one question is taken back.
    let bo = asked(&site, &mut mara, "Bo").await;
    let cy = asked(&site, &mut mara, "Cy").await;
    let di = asked(&site, &mut mara, "Di").await;
    asked(&site, &mut mara, "Ed").await;
    let ed = site.last_comment().await;
    let version = ed.version.to_string();
    let trash = [("version", version.as_str()), ("decision", "trash")];
    assert_eq!(
        mara.post(&format!("/admin/desk/{}", ed.id), &trash).await.status,
        303
    );
    let sells = [
        ("affiliation_kind", "sells"),
        ("affiliation_about", "Acme"),
        ("intent", "send"),
    ];
    site.app.clock.advance(hours(2));
    answer(&site, &bo, &sells).await;
    site.app.clock.advance(hours(1));
    answer(
        &site,
        &cy,
        &[("affiliation_kind", "declined"), ("intent", "send")],
    )
    .await;
    site.app.clock.advance(hours(2));
    answer(&site, &di, &sells).await;
    let comments = site.all_comments().await;
    let of_bo = comments.iter().find(|comment| comment.name == "Bo").unwrap();
    mara.approve(of_bo, &[]).await;
    answer(&site, &di, &[("intent", "withdraw")]).await;

    let mara_sees = figures(&site.owner().await.get(HERE).await);
    let told: Vec<[&str; 2]> = mara_sees
        .iter()
        .map(|row| [row[0].as_str(), row[1].as_str()])
        .collect();
    assert_eq!(
        told,
        [
            ["3", "4"],
            ["67 %", "50 %"],
            ["3.0 h", "3.0 h"],
            ["33 %", "25 %"],
            ["50 %", "50 %"],
            ["1", "1"],
        ]
    );
    let rows = request::Entity::find().all(site.app.db.read()).await.unwrap();
    assert_eq!(rows.len(), 5);
    assert!(
        rows.iter()
            .all(|row| row.asked_at > Moment(0) && row.rule.is_empty())
    );
}
