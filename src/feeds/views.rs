//! The markup inside the entries of feeds: the same words in the same places as on the page.

use maud::{Markup, html};

use super::CommentItem;
use crate::comments::entry::By;
use crate::comments::interests_views;
use crate::posts::cover::Cover;
use crate::posts::stream::Item;
use crate::posts::{Signed, audience_words, lang};
use crate::text::{self, SafeUrl};
use crate::web::site::Site;
use crate::{t, urls, words};

/// A post: whom it is for and why, who signs it, their interests, then the text with absolute links.
pub fn post(site: &Site, post: &Item) -> Markup {
    let page = site.links.url(&urls::Post {
        slug: post.slug.clone(),
    });
    html! {
        @if !post.audience.is_empty() { p { b { (t!("post-for")) } " " (audience_words(&post.audience)) } }
        @if !post.why.is_empty() { p { b { (t!("post-why")) } " " (post.why) } }
        @if let Some(cover) = &post.cover {
            p { img src=(cover_address(site, cover)) width=(cover.picture.width) height=(cover.picture.height) alt=(cover.alt); }
        }
        @for signed in &post.signed { p { em { (signature(signed)) } } }
        @if let Some(url) = SafeUrl::parse(&post.canonical) {
            p { (t!("post-first-at")) " " a href=(url) { (url.host()) } }
        }
        @if let Some((series, _)) = &post.series {
            @let page = urls::Series { series: series.slug.clone() };
            p { (t!("series-in")) " " a href=(site.links.absolute(&page)) { (series.name) } }
        }
        @if !post.interests.is_empty() { p { b { (t!("post-interests")) } " " (post.interests) } }
        @if let Some("rtl") = lang::direction(&post.lang) {
            div dir="rtl" { (text::absolute(&post.html, &page)) }
        } @else {
            (text::absolute(&post.html, &page))
        }
    }
}

/// The whole address of the picture a post opens with.
pub fn cover_address(site: &Site, cover: &Cover) -> String {
    site.links.absolute(&urls::Media {
        hash: cover.picture.hash.clone(),
    })
}

fn signature(signed: &Signed) -> String {
    let parts = [&signed.name, &signed.title, &signed.organisation];
    parts
        .into_iter()
        .filter(|part| !part.is_empty())
        .cloned()
        .collect::<Vec<_>>()
        .join(", ")
}

/// A comment: who speaks and where they stand, what it answers, the text, and what unfolds on the page.
pub fn comment(site: &Site, comment: &CommentItem) -> Markup {
    let post = urls::Post {
        slug: comment.post.slug.clone(),
    };
    html! {
        p {
            b { (comment.name) } @for words in beside(comment) { " · " (words) }
            br;
            @if let Some((id, name)) = &comment.parent {
                @let parent = urls::Comment { slug: comment.post.slug.clone(), id: *id };
                @let name = if name.is_empty() { t!("thread-removed-comment") } else { name.clone() };
                (t!("thread-in-reply-to")) " " a href=(site.links.absolute(&parent)) { (name) }
            } @else {
                (t!("feeds-on")) " " a href=(site.links.absolute(&post)) { (comment.post.title) }
            }
        }
        (comment.html)
        @for (heading, words) in interests_views::stated(&comment.by, &comment.post.interests) {
            p { (heading) " " (words) }
        }
        @if let Some(label) = &comment.label {
            @for (heading, words) in &label.more { p { (heading) (words::colon()) (words) } }
        }
    }
}

/// What stands beside the name: the mark of the team and for whom they speak, or where a reader says
/// they stand.
pub fn beside(comment: &CommentItem) -> Vec<String> {
    let (mark, organisation) = match &comment.by {
        By::Reader => return comment.label.iter().map(|label| label.words.clone()).collect(),
        By::Author(signs) => (t!("thread-author"), &signs.organisation),
        By::Moderator(signs) => (t!("thread-moderator"), &signs.organisation),
    };
    let organisation = Some(organisation.clone()).filter(|name| !name.is_empty());
    std::iter::once(mark).chain(organisation).collect()
}

/// What of a text XML 1.0 can hold; one from elsewhere may hold more.
pub fn xml(text: &str) -> String {
    let fits = |c: &char| matches!(c, '\t' | '\n' | '\r' | '\u{20}'..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..);
    text.chars().filter(fits).collect()
}
