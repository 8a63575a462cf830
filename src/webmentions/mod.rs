//! Webmention (W3C Recommendation): other sites say that they link to a post, and the pages that a post links to
//! are told so. What comes in is only written down (`receive.rs`); `check_notify.rs` reads its page later and lets
//! `comments/mention.rs` make a comment of it. What goes out begins with a post that changed (`posts/linked.rs`):
//! `sent.rs` says who is to hear of it, `send_notify.rs` finds where (`discover.rs`) and tells them.

pub mod check_notify;
pub mod discover;
pub mod entity;
pub mod form;
pub mod pages;
pub mod receive;
pub mod send_notify;
pub mod sent;
pub mod views;

use std::time::Duration;

use sea_orm::{DeriveActiveEnum, EnumIter};
use serde::{Deserialize, Serialize};

use crate::clock::{hours, minutes};
use crate::ids::{MentionId, SentMentionId};
use crate::jobs::Job;

/// Longest address, in bytes.
pub const URL_MAX: usize = 1_000;
/// Most pages that one post tells.
pub const LINKS_MAX: usize = 50;
/// How much is kept of what a page says, in characters.
pub const TEXT_MAX: usize = 2_000;

/// How long it takes until the next try after each that failed.
const DELAYS: [Duration; 4] = [minutes(5), hours(1), hours(6), hours(24)];

/// How often a page is tried that was never read: it may be no page at all.
const FIRST_TRIES: i64 = 2;

/// How long after the try number `tries`, counted from 1, the next one comes; `None` after the last.
pub fn next_try(tries: i64) -> Option<Duration> {
    let number = usize::try_from(tries).ok()?.checked_sub(1)?;
    DELAYS.get(number).copied()
}

/// As `next_try`, for the page of a mention; which `was_read` once, or never was.
pub fn next_check(tries: i64, was_read: bool) -> Option<Duration> {
    next_try(tries).filter(|_| was_read || tries < FIRST_TRIES)
}

/// Reads the page of a mention that was told of.
#[derive(Debug, Serialize, Deserialize)]
pub struct Check {
    pub mention: MentionId,
}

impl Job for Check {
    const KIND: &'static str = "webmentions.check";
}

/// Tells a page that a post links to it, or does not any more.
#[derive(Debug, Serialize, Deserialize)]
pub struct Send {
    pub mention: SentMentionId,
}

impl Job for Send {
    const KIND: &'static str = "webmentions.send";
}

/// Whether a page that a post links to was told so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub enum SentState {
    #[sea_orm(string_value = "waiting")]
    Waiting,
    #[sea_orm(string_value = "sent")]
    Sent,
    /// It does not want to hear of links.
    #[sea_orm(string_value = "no_endpoint")]
    NoEndpoint,
    /// It does not take this one.
    #[sea_orm(string_value = "refused")]
    Refused,
    /// Nobody answered, however often it was tried.
    #[sea_orm(string_value = "failed")]
    Failed,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_tried_five_times_in_a_day_and_a_half() {
        assert_eq!(next_try(0), None);
        assert_eq!(next_try(1), Some(minutes(5)));
        assert_eq!(next_try(4), Some(hours(24)));
        assert_eq!(next_try(5), None);
    }

    #[test]
    fn a_page_that_was_never_read_is_tried_twice() {
        assert_eq!(next_check(1, false), Some(minutes(5)));
        assert_eq!(next_check(2, false), None);
        assert_eq!(next_check(2, true), Some(hours(1)));
    }
}
