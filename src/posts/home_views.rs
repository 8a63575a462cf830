//! The home page: the newest posts as the owner wants them shown, or a page in their place.

use maud::{Markup, html};

use super::list_views::{SeenBy, archived, listed, listing, pager};
use super::lists::{Entries, Entry};
use super::meta_views;
use super::read::PostPage;
use super::texts::Texts;
use super::views::article;
use crate::web::page::Page;
use crate::web::site::Site;
use crate::{t, text, urls};

/// The newest posts.
pub fn posts(
    site: &Site,
    (list, texts): (&Entries, &Texts),
    by: SeenBy<'_>,
    above: Option<Markup>,
) -> Markup {
    let title = site.title();
    let description = &site.settings.description;
    let mut page = listing(site, &title, &urls::Home, list).seen_by(by);
    if !description.is_empty() {
        page = page.description(description);
    }
    previewed(page, above).render(&html! {
        main #main {
            h1 .vh { (title) }
            @if !description.is_empty() { p .lead { (description) } }
            (entries(site, list, texts))
            @if list.entries.is_empty() && by.is_some() {
                p .acts { a .btn .go href=(site.href(&urls::NewPost)) { (t!("write-new")) } }
            }
            (pager(list, &site.href(&urls::Home)))
        }
    })
}

fn entries(site: &Site, list: &Entries, texts: &Texts) -> Markup {
    html! {
        @if list.entries.is_empty() {
            p { (t!("list-empty")) }
        } @else if matches!(texts, Texts::Titles) {
            (by_year(site, &list.entries))
        } @else {
            ol .list { @for entry in &list.entries { (listed(site, entry, &shown(site, entry, texts))) } }
        }
    }
}

fn shown(site: &Site, entry: &Entry, texts: &Texts) -> Markup {
    let base = site.links.base_path();
    match texts {
        Texts::None | Texts::Titles => html! {},
        Texts::Begin(all) => html! {
            @if let Some(begins) = all.get(&entry.id) { p .begins { (begins) } }
        },
        Texts::Whole(all) => html! {
            @if let Some((whole, shown)) = all.get(&entry.id) {
                @let page = site.links.url(&urls::Post { slug: entry.slug.clone() });
                @let among = text::among(whole, &format!("p{}-", entry.id), &page);
                @let dressed = text::dressed(&among, &shown.pictures, base);
                div .prose .whole { (text::native(&dressed, &shown.recordings, base)) }
            }
        },
    }
}

fn by_year(site: &Site, entries: &[Entry]) -> Markup {
    let year = |entry: &Entry| entry.published_at.at(&site.settings.time_zone).year();
    html! {
        @for posts in entries.chunk_by(|a, b| year(a) == year(b)) {
            h2 { (year(&posts[0])) }
            ol .year {
                @for post in posts { (archived(site, (&post.slug, &post.title, post.published_at))) }
            }
        }
    }
}

/// A page that stands where the posts would.
pub fn page(site: &Site, post: &PostPage, by: SeenBy<'_>, above: Option<Markup>) -> Markup {
    let title = site.title();
    let mut page = Page::new(site, &title)
        .seen_by(by)
        .canonical(site.links.absolute(&urls::Home));
    if let Some(description) = meta_views::description(post) {
        page = page.description(description);
    }
    let page = page.shared(meta_views::shared(site, post));
    previewed(page, above).render(&html! {
        main #main {
            (article(site, post))
            p .more-posts .ui { a href=(site.href(&urls::Archive)) { (t!("home-all-posts")) } }
        }
    })
}

fn previewed(page: Page<'_>, above: Option<Markup>) -> Page<'_> {
    match above {
        Some(bar) => page.preview(bar),
        None => page,
    }
}
