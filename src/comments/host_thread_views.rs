//! What a host does about a whole thread, and about the thread below one comment. Readers see none of it.

use maud::{Markup, html};

use super::thread::{Cursor, Entry, Replies, Standing};
use super::thread_control::Act;
use super::views::Thread;
use crate::posts::discussion::{SLOW_CHOICES, Takes};
use crate::posts::discussion_views::slow_words;
use crate::web::attempt;
use crate::{t, urls};

/// Above the thread: closes it, opens it again, slows it down.
pub fn head(thread: &Thread) -> Markup {
    html! {
        @if thread.host.is_some() {
            details .steer .ui {
                summary { (t!("host-steer")) }
                form .reins method="post" action=(thread.site.href(&urls::PostThread { id: thread.post })) {
                    input type="hidden" name="back" value="start";
                    @if let Some((code, words)) = closing(thread.takes) {
                        button name="wish" value=(code) { (words) }
                    }
                    @if thread.takes.comments() { (slow(thread.discussion.slow_minutes)) }
                }
            }
        }
    }
}

/// The button that changes whether comments are taken: its code and words.
pub fn closing(takes: Takes) -> Option<(&'static str, String)> {
    match takes {
        Takes::Comments => Some(("close", t!("host-close-comments"))),
        Takes::NoMore(_) => Some(("reopen", t!("host-open-comments"))),
        Takes::Nothing => None,
    }
}

fn slow(chosen: i64) -> Markup {
    html! {
        span .slow {
            label for="slow_minutes" { (t!("write-slow")) }
            select #slow_minutes name="slow_minutes" { (slow_choices(chosen)) }
            button name="wish" value="slow" { (t!("host-slow-set")) }
        }
    }
}

/// What slow mode can be set to, in minutes, with what it is.
pub fn slow_choices(chosen: i64) -> Markup {
    html! {
        @for minutes in SLOW_CHOICES {
            option value=(minutes) selected[minutes == chosen] { (slow_words(minutes)) }
        }
    }
}

/// Beside one comment: puts it first, closes the thread below it, or takes either back.
pub fn acts(thread: &Thread, entry: &Entry, here: Cursor) -> Markup {
    let is_first = thread.pinned.as_ref().is_some_and(|pinned| pinned.id == entry.id);
    let published = entry.standing == Standing::Published;
    let offered = [
        is_first.then(|| (Act::Unpin, t!("host-unpin"))),
        (published && !is_first).then(|| (Act::Pin, t!("host-pin"))),
        match entry.replies {
            Replies::Open if published => Some((Act::Close, t!("host-close-replies"))),
            Replies::ClosedHere => Some((Act::Open, t!("host-open-replies"))),
            _ => None,
        },
    ];
    html! {
        form method="post" action=(thread.site.href(&urls::DeskThread { id: entry.id })) {
            (attempt::field(thread.site))
            input type="hidden" name="back" value=(here.to_string());
            @for (act, words) in offered.into_iter().flatten() {
                button name="act" value=(act.code()) { (words) span .vh { ": " (entry.name) } }
            }
        }
    }
}
