//! The page on which everything is stopped, and taken up again.

use maud::{Markup, html};

use super::held::Held;
use crate::web::page::Page;
use crate::web::site::Site;
use crate::{t, urls};

/// The button; or that nothing comes any more, and the way back.
pub fn page(site: &Site, link: &urls::StopSubscription, held: &Held) -> Markup {
    let title = if held.active.is_some() {
        t!("stop-title", blog = site.title())
    } else {
        t!("stop-done-title")
    };
    let manage = urls::Preferences {
        signed: link.signed.clone(),
    };
    Page::new(site, &title).hidden().render(&html! {
        main #main .slim {
            h1 { (title) }
            @if held.active.is_some() {
                p { (t!("stop-lead")) }
                form method="post" action=(site.href(link)) {
                    p .acts { button .go { (t!("stop-button")) } }
                }
                p .ui { a href=(site.href(&manage)) { (t!("stop-less")) } }
            } @else {
                p { (t!("stop-done")) }
                @if held.stopped.is_some() {
                    form method="post" action=(site.href(link)) {
                        p .acts { button name="intent" value="go_on" { (t!("stop-undo")) } }
                    }
                }
                p .ui { a href=(site.href(&manage)) { (t!("stop-manage")) } }
            }
        }
    })
}
