//! The filters of the desk: a fold with a field for each, and what is filtered by now, each with the way
//! to do without it.

use maud::{Markup, html};

use super::find_form::{Find, Stands};
use super::find_views::Looking;
use super::items::distinct;
use super::queue::Group;
use crate::affiliation;
use crate::affiliation::wording::Wording;
use crate::screening::own::code;
use crate::screening::{CODES, sentence, why};
use crate::settings::RuleState;
use crate::settings::rules::OWN;
use crate::t;
use crate::web::components::kind_of_day;
use crate::web::form::FieldErrors;
use crate::web::site::Site;

/// The fold; open when something in it is wrong. `groups` are the posts on the page, which it suggests.
pub fn fields(site: &Site, looking: &Looking, groups: &[Group]) -> Markup {
    let (find, errors) = (&looking.find, &looking.errors);
    let post = |group: &Group| (group.post.slug.clone(), group.post.title.clone());
    html! {
        details .filter open[!errors.is_empty()] {
            summary { (t!("desk-filter")) }
            div .panel {
                (typed(errors, "post", &t!("desk-filter-post"), &find.post, &distinct(groups.iter().map(post))))
                (rule(site, find))
                (stands(find))
                (you_are(site, find))
                (typed(errors, "about", &t!("desk-filter-about"), &find.about, &subjects(groups)))
                (day(errors, "from", &t!("desk-filter-from"), &find.from))
                (day(errors, "to", &t!("desk-filter-to"), &find.to))
                p .acts { button { (t!("desk-filter-do")) } }
            }
        }
    }
}

fn subjects(groups: &[Group]) -> Vec<(String, String)> {
    let subjects = groups.iter().flat_map(|group| &group.post.subjects);
    distinct(subjects.map(|subject| (subject.name.clone(), String::new())))
}

/// A field of one line with suggestions, each a value and what it is.
fn typed(
    errors: &FieldErrors,
    name: &'static str,
    label: &str,
    value: &str,
    suggested: &[(String, String)],
) -> Markup {
    let list = format!("filter-{name}-list");
    field(errors, name, label, |id, wrong| {
        html! {
            input id=(id) name=(name) value=(value) autocomplete="off" list=[(!suggested.is_empty()).then_some(&list)]
                aria-invalid=[wrong.map(|_| "true")] aria-describedby=[wrong];
            @if !suggested.is_empty() {
                datalist id=(list) { @for (value, words) in suggested { option value=(value) { (words) } } }
            }
        }
    })
}

fn day(errors: &FieldErrors, name: &'static str, label: &str, value: &str) -> Markup {
    field(errors, name, label, |id, wrong| {
        html! {
            input id=(id) name=(name) type=(kind_of_day(wrong.is_some())) value=(value)
                aria-invalid=[wrong.map(|_| "true")] aria-describedby=[wrong];
        }
    })
}

/// A label, what is wrong, and the field, which gets its id and that of the message.
fn field(
    errors: &FieldErrors,
    name: &str,
    label: &str,
    input: impl Fn(&str, Option<&str>) -> Markup,
) -> Markup {
    let id = format!("filter-{name}");
    let wrong = errors.of(name).map(|message| (format!("{id}-error"), message));
    html! {
        div .f {
            label for=(id) { (label) }
            @if let Some((wrong, message)) = &wrong { p .bad id=(wrong) { (message) } }
            (input(&id, wrong.as_ref().map(|(wrong, _)| wrong.as_str())))
        }
    }
}

fn rule(site: &Site, find: &Find) -> Markup {
    let own = site.settings.screening.rules.iter();
    let own = own.filter(|row| row.kind == OWN && row.state != RuleState::Removed);
    let own: Vec<String> = own.map(|row| code(row.id)).collect();
    html! {
        div .f {
            label for="filter-rule" { (t!("desk-filter-rule")) }
            select #filter-rule name="rule" {
                option value="" { (t!("desk-filter-any")) }
                @for code in CODES { option value=(code) selected[find.rule == code] { (sentence(code)) } }
                @for code in &own { option value=(code) selected[find.rule == *code] { (why(&site.settings, code)) } }
            }
        }
    }
}

fn stands(find: &Find) -> Markup {
    html! {
        div .f {
            label for="filter-stands" { (t!("desk-filter-stands")) }
            select #filter-stands name="stands" {
                option value="" { (t!("desk-filter-any")) }
                @for each in Stands::ALL {
                    option value=(each.code()) selected[find.stands == Some(each)] { (stands_words(each)) }
                }
            }
        }
    }
}

/// Every chip, because one that is not offered any more stays where it was chosen.
fn you_are(site: &Site, find: &Find) -> Markup {
    let chips = Wording::of(&site.settings).chips();
    html! {
        div .f {
            label for="filter-you_are" { (t!("desk-filter-you-are")) }
            select #filter-you_are name="you_are" {
                option value="" { (t!("desk-filter-any")) }
                @for chip in &chips {
                    option value=(affiliation::code(&chip.code)) selected[find.you_are == Some(chip.code)] { (chip.label) }
                }
            }
        }
    }
}

fn stands_words(stands: Stands) -> String {
    match stands {
        Stands::WorksThere => t!("desk-stands-works"),
        Stands::Sells => t!("desk-stands-sells"),
        Stands::Uses => t!("desk-stands-uses"),
        Stands::HoldsShares => t!("desk-stands-shares"),
        Stands::UsedTo => t!("desk-stands-used-to"),
        Stands::None => t!("desk-stands-none"),
        Stands::Declined => t!("desk-stands-declined"),
        Stands::Unstated => t!("desk-stands-unstated"),
    }
}

/// What is filtered by, in words, each with what is looked for without it.
pub fn active(site: &Site, looking: &Looking) -> Vec<(String, Find)> {
    let find = &looking.find;
    let without = |change: fn(&mut Find)| {
        let mut rest = find.clone();
        change(&mut rest);
        rest
    };
    let post = looking.named.post.as_ref().unwrap_or(&find.post).as_str();
    let name = looking.named.person.clone();
    let from_network = from(looking.named.network.as_ref());
    let stands = find.stands.map(stands_words);
    let you_are = find.you_are.map(|chip| Wording::of(&site.settings).chip(chip));
    let (from, to) = (shown_day(site, find, true), shown_day(site, find, false));
    [
        (!find.post.is_empty()).then(|| {
            (
                t!("desk-filtered-post", title = post),
                without(|f| f.post.clear()),
            )
        }),
        find.person.map(|_| (by(name), without(|f| f.person = None))),
        find.network
            .map(|_| (from_network, without(|f| f.network = None))),
        (!find.rule.is_empty()).then(|| (why(&site.settings, &find.rule), without(|f| f.rule.clear()))),
        stands.map(|words| (words, without(|f| f.stands = None))),
        you_are.map(|chip| {
            (
                t!("desk-filtered-you-are", chip = chip),
                without(|f| f.you_are = None),
            )
        }),
        (!find.about.is_empty()).then(|| {
            (
                t!("desk-filtered-about", about = find.about.as_str()),
                without(|f| f.about.clear()),
            )
        }),
        from.map(|day| (t!("desk-filtered-from", day = day), without(|f| f.from.clear()))),
        to.map(|day| (t!("desk-filtered-to", day = day), without(|f| f.to.clear()))),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn by(name: Option<String>) -> String {
    match name {
        Some(name) => t!("desk-filtered-person", name = name),
        None => t!("desk-filtered-nobody"),
    }
}

fn from(name: Option<&String>) -> String {
    match name {
        Some(name) => t!("desk-filtered-network", name = name.as_str()),
        None => t!("desk-filtered-no-network"),
    }
}

/// The first day or the last, in words; as it was typed where it is none.
fn shown_day(site: &Site, find: &Find, first: bool) -> Option<String> {
    let typed = if first { &find.from } else { &find.to };
    let (start, _) = Find {
        from: typed.clone(),
        ..Find::default()
    }
    .days(&site.settings.time_zone);
    (!typed.is_empty()).then(|| start.map_or_else(|| typed.clone(), |start| site.date(start)))
}
