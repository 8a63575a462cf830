//! A copy of the whole database as one SQLite file, whichever engine it is of, and the way back into
//! either. `backup/` packs and unpacks the file; which rows go where is `rows.rs`.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, ensure};
use migration::{Migrator, MigratorTrait as _};
use percent_encoding::percent_decode_str;
use sea_orm::{
    AccessMode, ConnectionTrait, DatabaseConnection, DbErr, IsolationLevel, Statement, TransactionTrait as _,
};

use super::{Db, Engine, open, rows};

/// The file of a SQLite URL; `None` for PostgreSQL and for a database in memory.
pub fn sqlite_file(url: &str) -> Option<PathBuf> {
    let path = url.strip_prefix("sqlite:")?;
    let path = path.strip_prefix("//").unwrap_or(path);
    let path = path.split_once('?').map_or(path, |(path, _)| path);
    let path = percent_decode_str(path).decode_utf8().ok()?;
    (path != ":memory:").then(|| path.as_ref().into())
}

impl Db {
    /// The names of the migrations this database has had, oldest first; none for an empty one.
    ///
    /// # Errors
    /// When it has had one that this program does not know, or it can't be read.
    pub async fn migrations(&self) -> anyhow::Result<Vec<String>> {
        migrations(&self.read).await
    }

    /// How many migrations the next start would run.
    ///
    /// # Errors
    /// As `migrations`.
    pub async fn pending(&self) -> anyhow::Result<usize> {
        Ok(Migrator::migrations().len() - self.migrations().await?.len())
    }

    /// Writes everything as it is at one moment into `file`, a new SQLite database with the same
    /// migrations, while others go on reading and writing.
    ///
    /// # Errors
    /// When the file exists or there is no room for it, or the database fails.
    pub async fn copy_to(&self, file: &Path) -> anyhow::Result<()> {
        ensure!(!file.exists(), "{} exists already", file.display());
        match self.engine {
            Engine::Sqlite => {
                let into = Statement::from_sql_and_values(
                    self.read.get_database_backend(),
                    "VACUUM INTO ?",
                    [utf8(file)?.into()],
                );
                self.read.execute_raw(into).await?;
            }
            Engine::Postgres => self.copy_rows_to(file).await?,
        }
        Ok(())
    }

    #[expect(
        clippy::disallowed_methods,
        reason = "one reader sees one moment, and the file is not the app's"
    )]
    async fn copy_rows_to(&self, file: &Path) -> anyhow::Result<()> {
        let moment = (Some(IsolationLevel::RepeatableRead), Some(AccessMode::ReadOnly));
        let from = self.read.begin_with_config(moment.0, moment.1).await?;
        let steps = u32::try_from(migrations(&from).await?.len())?;
        let target = open(
            &format!("sqlite://{}?mode=rwc", url_path(file)?),
            Engine::Sqlite,
            1,
        )
        .await?;
        Migrator::up(&target, Some(steps)).await?;
        // PostgreSQL knows that what refers to something finds it, and the tables come in any order. Checked at the
        // commit instead, every row would be looked for among all that came before and might refer to it.
        target.execute_unprepared("PRAGMA foreign_keys = OFF").await?;
        let to = target.begin().await?;
        for table in rows::tables(&to).await? {
            rows::to_sqlite(&from, &to, &table).await?;
        }
        to.commit().await?;
        Ok(target.close().await?)
    }

    /// Fills this PostgreSQL database with what `copy_to` wrote, in one transaction. What was in it is
    /// kept under a schema of its own, `aside`; without that name it must be empty.
    ///
    /// # Errors
    /// When it is not empty, somebody else is connected to it, or it fails; then nothing has changed.
    #[expect(clippy::disallowed_methods, reason = "the whole database is written at once")]
    pub async fn fill_from(&self, file: &Path, aside: Option<&str>) -> anyhow::Result<()> {
        let source = open_copy(file).await?;
        let steps = u32::try_from(migrations(&source).await?.len())?;
        let to = self.write.begin().await?;
        if let Some(aside) = aside {
            let schema = rows::current_schema(&to).await?;
            to.execute_unprepared(&format!(
                "ALTER SCHEMA \"{schema}\" RENAME TO \"{aside}\"; CREATE SCHEMA \"{schema}\""
            ))
            .await
            .context("cannot put the old tables aside; the database's owner has to run this")?;
        }
        Migrator::up(&to, Some(steps)).await?;
        rows::check_references_later(&to).await?;
        for table in rows::tables(&source).await? {
            rows::to_postgres(&source, &to, &table).await?;
        }
        rows::check_references_now(&to).await?;
        to.commit().await?;
        // Its planner knows nothing of what came in until this, or until autovacuum comes by.
        self.write.execute_unprepared("ANALYZE").await?;
        Ok(source.close().await?)
    }

    /// How many other connections this PostgreSQL database has; `own` is the name this program gave
    /// its own ones. Always 0 on SQLite, where a lock on the data folder answers that.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn others(&self, own: &str) -> Result<i64, DbErr> {
        if self.engine == Engine::Sqlite {
            return Ok(0);
        }
        let query = Statement::from_sql_and_values(
            self.read.get_database_backend(),
            "SELECT count(*) AS others FROM pg_stat_activity \
             WHERE datname = current_database() AND application_name <> $1 AND backend_type = 'client backend'",
            [own.into()],
        );
        let row = self.read.query_one_raw(query).await?;
        row.map_or(Ok(0), |row| row.try_get("", "others"))
    }
}

/// Looks a copy through: every page of the file, every reference between its tables.
///
/// # Errors
/// When it is damaged, or a newer version of the program made it. Returns its migrations.
pub async fn check_copy(file: &Path) -> anyhow::Result<Vec<String>> {
    let copy = open_copy(file).await?;
    let verdict = rows::texts(&copy, "PRAGMA integrity_check").await?;
    ensure!(
        verdict == ["ok"],
        "the database is damaged: {}",
        verdict.join("; ")
    );
    let dangling = rows::texts(&copy, "SELECT \"table\" FROM pragma_foreign_key_check").await?;
    ensure!(
        dangling.is_empty(),
        "rows refer to others that are not there, in {}",
        dangling.join(", ")
    );
    let migrations = migrations(&copy).await?;
    copy.close().await?;
    Ok(migrations)
}

/// Opens what `Db::copy_to` wrote, for questions.
///
/// # Errors
/// When it can't be opened.
pub async fn open_copy(file: &Path) -> anyhow::Result<DatabaseConnection> {
    open(
        &format!("sqlite://{}?mode=rw", url_path(file)?),
        Engine::Sqlite,
        1,
    )
    .await
}

async fn migrations(db: &impl ConnectionTrait) -> anyhow::Result<Vec<String>> {
    let applied = Migrator::get_applied_migrations_read_only(db)
        .await
        .map_err(|error| match error {
            // It names a migration that this program does not have.
            DbErr::Custom(_) => anyhow::Error::new(error).context(
                "the database was changed by a newer version of Forthright: run that version, or restore the \
                 backup that was made before the change (in the folder backups of the data folder)",
            ),
            other => anyhow::Error::new(other),
        })?;
    Ok(applied
        .iter()
        .map(|migration| migration.name().to_owned())
        .collect())
}

fn utf8(path: &Path) -> anyhow::Result<&str> {
    path.to_str()
        .with_context(|| format!("{} is no name in UTF-8", path.display()))
}

/// `%` and `?` mean something in the URL of a database.
fn url_path(path: &Path) -> anyhow::Result<String> {
    Ok(utf8(path)?.replace('%', "%25").replace('?', "%3F"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_of_a_url_is_found() {
        let file = |url| sqlite_file(url).map(|path| path.display().to_string());
        assert_eq!(
            file("sqlite:///srv/a.sqlite?mode=rwc").as_deref(),
            Some("/srv/a.sqlite")
        );
        assert_eq!(file("sqlite://data/a%20b").as_deref(), Some("data/a b"));
        assert_eq!(file("sqlite:a.sqlite").as_deref(), Some("a.sqlite"));
        assert_eq!(file("sqlite::memory:"), None);
        assert_eq!(file("postgres://db/a"), None);
    }
}
