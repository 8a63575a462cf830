//! What a comment seems and is not, in a few words on its head and a sentence each beside it.

use maud::{Markup, html};

use super::item_views::ItemView;
use super::seeming::{self, Seeming};
use crate::t;

fn all(view: &ItemView) -> Vec<Seeming> {
    seeming::all(view.item, view.site.links.host(), view.subjects)
}

/// The marks on the head, each once.
pub fn marks(view: &ItemView) -> Markup {
    let mut marks: Vec<String> = all(view).iter().map(mark).collect();
    marks.dedup();
    html! { @for mark in marks { li { (mark) } } }
}

fn mark(seeming: &Seeming) -> String {
    match seeming {
        Seeming::Text { .. } => t!("desk-seems-text-mark"),
        Seeming::Letters { .. } => t!("desk-seems-letters-mark"),
        Seeming::Host { .. } => t!("desk-seems-host-mark"),
        Seeming::Name { .. } => t!("desk-seems-name-mark"),
    }
}

/// A sentence each; empty where everything is what it seems.
pub fn sentences(view: &ItemView) -> Markup {
    let all = all(view);
    html! {
        @if !all.is_empty() {
            h4 { (t!("desk-seems")) }
            ul { @for seeming in &all { li { (sentence(seeming)) } } }
        }
    }
}

fn sentence(seeming: &Seeming) -> String {
    match seeming {
        Seeming::Text { shown, host } => t!("desk-seems-text", shown = shown.as_str(), host = host.as_str()),
        Seeming::Letters { read, host, mixed } => {
            let (read, host) = (read.as_str(), host.as_str());
            if *mixed {
                t!("desk-seems-mixed", read = read, host = host)
            } else {
                t!("desk-seems-letters", read = read, host = host)
            }
        }
        Seeming::Host { host, known } => t!("desk-seems-host", host = host.as_str(), known = known.as_str()),
        Seeming::Name { other } => t!("desk-seems-name", other = other.as_str()),
    }
}
