//! The settings page.

use maud::{Markup, html};

use super::Person;
use super::language_views::LanguageField;
use super::settings_form::{CONTACT_MAX, SettingsForm};
use crate::settings::{DESCRIPTION_MAX, Hold, TITLE_MAX};
use crate::web::components::{Area, Field};
use crate::web::form::FieldErrors;
use crate::web::page::{Here, Page};
use crate::web::site::Site;
use crate::{t, urls};

pub fn settings(
    site: &Site,
    owner: &Person,
    form: &SettingsForm,
    errors: &FieldErrors,
    saved: bool,
) -> Markup {
    let title = t!("settings-title");
    Page::admin(site, &title, owner).here(Here::Settings).render(&html! {
        main #main .slim {
            h1 { (title) }
            @if saved { div .note .ui role="status" { p { (t!("settings-saved")) } } }
            @if !errors.is_empty() { div .note .wrong .ui role="alert" { p { (t!("settings-not-saved")) } } }
            form method="post" action=(site.href(&urls::Settings)) novalidate {
                h2 { (t!("settings-blog")) }
                (blog(form, errors))
                h2 { (t!("settings-comments")) }
                (hold(form, errors))
                (edit_window(form, errors))
                (hide_after(form, errors))
                (mail_decisions(form))
                (close_after(form, errors))
                (summary(form))
                (reject_reasons(form, errors))
                h2 { (t!("settings-security")) }
                (security(form, errors))
                p .acts { button .go { (t!("settings-save")) } }
            }
            h2 { (t!("settings-more")) }
            ul .ui {
                li { a href=(site.href(&urls::People)) { (t!("people-title")) } }
                li { a href=(site.href(&urls::Affiliation)) { (t!("owner-title")) } }
                li { a href=(site.href(&urls::Rules)) { (t!("screening-title")) } }
                li { a href=(site.href(&urls::OwnByline)) { (t!("byline-title")) } }
                li { a href=(site.href(&urls::Password)) { (t!("password-title")) } }
                li { a href=(site.href(&urls::Jobs)) { (t!("settings-jobs")) } }
                li { a href=(site.href(&urls::Audit)) { (t!("settings-audit")) } }
            }
        }
    })
}

fn blog(form: &SettingsForm, errors: &FieldErrors) -> Markup {
    let title = Field {
        name: "title",
        label: t!("settings-blog-title"),
        value: &form.title,
        kind: "text",
        hint: None,
        required: true,
        max: TITLE_MAX,
        autocomplete: "off",
    };
    let description = Field {
        name: "description",
        label: t!("settings-description"),
        value: &form.description,
        kind: "text",
        hint: Some(t!("settings-description-hint")),
        required: false,
        max: DESCRIPTION_MAX,
        autocomplete: "off",
    };
    let zone = Field {
        name: "time_zone",
        label: t!("settings-time-zone"),
        value: &form.time_zone,
        kind: "text",
        hint: Some(t!("settings-time-zone-hint")),
        required: true,
        max: 60,
        autocomplete: "off",
    };
    html! { (title.render(errors)) (description.render(errors)) (language(form, errors)) (zone.render(errors)) }
}

fn language(form: &SettingsForm, errors: &FieldErrors) -> Markup {
    let field = LanguageField {
        label: t!("settings-language"),
        hint: t!("settings-language-hint"),
        chosen: &form.language,
        otherwise: None,
    };
    field.render(errors)
}

fn security(form: &SettingsForm, errors: &FieldErrors) -> Markup {
    let contact = Field {
        name: "security_contact",
        label: t!("settings-security-contact"),
        value: &form.security_contact,
        kind: "text",
        hint: Some(t!("settings-security-hint")),
        required: false,
        max: CONTACT_MAX,
        autocomplete: "off",
    };
    contact.render(errors)
}

fn hold(form: &SettingsForm, errors: &FieldErrors) -> Markup {
    let choices = [
        (Hold::Everything, t!("settings-hold-everything")),
        (Hold::Suspicious, t!("settings-hold-suspicious")),
    ];
    html! {
        fieldset .f {
            legend { (t!("settings-hold")) }
            @if let Some(error) = errors.of("hold") { p .bad { (error) } }
            div .chips {
                @for (hold, words) in choices {
                    label .chip {
                        input type="radio" name="hold" value=(hold.code()) checked[form.hold == hold.code()];
                        (words)
                    }
                }
            }
        }
    }
}

fn edit_window(form: &SettingsForm, errors: &FieldErrors) -> Markup {
    let field = Field {
        name: "edit_window_minutes",
        label: t!("settings-edit-window"),
        value: &form.edit_window_minutes,
        kind: "text",
        hint: Some(t!("settings-edit-window-hint")),
        required: true,
        max: 5,
        autocomplete: "off",
    };
    field.render(errors)
}

fn mail_decisions(form: &SettingsForm) -> Markup {
    html! {
        div .f {
            label .check {
                input type="checkbox" name="mail_decisions" value="on" aria-describedby="mail_decisions-hint" checked[!form.mail_decisions.is_empty()];
                " " (t!("settings-mail-decisions"))
            }
            p .hint #mail_decisions-hint { (t!("settings-mail-decisions-hint")) }
        }
    }
}

fn hide_after(form: &SettingsForm, errors: &FieldErrors) -> Markup {
    let field = Field {
        name: "hide_after_reports",
        label: t!("settings-hide-after"),
        value: &form.hide_after_reports,
        kind: "text",
        hint: Some(t!("settings-hide-after-hint")),
        required: true,
        max: 2,
        autocomplete: "off",
    };
    field.render(errors)
}

fn close_after(form: &SettingsForm, errors: &FieldErrors) -> Markup {
    let field = Field {
        name: "close_after_days",
        label: t!("settings-close-after"),
        value: &form.close_after_days,
        kind: "text",
        hint: Some(t!("settings-close-after-hint")),
        required: true,
        max: 4,
        autocomplete: "off",
    };
    field.render(errors)
}

fn summary(form: &SettingsForm) -> Markup {
    html! {
        div .f {
            label .check {
                input type="checkbox" name="moderation_summary" value="on" aria-describedby="moderation_summary-hint" checked[!form.moderation_summary.is_empty()];
                " " (t!("settings-summary"))
            }
            p .hint #moderation_summary-hint { (t!("settings-summary-hint")) }
        }
    }
}

fn reject_reasons(form: &SettingsForm, errors: &FieldErrors) -> Markup {
    let area = Area {
        name: "reject_reasons",
        label: t!("settings-reject-reasons"),
        value: &form.reject_reasons,
        hint: Some(t!("settings-reject-reasons-hint")),
        required: false,
        rows: 6,
    };
    area.render(errors)
}
