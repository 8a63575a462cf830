//! The shelf: an author's list of posts, with their states.

use maud::{Markup, html};

use super::shelf::{Item, Shelf, View};
use super::{Kind, Status};
use crate::people::Person;
use crate::web::page::{Here, Page};
use crate::web::site::Site;
use crate::{t, urls};

/// Every post this person may edit.
pub fn shelf(site: &Site, person: &Person, shelf: &Shelf, view: View) -> Markup {
    let title = t!("write-posts");
    let here = site.href(&urls::Posts);
    Page::admin(site, &title, person).here(Here::Posts).render(&html! {
        main #main {
            div .head {
                h1 { (title) }
                p .acts {
                    a .btn href=(site.href(&urls::Library)) { (t!("media-title")) }
                    a .btn .go href=(site.href(&urls::NewPost)) { (t!("write-new")) }
                }
            }
            ul .views aria-label=(t!("write-views")) {
                @for (each, count) in View::ALL.into_iter().zip(&shelf.counts) {
                    li {
                        a href={ (here) "?status=" (each.code()) } aria-current=[(each == view).then_some("page")] {
                            (view_name(each)) " " span .count { (count) }
                        }
                    }
                }
            }
            @if shelf.items.is_empty() { p .ui .soft { (t!("write-none")) } } @else { (rows(site, shelf)) }
            @if let Some(id) = shelf.older {
                nav .pager aria-label=(t!("list-pager")) {
                    a .btn href={ (here) "?status=" (view.code()) "&before=" (id) } { (t!("list-older")) }
                }
            }
        }
    })
}

fn rows(site: &Site, shelf: &Shelf) -> Markup {
    html! {
        table .rows {
            caption .vh { (t!("write-posts-caption")) }
            thead {
                tr {
                    th scope="col" { (t!("write-column-title")) }
                    th scope="col" { (t!("write-column-state")) }
                    th scope="col" { (t!("write-column-date")) }
                    th scope="col" { (t!("write-column-byline")) }
                    th scope="col" { (t!("write-column-thread")) }
                }
            }
            tbody { @for item in &shelf.items { (row(site, item)) } }
        }
    }
}

fn row(site: &Site, item: &Item) -> Markup {
    html! {
        tr {
            th scope="row" { a href=(site.href(&urls::EditPost { id: item.id })) { (item.title) } }
            td {
                span .state .wait[is_waiting(item.status)] { (state_name(item.status)) }
                @if item.kind == Kind::Page { " " span .soft { (t!("write-page")) } }
            }
            td {
                @match item.published_at {
                    Some(at) if item.status == Status::Scheduled => (site.date_time(at)),
                    Some(at) if item.status.is_public() => (site.date(at)),
                    _ => "—",
                }
            }
            td { (item.names.join(", ")) }
            td { (t!("post-comments", count = item.comment_count)) }
        }
    }
}

fn is_waiting(status: Status) -> bool {
    matches!(status, Status::Draft | Status::Submitted | Status::Scheduled)
}

fn view_name(view: View) -> String {
    match view {
        View::All => t!("write-view-all"),
        View::Drafts => t!("write-view-drafts"),
        View::Scheduled => t!("write-view-scheduled"),
        View::Published => t!("write-view-published"),
        View::Unlisted => t!("write-view-unlisted"),
        View::Trash => t!("write-view-trash"),
    }
}

pub fn state_name(status: Status) -> String {
    match status {
        Status::Draft => t!("write-state-draft"),
        Status::Submitted => t!("write-state-submitted"),
        Status::Scheduled => t!("write-state-scheduled"),
        Status::Published => t!("write-state-published"),
        Status::Unlisted => t!("write-state-unlisted"),
        Status::Trashed => t!("write-state-trashed"),
    }
}
