//! The durable queue: a job is a row written in the transaction that causes it, so that it exists
//! exactly when its cause does. It runs at least once, outside any transaction, and holds ids only.
//! `worker.rs` maps kinds to functions; this folder knows none of them.

pub mod entity;
mod queue;

use std::time::Duration;

use serde::Serialize;
use serde::de::DeserializeOwned;

pub use queue::{
    Counts, cancel_held, claim, counts, done, enqueue, enqueue_held, enqueue_once, failed, is_due, is_held,
    parked, retry,
};

/// What is pushed to people (mail, push) waits this long, in which undo cancels it.
pub const UNDO_PERIOD: Duration = Duration::from_secs(20);

/// How often a job is tried before it is parked.
pub const MAX_ATTEMPTS: i64 = 8;

/// How long a worker holds a job before another may take it over.
pub const LEASE: Duration = Duration::from_secs(120);

/// Which kinds of jobs a worker takes.
#[derive(Clone, Copy, Debug)]
pub enum Kinds {
    All,
    Only(&'static [&'static str]),
    /// All but those of these lists, so that also one that nobody knows is taken by somebody.
    AllBut(&'static [&'static [&'static str]]),
}

/// The payload of a kind of job: ids only, the state is read again when it runs.
pub trait Job: Serialize + DeserializeOwned + Send {
    /// Written into the row: never change one.
    const KIND: &'static str;
}
