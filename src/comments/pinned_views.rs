//! The comment that stands first, above the thread that it belongs to, and the mark it carries everywhere.

use maud::{Markup, html};

use super::entry_views::{names_parent, when, who};
use super::pinned::Pinned;
use super::thread::{Entry, Stands};
use super::views::Thread;
use crate::t;

/// Above the thread; its replies stand at its place there.
pub fn above(thread: &Thread) -> Markup {
    let shown = thread
        .pinned
        .as_ref()
        .and_then(|pinned| Some((pinned, pinned.above.as_ref()?)));
    html! {
        @if let Some((pinned, entry)) = shown {
            @let entry = Entry { stands: Stands::Apart, ..entry.clone() };
            section .first aria-label=(words(pinned)) {
                (line(pinned))
                header .who { (who(&entry, thread.interests)) (when(thread.site, &thread.permalink(entry.id), &entry)) }
                @if let Some(parent) = entry.parent.as_ref().filter(|_| names_parent(&entry)) { (thread.in_reply_to(parent)) }
                div .say dir="auto" { (entry.html) }
                div .do { a href=(place(thread, &entry)) { (t!("thread-pinned-place")) } }
            }
        }
    }
}

/// Where it stands: on this page, or on its own.
fn place(thread: &Thread, entry: &Entry) -> String {
    let is_here = thread.page.entries.iter().any(|each| each.id == entry.id);
    if is_here {
        format!("#c{}", entry.id)
    } else {
        thread.permalink(entry.id)
    }
}

/// The mark beside `entry`, if it is the one.
pub fn mark(thread: &Thread, entry: &Entry) -> Markup {
    let pinned = thread.pinned.as_ref().filter(|pinned| pinned.id == entry.id);
    html! {
        @if let Some(pinned) = pinned { (line(pinned)) }
    }
}

fn line(pinned: &Pinned) -> Markup {
    html! { p .pinned .ui { (words(pinned)) } }
}

fn words(pinned: &Pinned) -> String {
    if pinned.by.is_empty() {
        t!("thread-pinned")
    } else {
        t!("thread-pinned-by", name = pinned.by.as_str())
    }
}
