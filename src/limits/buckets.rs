//! The buckets of a limiter, one a key. Their table is bounded: when it is full, newcomers share an overflow
//! bucket, so that a flood of addresses never grows memory and never opens the door.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use governor::nanos::Nanos;
use governor::state::StateStore;

use crate::clock::Clock;

/// The state of each key, in a table that stays bounded. A state is the moment at which the key's bucket
/// is full again, counted as governor does: since the limiter was made.
pub(super) struct Buckets {
    table: Arc<Mutex<Table>>,
    clock: Clock,
    made: Nanos,
}

#[derive(Default)]
struct Table {
    states: HashMap<u64, Nanos>,
    /// When refilled buckets were last forgotten.
    swept: Option<Nanos>,
}

/// The most keys a table holds; with 17 bytes a slot, and at most twice as many slots, under 4 MiB a
/// limiter.
const KEYS: usize = 100_000;

/// The bucket that newcomers share when the table is full.
const OVERFLOW: u64 = 0;

/// A full table is searched for refilled buckets once in this time at most.
const SWEEP_EVERY: Duration = Duration::from_secs(1);

impl Buckets {
    pub(super) fn new(clock: &Clock) -> Self {
        Self {
            table: Arc::default(),
            made: governor::clock::Clock::now(clock),
            clock: clock.clone(),
        }
    }

    /// Since the limiter was made.
    fn now(&self) -> Nanos {
        governor::clock::Clock::now(&self.clock).saturating_sub(self.made)
    }
}

impl StateStore for Buckets {
    type Key = u64;

    fn measure_and_replace<T, F, E>(&self, key: &u64, measure: F) -> Result<T, E>
    where
        F: Fn(Option<Nanos>) -> Result<(T, Nanos), E>,
    {
        let mut table = self.table.lock().unwrap_or_else(PoisonError::into_inner);
        let key = if table.has_room_for(*key, || self.now()) {
            *key
        } else {
            OVERFLOW
        };
        let (outcome, state) = measure(table.states.get(&key).copied())?;
        table.states.insert(key, state);
        Ok(outcome)
    }
}

impl Table {
    /// Forgets only buckets that are full again: whoever has used theirs up stays known, however many
    /// newcomers there are.
    fn has_room_for(&mut self, key: u64, now: impl Fn() -> Nanos) -> bool {
        if self.states.len() < KEYS || self.states.contains_key(&key) {
            return true;
        }
        let now = now();
        if self
            .swept
            .is_none_or(|swept| now >= swept + Nanos::from(SWEEP_EVERY))
        {
            self.swept = Some(now);
            self.states.retain(|_, full_again| *full_again > now);
        }
        self.states.len() < KEYS
    }
}

#[cfg(test)]
mod tests {
    use governor::RateLimiter;

    use super::*;
    use crate::clock::Moment;
    use crate::limits::{Limiter, per_minute};

    #[test]
    fn a_million_addresses_take_little_memory_and_open_no_door() {
        let clock = Clock::fixed(Moment(1_000_000));
        let buckets = Buckets::new(&clock);
        let table = Arc::clone(&buckets.table);
        let limiter: Limiter = RateLimiter::new(per_minute(10), buckets, clock.clone());
        let guilty = 1;
        while limiter.check_key(&guilty).is_ok() {}
        let mut let_in = 0;
        for key in 2..1_000_000 {
            // 500,000 a second: none is forgotten before the flood ends.
            if key % 500 == 0 {
                clock.advance(Duration::from_millis(1));
            }
            let_in += usize::from(limiter.check_key(&key).is_ok());
        }
        assert!(limiter.check_key(&guilty).is_err(), "the flood opened the door");
        let (keys, slots) = {
            let table = table.lock().unwrap();
            (table.states.len(), table.states.capacity())
        };
        assert!(
            keys <= KEYS + 1 && let_in <= KEYS + 20,
            "{keys} keys, {let_in} let in"
        );
        // A slot is a key, a state and a byte of the table's own, and seven of eight are used. Room is
        // left for twice as many limiters as there are.
        let bytes = slots * 8 / 7 * (size_of::<(u64, Nanos)>() + 1);
        assert!(bytes * 10 < 64 * 1024 * 1024, "{bytes} bytes a limiter");

        clock.advance(Duration::from_secs(60));
        assert!(
            limiter.check_key(&u64::MAX).is_ok(),
            "a minute later there is room again"
        );
        assert!(table.lock().unwrap().states.len() < 10);
    }
}
