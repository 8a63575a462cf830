//! Attempts that are carried out once, however often they are sent: each is claimed by its key in the
//! transaction that acts, which also notes where it led. A form's key is `web/attempt.rs`; this only
//! keeps the rows.

mod answers;
pub mod entity;
mod rows;

use std::time::Duration;

use crate::clock::days;

pub use answers::{Answer, Begun, answered, begin, release};
pub use rows::{Claim, claim, led_to, purge};

/// How long an attempt is remembered.
pub const KEPT: Duration = days(1);
