//! Nothing is left in SQLite's files of what was deleted. `secure_delete` clears where a row lay last, but
//! not where it had lain before its page was balanced, and the write-ahead log keeps old pages for a while.
//! So a database from which something was erased is written anew, by a job: it is tried again while
//! somebody else writes or the disk is full. PostgreSQL's own VACUUM does this there.

use std::time::Duration;

use sea_orm::{ConnectionTrait, DatabaseTransaction, DbBackend, DbErr, Statement};
use serde::{Deserialize, Serialize};

use super::{Db, Engine};
use crate::clock::{Moment, days};
use crate::jobs::{self, Job};

/// The largest database that is written anew at once, in bytes. Others wait to write meanwhile: half a
/// second for this one, seven milliseconds for each MiB.
const AT_ONCE: i64 = 64 * 1024 * 1024;

/// How long a larger one waits, so that everything that is erased in a day is done together.
const LARGE_WAITS: Duration = days(1);

/// Writes the database anew.
#[derive(Debug, Serialize, Deserialize)]
pub struct WriteAnew {}

impl Job for WriteAnew {
    const KIND: &'static str = "db.write_anew";
}

/// Something that people wrote is deleted in `tx`: soon nothing of it is left in the files. Changes `jobs`.
///
/// # Errors
/// When the database fails.
pub async fn later(tx: &DatabaseTransaction, now: Moment) -> Result<(), DbErr> {
    if tx.get_database_backend() != DbBackend::Sqlite {
        return Ok(());
    }
    let wait = if bytes(tx).await? > AT_ONCE {
        LARGE_WAITS
    } else {
        Duration::ZERO
    };
    jobs::enqueue_once(tx, &WriteAnew {}, now.plus(wait), now).await
}

/// How large an SQLite database is.
async fn bytes(db: &impl ConnectionTrait) -> Result<i64, DbErr> {
    let size = "SELECT page_count * page_size AS bytes FROM pragma_page_count(), pragma_page_size()";
    let row = db
        .query_one_raw(Statement::from_string(DbBackend::Sqlite, size))
        .await?;
    row.map_or(Ok(0), |row| row.try_get("", "bytes"))
}

impl Db {
    /// Writes an SQLite database anew and empties its write-ahead log. Nothing to do on PostgreSQL.
    ///
    /// # Errors
    /// When the database fails, somebody else writes for too long, or the disk has no room for a second
    /// copy; then everything is as it was.
    pub async fn write_anew(&self) -> Result<(), DbErr> {
        if self.engine == Engine::Sqlite {
            self.write.execute_unprepared("VACUUM").await?;
            self.write
                .execute_unprepared("PRAGMA wal_checkpoint(TRUNCATE)")
                .await?;
        }
        Ok(())
    }
}
