//! From what a person typed to markup that is safe to show. The only file that builds raw markup:
//! everything else holds `SafeHtml` and `SafeUrl`, which only this file makes from foreign text.
//! Markdown is rendered once, when written; the result is stored beside its source.

mod aids;
mod allowed;
mod among;
mod cleaning;
mod code;
mod depth;
pub mod difference;
mod entry;
mod few;
mod figures;
mod headings;
mod hosts;
mod mail;
mod markdown;
mod math;
mod nesting;
mod paste;
mod pictures;
mod pieces;
mod plain;
mod reading;
mod rebased;
mod recordings;
mod rel_me;
#[cfg(test)]
mod tests;

use std::fmt;

use sea_orm::DeriveValueType;
use serde::{Deserialize, Serialize};
use url::Url;

use self::allowed::{COMMENT_OPTIONS, COMMENT_RULES, POST_RULES, SETTLED_POST_RULES};
use self::cleaning::sanitise;
use self::nesting::quote_depth;
use self::reading::unescape;
use crate::t;

pub use among::among;
pub use entry::{Referring, Refers, referring};
pub use few::few;
pub use headings::is_place_name;
pub use hosts::{Linked, host_in_letters, linked};
pub use mail::{for_mail, in_plain};
pub use paste::{PASTE_MAX_BYTES, pasted};
pub use pictures::{Picture, dressed, files_named, pictures_without_words};
pub use plain::{has_hidden, line, lines, slug, words_typed};
pub use reading::{absolute, excerpt, hash, links, plain, shorten, words};
pub use rebased::rebased;
pub use recordings::{Playable, Plays, Recording, native, playable, recordings_named};
pub use rel_me::{rel_me, webmention_link};

/// Raised whenever the same source would give other markup, or other words to be found by: posts of an older one
/// are rendered again by `posts/rerender.rs`. That of comments is as it was under 3.
pub const RENDERER: i64 = 8;

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
