//! When what was gathered goes out: at eight in the morning where its reader lives, whatever the clocks
//! there do.

use jiff::ToSpan as _;
use jiff::civil::{Date, Weekday};
use jiff::tz::TimeZone;

use crate::clock::Moment;
use crate::subscriptions::Often;

/// The hour of the day.
const HOUR: i8 = 8;

/// The next morning after `now` on which somebody in `zone` gets what was gathered: every day, on Monday, on
/// the first. `None` for who gets everything at once.
pub fn next(often: Often, zone: &TimeZone, now: Moment) -> Option<Moment> {
    let fits = |date: &Date| match often {
        Often::AtOnce | Often::Never => false,
        Often::Daily => true,
        Often::Weekly => date.weekday() == Weekday::Monday,
        Often::Monthly => date.day() == 1,
    };
    let today = now.at(zone).date();
    (0..=32)
        .filter_map(|days| today.checked_add(days.days()).ok())
        .filter(fits)
        .filter_map(|date| morning(date, zone))
        .find(|at| *at > now)
}

/// Where the clocks skip eight o’clock, the moment at which they do.
fn morning(date: Date, zone: &TimeZone) -> Option<Moment> {
    let at = date.at(HOUR, 0, 0, 0).to_zoned(zone.clone()).ok()?;
    Some(Moment(at.timestamp().as_millisecond()))
}

/// The zone of this name; UTC for one that is not known.
pub fn zone(name: &str) -> TimeZone {
    TimeZone::get(name).unwrap_or(TimeZone::UTC)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Moment {
        Moment::from_rfc3339(text).unwrap()
    }

    fn morning_after(often: Often, name: &str, now: &str) -> String {
        next(often, &zone(name), at(now)).unwrap().rfc3339()
    }

    #[test]
    fn eight_is_eight_before_and_after_the_clocks_change() {
        let daily = |name, now| morning_after(Often::Daily, name, now);
        // Europe changes on 29 March 2026, New York on 8 March, Kathmandu never.
        for (name, before, after) in [
            ("Europe/Berlin", "2026-03-28T07:00:00Z", "2026-03-29T06:00:00Z"),
            ("America/New_York", "2026-03-28T12:00:00Z", "2026-03-29T12:00:00Z"),
            ("Asia/Kathmandu", "2026-03-28T02:15:00Z", "2026-03-29T02:15:00Z"),
        ] {
            assert_eq!(daily(name, "2026-03-28T00:00:00Z"), before, "{name}");
            assert_eq!(daily(name, before), after, "{name}: not twice in one morning");
        }
    }

    #[test]
    fn weekly_is_monday_and_monthly_the_first() {
        let now = "2026-03-30T06:30:00Z";
        assert_eq!(
            morning_after(Often::Weekly, "Europe/Berlin", now),
            "2026-04-06T06:00:00Z"
        );
        assert_eq!(
            morning_after(Often::Monthly, "Europe/Berlin", now),
            "2026-04-01T06:00:00Z"
        );
        assert_eq!(next(Often::AtOnce, &TimeZone::UTC, at(now)), None);
    }
}
