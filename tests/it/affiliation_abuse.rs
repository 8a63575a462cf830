//! What people and programs try with questions and statements: disguise, claims, repetition, scanners.

use forthright::affiliation::{RequestState, StatementState};
use forthright::comments::Status;

use crate::support::blog::{Blog, TEXT, reseller, stated};

/// A blog that publishes what no rule holds, and a commenter whom it knows.
pub async fn trusting() -> Blog {
    let mut blog = Blog::new().await;
    let page = blog
        .comment("A first word, which somebody reads.", &[("remember", "yes")])
        .await;
    assert_eq!(page.status, 303, "{}", page.body);
    blog.decide("approve", &[]).await;
    let settings = [
        ("title", "The Third Copy"),
        ("time_zone", "UTC"),
        ("hold", "suspicious"),
        ("edit_window_minutes", "15"),
        ("hide_after_reports", "3"),
    ];
    let page = blog.mara.post("/admin/settings/comments", &settings).await;
    assert_eq!(page.status, 303, "{}", page.body);
    blog
}

async fn states(blog: &Blog) -> Vec<StatementState> {
    let rows = blog.statements().await;
    rows.into_iter().map(|row| row.state).collect()
}

#[tokio::test]
async fn an_organisation_in_disguise_or_of_the_subjects_name_holds_the_comment() {
    for (organisation, reason) in [
        ("Kes\u{202e}trel", "hides characters"),
        ("The Τhird Copy", "looks like this site"),
        ("Acme", "works there, or for it: Acme"),
        ("Acmе", "works there, or for it: Acme"),
    ] {
        let mut blog = trusting().await;
        let said = [("remember", "yes"), ("affiliation_organisation", organisation)];
        let page = blog.comment(TEXT, &said).await;
        assert_eq!(page.status, 303, "{organisation}: {}", page.body);
        assert_eq!(blog.row().await.status, Status::Pending, "{organisation}");
        let reasons = blog.row().await.reasons;
        let desk = blog.desk().await;
        assert!(!reasons.0.is_empty(), "{reason}");
        desk.shows(TEXT);
    }
    let mut blog = trusting().await;
    let said = [
        ("remember", "yes"),
        ("affiliation_organisation", "Kestrel Systems"),
    ];
    blog.comment(TEXT, &said).await;
    assert_eq!(blog.row().await.status, Status::Published);
}

#[tokio::test]
async fn of_a_comment_that_appears_at_once_the_chips_do_too_and_what_was_typed_waits() {
    let mut blog = trusting().await;
    let said = [
        reseller(),
        vec![
            ("remember", "yes"),
            ("affiliation_organisation", "Kestrel Systems"),
        ],
    ]
    .concat();
    let page = blog.comment(TEXT, &said).await;
    assert_eq!(page.status, 303, "{}", page.body);
    assert_eq!(blog.heading().await, "Dana K. · says: reseller, sells Borealis");
    blog.thread().await.hides("Kestrel");
    blog.desk().await.shows("Kestrel Systems");
    blog.decide("accept", &[]).await;
    blog.thread().await.shows("Kestrel Systems");
    assert_eq!(
        states(&blog).await,
        [StatementState::Superseded, StatementState::Active]
    );
}

#[tokio::test]
async fn scanners_that_open_every_link_change_nothing() {
    let blog = Blog::asked().await;
    let (receipt, before) = (blog.receipt.clone(), blog.row().await);
    for _ in 0..20 {
        for path in ["", "/answer", "/edit", "/withdraw", "/erase"] {
            blog.site.browser().get(&format!("{receipt}{path}")).await;
        }
    }
    assert_eq!(blog.requests().await, [RequestState::Requested]);
    assert!(states(&blog).await.is_empty());
    assert_eq!(blog.row().await, before);
}

#[tokio::test]
async fn a_hundred_answers_at_once_have_one_effect() {
    let blog = Blog::asked().await;
    let path = format!("{}/answer", blog.receipt);
    let sends = (0..100).map(|_| {
        let (mut browser, path) = (blog.site.browser(), path.clone());
        tokio::spawn(async move {
            let fields = [&[("intent", "send")][..], &reseller()].concat();
            browser.post(&path, &fields).await.status
        })
    });
    let sends: Vec<_> = sends.collect();
    for sent in sends {
        let status = sent.await.unwrap();
        assert!(status == 303 || status == 429, "{status}");
    }
    assert_eq!(states(&blog).await, [StatementState::Active]);
    assert_eq!(blog.requests().await, [RequestState::Settled]);
    assert_eq!(blog.heading().await, "Dana K. · says: reseller, sells Borealis");
}

#[tokio::test]
async fn two_tabs_and_an_answer_after_a_withdrawal_lose_nothing() {
    let mut blog = Blog::asked().await;
    let mut other_tab = blog.site.browser();
    let page = other_tab.get(&blog.receipt).await;
    page.shows("asks you");
    blog.answer(&reseller()).await;
    blog.send("withdraw", &[]).await;
    assert_eq!(blog.heading().await, "Dana K.");
    let fields = [&[("intent", "send")][..], &stated("uses", "Acme")].concat();
    let sent = other_tab.post(&format!("{}/answer", blog.receipt), &fields).await;
    assert_eq!(sent.status, 303, "{}", sent.body);
    assert_eq!(blog.heading().await, "Dana K. · says: uses Acme");
}

#[tokio::test]
async fn a_link_that_opens_nothing_says_what_still_works() {
    let mut blog = Blog::asked().await;
    let path = format!("{}/erase", blog.receipt);
    blog.dana.post(&path, &[("sure", "yes")]).await;
    let page = blog.look().await;
    assert_eq!(page.status, 410);
    page.shows("opens nothing any more")
        .shows("you can comment again");
    let answer = format!("{}/answer", blog.receipt);
    assert_eq!(blog.dana.post(&answer, &reseller()).await.status, 410);
    assert_eq!(blog.dana.get("/receipts/never-made-by-us").await.status, 404);
}
