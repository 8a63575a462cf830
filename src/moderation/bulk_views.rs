//! Several comments at once: the box that chooses one, the bar with what can be done to those chosen, and
//! the line that says what was done, with those that were left as they were.

use maud::{Markup, html};

use super::View;
use super::ban_views;
use super::bulk_form::{APPROVE_SHOWN, seen};
use super::done_all::{DoneAll, Left};
use super::find_views::carry;
use super::item_views::{ItemView, is_long, status_words};
use super::items::Item;
use super::reject_views;
use super::views::DeskPage;
use crate::comments::{Decision, Status};
use crate::web::attempt;
use crate::web::site::Site;
use crate::{t, urls, words};

/// In the order of the bar, each with its key.
const TOGETHER: [(Decision, &str); 5] = [
    (Decision::Approve, "A"),
    (Decision::Spam, "S"),
    (Decision::Trash, "T"),
    (Decision::Hide, "H"),
    (Decision::Restore, "R"),
];

/// Chooses one comment, in the form of the bar.
pub fn tick(view: &ItemView) -> Markup {
    let comment = &view.item.comment;
    html! {
        label .tick {
            input type="checkbox" form="bulk" name="chosen" value=(seen(comment.id, comment.version)) checked[view.ticked];
            span .vh { (t!("desk-choose", name = comment.name.as_str())) }
        }
    }
}

/// What can be done to several, and to all that is wholly shown.
pub fn bar(site: &Site, page: &DeskPage) -> Markup {
    let items = || page.desk.groups.iter().flat_map(|group| &group.items);
    let may = |decision| items().any(|item| item.comment.allows(decision).is_some());
    let blocks = items().any(|item| item.comment.blocked().is_some());
    let shown: Vec<&Item> = items()
        .filter(|item| page.view == View::Pending && !item.is_probably_spam() && is_plain(item))
        .collect();
    html! {
        form #bulk .bulk method="post" action=(site.href(&urls::DeskBulk)) aria-label=(t!("desk-together")) {
            (attempt::field(site))
            (carry(page.view, &page.look))
            @for item in &shown { input type="hidden" name="shown" value=(seen(item.comment.id, item.comment.version)); }
            @if !shown.is_empty() {
                button name="decision" value=(APPROVE_SHOWN) data-one=(t!("desk-approve-shown", count = 1)) data-many=(t!("desk-approve-shown", count = "{n}")) { (t!("desk-approve-shown", count = shown.len())) " " kbd { (t!("desk-key-shift")) "A" } }
            }
            div .chosen {
                p data-chosen=(t!("desk-chosen-count", count = "{n}")) { (t!("desk-chosen")) }
                @for (decision, key) in TOGETHER.into_iter().filter(|(decision, _)| may(*decision)) {
                    button name="decision" value=(decision.code()) {
                        (act(decision)) " " kbd { (t!("desk-key-shift")) (key) }
                    }
                }
                @if may(Decision::Reject) {
                    details {
                        summary { (t!("desk-reject-together")) " " kbd { (t!("desk-key-shift")) "X" } }
                        (reject_views::saved(site))
                        p .acts { button name="decision" value="reject" { (t!("desk-reason-none")) } }
                    }
                }
                @if blocks && page.person.role.moderates() {
                    (ban_views::block_all(Some(page), None, &html! { kbd { (t!("desk-key-shift")) "B" } }))
                }
            }
        }
    }
}

/// Everything that approving it would publish stands on the page, and nobody asks for more than that.
fn is_plain(item: &Item) -> bool {
    let comment = &item.comment;
    let is_new = comment.status == Status::Pending && comment.allows(Decision::Approve).is_some();
    let is_urgent = item.answered || item.edit.is_some() || !item.reports.is_empty();
    is_new && !is_urgent && !item.standing.waits() && item.held_until.is_none() && !is_long(comment)
}

fn act(decision: Decision) -> String {
    match decision {
        Decision::Approve => t!("desk-approve"),
        Decision::Keep => t!("desk-seen"),
        Decision::Reject => t!("desk-reject"),
        Decision::Spam => t!("desk-spam"),
        Decision::Hide => t!("desk-hide"),
        Decision::Trash => t!("desk-trash"),
        Decision::Restore => t!("desk-restore"),
    }
}

/// What was done, and the way back.
pub fn flash(site: &Site, page: &DeskPage, done: &DoneAll) -> Markup {
    html! {
        div .flash role="status" {
            p { (done_words(done)) @if done.still_blocked { " " (t!("desk-still-blocked")) } }
            @if done.undoable { (undo(site, page, done)) }
        }
        @if !done.left.is_empty() {
            div .note .wait .ui role="status" {
                p { (t!("desk-left", count = done.left.len())) }
                (left(site, &done.left))
            }
        }
    }
}

fn undo(site: &Site, page: &DeskPage, done: &DoneAll) -> Markup {
    html! {
        form #undo method="post" action=(site.href(&urls::UndoAll { id: done.id })) {
            (attempt::field(site))
            (carry(page.view, &page.look))
            button .bare { (t!("desk-undo")) " " kbd { "z" } }
        }
    }
}

fn done_words(done: &DoneAll) -> String {
    let count = done.count;
    match done.decision {
        Some(Decision::Approve) => t!("desk-done-all-approve", count = count),
        Some(Decision::Keep) => t!("desk-done-all-keep", count = count),
        Some(Decision::Reject) => t!("desk-done-all-reject", count = count),
        Some(Decision::Spam) if done.blocked => t!("desk-done-all-block", count = count),
        Some(Decision::Spam) => t!("desk-done-all-spam", count = count),
        Some(Decision::Hide) => t!("desk-done-all-hide", count = count),
        Some(Decision::Trash) => t!("desk-done-all-trash", count = count),
        Some(Decision::Restore) => t!("desk-done-all-restore", count = count),
        None => t!("desk-done-all-undo", count = count),
    }
}

/// Those that were left as they were, and who was faster.
pub fn left(site: &Site, left: &[Left]) -> Markup {
    html! {
        ul {
            @for each in left {
                li {
                    a href=(site.href(&urls::DeskComment { id: each.id })) { (each.name) } (words::colon()) (status_words(each.status))
                    @if let (Some(by), Some(at)) = (&each.by, each.at) { ", " (t!("desk-decided-by", name = by.as_str(), at = site.date_time(at))) }
                }
            }
        }
    }
}
