//! `export`: posts, comments and statements as one file that other systems can read.

use std::io::{BufWriter, Write as _};
use std::path::PathBuf;

use anyhow::{Context as _, ensure};
use clap::Args;

use super::ensure_is_there;
use crate::app::App;
use crate::backup::Places;
use crate::config::Config;
use crate::data_dir::{folder_of, sync_folder};
use crate::db;
use crate::export::file::{Written, write};
use crate::export::{FORMAT, Site, VERSION};
use crate::settings::{Settings, read};
use crate::urls;

#[derive(Debug, Args)]
pub struct Export {
    /// The file to write, JSON Lines; nothing may be there yet
    file: PathBuf,
}

impl Export {
    /// Copies the database first, so that the file tells of one moment while the blog goes on.
    ///
    /// # Errors
    /// When there is no blog, the file is there already or can't be written, or the database fails.
    pub async fn run(self, config: Config) -> anyhow::Result<()> {
        ensure_is_there(&Places::of(&config))?;
        ensure!(!self.file.exists(), "{} is there already", self.file.display());
        let app = App::start(config).await?;
        let written = self.write(&app).await?;
        app.db.close().await?;
        println!("{}: {}", self.file.display(), contents(written));
        println!("It holds what readers do not see: drafts, comments that wait, e-mail addresses.");
        Ok(())
    }

    async fn write(&self, app: &App) -> anyhow::Result<Written> {
        let folder = folder_of(&self.file);
        // A folder of its own, which its owner alone may read, beside the file: there is room.
        let scratch = tempfile::Builder::new()
            .prefix(".forthright-export-")
            .tempdir_in(folder)
            .with_context(|| format!("cannot write into {}", folder.display()))?;
        let copied = scratch.path().join("copy.sqlite");
        app.db.copy_to(&copied).await?;
        let copy = db::open_copy(&copied).await?;
        let settings = read::settings(&copy).await?;
        let mut unnamed = tempfile::NamedTempFile::new_in(scratch.path())?;
        let mut to = BufWriter::new(unnamed.as_file_mut());
        let written = write(&copy, site(app, &settings), &mut to).await?;
        to.flush().context("cannot write the export")?;
        drop(to);
        copy.close().await?;
        unnamed.as_file().sync_all().context("cannot write the export")?;
        unnamed
            .persist_noclobber(&self.file)
            .with_context(|| format!("cannot write {}", self.file.display()))?;
        sync_folder(folder)?;
        Ok(written)
    }
}

fn site(app: &App, settings: &Settings) -> Site {
    Site {
        format: FORMAT,
        version: VERSION,
        made_at: app.clock.now().rfc3339(),
        url: app.links.absolute(&urls::Home),
        title: settings.title.clone(),
        description: settings.description.clone(),
        language: settings.language.code().to_owned(),
        time_zone: settings.time_zone.iana_name().unwrap_or("UTC").to_owned(),
    }
}

fn contents(written: Written) -> String {
    format!(
        "posts: {}, comments: {}, statements: {}",
        written.posts, written.comments, written.statements
    )
}
