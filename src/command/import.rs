//! `import`: brings in what another system exported or kept, and accounts for all of it.

mod markdown;

use std::path::{Path, PathBuf};

use anyhow::Context as _;
use clap::{Args, Subcommand};

use super::progress::Progress;
use crate::app::App;
use crate::config::Config;
use crate::import::wordpress::account::Account;
use crate::import::wordpress::here::Here;
use crate::import::wordpress::ready::{Ready, ready};
use crate::import::wordpress::write::{Added, Setting, write};
use crate::import::wordpress::{self, Export};
use crate::words;

#[derive(Debug, Subcommand)]
pub enum Import {
    /// A WordPress export (Tools, Export, All content). Example: forthright import wordpress blog.xml --dry-run
    Wordpress(Wordpress),
    /// A folder of Markdown files, as Jekyll, Hugo or Zola have them. Example: forthright import markdown ../old-blog --dry-run
    Markdown(markdown::Markdown),
}

#[derive(Debug, Args)]
pub struct Wordpress {
    /// The file that WordPress wrote, ending in .xml
    file: PathBuf,
    /// Only say what would become of everything; nothing is written
    #[arg(long)]
    dry_run: bool,
}

impl Import {
    /// # Errors
    /// When the file or folder can't be read, a file of it could not be imported, or the database fails;
    /// the message says what was imported then.
    pub async fn run(self, config: Config) -> anyhow::Result<()> {
        match self {
            Self::Wordpress(wordpress) => wordpress.run(config).await,
            Self::Markdown(markdown) => markdown.run(config).await,
        }
    }
}

impl Wordpress {
    async fn run(self, config: Config) -> anyhow::Result<()> {
        let export = read(&self.file)?;
        let app = App::start(config).await?;
        let here = Here::look(app.db.read(), &export.site.base_url).await?;
        let language = app.language().await;
        let ready = words::spoken_in(language, || {
            ready(&export, &here, app.links.base_path(), app.clock.now())
        });
        if self.dry_run {
            print!("{}", ready.account);
            println!("Nothing was written. Run the command without --dry-run to import this.");
        } else {
            let imported = words::speaking(language, import(&app, &ready, here)).await;
            let added = imported.context(
                "nothing was imported; if somebody worked on the blog meanwhile, run the same command again",
            )?;
            print_end(&ready.account, added);
        }
        Ok(app.db.close().await?)
    }
}

/// Writes everything in one transaction.
async fn import(app: &App, ready: &Ready<'_>, here: Here) -> anyhow::Result<Added> {
    let setting = Setting {
        base_path: app.links.base_path(),
        entropy: &app.secrets.entropy,
        now: app.clock.now(),
    };
    let progress = Progress::counting(ready.len(), "texts and comments", EVERY);
    let tx = app.db.begin_write().await?;
    let added = write(&tx, ready, here, &setting, &mut || progress.step()).await?;
    tx.commit().await?;
    progress.end();
    Ok(added)
}

fn print_end(account: &Account, added: Added) {
    print!("{account}");
    println!(
        "Added: {} texts, {} comments, {} bylines, {} tags, {} old addresses.",
        added.texts, added.comments, added.bylines, added.tags, added.redirects
    );
    println!("Running it again adds only what is new in the file.");
}

fn read(file: &Path) -> anyhow::Result<Export> {
    let bytes = std::fs::read(file).with_context(|| format!("cannot read {}", file.display()))?;
    eprintln!("Reading {} ({} kB)", file.display(), bytes.len().div_ceil(1000));
    wordpress::parse(&bytes).with_context(|| {
        format!(
            "{} is broken or no WordPress export; nothing was imported. Export it again, or mend that line",
            file.display()
        )
    })
}

/// Plain output says how far it is each time it has written so many.
const EVERY: u64 = 500;
