//! A text through everything that `forthright::text` makes of it.

use forthright::text::{self, COMMENT_MAX_BYTES, Format, POST_MAX_BYTES, Refusal, SafeHtml};
use url::Url;

use crate::allowed::{COMMENT, POST};
use crate::judge::judge;

const FORMATS: [Format; 2] = [Format::Markdown, Format::Html];

/// Renders it as a comment, and judges the result.
pub fn comment(source: &str) {
    for format in FORMATS {
        let Some(html) = rendered(text::comment(source, format), source, COMMENT_MAX_BYTES) else {
            continue;
        };
        judge(&html, source, &COMMENT);
        let again = text::comment(html.as_str(), Format::Html);
        assert!(
            again == Err(Refusal::TooLong) || again.as_ref() == Ok(&html),
            "again: {again:?}"
        );
        ask(&html);
    }
}

/// Renders it as a post, and judges the result, and what is made of it for feeds.
pub fn post(source: &str) {
    let page = Url::parse("https://blog.example/posts/ink").expect("it is one of ours");
    for format in FORMATS {
        let Some(html) = rendered(text::post(source, format), source, POST_MAX_BYTES) else {
            continue;
        };
        judge(&html, source, &POST);
        ask(&html);
        let absolute = text::absolute(&html, &page);
        judge(&absolute, html.as_str(), &POST);
        assert_eq!(text::absolute(&absolute, &page), absolute);
    }
}

/// Nothing past the limit is rendered, and nothing below it is too long.
fn rendered(result: Result<SafeHtml, Refusal>, source: &str, max_bytes: usize) -> Option<SafeHtml> {
    assert_eq!(result == Err(Refusal::TooLong), source.len() > max_bytes);
    result.ok()
}

/// What pages, mails and rules ask of a text.
fn ask(html: &SafeHtml) {
    let excerpt = text::excerpt(html, 200);
    assert!(
        excerpt.chars().count() <= 200 && !excerpt.contains('\n'),
        "{excerpt:?}"
    );
    text::plain(html);
    assert!(text::words(html) >= 0);
    for link in text::links(html) {
        assert!(link.as_str().starts_with("http"), "{link}");
    }
}
