//! Writing, publishing and finding posts, through the pages.

use forthright::clock::hours;
use forthright::people::Role;
use forthright::posts::entity::redirect;
use sea_orm::EntityTrait as _;

use crate::support::{Browser, Page, TestApp};

const TITLE: &str = "What a renewal really costs";
const ADDRESS: &str = "/posts/what-a-renewal-really-costs";

/// The editor's fields, some of them changed.
pub async fn written(browser: &mut Browser, path: &str, changes: &[(&str, &str)]) -> Page {
    let page = browser.get(path).await;
    assert_eq!(page.status, 200, "{}", page.body);
    let byline = page
        .attr("select[name=byline] option[selected]", "value")
        .unwrap_or_default();
    let version = page.attr("input[name=version]", "value").unwrap_or_default();
    let mut fields = vec![
        ("byline", byline.as_str()),
        ("version", version.as_str()),
        ("title", TITLE),
        ("audience", "For IT managers who sign a renewal this year"),
        ("why", "The second invoice takes the discount back."),
        ("interests", "No vendor pays for this blog."),
        (
            "source",
            "Three renewals, **one** pattern.\n\n## The second invoice\n\nRead it first.",
        ),
        ("tags", "licensing, Contracts"),
        ("audiences", "IT managers"),
        ("subjects", "Acme | product | acme.example\nBorealis"),
    ];
    fields.retain(|(name, _)| changes.iter().all(|(changed, _)| changed != name));
    fields.extend(changes);
    browser.post(path, &fields).await
}

/// Writes a post and presses a button; returns the address of its editor.
pub async fn write(browser: &mut Browser, changes: &[(&str, &str)]) -> String {
    let page = written(browser, "/admin/posts/new", changes).await;
    assert_eq!(page.status, 303, "{}", page.body);
    page.location().split('?').next().unwrap().to_owned()
}

pub async fn press(browser: &mut Browser, editor: &str, intent: &str) -> Page {
    let page = written(browser, editor, &[("intent", intent)]).await;
    assert_eq!(page.status, 303, "{}", page.body);
    browser.get(&page.location()).await
}

#[tokio::test]
async fn a_post_is_written_previewed_published_and_found() {
    let site = TestApp::set_up().await;
    let (mut owner, mut reader) = (site.owner().await, site.browser());
    let preview = written(&mut owner, "/admin/posts/new", &[("intent", "preview")]).await;
    assert_eq!(preview.status, 200);
    assert_eq!(preview.all("article.post h1"), [TITLE]);
    assert_eq!(
        preview.all(".standfirst dd")[0],
        "IT managers who sign a renewal this year"
    );
    assert_eq!(preview.all(".prose strong"), ["one"]);
    assert!(preview.all("textarea[name=source]")[0].starts_with("Three renewals, **one** pattern."));
    preview.shows("Nothing has been saved yet");
    owner.get("/admin/posts").await.hides(TITLE);

    let editor = write(&mut owner, &[("intent", "draft")]).await;
    owner.get("/admin/posts").await.shows(TITLE);
    owner
        .get(&format!("{editor}/preview"))
        .await
        .shows("Readers do not see this yet")
        .shows("Read it first.");
    assert_eq!(reader.get(ADDRESS).await.status, 404);
    for path in ["/", "/archive", "/by/mara-lindqvist"] {
        reader.get(path).await.hides(TITLE);
    }
    assert_eq!(reader.get("/tags/licensing").await.status, 404);

    press(&mut owner, &editor, "publish")
        .await
        .shows("Published.")
        .shows("Look at it");
    let terms = [
        "/tags/licensing",
        "/tags/contracts",
        "/for/it-managers",
        "/about/acme",
        "/about/borealis",
    ];
    for path in ["/", "/archive", "/by/mara-lindqvist"].into_iter().chain(terms) {
        let page = reader.get(path).await;
        assert_eq!(page.status, 200, "{path}");
        page.shows(TITLE);
    }
    let home = reader.get("/").await;
    home.shows("For IT managers who sign")
        .shows("The second invoice takes")
        .shows("No comments yet");
    assert_eq!(home.all(".list .byline time"), ["3 March 2026"]);
    let post = reader.get(ADDRESS).await;
    assert_eq!(post.status, 200);
    post.shows("Mara Lindqvist, Editor, The Third Copy")
        .shows("No vendor pays for this blog.");
    post.shows("1 minute to read").shows("The second invoice");
}

#[tokio::test]
async fn an_edit_shows_at_once_and_unpublishing_hides_the_post() {
    let site = TestApp::set_up().await;
    let (mut owner, mut reader) = (site.owner().await, site.browser());
    let editor = write(&mut owner, &[("intent", "publish")]).await;
    let edited = written(
        &mut owner,
        &editor,
        &[("intent", "draft"), ("title", "Cheaper twice"), ("tags", "")],
    )
    .await;
    assert_eq!(edited.status, 303);
    reader.get(ADDRESS).await.shows("Cheaper twice").hides(TITLE);
    assert_eq!(reader.get("/tags/licensing").await.status, 404);

    press(&mut owner, &editor, "unpublish")
        .await
        .shows("It is a draft again.");
    assert_eq!(reader.get(ADDRESS).await.status, 404);
    reader.get("/").await.hides("Cheaper twice");

    press(&mut owner, &editor, "unlist")
        .await
        .shows("in no list or feed");
    assert_eq!(reader.get(ADDRESS).await.status, 200);
    reader.get("/").await.hides(TITLE);
    reader.get("/archive").await.hides(TITLE);
}

#[tokio::test]
async fn a_post_in_the_trash_is_gone_for_readers_and_comes_back_as_a_draft() {
    let site = TestApp::set_up().await;
    let (mut owner, mut reader) = (site.owner().await, site.browser());
    let editor = write(&mut owner, &[("intent", "publish")]).await;
    press(&mut owner, &editor, "trash")
        .await
        .shows("Moved to the trash.");
    assert_eq!(reader.get(ADDRESS).await.status, 410);
    owner.get("/admin/posts").await.hides(TITLE);
    owner.get("/admin/posts?status=trash").await.shows(TITLE);
    press(&mut owner, &editor, "restore")
        .await
        .shows("It is a draft now.");
    assert_eq!(reader.get(ADDRESS).await.status, 404);
}

#[tokio::test]
async fn a_preview_says_what_readers_see_meanwhile() {
    let site = TestApp::set_up().await;
    let mut owner = site.owner().await;
    let noon = ("published_at", "2026-03-03T12:00");
    let editor = write(&mut owner, &[("intent", "publish"), noon]).await;
    let stored = format!("{editor}/preview");
    let unsaved = written(&mut owner, &editor, &[("intent", "preview"), noon]).await;
    unsaved.shows("Nothing has been saved yet");
    assert_eq!(unsaved.all(".bar button.go"), ["Save changes"]);
    owner.get(&stored).await.shows("Readers do not see this yet");

    site.app.clock.advance(hours(3));
    owner.get(&stored).await.shows("This is what readers see");
    written(&mut owner, &editor, &[("intent", "preview"), noon])
        .await
        .shows("Readers see the published version");
}

#[tokio::test]
async fn a_scheduled_post_appears_by_itself() {
    let site = TestApp::set_up().await;
    let (mut owner, mut reader) = (site.owner().await, site.browser());
    let fields = [("intent", "publish"), ("published_at", "2026-03-03T12:00")];
    let page = written(&mut owner, "/admin/posts/new", &fields).await;
    owner
        .get(&page.location())
        .await
        .shows("Scheduled for 3 March 2026, 12:00.");
    assert_eq!(reader.get(ADDRESS).await.status, 404);
    reader.get("/").await.hides(TITLE);
    owner.get("/admin/posts?status=scheduled").await.shows(TITLE);

    site.app.clock.advance(hours(3));
    assert_eq!(reader.get(ADDRESS).await.status, 200);
    reader.get("/").await.shows(TITLE);
    owner.get("/admin/posts?status=published").await.shows(TITLE);
}

#[tokio::test]
async fn a_changed_address_leaves_a_redirect_for_a_public_post() {
    let site = TestApp::set_up().await;
    let mut owner = site.owner().await;
    let editor = write(&mut owner, &[("intent", "draft")]).await;
    assert_eq!(
        written(&mut owner, &editor, &[("slug", "first")]).await.status,
        303
    );
    assert!(
        redirect::Entity::find()
            .all(site.app.db.read())
            .await
            .unwrap()
            .is_empty()
    );
    press(&mut owner, &editor, "publish").await;
    for slug in ["second", "third", "second"] {
        assert_eq!(written(&mut owner, &editor, &[("slug", slug)]).await.status, 303);
    }
    let mut rows: Vec<(String, String)> = redirect::Entity::find()
        .all(site.app.db.read())
        .await
        .unwrap()
        .into_iter()
        .map(|row| (row.path, row.target))
        .collect();
    rows.sort();
    let leads = |path: &str| (path.to_owned(), "/posts/second".to_owned());
    assert_eq!(rows, [leads("/posts/first"), leads("/posts/third")]);
    assert_eq!(site.browser().get("/posts/second").await.status, 200);
}

#[tokio::test]
async fn two_editors_lose_nothing() {
    let site = TestApp::set_up().await;
    let (mut one, mut two) = (site.owner().await, site.owner().await);
    let editor = write(&mut one, &[("intent", "draft")]).await;
    let version = two
        .get(&editor)
        .await
        .attr("input[name=version]", "value")
        .unwrap();
    written(&mut one, &editor, &[("source", "The text of one.")]).await;
    let page = written(
        &mut two,
        &editor,
        &[("source", "The text of two."), ("version", &version)],
    )
    .await;
    assert_eq!(page.status, 409);
    page.shows("Somebody else has saved this meanwhile");
    assert_eq!(page.all("textarea[name=source]"), ["The text of two."]);
    assert_eq!(page.all("#theirs-source"), ["The text of one."]);
    one.get(&editor).await.shows("The text of one.");

    let newer = page.attr("input[name=version]", "value").unwrap();
    let saved = written(
        &mut two,
        &editor,
        &[("source", "Both texts."), ("version", &newer)],
    )
    .await;
    assert_eq!(saved.status, 303);
}

#[tokio::test]
async fn what_is_wrong_is_said_and_what_was_typed_stays() {
    let site = TestApp::set_up().await;
    let mut owner = site.owner().await;
    let long = "x".repeat(201);
    let fields = [
        ("title", long.as_str()),
        ("subjects", "Acme | gadget"),
        ("intent", "publish"),
    ];
    let page = written(&mut owner, "/admin/posts/new", &fields).await;
    assert_eq!(page.status, 422);
    page.shows("Please keep this to 200 characters.")
        .shows("“gadget” is neither");
    assert_eq!(page.attr("#title", "value"), Some(long.clone()));
    assert_eq!(page.all("textarea[name=subjects]"), ["Acme | gadget"]);
    assert!(page.all("textarea[name=source]")[0].contains("Three renewals"));

    write(&mut owner, &[("slug", "taken")]).await;
    let page = written(&mut owner, "/admin/posts/new", &[("slug", "taken")]).await;
    assert_eq!(page.status, 422);
    page.shows("Another post or page has this address.");
    write(&mut owner, &[]).await;
    write(&mut owner, &[]).await;
    owner.get("/admin/posts").await.shows(TITLE);
}

#[tokio::test]
async fn authors_keep_to_their_own_posts_and_contributors_do_not_publish() {
    let site = TestApp::set_up().await;
    site.add_person("Jonas Weir", "jonas@example.org", Role::Author)
        .await;
    site.add_person("Nadia Roth", "nadia@example.org", Role::Contributor)
        .await;
    site.add_person("Otto Lind", "otto@example.org", Role::Moderator)
        .await;
    let mut owner = site.owner().await;
    let editor = write(&mut owner, &[("intent", "draft")]).await;

    let mut author = site.logged_in("jonas@example.org").await;
    assert_eq!(author.get(&editor).await.status, 403);
    assert_eq!(author.get(&format!("{editor}/preview")).await.status, 403);
    author.get("/admin/posts").await.hides(TITLE);
    let own = write(&mut author, &[("title", "By Jonas"), ("intent", "publish")]).await;
    site.browser()
        .get("/")
        .await
        .shows("By Jonas")
        .shows("Jonas Weir");
    assert_eq!(owner.get(&own).await.status, 200);

    let mut contributor = site.logged_in("nadia@example.org").await;
    let refused = written(
        &mut contributor,
        "/admin/posts/new",
        &[("title", "By Nadia"), ("intent", "publish")],
    )
    .await;
    assert_eq!(refused.status, 403);
    refused.shows("Three renewals");
    let own = write(&mut contributor, &[("title", "By Nadia"), ("intent", "submit")]).await;
    contributor
        .get(&own)
        .await
        .shows("Submitted")
        .hides("value=\"publish\"");
    press(&mut owner, &own, "publish").await;
    assert_eq!(contributor.get(&own).await.status, 403);

    assert_eq!(
        site.logged_in("otto@example.org")
            .await
            .get("/admin/posts")
            .await
            .status,
        403
    );
    assert_eq!(site.browser().get(&own).await.status, 401);
}

#[tokio::test]
async fn someone_signs_only_with_a_byline_they_have() {
    let site = TestApp::set_up().await;
    site.add_person("Jonas Weir", "jonas@example.org", Role::Author)
        .await;
    let mut owner = site.owner().await;
    let editor = owner.get("/admin/posts/new").await;
    assert_eq!(editor.all("select[name=byline] option").len(), 2);
    let mara = editor
        .attr("select[name=byline] option[selected]", "value")
        .unwrap();
    let mut author = site.logged_in("jonas@example.org").await;
    let page = written(&mut author, "/admin/posts/new", &[("byline", &mara)]).await;
    assert_eq!(page.status, 422);
    page.shows("Please choose who signs this.");
}

#[tokio::test]
async fn a_page_stands_by_itself_and_in_no_list_of_posts() {
    let site = TestApp::set_up().await;
    let (mut owner, mut reader) = (site.owner().await, site.browser());
    write(
        &mut owner,
        &[
            ("title", "About us"),
            ("kind", "page"),
            ("tags", ""),
            ("intent", "publish"),
        ],
    )
    .await;
    reader
        .get("/pages/about-us")
        .await
        .shows("About us")
        .shows("Read it first.");
    assert_eq!(reader.get("/posts/about-us").await.status, 404);
    reader.get("/").await.hides("About us");
    reader.get("/archive").await.shows("About us");
}

#[tokio::test]
async fn the_home_page_has_pages() {
    let site = TestApp::set_up().await;
    let (mut owner, mut reader) = (site.owner().await, site.browser());
    for number in 1..=12 {
        write(
            &mut owner,
            &[
                ("title", &format!("Post number {number}.")),
                ("intent", "publish"),
            ],
        )
        .await;
    }
    let first = reader.get("/").await;
    assert_eq!(first.all(".list h2").len(), 10);
    assert_eq!(first.all(".list h2")[0], "Post number 12.");
    let older = first.attr(".pager a", "href").unwrap();
    let second = reader.get(&older).await;
    assert_eq!(second.all(".list h2"), ["Post number 2.", "Post number 1."]);
    second.shows("Newer posts").hides("Older posts");
    assert_eq!(reader.get("/tags/licensing").await.all(".list h2").len(), 10);
    reader.get("/tags/licensing").await.shows("12 posts");
    assert_eq!(reader.get("/archive").await.all(".year li").len(), 12);
}

#[tokio::test]
async fn the_pages_of_a_list_lead_back_as_they_led_forwards() {
    let site = TestApp::set_up().await;
    // All of one moment, so that their order ends in their ids.
    for number in 1..=31 {
        site.publish(&format!("post-{number}"), &[]).await;
    }
    let mut reader = site.browser();
    let mut way = vec!["/".to_owned()];
    while let Some(next) = reader
        .get(&way[way.len() - 1])
        .await
        .attr("head link[rel=next]", "href")
    {
        way.push(next);
    }
    assert_eq!(way.len(), 4);
    for pair in way.windows(2).rev() {
        let page = reader.get(&pair[1]).await;
        assert_eq!(page.attr("head link[rel=prev]", "href").as_ref(), Some(&pair[0]));
        assert_eq!(page.attr(".pager a[rel=prev]", "href").as_ref(), Some(&pair[0]));
    }
    assert_eq!(reader.get("/").await.attr("head link[rel=prev]", "href"), None);
}

#[tokio::test]
async fn a_published_post_keeps_its_date_and_its_signature() {
    let site = TestApp::set_up().await;
    let (mut owner, mut reader) = (site.owner().await, site.browser());
    let editor = write(&mut owner, &[("intent", "publish")]).await;
    let at = owner.get(&editor).await.attr("#published_at", "value").unwrap();
    assert_eq!(at, "2026-03-03T09:30");
    site.app.clock.advance(hours(48));
    assert_eq!(
        written(&mut owner, &editor, &[("published_at", &at)])
            .await
            .status,
        303
    );
    reader
        .get(ADDRESS)
        .await
        .shows("3 March 2026")
        .shows("Editor, The Third Copy");
    assert_eq!(
        written(&mut owner, &editor, &[("published_at", "soon")])
            .await
            .status,
        422
    );
}

#[tokio::test]
async fn the_list_of_posts_is_searched_by_title_and_address() {
    let site = TestApp::set_up().await;
    let mut owner = site.owner().await;
    for title in ["What a renewal costs", "Renewal 100% free", "Über den Preis"] {
        write(&mut owner, &[("title", title), ("slug", ""), ("intent", "draft")]).await;
    }
    for (typed, found) in [
        ("RENEWAL", "Renewal 100% free, What a renewal costs"),
        ("100%25", "Renewal 100% free"),
        ("%C3%9Cber", "Über den Preis"),
        ("uber-den", "Über den Preis"),
        ("_", ""),
    ] {
        let list = owner.get(&format!("/admin/posts?status=draft&q={typed}")).await;
        let mut titles = list.all("tbody th");
        titles.sort();
        assert_eq!(titles.join(", "), found, "{typed}");
    }
    let list = owner.get("/admin/posts?status=draft&q=renewal").await;
    assert_eq!(list.attr("#q", "value").as_deref(), Some("renewal"));
    assert_eq!(
        list.attr(".views a[aria-current]", "href").as_deref(),
        Some("/admin/posts?status=draft&q=renewal")
    );
    owner
        .get("/admin/posts?q=tape")
        .await
        .shows("No title and no address holds “tape”.");
    let long = "_".repeat(30_000);
    for list in ["posts", "media"] {
        let page = owner.get(&format!("/admin/{list}?q={long}")).await;
        assert_eq!(page.status, 200, "{list}");
    }
}
