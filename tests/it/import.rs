//! Importing from WordPress: what arrives, what stays behind, and that it is all accounted for. Folders of
//! Markdown are `import/markdown.rs`.

pub mod file;
pub mod markdown;

use std::process::{Command, Output};

use forthright::comments::entity::comment;
use forthright::comments::{Kind as CommentKind, Status as CommentStatus};
use forthright::import::entity as import_ref;
use forthright::import::wordpress::account::{Account, Became};
use forthright::import::wordpress::here::Here;
use forthright::import::wordpress::parse;
use forthright::import::wordpress::ready::ready;
use forthright::import::wordpress::write::{Added, Setting, write};
use forthright::people::entity::byline;
use forthright::posts::entity::{post, redirect, tag};
use forthright::posts::redirect::{old_address, target};
use forthright::posts::{Kind, Status};
use sea_orm::{ColumnTrait as _, EntityTrait as _, PaginatorTrait as _, QueryFilter as _};

use crate::support::{START, TestApp};

/// Imports a file: what the account says, and what was added.
async fn bring(site: &TestApp, file: &str) -> (Account, Added) {
    let export = parse(file.as_bytes()).unwrap();
    let (db, entropy) = (&site.app.db, &site.app.secrets.entropy);
    let here = Here::look(db.read(), &export.site.base_url).await.unwrap();
    let ready = ready(&export, &here, "", START);
    let tx = db.begin_write().await.unwrap();
    let setting = Setting {
        base_path: "",
        entropy,
        now: START,
    };
    let added = write(&tx, &ready, here, &setting, &mut || {}).await.unwrap();
    tx.commit().await.unwrap();
    (ready.account, added)
}

async fn imported() -> TestApp {
    let site = TestApp::set_up().await;
    bring(&site, &file::export()).await;
    site
}

async fn post_named(site: &TestApp, title: &str) -> post::Model {
    let rows = post::Entity::find()
        .filter(post::Column::Title.eq(title))
        .all(site.app.db.read())
        .await
        .unwrap();
    assert_eq!(rows.len(), 1, "posts named {title}");
    rows.into_iter().next().unwrap()
}

async fn said(site: &TestApp, words: &str) -> comment::Model {
    let rows = comment::Entity::find().filter(comment::Column::Html.contains(words));
    rows.one(site.app.db.read())
        .await
        .unwrap()
        .unwrap_or_else(|| panic!("no comment says {words}"))
}

async fn leads_to(site: &TestApp, path: &str, query: Option<&str>) -> Option<String> {
    target(site.app.db.read(), &old_address(path, query))
        .await
        .unwrap()
}

#[tokio::test]
async fn a_post_arrives_with_its_byline_tags_date_and_feed_id() {
    let site = imported().await;
    let post = post_named(&site, "Setting ink").await;
    assert_eq!(
        (post.kind, post.status, post.slug.as_str()),
        (Kind::Post, Status::Published, "setting-ink")
    );
    assert_eq!(post.feed_id, "https://press.example/?p=1");
    assert_eq!(post.published_at.unwrap().rfc3339(), "2021-03-04T09:00:00Z");
    assert_eq!(post.comment_count, 4);
    assert!(post.summary.starts_with("First line."), "{}", post.summary);
    let tags = tag::Entity::find().all(site.app.db.read()).await.unwrap();
    assert_eq!(
        tags.len(),
        1,
        "a category and a tag of one name are one tag: {tags:?}"
    );
    assert_eq!(post.signature.unwrap().0[0].name, "Odile Brandt");
    let html = post.html.as_str();
    assert!(
        html.contains("<p>First line.</p>") && !html.contains("script"),
        "{html}"
    );
    assert!(html.contains("href=\"/pages/colophon\""), "{html}");
    assert!(html.contains("href=\"/posts/setting-ink/comment-12\""), "{html}");
    assert!(html.contains("href=\"https://else.example/x\""), "{html}");
    assert!(html.contains("src=\"https://press.example/plate.jpg\""), "{html}");
}

#[tokio::test]
async fn readers_see_what_was_public_and_nothing_else() {
    let site = imported().await;
    let mut reader = site.browser();
    let page = reader.get("/posts/setting-ink").await;
    assert_eq!(page.status, 200);
    page.shows("Setting ink")
        .shows("Odile Brandt")
        .shows("A reply that came early.")
        .shows("Which mill?");
    page.shows("An answer to what is gone.").shows("Anonymous");
    for hidden in [
        "Still waiting",
        "Cheap toner",
        "Legal wants",
        "Thrown away",
        "192.0.2.77",
        "ansel@print",
    ] {
        page.hides(hidden);
    }
    assert_eq!(page.all(".mentions li"), ["Ansel & Son (print.example)"]);
    assert_eq!(
        page.attr(".mentions a", "href").as_deref(),
        Some("http://print.example/")
    );
    page.hides("A link from elsewhere.");
    let book = reader.get("/posts/guest-book").await;
    book.shows("Sign here.").shows("A reply that came early.");
    reader.get("/pages/colophon").await.shows("Set in two weights.");
    for hidden in [
        "/posts/binned-thoughts",
        "/posts/quiet-figures",
        "/posts/next-spring",
        "/pages/guest-book",
    ] {
        assert_eq!(reader.get(hidden).await.status, 404, "{hidden}");
    }
    reader
        .get("/")
        .await
        .shows("Untitled, but said.")
        .hides("Quiet figures")
        .hides("Guest book");
    reader.get("/tags/inks").await.shows("Setting ink");
}

#[tokio::test]
async fn a_tag_that_was_merged_since_is_the_other_one_when_more_is_brought() {
    let site = TestApp::set_up().await;
    bring(&site, &file::edition(1)).await;
    let mut mara = site.owner().await;
    mara.write("On paper", &[("tags", "Paper")], &["publish"]).await;
    let (inks, paper) = (site.tag("Inks").await, site.tag("Paper").await);
    mara.submit(&format!("/admin/terms/tag/{inks}/into/{paper}"), &[])
        .await;
    bring(&site, &file::export()).await;
    let list = site.browser().get("/tags/paper").await;
    for title in ["On paper", "Setting ink", "Untitled, but said."] {
        list.shows(title);
    }
    let tags = tag::Entity::find().all(site.app.db.read()).await.unwrap();
    assert_eq!(tags.len(), 1, "{tags:?}");
}

#[tokio::test]
async fn comments_keep_their_thread_state_and_time() {
    let site = imported().await;
    let (root, reply) = (said(&site, "Which").await, said(&site, "came early").await);
    assert_eq!((reply.parent_id, reply.depth), (Some(root.id), 1));
    assert_eq!(reply.created_at.rfc3339(), "2021-03-05T09:00:12Z");
    assert_eq!(
        (root.name.as_str(), root.website.as_str()),
        ("Ansel & Son", "http://print.example/")
    );
    assert_eq!(root.descendant_count, 3);
    assert_eq!(said(&site, "what is gone").await.parent_id, Some(root.id));
    let waiting = said(&site, "Still waiting").await;
    assert_eq!((waiting.status, waiting.visible), (CommentStatus::Pending, false));
    assert!(waiting.desk_from.is_some());
    assert_eq!(said(&site, "toner").await.status, CommentStatus::Spam);
    assert_eq!(said(&site, "link from").await.kind, CommentKind::Pingback);
    assert!(said(&site, "by the river").await.byline_id.is_some());
    assert!(root.network_hash.is_none());
}

#[tokio::test]
async fn notes_of_editors_and_trash_stay_behind() {
    let site = imported().await;
    for words in ["Legal wants", "Thrown away"] {
        let found = comment::Entity::find().filter(comment::Column::Source.contains(words));
        assert_eq!(found.count(site.app.db.read()).await.unwrap(), 0, "{words}");
    }
    let binned = post::Entity::find().filter(post::Column::Title.eq("Binned thoughts"));
    assert_eq!(binned.count(site.app.db.read()).await.unwrap(), 0);
    assert_eq!(post_named(&site, "Quiet figures").await.status, Status::Draft);
    assert_eq!(post_named(&site, "Next spring").await.status, Status::Scheduled);
}

#[tokio::test]
async fn what_is_too_long_or_missing_is_mended_and_told() {
    let site = TestApp::set_up().await;
    let (account, _) = bring(&site, &file::export()).await;
    let table = account.to_string();
    assert!(
        table.contains("title shortened (1)") && table.contains("title made from the text (1)"),
        "{table}"
    );
    let rows = post::Entity::find()
        .filter(post::Column::Title.starts_with("On paper"))
        .all(site.app.db.read());
    let rows = rows.await.unwrap();
    assert!(
        rows[0].title.chars().count() <= 200 && rows[0].title.ends_with('…'),
        "{}",
        rows[0].title
    );
    assert!(rows[0].slug.chars().count() <= 100);
    assert_eq!(
        post_named(&site, "Untitled, but said.").await.status,
        Status::Published
    );
}

#[tokio::test]
async fn old_addresses_lead_to_the_new_ones_unless_nobody_could_see_them() {
    let site = imported().await;
    let to = async |path, query| leads_to(&site, path, query).await;
    let post = Some("/posts/setting-ink".to_owned());
    assert_eq!(to("/2021/03/item-1/", None).await, post);
    assert_eq!(to("/", Some("p=1")).await, post);
    assert_eq!(
        to("/2021/03/item-1/feed/", None).await.as_deref(),
        Some("/posts/setting-ink/feed.xml")
    );
    assert_eq!(to("/colophon/", None).await.as_deref(), Some("/pages/colophon"));
    assert_eq!(
        to("/", Some("page_id=3")).await.as_deref(),
        Some("/posts/guest-book")
    );
    assert_eq!(to("/category/inks/", None).await.as_deref(), Some("/tags/inks"));
    assert_eq!(
        to("/author/odile/", None).await.as_deref(),
        Some("/by/odile-brandt")
    );
    assert_eq!(to("/feed/", None).await.as_deref(), Some("/feed.xml"));
    assert_eq!(
        to("/comments/feed/", None).await.as_deref(),
        Some("/comments/feed.xml")
    );
    let reply = said(&site, "came early").await;
    let anchor = to("/posts/setting-ink/comment-12", None).await;
    assert_eq!(anchor, Some(format!("/posts/setting-ink/comments/{}", reply.id)));
    let moved = site.browser().get("/2021/03/item-1/comment-12/").await;
    assert_eq!(moved.status, 404, "only below the address of today");
    let moved = site.browser().get("/2021/03/item-1/?utm_source=letter").await;
    assert_eq!(
        (moved.status, moved.location().as_str()),
        (301, "/posts/setting-ink")
    );
    for hidden in ["p=4", "p=5", "p=6", "p=7"] {
        assert_eq!(to("/", Some(hidden)).await, None, "{hidden}");
    }
}

#[tokio::test]
async fn a_second_run_adds_nothing_and_a_newer_file_only_what_is_new() {
    let site = imported().await;
    let before = counts(&site).await;
    let (account, added) = bring(&site, &file::export()).await;
    assert_eq!((added, counts(&site).await), (Added::default(), before));
    let export = parse(file::export().as_bytes()).unwrap();
    assert!(account.is_complete(&export));
    assert!(account.total(Some(Became::Imported)) == 0, "{}", account);

    let newer = file::export().replace("<wp:comment_id>15<", "<wp:comment_id>99<");
    assert_eq!(bring(&site, &newer).await.1.comments, 1);
}

#[tokio::test]
async fn every_element_is_accounted_for() {
    let site = TestApp::set_up().await;
    let file = file::export();
    let (account, _) = bring(&site, &file).await;
    assert_eq!(account.total(None), opening_tags(&file));
    assert_eq!(account.total_of("item"), 10);
    assert_eq!(account.total_of("wp:comment"), 11);
}

#[tokio::test]
async fn an_author_who_has_an_account_keeps_their_byline() {
    let site = TestApp::set_up().await;
    bring(
        &site,
        &file::export().replace("odile@press.example", "mara@example.org"),
    )
    .await;
    let post = post_named(&site, "Setting ink").await;
    assert_eq!(post.signature.unwrap().0[0].name, "Mara Lindqvist");
    assert!(post.person_id.is_some());
    assert_eq!(byline::Entity::find().count(site.app.db.read()).await.unwrap(), 1);
}

#[tokio::test]
async fn a_tag_that_was_given_another_name_here_is_not_made_anew() {
    let site = TestApp::set_up().await;
    let mut mara = site.owner().await;
    mara.write("Rollers", &[("tags", "Inks")], &["publish"]).await;
    let place = mara.get("/admin/terms").await.attr(".plain-list a", "href");
    let named = [("name", "Printing inks"), ("slug", "")];
    mara.submit(&place.unwrap(), &named).await.shows("Saved.");
    bring(&site, &file::export()).await;
    let tags = tag::Entity::find().all(site.app.db.read()).await.unwrap();
    let names: Vec<&str> = tags.iter().map(|tag| tag.name.as_str()).collect();
    assert_eq!(names, ["Printing inks"]);
}

#[tokio::test]
async fn slugs_that_are_taken_get_a_number() {
    let site = imported().await;
    let other = file::export().replace("https://press.example", "https://second.example");
    bring(&site, &other).await;
    let second = post::Entity::find().filter(post::Column::Slug.eq("setting-ink-2"));
    let second = second.one(site.app.db.read()).await.unwrap().unwrap();
    assert_eq!(second.feed_id, "https://second.example/?p=1");
}

#[tokio::test]
async fn a_broken_file_gives_its_line_and_imports_nothing() {
    let site = TestApp::set_up().await;
    let before = counts(&site).await;
    let file = file::export();
    let broken = file.replacen("</content:encoded>", "</content:encode>", 3);
    let line = 1 + broken[..broken.find("</content:encode>").unwrap()]
        .lines()
        .count()
        - 1;
    let output = command(&site, &broken, &[]);
    assert!(!output.status.success());
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(
        told.contains(&format!("line {line},")) && told.contains("nothing was imported"),
        "{told}"
    );
    assert_eq!(counts(&site).await, before);
}

#[tokio::test]
async fn a_dry_run_says_the_same_as_the_real_one_and_writes_nothing() {
    let site = TestApp::set_up().await;
    let before = counts(&site).await;
    let output = command(&site, &file::export(), &["--dry-run"]);
    let dry = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(
        output.status.success() && dry.contains("Nothing was written"),
        "{output:?}"
    );
    assert_eq!(counts(&site).await, before);
    let output = command(&site, &file::export(), &[]);
    let real = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(real.contains("Added: 7 texts, 8 comments"), "{output:?}");
    let table = |told: &str| told.split("elements in all").next().map(str::to_owned);
    assert_eq!(table(&dry), table(&real));
    assert_eq!(counts(&site).await[0], 7);
}

fn command(site: &TestApp, file: &str, more: &[&str]) -> Output {
    let path = site.app.config.data_dir.join("export.xml");
    std::fs::write(&path, file).unwrap();
    Command::new(env!("CARGO_BIN_EXE_forthright"))
        .args(["import", "wordpress"])
        .arg(&path)
        .args(more)
        .current_dir(&site.app.config.data_dir)
        .env("FORTHRIGHT_DATA_DIR", &site.app.config.data_dir)
        .env("FORTHRIGHT_DATABASE_URL", &site.app.config.database_url)
        .output()
        .unwrap()
}

/// Posts, comments, bylines, old addresses, and what is remembered of imports.
async fn counts(site: &TestApp) -> [u64; 5] {
    let db = site.app.db.read();
    [
        post::Entity::find().count(db).await.unwrap(),
        comment::Entity::find().count(db).await.unwrap(),
        byline::Entity::find().count(db).await.unwrap(),
        redirect::Entity::find().count(db).await.unwrap(),
        import_ref::Entity::find().count(db).await.unwrap(),
    ]
}

/// Counts the elements of a file without any of the importer's code.
fn opening_tags(file: &str) -> u64 {
    let mut count = 0;
    let mut rest = file;
    while let Some(at) = rest.find('<') {
        rest = &rest[at..];
        let end = match () {
            () if rest.starts_with("<![CDATA[") => rest.find("]]>").unwrap(),
            () if rest.starts_with("<!--") => rest.find("-->").unwrap(),
            () => {
                count += u64::from(rest.as_bytes()[1].is_ascii_alphabetic());
                1
            }
        };
        rest = &rest[end..];
    }
    count
}
