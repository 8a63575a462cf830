//! Editing a comment at the desk: its text in a field. Words that go are cut; anything else goes back to
//! its author.

use maud::{Markup, html};

use super::Errand;
use super::form::DeskForm;
use super::form_views::{may_ask, message, typed};
use super::item_views::ItemView;
use super::items::Reach;
use crate::comments::{Kind, Status};
use crate::t;

pub fn edit(view: &ItemView) -> Markup {
    let comment = &view.item.comment;
    let id = format!("e{}", comment.id);
    // What was only looked at is old by now.
    let is_new = |form: &&DeskForm| form.edits() || !form.is_late(comment.version);
    let form = typed(view).filter(|form| !form.body.is_empty()).filter(is_new);
    let text = form.map_or(&comment.source, |form| &form.body);
    let bad = message(view, "body");
    let asks = typed(view).is_some_and(|form| form.decision == "cut_ask");
    let wrong = bad.is_some() || message(view, "cut_reply").is_some();
    let opened = wrong || asks || view.errand == Some(Errand::Edit);
    html! {
        details open[opened] {
            summary { (t!("desk-edit-text")) " " kbd { "e" } }
            div .panel {
                div .f {
                    label for=(id) { (t!("desk-edit-of", name = comment.name.as_str())) }
                    p .hint id={ (id) "-hint" } { (t!("desk-edit-hint")) }
                    @if let Some(bad) = &bad { p .bad id={ (id) "-bad" } { (bad) } }
                    textarea id=(id) name="body" rows="6" aria-invalid=[bad.as_ref().map(|_| "true")]
                        aria-describedby={ (id) "-hint" @if bad.is_some() { " " (id) "-bad" } } { "\n" (text) }
                }
                @if comment.kind == Kind::Comment && view.signed.is_some() { (reply(view)) }
                p .acts {
                    button .go name="decision" value="cut" {
                        @if comment.status == Status::Published { (t!("desk-cut")) } @else { (t!("desk-cut-approve")) }
                    }
                    @if may_ask(view.item) && view.signed.is_some() {
                        button name="decision" value="cut_ask" {
                            @if comment.status == Status::Published { (t!("desk-cut-ask")) } @else { (t!("desk-cut-approve-ask")) }
                        }
                    }
                    @if may_send_back(view) { button name="decision" value="send_back" { (t!("desk-send-back")) } }
                }
            }
        }
    }
}

/// What waits or stands can be another text if its author, a reader, agrees.
fn may_send_back(view: &ItemView) -> bool {
    let is_alive = matches!(view.item.comment.status, Status::Pending | Status::Published);
    is_alive && view.item.reach != Reach::Team && view.signed.is_some()
}

/// What goes into the thread together with the cut.
fn reply(view: &ItemView) -> Markup {
    let comment = &view.item.comment;
    let id = format!("er{}", comment.id);
    let value = typed(view).map_or("", |form| form.cut_reply.as_str());
    let bad = message(view, "cut_reply");
    let byline = view.signed.unwrap_or_default();
    html! {
        div .f {
            label for=(id) { (t!("desk-cut-reply", byline = byline)) }
            @if let Some(bad) = &bad { p .bad id={ (id) "-bad" } { (bad) } }
            textarea id=(id) name="cut_reply" rows="2" aria-invalid=[bad.as_ref().map(|_| "true")]
                aria-describedby=[bad.as_ref().map(|_| format!("{id}-bad"))] { "\n" (value) }
        }
    }
}
