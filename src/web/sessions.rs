//! Sessions of the team as a browser has them: a cookie, and the layer that turns it into a row of
//! `sessions/`. A session exists only after a log-in, so readers never get a cookie here.

use std::fmt;

use async_trait::async_trait;
use tower_sessions::cookie::SameSite;
use tower_sessions::cookie::time::{Duration as CookieDuration, OffsetDateTime};
use tower_sessions::session::{Id, Record};
use tower_sessions::session_store::{Error, Result, SessionStore};
use tower_sessions::{Expiry, SessionManagerLayer};

use crate::clock::Clock;
use crate::db::Db;
use crate::ids::PersonId;
use crate::secrets::{Purpose, Secrets};
use crate::sessions::entity::Model;
use crate::sessions::{self, ABSOLUTE, RENEWED, Session};
use crate::urls::Links;

/// The key under which a session holds its person.
pub const PERSON: &str = "person";

/// The cookie's name.
pub const COOKIE: &str = "forthright_session";

/// Our table as tower-sessions sees it.
#[derive(Clone)]
pub struct Store {
    db: Db,
    clock: Clock,
    secrets: Secrets,
}

impl fmt::Debug for Store {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Store")
    }
}

/// The layer that reads and writes the session cookie.
pub fn layer(db: &Db, clock: &Clock, secrets: &Secrets, links: &Links) -> SessionManagerLayer<Store> {
    let store = Store {
        db: db.clone(),
        clock: clock.clone(),
        secrets: secrets.clone(),
    };
    SessionManagerLayer::new(store)
        .with_name(COOKIE)
        .with_http_only(true)
        .with_same_site(SameSite::Lax)
        .with_secure(links.is_https())
        .with_path(links.cookie_path())
        .with_expiry(Expiry::OnInactivity(CookieDuration::days(60)))
}

impl Store {
    fn key(&self, id: Id) -> String {
        self.secrets.hash(Purpose::Session, &[&id.to_string()])
    }

    async fn write(&self, record: &Record) -> anyhow::Result<()> {
        let person = record
            .data
            .get(PERSON)
            .and_then(serde_json::Value::as_i64)
            .map(PersonId);
        let session = Session {
            id: self.key(record.id),
            person,
            record: serde_json::to_string(&record.data)?,
        };
        let tx = self.db.begin_write().await?;
        sessions::keep(&tx, session, self.clock.now()).await?;
        tx.commit().await?;
        Ok(())
    }

    async fn find(&self, id: &Id) -> anyhow::Result<Option<Record>> {
        let live = sessions::live(self.db.read(), self.key(*id), self.clock.now()).await?;
        let Some(row) = live else { return Ok(None) };
        if let Err(error) = self.renew(&row).await {
            // As when the disk is full: who is logged in can go on reading.
            tracing::warn!(error = format!("{error:#}"), "a session can't be renewed");
        }
        Ok(Some(Record {
            id: *id,
            data: serde_json::from_str(&row.record)?,
            expiry_date: OffsetDateTime::from_unix_timestamp(row.created_at.plus(ABSOLUTE).0 / 1000)?,
        }))
    }

    async fn renew(&self, row: &Model) -> anyhow::Result<()> {
        let now = self.clock.now();
        if now.since(row.seen_at) < RENEWED {
            return Ok(());
        }
        let tx = self.db.begin_write().await?;
        sessions::seen(&tx, row.id.clone(), now).await?;
        tx.commit().await?;
        Ok(())
    }

    async fn remove(&self, id: &Id) -> anyhow::Result<()> {
        let tx = self.db.begin_write().await?;
        sessions::end(&tx, self.key(*id)).await?;
        tx.commit().await?;
        Ok(())
    }
}

#[async_trait]
impl SessionStore for Store {
    async fn create(&self, record: &mut Record) -> Result<()> {
        self.write(record).await.map_err(backend)
    }

    async fn save(&self, record: &Record) -> Result<()> {
        self.write(record).await.map_err(backend)
    }

    async fn load(&self, id: &Id) -> Result<Option<Record>> {
        self.find(id).await.map_err(backend)
    }

    async fn delete(&self, id: &Id) -> Result<()> {
        self.remove(id).await.map_err(backend)
    }
}

#[expect(clippy::needless_pass_by_value, reason = "the shape map_err wants")]
fn backend(error: anyhow::Error) -> Error {
    Error::Backend(format!("{error:#}"))
}
