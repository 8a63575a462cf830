//! What a question is made of: how often one is asked, how long it waits, the job that ends it. It is
//! asked in `ask.rs` and ended in `expire.rs`.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::clock::{days, hours};
use crate::ids::RequestId;
use crate::jobs::Job;

/// After this long without an answer a question has expired; a later answer is still taken.
pub const DUE: Duration = days(14);

/// After this long somebody whose address is confirmed is reminded, once.
pub const REMIND_AFTER: Duration = days(5);

/// A comment held for an answer is back at the desk after this long in any case.
pub const HELD_RETURN: Duration = hours(72);

/// How often one person is asked within `WINDOW`.
pub const MAX_A_PERSON: u64 = 3;
pub const WINDOW: Duration = days(30);

/// How many questions this site asks within an hour, by whomever.
pub const ALL_AN_HOUR: u64 = 60;
/// How many of them by rules.
pub const RULES_AN_HOUR: u64 = 30;

/// How often an answer is asked about once more, at most.
pub const ROUNDS_MAX: i64 = 2;

/// Ends a question that was not answered.
#[derive(Debug, Serialize, Deserialize)]
pub struct Expire {
    pub request: RequestId,
}

impl Job for Expire {
    const KIND: &'static str = "affiliation.expire";
}

/// Puts a question once more that was not answered.
#[derive(Debug, Serialize, Deserialize)]
pub struct Remind {
    pub request: RequestId,
}

impl Job for Remind {
    const KIND: &'static str = "affiliation.remind";
}
