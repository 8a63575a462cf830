//! The harness: an app of its own for every test (own database, fixed clock, seeded randomness, mail
//! in memory) and a browser that keeps cookies.

pub mod binary;
pub mod blog;
mod browser;
pub mod comments;
mod database;
mod elsewhere;
pub mod kept;
pub mod lessons;
pub mod mail_server;
pub mod mails;
pub mod media;
mod posts;
mod program;
pub mod pushed;
pub mod receiver;
pub mod recordings;
pub mod served;
#[cfg(target_os = "linux")]
pub mod small_disk;
mod stored;
pub mod subscribers;
mod talk;
pub mod verifying;
pub mod wire;

use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::Router;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use forthright::app::{self, App};
use forthright::clock::{Clock, Moment};
use forthright::config::Config;
use forthright::mail::Message;
use forthright::people::Role;
use forthright::people::password::Passwords;
use forthright::people::set_up::{self, NewBlog, NewByline, NewPerson, Outcome};
use forthright::secrets::{Entropy, Secrets};
use forthright::web::cache::Cache;
use forthright::web::site::Known;
use forthright::{router, worker};

use elsewhere::Elsewhere;

pub use browser::{Browser, Page};
pub use database::{Database, server};
pub use program::Program;

/// 3 March 2026, 09:30:00 UTC.
pub const START: Moment = Moment(1_772_530_200_000);

/// Of the keys, and of whatever is drawn after them.
const SEED: u64 = 7;

pub const PASSWORD: &str = "correct horse battery staple";

pub struct TestApp {
    pub app: App,
    router: Router,
    mails: Arc<Mutex<Vec<Message>>>,
    database: Database,
    elsewhere: Elsewhere,
}

impl TestApp {
    /// A site without an owner.
    pub async fn empty() -> Self {
        Self::with(|_| {}).await
    }

    /// A site whose owner is Mara (mara@example.org), who signs as editor of "The Third Copy".
    pub async fn set_up() -> Self {
        Self::set_up_with(|_| {}).await
    }

    /// As `set_up`, with the configuration changed.
    pub async fn set_up_with(change: impl FnOnce(&mut Config)) -> Self {
        let app = Self::with(change).await;
        app.add_person("Mara Lindqvist", "mara@example.org", Role::Owner)
            .await;
        app
    }

    /// As `empty`, with the configuration changed.
    pub async fn with(change: impl FnOnce(&mut Config)) -> Self {
        let database = Database::fresh().await;
        let folder = database.folder().to_owned();
        let variables = [
            ("FORTHRIGHT_DATA_DIR".to_owned(), folder.display().to_string()),
            ("FORTHRIGHT_DATABASE_URL".to_owned(), database.url().to_owned()),
            (
                "FORTHRIGHT_BASE_URL".to_owned(),
                "http://blog.example.org".to_owned(),
            ),
        ];
        let nowhere = folder.join("forthright.toml");
        let mut config = Config::read(&nowhere, variables.into_iter()).unwrap();
        change(&mut config);
        let entropy = Entropy::seeded(SEED);
        let secrets = Secrets::new(vec![entropy.bytes::<32>().to_vec()], entropy.clone());
        let (mailer, mails) = app::memory_mailer();
        let db = database.connect().await;
        let mut app = App::with(config, db, Clock::fixed(START), secrets, mailer).unwrap();
        app.passwords = Passwords::cheap(&entropy).unwrap();
        let elsewhere = Elsewhere::default();
        app.outgoing = elsewhere.outgoing().naming(&app.config.webhook_hosts);
        Self {
            router: router::router(&app),
            app,
            mails,
            database,
            elsewhere,
        }
    }

    /// Adds someone of the team; the first owner sets the site up.
    pub async fn add_person(&self, name: &str, email: &str, role: Role) {
        let byline = NewByline {
            name: name.to_owned(),
            title: "Editor".to_owned(),
            organisation: "The Third Copy".to_owned(),
            ..NewByline::default()
        };
        let password_hash = self.app.passwords.hash(PASSWORD.to_owned()).await.unwrap();
        let person = NewPerson {
            email: email.to_owned(),
            name: name.to_owned(),
            password_hash,
            role,
            byline,
        };
        let tx = self.app.db.begin_write().await.unwrap();
        if role == Role::Owner {
            let blog = NewBlog {
                title: "The Third Copy".to_owned(),
                ..NewBlog::default()
            };
            let outcome = set_up::set_up(&tx, person, &blog, START).await.unwrap();
            assert!(matches!(outcome, Outcome::Created(_)));
        } else {
            set_up::add(&tx, person, START).await.unwrap();
        }
        tx.commit().await.unwrap();
    }

    /// Another process on the same database, at the same time, that keeps pages of `cache` bytes.
    pub async fn another_process(&self, cache: usize) -> App {
        let mut app = self.app.clone();
        app.db = self.database.connect().await;
        app.cache = Cache::new(cache);
        app.known = Known::default();
        app
    }

    /// Stores the keys where the program itself reads them, for commands on this site.
    pub fn keep_keys(&self) {
        let key = URL_SAFE_NO_PAD.encode(Entropy::seeded(SEED).bytes::<32>());
        std::fs::write(&self.app.config.secret_file, key).unwrap();
    }

    /// A browser without cookies, at an address of its own.
    pub fn browser(&self) -> Browser {
        Browser::new(self.router.clone(), self.app.links.base_path())
    }

    /// A browser in which the owner is logged in.
    pub async fn owner(&self) -> Browser {
        self.logged_in("mara@example.org").await
    }

    pub async fn logged_in(&self, email: &str) -> Browser {
        let mut browser = self.browser();
        let page = browser
            .post(
                &self.app.links.href(&"/admin/log-in"),
                &[("email", email), ("password", PASSWORD)],
            )
            .await;
        assert_eq!(page.status, 303, "log-in of {email}: {}", page.body);
        browser
    }

    /// Moves the clock, runs every job that is then due and writes down what was counted.
    pub async fn later(&self, span: Duration) {
        self.app.clock.advance(span);
        while worker::run_one(&self.app).await.unwrap() {}
        worker::write_counts(&self.app).await.unwrap();
    }

    /// The mails sent since the last call, in order.
    pub fn mails(&self) -> Vec<Message> {
        std::mem::take(&mut *self.mails.lock().unwrap())
    }
}
