//! The pages on which each of the team changes how they sign, and their password.

use maud::{Markup, html};

use super::account_form::BylineForm;
use super::byline_views::Whose;
use super::own_views::{Own, nav, outcome};
use super::{Byline, PASSWORD_MAX, PASSWORD_MIN, Person, byline_views, shared_views};
use crate::web::components::Field;
use crate::web::form::FieldErrors;
use crate::web::page::{Here, Page};
use crate::web::site::Site;
use crate::{t, urls};

/// How one signs; below it the names that several write under, `shared`, for who may say how those sign.
pub fn byline(
    site: &Site,
    person: &Person,
    (form, errors): (&BylineForm, &FieldErrors),
    shared: &[Byline],
    saved: bool,
) -> Markup {
    let title = t!("byline-title");
    Page::admin(site, &title, person).here(Here::You).render(&html! {
        main #main .own {
            (nav(site, Own::Byline))
            h1 { (title) }
            (outcome(saved, errors))
            p { (t!("byline-lead")) }
            form method="post" action=(site.href(&urls::OwnByline)) novalidate {
                (byline_views::fields(Whose::Own, form, errors))
                label .check {
                    input type="checkbox" name="pseudonym" value="on" checked[form.pseudonym.is_some()];
                    (t!("byline-pseudonym"))
                }
                p .acts { button .go { (t!("settings-save")) } }
            }
            @if !shared.is_empty() {
                section { h2 { (t!("shared-title")) } (shared_views::links(site, shared)) }
            }
        }
    })
}

pub fn password(site: &Site, person: &Person, errors: &FieldErrors, saved: bool) -> Markup {
    let title = t!("password-title");
    let field = |name, label, hint, autocomplete| Field {
        name,
        label,
        value: "",
        kind: "password",
        hint,
        required: true,
        max: PASSWORD_MAX,
        autocomplete,
    };
    let now = field("password", t!("password-now"), None, "current-password");
    let hint = t!("setup-password-hint", min = PASSWORD_MIN);
    let new = field("password_new", t!("password-new"), Some(hint), "new-password");
    Page::admin(site, &title, person).here(Here::You).render(&html! {
        main #main .own {
            (nav(site, Own::Password))
            h1 { (title) }
            (outcome(saved, errors))
            p { (t!("password-lead")) }
            form method="post" action=(site.href(&urls::Password)) novalidate {
                (now.render(errors))
                (new.render(errors))
                p .acts { button .go { (t!("settings-save")) } }
            }
        }
    })
}
