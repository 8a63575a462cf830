//! How a post will appear elsewhere: as an entry of a feed reader, as a letter, as the card of a link that is
//! shared. What is shown is made by what makes the real one; here is only what stands around it.

use maud::{Markup, html};

use super::letter_views::Letter;
use crate::feeds::entry_views;
use crate::feeds::views as feed_views;
use crate::mail::Foot;
use crate::people::Person;
use crate::posts::read::PostPage;
use crate::posts::stream::Item;
use crate::posts::{Kind, lang, meta_views};
use crate::text::{SafeUrl, shorten};
use crate::web::page::{Here, Page};
use crate::web::site::Site;
use crate::{t, urls, words};

/// About so many characters of a title and of what describes a page stand on a card before it is cut.
const CARD_TITLE: usize = 70;
const CARD_WORDS: usize = 160;

/// What the page shows.
pub struct Elsewhere<'a> {
    pub person: &'a Person,
    pub page: &'a PostPage,
    pub item: &'a Item,
    pub letter: &'a (Letter, Foot),
}

/// The three looks; of a page, which is in no feed and mailed to nobody, the card alone.
pub fn elsewhere(site: &Site, of: &Elsewhere) -> Markup {
    let title = t!("elsewhere-title", title = of.page.title.as_str());
    let is_post = of.page.kind == Kind::Post;
    Page::admin(site, &title, of.person)
        .here(Here::Posts)
        .render(&html! {
            main #main {
                h1 { (title) }
                p .ui .soft { (t!("elsewhere-lead", date = site.date_time(of.page.updated_at))) }
                p .acts {
                    a .btn href=(site.href(&urls::EditPost { id: of.page.id })) { (t!("write-back")) }
                    a .btn href=(site.href(&urls::PreviewPost { id: of.page.id })) { (t!("write-preview")) }
                }
                @if is_post {
                    ul .views aria-label=(t!("elsewhere-looks")) {
                        li { a href="#feed" { (t!("elsewhere-feed")) } }
                        li { a href="#letter" { (t!("elsewhere-letter")) } }
                        li { a href="#link" { (t!("elsewhere-link")) } }
                    }
                    (entry(site, of.item))
                    (letter(site, of))
                }
                (card(site, of.page))
            }
        })
}

fn entry(site: &Site, item: &Item) -> Markup {
    html! {
        section .look aria-labelledby="feed" {
            h2 #feed { (t!("elsewhere-feed")) }
            p .ui .soft { (t!("elsewhere-feed-hint")) }
            (words::spoken_in(site.settings.language, || read(site, item)))
        }
    }
}

/// In the language of the blog, as feeds are.
fn read(site: &Site, item: &Item) -> Markup {
    let entry = entry_views::post(site, item);
    let authors: Vec<String> = entry.authors.into_iter().map(|author| author.name).collect();
    html! {
        article .seen lang=(language(site, &item.lang)) dir=[lang::direction(&item.lang)] {
            header {
                p { (site.title()) " · " (site.date(item.published_at)) }
                h3 { (entry.title) }
                @if let Some(summary) = &entry.summary { p { (summary) } }
                @if !authors.is_empty() { p { (words::list(&authors)) } }
            }
            div .prose { (feed_views::post(site, item)) }
        }
    }
}

/// What is written in `own`, which is empty for the language of the blog.
fn language<'a>(site: &Site, own: &'a str) -> &'a str {
    lang::attribute(own).unwrap_or(site.settings.language.code())
}

fn letter(site: &Site, of: &Elsewhere) -> Markup {
    let (letter, foot) = of.letter;
    let address = site.href(&urls::PostLetter { id: of.page.id });
    html! {
        section .look aria-labelledby="letter" {
            h2 #letter { (t!("elsewhere-letter")) }
            p .ui .soft { (t!("elsewhere-letter-hint")) }
            p .ui { (t!("elsewhere-subject")) " " b { (letter.subject) } }
            iframe .letter src=(address) title=(t!("elsewhere-letter-frame")) sandbox loading="lazy" {}
            p .ui { a href=(address) { (t!("elsewhere-letter-alone")) } }
            details .fold .ui {
                summary { (t!("elsewhere-letter-plain")) }
                pre { (letter.text) "\n\n" (foot.text()) }
            }
        }
    }
}

/// What the head of the page says of it, as most programs draw it.
fn card(site: &Site, page: &PostPage) -> Markup {
    let address = meta_views::canonical(site, page);
    let url = SafeUrl::parse(&address);
    let picture = meta_views::picture(site, page);
    let description = meta_views::description(page);
    html! {
        section .look aria-labelledby="link" {
            h2 #link { (t!("elsewhere-link")) }
            p .ui .soft { (t!("elsewhere-link-hint")) }
            div .shared lang=(language(site, &page.lang)) dir=[lang::direction(&page.lang)] {
                @if let Some(picture) = &picture {
                    img src=(picture.address) alt=(picture.alt) width=(picture.width) height=(picture.height);
                }
                div {
                    @if let Some(url) = &url { p { (url.host()) } }
                    p { b { (shorten(&page.title, CARD_TITLE)) } }
                    @if let Some(words) = description { p { (shorten(words, CARD_WORDS)) } }
                }
            }
            @if description.is_none() { p .ui { (t!("elsewhere-link-no-words")) } }
            @if picture.is_none() { p .ui { (t!("elsewhere-link-no-picture")) } }
        }
    }
}
