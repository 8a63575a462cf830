//! The page of the rules that ask by themselves.

use std::collections::BTreeMap;

use maud::{Markup, html};

use super::rehearsal::{Example, Rehearsal};
use crate::affiliation::auto_ask::{AskRule, Rules};
use crate::affiliation::code;
use crate::affiliation::requests::{ALL_AN_HOUR, MAX_A_PERSON, RULES_AN_HOUR};
use crate::ids::SubjectId;
use crate::people::Person;
use crate::posts::subjects::Sited;
use crate::web::page::{Here, Page};
use crate::web::site::Site;
use crate::{t, urls};

/// What the page is drawn from.
pub struct RulesPage<'a> {
    pub site: &'a Site,
    pub owner: &'a Person,
    pub rules: Rules,
    /// Of the rule that was asked for.
    pub rehearsal: Option<Rehearsal>,
    /// With what was typed as their sites.
    pub subjects: Vec<Sited>,
    /// What is wrong with the sites.
    pub wrong: BTreeMap<SubjectId, String>,
    pub saved: bool,
}

pub fn page(page: &RulesPage<'_>) -> Markup {
    let title = t!("rules-title");
    Page::admin(page.site, &title, page.owner)
        .here(Here::Settings)
        .render(&html! {
            main #main .words {
                h1 { (title) }
                @if page.saved { div .note .ui role="status" { p { (t!("settings-saved")) } } }
                @if !page.wrong.is_empty() { div .note .wrong .ui role="alert" { p { (t!("settings-not-saved")) } } }
                p .lead { (t!("rules-lead")) }
                p .ui .soft { (t!("rules-ceilings", person = MAX_A_PERSON, rules = RULES_AN_HOUR, all = ALL_AN_HOUR)) }
                @for rule in AskRule::all() { (one(page, rule)) }
                (sites(page))
                p .ui .soft { a href=(page.site.href(&urls::Affiliation)) { (t!("owner-title")) } }
            }
        })
}

fn one(page: &RulesPage<'_>, rule: AskRule) -> Markup {
    let (id, on) = (code(&rule), page.rules.on(rule));
    let rehearsal = page.rehearsal.as_ref().filter(|rehearsal| rehearsal.rule == rule);
    html! {
        section .rule id=(id) aria-labelledby={ (id) "-title" } {
            h2 id={ (id) "-title" } { (title(rule)) " " span .state .wait[on.is_some()] { (state(on.is_some())) } }
            p .ui { (hint(rule)) }
            @if let Some(on) = on { p .ui .soft { (t!("rules-since", at = page.site.date_time(on.at))) } }
            @if let Some(rehearsal) = rehearsal { (shown(page.site, rehearsal)) }
            form method="post" action=(page.site.href(&urls::AskRules)) {
                input type="hidden" name="rule" value=(id);
                p .acts {
                    @if on.is_some() {
                        button name="intent" value="off" aria-label=(t!("rules-off-one", rule = title(rule))) { (t!("rules-off")) }
                    } @else if rehearsal.is_some() {
                        input type="hidden" name="seen" value="yes";
                        button .go name="intent" value="on" { (t!("rules-on")) }
                    }
                    @if rehearsal.is_none() {
                        a .btn href={ (page.site.href(&urls::AskRules)) "?rule=" (id) "#" (id) } aria-label=(t!("rules-rehearse-one", rule = title(rule))) { (t!("rules-rehearse")) }
                    }
                }
            }
        }
    }
}

fn state(on: bool) -> String {
    if on { t!("rules-is-on") } else { t!("rules-is-off") }
}

fn shown(site: &Site, rehearsal: &Rehearsal) -> Markup {
    html! {
        div .note .ui role="status" {
            p { b { (t!("rules-would-have", asked = rehearsal.asked, of = rehearsal.of)) } }
            @if !rehearsal.examples.is_empty() {
                ul { @for each in &rehearsal.examples { (example(site, each)) } }
            }
        }
    }
}

fn example(site: &Site, example: &Example) -> Markup {
    html! {
        li {
            a href=(site.href(&urls::DeskComment { id: example.comment })) { bdi { (example.name) } ", " (site.date(example.at)) }
            " · " mark { (example.subject) } br;
            q { (example.excerpt) }
        }
    }
}

/// The sites of what posts are about.
fn sites(page: &RulesPage<'_>) -> Markup {
    html! {
        section aria-labelledby="sites" {
            h2 #sites { (t!("rules-sites")) }
            p .ui .soft { (t!("rules-sites-lead")) }
            @if page.subjects.is_empty() { p .ui { (t!("rules-no-subjects")) } } @else {
                form method="post" action=(page.site.href(&urls::AskRules)) novalidate {
                    @for subject in &page.subjects { (site(subject, page.wrong.get(&subject.id))) }
                    p .acts { button .go name="intent" value="sites" { (t!("rules-sites-save")) } }
                }
            }
        }
    }
}

fn site(subject: &Sited, wrong: Option<&String>) -> Markup {
    let id = format!("site-{}", subject.id);
    html! {
        div .f {
            label for=(id) { (subject.name) }
            @if let Some(wrong) = wrong { p .bad id={ (id) "-error" } { (wrong) } }
            input type="hidden" name="subject" value=(subject.id);
            input id=(id) name="site" value=(subject.site.as_deref().unwrap_or_default()) autocomplete="off" inputmode="url"
                aria-invalid=[wrong.map(|_| "true")] aria-describedby=[wrong.map(|_| format!("{id}-error"))];
        }
    }
}

/// What a rule is called.
pub fn title(rule: AskRule) -> String {
    match rule {
        AskRule::NamesSubject => t!("rules-names-subject"),
        AskRule::MailDomain => t!("rules-mail-domain"),
        AskRule::WeBesideSubject => t!("rules-we-beside-subject"),
        AskRule::LinksSubject => t!("rules-links-subject"),
    }
}

fn hint(rule: AskRule) -> String {
    match rule {
        AskRule::NamesSubject => t!("rules-names-subject-hint"),
        AskRule::MailDomain => t!("rules-mail-domain-hint"),
        AskRule::WeBesideSubject => t!("rules-we-beside-subject-hint"),
        AskRule::LinksSubject => t!("rules-links-subject-hint"),
    }
}
