//! The backup that is made by itself before a migration changes a database that has been in use.

use std::fs;
use std::path::Path;

use anyhow::Context as _;

use super::{Places, make, name};
use crate::clock::Moment;
use crate::db::Db;

/// So many are kept; the oldest goes first.
pub const KEPT: usize = 3;

const PREFIX: &str = "before-migration";

/// Backs up when the database has had migrations and there are new ones; nothing otherwise.
///
/// # Errors
/// When the backup fails: then nothing may be migrated.
pub async fn before_migration(db: &Db, places: &Places, now: Moment) -> anyhow::Result<()> {
    let pending = db.pending().await?;
    if pending == 0 || db.migrations().await?.is_empty() {
        return Ok(());
    }
    let file = places.backups().join(name(PREFIX, now));
    tracing::info!(
        migrations = pending,
        file = %file.display(),
        "the schema is about to change; backing up first"
    );
    let made = make(db, places, &file, now, &mut |_, _| {}).await.context(
        "cannot back up before the schema changes, so nothing was changed; make room, or run: \
         forthright migrate --without-backup",
    )?;
    tracing::info!(bytes = made.size(), "the backup is complete");
    forget_older(&places.backups()).context("cannot remove an older backup")
}

fn forget_older(folder: &Path) -> anyhow::Result<()> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_name().to_string_lossy().starts_with(PREFIX) {
            files.push(entry.path());
        }
    }
    // Their names end in the time, so they sort by age.
    files.sort();
    let surplus = files.len().saturating_sub(KEPT);
    for file in &files[..surplus] {
        fs::remove_file(file)?;
    }
    Ok(())
}
