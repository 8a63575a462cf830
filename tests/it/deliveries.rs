//! What goes out to subscribers: each gets what they chose, once, through their channel, whatever the mail
//! server does and whenever the program is stopped.

mod channels;
mod complaints;
mod elsewhere;
mod given_up;
mod letters;
mod one_reader;
mod own;
mod page;
mod server;
mod six_readers;
mod switching;
mod to_the_team;
mod unwanted;
mod walk;

use std::time::Duration;

use forthright::clock::{days, hours, minutes};
use forthright::deliveries::State;
use forthright::mail::Message;
use forthright::subscriptions::{Channel, Often, Topic};

use crate::support::subscribers::Wants;
use crate::support::{START, TestApp};

/// A little longer than undo takes.
const SOON: Duration = Duration::from_secs(21);

/// A blog with one post that is filed under "Licensing" and for "IT managers", and told to nobody.
async fn blog() -> TestApp {
    let site = TestApp::set_up().await;
    site.owner()
        .await
        .write("Three renewals", &[], &["publish"])
        .await;
    site.later(SOON).await;
    site.mails();
    site
}

async fn publish(site: &TestApp, title: &str) -> String {
    site.owner().await.write(title, &[], &["publish"]).await
}

fn to<'a>(mails: &'a [Message], address: &str) -> Vec<&'a Message> {
    mails.iter().filter(|mail| mail.to == address).collect()
}

#[tokio::test]
async fn each_gets_a_post_once_for_whatever_it_is_about_and_after_undo() {
    let site = blog().await;
    let tag = Topic::Tag(site.tag("Licensing").await);
    let audience = Topic::Audience(site.audience("IT managers").await);
    site.subscribe_all("all@mail.example").await;
    site.subscribe(Wants::mail("tag@mail.example", &[tag])).await;
    site.subscribe(Wants::mail(
        "both@mail.example",
        &[Topic::Everything, tag, audience],
    ))
    .await;
    site.subscribe(Wants::mail(
        "other@mail.example",
        &[Topic::Tag(forthright::ids::TagId(99))],
    ))
    .await;
    site.subscribe(Wants {
        often: Often::Never,
        ..Wants::mail("never@mail.example", &[Topic::Everything])
    })
    .await;
    publish(&site, "The second invoice").await;
    site.later(Duration::from_secs(19)).await;
    assert_eq!(site.mails(), [], "undo takes it back until then");
    site.later(SOON).await;
    let mails = site.mails();
    assert_eq!(mails.len(), 3, "{mails:?}");
    for address in ["all@mail.example", "tag@mail.example", "both@mail.example"] {
        assert_eq!(to(&mails, address).len(), 1, "{address}");
    }
    let both = to(&mails, "both@mail.example")[0];
    assert_eq!(
        both.subject,
        "The second invoice · for IT managers who sign a renewal this year"
    );
    assert!(
        both.text
            .starts_with("For: IT managers who sign a renewal this year\n\nWhy it matters: "),
        "{}",
        both.text
    );
    assert!(both.text.contains("for IT managers."), "why: {}", both.text);
    site.later(days(1)).await;
    assert_eq!(site.mails(), [], "once");
}

#[tokio::test]
async fn what_is_taken_back_in_time_is_told_to_nobody() {
    let site = blog().await;
    site.subscribe_all("all@mail.example").await;
    let mut owner = site.owner().await;
    owner.write("Too early", &[], &["publish", "unpublish"]).await;
    site.later(hours(1)).await;
    assert_eq!(site.mails(), []);
    assert!(site.deliveries().await.is_empty());
}

#[tokio::test]
async fn a_scheduled_post_is_told_of_at_its_time() {
    let site = blog().await;
    site.subscribe_all("all@mail.example").await;
    let mut owner = site.owner().await;
    owner
        .write("Tomorrow", &[("published_at", "2026-03-04T10:00")], &["publish"])
        .await;
    site.later(hours(23)).await;
    assert_eq!(site.mails(), []);
    site.later(hours(2)).await;
    assert_eq!(to(&site.mails(), "all@mail.example").len(), 1);
}

#[tokio::test]
async fn a_post_of_long_ago_is_no_news() {
    let site = blog().await;
    site.subscribe_all("all@mail.example").await;
    let mut owner = site.owner().await;
    owner
        .write(
            "Of last year",
            &[("published_at", "2025-03-04T10:00")],
            &["publish"],
        )
        .await;
    site.later(hours(1)).await;
    assert_eq!(site.mails(), []);
}

#[tokio::test]
async fn a_comment_is_told_to_who_follows_and_never_to_its_writer() {
    let site = blog().await;
    let post = forthright::ids::PostId(1);
    site.subscribe(Wants::mail("thread@mail.example", &[Topic::Thread(post)]))
        .await;
    let first = site.say("three-renewals", "Dana", "How much was it?", &[]).await;
    site.subscribe(Wants::mail(
        "dana@mail.example",
        &[Topic::Replies(first.id), Topic::Thread(post)],
    ))
    .await;
    site.later(hours(1)).await;
    assert_eq!(to(&site.mails(), "thread@mail.example").len(), 0, "it waits");
    let mut owner = site.owner().await;
    owner.approve(&first, &[]).await;
    site.later(SOON).await;
    let mails = site.mails();
    assert_eq!(to(&mails, "thread@mail.example").len(), 1);
    assert_eq!(to(&mails, "dana@mail.example").len(), 0, "their own words");

    let parent = first.id.to_string();
    let reply = site
        .say("three-renewals", "Rui", "Twice as much.", &[("parent", &parent)])
        .await;
    owner.approve(&reply, &[]).await;
    site.later(SOON).await;
    let mails = site.mails();
    let dana = to(&mails, "dana@mail.example");
    assert_eq!(dana.len(), 1, "one, though two topics match");
    assert!(dana[0].text.contains("Rui answers Dana"), "{}", dana[0].text);
    assert!(
        dana[0].text.contains("told of replies to your comment"),
        "{}",
        dana[0].text
    );
    let place = dana[0].place.as_ref().unwrap();
    assert_eq!(place.follows.len(), 2, "the post, and what it answers");
    assert!(dana[0].list.as_ref().unwrap().stop.contains("/preferences/"));
}

#[tokio::test]
async fn a_busy_thread_comes_in_one_letter() {
    let site = blog().await;
    let post = forthright::ids::PostId(1);
    site.subscribe(Wants::mail("thread@mail.example", &[Topic::Thread(post)]))
        .await;
    let mut owner = site.owner().await;
    for word in ["one", "two", "three", "four", "five"] {
        let comment = site
            .say("three-renewals", "Dana", &format!("Number {word}."), &[])
            .await;
        owner.approve(&comment, &[]).await;
        site.later(minutes(2)).await;
    }
    assert_eq!(to(&site.mails(), "thread@mail.example").len(), 3);
    site.later(hours(1)).await;
    let mails = site.mails();
    let gathered = to(&mails, "thread@mail.example");
    assert_eq!(gathered.len(), 1);
    assert_eq!(gathered[0].subject, "The Third Copy: 2 new comments");
    assert!(gathered[0].text.contains("Number four.") && gathered[0].text.contains("Number five."));
}

#[tokio::test]
async fn digests_come_at_eight_where_their_reader_lives_though_the_clocks_change() {
    let site = blog().await;
    let zones = ["Europe/Berlin", "America/New_York", "Asia/Kathmandu"];
    for zone in zones {
        site.subscribe(Wants {
            often: Often::Daily,
            time_zone: zone,
            ..Wants::mail(
                &format!("{}@mail.example", zone.replace('/', ".")),
                &[Topic::Everything],
            )
        })
        .await;
    }
    // 28 March 2026, 09:30 UTC: in Berlin the clocks change in the night after.
    site.later(days(25)).await;
    publish(&site, "Before the change").await;
    let arrives = async |until: &str| {
        let until = forthright::clock::Moment::from_rfc3339(until).unwrap();
        site.later(until.since(site.app.clock.now())).await;
        let mut to: Vec<String> = site.mails().into_iter().map(|mail| mail.to).collect();
        to.sort();
        to
    };
    assert_eq!(arrives("2026-03-28T11:59:00Z").await, [""; 0]);
    assert_eq!(
        arrives("2026-03-28T12:01:00Z").await,
        ["America.New_York@mail.example"]
    );
    assert_eq!(arrives("2026-03-29T02:14:00Z").await, [""; 0]);
    assert_eq!(
        arrives("2026-03-29T02:16:00Z").await,
        ["Asia.Kathmandu@mail.example"]
    );
    assert_eq!(arrives("2026-03-29T05:59:00Z").await, [""; 0]);
    assert_eq!(
        arrives("2026-03-29T06:01:00Z").await,
        ["Europe.Berlin@mail.example"]
    );
    assert_eq!(
        arrives("2026-03-31T06:01:00Z").await,
        [""; 0],
        "nothing new, no letter"
    );
}

#[tokio::test]
async fn who_paused_or_left_gets_nothing() {
    let site = blog().await;
    site.subscribe(Wants {
        paused_until: Some(START.plus(days(7))),
        ..Wants::mail("pause@mail.example", &[Topic::Everything])
    })
    .await;
    let left = site
        .subscribe(Wants {
            often: Often::Daily,
            ..Wants::mail("left@mail.example", &[Topic::Everything])
        })
        .await;
    publish(&site, "Meanwhile").await;
    site.later(SOON).await;
    let tx = site.app.db.begin_write().await.unwrap();
    let channel = site.channel_of(left).await;
    forthright::subscriptions::end::ended(&tx, channel.id, None, START)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    site.later(days(2)).await;
    assert_eq!(site.mails(), []);
    let states: Vec<State> = site.deliveries().await.iter().map(|one| one.state).collect();
    assert_eq!(states, [State::Dropped, State::Dropped]);
    let mut owner = site.owner().await;
    owner
        .get("/admin/deliveries")
        .await
        .shows("They have paused everything.")
        .shows("They are not reached any more.");
}

#[tokio::test]
async fn a_private_feed_has_it_at_once_and_nothing_is_sent() {
    let site = blog().await;
    site.subscribe(Wants {
        channel: Channel::Feed,
        often: Often::Daily,
        ..Wants::mail("token", &[Topic::Everything])
    })
    .await;
    publish(&site, "For readers of feeds").await;
    site.later(SOON).await;
    assert_eq!(site.mails(), []);
    let all = site.deliveries().await;
    assert_eq!(all.len(), 1);
    assert_eq!((all[0].state, all[0].attempts), (State::Sent, 0));
}
