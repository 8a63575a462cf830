//! Notes of browsers and readers' own programs: what they get, what their answers mean, and that whoever goes
//! from one way to another gets everything once.

use std::collections::BTreeMap;
use std::time::Duration;

use forthright::clock::{hours, minutes};
use forthright::deliveries::State;
use forthright::ids::SubscriberChannelId;
use forthright::subscriptions::entity::channel;
use forthright::subscriptions::{Channel, ChannelState, Often, Topic};
use rand::rngs::StdRng;
use rand::{Rng as _, SeedableRng as _};
use sea_orm::EntityTrait as _;

use super::{SOON, blog, publish};
use crate::support::mails::link;
use crate::support::receiver::{Posted, Receiver};
use crate::support::subscribers::Wants;
use crate::support::{Browser, Page, TestApp, pushed};
use crate::webhooks::is_signed;

pub const SECOND: Duration = Duration::from_secs(1);
const ENDPOINT: &str = "https://push.example/send/AbCdEfGh";
pub const HOOK: &str = "https://hooks.example/in";

/// A blog, and somebody who is told of everything by their browser.
async fn with_push() -> (TestApp, Receiver) {
    let site = blog().await;
    let push = site.receiver("push.example").await;
    site.subscribe(Wants::push(ENDPOINT, &[Topic::Everything])).await;
    (site, push)
}

/// A blog, somebody who is told of everything at their program, and their page.
pub async fn with_webhook() -> (TestApp, Receiver, String) {
    let site = blog().await;
    let hooks = site.receiver("hooks.example").await;
    hooks.echo();
    let page = by_webhook(&mut site.browser()).await;
    let manage = page.attr("#manage", "href").unwrap();
    site.later(SECOND).await;
    hooks.taken();
    (site, hooks, manage)
}

/// Somebody who wants to be told of everything at their program.
async fn by_webhook(browser: &mut Browser) -> Page {
    let fields = [
        ("topic", "everything:0"),
        ("often", "at_once"),
        ("channel", "webhook"),
        ("webhook_url", HOOK),
    ];
    browser.post("/subscribe", &fields).await
}

pub fn title(told: &Posted) -> String {
    told.json()["data"]["title"]
        .as_str()
        .unwrap_or_default()
        .to_owned()
}

#[tokio::test]
async fn a_browser_is_shown_what_is_new_and_for_whom() {
    let (site, push) = with_push().await;
    publish(&site, "The second invoice").await;
    site.later(SOON).await;
    let taken = push.taken();
    assert_eq!(taken.len(), 1);
    let posted = &taken[0];
    let note = pushed::opened(posted);
    assert_eq!(note["title"], "The second invoice");
    let body = note["body"].as_str().unwrap();
    assert!(
        body.starts_with("For: IT managers who sign a renewal this year\nWhy it matters: "),
        "{body}"
    );
    assert_eq!(note["url"], "http://blog.example.org/posts/the-second-invoice");
    assert!(note["manage"]["url"].as_str().unwrap().contains("/preferences/"));
    assert_eq!(posted.path, "/send/AbCdEfGh");
    assert_eq!(
        (
            posted.header("ttl"),
            posted.header("topic"),
            posted.header("urgency")
        ),
        ("259200", "post-2", "normal")
    );
    let key = site.browser().get("/push/key").await.body;
    let signed = posted.header("authorization");
    assert!(
        signed.starts_with("vapid t=") && signed.ends_with(&format!(", k={key}")),
        "{signed}"
    );
    assert_eq!(site.deliveries().await[0].state, State::Sent);
}

#[tokio::test]
async fn a_browser_is_told_of_comments_and_of_what_was_gathered() {
    let (site, push) = with_push().await;
    let post = forthright::ids::PostId(1);
    site.subscribe(Wants::push(
        "https://push.example/send/thread",
        &[Topic::Thread(post)],
    ))
    .await;
    site.subscribe(Wants {
        often: Often::Daily,
        ..Wants::push("https://push.example/send/daily", &[Topic::Everything])
    })
    .await;
    let comment = site.say("three-renewals", "Dana", "How much was it?", &[]).await;
    site.owner().await.approve(&comment, &[]).await;
    publish(&site, "The second invoice").await;
    site.later(SOON).await;
    let taken = push.taken();
    let of = |path: &str| taken.iter().find(|posted| posted.path == path);
    let note = pushed::opened(of("/send/thread").unwrap());
    assert_eq!(note["title"], "Dana on “Three renewals”");
    assert_eq!(note["body"], "How much was it?");
    assert!(of("/send/daily").is_none());
    site.later(hours(24)).await;
    let taken = push.taken();
    assert_eq!(taken.len(), 1);
    assert_eq!(taken[0].header("urgency"), "low");
    assert_eq!(
        pushed::opened(&taken[0])["title"],
        "The second invoice · for IT managers who sign a renewal this year"
    );
}

#[tokio::test]
async fn what_is_answered_to_a_note_says_what_becomes_of_it() {
    for (status, state, goes_on) in [
        (201, State::Sent, true),
        (404, State::Refused, false),
        (410, State::Refused, false),
        (413, State::Refused, true),
        (403, State::Refused, true),
        (503, State::Queued, true),
    ] {
        let (site, push) = with_push().await;
        push.then_with(status, None, &format!("nobody at {ENDPOINT}"));
        publish(&site, "The second invoice").await;
        site.later(SOON).await;
        let delivery = site.deliveries().await.remove(0);
        assert_eq!(delivery.state, state, "{status}");
        assert!(!delivery.words.contains("AbCdEfGh"), "{}", delivery.words);
        let channel = site.channel_of(delivery.subscriber_id).await;
        assert_eq!(channel.state == ChannelState::Active, goes_on, "{status}");
    }
}

#[tokio::test]
async fn who_asks_for_two_hours_is_left_alone_for_two_hours() {
    let (site, push) = with_push().await;
    let hooks = site.receiver("hooks.example").await;
    hooks.echo();
    by_webhook(&mut site.browser()).await;
    site.later(SECOND).await;
    hooks.taken();
    for receiver in [&push, &hooks] {
        receiver.then_with(429, Some(("retry-after", "7200")), "slowly");
    }
    publish(&site, "The second invoice").await;
    site.later(SOON).await;
    assert_eq!((push.taken().len(), hooks.taken().len()), (1, 1));
    site.later(hours(2) - SECOND).await;
    assert_eq!((push.taken().len(), hooks.taken().len()), (0, 0));
    site.later(minutes(1)).await;
    assert_eq!((push.taken().len(), hooks.taken().len()), (1, 1));
    let states: Vec<State> = site.deliveries().await.iter().map(|one| one.state).collect();
    assert_eq!(states, [State::Sent, State::Sent]);
}

#[tokio::test]
async fn a_program_is_asked_first_and_told_with_its_own_signature() {
    let site = blog().await;
    let hooks = site.receiver("hooks.example").await;
    hooks.echo();
    let mut dana = site.browser();
    let page = by_webhook(&mut dana).await;
    assert_eq!(page.status, 200, "{}", page.body);
    let secret = page.attr("#secret", "value").unwrap();
    let manage = page.attr("#manage", "href").unwrap();
    dana.get(&manage)
        .await
        .shows("This webhook is being asked")
        .hides(&secret);
    assert!(hooks.taken().is_empty(), "nothing is sent inside a request");
    site.later(SECOND).await;
    let asked = hooks.taken();
    assert_eq!(asked.len(), 1);
    assert!(is_signed(&asked[0], &secret));
    assert_eq!(asked[0].json()["type"], "subscription.challenge");
    dana.get(&manage)
        .await
        .shows("You get it at your webhook")
        .hides("is being asked");
    publish(&site, "The second invoice").await;
    site.later(SOON).await;
    let told = hooks.taken();
    assert_eq!(told.len(), 1);
    assert!(is_signed(&told[0], &secret));
    let message = told[0].json();
    assert_eq!(message["type"], "post.published");
    assert_eq!(title(&told[0]), "The second invoice");
    assert!(message["manage"].as_str().unwrap().ends_with(&manage));
    let delivery = &site.deliveries().await[0];
    assert_eq!(told[0].header("webhook-id"), format!("delivery_{}", delivery.id));
    assert_eq!(delivery.state, State::Sent);
    let rows = site.rows().await;
    assert!(!rows.values().flatten().any(|row| row.contains(&secret)));
}

#[tokio::test]
async fn a_program_that_does_not_answer_is_asked_for_a_day_and_told_nothing() {
    let site = blog().await;
    let hooks = site.receiver("hooks.example").await;
    let mut dana = site.browser();
    let page = by_webhook(&mut dana).await;
    let (secret, manage) = (
        page.attr("#secret", "value"),
        page.attr("#manage", "href").unwrap(),
    );
    publish(&site, "The second invoice").await;
    for _ in 0..60 {
        site.later(minutes(30)).await;
    }
    let asked = hooks.taken();
    assert_eq!(asked.len(), 7);
    assert!(
        asked
            .iter()
            .all(|posted| posted.json()["type"] == "subscription.challenge")
    );
    hooks.echo();
    let again = [("channel", "webhook"), ("webhook_url", HOOK)];
    let page = dana.post(&format!("{manage}/channel"), &again).await;
    assert_eq!(page.status, 200, "{}", page.body);
    assert_ne!(page.attr("#secret", "value"), secret);
    site.later(SECOND).await;
    dana.get(&manage).await.shows("You get it at your webhook");
    // Now it is theirs, and named again it is taken.
    let page = dana.post(&format!("{manage}/channel"), &again).await;
    assert_eq!(page.status, 422);
}

#[tokio::test]
async fn a_program_that_wants_nothing_any_more_is_told_nothing() {
    let (site, hooks, manage) = with_webhook().await;
    hooks.then(410);
    publish(&site, "The second invoice").await;
    site.later(SOON).await;
    publish(&site, "The third invoice").await;
    site.later(SOON).await;
    assert_eq!(hooks.taken().len(), 1);
    site.browser().get(&manage).await.shows("Nothing comes to you");
}

/// A reader who goes from one way to another at random, and what came by each.
struct Wanderer {
    site: TestApp,
    push: Receiver,
    hooks: Receiver,
    browser: Browser,
    manage: String,
    chance: StdRng,
    came: BTreeMap<String, usize>,
}

impl Wanderer {
    async fn new(seed: u64) -> Self {
        let site = TestApp::set_up_with(|config| config.limits = false).await;
        let (push, hooks) = (
            site.receiver("push.example").await,
            site.receiver("hooks.example").await,
        );
        hooks.echo();
        let mut browser = site.browser();
        let page = by_webhook(&mut browser).await;
        let manage = page.attr("#manage", "href").unwrap();
        site.later(SECOND).await;
        Self {
            site,
            push,
            hooks,
            browser,
            manage,
            chance: StdRng::seed_from_u64(seed),
            came: BTreeMap::new(),
        }
    }

    /// Another way, not always confirmed before something is new.
    async fn goes(&mut self) {
        let number = self.chance.random_range(0..3);
        let (endpoint, hook) = (format!("{ENDPOINT}{number}"), format!("{HOOK}/{number}"));
        let email = format!("reader{number}@mail.example");
        let ways: [&[(&str, &str)]; 4] = [
            &[("channel", "email"), ("email", &email)],
            &[("channel", "feed")],
            &[
                ("channel", "push"),
                ("push_endpoint", &endpoint),
                ("push_p256dh", pushed::P256DH),
                ("push_auth", pushed::AUTH),
            ],
            &[("channel", "webhook"), ("webhook_url", &hook)],
        ];
        let way = ways[self.chance.random_range(0..ways.len())];
        let page = self.browser.post(&format!("{}/channel", self.manage), way).await;
        // Not where they are already.
        assert!(matches!(page.status, 200 | 303 | 422), "{}", page.body);
        if self.chance.random_range(0..2) == 0 {
            self.time_passes(SECOND).await;
        }
    }

    /// What has come is counted, and a mail or a first note that asks is answered.
    async fn time_passes(&mut self, span: Duration) {
        self.site.later(span).await;
        for mail in self.site.mails() {
            if mail.text.contains("/subscribe/confirm/") {
                let link = link(&mail.text, "/subscribe/confirm/");
                self.browser.post(&link, &[]).await;
            } else if mail.subject.starts_with("Post ") {
                let title = mail.subject.split(" · ").next().unwrap_or_default();
                self.came(title);
            }
        }
        for posted in self.push.taken().into_iter().filter(is_taken) {
            if let Some(link) = pushed::link(&posted) {
                self.browser.post(&link, &[]).await;
                continue;
            }
            let title = pushed::opened(&posted)["title"].as_str().unwrap().to_owned();
            self.came(&title);
        }
        for posted in self.hooks.taken().into_iter().filter(is_taken) {
            if posted.json()["type"] == "post.published" {
                self.came(&title(&posted));
            }
        }
    }

    fn came(&mut self, title: &str) {
        *self.came.entry(title.to_owned()).or_default() += 1;
    }

    /// For a while, at random, nothing is taken by browser and program: what is new has to wait.
    fn refuses(&mut self) {
        if self.chance.random_range(0..2) == 0 {
            for _ in 0..20 {
                self.push.then(503);
                self.hooks.then(503);
            }
        }
    }

    /// How many posts stand in a feed of theirs.
    async fn in_feed(&self) -> usize {
        let ways = channel::Entity::find()
            .all(self.site.app.db.read())
            .await
            .unwrap();
        let is_feed = |id: SubscriberChannelId| {
            let mut ways = ways.iter();
            ways.any(|way| way.id == id && way.channel == Channel::Feed)
        };
        let all = self.site.deliveries().await;
        all.iter().filter(|one| is_feed(one.channel_id)).count()
    }
}

fn is_taken(posted: &Posted) -> bool {
    posted.answered < 300
}

#[tokio::test]
async fn whoever_goes_from_one_way_to_another_gets_each_post_once() {
    for seed in [1, 2, 3] {
        let mut dana = Wanderer::new(seed).await;
        for number in 0..20 {
            publish(&dana.site, &format!("Post {number} of {seed}")).await;
            dana.refuses();
            dana.goes().await;
            dana.time_passes(SOON).await;
            dana.push.recover();
            dana.hooks.recover();
            // Perhaps while something waits to be tried again.
            dana.goes().await;
        }
        for _ in 0..4 {
            dana.time_passes(hours(24)).await;
        }
        let all = dana.site.deliveries().await;
        assert_eq!(all.len(), 20, "one delivery a post");
        assert!(all.iter().all(|one| one.state == State::Sent), "{all:?}");
        assert!(dana.came.values().all(|times| *times == 1), "{:?}", dana.came);
        assert!(
            (1..20).contains(&dana.came.len()),
            "some came, and some stand in a feed: {:?}",
            dana.came
        );
        assert_eq!(dana.came.len() + dana.in_feed().await, 20, "nothing was lost");
    }
}
