//! What was copied from Word, Google Docs, Outlook or a web page, as Markdown. Their HTML says little of
//! what was meant and much of how it looked: here it becomes blocks (`paste/blocks.rs`) of runs of text
//! (`paste/runs.rs`), which are written as plain HTML (`paste/plain_html.rs`), and htmd turns that into
//! Markdown. Nothing here is trusted to be safe: what comes out is typed text like any other.

mod blocks;
mod links;
mod lists;
mod plain_html;
mod runs;
mod tables;
mod tree;

use htmd::element_handler::Handlers;
use htmd::options::{BrStyle, BulletListMarker, HrStyle, Options};
use htmd::{Element, HtmlToMarkdown};

use super::{Refusal, depth};

/// The longest HTML that is taken, in bytes.
pub const PASTE_MAX_BYTES: usize = 1024 * 1024;

/// How deep it may be nested: mails that answer mails are.
pub const MAX_OPEN: usize = 200;

/// The Markdown of `html`; empty when there is nothing to read in it.
///
/// # Errors
/// When it is too long, or nested too deeply to be read.
pub fn pasted(html: &str) -> Result<String, Refusal> {
    if html.len() > PASTE_MAX_BYTES {
        return Err(Refusal::TooLong);
    }
    if !depth::is_within(html, MAX_OPEN) {
        return Err(Refusal::TooDeep);
    }
    Ok(written(&tree::read(html)))
}

/// The Markdown of what `parsed` holds; it nests no deeper than what is pasted.
pub fn inside(parsed: &htmd::Node) -> String {
    written(&tree::children(parsed))
}

fn written(nodes: &[tree::Node]) -> String {
    let plain = plain_html::write(&blocks::of(nodes));
    // Reading from a text can't fail.
    let markdown = converter().convert(&plain).unwrap_or_default();
    runs::unmarked(&markdown).trim().to_owned()
}

fn converter() -> HtmlToMarkdown {
    let options = Options {
        bullet_list_marker: BulletListMarker::Dash,
        ul_bullet_spacing: 1,
        ol_number_spacing: 1,
        br_style: BrStyle::Backslash,
        hr_style: HrStyle::Dashes,
        ..Options::default()
    };
    let builder = HtmlToMarkdown::builder().options(options);
    let struck = |handlers: &dyn Handlers, element: Element<'_>| {
        let text = handlers.walk_children(element.node).content;
        Some(format!("~~{}~~", text.trim()).into())
    };
    let small = |handlers: &dyn Handlers, element: Element<'_>| {
        let text = handlers.walk_children(element.node).content;
        Some(format!("<{tag}>{text}</{tag}>", tag = element.tag).into())
    };
    builder
        .add_handler(vec!["del"], struck)
        .add_handler(vec!["sup", "sub"], small)
        .build()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_that_mean_something_here_are_text_when_they_were() {
        let markdown =
            pasted("<p>From $5 to $7 &amp;copy; 2 &lt; 3 *not stressed* a_b_c ~~kept~~ [^1]</p>").unwrap();
        let html = super::super::post(&markdown, super::super::Format::Markdown).unwrap();
        assert_eq!(
            super::super::plain(&html).trim(),
            "From $5 to $7 &copy; 2 < 3 *not stressed* a_b_c ~~kept~~ [^1]"
        );
    }

    #[test]
    fn runs_of_one_look_are_one() {
        let html =
            "<p><b>Hel</b><b>lo</b> <span style='font-weight:700'>again, </span><b><i>both</i></b></p>";
        assert_eq!(pasted(html).unwrap(), "**Hello** **again, *both***");
    }

    #[test]
    fn what_is_empty_hidden_or_no_text_is_left_out() {
        let html = "<style>p{}</style><p>&nbsp;</p><p style='display:none'>Hidden</p><script>x()</script>\
                    <p>Kept<o:p></o:p></p><button>Press</button><svg><text>No</text></svg>";
        assert_eq!(pasted(html).unwrap(), "Kept");
        assert_eq!(pasted("").unwrap(), "");
    }

    #[test]
    fn what_is_too_long_or_too_deep_is_refused() {
        assert_eq!(pasted(&"x".repeat(PASTE_MAX_BYTES + 1)), Err(Refusal::TooLong));
        assert_eq!(pasted(&"<div>".repeat(500)), Err(Refusal::TooDeep));
    }

    #[test]
    fn links_lead_where_they_mean_to() {
        let html = "<p><a href='https://www.google.com/url?q=https://example.org/a%3Fb%3D1&amp;sa=D'>one</a> \
            <a href='https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org%2Fc&amp;data=05'>two</a> \
            <a href='#_ftn1'>three</a> <a href='javascript:x()'>four</a></p>";
        assert_eq!(
            pasted(html).unwrap(),
            "[one](https://example.org/a?b=1) [two](https://example.org/c) three four"
        );
    }
}
