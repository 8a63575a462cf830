//! A database of its own for every test: a file on SQLite, a copy of a migrated template on
//! PostgreSQL.

use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};

use forthright::db::{Db, Turn};
use sea_orm::{ConnectionTrait as _, DatabaseConnection};
use tempfile::TempDir;
use tokio::sync::OnceCell;

pub struct Database {
    folder: TempDir,
    url: String,
}

static NUMBER: AtomicU64 = AtomicU64::new(0);

/// Those on PostgreSQL whose test is over. Whoever makes the next one removes them, so that a run takes no
/// more memory than the tests that run at one time.
static OVER: Mutex<Vec<String>> = Mutex::new(Vec::new());

impl Drop for Database {
    fn drop(&mut self) {
        if let Ok(url) = url::Url::parse(&self.url)
            && url.scheme().starts_with("postgres")
            && let Ok(mut over) = OVER.lock()
        {
            over.push(url.path().trim_start_matches('/').to_owned());
        }
    }
}

impl Database {
    pub async fn fresh() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let url = match server() {
            Some(server) => postgres_copy(&server).await,
            None => sqlite_copy(folder.path()).await,
        };
        Self { folder, url }
    }

    /// Without any table.
    pub async fn empty() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let url = match server() {
            Some(server) => postgres_database(&server, "template0").await,
            None => format!(
                "sqlite://{}?mode=rwc",
                folder.path().join("forthright.sqlite").display()
            ),
        };
        Self { folder, url }
    }

    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    pub fn url(&self) -> &str {
        &self.url
    }

    pub async fn connect(&self) -> Db {
        Db::connect(&self.url).await.unwrap()
    }
}

/// The server to test on, if it is PostgreSQL.
pub fn server() -> Option<String> {
    std::env::var("FORTHRIGHT_TEST_DATABASE_URL")
        .ok()
        .filter(|url| !url.is_empty())
}

async fn migrate(url: &str) {
    let turn = Turn::take(url).await.unwrap();
    turn.migrate().await.unwrap();
    turn.end().await.unwrap().close().await.unwrap();
}

/// One migrated file, made once and copied for every test.
static SQLITE_TEMPLATE: OnceCell<(TempDir, PathBuf)> = OnceCell::const_new();

async fn sqlite_copy(folder: &Path) -> String {
    let (_, template) = SQLITE_TEMPLATE
        .get_or_init(|| async {
            let folder = tempfile::tempdir().unwrap();
            let file = folder.path().join("template.sqlite");
            migrate(&format!("sqlite://{}?mode=rwc", file.display())).await;
            (folder, file)
        })
        .await;
    let file = folder.join("forthright.sqlite");
    std::fs::copy(template, &file).unwrap();
    format!("sqlite://{}?mode=rwc", file.display())
}

static POSTGRES_TEMPLATE: OnceCell<String> = OnceCell::const_new();

async fn postgres_copy(server: &str) -> String {
    let template = POSTGRES_TEMPLATE
        .get_or_init(|| async {
            let name = format!("template_{}", std::process::id());
            let admin = admin(server).await;
            admin
                .execute_unprepared(&format!("CREATE DATABASE {name}"))
                .await
                .unwrap();
            migrate(&sibling(server, &name)).await;
            admin.close().await.unwrap();
            name
        })
        .await;
    postgres_database(server, template).await
}

async fn postgres_database(server: &str, template: &str) -> String {
    let name = format!(
        "test_{}_{}",
        std::process::id(),
        NUMBER.fetch_add(1, Ordering::Relaxed)
    );
    let admin = admin(server).await;
    let over = std::mem::take(&mut *OVER.lock().unwrap());
    for name in over {
        admin
            .execute_unprepared(&format!("DROP DATABASE {name} WITH (FORCE)"))
            .await
            .unwrap();
    }
    admin
        .execute_unprepared(&format!("CREATE DATABASE {name} TEMPLATE {template}"))
        .await
        .unwrap();
    admin.close().await.unwrap();
    sibling(server, &name)
}

async fn admin(server: &str) -> DatabaseConnection {
    sea_orm::Database::connect(server).await.unwrap()
}

fn sibling(server: &str, database: &str) -> String {
    let mut url = url::Url::parse(server).unwrap();
    url.set_path(database);
    url.to_string()
}
