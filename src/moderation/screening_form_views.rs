//! The page of one rule of screening: its conditions, what it does, and what it would have done.

use maud::{Markup, html};

use super::rehearsal_views::examples;
use super::screening_form::{CONDITION, Row, RuleForm};
use super::screening_kinds::Kind;
use super::screening_rehearsal::Rehearsal;
use super::screening_views::does;
use super::screening_words::would;
use crate::affiliation::questions::Questions;
use crate::comments::REASON_MAX;
use crate::ids::RuleId;
use crate::people::Person;
use crate::screening::Treatment;
use crate::screening::languages::LETTERS_LEAST;
use crate::screening::own::{CONDITIONS_MAX, OwnRule};
use crate::screening::own_words::explain;
use crate::settings::reasons;
use crate::web::attempt;
use crate::web::form::FieldErrors;
use crate::web::page::{Here, Page};
use crate::web::site::Site;
use crate::{t, urls};

/// What the page is drawn from.
pub struct RulePage<'a> {
    pub site: &'a Site,
    pub owner: &'a Person,
    /// `None` for a new rule.
    pub id: Option<RuleId>,
    pub form: &'a RuleForm,
    pub errors: FieldErrors,
    /// The rule as it was typed, with what it would have done.
    pub rehearsed: Option<(OwnRule, Rehearsal)>,
    /// It was to be saved, and would have stopped something that is published.
    pub asks: bool,
}

pub fn page(page: &RulePage<'_>) -> Markup {
    let title = if page.id.is_some() {
        t!("screening-change-title")
    } else {
        t!("screening-new")
    };
    Page::admin(page.site, &title, page.owner)
        .here(Here::Desk)
        .render(&html! {
            main #main .words {
                h1 { (title) }
                @if !page.errors.is_empty() { (wrong(&page.errors)) }
                @if let Some((rule, rehearsal)) = &page.rehearsed { (rehearsed(page, rule, rehearsal)) }
                (form(page))
                p .ui { a href=(page.site.href(&urls::Rules)) { (t!("screening-all")) } }
            }
        })
}

fn wrong(errors: &FieldErrors) -> Markup {
    html! {
        div .note .wrong .ui role="alert" {
            p { (t!("settings-not-saved")) }
            ul { @for (_, message) in errors.iter() { li { (message) } } }
        }
    }
}

/// What would have happened, the published ones first.
fn rehearsed(page: &RulePage, rule: &OwnRule, rehearsal: &Rehearsal) -> Markup {
    html! {
        div .note .ui .wrong[page.asks] role="status" #rehearsal {
            p { (explain(rule)) }
            p { b { (would(rule.does, rehearsal)) } }
            @if page.asks { p { (t!("screening-sure")) } }
            (examples(page.site, rehearsal))
        }
    }
}

fn form(page: &RulePage) -> Markup {
    let action = match page.id {
        Some(id) => page.site.href(&urls::EditRule { id }),
        None => page.site.href(&urls::NewRule),
    };
    let rows = page.form.rows();
    let mark = page.rehearsed.as_ref().map(|(rule, _)| rule.mark());
    html! {
        form .rule-form method="post" action=(action) novalidate {
            (attempt::field(page.site))
            // Enter in a field tries the rule, and saves nothing.
            button hidden name="intent" value="rehearse" {}
            input type="hidden" name="seen" value=(mark.unwrap_or_default());
            h2 { (t!("screening-when")) }
            p .ui .soft { (t!("screening-when-lead", max = CONDITIONS_MAX)) }
            @for (at, row) in rows.iter().enumerate() { (condition(page, at, row)) }
            @if rows.len() < CONDITIONS_MAX { p .acts { button name="intent" value="more" { (t!("screening-more")) } } }
            h2 { (t!("screening-then")) }
            (then(page))
            p .acts {
                button .go name="intent" value="rehearse" { (t!("screening-try")) }
                button name="intent" value="save" { @if page.asks { (t!("screening-save-sure")) } @else { (t!("settings-save")) } }
            }
        }
    }
}

fn condition(page: &RulePage, at: usize, row: &Row) -> Markup {
    let wrong = page.errors.of(CONDITION[at]);
    let error = wrong.map(|_| format!("condition-{at}-error"));
    let number: usize = at + 1;
    html! {
        fieldset .row .condition {
            legend { (t!("screening-condition", number = number)) }
            @if let Some(wrong) = wrong { p .bad id={ "condition-" (at) "-error" } { (wrong) } }
            div .f {
                label for={ "kind-" (at) } { (t!("screening-kind")) }
                select id={ "kind-" (at) } name="kind" aria-describedby=[error.as_ref()] aria-invalid=[wrong.map(|_| "true")] {
                    option .nothing value="" selected[row.kind.is_none()] { (t!("screening-kind-none")) }
                    @for kind in Kind::all() {
                        option class=(kind.needs().class()) value=(kind.code()) selected[row.kind == Some(kind)] { (kind.words()) }
                    }
                }
            }
            (fields(at, row))
        }
    }
}

/// What may have to be typed; the style sheet shows what the chosen condition needs.
fn fields(at: usize, row: &Row) -> Markup {
    html! {
        div .f .needs-words {
            label for={ "lines-" (at) } { (t!("screening-lines")) }
            p .hint .needs-languages id={ "lines-" (at) "-hint" } { (t!("screening-language-hint", letters = LETTERS_LEAST)) }
            textarea id={ "lines-" (at) } name="lines" rows="3" aria-describedby={ "lines-" (at) "-hint" } { "\n" (row.lines) }
        }
        div .f .needs-whole {
            label .check { input type="checkbox" name="whole" value=(at) checked[row.whole]; " " (t!("screening-whole")) }
        }
        div .f .needs-number {
            label for={ "number-" (at) } { (t!("screening-number")) }
            input id={ "number-" (at) } name="number" value=(row.number) inputmode="numeric" autocomplete="off" maxlength="9";
        }
    }
}

fn then(page: &RulePage) -> Markup {
    let chosen = page.form.does();
    html! {
        fieldset .f .then {
            legend { (t!("screening-does")) }
            @if let Some(wrong) = page.errors.of("does") { p .bad { (wrong) } }
            div .chips {
                @for each in Treatment::ALL {
                    label .chip {
                        input type="radio" name="does" value=(each.code()) checked[chosen == each];
                        (does(each.code()))
                    }
                }
            }
        }
        (reason(page))
        (question(page))
    }
}

fn reason(page: &RulePage) -> Markup {
    let (wrong, all) = (page.errors.of("reason"), reasons::of(&page.site.settings));
    html! {
        div .f .needs-reason {
            label for="reason" { (t!("screening-reason")) }
            @if let Some(wrong) = wrong { p .bad #reason-error { (wrong) } }
            p .hint #reason-hint { (t!("screening-reason-hint")) }
            input #reason name="reason" value=(page.form.reason) list="reasons" autocomplete="off" maxlength=(REASON_MAX)
                aria-invalid=[wrong.map(|_| "true")] aria-describedby=[Some(if wrong.is_some() { "reason-error reason-hint" } else { "reason-hint" })];
            datalist #reasons { @for each in all { option value=(each) {} } }
        }
    }
}

fn question(page: &RulePage) -> Markup {
    let (wrong, questions) = (page.errors.of("question"), Questions::of(&page.site.settings));
    let typed = page.form.question.as_str();
    let is_saved = typed.is_empty() || questions.saved.iter().any(|saved| saved == typed);
    html! {
        div .f .needs-question {
            label for="question" { (t!("screening-question")) }
            @if let Some(wrong) = wrong { p .bad #question-error { (wrong) } }
            p .hint #question-hint { (t!("screening-question-hint")) }
            select #question name="question" aria-describedby="question-hint" {
                @if !is_saved { option value=(typed) selected { (typed) } }
                @for each in &questions.saved { option value=(each) selected[each == typed] { (each) } }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::screening_kinds::Needs;
    use super::*;

    #[test]
    fn every_kind_has_a_class_the_style_sheet_knows() {
        let sheet = include_str!("../../static/admin.css");
        for kind in Kind::all()
            .into_iter()
            .filter(|kind| kind.needs() != Needs::Nothing)
        {
            assert!(
                sheet.contains(&format!(".{}:checked", kind.needs().class())),
                "{kind:?}"
            );
        }
    }
}
