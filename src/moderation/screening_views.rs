//! The page of the rules of screening: the owner's own in their order, who is trusted, and those that are
//! built in.

use maud::{Markup, html};

use super::View;
use super::around_views::count_words;
use super::rehearsal_views::{self, Asks};
use super::rule_done::RuleDone;
use super::rule_done_views::{self, NotDone};
use super::screening_rehearsal::Spoken;
use crate::ids::RuleId;
use crate::people::Person;
use crate::screening::own::OwnRule;
use crate::screening::own_words::explain;
use crate::screening::{Treatment, adjustable, sentence};
use crate::settings::rule_entity::Model;
use crate::settings::rules::OWN;
use crate::settings::{RuleState, TRUST_AFTER_MAX};
use crate::web::assets;
use crate::web::components::Field;
use crate::web::form::FieldErrors;
use crate::web::page::{Here, Page};
use crate::web::site::Site;
use crate::{t, urls};

/// What the page is drawn from.
pub struct ScreeningPage<'a> {
    pub site: &'a Site,
    pub person: &'a Person,
    pub pending: i64,
    pub spoken: Spoken,
    /// What stands in the field of trust.
    pub trust_after: String,
    pub errors: FieldErrors,
    pub saved: bool,
    /// What was just done with a rule, or who is trusted.
    pub done: Option<RuleDone>,
    /// Why it was not.
    pub not_done: Option<NotDone>,
    /// What is to be seen before a rule is set.
    pub asks: Option<Asks>,
}

impl ScreeningPage<'_> {
    /// Own rules in these states, as far as this version can read them.
    fn own(&self, is: impl Fn(RuleState) -> bool) -> Vec<(&Model, OwnRule)> {
        let rows = self.site.settings.screening.rules.iter();
        let rows = rows.filter(|row| row.kind == OWN && is(row.state));
        rows.filter_map(|row| Some((row, OwnRule::read(row)?))).collect()
    }

    fn changes(&self) -> bool {
        self.person.role.owns()
    }
}

pub fn page(page: &ScreeningPage<'_>) -> Markup {
    let title = t!("screening-title");
    let frame = Page::admin(page.site, &title, page.person)
        .here(Here::Desk)
        .pending(count_words(View::Pending, page.pending))
        .script(&assets::DESK_JS);
    frame.render(&html! {
        main #main .words {
            h1 { (title) }
            @if let Some(done) = &page.done { (rule_done_views::flash(page.site, done, page.changes())) }
            @if let Some(why) = page.not_done { (rule_done_views::refused(why)) }
            @if let Some(asks) = &page.asks { (rehearsal_views::asks(page.site, asks)) }
            @if page.saved { div .note .ui role="status" { p { (t!("settings-saved")) } } }
            @if !page.errors.is_empty() { div .note .wrong .ui role="alert" { p { (t!("settings-not-saved")) } } }
            p .lead { (t!("screening-lead")) }
            p .ui .soft { (t!("screening-team")) @if !page.changes() { " " (t!("screening-owner-only")) } }
            (own(page))
            (trust(page))
            (built_in(page))
            p .ui {
                a .btn href=(page.site.href(&urls::Desk)) { (t!("replies-desk")) }
                @if page.changes() { " " a .btn href=(page.site.href(&urls::AskRules)) { (t!("rules-title")) } }
            }
        }
    })
}

fn own(page: &ScreeningPage) -> Markup {
    let rules = page.own(|state| state != RuleState::Removed);
    let removed = page.own(|state| state == RuleState::Removed);
    html! {
        section aria-labelledby="own" {
            h2 #own { (t!("screening-own")) }
            @if rules.is_empty() { p .ui { (t!("screening-own-none")) } } @else {
                ol .ruled {
                    @for (at, (row, rule)) in rules.iter().enumerate() {
                        @let above = at.checked_sub(1).map(|above| rules[above].0.id);
                        (one(page, row, rule, above))
                    }
                }
            }
            @if page.changes() { p .acts { a .btn .go href=(page.site.href(&urls::NewRule)) { (t!("screening-new")) } } }
            @if !removed.is_empty() {
                details .fold {
                    summary { (t!("screening-removed", count = removed.len())) }
                    ul .ruled { @for (row, rule) in &removed { (gone(page, row, rule)) } }
                }
            }
        }
    }
}

/// A rule with what can be done to it; `above` is the rule before it.
fn one(page: &ScreeningPage, row: &Model, rule: &OwnRule, above: Option<RuleId>) -> Markup {
    let (sentence, on) = (explain(rule), row.state == RuleState::On);
    html! {
        li id={ "rule-" (row.id) } {
            p { (sentence) @if !on { " " span .state .wait { (t!("rules-is-off")) } } }
            p .ui .soft { (spoke(page, &crate::screening::own::code(row.id))) " " (t!("screening-since", at = page.site.date(row.changed_at))) }
            @if page.changes() {
                div .acts {
                    a .btn href=(page.site.href(&urls::EditRule { id: row.id })) { (t!("screening-change")) span .vh { ": " (sentence) } }
                    @if on { (act(page, row.id, "off", &t!("rules-off"), &sentence)) }
                    @else { (act(page, row.id, "on", &t!("rules-on"), &sentence)) }
                    @if let Some(above) = above { (act(page, row.id, &format!("before-{above}"), &t!("screening-up"), &sentence)) }
                    (act(page, row.id, "remove", &t!("owner-remove"), &sentence))
                }
            }
        }
    }
}

fn gone(page: &ScreeningPage, row: &Model, rule: &OwnRule) -> Markup {
    let sentence = explain(rule);
    html! {
        li id={ "rule-" (row.id) } {
            p { (sentence) }
            @if page.changes() { div .acts { (act(page, row.id, "off", &t!("screening-put-back"), &sentence)) } }
        }
    }
}

fn act(page: &ScreeningPage, id: RuleId, intent: &str, words: &str, sentence: &str) -> Markup {
    html! {
        form method="post" action=(page.site.href(&urls::Rules)) {
            input type="hidden" name="rule" value=(id);
            button name="intent" value=(intent) { (words) span .vh { ": " (sentence) } }
        }
    }
}

/// How often a rule spoke lately.
fn spoke(page: &ScreeningPage, code: &str) -> String {
    let (found, published) = page.spoken.by_rule.get(code).copied().unwrap_or_default();
    if found == 0 {
        return t!("screening-never-spoke", of = page.spoken.of);
    }
    t!(
        "screening-spoke",
        found = found,
        of = page.spoken.of,
        published = published
    )
}

fn trust(page: &ScreeningPage) -> Markup {
    let field = Field {
        name: "trust_after",
        label: t!("screening-trust-after"),
        value: &page.trust_after,
        kind: "text",
        hint: Some(t!("screening-trust-hint", max = TRUST_AFTER_MAX)),
        required: true,
        max: 3,
        autocomplete: "off",
    };
    html! {
        section aria-labelledby="trust" {
            h2 #trust { (t!("screening-trust")) }
            p { (t!("screening-trust-lead")) }
            @if page.changes() {
                form method="post" action=(page.site.href(&urls::Rules)) novalidate {
                    (field.render(&page.errors))
                    p .acts { button .go name="intent" value="trust" { (t!("screening-trust-save")) } }
                }
            } @else { p .ui { (t!("screening-trust-is", count = page.site.settings.screening.trust_after)) } }
        }
    }
}

fn built_in(page: &ScreeningPage) -> Markup {
    html! {
        section aria-labelledby="built-in" {
            h2 #built-in { (t!("screening-built-in")) }
            p .ui .soft { (t!("screening-built-in-lead")) }
            ul .ruled { @for (code, usual) in adjustable() { (built(page, code, usual)) } }
        }
    }
}

fn built(page: &ScreeningPage, code: &str, usual: Treatment) -> Markup {
    let row = page
        .site
        .settings
        .screening
        .rules
        .iter()
        .find(|row| row.kind == code);
    let now = row.map_or(usual.code(), |row| match row.state {
        RuleState::On => row.action.as_str(),
        RuleState::Off | RuleState::Removed => "off",
    });
    html! {
        li id={ "built-" (code) } {
            p { (sentence(code)) @if row.is_some() { " " span .state { (does(now)) } } }
            p .ui .soft { (spoke(page, code)) }
            @if page.changes() { (treatments(page, code, (usual, now))) } @else { p .ui { (does(now)) } }
        }
    }
}

/// What a built-in rule may do; the usual first.
fn treatments(page: &ScreeningPage, code: &str, (usual, now): (Treatment, &str)) -> Markup {
    let others = Treatment::BUILT_IN.into_iter().filter(|each| *each != usual);
    let choices: Vec<&str> = std::iter::once(usual)
        .chain(others)
        .map(Treatment::code)
        .chain(["off"])
        .collect();
    let id = format!("does-{code}");
    html! {
        form .choice method="post" action=(page.site.href(&urls::Rules)) {
            input type="hidden" name="built_in" value=(code);
            div .f {
                label .vh for=(id) { (t!("screening-does-what", rule = sentence(code))) }
                select id=(id) name="does" {
                    @for choice in choices { option value=(choice) selected[choice == now] { (does(choice)) } }
                }
            }
            p .acts { button name="intent" value="treat" { (t!("screening-set")) span .vh { ": " (sentence(code)) } } }
        }
    }
}

/// What a rule does, by its code.
pub fn does(code: &str) -> String {
    match Treatment::from_code(code) {
        Some(Treatment::Hold) => t!("screening-does-hold"),
        Some(Treatment::Reject) => t!("screening-does-reject"),
        Some(Treatment::Spam) => t!("screening-does-spam"),
        Some(Treatment::Ask) => t!("screening-does-ask"),
        Some(Treatment::Tell) => t!("screening-does-tell"),
        None => t!("screening-does-off"),
    }
}
