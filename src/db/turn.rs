//! One process at a time brings a database up to date: it backs up, migrates and makes the keys, while
//! others that start wait and then find nothing to do. Whose turn it is says an advisory lock on
//! PostgreSQL, as its nodes share nothing else, and on SQLite a lock on a file beside the database, as
//! already the first step on a new file, its write-ahead log, fails when two take it together.

use std::ffi::OsString;
use std::fs::{File, OpenOptions, TryLockError};
use std::io;
use std::path::Path;

use migration::{Migrator, MigratorTrait as _};
use sea_orm::{
    ConnectionTrait as _, DatabaseConnection, DatabaseTransaction, DbErr, Statement, TransactionTrait as _,
};

use super::{Db, Engine, sqlite_file};

/// The advisory lock ("forthrig" as bytes).
const LOCK: i64 = 0x666f_7274_6872_6967;

/// What the lock's file has behind the name of the database. It stays empty, and is never removed.
const SUFFIX: &str = "-turn";

/// Held while it is this process's turn: until `end`, or until the process is gone.
pub struct Turn {
    db: Db,
    advisory: Option<DatabaseTransaction>,
    _file: Option<File>,
}

impl Turn {
    /// Waits for its turn, says so if it has to, and connects to the database.
    ///
    /// # Errors
    /// As `Db::connect`, and when PostgreSQL gives no lock. A filesystem that knows no locks is no reason
    /// not to start.
    pub async fn take(url: &str) -> anyhow::Result<Self> {
        let file = match sqlite_file(url) {
            Some(database) => beside(&database).await,
            None => None,
        };
        let db = Db::connect(url).await?;
        let advisory = match db.engine {
            Engine::Sqlite => None,
            Engine::Postgres => Some(advisory(&db.write).await?),
        };
        Ok(Self {
            db,
            advisory,
            _file: file,
        })
    }

    pub fn db(&self) -> &Db {
        &self.db
    }

    /// Brings the schema up to date.
    ///
    /// # Errors
    /// When a newer program was here, or a migration fails; it leaves nothing behind, each runs in a
    /// transaction.
    pub async fn migrate(&self) -> anyhow::Result<()> {
        self.db.migrations().await?;
        Ok(Migrator::up(&self.db.write, None).await?)
    }

    /// Lets the next one have its turn.
    ///
    /// # Errors
    /// When PostgreSQL fails.
    #[expect(
        clippy::disallowed_methods,
        reason = "the transaction is a lock and holds nothing"
    )]
    pub async fn end(self) -> Result<Db, DbErr> {
        if let Some(lock) = self.advisory {
            lock.commit().await?;
        }
        Ok(self.db)
    }
}

async fn beside(database: &Path) -> Option<File> {
    let mut path = OsString::from(database);
    path.push(SUFFIX);
    let locked = tokio::task::spawn_blocking(move || lock(path.as_ref())).await;
    match locked.map_err(io::Error::other).flatten() {
        Ok(file) => Some(file),
        Err(error) => {
            tracing::debug!(%error, "the database can't be locked for a start");
            None
        }
    }
}

fn lock(path: &Path) -> io::Result<File> {
    let file = OpenOptions::new()
        .create(true)
        .truncate(false)
        .write(true)
        .open(path)?;
    match file.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => {
            say_waiting();
            file.lock()?;
        }
        Err(TryLockError::Error(error)) => return Err(error),
    }
    Ok(file)
}

/// A backup may take long: no limit that the server has may end the wait for it, nor the turn itself.
#[expect(
    clippy::disallowed_methods,
    reason = "the lock lives as long as its transaction"
)]
async fn advisory(db: &DatabaseConnection) -> Result<DatabaseTransaction, DbErr> {
    let tx = db.begin().await?;
    tx.execute_unprepared(
        "SET LOCAL lock_timeout = 0; SET LOCAL statement_timeout = 0; \
         SET LOCAL idle_in_transaction_session_timeout = 0",
    )
    .await?;
    let attempt = format!("SELECT pg_try_advisory_xact_lock({LOCK}) AS taken");
    let row = tx
        .query_one_raw(Statement::from_string(db.get_database_backend(), attempt))
        .await?;
    let taken = row.map_or(Ok(false), |row| row.try_get("", "taken"))?;
    if !taken {
        say_waiting();
        tx.execute_unprepared(&format!("SELECT pg_advisory_xact_lock({LOCK})"))
            .await?;
    }
    Ok(tx)
}

fn say_waiting() {
    tracing::info!("another process is starting and may be updating the schema; waiting");
}
