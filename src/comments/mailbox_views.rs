//! The pages behind the mailed link that verifies a mailbox. They say nothing of who wrote what.

use maud::{Markup, html};

use crate::web::page::Page;
use crate::web::site::Site;
use crate::{t, urls};

/// What pressing the button says, and the button.
pub fn ask(site: &Site, link: &urls::Mailbox, post: &str, domain: &str) -> Markup {
    let title = t!("mailbox-title", domain = domain);
    Page::new(site, &title).hidden().render(&html! {
        main #main .slim {
            h1 { (title) }
            p { (t!("mailbox-lead", post = post, domain = domain)) }
            form method="post" action=(site.href(link)) {
                p .acts { button .go { (t!("mailbox-button")) } }
            }
            p .ui .soft { (t!("mailbox-not-you")) }
        }
    })
}

/// It is verified.
pub fn done(site: &Site, domain: &str) -> Markup {
    let title = t!("mailbox-done-title");
    Page::new(site, &title).hidden().render(&html! {
        main #main .slim {
            h1 { (title) }
            p { (t!("mailbox-done", domain = domain)) }
            p { a href=(site.href(&urls::Home)) { (t!("error-home")) } }
        }
    })
}
