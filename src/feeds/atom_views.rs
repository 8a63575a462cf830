//! A feed as Atom (RFC 4287); what answers what is told by the threading extension (RFC 4685).

use std::collections::BTreeMap;

use atom_syndication::extension::Extension;
use atom_syndication::{
    Category, Content, Entry as Written, Feed, FixedDateTime, Generator, Link, Person, Text,
};

use super::{Answers, Author, Channel, Enclosure, Entry, Picture, Thread, views};
use crate::clock::Moment;
use crate::posts::around::Term;
use crate::words;

const THREADING: &str = "http://purl.org/syndication/thread/1.0";

/// The feed as XML.
pub fn atom(channel: Channel) -> String {
    let entries: Vec<Written> = channel.entries.into_iter().map(entry).collect();
    let updated = entries.iter().map(|entry| entry.updated).max();
    let steps = channel.steps.links();
    let steps: Vec<Link> = steps
        .map(|(rel, address)| link(rel, "application/atom+xml", address.clone()))
        .collect();
    let feed = Feed {
        title: Text::plain(channel.title),
        id: channel.id,
        updated: updated.unwrap_or_default(),
        authors: vec![Person {
            name: channel.blog,
            ..Person::default()
        }],
        subtitle: (!channel.description.is_empty()).then(|| Text::plain(channel.description)),
        generator: Some(Generator {
            value: env!("CARGO_PKG_NAME").to_owned(),
            ..Generator::default()
        }),
        links: [
            link("self", "application/atom+xml", channel.feed),
            link("alternate", "text/html", channel.page),
        ]
        .into_iter()
        .chain(channel.hub.map(hub))
        .chain(steps)
        .collect(),
        namespaces: BTreeMap::from([("thr".to_owned(), THREADING.to_owned())]),
        lang: Some(words::in_use().code().to_owned()),
        // RFC 4287: an icon is as high as it is wide, a logo may be wider (4.2.5 and 4.2.8).
        icon: channel
            .logo
            .iter()
            .filter(|logo| logo.is_square)
            .map(address)
            .next(),
        logo: channel.logo.iter().map(address).next(),
        entries,
        ..Feed::default()
    };
    views::xml(&feed.to_string())
}

fn address(logo: &Picture) -> String {
    logo.address.clone()
}

fn entry(entry: Entry) -> Written {
    let extensions = [entry.thread.as_ref().map(total), entry.answers.map(in_reply_to)];
    let extensions: BTreeMap<String, Vec<Extension>> = extensions.into_iter().flatten().collect();
    let replies = entry
        .thread
        .map(|thread| link("replies", "application/atom+xml", thread.atom));
    // RFC 6596, section 3.
    let first_at = entry
        .first_at
        .map(|address| link("canonical", "text/html", address));
    Written {
        title: Text {
            lang: entry.lang.clone(),
            ..Text::plain(entry.title)
        },
        id: entry.id,
        updated: time(entry.updated_at),
        published: Some(time(entry.published_at)),
        authors: entry.authors.into_iter().map(person).collect(),
        categories: entry.tags.into_iter().map(category).collect(),
        links: std::iter::once(link("alternate", "text/html", entry.page))
            .chain(entry.recordings.into_iter().map(enclosure))
            .chain(replies)
            .chain(first_at)
            .collect(),
        summary: entry.summary.map(Text::plain),
        content: Some(html(entry.html, entry.lang)),
        extensions: (!extensions.is_empty())
            .then(|| ("thr".to_owned(), extensions))
            .into_iter()
            .collect(),
        ..Written::default()
    }
}

fn total(thread: &Thread) -> (String, Vec<Extension>) {
    let total = Extension {
        name: "thr:total".to_owned(),
        value: Some(thread.count.to_string()),
        ..Extension::default()
    };
    ("total".to_owned(), vec![total])
}

fn in_reply_to(answers: Answers) -> (String, Vec<Extension>) {
    let attrs = [
        ("ref", answers.id),
        ("type", "text/html".to_owned()),
        ("href", answers.page),
    ];
    let answers = Extension {
        name: "thr:in-reply-to".to_owned(),
        attrs: attrs
            .into_iter()
            .map(|(name, value)| (name.to_owned(), value))
            .collect(),
        ..Extension::default()
    };
    ("in-reply-to".to_owned(), vec![answers])
}

fn person(author: Author) -> Person {
    Person {
        name: author.name,
        uri: author.page,
        ..Person::default()
    }
}

fn category(tag: Term) -> Category {
    Category {
        term: tag.slug,
        scheme: None,
        label: Some(tag.name),
    }
}

/// It has no media type: nobody reads it.
fn hub(href: String) -> Link {
    Link {
        href,
        rel: "hub".to_owned(),
        ..Link::default()
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

/// RFC 4287, section 4.2.7.2.
fn enclosure(recording: Enclosure) -> Link {
    Link {
        length: Some(recording.bytes.to_string()),
        ..link("enclosure", recording.media_type, recording.address)
    }
}

fn html(markup: String, lang: Option<String>) -> Content {
    Content {
        lang,
        value: Some(markup),
        content_type: Some("html".to_owned()),
        ..Content::default()
    }
}

fn time(moment: Moment) -> FixedDateTime {
    moment.rfc3339().parse().unwrap_or_default()
}
