//! The words for what somebody chose: topics, how often, and through which channel.

use super::names::Named;
use super::{Channel, Often, TopicKind};
use crate::t;

/// `For buyers`, `Licences`, `Replies to your comment on “…”`.
pub fn topic(named: &Named) -> String {
    let name = named.name.as_str();
    match named.topic.kind() {
        TopicKind::Everything => t!("topic-everything"),
        TopicKind::Audience => t!("list-for", audience = name),
        TopicKind::Subject => t!("list-about", subject = name),
        TopicKind::Tag | TopicKind::Byline => named.name.clone(),
        TopicKind::Thread => t!("topic-thread", post = name),
        TopicKind::Replies => t!("topic-replies", post = name),
    }
}

pub fn often(often: Often) -> String {
    match often {
        Often::AtOnce => t!("often-at-once"),
        Often::Daily => t!("often-daily"),
        Often::Weekly => t!("often-weekly"),
        Often::Monthly => t!("often-monthly"),
        Often::Never => t!("often-never"),
    }
}

pub fn channel(channel: Channel) -> String {
    match channel {
        Channel::Email => t!("channel-email"),
        Channel::Feed => t!("channel-feed"),
        Channel::Push => t!("channel-push"),
        Channel::Webhook => t!("channel-webhook"),
    }
}

/// What is stored for it and what not, in a sentence.
pub fn channel_means(channel: Channel) -> String {
    match channel {
        Channel::Email => t!("channel-email-means"),
        Channel::Feed => t!("channel-feed-means"),
        Channel::Push => t!("channel-push-means"),
        Channel::Webhook => t!("channel-webhook-means"),
    }
}
