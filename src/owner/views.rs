//! The pages of the settings: all parts at a glance, and the frame of each part.

use maud::{Markup, html};

use super::choices::Choices;
use super::form::SettingsForm;
use super::{Part, comments_views, frame_views, home_views, looks_views, writing_views};
use crate::owner::blog_form::{CONTACT_MAX, HUB_MAX};
use crate::people::Person;
use crate::people::language_views::LanguageField;
use crate::settings::{DESCRIPTION_MAX, TITLE_MAX};
use crate::web::components::Field;
use crate::web::form::FieldErrors;
use crate::web::page::{Here, Page};
use crate::web::site::Site;
use crate::{t, urls};

/// One part as it is shown.
#[derive(Clone, Copy)]
pub struct Shown<'a> {
    pub part: Part,
    pub form: &'a SettingsForm,
    pub errors: &'a FieldErrors,
    pub choices: &'a Choices,
    /// It has just been saved.
    pub saved: bool,
}

impl<'a> Shown<'a> {
    /// What was sent, once more.
    pub fn again(part: Part, form: &'a SettingsForm, errors: &'a FieldErrors, choices: &'a Choices) -> Self {
        Self {
            part,
            form,
            errors,
            choices,
            saved: false,
        }
    }
}

pub fn overview(site: &Site, owner: &Person) -> Markup {
    let title = t!("settings-title");
    Page::admin(site, &title, owner).here(Here::Settings).render(&html! {
        main #main .slim {
            h1 { (title) }
            ul .parts {
                @for part in Part::ALL { (entry(&page(site, part), &name(part), &what(part))) }
            }
            h2 { (t!("settings-more")) }
            ul .parts {
                (entry(&site.href(&urls::People), &t!("people-title"), &t!("settings-people-what")))
                (entry(&site.href(&urls::Affiliation), &t!("owner-title"), &t!("settings-affiliation-what")))
                (entry(&site.href(&urls::Rules), &t!("screening-title"), &t!("settings-rules-what")))
                (entry(&site.href(&urls::Webhooks), &t!("webhooks-title"), &t!("settings-webhooks-what")))
            }
            ul .ui .further {
                li { a href=(site.href(&urls::OwnByline)) { (t!("byline-title")) } }
                li { a href=(site.href(&urls::Password)) { (t!("password-title")) } }
                li { a href=(site.href(&urls::Jobs)) { (t!("settings-jobs")) } }
                li { a href=(site.href(&urls::Audit)) { (t!("settings-audit")) } }
            }
        }
    })
}

fn entry(href: &str, name: &str, what: &str) -> Markup {
    html! { li { a href=(href) { (name) } p { (what) } } }
}

/// The page of one part.
pub fn part(site: &Site, owner: &Person, shown: &Shown<'_>) -> Markup {
    let (part, errors) = (shown.part, shown.errors);
    let title = name(part);
    Page::admin(site, &title, owner).here(Here::Settings).render(&html! {
        main #main .slim {
            p .ui .soft { a href=(site.href(&urls::Settings)) { (t!("owner-back")) } }
            h1 { (title) }
            @if shown.saved { div .note .ui role="status" { p { (t!("settings-saved")) } } }
            @if !errors.is_empty() { div .note .wrong .ui role="alert" { p { (t!("settings-not-saved")) } } }
            form method="post" action=(page(site, part)) novalidate {
                @match part {
                    Part::Blog => (blog(shown.form, errors)),
                    Part::Home => (home_views::fields(shown)),
                    Part::Frame => (frame_views::fields(site, shown)),
                    Part::Looks => (looks_views::fields(site, shown)),
                    Part::Comments => (comments_views::fields(shown.form, errors)),
                    Part::Writing => (writing_views::fields(shown.form, errors)),
                    Part::Team => (team(shown.form)),
                }
                p .acts {
                    button .go { (t!("settings-save")) }
                    @if part.is_seen() { button formaction=(preview(site, part)) { (t!("settings-preview")) } }
                }
            }
        }
    })
}

/// The address of a part.
pub(super) fn page(site: &Site, part: Part) -> String {
    site.href(&urls::SettingsPart {
        part: part.code().to_owned(),
    })
}

/// The address of its preview.
pub(super) fn preview(site: &Site, part: Part) -> String {
    site.href(&urls::SettingsPreview {
        part: part.code().to_owned(),
    })
}

fn name(part: Part) -> String {
    match part {
        Part::Blog => t!("settings-blog"),
        Part::Home => t!("settings-home"),
        Part::Frame => t!("settings-frame"),
        Part::Looks => t!("settings-looks"),
        Part::Comments => t!("settings-comments"),
        Part::Writing => t!("writing-title"),
        Part::Team => t!("settings-team"),
    }
}

fn what(part: Part) -> String {
    match part {
        Part::Blog => t!("settings-blog-what"),
        Part::Home => t!("settings-home-what"),
        Part::Frame => t!("settings-frame-what"),
        Part::Looks => t!("settings-looks-what"),
        Part::Comments => t!("settings-comments-what"),
        Part::Writing => t!("writing-what"),
        Part::Team => t!("settings-team-what"),
    }
}

fn team(form: &SettingsForm) -> Markup {
    comments_views::tick(
        "second_step_required",
        &form.second_step_required,
        &t!("settings-second-step"),
        &t!("settings-second-step-hint"),
    )
}

fn blog(form: &SettingsForm, errors: &FieldErrors) -> Markup {
    let field = |name, label, value, hint, max| Field {
        name,
        label,
        value,
        kind: "text",
        hint,
        required: false,
        max,
        autocomplete: "off",
    };
    let title = Field {
        required: true,
        ..field("title", t!("settings-blog-title"), &form.title, None, TITLE_MAX)
    };
    let description = field(
        "description",
        t!("settings-description"),
        &form.description,
        Some(t!("settings-description-hint")),
        DESCRIPTION_MAX,
    );
    let zone = Field {
        required: true,
        ..field(
            "time_zone",
            t!("settings-time-zone"),
            &form.time_zone,
            Some(t!("settings-time-zone-hint")),
            60,
        )
    };
    let contact = field(
        "security_contact",
        t!("settings-security-contact"),
        &form.security_contact,
        Some(t!("settings-security-hint")),
        CONTACT_MAX,
    );
    let hub = Field {
        kind: "url",
        ..field(
            "hub",
            t!("settings-hub"),
            &form.hub,
            Some(t!("settings-hub-hint")),
            HUB_MAX,
        )
    };
    let language = LanguageField {
        label: t!("settings-language"),
        hint: t!("settings-language-hint"),
        chosen: &form.language,
        otherwise: None,
    };
    html! {
        (title.render(errors)) (description.render(errors)) (language.render(errors)) (zone.render(errors))
        h2 { (t!("settings-security")) }
        (contact.render(errors))
        h2 { (t!("settings-feeds")) }
        (hub.render(errors))
    }
}
