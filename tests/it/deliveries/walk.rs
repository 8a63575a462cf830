//! Each thing at most once, by the way that was chosen, whatever happens in which order: posts, comments of others and
//! replies to one's own, replies of the team, approved late, taken back in time or after they were told, while their
//! reader goes from one way to another, at random from a seed. No reply of the team that stands is left out.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::time::Duration;

use forthright::clock::hours;
use forthright::comments::Status;
use forthright::comments::entity::comment;
use forthright::deliveries::{Kind, State};
use forthright::ids::{CommentId, SubscriberId};
use forthright::subscriptions::ChannelState;
use forthright::subscriptions::entity::{channel, subscriber};
use forthright::subscriptions::read::manage_link;
use rand::rngs::StdRng;
use rand::{Rng as _, SeedableRng as _};
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};

use super::SOON;
use super::channels::SECOND;
use crate::support::blog::{Blog, SLUG, TEXT};
use crate::support::mails::{confirms, link};
use crate::support::receiver::Receiver;
use crate::support::{Page, TestApp, pushed};

const STEPS: usize = 120;
const SEEDS: [u64; 3] = [1, 2, 3];

/// Where the reader's comment was written from, and mails about it go.
const ADDRESS: &str = "dana@mail.example";

/// Something that was said: its word stands in no other.
#[derive(Clone, Debug)]
struct Said {
    id: CommentId,
    word: String,
}

/// A decision that can be taken back.
struct Decided {
    undo: String,
    said: Said,
    /// A reply goes when it is taken back; a comment waits again.
    is_reply: bool,
}

/// Somebody who follows everything, and what reached them.
struct Follower {
    blog: Blog,
    push: Receiver,
    hooks: Receiver,
    who: SubscriberId,
    manage: String,
    /// Their own comment.
    own: CommentId,
    chance: StdRng,
    words: usize,
    waiting: Vec<Said>,
    decided: Vec<Decided>,
    /// The words of what readers see.
    visible: BTreeSet<String>,
    came: BTreeMap<String, usize>,
    /// The hosts by which something came, and `mail`.
    by: HashSet<String>,
    taken_back_late: usize,
}

impl Follower {
    async fn new(seed: u64) -> Self {
        let mut blog = blog().await;
        blog.sent(TEXT, &[("email", ADDRESS), ("remember", "yes")]).await;
        blog.decide("approve", &[]).await;
        blog.site.later(hours(1)).await;
        let confirm = confirms(&blog.site.mails(), ADDRESS);
        blog.dana.post(&confirm, &[]).await;
        let follow = format!("{}/follow", blog.receipt);
        blog.dana.post(&follow, &[]).await;
        let dana = subscriber::Entity::find()
            .one(blog.site.app.db.read())
            .await
            .unwrap()
            .unwrap();
        let hooks = blog.site.receiver("hooks.example").await;
        hooks.echo();
        let mut follower = Self {
            push: blog.site.receiver("push.example").await,
            hooks,
            who: dana.id,
            manage: manage_link(&blog.site.app.secrets, dana.id, &dana.nonce).to_string(),
            own: blog.row().await.id,
            chance: StdRng::seed_from_u64(seed),
            words: 0,
            waiting: Vec::new(),
            decided: Vec::new(),
            visible: BTreeSet::new(),
            came: BTreeMap::new(),
            by: HashSet::new(),
            taken_back_late: 0,
            blog,
        };
        follower.follows_everything().await;
        follower
    }

    async fn follows_everything(&mut self) {
        let replies = format!("replies:{}", self.own);
        let wishes = [
            ("topic", "everything:0"),
            ("topic", "thread:1"),
            ("topic", replies.as_str()),
            ("often", "at_once"),
            ("language", "en"),
            ("time_zone", "UTC"),
        ];
        let page = self.blog.dana.post(&self.manage, &wishes).await;
        assert_eq!(page.status, 303, "{}", page.body);
    }

    fn dice(&mut self, sides: usize) -> usize {
        self.chance.random_range(0..sides)
    }

    /// A word that stands in nothing that was said before.
    fn word(&mut self) -> String {
        self.words += 1;
        format!("word{:04}", self.words)
    }

    async fn step(&mut self) {
        match self.dice(12) {
            0 => {
                let word = self.word();
                let title = format!("News of {word}");
                self.blog.mara.write(&title, &[], &["publish"]).await;
                self.visible.insert(word);
            }
            1 | 2 => self.somebody_comments().await,
            3..=5 => self.one_is_approved().await,
            6 => self.the_team_replies().await,
            7 => self.one_is_taken_back().await,
            8 | 9 => self.goes().await,
            _ => {
                let spans = [SECOND, SOON, hours(1), hours(25)];
                let at = self.dice(spans.len());
                self.time_passes(spans[at]).await;
            }
        }
    }

    /// In the thread that is followed, perhaps in reply to its reader. It waits.
    async fn somebody_comments(&mut self) {
        let word = self.word();
        let own = self.own.to_string();
        let reply = [("parent", own.as_str())];
        let more = if self.dice(2) == 0 { &reply[..] } else { &[] };
        let body = format!("A remark on {word}, and no more.");
        let row = self.blog.site.say(SLUG, "Gil", &body, more).await;
        self.waiting.push(Said { id: row.id, word });
    }

    async fn one_is_approved(&mut self) {
        if self.waiting.is_empty() {
            return;
        }
        let at = self.dice(self.waiting.len());
        let said = self.waiting.swap_remove(at);
        let page = self.press(said.id, "approve", &[]).await;
        self.is_decided(&page, said, false).await;
    }

    async fn the_team_replies(&mut self) {
        let word = self.word();
        let text = format!("We answer with {word}.");
        let page = self.press(self.own, "keep", &[("reply", &text)]).await;
        let said = Said { id: self.own, word };
        self.is_decided(&page, said, true).await;
    }

    async fn press(&mut self, id: CommentId, decision: &str, more: &[(&str, &str)]) -> Page {
        let row = comment::Entity::find_by_id(id)
            .one(self.blog.site.app.db.read())
            .await
            .unwrap()
            .unwrap();
        let page = self.blog.press_on(id, row.version, decision, more).await;
        assert_eq!(page.status, 303, "{decision}: {}", page.body);
        page
    }

    /// Readers see it; now and then it is taken back before anybody is told.
    async fn is_decided(&mut self, page: &Page, said: Said, is_reply: bool) {
        let page = self.blog.mara.get(&page.location()).await;
        let undo = page.attr("#undo", "action").expect("the desk offers undo");
        self.visible.insert(said.word.clone());
        self.decided.push(Decided { undo, said, is_reply });
        if self.dice(3) == 0 {
            let last = self.decided.len() - 1;
            self.take_back(last).await;
        }
    }

    async fn one_is_taken_back(&mut self) {
        if self.decided.is_empty() {
            return;
        }
        let at = self.dice(self.decided.len());
        if self.came.contains_key(&self.decided[at].said.word) {
            self.taken_back_late += 1;
        }
        self.take_back(at).await;
    }

    async fn take_back(&mut self, at: usize) {
        let Decided { undo, said, is_reply } = self.decided.swap_remove(at);
        let page = self.blog.mara.post(&undo, &[]).await;
        assert!(page.status < 500, "{}", page.body);
        // What was decided since may stand in its way.
        if page.status != 303 {
            return;
        }
        self.visible.remove(&said.word);
        if !is_reply {
            self.waiting.push(said);
        }
    }

    /// To another way, which is not always confirmed.
    async fn goes(&mut self) {
        let number = self.dice(3);
        let (endpoint, hook) = (
            format!("https://push.example/send/{number}"),
            format!("https://hooks.example/in/{number}"),
        );
        let email = [ADDRESS, "reader1@mail.example", "reader2@mail.example"][number];
        let ways: [&[(&str, &str)]; 4] = [
            &[("channel", "email"), ("email", email)],
            &[("channel", "feed")],
            &[
                ("channel", "push"),
                ("push_endpoint", &endpoint),
                ("push_p256dh", pushed::P256DH),
                ("push_auth", pushed::AUTH),
            ],
            &[("channel", "webhook"), ("webhook_url", &hook)],
        ];
        let way = ways[self.dice(ways.len())];
        let path = format!("{}/channel", self.manage);
        let page = self.blog.dana.post(&path, way).await;
        // Not where they are already.
        assert!(matches!(page.status, 200 | 303 | 422), "{}", page.body);
    }

    /// Where they are reached.
    async fn chosen(&self) -> String {
        let row = channel::Entity::find()
            .filter(channel::Column::SubscriberId.eq(self.who))
            .filter(channel::Column::State.eq(ChannelState::Active))
            .one(self.blog.site.app.db.read())
            .await
            .unwrap();
        row.expect("they never stop").address
    }

    /// What came is looked at; what asks is answered, now and then.
    async fn time_passes(&mut self, span: Duration) {
        let before = self.chosen().await;
        self.blog.site.later(span).await;
        // A webhook answers while time passes.
        let chosen = [before, self.chosen().await];
        let (mut came, mut asks) = (Vec::new(), Vec::new());
        let mails = self.blog.site.mails().into_iter();
        for mail in mails.filter(|mail| mail.to.ends_with("@mail.example")) {
            if mail.text.contains("/subscribe/confirm/") {
                asks.push(link(&mail.text, "/subscribe/confirm/"));
            }
            came.push((mail.to, format!("{} {}", mail.subject, mail.text)));
        }
        for posted in self.push.taken() {
            asks.extend(pushed::link(&posted));
            let at = format!("https://push.example{}", posted.path);
            came.push((at, pushed::opened(&posted).to_string()));
        }
        for posted in self.hooks.taken() {
            let at = format!("https://hooks.example{}", posted.path);
            came.push((at, posted.json().to_string()));
        }
        for (at, text) in came {
            self.reads(&at, &text, &chosen);
        }
        for link in asks {
            if self.dice(2) == 0 {
                self.blog.dana.post(&link, &[]).await;
            }
        }
    }

    /// Each word that stands in it came there as the first, and rightly.
    fn reads(&mut self, at: &str, text: &str, chosen: &[String]) {
        for number in 1..=self.words {
            let word = format!("word{number:04}");
            if !text.contains(&word) {
                continue;
            }
            assert!(
                chosen.iter().any(|one| one == at),
                "{word} came to {at}, not {chosen:?}"
            );
            assert!(self.visible.contains(&word), "{word} is not to be seen: {text}");
            let times = self.came.entry(word).or_default();
            *times += 1;
            assert_eq!(*times, 1, "at {at}: {text}");
            self.by.insert(at.split('/').nth(2).unwrap_or("mail").to_owned());
        }
    }

    /// The tables say the same: of one thing one row.
    async fn look(&self) {
        let mut seen = HashSet::new();
        for row in self.blog.site.deliveries().await {
            let what = (row.event.code(), row.target, row.subscriber_id);
            assert!(seen.insert(what), "{row:?}");
        }
    }

    /// At last all that waited has gone out.
    async fn ends(&mut self) {
        for _ in 0..3 {
            self.time_passes(hours(24)).await;
        }
        self.look().await;
        let rows = self.blog.site.deliveries().await;
        let is_over = |state: State| matches!(state, State::Sent | State::Dropped);
        assert!(rows.iter().all(|row| is_over(row.state)), "{rows:?}");
        // By mail or by their own way, of every reply of the team that still stands they were told.
        let is_told = |id: CommentId| {
            let mut of_it = rows
                .iter()
                .filter(|row| row.event == Kind::Comment && row.target == id.0);
            of_it.any(|row| row.state == State::Sent)
        };
        for row in self.blog.site.all_comments().await {
            let is_reply = row.byline_id.is_some() && row.status == Status::Published;
            assert!(!is_reply || is_told(row.id), "left out: {row:?}");
        }
    }
}

/// As `Blog::new`, where nobody is told to come back later.
async fn blog() -> Blog {
    let site = TestApp::set_up_with(|config| config.limits = false).await;
    let mut mara = site.owner().await;
    mara.write("What a renewal really costs", &[], &["publish"]).await;
    let dana = site.browser();
    Blog {
        site,
        mara,
        dana,
        receipt: String::new(),
    }
}

#[tokio::test]
async fn whatever_is_said_reaches_who_follows_it_once_at_most_and_as_they_chose() {
    let (mut by, mut came, mut taken_back_late) = (HashSet::new(), 0, 0);
    for seed in SEEDS {
        let mut dana = Follower::new(seed).await;
        for _ in 0..STEPS {
            dana.step().await;
            dana.look().await;
        }
        dana.ends().await;
        by.extend(dana.by);
        came += dana.came.len();
        taken_back_late += dana.taken_back_late;
    }
    assert!(came > 10, "hardly anything came: {came}");
    assert_eq!(by.len(), 3, "mail, notes and messages: {by:?}");
    assert!(taken_back_late > 0, "nothing was taken back after it was told");
}
