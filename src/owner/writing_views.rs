//! The fields of the settings for writing.

use maud::{Markup, html};

use super::comments_views::tick;
use super::form::SettingsForm;
use crate::settings::writing::Standfirst;
use crate::t;
use crate::web::components::Area;
use crate::web::form::FieldErrors;

pub fn fields(form: &SettingsForm, errors: &FieldErrors) -> Markup {
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
        h2 { (t!("writing-linked")) }
        (tick("tells_linked", &form.tells_linked, &t!("writing-linked-tell"), &t!("writing-linked-hint")))
    }
}

fn standfirst(form: &SettingsForm, errors: &FieldErrors) -> Markup {
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
