//! What authors and readers type, as it is shown.

use super::*;

#[test]
fn no_text_leaves_the_data_it_stands_in() {
    for hostile in [
        "</script><script>alert(1)</script>",
        "<!--<script>",
        "]]>",
        "&lt;/script&gt;",
        "\u{2028}\u{2029}\u{0}\u{b}\"\\",
        "</SCRIPT\t>",
    ] {
        let value = serde_json::json!({ hostile: hostile });
        let data = SafeData::of(&value);
        assert!(
            !data
                .as_str()
                .contains(['<', '>', '&', '\u{2028}', '\u{2029}', '\u{0}'])
        );
        assert_eq!(
            serde_json::from_str::<serde_json::Value>(data.as_str()).unwrap(),
            value
        );
    }
}

fn shown(source: &str) -> String {
    comment(source, Format::Markdown).unwrap().0
}

#[test]
fn comment_keeps_emphasis_links_lists_quotes_and_code() {
    let html = shown("> *so* **it** is\n\n- `a`\n- [b](https://example.org/x)");
    assert!(html.contains("<blockquote>") && html.contains("<em>so</em>") && html.contains("<code>a</code>"));
    assert!(
        html.contains(r#"href="https://example.org/x" rel="nofollow ugc noopener noreferrer""#),
        "{html}"
    );
}

#[test]
fn comment_shows_typed_html_as_text_and_drops_headings_and_images() {
    assert!(shown("<b>loud</b>").contains("&lt;b&gt;loud&lt;/b&gt;"));
    assert!(!shown("# Loud\n\n![x](https://example.org/a.png)").contains("<h1"));
    assert!(!shown("![x](https://example.org/a.png)").contains("<img"));
    assert!(!shown("[x](javascript:alert(1))").contains("javascript"));
}

#[test]
fn comment_has_no_attribute_but_those_of_the_list() {
    let typed = shown("[a](https://example.org/ \"a title\")");
    assert!(typed.contains(">a</a>") && !typed.contains("title"), "{typed}");
    let sent = comment("<p lang=\"en\" title=\"a\" id=\"b\">c</p>", Format::Html);
    assert_eq!(sent.unwrap().0, "<p>c</p>");
}

#[test]
fn deep_nesting_is_refused_before_it_costs_anything() {
    assert_eq!(
        comment(&"> ".repeat(5_000), Format::Markdown),
        Err(Refusal::TooDeep)
    );
    for nested in [
        "<i>",
        "<i></b>",
        "<i title=\"</i>\">",
        "<i><!--</i>-->",
        "<b><table></b></table>",
        "<rt>",
    ] {
        assert_eq!(
            comment(&nested.repeat(600), Format::Html),
            Err(Refusal::TooDeep),
            "{nested}"
        );
    }
    for nested in ["- ", "1. ", "1)\t", ">\t", "* - ", "> 1. + "] {
        let source = format!("{}x", nested.repeat(2_000));
        assert_eq!(
            comment(&source, Format::Markdown),
            Err(Refusal::TooDeep),
            "{nested}"
        );
    }
    assert_eq!(
        comment(&"a".repeat(COMMENT_MAX_BYTES + 1), Format::Markdown),
        Err(Refusal::TooLong)
    );
}

#[test]
fn what_was_cleaned_is_read_by_a_browser_as_it_stands() {
    for html in [
        "<p>a<object><p>b</object>c",
        "<a href=\"https://example.org/\">a<object><a href=\"https://example.org/\">b</object></a>",
        "<pre>\n\n\na</pre>",
        "<table><p>a<tr><td><p>b",
    ] {
        let once = comment(html, Format::Html).unwrap();
        assert_eq!(comment(once.as_str(), Format::Html).unwrap(), once);
        let once = post(html, Format::Html).unwrap().0;
        assert_eq!(SETTLED_POST_RULES.clean(&once).to_string(), once);
    }
}

#[test]
fn a_quote_of_a_post_comes_from_the_web() {
    for (cite, kept) in [
        ("https://example.org/a", true),
        ("/a", true),
        ("javascript:a()", false),
    ] {
        let html = post(
            &format!("<blockquote cite=\"{cite}\">a</blockquote>"),
            Format::Html,
        )
        .unwrap();
        assert_eq!(html.as_str().contains("cite"), kept, "{cite}");
    }
}

#[test]
fn a_long_line_of_dashes_is_no_nesting() {
    for rule in ["-".repeat(80), "* ".repeat(80), "_ _".repeat(40), "+-".repeat(40)] {
        assert!(
            comment(&format!("a\n\n{rule}\n\nb"), Format::Markdown).is_ok(),
            "{rule}"
        );
    }
    let items = "<ul><li>a</ul><p>b".repeat(500);
    assert!(comment(&items, Format::Html).is_ok());
    let rule = format!("<p>a</p>\n{}\n<p>b</p>", "-".repeat(80));
    assert!(comment(&rule, Format::Html).is_ok());
}

#[test]
fn tables_and_code_of_a_post_scroll_by_themselves() {
    let html = post(
        "| a | b |\n|---|---|\n| 1 | 2 |\n\n```rust\nlet x;\n```",
        Format::Markdown,
    )
    .unwrap()
    .0;
    assert!(
        html.contains(r#"class="scroll""#) && html.contains(r#"tabindex="0""#),
        "{html}"
    );
    assert!(
        html.contains("</table></div>") && html.contains(r#"<pre tabindex="0">"#),
        "{html}"
    );
    let tricky = post(r#"<img alt="<table onload=x" src="/a.png">"#, Format::Html)
        .unwrap()
        .0;
    assert!(!tricky.contains(" onload=\"x"), "{tricky}");
}

#[test]
fn post_headings_get_prefixed_anchors() {
    let html = post("# Why now\n\n[see](#why-now)\n\n## Why now", Format::Markdown)
        .unwrap()
        .0;
    assert!(html.contains(r#"<h2 id="t-why-now">Why now</h2>"#), "{html}");
    assert!(html.contains(r#"<h2 id="t-why-now-1">"#), "{html}");
    assert!(html.contains("href=\"#t-why-now\""), "{html}");
}

#[test]
fn links_of_a_post_can_be_made_absolute() {
    let html = post(
        "[a](../b) [c](#d) ![e](/f.png) `href=\"g\"`\n\n## d",
        Format::Markdown,
    )
    .unwrap();
    let page = Url::parse("https://example.org/blog/posts/x").unwrap();
    let html = absolute(&html, &page).0;
    assert!(html.contains("href=\"https://example.org/blog/b\""), "{html}");
    assert!(
        html.contains("href=\"https://example.org/blog/posts/x#t-d\""),
        "{html}"
    );
    assert!(
        html.contains("id=\"t-d\"") && html.contains("href=\"g\"</code>"),
        "{html}"
    );
    assert!(html.contains("src=\"https://example.org/f.png\""), "{html}");
}

#[test]
fn website_needs_a_real_host() {
    assert_eq!(
        SafeUrl::parse_website("example.org").unwrap().as_str(),
        "https://example.org/"
    );
    assert!(SafeUrl::parse_website("javascript:alert(1)").is_none());
    assert!(SafeUrl::parse("https://user@example.org/").is_none());
}
