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
    let bare = NO_TAGS.clean(&apart(&without_aids(&html.0))).to_string();
    let text = unescape(&bare).split_whitespace().collect::<Vec<_>>().join(" ");
    shorten(&text, max)
}

/// The text of some markup as plain paragraphs, for mails.
pub fn plain(html: &SafeHtml) -> String {
    let spaced = without_aids(&html.0)
        .replace("</p>", "</p>\n\n")
        .replace("</li>", "</li>\n")
        .replace("<br>", "\n");
    let mut text = unescape(&NO_TAGS.clean(&apart(&spaced)).to_string());
    while text.contains("\n\n\n") {
        text = text.replace("\n\n\n", "\n\n");
    }
    text.trim().to_owned()
}

/// What no word goes on across, be it the beginning or the end of one.
const PARTING: [&str; 37] = [
    "article",
    "aside",
    "blockquote",
    "br",
    "caption",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "figcaption",
    "figure",
    "footer",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hgroup",
    "hr",
    "li",
    "nav",
    "ol",
    "p",
    "pre",
    "section",
    "summary",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "ul",
];

/// The same markup with a blank between two texts that blocks keep apart and nothing else does: without its tags
/// a word would run into the next.
fn apart(html: &str) -> String {
    let mut spaced = String::with_capacity(html.len());
    let (mut is_apart, mut is_parted) = (true, false);
    for (at, part) in html.split('<').enumerate() {
        // What stands in front of the first tag has none.
        let (tag, text) = part.split_at(if at == 0 { 0 } else { past_tag(part) });
        if at > 0 {
            spaced.push('<');
        }
        spaced.push_str(tag);
        is_parted |= parts(tag);
        if text.is_empty() {
            continue;
        }
        if is_parted && !is_apart && !text.starts_with(char::is_whitespace) {
            spaced.push(' ');
        }
        spaced.push_str(text);
        is_apart = text.ends_with(char::is_whitespace);
        is_parted = false;
    }
    spaced
}

/// Where the tag ends with which `part` begins.
fn past_tag(part: &str) -> usize {
    part.find('>').map_or(part.len(), |end| end + 1)
}

/// Whether a tag, without its `<`, is one of a block.
fn parts(tag: &str) -> bool {
    let name = tag.strip_prefix('/').unwrap_or(tag);
    let end = name.find(|letter: char| !letter.is_ascii_alphanumeric());
    PARTING.contains(&&name[..end.unwrap_or(name.len())])
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_word_runs_into_the_next_block_and_none_is_cut_by_emphasis() {
        for (html, said) in [
            (
                "<dl><dt>Shelf</dt><dd>Where <b>ta</b>pes stand</dd></dl>",
                "Shelf Where tapes stand",
            ),
            (
                "<table><tr><th>Hours</th><td>4</td><td>11</td></tr></table>",
                "Hours 4 11",
            ),
            (
                "<h2>Why</h2>It is<ul><li>one</li><li><b>two</b></li></ul>so",
                "Why It is one two so",
            ),
            (
                "<figure><img alt=\"a\"><figcaption>Hours</figcaption></figure><p>Read</p>",
                "Hours Read",
            ),
            ("a<br>b<hr>c<pre>d</pre><q>e</q>", "a b c d e"),
        ] {
            let html = SafeHtml(html.to_owned());
            assert_eq!(excerpt(&html, 100), said);
            assert_eq!(
                plain(&html).split_whitespace().collect::<Vec<_>>().join(" "),
                said
            );
        }
    }

    #[test]
    fn plain_text_keeps_its_paragraphs() {
        let html =
            SafeHtml("<p>a <em>b</em></p>\n<p>c<br>d</p>\n<ul>\n<li>e</li>\n<li>f</li>\n</ul>".to_owned());
        assert_eq!(plain(&html), "a b\n\nc\nd\n\ne\n\nf");
    }
}
