//! An export through the whole import, into a database of its own that is as it was afterwards.

use std::error::Error;

use forthright::clock::Moment;
use forthright::db::Db;
use forthright::import::wordpress::here::Here;
use forthright::import::wordpress::ready::ready;
use forthright::import::wordpress::write::{Added, Setting, write};
use forthright::import::wordpress::{Export, parse};
use forthright::secrets::Entropy;
use sea_orm::DatabaseTransaction;
use tempfile::TempDir;
use tokio::runtime::{Builder, Runtime};

use crate::stored;

/// 3 March 2026, 09:30:00 UTC.
const NOW: Moment = Moment(1_772_530_200_000);

const BASE_PATH: &str = "/blog";

pub struct Site {
    runtime: Runtime,
    db: Db,
    entropy: Entropy,
    _folder: TempDir,
}

impl Site {
    /// An empty one.
    ///
    /// # Errors
    /// When there is no room for it.
    pub fn new() -> Result<Self, Box<dyn Error>> {
        let folder = tempfile::tempdir()?;
        let url = format!("sqlite://{}/site.sqlite?mode=rwc", folder.path().display());
        let runtime = Builder::new_current_thread().enable_all().build()?;
        let db = runtime.block_on(async {
            let db = Db::connect(&url).await?;
            db.migrate().await?;
            Ok::<_, Box<dyn Error>>(db)
        })?;
        Ok(Self {
            runtime,
            db,
            entropy: Entropy::seeded(7),
            _folder: folder,
        })
    }

    /// Imports a file twice and judges what is stored: a file is refused with a line and a reason, or all
    /// of it arrives, and the second run adds nothing.
    pub fn import(&self, file: &[u8]) {
        let export = match parse(file) {
            Ok(export) => export,
            Err(error) => {
                assert!(
                    error.line > 0 && error.column > 0 && !error.reason.is_empty(),
                    "{error:?}"
                );
                return;
            }
        };
        self.runtime.block_on(async {
            let tx = self.db.begin_write().await.expect("the database answers");
            self.bring(&tx, &export).await;
            stored::judge(&tx, file).await;
            assert_eq!(
                self.bring(&tx, &export).await,
                Added::default(),
                "the second run added something"
            );
        });
    }

    async fn bring(&self, tx: &DatabaseTransaction, export: &Export) -> Added {
        let here = Here::look(tx, &export.site.base_url)
            .await
            .expect("the database answers");
        let ready = ready(export, &here, BASE_PATH, NOW);
        assert!(ready.account.is_complete(export), "{}", ready.account);
        let setting = Setting {
            base_path: BASE_PATH,
            entropy: &self.entropy,
            now: NOW,
        };
        let added = write(tx, &ready, here, &setting, &mut || {})
            .await
            .expect("all of it can be written");
        assert_eq!(added.texts + added.comments, ready.len() as u64);
        added
    }
}
