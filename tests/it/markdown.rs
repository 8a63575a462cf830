//! What authors can write, through the editor, the API and the page; and what of it nobody may.

use forthright::clock::minutes;
use forthright::posts::entity::post;
use forthright::text::{self, Format};
use scraper::node::Element;
use scraper::{Html, Selector};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};
use serde_json::json;

use crate::support::{Browser, Page, TestApp};

const ADDRESS: &str = "/posts/how-it-is-written";

/// A site, and the page of a published post with this text.
async fn page(source: &str) -> (TestApp, Page) {
    let site = TestApp::set_up().await;
    let mut owner = site.owner().await;
    owner
        .write("How it is written", &[("source", source)], &["publish"])
        .await;
    let page = site.browser().get(ADDRESS).await;
    assert_eq!(page.status, 200, "{}", page.body);
    (site, page)
}

async fn prose(source: &str) -> String {
    let (_site, page) = page(source).await;
    let (_, prose) = page.body.split_once("class=\"prose e-content\"").unwrap();
    prose.split("</article>").next().unwrap().to_owned()
}

#[tokio::test]
async fn callouts_say_their_kind_in_words() {
    let (_site, page) = page(
        "> [!NOTE]\n> a\n\n> [!TIP]\n> b\n\n> [!IMPORTANT]\n> c\n\n> [!warning]\n> d\n\n> [!CAUTION] Mind *this*\n> e\n",
    )
    .await;
    let titles = page.all(".markdown-alert > .markdown-alert-title");
    assert_eq!(
        titles,
        ["Note", "Tip", "Important", "Warning", "Caution: Mind *this*"]
    );
    assert_eq!(page.all(".markdown-alert-warning p + p"), ["d"]);
}

#[tokio::test]
async fn footnotes_lead_there_and_back() {
    let html = prose("Eleven hours.[^shelf] Twice.[^shelf]\n\n[^shelf]: On *our* shelf.\n").await;
    assert!(
        html.contains(r##"<a href="#t-fn-shelf" id="t-fnref-shelf""##),
        "{html}"
    );
    assert!(
        html.contains(r#"<li id="t-fn-shelf">"#) && html.contains("<em>our</em>"),
        "{html}"
    );
    assert!(
        html.contains(r##"href="#t-fnref-shelf""##) && html.contains(r##"href="#t-fnref-shelf-2""##),
        "{html}"
    );
    assert!(
        html.contains(r#"aria-label="Back to where footnote stands in the text: 1""#),
        "{html}"
    );
    assert!(html.contains(r#"aria-label="Footnotes""#), "{html}");
}

#[tokio::test]
async fn definitions_tasks_tables_and_quotation_marks_are_as_typed() {
    let html = prose(
        "Restore\n\n: Getting it \"back\" -- all of it...\n\n- [x] done\n- [ ] to do\n\n| | b |\n|---|--:|\n| 1 | 2 |\n\n~~no~~ https://example.org/x\n",
    )
    .await;
    for part in [
        "<dt>Restore</dt>",
        "“back” – all of it…",
        r#"aria-label="Task""#,
        "<td></td>",
        r#"<th align="right">b</th>"#,
        r#"<td align="right">2</td>"#,
        "<del>no</del>",
        r#"href="https://example.org/x""#,
    ] {
        assert!(html.contains(part), "{part}\n{html}");
    }
}

#[tokio::test]
async fn formulas_are_set_and_what_cannot_be_read_stays() {
    let html = prose(
        "Half is $\\frac{a}{2}$.\n\n$$\\sum_{i=1}^n x_i$$\n\n```math\n\\sqrt{2}\n```\n\nOdd: $\\frac{$ and $\\href{javascript:a()}{b}$.\n\nFrom $5 to $10, or \\$7.\n",
    )
    .await;
    assert!(html.contains("<mfrac><mi>a</mi><mn>2</mn></mfrac>"), "{html}");
    assert!(
        html.contains(r#"<math display="block">"#) && html.contains("<msqrt>"),
        "{html}"
    );
    assert!(
        html.contains("This formula could not be read") && html.contains(r"\frac{</code>"),
        "{html}"
    );
    assert!(html.contains("From $5 to $10, or $7."), "{html}");
    assert!(!html.contains("href=\"javascript"), "{html}");
}

#[tokio::test]
async fn code_is_told_apart_by_classes() {
    let html = prose("```rust\nfn a() {} // b\n```\n\n```no-such-thing\n<b>\n```\n").await;
    assert!(
        html.contains(r#"<code class="language-rust"><span class="xw">fn</span> <span class="xf">a</span>"#),
        "{html}"
    );
    assert!(html.contains(r#"<span class="xc">// b</span>"#), "{html}");
    assert!(html.contains("<code>&lt;b&gt;"), "{html}");
}

#[tokio::test]
async fn a_picture_alone_with_a_title_is_a_figure() {
    let html = prose(
        "![A *shelf*](/a.png \"Our \\\"shelf\\\" <b>\")\n\nIn ![line](/b.png \"title\") a line.\n\n![plain](/c.png)\n",
    )
    .await;
    assert!(
        html.contains(r#"<figure><img src="/a.png" alt="A shelf""#),
        "{html}"
    );
    assert!(
        html.contains("<figcaption>Our \"shelf\" &lt;b&gt;</figcaption></figure>"),
        "{html}"
    );
    assert_eq!(html.matches("<figure>").count(), 1, "{html}");
}

const PARTS: &str =
    "Before.\n\n## One\n\na\n\n### Deep `x` & \"y\"\n\nb\n\n## Two\n\nc\n\n## Two\n\nd\n\n> ## Quoted\n";

#[tokio::test]
async fn headings_can_be_linked_and_many_have_contents() {
    let (_site, long) = page(PARTS).await;
    assert_eq!(long.all("nav.toc summary"), ["Contents"]);
    assert_eq!(long.all("nav.toc > details > ul > li > a"), ["One", "Two", "Two"]);
    assert_eq!(long.all("nav.toc ul ul a"), ["Deep x & “y”"]);
    assert_eq!(long.attr("nav.toc ul ul a", "href").unwrap(), "#t-deep-x--y");
    assert_eq!(long.attr(".prose h3", "id").unwrap(), "t-deep-x--y");
    assert_eq!(
        long.attr("h2[id=t-two-1] + a.anchor", "href").unwrap(),
        "#t-two-1"
    );
    assert_eq!(
        long.attr("h2[id=t-one] + a.anchor", "aria-label").unwrap(),
        "Link to “One”"
    );
    assert_eq!(long.attr("nav.toc details", "open"), None);
    let (before, _) = long.body.split_once("<nav class=\"toc\"").unwrap();
    assert!(before.contains("Before."));

    let (_site, short) = page("## One\n\na\n\n## Two\n\n[TOC]\n\n[TOC] in a line is text.").await;
    assert_eq!(short.all("nav.toc a"), ["One", "Two"]);
    assert!(short.attr("nav.toc details", "open").is_some());
    short.shows("[TOC] in a line is text.");
    let (_site, none) = page("## One\n\n## Two\n\n## Three").await;
    assert!(none.all("nav.toc").is_empty());
    let (_site, nothing) = page("Text.\n\n[TOC]").await;
    assert!(nothing.all("nav.toc").is_empty());
    nothing.hides("[TOC]");
}

#[tokio::test]
async fn html_that_describes_text_stays_and_what_acts_does_not() {
    let html = prose(
        "<details open><summary>More</summary>\n\n*Folded.*\n\n</details>\n\n<kbd>a</kbd> <mark>b</mark> H<sub>2</sub>O <abbr title=\"c\">d</abbr> <span lang=\"fr\" dir=\"ltr\">e</span> <time datetime=\"2026-01-02\">f</time> <ruby>漢<rt>g</rt></ruby>\n\n<ol type=\"a\"><li value=\"3\">h</li></ol>\n\n<script>i()</script><iframe src=\"/j\"></iframe><form action=\"/k\"><button>l</button></form><p style=\"m\" onclick=\"n\" class=\"top\">o</p><video src=\"/p\"></video>\n",
    )
    .await;
    for part in [
        "<details open=\"\"><summary>More</summary>",
        "<em>Folded.</em>",
        "<kbd>a</kbd> <mark>b</mark>",
        "<sub>2</sub>",
        "<abbr title=\"c\">d</abbr>",
        "lang=\"fr\"",
        "<time datetime=\"2026-01-02\">f</time>",
        "<rt>g</rt>",
        "<li value=\"3\">h</li>",
    ] {
        assert!(html.contains(part), "{part}\n{html}");
    }
    for gone in [
        "i()",
        "<iframe",
        "<form",
        "<button",
        "style=",
        "onclick",
        "class=\"top\"",
        "<video",
    ] {
        assert!(!html.contains(gone), "{gone}\n{html}");
    }
}

/// Everything that could make more of a formula, a class, a callout or a note than it is.
const HOSTILE: &[&str] = &[
    "$\\text{</mtext></math><script>a()</script>}$",
    "<math><mtext><table><mglyph><style><img src=x onerror=a()></style></mglyph></table></mtext></math>",
    "<math href=\"javascript:a()\" xlink:href=\"javascript:a()\"><maction actiontype=\"statusline#a\"><mi onclick=\"a()\" style=\"b\">c</mi></maction></math>",
    "<math><semantics><annotation-xml encoding=\"text/html\"><script>a()</script></annotation-xml></semantics></math>",
    "```rust\" onload=\"a()\n</code></pre><script>a()</script>\n```",
    "```rust onmouseover=a()\n<img src=x onerror=a()>\n```",
    "<span class=\"xw go top\">a</span><code class=\"language-rust go\">b</code><div class=\"markdown-alert c\">d</div>",
    "> [!NOTE] <script>a()</script>\n> b",
    "a[^\"><script>a()</script>]\n\n[^\"><script>a()</script>]: b",
    "## <script>a()</script> \"onclick=a()\n\n[TOC]",
    "![\" onerror=\"a()](x \"</figcaption><script>a()</script>\")",
    "<nav class=\"toc\" onclick=\"a()\"><a class=\"anchor\" href=\"javascript:a()\">b</a></nav>",
];

#[tokio::test]
async fn nothing_hostile_gets_through() {
    for source in HOSTILE {
        for format in [Format::Markdown, Format::Html] {
            let html = text::post(source, format).unwrap();
            let page = Html::parse_fragment(html.as_str());
            for element in page.select(&Selector::parse("*").unwrap()) {
                judge(element.value(), html.as_str());
            }
        }
    }
}

fn judge(element: &Element, html: &str) {
    let acts = [
        "script",
        "style",
        "iframe",
        "annotation-xml",
        "maction",
        "mglyph",
        "form",
        "button",
    ];
    assert!(!acts.contains(&element.name()), "{} in {html}", element.name());
    for (name, value) in element.attrs() {
        assert!(
            !name.starts_with("on") && name != "style" && name != "xlink:href",
            "{name} in {html}"
        );
        assert!(!value.starts_with("javascript:"), "{value} in {html}");
    }
    for class in element.classes() {
        assert!(!["go", "top", "c"].contains(&class), "{class} in {html}");
    }
}

#[tokio::test]
async fn a_comment_keeps_its_short_list() {
    let source = "[TOC]\n\n## a\n\n> [!NOTE]\n> b\n\n$x^2$ c[^d]\n\n[^d]: e\n\n```rust\nfn f() {}\n```\n\n![g](h \"i\")";
    let html = text::comment(source, Format::Markdown).unwrap();
    for gone in [
        "<nav",
        "<h2",
        "markdown-alert",
        "<math",
        "<sup",
        "<section",
        "<span",
        "<figure",
        "class=",
    ] {
        assert!(!html.as_str().contains(gone), "{gone}\n{}", html.as_str());
    }
    assert!(html.as_str().contains("[TOC]") && html.as_str().contains("$x^2$"));
}

/// As much of one thing as a post may hold: each is rendered or refused, and the test ends.
#[tokio::test]
async fn much_of_anything_is_rendered_or_refused() {
    let notes: String = (0..10_000)
        .map(|at| format!("a[^{at}]\n\n[^{at}]: b\n\n"))
        .collect();
    let html = text::post(&notes, Format::Markdown).unwrap();
    assert_eq!(html.as_str().matches("footnote-backref").count(), 10_000);
    let nested: String = (1..=40)
        .map(|depth| format!("{}[!NOTE]\n", "> ".repeat(depth)))
        .collect();
    assert_eq!(text::post(&nested, Format::Markdown), Err(text::Refusal::TooDeep));
    let formulas = "$x$ ".repeat(2_000);
    let html = text::post(&formulas, Format::Markdown).unwrap();
    assert_eq!(html.as_str().matches("<math>").count(), 1000);
    let code = format!("```c\nint {};\n```\n\n", "x".repeat(3000)).repeat(60);
    let html = text::post(&code, Format::Markdown).unwrap();
    assert_eq!(html.as_str().matches("xt\">int").count(), 43);
    for sign in [
        "&",
        "<",
        "a>",
        "$",
        "\u{a0}",
        "## a\n",
        "> [!TIP]\n",
        "![a](b \"c\")\n\n",
    ] {
        let much = sign.repeat(text::POST_MAX_BYTES / 16 / sign.len());
        assert!(text::post(&much, Format::Markdown).is_ok(), "{sign}");
    }
    let title = format!("<p title=\"{}\">a</p>", "&".repeat(text::POST_MAX_BYTES - 100));
    assert_eq!(text::post(&title, Format::Markdown), Err(text::Refusal::TooDeep));
}

#[tokio::test]
async fn feeds_and_programs_get_the_text_without_the_aids_of_the_page() {
    let (site, page) = page(&format!("{PARTS}\n\n$x^2$\n\n```rust\nfn f() {{}}\n```")).await;
    assert!(page.body.contains("class=\"toc\""));
    let mut reader = site.browser();
    let feed = reader.get("/feed.xml").await.body;
    let told = site.program().get("/posts/how-it-is-written").await.is(200);
    let told = told["body_html"].as_str().unwrap();
    for body in [&feed, told] {
        assert!(
            !body.contains("class=\"toc\"") && !body.contains("class=\"anchor\""),
            "{body}"
        );
        assert!(
            !body.contains("toc&quot;") && !body.contains("anchor&quot;"),
            "{body}"
        );
        assert!(body.contains("msup") && body.contains("t-one"), "{body}");
    }
    let words = text::words(&text::post(PARTS, Format::Markdown).unwrap());
    assert_eq!(words, 13);
}

#[tokio::test]
async fn a_program_writes_the_same_markdown() {
    let site = TestApp::set_up().await;
    let mut program = site.admin().await;
    let post = json!({
        "title": "By a program",
        "body_markdown": "> [!TIP]\n> a $x$\n\n```js\nlet b;\n```",
        "status": "published",
    });
    program.post("/posts", post).await.is(201);
    let page = site.browser().get("/posts/by-a-program").await;
    assert_eq!(page.all(".markdown-alert-title"), ["Tip"]);
    assert_eq!(page.all("code.language-javascript .xw"), ["let"]);
}

#[tokio::test]
async fn the_editor_says_what_can_be_written() {
    let site = TestApp::set_up().await;
    let mut owner = site.owner().await;
    let page = owner.get("/admin/posts/new").await;
    assert_eq!(page.all(".write-help summary"), ["What you can write"]);
    let (page, examples) = (
        Html::parse_document(&page.body),
        Selector::parse(".write-help dd code").unwrap(),
    );
    let examples: Vec<String> = page.select(&examples).map(|each| each.text().collect()).collect();
    let examples = examples.join("\n\n");
    let html = text::post(&examples, Format::Markdown).unwrap();
    for made in [
        "<h2",
        "<table>",
        "markdown-alert-warning",
        "footnotes",
        "<dl>",
        "<math",
        "<figure>",
        "<kbd>",
        "class=\"toc\"",
        "<details>",
    ] {
        assert!(html.as_str().contains(made), "{made}\n{}", html.as_str());
    }
}

/// As an older program left every post.
async fn age(site: &TestApp) {
    let tx = site.app.db.begin_write().await.unwrap();
    post::Entity::update_many()
        .col_expr(post::Column::Renderer, Expr::value(text::RENDERER - 1))
        .col_expr(post::Column::Html, Expr::value("<p>as of old</p>"))
        .exec(&*tx)
        .await
        .unwrap();
    tx.commit().await.unwrap();
}

async fn start(site: &TestApp) {
    let tx = site.app.db.begin_write().await.unwrap();
    forthright::upkeep::daily::schedule(&tx, site.app.clock.now())
        .await
        .unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn what_an_older_program_rendered_is_rendered_again() {
    let (site, _) = page("## One\n\n```rust\nfn f() {}\n```").await;
    for number in 0..45 {
        site.add_post(&format!("more-{number}"), "More").await;
    }
    age(&site).await;
    let mut reader: Browser = site.browser();
    reader.get(ADDRESS).await.shows("as of old");
    let before = post::Entity::find().all(site.app.db.read()).await.unwrap();
    site.mails();
    start(&site).await;
    site.later(minutes(0)).await;
    let page = reader.get(ADDRESS).await;
    assert_eq!(page.hides("as of old").all("code .xw"), ["fn"]);
    let old = post::Entity::find().filter(post::Column::Renderer.lt(text::RENDERER));
    assert!(old.all(site.app.db.read()).await.unwrap().is_empty());
    let after = post::Entity::find().all(site.app.db.read()).await.unwrap();
    let said = |posts: &[post::Model]| -> Vec<_> {
        posts
            .iter()
            .map(|post| (post.id, post.version, post.updated_at))
            .collect()
    };
    assert_eq!(said(&before), said(&after));
    assert!(site.mails().is_empty());
    start(&site).await;
    let job = forthright::jobs::entity::Entity::find()
        .filter(forthright::jobs::entity::Column::Kind.eq("posts.render_again"))
        .one(site.app.db.read())
        .await
        .unwrap();
    assert_eq!(job, None);
}

#[tokio::test]
async fn a_post_that_today_refuses_stays_as_it_is() {
    let site = TestApp::set_up().await;
    let id = site.add_post("deep", "Deep").await;
    let tx = site.app.db.begin_write().await.unwrap();
    post::Entity::update_many()
        .col_expr(post::Column::Source, Expr::value("> ".repeat(500)))
        .filter(post::Column::Id.eq(id))
        .exec(&*tx)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    age(&site).await;
    start(&site).await;
    site.later(minutes(0)).await;
    site.browser().get("/posts/deep").await.shows("as of old");
    let row = post::Entity::find_by_id(id)
        .one(site.app.db.read())
        .await
        .unwrap()
        .unwrap();
    assert_eq!(row.renderer, text::RENDERER);
}
