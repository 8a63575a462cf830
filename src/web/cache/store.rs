//! Where pages are kept, within a budget of bytes: when it is full, those go that were not asked for
//! the longest. Also sees to it that a page is drawn by one request at a time.

use std::collections::HashMap;
use std::ops::Deref;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError, RwLock};

use super::entry::Entry;

/// A page larger than this part of the budget is not kept.
const LARGEST: usize = 8;

pub struct Store {
    /// In bytes; 0 keeps nothing.
    budget: usize,
    pages: RwLock<Pages>,
    /// Counts look-ups, to know which page was asked for last.
    clock: AtomicU64,
    flights: Mutex<HashMap<String, Arc<Flight>>>,
}

#[derive(Default)]
struct Pages {
    entries: HashMap<String, Arc<Entry>>,
    bytes: usize,
}

/// A page that is being drawn. Who holds the lock draws it, the others wait for the result.
#[derive(Default)]
pub struct Flight {
    pub lock: tokio::sync::Mutex<()>,
    /// What came was no page to keep: each draws its own.
    pub in_vain: AtomicBool,
}

impl Store {
    pub fn new(budget: usize) -> Self {
        Self {
            budget,
            pages: RwLock::default(),
            clock: AtomicU64::new(0),
            flights: Mutex::default(),
        }
    }

    pub fn is_on(&self) -> bool {
        self.budget > 0
    }

    /// How many pages are kept, and what they take of the budget in bytes.
    pub fn size(&self) -> (usize, usize) {
        let pages = self.pages.read().unwrap_or_else(PoisonError::into_inner);
        (pages.entries.len(), pages.bytes)
    }

    /// The page of this name, true or not.
    pub fn find(&self, name: &str) -> Option<Arc<Entry>> {
        let pages = self.pages.read().unwrap_or_else(PoisonError::into_inner);
        let entry = pages.entries.get(name)?;
        entry
            .last_used
            .store(self.clock.fetch_add(1, Ordering::Relaxed), Ordering::Relaxed);
        Some(Arc::clone(entry))
    }

    /// Keeps the page, instead of an older one of its name.
    pub fn put(&self, name: &str, entry: &Arc<Entry>) {
        let mut pages = self.pages.write().unwrap_or_else(PoisonError::into_inner);
        pages.remove(name);
        let cost = entry.cost() + name.len();
        if cost > self.budget / LARGEST {
            return;
        }
        if pages.bytes + cost > self.budget {
            pages.make_room(self.budget - cost);
        }
        entry
            .last_used
            .store(self.clock.fetch_add(1, Ordering::Relaxed), Ordering::Relaxed);
        pages.bytes += cost;
        pages.entries.insert(name.to_owned(), Arc::clone(entry));
    }

    /// Forgets the page of this name.
    pub fn remove(&self, name: &str) {
        self.pages
            .write()
            .unwrap_or_else(PoisonError::into_inner)
            .remove(name);
    }

    /// The flight of the page of this name, begun if there is none. It ends when nobody is on it.
    pub fn flight(self: &Arc<Self>, name: &str) -> Aboard {
        let mut flights = self.flights.lock().unwrap_or_else(PoisonError::into_inner);
        Aboard {
            flight: Arc::clone(flights.entry(name.to_owned()).or_default()),
            name: name.to_owned(),
            store: Arc::clone(self),
        }
    }
}

/// One request that draws a page or waits for it.
pub struct Aboard {
    flight: Arc<Flight>,
    name: String,
    store: Arc<Store>,
}

impl Deref for Aboard {
    type Target = Flight;

    fn deref(&self) -> &Flight {
        &self.flight
    }
}

/// Also when the request goes away in the middle.
impl Drop for Aboard {
    fn drop(&mut self) {
        let mut flights = self.store.flights.lock().unwrap_or_else(PoisonError::into_inner);
        // The map holds one, this the other.
        if Arc::strong_count(&self.flight) <= 2 {
            flights.remove(&self.name);
        }
    }
}

impl Pages {
    fn remove(&mut self, name: &str) {
        if let Some(entry) = self.entries.remove(name) {
            self.bytes -= entry.cost() + name.len();
        }
    }

    /// Forgets what was not asked for the longest, down to nine tenths of `budget`, so that not every
    /// new page has to look through all of them.
    fn make_room(&mut self, budget: usize) {
        let mut oldest: Vec<(u64, String)> = self
            .entries
            .iter()
            .map(|(name, entry)| (entry.last_used.load(Ordering::Relaxed), name.clone()))
            .collect();
        oldest.sort_unstable();
        for (_, name) in oldest {
            if self.bytes <= budget / 10 * 9 {
                break;
            }
            self.remove(&name);
        }
    }
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderMap;
    use bytes::Bytes;

    use super::super::kept::Kept;
    use super::*;
    use crate::clock::Moment;
    use crate::touched::Touched;

    fn entry(bytes: usize) -> Arc<Entry> {
        let body = Bytes::from(vec![b'a'; bytes]);
        let born = Touched::default().generation();
        Arc::new(Entry::new(
            HeaderMap::new(),
            body,
            Kept::showing([]),
            Moment(0),
            born,
        ))
    }

    #[test]
    fn the_budget_holds_and_what_was_asked_for_last_stays() {
        let store = Store::new(200_000);
        for at in 0..500 {
            store.put(&format!("/posts/{at}"), &entry(1_000));
            assert!(store.find("/posts/0").is_some(), "after {at}");
            assert!(store.size().1 <= 200_000);
        }
        assert!(store.find("/posts/1").is_none());
        assert!(store.find("/posts/499").is_some());
    }

    #[test]
    fn a_flight_ends_with_the_last_who_is_on_it() {
        let store = Arc::new(Store::new(200_000));
        let (first, second) = (store.flight("/a"), store.flight("/a"));
        first.in_vain.store(true, Ordering::Relaxed);
        drop(first);
        assert!(second.in_vain.load(Ordering::Relaxed));
        drop(second);
        assert!(!store.flight("/a").in_vain.load(Ordering::Relaxed));
        assert!(store.flights.lock().unwrap().is_empty());
    }

    #[test]
    fn what_is_too_large_is_not_kept() {
        let store = Store::new(200_000);
        store.put("/a", &entry(100));
        store.put("/a", &entry(100_000));
        assert!(store.find("/a").is_none());
        assert_eq!(store.size(), (0, 0));
    }

    #[test]
    fn replaced_and_removed_pages_cost_nothing() {
        let store = Store::new(200_000);
        store.put("/a", &entry(100));
        let before = store.size();
        store.put("/a", &entry(100));
        assert_eq!(store.size(), before);
        store.remove("/a");
        assert_eq!(store.size(), (0, 0));
    }
}
