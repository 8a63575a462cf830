//! The fields about the home page and lists.

use maud::{Markup, html};

use super::views::Shown;
use crate::settings::looks::HomeStyle;
use crate::t;
use crate::web::components::Field;

pub fn fields(shown: &Shown<'_>) -> Markup {
    let (form, errors) = (shown.form, shown.errors);
    let per_page = Field {
        name: "per_page",
        label: t!("settings-per-page"),
        value: &form.per_page,
        kind: "text",
        hint: Some(t!("settings-per-page-hint")),
        required: true,
        max: 2,
        autocomplete: "off",
    };
    html! {
        fieldset .f .stack {
            legend { (t!("settings-home-style")) }
            @if let Some(error) = errors.of("home_style") { p .bad { (error) } }
            @for style in HomeStyle::ALL {
                label .check {
                    input type="radio" name="home_style" value=(style.code()) checked[form.home_style == style.code()];
                    span { (name(style)) }
                }
            }
        }
        (per_page.render(errors))
        (instead(shown))
    }
}

fn instead(shown: &Shown<'_>) -> Markup {
    let (pages, chosen) = (&shown.choices.pages, shown.form.home_page.as_str());
    html! {
        div .f {
            label for="home_page" { (t!("settings-home-page")) }
            @if let Some(error) = shown.errors.of("home_page") { p .bad #home_page-error { (error) } }
            p .hint #home_page-hint { (t!("settings-home-page-hint")) }
            select #home_page name="home_page" aria-describedby="home_page-hint" {
                option value="" selected[chosen.is_empty()] { (t!("settings-home-page-none")) }
                @for page in pages {
                    option value=(page.slug) selected[chosen == page.slug] { (page.title) }
                }
                @if !chosen.is_empty() && !pages.iter().any(|page| page.slug == chosen) {
                    option value=(chosen) selected { (chosen) }
                }
            }
        }
    }
}

fn name(shows: HomeStyle) -> String {
    match shows {
        HomeStyle::Summaries => t!("settings-home-summaries"),
        HomeStyle::Excerpts => t!("settings-home-excerpts"),
        HomeStyle::Full => t!("settings-home-full"),
        HomeStyle::Titles => t!("settings-home-titles"),
    }
}
