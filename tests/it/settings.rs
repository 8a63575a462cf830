//! The settings in their parts: what each changes of the pages readers see, what is refused, and that a
//! preview shows it all and changes nothing.

use forthright::people::Role;
use forthright::settings::Settings;

use crate::support::media::{address, png, upload};
use crate::support::{Browser, TestApp};
use crate::totp;

const LOOKS: &str = "/admin/settings/looks";
const HEADER: &str = "/admin/settings/header";
const HOME: &str = "/admin/settings/home";
const COMMENTS: &str = "/admin/settings/comments";

async fn site() -> (TestApp, Browser, Browser) {
    let site = TestApp::set_up().await;
    site.publish("licences", &["Acme"]).await;
    let (mara, reader) = (site.owner().await, site.browser());
    (site, mara, reader)
}

/// The style sheet that the page names.
async fn sheet(browser: &mut Browser, path: &str) -> (String, String) {
    let page = browser.get(path).await;
    let href = page.attr("link[rel=stylesheet]", "href").unwrap();
    let sheet = browser.get(&href).await;
    assert_eq!(sheet.status, 200, "{href}");
    (href, sheet.body)
}

async fn stored(site: &TestApp) -> Settings {
    site.app.site().await.unwrap().settings
}

#[tokio::test]
async fn every_part_is_found_from_the_overview_and_saves_its_own_fields_alone() {
    let (site, mut mara, _) = site().await;
    let before = stored(&site).await;
    let overview = mara.get("/admin/settings").await;
    for href in overview.all_attrs("main .parts a", "href").iter().take(6) {
        let page = mara.get(href).await;
        assert_eq!(page.status, 200, "{href}");
        let form = page.form("main form");
        let fields: Vec<(&str, &str)> = form.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
        mara.submit(href, &fields).await.shows("Saved.");
    }
    let after = stored(&site).await;
    assert_eq!(format!("{before:?}"), format!("{after:?}"));
    let history = mara.get("/admin/audit").await;
    assert!(!history.all("tbody").concat().contains("Settings changed"));
    assert_eq!(mara.get("/admin/settings/elsewhere").await.status, 404);
}

#[tokio::test]
async fn the_header_leads_where_the_owner_says_in_that_order() {
    let (site, mut mara, mut reader) = site().await;
    let links = ["Archive", "Search", "Subscribe"];
    assert_eq!(reader.get("/").await.all("header nav a"), links);
    let rows = [
        ("nav_place", "2"),
        ("nav_label", "Elsewhere"),
        ("nav_address", "https://example.com/a?b=1&c=2"),
        ("nav_place", "1"),
        ("nav_label", "All posts"),
        ("nav_address", "/archive"),
        ("nav_place", "3"),
        ("nav_label", ""),
        ("nav_address", ""),
        (
            "footer",
            "Printed by **Mara**. [Imprint](/pages/imprint) <script>alert(1)</script>",
        ),
    ];
    mara.submit(HEADER, &rows).await.shows("Saved.");
    for path in ["/", "/posts/licences", "/archive"] {
        let page = reader.get(path).await;
        assert_eq!(page.all("header nav a"), ["All posts", "Elsewhere"], "{path}");
        assert_eq!(
            page.all_attrs("header nav a", "href"),
            ["/archive", "https://example.com/a?b=1&c=2"]
        );
        assert_eq!(page.all("footer .colophon strong"), ["Mara"]);
        let imprint = page.attr("footer .colophon a", "href");
        assert_eq!(imprint.as_deref(), Some("http://blog.example.org/pages/imprint"));
        page.hides("<script>alert(1)");
    }
    let archive = reader.get("/archive").await;
    assert_eq!(archive.all("header nav [aria-current=page]"), ["All posts"]);
    let form = mara.get(HEADER).await;
    assert_eq!(
        form.all_attrs("[name=nav_label]", "value")[..2],
        ["All posts", "Elsewhere"]
    );
    assert_eq!(stored(&site).await.navigation.len(), 2);
}

#[tokio::test]
async fn a_link_that_is_none_is_shown_again_with_what_was_typed() {
    let (site, mut mara, _) = site().await;
    for (label, address) in [
        ("Half", ""),
        ("", "/archive"),
        ("Script", "javascript:alert(1)"),
        ("Foreign", "//evil.example/"),
        ("Word", "archive"),
        (&"x".repeat(41), "/archive"),
    ] {
        let fields = [
            ("nav_place", "1"),
            ("nav_label", label),
            ("nav_address", address),
            ("footer", "Kept."),
        ];
        let page = mara.post(HEADER, &fields).await;
        assert_eq!(page.status, 422, "{label} {address}");
        page.shows("Link 1 needs a label").shows("Kept.");
        assert_eq!(page.attr("[name=nav_address]", "value").as_deref(), Some(address));
    }
    assert!(stored(&site).await.navigation.is_empty());
}

#[tokio::test]
async fn a_colour_is_made_to_be_read_and_the_page_says_what_becomes_of_it() {
    let (_site, mut mara, mut reader) = site().await;
    let (usual, _) = sheet(&mut reader, "/").await;
    let page = mara.submit(LOOKS, &[("accent", "#FFEE00")]).await;
    page.shows("Saved.")
        .shows("On light pages")
        .shows("text needs 4.5");
    let used = page.all(".becomes dd code");
    assert_ne!(used[0], "#ffee00", "too bright for a light page");
    assert_eq!(used[1], "#ffee00", "and right for a dark one");
    let (own, css) = sheet(&mut reader, "/").await;
    assert_ne!(own, usual);
    assert!(
        css.contains(&format!("--accent: light-dark({}, #ffee00)", used[0])),
        "{own}"
    );
    let answer = reader.get(&own).await;
    assert!(
        answer.headers["cache-control"]
            .to_str()
            .unwrap()
            .contains("immutable")
    );
    for typed in ["yellow", "#12345", "red; } body { display: none"] {
        let page = mara.post(LOOKS, &[("accent", typed)]).await;
        assert_eq!(page.status, 422, "{typed}");
        assert_eq!(page.attr("#accent", "value").as_deref(), Some(typed));
    }
    mara.submit(LOOKS, &[("accent", "")]).await;
    assert_eq!(sheet(&mut reader, "/").await.0, usual);
    // A page that was drawn a moment ago still finds a sheet, which is not kept.
    assert_eq!(reader.get(&own).await.status, 404);
}

#[tokio::test]
async fn rules_of_the_owners_reach_readers_and_no_way_in() {
    let (_site, mut mara, mut reader) = site().await;
    let hostile = "body { display: none }\n</style><script>alert(1)</script> { unclosed: \"";
    mara.submit(LOOKS, &[("css", hostile)]).await.shows("Saved.");
    let (own, css) = sheet(&mut reader, "/posts/licences").await;
    assert!(css.ends_with(hostile), "behind everything else: {own}");
    reader.get("/posts/licences").await.hides("alert(1)");
    for path in ["/admin/log-in", "/admin/forgot-password"] {
        assert_ne!(sheet(&mut reader, path).await.0, own, "{path}");
    }
    for path in [LOOKS, "/admin/desk", "/admin/account", "/admin/log-out"] {
        assert_ne!(sheet(&mut mara, path).await.0, own, "{path}");
    }
    let page = mara.post(LOOKS, &[("css", &"a".repeat(32 * 1024 + 1))]).await;
    assert_eq!(page.status, 422);
    page.shows("At most 32 kilobytes.");
    mara.submit(LOOKS, &[("css", "p { color: red }")]).await;
    let old = reader.get(&own).await;
    assert!(
        old.body.ends_with("p { color: red }"),
        "who asks for the old name gets the new rules"
    );
    assert_eq!(old.headers["cache-control"], "no-cache");
}

#[tokio::test]
async fn a_logo_stands_for_the_title_and_stays_while_it_does() {
    let (_site, mut mara, mut reader) = site().await;
    let sent = upload(&mut mara, "/admin/media", &[("mark.png", &png(64, 64))], &[]).await;
    let hash = address(&sent).trim_start_matches("/media/").to_owned();
    let file = "/admin/media/1";
    let page = mara.get(LOOKS).await;
    assert_eq!(page.attr(".picture input", "value").as_ref(), Some(&hash));
    let without = mara.post(LOOKS, &[("logo", hash.as_str())]).await;
    assert_eq!(without.status, 422, "a logo needs words");
    without.shows("some readers only hear it");
    assert_eq!(
        mara.post(LOOKS, &[("logo", "0000"), ("logo_alt", "a")])
            .await
            .status,
        422
    );
    mara.submit(LOOKS, &[("logo", &hash), ("logo_alt", "The Third Copy")])
        .await
        .shows("Saved.");
    let page = reader.get("/posts/licences").await;
    let logo = |name| page.attr("header .site img", name);
    assert_eq!(logo("alt").as_deref(), Some("The Third Copy"));
    assert_eq!(
        (logo("width"), logo("height")),
        (Some("64".into()), Some("64".into()))
    );
    let icon = page.attr("link[rel=icon]", "href");
    assert_eq!(icon, logo("src"), "it is square");
    let picture = format!("http://blog.example.org/media/{hash}");
    let data = page.all("script[type='application/ld+json']").concat();
    let data: serde_json::Value = serde_json::from_str(&data).unwrap();
    assert_eq!(data["publisher"]["logo"]["url"], picture);
    for feed in ["/feed.xml", "/rss.xml", "/feed.json"] {
        assert!(reader.get(feed).await.body.contains(&picture), "{feed}");
    }
    let kept = mara.post(file, &[("intent", "trash")]).await;
    kept.shows("or it is the logo, so it stays");
    mara.submit(LOOKS, &[("logo", "")]).await;
    assert_eq!(reader.get("/").await.attr("header .site img", "src"), None);
    assert_eq!(mara.post(file, &[("intent", "trash")]).await.status, 303);
}

#[tokio::test]
async fn how_a_post_begins_ends_with_its_first_paragraph() {
    let (_site, mut mara, mut reader) = site().await;
    let first = "Who keeps a copy has to know what it is a copy of. ".repeat(3);
    let text = format!("Short.\n\n{first}\n\n## A head\n\n| Year | Sum |\n|---|---|\n| 1 | 2 |");
    let fields = [("source", text.as_str())];
    mara.write("Tape", &fields, &["publish"]).await;
    mara.submit(HOME, &[("home_style", "excerpts"), ("per_page", "10")])
        .await;
    let begins = reader.get("/").await.all(".list .begins");
    assert!(begins.contains(&format!("Short. {}", first.trim())), "{begins:?}");
}

#[tokio::test]
async fn the_home_page_shows_as_much_of_each_post_as_the_owner_wants() {
    let (_site, mut mara, mut reader) = site().await;
    let text = "## One head\n\nThe first sentence of it.\n\nThe last one.[^1]\n\n[^1]: Noted.";
    for title in ["Tape", "Disk", "Cloud"] {
        let fields = [
            ("source", text),
            ("audience", "who keeps it"),
            ("why", "It lasts."),
        ];
        mara.write(title, &fields, &["publish"]).await;
    }
    let set = [("home_style", "excerpts"), ("per_page", "2")];
    mara.submit(HOME, &set).await.shows("Saved.");
    let page = reader.get("/").await;
    assert_eq!(page.all(".list h2").len(), 2);
    page.shows("The first sentence of it.").shows("Older");
    assert_eq!(page.all(".list .prose").len(), 0);

    mara.submit(HOME, &[("home_style", "full"), ("per_page", "10")])
        .await;
    let page = reader.get("/").await;
    page.shows("The last one.");
    let mut ids = page.all_attrs("[id]", "id");
    let all = ids.len();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), all, "no two places have one name");

    mara.submit(HOME, &[("home_style", "titles"), ("per_page", "10")])
        .await;
    let page = reader.get("/").await;
    page.hides("It lasts.");
    assert_eq!(page.all(".year a").len(), 4);
    for (fields, says) in [
        (
            [("home_style", "loud"), ("per_page", "10")],
            "Please fill this in",
        ),
        ([("home_style", "full"), ("per_page", "51")], "from 1 to 50"),
        ([("home_style", "full"), ("per_page", "0")], "from 1 to 50"),
    ] {
        let page = mara.post(HOME, &fields).await;
        assert_eq!(page.status, 422, "{fields:?}");
        page.shows(says);
    }
}

#[tokio::test]
async fn a_page_of_the_blog_can_be_its_home() {
    let (_site, mut mara, mut reader) = site().await;
    let fields = [
        ("slug", "welcome"),
        ("kind", "page"),
        ("source", "We keep copies."),
    ];
    mara.write("Welcome", &fields, &["publish"]).await;
    let home = [
        ("home_style", "summaries"),
        ("per_page", "10"),
        ("home_page", "welcome"),
    ];
    mara.submit(HOME, &home).await.shows("Saved.");
    let page = reader.get("/").await;
    page.shows("We keep copies.").shows("All posts");
    assert_eq!(
        page.attr("link[rel=canonical]", "href").as_deref(),
        Some("http://blog.example.org/")
    );
    let none = [
        ("home_style", "summaries"),
        ("per_page", "10"),
        ("home_page", "nowhere"),
    ];
    assert_eq!(mara.post(HOME, &none).await.status, 422);
}

#[tokio::test]
async fn what_is_expected_of_comments_stands_by_their_form() {
    let (site, mut mara, mut reader) = site().await;
    reader
        .get("/posts/licences")
        .await
        .hides("What is expected of comments");
    let fields = [
        ("hold", "everything"),
        ("edit_window_minutes", "15"),
        ("hide_after_reports", "3"),
        (
            "comment_policy",
            "Be *kind*, and say [where you stand](/pages/labels).",
        ),
        ("new_posts_take", "off"),
    ];
    mara.submit(COMMENTS, &fields).await.shows("Saved.");
    let page = reader.get("/posts/licences").await;
    page.shows("What is expected of comments");
    assert_eq!(page.all("form details.policy em"), ["kind"]);
    let editor = mara.get("/admin/posts/new").await;
    assert_eq!(
        editor.attr("[name=comments] [selected]", "value").as_deref(),
        Some("off")
    );
    let mut program = site.admin().await;
    let post = serde_json::json!({ "title": "By a program", "body_markdown": "x", "status": "published" });
    let made = program.post("/posts", post).await.is(201);
    assert_eq!(made["comment_policy"], "off");
    let deep = "> ".repeat(40) + "deep";
    let mut wrong = fields.to_vec();
    wrong[3].1 = &deep;
    let page = mara.post(COMMENTS, &wrong).await;
    assert_eq!(page.status, 422);
    page.shows("too deep inside one another");
}

#[tokio::test]
async fn a_preview_shows_the_page_and_changes_nothing() {
    let (site, mut mara, mut reader) = site().await;
    let before = format!("{:?}", stored(&site).await);
    let looks = [("accent", "#c04000"), ("css", "h1 { letter-spacing: 3px }")];
    let preview = mara.post("/admin/settings/looks/preview", &looks).await;
    assert_eq!(preview.status, 200);
    preview.shows("Nothing is saved yet.").shows("On dark pages");
    let href = preview.attr("link[rel=stylesheet]", "href").unwrap();
    let css = mara.get(&href).await.body;
    assert!(
        css.ends_with("h1 { letter-spacing: 3px }"),
        "the page has its sheet"
    );
    let sent = preview.form(".preview form");
    assert!(
        sent.contains(&("accent".to_owned(), "#c04000".to_owned())),
        "{sent:?}"
    );

    let blog = [("title", "Another name"), ("time_zone", "UTC")];
    let preview = mara.post("/admin/settings/blog/preview", &blog).await;
    assert_eq!(preview.all("header .site"), ["Another name"]);
    let mut again = blog.to_vec();
    again.push(("intent", "edit"));
    let form = mara.post("/admin/settings/blog", &again).await;
    assert_eq!(form.attr("#title", "value").as_deref(), Some("Another name"));

    let comments = [
        ("hold", "everything"),
        ("edit_window_minutes", "15"),
        ("hide_after_reports", "3"),
        ("comment_policy", "Sign with your own name."),
    ];
    let preview = mara.post("/admin/settings/comments/preview", &comments).await;
    preview
        .shows("Sign with your own name.")
        .shows("Look at the home page");
    let wrong = mara.post("/admin/settings/blog/preview", &[("title", "")]).await;
    assert_eq!(wrong.status, 422);

    assert_eq!(format!("{:?}", stored(&site).await), before);
    reader
        .get("/")
        .await
        .shows("The Third Copy")
        .hides("Another name");
    reader
        .get("/posts/licences")
        .await
        .hides("Sign with your own name.");
}

#[tokio::test]
async fn where_everybody_needs_a_second_step_who_has_none_is_led_to_it() {
    let (site, mut mara, _) = site().await;
    site.add_person("Nils", "nils@example.org", Role::Editor).await;
    let mut nils = site.logged_in("nils@example.org").await;
    assert_eq!(nils.get("/admin/desk").await.status, 200);
    mara.submit("/admin/settings/team", &[("second_step_required", "on")])
        .await;
    for path in ["/admin/desk", "/admin/posts", "/admin/account"] {
        let page = nils.get(path).await;
        assert_eq!(
            (page.status, page.location()),
            (303, "/admin/account/second-step".to_owned())
        );
    }
    assert_eq!(nils.post("/admin/byline", &[("name", "Nils")]).await.status, 403);
    nils.get("/admin/account/second-step")
        .await
        .shows("Everybody in this team needs a second step.");
    assert_eq!(nils.get("/admin/log-out").await.status, 200);
    assert_eq!(mara.get("/admin/settings").await.status, 303, "the owner as well");
    // Set up, everything opens.
    mara.submit("/admin/account/second-step", &[("intent", "begin")])
        .await;
    let code = totp::code(&site, 1).await;
    let fields = [("intent", "confirm"), ("code", code.as_str())];
    assert!(mara.post("/admin/account/second-step", &fields).await.status < 400);
    assert_eq!(mara.get("/admin/settings/team").await.status, 200);
    mara.submit("/admin/settings/team", &[("second_step_required", "")])
        .await;
    assert_eq!(nils.get("/admin/desk").await.status, 200);
}

#[tokio::test]
async fn browsers_learn_how_to_search_the_blog() {
    let (_site, _, mut reader) = site().await;
    let page = reader.get("/").await;
    let href = page.attr("link[rel=search]", "href").unwrap();
    let described = reader.get(&href).await;
    assert_eq!(
        described.headers["content-type"],
        "application/opensearchdescription+xml; charset=utf-8"
    );
    for part in [
        "<ShortName>The Third Copy</ShortName>",
        "template=\"http://blog.example.org/search?q={searchTerms}\"",
    ] {
        assert!(described.body.contains(part), "{}", described.body);
    }
}
