//! The pages of figures: reads, where readers came from, what was searched.

use maud::{Markup, html};

use super::Period;
use super::chart_views::{chart, table};
use super::read::{Figures, Searched};
use crate::counts::{flush, purge, searched};
use crate::ids::PostId;
use crate::people::Person;
use crate::web::page::{Here, Page};
use crate::web::site::Site;
use crate::{t, urls};

/// What is shown, of all posts or of one.
pub struct Shown<'a> {
    pub period: Period,
    pub post: Option<(PostId, &'a str)>,
    pub figures: &'a Figures,
}

/// The tabs.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Tab {
    Reads,
    Searches,
    Missing,
    Redirects,
}

/// The frame of every page of figures.
pub fn frame(site: &Site, person: &Person, (tab, title): (Option<Tab>, &str), body: &Markup) -> Markup {
    Page::admin(site, title, person)
        .here(Here::Figures)
        .render(&html! {
            main #main .figures {
                h1 { (title) }
                @if person.role.edits() { (tabs(site, tab)) }
                (body)
            }
        })
}

fn tabs(site: &Site, current: Option<Tab>) -> Markup {
    let all = [
        (Tab::Reads, site.href(&urls::Figures), t!("reading-tab-reads")),
        (
            Tab::Searches,
            site.href(&urls::FiguresSearches),
            t!("reading-tab-searches"),
        ),
        (
            Tab::Missing,
            site.href(&urls::FiguresMissing),
            t!("reading-tab-missing"),
        ),
        (
            Tab::Redirects,
            site.href(&urls::Redirects),
            t!("reading-tab-redirects"),
        ),
    ];
    html! {
        ul .views aria-label=(t!("reading-tabs")) {
            @for (tab, href, name) in all {
                li { a href=(href) aria-current=[(current == Some(tab)).then_some("page")] { (name) } }
            }
        }
    }
}

pub fn figures(site: &Site, person: &Person, shown: &Shown<'_>) -> Markup {
    let all: i64 = shown.figures.by_day.iter().map(|(_, reads)| reads).sum();
    let (title, here) = match shown.post {
        Some((id, title)) => (title.to_owned(), site.href(&urls::PostFigures { id })),
        None => (t!("reading-title"), site.href(&urls::Figures)),
    };
    let tab = shown.post.is_none().then_some(Tab::Reads);
    let body = html! {
        @if let Some((id, _)) = shown.post {
            p .ui {
                a href=(site.href(&urls::Figures)) { (t!("reading-all")) } " · "
                a href=(site.href(&urls::EditPost { id })) { (t!("reading-edit")) }
            }
        }
        (periods(&here, shown.period))
        p .total { b { (all) } " " (t!("reading-reads-in", reads = all, days = shown.period.days())) }
        (chart(&shown.figures.by_day))
        (table(&shown.figures.by_day))
        @if shown.post.is_none() { (posts(site, shown.figures)) }
        (referrers(shown.figures, all))
        @if shown.post.is_none() {
            p .ui { a href={ (site.href(&urls::FiguresCsv)) "?days=" (shown.period.days()) } { (t!("reading-csv")) } }
        }
        p .ui .soft { (t!("reading-how", days = days(purge::DETAILS), years = days(purge::READS))) }
    };
    frame(site, person, (tab, &title), &body)
}

fn days(span: std::time::Duration) -> u64 {
    span.as_secs() / (24 * 60 * 60)
}

/// The choice of the period.
pub fn periods(here: &str, current: Period) -> Markup {
    html! {
        ul .periods .ui aria-label=(t!("reading-periods")) {
            @for period in Period::ALL {
                li {
                    a href={ (here) "?days=" (period.days()) } aria-current=[(period == current).then_some("true")] {
                        (t!("reading-period", days = period.days()))
                    }
                }
            }
        }
    }
}

fn posts(site: &Site, figures: &Figures) -> Markup {
    html! {
        h2 { (t!("reading-posts")) }
        @if figures.posts.is_empty() { p .ui .soft { (t!("reading-none")) } } @else {
            table .rows .tally {
                thead { tr { th scope="col" { (t!("write-column-title")) } th scope="col" { (t!("reading-reads")) } } }
                tbody {
                    @for post in &figures.posts {
                        tr {
                            th scope="row" { a href=(site.href(&urls::PostFigures { id: post.id })) { (post.title) } }
                            td { (post.reads) }
                        }
                    }
                }
            }
        }
    }
}

/// Where readers came from; the rest came by themselves, or nothing said from where.
fn referrers(figures: &Figures, all: i64) -> Markup {
    let sent: i64 = figures.referrers.iter().map(|(_, reads)| reads).sum();
    let rest = (all - sent).max(0);
    html! {
        h2 { (t!("reading-referrers")) }
        @if all == 0 { p .ui .soft { (t!("reading-none")) } } @else {
            table .rows .tally {
                thead { tr { th scope="col" { (t!("reading-site")) } th scope="col" { (t!("reading-reads")) } } }
                tbody {
                    @if rest > 0 { tr { th scope="row" { (t!("reading-nowhere")) } td { (rest) } } }
                    @for (name, reads) in &figures.referrers {
                        tr {
                            th scope="row" { @if name.is_empty() { (t!("reading-other")) } @else { bdi { (name) } } }
                            td { (reads) }
                        }
                    }
                }
            }
            p .ui .soft { (t!("reading-referrers-how", most = flush::REFERRERS_MAX)) }
        }
    }
}

/// What readers searched.
pub fn searches(site: &Site, person: &Person, period: Period, all: &[Searched]) -> Markup {
    let body = html! {
        (periods(&site.href(&urls::FiguresSearches), period))
        @if all.is_empty() { p .ui .soft { (t!("reading-searches-none")) } } @else {
            table .rows .tally {
                thead {
                    tr {
                        th scope="col" { (t!("reading-words")) }
                        th scope="col" { (t!("reading-searches")) }
                        th scope="col" { (t!("reading-found")) }
                    }
                }
                tbody { @for one in all { (row(site, one)) } }
            }
        }
        p .ui .soft {
            (t!("reading-searches-how",
                days = days(purge::DETAILS), shortest = searched::SHORTEST, longest = searched::LONGEST))
        }
    };
    frame(
        site,
        person,
        (Some(Tab::Searches), &t!("reading-searches-title")),
        &body,
    )
}

fn row(site: &Site, one: &Searched) -> Markup {
    let query: String = url::form_urlencoded::byte_serialize(one.words.as_bytes()).collect();
    html! {
        tr {
            th scope="row" { a href={ (site.href(&urls::Search)) "?q=" (query) } { bdi { (one.words) } } }
            td { (one.searches) }
            td { @if one.found == 0 { b .nothing { (t!("reading-found-nothing")) } } @else { (one.found) } }
        }
    }
}
