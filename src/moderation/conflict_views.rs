//! A decision came too late: what differs between the text as the moderator had it and the comment as it is,
//! and what was typed and has no field on the page any more.

use maud::{Markup, html};

use super::form::DeskForm;
use super::form_views::{shows, typed};
use super::item_views::ItemView;
use crate::comments::Kind;
use crate::web::compared::compared;
use crate::{t, text};

/// Both texts and what is left over; empty where the form is about the comment as it is.
pub fn both(view: &ItemView) -> Markup {
    let comment = &view.item.comment;
    let form = typed(view).filter(|form| form.is_late(comment.version));
    html! {
        @if let Some(form) = form {
            @let had = text::lines(&form.body);
            @if differs(&had, &comment.source) {
                section .answer .conflict aria-label=(t!("desk-conflict")) {
                    p { b { @if form.edits() { (t!("desk-conflict-typed")) } @else { (t!("desk-conflict-seen")) } } }
                    (compared(&had, &comment.source))
                }
            }
            (left_over(view, form))
        }
    }
}

/// Words, not white space; nothing is told of a text that was not sent along.
fn differs(had: &str, is: &str) -> bool {
    !had.trim().is_empty() && !had.split_whitespace().eq(is.split_whitespace())
}

fn left_over(view: &ItemView, form: &DeskForm) -> Markup {
    let comment = &view.item.comment;
    let has_fields = shows(comment) && comment.kind == Kind::Comment && view.signed.is_some();
    let texts = [&form.reply, &form.question, &form.cut_reply];
    let texts = texts
        .into_iter()
        .filter(|text| !has_fields && !text.trim().is_empty());
    html! {
        @for (number, text) in texts.enumerate() {
            @let id = format!("over{}-{number}", comment.id);
            div .f {
                label for=(id) { (t!("mailed-typed")) }
                textarea id=(id) rows="3" readonly { "\n" (text) }
            }
        }
    }
}
