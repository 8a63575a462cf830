//! The fields about the header and the footer. Each link is a row with its place; a row that is emptied goes,
//! and there are always empty ones for more.

use maud::{Markup, html};

use super::views::Shown;
use crate::settings::looks::LINKS_MAX;
use crate::web::components::Area;
use crate::web::site::Site;
use crate::{t, urls};

/// Empty rows at the end.
const EMPTY: usize = 3;

pub fn fields(site: &Site, shown: &Shown<'_>) -> Markup {
    let footer = Area {
        name: "footer",
        label: t!("settings-footer"),
        value: &shown.form.footer,
        hint: Some(t!("settings-footer-hint")),
        required: false,
        rows: 4,
    };
    html! {
        (navigation(site, shown))
        (footer.render(shown.errors))
    }
}

fn navigation(site: &Site, shown: &Shown<'_>) -> Markup {
    let form = shown.form;
    let filled = form.nav_label.len().max(form.nav_address.len());
    let rows = (filled + EMPTY).min(LINKS_MAX.max(filled));
    html! {
        fieldset .f .nav-rows {
            legend { (t!("settings-navigation")) }
            @if let Some(error) = shown.errors.of("navigation") { p .bad { (error) } }
            p .hint { (t!("settings-navigation-hint")) }
            @for row in 0..rows {
                @let number = row + 1;
                @let typed = |all: &[String]| all.get(row).cloned().unwrap_or_default();
                @let place = form.nav_place.get(row).filter(|place| !place.is_empty()).cloned();
                div .nav-row {
                    input name="nav_place" inputmode="numeric" value=(place.unwrap_or_else(|| number.to_string()))
                        aria-label=(t!("settings-navigation-place", row = number)) autocomplete="off";
                    input name="nav_label" value=(typed(&form.nav_label)) placeholder=(t!("settings-navigation-label"))
                        aria-label=(t!("settings-navigation-label-of", row = number)) autocomplete="off";
                    input name="nav_address" value=(typed(&form.nav_address)) placeholder=(urls::Archive) list="own-pages"
                        aria-label=(t!("settings-navigation-address-of", row = number)) autocomplete="off";
                }
            }
            datalist #own-pages {
                @for (address, title) in own_pages(shown) { option value=(address) { (title) } }
            }
            (proposed(site, shown))
        }
    }
}

/// The addresses to choose from, for who sees no list beneath a field.
fn proposed(site: &Site, shown: &Shown<'_>) -> Markup {
    html! {
        details {
            summary { (t!("settings-navigation-own")) }
            ul {
                @for (address, title) in own_pages(shown) {
                    li { a href=(site.href(&address)) { (title) } " " code { (address) } }
                }
            }
        }
    }
}

fn own_pages(shown: &Shown<'_>) -> Vec<(String, String)> {
    let usual = [
        (urls::Home.to_string(), t!("settings-navigation-home")),
        (urls::Archive.to_string(), t!("nav-archive")),
        (urls::Search.to_string(), t!("nav-search")),
        (urls::Feed.to_string(), t!("nav-feed")),
    ];
    let pages = shown.choices.pages.iter().map(|page| {
        let slug = page.slug.clone();
        (urls::Page { slug }.to_string(), page.title.clone())
    });
    usual.into_iter().chain(pages).collect()
}
