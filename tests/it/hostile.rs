//! Input that nobody types: too long, too deep, too much, not text at all.

use forthright::comments::Status;
use forthright::comments::entity::comment::{self, Entity};
use forthright::ids::PostId;
use forthright::web::form::MAX_POST_BYTES;
use sea_orm::{ActiveValue::NotSet, ActiveValue::Set, EntityTrait as _, IntoActiveModel as _};

use crate::support::{Browser, Page, TestApp};

const FORM: &str = "/posts/a/comments";

async fn site() -> (TestApp, PostId) {
    let site = TestApp::set_up_with(|config| config.limits = false).await;
    let post = site.publish("a", &[]).await;
    (site, post)
}

async fn raw(browser: &mut Browser, path: &str, form: &str) -> Page {
    browser.call("POST", path, form.to_owned()).await
}

#[tokio::test]
async fn every_field_of_a_comment_has_a_limit_and_is_given_back() {
    let (site, _) = site().await;
    let mut reader = site.browser();
    for (field, most, unit) in [
        ("name", 80, "ä"),
        ("email", 254, "a"),
        ("website", 300, "a"),
        ("website", 100, "𝒳"),
        ("body", 16 * 1024, "a"),
        ("affiliation_organisation", 1_000, "a"),
        ("affiliation_role", 1_000, "a"),
        ("affiliation_on_behalf_of", 1_000, "a"),
        ("affiliation_note", 1_000, "a"),
        ("affiliation_you_are", 1_000, "a"),
        ("affiliation_capacity", 1_000, "a"),
        ("affiliation_visibility", 1_000, "a"),
        ("affiliation_kind", 1_000, "a"),
    ] {
        let long = match field {
            "email" => format!("{}@example.org", unit.repeat(most)),
            "website" => format!("https://example.org/{}", unit.repeat(most)),
            _ => unit.repeat(most + 1),
        };
        let mut fields = vec![("name", "Dana"), ("body", "Kept.")];
        fields.retain(|(name, _)| *name != field);
        fields.push((field, &long));
        let page = reader.post(FORM, &fields).await;
        assert_eq!(page.status, 422, "{field}: {}", page.text());
        if field != "body" {
            page.shows("Kept.");
        }
        if field == "website" {
            page.shows("Please keep this to 300 characters.");
            assert_eq!(page.attr("#website", "value").as_deref(), Some(long.as_str()));
        }
    }
    assert!(site.all_comments().await.is_empty());
}

#[tokio::test]
async fn a_form_of_ten_thousand_fields_breaks_nothing() {
    let (site, _) = site().await;
    let mut reader = site.browser();
    let usual = "name=Dana&body=Kept.";
    for field in [
        "affiliation_kind=uses",
        "affiliation_about=x",
        "affiliation_year=1",
        "name=x",
        "x=1",
        "=",
        "&",
    ] {
        let many = format!("{usual}&{}", format!("{field}&").repeat(10_000));
        let page = raw(&mut reader, FORM, &many).await;
        assert!(matches!(page.status, 303 | 422), "{field}: {}", page.status);
        assert!(page.body.len() < 1_000_000, "{field}: {} bytes", page.body.len());
    }
}

#[tokio::test]
async fn what_is_no_text_is_refused_and_never_an_error() {
    let (site, _) = site().await;
    let (mut reader, mut owner) = (site.browser(), site.owner().await);
    for field in [
        "name=Da%00na&body=x",
        "name=Dana&body=a%00b",
        "name=Dana&body=a\0b",
        "na%00me=x&name=Dana&body=x",
    ] {
        let page = raw(&mut reader, FORM, field).await;
        assert_eq!(page.status, 422, "{field}");
    }
    raw(&mut reader, FORM, "name=Dana&body=typed%20%00")
        .await
        .shows("typed");
    for broken in [
        "name=%ff%fe&body=%c3%28",
        "name=%&body=%zz%1",
        "name=Dana&body=%ed%a0%80",
        "\u{0}",
        "%",
        "{}",
    ] {
        let page = raw(&mut reader, FORM, broken).await;
        assert!(matches!(page.status, 303 | 422), "{broken:?}: {}", page.status);
    }
    assert_eq!(
        raw(&mut reader, "/admin/log-in", "email=a%00b&password=x")
            .await
            .status,
        422
    );
    assert_eq!(
        raw(&mut owner, "/admin/posts/new", "title=a%00b&source=x")
            .await
            .status,
        422
    );
    assert_eq!(
        raw(&mut owner, "/admin/settings/blog", "title=a%00b")
            .await
            .status,
        422
    );
    for path in [
        "/posts/%00",
        "/posts/a%00",
        "/tags/%00",
        "/for/%00",
        "/by/%00",
        "/about/%00",
        "/pages/%00",
        "/%00",
        "/?p=%00",
        "/posts/a?after=%00",
        "/posts/%ff",
        "/posts/%c3%28/comments/1",
        "/receipts/%00",
        "/receipts/%ff",
        "/posts/a/comments/99999999999999999999",
        "/posts/a/comments/-1",
        "/posts/a?after=99999999999999999999",
        "/posts/a?from=-1",
        "/admin/desk/99999999999999999999",
        "/api/v1/posts/%00",
        "/static/%00",
        "/static/../../etc/passwd",
    ] {
        for browser in [&mut reader, &mut owner] {
            let page = browser.get(path).await;
            assert!(page.status < 500, "{path}: {}", page.status);
        }
    }
}

#[tokio::test]
async fn a_form_past_the_limit_is_refused_whole() {
    let (site, _) = site().await;
    let form = format!("name=Dana&body={}", "a".repeat(256 * 1024));
    let page = raw(&mut site.browser(), FORM, &form).await;
    assert_eq!(page.status, 413);
    page.shows("your text is still in the browser");
}

#[tokio::test]
async fn a_form_past_the_limit_that_claims_to_carry_files_is_refused_as_well() {
    let (site, _) = site().await;
    let mut reader = site.browser();
    let kind = "multipart/form-data; boundary=part".to_owned();
    reader.headers.push(("content-type", kind));
    for path in [FORM, "/subscribe"] {
        let page = reader.call("POST", path, vec![b'a'; MAX_POST_BYTES + 1]).await;
        assert_eq!(page.status, 413, "{path}: {}", page.body);
    }
}

#[tokio::test]
async fn nesting_is_refused_beside_the_field() {
    let (site, _) = site().await;
    for deep in ["> ", ">", "- ", "1. ", "* > "] {
        let body = format!("{}x", deep.repeat(3_000));
        let page = site
            .browser()
            .post(FORM, &[("name", "Dana"), ("body", &body)])
            .await;
        assert_eq!(page.status, 422, "{deep:?}");
    }
}

#[tokio::test]
async fn names_that_pretend_are_cleaned_or_held() {
    let site = TestApp::set_up().await;
    site.publish("a", &[]).await;
    let mut owner = site.owner().await;
    let comment = site
        .say("a", "Dana\u{202e}\u{2066} \u{200b}K\u{ad}.", "One.", &[])
        .await;
    assert_eq!(comment.name, "Dana K.");
    for (name, says) in [
        ("M\u{430}ra Lindqvist", "looks like, one the team signs with"),
        ("D\u{430}na", "mixes alphabets"),
    ] {
        let comment = site.say("a", name, &format!("As {name}."), &[]).await;
        assert_eq!(comment.status, Status::Pending);
        owner
            .get(&format!("/admin/desk/{}", comment.id))
            .await
            .shows(says);
    }
    let empty = site
        .browser()
        .post(FORM, &[("name", "\u{3164}\u{200b}"), ("body", "x")])
        .await;
    assert_eq!(empty.status, 422);
}

#[tokio::test]
async fn a_forwarded_address_is_believed_of_a_trusted_proxy_only() {
    let site = TestApp::with(|config| config.trusted_proxies = vec!["10.0.0.0/8".parse().unwrap()]).await;
    let fields = [("email", "nobody@example.org"), ("password", "x")];
    let mut direct = site.browser();
    let mut proxy = site.browser();
    proxy.address = "10.0.0.1".parse().unwrap();
    let mut last = (0, 0);
    for number in 0..11 {
        let claim = vec![("x-forwarded-for", format!("198.51.100.{number}"))];
        direct.headers.clone_from(&claim);
        proxy.headers = claim;
        last = (
            direct.post("/admin/log-in", &fields).await.status,
            proxy.post("/admin/log-in", &fields).await.status,
        );
    }
    assert_eq!(last, (429, 422));
}

/// Twenty thousand comments in a thread, put there as rows: each answers the one before, or begins anew.
async fn fill(site: &TestApp, post: PostId) {
    let first = site.comment(post, None, "Dana", "Number one.").await;
    let rows: Vec<comment::ActiveModel> = (1..20_000_u32)
        .map(|number| {
            let mut path = first.path.clone();
            let end = path.len() - 4;
            path[end..].copy_from_slice(&(0x0100_0000 + number).to_be_bytes());
            comment::ActiveModel {
                id: NotSet,
                path: Set(path),
                ..first.clone().into_active_model()
            }
        })
        .collect();
    let tx = site.app.db.begin_write().await.unwrap();
    for chunk in rows.chunks(500) {
        Entity::insert_many(chunk.to_vec())
            .exec_without_returning(&*tx)
            .await
            .unwrap();
    }
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn a_huge_thread_is_shown_a_page_at_a_time() {
    let (site, post) = site().await;
    fill(&site, post).await;
    let mut reader = site.browser();
    let mut path = "/posts/a".to_owned();
    for _ in 0..3 {
        let page = reader.get(&path).await;
        assert_eq!(page.status, 200);
        assert_eq!(page.all("article.c").len(), 200, "{path}");
        assert!(page.body.len() < 600_000, "{} bytes", page.body.len());
        path = page.attr("a[href*='after=']", "href").expect("there is more");
    }
    let page = reader.get("/posts/a/feed.xml").await;
    assert!(
        page.status == 200 && page.body.len() < 200_000,
        "{} bytes",
        page.body.len()
    );
    let reply = [("name", "Eve"), ("body", "The last one.")];
    assert_eq!(reader.post(FORM, &reply).await.status, 303);
}
