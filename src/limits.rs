//! How often something may be done, one named limiter an action. What each has let through so far is in
//! `limits/buckets.rs`.

mod buckets;

use std::hash::{BuildHasher as _, RandomState};
use std::net::IpAddr;
use std::num::NonZeroU32;
use std::sync::Arc;
use std::time::Duration;

use governor::middleware::NoOpMiddleware;
use governor::nanos::Nanos;
use governor::{Quota, RateLimiter};

use self::buckets::Buckets;
use crate::clock::Clock;
use crate::ids::{PersonId, PostId};

type Limiter = RateLimiter<u64, Buckets, Clock, NoOpMiddleware<Nanos>>;

/// All limiters. With limits off, everything is allowed.
#[derive(Clone)]
pub struct Limits {
    on: Option<Arc<Named>>,
}

struct Named {
    hasher: RandomState,
    clock: Clock,
    comment: Limiter,
    comment_on_post: Limiter,
    preview: Limiter,
    receipt: Limiter,
    report: Limiter,
    report_at_all: Limiter,
    search: Limiter,
    search_at_all: Limiter,
    subscribe: Limiter,
    webmention: Limiter,
    webmention_of_host: Limiter,
    webmention_of_post: Limiter,
    webmention_at_all: Limiter,
    log_in: Limiter,
    log_in_code: Limiter,
    reset: Limiter,
    reset_of: Limiter,
    code: Limiter,
    code_to_domain: Limiter,
    code_to_address: Limiter,
    domain_check: Limiter,
    domain_checked: Limiter,
}

/// Too often: try again after this long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooMany {
    pub retry_after: Duration,
}

impl TooMany {
    /// Whole seconds until it is worth trying again.
    pub fn seconds(self) -> u64 {
        self.retry_after.as_secs() + 1
    }
}

impl Limits {
    pub fn new(clock: &Clock) -> Self {
        let limiter = |quota| RateLimiter::new(quota, Buckets::new(clock), clock.clone());
        Self {
            on: Some(Arc::new(Named {
                hasher: RandomState::new(),
                clock: clock.clone(),
                comment: limiter(per_minute(5)),
                comment_on_post: limiter(per_minute(60)),
                preview: limiter(per_minute(30)),
                receipt: limiter(per_minute(20)),
                report: limiter(per_hour(10)),
                report_at_all: limiter(per_hour(120)),
                search: limiter(per_minute(30)),
                search_at_all: limiter(per_minute(600)),
                subscribe: limiter(per_hour(20)),
                webmention: limiter(per_minute(10)),
                webmention_of_host: limiter(per_hour(20)),
                webmention_of_post: limiter(per_hour(60)),
                webmention_at_all: limiter(per_hour(240)),
                log_in: limiter(per_minute(10)),
                log_in_code: limiter(per_hour(10)),
                reset: limiter(per_hour(10)),
                reset_of: limiter(per_hour(3)),
                code: limiter(per_hour(6)),
                code_to_domain: limiter(per_day(20)),
                code_to_address: limiter(per_hour(3)),
                domain_check: limiter(per_hour(20)),
                domain_checked: limiter(per_hour(30)),
            })),
        }
    }

    pub fn off() -> Self {
        Self { on: None }
    }

    /// Comments: 5 at once from one network, then one every 12 seconds; 60 a minute on one post.
    ///
    /// # Errors
    /// When either has been used up.
    pub fn comment(&self, from: IpAddr, post: PostId) -> Result<(), TooMany> {
        self.check(|named| &named.comment, network(from))?;
        self.check(|named| &named.comment_on_post, post)
    }

    /// Previews: 30 a minute from one network.
    ///
    /// # Errors
    /// When used up.
    pub fn preview(&self, from: IpAddr) -> Result<(), TooMany> {
        self.check(|named| &named.preview, network(from))
    }

    /// What is done on a receipt page: 20 a minute from one network.
    ///
    /// # Errors
    /// When used up.
    pub fn receipt(&self, from: IpAddr) -> Result<(), TooMany> {
        self.check(|named| &named.receipt, network(from))
    }

    /// Reports: 10 an hour from one network, and 120 from all together, more than a team could read.
    ///
    /// # Errors
    /// When either has been used up.
    pub fn report(&self, from: IpAddr) -> Result<(), TooMany> {
        self.check(|named| &named.report, network(from))?;
        self.check(|named| &named.report_at_all, ())
    }

    /// Searches, and looks for what a missing page may have been: 30 a minute from one network, and 600
    /// from all together.
    ///
    /// # Errors
    /// When either has been used up.
    pub fn search(&self, from: IpAddr) -> Result<(), TooMany> {
        self.check(|named| &named.search, network(from))?;
        self.check(|named| &named.search_at_all, ())
    }

    /// Who wants to be told of what is new: 20 an hour from one network, whatever comes of it.
    ///
    /// # Errors
    /// When used up.
    pub fn subscribe(&self, from: IpAddr) -> Result<(), TooMany> {
        self.check(|named| &named.subscribe, network(from))
    }

    /// Pages elsewhere that say they link to a post: 10 a minute from one network, 20 an hour of one host, 60 for
    /// one post, and 240 from all together, because each is read.
    ///
    /// # Errors
    /// When any has been used up.
    pub fn webmention(&self, from: IpAddr, host: &str, post: PostId) -> Result<(), TooMany> {
        self.check(|named| &named.webmention, network(from))?;
        self.check(|named| &named.webmention_of_host, host)?;
        self.check(|named| &named.webmention_of_post, post)?;
        self.check(|named| &named.webmention_at_all, ())
    }

    /// Log-ins: 10 a minute from one network, whether they succeed or not.
    ///
    /// # Errors
    /// When used up.
    pub fn log_in(&self, from: IpAddr) -> Result<(), TooMany> {
        self.check(|named| &named.log_in, network(from))
    }

    /// Codes at a log-in: as log-ins by network, and 10 an hour for one account, so that guessing one takes
    /// years.
    ///
    /// # Errors
    /// When either has been used up.
    pub fn log_in_code(&self, from: IpAddr, person: PersonId) -> Result<(), TooMany> {
        self.log_in(from)?;
        self.check(|named| &named.log_in_code, person)
    }

    /// Forgotten passwords: 10 an hour from one network, 3 for one address, be it an account's or not.
    ///
    /// # Errors
    /// When either has been used up.
    pub fn reset(&self, from: IpAddr, email: &str) -> Result<(), TooMany> {
        self.check(|named| &named.reset, network(from))?;
        self.check(|named| &named.reset_of, email)
    }

    /// Codes to a mailbox: 6 an hour from one network, 3 an hour to one address, and 20 a day to all
    /// addresses of one registered domain, so that guessing codes takes years.
    ///
    /// # Errors
    /// When any has been used up.
    pub fn code(&self, from: IpAddr, domain: &str, address: &str) -> Result<(), TooMany> {
        self.check(|named| &named.code, network(from))?;
        self.check(|named| &named.code_to_domain, domain)?;
        self.check(|named| &named.code_to_address, address)
    }

    /// Questions to a domain: 20 an hour from one network, 30 to one registered domain.
    ///
    /// # Errors
    /// When either has been used up.
    pub fn domain_check(&self, from: IpAddr, domain: &str) -> Result<(), TooMany> {
        self.check(|named| &named.domain_check, network(from))?;
        self.check(|named| &named.domain_checked, domain)
    }

    fn check(&self, limiter: impl Fn(&Named) -> &Limiter, key: impl std::hash::Hash) -> Result<(), TooMany> {
        let Some(named) = self.on.as_deref() else {
            return Ok(());
        };
        limiter(named)
            .check_key(&named.hasher.hash_one(key))
            .map_err(|not_until| TooMany {
                retry_after: not_until.wait_time_from(governor::clock::Clock::now(&named.clock)),
            })
    }
}

fn per_minute(count: u32) -> Quota {
    Quota::per_minute(NonZeroU32::new(count).unwrap_or(NonZeroU32::MIN))
}

fn per_hour(count: u32) -> Quota {
    Quota::per_hour(NonZeroU32::new(count).unwrap_or(NonZeroU32::MIN))
}

fn per_day(count: u32) -> Quota {
    let count = NonZeroU32::new(count).unwrap_or(NonZeroU32::MIN);
    let refill = Duration::from_secs(24 * 60 * 60) / count.get();
    Quota::with_period(refill).map_or(Quota::per_hour(count), |quota| quota.allow_burst(count))
}

/// The part of an address that one subscriber holds: all of IPv4, the first 64 bits of IPv6.
pub fn network(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(v6) => IpAddr::V6((u128::from(v6) & (u128::MAX << 64)).into()),
        v4 @ IpAddr::V4(_) => v4,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Moment;

    #[test]
    fn one_ipv6_subscriber_is_one_network() {
        let limits = Limits::new(&Clock::fixed(Moment(0)));
        for last in 0..10 {
            assert!(
                limits
                    .log_in(format!("2001:db8::{last}").parse().unwrap())
                    .is_ok()
            );
        }
        assert!(limits.log_in("2001:db8::ffff".parse().unwrap()).is_err());
        assert!(limits.log_in("2001:db8:0:1::1".parse().unwrap()).is_ok());
    }

    #[test]
    fn a_bucket_refills_with_time() {
        let clock = Clock::fixed(Moment(1_000_000));
        let limits = Limits::new(&clock);
        let from: IpAddr = "192.0.2.1".parse().unwrap();
        while limits.log_in(from).is_ok() {}
        assert!(limits.log_in(from).unwrap_err().retry_after <= Duration::from_secs(6));
        clock.advance(Duration::from_secs(6));
        assert!(limits.log_in(from).is_ok());
    }
}
