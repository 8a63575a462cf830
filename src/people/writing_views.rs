//! The page of the settings for writing.

use maud::{Markup, html};

use super::Person;
use super::writing_form::WritingForm;
use crate::settings::writing::Standfirst;
use crate::web::components::Area;
use crate::web::form::FieldErrors;
use crate::web::page::{Here, Page};
use crate::web::site::Site;
use crate::{t, urls};

pub fn writing(site: &Site, owner: &Person, form: &WritingForm, errors: &FieldErrors, saved: bool) -> Markup {
    let title = t!("writing-title");
    Page::admin(site, &title, owner).here(Here::Settings).render(&html! {
        main #main .slim {
            p .ui { a href=(site.href(&urls::Settings)) { (t!("settings-title")) } }
            h1 { (title) }
            @if saved { div .note .ui role="status" { p { (t!("settings-saved")) } } }
            @if !errors.is_empty() { div .note .wrong .ui role="alert" { p { (t!("settings-not-saved")) } } }
            form method="post" action=(site.href(&urls::WritingSettings)) novalidate { (fields(form, errors)) }
        }
    })
}

/// Everything between the title and the end of the form.
fn fields(form: &WritingForm, errors: &FieldErrors) -> Markup {
    let peertube = Area {
        name: "peertube",
        label: t!("writing-peertube"),
        value: &form.peertube,
        hint: Some(t!("writing-peertube-hint")),
        required: false,
        rows: 3,
    };
    html! {
        (standfirst(form, errors))
        h2 { (t!("writing-recordings")) }
        p .hint { (t!("writing-recordings-hint")) }
        (peertube.render(errors))
        p .acts { button .go { (t!("settings-save")) } }
    }
}

fn standfirst(form: &WritingForm, errors: &FieldErrors) -> Markup {
    html! {
        fieldset {
            legend { (t!("writing-standfirst")) }
            @if let Some(error) = errors.of("standfirst") { p .bad { (error) } }
            @for choice in Standfirst::ALL {
                label .pick {
                    input type="radio" name="standfirst" value=(choice.code()) checked[form.standfirst == choice.code()];
                    span { b { (name(choice)) } br; span .soft { (what(choice)) } }
                }
            }
        }
    }
}

fn name(choice: Standfirst) -> String {
    match choice {
        Standfirst::Required => t!("writing-required"),
        Standfirst::Advised => t!("writing-advised"),
        Standfirst::Off => t!("writing-off"),
    }
}

fn what(choice: Standfirst) -> String {
    match choice {
        Standfirst::Required => t!("writing-required-what"),
        Standfirst::Advised => t!("writing-advised-what"),
        Standfirst::Off => t!("writing-off-what"),
    }
}
