//! What readers do, counted and not watched: how often a post was read and from where, what was searched,
//! which addresses were not found. Nothing is told apart but that: no address, no cookie, no visit. Counted in
//! memory where a page is answered, written down in batches (`flush.rs`), so that several processes add up
//! and a reader waits for nothing. What of a request is a person is `person.rs`, the site they came from
//! `referrer.rs`, what of their words is kept `searched.rs`, and of an address `missed.rs`. The pages about
//! all of it are `figures/`.

pub mod entity;
pub mod flush;
pub mod missed;
pub mod person;
pub mod purge;
pub mod reads;
pub mod referrer;
pub mod searched;

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use axum::http::HeaderMap;
use axum::http::header::REFERER;

use crate::clock::Moment;
use crate::ids::PostId;
use referrer::From;

/// How often what was counted is written down; so much is lost at most when the machine goes dark.
pub const EVERY: Duration = Duration::from_secs(60);

/// So many different things of a kind are counted between two batches; what more there is goes uncounted,
/// so that no flood fills the memory.
const MOST: usize = 4_000;

/// Among so many parts the reads are spread, so that readers of different posts do not wait for each other.
const SHARDS: usize = 16;

/// A quarter of an hour, counted from 1970: the offset of every time zone is a number of them, so the day it
/// belongs to can be told when it is written down.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Quarter(i64);

impl Quarter {
    fn of(now: Moment) -> Self {
        Self(now.0.div_euclid(QUARTER))
    }

    /// When it began.
    pub fn moment(self) -> Moment {
        Moment(self.0 * QUARTER)
    }
}

/// In milliseconds.
const QUARTER: i64 = 15 * 60 * 1000;

type Reads = HashMap<(PostId, Quarter, From), i64>;

/// How often something was searched, and how much was found the last time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    pub count: i64,
    pub found: i64,
}

/// How often an address was not found, and when last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Missed {
    pub count: i64,
    pub last: Quarter,
}

/// All that was counted since the last batch.
#[derive(Debug, Default)]
pub struct Batch {
    pub reads: Reads,
    pub searches: HashMap<(String, Quarter), Asked>,
    pub missed: HashMap<String, Missed>,
}

impl Batch {
    pub fn is_empty(&self) -> bool {
        self.reads.is_empty() && self.searches.is_empty() && self.missed.is_empty()
    }
}

/// Shared; cheap to clone.
#[derive(Clone, Debug, Default)]
pub struct Counts(Arc<Shared>);

#[derive(Debug, Default)]
struct Shared {
    reads: [Mutex<Reads>; SHARDS],
    rest: Mutex<Batch>,
}

impl Counts {
    /// A post was sent to whoever sent these headers; counts if that is a person. `own` is the host of the
    /// site.
    pub fn read(&self, post: PostId, headers: &HeaderMap, own: &str, now: Moment) {
        if !person::is_person(headers) {
            return;
        }
        let said = headers.get(REFERER).and_then(|said| said.to_str().ok());
        let from = said.map_or(From::Nowhere, |said| referrer::of(said, own));
        let key = (post, Quarter::of(now), from);
        add(&mut locked(self.shard(post)), key, |count| *count += 1);
    }

    /// A person searched, and found so many posts and comments.
    pub fn searched(&self, typed: &str, found: usize, headers: &HeaderMap, now: Moment) {
        let words = searched::kept(typed).filter(|_| person::is_person(headers));
        let Some(words) = words else { return };
        let found = i64::try_from(found).unwrap_or(i64::MAX);
        let mut rest = locked(&self.0.rest);
        add(&mut rest.searches, (words, Quarter::of(now)), |asked| {
            *asked = Asked {
                count: asked.count + 1,
                found,
            };
        });
    }

    /// There is nothing at this path, which is as it was sent and without the site's own base path.
    pub fn missed(&self, path: &str, now: Moment) {
        let Some(path) = missed::kept(path) else { return };
        let mut rest = locked(&self.0.rest);
        let last = Quarter::of(now);
        if rest.missed.len() < MOST || rest.missed.contains_key(&path) {
            let one = rest.missed.entry(path).or_insert(Missed { count: 0, last });
            one.count += 1;
            one.last = last;
        }
    }

    /// Hands over what was counted, and begins anew.
    pub fn take(&self) -> Batch {
        let mut batch = std::mem::take(&mut *locked(&self.0.rest));
        for shard in &self.0.reads {
            batch.reads.extend(std::mem::take(&mut *locked(shard)));
        }
        batch
    }

    /// Counts once more what could not be written down.
    pub fn put_back(&self, batch: Batch) {
        for ((post, at, from), count) in batch.reads {
            let shard = self.shard(post);
            add(&mut locked(shard), (post, at, from), |counted| *counted += count);
        }
        let mut rest = locked(&self.0.rest);
        for (key, asked) in batch.searches {
            add(&mut rest.searches, key, |counted| {
                counted.count += asked.count;
                counted.found = asked.found;
            });
        }
        for (path, missed) in batch.missed {
            let one = rest.missed.entry(path).or_insert(Missed { count: 0, ..missed });
            one.count += missed.count;
        }
    }

    fn shard(&self, post: PostId) -> &Mutex<Reads> {
        let at = usize::try_from(post.0.rem_euclid(16)).unwrap_or(0);
        &self.0.reads[at % SHARDS]
    }
}

/// Changes what is counted under `key`, if there is room for one more.
fn add<K: Eq + Hash, V: Default>(counted: &mut HashMap<K, V>, key: K, change: impl FnOnce(&mut V)) {
    if counted.len() < MOST || counted.contains_key(&key) {
        change(counted.entry(key).or_default());
    }
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
