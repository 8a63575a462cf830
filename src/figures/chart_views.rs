//! Reads by day, as bars: drawn by the server, each with its day and number for who points at it. The table
//! beside it says the same.

use maud::{Markup, html};

use super::read::ByDay;
use crate::clock::Day;
use crate::{t, words};

/// The size of the drawing, in its own units.
const WIDTH: f64 = 720.0;
const HEIGHT: f64 = 180.0;
/// Kept free below for the names of days.
const FOOT: f64 = 22.0;

/// The bars.
pub fn chart(days: &ByDay) -> Markup {
    let most = days.iter().map(|(_, reads)| *reads).max().unwrap_or(0).max(1);
    let step = WIDTH / float(i64::try_from(days.len()).unwrap_or(1).max(1));
    let gap = if step > 6.0 { 2.0 } else { 0.0 };
    html! {
        svg .chart viewBox={ "0 0 " (WIDTH) " " (HEIGHT) } role="img" aria-label=(summary(days)) {
            line x1="0" x2=(WIDTH) y1=(HEIGHT - FOOT) y2=(HEIGHT - FOOT) .axis {}
            @for (at, (day, reads)) in days.iter().enumerate() {
                @let height = (HEIGHT - FOOT - 6.0) * float(*reads) / float(most);
                @let left = step * float(i64::try_from(at).unwrap_or(0));
                g {
                    title { (one_day(*day, *reads)) }
                    rect x=(rounded(left)) y="0" width=(rounded(step)) height=(HEIGHT - FOOT) fill="transparent" {}
                    rect .bar x=(rounded(left + gap / 2.0)) y=(rounded(HEIGHT - FOOT - height))
                        width=(rounded(step - gap)) height=(rounded(height)) {}
                }
            }
            @for (at, anchor) in [(0, "start"), (days.len().saturating_sub(1), "end")] {
                @if let Some((day, _)) = days.get(at) {
                    text x=(if at == 0 { 0.0 } else { WIDTH }) y=(HEIGHT - 6.0) text-anchor=(anchor) { (name(*day)) }
                }
            }
        }
    }
}

/// The same as a table, newest first.
pub fn table(days: &ByDay) -> Markup {
    html! {
        details .fold {
            summary { (t!("reading-by-day")) }
            table .rows .tally {
                thead { tr { th scope="col" { (t!("reading-day")) } th scope="col" { (t!("reading-reads")) } } }
                tbody {
                    @for (day, reads) in days.iter().rev() {
                        tr { th scope="row" { (name(*day)) } td { (reads) } }
                    }
                }
            }
        }
    }
}

/// What the drawing shows, in a sentence.
fn summary(days: &ByDay) -> String {
    let all: i64 = days.iter().map(|(_, reads)| reads).sum();
    let best = days.iter().max_by_key(|(day, reads)| (*reads, *day));
    match best {
        Some((day, most)) if *most > 0 => {
            let (number, day, most): (usize, String, i64) = (days.len(), name(*day), *most);
            t!(
                "reading-chart",
                days = number,
                reads = all,
                most = most,
                day = day
            )
        }
        _ => t!("reading-chart-empty", days = days.len()),
    }
}

fn one_day(day: Day, reads: i64) -> String {
    t!("reading-day-reads", day = name(day), reads = reads)
}

/// `3 March`.
pub fn name(day: Day) -> String {
    match day.date() {
        Some(date) => t!("list-day", day = date.day(), month = words::month(date.month())),
        None => String::new(),
    }
}

/// Exact for all that can be counted here.
#[expect(clippy::cast_precision_loss, reason = "no blog has 2^52 reads a day")]
fn float(number: i64) -> f64 {
    number as f64
}

/// To a hundredth: nobody sees more.
fn rounded(place: f64) -> String {
    format!("{:.2}", place.max(0.0))
}
