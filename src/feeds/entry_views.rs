//! What the entries of a feed say, whatever it is written in.

use super::{Answers, Author, CommentItem, Enclosure, Entry, PostRef, Thread, atom_id, comment_id, views};
use crate::posts::stream::Item;
use crate::posts::{Signed, lang};
use crate::text::Recording;
use crate::web::site::Site;
use crate::{t, text, urls};

/// Longest summary made of a text that has none, in characters.
const SUMMARY: usize = 300;

/// A post, signed by who signs it.
pub fn post(site: &Site, item: &Item) -> Entry {
    let slug = || item.slug.clone();
    let thread = Thread {
        atom: site.links.absolute(&urls::PostFeed { slug: slug() }),
        rss: site.links.absolute(&urls::PostRss { slug: slug() }),
        count: item.comment_count,
    };
    let summary = if item.summary.is_empty() {
        text::excerpt(&item.html, SUMMARY)
    } else {
        item.summary.clone()
    };
    Entry {
        id: atom_id(&item.feed_id),
        title: item.title.clone(),
        lang: lang::attribute(&item.lang).map(str::to_owned),
        page: site.links.absolute(&urls::Post { slug: slug() }),
        published_at: item.published_at,
        updated_at: item.updated_at,
        authors: item.signed.iter().map(|signed| author(site, signed)).collect(),
        tags: item.tags.clone(),
        summary: Some(summary),
        html: views::post(site, item).into_string(),
        image: item.cover.as_ref().map(|cover| views::cover_address(site, cover)),
        recordings: item
            .recordings
            .iter()
            .map(|known| enclosure(site, known))
            .collect(),
        first_at: Some(item.canonical.clone()).filter(|address| !address.is_empty()),
        thread: item.discussion.has_thread().then_some(thread),
        answers: None,
    }
}

fn enclosure(site: &Site, recording: &Recording) -> Enclosure {
    let address = urls::Media {
        hash: recording.hash.clone(),
    };
    Enclosure {
        address: site.links.absolute(&address),
        media_type: recording.content_type,
        bytes: recording.bytes,
    }
}

fn author(site: &Site, signed: &Signed) -> Author {
    let page = urls::Byline {
        byline: signed.slug.clone(),
    };
    Author {
        name: signed.name.clone(),
        page: Some(site.links.absolute(&page)),
    }
}

/// A comment, by its writer and where they stand.
pub fn comment(site: &Site, item: &CommentItem) -> Entry {
    let name = std::iter::once(item.name.clone())
        .chain(views::beside(item))
        .collect::<Vec<_>>()
        .join(" · ");
    let title = t!(
        "feeds-comment-title",
        name = name.as_str(),
        post = item.post.title.as_str()
    );
    let page = urls::Comment {
        slug: item.post.slug.clone(),
        id: item.id,
    };
    Entry {
        id: comment_id(&item.post, item.id),
        title,
        lang: None,
        page: site.links.absolute(&page),
        published_at: item.published_at,
        updated_at: item.updated_at,
        authors: vec![Author { name, page: None }],
        tags: Vec::new(),
        summary: None,
        html: views::comment(site, item).into_string(),
        image: None,
        recordings: Vec::new(),
        first_at: None,
        thread: None,
        answers: Some(answers(site, item)),
    }
}

/// Another comment, or the post.
fn answers(site: &Site, item: &CommentItem) -> Answers {
    let PostRef { slug, feed_id, .. } = &item.post;
    match &item.parent {
        Some((parent, _)) => {
            let page = urls::Comment {
                slug: slug.clone(),
                id: *parent,
            };
            Answers {
                id: comment_id(&item.post, *parent),
                page: site.links.absolute(&page),
            }
        }
        None => Answers {
            id: atom_id(feed_id),
            page: site.links.absolute(&urls::Post { slug: slug.clone() }),
        },
    }
}
