//! What a version holds besides its texts: it is told in words, and comes back with them.

use forthright::media::entity::media;
use forthright::people::{Role, Scope};
use forthright::posts::writing_entity::revision;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};

use crate::posts::{write, written};
use crate::support::media::{address, png, upload};
use crate::support::{Browser, Page, TestApp};

const FIRST: &str = "https://first.example.org/renewals";

/// A post with everything a version keeps, which a second save took away; its editor.
async fn stripped(site: &TestApp, owner: &mut Browser) -> String {
    site.add_person("Noor Haddad", "noor@example.org", Role::Author)
        .await;
    let add = [("intent", "byline"), ("byline_name", "The Night Desk")];
    owner.submit("/admin/people", &add).await.shows("The Night Desk");
    let page = upload(owner, "/admin/media", &[("shelf.png", &png(400, 300))], &[]).await;
    let (cover, desk) = (address(&page), desk(owner).await);
    let whole = [
        ("intent", "publish"),
        ("also", desk.as_str()),
        ("series", "On renewals"),
        ("part", "2"),
        ("cover", &cover),
        ("cover_alt", "A shelf of tapes"),
        ("canonical", FIRST),
        ("lang", "de"),
    ];
    let editor = write(owner, &whole).await;
    let nothing = [
        ("also", ""),
        ("series", ""),
        ("part", ""),
        ("cover", ""),
        ("cover_alt", ""),
        ("canonical", ""),
        ("lang", ""),
    ];
    let saved = written(owner, &editor, &nothing).await;
    assert_eq!(saved.status, 303, "{}", saved.text());
    editor
}

/// The id of the shared name, as the editor offers it.
async fn desk(browser: &mut Browser) -> String {
    let page = browser.get("/admin/posts/new").await;
    let names = page.all("select[name=byline] option");
    let at = names.iter().position(|name| name.contains("The Night Desk"));
    page.all_attrs("select[name=byline] option", "value")[at.expect("it is offered")].clone()
}

/// The page of the version that is `at` saves old.
async fn version(browser: &mut Browser, editor: &str, at: usize) -> (String, Page) {
    let history = browser.get(&format!("{editor}/history")).await;
    let address = history.all_attrs(".revisions ol a", "href")[at].clone();
    let page = browser.get(&address).await;
    (address, page)
}

async fn restored(browser: &mut Browser, (address, page): &(String, Page)) {
    let seen = page.attr("input[name=version]", "value").unwrap();
    browser
        .submit(address, &[("version", &seen)])
        .await
        .shows("That version is back.");
}

#[tokio::test]
async fn what_stands_beside_the_texts_is_told_in_words_and_comes_back() {
    let site = TestApp::set_up().await;
    let mut owner = site.owner().await;
    let editor = stripped(&site, &mut owner).await;
    let (_, newest) = version(&mut owner, &editor, 0).await;
    assert_eq!(
        newest.all(".change h2"),
        [
            "Signed by",
            "Series",
            "Part",
            "Cover picture",
            "What the cover shows",
            "First published at",
            "Language"
        ]
    );
    let gone = newest.all(".change del").concat();
    for words in [
        "The Night Desk",
        "On renewals",
        "shelf.png",
        "A shelf of tapes",
        FIRST,
    ] {
        assert!(gone.contains(words), "{words}: {gone}");
    }

    let first = version(&mut owner, &editor, 1).await;
    first.1.hides("not there any more").hides("Not there any more");
    restored(&mut owner, &first).await;
    let page = site.browser().get("/posts/what-a-renewal-really-costs").await;
    page.shows("On renewals").shows("The Night Desk");
    assert_eq!(
        page.attr("figure.cover img", "alt").as_deref(),
        Some("A shelf of tapes")
    );
    assert_eq!(page.attr("link[rel=canonical]", "href").as_deref(), Some(FIRST));
    assert_eq!(page.attr("article.post", "lang").as_deref(), Some("de"));
    let form = owner.get(&editor).await;
    assert_eq!(form.attr("input[name=part]", "value").as_deref(), Some("2"));
}

#[tokio::test]
async fn a_picture_that_is_gone_is_named_and_the_cover_stays() {
    let site = TestApp::set_up().await;
    let mut owner = site.owner().await;
    let editor = stripped(&site, &mut owner).await;
    let gone = media::Entity::delete_many().filter(media::Column::Name.eq("shelf.png"));
    let tx = site.app.db.begin_write().await.unwrap();
    gone.exec(&*tx).await.unwrap();
    tx.commit().await.unwrap();
    let first = version(&mut owner, &editor, 1).await;
    first
        .1
        .shows("The picture it opened with, shelf.png, is not there any more.");
    restored(&mut owner, &first).await;
    let page = site.browser().get("/posts/what-a-renewal-really-costs").await;
    page.shows("On renewals");
    assert_eq!(page.all("figure.cover").len(), 0);
}

#[tokio::test]
async fn a_name_one_may_not_sign_with_any_more_is_named_and_stays_out() {
    let site = TestApp::set_up().await;
    let mut owner = site.owner().await;
    stripped(&site, &mut owner).await;
    let shared = desk(&mut owner).await;
    let may = [("intent", "bylines"), ("byline", shared.as_str())];
    owner.submit("/admin/people/2", &may).await.shows("Saved.");
    let mut noor = site.logged_in("noor@example.org").await;
    let fields = [
        ("intent", "draft"),
        ("also", shared.as_str()),
        ("title", "Nights"),
    ];
    let editor = write(&mut noor, &fields).await;
    written(&mut noor, &editor, &[("also", ""), ("title", "Days")]).await;
    owner.submit("/admin/people/2", &[("intent", "bylines")]).await;
    let first = version(&mut noor, &editor, 1).await;
    first.1.shows("not yours to sign with: The Night Desk.");
    restored(&mut noor, &first).await;
    let form = noor.get(&editor).await;
    form.hides("The Night Desk");
    assert_eq!(form.attr("input[name=title]", "value").as_deref(), Some("Nights"));
}

#[tokio::test]
async fn a_version_from_before_is_compared_and_brought_back_by_its_texts_alone() {
    let site = TestApp::set_up().await;
    let mut owner = site.owner().await;
    let editor = stripped(&site, &mut owner).await;
    written(
        &mut owner,
        &editor,
        &[("title", "Cheaper twice"), ("series", "Kept")],
    )
    .await;
    let kept = revision::Entity::find().all(site.app.db.read()).await.unwrap();
    let newest = kept.iter().map(|row| row.version).max().unwrap();
    let tx = site.app.db.begin_write().await.unwrap();
    let older = revision::Entity::update_many()
        .col_expr(revision::Column::Beside, Expr::value(None::<serde_json::Value>))
        .filter(revision::Column::Version.lt(newest));
    older.exec(&*tx).await.unwrap();
    tx.commit().await.unwrap();
    let (_, newest) = version(&mut owner, &editor, 0).await;
    newest.shows("only their texts are compared");
    assert_eq!(newest.all(".change h2"), ["Title"]);
    let second = version(&mut owner, &editor, 1).await;
    restored(&mut owner, &second).await;
    let form = owner.get(&editor).await;
    assert_eq!(form.attr("input[name=series]", "value").as_deref(), Some("Kept"));
}

#[tokio::test]
async fn programs_read_and_bring_back_all_of_it() {
    let site = TestApp::set_up().await;
    let mut owner = site.owner().await;
    stripped(&site, &mut owner).await;
    let mut program = site.program_of("mara@example.org", Scope::Write).await;
    let posts = "/posts/what-a-renewal-really-costs";
    let list = program.get(&format!("{posts}/revisions")).await;
    let id = list.json["items"].as_array().unwrap().last().unwrap()["id"].clone();
    let kept = program.get(&format!("{posts}/revisions/{id}")).await;
    let beside = &kept.json["beside"];
    assert_eq!(beside["bylines"][1], "The Night Desk");
    assert_eq!(
        (&beside["series"], &beside["part"]),
        (&"On renewals".into(), &2.into())
    );
    assert_eq!(
        (&beside["cover"], &beside["canonical"]),
        (&"shelf.png".into(), &FIRST.into())
    );
    let version = program.get(posts).await.json["version"].clone();
    let over = serde_json::json!({ "version": version });
    let post = program
        .post(&format!("{posts}/revisions/{id}/restore"), over)
        .await;
    assert_eq!(post.json["canonical"], FIRST, "{}", post.json);
}
