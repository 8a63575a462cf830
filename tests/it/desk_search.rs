//! Finding comments at the desk: by words, names and addresses, whatever is typed, and never more than
//! one may see.

use std::fmt::Write as _;
use std::time::Duration;

use forthright::comments::entity::comment::{Column, Entity};
use forthright::comments::insert;
use forthright::comments::threads::Threads;
use forthright::comments::{Status, receipt};
use forthright::db::{Engine, anew};
use forthright::ids::{CommentId, PostId};
use forthright::moderation::View;
use forthright::moderation::chosen::{Chosen, among};
use forthright::moderation::gather::{FOUND_MAX, LOOKED_MAX};
use forthright::moderation::scope;
use forthright::moderation::search::{Fields, holds};
use forthright::moderation::sites;
use forthright::people::entity::person;
use forthright::people::{Role, Scope};
use forthright::posts::entity::post;
use forthright::secrets::Entropy;
use sea_orm::ActiveValue::Set;
use sea_orm::{
    ColumnTrait as _, Condition, ConnectionTrait as _, DbBackend, EntityTrait, IdenStatic as _,
    Iterable as _, PaginatorTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _, QueryTrait as _,
    Select, Statement,
};
use serde_json::Value;

use crate::support::comments::new;
use crate::support::{Browser, START, TestApp};

/// What people wrote, in the order they came.
const SAID: [(&str, &str, &str); 7] = [
    (
        "Dana K.",
        "dana@acme.com",
        "Restores took **eleven** hours, twice.",
    ),
    ("Eli", "eli@mail.example", "They sell it at acme.com, \"as is\"."),
    ("Zoë Ångström", "", "Straße, naïve: ÄRGER overnight."),
    (
        "Fay O’Neill",
        "fay@sub.acme.com",
        "snake_case and C++ and 3.14, or not.",
    ),
    ("سارة", "sara@mail.example", "النسخ الاحتياطي بطيء"),
    (
        "田中 花子",
        "",
        "私は東京に住んでいます、３月から。서울에서 왔어요. สวัสดีครับ",
    ),
    ("Łukasz Sørensen", "", "Новая ёлка, Ελλάδα και ΘΆΛΑΣΣΑ; Việt Nam."),
];

pub async fn desk() -> (TestApp, PostId) {
    let site = TestApp::set_up().await;
    let post = site.add_post("restore-first", "Restore first").await;
    (site, post)
}

async fn with_comments() -> (TestApp, PostId) {
    let (site, post) = desk().await;
    for (name, email, text) in SAID {
        let mut said = new(post, None, name, text, Status::Pending, START);
        said.email = email.to_owned();
        site.insert(said).await;
    }
    (site, post)
}

pub fn encoded(typed: &str) -> String {
    url::form_urlencoded::byte_serialize(typed.as_bytes()).collect()
}

pub async fn names(browser: &mut Browser, query: &str) -> Vec<String> {
    let page = browser.get(&format!("/admin/desk?{query}")).await;
    assert_eq!(page.status, 200, "{query}");
    page.all(".item h3")
}

#[tokio::test]
async fn of_very_many_the_newest_are_looked_at() {
    let (site, post) = desk().await;
    site.comment(post, None, "Ana", "Backup of old failed.").await;
    let tx = site.app.db.begin_write().await.unwrap();
    for number in 0..=FOUND_MAX {
        let text = format!("Backup {number} failed.");
        let said = new(post, None, "Ana", &text, Status::Pending, START);
        insert::insert(&tx, said, &site.app.secrets.entropy)
            .await
            .unwrap();
    }
    tx.commit().await.unwrap();
    let mut mara = site.owner().await;
    let cut = "the newest 1,000 are looked at.";
    for query in ["q=failed", "q=fail", "q=failed&post=restore-first"] {
        let page = mara.get(&format!("/admin/desk?{query}")).await;
        page.shows("1,000+ found").shows(cut);
    }
    // Of another view as well, however many newer ones stand in this one.
    let published = mara.get("/admin/desk?view=published&q=failed").await;
    published
        .shows("Backup of old failed.")
        .shows("1 found")
        .hides(cut);
    assert_eq!(published.all(".views .count"), ["1"]);
    // What more words are found with may be older.
    let page = mara.get("/admin/desk?q=0+failed").await;
    page.shows("Backup 0 failed.").shows("1 found").hides(cut);
    let page = mara.get("/admin/desk?q=zoe").await;
    page.shows("Nothing found").hides(cut);
}

#[tokio::test]
async fn of_what_an_index_names_the_newest_are_looked_through() {
    let (site, post) = desk().await;
    let other = site.add_post("other", "Another post").await;
    let old = "Backup of old failed, with a spare tape.";
    site.comment(other, None, "Ana", old).await;
    let common = site.comment(post, None, "Ana", "Backup failed.").await;
    many_more(&site, common.id, LOOKED_MAX).await;
    let mut mara = site.owner().await;
    let looked = "of the newest 3,000, these have all that you look for.";
    let page = mara.get("/admin/desk?view=published&q=failed&post=other").await;
    match site.app.db.engine() {
        Engine::Sqlite => page.shows("Nothing found").shows(looked),
        Engine::Postgres => page.shows("1 found").hides(looked),
    };
    // A day or another word finds it.
    for find in ["q=failed&from=2026-03-03&to=2026-03-03", "q=failed+spare"] {
        let page = mara
            .get(&format!("/admin/desk?view=published&{find}&post=other"))
            .await;
        page.shows("1 found").hides(looked);
    }
}

/// So many that the view is asked at once, and so many that its newest are walked, on PostgreSQL.
#[tokio::test]
async fn of_what_very_many_have_the_newest_of_the_view_are_looked_at() {
    for times in [LOOKED_MAX + 1_000, 10_000] {
        newest_of_the_view(times).await;
    }
}

/// Those of other views may all be newer, and very many.
async fn newest_of_the_view(times: u64) {
    let (site, post) = desk().await;
    let other = site.add_post("other", "Another post").await;
    let hidden = new(other, None, "Ana", "Backup of old failed.", Status::Hidden, START);
    site.insert(hidden).await;
    let quiet = new(other, None, "Ana", "It went well.", Status::Hidden, START);
    site.insert(quiet).await;
    let common = site.comment(post, None, "Ana", "Backup failed.").await;
    many_more(&site, common.id, times).await;
    if site.app.db.engine() == Engine::Postgres {
        let tx = site.app.db.begin_write().await.unwrap();
        tx.execute_unprepared("ANALYZE comments").await.unwrap();
        tx.commit().await.unwrap();
    }
    let mut mara = site.owner().await;
    let page = mara.get("/admin/desk?view=published&q=failed").await;
    page.shows("the newest 1,000 are looked at.")
        .shows("1,000+ found");
    let page = mara.get("/admin/desk?view=hidden&q=failed").await;
    page.shows("Backup of old failed.")
        .shows("1 found")
        .hides("It went well.");
    assert_eq!(page.all(".views .count"), ["1"]);
}

/// The same comment as often again, a day later.
async fn many_more(site: &TestApp, id: CommentId, times: u64) {
    let given = |column: &Column| match column {
        Column::Path => match site.app.db.engine() {
            Engine::Sqlite => "CAST(printf('more %08d', n.value) AS BLOB)".to_owned(),
            Engine::Postgres => "convert_to('more ' || lpad(n.value::text, 8, '0'), 'UTF8')".to_owned(),
        },
        Column::CreatedAt => "created_at + 86400000".to_owned(),
        column => column.as_str().to_owned(),
    };
    let columns: Vec<Column> = Column::iter()
        .filter(|column| !matches!(column, Column::Id))
        .collect();
    let names: Vec<_> = columns.iter().map(|column| column.as_str().to_owned()).collect();
    let values: Vec<_> = columns.iter().map(given).collect();
    let (names, values) = (names.join(", "), values.join(", "));
    let copies = format!(
        "WITH RECURSIVE n (value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM n WHERE value < {times}) \
         INSERT INTO comments ({names}) SELECT {values} FROM comments, n WHERE id = {id}"
    );
    let tx = site.app.db.begin_write().await.unwrap();
    tx.execute_unprepared(&copies).await.unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn every_word_must_be_there_and_addresses_are_found_as_typed() {
    let (site, _) = with_comments().await;
    let (mut mara, mut program) = (site.owner().await, site.admin().await);
    for (typed, found) in [
        ("eleven hours", vec!["Dana K."]),
        ("HOURS Eleven", vec!["Dana K."]),
        ("eleven weeks", vec![]),
        ("elev", vec!["Dana K."]),
        ("elev hours", vec![]),
        ("dana", vec!["Dana K."]),
        ("dana@acme.com", vec!["Dana K."]),
        ("acme.com", vec!["Dana K.", "Eli", "Fay O’Neill"]),
        ("@acme.com", vec!["Dana K.", "Eli", "Fay O’Neill"]),
        ("sub.acme", vec!["Fay O’Neill"]),
        ("mail.example eli", vec!["Eli"]),
        ("com.acme", vec![]),
        ("zoë", vec!["Zoë Ångström"]),
        ("ångström ärger", vec!["Zoë Ångström"]),
        ("o’neill", vec!["Fay O’Neill"]),
        ("snake_case", vec!["Fay O’Neill"]),
        ("c++ 3.14", vec!["Fay O’Neill"]),
        ("not", vec!["Fay O’Neill"]),
        ("سارة النسخ", vec!["سارة"]),
        ("\"as is\"", vec!["Eli"]),
        ("zoe angstrom", vec!["Zoë Ångström"]),
        ("strasse naive arger", vec!["Zoë Ångström"]),
        ("STRAẞE", vec!["Zoë Ångström"]),
        ("zoe\u{308}", vec!["Zoë Ångström"]),
        ("東京", vec!["田中 花子"]),
        ("京に", vec!["田中 花子"]),
        ("京東", vec![]),
        ("花子", vec!["田中 花子"]),
        ("住んで 東京", vec!["田中 花子"]),
        ("서울", vec!["田中 花子"]),
        ("สวัส", vec!["田中 花子"]),
        ("lukasz sorensen", vec!["Łukasz Sørensen"]),
        ("ŁUKASZ SØRENSEN", vec!["Łukasz Sørensen"]),
        ("елка", vec!["Łukasz Sørensen"]),
        ("НОВАЯ Ёлка", vec!["Łukasz Sørensen"]),
        ("ελλαδα", vec!["Łukasz Sørensen"]),
        ("θάλασσα", vec!["Łukasz Sørensen"]),
        ("viet", vec!["Łukasz Sørensen"]),
        ("việt nam", vec!["Łukasz Sørensen"]),
    ] {
        let query = format!("q={}", encoded(typed));
        assert_eq!(names(&mut mara, &query).await, found, "{typed}");
        let page = program.get(&format!("/moderation/queue?{query}")).await.is(200);
        let items: Vec<&str> = page["items"]
            .as_array()
            .unwrap()
            .iter()
            .map(|item| item["name"].as_str().unwrap())
            .collect();
        assert_eq!(items, found, "{typed}, as a program");
    }
}

#[tokio::test]
async fn whatever_is_typed_the_desk_answers() {
    let (site, _) = with_comments().await;
    let (mut mara, mut program) = (site.owner().await, site.admin().await);
    let long = "x".repeat(60 << 10);
    let many = "a ".repeat(15 << 10);
    let typed = [
        "\"",
        "'",
        "a\"b OR NEAR(",
        "((((",
        ")",
        "*",
        "^",
        "-",
        "+",
        ":",
        "name:dana",
        "{name}:x",
        "a AND",
        "NOT",
        "OR",
        "NEAR(a b, 3)",
        "\\",
        "%",
        "_",
        "a & | ! b",
        "<->",
        "a:*",
        "!!",
        "...",
        "\0",
        "a\0b",
        "\u{1b}[0m",
        "💸",
        "💸 dana",
        "a💸b",
        "\u{202e}danger",
        "مرحبا",
        "e\u{301}",
        "\u{200b}",
        "\u{feff}",
        "ﬃ",
        "漢字",
        "' OR 1=1 --",
        "$1",
        "?",
        "${jndi}",
        "<script>",
        "\u{fffd}",
        "1e999",
        "-0.0",
        "a-b-c",
        "http://a.b/c?d=e#f",
        "/usr/bin",
        "&amp;",
        "0x1F",
        "a.b@c.d@e",
        "@",
        "@@",
        "\r\n\t",
        "\u{2028}",
        &long,
        &many,
    ];
    for typed in typed {
        let query = encoded(typed);
        let mut paths = vec![format!("/admin/desk?q={query}")];
        if query.len() < 1_000 {
            paths.push(format!(
                "/admin/desk?view={query}&q={query}&after={query}&done={query}"
            ));
            paths.push(format!("/admin/desk?view=published&q={query}&q={query}"));
        }
        for path in paths {
            let status = mara.get(&path).await.status;
            assert_eq!(status, 200, "{typed:.200}");
        }
        program.get(&format!("/moderation/queue?q={query}")).await.is(200);
    }
    for raw in ["q=%ff%fe", "q=%", "q=%00%00", "q", "&&=&=", "q[]=1", "%00=%00"] {
        assert_eq!(mara.get(&format!("/admin/desk?{raw}")).await.status, 200, "{raw}");
    }
    let page = mara.get("/admin/desk?q=%21%21").await;
    page.shows("Nothing found").hides("Nothing waits for you");
    assert_eq!(
        names(&mut mara, "q=+%0a+").await.len(),
        SAID.len(),
        "blanks look for nothing"
    );
}

/// Letters, marks and signs that a parser could trip over, and any other.
const PIECES: [&str; 29] = [
    "東",
    "한",
    "\u{e31}",
    "ς",
    "\u{1d165}",
    "a",
    "Dana",
    "acme.com",
    " ",
    " ",
    "\"",
    "'",
    "\\",
    "(",
    ")",
    "*",
    ":",
    "&",
    "|",
    "!",
    "<->",
    "-",
    "NEAR(",
    " OR ",
    "\0",
    "💸",
    "\u{202e}",
    "ß",
    "\u{301}",
];

#[tokio::test]
async fn no_string_is_too_strange() {
    let (site, _) = with_comments().await;
    let mut mara = site.owner().await;
    let chance = Entropy::seeded(11);
    for _ in 0..250 {
        let mut typed = String::new();
        for [which, high, low, _] in (0..12).map(|_| chance.bytes::<4>()) {
            let any = char::from_u32(u32::from(high) << 8 | u32::from(low));
            match PIECES.get(usize::from(which) % (PIECES.len() + 6)) {
                Some(piece) => typed.push_str(piece),
                None => typed.extend(any),
            }
        }
        let typed = encoded(&typed);
        let anywhere = format!(
            "{typed}&post={typed}&person={typed}&rule={typed}&stands={typed}&about={typed}&from={typed}&to={typed}"
        );
        let page = mara.get(&format!("/admin/desk?q={anywhere}")).await;
        assert_eq!(page.status, 200, "{anywhere}");
    }
}

/// Letters of several scripts, small and large, with accents of their own and without, digits and marks.
const LETTERS: [&str; 34] = [
    "a", "B", "ß", "é", "Ø", "ő", "İ", "ı", "я", "Й", "є", "ά", "Σ", "ς", "ש", "ع", "أ", "क", "ि", "ก", "ั",
    "か", "が", "カ", "東", "한", "7", "٣", "_", "-", "’", ".", "·", "\u{200c}",
];

#[tokio::test]
async fn each_word_finds_the_text_it_stands_in() {
    let (site, post) = desk().await;
    let chance = Entropy::seeded(5);
    let backend = site.app.db.read().get_database_backend();
    for round in 0..40 {
        let words: Vec<String> = (0..4)
            .map(|_| {
                let picks = chance.bytes::<6>();
                picks
                    .iter()
                    .map(|pick| LETTERS[usize::from(*pick) % LETTERS.len()])
                    .collect()
            })
            .collect();
        let said = site.comment(post, None, "Dana K.", &words.join(" ")).await;
        for word in words
            .iter()
            .filter(|word| word.chars().any(char::is_alphanumeric))
        {
            for typed in [word.clone(), word.to_uppercase(), word.to_lowercase()] {
                let found = Entity::find()
                    .filter(holds(&typed, "", Fields::All, backend).unwrap())
                    .filter(Column::Id.eq(said.id))
                    .count(site.app.db.read())
                    .await
                    .unwrap();
                assert_eq!(found, 1, "round {round}: {typed:?} in {:?}", said.source);
            }
        }
    }
}

#[tokio::test]
async fn a_search_stays_in_its_view_and_goes_along_from_page_to_page() {
    let (site, post) = desk().await;
    let mut mara = site.owner().await;
    for number in 0..40 {
        let text = format!(
            "Line {number:02} about {}.",
            if number < 35 { "tape" } else { "disks" }
        );
        for status in [Status::Published, Status::Spam] {
            site.insert(new(post, None, &format!("N {number:02}"), &text, status, START))
                .await;
        }
    }
    for (view, first) in [("published", "N 34"), ("spam", "N 34")] {
        let one = mara.get(&format!("/admin/desk?view={view}&q=tape")).await;
        one.shows("35 found");
        let links = (0..8).map(|at| one.attr(&format!(".views li:nth-child({}) a", at + 1), "href"));
        assert!(
            links.flatten().all(|link| link.ends_with("&q=tape")),
            "{}",
            one.body
        );
        let counts: Vec<String> = one.all(".views .count");
        assert_eq!(counts, ["0", "0", "0", "0", "35", "0", "35", "0", "0"]);
        let next = one.attr(".pager a", "href").expect("there is a second page");
        let two = mara.get(&next).await;
        assert_eq!(two.attr(".pager a", "href"), None);
        let mut all = [one.all(".item h3"), two.all(".item h3")].concat();
        assert_eq!((all.len(), all[0].as_str()), (35, first), "newest first");
        all.dedup();
        assert_eq!(all.len(), 35);
        let clear = one.attr(".find p a", "href").unwrap();
        assert_eq!(clear, format!("/admin/desk?view={view}"));
        assert_eq!(one.attr("#q", "value").as_deref(), Some("tape"));
    }
    let page = mara.get("/admin/desk?view=hidden&q=tape").await;
    page.shows("Nothing found")
        .shows("Nothing under “Hidden” has all of this.");
}

/// Readers see a website only behind the name of who gave it.
#[tokio::test]
async fn a_website_is_found_by_its_domain_at_the_desk_and_not_by_readers() {
    let (site, post) = desk().await;
    let long = long_website("long.example");
    for (name, website, text) in [
        ("Ana", "https://cheap.example/", "We count cores."),
        ("Ben", "http://www.cheap.example/keys?a=1", "Ben counts sockets."),
        ("Cem", "https://cheap.example.org/", "Cem counts seats."),
        ("Dee", "https://notcheap.example/", "Dee counts nothing."),
        ("Eve", "", "I bought it at cheap.example once."),
        ("Fay", "https://cheap.example/a", "I sell at cheap.example now."),
        ("Gus", &long, "Gus counts letters."),
    ] {
        for status in [Status::Pending, Status::Published] {
            let mut said = new(post, None, name, text, status, START);
            website.clone_into(&mut said.website);
            site.insert(said).await;
        }
    }
    let (mut mara, mut program) = (site.owner().await, site.admin().await);
    for (query, found) in [
        ("q=cheap.example", vec!["Ana", "Ben", "Eve", "Fay"]),
        ("q=CHEAP.example", vec!["Ana", "Ben", "Eve", "Fay"]),
        ("q=www.cheap.example", vec!["Ana", "Ben", "Fay"]),
        ("q=https%3A%2F%2Fcheap.example%2Fkeys", vec!["Ana", "Ben", "Fay"]),
        ("q=cheap.example.org", vec!["Cem"]),
        ("q=long.example", vec!["Gus"]),
        ("q=cheap.example&post=nothing", vec![]),
        ("q=cheap.example&rule=link", vec![]),
        ("q=cheap.example&from=2026-03-04", vec![]),
        ("q=cheap", vec!["Eve", "Fay"]),
        ("q=cheap.example+once", vec!["Eve"]),
    ] {
        assert_eq!(names(&mut mara, query).await, found, "{query}");
        let page = program.get(&format!("/moderation/queue?{query}")).await.is(200);
        let items = page["items"].as_array().unwrap().iter();
        let told: Vec<&str> = items.map(|item| item["name"].as_str().unwrap()).collect();
        assert_eq!(told, found, "{query}");
    }
    let published = names(&mut mara, "view=published&q=cheap.example").await;
    assert_eq!(published, ["Fay", "Eve", "Ben", "Ana"]);
    let read = site.browser().get("/search?q=cheap.example").await;
    assert_eq!(read.status, 200);
    read.shows("once").hides("We count cores").hides("Ben counts");
}

/// A published comment with this website.
async fn linking(site: &TestApp, post: PostId, name: &str, website: &str) -> CommentId {
    let mut said = new(post, None, name, "Cheaper here.", Status::Published, START);
    website.clone_into(&mut said.website);
    site.insert(said).await.id
}

#[tokio::test]
async fn of_a_website_that_many_have_the_newest_of_the_view_are_looked_at() {
    let (site, post) = desk().await;
    let mut old = new(post, None, "Old", "Cheapest here.", Status::Hidden, START);
    "https://cheap.example/".clone_into(&mut old.website);
    site.insert(old).await;
    let common = linking(&site, post, "Ana", "https://cheap.example/keys").await;
    many_more(&site, common, FOUND_MAX - 2).await;
    let mut mara = site.owner().await;
    let cut = "the newest 1,000 are looked at.";
    let page = mara.get("/admin/desk?view=published&q=cheap.example").await;
    page.shows("999 found").hides(cut);
    assert_eq!(names(&mut mara, "view=hidden&q=cheap.example").await, ["Old"]);

    linking(&site, post, "Bo", "https://cheap.example/").await;
    linking(&site, post, "Cem", "http://www.cheap.example/").await;
    let page = mara.get("/admin/desk?view=published&q=cheap.example").await;
    page.shows("1,000+ found").shows(cut);
    let page = mara.get("/admin/desk?view=hidden&q=cheap.example").await;
    page.shows("Cheapest here.").shows("1 found").hides(cut);
    assert_eq!(page.all(".views .count"), ["1"], "nobody counted the others");
}

#[tokio::test]
async fn of_a_website_that_very_many_have_the_newest_are_looked_through() {
    let (site, post) = desk().await;
    let other = site.add_post("other", "Another post").await;
    // The first of them is the last by its spelling.
    linking(&site, other, "Old", "https://cheap.example/z").await;
    let common = linking(&site, post, "Ana", "https://cheap.example/keys").await;
    many_more(&site, common, LOOKED_MAX).await;
    linking(&site, other, "New", "https://cheap.example/").await;
    linking(&site, other, "Www", "https://www.cheap.example/").await;
    let mut mara = site.owner().await;
    let looked = "of the newest 3,000, these have all that you look for.";
    let query = "view=published&q=cheap.example&post=other";
    assert_eq!(names(&mut mara, query).await, ["Www", "New"]);
    let page = mara.get(&format!("/admin/desk?{query}")).await;
    page.shows("2+ found").shows(looked);
    let page = mara.get("/admin/desk?view=published&q=cheap.example").await;
    page.shows("1,000+ found");
}

/// Longer than the form lets one be, and than what PostgreSQL indexes, which packs what is alike.
fn long_website(host: &str) -> String {
    let bytes = Entropy::seeded(3).bytes::<4_000>();
    let letters: String = bytes.iter().map(|byte| char::from(b'a' + byte % 26)).collect();
    format!("https://{host}/{letters}")
}

#[tokio::test]
async fn the_website_is_found_by_an_index() {
    let (site, post) = desk().await;
    published(&site, post, 300).await;
    let backend = site.app.db.read().get_database_backend();
    let there = sites::at("cheap.example", backend).unwrap();
    let page = Entity::find().filter(among(there, backend));
    // Of so few comments every one is as soon looked at.
    let told = "ANALYZE comments; SET LOCAL enable_seqscan = off";
    let plan = plan_of(&site, page, told).await;
    assert_eq!(plan.matches("ix_comments_website").count(), 4, "{plan}");
    assert!(
        !plan
            .lines()
            .any(|line| line == "SCAN comments" || line.contains("Seq Scan on comments")),
        "{plan}"
    );
}

#[tokio::test]
async fn nobody_finds_what_they_may_not_see() {
    let (site, _) = with_comments().await;
    let own = site.add_post("own-post", "Own post").await;
    for (name, role) in [("ann", Role::Author), ("cleo", Role::Contributor)] {
        let email = format!("{name}@example.org");
        site.add_person(name, &email, role).await;
        let id = person::Entity::find()
            .filter(person::Column::Email.eq(&email))
            .one(site.app.db.read())
            .await
            .unwrap()
            .unwrap()
            .id;
        let written = post::ActiveModel {
            person_id: Set(Some(id)),
            ..Default::default()
        };
        site.change_post(own, written).await;
        let mut said = new(own, None, "Gil", "Eleven again.", Status::Pending, START);
        said.email = "gil@acme.com".to_owned();
        site.insert(said).await;
        let (mut browser, mut program) = (
            site.logged_in(&email).await,
            site.program_of(&email, Scope::Read).await,
        );
        assert!(
            names(&mut browser, "q=eleven")
                .await
                .iter()
                .all(|name| name == "Gil")
        );
        assert!(names(&mut browser, "q=dana").await.is_empty());
        let by_address = names(&mut browser, "q=acme.com").await;
        assert_eq!(
            by_address.is_empty(),
            role == Role::Contributor,
            "{name}: {by_address:?}"
        );
        let page = program.get("/moderation/queue?q=gil@acme").await.is(200);
        let found = page["items"].as_array().map(Vec::len);
        assert_eq!(found == Some(0), role == Role::Contributor, "{page}");
        assert_eq!(
            program.get("/moderation/queue?q=hours").await.is(200)["next"],
            Value::Null
        );
    }
}

#[tokio::test]
async fn what_is_erased_is_not_found_and_leaves_no_word() {
    let (site, _) = desk().await;
    let mut mara = site.owner().await;
    let word = "Quaggaxylophone";
    let text = format!("The {word} is slow.");
    let stated = [("email", "quincunx@zephyrvexil.example")];
    let alone = site.say("restore-first", "Umbra Tamarind", &text, &stated).await;
    mara.approve(&alone, &[("reply", "Is it?")]).await;
    let query = "view=published&q=quaggaxylo";
    assert_eq!(names(&mut mara, query).await, ["Umbra Tamarind"]);
    // A word keeps its capitals in the row, and loses them in what is searched.
    let words = [word, "quaggaxylophone", "zephyrvexil", "umbra"];
    let stored = site.stored().await;
    let searched = if site.app.db.engine() == Engine::Sqlite {
        4
    } else {
        2
    };
    assert!(words.iter().filter(|word| stored.contains(**word)).count() >= searched);
    let link = receipt::link(&site.app.secrets, alone.id, &alone.nonce);
    let page = site
        .browser()
        .post(&format!("{link}/erase"), &[("sure", "yes")])
        .await;
    assert_eq!(page.status, 303, "{}", page.body);
    for view in View::ALL {
        let query = format!("view={}&q=quaggaxylophone", view.code());
        assert!(names(&mut mara, &query).await.is_empty(), "{query}");
    }
    site.later(Duration::ZERO).await;
    let left = site.stored().await.to_lowercase();
    for word in words {
        assert!(!left.contains(&word.to_lowercase()), "{word} is left");
    }
}

#[tokio::test]
async fn what_is_searched_forgets_the_words_of_comments_that_go() {
    let (site, post) = desk().await;
    if site.app.db.engine() == Engine::Postgres {
        // Its index is over the rows themselves.
        return;
    }
    published(&site, post, 600).await;
    assert_eq!(kept_words(&site).await, 600);
    let tx = site.app.db.begin_write().await.unwrap();
    for row in site.all_comments().await.into_iter().step_by(3) {
        Entity::delete_by_id(row.id).exec(&*tx).await.unwrap();
    }
    tx.commit().await.unwrap();
    assert_eq!(kept_words(&site).await, 400);
}

/// Where a page of the table begins is marked by the first letters of a word.
#[tokio::test]
async fn nothing_is_left_of_a_word_that_marked_a_page() {
    let (site, post) = desk().await;
    if site.app.db.engine() == Engine::Postgres {
        return;
    }
    published(&site, post, 3_000).await;
    let rows = site.all_comments().await;
    let (kept, gone): (Vec<_>, Vec<_>) = rows.into_iter().partition(|row| row.id.0 % 3 == 0);
    let tx = site.app.db.begin_write().await.unwrap();
    for row in gone {
        Entity::delete_by_id(row.id).exec(&*tx).await.unwrap();
    }
    anew::later(&tx, site.app.clock.now()).await.unwrap();
    tx.commit().await.unwrap();
    site.later(Duration::ZERO).await;
    let kept: String = kept.iter().map(|row| row.source.to_lowercase()).collect();
    for mark in marks(&site).await {
        assert!(kept.contains(&mark), "{mark} begins no word that is left");
    }
    let query = format!("q={}&view=published", word(2));
    let found = names(&mut site.owner().await, &query).await;
    assert_eq!(found.len(), 1, "what is left is found");
}

/// By what the pages of the table begin, in our alphabet.
async fn marks(site: &TestApp) -> Vec<String> {
    let db = site.app.db.read();
    // The first letter of a term says of which columns it is.
    let terms = "SELECT CAST(substr(term, 2) AS text) AS mark FROM comment_words_idx WHERE length(term) > 6";
    let rows = db
        .query_all_raw(Statement::from_string(db.get_database_backend(), terms))
        .await
        .unwrap();
    let marks: Vec<String> = rows.iter().map(|row| row.try_get("", "mark").unwrap()).collect();
    assert!(marks.len() > 1, "the table has pages");
    marks
}

/// How many of the words of `published` stand somewhere in the bytes of SQLite's table of words.
async fn kept_words(site: &TestApp) -> usize {
    let db = site.app.db.read();
    let bytes = "SELECT hex(block) AS bytes FROM comment_words_data \
                 UNION ALL SELECT hex(term) FROM comment_words_idx";
    let bytes = Statement::from_string(db.get_database_backend(), bytes);
    let rows = db.query_all_raw(bytes).await.unwrap();
    let wanted: String = b"zygomorphic".iter().map(|byte| format!("{byte:02X}")).collect();
    rows.iter()
        .map(|row| {
            row.try_get::<String>("", "bytes")
                .unwrap()
                .matches(&wanted)
                .count()
        })
        .sum()
}

/// So many comments at once, each with words of its own.
async fn published(site: &TestApp, post: PostId, count: usize) {
    many(site, post, count, Status::Published).await;
}

async fn many(site: &TestApp, post: PostId, count: usize, status: Status) {
    let tx = site.app.db.begin_write().await.unwrap();
    for number in 0..count {
        let text = format!("A {} and more.", word(number));
        let said = new(post, None, "Dana K.", &text, status, START);
        insert::insert(&tx, said, &site.app.secrets.entropy)
            .await
            .unwrap();
    }
    tx.commit().await.unwrap();
}

/// A word that stands nowhere else.
fn word(number: usize) -> String {
    let digits = number.to_string().into_bytes();
    let letters: String = digits
        .iter()
        .map(|digit| char::from(digit - b'0' + b'g'))
        .collect();
    format!("qx{letters}zygomorphic{letters}")
}

/// How the database goes about finding what `narrowed` chooses among what is published.
pub async fn plan(site: &TestApp, narrowed: Condition) -> String {
    let page = Entity::find()
        .filter(narrowed)
        .filter(Chosen::new(site.app.db.read(), START).by(View::Published))
        .order_by_desc(Column::Id)
        .limit(31);
    plan_of(site, page, "ANALYZE comments").await
}

/// How the database goes about a question, once PostgreSQL was told what to know of it.
pub async fn plan_of<E: EntityTrait>(site: &TestApp, question: Select<E>, told: &str) -> String {
    let backend = site.app.db.read().get_database_backend();
    let (explain, column) = match backend {
        DbBackend::Postgres => ("EXPLAIN", "QUERY PLAN"),
        _ => ("EXPLAIN QUERY PLAN", "detail"),
    };
    let question = question.build(backend);
    let explain = format!("{explain} {}", question.sql);
    let statement = Statement::from_sql_and_values(backend, explain, question.values.unwrap());
    let tx = site.app.db.begin_write().await.unwrap();
    if backend == DbBackend::Postgres {
        tx.execute_unprepared(told).await.unwrap();
    }
    let mut plan = String::new();
    for row in tx.query_all_raw(statement).await.unwrap() {
        writeln!(plan, "{}", row.try_get::<String>("", column).unwrap()).unwrap();
    }
    plan
}

/// A plan for any values at all is quick for some and takes seconds for others.
#[tokio::test]
async fn each_search_is_planned_for_what_is_looked_for() {
    let (site, post) = with_comments().await;
    published(&site, post, 1).await;
    let backend = site.app.db.read().get_database_backend();
    let tx = site.app.db.begin_write().await.unwrap();
    for id in 0..10 {
        let of_status = Entity::find()
            .filter(Column::Status.eq(Status::Published))
            .filter(Column::Id.gt(id));
        assert!(of_status.one(&*tx).await.is_ok());
    }
    if backend == DbBackend::Postgres {
        let kept = Statement::from_string(
            backend,
            "SELECT coalesce(sum(generic_plans), 0)::bigint AS kept FROM pg_prepared_statements \
             WHERE cardinality(parameter_types) > 0",
        );
        let kept: i64 = tx
            .query_one_raw(kept)
            .await
            .unwrap()
            .unwrap()
            .try_get("", "kept")
            .unwrap();
        assert_eq!(kept, 0);
    }
}

#[tokio::test]
async fn a_search_looks_into_its_index() {
    let (site, post) = with_comments().await;
    published(&site, post, 300).await;
    let backend = site.app.db.read().get_database_backend();
    for fields in [Fields::All, Fields::NoAddress] {
        let found = holds("dana@acme.com hours", "", fields, backend).unwrap();
        // Of so few comments every one is as soon looked at.
        let told = "ANALYZE comments; SET LOCAL enable_seqscan = off";
        let plan = plan_of(&site, Entity::find().filter(found), told).await;
        let index = match backend {
            DbBackend::Postgres => "ix_comments_words",
            _ => "SCAN comment_words VIRTUAL TABLE INDEX",
        };
        assert!(
            plan.contains(index) && !plan.contains("SCAN comments\n"),
            "{plan}"
        );
    }
}

/// However many comments wait, those that a search has found are looked up.
#[tokio::test]
async fn what_was_found_leads_to_what_of_it_waits() {
    let (site, post) = desk().await;
    many(&site, post, 1500, Status::Pending).await;
    let said = new(post, None, "Ana", "Backup failed.", Status::Pending, START);
    let said = site.insert(said).await;
    let db = site.app.db.read();
    let backend = db.get_database_backend();
    let found = scope::Scope::of_these(Threads::All, vec![said.id], backend);
    let waits = Chosen::new(db, START).within(&found).queued();
    let question = Entity::find().filter(found.condition()).filter(waits);
    let plan = plan_of(
        &site,
        question,
        "ANALYZE comments; SET LOCAL enable_seqscan = off",
    )
    .await;
    let by_id = match backend {
        DbBackend::Postgres => "comments_pkey",
        _ => "SEARCH comments USING INTEGER PRIMARY KEY",
    };
    assert!(plan.contains(by_id), "{plan}");
}

/// Few such words are looked for one by one, and very many by their beginning.
#[tokio::test]
async fn a_beginning_finds_every_word_that_begins_so() {
    let (site, post) = desk().await;
    published(&site, post, 600).await;
    let backend = site.app.db.read().get_database_backend();
    for (typed, count) in [
        ("qxh", 111),
        ("qxhg", 11),
        ("QXHG", 11),
        ("more qxhg", 11),
        ("a-qxhg", 11),
        ("and-qxhg", 0),
        ("qxhgzygomorphichg", 1),
        ("qxhgq", 0),
        ("dana qxhg", 11),
    ] {
        for fields in [Fields::All, Fields::NoAddress] {
            let found = Entity::find().filter(holds(typed, "", fields, backend).unwrap());
            let found = found.count(site.app.db.read()).await.unwrap();
            assert_eq!(found, count, "{typed}");
        }
    }
}
