//! Other programs that the owner lets know what happens here, as it happens (Standard Webhooks 1.0): who is told
//! of what, when a message is tried again, and what it says. The history causes all of it, by a trigger
//! (migration m0048): `tell.rs` says what is new about a post or a comment, `read.rs` what a message says of
//! it, `notify.rs` sends it, `answered.rs` writes down what came of that. Beside it a hub is told which feeds
//! have changed (`hub.rs`, WebSub). What readers subscribe to is not here.

pub mod answered;
pub mod endpoints;
pub mod entity;
pub mod form;
pub mod hub;
pub mod hub_notify;
pub mod message_views;
pub mod messages;
pub mod notify;
pub mod pages;
pub mod payload;
pub mod purge;
pub mod read;
pub mod save;
pub mod sending;
pub mod tell;
pub mod views;

use std::time::Duration;

use sea_orm::{DeriveActiveEnum, EnumIter, FromJsonQueryResult};
use serde::{Deserialize, Serialize};

use crate::clock::{days, hours, minutes};
use crate::ids::{AuditId, PostId, WebhookId};
use crate::jobs::Job;

/// Longest address, in bytes.
pub const URL_MAX: usize = 500;
/// Longest description, in characters.
pub const DESCRIPTION_MAX: usize = 120;
/// Most endpoints: each message is sent to each of them.
pub const ENDPOINTS_MAX: u64 = 20;
/// How much of an answer is kept, in characters.
pub const ANSWER_MAX: usize = 500;
/// How long a secret signs as well after another took its place.
pub const OLD_SECRET: Duration = hours(24);
/// An endpoint that took nothing for so long is switched off.
pub const GIVEN_UP: Duration = days(5);
/// How long it is remembered what was sent.
pub const KEPT: Duration = days(30);

/// How long a message waits after each try that failed: three days in all.
const DELAYS: [Duration; 9] = [
    Duration::from_secs(5),
    minutes(5),
    minutes(30),
    hours(2),
    hours(5),
    hours(10),
    hours(14),
    hours(20),
    hours(24),
];

/// How long after the try number `attempts`, counted from 1, the next one comes: up to a tenth later than
/// planned, as `chance` says, so that what failed together does not come back together. `None` after the last.
pub fn next_try(attempts: i64, chance: u8) -> Option<Duration> {
    let number = usize::try_from(attempts).ok()?.checked_sub(1)?;
    let delay = DELAYS.get(number)?;
    Some(*delay + *delay / 10 * u32::from(chance) / 255)
}

/// What a message tells of. Only what readers find in lists is public: a post that is taken off them counts as
/// removed, even where its address still works.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, EnumIter, DeriveActiveEnum,
)]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub enum Event {
    #[sea_orm(string_value = "post.published")]
    #[serde(rename = "post.published")]
    PostPublished,
    #[sea_orm(string_value = "post.updated")]
    #[serde(rename = "post.updated")]
    PostUpdated,
    #[sea_orm(string_value = "post.removed")]
    #[serde(rename = "post.removed")]
    PostRemoved,
    /// A reader sent one, whatever became of it.
    #[sea_orm(string_value = "comment.received")]
    #[serde(rename = "comment.received")]
    CommentReceived,
    #[sea_orm(string_value = "comment.published")]
    #[serde(rename = "comment.published")]
    CommentPublished,
    /// Readers see another text, or another label.
    #[sea_orm(string_value = "comment.updated")]
    #[serde(rename = "comment.updated")]
    CommentUpdated,
    #[sea_orm(string_value = "comment.removed")]
    #[serde(rename = "comment.removed")]
    CommentRemoved,
    /// The owner tries whether it works.
    #[sea_orm(string_value = "webhook.test")]
    #[serde(rename = "webhook.test")]
    Test,
}

impl Event {
    /// Those that an endpoint may choose, in the order of the form.
    pub const CHOICES: [Self; 7] = [
        Self::PostPublished,
        Self::PostUpdated,
        Self::PostRemoved,
        Self::CommentReceived,
        Self::CommentPublished,
        Self::CommentUpdated,
        Self::CommentRemoved,
    ];

    /// The `type` of its messages.
    pub fn code(self) -> &'static str {
        match self {
            Self::PostPublished => "post.published",
            Self::PostUpdated => "post.updated",
            Self::PostRemoved => "post.removed",
            Self::CommentReceived => "comment.received",
            Self::CommentPublished => "comment.published",
            Self::CommentUpdated => "comment.updated",
            Self::CommentRemoved => "comment.removed",
            Self::Test => "webhook.test",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::CHOICES.into_iter().find(|event| event.code() == code)
    }
}

/// What an endpoint hears of.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult)]
pub struct Events(pub Vec<Event>);

/// How much an endpoint is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub enum Scope {
    /// What every reader may see.
    #[sea_orm(string_value = "public")]
    Public,
    /// Also texts that are held, addresses, and why something was held.
    #[sea_orm(string_value = "private")]
    Private,
}

impl Scope {
    pub const ALL: [Self; 2] = [Self::Public, Self::Private];

    pub fn code(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Private => "private",
        }
    }
}

/// Where an endpoint stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub enum EndpointState {
    #[sea_orm(string_value = "on")]
    On,
    /// Switched off by its owner.
    #[sea_orm(string_value = "off")]
    Off,
    /// Switched itself off: it answered 410.
    #[sea_orm(string_value = "gone")]
    Gone,
    /// Took nothing for `GIVEN_UP`.
    #[sea_orm(string_value = "failing")]
    Failing,
}

/// What became of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub enum MessageState {
    /// Sent when it is due.
    #[sea_orm(string_value = "waiting")]
    Waiting,
    #[sea_orm(string_value = "sent")]
    Sent,
    /// Given up after the last try.
    #[sea_orm(string_value = "failed")]
    Failed,
    /// What it tells of is not so any more.
    #[sea_orm(string_value = "dropped")]
    Dropped,
}

/// What a message may be about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub enum Thing {
    #[sea_orm(string_value = "post")]
    Post,
    #[sea_orm(string_value = "comment")]
    Comment,
}

/// Looks what is new after a line of the history. A trigger writes it.
#[derive(Debug, Serialize, Deserialize)]
pub struct Notice {
    pub audit: AuditId,
}

impl Job for Notice {
    const KIND: &'static str = "webhooks.notice";
}

/// Looks again when a post appears by itself.
#[derive(Debug, Serialize, Deserialize)]
pub struct Appear {
    pub post: PostId,
}

impl Job for Appear {
    const KIND: &'static str = "webhooks.appear";
}

/// Sends what is due to one endpoint.
#[derive(Debug, Serialize, Deserialize)]
pub struct Send {
    pub endpoint: WebhookId,
}

impl Job for Send {
    const KIND: &'static str = "webhooks.send";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_is_tried_ten_times_within_three_days_and_some_hours() {
        let tries = (1..).map_while(|attempts| next_try(attempts, 0));
        let (count, whole) = tries.fold((0, Duration::ZERO), |(count, whole), delay| {
            (count + 1, whole + delay)
        });
        assert_eq!((count, whole.as_secs() / 3_600), (9, 75));
        assert_eq!(next_try(10, 0), None);
        assert_eq!(next_try(0, 0), None);
    }

    #[test]
    fn chance_delays_a_try_by_a_tenth_at_most() {
        assert_eq!(next_try(2, 0), Some(minutes(5)));
        assert_eq!(next_try(2, 255), Some(Duration::from_secs(330)));
    }

    #[test]
    fn every_event_has_the_name_it_is_stored_and_sent_under() {
        for event in Event::CHOICES {
            assert_eq!(Event::from_code(event.code()), Some(event));
            assert_eq!(serde_json::to_value(event).unwrap(), event.code());
            assert_eq!(sea_orm::ActiveEnum::to_value(&event), event.code());
        }
    }
}
