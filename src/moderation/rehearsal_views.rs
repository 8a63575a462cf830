//! What a rule would have done with the comments that came last, as the pages of screening show it.

use maud::{Markup, html};

use super::built_in_rehearsal::{Stopped, Unknown};
use super::item_views::status_words;
use super::screening_rehearsal::{Example, Rehearsal, Woken};
use super::screening_words::would;
use crate::screening::own_words::explain;
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

/// What is to be seen before a rule counts.
pub enum Asks {
    BuiltIn(Stopped),
    Own(Woken),
}

/// A rule that was to be set, what it would have stopped, and the way to set it all the same.
pub fn asks(site: &Site, asks: &Asks) -> Markup {
    match asks {
        Asks::BuiltIn(stopped) => built_in(site, stopped),
        Asks::Own(woken) => own(site, woken),
    }
}

fn built_in(site: &Site, stopped: &Stopped) -> Markup {
    let (code, does) = (stopped.code.as_str(), stopped.does);
    let unknown = stopped.unknown.map(unknown);
    let is_empty = stopped.rehearsal.found.is_empty();
    html! {
        div .note .ui .wrong role="status" #rehearsal {
            p { (sentence(code)) }
            @if !is_empty || unknown.is_none() { p { b { (would(does, &stopped.rehearsal)) } } }
            @if let Some(unknown) = &unknown { p { (unknown) } }
            @if stopped.warns() { p { (t!("screening-sure")) } }
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

/// Why the past does not tell what a rule would have found.
fn unknown(unknown: Unknown) -> String {
    match unknown {
        Unknown::Honeypot => t!("screening-unknown-honeypot"),
        Unknown::Hidden => t!("screening-unknown-hidden"),
    }
}

fn own(site: &Site, woken: &Woken) -> Markup {
    html! {
        div .note .ui .wrong role="status" #rehearsal {
            p { (explain(&woken.rule)) }
            p { b { (would(woken.rule.does, &woken.rehearsal)) } }
            p { (t!("screening-sure-on")) }
            (examples(site, &woken.rehearsal))
            form method="post" action=(site.href(&urls::Rules)) {
                input type="hidden" name="rule" value=(woken.id);
                input type="hidden" name="seen" value=(woken.rule.mark());
                p .acts { button .go name="intent" value="on" { (t!("screening-on-sure")) } }
            }
        }
    }
}
