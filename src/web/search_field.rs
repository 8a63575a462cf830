//! The field by which readers search, wherever it stands: a plain form that asks by address.

use maud::{Markup, html};

use super::site::Site;
use crate::{t, urls};

/// Longest text, in characters; more is not looked at.
const MAX: u32 = 200;

/// The field of a page, with what was typed.
pub fn search_field(site: &Site, typed: &str) -> Markup {
    html! {
        form .search role="search" method="get" action=(site.href(&urls::Search)) {
            label .vh for="search" { (t!("search-label")) }
            input #search name="q" type="search" value=(typed) maxlength=(MAX) autocomplete="off";
            button .go { (t!("search-button")) }
        }
    }
}
