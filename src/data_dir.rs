//! The data folder and who uses it: every command that opens the site holds a shared lock on it, and
//! one that replaces what is in it holds it alone. The system drops a lock with its process.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail, ensure};

/// The lock's file, empty and never removed.
const LOCK: &str = "forthright.lock";

/// Held for as long as the folder is used.
#[derive(Debug)]
pub struct DataDir {
    path: PathBuf,
    _lock: Option<File>,
}

impl DataDir {
    /// Uses the folder beside others, and makes it if it is not there.
    ///
    /// # Errors
    /// When it can't be made, or something replaces its contents or was stopped while doing so.
    pub fn share(path: &Path) -> anyhow::Result<Self> {
        make(path)?;
        let lock = match lock_file(path) {
            Ok(lock) => shared(lock, path)?,
            Err(error) => {
                tracing::debug!(%error, "the data folder can't be locked");
                None
            }
        };
        let half = half_restored(path);
        ensure!(
            !half.exists(),
            "a restore was stopped half-way: run it again, with --replace; what was there before is in {}",
            half.display()
        );
        Ok(Self {
            path: path.to_owned(),
            _lock: lock,
        })
    }

    /// Uses the folder alone.
    ///
    /// # Errors
    /// When it can't be made, or a server or another command uses it.
    pub fn alone(path: &Path) -> anyhow::Result<Self> {
        make(path)?;
        let lock = lock_file(path)
            .with_context(|| format!("cannot write into the data folder {}", path.display()))?;
        match lock.try_lock() {
            Ok(()) => Ok(Self {
                path: path.to_owned(),
                _lock: Some(lock),
            }),
            Err(TryLockError::WouldBlock) => bail!(
                "a server or another command uses the data folder {}; stop it first",
                path.display()
            ),
            Err(TryLockError::Error(error)) => {
                Err(error).with_context(|| format!("cannot lock the data folder {}", path.display()))
            }
        }
    }

    pub fn path(&self) -> &Path {
        &self.path
    }
}

/// Where a restore moves what was there; while a folder of this name exists, the site does not start.
pub fn half_restored(data_dir: &Path) -> PathBuf {
    data_dir.join("restoring")
}

/// The folder that a file is in; the working directory for a bare name.
pub fn folder_of(file: &Path) -> &Path {
    match file.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// Makes the names in a folder durable, as `sync_all` does the bytes of a file.
///
/// # Errors
/// When the folder can't be opened or the disk fails.
pub fn sync_folder(folder: &Path) -> anyhow::Result<()> {
    #[cfg(unix)]
    File::open(folder)
        .and_then(|opened| opened.sync_all())
        .with_context(|| format!("cannot sync the folder {}", folder.display()))?;
    #[cfg(not(unix))]
    let _ = folder;
    Ok(())
}

/// A filesystem without locks is no reason not to serve.
fn shared(lock: File, path: &Path) -> anyhow::Result<Option<File>> {
    match lock.try_lock_shared() {
        Ok(()) => Ok(Some(lock)),
        Err(TryLockError::WouldBlock) => bail!("a restore into {} is under way; wait for it", path.display()),
        Err(TryLockError::Error(error)) => {
            tracing::debug!(%error, "the data folder can't be locked");
            Ok(None)
        }
    }
}

fn make(path: &Path) -> anyhow::Result<()> {
    std::fs::create_dir_all(path).with_context(|| {
        format!(
            "cannot make the data folder {}; set FORTHRIGHT_DATA_DIR to one that this user may write",
            path.display()
        )
    })
}

fn lock_file(folder: &Path) -> std::io::Result<File> {
    OpenOptions::new()
        .create(true)
        .truncate(false)
        .write(true)
        .open(folder.join(LOCK))
}
