//! Time as the program knows it: a `Moment` is a point in UTC, a `Clock` says which one is now.
//! This is the only file that reads the wall clock; everything else is given its `now`.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

use jiff::tz::{AmbiguousOffset, TimeZone};
use sea_orm::DeriveValueType;
use serde::{Deserialize, Serialize};

/// Milliseconds since 1970-01-01T00:00:00 UTC.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, DeriveValueType,
)]
#[serde(transparent)]
pub struct Moment(pub i64);

impl Moment {
    pub fn plus(self, span: Duration) -> Self {
        Self(self.0.saturating_add(millis(span)))
    }

    pub fn minus(self, span: Duration) -> Self {
        Self(self.0.saturating_sub(millis(span)))
    }

    /// How long ago `earlier` was; zero when it lies in the future.
    pub fn since(self, earlier: Moment) -> Duration {
        Duration::from_millis(self.0.saturating_sub(earlier.0).try_into().unwrap_or(0))
    }

    /// The date and time of day in `zone`.
    pub fn at(self, zone: &TimeZone) -> jiff::Zoned {
        self.instant().to_zoned(zone.clone())
    }

    /// The day it belongs to in `zone`.
    pub fn day_in(self, zone: &TimeZone) -> Day {
        Day::of(self.at(zone).date())
    }

    /// As RFC 3339 wants it, in UTC with whole seconds: `2026-03-03T09:30:00Z`.
    pub fn rfc3339(self) -> String {
        let seconds = self
            .instant()
            .round(jiff::Unit::Second)
            .unwrap_or_else(|_| self.instant());
        seconds.to_string()
    }

    /// As RSS writes it, `Tue, 03 Mar 2026 09:30:00 GMT`: RFC 822 with a year of four digits.
    pub fn rfc822(self) -> String {
        jiff::fmt::rfc2822::DateTimePrinter::new()
            .timestamp_to_rfc9110_string(&self.instant())
            .unwrap_or_default()
    }

    /// What `rfc3339` writes, with any offset and to the millisecond; `None` when it is no time.
    pub fn from_rfc3339(text: &str) -> Option<Self> {
        let instant: jiff::Timestamp = text.parse().ok()?;
        Some(Self(instant.as_millisecond()))
    }

    /// For a form's date and time field, in `zone`, to the minute.
    pub fn to_local(self, zone: &TimeZone) -> String {
        self.at(zone).strftime("%Y-%m-%dT%H:%M").to_string()
    }

    /// When a file was written, as the filesystem says.
    pub fn of_file(written: std::time::SystemTime) -> Self {
        let since = written.duration_since(std::time::UNIX_EPOCH);
        Self(since.map_or(0, millis))
    }

    /// The first moment of a day, `2026-03-03`, in `zone`, and that of the next day; `None` when it is no
    /// day.
    pub fn day(typed: &str, zone: &TimeZone) -> Option<(Self, Self)> {
        let day: jiff::civil::Date = typed.trim().parse().ok()?;
        let start = |day: jiff::civil::Date| day.to_zoned(zone.clone()).ok();
        // The last hours of the year 9999 are past every time stamp.
        let moment = |start: Option<jiff::Zoned>| {
            let instant = start.map_or(jiff::Timestamp::MAX, |start| start.timestamp());
            Self(instant.as_millisecond())
        };
        Some((moment(start(day)), moment(day.tomorrow().ok().and_then(start))))
    }

    fn instant(self) -> jiff::Timestamp {
        jiff::Timestamp::from_millisecond(self.0).unwrap_or(jiff::Timestamp::UNIX_EPOCH)
    }
}

/// A day of the calendar as a number whose digits are its date: 20260303.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, DeriveValueType,
)]
#[serde(transparent)]
pub struct Day(pub i64);

impl Day {
    /// Before every other: for what is no longer told apart by days.
    pub const BEFORE: Self = Self(0);

    fn of(date: jiff::civil::Date) -> Self {
        let parts = [
            i64::from(date.year()),
            i64::from(date.month()),
            i64::from(date.day()),
        ];
        Self((parts[0] * 100 + parts[1]) * 100 + parts[2])
    }

    /// `None` for what is no day of the calendar, as `BEFORE`.
    pub fn date(self) -> Option<jiff::civil::Date> {
        let (year, month, day) = (self.0 / 10_000, self.0 / 100 % 100, self.0 % 100);
        let part = |number: i64| i8::try_from(number).ok();
        jiff::civil::Date::new(i16::try_from(year).ok()?, part(month)?, part(day)?).ok()
    }

    /// So many days earlier.
    #[must_use]
    pub fn before(self, days: u32) -> Self {
        let earlier = self
            .date()
            .and_then(|date| date.checked_sub(jiff::Span::new().days(days)).ok());
        earlier.map_or(self, Self::of)
    }

    /// This day and all that follow up to `last`.
    pub fn up_to(self, last: Self) -> impl Iterator<Item = Self> {
        let next = |date: &jiff::civil::Date| date.tomorrow().ok();
        std::iter::successors(self.date(), next)
            .map(Self::of)
            .take_while(move |day| *day <= last)
    }
}

/// As ISO 8601 has it: `2026-03-03`.
impl std::fmt::Display for Day {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "{:04}-{:02}-{:02}",
            self.0 / 10_000,
            self.0 / 100 % 100,
            self.0 % 100
        )
    }
}

/// What a form's date and time field says, read in a time zone whose clocks may change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Local {
    Once(Moment),
    /// The clocks go past it.
    Never,
    /// The clocks go back over it.
    Twice,
    Unreadable,
}

impl Local {
    /// `2026-03-03T09:30`, in `zone`.
    pub fn read(typed: &str, zone: &TimeZone) -> Self {
        let Ok(local) = typed.trim().parse::<jiff::civil::DateTime>() else {
            return Self::Unreadable;
        };
        let zoned = zone.to_ambiguous_zoned(local);
        match zoned.offset() {
            AmbiguousOffset::Gap { .. } => Self::Never,
            AmbiguousOffset::Fold { .. } => Self::Twice,
            AmbiguousOffset::Unambiguous { .. } => zoned.unambiguous().map_or(Self::Unreadable, |at| {
                Self::Once(Moment(at.timestamp().as_millisecond()))
            }),
        }
    }
}

fn millis(span: Duration) -> i64 {
    i64::try_from(span.as_millis()).unwrap_or(i64::MAX)
}

pub const fn minutes(count: u64) -> Duration {
    Duration::from_secs(count * 60)
}

pub const fn hours(count: u64) -> Duration {
    minutes(count * 60)
}

pub const fn days(count: u64) -> Duration {
    hours(count * 24)
}

/// What time it is: the machine's, or one that only moves when a test moves it.
#[derive(Clone, Debug)]
pub enum Clock {
    System,
    Fixed(Arc<AtomicI64>),
}

impl Clock {
    pub fn fixed(start: Moment) -> Self {
        Self::Fixed(Arc::new(AtomicI64::new(start.0)))
    }

    pub fn now(&self) -> Moment {
        match self {
            Self::System => system_now(),
            Self::Fixed(millis) => Moment(millis.load(Ordering::SeqCst)),
        }
    }

    /// Moves a fixed clock forward; the system's clock stays as it is.
    pub fn advance(&self, span: Duration) {
        if let Self::Fixed(now) = self {
            now.fetch_add(millis(span), Ordering::SeqCst);
        }
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "the one place that reads the wall clock"
)]
fn system_now() -> Moment {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    Moment(since.map_or(0, millis))
}

impl governor::clock::Clock for Clock {
    type Instant = governor::nanos::Nanos;

    fn now(&self) -> Self::Instant {
        let millis = u64::try_from(Clock::now(self).0).unwrap_or(0);
        governor::nanos::Nanos::new(millis.saturating_mul(1_000_000))
    }
}
