//! The line above a thread that counts what its readers say of themselves, by person, and its filters.

use forthright::affiliation::Verification;
use forthright::affiliation::entity::statement;
use forthright::clock::days;
use sea_orm::{ActiveValue::Set, ColumnTrait as _, EntityTrait as _, QueryFilter as _, QueryOrder as _};

use crate::support::{Browser, Page, START, TestApp};

const POST: &str = "/posts/licences";
const LINE: &str = "nav.says p:first-child";

/// A blog with an owner at the desk; comments come as fast as they like.
async fn blog() -> (TestApp, Browser) {
    let site = TestApp::set_up_with(|config| config.limits = false).await;
    site.publish("licences", &["Acme", "Borealis"]).await;
    let mara = site.owner().await;
    (site, mara)
}

fn stated<'a>(kind: &'a str, about: &'a str) -> [(&'a str, &'a str); 2] {
    [("affiliation_kind", kind), ("affiliation_about", about)]
}

/// `reader` comments with a statement, and it is published.
async fn tell(site: &TestApp, mara: &mut Browser, reader: &mut Browser, fields: &[(&str, &str)]) {
    let number = site.all_comments().await.len();
    let (name, body) = (
        format!("Reader {number}"),
        format!("Line {number} of the invoice."),
    );
    let fields = [&[("name", name.as_str()), ("body", &body)], fields].concat();
    let page = reader.post(&format!("{POST}/comments"), &fields).await;
    assert_eq!(page.status, 303, "{}", page.body);
    mara.approve(&site.last_comment().await, &[]).await;
}

/// Five readers, one of whom comments twice: three work for a vendor, two are customers.
async fn told(site: &TestApp, mara: &mut Browser) {
    let mut dana = site.browser();
    let remembered = [&stated("works_there", "Acme")[..], &[("remember", "yes")]].concat();
    tell(site, mara, &mut dana, &remembered).await;
    let again = [&stated("works_there", "Acme")[..], &[("remember", "yes")]].concat();
    tell(site, mara, &mut dana, &again).await;
    for (kind, about) in [
        ("sells", "Borealis"),
        ("works_there", "Borealis"),
        ("uses", "Acme"),
        ("uses", "Borealis"),
    ] {
        tell(site, mara, &mut site.browser(), &stated(kind, about)).await;
    }
}

async fn read(site: &TestApp, path: &str) -> Page {
    let page = site.browser().get(path).await;
    assert_eq!(page.status, 200, "{path}");
    page
}

#[tokio::test]
async fn the_line_counts_people_and_not_comments() {
    let (site, mut mara) = blog().await;
    told(&site, &mut mara).await;
    let page = read(&site, POST).await;
    assert_eq!(
        page.all(LINE),
        ["By their own account: 3 work for a vendor, 2 are customers"]
    );
    assert_eq!(
        page.attr("nav.says a", "href").as_deref(),
        Some("/posts/licences?says=works#thread")
    );
    assert_eq!(page.attr("nav.says a", "rel").as_deref(), Some("nofollow"));
    assert!(page.attr("nav.says", "aria-label").is_some());
}

#[tokio::test]
async fn there_is_no_line_below_five_statements_and_it_changes_at_once() {
    let (site, mut mara) = blog().await;
    for _ in 0..4 {
        tell(&site, &mut mara, &mut site.browser(), &stated("uses", "Acme")).await;
    }
    assert!(read(&site, POST).await.all("nav.says").is_empty());
    let fifth = site
        .say(
            "licences",
            "Dana K.",
            "It is the other way round.",
            &stated("sells", "Acme"),
        )
        .await;
    assert!(read(&site, POST).await.all("nav.says").is_empty(), "it waits");
    mara.approve(&fifth, &[]).await;
    let line = ["By their own account: 1 works for a vendor, 4 are customers"];
    assert_eq!(read(&site, POST).await.all(LINE), line);
    let hidden = site.last_comment().await;
    let version = hidden.version.to_string();
    let fields = [("version", version.as_str()), ("decision", "hide")];
    let page = mara.post(&format!("/admin/desk/{}", hidden.id), &fields).await;
    assert_eq!(page.status, 303, "{}", page.body);
    assert!(read(&site, POST).await.all("nav.says").is_empty(), "it is hidden");
}

#[tokio::test]
async fn what_is_kept_from_readers_is_not_counted() {
    let (site, mut mara) = blog().await;
    for _ in 0..5 {
        tell(&site, &mut mara, &mut site.browser(), &stated("uses", "Acme")).await;
    }
    let private = [
        &stated("sells", "Acme")[..],
        &[("affiliation_visibility", "moderators_only")],
    ]
    .concat();
    tell(&site, &mut mara, &mut site.browser(), &private).await;
    for quiet in ["none", "declined"] {
        tell(
            &site,
            &mut mara,
            &mut site.browser(),
            &[("affiliation_kind", quiet)],
        )
        .await;
    }
    let page = read(&site, POST).await;
    assert_eq!(page.all(LINE), ["By their own account: 5 are customers"]);
    read(&site, &format!("{POST}?says=works"))
        .await
        .shows("No comment here says that.");
}

#[tokio::test]
async fn a_filter_shows_those_comments_alone_and_the_way_back() {
    let (site, mut mara) = blog().await;
    told(&site, &mut mara).await;
    let first = site.all_comments().await[0].clone();
    let parent = first.id.to_string();
    let reply = [&stated("uses", "Acme")[..], &[("parent", &parent)]].concat();
    tell(&site, &mut mara, &mut site.browser(), &reply).await;

    let works = read(&site, &format!("{POST}?says=works")).await;
    works.shows("Showing 4 comments. By their own account 3 work for a vendor.");
    assert_eq!(works.all("article.c").len(), 4);
    assert!(
        works
            .all("article.c h3")
            .iter()
            .all(|name| !name.contains("uses"))
    );
    assert_eq!(
        works.attr("meta[name=robots]", "content").as_deref(),
        Some("noindex")
    );
    assert_eq!(works.attr("link[rel=canonical]", "href"), None);
    assert_eq!(
        works.attr("nav.says .shown a", "href").as_deref(),
        Some("/posts/licences#thread")
    );
    assert_eq!(works.all("nav.says [aria-current]"), ["3 work for a vendor"]);

    let uses = read(&site, &format!("{POST}?says=uses")).await;
    assert_eq!(uses.all("article.c .re"), ["in reply to Reader 0"]);
    let to = format!("/posts/licences/comments/{parent}");
    assert_eq!(uses.attr("article.c .re a", "href"), Some(to));
    // In the order of the page: the reply stands where its parent stands, before later ones.
    assert!(
        uses.all("article.c h3")[0].starts_with("Reader 6"),
        "{:?}",
        uses.all("article.c h3")
    );
    assert!(uses.all("article.d1").is_empty());
}

#[tokio::test]
async fn who_is_verified_is_counted_apart_while_it_holds() {
    let (site, mut mara) = blog().await;
    told(&site, &mut mara).await;
    let first = statement::Entity::find()
        .order_by_asc(statement::Column::Id)
        .one(site.app.db.read())
        .await
        .unwrap()
        .unwrap();
    let tx = site.app.db.begin_write().await.unwrap();
    let verified = statement::ActiveModel {
        verification: Set(Verification::Mailbox),
        verified_domain: Set("acme.example".to_owned()),
        verified_at: Set(Some(START)),
        verified_until: Set(Some(START.plus(days(365)))),
        ..Default::default()
    };
    statement::Entity::update_many()
        .set(verified)
        .filter(statement::Column::Id.eq(first.id))
        .exec(&*tx)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let line = "By their own account: 3 work for a vendor, 2 are customers";
    assert_eq!(
        read(&site, POST).await.all(LINE),
        [format!("{line} · Verified: 1 person")]
    );
    let verified = read(&site, &format!("{POST}?says=verified")).await;
    verified.shows("Showing 1 comment with something verified about who speaks.");
    assert_eq!(verified.all("article.c").len(), 1);
    site.app.clock.advance(days(366));
    assert_eq!(read(&site, POST).await.all(LINE), [line], "it has expired");
}

#[tokio::test]
async fn an_unknown_filter_is_the_whole_thread() {
    let (site, mut mara) = blog().await;
    told(&site, &mut mara).await;
    for wrong in ["says=vendors", "says=", "says=works&says=uses"] {
        let page = read(&site, &format!("{POST}?{wrong}")).await;
        assert_eq!(page.all("article.c").len(), 6, "{wrong}");
        assert!(page.attr("link[rel=canonical]", "href").is_some(), "{wrong}");
    }
}

#[tokio::test]
async fn a_filtered_thread_goes_on_page_by_page() {
    let (site, mut mara) = blog().await;
    let mut reader = site.browser();
    for _ in 0..203 {
        tell(&site, &mut mara, &mut reader, &stated("uses", "Acme")).await;
    }
    let first = read(&site, &format!("{POST}?says=uses")).await;
    assert_eq!(first.all("article.c").len(), 200);
    assert_eq!(first.all("p.more"), ["3 more comments"]);
    let next = first.attr("p.more a", "href").unwrap();
    let next = next.split('#').next().unwrap();
    assert!(next.starts_with("/posts/licences?says=uses&after="), "{next}");
    let second = read(&site, next).await;
    assert_eq!(second.all("article.c").len(), 3);
    second.shows("By their own account: 203 are customers");
    assert_eq!(
        second.attr("p.more a", "href").as_deref(),
        Some("/posts/licences?says=uses#thread")
    );
}
