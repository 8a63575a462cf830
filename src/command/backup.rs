//! `backup`: the whole site as one file, while it runs; and whether such a file is sound.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, ensure};
use clap::Args;

use super::ensure_is_there;
use super::progress::Progress;
use crate::backup::{self, Keep, Manifest, Places};
use crate::clock::Clock;
use crate::config::Config;
use crate::data_dir::DataDir;
use crate::db::Db;

#[derive(Debug, Args)]
pub struct Backup {
    /// The file to write; by default one named after the time, in the folder "backups" of the data folder
    #[arg(required_if_eq("verify", "true"))]
    file: Option<PathBuf>,
    /// Check this file instead of writing one: every hash, and the database in it
    #[arg(long)]
    verify: bool,
}

impl Backup {
    /// # Errors
    /// When there is nothing to back up, the file can't be written, or the one to check is damaged.
    pub async fn run(self, config: Config) -> anyhow::Result<()> {
        match self.file {
            Some(file) if self.verify => verify(&file).await,
            file => write(file, &config).await,
        }
    }
}

async fn write(file: Option<PathBuf>, config: &Config) -> anyhow::Result<()> {
    let places = Places::of(config);
    let now = {
        let clock = Clock::System;
        clock.now()
    };
    ensure_is_there(&places)?;
    ensure!(
        places.keys.exists(),
        "the secret file {} is not there, and a backup without it can't restore receipts; put it back, \
         or set FORTHRIGHT_SECRET_FILE",
        places.keys.display()
    );
    let _in_use = DataDir::share(&config.data_dir)?;
    let file = file.unwrap_or_else(|| places.backups().join(backup::name("forthright", now)));
    let db = Db::connect(&config.database_url).await?;
    eprintln!("Copying the database");
    let progress = Progress::bytes();
    let manifest = backup::make(&db, &places, &file, now, &mut |done, total| {
        progress.reach(done, total);
    })
    .await?;
    progress.end();
    db.close().await?;
    println!("{}: {}", file.display(), contents(&manifest));
    println!("Keep a copy on another machine; whoever has it has your keys.");
    Ok(())
}

async fn verify(file: &Path) -> anyhow::Result<()> {
    ensure!(file.exists(), "there is no file {}", file.display());
    // Beside the file there is room for what is in it; a container's temporary folder may be memory.
    let beside = file.parent().filter(|folder| !folder.as_os_str().is_empty());
    let scratch = tempfile::Builder::new()
        .prefix(".forthright-verify-")
        .tempdir_in(beside.unwrap_or(Path::new(".")))
        .or_else(|_| tempfile::tempdir())
        .context("cannot make a temporary folder for the check")?;
    let progress = Progress::bytes();
    let manifest = backup::unpack(file, scratch.path(), Keep::Database, &mut |done, total| {
        progress.reach(done, total);
    })
    .await?;
    progress.end();
    println!("{}: sound; {}", file.display(), contents(&manifest));
    Ok(())
}

/// What is in it, as one line.
pub fn contents(manifest: &Manifest) -> String {
    format!(
        "made {} by Forthright {} on {:?}, {} files of {} kB, {} migrations",
        manifest.made_at,
        manifest.program,
        manifest.engine,
        manifest.members.len(),
        manifest.size().div_ceil(1000),
        manifest.migrations.len()
    )
}
