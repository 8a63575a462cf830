//! Rejecting a comment at the desk: the saved reasons, each a button with a digit, and a field for
//! another one.

use maud::{Markup, html};

use super::form::REJECT_WITH;
use super::form_views::{message, typed};
use super::item_views::ItemView;
use crate::comments::REASON_MAX;
use crate::settings::reasons;
use crate::t;
use crate::web::site::Site;

pub fn reject(view: &ItemView) -> Markup {
    let comment = &view.item.comment;
    let id = format!("x{}", comment.id);
    let value = typed(view).map_or("", |form| form.reason.as_str());
    let bad = message(view, "reason");
    html! {
        details open[bad.is_some() || !value.is_empty()] {
            summary { (t!("desk-reject")) " " kbd { "x" } }
            div .panel {
                p .hint { (t!("desk-reason-hint", name = comment.name.as_str())) }
                (saved(view.site))
                div .f {
                    label for=(id) { (t!("desk-reason-own")) }
                    @if let Some(bad) = &bad { p .bad id={ (id) "-bad" } { (bad) } }
                    input type="text" id=(id) name="reason" value=(value) maxlength=(REASON_MAX) autocomplete="off"
                        aria-invalid=[bad.as_ref().map(|_| "true")]
                        aria-describedby=[bad.as_ref().map(|_| format!("{id}-bad"))];
                }
                p .acts { button .go name="decision" value="reject" { (t!("desk-reject")) } }
            }
        }
    }
}

/// A button for each saved reason; its digit presses it while the fold is open.
pub fn saved(site: &Site) -> Markup {
    html! {
        p .acts .saved .reasons {
            @for (number, reason) in (1..).zip(reasons::of(&site.settings)) {
                button name="decision" value={ (REJECT_WITH) (reason) } data-digit=(number) { kbd { (number) } " " (reason) }
            }
        }
    }
}
