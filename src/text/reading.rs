//! What finished markup says: as plain text, shorter, counted; where it leads, and with whole addresses. With addresses
//! that hold on any page of this site it is `rebased.rs`.

use ammonia::UrlRelative;
use sha2::{Digest as _, Sha256};
use url::Url;

use super::aids::without_aids;
use super::allowed::{NO_TAGS, post_rules};
use super::{SafeHtml, SafeUrl};

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

pub(super) fn unescape(text: &str) -> String {
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
    rules.url_relative(UrlRelative::RewriteWithBase(page.clone()));
    SafeHtml(rules.clean(&without_aids(&html.0)).to_string())
}
