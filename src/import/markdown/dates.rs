//! Dates as people and programs write them into a head or a file's name.

use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;

use crate::clock::Moment;

/// With an offset, which counts, whatever the zone of the blog.
const WITH_OFFSET: [&str; 4] = [
    "%Y-%m-%d %H:%M:%S%.f %z",
    "%Y-%m-%d %H:%M %z",
    "%Y-%m-%dT%H:%M:%S%.f%z",
    "%a, %d %b %Y %H:%M:%S %z",
];

const LOCAL: [&str; 4] = [
    "%Y-%m-%d %H:%M:%S%.f",
    "%Y-%m-%d %H:%M",
    "%Y-%m-%dT%H:%M:%S%.f",
    "%Y-%m-%dT%H:%M",
];

/// The moment a date means, in `zone` where it names no offset of its own; a day alone is its beginning.
/// `None` for what is no date.
pub fn read(typed: &str, zone: &TimeZone) -> Option<Moment> {
    let typed = uniform(typed);
    if let Ok(at) = typed.parse::<Timestamp>() {
        return Some(Moment(at.as_millisecond()));
    }
    let at = WITH_OFFSET
        .iter()
        .find_map(|form| jiff::fmt::strtime::parse(form, &typed).ok()?.to_timestamp().ok());
    if let Some(at) = at {
        return Some(Moment(at.as_millisecond()));
    }
    let local = LOCAL
        .iter()
        .find_map(|form| DateTime::strptime(form, &typed).ok())
        .or_else(|| Some(Date::strptime("%Y-%m-%d", &typed).ok()?.at(0, 0, 0, 0)))?;
    let zoned = local.to_zoned(zone.clone()).ok()?;
    Some(Moment(zoned.timestamp().as_millisecond()))
}

/// `2024/3/1 10:00:00 UTC` as `2024-3-1 10:00:00 +0000`, and `-4` as `-0400`.
fn uniform(typed: &str) -> String {
    let mut parts: Vec<String> = typed.split_whitespace().map(str::to_owned).collect();
    if let Some(last) = parts.last_mut().filter(|_| typed.contains(':')) {
        let hours = last.strip_prefix(['+', '-']).filter(|hours| hours.len() <= 2);
        if matches!(last.as_str(), "UTC" | "GMT" | "Z") {
            "+0000".clone_into(last);
        } else if let Some(Ok(hours)) = hours.map(str::parse::<u8>) {
            *last = format!("{}{hours:02}00", &last[..1]);
        }
    }
    if let Some(day) = parts.first_mut() {
        *day = day.replace('/', "-");
    }
    parts.join(" ")
}

/// The day that a file's name begins with, and the rest: `2024-03-01-ink`, `2024-3-1_ink`.
pub fn of_name(name: &str) -> Option<(Date, &str)> {
    let (year, rest) = name.split_once('-')?;
    let (month, rest) = rest.split_once('-')?;
    let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
    let (day, rest) = rest.split_at(end);
    let is_short = |part: &str| (1..=2).contains(&part.len());
    if year.len() != 4 || !is_short(month) || !is_short(day) {
        return None;
    }
    let date = Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()?;
    Some((date, rest.strip_prefix(['-', '_', ' '])?))
}
