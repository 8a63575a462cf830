//! A subscriber's own page: everything is changed there by whoever holds the link, and by nobody else.

use std::time::Duration;

use forthright::clock::{days, hours};
use forthright::subscriptions::{Channel, ChannelState};

use super::{ADDRESS, by_feed, by_mail, channels, confirmed, mailed, purge, send, subscribers};
use crate::support::TestApp;

#[tokio::test]
async fn what_and_how_often_is_changed_with_the_link_alone() {
    let site = TestApp::set_up().await;
    site.owner()
        .await
        .write(
            "What a renewal really costs",
            &[("audiences", "Buyers")],
            &["publish"],
        )
        .await;
    let manage = confirmed(&site, ADDRESS).await;
    let mut dana = site.browser();
    let page = dana.get(&manage).await;
    assert_eq!(page.status, 200);
    assert_eq!(page.headers["cache-control"], "private, no-store");
    assert!(page.body.contains("noindex"));
    let fields = [
        ("topic", "audience:1"),
        ("often", "weekly"),
        ("language", "de"),
        ("time_zone", "Europe/Stockholm"),
    ];
    dana.submit(&manage, &fields).await.shows("Saved.");
    let page = dana.get(&manage).await;
    assert_eq!(page.all_attrs("[name=topic][checked]", "value"), ["audience:1"]);
    let row = subscribers(&site).await.remove(0);
    assert_eq!(
        (row.often.code(), row.language.as_str(), row.time_zone.as_str()),
        ("weekly", "de", "Europe/Stockholm")
    );
    let wrong = [
        ("topic", "audience:1"),
        ("often", "weekly"),
        ("language", "de"),
        ("time_zone", "Mars/Base"),
    ];
    let page = dana.post(&manage, &wrong).await;
    assert_eq!(page.status, 422);
    assert_eq!(page.attr("#time_zone", "value").as_deref(), Some("Mars/Base"));
}

#[tokio::test]
async fn another_channel_takes_over_only_when_it_is_confirmed() {
    let site = TestApp::set_up().await;
    let manage = confirmed(&site, ADDRESS).await;
    let mut dana = site.browser();
    let other = [("channel", "email"), ("email", "other@example.org")];
    dana.submit(&format!("{manage}/channel"), &other)
        .await
        .shows("the old way goes on")
        .shows(ADDRESS);
    let old = (Channel::Email, ChannelState::Active, ADDRESS.to_owned());
    assert_eq!(channels(&site).await[0], old);
    let link = mailed(&site).await;
    dana.submit(&link, &[]).await.shows("other@example.org");
    let channels = channels(&site).await;
    assert_eq!(
        channels,
        [
            (Channel::Email, ChannelState::Ended, String::new()),
            (
                Channel::Email,
                ChannelState::Active,
                "other@example.org".to_owned()
            ),
        ]
    );
    assert_eq!(subscribers(&site).await.len(), 1);
}

#[tokio::test]
async fn an_address_that_is_typed_again_gets_a_link_that_is_good_for_seven_days() {
    let site = TestApp::set_up().await;
    let manage = confirmed(&site, ADDRESS).await;
    let mut dana = site.browser();
    let switch = format!("{manage}/channel");
    let other = [("channel", "email"), ("email", "other@example.org")];
    dana.post(&switch, &other).await;
    let first = mailed(&site).await;
    site.app.clock.advance(days(6));
    let page = dana.post(&switch, &other).await;
    assert_eq!(page.location(), format!("{manage}?done=asked"));
    assert_eq!(mailed(&site).await, first, "one address, one link");
    site.app.clock.advance(days(6));
    dana.submit(&first, &[]).await.shows("other@example.org");
    assert_eq!(channels(&site).await[1].1, ChannelState::Active);
}

#[tokio::test]
async fn a_feed_takes_over_at_once_and_its_address_can_be_another() {
    let site = TestApp::set_up().await;
    let manage = confirmed(&site, ADDRESS).await;
    let mut dana = site.browser();
    let switch = format!("{manage}/channel");
    let page = dana.submit(&switch, &[("channel", "feed")]).await;
    page.shows("a feed of your own");
    let first = channels(&site).await.pop().unwrap().2;
    page.shows(&first);
    let page = dana.submit(&switch, &[("channel", "feed")]).await;
    let second = channels(&site).await.pop().unwrap().2;
    assert_ne!(first, second);
    page.shows(&second).hides(&first);
    assert!(
        !site.rows().await["subscriber_channels"]
            .concat()
            .contains(ADDRESS)
    );
}

#[tokio::test]
async fn an_address_of_somebody_else_is_not_taken_and_not_named() {
    let site = TestApp::set_up().await;
    confirmed(&site, "kim@example.org").await;
    let manage = confirmed(&site, ADDRESS).await;
    let mut dana = site.browser();
    let switch = format!("{manage}/channel");
    let to = |email: &'static str| [("channel", "email"), ("email", email)];
    let taken = dana.submit(&switch, &to("kim@example.org")).await;
    let free = dana.submit(&switch, &to("free@example.org")).await;
    assert_eq!(
        taken.all("main"),
        free.all("main"),
        "the page says nothing of either"
    );
    site.later(hours(1)).await;
    let mails = site.mails();
    assert!(
        mails
            .iter()
            .any(|mail| mail.to == "kim@example.org" && mail.text.contains("already"))
    );
}

#[tokio::test]
async fn a_pause_ends_on_the_day_or_at_a_press() {
    let site = TestApp::set_up().await;
    let manage = confirmed(&site, ADDRESS).await;
    let mut dana = site.browser();
    let pause = format!("{manage}/pause");
    for until in ["", "2026-03-03", "2030-01-01", "soon"] {
        let page = dana.post(&pause, &[("until", until)]).await;
        assert_eq!(page.status, 422, "{until}");
        assert_eq!(page.attr("#until", "value").as_deref(), Some(until));
    }
    let page = dana.submit(&pause, &[("until", "2026-03-20")]).await;
    page.shows("nothing comes before 20 March 2026");
    let page = dana.submit(&pause, &[("intent", "resume")]).await;
    page.hides("nothing comes before");
    assert_eq!(subscribers(&site).await[0].paused_until, None);
}

#[tokio::test]
async fn one_press_stops_everything_and_another_takes_it_up_again() {
    let site = TestApp::set_up().await;
    let manage = confirmed(&site, ADDRESS).await;
    let mut dana = site.browser();
    let stop = format!("{manage}/stop");
    dana.get(&stop).await.shows("Stop everything");
    assert_eq!(
        channels(&site).await[0].1,
        ChannelState::Active,
        "a GET never acts"
    );
    let page = dana.submit(&stop, &[]).await;
    page.shows("Nothing comes any more");
    assert_eq!(channels(&site).await[0].1, ChannelState::Ended);
    let page = dana.submit(&stop, &[("intent", "go_on")]).await;
    page.shows("It goes on").shows(ADDRESS);
    assert_eq!(channels(&site).await[0].1, ChannelState::Active);
    dana.post(&stop, &[]).await;
    site.app.clock.advance(days(8));
    purge(&site).await;
    assert!(subscribers(&site).await.is_empty());
    assert_eq!(dana.get(&manage).await.status, 410);
}

#[tokio::test]
async fn what_was_stopped_goes_on_though_another_way_was_named_and_not_confirmed() {
    let site = TestApp::set_up().await;
    let manage = confirmed(&site, ADDRESS).await;
    let mut dana = site.browser();
    let stop = format!("{manage}/stop");
    dana.post(&stop, &[]).await;
    let other = [("channel", "email"), ("email", "other@example.org")];
    dana.post(&format!("{manage}/channel"), &other).await;
    dana.post(&stop, &[]).await;
    dana.submit(&stop, &[("intent", "go_on")])
        .await
        .shows("It goes on")
        .shows(ADDRESS);
}

#[tokio::test]
async fn another_channel_leaves_nothing_of_one_that_was_stopped() {
    let site = TestApp::set_up().await;
    let manage = confirmed(&site, ADDRESS).await;
    let mut dana = site.browser();
    dana.post(&format!("{manage}/stop"), &[]).await;
    dana.submit(&format!("{manage}/channel"), &[("channel", "feed")])
        .await
        .shows("a feed of your own");
    assert!(
        !site.rows().await["subscriber_channels"]
            .concat()
            .contains(ADDRESS)
    );
}

#[tokio::test]
async fn a_mail_program_stops_it_with_one_click_from_wherever_it_is() {
    let site = TestApp::set_up().await;
    let manage = confirmed(&site, ADDRESS).await;
    let mut program = site.browser();
    program.fetch_site = Some("cross-site");
    let stop = format!("{manage}/stop");
    let page = program.post(&stop, &[("List-Unsubscribe", "One-Click")]).await;
    assert_eq!(page.status, 200, "{}", page.body);
    assert_eq!(channels(&site).await[0].1, ChannelState::Ended);
    // Nothing else is done from elsewhere.
    let page = program
        .post(&format!("{manage}/pause"), &[("intent", "resume")])
        .await;
    assert_eq!(page.status, 403);
}

#[tokio::test]
async fn a_mail_program_may_send_its_click_in_parts_or_empty() {
    let parts = "--part\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--part--\r\n";
    for (kind, body) in [("multipart/form-data; boundary=part", parts), ("text/plain", "")] {
        let site = TestApp::set_up().await;
        let manage = confirmed(&site, ADDRESS).await;
        let mut program = site.browser();
        program.headers.push(("content-type", kind.to_owned()));
        let page = program.call("POST", &format!("{manage}/stop"), body).await;
        assert_eq!(page.status, 200, "{kind}: {}", page.body);
        assert_eq!(channels(&site).await[0].1, ChannelState::Ended, "{kind}");
    }
}

#[tokio::test]
async fn what_is_stored_can_be_taken_along_and_erased() {
    let site = TestApp::set_up().await;
    let manage = confirmed(&site, ADDRESS).await;
    let mut dana = site.browser();
    let page = dana.get(&format!("{manage}/data")).await;
    let stored: serde_json::Value = serde_json::from_str(&page.body).unwrap();
    assert_eq!(stored["channels"][0]["address"], ADDRESS);
    assert_eq!(stored["topics"][0]["topic"], "everything:0");
    let forget = format!("{manage}/forget");
    let page = dana.post(&forget, &[]).await;
    assert_eq!(page.status, 422);
    dana.post(&forget, &[("sure", "yes")]).await;
    let page = dana.get(&manage).await;
    assert_eq!(page.status, 410);
    page.shows("Nothing is stored any more");
    let rows = site.rows().await;
    for table in [
        "subscribers",
        "subscriber_channels",
        "subscriptions",
        "suppressed",
        "confirmations",
    ] {
        assert!(rows[table].is_empty(), "{table}: {:?}", rows[table]);
    }
    assert!(!rows.values().flatten().any(|row| row.contains(ADDRESS)));
}

#[tokio::test]
async fn who_asks_never_to_be_written_to_is_not() {
    let site = TestApp::set_up().await;
    let manage = confirmed(&site, ADDRESS).await;
    let mut dana = site.browser();
    dana.post(
        &format!("{manage}/forget"),
        &[("sure", "yes"), ("never_again", "yes")],
    )
    .await;
    let rows = site.rows().await;
    assert_eq!(rows["suppressed"].len(), 1);
    assert!(!rows.values().flatten().any(|row| row.contains(ADDRESS)));
    send(&mut site.browser(), "/subscribe", &by_mail(ADDRESS)).await;
    site.later(hours(1)).await;
    assert!(site.mails().is_empty() && subscribers(&site).await.is_empty());
}

#[tokio::test]
async fn a_link_that_was_changed_opens_nothing() {
    let site = TestApp::set_up().await;
    let mut dana = site.browser();
    let page = send(&mut dana, "/subscribe", &by_feed()).await;
    let manage = page.location().split('?').next().unwrap().to_owned();
    let changed = manage.replace("/preferences/1.", "/preferences/2.");
    for path in ["", "/stop", "/data"] {
        assert_eq!(dana.get(&format!("{changed}{path}")).await.status, 404, "{path}");
    }
    for path in ["", "/stop", "/pause", "/channel", "/forget", "/renew"] {
        let page = dana.post(&format!("{changed}{path}"), &[("sure", "yes")]).await;
        assert_eq!(page.status, 404, "{path}");
    }
}

#[tokio::test]
async fn another_link_ends_the_one_before_and_keeps_what_was_chosen() {
    let site = TestApp::set_up().await;
    let old = confirmed(&site, ADDRESS).await;
    let mut dana = site.browser();
    // What waits elsewhere was asked by a link that goes as well.
    let elsewhere = [("channel", "email"), ("email", "other@example.org")];
    dana.post(&format!("{old}/channel"), &elsewhere).await;
    let asks = mailed(&site).await;
    let page = dana.post(&format!("{old}/renew"), &[]).await;
    let new = page.location().split('?').next().unwrap().to_owned();
    assert_ne!(new, old);
    let page = dana.get(&page.location()).await;
    page.shows("This page has another address now").shows(ADDRESS);
    assert_eq!(page.all_attrs("[name=topic][checked]", "value"), ["everything:0"]);
    for path in ["", "/stop", "/data"] {
        let page = dana.get(&format!("{old}{path}")).await;
        assert_eq!(page.status, 410, "{path}");
        page.shows("This page has another address").hides(&new);
    }
    for path in ["", "/stop", "/pause", "/channel", "/forget", "/renew"] {
        let page = dana.post(&format!("{old}{path}"), &[("sure", "yes")]).await;
        assert_eq!(page.status, 410, "{path}");
    }
    assert_eq!(dana.post(&asks, &[]).await.status, 410);
    // What is mailed from now on leads to the new one.
    site.owner()
        .await
        .write("Three renewals", &[], &["publish"])
        .await;
    site.later(Duration::from_secs(21)).await;
    let mails = site.mails();
    let mail = mails.iter().find(|mail| mail.to == ADDRESS).unwrap();
    assert!(
        mail.text.contains(&new) && !mail.text.contains(&old),
        "{}",
        mail.text
    );
    let stop = &mail.list.as_ref().unwrap().stop;
    assert_eq!(stop, &format!("http://blog.example.org{new}/stop"));
}

#[tokio::test]
async fn the_thread_one_came_from_is_offered_there_and_nothing_is_chosen_by_looking() {
    let site = TestApp::set_up().await;
    let mut owner = site.owner().await;
    owner
        .write("What a renewal really costs", &[], &["publish"])
        .await;
    owner.write("Not yet", &[], &[]).await;
    let manage = confirmed(&site, ADDRESS).await;
    let mut dana = site.browser();
    dana.get(&manage).await.hides("Comments on");
    let page = dana
        .get(&format!("{manage}?thread=what-a-renewal-really-costs"))
        .await;
    page.shows("Comments on “What a renewal really costs”");
    assert_eq!(page.all_attrs("[name=topic][checked]", "value"), ["everything:0"]);
    dana.get(&format!("{manage}?thread=not-yet"))
        .await
        .hides("Comments on");
    let fields = |often: &'static str| {
        [
            ("topic", "everything:0"),
            ("topic", "thread:1"),
            ("often", often),
            ("language", "en"),
            ("time_zone", "UTC"),
        ]
    };
    let page = dana.post(&manage, &fields("")).await;
    assert_eq!(page.status, 422);
    let ticked = page.all_attrs("[name=topic][checked]", "value");
    assert_eq!(ticked, ["everything:0", "thread:1"], "what was ticked stays");
    dana.submit(&manage, &fields("at_once"))
        .await
        .shows("Saved.")
        .shows("Comments on");
}
