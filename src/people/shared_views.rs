//! The page of a name that several write under.

use maud::{Markup, html};

use super::account_form::SharedForm;
use super::byline_views::Whose;
use super::own_views::outcome;
use super::shared::{Line, Shared};
use super::{Byline, Person, Role, byline_views};
use crate::web::form::FieldErrors;
use crate::web::page::{Here, Page};
use crate::web::site::Site;
use crate::{t, urls};

/// The name as an editor sees it.
pub struct SharedPage<'a> {
    pub person: &'a Person,
    pub shared: &'a Shared,
    pub form: &'a SharedForm,
    pub errors: &'a FieldErrors,
    pub saved: bool,
}

/// Links to shared names, where there are any.
pub fn links(site: &Site, names: &[Byline]) -> Markup {
    html! {
        @if !names.is_empty() {
            ul .ui {
                @for name in names {
                    li { a href=(site.href(&urls::SharedName { id: name.id })) { bdi { (name.name) } } }
                }
            }
        }
    }
}

/// How it signs, who may sign with it, and what was done with it.
pub fn shared(site: &Site, page: &SharedPage<'_>) -> Markup {
    let name = &page.shared.byline;
    let readers = urls::Byline {
        byline: name.slug.clone(),
    };
    Page::admin(site, &name.name, page.person).here(Here::Settings).render(&html! {
        main #main .own {
            h1 { bdi { (name.name) } }
            (outcome(page.saved, page.errors))
            p .ui .soft { (t!("shared-page-lead")) " " a href=(site.href(&readers)) { (t!("shared-readers")) } }
            (signs(site, page))
            section { (signers(site, page)) }
            section { (history(site, page.shared)) }
        }
    })
}

fn signs(site: &Site, page: &SharedPage<'_>) -> Markup {
    html! {
        form method="post" action=(site.href(&urls::SharedName { id: page.shared.byline.id })) novalidate {
            (byline_views::fields(Whose::Shared, &page.form.signing(), page.errors))
            p .acts { button .go name="intent" value="byline" { (t!("settings-save")) } }
        }
    }
}

/// An owner ticks them, an editor reads them.
fn signers(site: &Site, page: &SharedPage<'_>) -> Markup {
    let people = &page.shared.people;
    html! {
        h2 { (t!("shared-signers")) }
        p .ui .soft { (t!("shared-signers-lead")) }
        @if people.is_empty() {
            p .ui { (t!("shared-signers-nobody")) }
        } @else if page.person.role == Role::Owner {
            form method="post" action=(site.href(&urls::SharedName { id: page.shared.byline.id })) {
                @for signer in people {
                    label .check {
                        input type="checkbox" name="person" value=(signer.id) checked[signer.may_sign];
                        bdi { (signer.name) }
                    }
                }
                p .acts { button name="intent" value="signers" { (t!("shared-signers-save")) } }
            }
        } @else {
            ul .ui { @for signer in people.iter().filter(|signer| signer.may_sign) { li { bdi { (signer.name) } } } }
        }
    }
}

fn history(site: &Site, shared: &Shared) -> Markup {
    html! {
        h2 { (t!("shared-history")) }
        @if shared.lines.is_empty() { p .ui .soft { (t!("shared-history-none")) } }
        ol .plain .ui { @for line in &shared.lines { li { (done(site, line)) } } }
        @if !shared.interests.0.is_empty() {
            h3 { (t!("shared-interests-before")) }
            ul .ui {
                @for past in shared.interests.0.iter().rev() {
                    li { (t!("shared-interests-until", date = site.date(past.until))) " " bdi { (past.text) } }
                }
            }
        }
    }
}

fn done(site: &Site, line: &Line) -> Markup {
    let words = match line.action.as_str() {
        "byline.added" => t!("history-byline-added"),
        "byline.signers_changed" => t!("history-byline-signers"),
        _ => t!("history-byline-changed"),
    };
    html! {
        (site.date_time(line.at)) " · " (words)
        @if !line.by.is_empty() { " · " bdi { (line.by) } }
    }
}
