//! The page behind the mailed link that confirms.

use maud::{Markup, html};

use super::confirm::Waiting;
use super::names::Named;
use super::topic_words;
use crate::web::page::Page;
use crate::web::site::Site;
use crate::{t, urls};

/// What would come, how often and where to, and the button.
pub fn ask(site: &Site, link: &urls::ConfirmSubscription, waiting: &Waiting, chosen: &[Named]) -> Markup {
    let address = waiting.channel.address.as_str();
    lone(
        site,
        &t!("subscribe-confirm-title"),
        &html! {
            p { (t!("subscribe-confirm-lead", email = address)) }
            ul { @for named in chosen { li { (topic_words::topic(named)) } } }
            @if chosen.iter().any(|named| named.topic.is_of_posts()) {
                p { (t!("subscribe-confirm-often", often = topic_words::often(waiting.often()))) }
            }
            form method="post" action=(site.href(link)) {
                p .acts { button .go { (t!("subscribe-confirm-button")) } }
            }
            p .ui .soft { (t!("subscribe-confirm-not-you")) }
        },
    )
}

pub fn done(site: &Site) -> Markup {
    lone(
        site,
        &t!("subscribe-confirm-done-title"),
        &html! {
            p { (t!("subscribe-confirm-done")) }
            p .ui { a href=(site.href(&urls::Home)) { (t!("error-home")) } }
        },
    )
}

pub fn over(site: &Site) -> Markup {
    lone(
        site,
        &t!("subscribe-confirm-over-title"),
        &html! {
            p { (t!("subscribe-confirm-over")) }
            p .ui { a .btn .go href=(site.href(&urls::Subscribe)) { (t!("subscribe-again")) } }
        },
    )
}

fn lone(site: &Site, title: &str, body: &Markup) -> Markup {
    Page::new(site, title).hidden().render(&html! {
        main #main .slim { h1 { (title) } (body) }
    })
}
