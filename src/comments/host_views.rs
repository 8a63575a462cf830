//! What stands beside a comment for whoever moderates its thread, and the line that says what was just
//! done. Readers see none of it.

use maud::{Markup, html};

use super::host::{Beside, Done, Host};
use super::host_thread_views;
use super::thread::{Cursor, Entry};
use super::views::Thread;
use crate::web::attempt;
use crate::{t, urls};

/// The acts beside `entry`, if the viewer may moderate it.
pub fn acts(thread: &Thread, entry: &Entry) -> Markup {
    let host = thread.host.as_ref();
    let found = host.and_then(|host| Some((host, host.beside.get(&entry.id)?)));
    html! {
        @if let Some((host, beside)) = found {
            @let here = here(thread, host, entry);
            @if beside.may_ask { (errand(thread, entry, here, ("ask", "q", t!("host-ask")))) }
            (hide(thread, entry, here, beside))
            (errand(thread, entry, here, ("edit", "e", t!("host-edit"))))
            (host_thread_views::acts(thread, entry, here))
        }
    }
}

/// The page to come back to. What is filtered has no page of its own in the whole thread: that one then
/// begins with the comment.
fn here(thread: &Thread, host: &Host, entry: &Entry) -> Cursor {
    match thread.filter {
        None => host.here,
        Some(_) => Cursor::From(entry.id),
    }
}

/// A link to the desk, with the fold open in which it is done: `(code, field, words)`.
fn errand(
    thread: &Thread,
    entry: &Entry,
    here: Cursor,
    (code, field, words): (&str, &str, String),
) -> Markup {
    let desk = thread.site.href(&urls::DeskComment { id: entry.id });
    html! {
        a href={ (desk) "?errand=" (code) "&back=" (here.to_string()) "#" (field) (entry.id) } rel="nofollow" {
            (words) (whose(entry))
        }
    }
}

fn hide(thread: &Thread, entry: &Entry, here: Cursor, beside: &Beside) -> Markup {
    html! {
        form method="post" action=(thread.site.href(&urls::DeskComment { id: entry.id })) {
            (attempt::field(thread.site))
            input type="hidden" name="version" value=(beside.version);
            input type="hidden" name="back" value=(here.to_string());
            button name="decision" value="hide" { (t!("desk-hide")) (whose(entry)) }
        }
    }
}

fn whose(entry: &Entry) -> Markup {
    html! { span .vh { ": " (entry.name) } }
}

/// What was just done, below `entry` or where a comment that is not to be seen any more stood behind it;
/// `None` for the beginning of the thread.
pub fn done(thread: &Thread, entry: Option<&Entry>) -> Markup {
    let host = thread.host.as_ref();
    let found = host.and_then(|host| Some((host, host.done.as_ref()?)));
    html! {
        @if let Some((host, done)) = found {
            @if entry.is_some_and(|entry| entry.id == done.comment) { (line(thread, host, done, None)) }
            @else if stands_here(thread, done, entry) { (line(thread, host, done, Some(format!("c{}", done.comment)))) }
        }
    }
}

/// The comment itself is not on the page, and stood behind `entry`.
fn stands_here(thread: &Thread, done: &Done, entry: Option<&Entry>) -> bool {
    let shown = |id| thread.page.entries.iter().any(|entry| entry.id == id);
    let behind = done.behind.filter(|id| shown(*id));
    !shown(done.comment) && entry.map(|entry| entry.id) == behind
}

fn line(thread: &Thread, host: &Host, done: &Done, id: Option<String>) -> Markup {
    html! {
        div .done .ui id=[id] role="status" {
            p { (words(done)) }
            @if done.undoable {
                form method="post" action=(thread.site.href(&urls::Undo { id: done.line })) {
                    (attempt::field(thread.site))
                    input type="hidden" name="back" value=(host.here.to_string());
                    button { (t!("desk-undo")) }
                }
            }
        }
    }
}

fn words(done: &Done) -> String {
    let name = done.name.as_str();
    match done.action.as_str() {
        "comment.hide" => t!("host-hidden"),
        "comment.undo" => t!("host-undone"),
        "comment.pinned" => t!("host-pinned"),
        "comment.unpinned" => t!("host-unpinned"),
        "comment.thread_closed" => t!("host-replies-closed"),
        "comment.thread_opened" => t!("host-replies-opened"),
        "comment.sent_back" => t!("host-sent-back"),
        "comment.keep" if done.asked => t!("host-asked"),
        "comment.keep" if done.cut => t!("host-cut"),
        "comment.keep" if done.replied => t!("host-replied"),
        "comment.spam" if done.blocked => t!("desk-done-block", name = name),
        "comment.spam" => t!("desk-done-spam", name = name),
        "comment.trash" => t!("desk-done-trash", name = name),
        "comment.edit_accepted" => t!("desk-done-edit-accepted", name = name),
        "comment.edit_declined" => t!("desk-done-edit-declined", name = name),
        "comment.reports_settled" => t!("desk-done-reports-settled", name = name),
        "comment.label_kept" => t!("desk-done-label-kept", name = name),
        "comment.label_redacted" => t!("desk-done-label-redacted", name = name),
        "comment.appeal_kept" => t!("desk-done-appeal-kept", name = name),
        "comment.noted" => t!("desk-done-noted", name = name),
        "comment.note_deleted" => t!("desk-done-note-deleted", name = name),
        "affiliation.clarified" => t!("desk-done-clarified", name = name),
        "affiliation.cancelled" => t!("desk-done-cancelled", name = name),
        _ => t!("host-done"),
    }
}
