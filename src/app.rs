//! The shared services, built once from the configuration and handed to every page and job.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use anyhow::Context as _;

use tokio::sync::watch;

use crate::backup::{Places, automatic};
use crate::clock::Clock;
use crate::config::Config;
use crate::counts::Counts;
use crate::data_dir::DataDir;
use crate::db::{Db, Turn};
use crate::deliveries;
use crate::files::Files;
use crate::limits::Limits;
use crate::mail::{self, Dkim, Mailer, Pace};
use crate::outgoing::Outgoing;
use crate::people::password::Passwords;
use crate::secrets::Secrets;
use crate::urls::Links;
use crate::web::cache::Cache;
use crate::web::previews::Previews;
use crate::web::site::Known;

/// Cheap to clone; every field is shared.
#[derive(Clone)]
pub struct App {
    pub config: Arc<Config>,
    pub db: Db,
    pub clock: Clock,
    pub secrets: Secrets,
    pub links: Links,
    pub limits: Limits,
    pub passwords: Passwords,
    /// Pictures and other files.
    pub files: Files,
    pub mailer: Mailer,
    /// How fast mail to subscribers leaves.
    pub mail_pace: Pace,
    /// How long handing one delivery over may take.
    pub hand_over_within: Duration,
    /// Asks other sites.
    pub outgoing: Outgoing,
    /// The data folder, held so that nobody replaces it meanwhile.
    in_use: Option<Arc<DataDir>>,
    pub cache: Cache,
    /// What readers do, counted and not yet written down.
    pub counts: Counts,
    /// What `site` has read.
    pub known: Known,
    /// Style sheets of settings that are not saved.
    pub previews: Previews,
    /// Becomes true when the program is told to stop: streams that would go on end then.
    pub stopping: watch::Sender<bool>,
}

impl App {
    /// Opens the database, brings its schema up to date (after a backup) and reads the secrets, while
    /// no other process does.
    ///
    /// # Errors
    /// When any of them fails; the message says which and what to do.
    pub async fn start(config: Config) -> anyhow::Result<Self> {
        let in_use = DataDir::share(&config.data_dir)?;
        let clock = Clock::System;
        let turn = Turn::take(&config.database_url).await?;
        automatic::before_migration(turn.db(), &Places::of(&config), clock.now()).await?;
        turn.migrate().await?;
        let receipts_exist = crate::comments::read::any(turn.db().read()).await?;
        let secrets = Secrets::open(&config.secret_file, receipts_exist)?;
        let db = turn.end().await?;
        let mailer = mailer(&config)?;
        let mut app = Self::with(config, db, clock, secrets, mailer)?;
        app.in_use = Some(Arc::new(in_use));
        Ok(app)
    }

    /// From parts, as tests do.
    ///
    /// # Errors
    /// When passwords can't be hashed.
    pub fn with(
        config: Config,
        db: Db,
        clock: Clock,
        secrets: Secrets,
        mailer: Mailer,
    ) -> anyhow::Result<Self> {
        Ok(Self {
            links: Links::new(config.base_url.clone()),
            limits: if config.limits {
                Limits::new(&clock)
            } else {
                Limits::off()
            },
            cache: Cache::new(config.cache),
            counts: Counts::default(),
            files: Files::within(Places::of(&config).media),
            passwords: Passwords::new(&secrets.entropy)?,
            mail_pace: Pace::new(config.mail_rate, &clock),
            hand_over_within: deliveries::HAND_OVER,
            outgoing: Outgoing::public().naming(&config.webhook_hosts),
            config: Arc::new(config),
            db,
            clock,
            secrets,
            mailer,
            known: Known::default(),
            previews: Previews::default(),
            stopping: watch::Sender::default(),
            in_use: None,
        })
    }
}

fn mailer(config: &Config) -> anyhow::Result<Mailer> {
    match (&config.smtp_url, &config.mail_from) {
        (Some(url), Some(from)) => Mailer::signing(url, from, dkim(config, from)?),
        _ => Ok(Mailer::Off),
    }
}

/// The key that signs mail from `from`, if there is one.
fn dkim(config: &Config, from: &str) -> anyhow::Result<Option<Dkim>> {
    let Some(path) = &config.dkim_key_file else {
        return Ok(None);
    };
    let pem = std::fs::read_to_string(path)
        .with_context(|| format!("cannot read the DKIM key {}", path.display()))?;
    Dkim::new(&pem, &config.dkim_selector, &mail::domain_of(from)?)
        .with_context(|| format!("in {}", path.display()))
        .map(Some)
}

/// A mailer that keeps what it is given, for tests, and the box it puts it in.
pub fn memory_mailer() -> (Mailer, Arc<Mutex<Vec<mail::Message>>>) {
    let sent = Arc::default();
    (Mailer::Memory(Arc::clone(&sent)), sent)
}
