//! The label of a comment at the desk: what readers report of it, and the two ways to decide.

use maud::{Markup, html};

use super::form_views::{message, typed};
use super::item_views::ItemView;
use super::items::Item;
use crate::comments::{REPORT_REASON_MAX, Status};
use crate::t;

/// The label and what the reporters say; empty when nobody reports it.
pub fn reported(item: &Item) -> Markup {
    html! {
        @if !item.reports.is_empty() {
            div .answer {
                p {
                    b { (t!("desk-reports", count = item.reports.len())) }
                    @if let Some(label) = &item.standing.label { " " bdi { (label.words) } }
                }
                @for report in &item.reports {
                    @if !report.reason.is_empty() { p { q { (report.reason) } } }
                }
            }
        }
    }
}

/// The buttons that decide about what is reported; a label that is gone has only been seen.
pub fn deciding(view: &ItemView<'_>) -> Markup {
    html! {
        @if !view.item.reports.is_empty() {
            button .go name="decision" value="label_fine" {
                @if stands(view.item) { (t!("desk-label-fine")) } @else { (t!("desk-seen")) }
            }
            @if stands(view.item) { (redact(view)) }
        }
    }
}

/// Takes a label down that nobody reports; it stands behind what is done more often.
pub fn unreported(view: &ItemView<'_>) -> Markup {
    html! { @if view.item.reports.is_empty() && stands(view.item) { (redact(view)) } }
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
