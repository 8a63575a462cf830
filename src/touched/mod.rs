//! What has changed of the pages readers see, and when: the memory that tells whether a page drawn
//! earlier is still true. The database writes down what a transaction touched (triggers on the tables
//! themselves); `rows.rs` reads it, `db.rs` calls `apply` at every commit, `db/follow.rs` for what other
//! processes committed. Pages are kept by `web/cache/`, which only asks here.

pub mod entity;
pub mod rows;

use std::collections::{BTreeSet, HashMap};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, PoisonError, RwLock};

use crate::ids::PostId;

/// Something that readers' pages show.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Key {
    /// Settings and names: every page.
    Site,
    /// Which posts there are, with their titles, addresses and dates.
    Posts,
    /// One post with its thread and all that stands around it.
    Post(PostId),
    /// All published comments.
    Comments,
}

impl Key {
    /// As a trigger wrote it. What this program does not know, a newer one's trigger wrote: everything.
    fn read(text: &str) -> Self {
        match text.split_once(':') {
            None if text == "posts" => Self::Posts,
            None if text == "comments" => Self::Comments,
            Some(("post", id)) => id.parse().map_or(Self::Site, Self::Post),
            _ => Self::Site,
        }
    }
}

/// Beyond this many changed things everything counts as changed, so that the memory stays small.
const REMEMBERED: usize = 10_000;

/// A point in the order of changes: what was read after it shows every change up to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Generation(pub u64);

/// Shared; cheap to clone.
#[derive(Clone, Debug, Default)]
pub struct Touched(Arc<Shared>);

#[derive(Debug, Default)]
struct Shared {
    generation: AtomicU64,
    memory: RwLock<Memory>,
}

#[derive(Debug, Default)]
struct Memory {
    /// When each thing changed last.
    last: HashMap<Key, u64>,
    /// When everything changed last.
    floor: u64,
    /// The highest line of the table that was applied.
    high: i64,
    /// Applied lines near `high`, on an engine on which a lower one may still come.
    recent: BTreeSet<i64>,
}

impl Touched {
    /// Now, in the order of changes. Take it before reading what a page shows.
    pub fn generation(&self) -> Generation {
        Generation(self.0.generation.load(Ordering::SeqCst))
    }

    /// Whether nothing of `keys` has changed after `since`.
    pub fn is_current(&self, keys: &[Key], since: Generation) -> bool {
        let memory = self.0.memory.read().unwrap_or_else(PoisonError::into_inner);
        let unchanged = |key| memory.last.get(key).is_none_or(|last| *last <= since.0);
        memory.floor <= since.0 && keys.iter().all(unchanged)
    }

    /// The highest line that was applied.
    pub fn high(&self) -> i64 {
        self.0.memory.read().unwrap_or_else(PoisonError::into_inner).high
    }

    /// Everything has changed; lines up to `high` are covered by that.
    pub fn everything(&self, high: i64) {
        self.change(|memory, generation| {
            memory.touch(Key::Site, generation);
            memory.high = memory.high.max(high);
            true
        });
    }

    /// Remembers lines of the table, each once. Lines less than `late` below the highest may come out of
    /// order: on PostgreSQL ids are taken before the commit that shows them.
    pub fn apply(&self, lines: &[(i64, Key)], late: i64) {
        self.change(|memory, generation| {
            let mut changed = false;
            for (id, key) in lines {
                if memory.is_new(*id, late) {
                    memory.touch(*key, generation);
                    changed = true;
                }
            }
            changed
        });
    }

    /// `change` is told the next generation, and says whether it used it.
    fn change(&self, change: impl FnOnce(&mut Memory, u64) -> bool) {
        let mut memory = self.0.memory.write().unwrap_or_else(PoisonError::into_inner);
        let next = self.0.generation.load(Ordering::SeqCst) + 1;
        if change(&mut memory, next) {
            self.0.generation.store(next, Ordering::SeqCst);
        }
    }
}

impl Memory {
    fn touch(&mut self, key: Key, generation: u64) {
        if key == Key::Site || self.last.len() >= REMEMBERED {
            self.last.clear();
            self.floor = generation;
        } else {
            self.last.insert(key, generation);
        }
    }

    /// Whether line `id` was not applied yet. A line far below the highest is one that took long to be
    /// committed; it is applied again rather than missed.
    fn is_new(&mut self, id: i64, late: i64) -> bool {
        if late == 0 {
            let is_new = id > self.high;
            self.high = self.high.max(id);
            return is_new;
        }
        if id <= self.high - late {
            return true;
        }
        let is_new = self.recent.insert(id);
        self.high = self.high.max(id);
        self.recent = self.recent.split_off(&(self.high - late + 1));
        is_new
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LATE: i64 = 10;

    fn post(id: i64) -> Key {
        Key::Post(PostId(id))
    }

    #[test]
    fn a_change_outdates_what_was_read_before_it_and_shows_it() {
        let touched = Touched::default();
        let before = touched.generation();
        touched.apply(&[(1, post(7))], 0);
        assert!(!touched.is_current(&[post(7), Key::Posts], before));
        assert!(touched.is_current(&[post(8), Key::Posts], before));
        assert!(touched.is_current(&[post(7)], touched.generation()));
    }

    #[test]
    fn a_line_counts_once() {
        for late in [0, LATE] {
            let touched = Touched::default();
            touched.apply(&[(1, post(7)), (2, post(8))], late);
            let after = touched.generation();
            touched.apply(&[(1, post(7)), (2, post(8))], late);
            assert!(touched.is_current(&[post(7), post(8)], after), "{late}");
        }
    }

    #[test]
    fn a_lower_line_may_come_after_a_higher_one() {
        let touched = Touched::default();
        touched.apply(&[(5, post(5))], LATE);
        let after = touched.generation();
        touched.apply(&[(3, post(3))], LATE);
        assert!(!touched.is_current(&[post(3)], after));
        touched.apply(&[(90, post(9))], LATE);
        let after = touched.generation();
        touched.apply(&[(4, post(4))], LATE);
        assert!(!touched.is_current(&[post(4)], after), "long after it");
    }

    #[test]
    fn the_site_is_on_every_page_and_so_is_what_nobody_knows() {
        for key in ["site", "something-new", "post:x", "tag:3"].map(Key::read) {
            let touched = Touched::default();
            let before = touched.generation();
            touched.apply(&[(1, key)], 0);
            assert!(!touched.is_current(&[], before), "{key:?}");
        }
        assert_eq!(Key::read("post:12"), post(12));
    }

    #[test]
    fn the_memory_is_bounded() {
        let touched = Touched::default();
        let lines: Vec<_> = (1..30_000).map(|id| (id, post(id))).collect();
        touched.apply(&lines, LATE);
        let memory = touched.0.memory.read().unwrap();
        assert!(memory.last.len() <= REMEMBERED);
        assert!(memory.recent.len() <= 10);
    }
}
