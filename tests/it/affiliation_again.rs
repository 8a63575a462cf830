//! Who is remembered need not state everything again: what they said lately about the same subjects
//! stands above the button, and sending says it again. Never for anyone else.

use forthright::clock::days;

use crate::support::Page;
use crate::support::blog::{Blog, POST, SLUG, TEXT, reseller, stated};

const AGAIN: &str = "form.write [name=affiliation_again]";

/// Remembered, with a published comment and its label.
async fn remembered() -> Blog {
    let mut blog = Blog::new().await;
    let said = [reseller(), vec![("remember", "yes")]].concat();
    blog.sent(TEXT, &said).await;
    blog.decide("approve", &[]).await;
    blog
}

async fn offered(blog: &mut Blog) -> Option<String> {
    blog.dana.get(POST).await.attr(AGAIN, "value")
}

async fn publish(blog: &mut Blog, page: &Page) {
    assert_eq!(page.status, 303, "{}", page.body);
    blog.decide("approve", &[]).await;
}

#[tokio::test]
async fn what_was_stated_stands_above_the_button_and_sending_says_it_again() {
    let mut blog = remembered().await;
    let page = blog.dana.get(POST).await;
    page.shows("Say again who is speaking: Dana K. · says: reseller, sells Borealis");
    assert!(page.attr(AGAIN, "checked").is_some());
    let again = page.attr(AGAIN, "value").unwrap();
    let again = [
        ("affiliation_again", again.as_str()),
        ("remember", "yes"),
        ("remembered", "yes"),
    ];
    let sent = blog.comment("And the second invoice was higher.", &again).await;
    publish(&mut blog, &sent).await;
    assert_eq!(blog.heading().await, "Dana K. · says: reseller, sells Borealis");
    let rows = blog.statements().await;
    assert_eq!(rows.len(), 2, "a version of its own");
    assert_ne!(rows[0].comment_id, rows[1].comment_id);
}

#[tokio::test]
async fn without_the_tick_or_with_something_else_it_is_not_said() {
    let mut blog = remembered().await;
    let again = offered(&mut blog).await.unwrap();
    let kept = [("remember", "yes"), ("remembered", "yes")];
    let sent = blog.comment("Nothing about me this time.", &kept).await;
    publish(&mut blog, &sent).await;
    assert_eq!(blog.heading().await, "Dana K.");
    let other = [
        &kept[..],
        &[("affiliation_again", &again)],
        &stated("uses", "Acme"),
    ]
    .concat();
    let sent = blog.comment("And now for something else.", &other).await;
    publish(&mut blog, &sent).await;
    assert_eq!(blog.heading().await, "Dana K. · says: uses Acme");
}

#[tokio::test]
async fn nobody_else_says_it_with_the_same_number() {
    let mut blog = remembered().await;
    let again = offered(&mut blog).await.unwrap();
    blog.site.browser().get(POST).await.hides("Say again");
    let fields = [
        ("email", "dana@mail.example"),
        ("affiliation_again", again.as_str()),
    ];
    let text = "It is me, believe me.";
    blog.site.say(SLUG, "Dana K.", text, &fields).await;
    blog.decide("approve", &[]).await;
    assert_eq!(blog.heading().await, "Dana K.");
    assert_eq!(blog.statements().await.len(), 1);
}

#[tokio::test]
async fn it_is_asked_anew_after_thirty_days_on_other_subjects_and_once_withdrawn() {
    let mut blog = remembered().await;
    blog.site.later(days(29)).await;
    assert!(offered(&mut blog).await.is_some());
    blog.site.later(days(2)).await;
    assert_eq!(offered(&mut blog).await, None);

    let mut blog = remembered().await;
    blog.send("withdraw", &[]).await;
    assert_eq!(offered(&mut blog).await, None);

    let mut blog = remembered().await;
    let subjects = ("subjects", "Ferrite Tapes");
    blog.mara.write("Tape again", &[subjects], &["publish"]).await;
    blog.dana.get("/posts/tape-again").await.hides("Say again");
}

#[tokio::test]
async fn the_preview_and_a_refusal_keep_the_tick() {
    let mut blog = remembered().await;
    let again = offered(&mut blog).await.unwrap();
    let fields = |body: &'static str, intent: &'static str| {
        vec![
            ("name", "Dana K."),
            ("body", body),
            ("intent", intent),
            ("remembered", "yes"),
            ("remember", "yes"),
        ]
    };
    let ticked = [
        fields("And more.", "preview"),
        vec![("affiliation_again", again.as_str())],
    ]
    .concat();
    let preview = blog.dana.post(&format!("{POST}/comments"), &ticked).await;
    preview.shows("says: reseller, sells Borealis");
    assert!(preview.attr(AGAIN, "checked").is_some());
    let unticked = blog
        .dana
        .post(&format!("{POST}/comments"), &fields("", "send"))
        .await;
    assert_eq!(unticked.status, 422);
    assert!(unticked.attr(AGAIN, "value").is_some() && unticked.attr(AGAIN, "checked").is_none());
}
