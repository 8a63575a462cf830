//! The chips as their owner edits them: one row a chip, in the order in which they are offered.

use maud::{Markup, html};

use super::custom::{CHIP_MAX, Chip};
use super::owner_views::{OwnerPage, acts, movers, save_first};
use super::wording::Wording;
use super::{YouAre, code};
use crate::{t, urls};

pub fn chips(page: &OwnerPage<'_>) -> Markup {
    let (chips, wrong) = (&page.typed.chips, &page.wrong.chips);
    let usual = Wording::usual(page.site.settings.language);
    html! {
        section aria-labelledby="chips" {
            h2 #chips { (t!("owner-chips")) }
            p .ui .soft { (t!("owner-chips-lead")) }
            form method="post" action=(page.site.href(&urls::Affiliation)) novalidate {
                input type="hidden" name="part" value="chips";
                (save_first())
                @for (row, chip) in chips.iter().enumerate() {
                    (one(row, chips.len(), (chip, &usual), wrong.get(&row).map(String::as_str)))
                }
                (acts())
            }
        }
    }
}

fn one(row: usize, count: usize, (chip, usual): (&Chip, &Wording), wrong: Option<&str>) -> Markup {
    let (usual, code) = (usual.chip(chip.code), code(&chip.code));
    let field = |name, label: &str, value: &str| words(row, name, label, (value, wrong));
    html! {
        fieldset .row {
            legend { (usual) }
            input type="hidden" name="chip" value=(code);
            @if let Some(wrong) = wrong { p .bad id={ "chip-" (row) "-error" } { (wrong) } }
            div .two {
                (field("chip_label", &t!("owner-chip-label"), &chip.label))
                @if chip.code == YouAre::Other {
                    input type="hidden" name="chip_in_line" value="";
                } @else {
                    (field("chip_in_line", &t!("owner-chip-in-line"), &chip.in_line))
                }
            }
            div .moves {
                label .check {
                    input type="checkbox" name="chip_offered" value=(code) checked[chip.offered];
                    (t!("owner-chip-offered"))
                }
                (movers(row, count, &usual))
            }
        }
    }
}

fn words(row: usize, name: &str, label: &str, (value, wrong): (&str, Option<&str>)) -> Markup {
    let id = format!("{name}-{row}");
    html! {
        div .f {
            label for=(id) { (label) }
            input id=(id) name=(name) value=(value) required maxlength=(CHIP_MAX * 2) autocomplete="off"
                aria-invalid=[wrong.map(|_| "true")]
                aria-describedby=[wrong.map(|_| format!("chip-{row}-error"))];
        }
    }
}
