//! Where editors arrange series: all of them, and one with its parts.

use maud::{Markup, html};

use super::arrange_form::ArrangeForm;
use super::entity::series;
use super::series::{DESCRIPTION_MAX, NAME_MAX, Placed};
use super::shelf_views::state_name;
use crate::people::Person;
use crate::web::components::{Area, Field};
use crate::web::form::FieldErrors;
use crate::web::page::{Here, Page};
use crate::web::site::Site;
use crate::{t, urls};

pub fn all(site: &Site, person: &Person, all: &[series::Model], removed: bool) -> Markup {
    let title = t!("series-all");
    Page::admin(site, &title, person).here(Here::Posts).render(&html! {
        main #main .own {
            p .ui { a href=(site.href(&urls::Posts)) { (t!("write-posts")) } }
            h1 { (title) }
            @if removed { div .flash role="status" { p { (t!("series-removed")) } } }
            p .ui .soft { (t!("series-all-lead")) }
            @if !all.is_empty() {
                ul .ui .plain-list {
                    @for one in all { li { a href=(site.href(&urls::ArrangeSeries { id: one.id })) { (one.name) } } }
                }
            }
        }
    })
}

/// One series with what is known of it.
pub struct Arranged<'a> {
    pub series: &'a series::Model,
    pub parts: &'a [Placed],
    pub form: &'a ArrangeForm,
    pub errors: &'a FieldErrors,
    pub saved: bool,
}

pub fn one(site: &Site, person: &Person, arranged: &Arranged<'_>) -> Markup {
    let series = arranged.series;
    let here = urls::ArrangeSeries { id: series.id };
    let public = urls::Series {
        series: series.slug.clone(),
    };
    Page::admin(site, &series.name, person).here(Here::Posts).render(&html! {
        main #main .own {
            p .ui { a href=(site.href(&urls::AllSeries)) { (t!("series-all")) } }
            h1 { (series.name) }
            @if arranged.saved { div .flash role="status" { p { (t!("settings-saved")) } } }
            @if !arranged.errors.is_empty() { div .note .wrong .ui role="alert" { p { (t!("settings-not-saved")) } } }
            p .ui .soft { (t!("series-address", address = site.links.absolute(&public))) }
            form method="post" action=(site.href(&here)) novalidate { (described(arranged)) }
            section {
                h2 { (t!("series-parts")) }
                (parts(site, arranged))
            }
            section {
                h2 { (t!("series-remove-title")) }
                p .ui .soft { (t!("series-remove-lead")) }
                form method="post" action=(site.href(&here)) {
                    p .acts { button .risk name="intent" value="remove" { (t!("series-remove")) } }
                }
            }
        }
    })
}

fn described(arranged: &Arranged<'_>) -> Markup {
    let name = Field {
        name: "name",
        label: t!("series-name"),
        value: &arranged.form.name,
        kind: "text",
        hint: None,
        required: true,
        max: NAME_MAX,
        autocomplete: "off",
    };
    let description = Area {
        name: "description",
        label: t!("series-description"),
        value: &arranged.form.description,
        hint: Some(t!("series-description-hint", max = DESCRIPTION_MAX)),
        required: false,
        rows: 3,
    };
    html! {
        (name.render(arranged.errors))
        (description.render(arranged.errors))
        p .acts { button .go name="intent" value="save" { (t!("settings-save")) } }
    }
}

fn parts(site: &Site, arranged: &Arranged<'_>) -> Markup {
    let here = site.href(&urls::ArrangeSeries {
        id: arranged.series.id,
    });
    let last = arranged.parts.len().saturating_sub(1);
    html! {
        p .ui .soft { (t!("series-parts-lead")) }
        form .arranged method="post" action=(here) {
            ol {
                @for (at, part) in arranged.parts.iter().enumerate() {
                    li {
                        span {
                            a href=(site.href(&urls::EditPost { id: part.id })) { (part.title) }
                            @if !part.status.is_public() { " " span .state .wait { (state_name(part.status)) } }
                        }
                        span .moves {
                            @if at > 0 { (mover("up", part, &t!("series-up"))) }
                            @if at < last { (mover("down", part, &t!("series-down"))) }
                        }
                    }
                }
            }
            @if arranged.parts.len() > 1 {
                p .acts { button name="intent" value="by_date" { (t!("series-by-date")) } }
            }
        }
    }
}

fn mover(way: &str, part: &Placed, words: &str) -> Markup {
    html! { button name="intent" value={ (way) "-" (part.id) } { (words) span .vh { ": " (part.title) } } }
}
