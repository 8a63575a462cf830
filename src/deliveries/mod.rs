//! What goes out to subscribers. An event (a post is published, a comment becomes visible) becomes deliveries,
//! at most one for each subscriber (`fan_out.rs`, by what `about.rs` finds); deliveries that are due become
//! messages (`claim.rs`, `content.rs`, `by_mail.rs`, `by_push.rs`, `by_webhook.rs`), and what became of them is
//! written down at once (`record.rs`). What is to come together waits until its reader's morning (`morning.rs`,
//! `gather.rs`). `notify.rs` holds the jobs, `sending_notify.rs` a batch on its way, `pages.rs` what the team sees of
//! it, `complaint_pages.rs` whom it shall reach no more, `elsewhere_pages.rs` how a post will look before it goes
//! anywhere, `own.rs` what a subscriber takes along. Who wants what is `subscriptions/`.

pub mod about;
pub mod answer;
pub mod by_mail;
pub mod by_push;
pub mod by_webhook;
pub mod challenge_notify;
pub mod claim;
pub mod complaint_form;
pub mod complaint_pages;
pub mod complaint_views;
pub mod content;
pub mod data_pages;
pub mod elsewhere_pages;
pub mod elsewhere_views;
pub mod entity;
pub mod fan_out;
pub mod form;
pub mod gather;
pub mod letter_views;
pub mod list;
pub mod mail_views;
pub mod message_views;
pub mod morning;
pub mod notify;
pub mod own;
pub mod pages;
pub mod purge;
pub mod push_views;
pub mod record;
pub mod retry;
mod sending_notify;
pub mod told_by_mail;
pub mod views;
pub mod wanted;

use std::time::Duration;

use sea_orm::{DeriveActiveEnum, EnumIter};
use serde::{Deserialize, Serialize};

use crate::clock::{hours, minutes};
use crate::ids::{CommentId, PostId};
use crate::jobs::Job;

/// Subscribers that one transaction writes deliveries for.
pub const STEP: u64 = 1_000;

/// Deliveries that are handed over by one run of the job, so that others get their turn in between.
pub const BATCH: u64 = 200;

/// How many are handed over side by side. Each waits most of its time: lettre 0.11.23 sends the end of a mail by
/// itself, which leaves only when the server has acknowledged what came before, on Linux after 40 ms (its pull
/// request 1159 ends that).
pub const SIDE_BY_SIDE: usize = 10;

/// How long after one the next is begun, so that readers who come meanwhile find no crowd before them.
pub const BETWEEN: Duration = Duration::from_millis(3);

/// How long a batch is held: whoever takes it over later sends what was in flight a second time.
pub const LEASE: Duration = minutes(2);

/// How long handing one over may take. With half of `LEASE`, in which a batch begins them, it ends before the lease.
pub const HAND_OVER: Duration = Duration::from_secs(50);

/// How often one is tried before it waits for a person: with `delay` that takes three days.
pub const MAX_ATTEMPTS: i64 = 20;

/// How long nothing is tried with a server that takes nothing.
pub const SERVER_PAUSE: Duration = minutes(1);

/// So many notices of comments in `BUSY_WITHIN` come one by one; what follows comes in one.
pub const BUSY: i64 = 3;
pub const BUSY_WITHIN: Duration = hours(1);

/// The most posts, and the most comments, that one digest tells of.
pub const DIGEST_MAX: usize = 50;

/// Lines on a page of the team's list.
pub const PAGE_SIZE: u64 = 50;

/// Sends what is due, and asks to run again when there is more.
#[derive(Debug, Serialize, Deserialize)]
pub struct SendDue {}

impl Job for SendDue {
    const KIND: &'static str = "deliveries.send";
}

/// Puts what waited for its reader's morning into one delivery, and asks to run again for the next morning.
#[derive(Debug, Serialize, Deserialize)]
pub struct GatherDue {}

impl Job for GatherDue {
    const KIND: &'static str = "deliveries.gather";
}

/// What deliveries are made for, as a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub enum Kind {
    #[sea_orm(string_value = "post")]
    Post,
    #[sea_orm(string_value = "comment")]
    Comment,
    /// Several of the others for one subscriber, in one.
    #[sea_orm(string_value = "digest")]
    Digest,
}

impl Kind {
    pub const ALL: [Self; 3] = [Self::Post, Self::Comment, Self::Digest];

    /// The code in forms and in rows.
    pub fn code(self) -> &'static str {
        match self {
            Self::Post => "post",
            Self::Comment => "comment",
            Self::Digest => "digest",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// Something that happened and that subscribers hear of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Event {
    Post(PostId),
    Comment(CommentId),
}

impl Event {
    pub fn kind(self) -> Kind {
        match self {
            Self::Post(_) => Kind::Post,
            Self::Comment(_) => Kind::Comment,
        }
    }

    /// The id of what it happened to.
    pub fn target(self) -> i64 {
        match self {
            Self::Post(id) => id.0,
            Self::Comment(id) => id.0,
        }
    }

    /// `None` for a digest, which is no event of its own.
    pub fn of(kind: Kind, target: i64) -> Option<Self> {
        match kind {
            Kind::Post => Some(Self::Post(PostId(target))),
            Kind::Comment => Some(Self::Comment(CommentId(target))),
            Kind::Digest => None,
        }
    }
}

/// Where a delivery stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub enum State {
    /// Goes out at `due_at`, also after a first try that failed.
    #[sea_orm(string_value = "queued")]
    Queued,
    /// Waits for others to go out with.
    #[sea_orm(string_value = "gathered")]
    Gathered,
    #[sea_orm(string_value = "sent")]
    Sent,
    /// Not taken, and it makes no sense to try again.
    #[sea_orm(string_value = "refused")]
    Refused,
    /// Tried for three days.
    #[sea_orm(string_value = "failed")]
    Failed,
    /// Not wanted any more when its time came.
    #[sea_orm(string_value = "dropped")]
    Dropped,
}

impl State {
    pub const ALL: [Self; 6] = [
        Self::Queued,
        Self::Gathered,
        Self::Sent,
        Self::Refused,
        Self::Failed,
        Self::Dropped,
    ];

    /// The code in forms and in rows.
    pub fn code(self) -> &'static str {
        match self {
            Self::Queued => "queued",
            Self::Gathered => "gathered",
            Self::Sent => "sent",
            Self::Refused => "refused",
            Self::Failed => "failed",
            Self::Dropped => "dropped",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }
}

/// Why one was dropped: its words in the row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// Its reader wants to hear nothing for a time.
    Paused,
    /// Its reader is not reached any more.
    Stopped,
    /// What it tells of can't be read any more.
    Gone,
    /// Its reader gave it up, or wants no posts any more.
    Unwanted,
}

impl Why {
    pub const ALL: [Self; 4] = [Self::Paused, Self::Stopped, Self::Gone, Self::Unwanted];

    pub fn code(self) -> &'static str {
        match self {
            Self::Paused => "paused",
            Self::Stopped => "stopped",
            Self::Gone => "gone",
            Self::Unwanted => "unwanted",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|why| why.code() == code)
    }
}

/// What became of something that was handed over. The words are the other side's, without addresses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Handed {
    Taken,
    /// Nobody is reached there any more: the channel ends.
    Gone(String),
    /// Never this one.
    Refused(String),
    Later(String),
    /// Later, and not before so much time has passed: the other side asks for it.
    NotBefore(String, Duration),
    /// Nothing at all is taken there at the moment: whatever else would go there waits as well.
    Unreachable(String),
}

/// The longest that the other side may ask to be left alone.
const ASKED_MAX: Duration = hours(24);

impl Handed {
    /// How long the other side wants to be left alone.
    pub fn asks_for(&self) -> Duration {
        match self {
            Self::NotBefore(_, span) => (*span).min(ASKED_MAX),
            Self::Taken | Self::Gone(_) | Self::Refused(_) | Self::Later(_) | Self::Unreachable(_) => {
                Duration::ZERO
            }
        }
    }
}

/// When one is tried again that failed for the `attempts`th time: after one minute, two, four, at most six
/// hours. `jitter`, 0 to 255, moves it by up to a quarter, so that those of one moment part.
pub fn delay(attempts: i64, jitter: u8) -> Duration {
    let doubled = u32::try_from(attempts.clamp(1, 10) - 1).unwrap_or(0);
    let delay = minutes(1 << doubled).min(hours(6));
    delay + delay * u32::from(jitter) / 1_024
}

/// An address as the team sees it: `d…@example.org`, `https://hooks.example.org/…`.
pub fn masked(address: &str) -> String {
    if let Ok(url) = url::Url::parse(address)
        && let Some(host) = url.host_str()
    {
        return format!("{}://{host}/…", url.scheme());
    }
    match address.rsplit_once('@') {
        Some((name, host)) => format!("{}…@{host}", name.chars().take(1).collect::<String>()),
        None => "…".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_begun_in_time_ends_before_its_lease() {
        assert!(LEASE / 2 + HAND_OVER < LEASE);
    }

    #[test]
    fn twenty_tries_take_about_three_days() {
        let all: Duration = (1..MAX_ATTEMPTS).map(|attempt| delay(attempt, 0)).sum();
        assert!(all > hours(68) && all < hours(76), "{all:?}");
        assert!(delay(3, 255) < delay(3, 0) * 5 / 4);
    }

    #[test]
    fn an_address_is_not_shown() {
        assert_eq!(masked("dana.koch@mail.example"), "d…@mail.example");
        assert_eq!(
            masked("https://push.example/send/abc?x=1"),
            "https://push.example/…"
        );
        assert_eq!(masked("7hG2token"), "…");
        assert_eq!(masked(""), "…");
    }
}
