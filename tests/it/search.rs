//! What readers find: posts, pages and published comments by their words, whatever is typed, and never what
//! they may not read. All of it on both engines.

use std::collections::BTreeSet;

use forthright::affiliation::wording::{Terms, Wording};
use forthright::clock::{hours, minutes};
use forthright::comments::Status;
use forthright::ids::PostId;
use forthright::posts::entity::post;
use forthright::posts::{CommentPolicy, Kind, Status as PostStatus};
use forthright::search::asked::Asked;
use forthright::search::{PAGE_SIZE, comments, posts};
use forthright::secrets::Entropy;
use forthright::{text, upkeep};
use sea_orm::ActiveValue::Set;

use crate::desk_search::encoded;
use crate::support::comments::new;
use crate::support::{Page, START, TestApp};

/// Slug, title and text of what is published.
const POSTS: [(&str, &str, &str); 4] = [
    (
        "restore-first",
        "Restore first",
        "A backup that nobody restored is a hope. Eleven hours it took us.",
    ),
    (
        "tape",
        "What tape costs",
        "It took eleven tries, and hours of waiting for a restore.",
    ),
    ("strasse", "Zoë in der Straße", "Ärger, naïve und 東京に住む."),
    ("nothing", "Nothing else", "A quiet day."),
];

async fn blog() -> TestApp {
    let site = TestApp::set_up_with(|config| config.limits = false).await;
    for (slug, title, text) in POSTS {
        add(&site, slug, title, text).await;
    }
    site
}

async fn add(site: &TestApp, slug: &str, title: &str, text: &str) -> PostId {
    let id = site.add_post(slug, title).await;
    let written = post::ActiveModel {
        plain: Set(text.to_owned()),
        ..Default::default()
    };
    site.change_post(id, written).await;
    id
}

async fn search(site: &TestApp, typed: &str) -> Page {
    let page = site.browser().get(&format!("/search?q={}", encoded(typed))).await;
    assert_eq!(page.status, 200, "{typed}");
    page
}

/// The titles of the posts that were found, in the order of the page.
async fn titles(site: &TestApp, typed: &str) -> Vec<String> {
    search(site, typed)
        .await
        .all("[aria-labelledby=found-posts] h3 a")
}

async fn names(site: &TestApp, typed: &str) -> Vec<String> {
    search(site, typed)
        .await
        .all("[aria-labelledby=found-comments] h3 a")
}

#[tokio::test]
async fn words_phrases_and_beginnings_find_the_same_on_both_engines() {
    let site = blog().await;
    for (typed, found) in [
        ("eleven hours", &["Restore first", "What tape costs"][..]),
        ("\"eleven hours\"", &["Restore first"]),
        ("“eleven hours”", &["Restore first"]),
        ("eleven -tape", &["Restore first"]),
        ("eleven -\"eleven hours\"", &["What tape costs"]),
        ("RESTOR", &["Restore first", "What tape costs"]),
        ("rest", &["Restore first", "What tape costs"]),
        ("re", &[]),
        ("\"restor\"", &[]),
        ("zoe strasse", &["Zoë in der Straße"]),
        ("arger NAIVE", &["Zoë in der Straße"]),
        ("東京", &["Zoë in der Straße"]),
        ("京東", &[]),
        ("eleven hours paper", &[]),
        ("-eleven", &[]),
        ("took nobody", &["Restore first"]),
    ] {
        let there: BTreeSet<String> = titles(&site, typed).await.into_iter().collect();
        let wanted: BTreeSet<String> = found.iter().map(|title| (*title).to_owned()).collect();
        assert_eq!(there, wanted, "{typed}");
    }
}

#[tokio::test]
async fn a_title_weighs_more_than_a_text_and_newer_stands_before_older() {
    let site = blog().await;
    assert_eq!(
        titles(&site, "restore").await,
        ["Restore first", "What tape costs"]
    );
    assert_eq!(titles(&site, "tape").await, ["What tape costs"]);
    let old = add(&site, "old", "Quagga notes", "Same.").await;
    add(&site, "new", "Quagga notes", "Same.").await;
    let years_ago = post::ActiveModel {
        published_at: Set(Some(forthright::clock::Moment(START.0 - 94_672_800_000))),
        ..Default::default()
    };
    site.change_post(old, years_ago).await;
    let page = search(&site, "quagga").await;
    let links = page.all_attrs("[aria-labelledby=found-posts] h3 a", "href");
    assert_eq!(links, ["/posts/new", "/posts/old"]);
}

/// What a reader would want first of these posts; bm25 and PostgreSQL's ranks put it there alike.
#[tokio::test]
async fn the_best_is_first_on_both_engines() {
    let site = TestApp::set_up_with(|config| config.limits = false).await;
    let long = "Notes of a week about other things. ".repeat(60);
    for (slug, title, text) in [
        (
            "quorum",
            "Quorum in a cluster of three",
            "A quorum is two of three. Without a quorum nothing is written.",
        ),
        (
            "week-1",
            "What happened in January",
            &format!("{long} A quorum was lost once."),
        ),
        (
            "leases",
            "Leases and fencing",
            "A lease ends by itself. Quorum or lease: a lease needs a clock, a lease ends, a lease is kept.",
        ),
        (
            "week-2",
            "What happened in February",
            &format!("{long} A lease ended early."),
        ),
        (
            "backup",
            "Backups that restore",
            "Restore it before you trust it.",
        ),
        (
            "trust",
            "Whom to trust with a backup",
            "A backup at the same vendor is none. Trust nobody with the only one.",
        ),
    ] {
        add(&site, slug, title, text).await;
    }
    for (typed, first) in [
        ("quorum", "Quorum in a cluster of three"),
        ("lease", "Leases and fencing"),
        ("restore backups", "Backups that restore"),
        ("trust backup", "Whom to trust with a backup"),
        ("quorum lease", "Leases and fencing"),
        ("january", "What happened in January"),
    ] {
        let found = titles(&site, typed).await;
        assert_eq!(
            found.first().map(String::as_str),
            Some(first),
            "{typed}: {found:?}"
        );
    }
    let quorum = titles(&site, "quorum").await;
    assert_eq!(
        quorum[1..],
        ["Leases and fencing", "What happened in January"],
        "a short text before a long one"
    );
}

#[tokio::test]
async fn the_words_are_marked_in_a_part_of_the_text() {
    let site = blog().await;
    let long = format!(
        "{} the Zephyr <b>library</b> {}",
        "word ".repeat(300),
        "more ".repeat(300)
    );
    add(&site, "long", "A long one", &long).await;
    let page = search(&site, "zephyr libr").await;
    assert_eq!(page.all(".part mark"), ["Zephyr", "library"]);
    page.shows("the Zephyr <b>library</b> more");
    assert!(page.all(".part")[0].chars().count() < 260);
    assert_eq!(search(&site, "Restore").await.all("h3 mark"), ["Restore"]);
}

#[tokio::test]
async fn a_published_comment_is_found_with_who_speaks() {
    let site = blog().await;
    let (mut mara, stated) = (site.owner().await, [("affiliation_you_are", "reseller")]);
    let said = site
        .say(
            "tape",
            "Dana Quill",
            "Our library swallowed a **zebra** whole.",
            &stated,
        )
        .await;
    assert!(names(&site, "zebra").await.is_empty(), "it waits");
    mara.approve(&said, &[]).await;
    let page = search(&site, "zebra").await;
    assert_eq!(
        page.all("[aria-labelledby=found-comments] h3"),
        ["Dana Quill · says: reseller"]
    );
    assert_eq!(page.all(".part mark"), ["zebra"]);
    let link = page
        .attr("[aria-labelledby=found-comments] h3 a", "href")
        .unwrap();
    assert_eq!(link, format!("/posts/tape/comments/{}", said.id));
    page.shows("What tape costs");
    assert_eq!(names(&site, "dana quill").await, ["Dana Quill"], "also by name");
    assert_eq!(names(&site, "\"swallowed a\"").await, ["Dana Quill"]);
    assert!(names(&site, "\"a swallowed\"").await.is_empty());
}

#[tokio::test]
async fn an_address_is_no_way_to_a_comment() {
    let site = blog().await;
    let said = site
        .say("tape", "Dana", "Zebra.", &[("email", "dana@quincunx.example")])
        .await;
    site.owner().await.approve(&said, &[]).await;
    assert!(names(&site, "quincunx").await.is_empty());
    assert!(names(&site, "dana@quincunx.example").await.is_empty());
    assert_eq!(names(&site, "zebra -quincunx").await, ["Dana"]);
}

#[tokio::test]
async fn what_readers_may_not_read_is_not_found() {
    let site = blog().await;
    let (draft, later, unlisted, trashed, silent) = (
        add(&site, "draft", "Zebra draft", "Zebra.").await,
        add(&site, "later", "Zebra later", "Zebra.").await,
        add(&site, "unlisted", "Zebra unlisted", "Zebra.").await,
        add(&site, "trashed", "Zebra trashed", "Zebra.").await,
        add(&site, "silent", "Quiet", "Nothing.").await,
    );
    for (post, name) in [
        (unlisted, "Une"),
        (later, "Late"),
        (draft, "Draft"),
        (silent, "Sil"),
    ] {
        site.comment(post, None, name, "A zebra.").await;
    }
    let tape = add(&site, "shown", "Shown", "Zebra.").await;
    for status in [
        Status::Pending,
        Status::Hidden,
        Status::Spam,
        Status::Trashed,
        Status::Rejected,
    ] {
        site.insert(new(tape, None, "Nobody", "A zebra.", status, START))
            .await;
    }
    let states = [
        (draft, PostStatus::Draft, None),
        (later, PostStatus::Scheduled, Some(START.plus(hours(1)))),
        (unlisted, PostStatus::Unlisted, Some(START)),
        (trashed, PostStatus::Trashed, Some(START)),
    ];
    for (id, status, at) in states {
        let state = post::ActiveModel {
            status: Set(status),
            published_at: Set(at),
            ..Default::default()
        };
        site.change_post(id, state).await;
    }
    let off = post::ActiveModel {
        comment_policy: Set(CommentPolicy::Off),
        ..Default::default()
    };
    site.change_post(silent, off).await;
    assert_eq!(titles(&site, "zebra").await, ["Shown"]);
    assert!(names(&site, "zebra").await.is_empty());
    site.app.clock.advance(hours(2));
    assert_eq!(titles(&site, "zebra").await.len(), 2, "its time has come");
}

#[tokio::test]
async fn a_page_that_stands_by_itself_is_found_as_one() {
    let site = blog().await;
    let about = add(&site, "imprint", "Who we are", "Written by hand.").await;
    let page = post::ActiveModel {
        kind: Set(Kind::Page),
        ..Default::default()
    };
    site.change_post(about, page).await;
    let page = search(&site, "hand").await;
    assert_eq!(page.attr("h3 a", "href").as_deref(), Some("/pages/imprint"));
    assert_eq!(page.all(".found .byline"), ["Page"]);
}

#[tokio::test]
async fn what_is_written_and_changed_in_the_editor_is_found() {
    let site = blog().await;
    let mut mara = site.owner().await;
    let source = ("source", "The <b>quokka</b> is *fast*.");
    let editor = mara.write("Marsupials", &[source], &["publish"]).await;
    assert_eq!(titles(&site, "quokka").await, ["Marsupials"]);
    assert!(titles(&site, "strong").await.is_empty(), "markup is no word");
    let form = mara.get(&editor).await.form("#draft");
    let mut fields: Vec<(&str, &str)> = form
        .iter()
        .map(|(name, text)| (name.as_str(), text.as_str()))
        .collect();
    fields.retain(|(name, _)| *name != "source" && *name != "intent");
    fields.extend([("source", "The wombat."), ("intent", "draft")]);
    assert_eq!(mara.post(&editor, &fields).await.status, 303);
    assert!(titles(&site, "quokka").await.is_empty());
    assert_eq!(titles(&site, "wombat").await, ["Marsupials"]);
}

#[tokio::test]
async fn the_last_word_of_a_block_and_the_first_of_the_next_are_two() {
    let site = blog().await;
    let mut mara = site.owner().await;
    let source = "<dl><dt>Numbat</dt><dd>Bilby sleeps</dd></dl>\n\n\
                  <table><tr><td>Quagga</td><td>Potoroo</td></tr></table>";
    let editor = mara
        .write("Marsupials", &[("source", source)], &["publish"])
        .await;
    for (typed, shown) in [("bilby", "Numbat Bilby sleeps"), ("potoroo", "Quagga Potoroo")] {
        assert_eq!(titles(&site, typed).await, ["Marsupials"], "{typed}");
        search(&site, typed).await.shows(shown);
    }
    // As an older program left it, until this one starts.
    let id = editor.rsplit('/').next().unwrap().parse().unwrap();
    let old = post::ActiveModel {
        plain: Set("NumbatBilby sleeps".to_owned()),
        renderer: Set(text::RENDERER - 1),
        ..Default::default()
    };
    site.change_post(PostId(id), old).await;
    assert!(titles(&site, "bilby").await.is_empty());
    let tx = site.app.db.begin_write().await.unwrap();
    upkeep::daily::schedule(&tx, site.app.clock.now()).await.unwrap();
    tx.commit().await.unwrap();
    site.later(minutes(0)).await;
    assert_eq!(titles(&site, "bilby").await, ["Marsupials"]);
}

/// Letters, marks and signs that a parser could trip over.
const PIECES: [&str; 34] = [
    "東",
    "한",
    "\u{e31}",
    "ς",
    "\u{1d165}",
    "a",
    "Restore",
    "hours",
    "tape",
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
    " AND ",
    " NOT ",
    "\0",
    "💸",
    "\u{202e}",
    "ß",
    "\u{301}",
    "{title}",
    "$1",
];

fn typed(chance: &Entropy) -> String {
    let mut typed = String::new();
    for [which, high, low, _] in (0..10).map(|_| chance.bytes::<4>()) {
        let any = char::from_u32(u32::from(high) << 8 | u32::from(low));
        match PIECES.get(usize::from(which) % (PIECES.len() + 6)) {
            Some(piece) => typed.push_str(piece),
            None => typed.extend(any),
        }
    }
    typed
}

#[tokio::test]
async fn ten_thousand_strings_are_no_error() {
    let site = blog().await;
    let chance = Entropy::seeded(17);
    let (db, wording) = (site.app.db.read(), Wording::default());
    let terms = Terms {
        wording: &wording,
        now: START,
    };
    for _ in 0..10_000 {
        let typed = typed(&chance);
        let asked = Asked::of_database(db, &typed);
        let found = posts::posts(db, &asked, (0, PAGE_SIZE), START).await;
        assert!(found.is_ok(), "{typed:?}: {found:?}");
        let found = comments::comments(db, &asked, (0, PAGE_SIZE), terms).await;
        assert!(found.is_ok(), "{typed:?}: {found:?}");
        let found = posts::likely(db, &typed, 5, START).await;
        assert!(found.is_ok(), "{typed:?}: {found:?}");
    }
    for _ in 0..200 {
        let typed = encoded(&typed(&chance));
        let path = format!("/search?q={typed}&in={typed}&page={typed}");
        assert_eq!(site.browser().get(&path).await.status, 200, "{path}");
    }
    for raw in [
        "q=%ff%fe",
        "q=%",
        "q",
        "&&=&=",
        "q[]=1",
        "q=a&q=b",
        "page=-1&q=tape",
        "page=1e9&q=tape",
    ] {
        let page = site.browser().get(&format!("/search?{raw}")).await;
        assert_eq!(page.status, 200, "{raw}");
    }
}

#[tokio::test]
async fn what_was_found_goes_on_from_page_to_page() {
    let site = blog().await;
    let tape = add(&site, "numbers", "Numbers", "Many.").await;
    for number in 0..23 {
        add(&site, &format!("n{number}"), &format!("Zebra {number}"), "Many.").await;
        site.comment(tape, None, &format!("Reader {number}"), "A zebra.")
            .await;
    }
    let first = search(&site, "zebra").await;
    assert_eq!(first.all("[aria-labelledby=found-posts] li").len(), 10);
    assert_eq!(first.all("[aria-labelledby=found-comments] li").len(), 5);
    let more = first.all_attrs(".pager a", "href");
    assert_eq!(more, ["/search?q=zebra&in=posts", "/search?q=zebra&in=comments"]);
    for link in more {
        let (mut next, mut all) = (Some(link), Vec::new());
        while let Some(path) = next {
            let page = site.browser().get(&path).await;
            all.extend(page.all(".found h3 a"));
            next = page.attr(".pager a[rel=next]", "href");
        }
        assert_eq!(all.len(), 23);
        assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), 23);
    }
    let far = site.browser().get("/search?q=zebra&in=posts&page=900").await;
    far.shows("Nothing found");
}

#[tokio::test]
async fn who_searches_too_often_waits() {
    let site = TestApp::set_up().await;
    let mut reader = site.browser();
    for _ in 0..30 {
        assert_eq!(reader.get("/search?q=tape").await.status, 200);
    }
    assert_eq!(reader.get("/search?q=tape").await.status, 429);
    assert_eq!(
        reader.get("/search").await.status,
        200,
        "the empty field costs nothing"
    );
    let missing = reader.get("/posts/some-tape").await;
    assert_eq!(missing.status, 404);
}

#[tokio::test]
async fn the_field_is_on_every_page_of_readers_and_needs_no_script() {
    let site = blog().await;
    for path in [
        "/",
        "/archive",
        "/posts/tape",
        "/search",
        "/search?q=tape",
        "/posts/no-such-post",
    ] {
        let page = site.browser().get(path).await;
        let fields = page.all_attrs("form[role=search]", "action");
        assert_eq!(fields, ["/search"], "one on {path}");
    }
    let page = search(&site, "tape").await;
    assert_eq!(
        page.attr("meta[name=robots]", "content").as_deref(),
        Some("noindex")
    );
    assert_eq!(page.attr("#search", "value").as_deref(), Some("tape"));
    assert!(page.all("script").is_empty());
    search(&site, "unheard")
        .await
        .shows("Nothing found for “unheard”");
}

#[tokio::test]
async fn a_page_that_is_not_here_names_what_it_may_have_been() {
    let site = blog().await;
    for (path, first) in [
        ("/posts/what-the-tape-costs", "What tape costs"),
        ("/2013/01/Restore_First.html", "Restore first"),
        ("/pages/stra%C3%9Fe", "Zoë in der Straße"),
    ] {
        let page = site.browser().get(path).await;
        assert_eq!(page.status, 404);
        assert_eq!(
            page.all(".likely a").first().map(String::as_str),
            Some(first),
            "{path}"
        );
    }
    let page = site.browser().get("/posts/what-the-tape-costs").await;
    assert_eq!(
        page.attr("#search", "value").as_deref(),
        Some("what the tape costs")
    );
    let page = site.browser().get("/posts/xyzzy").await;
    assert!(page.all(".likely a").is_empty());
    assert_eq!(
        page.all("main a[href='/archive']"),
        ["The archive lists every post."]
    );
    for path in ["/api/v1/posts/tape-cost", "/static/tape.css"] {
        let page = site.browser().get(path).await;
        assert!(page.all(".likely a").is_empty(), "{path}");
    }
}

#[tokio::test]
async fn a_slip_of_the_keys_and_an_old_address_are_understood() {
    let site = blog().await;
    let mut mara = site.owner().await;
    let fields = [
        ("from", "/2013/01/how-marsupials-sleep/"),
        ("to", "/posts/restore-first"),
    ];
    mara.submit("/admin/redirects/new", &fields).await;
    for (path, first) in [
        ("/posts/restor-frist", "Restore first"),
        ("/posts/whattapecosts", "What tape costs"),
        ("/2013/how-marsupials-slept", "Restore first"),
    ] {
        let page = site.browser().get(path).await;
        assert_eq!(page.status, 404, "{path}");
        let likely = page.all(".likely a");
        assert_eq!(
            likely.first().map(String::as_str),
            Some(first),
            "{path}: {likely:?}"
        );
        page.shows("Were you looking for one of these?");
    }
    let draft = mara.write("Quokkas of the night", &[], &["draft"]).await;
    assert!(!draft.is_empty());
    for path in ["/posts/quokas-of-the-night", "/posts/tale"] {
        let page = site.browser().get(path).await;
        assert!(
            page.all(".likely a").is_empty(),
            "{path}: {:?}",
            page.all(".likely a")
        );
    }
}

#[tokio::test]
async fn a_word_that_is_nearly_one_of_a_title_counts() {
    let site = blog().await;
    for (slug, title) in [
        ("tears", "Recovery from a spare disk without tears"),
        ("morning", "Who comes first in the early morning"),
        ("sight", "What we saw at first sight"),
    ] {
        site.add_post(slug, title).await;
    }
    let page = site.browser().get("/posts/recovry-first").await;
    assert_eq!(page.status, 404);
    let likely = page.all(".likely a");
    assert_eq!(likely[0], "Recovery from a spare disk without tears");
    assert!(likely.len() > 1, "{likely:?}");
    let names: BTreeSet<&String> = likely.iter().collect();
    assert_eq!(names.len(), likely.len(), "each once");
}

#[tokio::test]
async fn what_was_put_into_the_trash_is_gone_for_good() {
    let site = blog().await;
    let mut mara = site.owner().await;
    let editor = mara
        .write("Marsupials at night", &[], &["publish", "trash"])
        .await;
    assert!(!editor.is_empty());
    let page = site.browser().get("/posts/marsupials-at-night").await;
    assert_eq!(page.status, 410);
    page.shows("This has been removed");
    let draft = mara.write("Never seen", &[], &["draft", "trash"]).await;
    assert!(!draft.is_empty());
    assert_eq!(site.browser().get("/posts/never-seen").await.status, 404);
}

#[tokio::test]
async fn a_search_costs_the_same_however_much_is_found() {
    let site = blog().await;
    // What every page shows has been read by another page before.
    search(&site, "nothing").await;
    let mut costs = Vec::new();
    for count in [10, 30] {
        for number in 0..count {
            let id = add(&site, &format!("z{count}-{number}"), "Zebra", "Many.").await;
            site.comment(id, None, "Reader", "A zebra.").await;
        }
        let before = site.app.db.statements();
        search(&site, "zebra").await;
        costs.push(site.app.db.statements() - before);
    }
    assert_eq!(costs[0], costs[1]);
    assert!(costs[0] <= 12, "{costs:?}");
    let mut reader = site.browser();
    let before = site.app.db.statements();
    reader.get("/posts/zebra-crossing").await;
    let cost = site.app.db.statements() - before;
    assert!(cost <= 7, "{cost} for a page that is not here");
}
