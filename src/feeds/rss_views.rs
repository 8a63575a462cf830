//! A feed as RSS 2.0 (rssboard.org/rss-specification), with the modules that readers know: the whole text
//! (content), who wrote it (Dublin Core), where the feed itself and the comments are.

use std::collections::BTreeMap;

use rss::extension::dublincore::DublinCoreExtension;
use rss::extension::{Extension, ExtensionMap};
use rss::{Category, Guid, Image, Item};

use super::{Channel, Enclosure, Entry, Steps, Thread, views};
use crate::clock::Moment;
use crate::words;

const ATOM: &str = "http://www.w3.org/2005/Atom";
const COMMENTS: &str = "http://wellformedweb.org/CommentAPI/";
const COUNTED: &str = "http://purl.org/rss/1.0/modules/slash/";

/// The feed as XML.
pub fn rss(channel: Channel) -> String {
    let namespaces = [("atom", ATOM), ("wfw", COMMENTS), ("slash", COUNTED)];
    let built = channel.entries.iter().map(|entry| entry.updated_at).max();
    // RSS wants a description, and a blog may have none.
    let description = [channel.description, channel.blog]
        .into_iter()
        .find(|words| !words.is_empty());
    let image = channel.logo.map(|logo| Image {
        url: logo.address,
        title: channel.title.clone(),
        link: channel.page.clone(),
        ..Image::default()
    });
    let written = rss::Channel {
        image,
        title: channel.title,
        link: channel.page,
        description: description.unwrap_or_default(),
        language: Some(words::in_use().code().to_owned()),
        last_build_date: built.map(Moment::rfc822),
        generator: Some(env!("CARGO_PKG_NAME").to_owned()),
        items: channel.entries.into_iter().map(item).collect(),
        extensions: ExtensionMap::from([addresses(channel.feed, channel.hub, &channel.steps)]),
        namespaces: namespaces
            .into_iter()
            .map(|(prefix, uri)| (prefix.to_owned(), uri.to_owned()))
            .collect(),
        ..rss::Channel::default()
    };
    views::xml(&written.to_string())
}

fn item(entry: Entry) -> Item {
    let creators = entry.authors.into_iter().map(|author| author.name).collect();
    let category = |name| Category { name, domain: None };
    Item {
        title: Some(entry.title),
        link: Some(entry.page),
        description: entry.summary,
        categories: entry.tags.into_iter().map(|tag| category(tag.name)).collect(),
        guid: Some(Guid {
            value: entry.id,
            permalink: false,
        }),
        pub_date: Some(entry.published_at.rfc822()),
        content: Some(entry.html),
        // One an item is what readers of podcasts know.
        enclosure: entry.recordings.into_iter().map(enclosure).next(),
        dublin_core_ext: Some(DublinCoreExtension {
            creators,
            ..DublinCoreExtension::default()
        }),
        extensions: entry
            .thread
            .map(thread)
            .unwrap_or_default()
            .into_iter()
            .chain(entry.first_at.map(first_at))
            .collect(),
        ..Item::default()
    }
}

fn enclosure(recording: Enclosure) -> rss::Enclosure {
    rss::Enclosure {
        url: recording.address,
        length: recording.bytes.to_string(),
        mime_type: recording.media_type.to_owned(),
    }
}

/// Where the feed itself is, its hub, and its other pages.
fn addresses(feed: String, hub: Option<String>, steps: &Steps) -> (String, BTreeMap<String, Vec<Extension>>) {
    let page = |rel: &str, address: String| {
        atom_link([
            ("href", address),
            ("rel", rel.to_owned()),
            ("type", "application/rss+xml".to_owned()),
        ])
    };
    let hub = hub.map(|hub| atom_link([("href", hub), ("rel", "hub".to_owned())]));
    let steps = steps.links().map(|(rel, address)| page(rel, address.clone()));
    let links = std::iter::once(page("self", feed))
        .chain(hub)
        .chain(steps)
        .collect();
    ("atom".to_owned(), BTreeMap::from([("link".to_owned(), links)]))
}

fn atom_link<const N: usize>(attrs: [(&str, String); N]) -> Extension {
    Extension {
        name: "atom:link".to_owned(),
        attrs: attrs
            .into_iter()
            .map(|(name, value)| (name.to_owned(), value))
            .collect(),
        ..Extension::default()
    }
}

/// Where an item appeared first, as Atom would say it (RFC 6596).
fn first_at(address: String) -> (String, BTreeMap<String, Vec<Extension>>) {
    let link = atom_link([
        ("href", address),
        ("rel", "canonical".to_owned()),
        ("type", "text/html".to_owned()),
    ]);
    (
        "atom".to_owned(),
        BTreeMap::from([("link".to_owned(), vec![link])]),
    )
}

/// Where the comments below a post can be followed, and how many there are.
fn thread(thread: Thread) -> ExtensionMap {
    let one = |prefix: &str, name: &str, value: String| {
        let extension = Extension {
            name: format!("{prefix}:{name}"),
            value: Some(value),
            ..Extension::default()
        };
        let named = BTreeMap::from([(name.to_owned(), vec![extension])]);
        (prefix.to_owned(), named)
    };
    ExtensionMap::from([
        one("wfw", "commentRss", thread.rss),
        one("slash", "comments", thread.count.to_string()),
    ])
}
