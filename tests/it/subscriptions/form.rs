//! The form: what is offered, what is refused, and what is not revealed.

use std::time::Duration;

use forthright::clock::{days, hours};
use forthright::posts::entity::tag;
use forthright::subscriptions::entity::subscription;
use forthright::subscriptions::{Channel, ChannelState};
use sea_orm::{ColumnTrait as _, ConnectionTrait as _, EntityTrait as _, QueryFilter as _};

use super::{
    ADDRESS, answered, by_feed, by_mail, by_push, by_webhook, channels, confirmed, full, mailed, send,
    subscribers,
};
use crate::support::mails::link;
use crate::support::{Page, TestApp};

const SECOND: Duration = Duration::from_secs(1);

/// A blog with a post for buyers under the tag of costs.
async fn blog() -> TestApp {
    let site = TestApp::set_up().await;
    let fields = [("audiences", "Buyers"), ("tags", "Costs"), ("subjects", "Acme")];
    site.owner()
        .await
        .write("What a renewal really costs", &fields, &["publish"])
        .await;
    site
}

fn ticked(page: &Page) -> Vec<String> {
    page.all_attrs("[name=topic][checked]", "value")
}

#[tokio::test]
async fn what_posts_are_filed_under_can_be_chosen_and_a_link_chooses_before() {
    let site = blog().await;
    let mut dana = site.browser();
    let page = dana.get("/subscribe").await;
    for offered in ["Buyers", "Costs", "Acme", "Mara Lindqvist"] {
        page.shows(offered);
    }
    assert_eq!(ticked(&page), ["everything:0"]);
    assert_eq!(
        ticked(&dana.get("/subscribe?audience=buyers").await),
        ["audience:1"]
    );
    assert_eq!(ticked(&dana.get("/subscribe?subject=acme").await), ["subject:1"]);
    let page = dana.get("/subscribe?thread=what-a-renewal-really-costs").await;
    assert_eq!(ticked(&page), ["thread:1"]);
    page.shows("Comments on “What a renewal really costs”");
    assert_eq!(
        page.attr("[name=often][checked]", "value").as_deref(),
        Some("never")
    );
    // What is not there is not chosen.
    assert_eq!(
        ticked(&dana.get("/subscribe?tag=nothing&thread=nothing").await),
        ["everything:0"]
    );
}

#[tokio::test]
async fn what_only_drafts_are_filed_under_is_not_shown() {
    let site = TestApp::set_up().await;
    let fields = [("audiences", "Insiders"), ("tags", "Takeover")];
    site.owner().await.write("Not yet", &fields, &[]).await;
    let mut dana = site.browser();
    for path in [
        "/subscribe",
        "/subscribe?audience=insiders&tag=takeover&thread=not-yet",
    ] {
        dana.get(path)
            .await
            .hides("Insiders")
            .hides("Takeover")
            .hides("Not yet");
    }
    let mut typed = by_feed();
    typed
        .extend([("topic", "audience:1"), ("topic", "thread:1")].map(|(name, code)| (name, code.to_owned())));
    typed[1].1 = "nonsense".to_owned();
    let page = send(&mut dana, "/subscribe", &typed).await;
    assert_eq!(page.status, 422);
    page.hides("Insiders").hides("Not yet");
}

#[tokio::test]
async fn what_is_wrong_is_said_and_what_was_typed_stays() {
    let site = blog().await;
    let mut dana = site.browser();
    for (address, says) in [
        ("not an address", "does not look like an e-mail address"),
        (
            "dana@example.org\r\nBcc: all@example.org",
            "does not look like an e-mail address",
        ),
        ("a..b@example.org", "does not look like an e-mail address"),
        ("dana@mailinator.com", "made to be thrown away"),
        ("dana@sub.guerrillamail.com", "made to be thrown away"),
    ] {
        let mut fields = by_mail(address);
        fields[0].1 = "audience:1".to_owned();
        let page = send(&mut dana, "/subscribe", &fields).await;
        assert_eq!(page.status, 422, "{address}");
        page.shows(says);
        assert_eq!(ticked(&page), ["audience:1"]);
        let typed = page.attr("#email", "value").unwrap();
        assert_eq!(typed.lines().next(), address.lines().next());
    }
    let page = dana.post("/subscribe", &[]).await;
    assert_eq!(page.status, 422);
    page.shows("at least one thing")
        .shows("how often")
        .shows("one way to reach you");
    let mut nothing = by_feed();
    nothing[1].1 = "never".to_owned();
    let page = send(&mut dana, "/subscribe", &nothing).await;
    page.shows("you would hear of nothing");
    site.later(SECOND).await;
    assert!(site.mails().is_empty() && subscribers(&site).await.is_empty());
}

#[tokio::test]
async fn who_follows_the_public_feed_leaves_nothing() {
    let site = blog().await;
    let mut fields = by_feed();
    fields[0].1 = "audience:1".to_owned();
    fields[2].1 = "public".to_owned();
    let page = send(&mut site.browser(), "/subscribe", &fields).await;
    assert_eq!(page.status, 200);
    page.shows("http://blog.example.org/for/buyers/feed.xml");
    assert!(subscribers(&site).await.is_empty());
}

#[tokio::test]
async fn a_feed_of_ones_own_begins_at_once_without_an_address() {
    let site = blog().await;
    let mut dana = site.browser();
    let page = send(&mut dana, "/subscribe", &by_feed()).await;
    let page = dana.get(&page.location()).await;
    page.shows("It has begun").shows("/subscriptions/");
    let channels = channels(&site).await;
    assert!(matches!(
        channels.as_slice(),
        [(Channel::Feed, ChannelState::Active, _)]
    ));
}

#[tokio::test]
async fn the_answer_to_an_address_says_nothing_of_it() {
    let site = blog().await;
    let manage = confirmed(&site, ADDRESS).await;
    let mut eve = site.browser();
    let mut answers = Vec::new();
    // Known, new, waiting, over the budget, and one that is never to be written to.
    let forgotten = confirmed(&site, "kim@example.org").await;
    let forget = [("sure", "yes"), ("never_again", "yes")];
    eve.post(&format!("{forgotten}/forget"), &forget).await;
    for address in [ADDRESS, "new@example.org", "new@example.org", "kim@example.org"] {
        for _ in 0..2 {
            let page = send(&mut eve, "/subscribe", &by_mail(address)).await;
            answers.push((page.status, page.location()));
        }
    }
    answers.dedup();
    assert_eq!(answers, [(303, "/subscribe?asked=yes".to_owned())]);
    let page = eve.get("/subscribe?asked=yes").await;
    page.shows("Look into your mailbox").hides(ADDRESS);
    site.later(SECOND).await;
    let mails = site.mails();
    assert!(mails.iter().all(|mail| mail.to != "kim@example.org"), "{mails:?}");
    // Who is known is told of it, with the way to what they chose, and nothing else happens.
    let there = mails.iter().find(|mail| mail.to == ADDRESS).unwrap();
    assert_eq!(link(&there.text, "/preferences/"), manage);
}

#[tokio::test]
async fn a_victims_address_gets_three_mails_at_most_however_often_it_is_typed() {
    let site = TestApp::set_up_with(|config| config.limits = false).await;
    for turn in 0..1_000 {
        let mut eve = site.browser();
        send(&mut eve, "/subscribe", &by_mail(ADDRESS)).await;
        if turn % 2 == 0 {
            site.later(SECOND).await;
        }
    }
    site.later(hours(1)).await;
    let mails = site.mails().len();
    assert!((1..=3).contains(&mails), "{mails} mails");
    assert_eq!(subscribers(&site).await.len(), 1);
    site.later(days(1)).await;
    send(&mut site.browser(), "/subscribe", &by_mail(ADDRESS)).await;
    site.later(SECOND).await;
    assert_eq!(site.mails().len(), 1);
}

#[tokio::test]
async fn the_site_sends_so_many_mails_an_hour_and_the_others_when_there_is_room_again() {
    let site = TestApp::set_up_with(|config| config.limits = false).await;
    let mut eve = site.browser();
    let mut answers = Vec::new();
    // The last one is known by then, and is answered like those who are not.
    for number in (0..205).chain([0]) {
        let address = format!("reader{number}@example.org");
        let page = send(&mut eve, "/subscribe", &by_mail(&address)).await;
        answers.push(page.location());
    }
    let at_once = answers.iter().take_while(|to| *to == "/subscribe?asked=yes");
    assert_eq!(at_once.count(), 200);
    assert!(answers[200..].iter().all(|to| to == "/subscribe?asked=later"));
    eve.get("/subscribe?asked=later")
        .await
        .shows("comes later, within a day");
    assert_eq!(subscribers(&site).await.len(), 205, "no wish is lost");
    site.later(SECOND).await;
    assert_eq!(
        site.mails().len(),
        199,
        "of one that is asked again, the later mail alone"
    );
    site.later(hours(1)).await;
    assert_eq!(site.mails().len(), 6);
    // What goes out later counts then: there is room again.
    let page = send(&mut eve, "/subscribe", &by_mail(ADDRESS)).await;
    assert_eq!(page.location(), "/subscribe?asked=yes");
    site.later(SECOND).await;
    assert_eq!(site.mails().len(), 1);
}

#[tokio::test]
async fn when_too_many_wait_no_address_is_stored_and_the_page_says_so() {
    let site = TestApp::set_up().await;
    let at = site.app.clock.now().plus(days(1)).0;
    let tx = site.app.db.begin_write().await.unwrap();
    for number in 0..200 {
        let row = format!("INSERT INTO confirmations (address_hash, sent_at) VALUES ('{number}', {at})");
        tx.execute_unprepared(&row).await.unwrap();
    }
    tx.commit().await.unwrap();
    let page = send(&mut site.browser(), "/subscribe", &by_mail(ADDRESS)).await;
    assert_eq!(page.status, 422);
    page.shows("Please come back tomorrow");
    assert_eq!(page.attr("#email", "value").as_deref(), Some(ADDRESS));
    assert!(subscribers(&site).await.is_empty());
}

#[tokio::test]
async fn addresses_that_differ_behind_a_plus_share_their_mails() {
    let site = TestApp::set_up().await;
    let mut eve = site.browser();
    for tag in ["", "+a", "+b", "+c", "+a+d"] {
        let address = format!("dana{tag}@example.org");
        let page = send(&mut eve, "/subscribe", &by_mail(&address)).await;
        assert_eq!(page.location(), "/subscribe?asked=yes");
    }
    site.later(SECOND).await;
    assert_eq!(site.mails().len(), 3);
}

#[tokio::test]
async fn a_network_that_asks_often_is_told_to_wait() {
    let site = blog().await;
    let mut eve = site.browser();
    for number in 0..20 {
        let page = send(
            &mut eve,
            "/subscribe",
            &by_mail(&format!("r{number}@example.org")),
        )
        .await;
        assert_eq!(page.status, 303);
    }
    let page = send(&mut eve, "/subscribe", &by_mail(ADDRESS)).await;
    assert_eq!(page.status, 429);
}

#[tokio::test]
async fn who_wants_everything_wants_no_part_of_it_besides() {
    let site = blog().await;
    let mut fields = by_mail(ADDRESS);
    fields.extend(["audience:1", "thread:1"].map(|code| ("topic", code.to_owned())));
    let mut dana = site.browser();
    send(&mut dana, "/subscribe", &fields).await;
    dana.post(&mailed(&site).await, &[]).await;
    let rows = subscription::Entity::find()
        .all(site.app.db.read())
        .await
        .unwrap();
    let codes: Vec<String> = rows.iter().map(|row| row.is().code()).collect();
    assert_eq!(codes, ["everything:0", "thread:1"]);
}

#[tokio::test]
async fn a_program_that_fills_every_field_is_answered_and_ignored() {
    let site = blog().await;
    let mut fields = by_mail(ADDRESS);
    fields.push(("subject_line", "Hello".to_owned()));
    let page = send(&mut site.browser(), "/subscribe", &fields).await;
    assert_eq!(page.location(), "/subscribe?asked=yes");
    assert!(subscribers(&site).await.is_empty());
}

#[tokio::test]
async fn a_browser_says_where_it_takes_notes_and_begins_when_it_answers() {
    let site = blog().await;
    let mut dana = site.browser();
    let page = dana.get("/subscribe").await;
    assert_eq!(
        page.attr("#push-way[hidden]", "data-key").as_deref(),
        Some("/push/key"),
        "only its script shows it"
    );
    let worker = dana.get(&page.attr("#push-way", "data-worker").unwrap()).await;
    assert_eq!(worker.headers["content-type"], "text/javascript; charset=utf-8");
    assert!(worker.body.contains("showNotification"));
    for (at, wrong) in [
        (3, "http://push.example/send/1"),
        (3, "https://push.example:8443/send/1"),
        (3, ""),
        (4, "AAAA"),
        (5, "AAAA"),
    ] {
        let mut fields = by_push(1);
        fields[at].1 = wrong.to_owned();
        let page = send(&mut dana, "/subscribe", &fields).await;
        assert_eq!(page.status, 422, "{wrong}");
        page.shows("Your browser did not say how to reach it.");
    }
    let push = site.receiver("push.example").await;
    let page = send(&mut dana, "/subscribe", &by_push(1)).await;
    dana.get(&page.location())
        .await
        .shows("This browser is being asked")
        .hides("push.example");
    answered(&site, &push).await;
    dana.get(&page.location())
        .await
        .shows("You get it as a note from your browser.")
        .hides("push.example");
}

#[tokio::test]
async fn a_browser_that_is_told_already_keeps_its_subscriber_and_adds_what_it_wants() {
    let site = blog().await;
    let mut dana = site.browser();
    let own = |page: &Page| page.location().split('?').next().unwrap().to_owned();
    let push = site.receiver("push.example").await;
    let first = own(&send(&mut dana, "/subscribe", &by_push(1)).await);
    answered(&site, &push).await;
    let mut more = by_push(1);
    more[0].1 = "thread:1".to_owned();
    more[1].1 = "never".to_owned();
    let page = send(&mut dana, "/subscribe", &more).await;
    assert_eq!(own(&page), first);
    let page = dana.get(&page.location()).await;
    page.shows("comes as well from now on");
    assert_eq!(ticked(&page), ["everything:0", "thread:1"]);
    assert_eq!(subscribers(&site).await[0].often.code(), "at_once");
    assert_eq!(channels(&site).await.len(), 1);
    // Whoever knows the endpoint alone is not the browser.
    more[5].1 = "AAAAAAAAAAAAAAAAAAAAAA".to_owned();
    let page = send(&mut site.browser(), "/subscribe", &more).await;
    assert_eq!(page.status, 422);
    page.shows("in use here already").hides(&first);
}

#[tokio::test]
async fn a_browser_is_told_of_no_more_than_anybody_may_choose() {
    let site = blog().await;
    let mut dana = site.browser();
    let push = site.receiver("push.example").await;
    send(&mut dana, "/subscribe", &by_push(1)).await;
    answered(&site, &push).await;
    full(&site).await;
    let mut more = by_push(1);
    more[0].1 = "thread:1".to_owned();
    let page = send(&mut dana, "/subscribe", &more).await;
    assert_eq!(page.status, 422);
    page.shows("more than the 100 things that can be chosen");
    // What comes already is no more, and what is gone counts no more.
    assert_eq!(send(&mut dana, "/subscribe", &by_push(1)).await.status, 303);
    let tx = site.app.db.begin_write().await.unwrap();
    let gone = tag::Entity::delete_many().filter(tag::Column::Slug.starts_with("tag-"));
    gone.exec(&*tx).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(send(&mut dana, "/subscribe", &more).await.status, 303);
}

#[tokio::test]
async fn a_browser_goes_over_to_whoever_switches_to_it() {
    let site = blog().await;
    let manage = confirmed(&site, ADDRESS).await;
    let mut dana = site.browser();
    let push = site.receiver("push.example").await;
    send(&mut dana, "/subscribe", &by_push(1)).await;
    answered(&site, &push).await;
    // Its keys are those with which it answered.
    let switch = format!("{manage}/channel");
    for _ in 0..2 {
        let page = send(&mut dana, &switch, &by_push(1)).await;
        assert_eq!(page.location(), format!("{manage}?done=switched"));
        let all = channels(&site).await;
        let active: Vec<_> = all.iter().filter(|one| one.1 == ChannelState::Active).collect();
        assert_eq!(active.len(), 1, "{all:?}");
        assert_eq!(active[0].0, Channel::Push);
    }
}

#[tokio::test]
async fn who_stays_with_their_browser_is_reached_by_no_mailbox_they_named_meanwhile() {
    let site = blog().await;
    let mut dana = site.browser();
    let push = site.receiver("push.example").await;
    let page = send(&mut dana, "/subscribe", &by_push(1)).await;
    answered(&site, &push).await;
    let manage = page.location().split('?').next().unwrap().to_owned();
    let switch = format!("{manage}/channel");
    send(&mut dana, &switch, &by_mail(ADDRESS)).await;
    let link = mailed(&site).await;
    let page = send(&mut dana, &switch, &by_push(1)).await;
    assert_eq!(page.location(), format!("{manage}?done=switched"));
    dana.post(&link, &[]).await.shows("not good any more");
    let all = channels(&site).await;
    let states: Vec<_> = all.iter().map(|one| (one.0, one.1)).collect();
    assert_eq!(
        states,
        [
            (Channel::Push, ChannelState::Active),
            (Channel::Email, ChannelState::Ended)
        ]
    );
}

#[tokio::test]
async fn a_webhook_has_a_public_address_and_a_secret_that_is_seen_once() {
    let site = blog().await;
    let mut dana = site.browser();
    for wrong in [
        "hooks.example",
        "http://hooks.example/in",
        "https://hooks.example:8443/in",
        "https://dana:word@hooks.example/in",
        "ftp://hooks.example/in",
    ] {
        let mut fields = by_webhook(1);
        fields[3].1 = wrong.to_owned();
        let page = send(&mut dana, "/subscribe", &fields).await;
        assert_eq!(page.status, 422, "{wrong}");
        page.shows("does not look like an address that begins with https://");
        assert_eq!(page.attr("#webhook_url", "value").as_deref(), Some(wrong));
    }
    let page = send(&mut dana, "/subscribe", &by_webhook(1)).await;
    assert_eq!(page.status, 200, "{}", page.body);
    let secret = page.attr("#secret", "value").unwrap();
    assert!(secret.starts_with("whsec_") && secret.len() > 40, "{secret}");
    let manage = page.attr("#manage", "href").unwrap();
    let page = dana.get(&manage).await;
    page.shows("This webhook is being asked").hides(&secret);
    let stored = dana.get(&format!("{manage}/data")).await;
    stored.hides(&secret).hides("hooks.example");
}

#[tokio::test]
async fn going_over_to_what_is_no_way_says_what_is_wrong_and_nothing_else() {
    let site = blog().await;
    let manage = confirmed(&site, ADDRESS).await;
    let mut dana = site.browser();
    let switch = format!("{manage}/channel");
    let wrong = [("channel", "email"), ("email", "nowhere")];
    let page = dana.post(&switch, &wrong).await;
    assert_eq!(page.status, 422);
    page.shows("does not look like an e-mail address")
        .hides("in use here already");
    let page = dana.post(&switch, &[("channel", "public")]).await;
    assert_eq!(page.status, 422);
    page.shows("Please choose one way to reach you.");
}

#[tokio::test]
async fn what_can_be_chosen_stands_in_the_order_readers_expect() {
    let site = TestApp::set_up().await;
    let fields = [("tags", "zebra, Part 10, Ärger, part 9, Eis")];
    site.owner()
        .await
        .write("Of many things", &fields, &["publish"])
        .await;
    let page = site.browser().get("/subscribe").await;
    let place = |name: &str| {
        let place = page.body.find(name);
        place.unwrap_or_else(|| panic!("{name} is not offered: {}", page.body))
    };
    let places = ["Ärger", "Eis", "part 9", "Part 10", "zebra"].map(place);
    assert!(places.is_sorted(), "{places:?}");
}

#[tokio::test]
async fn mornings_begin_where_the_browser_says_or_by_the_clock_of_the_blog() {
    let site = blog().await;
    let mut dana = site.browser();
    let page = dana.get("/subscribe").await;
    let field = page.attr("[name=time_zone][type=hidden]", "value");
    assert_eq!(field.as_deref(), Some(""), "its script fills it");
    assert!(page.body.contains("subscribe-zone"), "{}", page.body);
    let mut zones = Vec::new();
    for says in [
        "",
        "Asia/Kathmandu",
        "Mars/Base",
        "Etc/Unknown",
        "../../etc/passwd",
    ] {
        let mut fields = by_feed();
        fields.push(("time_zone", says.to_owned()));
        let page = send(&mut dana, "/subscribe", &fields).await;
        let page = dana.get(&page.location()).await;
        zones.push(page.attr("#time_zone", "value").unwrap());
    }
    let own = zones[0].as_str();
    assert_ne!(own, "");
    assert_eq!(zones, [own, "Asia/Kathmandu", own, own, own]);
    // What is wrong elsewhere in the form leaves it.
    let wrong = [("channel", "feed"), ("time_zone", "Asia/Kathmandu")];
    let page = dana.post("/subscribe", &wrong).await;
    assert_eq!(page.status, 422);
    let field = page.attr("[name=time_zone]", "value");
    assert_eq!(field.as_deref(), Some("Asia/Kathmandu"));
}
