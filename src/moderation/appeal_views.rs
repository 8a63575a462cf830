//! At the desk: the second look that the writer of a comment asks for, and the button that says that the
//! decision stands. Any other decision settles it as well.

use maud::{Markup, html};

use super::item_views::ItemView;
use crate::t;

/// What they write, with what they were told before; empty where nobody asks.
pub fn asked(view: &ItemView) -> Markup {
    let comment = &view.item.comment;
    let reason = comment.decision_reason.as_str();
    html! {
        @if let Some(appeal) = &view.item.beside.appeal {
            div .answer .appeal {
                p { b { (t!("desk-appeal")) ":" } " " q .typed { (appeal.body) } }
                p .soft {
                    (t!("desk-appeal-asked", name = comment.name.as_str(), at = view.site.date_time(appeal.created_at)))
                    @if !reason.is_empty() { " " (t!("desk-appeal-reason", reason = reason)) }
                    @if comment.decided_by == Some(view.person) { " " (t!("desk-appeal-own")) }
                }
            }
        }
    }
}

pub fn mark(view: &ItemView) -> Markup {
    html! { @if view.item.beside.appeal.is_some() { li { (t!("desk-appeal")) } } }
}

pub fn keep(view: &ItemView) -> Markup {
    html! {
        @if view.item.beside.appeal.is_some() {
            button name="decision" value="keep_decision" { (t!("desk-appeal-keep")) " " kbd { "d" } }
        }
    }
}
