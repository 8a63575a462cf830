//! Beside a comment: who else wrote from the same network, and the way to what they wrote.

use maud::{Markup, html};

use super::find_form::Find;
use super::find_views::href;
use super::item_views::{ItemView, status_words};
use super::network::Named;
use crate::t;

/// So many names stand there; the rest is found.
const SHOWN: usize = 6;

/// Empty where nothing else came from there, or it is not known any more.
pub fn others(view: &ItemView) -> Markup {
    let network = &view.item.beside.network;
    let find = Find {
        network: Some(view.item.comment.id),
        ..Find::default()
    };
    html! {
        @if view.decides && !network.0.is_empty() {
            h4 { (t!("desk-network")) }
            p {
                (t!("desk-network-more", count = network.count())) " "
                (names(&network.0)) " "
                a href=(href(view.site, view.view, &find)) { (t!("desk-network-find")) }
            }
        }
    }
}

fn names(all: &[Named]) -> String {
    let one = |named: &Named| {
        let (name, state) = (named.name.as_str(), status_words(named.status).to_lowercase());
        t!(
            "desk-network-one",
            name = name,
            state = state,
            count = named.count
        )
    };
    let mut names = all.iter().take(SHOWN).map(one).collect::<Vec<_>>().join(", ");
    names.push_str(if all.len() > SHOWN { " …" } else { "." });
    names
}
