//! A decision that its author was told of by mail is taken back from the history: they hear of that too, after
//! the same 20 seconds, and once.

use std::time::Duration;

use forthright::clock::{hours, minutes};
use forthright::comments::Status;

use crate::support::blog::{Blog, TEXT};
use crate::support::mails::link;

const ADDRESS: &str = "dana@mail.example";

/// A comment that was published, and its author told.
async fn told() -> (Blog, String) {
    let mut blog = Blog::new().await;
    blog.sent(TEXT, &[("email", ADDRESS)]).await;
    blog.decide("approve", &[]).await;
    blog.site.later(minutes(1)).await;
    let mails = to_dana(&blog);
    assert_eq!(mails.len(), 1, "{mails:?}");
    (blog, mails.concat())
}

/// As `told`, at an address that is confirmed.
async fn confirmed() -> Blog {
    let (mut blog, mail) = told().await;
    let page = blog.dana.post(&link(&mail, "/confirm/"), &[]).await;
    assert_eq!(page.status, 303, "{}", page.body);
    blog.site.later(hours(5)).await;
    assert_eq!(to_dana(&blog), [""; 0]);
    blog
}

fn to_dana(blog: &Blog) -> Vec<String> {
    let mails = blog.site.mails().into_iter();
    mails
        .filter(|mail| mail.to == ADDRESS)
        .map(|mail| format!("{}\n{}", mail.subject, mail.text))
        .collect()
}

/// Takes the newest decision of this kind back, by its button in the history.
async fn take_back(blog: &mut Blog, action: &str, to: Status) {
    let line = format!("/admin/undo/{}", blog.newest_line(action).await);
    let history = blog.mara.get("/admin/audit").await;
    let ways = history.all_attrs("table form", "action");
    assert!(ways.contains(&line), "{line}: {ways:?}");
    let page = blog.mara.post(&line, &[]).await;
    assert_eq!(page.status, 303, "{}", page.body);
    assert_eq!(blog.row().await.status, to);
}

/// The one mail that comes 20 seconds from now, and no other.
async fn hears(blog: &Blog) -> String {
    blog.site.later(Duration::from_secs(19)).await;
    assert_eq!(to_dana(blog), [""; 0]);
    blog.site.later(Duration::from_secs(1)).await;
    let mails = to_dana(blog);
    assert_eq!(mails.len(), 1, "{mails:?}");
    blog.site.later(hours(5)).await;
    assert_eq!(to_dana(blog), [""; 0]);
    mails.concat()
}

#[tokio::test]
async fn whoever_was_told_hears_that_it_waits_again() {
    let mut blog = confirmed().await;
    take_back(&mut blog, "comment.approve", Status::Pending).await;
    let mail = hears(&blog).await;
    assert!(mail.starts_with("About your comment on"), "{mail}");
    assert!(mail.contains("It is waiting again"), "{mail}");

    blog.decide("reject", &[("reason", "It names a person.")]).await;
    let mail = hears(&blog).await;
    assert!(mail.contains("was not published"), "{mail}");
    take_back(&mut blog, "comment.reject", Status::Pending).await;
    let mail = hears(&blog).await;
    assert!(mail.contains("It is waiting again"), "{mail}");
    assert!(!mail.contains("names a person"), "{mail}");
}

#[tokio::test]
async fn what_goes_back_to_not_published_says_so_with_its_reason() {
    let mut blog = confirmed().await;
    take_back(&mut blog, "comment.approve", Status::Pending).await;
    blog.decide("reject", &[("reason", "It names a person.")]).await;
    hears(&blog).await;
    blog.decide("approve", &[]).await;
    assert!(hears(&blog).await.contains("is now published"));
    take_back(&mut blog, "comment.approve", Status::Rejected).await;
    let mail = hears(&blog).await;
    assert!(mail.contains("was not published"), "{mail}");
    assert!(mail.contains("> It names a person."), "{mail}");
}

#[tokio::test]
async fn what_nobody_was_told_of_is_taken_back_in_silence() {
    let mut blog = confirmed().await;
    take_back(&mut blog, "comment.approve", Status::Pending).await;
    hears(&blog).await;
    blog.decide("approve", &[]).await;
    take_back(&mut blog, "comment.approve", Status::Pending).await;
    blog.site.later(hours(5)).await;
    assert_eq!(to_dana(&blog), [""; 0]);
}

#[tokio::test]
async fn an_address_that_nobody_confirmed_gets_no_second_mail() {
    let (mut blog, _) = told().await;
    take_back(&mut blog, "comment.approve", Status::Pending).await;
    blog.site.later(hours(5)).await;
    assert_eq!(to_dana(&blog), [""; 0]);
}
