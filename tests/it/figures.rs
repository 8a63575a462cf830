//! What the team sees of readers: reads by post and day, where readers came from, what was searched, what was
//! not found, and where old addresses lead. And that nothing of who is kept.

use axum::http::Method;
use forthright::clock::{Day, days};
use forthright::counts::entity::{missing_addresses, post_reads, post_referrers, searches};
use forthright::ids::PostId;
use forthright::people::Role;
use forthright::router::{self, Access};
use forthright::{upkeep, worker};
use sea_orm::{ActiveValue::Set, ColumnTrait as _, EntityTrait as _, PaginatorTrait as _, QueryFilter as _};

use crate::support::{Browser, TestApp};

const POST: &str = "/posts/licences";
const FIREFOX: &str = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

async fn site() -> (TestApp, PostId, Browser) {
    let site = TestApp::set_up_with(|config| config.limits = false).await;
    let post = site.publish("licences", &["Acme"]).await;
    let mara = site.owner().await;
    (site, post, mara)
}

/// A browser as people have it.
fn person(site: &TestApp) -> Browser {
    let mut browser = site.browser();
    browser.headers = vec![
        ("user-agent", FIREFOX.to_owned()),
        ("accept", "text/html,*/*;q=0.8".to_owned()),
        ("accept-language", "sv,en;q=0.7".to_owned()),
    ];
    browser
}

fn from(site: &TestApp, referrer: &str) -> Browser {
    let mut browser = person(site);
    browser.headers.push(("referer", referrer.to_owned()));
    browser
}

async fn written(site: &TestApp) {
    worker::write_counts(&site.app).await.unwrap();
}

async fn reads(site: &TestApp) -> i64 {
    written(site).await;
    let rows = post_reads::Entity::find().all(site.app.db.read()).await.unwrap();
    rows.iter().map(|row| row.reads).sum()
}

#[tokio::test]
async fn a_page_sent_to_a_person_is_a_read() {
    let (site, _, mut mara) = site().await;
    let mut reader = person(&site);
    let page = reader.get(POST).await;
    assert_eq!(page.headers.get("set-cookie"), None);
    let tag = page.headers["etag"].to_str().unwrap().to_owned();
    reader.headers.push(("if-none-match", tag));
    assert_eq!(reader.get(POST).await.status, 304);
    assert_eq!(
        reads(&site).await,
        2,
        "who has the page already has read it again"
    );

    reader.headers.pop();
    reader.ask(Method::HEAD, POST).await;
    reader.get("/").await;
    reader.get("/posts/licences/feed.xml").await;
    mara.headers.clone_from(&reader.headers);
    mara.get(POST).await;
    for change in [
        ("user-agent", "Mozilla/5.0 (compatible; Googlebot/2.1)"),
        ("sec-purpose", "prefetch"),
        ("sec-fetch-dest", "empty"),
    ] {
        let mut other = person(&site);
        other.headers.retain(|(name, _)| *name != change.0);
        other.headers.push((change.0, change.1.to_owned()));
        other.get(POST).await;
    }
    site.browser().get(POST).await;
    assert_eq!(
        reads(&site).await,
        2,
        "heads, lists, feeds, the team and programs are no reads"
    );
}

#[tokio::test]
async fn a_reader_who_is_remembered_counts_and_pages_too() {
    let (site, _, mut mara) = site().await;
    let mut dana = person(&site);
    let fields = [
        ("name", "Dana K."),
        ("body", "A shelf of our own."),
        ("remember", "yes"),
    ];
    assert_eq!(dana.post("/posts/licences/comments", &fields).await.status, 303);
    dana.get(POST).await;
    assert_eq!(reads(&site).await, 1);
    let page = [("slug", "about"), ("kind", "page")];
    mara.write("About", &page, &["publish"]).await;
    person(&site).get("/pages/about").await;
    assert_eq!(reads(&site).await, 2);
}

#[tokio::test]
async fn several_processes_add_up_and_what_cannot_be_written_is_kept() {
    let (site, post, _) = site().await;
    let other = site.another_process(1 << 20).await;
    let mut there = Browser::new(router::router(&other), "");
    there.headers = person(&site).headers;
    there.get(POST).await;
    person(&site).get(POST).await;
    worker::write_counts(&other).await.unwrap();
    assert_eq!(reads(&site).await, 2);

    let headers = page_headers();
    other
        .counts
        .read(post, &headers, "blog.example.org", other.clock.now());
    let batch = other.counts.take();
    other.counts.put_back(batch);
    other
        .counts
        .read(PostId(999_999), &headers, "blog.example.org", other.clock.now());
    worker::write_counts(&other).await.unwrap();
    assert_eq!(
        reads(&site).await,
        3,
        "what was read of a post that is gone is dropped"
    );
    assert!(other.counts.take().is_empty());
}

fn page_headers() -> axum::http::HeaderMap {
    let mut headers = axum::http::HeaderMap::new();
    for (name, value) in [
        ("user-agent", FIREFOX),
        ("accept", "text/html"),
        ("accept-language", "sv"),
    ] {
        headers.insert(name, value.parse().unwrap());
    }
    headers
}

#[tokio::test]
async fn a_day_is_one_of_the_blogs_time_zone() {
    let (site, _, mut mara) = site().await;
    let zone = [("title", "The Third Copy"), ("time_zone", "Pacific/Kiritimati")];
    mara.submit("/admin/settings/blog", &zone).await;
    let here = site.app.site().await.unwrap().settings.time_zone;
    person(&site).get(POST).await;
    reads(&site).await;
    let rows = post_reads::Entity::find().all(site.app.db.read()).await.unwrap();
    assert_eq!(rows[0].day, site.app.clock.now().day_in(&here));
    assert_ne!(rows[0].day, site.app.clock.now().minus(days(1)).day_in(&here));
}

#[tokio::test]
async fn the_figures_say_how_often_what_was_read_and_from_where() {
    let (site, post, mut mara) = site().await;
    for referrer in [
        "https://news.example.com/item?id=7",
        "https://news.example.com/",
        "https://www.google.co.uk/search?q=dana+k",
        "http://blog.example.org/archive",
        "",
    ] {
        from(&site, referrer).get(POST).await;
    }
    written(&site).await;
    let page = mara.get("/admin/figures").await;
    page.shows("5 reads in 30 days")
        .shows("What licences costs")
        .shows("news.example.com")
        .shows("Google")
        .shows("Directly, or nothing said from where");
    page.hides("item?id=7").hides("dana");
    let chart = page.attr("svg.chart", "aria-label").unwrap();
    assert!(
        chart.starts_with("Reads a day in the last 30 days: 5 in all"),
        "{chart}"
    );
    assert_eq!(page.all("svg.chart .bar").len(), 30);
    let one = mara.get(&format!("/admin/figures/posts/{post}?days=7")).await;
    one.shows("5 reads in 7 days");
    assert_eq!(one.all("svg.chart .bar").len(), 7);
    let file = mara.get("/admin/figures/reads.csv?days=7").await;
    assert_eq!(file.headers["content-type"], "text/csv; charset=utf-8");
    assert!(file.body.starts_with("day,post,reads\r\n"), "{}", file.body);
    assert!(file.body.contains(",What licences costs,5\r\n"), "{}", file.body);
    let shelf = mara.get("/admin/posts").await;
    let link = shelf.attr(&format!("a[href='/admin/figures/posts/{post}']"), "aria-label");
    assert_eq!(link.as_deref(), Some("What licences costs: 5 reads"));
}

#[tokio::test]
async fn writers_see_their_own_posts_and_editors_every_one() {
    let (site, post, _) = site().await;
    person(&site).get(POST).await;
    written(&site).await;
    for (role, sees) in [
        (Role::Editor, true),
        (Role::Author, false),
        (Role::Contributor, false),
    ] {
        let email = format!("{role:?}@example.org").to_lowercase();
        site.add_person(&format!("Cleo {role:?}"), &email, role).await;
        let mut cleo = site.logged_in(&email).await;
        let page = cleo.get("/admin/figures").await;
        assert_eq!(page.text().contains("What licences costs"), sees, "{role:?}");
        let file = cleo.get("/admin/figures/reads.csv").await.body;
        assert_eq!(file.contains("licences"), sees, "{role:?}");
        let status = if sees { 200 } else { 404 };
        assert_eq!(
            cleo.get(&format!("/admin/figures/posts/{post}")).await.status,
            status
        );
        let status = if sees { 200 } else { 403 };
        for path in [
            "/admin/figures/searches",
            "/admin/figures/missing",
            "/admin/redirects",
        ] {
            assert_eq!(cleo.get(path).await.status, status, "{role:?} {path}");
        }
    }
    site.add_person("Milo", "milo@example.org", Role::Moderator).await;
    let mut milo = site.logged_in("milo@example.org").await;
    assert_eq!(milo.get("/admin/figures").await.status, 403);
    assert_eq!(site.browser().get("/admin/figures").await.status, 401);
}

#[tokio::test]
async fn an_authors_own_post_is_counted_for_them() {
    let (site, _, _) = site().await;
    site.add_person("Nadia", "nadia@example.org", Role::Author).await;
    let mut nadia = site.logged_in("nadia@example.org").await;
    nadia.write("On tape", &[("slug", "on-tape")], &["publish"]).await;
    person(&site).get("/posts/on-tape").await;
    written(&site).await;
    nadia
        .get("/admin/figures")
        .await
        .shows("1 read in 30 days")
        .shows("On tape");
}

#[tokio::test]
async fn sites_beyond_fifty_of_a_post_and_day_are_counted_together() {
    let (site, post, mut mara) = site().await;
    for number in 0..70 {
        from(&site, &format!("https://site{number}.example/"))
            .get(POST)
            .await;
        if number == 10 {
            written(&site).await;
        }
    }
    written(&site).await;
    from(&site, "https://late.example/").get(POST).await;
    written(&site).await;
    let rows = post_referrers::Entity::find().filter(post_referrers::Column::PostId.eq(post));
    let rows = rows.all(site.app.db.read()).await.unwrap();
    assert_eq!(rows.len(), 51);
    assert_eq!(rows.iter().map(|row| row.reads).sum::<i64>(), 71);
    mara.get("/admin/figures")
        .await
        .shows("Other sites")
        .hides("late.example");
}

#[tokio::test]
async fn what_is_searched_is_counted_without_who() {
    let (site, _, mut mara) = site().await;
    for typed in ["Licences", "  licences ", "restore first"] {
        let query: String = url::form_urlencoded::byte_serialize(typed.as_bytes()).collect();
        person(&site).get(&format!("/search?q={query}")).await;
    }
    for typed in ["dana@example.org", "ab", "070 123 45 67 89"] {
        let query: String = url::form_urlencoded::byte_serialize(typed.as_bytes()).collect();
        person(&site).get(&format!("/search?q={query}")).await;
    }
    person(&site).get("/search?q=licences&page=2").await;
    site.browser().get("/search?q=programs").await;
    mara.headers = person(&site).headers;
    mara.get("/search?q=by+the+team").await;
    written(&site).await;
    let rows = searches::Entity::find().all(site.app.db.read()).await.unwrap();
    let mut kept: Vec<_> = rows
        .iter()
        .map(|row| (row.words.as_str(), row.searches, row.found))
        .collect();
    kept.sort_unstable();
    assert_eq!(kept, [("licences", 2, 1), ("restore first", 1, 0)]);
    let page = mara.get("/admin/figures/searches").await;
    page.shows("licences").shows("restore first").shows("nothing");
    page.hides("dana@example.org");
}

#[tokio::test]
async fn an_address_that_was_not_found_can_lead_somewhere() {
    let (site, _, mut mara) = site().await;
    let old = "/2019/05/what-licences-cost?utm_source=x";
    for _ in 0..3 {
        assert_eq!(person(&site).get(old).await.status, 404);
    }
    site.browser().get("/wp-login.php").await;
    site.browser().get("/posts/nobody-here").await;
    written(&site).await;
    let page = mara.get("/admin/figures/missing").await;
    page.shows("/2019/05/what-licences-cost")
        .shows("1 address that only programs ask for");
    page.hides("utm_source");
    let rows = page.all("main > table tbody th");
    assert_eq!(rows, ["/2019/05/what-licences-cost", "/posts/nobody-here"]);
    let href = page.attr("main > table tbody a", "href").unwrap();
    let form = mara.get(&href).await;
    assert_eq!(
        form.attr("#from", "value").as_deref(),
        Some("/2019/05/what-licences-cost")
    );
    assert_eq!(
        form.attr("#to", "value").as_deref(),
        Some("/posts/licences"),
        "the nearest post"
    );
    let fields = form.form("main form");
    let fields: Vec<(&str, &str)> = fields.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    mara.submit("/admin/redirects/new", &fields)
        .await
        .shows("From now on it leads there.")
        .shows("/2019/05/what-licences-cost");
    let moved = site.browser().get(old).await;
    assert_eq!((moved.status, moved.location()), (301, POST.to_owned()));
    mara.get("/admin/figures/missing")
        .await
        .hides("what-licences-cost");
    mara.get("/admin/audit").await.shows("Address led elsewhere");

    let list = mara.get("/admin/redirects").await;
    let remove = list.attr("main form[action*=remove]", "action").unwrap();
    assert_eq!(mara.post(&remove, &[]).await.status, 303);
    assert_eq!(site.browser().get(old).await.status, 404);
    assert_eq!(
        mara.post(&remove, &[]).await.status,
        303,
        "sent twice it does nothing twice"
    );
    mara.get("/admin/audit").await.shows("Redirect removed");
}

#[tokio::test]
async fn a_redirect_stays_on_the_site_and_goes_in_no_circle() {
    let (_site, _, mut mara) = site().await;
    for (from, to, says) in [
        ("/old", "https://evil.example/", "beginning with /"),
        ("/old", "//evil.example/", "beginning with /"),
        ("/old", "", "beginning with /"),
        ("", POST, "other than the home page"),
        ("/", POST, "other than the home page"),
        ("/old", "/old/", "leads on itself"),
    ] {
        let page = mara
            .post("/admin/redirects/new", &[("from", from), ("to", to)])
            .await;
        assert_eq!(page.status, 422, "{from} {to}");
        page.shows(says);
        assert_eq!(page.attr("#from", "value").as_deref(), Some(from));
    }
    mara.submit("/admin/redirects/new", &[("from", "/old"), ("to", POST)])
        .await;
    let circle = mara
        .post("/admin/redirects/new", &[("from", "/older"), ("to", "/old")])
        .await;
    assert_eq!(circle.status, 422, "it would take two steps");
}

#[tokio::test]
async fn no_address_that_holds_a_signed_link_is_kept() {
    let (site, _, _) = site().await;
    for route in router::table() {
        if matches!(route.access, Access::Link | Access::Team | Access::Api) {
            let path = route
                .pattern
                .replace("{signed}", "abc.def")
                .replace(['{', '}'], "");
            site.app.counts.missed(&path, site.app.clock.now());
        }
    }
    site.app
        .counts
        .missed("/posts/dana@example.org", site.app.clock.now());
    let kept: Vec<String> = site.app.counts.take().missed.into_keys().collect();
    assert!(kept.is_empty(), "{kept:?}");
}

#[tokio::test]
async fn a_scanner_cannot_fill_the_list() {
    let (site, _, mut mara) = site().await;
    for _ in 0..2 {
        site.app.counts.missed("/a-real-link", site.app.clock.now());
    }
    for number in 0..3_000 {
        site.app
            .counts
            .missed(&format!("/nothing/{number}"), site.app.clock.now());
        site.app
            .counts
            .missed(&format!("/probe{number}.php"), site.app.clock.now());
    }
    written(&site).await;
    let rows = missing_addresses::Entity::find()
        .count(site.app.db.read())
        .await
        .unwrap();
    assert!(rows <= 1_200, "{rows}");
    mara.get("/admin/figures/missing").await.shows("/a-real-link");
}

#[tokio::test]
async fn details_are_forgotten_and_the_sum_stays() {
    let (site, post, _) = site().await;
    from(&site, "https://news.example.com/").get(POST).await;
    person(&site).get("/search?q=licences").await;
    person(&site).get("/nothing-here").await;
    written(&site).await;
    let old = post_reads::ActiveModel {
        post_id: Set(post),
        day: Set(Day(20_200_303)),
        reads: Set(40),
    };
    let tx = site.app.db.begin_write().await.unwrap();
    post_reads::Entity::insert(old)
        .exec_without_returning(&*tx)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    site.later(days(92)).await;
    let tx = site.app.db.begin_write().await.unwrap();
    upkeep::daily::purge(&tx, site.app.clock.now()).await.unwrap();
    tx.commit().await.unwrap();
    let db = site.app.db.read();
    assert_eq!(post_referrers::Entity::find().count(db).await.unwrap(), 0);
    assert_eq!(searches::Entity::find().count(db).await.unwrap(), 0);
    assert_eq!(missing_addresses::Entity::find().count(db).await.unwrap(), 0);
    let rows = post_reads::Entity::find().all(db).await.unwrap();
    assert_eq!(rows.iter().map(|row| row.reads).sum::<i64>(), 41);
    assert!(
        rows.iter().any(|row| row.day == Day::BEFORE && row.reads == 40),
        "{rows:?}"
    );
    let mut mara = site.owner().await;
    let shelf = mara.get("/admin/posts").await;
    shelf.shows("41");
}
