//! The page of one's own tokens.

use maud::{Markup, html};

use super::entity::api_token::Model;
use super::own_form::TokenForm;
use super::own_views::{Own, nav};
use super::tokens::NAME_MAX;
use super::{Person, Scope, team_words};
use crate::web::attempt;
use crate::web::components::Field;
use crate::web::form::FieldErrors;
use crate::web::page::{Here, Page};
use crate::web::site::Site;
use crate::{t, urls};

pub struct TokensPage<'a> {
    pub person: &'a Person,
    pub tokens: &'a [Model],
    pub form: &'a TokenForm,
    pub errors: &'a FieldErrors,
    /// One was ended just now.
    pub revoked: bool,
    /// One that was made just now.
    pub made: Option<&'a str>,
}

pub fn tokens(site: &Site, page: &TokensPage<'_>) -> Markup {
    let title = t!("tokens-title");
    Page::admin(site, &title, page.person).here(Here::You).render(&html! {
        main #main .own {
            (nav(site, Own::Tokens))
            h1 { (title) }
            @if let Some(made) = page.made { (shown(made)) }
            @if page.revoked { div .note .ui role="status" { p { (t!("tokens-revoked")) } } }
            @if !page.errors.is_empty() { div .note .wrong .ui role="alert" { p { (t!("settings-not-saved")) } } }
            p .ui .soft { (t!("tokens-lead")) }
            @if page.tokens.is_empty() { p .ui { (t!("tokens-none")) } } @else { (table(site, page.tokens)) }
            section { h2 { (t!("tokens-make")) } (make(site, page)) }
        }
    })
}

fn shown(made: &str) -> Markup {
    html! {
        div .note .ui role="status" {
            p { (t!("tokens-made")) }
            label .vh for="token" { (t!("tokens-token")) }
            input #token .url type="text" readonly value=(made);
        }
    }
}

fn table(site: &Site, tokens: &[Model]) -> Markup {
    html! {
        table .rows {
            thead {
                tr {
                    th scope="col" { (t!("people-name")) }
                    th scope="col" { (t!("tokens-scope")) }
                    th scope="col" { (t!("tokens-used")) }
                    th scope="col" { (t!("jobs-act")) }
                }
            }
            tbody { @for token in tokens { (row(site, token)) } }
        }
    }
}

fn row(site: &Site, token: &Model) -> Markup {
    html! {
        tr {
            th scope="row" {
                b { bdi { (token.name) } } br;
                span .soft { (t!("tokens-made-day", day = site.date(token.created_at))) }
            }
            td { (team_words::scope(token.scope)) }
            td {
                @match token.used_at {
                    Some(used) => (t!("tokens-used-day", day = site.date(used))),
                    None => span .soft { (t!("tokens-never")) },
                }
            }
            td {
                form method="post" action=(site.href(&urls::Tokens)) {
                    input type="hidden" name="token_id" value=(token.id);
                    button .risk { (t!("tokens-revoke")) span .vh { ": " (token.name) } }
                }
            }
        }
    }
}

fn make(site: &Site, page: &TokensPage<'_>) -> Markup {
    let name = Field {
        name: "name",
        label: t!("people-name"),
        value: &page.form.name,
        kind: "text",
        hint: Some(t!("tokens-name-hint")),
        required: true,
        max: NAME_MAX,
        autocomplete: "off",
    };
    html! {
        form method="post" action=(site.href(&urls::Tokens)) novalidate {
            (attempt::field(site))
            (name.render(page.errors))
            fieldset {
                legend { (t!("tokens-scope")) }
                @if let Some(error) = page.errors.of("scope") { p .bad { (error) } }
                @for scope in Scope::ALL {
                    label .check {
                        input type="radio" name="scope" value=(scope.code()) checked[page.form.scope == scope.code()];
                        (team_words::scope(scope))
                    }
                }
            }
            p .acts { button .go { (t!("tokens-make-button")) } }
        }
    }
}
