//! The page behind the mailed link that confirms an address.

use maud::{Markup, html};

use super::entity::comment;
use crate::web::page::Page;
use crate::web::site::Site;
use crate::{t, urls};

/// The address and the comment it was left with, and the button; or that it is confirmed.
pub fn confirm(
    site: &Site,
    link: &urls::ConfirmEmail,
    receipt: &urls::Receipt,
    comment: &comment::Model,
    confirmed: bool,
) -> Markup {
    let title = if confirmed {
        t!("confirm-done-title")
    } else {
        t!("confirm-title")
    };
    Page::new(site, &title).hidden().render(&html! {
        main #main .slim {
            h1 { (title) }
            @if confirmed {
                p { (t!("confirm-done", email = comment.email.as_str())) }
                p .ui { a .btn href=(site.href(receipt)) { (t!("confirm-receipt")) } }
            } @else {
                p { (t!("confirm-lead", email = comment.email.as_str())) }
                div .stand {
                    article .c .d0 {
                        header .who { h2 { b { bdi { (comment.name) } } } }
                        div .say { (comment.html) }
                    }
                }
                form method="post" action=(site.href(link)) {
                    p .acts { button .go { (t!("confirm-button")) } }
                }
                p .ui .soft { (t!("confirm-not-you")) }
            }
        }
    })
}
