//! Where no more is taken: under a post, in a thread, and what came too late.

use maud::{Markup, html};

use super::form::CommentForm;
use super::form_views::{kept, on};
use crate::posts::discussion::{Aged, Takes};
use crate::posts::read::Commentable;
use crate::t;
use crate::web::page::Page;
use crate::web::site::Site;

/// Under a post that takes no comments (any more).
pub fn note(site: &Site, takes: Takes) -> Markup {
    html! { p .ui .soft { (sentence(site, takes)) } }
}

/// Why the post takes none.
pub fn sentence(site: &Site, takes: Takes) -> String {
    match takes {
        Takes::NoMore(Some(Aged { at, days })) => {
            t!("thread-closed-by-age", date = site.date(at), days = days)
        }
        Takes::Comments | Takes::NoMore(None) | Takes::Nothing => t!("thread-closed"),
    }
}

/// A post that takes no comments; what was typed is given back.
pub fn late(site: &Site, post: &Commentable, takes: Takes, values: &CommentForm) -> Markup {
    let advice = match takes {
        Takes::NoMore(Some(_)) => sentence(site, takes),
        _ => t!("closed-advice"),
    };
    refused(site, post, &t!("closed-title"), &advice, values)
}

/// A thread that takes no replies; what was typed is given back.
pub fn replies(site: &Site, post: &Commentable, values: &CommentForm) -> Markup {
    refused(
        site,
        post,
        &t!("closed-replies-title"),
        &t!("thread-replies-closed"),
        values,
    )
}

fn refused(site: &Site, post: &Commentable, title: &str, advice: &str, values: &CommentForm) -> Markup {
    Page::new(site, title).hidden().render(&html! {
        main #main {
            h1 { (title) }
            (on(site, post))
            div .note .wrong .ui role="alert" { p { (advice) } }
            (kept(&values.body))
        }
    })
}
