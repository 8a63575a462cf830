//! What keeps the site in order without anyone writing or moderating: the daily purge, and the
//! owner's page of jobs that failed too often. The queue itself is `jobs/`.

pub mod daily;
pub mod pages;
pub mod views;

use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::clock::days;
use crate::jobs::Job;

/// How often what has had its time is forgotten.
pub const EVERY: Duration = days(1);

/// Forgets what has had its time, then asks to run again in a day.
#[derive(Debug, Serialize, Deserialize)]
pub struct Purge {}

impl Job for Purge {
    const KIND: &'static str = "upkeep.purge";
}
