//! Comments that are alike, as one row at the desk: what they share, a look at each, and one decision on
//! all of them.

use maud::{Markup, html};

use super::alike::{Fold, Shared, Waiting};
use super::ban_views;
use super::bulk_form::seen;
use super::find_views::carry;
use super::reject_views;
use super::views::DeskPage;
use crate::web::attempt;
use crate::web::site::Site;
use crate::{t, text, urls, words};

/// How much is seen of each, in characters.
const EXCERPT: usize = 160;

/// All folds, above the posts; the first is in focus.
pub fn folds(site: &Site, page: &DeskPage) -> Markup {
    html! {
        @if !page.desk.folds.is_empty() {
            section .group aria-labelledby="alike" {
                h2 #alike { (t!("desk-alike-title")) }
                @for (number, fold) in page.desk.folds.iter().enumerate() { (row(site, page, (number, fold))) }
            }
        }
    }
}

fn row(site: &Site, page: &DeskPage, (number, fold): (usize, &Fold)) -> Markup {
    let first = fold.comments.first();
    let id = first.map_or(0, |first| first.id.0);
    html! {
        article .item .alike .on[number == 0] id={ "i" (id) } {
            header .who {
                h3 { (t!("desk-alike", count = fold.comments.len())) }
                span { (shares(fold)) }
            }
            @if let Some(first) = first { div .say { p { strong { (first.name) } (words::colon()) (text::excerpt(&first.html, EXCERPT)) } } }
            @if page.decides() { (decide(site, page, (id, fold))) }
            details .all {
                summary { (t!("desk-alike-all", count = fold.comments.len())) }
                ul { @for each in &fold.comments { li { (one(site, page, each)) } } }
            }
        }
    }
}

/// One of them, which can be chosen alone and opened.
fn one(site: &Site, page: &DeskPage, comment: &Waiting) -> Markup {
    html! {
        @if page.decides() {
            label .tick {
                input type="checkbox" form="bulk" name="chosen" value=(seen(comment.id, comment.version)) checked[page.has_chosen(comment.id, comment.version)];
                span .vh { (t!("desk-choose", name = comment.name.as_str())) }
            }
        }
        span {
            a href=(site.href(&urls::DeskComment { id: comment.id })) { (comment.name) } ", "
            time datetime=(comment.sent.rfc3339()) { (site.date_time(comment.sent)) } (words::colon())
            (text::excerpt(&comment.html, EXCERPT))
        }
    }
}

/// One button a decision, with all of them in the form.
fn decide(site: &Site, page: &DeskPage, (id, fold): (i64, &Fold)) -> Markup {
    html! {
        form .decide id={ "f" (id) } method="post" action=(site.href(&urls::DeskBulk)) aria-label=(t!("desk-alike-decide", count = fold.comments.len())) {
            (attempt::field(site))
            (carry(page.view, &page.look))
            @for each in &fold.comments { input type="hidden" name="chosen" value=(seen(each.id, each.version)); }
            div .tools {
                button name="decision" value="spam" { (t!("desk-alike-spam")) " " kbd { "s" } }
                button name="decision" value="trash" { (t!("desk-alike-trash")) " " kbd { "t" } }
                button name="decision" value="approve" { (t!("desk-alike-approve")) " " kbd { "a" } }
                details {
                    summary { (t!("desk-reject-together")) " " kbd { "x" } }
                    div .panel {
                        (reject_views::saved(site))
                        p .acts { button name="decision" value="reject" { (t!("desk-reason-none")) } }
                    }
                }
                @if page.person.role.moderates() { (ban_views::block_all(None, host(fold), &html! { kbd { "b" } })) }
            }
        }
    }
}

/// Where all their links lead, if that is what they share.
fn host(fold: &Fold) -> Option<&str> {
    match &fold.shared {
        Shared::Host(host) => Some(host.as_str()),
        Shared::Text(_) | Shared::Network(_) => None,
    }
}

/// What they share, from how many networks, within how long, under how many posts.
fn shares(fold: &Fold) -> String {
    let shared = match &fold.shared {
        Shared::Host(host) => t!("desk-alike-host", host = host.as_str()),
        Shared::Text(_) => t!("desk-alike-text"),
        Shared::Network(_) => t!("desk-alike-network"),
    };
    let mut parts = vec![shared];
    let networks = fold.networks();
    if networks > 0 && !matches!(fold.shared, Shared::Network(_)) {
        parts.push(t!("desk-alike-networks", count = networks));
    }
    parts.push(t!("desk-alike-minutes", count = fold.minutes().max(1)));
    if fold.posts() > 1 {
        parts.push(t!("desk-alike-posts", count = fold.posts()));
    }
    parts.join(", ")
}
