//! What is said above the list of the desk: why something was not done, and what was done, with its undo.
//! Several at once is `bulk_views.rs`, a whole thread `thread_views.rs`.

use maud::{Markup, html};

use super::Refused;
use super::bulk::BULK_MAX;
use super::bulk_views;
use super::find_views::carry;
use super::history::Done;
use super::item_views::status_words;
use super::thread_views;
use super::views::DeskPage;
use crate::clock::Moment;
use crate::comments::Status;
use crate::comments::decide::NotAllowed;
use crate::web::attempt;
use crate::web::site::Site;
use crate::{t, urls};

/// All of it, in the order in which it is read.
pub fn said(site: &Site, page: &DeskPage) -> Markup {
    html! {
        @if let Some(refused) = &page.refused { (notice(site, page, refused)) }
        @if let Some(done) = &page.done { (flash(site, page, done)) }
        @if let Some(done) = &page.done_all { (bulk_views::flash(site, page, done)) }
        @if let Some(done) = &page.done_thread { (thread_views::flash(site, page, done)) }
    }
}

pub(super) fn notice(site: &Site, page: &DeskPage, refused: &Refused) -> Markup {
    let (title, advice) = match refused {
        Refused::Already { by, status, at } => (
            already(site, by.as_deref(), *status, *at),
            t!("desk-already-advice"),
        ),
        Refused::NotAllowed(reason) => (t!("desk-not-done"), not_allowed(*reason)),
        Refused::QuestionMoved => (t!("desk-question-moved"), t!("desk-already-advice")),
        Refused::AskedOnceMore => (t!("desk-not-done"), t!("desk-clarified-often")),
        Refused::Form => (t!("desk-not-done"), t!("desk-form-advice")),
        Refused::CannotUndo => (t!("desk-cannot-undo"), t!("desk-cannot-undo-advice")),
        Refused::AlreadyUndone => (t!("desk-already-undone"), t!("desk-already-undone-advice")),
        Refused::EditGone => (t!("desk-edit-gone"), t!("desk-edit-gone-advice")),
        Refused::NoteGone => (t!("desk-note-gone"), t!("desk-already-undone-advice")),
        Refused::AppealGone => (t!("desk-appeal-gone"), t!("desk-label-gone-advice")),
        Refused::ReportsGone => (t!("desk-reports-gone"), t!("desk-label-gone-advice")),
        Refused::LabelGone => (t!("desk-label-gone"), t!("desk-label-gone-advice")),
        Refused::ThreadMoved => (t!("desk-thread-moved"), t!("desk-thread-moved-advice")),
        Refused::NoneChosen => (t!("desk-not-done"), t!("desk-none-chosen")),
        Refused::TooManyChosen => (t!("desk-not-done"), t!("desk-too-many-chosen", max = BULK_MAX)),
        Refused::NoneLeft => (t!("desk-none-left"), t!("desk-none-left-advice")),
        Refused::NothingToBlock => (t!("desk-not-done"), t!("desk-block-unknown")),
    };
    let errors = page.typed.as_ref().map(|(_, errors)| errors);
    html! {
        div .note .wrong .ui role="alert" {
            h2 { (title) }
            p { (advice) }
            @if let Some(errors) = errors.filter(|errors| !errors.is_empty()) {
                ul { @for (_, message) in errors.iter() { li { (message) } } }
            }
            @if !page.left.is_empty() { (bulk_views::left(site, &page.left)) }
        }
    }
}

pub(super) fn already(site: &Site, by: Option<&str>, status: Status, at: Option<Moment>) -> String {
    let state = status_words(status);
    match (by, at) {
        (Some(name), Some(at)) => t!(
            "desk-already-by",
            name = name,
            state = state,
            at = site.date_time(at)
        ),
        _ => t!("desk-already-changed", state = state),
    }
}

fn not_allowed(reason: NotAllowed) -> String {
    match reason {
        NotAllowed::Decision => t!("desk-not-allowed-decision"),
        NotAllowed::StaysUnpublished => t!("desk-not-allowed-unpublished"),
        NotAllowed::NoByline => t!("desk-not-allowed-byline"),
        NotAllowed::NotAReader => t!("desk-not-allowed-reader"),
        NotAllowed::AlreadyAsked => t!("desk-not-allowed-asked"),
        NotAllowed::SpeaksForThemselves => t!("desk-not-allowed-quote"),
        NotAllowed::AskedTooOften => t!("desk-not-allowed-often"),
        NotAllowed::TooManyQuestions => t!("desk-not-allowed-now"),
    }
}

fn flash(site: &Site, page: &DeskPage, done: &Done) -> Markup {
    html! {
        div .flash role="status" {
            p { (done_words(done)) @if done.still_blocked { " " (t!("desk-still-blocked")) } }
            @if done.undoable {
                form #undo method="post" action=(site.href(&urls::Undo { id: done.id })) {
                    (attempt::field(site))
                    (carry(page.view, &page.look))
                    button .bare { (t!("desk-undo")) " " kbd { "z" } }
                }
            }
        }
    }
}

pub(super) fn done_words(done: &Done) -> String {
    let name = done.name.as_str();
    let also = match (done.replied, done.asked) {
        (true, true) => "both",
        (true, false) => "reply",
        (false, true) => "question",
        (false, false) => "nothing",
    };
    match done.action.as_str() {
        "comment.approve" => t!("desk-done-approve", name = name, also = also),
        "comment.keep" if done.cut && !done.replied => t!("desk-done-cut", name = name),
        "comment.keep" if done.asked && done.status == Status::Pending => t!("desk-done-hold", name = name),
        "comment.keep" => t!("desk-done-keep", name = name, also = also),
        "comment.reject" => t!("desk-done-reject", name = name),
        "comment.spam" if done.blocked => t!("desk-done-block", name = name),
        "comment.spam" => t!("desk-done-spam", name = name),
        "comment.hide" => t!("desk-done-hide", name = name),
        "comment.trash" => t!("desk-done-trash", name = name),
        "comment.restore" => t!(
            "desk-done-restore",
            name = name,
            state = status_words(done.status)
        ),
        "affiliation.clarified" => t!("desk-done-clarified", name = name),
        "affiliation.cancelled" => t!("desk-done-cancelled", name = name),
        "affiliation.vouched" => t!("desk-done-vouched", name = name),
        "affiliation.official" => t!("desk-done-official", name = name),
        "affiliation.unverified" => t!("desk-done-unverified", name = name),
        "comment.sent_back" => t!("desk-done-sent-back", name = name),
        "comment.edit_accepted" => t!("desk-done-edit-accepted", name = name),
        "comment.edit_declined" => t!("desk-done-edit-declined", name = name),
        "comment.pinned" => t!("desk-done-pinned", name = name),
        "comment.unpinned" => t!("desk-done-unpinned", name = name),
        "comment.thread_closed" => t!("desk-done-thread-closed", name = name),
        "comment.thread_opened" => t!("desk-done-thread-opened", name = name),
        "comment.reports_settled" => t!("desk-done-reports-settled", name = name),
        "comment.label_kept" => t!("desk-done-label-kept", name = name),
        "comment.label_redacted" => t!("desk-done-label-redacted", name = name),
        "comment.appeal_kept" => t!("desk-done-appeal-kept", name = name),
        "comment.noted" => t!("desk-done-noted", name = name),
        "comment.note_deleted" => t!("desk-done-note-deleted", name = name),
        _ => t!("desk-done-undo", name = name, state = status_words(done.status)),
    }
}
