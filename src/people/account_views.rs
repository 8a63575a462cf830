//! The pages on which each of the team changes how they sign, and their password.

use maud::{Markup, html};

use super::account_form::BylineForm;
use super::own_views::{Own, nav, outcome};
use super::{
    Byline, NAME_MAX, ORGANISATION_MAX, PASSWORD_MAX, PASSWORD_MIN, Person, TITLE_MAX, shared_views,
};
use crate::web::components::{Area, Field};
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
    let field = |name, label, value, max, required, autocomplete| Field {
        name,
        label,
        value,
        kind: "text",
        hint: None,
        required,
        max,
        autocomplete,
    };
    let name = field("name", t!("setup-name"), &form.name, NAME_MAX, true, "name");
    let position = field(
        "title",
        t!("setup-byline-title"),
        &form.title,
        TITLE_MAX,
        false,
        "organization-title",
    );
    let organisation = field(
        "organisation",
        t!("setup-organisation"),
        &form.organisation,
        ORGANISATION_MAX,
        false,
        "organization",
    );
    let area = |name, label, value, hint| Area {
        name,
        label,
        value,
        hint: Some(hint),
        required: false,
        rows: 3,
    };
    let bio = area("bio", t!("byline-bio"), &form.bio, t!("byline-bio-hint"));
    let interests = area(
        "interests",
        t!("byline-interests"),
        &form.interests,
        t!("byline-interests-hint"),
    );
    Page::admin(site, &title, person).here(Here::You).render(&html! {
        main #main .own {
            (nav(site, Own::Byline))
            h1 { (title) }
            (outcome(saved, errors))
            p { (t!("byline-lead")) }
            form method="post" action=(site.href(&urls::OwnByline)) novalidate {
                (name.render(errors))
                div .two { (position.render(errors)) (organisation.render(errors)) }
                (bio.render(errors))
                (interests.render(errors))
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
