//! The mailed link: what it says, and when it is good.

use std::time::Duration;

use forthright::clock::{days, hours};
use forthright::ids::{PostId, TagId};
use forthright::posts::Status;
use forthright::posts::entity::post;
use forthright::subscriptions::entity::subscription;
use forthright::subscriptions::{Channel, ChannelState, Topic};
use sea_orm::ActiveValue::Set;
use sea_orm::{EntityTrait as _, QueryOrder as _};

use super::{ADDRESS, by_mail, channels, confirmed, full, mailed, purge, send, subscribers};
use crate::support::mails::link;
use crate::support::{Browser, TestApp};

#[tokio::test]
async fn the_mail_holds_our_words_and_the_link_confirms_once() {
    let site = TestApp::set_up().await;
    let mut dana = site.browser();
    send(&mut dana, "/subscribe", &by_mail(ADDRESS)).await;
    site.later(Duration::from_secs(1)).await;
    let mail = site.mails().remove(0);
    assert_eq!(mail.to, ADDRESS);
    assert_eq!(mail.subject, "Is this what you want from The Third Copy?");
    assert!(mail.text.contains("- Every post"), "{}", mail.text);
    let link = link(&mail.text, "/subscribe/confirm/");
    assert_eq!(channels(&site).await[0].1, ChannelState::Waiting);

    // A program that follows every link confirms nothing.
    for _ in 0..3 {
        dana.get(&link).await.shows(ADDRESS).shows("Every post");
    }
    assert_eq!(channels(&site).await[0].1, ChannelState::Waiting);

    let page = dana.submit(&link, &[]).await;
    page.shows("Confirmed").shows(ADDRESS);
    assert_eq!(channels(&site).await[0].1, ChannelState::Active);

    // Passed on or used again it names nobody and changes nothing.
    let mut eve = site.browser();
    for page in [eve.get(&link).await, eve.post(&link, &[]).await] {
        assert_eq!(page.status, 200);
        page.shows("confirmed already")
            .hides(ADDRESS)
            .hides("/preferences/");
    }
}

#[tokio::test]
async fn a_link_is_good_for_seven_days() {
    let site = TestApp::set_up().await;
    let mut dana = site.browser();
    send(&mut dana, "/subscribe", &by_mail(ADDRESS)).await;
    let link = mailed(&site).await;
    site.app.clock.advance(days(7));
    for page in [dana.get(&link).await, dana.post(&link, &[]).await] {
        assert_eq!(page.status, 410);
        page.shows("not good any more");
    }
    assert_eq!(channels(&site).await[0].1, ChannelState::Waiting);
    // The address is forgotten by itself, and later all the rest.
    site.app.clock.advance(hours(1));
    purge(&site).await;
    let forgotten = (Channel::Email, ChannelState::Ended, String::new());
    assert_eq!(channels(&site).await, [forgotten]);
    site.app.clock.advance(days(8));
    purge(&site).await;
    assert!(subscribers(&site).await.is_empty());
}

#[tokio::test]
async fn a_link_that_was_changed_opens_nothing() {
    let site = TestApp::set_up().await;
    let mut dana = site.browser();
    send(&mut dana, "/subscribe", &by_mail(ADDRESS)).await;
    let link = mailed(&site).await;
    let changed = link.replace("/confirm/1.", "/confirm/2.");
    assert_ne!(changed, link);
    assert_eq!(dana.get(&changed).await.status, 404);
    assert_eq!(dana.post(&changed, &[]).await.status, 404);
}

#[tokio::test]
async fn typed_again_before_it_is_confirmed_the_last_wish_counts() {
    let site = TestApp::set_up().await;
    let mut dana = site.browser();
    send(&mut dana, "/subscribe", &by_mail(ADDRESS)).await;
    let first = mailed(&site).await;
    let mut fields = by_mail(ADDRESS);
    fields[1].1 = "weekly".to_owned();
    send(&mut dana, "/subscribe", &fields).await;
    let second = mailed(&site).await;
    assert_eq!(first, second, "one address, one link");
    dana.get(&second).await.shows("Once a week");
    dana.post(&second, &[]).await;
    assert_eq!(subscribers(&site).await.len(), 1);
}

#[tokio::test]
async fn what_is_there_is_not_changed_by_who_types_the_address() {
    let site = TestApp::set_up().await;
    confirmed(&site, ADDRESS).await;
    let mut fields = by_mail(ADDRESS);
    fields[1].1 = "monthly".to_owned();
    send(&mut site.browser(), "/subscribe", &fields).await;
    site.later(hours(1)).await;
    let often = subscribers(&site).await.remove(0).often;
    assert_eq!(often.code(), "at_once");
    let channels = channels(&site).await;
    assert_eq!(
        channels,
        [(Channel::Email, ChannelState::Active, ADDRESS.to_owned())]
    );
}

/// What they want who are asked by `by_mail`, but for `topic`, so `often`.
fn wants(topic: &str, often: &str) -> Vec<(&'static str, String)> {
    let mut fields = by_mail(ADDRESS);
    fields[0].1 = topic.to_owned();
    fields[1].1 = often.to_owned();
    fields
}

async fn blog() -> TestApp {
    let site = TestApp::set_up().await;
    let title = "What a renewal really costs";
    site.owner().await.write(title, &[], &["publish"]).await;
    site
}

#[tokio::test]
async fn who_is_told_already_adds_a_thread_by_the_mailed_link_alone() {
    let site = blog().await;
    let manage = confirmed(&site, ADDRESS).await;
    let mut dana = site.browser();
    let page = send(&mut dana, "/subscribe", &wants("thread:1", "never")).await;
    assert_eq!(page.location(), "/subscribe?asked=yes", "as for anybody");
    let confirm = mailed(&site).await;
    dana.get(&confirm)
        .await
        .shows("Comments on “What a renewal really costs”")
        .hides("Every post");
    let ticked = |page: &crate::support::Page| page.all_attrs("[name=topic][checked]", "value");
    assert_eq!(ticked(&dana.get(&manage).await), ["everything:0"]);
    let page = dana.submit(&confirm, &[]).await;
    page.shows("Confirmed");
    assert_eq!(ticked(&page), ["everything:0", "thread:1"]);
    assert_eq!(subscribers(&site).await[0].often.code(), "at_once");
    dana.post(&confirm, &[]).await.shows("confirmed already");
    // What is there already is no more to add.
    send(&mut dana, "/subscribe", &wants("thread:1", "never")).await;
    site.later(Duration::from_secs(1)).await;
    let mail = site.mails().remove(0);
    assert_eq!(mail.subject, "You hear from The Third Copy already");
    assert_eq!(link(&mail.text, "/preferences/"), manage);
}

#[tokio::test]
async fn posts_that_come_besides_a_thread_come_as_often_as_they_were_wanted() {
    let site = blog().await;
    let mut dana = site.browser();
    send(&mut dana, "/subscribe", &wants("thread:1", "never")).await;
    dana.post(&mailed(&site).await, &[]).await;
    assert_eq!(subscribers(&site).await[0].often.code(), "never");
    send(&mut dana, "/subscribe", &wants("everything:0", "weekly")).await;
    let confirm = mailed(&site).await;
    dana.get(&confirm).await.shows("Every post").shows("Once a week");
    assert_eq!(subscribers(&site).await[0].often.code(), "never");
    dana.post(&confirm, &[]).await;
    assert_eq!(subscribers(&site).await[0].often.code(), "weekly");
}

#[tokio::test]
async fn more_than_may_be_chosen_is_not_confirmed_until_something_is_taken_away() {
    let site = blog().await;
    let manage = confirmed(&site, ADDRESS).await;
    full(&site).await;
    let mut dana = site.browser();
    send(&mut dana, "/subscribe", &wants("thread:1", "never")).await;
    let confirm = mailed(&site).await;
    let thread = "thread:1".to_owned();
    let ticked = |page: &crate::support::Page| page.all_attrs("[name=topic][checked]", "value");
    let page = dana.submit(&confirm, &[]).await;
    page.shows("more than the 100 things that can be chosen")
        .hides("Confirmed");
    assert!(!ticked(&page).contains(&thread));
    let fewer = [
        ("topic", "everything:0"),
        ("often", "at_once"),
        ("language", "en"),
        ("time_zone", "UTC"),
    ];
    assert_eq!(dana.post(&manage, &fewer).await.status, 303);
    let page = dana.submit(&confirm, &[]).await;
    page.shows("Confirmed");
    assert!(ticked(&page).contains(&thread));
}

/// A post under four tags, and Dana, who hears of the third: the path of her own page.
async fn hears_of_a_tag() -> (TestApp, Browser, String) {
    let site = TestApp::set_up().await;
    let mut mara = site.owner().await;
    let tags = [("tags", "Lisencing, Backup, Tape, Copies")];
    mara.write("What a renewal costs", &tags, &["publish"]).await;
    let mut dana = site.browser();
    send(&mut dana, "/subscribe", &wants("tag:3", "at_once")).await;
    let page = dana.post(&mailed(&site).await, &[]).await;
    let manage = page.location().split('?').next().unwrap().to_owned();
    (site, mara, manage)
}

async fn chosen(site: &TestApp) -> Vec<Topic> {
    let rows = subscription::Entity::find().order_by_asc(subscription::Column::Id);
    let rows = rows.all(site.app.db.read()).await.unwrap();
    rows.iter().map(subscription::Model::is).collect()
}

#[tokio::test]
async fn a_link_adds_what_its_tag_was_merged_into_since() {
    let (site, mut mara, manage) = hears_of_a_tag().await;
    let mut dana = site.browser();
    send(&mut dana, "/subscribe", &wants("tag:1", "at_once")).await;
    let confirm = mailed(&site).await;
    dana.get(&confirm).await.shows("Lisencing");
    mara.submit("/admin/terms/tag/1/into/2", &[]).await;
    mara.submit("/admin/terms/tag/2/into/4", &[]).await;
    dana.get(&confirm).await.shows("Copies").hides("Lisencing");
    let page = dana.submit(&confirm, &[]).await;
    page.shows("Confirmed");
    assert_eq!(chosen(&site).await, [Topic::Tag(TagId(3)), Topic::Tag(TagId(4))]);
    dana.post(&confirm, &[]).await.shows("confirmed already");

    // One that was merged into what comes already adds nothing, and breaks nothing.
    send(&mut dana, "/subscribe", &wants("tag:4", "at_once")).await;
    site.later(Duration::from_secs(1)).await;
    let mail = site.mails().remove(0);
    assert_eq!(mail.subject, "You hear from The Third Copy already");
    assert_eq!(link(&mail.text, "/preferences/"), manage);
}

#[tokio::test]
async fn a_mail_that_asks_names_what_a_tag_was_merged_into_before_it_went() {
    let (site, mut mara, _) = hears_of_a_tag().await;
    let mut dana = site.browser();
    send(&mut dana, "/subscribe", &wants("tag:1", "at_once")).await;
    mara.submit("/admin/terms/tag/1/into/2", &[]).await;
    site.later(Duration::from_secs(1)).await;
    let mail = site.mails().remove(0);
    assert!(mail.text.contains("- Backup"), "{}", mail.text);
    let confirm = link(&mail.text, "/subscribe/confirm/");
    dana.submit(&confirm, &[]).await.shows("Confirmed");
    assert_eq!(chosen(&site).await, [Topic::Tag(TagId(3)), Topic::Tag(TagId(2))]);
}

#[tokio::test]
async fn a_page_that_was_open_when_a_tag_was_merged_means_what_it_became() {
    let (site, mut mara, manage) = hears_of_a_tag().await;
    let mut dana = site.browser();
    mara.submit("/admin/terms/tag/3/into/2", &[]).await;
    let own = [
        ("topic", "tag:3"),
        ("often", "weekly"),
        ("language", "en"),
        ("time_zone", "UTC"),
    ];
    assert_eq!(dana.post(&manage, &own).await.status, 303);
    assert_eq!(chosen(&site).await, [Topic::Tag(TagId(2))]);

    mara.submit("/admin/terms/tag/1/into/4", &[]).await;
    let page = send(&mut dana, "/subscribe", &wants("tag:1", "at_once")).await;
    assert_eq!(page.location(), "/subscribe?asked=yes");
    dana.submit(&mailed(&site).await, &[]).await.shows("Confirmed");
    assert_eq!(chosen(&site).await, [Topic::Tag(TagId(2)), Topic::Tag(TagId(4))]);
}

#[tokio::test]
async fn a_link_to_more_of_what_readers_see_no_more_says_so_and_adds_nothing() {
    let (site, _, _) = hears_of_a_tag().await;
    let mut dana = site.browser();
    send(&mut dana, "/subscribe", &wants("thread:1", "never")).await;
    let confirm = mailed(&site).await;
    let trashed = post::ActiveModel {
        status: Set(Status::Trashed),
        ..Default::default()
    };
    site.change_post(PostId(1), trashed).await;
    for page in [dana.get(&confirm).await, dana.post(&confirm, &[]).await] {
        assert_eq!(page.status, 410);
        page.shows("not good any more");
    }
    assert_eq!(chosen(&site).await, [Topic::Tag(TagId(3))]);
}
