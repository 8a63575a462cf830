//! Starting together: several processes begin at one moment on one site, as nodes do after an update.
//! One of them backs up, migrates and makes the keys; the others wait, and find it done. And what is
//! said where one can't start.

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::Stdio;

use forthright::db::{Db, Turn};
use forthright::secrets::{Purpose, Secrets};
use migration::{Migrator, MigratorTrait as _};
use sea_orm::ConnectionTrait as _;
use tempfile::TempDir;

use crate::support::Database;
use crate::support::binary::{Said, command, run, run_together};

const TOGETHER: usize = 4;

/// A database that lacks the last migrations, as the release before left it.
async fn old_database() -> Database {
    let database = Database::empty().await;
    let all = u32::try_from(Migrator::migrations().len()).unwrap();
    let older = sea_orm::Database::connect(database.url()).await.unwrap();
    Migrator::up(&older, Some(all - 3)).await.unwrap();
    older.close().await.unwrap();
    database
}

/// Data folders for all of them: one that they share, or one each, as on machines of their own.
fn folders(shared: bool) -> Vec<TempDir> {
    let count = if shared { 1 } else { TOGETHER };
    (0..count).map(|_| tempfile::tempdir().unwrap()).collect()
}

fn start_together(database: &Database, folders: &[TempDir], args: &[&str]) -> Vec<Said> {
    let each = folders.iter().cycle().take(TOGETHER);
    run_together(
        each.map(|folder| command(folder.path(), database.url(), args))
            .collect(),
    )
}

async fn is_up_to_date(database: &Database) -> bool {
    let db: Db = database.connect().await;
    let pending = db.pending().await.unwrap();
    db.close().await.unwrap();
    pending == 0
}

fn backups(folder: &Path) -> Vec<PathBuf> {
    fs::read_dir(folder.join("backups")).map_or_else(
        |_| Vec::new(),
        |files| files.map(|file| file.unwrap().path()).collect(),
    )
}

#[tokio::test]
async fn an_old_database_is_backed_up_and_migrated_by_one_of_them() {
    for shared in [true, false] {
        let (database, folders) = (old_database().await, folders(shared));
        for said in start_together(&database, &folders, &["migrate"]) {
            said.succeeds("up to date");
        }
        assert!(is_up_to_date(&database).await);
        let made: Vec<PathBuf> = folders.iter().flat_map(|folder| backups(folder.path())).collect();
        assert_eq!(made.len(), 1, "{made:?}");
    }
}

#[tokio::test]
async fn without_a_backup_they_take_turns_all_the_same() {
    let (database, folders) = (old_database().await, folders(true));
    for said in start_together(&database, &folders, &["migrate", "--without-backup"]) {
        said.succeeds("up to date");
    }
    assert!(is_up_to_date(&database).await);
    assert!(backups(folders[0].path()).is_empty());
}

#[tokio::test]
async fn a_new_site_gets_one_set_of_keys_and_all_sign_with_it() {
    let (database, folder) = (Database::empty().await, tempfile::tempdir().unwrap());
    let servers: Vec<_> = (0..TOGETHER)
        .map(|_| {
            command(folder.path(), database.url(), &["serve"])
                .env("FORTHRIGHT_LISTEN", "127.0.0.1:0")
                .stdout(Stdio::piped())
                .stderr(Stdio::piped())
                .spawn()
                .unwrap()
        })
        .collect();
    let mut links = Vec::new();
    for mut server in servers {
        let said = BufReader::new(server.stdout.take().unwrap()).lines();
        let link = said
            .map(Result::unwrap)
            .find_map(|line| line.split_once("?key=").map(|(_, key)| key.to_owned()));
        server.kill().unwrap();
        let output = server.wait_with_output().unwrap();
        links.push(link.unwrap_or_else(|| panic!("{}", String::from_utf8_lossy(&output.stderr))));
    }
    assert!(is_up_to_date(&database).await);
    assert!(backups(folder.path()).is_empty());
    let keys = Secrets::open(&folder.path().join("secret.key"), true).unwrap();
    for link in links {
        assert!(keys.verify(Purpose::Setup, &link).is_some(), "{link} is dead");
    }
}

#[tokio::test]
async fn who_has_to_wait_says_so_once() {
    let (database, folder) = (Database::empty().await, tempfile::tempdir().unwrap());
    let turn = Turn::take(database.url()).await.unwrap();
    let mut waiting = command(folder.path(), database.url(), &["migrate"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut said = BufReader::new(waiting.stderr.take().unwrap()).lines();
    let first = said.next().unwrap().unwrap();
    assert!(first.contains("another process is starting"), "{first}");

    turn.migrate().await.unwrap();
    turn.end().await.unwrap().close().await.unwrap();
    let rest: Vec<String> = said.map(Result::unwrap).collect();
    assert!(waiting.wait().unwrap().success(), "{rest:?}");
    assert!(!rest.join("").contains("another process"), "{rest:?}");
}

#[tokio::test]
async fn a_database_of_a_newer_program_is_left_alone() {
    let (database, folder) = (Database::fresh().await, tempfile::tempdir().unwrap());
    let newer = sea_orm::Database::connect(database.url()).await.unwrap();
    newer
        .execute_unprepared("INSERT INTO seaql_migrations (version, applied_at) VALUES ('m9999_later', 0)")
        .await
        .unwrap();
    newer.close().await.unwrap();
    for args in [&["migrate"][..], &["migrate", "--without-backup"], &["check"]] {
        run(folder.path(), database.url(), args).fails("changed by a newer version of Forthright");
    }
    assert!(backups(folder.path()).is_empty());
}

#[test]
fn why_a_file_is_no_database_is_told_once_with_what_to_do() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("notes.sqlite");
    let url = format!("sqlite://{}", file.display());
    let said = run(folder.path(), &url, &["check"]).fails("?mode=rwc");
    assert_eq!(said.text.matches("unable to open").count(), 1, "{said:?}");
    fs::write(&file, "Milk, bread.".repeat(200)).unwrap();
    run(folder.path(), &url, &["check"]).fails("no SQLite database");
}
