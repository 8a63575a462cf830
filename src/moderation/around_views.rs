//! What stands around the comments at the desk: the views with their numbers, the way to one post, and what
//! is said where there is nothing.

use maud::{Markup, html};

use super::View;
use super::find_form::Find;
use super::find_views;
use super::queue::Group;
use super::scope::Cut;
use super::views::DeskPage;
use crate::web::site::Site;
use crate::{t, urls};

pub fn tabs(site: &Site, page: &DeskPage) -> Markup {
    html! {
        nav aria-label=(t!("desk-views")) {
            ul .views {
                @for (view, count) in page.counts.iter().filter(|(view, count)| stands(page, *view, *count)) {
                    @let current = !page.alone && *view == page.view;
                    li {
                        a href=(find_views::href(site, *view, &page.looking.find)) aria-current=[current.then_some("page")] {
                            (view_words(*view))
                            @if current || page.looking.cut == Cut::Nothing {
                                " " span .count data-view=(view.code()) { (count_words(*view, *count)) }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// Whether a view stands among the others. Where nobody counted the others, nothing says that it is empty.
fn stands(page: &DeskPage, view: View, count: i64) -> bool {
    !view.is_rare() || count > 0 || view == page.view || page.looking.cut != Cut::Nothing
}

/// The way to what waits as urgently as what stands above the queue, and has no place there.
pub fn more(site: &Site, page: &DeskPage) -> Markup {
    let counted = |view: View| page.counted(view).filter(|_| page.looking.cut == Cut::Nothing);
    let mut more: Vec<_> = page
        .desk
        .more
        .iter()
        .map(|view| (*view, counted(*view)))
        .collect();
    more.retain(|(_, count)| *count != Some(0));
    html! {
        @if !more.is_empty() {
            p .more-waits {
                (t!("desk-more-wait"))
                @for (number, (view, count)) in more.iter().enumerate() {
                    @if number > 0 { " ·" }
                    " " a href=(find_views::href(site, *view, &page.looking.find)) {
                        (view_words(*view))
                        @if let Some(count) = count { " " (count_words(*view, *count)) }
                    }
                }
            }
        }
    }
}

pub(super) fn count_words(view: View, count: i64) -> String {
    if find_views::is_most(view, count) {
        t!("desk-count-many", count = count)
    } else {
        count.to_string()
    }
}

fn view_words(view: View) -> String {
    match view {
        View::Pending => t!("desk-view-pending"),
        View::Answered => t!("desk-view-answered"),
        View::Edited => t!("desk-view-edited"),
        View::Reported => t!("desk-view-reported"),
        View::Appealed => t!("desk-view-appealed"),
        View::Waiting => t!("desk-view-waiting"),
        View::Published => t!("desk-view-published"),
        View::Rejected => t!("desk-view-rejected"),
        View::Spam => t!("desk-view-spam"),
        View::Hidden => t!("desk-view-hidden"),
        View::Trash => t!("desk-view-trash"),
    }
}

/// The way to what is looked for under this post alone.
pub fn only(site: &Site, page: &DeskPage, group: &Group) -> Markup {
    let find = Find {
        post: group.post.slug.clone(),
        ..page.looking.find.clone()
    };
    html! {
        @if find != page.looking.find {
            p .only { a href=(find_views::href(site, page.view, &find)) { (t!("desk-only-post")) } }
        }
    }
}

/// What is said where there is nothing.
pub fn calm(site: &Site, page: &DeskPage) -> Markup {
    if page.looking.found.is_some() {
        return find_views::nothing(site, page.view, &view_words(page.view));
    }
    html! {
        div .calm {
            @if page.view == View::Pending {
                h2 { (t!("desk-calm")) }
                p { (t!("desk-calm-more")) }
                p .acts {
                    a .btn href=(site.href(&urls::Home)) { (t!("desk-calm-read")) }
                    a .btn href=(site.href(&urls::NewPost)) { (t!("desk-calm-write")) }
                }
            } @else {
                h2 { (t!("desk-calm-view")) }
                p .acts { a .btn href=(site.href(&urls::Desk)) { (t!("desk-calm-back")) } }
            }
        }
    }
}
