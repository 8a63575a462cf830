//! `import markdown`: a folder of Markdown files, with its pictures. Some files at a time are read,
//! translated, rendered and then written in one transaction, so that a large folder needs no more memory
//! than a small one, and readers and writers of the blog never wait for long.

use std::collections::BTreeMap;
use std::path::PathBuf;

use anyhow::{Context as _, anyhow, ensure};
use clap::Args;
use url::Url;

use super::super::acting_as;
use super::super::progress::Progress;
use crate::app::App;
use crate::config::Config;
use crate::files::{self, FILE_MAX};
use crate::import::markdown::account::Account;
use crate::import::markdown::config::Config as OldSite;
use crate::import::markdown::cover::{Kept as KeptFiles, KeptFile};
use crate::import::markdown::folder::Folder;
use crate::import::markdown::here::Here;
use crate::import::markdown::page::{NoPage, Page, Site, page};
use crate::import::markdown::ready::Ready;
use crate::import::markdown::survey::{Survey, rehearse, survey};
use crate::import::markdown::write::{self, Setting};
use crate::media::keep_pages::{Kept, Take, keep};
use crate::media::{Unfit, Words};
use crate::people::{Person, find};
use crate::pictures;
use crate::settings;
use crate::urls;
use crate::web::upload::Sent;

/// Files of one transaction.
const BATCH: usize = 50;

/// Plain output says how far it is each time so many are done.
const EVERY: u64 = 100;

#[derive(Debug, Args)]
pub struct Markdown {
    /// The folder: the whole old blog with its configuration and pictures, or one of posts alone
    folder: PathBuf,
    /// Only say what would become of everything; nothing is written
    #[arg(long)]
    dry_run: bool,
    /// The e-mail address of the account that imports, and signs what names nobody; without it, the only owner
    #[arg(long = "as", value_name = "EMAIL")]
    person: Option<String>,
    /// Where the old blog stands, if no configuration in the folder says so: https://old.example.org
    #[arg(long, value_name = "URL")]
    site: Option<Url>,
    /// Sign everything with your own name, whoever is named as its author
    #[arg(long)]
    own_byline: bool,
}

impl Markdown {
    pub async fn run(self, config: Config) -> anyhow::Result<()> {
        let folder = Folder::open(&self.folder)?;
        let app = App::start(config).await?;
        let person = acting_as(&app, self.person.as_deref()).await?;
        let person = find::person(app.db.read(), person).await?;
        let person = person.context("this account is stopped; name another one with --as EMAIL")?;
        let account = self.import(&app, &person, &folder).await?;
        print!("{account}");
        if self.dry_run {
            println!("\nNothing was written. Run the command without --dry-run to import this.");
        } else {
            println!("\nRunning it again brings only what is new or has changed.");
        }
        app.db.close().await?;
        ensure!(
            account.failed() == 0,
            "{} files could not be imported, see above; mend them and run the command again",
            account.failed()
        );
        Ok(())
    }

    async fn import(&self, app: &App, person: &Person, folder: &Folder) -> anyhow::Result<Account> {
        let old = OldSite::of(folder, self.site.clone());
        let settings = settings::read::settings(app.db.read()).await?;
        let site = Site {
            folder,
            config: &old,
            zone: &settings.time_zone,
            base_path: app.links.base_path(),
            now: app.clock.now(),
        };
        let known_as = old.site.as_ref().map_or_else(|| folder.name(), Url::to_string);
        eprintln!("Reading {} ({})", self.folder.display(), old.generator.name());
        let mut importing = Importing {
            app,
            person,
            site,
            here: Here::look(app.db.read(), &known_as).await?,
            account: Account::default(),
            kept: KeptFiles::new(),
            is_rehearsal: self.dry_run,
        };
        let survey = survey(&site, &mut importing.here, &mut importing.account);
        importing.all(&survey, self.own_byline).await?;
        Ok(importing.account)
    }
}

struct Importing<'a> {
    app: &'a App,
    person: &'a Person,
    site: Site<'a>,
    here: Here,
    account: Account,
    /// Where files of the folder are served here.
    kept: KeptFiles,
    is_rehearsal: bool,
}

impl Importing<'_> {
    async fn all(&mut self, survey: &Survey, own_byline: bool) -> anyhow::Result<()> {
        let byline = self
            .person
            .byline
            .as_ref()
            .context("this account signs with no byline yet")?;
        let app = self.app;
        let setting = Setting {
            index: &survey.index,
            person: self.person.id,
            byline: byline.id,
            own_byline,
            base_path: self.site.base_path,
            entropy: &app.secrets.entropy,
            now: self.site.now,
        };
        let progress = Progress::counting(survey.paths.len(), "files", EVERY);
        for paths in survey.paths.chunks(BATCH) {
            let mut batch = Vec::with_capacity(paths.len());
            for path in paths {
                batch.extend(self.ready(path, survey).await?);
                progress.step();
            }
            self.write(&batch, &setting).await?;
        }
        progress.end();
        self.redirects(&setting).await
    }

    /// One file, with its pictures kept. What is wrong with it is told and is no error.
    async fn ready(&mut self, path: &str, survey: &Survey) -> anyhow::Result<Option<Ready>> {
        let mut page = match page(&self.site, path) {
            Ok(page) => page,
            Err(NoPage::Skipped(why)) => {
                self.account.skip(why, path);
                return Ok(None);
            }
            Err(NoPage::Broken(why)) => {
                self.account.fail(path, &why);
                return Ok(None);
            }
        };
        page.translate(&survey.index);
        self.keep_files(&page, page.files(&self.site, &survey.index))
            .await?;
        let ready = page.ready(&self.site, &survey.index, &self.kept, &mut self.account);
        Ok(ready.map_err(|why| self.account.fail(path, &why)).ok())
    }

    async fn keep_files(&mut self, page: &Page, files: BTreeMap<String, String>) -> anyhow::Result<()> {
        for (file, alt) in files {
            if self.kept.contains_key(&file) {
                continue;
            }
            if let Some(kept) = self.keep(page, &file, &alt).await? {
                self.kept.insert(file, kept);
                self.account.pictures += 1;
            }
        }
        Ok(())
    }

    /// How a file of the folder is kept; nothing for one that is not taken.
    async fn keep(&mut self, page: &Page, file: &str, alt: &str) -> anyhow::Result<Option<KeptFile>> {
        let bytes = match self.site.folder.bytes(file, FILE_MAX as u64) {
            Ok(Some(bytes)) => bytes,
            Ok(None) => return Ok(self.unfit(page, file, Unfit::TooLarge)),
            Err(why) => {
                self.account.note(&format!("{file} {why}"), &page.path);
                return Ok(None);
            }
        };
        let base = self.site.base_path;
        let is_picture = pictures::coding(&bytes).is_some();
        let served = |hash: String| KeptFile {
            address: format!("{base}{}", urls::Media { hash }),
            is_picture,
        };
        let hash = files::hash(&bytes);
        if let Some(name) = self.here.file(file, &hash) {
            return Ok(Some(served(name.to_owned())));
        }
        if self.is_rehearsal {
            return Ok(Some(served(hash)));
        }
        let sent = Sent {
            name: file.to_owned(),
            bytes: Some(bytes.into()),
        };
        let kept = keep(self.app, self.person, sent, Words::of(alt), Take::Everything).await;
        match kept.map_err(|error| anyhow!("{file} can't be kept: {error:?}"))? {
            Kept::Unfit { why, .. } => Ok(self.unfit(page, file, why)),
            Kept::There(kept) => {
                let (id, name) = (kept.added.id, kept.new.hash);
                let tx = self.app.db.begin_write().await?;
                write::kept(&tx, &mut self.here, file, hash, (id, name.clone())).await?;
                tx.commit().await?;
                Ok(Some(served(name)))
            }
        }
    }

    fn unfit(&mut self, page: &Page, file: &str, why: Unfit) -> Option<KeptFile> {
        let words = crate::media::views::unfit(file, why);
        self.account.note(&words, &page.path);
        None
    }

    async fn write(&mut self, batch: &[Ready], setting: &Setting<'_>) -> anyhow::Result<()> {
        if self.is_rehearsal {
            for ready in batch {
                let outcome = write::outcome(ready, &self.here);
                rehearse(outcome, write::state(ready), &ready.path, &mut self.account);
            }
            return Ok(());
        }
        let tx = self.app.db.begin_write().await?;
        write::write(&tx, batch, &mut self.here, setting, &mut self.account)
            .await
            .context(INTERRUPTED)?;
        tx.commit().await?;
        Ok(())
    }

    async fn redirects(&mut self, setting: &Setting<'_>) -> anyhow::Result<()> {
        if self.is_rehearsal {
            let pairs = write::pairs(setting.index, setting.base_path);
            self.account.redirects = pairs.len() as u64;
            return Ok(());
        }
        let tx = self.app.db.begin_write().await?;
        self.account.redirects = write::redirects(&tx, setting).await?;
        tx.commit().await?;
        Ok(())
    }
}

const INTERRUPTED: &str = "the import stopped; what was written before stays. If somebody worked on the blog \
    meanwhile, run the same command again: it goes on where it stopped";
