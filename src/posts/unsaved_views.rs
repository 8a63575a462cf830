//! What was typed and not saved, offered above the editor.

use maud::{Markup, html};

use super::editor_views::{Editor, field_name};
use super::form::EditorForm;
use crate::clock::Moment;
use crate::ids::UnsavedId;
use crate::web::compared::compared_in_short;
use crate::web::site::Site;
use crate::{t, urls};

/// A text that can be taken up again.
#[derive(Clone, Debug)]
pub struct Offer {
    pub id: UnsavedId,
    pub saved_at: Moment,
    pub form: EditorForm,
}

/// Each with what differs from what stands in the editor, and the two things to do about it.
pub fn offers(site: &Site, editor: &Editor<'_>) -> Markup {
    html! { @for offer in editor.offers { (one(site, editor, offer)) } }
}

fn one(site: &Site, editor: &Editor<'_>, offer: &Offer) -> Markup {
    let here = match editor.stored {
        Some(stored) => site.href(&urls::EditPost { id: stored.page.id }),
        None => site.href(&urls::NewPost),
    };
    let differing = editor.form.differing(&offer.form);
    html! {
        div .note .wait .ui {
            p { (t!("unsaved-offer", date = site.date_time(offer.saved_at))) }
            @if !differing.is_empty() {
                details {
                    summary { (t!("unsaved-differs")) }
                    @for (name, stored, typed) in differing {
                        p { b { (field_name(name)) } }
                        (compared_in_short(stored, typed))
                    }
                }
            }
            form method="post" action=(site.href(&urls::UnsavedText { id: offer.id })) {
                p .acts {
                    a .btn .go href={ (here) "?unsaved=" (offer.id) } { (t!("unsaved-take-up")) }
                    button { (t!("unsaved-throw-away")) }
                }
            }
        }
    }
}
