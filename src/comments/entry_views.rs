//! One comment: its name with marks and label, what unfolds behind them, when it was sent; and a comment
//! all by itself, as receipts, previews and reply forms show it.

use maud::{Markup, html};

use super::interests_views;
use super::thread::{By, Entry, Standing, Stands};
use crate::text::{SafeUrl, shorten};
use crate::web::site::Site;
use crate::{affiliation, t, urls};

/// The deepest level that is drawn; deeper ones stand at it, "in reply to".
const DEEPEST: i64 = 4;

/// One comment by itself, at level `depth` of a `.stand`: on its receipt, in a preview, above a reply.
pub fn alone(site: &Site, slug: &str, entry: &Entry, depth: i64) -> Markup {
    // Only what is published has an address of its own.
    let address = if entry.published_at.is_none() {
        site.href(&urls::Post {
            slug: slug.to_owned(),
        })
    } else {
        site.href(&urls::Comment {
            slug: slug.to_owned(),
            id: entry.id,
        })
    };
    html! {
        article class={ "c d" (depth) @if entry.by != By::Reader { " by" } } id={ "c" (entry.id) } {
            header .who { (who(entry, "")) (when(site, &address, entry)) }
            div .say dir="auto" { (entry.html) }
        }
    }
}

/// The place of a comment that is not there any more, and why.
pub fn gone(entry: &Entry, words: &str) -> Markup {
    html! {
        div class={ "c d" (level(entry)) " gone" } id={ "c" (entry.id) } { p { (words) } }
    }
}

/// How far in it is drawn.
fn level(entry: &Entry) -> i64 {
    match entry.stands {
        Stands::InThread => entry.depth.min(DEEPEST),
        Stands::Apart => 0,
    }
}

/// Whether its place shows that it answers another.
pub fn is_indented(entry: &Entry) -> bool {
    level(entry) > 0
}

/// Whether a line names what it answers, because its place does not show it.
pub fn names_parent(entry: &Entry) -> bool {
    entry.stands == Stands::Apart || entry.depth >= DEEPEST
}

/// What a style may tell apart.
pub fn classes(entry: &Entry) -> String {
    let mut classes = format!("c d{}", level(entry));
    for (class, applies) in [
        (" by", entry.by != By::Reader),
        (" q", entry.question.is_some()),
        (" mine", entry.standing == Standing::Waiting),
    ] {
        if applies {
            classes.push_str(class);
        }
    }
    classes
}

/// The time, which leads to `href`.
pub fn when(site: &Site, href: &str, entry: &Entry) -> Markup {
    html! {
        a .when href=(href) { time datetime=(entry.sent.rfc3339()) { (site.date_time(entry.sent)) } }
    }
}

/// The name with its marks and label; what else there is to know unfolds below it, `interests` being what
/// the post states of its authors'.
pub fn who(entry: &Entry, interests: &str) -> Markup {
    let label = entry.label.as_ref().filter(|label| !label.more.is_empty());
    let stated = interests_views::stated(&entry.by, interests);
    let website = SafeUrl::parse(&entry.website);
    html! {
        @if label.is_none() && stated.is_empty() {
            h3 { (name(entry, website.as_ref())) }
        } @else {
            details {
                summary { h3 { (name(entry, None)) } }
                @if let Some(label) = label { (affiliation::views::label_more(label)) }
                (interests_views::behind(&stated))
                @if let Some(url) = website {
                    p { a href=(url) rel="nofollow ugc" { (shorten(url.host(), 60)) } }
                }
            }
        }
    }
}

fn name(entry: &Entry, website: Option<&SafeUrl>) -> Markup {
    let parent = entry.parent.as_ref().filter(|parent| !parent.name.is_empty());
    html! {
        b {
            @match website {
                Some(url) => a href=(url) rel="nofollow ugc" { (entry.name) },
                None => (entry.name),
            }
        }
        (marks(entry))
        @if let Some(label) = &entry.label { (affiliation::views::label_in_heading(label)) }
        @if let Some(parent) = parent.filter(|_| !names_parent(entry)) {
            span .vh { ", " (t!("thread-in-reply-to")) " " (parent.name) }
        }
    }
}

fn marks(entry: &Entry) -> Markup {
    let asked = entry
        .question
        .as_ref()
        .and(entry.parent.as_ref())
        .filter(|parent| !parent.name.is_empty());
    html! {
        @if entry.standing == Standing::Waiting { " " span .mark { (t!("thread-waiting")) } }
        @match &entry.by {
            By::Reader => {}
            By::Author(signs) => { " " span .mark { (t!("thread-author")) } (speaks_for(entry, &signs.organisation)) }
            By::Moderator(signs) => { " " span .mark { (t!("thread-moderator")) } (speaks_for(entry, &signs.organisation)) }
        }
        @if let Some(asked) = asked { " · " (t!("thread-asks", name = asked.name.as_str())) }
    }
}

/// The organisation of a byline; left out beside a question, where the one who is asked stands.
fn speaks_for(entry: &Entry, organisation: &str) -> Markup {
    html! {
        @if entry.question.is_none() && !organisation.is_empty() { " · " (organisation) }
    }
}
