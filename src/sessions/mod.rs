//! The rows of the team's sessions: kept, found while they live, and ended, by our clock. The cookie
//! and the layer that reads it are `web/sessions.rs`; who a session belongs to is `people/session.rs`.

pub mod entity;
mod rows;

use std::time::Duration;

use crate::clock::{days, hours};

pub use rows::{Session, end, end_all, end_one, end_others, keep, live, of, purge, seen};

/// A session ends when it has not been renewed for this long,
pub const IDLE: Duration = days(14);

/// That somebody is here renews it, noted once in this time;
pub const RENEWED: Duration = hours(1);

/// and this long after log-in in any case.
pub const ABSOLUTE: Duration = days(60);
