//! Puts an unpacked backup in its places. What was there moves into a folder of its own first; while
//! that is half done the folder has a name under which no site starts (`data_dir.rs`).

use std::fs::{self, File};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use anyhow::Context as _;
use tempfile::NamedTempFile;

use super::{DATABASE, KEYS, MEDIA, Places};
use crate::data_dir::{folder_of, half_restored, sync_folder};
use crate::db::Db;

/// What SQLite keeps beside its file, and what belongs to that file alone.
const COMPANIONS: [&str; 2] = ["-wal", "-shm"];

/// The files that a restore would replace; PostgreSQL's tables are not among them.
pub fn in_the_way(places: &Places) -> Vec<PathBuf> {
    let files = [Some(&places.keys), Some(&places.media), places.database.as_ref()];
    let there = files.into_iter().flatten().filter(|path| path.exists());
    there.cloned().collect()
}

/// What a restore did with what it replaced.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Aside {
    /// The files that were there.
    pub folder: Option<PathBuf>,
    /// The PostgreSQL tables that were there.
    pub schema: Option<String>,
}

/// Restores what `unpack` wrote into `unpacked`, a folder on the data folder's filesystem. The caller
/// holds the data folder alone. `postgres` is the database if it is one, and `stamp` names what was
/// replaced.
///
/// # Errors
/// When the keys can't be written or PostgreSQL fails, before anything has changed; or when a file
/// can't be moved, and then no site starts from the folder until a restore has gone through.
pub async fn restore(
    places: &Places,
    unpacked: &Path,
    postgres: Option<&Db>,
    stamp: &str,
) -> anyhow::Result<Aside> {
    let keys = new_keys(places, &unpacked.join(KEYS))?;
    let half = half_restored(&places.data_dir);
    let aside = places.data_dir.join(format!("before-restore-{stamp}"));
    if half.exists() {
        // What an earlier restore had put aside when it was stopped.
        fs::rename(
            &half,
            places.data_dir.join(format!("before-restore-{stamp}-stopped")),
        )?;
    }
    fs::create_dir(&half)?;
    sync_folder(&places.data_dir)?;
    let schema = match postgres {
        None => None,
        Some(db) => match fill(db, unpacked, stamp).await {
            Ok(schema) => schema,
            Err(error) => {
                fs::remove_dir(&half)?;
                return Err(error);
            }
        },
    };
    move_files(places, unpacked, keys, &half)
        .with_context(|| format!("what was there before is in {}", half.display()))?;
    let folder = if fs::read_dir(&half)?.next().is_none() {
        fs::remove_dir(&half)?;
        None
    } else {
        fs::rename(&half, &aside)?;
        Some(aside)
    };
    sync_folder(&places.data_dir)?;
    Ok(Aside { folder, schema })
}

async fn fill(db: &Db, unpacked: &Path, stamp: &str) -> anyhow::Result<Option<String>> {
    let schema = (!db.migrations().await?.is_empty()).then(|| format!("before_restore_{stamp}"));
    db.fill_from(&unpacked.join(DATABASE), schema.as_deref()).await?;
    Ok(schema)
}

/// The backup's keys, written beside where they go; `None` when they are there already.
fn new_keys(places: &Places, unpacked: &Path) -> anyhow::Result<Option<NamedTempFile>> {
    if !unpacked.exists() || same(&places.keys, unpacked)? {
        return Ok(None);
    }
    let folder = folder_of(&places.keys);
    let cannot = || format!("cannot write the secret file {}", places.keys.display());
    let mut file = NamedTempFile::new_in(folder).with_context(cannot)?;
    std::io::copy(&mut File::open(unpacked)?, &mut file).with_context(cannot)?;
    file.as_file().sync_all().with_context(cannot)?;
    Ok(Some(file))
}

fn same(there: &Path, unpacked: &Path) -> anyhow::Result<bool> {
    Ok(there.exists() && fs::read(there)? == fs::read(unpacked)?)
}

fn move_files(
    places: &Places,
    unpacked: &Path,
    keys: Option<NamedTempFile>,
    half: &Path,
) -> anyhow::Result<()> {
    if let Some(database) = &places.database {
        carry(database, &half.join("forthright.sqlite"))?;
        for suffix in COMPANIONS {
            carry(
                &with_suffix(database, suffix),
                &half.join(format!("forthright.sqlite{suffix}")),
            )?;
        }
    }
    carry(&places.media, &half.join(MEDIA))?;
    if keys.is_some() && places.keys.exists() {
        fs::copy(&places.keys, half.join(KEYS))?;
    }
    sync_folder(half)?;

    if let Some(keys) = keys {
        keys.persist(&places.keys)?;
        sync_folder(folder_of(&places.keys))?;
    }
    carry(&unpacked.join(MEDIA), &places.media)?;
    if let Some(database) = &places.database {
        carry(&unpacked.join(DATABASE), database)?;
        sync_folder(folder_of(database))?;
    }
    Ok(())
}

/// Moves a file or folder, also a file to another filesystem; one that is not there stays so.
fn carry(from: &Path, to: &Path) -> anyhow::Result<()> {
    match fs::rename(from, to) {
        Err(error) if error.kind() == ErrorKind::NotFound && !from.exists() => Ok(()),
        Err(error) if error.kind() == ErrorKind::CrossesDevices && from.is_file() => {
            let mut file = NamedTempFile::new_in(folder_of(to))?;
            std::io::copy(&mut File::open(from)?, &mut file)?;
            file.as_file().sync_all()?;
            file.persist(to)?;
            Ok(fs::remove_file(from)?)
        }
        moved => moved.with_context(|| format!("cannot move {} to {}", from.display(), to.display())),
    }
}

fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}
