//! The bar above a page that is shown with settings that are not saved: it holds all that was typed, so that
//! from here it can be saved, changed, or looked at on another page.

use maud::{Markup, html};

use super::Part;
use super::form::SettingsForm;
use super::looks_views;
use super::views::{page, preview};
use crate::settings::colour::Colour;
use crate::t;
use crate::web::site::Site;

/// What is previewed.
#[derive(Clone, Copy)]
pub struct Preview {
    pub part: Part,
    /// The other page to look at, if there is one: `home` or `post`.
    pub other: Option<&'static str>,
}

pub fn bar(site: &Site, form: &SettingsForm, of: Preview) -> Markup {
    let accent = Colour::parse(&form.accent).filter(|_| of.part == Part::Looks);
    html! {
        div .preview role="region" aria-label=(t!("settings-preview")) {
            p { (t!("settings-preview-note")) }
            @if let Some(accent) = accent { (looks_views::becomes(accent)) }
            form method="post" action=(page(site, of.part)) {
                @for (name, typed) in form.fields(of.part) { input type="hidden" name=(name) value=(typed); }
                p .acts {
                    button .go { (t!("settings-save")) }
                    button name="intent" value="edit" { (t!("settings-preview-back")) }
                    @if let Some(other) = of.other {
                        button formaction=(preview(site, of.part)) name="shows" value=(other) { (other_words(other)) }
                    }
                }
            }
        }
    }
}

fn other_words(other: &str) -> String {
    match other {
        "post" => t!("settings-preview-post"),
        _ => t!("settings-preview-home"),
    }
}
