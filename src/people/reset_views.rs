//! The pages of a forgotten password.

use maud::{Markup, html};

use super::own_form::ForgottenForm;
use super::{EMAIL_MAX, PASSWORD_MAX, PASSWORD_MIN};
use crate::web::components::Field;
use crate::web::form::FieldErrors;
use crate::web::page::Page;
use crate::web::site::Site;
use crate::{t, urls};

/// What whoever runs the machine types.
const COMMAND: &str = "forthright admin reset-password --email you@example.org --password-stdin";

pub fn forgotten(site: &Site, form: &ForgottenForm, errors: &FieldErrors, has_mail: bool) -> Markup {
    let email = Field {
        name: "email",
        label: t!("field-email"),
        value: &form.email,
        kind: "email",
        hint: None,
        required: true,
        max: EMAIL_MAX,
        autocomplete: "username",
    };
    lone(
        site,
        &t!("forgot-title"),
        &html! {
            @if has_mail {
                p { (t!("forgot-lead")) }
                form method="post" action=(site.href(&urls::ForgotPassword)) novalidate {
                    (email.render(errors))
                    p .acts { button .go { (t!("forgot-send")) } }
                }
            } @else {
                (without_mail())
            }
            p .ui { a href=(site.href(&urls::LogIn)) { (t!("forgot-back")) } }
        },
    )
}

/// The same for every address.
pub fn asked(site: &Site, email: &str, has_mail: bool) -> Markup {
    lone(
        site,
        &t!("forgot-asked-title"),
        &html! {
            @if has_mail { p { (t!("forgot-asked", email = email)) } } @else { (without_mail()) }
            p .ui { a href=(site.href(&urls::LogIn)) { (t!("forgot-back")) } }
        },
    )
}

fn without_mail() -> Markup {
    html! {
        p { (t!("forgot-no-mail")) }
        pre .ui { code { (COMMAND) } }
    }
}

pub fn choose(site: &Site, link: &urls::ResetPassword, email: &str, errors: &FieldErrors) -> Markup {
    let new = Field {
        name: "password_new",
        label: t!("password-new"),
        value: "",
        kind: "password",
        hint: Some(t!("setup-password-hint", min = PASSWORD_MIN)),
        required: true,
        max: PASSWORD_MAX,
        autocomplete: "new-password",
    };
    lone(
        site,
        &t!("reset-title"),
        &html! {
            p { (t!("reset-lead", email = email)) }
            form method="post" action=(site.href(link)) novalidate {
                (new.render(errors))
                p .acts { button .go { (t!("reset-button")) } }
            }
        },
    )
}

pub fn done(site: &Site) -> Markup {
    lone(
        site,
        &t!("reset-done-title"),
        &html! {
            p { (t!("reset-done")) }
            p .ui { a .btn .go href=(site.href(&urls::LogIn)) { (t!("log-in")) } }
        },
    )
}

pub fn closed(site: &Site) -> Markup {
    lone(
        site,
        &t!("join-closed-title"),
        &html! {
            p { (t!("reset-closed")) }
            p .ui { a .btn .go href=(site.href(&urls::ForgotPassword)) { (t!("reset-again")) } }
        },
    )
}

fn lone(site: &Site, title: &str, body: &Markup) -> Markup {
    Page::way_in(site, title).render(&html! {
        main #main .slim { h1 { (title) } (body) }
    })
}
