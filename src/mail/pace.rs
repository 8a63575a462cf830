//! How many mails a second may leave: what the mail server, or whoever relays for it, takes; none for a while
//! when it takes nothing.

use std::num::NonZeroU32;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

use governor::middleware::NoOpMiddleware;
use governor::nanos::Nanos;
use governor::state::{InMemoryState, NotKeyed};
use governor::{Quota, RateLimiter};

use crate::clock::{Clock, Moment};

type Limiter = RateLimiter<NotKeyed, InMemoryState, Clock, NoOpMiddleware<Nanos>>;

/// Shared by all that send; without a rate everything may leave at once.
#[derive(Clone)]
pub struct Pace {
    limiter: Option<Arc<Limiter>>,
    clock: Clock,
    /// As a `Moment` counts: nothing leaves before then.
    paused_until: Arc<AtomicI64>,
}

impl Pace {
    /// `rate` mails a second; 0 for no limit.
    pub fn new(rate: u32, clock: &Clock) -> Self {
        let limiter = NonZeroU32::new(rate)
            .map(|rate| RateLimiter::direct_with_clock(Quota::per_second(rate), clock.clone()));
        Self {
            limiter: limiter.map(Arc::new),
            clock: clock.clone(),
            paused_until: Arc::default(),
        }
    }

    /// Nothing leaves for so long.
    pub fn pause(&self, span: Duration) {
        let until = self.clock.now().plus(span);
        self.paused_until.store(until.0, Ordering::Relaxed);
    }

    /// One more may leave now, and is counted.
    ///
    /// # Errors
    /// When it has to wait, with how long.
    pub fn one_more(&self) -> Result<(), Duration> {
        let left = Moment(self.paused_until.load(Ordering::Relaxed)).since(self.clock.now());
        if !left.is_zero() {
            return Err(left);
        }
        let Some(limiter) = &self.limiter else {
            return Ok(());
        };
        limiter
            .check()
            .map_err(|not_until| not_until.wait_time_from(governor::clock::Clock::now(&self.clock)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_more_leave_in_a_second_than_may() {
        let clock = Clock::fixed(Moment(1_772_530_200_000));
        let pace = Pace::new(3, &clock);
        let leaves = || (0..10).filter(|_| pace.one_more().is_ok()).count();
        assert_eq!(leaves(), 3);
        assert!(pace.one_more().is_err_and(|wait| wait <= Duration::from_secs(1)));
        clock.advance(Duration::from_secs(1));
        assert_eq!(leaves(), 3);
        let free = Pace::new(0, &clock);
        assert!((0..1_000).all(|_| free.one_more().is_ok()));
        free.pause(Duration::from_secs(60));
        assert_eq!(free.one_more(), Err(Duration::from_secs(60)));
        clock.advance(Duration::from_secs(60));
        assert_eq!(free.one_more(), Ok(()));
    }
}
