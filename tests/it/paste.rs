//! Formatted text that is pasted becomes clean Markdown, and what a reader then sees is what was copied.

use forthright::people::Role;
use forthright::text::{self, Format};

use crate::support::{Browser, TestApp};

/// As desktop Word copies it: styles in the head, lists made of paragraphs, conditional comments.
const WORD: &str = r#"<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta name=Generator content="Microsoft Word 15"><!--[if gte mso 9]><xml><o:OfficeDocumentSettings/></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0cm; font-family:"Calibri",sans-serif;} @list l0:level1 {mso-level-number-format:bullet;} --></style>
</head><body lang=EN-GB style='tab-interval:36.0pt'><!--StartFragment-->
<p class=MsoTitle>What a renewal costs<o:p></o:p></p>
<h1><span lang=EN-US style='mso-ansi-language:EN-US'>The first invoice<o:p></o:p></span></h1>
<p class=MsoNormal><span class=SpellE>Three</span> renewals, <b style='mso-bidi-font-weight:normal'>one</b> <i>pattern</i>
in <st1:place w:st="on">Malmö</st1:place>, see <a href="https://example.org/prices?utm_source=word"><span style='color:blue'>the prices</span></a>.<o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol;mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>·<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>Read it<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span
style='mso-list:Ignore'>o<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>Twice<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>Sign it<o:p></o:p></p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp;</span></span>First of all<o:p></o:p></p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>2.<span>&nbsp;&nbsp;</span></span>Then<o:p></o:p></p>
<table class=MsoTableGrid border=1><tr><td width=200><p class=MsoNormal>Backup<o:p></o:p></p></td><td><p class=MsoNormal><b>Hours</b><o:p></o:p></p></td></tr>
<tr><td><p class=MsoNormal>Full<o:p></o:p></p></td><td><p class=MsoNormal>9<o:p></o:p></p></td></tr></table>
<p class=MsoNormal><img width=200 src="file:///C:/Users/mara/AppData/Local/Temp/clip_image001.png" v:shapes="Picture_1"></p>
<!--EndFragment--></body></html>"#;

/// As Google Docs copies it: one wrapper, weights on spans, lists inside lists.
const DOCS: &str = r#"<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-5b1c1d1e-7fff">
<h2 dir="ltr" style="line-height:1.38;margin-top:18pt;"><span style="font-size:16pt;font-weight:400;font-style:normal;">The first invoice</span></h2>
<p dir="ltr" style="line-height:1.38;"><span style="font-size:11pt;font-weight:400;">Three renewals, </span><span style="font-size:11pt;font-weight:700;">one</span><span style="font-weight:400;"> </span><span style="font-size:11pt;font-weight:400;font-style:italic;">pattern</span><span style="font-weight:400;">, see </span><a href="https://www.google.com/url?q=https://example.org/prices&amp;sa=D&amp;ust=1" style="text-decoration:none;"><span style="color:#1155cc;text-decoration:underline;font-weight:400;">the prices</span></a><span style="font-weight:400;">.</span></p><br>
<ul style="margin-top:0;"><li dir="ltr" style="list-style-type:disc;" aria-level="1"><p dir="ltr" role="presentation"><span style="font-weight:400;">Read it</span></p></li>
<ul><li dir="ltr" aria-level="2"><p dir="ltr" role="presentation"><span style="font-weight:400;">Twice</span></p></li></ul>
<li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span style="font-weight:400;">Sign it</span></p></li></ul>
<div dir="ltr" align="left"><table style="border:none;"><colgroup><col width="100" /><col /></colgroup><tbody><tr><td><p dir="ltr"><span style="font-weight:700;">Backup</span></p></td><td><p dir="ltr"><span>Hours</span></p></td></tr><tr><td><p><span>Full</span></p></td><td><p><span>9</span></p></td></tr></tbody></table></div>
<p><span style="font-weight:400;text-decoration:line-through;">Not this.</span><span style="font-weight:400;vertical-align:super;font-size:0.6em;">2</span></p></b><br class="Apple-interchange-newline">"#;

/// As Outlook on the web copies it: a `div` a line, its own way through to every link.
const OUTLOOK: &str = r#"<div class="elementToProof" style="font-family: Aptos, Calibri, sans-serif; font-size: 12pt;">Dear all,</div>
<div class="elementToProof" style="font-family: Aptos;"><br></div>
<div class="elementToProof">Three renewals, <b>one</b> <i>pattern</i>, see <a href="https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org%2Fprices&amp;data=05%7C02&amp;reserved=0" id="OWA7" class="OWAAutoLink" data-auth="NotApplicable">the prices</a>.</div>
<ol data-editing-info="{}"><li><div class="elementToProof">First of all</div></li><li><div>Then</div></li></ol>
<p class="MsoNormal"><span style="mso-fareast-language:EN-US"><o:p>&nbsp;</o:p></span></p>
<table border="0" cellspacing="0"><tbody><tr><td><div>Only to put <b>this</b> into place.</div></td></tr></tbody></table>
<img src="cid:0f6a@example.org" width="12"><img src="https://track.example.org/dot.gif" width="1" height="1">
<blockquote style="border-left: 3px solid;"><div>What Eli wrote.</div></blockquote>"#;

/// As a browser copies a part of a page.
const PAGE: &str = r#"<meta charset='utf-8'><nav style="display: none">Menu</nav><h1 style="box-sizing: border-box; color: rgb(36, 41, 46);">The first invoice</h1>
<p style="margin: 0px;">Three renewals, <strong>one</strong> <em>pattern</em>, see <a href="https://example.org/prices">the prices</a>.<br>A second line with <code>a_word</code>.</p>
<h2>By the hour</h2><pre class="highlight"><code>let hours = 9;
let *p = 1;</code></pre>
<figure><img src="https://example.org/shelf.jpg" alt="A shelf"><figcaption>Our own shelf.</figcaption></figure>
<table><thead><tr><th>Backup</th><th>Hours</th></tr></thead><tbody><tr><td>Full</td><td>9 | 10</td></tr></tbody></table>
<script>track()</script><button>Share</button><hr>"#;

async fn pasted(browser: &mut Browser, html: &str) -> String {
    let page = browser.post("/admin/posts/paste", &[("html", html)]).await;
    assert_eq!(page.status, 200, "{}", page.body);
    let said: serde_json::Value = serde_json::from_str(&page.body).unwrap();
    said["markdown"].as_str().unwrap().to_owned()
}

fn drawn(markdown: &str) -> String {
    text::post(markdown, Format::Markdown)
        .unwrap()
        .as_str()
        .to_owned()
}

#[tokio::test]
async fn what_word_copies_keeps_its_shape() {
    let site = TestApp::set_up().await;
    let markdown = pasted(&mut site.owner().await, WORD).await;
    assert_eq!(
        markdown,
        "## What a renewal costs\n\n## The first invoice\n\n\
         Three renewals, **one** *pattern* in Malmö, see [the prices](https://example.org/prices?utm_source=word).\n\n\
         - Read it\n  - Twice\n- Sign it\n\n1. First of all\n2. Then\n\n\
         | Backup | **Hours** |\n| ------ | --------- |\n| Full   | 9         |"
    );
    let html = drawn(&markdown);
    for tag in [
        "<ul>",
        "<ol>",
        "<table>",
        "<strong>one</strong>",
        "<em>pattern</em>",
    ] {
        assert!(html.contains(tag), "{tag}: {html}");
    }
}

#[tokio::test]
async fn what_google_docs_copies_keeps_its_shape() {
    let site = TestApp::set_up().await;
    let markdown = pasted(&mut site.owner().await, DOCS).await;
    assert_eq!(
        markdown,
        "## The first invoice\n\nThree renewals, **one** *pattern*, see [the prices](https://example.org/prices).\n\n\
         - Read it\n  - Twice\n- Sign it\n\n\
         | **Backup** | Hours |\n| ---------- | ----- |\n| Full       | 9     |\n\n\
         ~~Not this.~~<sup>2</sup>"
    );
    let html = drawn(&markdown);
    assert!(html.contains("<del>Not this.</del><sup>2</sup>"), "{html}");
}

#[tokio::test]
async fn what_outlook_copies_keeps_its_shape() {
    let site = TestApp::set_up().await;
    let markdown = pasted(&mut site.owner().await, OUTLOOK).await;
    assert_eq!(
        markdown,
        "Dear all,\n\nThree renewals, **one** *pattern*, see [the prices](https://example.org/prices).\n\n\
         1. First of all\n2. Then\n\nOnly to put **this** into place.\n\n> What Eli wrote."
    );
}

#[tokio::test]
async fn what_a_page_holds_keeps_its_shape() {
    let site = TestApp::set_up().await;
    let markdown = pasted(&mut site.owner().await, PAGE).await;
    assert_eq!(
        markdown,
        "## The first invoice\n\nThree renewals, **one** *pattern*, see [the prices](https://example.org/prices).\\\n\
         A second line with `a_word`.\n\n### By the hour\n\n```\nlet hours = 9;\nlet *p = 1;\n```\n\n\
         ![A shelf](https://example.org/shelf.jpg)\n\nOur own shelf.\n\n\
         | Backup | Hours  |\n| ------ | ------ |\n| Full   | 9 &#124; 10 |\n\n- - -"
    );
    let html = drawn(&markdown);
    for part in ["<br", "let *p = 1;", "9 | 10", "<hr"] {
        assert!(html.contains(part), "{part}: {html}");
    }
}

#[tokio::test]
async fn only_writers_paste_and_too_much_is_refused_politely() {
    let site = TestApp::set_up().await;
    site.add_person("Otto Lind", "otto@example.org", Role::Moderator)
        .await;
    let mut owner = site.owner().await;
    let deep = "<div>".repeat(2_000);
    let page = owner.post("/admin/posts/paste", &[("html", &deep)]).await;
    assert_eq!(page.status, 422);
    page.shows("It was pasted as plain text.");
    let long = "x".repeat(text::PASTE_MAX_BYTES + 1);
    assert_eq!(
        owner.post("/admin/posts/paste", &[("html", &long)]).await.status,
        422
    );
    let mut moderator = site.logged_in("otto@example.org").await;
    assert_eq!(
        moderator
            .post("/admin/posts/paste", &[("html", "<b>x</b>")])
            .await
            .status,
        403
    );
    assert_eq!(
        site.browser()
            .post("/admin/posts/paste", &[("html", "<b>x</b>")])
            .await
            .status,
        401
    );
}
