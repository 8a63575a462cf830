//! The walk itself: a site, a second process on its database, a program without memory, and one
//! operation after the other with readers around each.

use std::collections::BTreeSet;

use axum::Router;
use forthright::app::App;
use forthright::touched::{Key, rows};
use forthright::web::cache::Cache;
use forthright::web::site::Known;
use forthright::{jobs, router};
use sea_orm::{ActiveValue::Set, EntityTrait as _};
use serde_json::json;

use super::ops::{BEGINNINGS, OPS, Op, Went};
use super::random::Random;
use super::readers::Readers;
use crate::support::{Browser, PASSWORD, TestApp};

/// How many lines of `touched` an operation may write at most; see `early`.
const LINES: i64 = 200;

/// How far below the highest line another may still be new, as on PostgreSQL.
const LATE: i64 = 256;

pub struct Walk {
    pub site: TestApp,
    pub here: Router,
    /// On the same database and clock, without memory.
    pub fresh: Router,
    /// A second process with a memory of its own.
    pub other: App,
    pub there: Router,
    /// Who owns the site, and the browser in which they are logged in.
    pub email: String,
    pub password: String,
    pub owner: Browser,
    pub random: Random,
    pub seed: u64,
    pub step: usize,
    /// How many pages came from memory.
    pub hits: usize,
    /// How many were begun before a commit and finished after it.
    pub across: usize,
    /// What was done at least once.
    pub done: BTreeSet<Op>,
    /// A fault to be noticed: what a commit touches is dropped before it instead of after it.
    pub early: bool,
}

impl Walk {
    /// A site that is nothing yet.
    pub async fn nowhere(seed: u64) -> Self {
        let site = TestApp::with(|config| config.limits = false).await;
        site.keep_keys();
        let mut fresh = site.app.clone();
        fresh.cache = Cache::new(0);
        fresh.known = Known::off();
        let other = site.another_process(site.app.config.cache).await;
        Self {
            here: router::router(&site.app),
            fresh: router::router(&fresh),
            there: router::router(&other),
            other,
            email: "mara@example.org".to_owned(),
            password: PASSWORD.to_owned(),
            owner: site.browser(),
            site,
            random: Random::new(seed),
            seed,
            step: 0,
            hits: 0,
            across: 0,
            done: BTreeSet::new(),
            early: false,
        }
    }

    /// A site that has begun with `first`, and in which something is going on.
    pub async fn from(seed: u64, first: Op) -> Self {
        let mut walk = Self::nowhere(seed).await;
        for op in [first, Op::Restart] {
            assert_eq!(walk.take(op).await, None, "seed {seed}");
        }
        for title in ["First of all", "Second thoughts"] {
            walk.owner.write(title, &[], &["publish"]).await;
        }
        for body in ["Said early. Not meant so.", "Said as well."] {
            walk.site.say("first-of-all", "Eli", body, &[]).await;
        }
        walk.let_mails_decide().await;
        walk.leave_a_job_nobody_knows().await;
        walk.site.subscribe_all("reader@mail.example").await;
        walk
    }

    /// The settings come to it by chance, and may end it again.
    async fn let_mails_decide(&mut self) {
        let fields = [
            ("hold", "everything"),
            ("edit_window_minutes", "30"),
            ("hide_after_reports", "3"),
            ("mail_decisions", "on"),
        ];
        let page = self.owner.post("/admin/settings/comments", &fields).await;
        assert_eq!(page.status, 303, "{}", page.body);
    }

    /// As of a newer program: it fails until it is parked, and can be retried.
    async fn leave_a_job_nobody_knows(&self) {
        let now = self.site.app.clock.now();
        let row = jobs::entity::ActiveModel {
            kind: Set("made.up".to_owned()),
            payload: Set(json!({})),
            state: Set(jobs::entity::State::Parked),
            run_at: Set(now),
            attempts: Set(0),
            created_at: Set(now),
            ..Default::default()
        };
        let tx = self.site.app.db.begin_write().await.unwrap();
        let job = jobs::entity::Entity::insert(row);
        job.exec_without_returning(&*tx).await.unwrap();
        tx.commit().await.unwrap();
    }

    /// Takes `steps`, and after them some more until everything was done, or `most` were taken. What was
    /// stale, if anything was.
    pub async fn run(&mut self, steps: usize, most: usize) -> Option<String> {
        while self.step < steps || (self.step < most && !self.missing().is_empty()) {
            self.step += 1;
            let op = self.draw();
            let stale = self.take(op).await;
            if stale.is_some() {
                return stale;
            }
        }
        let many = self.addresses(80).await;
        self.compare(&many).await
    }

    /// One operation; what was stale afterwards, if anything was.
    pub async fn take(&mut self, op: Op) -> Option<String> {
        let mut paths = self.addresses(5).await;
        if self.early {
            self.drop_early().await;
        }
        let readers = Readers::begin(self, &paths).await;
        let went = self.act(op).await;
        let asked = readers.end().await;
        let (seed, step) = (self.seed, self.step);
        match went {
            Went::Done => {
                self.done.insert(op);
            }
            Went::Refused => {}
            Went::Failed(status) => panic!("seed {seed}, step {step}: {op:?} gave {status}"),
        }
        self.across += asked.across.len();
        paths.extend(asked.first);
        paths.extend(asked.across.into_iter().rev().take(2));
        paths.extend(self.addresses(6).await);
        let stale = self.compare(&paths).await?;
        Some(format!("seed {seed}, step {step}, after {op:?}: {stale}"))
    }

    /// Lets this process believe that it has dropped already what the next commits touch.
    async fn drop_early(&self) {
        let db = &self.site.app.db;
        let newest = rows::newest(db.read()).await.unwrap();
        let lines: Vec<_> = (newest + 1..newest + LINES).map(|id| (id, Key::Site)).collect();
        db.touched().apply(&lines, LATE);
    }

    /// What was not done yet.
    fn missing(&self) -> Vec<Op> {
        let all = OPS.iter().map(|(op, ..)| *op);
        all.filter(|op| !BEGINNINGS.contains(op) && !self.done.contains(op))
            .collect()
    }

    /// Two of three times one that was not done yet.
    fn draw(&mut self) -> Op {
        let missing = self.missing();
        if !missing.is_empty() && !self.random.one_in(3) {
            return self.random.pick(&missing);
        }
        let weights: u64 = OPS.iter().map(|(_, weight, _)| weight).sum();
        let mut at = self.random.next() % weights;
        for (op, weight, _) in OPS {
            if at < *weight {
                return *op;
            }
            at -= weight;
        }
        Op::Later
    }

    async fn act(&mut self, op: Op) -> Went {
        match op {
            Op::Comment
            | Op::Report
            | Op::Edit
            | Op::Settle
            | Op::Withdraw
            | Op::Appeal
            | Op::Answer
            | Op::Erase
            | Op::Confirm => self.as_commenter(op).await,
            Op::Follow | Op::Subscribe | Op::Preferences => self.as_subscriber(op).await,
            Op::Verify | Op::Mailbox | Op::Vouch => self.as_verifier(op).await,
            Op::Webmention => self.as_another_site().await,
            Op::Decide
            | Op::Claim
            | Op::MailDecide
            | Op::Undo
            | Op::DecideMany
            | Op::UndoMany
            | Op::Thread
            | Op::SaveReplies => self.as_moderator(op).await,
            Op::NewPost | Op::EditPost => self.as_writer(op).await,
            Op::Media | Op::ApiMedia => self.with_a_file(op).await,
            Op::SetUp
            | Op::Settings
            | Op::Affiliation
            | Op::AskRules
            | Op::Ban
            | Op::Rule
            | Op::ForgetSpam
            | Op::Complaint
            | Op::Webhook
            | Op::OwnByline
            | Op::Password
            | Op::RetryJob
            | Op::LogIn
            | Op::LogOut => self.as_owner(op).await,
            Op::Team | Op::Joining | Op::Account | Op::OwnToken | Op::Factor | Op::Forgotten => {
                self.with_the_team(op).await
            }
            Op::ApiComment | Op::ApiNewPost | Op::ApiChangePost | Op::ApiDeletePost => {
                self.as_writing_program(op).await
            }
            Op::ApiDecide
            | Op::ApiDecideMany
            | Op::ApiLabel
            | Op::ApiThread
            | Op::ApiReports
            | Op::ApiNote
            | Op::ApiAppeal
            | Op::ApiUndo
            | Op::ApiRequest => self.as_moderating_program(op).await,
            Op::ApiBan | Op::ApiRule => self.as_owning_program(op).await,
            Op::AddPerson | Op::ResetPassword | Op::MakeToken | Op::RevokeToken | Op::Import => {
                self.at_the_console(op).await
            }
            Op::Demo | Op::Restart | Op::Later => self.by_itself(op).await,
        }
    }
}
