//! `import`: brings in what another system exported, and accounts for every element of it.

use std::io::IsTerminal as _;
use std::path::{Path, PathBuf};

use anyhow::Context as _;
use clap::{Args, Subcommand};
use indicatif::{ProgressBar, ProgressStyle};

use crate::app::App;
use crate::config::Config;
use crate::import::wordpress::bring::{self, Report, Run};
use crate::import::wordpress::write::Setting;
use crate::import::wordpress::{self, Export};

#[derive(Debug, Subcommand)]
pub enum Import {
    /// A WordPress export (Tools, Export, All content). Example: forthright import wordpress blog.xml --dry-run
    Wordpress(Wordpress),
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
    /// When the file can't be read to its end, or the database fails; then nothing was imported.
    pub async fn run(self, config: Config) -> anyhow::Result<()> {
        match self {
            Self::Wordpress(wordpress) => wordpress.run(config).await,
        }
    }
}

impl Wordpress {
    async fn run(self, config: Config) -> anyhow::Result<()> {
        let export = read(&self.file)?;
        let app = App::start(config).await?;
        let report = self.bring_in(&app, &export).await.context(
            "nothing was imported; if somebody worked on the blog meanwhile, run the same command again",
        )?;
        print!("{}", report.account);
        self.print_end(&report);
        Ok(app.db.close().await?)
    }

    async fn bring_in(&self, app: &App, export: &Export) -> anyhow::Result<Report> {
        let setting = Setting {
            base_path: app.links.base_path(),
            entropy: &app.secrets.entropy,
            now: app.clock.now(),
        };
        let run = if self.dry_run { Run::Dry } else { Run::Write };
        let progress = Progress::new();
        let begun = |count| progress.begin(count, run);
        let report = bring::bring_in(&app.db, export, run, &setting, begun, &mut || progress.step()).await;
        progress.end();
        report
    }

    fn print_end(&self, report: &Report) {
        if self.dry_run {
            println!("Nothing was written. Run the command without --dry-run to import this.");
            return;
        }
        let added = report.added;
        println!(
            "Added: {} texts, {} comments, {} bylines, {} tags, {} old addresses.",
            added.texts, added.comments, added.bylines, added.tags, added.redirects
        );
        println!("Running it again adds only what is new in the file.");
    }
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

/// A bar on a terminal, a line now and then elsewhere; on the error stream, so that the account can
/// be kept in a file.
struct Progress {
    bar: ProgressBar,
    is_terminal: bool,
}

/// Plain output says how far it is each time it has written so many.
const EVERY: u64 = 500;

impl Progress {
    fn new() -> Self {
        let is_terminal = std::io::stderr().is_terminal();
        let bar = if is_terminal {
            ProgressBar::new(0)
        } else {
            ProgressBar::hidden()
        };
        let style = ProgressStyle::with_template("{bar:40} {pos} of {len} texts and comments, {eta} left");
        if let Ok(style) = style {
            bar.set_style(style);
        }
        Self { bar, is_terminal }
    }

    fn begin(&self, count: usize, run: Run) {
        self.bar.set_length(count as u64);
        if run == Run::Write && !self.is_terminal {
            eprintln!("Writing {count} texts and comments");
        }
    }

    fn step(&self) {
        self.bar.inc(1);
        let done = self.bar.position();
        if !self.is_terminal && done.is_multiple_of(EVERY) {
            eprintln!("{done} of {}", self.bar.length().unwrap_or_default());
        }
    }

    fn end(&self) {
        self.bar.finish_and_clear();
    }
}
