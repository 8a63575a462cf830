//! Nothing lost: the whole site in one file and back, into either engine; the backup before a
//! migration; and the keys without which the site does not start.

use std::fs;
use std::path::{Path, PathBuf};

use forthright::backup::automatic::KEPT;
use forthright::comments::entity::comment;
use forthright::data_dir::DataDir;
use forthright::db::Db;
use forthright::moderation::search::{self, Fields};
use migration::{Migrator, MigratorTrait as _};
use sea_orm::{ConnectionTrait as _, EntityTrait as _, PaginatorTrait as _, QueryFilter as _, Statement};
use tempfile::TempDir;

use crate::support::binary::{Said, run};
use crate::support::{Database, TestApp, server};

/// A key as `secret.key` holds it.
const KEY: &str = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8\n";

/// A site in use, with a thread, keys and a picture, and the file it is backed up to.
struct Kept {
    site: TestApp,
    _elsewhere: TempDir,
    file: PathBuf,
}

impl Kept {
    async fn new() -> Self {
        let site = TestApp::set_up().await;
        site.publish("licences", &["Acme"]).await;
        let mut owner = site.owner().await;
        let comment = site
            .say("licences", "Dana K.", "They \u{1F4B8} all do it.", &[])
            .await;
        owner.approve(&comment, &[("reply", "Do they?")]).await;
        site.say("licences", "Eli", "I wait.", &[]).await;
        let folder = &site.app.config.data_dir;
        fs::write(folder.join("secret.key"), KEY).unwrap();
        fs::create_dir_all(folder.join("media/ab")).unwrap();
        fs::write(folder.join("media/ab/cd.png"), vec![7; 300_000]).unwrap();
        let elsewhere = tempfile::tempdir().unwrap();
        Self {
            file: elsewhere.path().join("blog.tar.gz"),
            site,
            _elsewhere: elsewhere,
        }
    }

    async fn backed_up() -> Self {
        let kept = Self::new().await;
        kept.run(&["backup", kept.file()]).succeeds("3 files");
        kept
    }

    fn file(&self) -> &str {
        self.file.to_str().unwrap()
    }

    fn folder(&self) -> &Path {
        &self.site.app.config.data_dir
    }

    fn run(&self, args: &[&str]) -> Said {
        run(self.folder(), &self.site.app.config.database_url, args)
    }
}

/// Every row of every table, by name, however the engine stores it.
async fn rows(db: &Db) -> Vec<String> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("copy.sqlite");
    db.copy_to(&file).await.unwrap();
    let copy = Db::connect(&format!("sqlite://{}?mode=rw", file.display()))
        .await
        .unwrap();
    let mut rows = Vec::new();
    for table in texts(
        &copy,
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_schema' ORDER BY name",
    )
    .await
    {
        if matches!(table.as_str(), "seaql_migrations" | "touched") {
            continue;
        }
        let columns = texts(&copy, &format!("SELECT name FROM pragma_table_info('{table}')")).await;
        let quoted: Vec<String> = columns.iter().map(|name| format!("quote(\"{name}\")")).collect();
        let query = format!(
            "SELECT '{table}: ' || {} FROM \"{table}\" ORDER BY 1",
            quoted.join(" || ', ' || ")
        );
        rows.extend(texts(&copy, &query).await);
    }
    copy.close().await.unwrap();
    rows
}

/// How many comments the desk finds.
async fn found(db: &Db, typed: &str) -> u64 {
    let holds = search::holds(typed, "", Fields::All, db.read().get_database_backend());
    let comments = comment::Entity::find().filter(holds.unwrap());
    comments.count(db.read()).await.unwrap()
}

async fn texts(db: &Db, query: &str) -> Vec<String> {
    let read = db.read();
    let rows = read
        .query_all_raw(Statement::from_string(read.get_database_backend(), query))
        .await
        .unwrap();
    rows.iter().map(|row| row.try_get_by_index(0).unwrap()).collect()
}

/// Empty databases of each engine this run has, SQLite always.
async fn empty_databases() -> Vec<(TempDir, Option<Database>, String)> {
    let folder = tempfile::tempdir().unwrap();
    let url = format!(
        "sqlite://{}?mode=rwc",
        folder.path().join("forthright.sqlite").display()
    );
    let mut all = vec![(folder, None, url)];
    if server().is_some() {
        let database = Database::empty().await;
        let url = database.url().to_owned();
        all.push((tempfile::tempdir().unwrap(), Some(database), url));
    }
    all
}

#[tokio::test]
async fn a_backup_brings_everything_back_on_either_engine() {
    let kept = Kept::backed_up().await;
    kept.run(&["backup", "--verify", kept.file()]).succeeds("sound");
    let before = rows(&kept.site.app.db).await;
    for (folder, _database, url) in empty_databases().await {
        run(folder.path(), &url, &["restore", kept.file()]).succeeds("Restored");
        let restored = Db::connect(&url).await.unwrap();
        assert_eq!(rows(&restored).await, before, "{url}");
        assert_eq!(found(&restored, "dana they").await, 1, "{url}");
        restored.close().await.unwrap();
        let read = |name| fs::read(folder.path().join(name)).unwrap();
        assert_eq!(read("secret.key"), KEY.as_bytes());
        assert_eq!(read("media/ab/cd.png"), vec![7; 300_000]);
        // A copy of the copy is the same again, and new rows get new ids.
        let second = folder.path().join("second.tar.gz");
        run(folder.path(), &url, &["backup", second.to_str().unwrap()]).succeeds("3 files");
        run(folder.path(), &url, &["check"]).succeeds("schema up to date");
        run(
            folder.path(),
            &url,
            &["restore", "--replace", second.to_str().unwrap()],
        )
        .succeeds("before");
        let again = Db::connect(&url).await.unwrap();
        assert_eq!(rows(&again).await, before, "{url}, the second time");
        again.close().await.unwrap();
    }
}

#[cfg(unix)]
#[tokio::test]
async fn a_backup_is_readable_by_its_owner_only() {
    use std::os::unix::fs::PermissionsExt as _;
    let kept = Kept::backed_up().await;
    let mode = fs::metadata(&kept.file).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
    kept.run(&["backup", kept.file()]).fails("exists already");
    let beside: Vec<_> = fs::read_dir(kept.file.parent().unwrap()).unwrap().collect();
    assert_eq!(beside.len(), 1, "nothing is left beside it: {beside:?}");
}

#[tokio::test]
async fn a_backup_made_while_comments_arrive_is_whole() {
    let kept = Kept::new().await;
    let (folder, url) = (
        kept.folder().to_owned(),
        kept.site.app.config.database_url.clone(),
    );
    let file = kept.file().to_owned();
    let backup = tokio::task::spawn_blocking(move || run(&folder, &url, &["backup", &file]));
    let mut said = 0;
    // One post takes 60 comments a minute.
    while said == 0 || (said < 50 && !backup.is_finished()) {
        said += 1;
        kept.site
            .say("licences", "Fay", &format!("Number {said}."), &[])
            .await;
    }
    backup.await.unwrap().succeeds("3 files");
    kept.run(&["backup", "--verify", kept.file()]).succeeds("sound");
}

#[tokio::test]
async fn a_damaged_backup_is_told_and_touches_nothing() {
    let kept = Kept::backed_up().await;
    let whole = fs::read(&kept.file).unwrap();
    for (name, damage) in [
        ("cut.tar.gz", whole[..whole.len() * 2 / 3].to_vec()),
        ("flipped.tar.gz", {
            let mut bytes = whole.clone();
            let middle = bytes.len() / 2;
            bytes[middle] ^= 0x10;
            bytes
        }),
        ("other.tar.gz", b"not a backup at all".to_vec()),
    ] {
        let file = kept.file.with_file_name(name);
        fs::write(&file, damage).unwrap();
        let file = file.to_str().unwrap();
        kept.run(&["backup", "--verify", file]).fails("backup");
        let (folder, _database, url) = empty_databases().await.pop().unwrap();
        run(folder.path(), &url, &["restore", file]).fails("backup");
        let left: Vec<_> = fs::read_dir(folder.path())
            .unwrap()
            .map(|entry| entry.unwrap().file_name())
            .filter(|name| name != "forthright.lock")
            .collect();
        assert!(left.is_empty(), "{name}: {left:?}");
    }
}

#[tokio::test]
async fn a_restore_replaces_nothing_unasked_and_keeps_what_was_there() {
    let kept = Kept::backed_up().await;
    let before = rows(&kept.site.app.db).await;
    kept.site.say("licences", "Gil", "Later.", &[]).await;
    let url = kept.site.app.config.database_url.clone();
    let folder = kept.folder().to_owned();
    kept.run(&["restore", kept.file()]).fails("--replace");

    let used = DataDir::share(&folder).unwrap();
    kept.run(&["restore", "--replace", kept.file()])
        .fails("stop it first");
    drop(used);
    kept.site.app.db.clone().close().await.unwrap();
    fs::write(folder.join("secret.key"), KEY.replace('A', "B")).unwrap();
    let said = kept
        .run(&["restore", "--replace", kept.file()])
        .succeeds("before");

    let restored = Db::connect(&url).await.unwrap();
    assert_eq!(rows(&restored).await, before);
    assert_eq!(fs::read_to_string(folder.join("secret.key")).unwrap(), KEY);
    let aside = fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .find(|path| {
            path.file_name()
                .unwrap()
                .to_str()
                .unwrap()
                .starts_with("before-restore-")
        })
        .unwrap();
    assert_eq!(
        fs::read_to_string(aside.join("secret.key")).unwrap(),
        KEY.replace('A', "B")
    );
    let old = if server().is_some() {
        let schema = said
            .text
            .split("schema ")
            .nth(1)
            .unwrap()
            .split_whitespace()
            .next()
            .unwrap();
        texts(&restored, &format!("SELECT source FROM {schema}.comments")).await
    } else {
        let file = aside.join("forthright.sqlite");
        let old = Db::connect(&format!("sqlite://{}?mode=rw", file.display()))
            .await
            .unwrap();
        texts(&old, "SELECT source FROM comments").await
    };
    assert!(old.contains(&"Later.".to_owned()), "{old:?}");
}

#[tokio::test]
async fn a_restore_that_was_stopped_half_way_is_finished_before_the_site_starts() {
    let kept = Kept::backed_up().await;
    kept.site.app.db.clone().close().await.unwrap();
    fs::create_dir(kept.folder().join("restoring")).unwrap();
    kept.run(&["check"]).fails("run it again");
    kept.run(&["restore", "--replace", kept.file()])
        .succeeds("Restored");
    kept.run(&["check"]).succeeds("schema up to date");
}

#[tokio::test]
async fn a_site_whose_keys_are_gone_does_not_start() {
    let kept = Kept::new().await;
    kept.run(&["check"]).succeeds("schema up to date");
    fs::remove_file(kept.folder().join("secret.key")).unwrap();
    kept.run(&["check"]).fails("restore it from the backup");
    kept.run(&["serve"]).fails("restore it from the backup");
    kept.run(&["backup", kept.file()]).fails("secret file");
    assert!(
        !kept.folder().join("secret.key").exists(),
        "no new key takes its place"
    );
}

#[tokio::test]
async fn a_schema_about_to_change_is_backed_up_first() {
    let database = Database::empty().await;
    let all = u32::try_from(Migrator::migrations().len()).unwrap();
    let older = sea_orm::Database::connect(database.url()).await.unwrap();
    Migrator::up(&older, Some(all - 1)).await.unwrap();
    older.close().await.unwrap();
    let folder = tempfile::tempdir().unwrap();
    let backups = folder.path().join("backups");
    fs::create_dir(&backups).unwrap();
    let old = ["2025", "2026", "2027"].map(|year| format!("before-migration-{year}0101T000000Z.tar.gz"));
    for name in &old {
        fs::write(backups.join(name), "").unwrap();
    }
    fs::write(backups.join("mine.tar.gz"), "").unwrap();

    run(folder.path(), database.url(), &["migrate"]).succeeds("backing up first");
    let mut names: Vec<String> = fs::read_dir(&backups)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    assert_eq!(names.len(), KEPT + 1, "{names:?}");
    assert!(
        !names.contains(&old[0]) && names.contains(&"mine.tar.gz".to_owned()),
        "{names:?}"
    );
    let made = names
        .iter()
        .find(|name| !old.contains(name) && *name != "mine.tar.gz")
        .unwrap();
    let made = backups.join(made);
    let said = run(
        folder.path(),
        database.url(),
        &["backup", "--verify", made.to_str().unwrap()],
    );
    said.succeeds(&format!("{} migrations", all - 1));
    let again = run(folder.path(), database.url(), &["migrate"]).succeeds("up to date");
    assert!(!again.text.contains("backing up"), "{again:?}");
}

#[tokio::test]
async fn a_new_site_needs_no_backup() {
    let database = Database::empty().await;
    let folder = tempfile::tempdir().unwrap();
    run(folder.path(), database.url(), &["migrate"]).succeeds("up to date");
    assert!(!folder.path().join("backups").exists());
    run(folder.path(), database.url(), &["backup", "--verify"]).fails("FILE");
}
