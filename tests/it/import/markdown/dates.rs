//! Dates of heads and names, in the zone of the blog.

use forthright::clock::Moment;
use jiff::tz::TimeZone;

use forthright::import::markdown::dates::{of_name, read};

#[test]
fn dates_are_read_in_the_zone_of_the_blog_unless_they_name_an_offset() {
    let zone = TimeZone::get("Europe/Vienna").unwrap();
    let told = |typed: &str| read(typed, &zone).map(Moment::rfc3339);
    for (typed, expected) in [
        ("2024-07-01", "2024-06-30T22:00:00Z"),
        ("2024/7/1 10:30", "2024-07-01T08:30:00Z"),
        ("2024-07-01 10:30:00 +0200", "2024-07-01T08:30:00Z"),
        ("2024-07-01 10:30:00 -4", "2024-07-01T14:30:00Z"),
        ("2024-07-01 10:30:00 UTC", "2024-07-01T10:30:00Z"),
        ("2024-07-01T10:30:00Z", "2024-07-01T10:30:00Z"),
        ("2024-07-01T10:30:00-05:00", "2024-07-01T15:30:00Z"),
        ("2024-07-01T10:30:00", "2024-07-01T08:30:00Z"),
        ("Mon, 01 Jul 2024 10:30:00 +0000", "2024-07-01T10:30:00Z"),
    ] {
        assert_eq!(told(typed).as_deref(), Some(expected), "{typed}");
    }
    for wrong in ["", "soon", "2024-13-01", "2024-02-30", "01.07.2024"] {
        assert_eq!(told(wrong), None, "{wrong}");
    }
}

#[test]
fn a_name_may_begin_with_a_day() {
    let told = |name: &'static str| of_name(name).map(|(day, rest)| (day.to_string(), rest));
    assert_eq!(told("2024-03-01-ink"), Some(("2024-03-01".to_owned(), "ink")));
    assert_eq!(told("2024-3-1_ink"), Some(("2024-03-01".to_owned(), "ink")));
    for none in ["2024-13-01-ink", "ink", "24-03-01-ink", "2024-03-01"] {
        assert_eq!(told(none), None, "{none}");
    }
}
