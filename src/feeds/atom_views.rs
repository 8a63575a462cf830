//! Builds Atom feeds (RFC 4287) of what `read.rs` and `posts/stream.rs` found; replies are told by the
//! threading extension (RFC 4685).

use std::collections::BTreeMap;

use atom_syndication::extension::Extension;
use atom_syndication::{Category, Content, Entry, Feed, Generator, Link, Person, Text};

use super::{CommentItem, PostRef, atom_id, comment_id, views};
use crate::clock::Moment;
use crate::posts::stream::Item;
use crate::web::site::Site;
use crate::{t, text, urls};

const THREADING: &str = "http://purl.org/syndication/thread/1.0";
/// Longest summary made of a text that has none, in characters.
const SUMMARY: usize = 300;

/// What a feed says of itself.
pub struct Head {
    pub id: String,
    pub title: String,
    /// The feed's own address and that of the page it follows, both absolute.
    pub feed: String,
    pub page: String,
}

/// A feed of posts as XML.
pub fn posts(site: &Site, head: Head, items: &[Item]) -> String {
    feed(site, head, items.iter().map(|item| post(site, item)).collect())
}

/// A feed of comments as XML.
pub fn comments(site: &Site, head: Head, items: &[CommentItem]) -> String {
    feed(site, head, items.iter().map(|item| comment(site, item)).collect())
}

fn feed(site: &Site, head: Head, entries: Vec<Entry>) -> String {
    let updated = entries
        .iter()
        .map(|entry| entry.updated)
        .max()
        .unwrap_or_default();
    let description = &site.settings.description;
    let feed = Feed {
        title: Text::plain(head.title),
        id: head.id,
        updated,
        authors: vec![Person {
            name: site.title(),
            ..Person::default()
        }],
        subtitle: (!description.is_empty()).then(|| Text::plain(description.clone())),
        generator: Some(Generator {
            value: env!("CARGO_PKG_NAME").to_owned(),
            ..Generator::default()
        }),
        links: vec![
            link("self", "application/atom+xml", head.feed),
            link("alternate", "text/html", head.page),
        ],
        namespaces: BTreeMap::from([("thr".to_owned(), THREADING.to_owned())]),
        lang: Some("en".to_owned()),
        entries,
        ..Feed::default()
    };
    feed.to_string().chars().filter(|c| is_xml(*c)).collect()
}

/// Whether XML 1.0 can hold this character; a text from elsewhere may hold others.
fn is_xml(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | '\u{20}'..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..)
}

fn post(site: &Site, item: &Item) -> Entry {
    let page = site.links.absolute(&urls::Post {
        slug: item.slug.clone(),
    });
    let replies = site.links.absolute(&urls::PostFeed {
        slug: item.slug.clone(),
    });
    let summary = if item.summary.is_empty() {
        text::excerpt(&item.html, SUMMARY)
    } else {
        item.summary.clone()
    };
    let person = |signed: &crate::posts::Signed| Person {
        name: signed.name.clone(),
        uri: Some(site.links.absolute(&urls::Byline {
            byline: signed.slug.clone(),
        })),
        ..Person::default()
    };
    let tag = |tag: &crate::posts::around::Term| Category {
        term: tag.slug.clone(),
        scheme: None,
        label: Some(tag.name.clone()),
    };
    let total = Extension {
        name: "thr:total".to_owned(),
        value: Some(item.comment_count.to_string()),
        ..Extension::default()
    };
    let counted = (
        "thr".to_owned(),
        BTreeMap::from([("total".to_owned(), vec![total])]),
    );
    let has_thread = item.discussion.has_thread();
    Entry {
        title: Text::plain(item.title.clone()),
        id: atom_id(&item.feed_id),
        updated: time(item.updated_at),
        published: Some(time(item.published_at)),
        authors: item.signed.iter().map(person).collect(),
        categories: item.tags.iter().map(tag).collect(),
        links: std::iter::once(link("alternate", "text/html", page))
            .chain(has_thread.then(|| link("replies", "application/atom+xml", replies)))
            .collect(),
        summary: Some(Text::plain(summary)),
        content: Some(html(views::post(site, item).into_string())),
        extensions: has_thread.then_some(counted).into_iter().collect(),
        ..Entry::default()
    }
}

fn comment(site: &Site, item: &CommentItem) -> Entry {
    let page = site.links.absolute(&urls::Comment {
        slug: item.post.slug.clone(),
        id: item.id,
    });
    let name = std::iter::once(item.name.clone())
        .chain(views::beside(item))
        .collect::<Vec<_>>()
        .join(" · ");
    let title = t!(
        "feeds-comment-title",
        name = name.as_str(),
        post = item.post.title.as_str()
    );
    let answers = BTreeMap::from([("in-reply-to".to_owned(), vec![in_reply_to(site, item)])]);
    Entry {
        title: Text::plain(title),
        id: comment_id(&item.post, item.id),
        updated: time(item.updated_at),
        published: Some(time(item.published_at)),
        authors: vec![Person {
            name,
            ..Person::default()
        }],
        links: vec![link("alternate", "text/html", page)],
        content: Some(html(views::comment(site, item).into_string())),
        extensions: BTreeMap::from([("thr".to_owned(), answers)]),
        ..Entry::default()
    }
}

/// What a comment answers: another comment, or its post.
fn in_reply_to(site: &Site, item: &CommentItem) -> Extension {
    let PostRef { slug, feed_id, .. } = &item.post;
    let (id, href) = match &item.parent {
        Some((parent, _)) => {
            let page = urls::Comment {
                slug: slug.clone(),
                id: *parent,
            };
            (comment_id(&item.post, *parent), site.links.absolute(&page))
        }
        None => (
            atom_id(feed_id),
            site.links.absolute(&urls::Post { slug: slug.clone() }),
        ),
    };
    let attrs = [("ref", id), ("type", "text/html".to_owned()), ("href", href)];
    Extension {
        name: "thr:in-reply-to".to_owned(),
        attrs: attrs
            .into_iter()
            .map(|(name, value)| (name.to_owned(), value))
            .collect(),
        ..Extension::default()
    }
}

fn link(rel: &str, mime_type: &str, href: String) -> Link {
    Link {
        href,
        rel: rel.to_owned(),
        mime_type: Some(mime_type.to_owned()),
        ..Link::default()
    }
}

fn html(markup: String) -> Content {
    Content {
        value: Some(markup),
        content_type: Some("html".to_owned()),
        ..Content::default()
    }
}

fn time(moment: Moment) -> atom_syndication::FixedDateTime {
    moment.rfc3339().parse().unwrap_or_default()
}
