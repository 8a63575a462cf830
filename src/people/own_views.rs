//! What the pages of one's own account share, and the page of name and address.

use maud::{Markup, html};

use super::language_views::LanguageField;
use super::own_form::AccountForm;
use super::{EMAIL_MAX, NAME_MAX, PASSWORD_MAX, Person, team_words};
use crate::web::components::Field;
use crate::web::form::FieldErrors;
use crate::web::page::{Here, Page};
use crate::web::site::Site;
use crate::{t, urls};

/// Which of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Own {
    Account,
    Byline,
    Password,
    Factor,
    Sessions,
    Tokens,
}

/// One row of links to all of them.
pub fn nav(site: &Site, here: Own) -> Markup {
    let all = [
        (Own::Account, site.href(&urls::Account), t!("account-title")),
        (Own::Byline, site.href(&urls::OwnByline), t!("byline-title")),
        (Own::Password, site.href(&urls::Password), t!("account-password")),
        (Own::Factor, site.href(&urls::SecondFactor), t!("factor-title")),
        (Own::Sessions, site.href(&urls::Sessions), t!("sessions-title")),
        (Own::Tokens, site.href(&urls::Tokens), t!("tokens-title")),
    ];
    html! {
        nav aria-label=(t!("account-nav")) {
            ul .views {
                @for (own, href, words) in all {
                    li { a href=(href) aria-current=[(own == here).then_some("page")] { (words) } }
                }
            }
        }
    }
}

/// What came of a form.
pub fn outcome(saved: bool, errors: &FieldErrors) -> Markup {
    html! {
        @if saved { div .note .ui role="status" { p { (t!("settings-saved")) } } }
        @if !errors.is_empty() { div .note .wrong .ui role="alert" { p { (t!("settings-not-saved")) } } }
    }
}

pub fn account(
    site: &Site,
    person: &Person,
    (form, errors): (&AccountForm, &FieldErrors),
    waits: &str,
    saved: bool,
) -> Markup {
    let title = t!("account-title");
    Page::admin(site, &title, person).here(Here::You).render(&html! {
        main #main .own {
            (nav(site, Own::Account))
            h1 { (title) }
            (outcome(saved, errors))
            @if !waits.is_empty() { (waiting(site, waits)) }
            p .ui .soft { (t!("account-role", role = team_words::role(person.role))) " " (team_words::role_what(person.role)) }
            (fields(site, form, errors))
        }
    })
}

fn waiting(site: &Site, waits: &str) -> Markup {
    html! {
        div .note .wait .ui {
            p { (t!("account-waits", email = waits)) }
            form method="post" action=(site.href(&urls::Account)) {
                p .acts { button name="intent" value="forget" { (t!("account-forget")) } }
            }
        }
    }
}

fn fields(site: &Site, form: &AccountForm, errors: &FieldErrors) -> Markup {
    let name = Field {
        name: "name",
        label: t!("people-name"),
        value: &form.name,
        kind: "text",
        hint: Some(t!("account-name-hint")),
        required: true,
        max: NAME_MAX,
        autocomplete: "name",
    };
    let email = Field {
        name: "email",
        label: t!("field-email"),
        value: &form.email,
        kind: "email",
        hint: Some(t!("setup-email-hint")),
        required: true,
        max: EMAIL_MAX,
        autocomplete: "email",
    };
    let password = password(t!("password-now"), Some(t!("account-password-hint")), false);
    html! {
        form method="post" action=(site.href(&urls::Account)) novalidate {
            (name.render(errors))
            (language(site, form, errors))
            (email.render(errors))
            (password.render(errors))
            p .acts { button .go { (t!("settings-save")) } }
        }
    }
}

fn language(site: &Site, form: &AccountForm, errors: &FieldErrors) -> Markup {
    let blog = site.settings.language.name();
    let field = LanguageField {
        label: t!("account-language"),
        hint: t!("account-language-hint"),
        chosen: &form.language,
        otherwise: Some(t!("account-language-blog", language = blog)),
    };
    field.render(errors)
}

/// The field for the password somebody has.
pub fn password(label: String, hint: Option<String>, required: bool) -> Field<'static> {
    Field {
        name: "password",
        label,
        value: "",
        kind: "password",
        hint,
        required,
        max: PASSWORD_MAX,
        autocomplete: "current-password",
    }
}

/// The address that the mailed link confirms, and the button.
pub fn confirm(site: &Site, link: &urls::AccountEmail, email: &str) -> Markup {
    let title = t!("confirm-title");
    Page::way_in(site, &title).render(&html! {
        main #main .slim {
            h1 { (title) }
            p { (t!("account-confirm-lead", email = email)) }
            form method="post" action=(site.href(link)) {
                p .acts { button .go { (t!("confirm-button")) } }
            }
        }
    })
}

pub fn confirmed(site: &Site) -> Markup {
    lone(site, &t!("confirm-done-title"), &t!("account-confirmed"))
}

pub fn confirm_closed(site: &Site) -> Markup {
    lone(site, &t!("join-closed-title"), &t!("account-confirm-closed"))
}

fn lone(site: &Site, title: &str, words: &str) -> Markup {
    Page::way_in(site, title).render(&html! {
        main #main .slim {
            h1 { (title) }
            p { (words) }
            p .ui { a .btn .go href=(site.href(&urls::LogIn)) { (t!("log-in")) } }
        }
    })
}
