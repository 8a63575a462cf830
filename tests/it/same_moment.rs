//! What several of the team do at one moment: who is late by that much is told what there is, as if it had been
//! minutes, with what they typed; nothing breaks and nothing is made twice.

use forthright::clock::minutes;
use forthright::media::entity::media;
use forthright::people::Role;
use forthright::posts::entity::{post, series};
use sea_orm::{EntityTrait as _, PaginatorTrait as _, QueryOrder as _};

use crate::subscriptions::send;
use crate::support::media::upload;
use crate::support::{Browser, PASSWORD, Page, TestApp};

/// A form: where it is sent, and its fields.
type Form = (String, Vec<(&'static str, String)>);

const NEW: &str = "/admin/posts/new";

async fn blog() -> TestApp {
    TestApp::set_up_with(|config| config.limits = false).await
}

/// What was answered to four forms, in their order; each has a window of its own, and all are sent together.
async fn at_once(site: &TestApp, form: impl Fn(usize) -> Form) -> Vec<Page> {
    let mut windows = Vec::new();
    for number in 1..=4 {
        windows.push((site.owner().await, form(number)));
    }
    let sending: Vec<_> = windows
        .into_iter()
        .map(|(mut browser, (path, fields))| {
            tokio::spawn(async move { send(&mut browser, &path, &fields).await })
        })
        .collect();
    let mut answered = Vec::new();
    for one in sending {
        answered.push(one.await.unwrap());
    }
    answered
}

fn statuses(pages: &[Page]) -> Vec<u16> {
    let mut statuses: Vec<u16> = pages.iter().map(|page| page.status).collect();
    statuses.sort_unstable();
    statuses
}

/// The fields of a new draft.
fn draft(title: String, more: &[(&'static str, &str)]) -> Vec<(&'static str, String)> {
    let fields = [("byline", "1"), ("source", "Read it first."), ("intent", "draft")];
    let fields = fields.iter().chain(more);
    let mut fields: Vec<_> = fields.map(|(name, value)| (*name, (*value).to_owned())).collect();
    fields.push(("title", title));
    fields
}

/// A name, and the end of an address, for the term of this number.
type Naming = fn(usize) -> (String, &'static str);

#[tokio::test]
async fn of_several_who_give_one_name_or_one_address_one_does_and_the_others_are_told_who_has_it() {
    let site = blog().await;
    let mut mara = site.owner().await;
    let four = "One, Two, Three, Four";
    let filed = [("tags", four), ("audiences", four), ("subjects", four)];
    mara.write("What a renewal costs", &filed, &["publish"]).await;
    let one_name: Naming = |_| ("Same".to_owned(), "");
    let one_address: Naming = |number| (format!("Name {number}"), "same");
    for (kind, naming) in [
        ("tag", one_name),
        ("audience", one_address),
        ("subject", one_name),
    ] {
        let form = |number: usize| {
            let (name, slug) = naming(number);
            let fields = vec![("name", name), ("slug", slug.to_owned())];
            (format!("/admin/terms/{kind}/{number}"), fields)
        };
        let pages = at_once(&site, form).await;
        assert_eq!(statuses(&pages), [303, 422, 422, 422], "{kind}");
        let got = pages.iter().position(|page| page.status == 303).unwrap() + 1;
        for (number, page) in (1..).zip(&pages).filter(|(number, _)| *number != got) {
            page.shows("Another one has this name or this address.");
            assert_eq!(page.attr("#name", "value"), Some(naming(number).0));
            let merge = format!("/admin/terms/{kind}/{number}/into/{got}");
            assert_eq!(page.attr(".note.wrong a", "href"), Some(merge));
        }
    }
}

#[tokio::test]
async fn new_posts_of_one_title_get_an_address_each() {
    let site = blog().await;
    let new = |number: usize| {
        let source = format!("Renewal {number}.");
        let mut fields = draft("Three renewals".to_owned(), &[]);
        fields.retain(|(name, _)| *name != "source");
        fields.push(("source", source));
        (NEW.to_owned(), fields)
    };
    let pages = at_once(&site, new).await;
    assert_eq!(statuses(&pages), [303; 4]);
    let mut slugs: Vec<String> = posts(&site).await.into_iter().map(|post| post.slug).collect();
    slugs.sort_unstable();
    let each = [
        "three-renewals",
        "three-renewals-2",
        "three-renewals-3",
        "three-renewals-4",
    ];
    assert_eq!(slugs, each);
}

async fn posts(site: &TestApp) -> Vec<post::Model> {
    let posts = post::Entity::find().order_by_asc(post::Column::Id);
    posts.all(site.app.db.read()).await.unwrap()
}

#[tokio::test]
async fn an_address_that_several_type_goes_to_one_of_them() {
    let site = blog().await;
    let new = |number: usize| {
        let title = format!("Renewal {number}");
        (NEW.to_owned(), draft(title, &[("slug", "renewals")]))
    };
    let pages = at_once(&site, new).await;
    told_that_it_is_taken(&pages);

    let mut mara = site.owner().await;
    for number in 1..4 {
        mara.write(&format!("Invoice {number}"), &[], &[]).await;
    }
    let posts = posts(&site).await;
    let again = |number: usize| {
        let post = &posts[number - 1];
        let version = post.version.to_string();
        let more = [("slug", "invoices"), ("version", version.as_str())];
        (
            format!("/admin/posts/{}", post.id),
            draft(post.title.clone(), &more),
        )
    };
    told_that_it_is_taken(&at_once(&site, again).await);
}

#[track_caller]
fn told_that_it_is_taken(pages: &[Page]) {
    assert_eq!(statuses(pages), [303, 422, 422, 422]);
    for page in pages.iter().filter(|page| page.status == 422) {
        page.shows("Another post or page has this address.");
        let source = page.all("textarea[name=source]");
        assert_eq!(source, ["Read it first."], "what was typed is there");
    }
}

#[tokio::test]
async fn a_new_name_that_several_file_under_is_made_once() {
    let site = blog().await;
    let filed = [
        ("tags", "Tape"),
        ("audiences", "IT managers"),
        ("subjects", "Acme"),
        ("series", "Leaving a cloud"),
    ];
    let new = |number: usize| (NEW.to_owned(), draft(format!("Renewal {number}"), &filed));
    let pages = at_once(&site, new).await;
    assert_eq!(statuses(&pages), [303; 4]);
    let list = site.owner().await.get("/admin/terms").await;
    assert_eq!(
        list.all(".plain-list li"),
        ["Tape 4 posts", "IT managers 4 posts", "Acme 4 posts"]
    );
    let made = series::Entity::find().count(site.app.db.read()).await;
    assert_eq!(made.unwrap(), 1);
}

#[tokio::test]
async fn a_file_that_several_bring_is_kept_once() {
    let site = blog().await;
    let mut windows = Vec::new();
    for _ in 0..4 {
        windows.push(site.owner().await);
    }
    let sending: Vec<_> = windows.into_iter().map(bring).map(tokio::spawn).collect();
    for one in sending {
        assert_eq!(one.await.unwrap(), 200);
    }
    let kept = media::Entity::find().count(site.app.db.read()).await;
    assert_eq!(kept.unwrap(), 1);
}

async fn bring(mut browser: Browser) -> u16 {
    let files: [(&str, &[u8]); 1] = [("hours.csv", b"shelf,hours\n1,4\n2,11\n")];
    upload(&mut browser, "/admin/media", &files, &[]).await.status
}

#[tokio::test]
async fn shared_names_of_one_spelling_are_told_apart_by_their_addresses() {
    let site = blog().await;
    let add = |_: usize| {
        let fields = [("intent", "byline"), ("byline_name", "The Night Desk")];
        let fields = fields.map(|(name, value)| (name, value.to_owned()));
        ("/admin/people".to_owned(), fields.to_vec())
    };
    let pages = at_once(&site, add).await;
    assert_eq!(statuses(&pages), [303; 4]);
    let team = site.owner().await.get("/admin/people").await;
    assert_eq!(team.all("main a[href*='/admin/names/']").len(), 4);
}

#[tokio::test]
async fn who_is_let_sign_with_a_name_by_several_owners_is_let_once() {
    let site = blog().await;
    site.add_person("Noor Haddad", "noor@example.org", Role::Author)
        .await;
    let mut mara = site.owner().await;
    let add = [("intent", "byline"), ("byline_name", "The Night Desk")];
    mara.submit("/admin/people", &add).await;
    // Mara signs with 1, Noor with 2, both may sign with 3.
    let may = |path: &str, field: &'static str, value: &str| {
        let intent = if field == "person" { "signers" } else { "bylines" };
        let fields = vec![("intent", intent.to_owned()), (field, value.to_owned())];
        (path.to_owned(), fields)
    };
    let pages = at_once(&site, |_| may("/admin/names/3", "person", "2")).await;
    assert_eq!(statuses(&pages), [303; 4]);
    mara.submit("/admin/people/2", &[("intent", "bylines")]).await;
    let pages = at_once(&site, |_| may("/admin/people/2", "byline", "3")).await;
    assert_eq!(statuses(&pages), [303; 4]);
    let mut noor = site.logged_in("noor@example.org").await;
    noor.get(NEW).await.shows("The Night Desk");
}

/// The link in the newest mail to `address`.
fn confirmation(site: &TestApp, address: &str) -> String {
    let mails = site.mails();
    let mail = mails.iter().rev().find(|mail| mail.to == address).unwrap();
    let link = mail.text.lines().find(|line| line.contains("/account-email/"));
    link.unwrap().trim().to_owned()
}

#[tokio::test]
async fn of_several_who_confirm_one_address_one_has_it() {
    let site = blog().await;
    let people = [
        "noor@example.org",
        "jonas@example.org",
        "eli@example.org",
        "cleo@example.org",
    ];
    let mut links = Vec::new();
    for email in people {
        site.add_person("Somebody", email, Role::Author).await;
        let wanted = [
            ("name", "Somebody"),
            ("email", "desk@example.org"),
            ("password", PASSWORD),
        ];
        let mut browser = site.logged_in(email).await;
        browser.submit("/admin/account", &wanted).await;
        site.later(minutes(1)).await;
        links.push(confirmation(&site, "desk@example.org"));
    }
    let confirm = |number: usize| (links[number - 1].clone(), Vec::new());
    let pages = at_once(&site, confirm).await;
    assert_eq!(statuses(&pages), [200, 410, 410, 410]);
    site.logged_in("desk@example.org").await;
}

#[tokio::test]
async fn a_second_step_that_is_begun_in_several_windows_is_one() {
    let site = blog().await;
    let page = "/admin/account/second-step";
    let begin = |_: usize| (page.to_owned(), vec![("intent", "begin".to_owned())]);
    let pages = at_once(&site, begin).await;
    assert_eq!(statuses(&pages), [303; 4]);
    let mut shown = Vec::new();
    for _ in 0..2 {
        let window = site.owner().await.get(page).await;
        shown.push(window.attr("svg.qr path", "d").expect("a picture to scan"));
    }
    assert_eq!(shown[0], shown[1]);
}
