//! Sessions of the team, in our own table: they end 14 days after they were last renewed and 60 days
//! after log-in, by our clock. A session exists only after a log-in, so readers never get a cookie here.

pub mod entity;

use std::fmt;
use std::time::Duration;

use async_trait::async_trait;
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, ConnectionTrait, DatabaseTransaction, DbErr, EntityTrait as _,
    ExprTrait as _, QueryFilter as _,
};
use tower_sessions::cookie::SameSite;
use tower_sessions::cookie::time::Duration as CookieDuration;
use tower_sessions::session::{Id, Record};
use tower_sessions::session_store::{Error, Result, SessionStore};
use tower_sessions::{Expiry, SessionManagerLayer};

use crate::clock::{Clock, days};
use crate::db::Db;
use crate::ids::PersonId;
use crate::secrets::{Purpose, Secrets};
use crate::urls::Links;
use entity::{ActiveModel, Column, Entity};

/// The key under which a session holds its person.
pub const PERSON: &str = "person";

/// The cookie's name.
pub const COOKIE: &str = "forthright_session";

const IDLE: Duration = days(14);
const ABSOLUTE: Duration = days(60);

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
    let store = Store { db: db.clone(), clock: clock.clone(), secrets: secrets.clone() };
    SessionManagerLayer::new(store)
        .with_name(COOKIE)
        .with_http_only(true)
        .with_same_site(SameSite::Lax)
        .with_secure(links.is_https())
        .with_path(links.cookie_path())
        .with_expiry(Expiry::OnInactivity(CookieDuration::days(60)))
}

/// Ends every session of `person`, as after a changed password.
///
/// # Errors
/// When the database fails.
pub async fn end_all(tx: &DatabaseTransaction, person: PersonId) -> std::result::Result<(), DbErr> {
    Entity::delete_many().filter(Column::PersonId.eq(person)).exec(tx).await?;
    Ok(())
}

impl Store {
    fn key(&self, id: Id) -> String {
        self.secrets.hash(Purpose::Session, &[&id.to_string()])
    }

    async fn write(&self, record: &Record) -> anyhow::Result<()> {
        let now = self.clock.now();
        let person = record.data.get(PERSON).and_then(serde_json::Value::as_i64).map(PersonId);
        let row = ActiveModel {
            id: Set(self.key(record.id)),
            person_id: Set(person),
            record: Set(serde_json::to_string(&record.data)?),
            created_at: Set(now),
            seen_at: Set(now),
        };
        let replace = OnConflict::column(Column::Id)
            .update_columns([Column::PersonId, Column::Record, Column::SeenAt])
            .to_owned();
        let tx = self.db.begin_write().await?;
        Entity::insert(row).on_conflict(replace).exec_without_returning(&*tx).await?;
        tx.commit().await?;
        Ok(())
    }

    async fn find(&self, id: &Id) -> anyhow::Result<Option<Record>> {
        let Some(row) = Entity::find_by_id(self.key(*id)).one(self.db.read()).await? else {
            return Ok(None);
        };
        let now = self.clock.now();
        if now.since(row.seen_at) > IDLE || now.since(row.created_at) > ABSOLUTE {
            return Ok(None);
        }
        Ok(Some(Record {
            id: *id,
            data: serde_json::from_str(&row.record)?,
            expiry_date: tower_sessions::cookie::time::OffsetDateTime::from_unix_timestamp(
                row.created_at.plus(ABSOLUTE).0 / 1000,
            )?,
        }))
    }

    async fn remove(&self, id: &Id) -> anyhow::Result<()> {
        let tx = self.db.begin_write().await?;
        Entity::delete_by_id(self.key(*id)).exec(&*tx).await?;
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

/// Forgets sessions that have ended by themselves.
///
/// # Errors
/// When the database fails.
pub async fn purge(tx: &impl ConnectionTrait, clock: &Clock) -> std::result::Result<u64, DbErr> {
    let now = clock.now();
    let over = Expr::col(Column::SeenAt).lt(now.minus(IDLE)).or(Expr::col(Column::CreatedAt).lt(now.minus(ABSOLUTE)));
    Ok(Entity::delete_many().filter(over).exec(tx).await?.rows_affected)
}
