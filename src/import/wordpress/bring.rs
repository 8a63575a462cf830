//! An import from beginning to end: look at what is here, make everything ready, write it, or only
//! say what would be written.

use super::Export;
use super::account::Account;
use super::here::Here;
use super::ready::ready;
use super::write::{Added, Progress, Setting, write};
use crate::db::Db;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Run {
    /// Everything in one transaction.
    Write,
    /// Nothing is written.
    Dry,
}

/// What a run did, or would do.
#[derive(Debug)]
pub struct Report {
    pub account: Account,
    /// Nothing on a dry run.
    pub added: Added,
}

/// Brings an export in. `begun` is told how many texts and comments are new before they are written,
/// `progress` after each of them.
///
/// # Errors
/// When the database fails; then nothing was written.
pub async fn bring_in(
    db: &Db,
    export: &Export,
    run: Run,
    setting: &Setting<'_>,
    begun: impl FnOnce(usize),
    progress: Progress<'_>,
) -> anyhow::Result<Report> {
    let here = Here::look(db.read(), &export.site.base_url).await?;
    let ready = ready(export, &here, setting.base_path, setting.now);
    begun(ready.len());
    let mut added = Added::default();
    if run == Run::Write {
        let tx = db.begin_write().await?;
        added = write(&tx, &ready, here, setting, progress).await?;
        tx.commit().await?;
    }
    Ok(Report {
        account: ready.account,
        added,
    })
}
