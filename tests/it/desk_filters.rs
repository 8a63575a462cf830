//! The filters of the desk: each narrows a view, the numbers follow, and whatever is decided there leads
//! back there.

use forthright::clock::days;
use forthright::comments::entity::comment::Model;
use forthright::comments::insert::NewComment;
use forthright::comments::{Reason, Reasons, Status};
use forthright::db::Engine;
use forthright::ids::PostId;
use forthright::moderation::find::scope;
use forthright::moderation::find_form::Look;
use forthright::people::entity::person;
use forthright::people::{Role, find};
use forthright::posts::entity::post;
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};

use crate::desk_search::{names, plan};
use crate::support::comments::new;
use crate::support::{Browser, Page, Program, START, TestApp};

/// Two posts with comments by people who differ in everything that is filtered by.
struct Blog {
    site: TestApp,
    mara: Browser,
    dana: Model,
}

impl Blog {
    async fn new() -> Self {
        let site = TestApp::set_up_with(|config| config.limits = false).await;
        site.publish("licences", &["Acme", "Borealis"]).await;
        site.publish("restores", &["Acme"]).await;
        let address = ("email", "dana@acme.com");
        let sells = [
            address,
            ("affiliation_kind", "sells"),
            ("affiliation_about", "Acme"),
        ];
        let dana = site.say("licences", "Dana K.", "We sell a lot.", &sells).await;
        let works = [
            ("affiliation_kind", "works_there"),
            ("affiliation_about", "Borealis"),
        ];
        site.app.clock.advance(days(1));
        site.say("licences", "Eli", "Look at http://pills.example now.", &works)
            .await;
        site.app.clock.advance(days(1));
        site.say("restores", "Dana again", "A lot of it.", &[address])
            .await;
        let declined = [("affiliation_kind", "declined")];
        site.say("restores", "Fay", "Nothing to add.", &declined).await;
        let mara = site.owner().await;
        Self { site, mara, dana }
    }

    async fn found(&mut self, query: &str) -> Vec<String> {
        names(&mut self.mara, query).await
    }
}

#[tokio::test]
async fn each_filter_narrows_a_view_and_they_combine() {
    let mut blog = Blog::new().await;
    let dana = format!("person={}", blog.dana.id);
    for (query, found) in [
        ("post=licences", vec!["Dana K.", "Eli"]),
        ("post=restores&q=lot", vec!["Dana again"]),
        ("post=nothing", vec![]),
        (&dana, vec!["Dana K.", "Dana again"]),
        ("person=999", vec![]),
        ("rule=link", vec!["Eli"]),
        ("rule=everything&q=lot", vec!["Dana K.", "Dana again"]),
        ("rule=every", vec![]),
        ("stands=sells", vec!["Dana K."]),
        ("stands=works_there&about=borealis", vec!["Eli"]),
        ("stands=works_there&about=Acme", vec![]),
        ("about=Acme", vec!["Dana K."]),
        ("stands=declined", vec!["Fay"]),
        ("stands=unstated", vec!["Dana again"]),
        ("from=2026-03-04", vec!["Eli", "Dana again", "Fay"]),
        ("from=2026-03-04&to=2026-03-04", vec!["Eli"]),
        ("to=2026-03-03", vec!["Dana K."]),
        (
            "to=2026-03-04&about=Borealis&rule=link&post=licences&q=pills",
            vec!["Eli"],
        ),
        ("view=published&post=licences", vec![]),
    ] {
        assert_eq!(blog.found(query).await, found, "{query}");
    }
}

/// The number is a word of its own where the rules are kept as words.
#[tokio::test]
async fn an_own_rule_is_found_by_its_whole_number() {
    let site = TestApp::set_up().await;
    let post = site.add_post("licences", "Licences").await;
    for (name, rules) in [
        ("Seven", vec!["own:7"]),
        ("Seventy", vec!["own:70", "own:71"]),
        ("Several", vec!["first_comment", "own:7", "link"]),
        ("Built in", vec!["link"]),
    ] {
        let spoke = |rule: &str| Reason {
            rule: rule.to_owned(),
            matched: String::new(),
            did: None,
        };
        let text = format!("{name} said something about tape.");
        site.insert(NewComment {
            reasons: Reasons(rules.into_iter().map(spoke).collect()),
            ..new(post, None, name, &text, Status::Pending, START)
        })
        .await;
    }
    let (mut mara, mut program) = (site.owner().await, site.admin().await);
    for (query, found) in [
        ("rule=own:7", vec!["Seven", "Several"]),
        ("rule=own:71", vec!["Seventy"]),
        ("rule=own:7&q=tape+several", vec!["Several"]),
        ("rule=own:7&q=seventy", vec![]),
        ("rule=own:0", vec![]),
        ("rule=own:07", vec![]),
        ("rule=own:x", vec![]),
        ("rule=own", vec![]),
        ("rule=own:70+own:71", vec![]),
        ("rule=link", vec!["Several", "Built in"]),
    ] {
        assert_eq!(names(&mut mara, query).await, found, "{query}");
        assert_eq!(listed(&mut program, query).await, found, "{query}");
    }
}

#[tokio::test]
async fn what_somebody_says_they_are_goes_along_with_the_rest() {
    let mut blog = Blog::new().await;
    let reseller = ("affiliation_you_are", "reseller");
    let manager = ("affiliation_you_are", "it_manager");
    let sells = [
        reseller,
        ("affiliation_kind", "sells"),
        ("affiliation_about", "Acme"),
    ];
    for (name, text, stated) in [
        ("Gil", "We have tape in stock.", &sells[..]),
        ("Hal", "So do we, tape and disks.", &sells[..1]),
        ("Ida", "We run tape.", &[manager][..]),
    ] {
        blog.site.say("licences", name, text, stated).await;
    }
    let mut program = blog.site.admin().await;
    for (query, found) in [
        ("you_are=reseller", vec!["Gil", "Hal"]),
        ("you_are=it_manager", vec!["Ida"]),
        ("you_are=press", vec![]),
        ("you_are=reseller&stands=sells", vec!["Gil"]),
        ("you_are=reseller&about=acme", vec!["Gil"]),
        ("you_are=reseller&q=disks", vec!["Hal"]),
        ("you_are=reseller&q=tape&stands=sells&post=licences", vec!["Gil"]),
        ("you_are=it_manager&rule=everything", vec!["Ida"]),
        ("you_are=reseller&stands=unstated", vec![]),
        // Who states nothing is connected with nothing.
        ("stands=unstated&about=Acme", vec![]),
        ("stands=unstated&about=Acme&q=lot", vec![]),
    ] {
        assert_eq!(blog.found(query).await, found, "{query}");
        assert_eq!(listed(&mut program, query).await, found, "{query}");
    }
    let page = blog.mara.get("/admin/desk?you_are=reseller&about=Acme").await;
    page.shows("Is: Reseller or integrator").shows("About Acme");
    let chosen = page.attr("select[name=you_are] option[selected]", "value");
    assert_eq!(chosen.as_deref(), Some("reseller"));
    let without = page.attr(".active li:first-child a", "href");
    assert_eq!(without.as_deref(), Some("/admin/desk?view=pending&about=Acme"));
}

/// The names that a program reads of what it looks for.
async fn listed(program: &mut Program, query: &str) -> Vec<String> {
    let answer = program.get(&format!("/moderation/queue?{query}")).await.is(200);
    let items = answer["items"].as_array().unwrap().iter();
    items
        .map(|item| item["name"].as_str().unwrap().to_owned())
        .collect()
}

#[tokio::test]
async fn the_numbers_are_those_of_what_is_looked_for() {
    let mut blog = Blog::new().await;
    blog.mara.approve(&blog.dana, &[]).await;
    let page = blog
        .mara
        .get(&format!("/admin/desk?person={}", blog.dana.id))
        .await;
    assert_eq!(page.all(".views .count")[..5], ["1", "0", "0", "0", "1"]);
    page.shows("1 found").shows("By whoever wrote as Dana K.");
    let waiting = page.all("header nav .count, .top nav .count");
    assert!(waiting.iter().any(|count| count.contains('3')), "{waiting:?}");
    let plain = blog.mara.get("/admin/desk").await;
    assert_eq!(plain.all(".views .count")[..5], ["3", "0", "0", "0", "1"]);
    assert!(plain.all(".active li").is_empty());
}

#[tokio::test]
async fn each_filter_is_a_chip_that_can_be_taken_off() {
    let mut blog = Blog::new().await;
    let query = format!(
        "view=pending&q=a&post=licences&person={}&rule=everything&stands=sells&about=Acme&from=2026-03-01&to=2026-03-31",
        blog.dana.id
    );
    let page = blog.mara.get(&format!("/admin/desk?{query}")).await;
    let chips = page.all(".active li");
    assert_eq!(chips.len(), 7, "{chips:?}");
    page.shows("Post: What licences costs")
        .shows("Sells or services it")
        .shows("From 1 March 2026");
    let without = page.attr(".active li:first-child a", "href").unwrap();
    assert_eq!(
        without,
        format!("/admin/desk?{}", query.replace("&post=licences", ""))
    );
    // The form sends what is filtered by once more, as it stands.
    let mut sent = page.form(".find form");
    sent.retain(|(_, value)| !value.is_empty());
    assert_eq!(sent.len(), 9, "{sent:?}");
    let clear = page.attr(".find > p a", "href").unwrap();
    assert_eq!(clear, "/admin/desk?view=pending");
}

#[tokio::test]
async fn what_cannot_be_read_is_told_or_left_out() {
    let mut blog = Blog::new().await;
    for (query, told) in [
        ("from=yesterday", "This does not look like a day"),
        ("to=2026-02-30", "This does not look like a day"),
        (
            "from=2026-03-05&to=2026-03-01",
            "This day comes before the first one",
        ),
        ("post=nowhere", "No post has this address"),
    ] {
        let page = blog.mara.get(&format!("/admin/desk?{query}")).await;
        assert_eq!(page.status, 200, "{query}");
        page.shows(told);
        assert!(page.attr("details.filter", "open").is_some(), "{query}");
    }
    for query in [
        "person=x",
        "stands=Sells",
        "from=",
        "after=x",
        "person=-1&person=2",
        "rule=%00",
    ] {
        assert_eq!(blog.found(query).await.len() % 4, 0, "{query}");
    }
}

#[tokio::test]
async fn no_address_stands_in_a_link_and_who_sees_none_finds_none_by_it() {
    let mut blog = Blog::new().await;
    let page = blog.mara.get("/admin/desk").await;
    page.shows("Everything from Dana K.").hides("href=\"mailto:");
    let links = page
        .body
        .split("href=\"")
        .skip(1)
        .map(|rest| rest.split('"').next().unwrap());
    assert!(
        links
            .into_iter()
            .all(|link| !link.contains('@') && !link.contains("%40"))
    );
    let cleo = contributor(&blog.site, &["licences", "restores"]).await;
    let mut cleo = blog.site.logged_in(&cleo).await;
    let person = format!("person={}", blog.dana.id);
    assert_eq!(names(&mut cleo, &person).await, ["Dana K."]);
    cleo.get("/admin/desk").await.hides("Everything from Dana K.");
}

#[tokio::test]
async fn a_comment_elsewhere_says_nothing_about_its_writer() {
    let blog = Blog::new().await;
    let ann = author(&blog.site, &["restores"]).await;
    let mut ann = blog.site.logged_in(&ann).await;
    let page = ann
        .get(&format!("/admin/desk?person={}&post=licences", blog.dana.id))
        .await;
    page.hides("Dana")
        .hides("What licences costs")
        .shows("No post has this address");
    let person = format!("person={}", blog.dana.id);
    assert!(names(&mut ann, &person).await.is_empty());
}

async fn author(site: &TestApp, slugs: &[&str]) -> String {
    own(site, "ann", Role::Author, slugs).await
}

async fn contributor(site: &TestApp, slugs: &[&str]) -> String {
    own(site, "cleo", Role::Contributor, slugs).await
}

/// Somebody of the team to whom these posts belong; returns their address.
async fn own(site: &TestApp, name: &str, role: Role, slugs: &[&str]) -> String {
    let email = format!("{name}@example.org");
    site.add_person(name, &email, role).await;
    let found = person::Entity::find().filter(person::Column::Email.eq(&email));
    let id = found.one(site.app.db.read()).await.unwrap().unwrap().id;
    for slug in slugs {
        let row = post::Entity::find().filter(post::Column::Slug.eq(*slug));
        let row = row.one(site.app.db.read()).await.unwrap().unwrap();
        let theirs = post::ActiveModel {
            person_id: Set(Some(id)),
            ..Default::default()
        };
        site.change_post(row.id, theirs).await;
    }
    email
}

/// Presses a button of the form at `selector` as a browser would.
async fn press(browser: &mut Browser, page: &Page, selector: &str, more: &[(&str, &str)]) -> Page {
    let action = page.attr(selector, "action").unwrap();
    let sent = page.form(selector);
    let mut fields: Vec<(&str, &str)> = sent
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    fields.extend(more);
    browser.post(&action, &fields).await
}

#[tokio::test]
async fn a_decision_and_its_undo_lead_back_to_the_same_place() {
    let site = TestApp::set_up().await;
    let post = site.add_post("licences", "Licences").await;
    for number in 0..35 {
        waiting(&site, post, number).await;
    }
    let mut mara = site.owner().await;
    let first = mara.get("/admin/desk?view=pending&q=tape&rule=link").await;
    let next = first.attr(".pager a", "href").unwrap();
    let second = mara.get(&next).await;
    assert_eq!(second.all(".item h3").len(), 5);
    let decided = press(
        &mut mara,
        &second,
        ".item form.decide",
        &[("decision", "approve")],
    )
    .await;
    assert_eq!(decided.status, 303, "{}", decided.body);
    let (place, done) = decided
        .location()
        .rsplit_once("&done=")
        .map(|(a, b)| (a.to_owned(), b.to_owned()))
        .unwrap();
    assert_eq!(place, next);
    let back = mara.get(&decided.location()).await;
    assert_eq!(back.all(".item h3").len(), 4, "{done}");
    back.shows("34 found");
    let undone = press(&mut mara, &back, "#undo", &[]).await;
    assert!(
        undone.location().starts_with(&format!("{next}&done=")),
        "{}",
        undone.location()
    );
    // Somebody else was faster: the comment alone, and from there back again.
    let stale = press(&mut mara, &second, ".item form.decide", &[("decision", "spam")]).await;
    assert_eq!(stale.status, 409, "{}", stale.body);
    let again = press(&mut mara, &stale, ".item form.decide", &[("decision", "spam")]).await;
    assert!(
        again.location().starts_with(&format!("{next}&done=")),
        "{}",
        again.location()
    );
}

async fn waiting(site: &TestApp, post: PostId, number: usize) -> Model {
    let text = format!("Line {number} about tape.");
    site.insert(NewComment {
        reasons: Reasons(vec![Reason {
            rule: "link".to_owned(),
            matched: String::new(),
            did: None,
        }]),
        ..new(post, None, &format!("N {number}"), &text, Status::Pending, START)
    })
    .await
}

#[tokio::test]
async fn behind_the_last_page_stands_the_first() {
    let site = TestApp::set_up().await;
    let post = site.add_post("licences", "Licences").await;
    waiting(&site, post, 1).await;
    let mut mara = site.owner().await;
    let page = mara.get("/admin/desk?q=tape&after=9999999999999-99").await;
    assert_eq!(page.all(".item h3"), ["N 1"]);
    assert!(
        page.form(".item form.decide")
            .contains(&("look".to_owned(), "q=tape".to_owned()))
    );
}

#[tokio::test]
async fn a_form_leads_nowhere_but_to_the_desk() {
    let site = TestApp::set_up().await;
    let post = site.add_post("licences", "Licences").await;
    let mut mara = site.owner().await;
    for look in [
        "https://elsewhere.example",
        "x=1&q=a&next=//elsewhere.example",
        "q=a\r\nset-cookie: b=c",
        "&&&",
    ] {
        let comment = waiting(&site, post, 1).await;
        let version = comment.version.to_string();
        let fields = [
            ("version", version.as_str()),
            ("decision", "approve"),
            ("look", look),
        ];
        let decided = mara.post(&format!("/admin/desk/{}", comment.id), &fields).await;
        let to = decided.location();
        assert!(to.starts_with("/admin/desk?view=pending"), "{to}");
        assert!(!to.contains("elsewhere") && !to.contains('\n'), "{to}");
    }
}

#[tokio::test]
async fn no_filter_reads_every_comment() {
    let mut blog = Blog::new().await;
    let db = blog.site.app.db.clone();
    let (mara, _) = find::account(db.read(), "mara@example.org")
        .await
        .unwrap()
        .unwrap();
    let mara = find::person(db.read(), mara).await.unwrap().unwrap();
    let zone = blog.site.app.site().await.unwrap().settings.time_zone;
    let person = format!("person={}", blog.dana.id);
    for query in [
        "post=licences",
        &person,
        "rule=link",
        "stands=sells",
        "stands=unstated",
        "about=Acme",
        "you_are=reseller",
        "you_are=reseller&stands=sells",
        "q=cheap.example",
        "from=2026-03-01&to=2026-03-31",
        "q=lot&post=licences&rule=link&stands=sells&you_are=press&about=Acme&from=2026-03-01",
    ] {
        let look = Look::read(query);
        let scope = scope(db.read(), &mara, &look.find, &zone);
        let plan = plan(&blog.site, scope.condition()).await;
        if db.engine() == Engine::Sqlite {
            assert!(!plan.contains("SCAN comments\n"), "{query}: {plan}");
            let walks = "INDEX ix_comments_status_id (status=?)";
            assert!(
                !plan.contains(walks) || query == "stands=unstated",
                "{query}: {plan}"
            );
        }
    }
    assert_eq!(blog.found("post=licences").await.len(), 2);
}

#[tokio::test]
async fn a_search_costs_the_same_with_one_comment_and_with_a_page_full() {
    let site = TestApp::set_up().await;
    let post = site.add_post("licences", "Licences").await;
    let mut mara = site.owner().await;
    let mut costs = Vec::new();
    for count in [1, 60] {
        for number in 0..count {
            waiting(&site, post, number).await;
        }
        mara.get("/archive").await;
        let before = site.app.db.statements();
        let path = "/admin/desk?q=tape&post=licences&rule=link&from=2026-03-01&person=1&stands=unstated";
        assert_eq!(mara.get(path).await.status, 200);
        costs.push(site.app.db.statements() - before);
    }
    assert_eq!(costs[0], costs[1]);
    // What is found and whether that is all, two names and what waits in all, besides what the desk costs.
    assert!(costs[1] <= 26, "{costs:?}");
}

#[tokio::test]
async fn programs_filter_by_the_same() {
    let mut blog = Blog::new().await;
    let mut program = blog.site.admin().await;
    let dana = format!("person={}", blog.dana.id);
    for query in [
        "post=licences",
        "post=restores&q=lot",
        &dana,
        "rule=link",
        "stands=works_there&about=borealis",
        "stands=unstated",
        "from=2026-03-04&to=2026-03-04",
        "to=9999-12-31&from=0000-01-01",
        "from=2026-03-05&to=2026-03-01",
        "rule=no%20such",
    ] {
        let found = listed(&mut program, query).await;
        assert_eq!(found, blog.found(query).await, "{query}");
    }
    for wrong in [
        "person=x",
        "stands=loud",
        "you_are=boss",
        "from=soon",
        "to=2026-02-30",
    ] {
        let answer = program.get(&format!("/moderation/queue?{wrong}")).await.is(400);
        let field = wrong.split('=').next().unwrap();
        assert_eq!(answer["errors"][0]["field"], field, "{answer}");
    }
}
