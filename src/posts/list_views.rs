//! The pages that list posts for readers: terms, archive. The home page is `home_views.rs`.

use maud::{Markup, html};

use super::around::{Subject, Term};
use super::cover_views;
use super::interests_views;
use super::lang;
use super::lists::{Entries, Entry, Line, Newer};
use super::meta_views;
use super::read::PostPage;
use super::views::{date, drawn};
use super::{Status, audience_words};
use crate::clock::Moment;
use crate::ids::PostId;
use crate::people::{Byline, InterestsHistory};
use crate::text::Playable;
use crate::web::assets::RECORDING_JS;
use crate::web::components::facts;
use crate::web::page::Page;
use crate::web::search_field::search_field;
use crate::web::site::Site;
use crate::{t, urls, words};

/// Who looks: the name of someone of the team, or `None` for a reader.
pub type SeenBy<'a> = Option<&'a str>;

/// What is filed under a tag.
pub fn tag(site: &Site, tag: &Term, count: u64, list: &Entries, by: SeenBy<'_>) -> Markup {
    let here = urls::Tag {
        tag: tag.slug.clone(),
    };
    listing(site, &tag.name, &here, list)
        .seen_by(by)
        .feed(
            t!("list-feed-title", what = tag.name.as_str()),
            followed(site, &here),
        )
        .render(&html! {
            main #main {
                h1 { (tag.name) }
                p .ui .soft { (t!("list-count", count = count)) " · " (get(site, "tag", &tag.slug)) " · " (follow(site, &here)) }
                (entries(site, list))
                (pager(list, &site.href(&here)))
            }
        })
}

/// What is written for an audience.
pub fn audience(site: &Site, audience: &Term, count: u64, list: &Entries, by: SeenBy<'_>) -> Markup {
    let here = urls::Audience {
        audience: audience.slug.clone(),
    };
    let title = t!("list-for", audience = audience.name.as_str());
    listing(site, &title, &here, list)
        .seen_by(by)
        .feed(
            t!("list-feed-title", what = title.as_str()),
            followed(site, &here),
        )
        .render(&html! {
            main #main {
                h1 { (title) }
                p .ui .soft { (t!("list-count", count = count)) " · " (get(site, "audience", &audience.slug)) " · " (follow(site, &here)) }
                (entries(site, list))
                (pager(list, &site.href(&here)))
            }
        })
}

/// What is written about an organisation or product, and what `said` holds below the posts.
pub fn subject(
    site: &Site,
    (subject, count): (&Subject, u64),
    list: &Entries,
    said: &Markup,
    by: SeenBy<'_>,
) -> Markup {
    let here = urls::Subject {
        subject: subject.slug.clone(),
    };
    let title = t!("list-about", subject = subject.name.as_str());
    listing(site, &title, &here, list)
        .seen_by(by)
        .feed(
            t!("list-feed-title", what = title.as_str()),
            followed(site, &here),
        )
        .render(&html! {
            main #main {
                h1 { (title) }
                p .ui .soft {
                    (t!("list-count", count = count))
                    @if let Some(domain) = &subject.domain { " · " (domain) }
                    " · " (get(site, "subject", &subject.slug)) " · " (follow(site, &here))
                }
                (entries(site, list))
                (pager(list, &site.href(&here)))
                (said)
            }
        })
}

/// A byline as its page shows it.
pub struct Who<'a> {
    pub byline: &'a Byline,
    pub history: &'a InterestsHistory,
    pub is_pseudonym: bool,
}

/// Who a byline is, and what it signed.
pub fn byline(site: &Site, who: &Who<'_>, count: u64, list: &Entries, by: SeenBy<'_>) -> Markup {
    let Who { byline, history, .. } = who;
    let here = urls::Byline {
        byline: byline.slug.clone(),
    };
    let mut page = listing(site, &byline.name, &here, list).seen_by(by);
    if !byline.bio.is_empty() {
        page = page.description(&byline.bio);
    }
    page
        .feed(
            t!("list-feed-title", what = byline.name.as_str()),
            followed(site, &here),
        )
        .render(&html! {
            main #main {
                div .h-card {
                    h1 .p-name { (byline.name) }
                    @if !(byline.title.is_empty() && byline.organisation.is_empty()) {
                        p .lead {
                            @if !byline.title.is_empty() { span .p-job-title { (byline.title) } }
                            @if !byline.title.is_empty() && !byline.organisation.is_empty() { ", " }
                            @if !byline.organisation.is_empty() { span .p-org { (byline.organisation) } }
                        }
                    }
                    @if who.is_pseudonym { p .ui .soft { (t!("list-pseudonym")) } }
                    @if !byline.bio.is_empty() { p .p-note { (byline.bio) } }
                }
                (interests_views::of_byline(site, &byline.interests, history))
                p .ui .soft { (t!("list-count", count = count)) " · " (get(site, "byline", &byline.slug)) " · " (follow(site, &here)) }
                (entries(site, list))
                (pager(list, &site.href(&here)))
            }
        })
}

/// A page of a list: each is known under its own address, and says where the list goes on.
pub(super) fn listing<'a>(
    site: &'a Site,
    title: &'a str,
    here: &impl std::fmt::Display,
    list: &Entries,
) -> Page<'a> {
    let from = |id: PostId| format!("{here}?before={id}");
    let address = list.before.map_or_else(|| here.to_string(), from);
    Page::new(site, title)
        .canonical(site.links.absolute(&address))
        .older(list.older.map(|id| site.href(&from(id))))
        .newer(list.newer.map(|newer| in_front(newer, &site.href(here))))
}

/// The feed of a list that its page announces.
pub(super) fn followed(site: &Site, page: &impl urls::Followed) -> String {
    let [atom, ..] = page.feeds();
    site.href(&atom)
}

/// The form with this list ticked.
fn get(site: &Site, what: &str, slug: &str) -> Markup {
    html! { a href=(site.href(&urls::Subscribe::to(what, slug))) { (t!("list-get")) } }
}

/// The feeds of a list, in every format.
pub(super) fn follow(site: &Site, page: &impl urls::Followed) -> Markup {
    let formats = [t!("feed-atom"), t!("feed-rss"), t!("feed-json")];
    html! {
        (t!("list-follow"))
        @for (number, (format, feed)) in formats.into_iter().zip(page.feeds()).enumerate() {
            @if number > 0 { "\u{a0}·" }
            " " a href=(site.href(&feed)) { (format) }
        }
    }
}

/// Every post by year, and the pages that stand by themselves.
pub fn archive(site: &Site, posts: &[Line], pages: &[Line], by: SeenBy<'_>) -> Markup {
    let title = t!("nav-archive");
    let zone = &site.settings.time_zone;
    let years = posts.chunk_by(|a, b| a.published_at.at(zone).year() == b.published_at.at(zone).year());
    let page = Page::new(site, &title)
        .seen_by(by)
        .canonical(site.links.absolute(&urls::Archive));
    page.searches().render(&html! {
        main #main {
            h1 { (title) }
            (search_field(site, ""))
            p .ui .soft { (follow(site, &urls::Home)) }
            @if posts.is_empty() { p { (t!("list-empty")) } }
            @for year in years {
                @let number = year[0].published_at.at(zone).year();
                h2 id={ "y" (number) } { (number) }
                ol .year { @for line in year { (archived(site, (&line.slug, &line.title, line.published_at))) } }
            }
            @if !pages.is_empty() {
                h2 { (t!("list-pages")) }
                ul {
                    @for page in pages {
                        li { a href=(site.href(&urls::Page { slug: page.slug.clone() })) { (page.title) } }
                    }
                }
            }
        }
    })
}

pub(super) fn archived(site: &Site, (slug, title, at): (&str, &str, Moment)) -> Markup {
    let at = at.at(&site.settings.time_zone);
    let day = t!("list-day", day = at.day(), month = words::month(at.month()));
    html! {
        li {
            time datetime=(at.date().to_string()) { (day) }
            " " a href=(site.href(&urls::Post { slug: slug.to_owned() })) { (title) }
        }
    }
}

/// A page that stands by itself.
pub fn page(site: &Site, (post, playable): (&PostPage, &Playable), by: SeenBy<'_>) -> Markup {
    let mut page = Page::new(site, &post.title)
        .seen_by(by)
        .canonical(meta_views::canonical(site, post));
    if !playable.origins.is_empty() {
        page = page.script(&RECORDING_JS);
    }
    if let Some(description) = meta_views::description(post) {
        page = page.description(description);
    }
    if post.status == Status::Unlisted {
        page = page.hidden();
    }
    let page = page.shared(meta_views::shared(site, post));
    page.render(&html! { main #main { (drawn(site, post, playable)) } })
}

/// Posts with whom they are for and why.
pub(super) fn entries(site: &Site, list: &Entries) -> Markup {
    html! {
        @if list.entries.is_empty() {
            p { (t!("list-empty")) }
        } @else {
            ol .list { @for entry in &list.entries { (listed(site, entry, &html! {})) } }
        }
    }
}

pub(super) fn listed(site: &Site, entry: &Entry, text: &Markup) -> Markup {
    let href = site.href(&urls::Post {
        slug: entry.slug.clone(),
    });
    html! {
        li .h-entry .covered[entry.cover.is_some()] lang=[lang::attribute(&entry.lang)] dir=[lang::direction(&entry.lang)] {
            @if let Some(cover) = &entry.cover { (cover_views::in_list(site, cover)) }
            h2 .p-name { a .u-url href=(href) { (entry.title) } }
            @if !entry.audience.is_empty() {
                p .why { b { (t!("post-for")) } " " (audience_words(&entry.audience)) }
            }
            @if !entry.why.is_empty() { p .why { b { (t!("post-why")) } " " (entry.why) } }
            @if entry.audience.is_empty() && entry.why.is_empty() && !entry.summary.is_empty() {
                p .why { (entry.summary) }
            }
            (text)
            p .byline { (facts(signed(site, entry, &href))) }
        }
    }
}

/// Who signed it, when, and where its thread begins.
fn signed(site: &Site, entry: &Entry, href: &str) -> impl Iterator<Item = Markup> {
    let names = (!entry.names.is_empty()).then(|| html! { (words::list(&entry.names)) });
    let thread = entry.has_thread.then(|| {
        html! { a href={ (href) "#thread" } { (t!("post-comments", count = entry.comment_count)) } }
    });
    [names, Some(date(site, entry.published_at)), thread]
        .into_iter()
        .flatten()
}

fn in_front(newer: Newer, here: &str) -> String {
    match newer {
        Newer::First => here.to_owned(),
        Newer::Behind(id) => format!("{here}?before={id}"),
    }
}

pub(super) fn pager(list: &Entries, here: &str) -> Markup {
    html! {
        @if list.older.is_some() || list.before.is_some() {
            nav .pager aria-label=(t!("list-pager")) {
                @if let Some(newer) = list.newer { a .btn rel="prev" href=(in_front(newer, here)) { (t!("list-newer")) } }
                @if let Some(id) = list.older { a .btn rel="next" href={ (here) "?before=" (id) } { (t!("list-older")) } }
                @if let Some(Newer::Behind(_)) = list.newer { a .btn href=(here) { (t!("list-newest")) } }
            }
        }
    }
}
