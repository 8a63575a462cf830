//! A feed as JSON Feed 1.1 (jsonfeed.org/version/1.1).

use serde_json::{Value, json};

use super::{Author, Channel, Enclosure, Entry};
use crate::words;

/// The feed as JSON.
pub fn json(channel: Channel) -> String {
    let mut feed = json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": channel.title,
        "home_page_url": channel.page,
        "feed_url": channel.feed,
        "language": words::in_use().code(),
        "authors": [{ "name": channel.blog }],
        "items": channel.entries.into_iter().map(item).collect::<Vec<Value>>(),
    });
    if !channel.description.is_empty() {
        feed["description"] = channel.description.into();
    }
    if let Some(hub) = channel.hub {
        feed["hubs"] = json!([{ "type": "WebSub", "url": hub }]);
    }
    if let Some(next) = channel.steps.next {
        feed["next_url"] = next.into();
    }
    if let Some(logo) = channel.logo.filter(|logo| logo.is_square) {
        feed["icon"] = logo.address.into();
    }
    feed.to_string()
}

fn item(entry: Entry) -> Value {
    let mut item = json!({
        "id": entry.id,
        "url": entry.page,
        "title": entry.title,
        "content_html": entry.html,
        "date_published": entry.published_at.rfc3339(),
        "date_modified": entry.updated_at.rfc3339(),
        "authors": entry.authors.into_iter().map(author).collect::<Vec<Value>>(),
    });
    if let Some(lang) = entry.lang {
        item["language"] = lang.into();
    }
    if let Some(summary) = entry.summary {
        item["summary"] = summary.into();
    }
    if let Some(image) = entry.image {
        item["image"] = image.into();
    }
    if !entry.recordings.is_empty() {
        item["attachments"] = entry.recordings.iter().map(attachment).collect();
    }
    if let Some(address) = entry.first_at {
        item["external_url"] = address.into();
    }
    if !entry.tags.is_empty() {
        item["tags"] = entry.tags.into_iter().map(|tag| tag.name).collect();
    }
    item
}

fn attachment(recording: &Enclosure) -> Value {
    json!({
        "url": recording.address,
        "mime_type": recording.media_type,
        "size_in_bytes": recording.bytes,
    })
}

fn author(author: Author) -> Value {
    match author.page {
        Some(page) => json!({ "name": author.name, "url": page }),
        None => json!({ "name": author.name }),
    }
}
