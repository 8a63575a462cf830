//! The search above the list at the desk with its filters, and what is said when nothing is found. The
//! fields of the filters are `filter_views.rs`.

use maud::{Markup, html};

use super::View;
use super::filter_views::{active, fields};
use super::find::Named;
use super::find_form::{Find, Look};
use super::gather::FOUND_MAX;
use super::queue::Group;
use super::scope::Cut;
use crate::web::form::FieldErrors;
use crate::web::site::Site;
use crate::{t, urls};

/// What is looked for, and how many comments of the view that finds.
#[derive(Debug, Default)]
pub struct Looking {
    pub find: Find,
    pub named: Named,
    /// `None` when nothing is looked for.
    pub found: Option<i64>,
    pub cut: Cut,
    pub errors: FieldErrors,
}

/// The address of a view in which `find` is looked for.
pub fn href(site: &Site, view: View, find: &Find) -> String {
    format!("{}?view={}{}", site.href(&urls::Desk), view.code(), find.query())
}

/// What a form at the desk carries along, so that it leads back to the same place.
pub fn carry(view: View, look: &str) -> Markup {
    html! {
        input type="hidden" name="view" value=(view.code());
        @if !look.is_empty() { input type="hidden" name=(Look::FIELD) value=(look); }
    }
}

pub fn form(site: &Site, view: View, looking: &Looking, groups: &[Group]) -> Markup {
    let (find, active) = (&looking.find, active(site, looking));
    html! {
        search .find {
            form action=(site.href(&urls::Desk)) {
                input type="hidden" name="view" value=(view.code());
                @if let Some(person) = find.person { input type="hidden" name="person" value=(person); }
                @if let Some(network) = find.network { input type="hidden" name="network" value=(network); }
                label .vh for="q" { (t!("desk-find-label")) }
                input #q name="q" type="search" value=(find.words) placeholder=(t!("desk-find-hint"))
                    maxlength="200" autocomplete="off" aria-keyshortcuts="/";
                button { (t!("desk-find")) " " kbd aria-hidden="true" { "/" } }
                (fields(site, looking, groups))
            }
            @if !active.is_empty() {
                ul .active aria-label=(t!("desk-filters-active")) {
                    @for (words, without) in &active {
                        li {
                            (words) " "
                            a href=(href(site, view, without)) {
                                span .vh { (t!("desk-filter-remove", filter = words.as_str())) }
                                span aria-hidden="true" { "×" }
                            }
                        }
                    }
                }
            }
            @if let Some(found) = looking.found.filter(|found| *found > 0) {
                p role="status" {
                    span .found { (found_words(view, looking, found)) } " · "
                    a href=(href(site, view, &Find::default())) { (t!("desk-find-clear")) }
                }
            }
            @if let Some(left_out) = left_out(looking) { p .soft { (left_out) } }
        }
    }
}

/// What was not looked at, if the page lists less for it.
fn left_out(looking: &Looking) -> Option<String> {
    let found = looking.found.map_or(0, i64::unsigned_abs);
    match looking.cut {
        Cut::Found if found >= FOUND_MAX => Some(t!("desk-found-cut", count = FOUND_MAX)),
        Cut::Looked(count) => Some(t!("desk-found-looked", count = count)),
        Cut::Found | Cut::Nothing => None,
    }
}

fn found_words(view: View, looking: &Looking, found: i64) -> String {
    if left_out(looking).is_some() || is_most(view, found) {
        t!("desk-found-many", count = found)
    } else {
        t!("desk-found", count = found)
    }
}

/// Whether nobody counted any further.
pub fn is_most(view: View, count: i64) -> bool {
    view.most().is_some_and(|most| count.unsigned_abs() >= most)
}

/// Nothing is found, and what helps then.
pub fn nothing(site: &Site, view: View, view_words: &str) -> Markup {
    html! {
        div .calm role="status" {
            h2 { (t!("desk-found-nothing")) }
            p { (t!("desk-found-nothing-advice", view = view_words)) }
            p .acts { a .btn href=(href(site, view, &Find::default())) { (t!("desk-find-clear")) } }
        }
    }
}
