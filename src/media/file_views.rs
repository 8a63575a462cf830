//! The page of one file: how it looks, what it shows, how to put it into a post, where it is used.

use maud::{Markup, html};

use super::entity::media::Model;
use super::form::FileForm;
use super::list::Use;
use super::views::{measures, thumbnail, used_in};
use super::{ALT_MAX, markdown};
use crate::people::Person;
use crate::text::Plays;
use crate::web::components::Area;
use crate::web::form::FieldErrors;
use crate::web::page::{Here, Page};
use crate::web::site::Site;
use crate::{t, urls};

/// A file as a person sees it.
pub struct FilePage<'a> {
    pub person: &'a Person,
    pub file: &'a Model,
    pub uses: &'a [Use],
    /// What was typed; empty the first time.
    pub form: &'a FileForm,
    pub errors: &'a FieldErrors,
    /// The code of what was done, or why not.
    pub said: &'a str,
}

/// The page of a file.
pub fn file(site: &Site, page: &FilePage<'_>) -> Markup {
    let file = page.file;
    Page::admin(site, &file.name, page.person).here(Here::Posts).render(&html! {
        main #main {
            (said(page))
            p .ui { a href=(site.href(&urls::Library)) { (t!("media-back")) } }
            h1 { (file.name) }
            div .one-file {
                div .frame { (picture(site, file)) }
                div .ui {
                    p .soft { (measures(file)) " · " (t!("media-since", date = site.date(file.created_at))) }
                    (used_in(site, page.uses, usize::MAX))
                    @if file.trashed_at.is_some() {
                        p { (t!("media-in-bin")) }
                    } @else {
                        @if file.kind.is_picture() { (description(site, page)) }
                        (to_copy(site, file))
                    }
                    (away(site, page))
                }
            }
        }
    })
}

fn said(page: &FilePage<'_>) -> Markup {
    let (words, is_wrong) = match page.said {
        "describe" => (t!("media-done-describe"), false),
        "restore" => (t!("media-done-restore"), false),
        "in-use" => (t!("media-in-use"), true),
        "conflict" => (t!("media-conflict", alt = page.file.alt.as_str()), true),
        _ => return html! {},
    };
    html! {
        @if is_wrong { div .note .wrong .ui role="alert" { p { (words) } } }
        @else { div .flash role="status" { p { (words) } } }
    }
}

fn picture(site: &Site, file: &Model) -> Markup {
    let address = site.href(&urls::Media {
        hash: file.hash.clone(),
    });
    html! {
        @if file.trashed_at.is_none() && file.kind.is_picture() {
            a href=(address) { img src=(address) alt=(file.alt) width=(file.width) height=(file.height) decoding="async"; }
        } @else if file.trashed_at.is_none() && file.kind.plays() == Some(Plays::Video) {
            video controls preload="metadata" src=(address) aria-label=(file.name) {}
        } @else if file.trashed_at.is_none() && file.kind.plays() == Some(Plays::Sound) {
            audio controls preload="metadata" src=(address) aria-label=(file.name) {}
        } @else if file.trashed_at.is_none() {
            a href=(address) { (t!("media-download")) } " " (thumbnail(site, file))
        } @else { (thumbnail(site, file)) }
    }
}

fn description(site: &Site, page: &FilePage<'_>) -> Markup {
    let file = page.file;
    let (typed, is_decoration) = if page.form.intent == "describe" {
        (&page.form.alt, page.form.is_decorative())
    } else {
        (&file.alt, file.decorative)
    };
    let alt = Area {
        name: "alt",
        label: t!("media-alt"),
        value: typed,
        hint: Some(t!("media-alt-hint", most = ALT_MAX)),
        required: false,
        rows: 3,
    };
    html! {
        form method="post" action=(site.href(&urls::LibraryFile { id: file.id })) {
            input type="hidden" name="version" value=(file.version);
            (alt.render(page.errors))
            div .f {
                label .check { input type="checkbox" name="decorative" value="on" checked[is_decoration] aria-describedby="decorative-hint"; " " (t!("media-decoration")) }
                p .hint #decorative-hint { (t!("media-decoration-hint")) }
            }
            p .acts { button .go name="intent" value="describe" { (t!("media-alt-save")) } }
        }
    }
}

fn to_copy(site: &Site, file: &Model) -> Markup {
    let address = site.href(&urls::Media {
        hash: file.hash.clone(),
    });
    let words = if file.kind.is_picture() {
        &file.alt
    } else {
        &file.name
    };
    html! {
        div .f {
            label for="markdown" { (t!("media-markdown")) }
            p .hint #markdown-hint { (t!("media-markdown-hint")) }
            textarea .mono #markdown rows="4" readonly aria-describedby="markdown-hint" { "\n" (markdown(file.kind, words, &address)) }
        }
    }
}

fn away(site: &Site, page: &FilePage<'_>) -> Markup {
    let file = page.file;
    html! {
        form method="post" action=(site.href(&urls::LibraryFile { id: file.id })) {
            @if file.trashed_at.is_some() {
                button .go name="intent" value="restore" { (t!("media-restore")) }
            } @else if page.uses.is_empty() {
                p .acts { button .risk name="intent" value="trash" { (t!("media-trash")) } }
                p .hint { (t!("media-trash-hint")) }
            } @else {
                p .hint { (t!("media-in-use")) }
            }
        }
    }
}
