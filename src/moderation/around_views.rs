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
                @for (view, count) in &page.counts {
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
        View::Reported => t!("desk-view-reported"),
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
