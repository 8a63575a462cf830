//! The owner's page about affiliation: how asking goes, the sentences of the forms, and around them
//! the chips (`chips_views.rs`) and the saved questions (`questions_views.rs`).

use maud::{Markup, html};

use super::figures::Figures;
use super::owner_form::{Typed, Wrong};
use super::{chips_views, questions_views};
use crate::people::Person;
use crate::web::components::Area;
use crate::web::page::{Here, Page};
use crate::web::site::Site;
use crate::{t, urls};

/// What the page is drawn from.
pub struct OwnerPage<'a> {
    pub site: &'a Site,
    pub owner: &'a Person,
    pub typed: &'a Typed,
    pub wrong: &'a Wrong,
    /// Of late, and in all.
    pub figures: [Figures; 2],
    pub happened: Happened,
}

/// What led to the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Happened {
    Nothing,
    Saved,
    /// Rows were moved or removed, or a preview was wished for; nothing is stored yet.
    Arranged,
    Refused,
}

pub fn page(page: &OwnerPage<'_>) -> Markup {
    let title = t!("owner-title");
    Page::admin(page.site, &title, page.owner)
        .here(Here::Settings)
        .render(&html! {
            main #main .words {
                h1 { (title) }
                (happened(page.happened))
                p .lead { (t!("owner-lead")) }
                (figures(&page.figures))
                p .ui { a href=(page.site.href(&urls::AskRules)) { (t!("rules-title")) } " " (t!("owner-rules-hint")) }
                (questions_views::questions(page))
                (chips_views::chips(page))
                (sentences(page))
                p .ui .soft { a href=(page.site.href(&urls::Settings)) { (t!("owner-back")) } }
            }
        })
}

fn happened(happened: Happened) -> Markup {
    match happened {
        Happened::Nothing => html! {},
        Happened::Saved => html! { div .note .ui role="status" { p { (t!("settings-saved")) } } },
        Happened::Arranged => {
            html! { div .note .wait .ui role="status" { p { (t!("owner-not-yet-saved")) } } }
        }
        Happened::Refused => html! { div .note .wrong .ui role="alert" { p { (t!("settings-not-saved")) } } },
    }
}

fn figures([lately, all]: &[Figures; 2]) -> Markup {
    let rows = |row: fn(&Figures) -> String| [row(lately), row(all)];
    let rows = [
        (t!("figures-asked"), rows(|figures| figures.asked.to_string())),
        (
            t!("figures-answered"),
            rows(|figures| percent(figures.answered_percent())),
        ),
        (t!("figures-median"), rows(|figures| hours(figures.median_hours))),
        (
            t!("figures-declined"),
            rows(|figures| percent(figures.declined_percent())),
        ),
        (
            t!("figures-published"),
            rows(|figures| percent(figures.published_percent())),
        ),
        (
            t!("figures-withdrawn"),
            rows(|figures| figures.withdrawn.to_string()),
        ),
    ];
    html! {
        section aria-labelledby="figures" {
            h2 #figures { (t!("figures-title")) }
            table .figures {
                thead {
                    tr {
                        td { }
                        th scope="col" { (t!("figures-lately")) }
                        th scope="col" { (t!("figures-all")) }
                    }
                }
                tbody {
                    @for (heading, values) in rows {
                        tr {
                            th scope="row" { (heading) }
                            @for value in values { td { (value) } }
                        }
                    }
                }
            }
        }
    }
}

fn percent(value: Option<i64>) -> String {
    value.map_or_else(
        || t!("figures-none"),
        |value| t!("figures-percent", value = value),
    )
}

fn hours(value: Option<f64>) -> String {
    value.map_or_else(
        || t!("figures-none"),
        |value| t!("figures-hours", value = format!("{value:.1}")),
    )
}

fn sentences(page: &OwnerPage<'_>) -> Markup {
    let (words, wrong) = (&page.typed.sentences, &page.wrong.sentences);
    let field = |name, label, value| Area {
        name,
        label,
        value,
        hint: None,
        required: true,
        rows: 2,
    };
    html! {
        section aria-labelledby="wording" {
            h2 #wording { (t!("owner-wording")) }
            form method="post" action=(page.site.href(&urls::Affiliation)) novalidate {
                input type="hidden" name="part" value="wording";
                (save_first())
                (field("any", t!("owner-any"), &words.any).render(wrong))
                (field("any_hint", t!("owner-any-hint"), &words.any_hint).render(wrong))
                (field("ways_out", t!("owner-ways-out"), &words.ways_out).render(wrong))
                (acts())
            }
        }
    }
}

/// The button that Enter presses in any field of a form that has others before its last.
pub fn save_first() -> Markup {
    html! { button .vh name="intent" value="save" tabindex="-1" { (t!("owner-save")) } }
}

pub fn acts() -> Markup {
    html! {
        p .acts {
            button .go name="intent" value="save" { (t!("owner-save")) }
            button name="intent" value="usual" { (t!("owner-usual")) }
        }
    }
}

/// Moves a row up or down; `what` names it to who does not see it.
pub fn movers(row: usize, count: usize, what: &str) -> Markup {
    html! {
        button name="intent" value={ "up-" (row) } aria-label=(t!("owner-up", what = what)) disabled[row == 0] { "↑" }
        button name="intent" value={ "down-" (row) } aria-label=(t!("owner-down", what = what)) disabled[row + 1 >= count] { "↓" }
    }
}
