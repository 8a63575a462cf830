//! What pages say of themselves to programs: canonical addresses, cards, microformats, data about a post.

use forthright::posts::entity::post;
use sea_orm::ActiveValue::Set;
use serde_json::Value;

use crate::support::{Page, TestApp};

const POST: &str = "/posts/what-a-renewal-costs";

async fn blog() -> TestApp {
    let site = TestApp::set_up().await;
    site.owner()
        .await
        .write("What a renewal costs", &[], &["publish"])
        .await;
    site
}

fn property(page: &Page, name: &str) -> Option<String> {
    page.attr(&format!("meta[property='{name}']"), "content")
}

fn data(page: &Page) -> Value {
    let text = page.all("script[type='application/ld+json']").remove(0);
    serde_json::from_str(&text).unwrap()
}

#[tokio::test]
async fn a_post_is_shared_with_its_title_summary_and_days() {
    let site = blog().await;
    let page = site.browser().get(POST).await;
    let url = format!("http://blog.example.org{POST}");
    for (name, said) in [
        ("og:type", "article"),
        ("og:title", "What a renewal costs"),
        ("og:url", url.as_str()),
        ("og:site_name", "The Third Copy"),
        ("og:description", "Three renewals and what they had in common."),
        ("article:published_time", "2026-03-03T09:30:00Z"),
    ] {
        assert_eq!(property(&page, name).as_deref(), Some(said), "{name}");
    }
    assert_eq!(page.attr("link[rel=canonical]", "href"), Some(url));
    let card = page.attr("meta[name='twitter:card']", "content");
    assert_eq!(card.as_deref(), Some("summary"));
    assert_eq!(property(&page, "og:image"), None);
    let home = site.browser().get("/").await;
    assert_eq!(property(&home, "og:type").as_deref(), Some("website"));
}

#[tokio::test]
async fn the_data_says_whom_a_post_is_for_and_why() {
    let site = blog().await;
    let page = site.browser().get(POST).await;
    let data = data(&page);
    assert_eq!(data["audience"]["@type"], "Audience");
    assert_eq!(
        data["audience"]["audienceType"],
        "IT managers who sign a renewal this year"
    );
    assert_eq!(data["abstract"], "The second invoice takes the discount back.");
    assert_eq!(data["keywords"][0], "Licensing");
    assert_eq!(data["publisher"]["name"], "The Third Copy");
    assert!(data["wordCount"].as_i64().unwrap() > 3);
    assert_eq!(data["inLanguage"], "en");
}

#[tokio::test]
async fn each_page_of_a_list_is_known_by_its_own_address() {
    let site = TestApp::set_up().await;
    for number in 0..12 {
        site.add_post(&format!("n{number}"), "One of many").await;
    }
    let mut reader = site.browser();
    let first = reader.get("/").await;
    assert_eq!(
        first.attr("link[rel=canonical]", "href").as_deref(),
        Some("http://blog.example.org/")
    );
    let next = first.attr("link[rel=next]", "href").unwrap();
    assert_eq!(first.attr(".pager a", "href").as_deref(), Some(next.as_str()));
    let second = reader.get(&next).await;
    let known = second.attr("link[rel=canonical]", "href");
    assert_eq!(known, Some(format!("http://blog.example.org{next}")));
    assert_eq!(second.attr("link[rel=next]", "href"), None);
    let unknown = reader.get("/?before=999999").await;
    assert_eq!(
        unknown.attr("link[rel=canonical]", "href").as_deref(),
        Some("http://blog.example.org/")
    );
}

#[tokio::test]
async fn a_post_is_an_entry_signed_by_a_card() {
    let site = blog().await;
    let page = site.browser().get(POST).await;
    assert_eq!(page.all(".h-entry .p-name")[0], "What a renewal costs");
    assert_eq!(page.all(".h-entry .p-author.h-card .p-name"), ["Mara Lindqvist"]);
    assert_eq!(page.all(".h-entry .p-category").len(), 3);
    assert_eq!(page.all(".h-entry .e-content strong"), ["one"]);
    let day = page.attr(".h-entry a.u-url .dt-published", "datetime");
    assert_eq!(day.as_deref(), Some("2026-03-03"));
    let home = site.browser().get("/").await;
    assert_eq!(home.attr(".h-entry .u-url", "href").as_deref(), Some(POST));
    let byline = site.browser().get("/by/mara-lindqvist").await;
    assert_eq!(byline.all(".h-card .p-name"), ["Mara Lindqvist"]);
    let card = [
        ("name", "Mara Lindqvist"),
        ("title", "Editor"),
        ("organisation", "The Third Copy"),
        ("bio", "Writes about what backup costs."),
    ];
    site.owner().await.submit("/admin/byline", &card).await;
    let byline = site.browser().get("/by/mara-lindqvist").await;
    assert_eq!(byline.all(".h-card .lead"), ["Editor, The Third Copy"]);
    assert_eq!(byline.all(".h-card .p-job-title"), ["Editor"]);
    assert_eq!(byline.all(".h-card .p-org"), ["The Third Copy"]);
    assert_eq!(
        property(&byline, "og:description").as_deref(),
        Some("Writes about what backup costs.")
    );
    site.owner().await.write("Signed anew", &[], &["publish"]).await;
    let post = site.browser().get("/posts/signed-anew").await;
    assert_eq!(post.all(".byline .p-author .p-job-title"), ["Editor"]);
    assert_eq!(post.all(".byline .p-author .p-org"), ["The Third Copy"]);
}

#[tokio::test]
async fn search_engines_are_asked_to_leave_out_what_stands_in_no_list() {
    let site = blog().await;
    let mut mara = site.owner().await;
    mara.write("By address alone", &[], &["unlist"]).await;
    mara.write("A page by address", &[("kind", "page")], &["unlist"])
        .await;
    let mut reader = site.browser();
    for (path, robots) in [
        (POST, None),
        ("/posts/by-address-alone", Some("noindex")),
        ("/pages/a-page-by-address", Some("noindex")),
    ] {
        let page = reader.get(path).await;
        assert_eq!(page.status, 200, "{path}");
        assert_eq!(
            page.attr("meta[name=robots]", "content").as_deref(),
            robots,
            "{path}"
        );
    }
}

#[tokio::test]
async fn a_post_in_another_language_says_so_everywhere() {
    let site = blog().await;
    let (mut mara, mut reader) = (site.owner().await, site.browser());
    let arabic = [("lang", "AR-eg"), ("source", "نص `code` هنا."), ("slug", "nass")];
    mara.write("عنوان", &arabic, &["publish"]).await;
    let page = reader.get("/posts/nass").await;
    assert_eq!(page.attr("article.post", "lang").as_deref(), Some("ar-EG"));
    assert_eq!(page.attr("article.post", "dir").as_deref(), Some("rtl"));
    assert_eq!(data(&page)["inLanguage"], "ar-EG");
    let home = reader.get("/").await;
    assert_eq!(home.attr(".list > li", "dir").as_deref(), Some("rtl"));
    assert_eq!(home.all_attrs(".list > li[lang]", "lang"), ["ar-EG"]);
    let feed = reader.get("/feed.xml").await;
    assert!(feed.body.contains("xml:lang=\"ar-EG\""), "{}", feed.body);
    let feed: Value = serde_json::from_str(&reader.get("/feed.json").await.body).unwrap();
    assert_eq!(feed["items"][0]["language"], "ar-EG");
    let told: Value = serde_json::from_str(&reader.get("/api/v1/posts/nass").await.body).unwrap();
    assert_eq!(told["lang"], "ar-EG");
    let plain = reader.get(POST).await;
    assert_eq!(plain.attr("article.post", "lang"), None);
}

#[tokio::test]
async fn a_language_that_is_none_comes_back_with_what_was_typed() {
    let site = blog().await;
    let mut mara = site.owner().await;
    let form = mara.get("/admin/posts/new").await.form("#draft");
    let mut fields: Vec<(&str, &str)> = form
        .iter()
        .map(|(name, text)| (name.as_str(), text.as_str()))
        .collect();
    let typed = [
        ("title", "A"),
        ("source", "B"),
        ("lang", "in English"),
        ("intent", "draft"),
    ];
    fields.retain(|(name, _)| typed.iter().all(|(changed, _)| changed != name));
    fields.extend(typed);
    let page = mara.post("/admin/posts/new", &fields).await;
    assert_eq!(page.status, 422);
    assert_eq!(page.attr("#lang", "value").as_deref(), Some("in English"));
    page.shows("Please type a language code");
}

#[tokio::test]
async fn the_sitemap_holds_everything_that_stands_in_lists() {
    let site = blog().await;
    let about = site.add_post("imprint", "Imprint").await;
    let hidden = site.add_post("unlisted", "Unlisted").await;
    for (id, change) in [
        (
            about,
            post::ActiveModel {
                kind: Set(forthright::posts::Kind::Page),
                ..Default::default()
            },
        ),
        (
            hidden,
            post::ActiveModel {
                status: Set(forthright::posts::Status::Unlisted),
                ..Default::default()
            },
        ),
    ] {
        site.change_post(id, change).await;
    }
    let mut reader = site.browser();
    let index = reader.get("/sitemap.xml").await;
    let day = "<lastmod>2026-03-03T09:30:00Z</lastmod>";
    assert!(
        index.body.contains("<sitemapindex") && index.body.contains(day),
        "{}",
        index.body
    );
    let mut all = String::new();
    for file in ["lists.xml", "posts-1.xml"] {
        let address = format!("/sitemaps/{file}");
        assert!(
            index
                .body
                .contains(&format!("<loc>http://blog.example.org{address}</loc>"))
        );
        let part = reader.get(&address).await;
        assert_eq!(part.status, 200);
        all.push_str(&part.body);
    }
    for path in [
        "/",
        "/archive",
        POST,
        "/pages/imprint",
        "/tags/licensing",
        "/for/it-managers",
        "/by/mara-lindqvist",
        "/about/acme",
    ] {
        let place = format!("<url><loc>http://blog.example.org{path}</loc>{day}</url>");
        assert!(all.contains(&place), "{path}: {all}");
    }
    assert!(!all.contains("unlisted"));
    for missing in [
        "posts-2.xml",
        "posts-0.xml",
        "posts-x.xml",
        "posts-1",
        "other.xml",
    ] {
        let page = reader.get(&format!("/sitemaps/{missing}")).await;
        assert!(page.status == 404 || missing == "posts-0.xml", "{missing}");
    }
}

#[tokio::test]
async fn robots_are_kept_from_the_search_and_led_to_the_sitemap() {
    let site = blog().await;
    let robots = site.browser().get("/robots.txt").await;
    for line in [
        "Disallow: /search",
        "Disallow: /admin",
        "Sitemap: http://blog.example.org/sitemap.xml",
    ] {
        assert!(robots.body.lines().any(|there| there == line), "{line}");
    }
    let icon = site.browser().get("/favicon.ico").await;
    assert_eq!(icon.status, 200);
    assert_eq!(icon.headers["content-type"], "image/svg+xml");
}

#[tokio::test]
async fn who_finds_a_hole_is_told_whom_to_tell() {
    let site = blog().await;
    let mut mara = site.owner().await;
    assert_eq!(site.browser().get("/.well-known/security.txt").await.status, 404);
    for (typed, contact) in [
        ("security@example.org", Some("mailto:security@example.org")),
        (
            "https://example.org/security",
            Some("https://example.org/security"),
        ),
        ("call me", None),
        ("javascript:alert(1)", None),
    ] {
        let change = [("security_contact", typed)];
        let page = mara.fill_in("/admin/settings/blog", "main form", &change).await;
        assert_eq!(page.status == 422, contact.is_none(), "{typed}: {}", page.status);
        match contact {
            Some(contact) => {
                let text = site.browser().get("/.well-known/security.txt").await;
                assert!(
                    text.body
                        .starts_with(&format!("Contact: {contact}\nExpires: 2026-08-30T")),
                    "{}",
                    text.body
                );
            }
            None => assert_eq!(page.attr("#security_contact", "value").as_deref(), Some(typed)),
        }
    }
}
