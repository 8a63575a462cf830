//! What readers report of a comment at the desk, or of its label alone, and the ways to decide.

use maud::{Markup, html};

use super::form_views::{has_key, message, typed};
use super::item_views::ItemView;
use super::items::Item;
use crate::comments::report_words::{about_label, counted, short};
use crate::comments::{REPORT_REASON_MAX, ReportKind, Status};
use crate::{t, words};

/// The short mark beside the name.
pub fn in_short(item: &Item) -> String {
    if about_label(&item.reports) {
        t!("desk-reported")
    } else {
        t!("desk-reported-comment")
    }
}

/// What is reported how often, and what the reporters say; empty when nobody reports anything.
pub fn reported(item: &Item) -> Markup {
    html! {
        @if !item.reports.is_empty() {
            div .answer {
                (heading(item))
                @for report in &item.reports {
                    @if !report.reason.is_empty() {
                        p { @if !about_label(&item.reports) { (short(report.kind)) (words::colon()) } q { (report.reason) } }
                    }
                }
                @if item.comment.is_hidden_by_reports() { p .soft { (t!("desk-reports-hid-it")) } }
            }
        }
    }
}

fn heading(item: &Item) -> Markup {
    let count = item.reports.len();
    html! {
        p {
            @if about_label(&item.reports) {
                b { (t!("desk-reports", count = count)) }
                @if let Some(label) = &item.standing.label { " " bdi { (label.words) } }
            } @else {
                b { (t!("desk-reports-comment", count = count)) } " " (counted(&item.reports))
            }
        }
    }
}

/// More than its label is reported: one button settles all of it.
pub fn settles(item: &Item) -> bool {
    !about_label(&item.reports)
}

/// What hiding it is called: where reports did it already, it is left so.
pub fn hide(item: &Item) -> String {
    if item.comment.is_hidden_by_reports() {
        t!("desk-leave-hidden")
    } else {
        t!("desk-hide")
    }
}

/// The buttons that decide about what is reported; a label that is gone has only been seen.
pub fn deciding(view: &ItemView<'_>) -> Markup {
    html! {
        @if let Some((code, words)) = settling(view.item) {
            button .go name="decision" value=(code) { (words) (key(view.item)) }
            @if stands(view.item) && reports_label(view.item) { (redact(view)) }
        }
    }
}

/// The button that says that it stays, by its code and words; `None` where nobody reports anything.
pub fn settling(item: &Item) -> Option<(&'static str, String)> {
    if settles(item) {
        Some(("reports_seen", t!("desk-reports-seen")))
    } else if item.reports.is_empty() {
        None
    } else if stands(item) {
        Some(("label_fine", t!("desk-label-fine")))
    } else {
        Some(("label_fine", t!("desk-seen")))
    }
}

/// The key that says that it stays, unless there is something else that it approves or accepts.
fn key(item: &Item) -> Markup {
    html! { @if !has_key(item) { " " kbd { "a" } } }
}

/// Takes a label down that nobody reports; it stands behind what is done more often.
pub fn unreported(view: &ItemView<'_>) -> Markup {
    html! { @if stands(view.item) && !reports_label(view.item) { (redact(view)) } }
}

fn reports_label(item: &Item) -> bool {
    item.reports.iter().any(|report| report.kind == ReportKind::Label)
}

/// Readers see a label beside the name.
fn stands(item: &Item) -> bool {
    item.comment.status == Status::Published && item.standing.label.is_some()
}

fn redact(view: &ItemView<'_>) -> Markup {
    let comment = &view.item.comment;
    let id = format!("d{}", comment.id);
    let value = typed(view).map_or("", |form| form.label_reason.as_str());
    let bad = message(view, "label_reason");
    html! {
        details open[bad.is_some()] {
            summary { (t!("desk-redact-label")) }
            div .panel {
                div .f {
                    label for=(id) { (t!("desk-redact-reason", name = comment.name.as_str())) }
                    @if let Some(bad) = &bad { p .bad id={ (id) "-bad" } { (bad) } }
                    textarea id=(id) name="label_reason" maxlength=(REPORT_REASON_MAX) rows="2"
                        aria-invalid=[bad.as_ref().map(|_| "true")] aria-describedby=[bad.as_ref().map(|_| format!("{id}-bad"))] { "\n" (value) }
                }
                p .acts { button .risk name="decision" value="redact_label" { (t!("desk-redact-label")) } }
            }
        }
    }
}
