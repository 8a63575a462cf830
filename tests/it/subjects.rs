//! The page of a subject: posts about it, and what its people said here.

use forthright::clock::minutes;

use crate::support::blog::Blog;
use crate::support::{Browser, Page, TestApp};

const ACME: &str = "/about/licences-acme";

async fn site() -> (TestApp, Browser) {
    let site = TestApp::set_up_with(|config| config.limits = false).await;
    site.publish("licences", &["Acme", "Borealis"]).await;
    let mara = site.owner().await;
    (site, mara)
}

/// A reader who says `kind` of `about`, published.
async fn tell(site: &TestApp, mara: &mut Browser, name: &str, stated: &[(&str, &str)]) {
    site.app.clock.advance(minutes(1));
    let body = format!("{name} writes a line about the invoice.");
    let fields = [&[("name", name), ("body", body.as_str())], stated].concat();
    let page = site.browser().post("/posts/licences/comments", &fields).await;
    assert_eq!(page.status, 303, "{}", page.body);
    mara.approve(&site.last_comment().await, &[]).await;
}

fn stated<'a>(kind: &'a str, about: &'a str) -> [(&'a str, &'a str); 2] {
    [("affiliation_kind", kind), ("affiliation_about", about)]
}

async fn read(site: &TestApp, path: &str) -> Page {
    let page = site.browser().get(path).await;
    assert_eq!(page.status, 200, "{path}");
    page
}

#[tokio::test]
async fn its_people_are_those_who_say_they_work_there_sell_or_use_it() {
    let (site, mut mara) = site().await;
    assert_eq!(read(&site, ACME).await.all("#said").len(), 0);
    tell(&site, &mut mara, "Dana", &stated("works_there", "Acme")).await;
    tell(&site, &mut mara, "Eli", &stated("sells", "Acme")).await;
    tell(&site, &mut mara, "Fay", &stated("uses", "Acme")).await;
    tell(&site, &mut mara, "Gus", &stated("works_there", "Borealis")).await;
    tell(&site, &mut mara, "Hal", &stated("holds_shares", "Acme")).await;
    tell(&site, &mut mara, "Ida", &[]).await;
    let page = read(&site, ACME).await;
    let names = page.all("#said .by");
    assert_eq!(
        names,
        [
            "Fay · says: uses Acme",
            "Eli · says: sells Acme",
            "Dana · says: works at Acme"
        ]
    );
    page.shows("What its people said here")
        .shows("Dana writes a line");
    assert!(
        page.attr("#said .by a", "href")
            .unwrap()
            .starts_with("/posts/licences/comments/")
    );
    assert_eq!(
        read(&site, "/about/licences-borealis")
            .await
            .all("#said .by")
            .len(),
        1
    );
}

#[tokio::test]
async fn what_waits_is_hidden_or_kept_from_readers_is_not_there() {
    let mut blog = Blog::new().await;
    blog.sent("Our invoice is fine.", &stated("works_there", "Acme"))
        .await;
    let page = async |blog: &Blog| blog.site.browser().get("/about/acme").await;
    page(&blog).await.hides("Our invoice is fine.");
    blog.decide("approve", &[]).await;
    page(&blog).await.shows("Our invoice is fine.");
    blog.decide("hide", &[]).await;
    page(&blog).await.hides("Our invoice is fine.");

    let mut quiet = Blog::new().await;
    let private = [
        &stated("uses", "Acme")[..],
        &[("affiliation_visibility", "moderators_only")],
    ]
    .concat();
    quiet.sent("I keep that to myself.", &private).await;
    quiet.decide("approve", &[]).await;
    quiet.thread().await.shows("I keep that to myself.");
    page(&quiet).await.hides("I keep that to myself.");
}

#[tokio::test]
async fn it_goes_on_page_by_page() {
    let (site, mut mara) = site().await;
    for number in 0..12 {
        tell(
            &site,
            &mut mara,
            &format!("Reader {number}"),
            &stated("uses", "Acme"),
        )
        .await;
    }
    let first = read(&site, ACME).await;
    let names = first.all("#said .by a");
    assert_eq!((names.len(), names[0].as_str()), (10, "Reader 11"));
    let older = first.attr("#said .pager a", "href").unwrap();
    let second = read(&site, &older.replace("#said", "")).await;
    assert_eq!(second.all("#said .by a"), ["Reader 1", "Reader 0"]);
    assert_eq!(
        second.attr("#said .pager a", "href").as_deref(),
        Some("/about/licences-acme#said")
    );
    assert_eq!(second.all(".list > li").len(), 1, "the posts stay");
}
