//! The shared services, built once from the configuration and handed to every page and job.

use std::sync::{Arc, Mutex};

use crate::clock::Clock;
use crate::config::Config;
use crate::db::Db;
use crate::limits::Limits;
use crate::mail::Mailer;
use crate::people::password::Passwords;
use crate::secrets::Secrets;
use crate::urls::Links;

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
    pub mailer: Mailer,
}

impl App {
    /// Opens the database, brings its schema up to date and reads the secrets.
    ///
    /// # Errors
    /// When any of them fails; the message says which and what to do.
    pub async fn start(config: Config) -> anyhow::Result<Self> {
        std::fs::create_dir_all(&config.data_dir).map_err(|error| {
            anyhow::anyhow!(
                "cannot make the data folder {}: {error}",
                config.data_dir.display()
            )
        })?;
        let db = Db::connect(&config.database_url).await?;
        db.migrate().await?;
        let receipts_exist = crate::comments::read::any(db.read()).await?;
        let secrets = Secrets::open(&config.secret_file, receipts_exist)?;
        let mailer = mailer(&config)?;
        Self::with(config, db, Clock::System, secrets, mailer)
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
            passwords: Passwords::new(&secrets.entropy)?,
            config: Arc::new(config),
            db,
            clock,
            secrets,
            mailer,
        })
    }
}

fn mailer(config: &Config) -> anyhow::Result<Mailer> {
    match (&config.smtp_url, &config.mail_from) {
        (Some(url), Some(from)) => Mailer::smtp(url, from),
        _ => Ok(Mailer::Off),
    }
}

/// A mailer that keeps what it is given, for tests, and the box it puts it in.
pub fn memory_mailer() -> (Mailer, Arc<Mutex<Vec<crate::mail::Message>>>) {
    let sent = Arc::default();
    (Mailer::Memory(Arc::clone(&sent)), sent)
}
