//! At most one channel, whatever happens in which order: readers who subscribe, confirm late, switch to and fro,
//! stop, go on and are forgotten, at random from a seed. After each step the tables are looked at.

use std::collections::{BTreeMap, HashSet};

use forthright::clock::{days, hours};
use forthright::ids::SubscriberId;
use forthright::subscriptions::entity::channel::{Entity, Model};
use forthright::subscriptions::{Channel, ChannelState};
use rand::rngs::StdRng;
use rand::{Rng as _, SeedableRng as _};
use sea_orm::EntityTrait as _;

use super::{by_feed, by_mail, by_push, by_webhook, send};
use crate::support::mails::link;
use crate::support::receiver::Receiver;
use crate::support::{Browser, Page, TestApp, pushed};

const STEPS: usize = 400;
const SEEDS: [u64; 3] = [1, 2, 3];

/// What readers hold in their hands: their own pages, and links that were mailed.
struct Walk {
    site: TestApp,
    /// A program that says of every webhook that it wants to be told.
    hooks: Receiver,
    /// What carries notes to browsers, some of which answer the first one at once.
    push: Receiver,
    browser: Browser,
    chance: StdRng,
    pages: Vec<String>,
    links: Vec<String>,
    /// The ways by which somebody was reached.
    by: HashSet<Channel>,
}

impl Walk {
    async fn new(seed: u64) -> Self {
        let site = TestApp::set_up_with(|config| config.limits = false).await;
        let hooks = site.receiver("hooks.example").await;
        hooks.echo();
        Self {
            browser: site.browser(),
            push: site.receiver("push.example").await,
            hooks,
            site,
            chance: StdRng::seed_from_u64(seed),
            pages: Vec::new(),
            links: Vec::new(),
            by: HashSet::new(),
        }
    }

    fn address(&mut self) -> String {
        format!("reader{}@example.org", self.chance.random_range(0..6))
    }

    fn any_page(&mut self) -> Option<String> {
        let at = self.chance.random_range(0..self.pages.len().max(1));
        self.pages.get(at).cloned()
    }

    async fn step(&mut self) {
        match self.chance.random_range(0..14) {
            0 => {
                let fields = by_mail(&self.address());
                send(&mut self.browser, "/subscribe", &fields).await;
            }
            1 => {
                let page = send(&mut self.browser, "/subscribe", &by_feed()).await;
                self.begun(&page);
            }
            2 | 3 => self.follow_a_link().await,
            4 => {
                let address = self.address();
                self.act("channel", &[("channel", "email"), ("email", &address)])
                    .await;
            }
            5 => self.act("channel", &[("channel", "feed")]).await,
            6 => self.act("stop", &[]).await,
            7 => self.act("stop", &[("intent", "go_on")]).await,
            8 => {
                let what: [&[_]; 2] = [&[("until", "2026-12-31")], &[("sure", "yes")]];
                let rare = self.chance.random_range(0..4) == 0;
                let (path, fields) = if rare {
                    ("forget", what[1])
                } else {
                    ("pause", what[0])
                };
                self.act(path, fields).await;
            }
            9 => {
                let fields = by_push(self.number());
                let page = send(&mut self.browser, "/subscribe", &fields).await;
                self.begun(&page);
            }
            10 => {
                let fields = by_webhook(self.number());
                let page = send(&mut self.browser, "/subscribe", &fields).await;
                self.begun(&page);
            }
            11 => self.switch(&by_push).await,
            12 => self.switch(&by_webhook).await,
            _ => self.time_passes().await,
        }
    }

    fn number(&mut self) -> u8 {
        self.chance.random_range(0..6)
    }

    async fn switch(&mut self, way: &dyn Fn(u8) -> Vec<(&'static str, String)>) {
        let fields = way(self.number());
        if let Some(page) = self.any_page() {
            let answer = send(&mut self.browser, &format!("{page}/channel"), &fields).await;
            assert!(answer.status < 500, "{}", answer.body);
        }
    }

    /// Keeps the way to somebody's own page, unless the place was somebody's already.
    fn begun(&mut self, page: &Page) {
        match page.status {
            303 => self.pages.push(own_page(&page.location())),
            200 => self.pages.push(page.attr("#manage", "href").unwrap()),
            other => assert_eq!(other, 422, "{}", page.body),
        }
    }

    async fn act(&mut self, path: &str, fields: &[(&str, &str)]) {
        if let Some(page) = self.any_page() {
            let answer = self.browser.post(&format!("{page}/{path}"), fields).await;
            assert!(answer.status < 500, "{path}: {}", answer.body);
        }
    }

    /// A link that was mailed, perhaps for the second time, perhaps too late.
    async fn follow_a_link(&mut self) {
        if self.links.is_empty() {
            return;
        }
        let at = self.chance.random_range(0..self.links.len());
        let link = self.links[at].clone();
        self.follow(&link).await;
    }

    async fn follow(&mut self, link: &str) {
        let page = self.browser.post(link, &[]).await;
        assert!(page.status < 500, "{}", page.body);
        if page.status == 303 {
            self.pages.push(own_page(&page.location()));
        }
    }

    async fn time_passes(&mut self) {
        let hours_or_days = [hours(1), days(1), days(3)];
        let span = hours_or_days[self.chance.random_range(0..3)];
        self.site.later(span).await;
        self.hooks.taken();
        for mail in self.site.mails() {
            if mail.text.contains("/subscribe/confirm/") {
                self.links.push(link(&mail.text, "/subscribe/confirm/"));
            }
        }
        for link in self.push.taken().iter().filter_map(pushed::link) {
            if self.chance.random_range(0..2) == 0 {
                self.follow(&link).await;
            }
            self.links.push(link);
        }
    }

    async fn look(&mut self) {
        let rows = Entity::find().all(self.site.app.db.read()).await.unwrap();
        let active = rows.iter().filter(|row| row.state == ChannelState::Active);
        self.by.extend(active.map(|row| row.channel));
        for state in [ChannelState::Active, ChannelState::Waiting] {
            let mut of: BTreeMap<SubscriberId, usize> = BTreeMap::new();
            for row in rows.iter().filter(|row| row.state == state) {
                *of.entry(row.subscriber_id).or_default() += 1;
            }
            assert!(of.values().all(|count| *count == 1), "{state:?}: {of:?}");
        }
        let mut held: BTreeMap<&str, usize> = BTreeMap::new();
        let is_held = |row: &&Model| matches!(row.state, ChannelState::Active | ChannelState::Waiting);
        for row in rows.iter().filter(is_held) {
            *held.entry(&row.address_hash).or_default() += 1;
        }
        assert!(held.values().all(|count| *count == 1), "{held:?}");
        rows.iter().for_each(is_sound);
    }
}

/// Nobody is reached where they did not show that they are; and what was left for another way is forgotten.
fn is_sound(row: &Model) {
    match row.state {
        ChannelState::Active => assert!(row.activated_at.is_some() && !row.address.is_empty(), "{row:?}"),
        ChannelState::Waiting => assert!(
            row.channel != Channel::Feed && row.expires_at.is_some(),
            "{row:?}"
        ),
        ChannelState::Ended | ChannelState::GivenUp => assert!(row.ended_at.is_some(), "{row:?}"),
    }
}

fn own_page(location: &str) -> String {
    location.split('?').next().unwrap().to_owned()
}

#[tokio::test]
async fn everybody_is_reached_one_way_at_most_whatever_happens() {
    for seed in SEEDS {
        let mut walk = Walk::new(seed).await;
        for _ in 0..STEPS {
            walk.step().await;
            walk.look().await;
        }
        assert!(
            walk.pages.len() > 10 && walk.links.len() > 5,
            "seed {seed} went nowhere"
        );
        for channel in Channel::ALL {
            assert!(
                walk.by.contains(&channel),
                "seed {seed} reached nobody by {channel:?}"
            );
        }
    }
}
