//! The shelf: an author's list of posts, with their states.

use maud::{Markup, html};

use super::read::Editable;
use super::shelf::{Item, Shelf, View, Wanted};
use super::{Kind, Status};
use crate::ids::PostId;
use crate::people::Person;
use crate::web::attempt;
use crate::web::page::{Here, Page};
use crate::web::site::Site;
use crate::{t, urls};

/// What was done to a post, by its code.
pub type Said<'a> = Option<(&'a str, &'a Editable)>;

/// Every post this person may edit.
pub fn shelf(site: &Site, person: &Person, shelf: &Shelf, (wanted, said): (&Wanted, Said<'_>)) -> Markup {
    let title = t!("write-posts");
    let (here, words) = (site.href(&urls::Posts), wanted.words.as_str());
    Page::admin(site, &title, person).here(Here::Posts).render(&html! {
        main #main {
            (done(site, wanted, said))
            div .head {
                h1 { (title) }
                p .acts {
                    @if person.role.edits() {
                        a .btn href=(site.href(&urls::AllTerms)) { (t!("terms-all")) }
                        a .btn href=(site.href(&urls::AllSeries)) { (t!("series-all")) }
                    }
                    a .btn href=(site.href(&urls::Library)) { (t!("media-title")) }
                    a .btn .go href=(site.href(&urls::NewPost)) { (t!("write-new")) }
                }
            }
            ul .views aria-label=(t!("write-views")) {
                @for (each, count) in View::ALL.into_iter().zip(&shelf.counts) {
                    li {
                        a href={ (here) (query(each, words)) } aria-current=[(each == wanted.view).then_some("page")] {
                            (view_name(each)) " " span .count { (count) }
                        }
                    }
                }
            }
            (search(site, wanted))
            @if !shelf.items.is_empty() { (rows(site, shelf, wanted)) }
            @else if words.is_empty() { p .ui .soft { (t!("write-none")) } }
            @else { p .ui .soft { (t!("write-none-found", words = words)) } }
            @if let Some(id) = shelf.older {
                nav .pager aria-label=(t!("list-pager")) {
                    a .btn href={ (here) (query(wanted.view, words)) "&before=" (id) } { (t!("list-older")) }
                }
            }
        }
    })
}

/// View and search as they stand in an address.
pub fn query(view: View, words: &str) -> String {
    let mut query = url::form_urlencoded::Serializer::for_suffix("?".to_owned(), 1);
    query.append_pair("status", view.code());
    if !words.is_empty() {
        query.append_pair("q", words);
    }
    query.finish()
}

fn search(site: &Site, wanted: &Wanted) -> Markup {
    html! {
        search .find {
            form action=(site.href(&urls::Posts)) {
                input type="hidden" name="status" value=(wanted.view.code());
                label .vh for="q" { (t!("write-search")) }
                input #q name="q" type="search" value=(wanted.words) placeholder=(t!("write-search")) maxlength="200";
                button { (t!("media-search-go")) }
            }
        }
    }
}

/// What was done, with the button that takes it back.
fn done(site: &Site, wanted: &Wanted, said: Said<'_>) -> Markup {
    let Some((code, post)) = said else { return html! {} };
    let title = post.page.title.as_str();
    let words = match (code, post.page.status) {
        ("trash", Status::Trashed) => t!("shelf-trashed", title = title),
        ("restore" | "undo", status) if status != Status::Trashed => {
            t!("shelf-restored", title = title, state = state_name(status))
        }
        ("moved", _) => t!("shelf-moved", title = title),
        _ => return html! {},
    };
    html! {
        div .flash role="status" {
            p { (words) }
            @if code == "trash" { (button(site, (post.page.id, post.version), wanted, ("undo", t!("shelf-undo")))) }
        }
    }
}

/// A form of one button.
fn button(
    site: &Site,
    (id, version): (PostId, i64),
    wanted: &Wanted,
    (intent, words): (&str, String),
) -> Markup {
    html! {
        form method="post" action=(site.href(&urls::PostState { id })) {
            (attempt::field(site))
            input type="hidden" name="version" value=(version);
            input type="hidden" name="status" value=(wanted.view.code());
            input type="hidden" name="q" value=(wanted.words);
            button .bare name="intent" value=(intent) { (words) }
        }
    }
}

fn rows(site: &Site, shelf: &Shelf, wanted: &Wanted) -> Markup {
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
                    th scope="col" { (t!("reading-reads")) }
                    th scope="col" { span .vh { (t!("shelf-column-acts")) } }
                }
            }
            tbody { @for item in &shelf.items { (row(site, item, wanted)) } }
        }
    }
}

fn row(site: &Site, item: &Item, wanted: &Wanted) -> Markup {
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
            td {
                @if item.reads > 0 {
                    a href=(site.href(&urls::PostFigures { id: item.id }))
                        aria-label=(t!("reading-reads-of", title = item.title.as_str(), reads = item.reads)) { (item.reads) }
                }
            }
            td {
                @if item.status == Status::Trashed {
                    (button(site, (item.id, item.version), wanted, ("restore", t!("write-restore"))))
                } @else {
                    (button(site, (item.id, item.version), wanted, ("trash", t!("write-trash"))))
                }
            }
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
        View::Waiting => t!("write-view-waiting"),
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
