//! What the letters to subscribers say, as HTML without tables, classes or anything from elsewhere but the
//! post's own pictures. Their plain text is `letter_views.rs`.

use maud::{Markup, html};

use super::content::Digest;
use super::letter_views::{self, Body};
use crate::feeds::{CommentItem, views as feed_views};
use crate::posts::stream::Item;
use crate::posts::{audience_words, lang};
use crate::web::site::Site;
use crate::{t, urls};

/// A post: whom it is for and why it matters first.
pub fn post(site: &Site, item: &Item, body: &Body) -> Markup {
    let address = letter_views::address(site, item);
    html! {
        (head(item))
        h1 { a href=(address) { (item.title) } }
        p .by { (letter_views::by(&item.signed)) }
        @if !item.interests.is_empty() { p .by { b { (t!("post-interests")) } " " (item.interests) } }
        @if let Some(cover) = &item.cover {
            p { img src=(feed_views::cover_address(site, cover)) alt=(cover.alt) width="600"; }
        }
        @match body {
            Body::Whole(html) => div lang=(lang::attribute(&item.lang).unwrap_or(site.settings.language.code())) dir=[lang::direction(&item.lang)] { (html) },
            Body::Beginning(words) => p { (words) },
        }
        p { a .button href=(address) {
            @match body {
                Body::Whole(_) => (t!("letter-post-open-link")),
                Body::Beginning(_) => (t!("letter-post-on-link")),
            }
        } }
    }
}

fn head(item: &Item) -> Markup {
    html! {
        @if !item.audience.is_empty() { p .for { b { (t!("post-for")) } " " (audience_words(&item.audience)) } }
        @if !item.why.is_empty() { p .for { b { (t!("post-why")) } " " (item.why) } }
    }
}

/// A comment: who speaks, with the label that everybody sees, and where to answer.
pub fn comment(site: &Site, item: &CommentItem) -> Markup {
    html! {
        h1 { (t!("letter-comment-heading", post = item.post.title.as_str())) }
        (speaker(site, item))
        blockquote { (item.html) }
        p {
            a .button href=(letter_views::reply(site, item)) { (t!("letter-comment-reply-link")) } " "
            a .beside href=(letter_views::permalink(site, item)) { (t!("letter-comment-open-link")) }
        }
    }
}

fn speaker(site: &Site, item: &CommentItem) -> Markup {
    html! {
        p .by {
            b { (item.name) } @for words in feed_views::beside(item) { " · " (words) }
            @if let Some((id, name)) = item.parent.as_ref().filter(|(_, name)| !name.is_empty()) {
                @let parent = urls::Comment { slug: item.post.slug.clone(), id: *id };
                br;
                (t!("thread-in-reply-to")) " " a href=(site.links.absolute(&parent)) { (name) }
            }
        }
    }
}

/// Posts first, then what was said.
pub fn digest(site: &Site, digest: &Digest) -> Markup {
    html! {
        h1 { (site.title()) }
        @for posted in &digest.posts {
            @let item = &posted.item;
            h2 { a href=(letter_views::address(site, item)) { (item.title) } }
            p .by { (letter_views::by(&item.signed)) }
            (head(item))
            p { (letter_views::short(item)) }
        }
        @for item in &digest.comments {
            h2 { a href=(letter_views::permalink(site, item)) { (t!("letter-comment-heading", post = item.post.title.as_str())) } }
            (speaker(site, item))
            blockquote { p { (letter_views::excerpt(item)) } }
        }
        @if digest.more > 0 {
            p { a href=(site.links.absolute(&urls::Archive)) { (t!("letter-digest-more-link", count = digest.more)) } }
        }
    }
}
