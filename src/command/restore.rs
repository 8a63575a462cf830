//! `restore`: a site from the file that `backup` wrote, into SQLite or PostgreSQL, whichever it was of.

use std::path::PathBuf;
use std::time::Duration;

use anyhow::{Context as _, bail, ensure};
use clap::Args;
use url::Url;

use super::backup::contents;
use super::progress::Progress;
use crate::backup::{self, Keep, Places, restore};
use crate::clock::Clock;
use crate::config::Config;
use crate::data_dir::DataDir;
use crate::db::Db;

#[derive(Debug, Args)]
pub struct Restore {
    /// The file that "forthright backup" wrote
    file: PathBuf,
    /// Replace the site that is there; its files and tables are kept beside the new ones
    #[arg(long)]
    replace: bool,
}

/// Under this name the command's own connections are told from those of a server.
const NAME: &str = "forthright restore";

impl Restore {
    /// # Errors
    /// When a server uses the site, a site is there and `--replace` was not said, or the file is
    /// damaged; then nothing has changed.
    pub async fn run(self, config: Config) -> anyhow::Result<()> {
        let alone = DataDir::alone(&config.data_dir)?;
        let places = Places::of(&config);
        let postgres = match places.database {
            Some(_) => None,
            None => Some(connect(&config.database_url).await?),
        };
        self.look(&places, postgres.as_ref()).await?;

        let unpacked = tempfile::Builder::new()
            .prefix(".forthright-restore-")
            .tempdir_in(alone.path())
            .context("cannot write into the data folder")?;
        let progress = Progress::bytes();
        let manifest = backup::unpack(&self.file, unpacked.path(), Keep::All, &mut |done, total| {
            progress.reach(done, total);
        })
        .await?;
        progress.end();
        let clock = Clock::System;
        let stamp = clock.now().0.to_string();
        let aside = restore::restore(&places, unpacked.path(), postgres.as_ref(), &stamp).await?;
        if let Some(db) = postgres {
            db.close().await?;
        }
        println!("Restored {}: {}", self.file.display(), contents(&manifest));
        if let Some(folder) = aside.folder {
            println!("What was there before is in {}", folder.display());
        }
        if let Some(schema) = aside.schema {
            println!("The tables that were there before are in the schema {schema}");
        }
        println!("Start it: forthright serve");
        Ok(())
    }

    /// Nothing is there, or it may be replaced; and nobody uses it.
    async fn look(&self, places: &Places, postgres: Option<&Db>) -> anyhow::Result<()> {
        ensure!(self.file.exists(), "there is no file {}", self.file.display());
        let there = restore::in_the_way(places);
        if let Some(first) = there.first() {
            ensure!(
                self.replace,
                "a site is there already ({}); with --replace it is put aside and this one takes its place",
                first.display()
            );
        }
        if let Some(db) = postgres {
            ensure!(
                self.replace || db.migrations().await?.is_empty(),
                "the database holds a site already; with --replace its tables are put aside"
            );
            nobody_else(db).await?;
        }
        Ok(())
    }
}

async fn connect(url: &str) -> anyhow::Result<Db> {
    let mut url = Url::parse(url).context("the database URL can't be read")?;
    url.query_pairs_mut().append_pair("application_name", NAME);
    Db::connect(url.as_str()).await
}

/// A server that has just been stopped may take a moment to let go.
async fn nobody_else(db: &Db) -> anyhow::Result<()> {
    for _ in 0..20 {
        if db.others(NAME).await? == 0 {
            return Ok(());
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    bail!("somebody else is connected to the database; stop every server that uses it first")
}
