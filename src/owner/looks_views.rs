//! The fields about colour, logo and style sheet, and what becomes of the colour.

use maud::{Markup, html};

use super::views::Shown;
use crate::media::entity::media;
use crate::media::views::thumbnail;
use crate::settings::colour::{Colour, Scheme};
use crate::settings::looks::LOGO_ALT_MAX;
use crate::web::components::{Area, Field};
use crate::web::site::Site;
use crate::{t, urls};

pub fn fields(site: &Site, shown: &Shown<'_>) -> Markup {
    let (form, errors) = (shown.form, shown.errors);
    let accent = Field {
        name: "accent",
        label: t!("settings-accent"),
        value: &form.accent,
        kind: "text",
        hint: Some(t!("settings-accent-hint")),
        required: false,
        max: 7,
        autocomplete: "off",
    };
    let css = Area {
        name: "css",
        label: t!("settings-css"),
        value: &form.css,
        hint: Some(t!("settings-css-hint")),
        required: false,
        rows: 10,
    };
    html! {
        (accent.render(errors))
        @if let Some(chosen) = Colour::parse(&form.accent) { (becomes(chosen)) }
        (logo(site, shown))
        div .code { (css.render(errors)) }
    }
}

/// What is used of a colour in each scheme, with its contrast.
pub fn becomes(chosen: Colour) -> Markup {
    html! {
        dl .becomes {
            @for scheme in Scheme::BOTH {
                @let used = chosen.in_scheme(scheme);
                div {
                    dt { (swatch(used, scheme)) (scheme_name(scheme)) }
                    dd {
                        code { (used) } " "
                        (t!("settings-contrast", ratio = ratio(used.contrast_in(scheme))))
                        @if used != chosen {
                            " " span .soft { (t!("settings-contrast-moved", ratio = ratio(chosen.contrast_in(scheme)))) }
                        }
                    }
                }
            }
        }
    }
}

/// Text in the colour, on the page of the scheme.
fn swatch(used: Colour, scheme: Scheme) -> Markup {
    let page = match scheme {
        Scheme::Light => "#fdfdfc",
        Scheme::Dark => "#14181a",
    };
    html! {
        svg viewBox="0 0 56 32" width="56" height="32" aria-hidden="true" {
            rect width="56" height="32" rx="4" fill=(page) stroke="#7a8488" {}
            text x="9" y="22" font-size="17" font-weight="700" fill=(used) { (t!("settings-swatch")) }
            circle cx="43" cy="16" r="7" fill=(used) {}
        }
    }
}

fn scheme_name(scheme: Scheme) -> String {
    match scheme {
        Scheme::Light => t!("settings-scheme-light"),
        Scheme::Dark => t!("settings-scheme-dark"),
    }
}

/// Rounded down, so that nothing seems to be enough that is not.
fn ratio(contrast: f64) -> String {
    format!("{:.1}", (contrast * 10.0).floor() / 10.0)
}

fn logo(site: &Site, shown: &Shown<'_>) -> Markup {
    let (form, pictures) = (shown.form, &shown.choices.pictures);
    let alt = Field {
        name: "logo_alt",
        label: t!("settings-logo-alt"),
        value: &form.logo_alt,
        kind: "text",
        hint: Some(t!("settings-logo-alt-hint")),
        required: false,
        max: LOGO_ALT_MAX,
        autocomplete: "off",
    };
    html! {
        fieldset .f .logos {
            legend { (t!("settings-logo")) }
            @if let Some(error) = shown.errors.of("logo") { p .bad { (error) } }
            p .hint { (t!("settings-logo-hint")) " " a href=(site.href(&urls::Library)) { (t!("settings-logo-upload")) } }
            label .check { input type="radio" name="logo" value="" checked[form.logo.is_empty()]; (t!("settings-logo-none")) }
            @if !pictures.is_empty() {
                div .pictures { @for picture in pictures { (choice(site, picture, &form.logo)) } }
            }
        }
        (alt.render(shown.errors))
    }
}

fn choice(site: &Site, picture: &media::Model, chosen: &str) -> Markup {
    html! {
        label .picture {
            input type="radio" name="logo" value=(picture.hash) checked[chosen == picture.hash];
            (thumbnail(site, picture))
            span { (picture.name) }
        }
    }
}
