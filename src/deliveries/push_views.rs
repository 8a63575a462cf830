//! What a note of the browser shows: what is new, whom it is for, and where it leads. In the language in use.

use serde::Serialize;

use super::content::{Digest, News, Parcel};
use super::letter_views::{address, digest_subject, excerpt, head, permalink, short};
use crate::feeds::CommentItem;
use crate::posts::stream::Item;
use crate::web::site::Site;
use crate::{t, urls, words};

/// As the worker in the browser reads it (`static/push-worker.js`).
#[derive(Clone, Debug, Serialize)]
pub struct Note {
    title: String,
    body: String,
    /// A second one with the same takes its place.
    tag: String,
    lang: &'static str,
    url: String,
    manage: Manage,
    /// Of a first note: the link by which the browser shows that it reads what is sent to it.
    #[serde(skip_serializing_if = "Option::is_none")]
    confirm: Option<String>,
}

impl Note {
    pub fn tag(&self) -> &str {
        &self.tag
    }
}

/// The way to what its reader chose.
#[derive(Clone, Debug, Serialize)]
struct Manage {
    title: String,
    url: String,
}

/// Longest title and body, in bytes.
const TITLE_MAX: usize = 300;
const BODY_MAX: usize = 900;

/// Longest note, in bytes: those who carry them take 4,096 with what encryption adds (RFC 8291, section 4).
const NOTE_MAX: usize = 3_000;

/// Titles of a digest that are named.
const NAMED: usize = 5;

pub fn note(site: &Site, parcel: &Parcel, manage: String) -> Note {
    let (title, body, url) = match &parcel.news {
        News::Post(posted) => post(site, &posted.item),
        News::Comment(item) => comment(site, item),
        News::Digest(digest) => gathered(site, digest),
    };
    Note {
        title: cut(&title, TITLE_MAX),
        body: cut(&body, BODY_MAX),
        tag: tag(parcel),
        lang: words::in_use().code(),
        url,
        manage: Manage {
            title: t!("push-manage"),
            url: manage,
        },
        confirm: None,
    }
}

/// What a browser is sent before anything else. Its worker follows the link within the site it belongs to.
pub fn first(site: &Site, confirm: &urls::ConfirmSubscription, manage: &urls::Preferences) -> Note {
    let manage = site.links.absolute(manage);
    Note {
        title: cut(&site.title(), TITLE_MAX),
        body: t!("push-first"),
        tag: "first".to_owned(),
        lang: words::in_use().code(),
        url: manage.clone(),
        manage: Manage {
            title: t!("push-manage"),
            url: manage,
        },
        confirm: Some(site.href(confirm)),
    }
}

/// `post-12`: what it is about, in letters that stand in a header (RFC 8030, section 5.4: at most 32).
fn tag(parcel: &Parcel) -> String {
    let delivery = &parcel.delivery;
    format!("{}-{}", delivery.event.code(), delivery.target)
}

/// As it is encrypted. One that is too long all the same has no body.
pub fn json(note: Note) -> Vec<u8> {
    let whole = encoded(&note);
    if whole.len() <= NOTE_MAX {
        return whole;
    }
    encoded(&Note {
        body: String::new(),
        ..note
    })
}

fn encoded(note: &Note) -> Vec<u8> {
    serde_json::to_vec(note).expect("a struct of texts is JSON")
}

fn post(site: &Site, item: &Item) -> (String, String, String) {
    let said = head(item);
    let body = if said.is_empty() {
        short(item)
    } else {
        said.join("\n")
    };
    (item.title.clone(), body, address(site, item))
}

fn comment(site: &Site, item: &CommentItem) -> (String, String, String) {
    let post = item.post.title.as_str();
    let title = t!("letter-comment-subject", name = item.name.as_str(), post = post);
    (title, excerpt(item), permalink(site, item))
}

/// One that carries a single thing leads there, several posts to the blog, comments to the newest.
fn gathered(site: &Site, digest: &Digest) -> (String, String, String) {
    let url = match (digest.posts.as_slice(), digest.comments.first()) {
        ([only], None) => address(site, &only.item),
        ([], Some(newest)) => permalink(site, newest),
        _ => site.links.absolute(&urls::Home),
    };
    let posts = digest.posts.iter().map(|posted| posted.item.title.clone());
    let comments = digest.comments.iter().map(|item| {
        t!(
            "letter-comment-subject",
            name = item.name.as_str(),
            post = item.post.title.as_str()
        )
    });
    let lines: Vec<String> = posts.chain(comments).take(NAMED).collect();
    (digest_subject(site, digest), lines.join("\n"), url)
}

/// At most `max` bytes of it, with an ellipsis for what is left out.
fn cut(text: &str, max: usize) -> String {
    if text.len() <= max {
        return text.to_owned();
    }
    let end = text.floor_char_boundary(max - '…'.len_utf8());
    format!("{}…", text[..end].trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_note_is_short_enough_to_be_carried() {
        let long = |text: &str, max| cut(&text.repeat(5_000), max);
        assert_eq!(cut("Grüße", 7), "Grüße");
        assert_eq!(cut("Grüße, viele", 9), "Grüß…");
        for text in ["x", "ß", "\"", "日"] {
            let note = Note {
                title: long(text, TITLE_MAX),
                body: long(text, BODY_MAX),
                tag: "comment-9223372036854775807".to_owned(),
                lang: "en",
                url: "u".repeat(600),
                manage: Manage {
                    title: "Change what you get".to_owned(),
                    url: "m".repeat(300),
                },
                confirm: None,
            };
            assert!(json(note).len() <= NOTE_MAX, "{text}");
        }
    }
}
