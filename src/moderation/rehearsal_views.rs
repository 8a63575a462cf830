//! What a rule would have done with the comments that came last, as the pages of screening show it.

use maud::{Markup, html};

use super::built_in_rehearsal::Stopped;
use super::item_views::status_words;
use super::screening_rehearsal::{Example, Rehearsal};
use super::screening_words::would;
use crate::screening::sentence;
use crate::web::site::Site;
use crate::{t, urls};

/// Some of the comments that a rule finds, the published ones first.
pub fn examples(site: &Site, rehearsal: &Rehearsal) -> Markup {
    html! {
        @if !rehearsal.found.is_empty() {
            ul .examples { @for each in rehearsal.examples() { (example(site, each)) } }
        }
    }
}

fn example(site: &Site, example: &Example) -> Markup {
    html! {
        li {
            a href=(site.href(&urls::DeskComment { id: example.comment })) { bdi { (example.name) } ", " (site.date(example.at)) }
            " · " (status_words(example.status))
            @if !example.matched.is_empty() { " · " mark { (example.matched) } }
            br;
            q { (example.excerpt) }
        }
    }
}

/// A built-in rule that was to be set, and would have stopped something that is published; the way to set it all
/// the same.
pub fn asks(site: &Site, stopped: &Stopped) -> Markup {
    let (code, does) = (stopped.code.as_str(), stopped.does);
    html! {
        div .note .ui .wrong role="status" #rehearsal {
            p { (sentence(code)) }
            p { b { (would(does, &stopped.rehearsal)) } }
            p { (t!("screening-sure")) }
            (examples(site, &stopped.rehearsal))
            form method="post" action=(site.href(&urls::Rules)) {
                input type="hidden" name="built_in" value=(code);
                input type="hidden" name="does" value=(does.code());
                input type="hidden" name="seen" value=(Stopped::mark(code, does));
                p .acts { button .go name="intent" value="treat" { (t!("screening-save-sure")) } }
            }
        }
    }
}
