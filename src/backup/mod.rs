//! One file that holds a whole site: a compressed tar of a manifest, the database as SQLite, the keys
//! and the media. `pack.rs` writes it, `unpack.rs` reads and checks it, `restore.rs` puts its contents
//! in their places, `automatic.rs` makes one before a migration.

pub mod automatic;
mod pack;
pub mod restore;
mod unpack;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, ensure};
use serde::{Deserialize, Serialize};

use crate::clock::Moment;
use crate::config::Config;
use crate::data_dir::folder_of;
use crate::db::{self, Db, Engine};

pub use unpack::{Keep, unpack};

/// The shape of the file; a program reads this one and older ones.
pub const FORMAT: u32 = 1;

pub const DATABASE: &str = "database.sqlite";
pub const KEYS: &str = "secret.key";
/// Its members are below a folder of this name.
pub const MEDIA: &str = "media";
/// The first member, and the only one it does not list.
const MANIFEST: &str = "manifest.json";

/// What is in the file, and what it is of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    pub format: u32,
    /// The version of the program that wrote it.
    pub program: String,
    /// RFC 3339, in UTC.
    pub made_at: String,
    /// What the database was; in the file it is SQLite always.
    pub engine: Engine,
    /// The migrations it has had, oldest first.
    pub migrations: Vec<String>,
    pub members: Vec<Member>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Member {
    /// A relative path with `/`.
    pub name: String,
    /// Bytes.
    pub size: u64,
    /// In hexadecimal.
    pub sha256: String,
}

impl Manifest {
    /// Bytes of all members, before compression.
    pub fn size(&self) -> u64 {
        self.members.iter().map(|member| member.size).sum()
    }

    pub fn holds(&self, name: &str) -> bool {
        self.members.iter().any(|member| member.name == name)
    }
}

/// Where a site's parts are.
#[derive(Clone, Debug)]
pub struct Places {
    pub data_dir: PathBuf,
    pub keys: PathBuf,
    pub media: PathBuf,
    /// `None` on PostgreSQL.
    pub database: Option<PathBuf>,
}

impl Places {
    pub fn of(config: &Config) -> Self {
        Self {
            data_dir: config.data_dir.clone(),
            keys: config.secret_file.clone(),
            media: config.data_dir.join(MEDIA),
            database: db::sqlite_file(&config.database_url),
        }
    }

    /// Backups that were given no name, and those before migrations.
    pub fn backups(&self) -> PathBuf {
        self.data_dir.join("backups")
    }
}

/// Told how many bytes of how many are done.
pub type Progress<'a> = &'a mut (dyn FnMut(u64, u64) + Send);

/// Writes a backup of the site as it is now to `file`, readable by its owner only. The file is there
/// in full or not at all.
///
/// # Errors
/// When the file exists, there is no room, or any part of the site can't be read. Keys that are not
/// there are left out.
pub async fn make(
    db: &Db,
    places: &Places,
    file: &Path,
    now: Moment,
    progress: Progress<'_>,
) -> anyhow::Result<Manifest> {
    ensure!(
        !file.exists(),
        "{} exists already; name another file",
        file.display()
    );
    let folder = folder_of(file);
    fs::create_dir_all(folder).with_context(|| format!("cannot make the folder {}", folder.display()))?;
    let scratch = tempfile::Builder::new()
        .prefix(".forthright-backup-")
        .tempdir_in(folder)
        .with_context(|| format!("cannot write into {}", folder.display()))?;
    let copy = scratch.path().join(DATABASE);
    db.copy_to(&copy).await.context("cannot copy the database")?;
    let manifest = Manifest {
        format: FORMAT,
        program: env!("CARGO_PKG_VERSION").to_owned(),
        made_at: now.rfc3339(),
        engine: db.engine(),
        migrations: db::check_copy(&copy).await?,
        members: Vec::new(),
    };
    pack::pack(&pack::sources(&copy, places)?, manifest, file, progress)
}

/// `forthright-20260303T093000Z.tar.gz`, with what it is for in front.
pub fn name(what: &str, now: Moment) -> String {
    let stamp: String = now
        .rfc3339()
        .chars()
        .filter(|c| !matches!(c, '-' | ':'))
        .collect();
    format!("{what}-{stamp}.tar.gz")
}
