//! The connection to SQLite or PostgreSQL: reads go to a pool, writes through `begin_write`, which
//! takes the write lock at once, and `Write::commit`, the only commit in the program. A commit applies
//! what it touched of the readers' pages (`touched/`); what others committed is `db/follow.rs`. What
//! many write at once shares a commit (`db/group_commit.rs`). Who may change the schema, and when, is
//! `db/turn.rs`; the whole database as one file, for backups, is `db/copy.rs`; nothing left of what was
//! deleted is `db/anew.rs`; what is said when it can't be opened is `db/opening.rs`.

pub mod anew;
mod copy;
pub mod expected;
pub mod follow;
mod group_commit;
pub mod joined;
pub mod letters;
pub mod object;
mod opening;
pub mod part;
mod rows;
mod turn;

use std::ops::Deref;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use sea_orm::sqlx::Connection as _;
use sea_orm::sqlx::error::DatabaseError;
use sea_orm::{
    ConnectOptions, Database, DatabaseConnection, DatabaseTransaction, DbErr, RuntimeErr, SqlErr,
    SqliteTransactionMode, TransactionOptions, TransactionTrait as _,
};
use serde::{Deserialize, Serialize};
use tokio::sync::watch;

use crate::touched::{self, Key, Touched};

use group_commit::Group;

pub use copy::{check_copy, open_copy, sqlite_file};
pub use group_commit::Writing;
pub use turn::Turn;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Engine {
    Sqlite,
    Postgres,
}

/// One database: on SQLite a pool of readers and a single writer, on PostgreSQL one pool for both.
#[derive(Clone)]
pub struct Db {
    read: DatabaseConnection,
    write: DatabaseConnection,
    engine: Engine,
    touched: Touched,
    statements: Arc<AtomicU64>,
    group: Arc<Group>,
    commits: watch::Sender<u64>,
}

const READERS: u32 = 8;

/// How long SQLite's write-ahead log grows before its pages are carried over, in pages of 4 KiB: 16 MiB,
/// so that under load most pages are carried over once for many commits.
const LOG_PAGES: &str = "4000";

/// What each connection keeps of SQLite's file in memory, in KiB, negative as SQLite wants it: the index of
/// 100,000 comments that wait fits in, which is counted for every page of the desk.
const CACHE: &str = "-8192";

/// Rows that SQLite's thread may be ahead of who reads them: a page of a thread, so that neither has to
/// wait for the other in the middle of it.
const ROWS: usize = 512;

impl Db {
    /// Connects to `url`, `sqlite://PATH?mode=rwc` or `postgres://…`.
    ///
    /// # Errors
    /// When the URL names another engine, or the database can't be opened.
    pub async fn connect(url: &str) -> anyhow::Result<Self> {
        let engine = match url.split_once(':').map(|(scheme, _)| scheme) {
            Some("sqlite") => Engine::Sqlite,
            Some("postgres" | "postgresql") => Engine::Postgres,
            _ => anyhow::bail!("FORTHRIGHT_DATABASE_URL must start with sqlite: or postgres:"),
        };
        let statements = Arc::default();
        let writers = if engine == Engine::Sqlite { 1 } else { READERS * 2 };
        let write = counted(open(url, engine, writers).await?, &statements);
        let read = match engine {
            Engine::Sqlite => counted(open(url, engine, READERS).await?, &statements),
            Engine::Postgres => write.clone(),
        };
        Ok(Self {
            read,
            write,
            engine,
            touched: Touched::default(),
            statements,
            group: Arc::default(),
            commits: watch::Sender::default(),
        })
    }

    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// For questions; never for a write.
    pub fn read(&self) -> &DatabaseConnection {
        &self.read
    }

    /// What has changed of the readers' pages.
    pub fn touched(&self) -> &Touched {
        &self.touched
    }

    /// Told of each commit of this process.
    pub fn commits(&self) -> watch::Receiver<u64> {
        self.commits.subscribe()
    }

    /// How many statements were sent since it was connected, but for those that begin and end
    /// transactions: what a page costs.
    pub fn statements(&self) -> u64 {
        self.statements.load(Ordering::Relaxed)
    }

    /// Whether the database answers.
    pub async fn answers(&self) -> bool {
        self.read.ping().await.is_ok()
    }

    /// Begins a transaction that may write. On SQLite this is `BEGIN IMMEDIATE`: a deferred one that
    /// reads first and writes later fails with "database is locked" under load.
    ///
    /// # Errors
    /// When no connection is free in time.
    #[expect(clippy::disallowed_methods, reason = "the one place that opens a transaction")]
    pub async fn begin_write(&self) -> Result<Write, DbErr> {
        let options = TransactionOptions {
            sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
            ..Default::default()
        };
        let behind = self.touched.high();
        Ok(Write {
            tx: self.write.begin_with_options(options).await?,
            touched: self.touched.clone(),
            late: self.late(),
            behind,
            commits: self.commits.clone(),
        })
    }

    /// Applies what other processes have committed since the last time.
    ///
    /// # Errors
    /// When the database fails; then nothing was applied.
    pub async fn catch_up(&self) -> Result<(), DbErr> {
        let late = self.late();
        let lines = touched::rows::behind(&self.read, self.touched.high() - late).await?;
        if is_full(&lines) {
            let newest = touched::rows::newest(&self.read).await?;
            self.touched.everything(newest);
        } else {
            self.touched.apply(&lines, late);
        }
        Ok(())
    }

    /// How far below the highest line of `touched` a new one may still appear: on SQLite there is one
    /// writer at a time; on PostgreSQL ids are taken before the commit.
    fn late(&self) -> i64 {
        match self.engine {
            Engine::Sqlite => 0,
            Engine::Postgres => 256,
        }
    }

    /// Closes every connection.
    ///
    /// # Errors
    /// When a pool does not close cleanly.
    pub async fn close(self) -> Result<(), DbErr> {
        if self.engine == Engine::Sqlite {
            self.read.close().await?;
        }
        self.write.close().await
    }
}

/// Whether the database could not write though nothing is wrong with what was written: its disk is full,
/// or has become read-only.
pub fn has_no_room(error: &DbErr) -> bool {
    let (DbErr::Conn(RuntimeErr::SqlxError(error))
    | DbErr::Exec(RuntimeErr::SqlxError(error))
    | DbErr::Query(RuntimeErr::SqlxError(error))) = error
    else {
        return false;
    };
    let code = error.as_database_error().and_then(DatabaseError::code);
    // SQLITE_READONLY, SQLITE_FULL, SQLITE_IOERR_WRITE, _FSYNC, _TRUNCATE and _SHMSIZE
    // (sqlite.org/rescode.html); disk_full (PostgreSQL, appendix A).
    matches!(
        code.as_deref(),
        Some("8" | "13" | "778" | "1034" | "1546" | "4874" | "53100")
    )
}

/// Whether nothing is wrong but that another row has what no two may have, written at the same moment. On
/// PostgreSQL its transaction is good for nothing any more: it is to be dropped.
pub fn is_taken(error: &DbErr) -> bool {
    matches!(error.sql_err(), Some(SqlErr::UniqueConstraintViolation(_)))
}

async fn open(url: &str, engine: Engine, connections: u32) -> anyhow::Result<DatabaseConnection> {
    let mut options = ConnectOptions::new(url);
    options
        .max_connections(connections)
        .min_connections(1)
        .acquire_timeout(Duration::from_secs(10))
        .sqlx_logging(false);
    if engine == Engine::Postgres {
        // What is prepared PostgreSQL plans once and for all after five times (its chapter on PREPARE). What is quick
        // for a word that stands everywhere takes seconds for one that hardly anybody wrote, and the other way round.
        options
            .map_sqlx_postgres_opts(|postgres| postgres.options([("plan_cache_mode", "force_custom_plan")]));
    }
    if engine == Engine::Sqlite {
        options.map_sqlx_sqlite_opts(|sqlite| {
            sqlite
                .foreign_keys(true)
                .busy_timeout(Duration::from_secs(10))
                .row_buffer_size(ROWS)
                .pragma("cache_size", CACHE)
                .pragma("journal_mode", "WAL")
                .pragma("synchronous", "FULL")
                .pragma("secure_delete", "ON")
                .pragma("wal_autocheckpoint", LOG_PAGES)
        });
        // SQLite ends a transaction whose commit finds no room (sqlite.org/lang_transaction.html), sqlx
        // goes on counting it, and what came next would be a part of it that is never committed.
        options.map_sqlx_sqlite_before_acquire(|connection, _| {
            Box::pin(std::future::ready(Ok(!connection.is_in_transaction())))
        });
    }
    Database::connect(options).await.map_err(|error| {
        let advice = opening::advice(&error);
        anyhow::Error::new(error).context(advice)
    })
}

fn counted(mut connection: DatabaseConnection, statements: &Arc<AtomicU64>) -> DatabaseConnection {
    let statements = Arc::clone(statements);
    connection.set_metric_callback(move |_| {
        statements.fetch_add(1, Ordering::Relaxed);
    });
    connection
}

fn is_full(lines: &[(i64, Key)]) -> bool {
    lines.len() as u64 == touched::rows::LINES
}

/// A transaction that may write; dropped without `commit` it leaves nothing.
pub struct Write {
    tx: DatabaseTransaction,
    touched: Touched,
    late: i64,
    /// Every line this transaction adds to `touched` stands behind this one.
    behind: i64,
    commits: watch::Sender<u64>,
}

impl Write {
    /// Makes everything written durable. When it returns, no page from memory shows what was before.
    ///
    /// # Errors
    /// When the database can't; then nothing was written.
    pub async fn commit(self) -> Result<(), DbErr> {
        // On its own, because whoever waits for it may go away in the middle, and pages would stay.
        tokio::spawn(self.commit_and_apply())
            .await
            .map_err(|broken| DbErr::Custom(format!("the commit broke down: {broken}")))?
    }

    #[expect(clippy::disallowed_methods, reason = "the only commit")]
    async fn commit_and_apply(self) -> Result<(), DbErr> {
        let lines = touched::rows::behind(&self.tx, self.behind).await?;
        let newest = if is_full(&lines) {
            touched::rows::newest(&self.tx).await?
        } else {
            0
        };
        let committed = self.tx.commit().await;
        match &committed {
            Ok(()) if is_full(&lines) => self.touched.everything(newest),
            Ok(()) => self.touched.apply(&lines, self.late),
            // Perhaps it was written all the same. The lines stay for `catch_up` to find.
            Err(_) => self.touched.everything(0),
        }
        self.commits.send_modify(|count| *count = count.wrapping_add(1));
        committed
    }
}

impl Deref for Write {
    type Target = DatabaseTransaction;

    fn deref(&self) -> &DatabaseTransaction {
        &self.tx
    }
}
