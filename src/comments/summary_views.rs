//! The line under a thread that says in numbers what was published and what was not.

use maud::{Markup, html};

use super::form_views::holds_all;
use super::summary::{KeptOut, Many, Summary, Told};
use super::views::Thread;
use crate::t;

/// The line; empty where the site tells nothing.
pub fn line(thread: &Thread) -> Markup {
    html! {
        @if let Some(summary) = &thread.summary {
            p .summary .ui .soft {
                (words(summary)) " " (t!("summary-spam")) " "
                @if holds_all(thread.site, thread.discussion) { (t!("summary-all-read")) } @else { (t!("summary-some-read")) }
            }
        }
    }
}

fn words(summary: &Summary) -> String {
    let published = summary.published;
    match &summary.kept_out {
        KeptOut::Nothing => t!("summary-none", published = published),
        KeptOut::AFew => t!("summary-few", published = published),
        KeptOut::Many(many) => t!(
            "summary-many",
            published = published,
            count = many.all,
            parts = parts(many).join(", ")
        ),
    }
}

fn parts(many: &Many) -> Vec<String> {
    let words = |told: &Told| {
        t!(
            "summary-reason",
            reason = told.reason.as_str(),
            count = told.count
        )
    };
    let mut parts: Vec<String> = many.reasons.iter().map(words).collect();
    if many.reported > 0 {
        parts.push(t!("summary-reported", count = many.reported));
    }
    if many.others > 0 {
        parts.push(t!("summary-others", count = many.others));
    }
    parts
}
