//! A browser is told once it has shown that it reads what is sent to it: by a link in a first note, which its worker
//! follows.

use std::time::Duration;

use forthright::clock::minutes;
use forthright::subscriptions::Channel::{Email, Push};
use forthright::subscriptions::ChannelState::{self, Active, Ended, Waiting};
use forthright::subscriptions::{CONFIRM_WITHIN, Channel};
use sha2::{Digest as _, Sha256};

use super::{ADDRESS, answered, by_push, channels, confirmed, purge, send};
use crate::support::{TestApp, pushed};

const SECOND: Duration = Duration::from_secs(1);

/// What nobody but another browser has.
const OTHER_AUTH: &str = "AAAAAAAAAAAAAAAAAAAAAA";

async fn ways(site: &TestApp) -> Vec<(Channel, ChannelState)> {
    let all = channels(site).await.into_iter();
    all.map(|(channel, state, _)| (channel, state)).collect()
}

#[tokio::test]
async fn the_old_way_goes_on_until_the_browser_has_answered() {
    let site = TestApp::set_up().await;
    let push = site.receiver("push.example").await;
    let manage = confirmed(&site, ADDRESS).await;
    let mut dana = site.browser();
    let page = send(&mut dana, &format!("{manage}/channel"), &by_push(1)).await;
    assert_eq!(page.location(), manage);
    let both = [(Email, Active), (Push, Waiting)];
    assert_eq!(ways(&site).await, both);
    dana.get(&manage)
        .await
        .shows("This browser is being asked")
        .shows(ADDRESS);
    site.later(SECOND).await;
    let notes = push.taken();
    assert_eq!(notes.len(), 1);
    let note = pushed::opened(&notes[0]);
    assert_eq!(note["title"], "The Third Copy");
    assert_eq!(note["manage"]["url"], format!("http://blog.example.org{manage}"));
    // Looking at it changes nothing.
    let link = pushed::link(&notes[0]).unwrap();
    dana.get(&link).await;
    assert_eq!(ways(&site).await, both);
    let page = dana.post(&link, &[]).await;
    assert_eq!(page.location(), format!("{manage}?done=confirmed"));
    assert_eq!(ways(&site).await, [(Email, Ended), (Push, Active)]);
    let page = dana.get(&manage).await;
    page.shows("You get it as a note from your browser.")
        .hides("This browser is being asked");
    // By which the script tells whether it is this browser.
    let hash = page.attr("#push-told", "data-endpoint-sha256");
    assert_eq!(
        hash,
        Some(format!("{:x}", Sha256::digest("https://push.example/send/1")))
    );
    assert_eq!(dana.post(&link, &[]).await.status, 200, "done already");
}

#[tokio::test]
async fn who_does_not_answer_gets_one_note_and_no_more() {
    let site = TestApp::set_up().await;
    let push = site.receiver("push.example").await;
    let page = send(&mut site.browser(), "/subscribe", &by_push(1)).await;
    site.owner()
        .await
        .write("Three renewals", &[], &["publish"])
        .await;
    site.later(minutes(5)).await;
    assert_eq!(push.taken().len(), 1, "the first note");
    assert!(site.deliveries().await.is_empty());
    site.later(CONFIRM_WITHIN).await;
    purge(&site).await;
    assert!(push.taken().is_empty());
    assert_eq!(ways(&site).await, [(Push, Ended)]);
    site.browser()
        .get(&page.location())
        .await
        .hides("This browser is being asked");
}

#[tokio::test]
async fn a_browser_is_kept_from_nothing_by_who_names_it_with_other_keys() {
    let site = TestApp::set_up().await;
    let push = site.receiver("push.example").await;
    let mut strange = by_push(1);
    strange[5].1 = OTHER_AUTH.to_owned();
    let eve = send(&mut site.browser(), "/subscribe", &strange).await;
    site.later(SECOND).await;
    assert_eq!(push.taken().len(), 1, "which the browser can't read");
    let dana = send(&mut site.browser(), "/subscribe", &by_push(1)).await;
    assert_eq!(dana.status, 303, "{}", dana.body);
    assert_ne!(dana.location(), eve.location());
    let pages = answered(&site, &push).await;
    assert_eq!(pages[0].location(), format!("{}?done=confirmed", dana.location()));
    assert_eq!(ways(&site).await, [(Push, Ended), (Push, Active)]);
    // What is shown to be somebody's does not give way.
    let page = send(&mut site.browser(), "/subscribe", &strange).await;
    assert_eq!(page.status, 422);
}

#[tokio::test]
async fn a_browser_that_asks_again_before_it_answered_is_the_same_reader() {
    let site = TestApp::set_up().await;
    let push = site.receiver("push.example").await;
    let mut dana = site.browser();
    let first = send(&mut dana, "/subscribe", &by_push(1)).await;
    let again = send(&mut dana, "/subscribe", &by_push(1)).await;
    assert_eq!(again.location(), format!("{}?done=added", first.location()));
    let pages = answered(&site, &push).await;
    let statuses: Vec<u16> = pages.iter().map(|page| page.status).collect();
    assert_eq!(statuses, [303, 200], "both notes lead to the same");
    assert_eq!(ways(&site).await, [(Push, Active)]);
}

#[tokio::test]
async fn a_first_note_that_was_not_taken_is_sent_again_and_one_to_nobody_is_not() {
    for (status, then) in [(503, Active), (410, Ended)] {
        let site = TestApp::set_up().await;
        let push = site.receiver("push.example").await;
        push.then(status);
        send(&mut site.browser(), "/subscribe", &by_push(1)).await;
        site.later(SECOND).await;
        assert_eq!(push.taken().len(), 1);
        site.later(minutes(2)).await;
        answered(&site, &push).await;
        assert_eq!(ways(&site).await, [(Push, then)], "{status}");
    }
}
