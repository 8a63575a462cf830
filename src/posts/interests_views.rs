//! What authors state of their own interests, and what they said before: on a post folded, on the page
//! of a byline in the open. Shown to everybody as it was, because the host goes first.

use maud::{Markup, html};

use crate::people::{InterestsHistory, PastInterests};
use crate::t;
use crate::web::site::Site;

/// Under the byline of a post; empty where nothing was ever stated.
pub fn of_post(site: &Site, interests: &str, history: &InterestsHistory) -> Markup {
    html! {
        (now(interests, history))
        @if let Some(last) = history.0.last() {
            details .before {
                summary { (t!("post-interests-changed", date = site.date(last.until))) }
                (before(site, &history.0))
            }
        }
    }
}

/// On the page of a byline.
pub fn of_byline(site: &Site, interests: &str, history: &InterestsHistory) -> Markup {
    html! {
        @if !interests.is_empty() || !history.0.is_empty() {
            section .ui aria-label=(t!("post-interests-label")) {
                (now(interests, history))
                @if !history.0.is_empty() {
                    h2 .before { (t!("post-interests-before")) }
                    (before(site, &history.0))
                }
            }
        }
    }
}

fn now(interests: &str, history: &InterestsHistory) -> Markup {
    html! {
        @if !interests.is_empty() || !history.0.is_empty() {
            p .interests { b { (t!("post-interests")) } " " (or_nothing(interests)) }
        }
    }
}

/// The latest first.
fn before(site: &Site, past: &[PastInterests]) -> Markup {
    html! {
        @for past in past.iter().rev() {
            p { (t!("post-interests-until", date = site.date(past.until))) " " (or_nothing(&past.text)) }
        }
    }
}

fn or_nothing(text: &str) -> String {
    if text.is_empty() {
        t!("post-interests-none")
    } else {
        text.to_owned()
    }
}
