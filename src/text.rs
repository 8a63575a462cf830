//! From what a person typed to markup that is safe to show. The only file that builds raw markup:
//! everything else holds `SafeHtml` and `SafeUrl`, which only this file makes from foreign text.
//! Markdown is rendered once, when written; the result is stored beside its source.

mod aids;
mod allowed;
mod among;
mod code;
mod depth;
pub mod difference;
mod few;
mod figures;
mod headings;
mod hosts;
mod mail;
mod markdown;
mod math;
mod paste;
mod pictures;
mod pieces;
mod plain;
mod recordings;
mod rel_me;

use std::fmt;

use ammonia::Builder;
use sea_orm::DeriveValueType;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use url::Url;

use self::aids::without_aids;
use self::allowed::{COMMENT_OPTIONS, COMMENT_RULES, NO_TAGS, POST_RULES, SETTLED_POST_RULES, post_rules};
use crate::t;

pub use among::among;
pub use few::few;
pub use headings::is_place_name;
pub use hosts::{Linked, host_in_letters, linked};
pub use mail::{for_mail, in_plain};
pub use paste::{PASTE_MAX_BYTES, pasted};
pub use pictures::{Picture, dressed, files_named, pictures_without_words};
pub use plain::{has_hidden, line, lines, slug, words_typed};
pub use recordings::{Playable, Plays, Recording, native, playable, recordings_named};
pub use rel_me::rel_me;

/// Raised whenever the same source would give other markup: posts of an older one are rendered again by
/// `posts/rerender.rs`. That of comments is as it was under 3.
pub const RENDERER: i64 = 7;

/// The longest comment, in bytes of UTF-8.
pub const COMMENT_MAX_BYTES: usize = 16 * 1024;

/// The longest post, in bytes of UTF-8.
pub const POST_MAX_BYTES: usize = 512 * 1024;

/// Deepest nesting of quotes and lists; a sanitiser's time grows with the square of the depth.
pub const MAX_NESTING: usize = 32;

/// Markup that has been through the sanitiser, or was made by it.
#[derive(Clone, Debug, Default, PartialEq, Eq, DeriveValueType)]
pub struct SafeHtml(String);

impl SafeHtml {
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl maud::Render for SafeHtml {
    fn render_to(&self, buffer: &mut String) {
        buffer.push_str(&self.0);
    }
}

/// A link that is harmless to follow: http, https or mailto, taken from a parsed URL.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SafeUrl(Url);

impl SafeUrl {
    /// `None` when `text` is no absolute URL of these schemes, or hides a user name in front of the host.
    pub fn parse(text: &str) -> Option<Self> {
        let url = Url::parse(text.trim()).ok()?;
        let allowed = match url.scheme() {
            "http" | "https" => url.has_host() && url.username().is_empty() && url.password().is_none(),
            "mailto" => true,
            _ => false,
        };
        allowed.then_some(Self(url))
    }

    /// As `parse`, for what people type into a field for their site: a missing scheme is https.
    pub fn parse_website(text: &str) -> Option<Self> {
        let text = text.trim();
        let url = if text.contains("://") {
            Self::parse(text)
        } else {
            Self::parse(&format!("https://{text}"))
        };
        url.filter(|url| url.0.host_str().is_some_and(|host| host.contains('.')))
    }

    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }

    /// The host it leads to, as registered (punycode for other scripts).
    pub fn host(&self) -> &str {
        self.0.host_str().unwrap_or_default()
    }
}

impl fmt::Display for SafeUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl maud::Render for SafeUrl {
    fn render_to(&self, buffer: &mut String) {
        self.as_str().render_to(buffer);
    }
}

/// JSON for programs that read a page, ready to stand in an element that browsers take for a script: no
/// text in it can end the element or begin another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SafeData(String);

impl SafeData {
    /// The value with what means something to a parser of HTML, or ends a line of JavaScript, written as
    /// JSON's own escapes. All of it can stand in strings only.
    pub fn of(value: &serde_json::Value) -> Self {
        let escapes = [
            ('<', "\\u003c"),
            ('>', "\\u003e"),
            ('&', "\\u0026"),
            ('\u{2028}', "\\u2028"),
            ('\u{2029}', "\\u2029"),
        ];
        let text = value.to_string();
        Self(
            escapes
                .iter()
                .fold(text, |text, (raw, safe)| text.replace(*raw, safe)),
        )
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl maud::Render for SafeData {
    fn render_to(&self, buffer: &mut String) {
        buffer.push_str(&self.0);
    }
}

/// What a source is written in.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, sea_orm::EnumIter, sea_orm::DeriveActiveEnum,
)]
#[sea_orm(rs_type = "String", db_type = "Text")]
#[serde(rename_all = "snake_case")]
pub enum Format {
    #[sea_orm(string_value = "markdown")]
    Markdown,
    #[sea_orm(string_value = "html")]
    Html,
}

/// Why a text can't be rendered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    TooLong,
    TooDeep,
}

/// A post: CommonMark and GFM, with the wider allow-list for authors.
///
/// # Errors
/// When the source is past `POST_MAX_BYTES` or nests deeper than `MAX_NESTING`.
pub fn post(source: &str, format: Format) -> Result<SafeHtml, Refusal> {
    check(source, format, POST_MAX_BYTES)?;
    let render = || {
        let html = match format {
            Format::Markdown => markdown::post(source),
            Format::Html => source.to_owned(),
        };
        sanitise(&POST_RULES, &SETTLED_POST_RULES, &tables_that_scroll(&html))
    };
    if source.len() > LONG_POST {
        aside(render)
    } else {
        render()
    }
}

/// A post that takes so long to render that requests should not wait behind it, in bytes.
const LONG_POST: usize = 16 * 1024;

/// Does some work while other tasks of this thread move to another one, where there is any.
fn aside<T>(work: impl FnOnce() -> T) -> T {
    let flavour = tokio::runtime::Handle::try_current().map(|handle| handle.runtime_flavor());
    if let Ok(tokio::runtime::RuntimeFlavor::MultiThread) = flavour {
        tokio::task::block_in_place(work)
    } else {
        work()
    }
}

/// A comment: paragraphs, emphasis, links, lists, quotes and code, nothing else.
///
/// # Errors
/// When the source is past `COMMENT_MAX_BYTES` or nests deeper than `MAX_NESTING`.
pub fn comment(source: &str, format: Format) -> Result<SafeHtml, Refusal> {
    check(source, format, COMMENT_MAX_BYTES)?;
    let html = match format {
        Format::Markdown => comrak::markdown_to_html(source, &COMMENT_OPTIONS),
        Format::Html => source.to_owned(),
    };
    sanitise(&COMMENT_RULES, &COMMENT_RULES, &html)
}

fn check(source: &str, format: Format, max_bytes: usize) -> Result<(), Refusal> {
    if source.len() > max_bytes {
        return Err(Refusal::TooLong);
    }
    let quoted = match format {
        Format::Markdown => source.lines().map(quote_depth).max().unwrap_or(0),
        Format::Html => 0,
    };
    if quoted > MAX_NESTING {
        Err(Refusal::TooDeep)
    } else {
        Ok(())
    }
}

/// Puts every table into a box that scrolls by itself and can be reached by keyboard. Done before the
/// sanitiser, so that a tag that only looked like a table can't become anything else.
fn tables_that_scroll(html: &str) -> String {
    let open = format!(
        r#"<div class="scroll" role="group" tabindex="0" aria-label="{}"><table"#,
        t!("text-table")
    );
    html.replace("<table", &open)
        .replace("</table>", "</table></div>")
}

/// How many quote marks, list bullets and list numbers a line opens with.
fn quote_depth(line: &str) -> usize {
    if is_thematic_break(line) {
        return 0;
    }
    let mut depth = 0;
    let mut rest = line;
    while let Some(inner) = inside_one(rest.trim_start_matches([' ', '\t'])) {
        depth += 1;
        rest = inner;
    }
    depth
}

/// `* * *`: a line across the page, however long.
fn is_thematic_break(line: &str) -> bool {
    let mut marks = line.chars().filter(|c| !c.is_whitespace());
    marks
        .next()
        .is_some_and(|first| matches!(first, '-' | '*' | '_') && marks.all(|mark| mark == first))
}

/// What stands behind the mark that opens a quote or a list; `None` when there is no mark.
fn inside_one(line: &str) -> Option<&str> {
    if let Some(quoted) = line.strip_prefix('>') {
        return Some(quoted);
    }
    let digits = line.chars().take_while(char::is_ascii_digit).count();
    let item = if digits == 0 {
        line.strip_prefix(['-', '*', '+'])?
    } else {
        line[digits..].strip_prefix(['.', ')'])?
    };
    (item.is_empty() || item.starts_with([' ', '\t'])).then_some(item)
}

/// How often what was cleaned is read again. Nothing we know of needs more than three.
const MOST_READINGS: usize = 8;

/// Refuses markup that nests too deep before the sanitiser sees it. What is left where an element was
/// taken out may be read in another way than it was written (a paragraph in a paragraph), so the
/// result is cleaned again, by `settled`, until a browser finds in it just what the sanitiser left.
fn sanitise(rules: &Builder<'static>, settled: &Builder<'static>, html: &str) -> Result<SafeHtml, Refusal> {
    if !depth::is_within(html, MAX_NESTING * 4) {
        return Err(Refusal::TooDeep);
    }
    let mut clean = cleaned(rules, html)?;
    for _ in 0..MOST_READINGS {
        let again = cleaned(settled, &clean)?;
        if again == clean {
            return Ok(SafeHtml(clean));
        }
        clean = again;
    }
    Err(Refusal::TooDeep)
}

fn cleaned(rules: &Builder<'static>, html: &str) -> Result<String, Refusal> {
    let html = pieces::in_pieces(html).ok_or(Refusal::TooDeep)?;
    Ok(rules.clean(&html).to_string())
}

/// The text of some markup without its tags, in one line, at most `max` characters; a cut ends in "…".
pub fn excerpt(html: &SafeHtml, max: usize) -> String {
    let spaced = without_aids(&html.0)
        .replace("</p>", "</p> ")
        .replace("</li>", "</li> ")
        .replace("<br", " <br");
    let bare = NO_TAGS.clean(&spaced).to_string();
    let text = unescape(&bare).split_whitespace().collect::<Vec<_>>().join(" ");
    shorten(&text, max)
}

/// The text of some markup as plain paragraphs, for mails.
pub fn plain(html: &SafeHtml) -> String {
    let spaced = without_aids(&html.0)
        .replace("</p>", "</p>\n\n")
        .replace("</li>", "</li>\n")
        .replace("<br>", "\n");
    let mut text = unescape(&NO_TAGS.clean(&spaced).to_string());
    while text.contains("\n\n\n") {
        text = text.replace("\n\n\n", "\n\n");
    }
    text.trim().to_owned()
}

fn unescape(text: &str) -> String {
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&nbsp;", "\u{a0}")
        .replace("&amp;", "&")
}

/// The same for the same text, to find it among many: 64 bits of SHA-256. Two texts may share one.
pub fn hash(text: &str) -> i64 {
    let mut first = [0; 8];
    first.copy_from_slice(&Sha256::digest(text)[..8]);
    i64::from_be_bytes(first)
}

/// At most `max` characters, cut between words where that is possible; a cut ends in "…".
pub fn shorten(text: &str, max: usize) -> String {
    if text.chars().count() <= max {
        return text.to_owned();
    }
    let head: String = text.chars().take(max.saturating_sub(1)).collect();
    let cut = head
        .rfind(' ')
        .filter(|at| *at > head.len() / 2)
        .unwrap_or(head.len());
    format!("{}…", head[..cut].trim_end())
}

/// How many words a reader has to read.
pub fn words(html: &SafeHtml) -> i64 {
    let bare = NO_TAGS
        .clean(&without_aids(&html.0).replace('<', " <"))
        .to_string();
    i64::try_from(bare.split_whitespace().count()).unwrap_or(i64::MAX)
}

/// The http and https links of some markup, in order, each once.
pub fn links(html: &SafeHtml) -> Vec<SafeUrl> {
    let mut found: Vec<SafeUrl> = Vec::new();
    for part in html.0.split("href=\"").skip(1) {
        let href = unescape(part.split('"').next().unwrap_or_default());
        if let Some(url) = SafeUrl::parse(&href).filter(|url| !url.host().is_empty() && !found.contains(url))
        {
            found.push(url);
        }
    }
    found
}

/// The same markup with every relative link and picture made absolute and without what helps only on its
/// page, for feeds and other programs.
/// `page` is the absolute address of the page the markup stands on.
pub fn absolute(html: &SafeHtml, page: &Url) -> SafeHtml {
    let mut rules = post_rules();
    rules.url_relative(ammonia::UrlRelative::RewriteWithBase(page.clone()));
    SafeHtml(rules.clean(&without_aids(&html.0)).to_string())
}

#[cfg(test)]
mod tests {
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
        assert!(
            html.contains("<blockquote>") && html.contains("<em>so</em>") && html.contains("<code>a</code>")
        );
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
}
