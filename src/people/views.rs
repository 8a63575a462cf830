//! The pages of set-up, log-in and log-out.

use maud::{Markup, html};

use super::form::{LogInForm, SetupForm};
use super::language_views::LanguageField;
use super::{EMAIL_MAX, NAME_MAX, ORGANISATION_MAX, PASSWORD_MAX, PASSWORD_MIN, Person, TITLE_MAX};
use crate::settings;
use crate::web::components::Field;
use crate::web::form::FieldErrors;
use crate::web::page::{Here, Page, Seat};
use crate::web::site::Site;
use crate::{t, urls};

pub fn setup(site: &Site, form: &SetupForm, errors: &FieldErrors) -> Markup {
    let title = t!("setup-title");
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
    let blog = field(
        "blog_title",
        t!("setup-blog-title"),
        &form.blog_title,
        settings::TITLE_MAX,
        true,
        "off",
    );
    let language = LanguageField {
        label: t!("settings-language"),
        hint: t!("settings-language-hint"),
        chosen: &form.language,
        otherwise: None,
    };
    let email = Field {
        kind: "email",
        hint: Some(t!("setup-email-hint")),
        ..field(
            "email",
            t!("field-email"),
            &form.email,
            EMAIL_MAX,
            true,
            "username",
        )
    };
    let password = Field {
        kind: "password",
        hint: Some(t!("setup-password-hint", min = PASSWORD_MIN)),
        ..field(
            "password",
            t!("field-password"),
            "",
            PASSWORD_MAX,
            true,
            "new-password",
        )
    };
    let name = field("name", t!("setup-name"), &form.name, NAME_MAX, true, "name");
    let byline_title = field(
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
    Page::way_in(site, &title).render(&html! {
        main #main .slim {
            h1 { (title) }
            p { (t!("setup-lead")) }
            form method="post" action=(site.href(&urls::Setup)) novalidate {
                input type="hidden" name="key" value=(form.key);
                h2 { (t!("setup-blog")) }
                (blog.render(errors))
                (language.render(errors))
                h2 { (t!("setup-you")) }
                (email.render(errors))
                (password.render(errors))
                h2 { (t!("setup-byline")) }
                p .hint { (t!("setup-byline-hint")) }
                (name.render(errors))
                div .two {
                    (byline_title.render(errors))
                    (organisation.render(errors))
                }
                p .acts { button .go { (t!("setup-create")) } }
            }
        }
    })
}

pub fn log_in(site: &Site, form: &LogInForm, wrong: Option<String>) -> Markup {
    let title = t!("log-in");
    let none = FieldErrors::default();
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
    let password = Field {
        name: "password",
        label: t!("field-password"),
        value: "",
        kind: "password",
        hint: None,
        required: true,
        max: PASSWORD_MAX,
        autocomplete: "current-password",
    };
    Page::way_in(site, &title).render(&html! {
        main #main .slim {
            h1 { (title) }
            form method="post" action=(site.href(&urls::LogIn)) {
                input type="hidden" name="next" value=(form.next);
                @if let Some(wrong) = wrong { div .note .wrong role="alert" { p { (wrong) } } }
                (email.render(&none))
                (password.render(&none))
                p .acts { button .go { (t!("log-in")) } }
            }
            p .ui { a href=(site.href(&urls::ForgotPassword)) { (t!("forgot-link")) } }
            p .ui .soft { (t!("log-in-readers")) }
        }
    })
}

impl<'a> From<&'a Person> for Seat<'a> {
    fn from(person: &'a Person) -> Self {
        Self {
            name: &person.name,
            writes: person.role.writes(),
            edits: person.role.edits(),
            owns: person.role.owns(),
        }
    }
}

pub fn log_out(site: &Site, person: &Person) -> Markup {
    let title = t!("log-out");
    Page::admin(site, &title, person).here(Here::You).render(&html! {
        main #main .slim {
            h1 { (title) }
            p { (t!("log-out-who", name = person.name.as_str())) }
            form method="post" action=(site.href(&urls::LogOut)) {
                p .acts { button .go { (t!("log-out")) } }
            }
        }
    })
}
