//! Importing a folder of Markdown files: what arrives, what a second run does, and what is told.

mod dates;
mod heads;
mod links;
mod places;
mod tags;

use std::fs;
use std::path::{Path, PathBuf};

use forthright::media::entity::media;
use forthright::people::entity::byline;
use forthright::posts::entity::{post, redirect, tag};
use forthright::posts::{CommentPolicy, Kind, Status};
use sea_orm::{ColumnTrait as _, EntityTrait as _, PaginatorTrait as _, QueryFilter as _};

use crate::posts::written;
use crate::support::TestApp;
use crate::support::binary::{self, Said};
use crate::support::media::png;

/// Files of a blog by their names in its folder.
const JEKYLL: [(&str, &str); 8] = [
    (
        "_config.yml",
        "url: https://press.example\nbaseurl: /blog\npermalink: /:year/:title/\n",
    ),
    ("_data/authors.yml", "odile: {name: Odile Brandt}\n"),
    (
        "_posts/2021-03-04-setting-ink.md",
        "---\ntitle: Setting ink\ndate: 2021-03-04 09:00:00 +0000\nauthor: odile\ntags: [Inks, Presses]\n\
         category: Craft\ndescription: How ink sets.\nredirect_from: /ink.html\naudience: For printers\n\
         why: It smears.\nlast_modified_at: 2021-04-01\nhero: false\n---\n\
         See [the colophon]({{ site.baseurl }}/colophon/) and [drying]({% post_url 2021-05-06-drying %}#air).\n\n\
         ![A plate]({{ \"/assets/plate.png\" | relative_url }})\n\n\
         {% highlight ruby %}\nputs 1\n{% endhighlight %}\n\n{% chart 12 %}\n\n![Gone](/assets/gone.png)\n\n\
         [Shop](/shop/)\n",
    ),
    (
        "_posts/2021-05-06-drying.md",
        "# Drying slowly\n\nIt takes [ink](/blog/2021/setting-ink/).\n",
    ),
    (
        "_posts/2021-06-07-broken.md",
        "---\ntitle: a: b\n---\nNever read.\n",
    ),
    (
        "_drafts/secret.md",
        "---\ntitle: Secret plans\n---\nNot for readers.\n",
    ),
    (
        "colophon.md",
        "---\ntitle: Colophon\ndate: 2020-01-02\nlayout: page\npermalink: /colophon/\ncomments: false\n---\nSet in two weights.\n",
    ),
    ("README.md", "How to build this.\n"),
];

fn folder(site: &TestApp, name: &str, files: &[(&str, &str)]) -> PathBuf {
    let root = site.app.config.data_dir.join(name);
    for (path, text) in files {
        put(&root, path, text.as_bytes());
    }
    root
}

fn put(root: &Path, path: &str, bytes: &[u8]) {
    let path = root.join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, bytes).unwrap();
}

fn import(site: &TestApp, root: &Path, more: &[&str]) -> Said {
    let config = &site.app.config;
    let words = [&["import", "markdown", root.to_str().unwrap()], more].concat();
    binary::run(&config.data_dir, &config.database_url, &words)
}

/// A site with the blog above, and what the import said.
async fn jekyll() -> (TestApp, PathBuf, String) {
    let site = TestApp::set_up().await;
    let root = folder(&site, "old-blog", &JEKYLL);
    put(&root, "assets/plate.png", &png(600, 400));
    let said = import(&site, &root, &[]);
    (site, root, said.text)
}

async fn post_named(site: &TestApp, title: &str) -> post::Model {
    let rows = post::Entity::find().filter(post::Column::Title.eq(title));
    let mut rows = rows.all(site.app.db.read()).await.unwrap();
    assert_eq!(rows.len(), 1, "posts named {title}");
    rows.remove(0)
}

async fn counts(site: &TestApp) -> [u64; 5] {
    let db = site.app.db.read();
    [
        post::Entity::find().count(db).await.unwrap(),
        tag::Entity::find().count(db).await.unwrap(),
        byline::Entity::find().count(db).await.unwrap(),
        redirect::Entity::find().count(db).await.unwrap(),
        media::Entity::find().count(db).await.unwrap(),
    ]
}

#[track_caller]
fn says(said: &str, words: &[&str]) {
    for word in words {
        assert!(said.contains(word), "{word} is missing in:\n{said}");
    }
}

#[tokio::test]
async fn a_post_arrives_with_its_head_its_text_and_its_picture() {
    let (site, _, said) = jekyll().await;
    let post = post_named(&site, "Setting ink").await;
    assert_eq!(
        (post.kind, post.status, post.slug.as_str()),
        (Kind::Post, Status::Published, "setting-ink")
    );
    assert_eq!(post.published_at.unwrap().rfc3339(), "2021-03-04T09:00:00Z");
    assert_eq!(post.updated_at.rfc3339(), "2021-04-01T00:00:00Z");
    assert_eq!(
        (post.summary.as_str(), post.audience.as_str(), post.why.as_str()),
        ("How ink sets.", "For printers", "It smears.")
    );
    assert_eq!(post.feed_id, "https://press.example/blog/2021/setting-ink");
    assert_eq!(post.signature.unwrap().0[0].name, "Odile Brandt");
    let html = post.html.as_str();
    for part in [
        "href=\"/pages/colophon\"",
        "href=\"/posts/drying#t-air\"",
        "src=\"/media/",
        "alt=\"A plate\"",
        "class=\"language-ruby\"",
        "src=\"https://press.example/blog/assets/gone.png\"",
        "href=\"https://press.example/blog/shop/\"",
    ] {
        assert!(html.contains(part), "{part} is missing in {html}");
    }
    assert!(!html.contains("{%"), "{html}");
    let tags = tag::Entity::find().all(site.app.db.read()).await.unwrap();
    let mut tags: Vec<&str> = tags.iter().map(|tag| tag.name.as_str()).collect();
    tags.sort_unstable();
    assert_eq!(tags, ["Craft", "Inks", "Presses"]);
    says(
        &said,
        &[
            "4  new",
            "2  published posts",
            "1  published pages",
            "1  drafts",
            "1  pictures and files taken along",
            "a new name that posts are signed with: Odile Brandt",
            "{% chart %} (1): _posts/2021-03-04-setting-ink.md",
            "Pictures and files that are not in the folder (1):\n  _posts/2021-03-04-setting-ink.md: assets/gone.png",
            "Links to pages that are not in the folder (1):\n  _posts/2021-03-04-setting-ink.md: /shop/",
            "hero (1): _posts/2021-03-04-setting-ink.md",
            "without a head of their own (1): README.md",
        ],
    );
}

#[tokio::test]
async fn readers_see_what_was_public_and_old_addresses_lead_to_it() {
    let (site, _, _) = jekyll().await;
    let mut reader = site.browser();
    reader
        .get("/posts/setting-ink")
        .await
        .shows("Setting ink")
        .shows("Odile Brandt");
    reader.get("/pages/colophon").await.shows("Set in two weights.");
    let drying = reader.get("/posts/drying").await;
    drying.shows("Drying slowly");
    assert_eq!(
        drying.all("h1"),
        ["Drying slowly"],
        "the heading became the title"
    );
    assert_eq!(
        post_named(&site, "Colophon").await.comment_policy,
        CommentPolicy::Off
    );
    assert_eq!(reader.get("/posts/secret").await.status, 404);
    assert_eq!(post_named(&site, "Secret plans").await.status, Status::Draft);
    for (old, new) in [
        ("/blog/2021/setting-ink/", "/posts/setting-ink"),
        ("/blog/2021/03/04/setting-ink.html", "/posts/setting-ink"),
        ("/blog/ink.html", "/posts/setting-ink"),
        ("/blog/colophon", "/pages/colophon"),
        ("/blog/categories/craft/", "/tags/craft"),
        ("/blog/index.xml", "/feed.xml"),
    ] {
        let moved = reader.get(old).await;
        assert_eq!((moved.status, moved.location().as_str()), (301, new), "{old}");
    }
    assert_eq!(
        reader.get("/blog/secret").await.status,
        404,
        "nobody learns of a draft"
    );
}

#[tokio::test]
async fn one_broken_file_is_named_and_stops_no_other() {
    let site = TestApp::set_up().await;
    let root = folder(&site, "old-blog", &JEKYLL);
    let said = import(&site, &root, &[]);
    assert!(!said.ok, "{}", said.text);
    says(
        &said.text,
        &[
            "_posts/2021-06-07-broken.md: the head is no YAML",
            "line 2",
            "1 files could not be imported",
        ],
    );
    assert_eq!(counts(&site).await[0], 4);
    fs::remove_file(root.join("_posts/2021-06-07-broken.md")).unwrap();
    assert!(import(&site, &root, &[]).ok);
}

#[tokio::test]
async fn a_second_run_leaves_what_is_the_same_or_was_changed_here() {
    let (site, root, _) = jekyll().await;
    let before = counts(&site).await;
    let again = import(&site, &root, &[]);
    says(
        &again.text,
        &[
            "4  as they were",
            "1  pictures and files taken along",
            "0  old addresses",
        ],
    );
    assert_eq!(counts(&site).await, before);

    let mut owner = site.owner().await;
    let editor = format!("/admin/posts/{}", post_named(&site, "Drying slowly").await.id);
    let changed = written(
        &mut owner,
        &editor,
        &[("source", "It takes weeks."), ("intent", "draft")],
    )
    .await;
    assert_eq!(changed.status, 303, "{}", changed.text());
    let text = fs::read_to_string(root.join("_posts/2021-05-06-drying.md")).unwrap();
    put(
        &root,
        "_posts/2021-05-06-drying.md",
        text.replace("It takes", "It took").as_bytes(),
    );
    let text = fs::read_to_string(root.join("colophon.md")).unwrap();
    put(
        &root,
        "colophon.md",
        text.replace("two weights", "three weights").as_bytes(),
    );
    put(
        &root,
        "_drafts/secret.md",
        b"---\ntitle: Secret plans\n---\nStill nothing for readers.\n",
    );
    let third = import(&site, &root, &[]);
    says(
        &third.text,
        &[
            "2  updated, because the file changed",
            "1  as they were",
            "1  changed here since the last import, and left alone",
        ],
    );
    let mut reader = site.browser();
    reader.get("/pages/colophon").await.shows("Set in three weights.");
    reader.get("/posts/drying").await.shows("It takes weeks.");
    says(
        &import(&site, &root, &[]).text,
        &["3  as they were", "1  changed here"],
    );
}

#[tokio::test]
async fn a_dry_run_says_the_same_and_writes_nothing() {
    let site = TestApp::set_up().await;
    let root = folder(&site, "old-blog", &JEKYLL);
    put(&root, "assets/plate.png", &png(60, 40));
    let before = counts(&site).await;
    let dry = import(&site, &root, &["--dry-run"]).text;
    says(&dry, &["4  new", "Nothing was written"]);
    assert_eq!(counts(&site).await, before);
    let real = import(&site, &root, &[]).text;
    let account = |said: &str| {
        let start = said.find(" new\n").unwrap();
        let end = said.find("\nNot imported").unwrap();
        let lines = said[start..end]
            .lines()
            .filter(|line| !line.contains("a new name"));
        lines.collect::<Vec<_>>().join("\n")
    };
    assert_eq!(account(&dry), account(&real));
}

#[tokio::test]
async fn a_picture_that_is_nowhere_is_words_until_it_is_there() {
    let site = TestApp::set_up().await;
    let text = "---\ntitle: Plates\ndate: 2021-03-04\n---\nBefore. ![A plate](/img/plate.png) Behind.\n";
    let root = folder(&site, "notes", &[("plates.md", text)]);
    let said = import(&site, &root, &[]).text;
    says(
        &said,
        &["Pictures and files that are not in the folder (1):\n  plates.md: img/plate.png"],
    );
    let post = post_named(&site, "Plates").await;
    let html = post.html.as_str();
    assert!(html.contains("Before. <em>A plate</em> Behind."), "{html}");
    assert!(!html.contains("<img"), "{html}");

    put(&root, "img/plate.png", &png(60, 40));
    says(&import(&site, &root, &[]).text, &["1  updated"]);
    let post = post_named(&site, "Plates").await;
    assert!(
        post.html.as_str().contains("src=\"/media/"),
        "{}",
        post.html.as_str()
    );
}

#[tokio::test]
async fn what_leads_out_of_the_folder_is_refused() {
    let site = TestApp::set_up().await;
    let outside = site.app.config.data_dir.join("outside.png");
    fs::write(&outside, png(8, 8)).unwrap();
    fs::write(
        site.app.config.data_dir.join("outside.md"),
        "---\ntitle: Outside\n---\nx",
    )
    .unwrap();
    let root = folder(
        &site,
        "notes",
        &[(
            "2024-03-01-a.md",
            "---\ntitle: Inside\n---\n![x](../outside.png) ![y](linked.png)\n",
        )],
    );
    std::os::unix::fs::symlink(&outside, root.join("linked.png")).unwrap();
    std::os::unix::fs::symlink("../outside.md", root.join("2024-03-02-b.md")).unwrap();
    std::os::unix::fs::symlink("..", root.join("up")).unwrap();
    let said = import(&site, &root, &[]);
    assert!(said.ok, "{}", said.text);
    says(
        &said.text,
        &[
            "1  new",
            "may lead out of the folder",
            "linked.png",
            "2024-03-02-b.md",
            "addresses that lead out of the folder (1)",
        ],
    );
    assert_eq!(counts(&site).await[4], 0);
    assert_eq!(counts(&site).await[0], 1);
}

#[tokio::test]
async fn hugo_and_zola_keep_their_addresses_and_bundles() {
    let site = TestApp::set_up().await;
    let root = folder(
        &site,
        "hugo",
        &[
            ("hugo.toml", "baseURL = 'https://h.example/'\n"),
            (
                "content/posts/press/index.md",
                "+++\ntitle = \"Press\"\ndate = 2022-01-02T10:00:00Z\naliases = [\"/old-press/\"]\n\
                 categories = [\"Machines\"]\n+++\n{{< figure src=\"press.png\" alt=\"A press\" >}}\n\n\
                 See [about]({{< relref \"about.md\" >}}).\n\n{{< notice tip >}}\nOil it.\n{{< /notice >}}\n",
            ),
            ("content/posts/_index.md", "+++\ntitle = \"Posts\"\n+++\n"),
            ("content/about.md", "---\ntitle: About\n---\nUs.\n"),
            (
                "content/posts/gone.md",
                "---\ntitle: Gone\ndate: 2020-01-01\nexpiryDate: 2021-01-01\n---\nx\n",
            ),
            (
                "content/posts/bad.md",
                "---\ntitle: Bad date\ndate: someday\n---\nx\n",
            ),
        ],
    );
    put(&root, "content/posts/press/press.png", &png(40, 30));
    let said = import(&site, &root, &["--own-byline"]);
    assert!(said.ok, "{}", said.text);
    says(
        &said.text,
        &[
            "4  new",
            "2  drafts",
            "it has expired",
            "the date \"someday\" can't be read",
            "(1): content/posts/_index.md",
        ],
    );
    let html = post_named(&site, "Press").await.html.as_str().to_owned();
    assert!(
        html.contains("src=\"/media/") && html.contains("href=\"/pages/about\""),
        "{html}"
    );
    assert!(html.contains("markdown-alert-tip"), "{html}");
    let mut reader = site.browser();
    for (old, new) in [
        ("/old-press", "/posts/press"),
        ("/about/", "/pages/about"),
        ("/categories/machines", "/tags/machines"),
    ] {
        assert_eq!(reader.get(old).await.location(), new, "{old}");
    }
    let zola = folder(
        &site,
        "zola",
        &[
            ("config.toml", "base_url = \"https://z.example\"\n"),
            (
                "content/blog/2023-02-03_type.md",
                "+++\ntitle = \"Type\"\n[taxonomies]\ntags = [\"Lead\"]\n[extra]\nwhy = \"It is heavy\"\n+++\n\
                 [self](@/blog/2023-02-03_type.md) {{ youtube(id=\"abc\") }}\n\n{% quote(author=\"Ada\") %}So.{% end %}\n",
            ),
        ],
    );
    assert!(import(&site, &zola, &[]).ok);
    let post = post_named(&site, "Type").await;
    assert_eq!(
        (post.why.as_str(), post.published_at.unwrap().rfc3339().as_str()),
        ("It is heavy", "2023-02-03T00:00:00Z")
    );
    let html = post.html.as_str();
    assert!(
        html.contains("href=\"/posts/type\"") && html.contains("watch?v=abc") && html.contains("— Ada"),
        "{html}"
    );
    assert_eq!(reader.get("/blog/type/").await.location(), "/posts/type");
}

#[tokio::test]
async fn a_text_past_the_limit_is_reported_and_not_cut() {
    let site = TestApp::set_up().await;
    let long = format!(
        "---\ntitle: Long\ndate: 2024-01-01\n---\n{}",
        "word ".repeat(110_000)
    );
    let root = folder(
        &site,
        "long",
        &[
            ("2024-01-01-long.md", &long),
            ("2024-01-02-short.md", "# Short\n\nx"),
        ],
    );
    let said = import(&site, &root, &[]);
    assert!(!said.ok);
    says(
        &said.text,
        &["1  new", "2024-01-01-long.md: the text is larger than 512 KiB"],
    );
}

#[tokio::test]
async fn what_was_removed_here_does_not_come_again() {
    let (site, root, _) = jekyll().await;
    let id = post_named(&site, "Drying slowly").await.id;
    let tx = site.app.db.begin_write().await.unwrap();
    post::Entity::delete_by_id(id).exec(&*tx).await.unwrap();
    tx.commit().await.unwrap();
    let said = import(&site, &root, &[]);
    says(
        &said.text,
        &[
            "1  removed here since the last import, and left out",
            "3  as they were",
        ],
    );
}

#[tokio::test]
async fn the_picture_of_a_head_becomes_the_cover_and_old_places_are_found() {
    let site = TestApp::set_up().await;
    let root = folder(
        &site,
        "covers",
        &[
            (
                "2024-01-01-ink.md",
                "---\ntitle: Ink\ncover: {image: plate.png, alt: A plate, caption: Of ours}\n---\n\
                 ## Why it smears {#smears}\n\nMind the heat.\n{: .warning}\n\n[Above](#smears)\n",
            ),
            (
                "2024-01-02-shown.md",
                "---\ntitle: Shown\nimage: plate.png\n---\n![A plate](plate.png)\n",
            ),
            (
                "2024-01-03-list.md",
                "---\ntitle: List\nimage: list.csv\n---\nx\n",
            ),
            (
                "2024-01-04-far.md",
                "---\ntitle: Far\nimage: https://far.example/a.png\n---\nx\n",
            ),
            ("list.csv", "a,b\n"),
        ],
    );
    put(&root, "plate.png", &png(60, 40));
    let lines = [
        "1  covers",
        "1  callouts, of marks of Kramdown",
        "1  headings that keep their names",
        "captions of covers, which have no place here (1): 2024-01-01-ink.md",
        "files of heads that are no pictures (1): 2024-01-03-list.md",
        "pictures of heads that stand somewhere else (1): 2024-01-04-far.md",
    ];
    says(&import(&site, &root, &["--dry-run"]).text, &lines);
    let said = import(&site, &root, &[]);
    assert!(said.ok, "{}", said.text);
    says(&said.text, &lines);
    let post = post_named(&site, "Ink").await;
    assert_eq!(post.cover_alt, "A plate");
    assert!(!post.html.as_str().contains("<img"), "{}", post.html.as_str());
    for title in ["Shown", "List", "Far"] {
        assert_eq!(post_named(&site, title).await.cover, "", "{title}");
    }
    let page = site.browser().get("/posts/ink").await;
    let cover = format!("article img[src^='/media/{}'][alt='A plate']", post.cover);
    for part in [
        cover.as_str(),
        "h2#t-smears",
        "a[href='#t-smears']",
        ".markdown-alert-warning",
    ] {
        assert!(!page.all(part).is_empty(), "{part}");
    }
    says(&import(&site, &root, &[]).text, &["4  as they were"]);
}
