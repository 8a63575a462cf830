//! What stands on the page that says that something is not here: the search, and what it may have been.
//! Which posts those are is found by `search/missing_pages.rs`, since this knows no feature.

use maud::{Markup, html};

use super::search_field::search_field;
use super::site::Site;
use crate::t;

/// What a page that is not here may have been. It travels with the refusal to the page that is drawn for it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Likely {
    /// The words of its address.
    pub typed: String,
    /// Address and title of posts that have them, the best first.
    pub links: Vec<(String, String)>,
}

/// The posts it may have been, and the field that looks for others.
pub fn instead(site: &Site, likely: &Likely) -> Markup {
    html! {
        @if !likely.links.is_empty() {
            h2 { (t!("missing-likely")) }
            ul .likely { @for (href, title) in &likely.links { li { a href=(href) { (title) } } } }
        }
        (search_field(site, &likely.typed))
    }
}
