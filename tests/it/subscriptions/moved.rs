//! Those who carry pushes to a browser give it another endpoint.

use std::time::Duration;

use forthright::clock::minutes;
use forthright::subscriptions::{CONFIRM_WITHIN, Channel, ChannelState};

use super::{ADDRESS, answered, by_push, channels, mailed, purge, send};
use crate::support::receiver::{Posted, Receiver};
use crate::support::{Browser, TestApp, pushed};

/// Somebody who is told by their browser, at `endpoint(1)`: who carries its notes, the browser, and the path of their
/// own page.
async fn told(site: &TestApp) -> (Receiver, Browser, String) {
    let push = site.receiver("push.example").await;
    let mut dana = site.browser();
    let page = send(&mut dana, "/subscribe", &by_push(1)).await;
    answered(site, &push).await;
    (push, dana, page.location())
}

/// What the worker of the browser sends that had `old` and has `new`.
async fn moves(browser: &mut Browser, old: &str, auth: &str, new: &str) -> u16 {
    let fields = [
        ("old_endpoint", old),
        ("old_auth", auth),
        ("push_endpoint", new),
        ("push_p256dh", pushed::P256DH),
        ("push_auth", pushed::AUTH),
    ];
    browser.post("/push/moved", &fields).await.status
}

/// A post appears, and the time in which it is taken back passes.
async fn publish(site: &TestApp, title: &str) {
    site.owner().await.write(title, &[], &["publish"]).await;
    site.later(Duration::from_secs(21)).await;
}

fn paths(notes: &[Posted]) -> Vec<&str> {
    notes.iter().map(|posted| posted.path.as_str()).collect()
}

fn endpoint(number: u8) -> String {
    format!("https://push.example/send/{number}")
}

#[tokio::test]
async fn a_browser_that_was_given_another_endpoint_goes_on_being_told() {
    let site = TestApp::set_up().await;
    let (push, mut dana, manage) = told(&site).await;
    let (old, new) = (endpoint(1), endpoint(2));
    assert_eq!(moves(&mut dana, &old, pushed::AUTH, &new).await, 204);
    let waits = (Channel::Push, ChannelState::Waiting, new.clone());
    assert_eq!(channels(&site).await[1], waits, "it has not answered there");
    answered(&site, &push).await;
    assert_eq!(
        channels(&site).await,
        [
            (Channel::Push, ChannelState::Ended, String::new()),
            (Channel::Push, ChannelState::Active, new.clone()),
        ]
    );
    dana.get(&manage)
        .await
        .shows("You get it as a note from your browser.");
    assert_eq!(moves(&mut dana, &old, pushed::AUTH, &endpoint(3)).await, 404);
    let worker = dana.get("/push.js").await;
    assert!(worker.body.contains("pushsubscriptionchange"));
}

#[tokio::test]
async fn what_is_new_while_it_is_asked_there_comes_there() {
    let site = TestApp::set_up().await;
    let (push, mut dana, _) = told(&site).await;
    assert_eq!(
        moves(&mut dana, &endpoint(1), pushed::AUTH, &endpoint(2)).await,
        204
    );
    // The first note is taken at the new endpoint, and nothing at the old one any more.
    push.then(201).then(410);
    publish(&site, "Three renewals").await;
    let notes = push.taken();
    assert_eq!(paths(&notes), ["/send/2", "/send/1"]);
    dana.post(&pushed::link(&notes[0]).unwrap(), &[]).await;
    site.later(minutes(5)).await;
    let taken = push.taken();
    assert_eq!(taken.len(), 1);
    assert_eq!(taken[0].path, "/send/2");
    assert_eq!(pushed::opened(&taken[0])["title"], "Three renewals");
}

#[tokio::test]
async fn what_is_published_after_the_old_endpoint_is_gone_comes_at_the_new_one() {
    let site = TestApp::set_up().await;
    let (push, mut dana, _) = told(&site).await;
    let (old, new) = (endpoint(1), endpoint(2));
    assert_eq!(moves(&mut dana, &old, pushed::AUTH, &new).await, 204);
    let mut asks = None;
    for title in ["Three renewals", "The second invoice"] {
        if asks.is_none() {
            push.then(201);
        }
        push.then(410);
        publish(&site, title).await;
        let notes = push.taken();
        assert_eq!(notes.last().unwrap().path, "/send/1", "{title}");
        asks = asks.or_else(|| pushed::link(&notes[0]));
    }
    assert_eq!(
        channels(&site).await[0].1,
        ChannelState::Active,
        "until it answers"
    );
    dana.post(&asks.unwrap(), &[]).await;
    assert_eq!(channels(&site).await[0].1, ChannelState::Ended);
    site.later(minutes(5)).await;
    assert_eq!(paths(&push.taken()), ["/send/2", "/send/2"]);
}

#[tokio::test]
async fn who_leaves_the_new_endpoint_unanswered_is_not_kept() {
    let site = TestApp::set_up().await;
    let (push, mut dana, _) = told(&site).await;
    assert_eq!(
        moves(&mut dana, &endpoint(1), pushed::AUTH, &endpoint(2)).await,
        204
    );
    site.later(CONFIRM_WITHIN + Duration::from_secs(1)).await;
    purge(&site).await;
    push.taken();
    push.then(410);
    publish(&site, "Three renewals").await;
    assert_eq!(push.taken().len(), 1);
    let all = channels(&site).await;
    assert!(
        all.iter().all(|(_, state, _)| *state == ChannelState::Ended),
        "{all:?}"
    );
}

#[tokio::test]
async fn a_mailbox_that_was_named_before_goes_on_waiting() {
    let site = TestApp::set_up().await;
    let (push, mut dana, manage) = told(&site).await;
    let to_mail = [("channel", "email".to_owned()), ("email", ADDRESS.to_owned())];
    send(&mut dana, &format!("{manage}/channel"), &to_mail).await;
    let link = mailed(&site).await;
    let new = endpoint(2);
    assert_eq!(moves(&mut dana, &endpoint(1), pushed::AUTH, &new).await, 204);
    publish(&site, "Three renewals").await;
    assert_eq!(paths(&push.taken()), ["/send/2"]);
    assert_eq!(dana.post(&link, &[]).await.status, 303);
    let way = channels(&site).await.pop().unwrap();
    assert_eq!(way, (Channel::Email, ChannelState::Active, ADDRESS.to_owned()));
}

#[tokio::test]
async fn nobody_else_moves_it() {
    let site = TestApp::set_up().await;
    let mut dana = site.browser();
    let push = site.receiver("push.example").await;
    send(&mut dana, "/subscribe", &by_push(1)).await;
    send(&mut dana, "/subscribe", &by_push(2)).await;
    answered(&site, &push).await;
    let before = channels(&site).await;
    let mut eve = site.browser();
    let (first, free) = (endpoint(1), endpoint(9));
    for (old, auth, new) in [
        (&first, "AAAAAAAAAAAAAAAAAAAAAA", &free),
        (&first, "", &free),
        (&endpoint(7), pushed::AUTH, &free),
        (&String::new(), pushed::AUTH, &free),
        (&first, pushed::AUTH, &"http://push.example/send/9".to_owned()),
        // Somebody else is told there.
        (&first, pushed::AUTH, &endpoint(2)),
    ] {
        assert_eq!(moves(&mut eve, old, auth, new).await, 404, "{old} {auth} {new}");
    }
    eve.fetch_site = Some("cross-site");
    assert_eq!(moves(&mut eve, &first, pushed::AUTH, &free).await, 403);
    assert_eq!(channels(&site).await, before);
}
