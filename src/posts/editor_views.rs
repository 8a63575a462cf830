//! What authors see: the editor and the preview. Their list of posts is `shelf_views.rs`, how the
//! article looks `views.rs`.

use maud::{Markup, html};

use super::form::{EditorForm, kind_code};
use super::read::{Editable, PostPage};
use super::shelf_views::state_name;
use super::views::article;
use super::{AUDIENCE_MAX, Change, Kind, SLUG_MAX, Status, TITLE_MAX};
use crate::people::{Byline, Person};
use crate::text::Format;
use crate::web::components::{Area, Field};
use crate::web::form::FieldErrors;
use crate::web::page::Page;
use crate::web::site::Site;
use crate::{t, urls};

/// The editor as it stands: what is typed, what is stored, what is wrong.
pub struct Editor<'a> {
    pub person: &'a Person,
    pub form: &'a EditorForm,
    pub errors: &'a FieldErrors,
    /// What is stored; `None` for a post that is new.
    pub stored: Option<&'a Editable>,
    /// The state as it is now.
    pub status: Status,
    /// The bylines this person may sign with.
    pub bylines: &'a [Byline],
}

/// What to say above the editor.
pub enum Notice<'a> {
    Nothing,
    /// The code of what was done.
    Done(&'a str),
    /// Another version was saved meanwhile: this one.
    Conflict(&'a EditorForm),
}

/// The editor's page.
pub fn editor(site: &Site, editor: &Editor<'_>, notice: &Notice<'_>) -> Markup {
    let title = match editor.stored {
        Some(stored) => t!("write-edit", title = stored.page.title.as_str()),
        None => t!("write-new"),
    };
    Page::admin(site, &title, &editor.person.name).render(&html! {
        main #main {
            @if let (Notice::Done(code), Some(stored)) = (notice, editor.stored) { (done(site, stored, code)) }
            h1 .vh { (title) }
            @if let (Notice::Conflict(theirs), Some(stored)) = (notice, editor.stored) {
                (conflict(site, editor.form, theirs, stored))
            }
            (form(site, editor))
        }
    })
}

/// The page as it will stand, with the editor below it so that nothing typed is lost.
pub fn preview(site: &Site, editor: &Editor<'_>, page: &PostPage, is_saved: bool) -> Markup {
    let bar = bar(editor, is_saved);
    Page::new(site, &page.title).preview(bar).render(&html! {
        main #main {
            (article(site, page))
            section .rework .ui aria-labelledby="write" {
                h2 #write { (t!("write-go-on")) }
                (form(site, editor))
            }
        }
    })
}

fn bar(editor: &Editor<'_>, is_saved: bool) -> Markup {
    let words = match (is_saved, editor.status.is_public()) {
        (false, true) => t!("write-preview-public"),
        (false, false) => t!("write-preview-unsaved"),
        (true, _) => t!("write-preview-saved"),
    };
    html! {
        div .preview role="region" aria-label=(t!("write-preview")) {
            p { (words) }
            p .acts {
                a .btn href="#write" { (t!("write-back")) }
                @if may(editor, Change::Publish) {
                    button .go form="draft" name="intent" value=(Change::Publish.code()) { (t!("write-publish")) }
                }
            }
        }
    }
}

fn may(editor: &Editor<'_>, change: Change) -> bool {
    editor.status.allows(change) && (editor.person.role.publishes() || !change.concerns_readers())
}

fn done(site: &Site, stored: &Editable, code: &str) -> Markup {
    let page = &stored.page;
    let words = match (code, page.status, page.published_at) {
        ("publish", Status::Scheduled, Some(at)) => t!("write-done-scheduled", date = site.date_time(at)),
        ("publish", ..) => t!("write-done-publish"),
        ("submit", ..) => t!("write-done-submit"),
        ("unlist", ..) => t!("write-done-unlist"),
        ("unpublish", ..) => t!("write-done-unpublish"),
        ("trash", ..) => t!("write-done-trash"),
        ("restore", ..) => t!("write-done-restore"),
        _ => t!("write-done-draft"),
    };
    html! {
        div .flash role="status" {
            p {
                (words) " "
                a href=(address(site, page)) { (t!("write-look")) }
            }
        }
    }
}

/// Where it can be looked at: its public page, or the preview as long as it has none.
fn address(site: &Site, page: &PostPage) -> String {
    let slug = page.slug.clone();
    match (page.status, page.kind) {
        (Status::Published | Status::Unlisted, Kind::Post) => site.href(&urls::Post { slug }),
        (Status::Published | Status::Unlisted, Kind::Page) => site.href(&urls::Page { slug }),
        _ => site.href(&urls::PreviewPost { id: page.id }),
    }
}

/// Every text in which the two versions differ, as the other one has it.
fn conflict(site: &Site, mine: &EditorForm, theirs: &EditorForm, stored: &Editable) -> Markup {
    let differing: Vec<(&str, &str)> = mine
        .texts()
        .into_iter()
        .zip(theirs.texts())
        .filter(|((_, mine), (_, theirs))| squeezed(mine) != squeezed(theirs))
        .map(|(_, theirs)| theirs)
        .collect();
    html! {
        div .note .wrong .ui role="alert" {
            h2 { (t!("write-conflict")) }
            p { (t!("write-conflict-advice", date = site.date_time(stored.page.updated_at))) }
            @if differing.is_empty() { p { (t!("write-conflict-same")) } }
            @for (name, text) in differing {
                div .f {
                    label for={ "theirs-" (name) } { (t!("write-conflict-theirs", field = field_name(name))) }
                    textarea id={ "theirs-" (name) } rows=(text.lines().count().clamp(2, 16)) readonly { "\n" (text) }
                }
            }
        }
    }
}

/// Line ends and spaces at the end make no difference between two versions.
fn squeezed(text: &str) -> Vec<&str> {
    text.split_whitespace().collect()
}

fn field_name(name: &str) -> String {
    match name {
        "title" => t!("write-title"),
        "audience" => t!("write-audience"),
        "why" => t!("write-why"),
        "interests" => t!("write-interests"),
        "audiences" => t!("write-audiences"),
        "subjects" => t!("write-subjects"),
        "tags" => t!("write-tags"),
        "slug" => t!("write-slug"),
        "summary" => t!("write-summary"),
        _ => t!("write-source"),
    }
}

fn form(site: &Site, editor: &Editor<'_>) -> Markup {
    let action = match editor.stored {
        Some(stored) => site.href(&urls::EditPost { id: stored.page.id }),
        None => site.href(&urls::NewPost),
    };
    html! {
        @if !editor.errors.is_empty() {
            div .note .wrong .ui role="alert" {
                h2 { (t!("write-wrong")) }
                ul { @for (field, message) in editor.errors.iter() {
                    li { a href={ "#" (field) } { (field_name_of(field)) } ": " (message) }
                } }
            }
        }
        form #draft .draft method="post" action=(action) {
            input type="hidden" name="version" value=(editor.form.version);
            div { (main_fields(editor)) }
            aside aria-label=(t!("write-details")) { (details(site, editor)) }
            (buttons(site, editor))
        }
    }
}

fn field_name_of(field: &str) -> String {
    match field {
        "byline" => t!("write-byline"),
        "published_at" => t!("write-date"),
        other => field_name(other),
    }
}

fn main_fields(editor: &Editor<'_>) -> Markup {
    let (form, errors) = (editor.form, editor.errors);
    let is_html = editor.stored.is_some_and(|stored| stored.format == Format::Html);
    let title = line("title", t!("write-title"), &form.title, TITLE_MAX, true);
    let audience = area(
        "audience",
        t!("write-audience"),
        &form.audience,
        3,
        t!("write-audience-hint"),
    );
    let why = area("why", t!("write-why"), &form.why, 3, t!("write-why-hint"));
    let hint = if is_html {
        t!("write-source-html-hint")
    } else {
        t!("write-source-hint")
    };
    let source = Area {
        required: true,
        ..area("source", t!("write-source"), &form.source, 24, hint)
    };
    html! {
        (title.render(errors))
        div .two { (audience.render(errors)) (why.render(errors)) }
        (source.render(errors))
    }
}

fn details(site: &Site, editor: &Editor<'_>) -> Markup {
    let (form, errors) = (editor.form, editor.errors);
    let interests = area(
        "interests",
        t!("write-interests"),
        &form.interests,
        3,
        t!("write-interests-hint"),
    );
    let subjects = area(
        "subjects",
        t!("write-subjects"),
        &form.subjects,
        3,
        t!("write-subjects-hint"),
    );
    let audiences = Field {
        hint: Some(t!("write-audiences-hint")),
        ..line(
            "audiences",
            t!("write-audiences"),
            &form.audiences,
            AUDIENCE_MAX * 4,
            false,
        )
    };
    let tags = Field {
        hint: Some(t!("write-tags-hint")),
        ..line("tags", t!("write-tags"), &form.tags, AUDIENCE_MAX * 4, false)
    };
    let slug = Field {
        hint: Some(t!("write-slug-hint")),
        ..line("slug", t!("write-slug"), &form.slug, SLUG_MAX, false)
    };
    let summary = area(
        "summary",
        t!("write-summary"),
        &form.summary,
        3,
        t!("write-summary-hint"),
    );
    let open = ["slug", "summary", "published_at"]
        .iter()
        .any(|field| errors.of(field).is_some());
    html! {
        (byline_choice(editor))
        (interests.render(errors))
        (audiences.render(errors))
        (subjects.render(errors))
        (tags.render(errors))
        details open[open] {
            summary { (t!("write-more")) }
            (slug.render(errors))
            (summary.render(errors))
            (date_field(site, form, errors))
            (kind_choice(form))
            label .check {
                input type="checkbox" name="closed" value="yes" checked[form.closed == "yes"];
                " " (t!("write-closed"))
            }
        }
        p .acts {
            (change_button(editor, Change::Unlist))
            (change_button(editor, Change::Unpublish))
            @if editor.stored.is_some() {
                (change_button(editor, Change::Restore))
                (change_button(editor, Change::Trash))
            }
        }
    }
}

fn byline_choice(editor: &Editor<'_>) -> Markup {
    let error = editor.errors.of("byline");
    let signed_by = editor
        .stored
        .map(|stored| &stored.page.bylines[..])
        .unwrap_or_default();
    let known = |byline: &&Byline| editor.bylines.iter().all(|own| own.id != byline.id);
    let others = signed_by.iter().take(1).filter(known);
    html! {
        div .f {
            label for="byline" { (t!("write-byline")) }
            @if let Some(error) = error { p .bad #byline-error { (error) } }
            select #byline name="byline" aria-describedby=[error.map(|_| "byline-error")]
                aria-invalid=[error.map(|_| "true")] {
                @if editor.form.byline.is_empty() { option value="" { (t!("write-byline-choose")) } }
                @for byline in editor.bylines.iter().chain(others) {
                    option value=(byline.id) selected[editor.form.byline == byline.id.to_string()] {
                        (byline.name)
                        @if !byline.organisation.is_empty() { ", " (byline.organisation) }
                    }
                }
            }
        }
    }
}

fn date_field(site: &Site, form: &EditorForm, errors: &FieldErrors) -> Markup {
    let error = errors.of("published_at");
    let zone = site.settings.time_zone.iana_name().unwrap_or("UTC");
    let described = if error.is_some() {
        "published_at-error published_at-hint"
    } else {
        "published_at-hint"
    };
    html! {
        div .f {
            label for="published_at" { (t!("write-date")) " " i { (t!("optional")) } }
            @if let Some(error) = error { p .bad #published_at-error { (error) } }
            p .hint #published_at-hint { (t!("write-date-hint", zone = zone)) }
            input #published_at name="published_at" type="datetime-local" value=(form.published_at)
                aria-describedby=(described) aria-invalid=[error.map(|_| "true")];
        }
    }
}

fn kind_choice(form: &EditorForm) -> Markup {
    html! {
        div .f {
            label for="kind" { (t!("write-kind")) }
            select #kind name="kind" {
                @for kind in [Kind::Post, Kind::Page] {
                    option value=(kind_code(kind)) selected[form.kind() == kind] {
                        @match kind {
                            Kind::Post => (t!("write-kind-post")),
                            Kind::Page => (t!("write-kind-page")),
                        }
                    }
                }
            }
        }
    }
}

/// Saving comes first, so that Enter in a field never publishes.
fn buttons(site: &Site, editor: &Editor<'_>) -> Markup {
    let save = if editor.status.is_public() {
        t!("write-save")
    } else {
        t!("write-save-draft")
    };
    html! {
        div .bar {
            button .go[editor.status.is_public()] name="intent" value="draft" { (save) }
            @if may(editor, Change::Publish) {
                button .go name="intent" value=(Change::Publish.code()) { (t!("write-publish")) }
            }
            button name="intent" value="preview" { (t!("write-preview")) }
            @if !editor.person.role.publishes() { (change_button(editor, Change::Submit)) }
            @if let Some(stored) = editor.stored {
                span .soft {
                    (state_name(editor.status)) " · "
                    (t!("write-saved-at", date = site.date_time(stored.page.updated_at))) " · "
                    (t!("write-words", count = stored.page.words))
                }
            }
        }
    }
}

fn change_button(editor: &Editor<'_>, change: Change) -> Markup {
    let words = match change {
        Change::Submit => t!("write-submit"),
        Change::Publish => t!("write-publish"),
        Change::Unlist => t!("write-unlist"),
        Change::Unpublish => t!("write-unpublish"),
        Change::Trash => t!("write-trash"),
        Change::Restore => t!("write-restore"),
    };
    html! {
        @if may(editor, change) {
            button .risk[change == Change::Trash] name="intent" value=(change.code()) { (words) }
        }
    }
}

fn line<'a>(name: &'static str, label: String, value: &'a str, max: usize, required: bool) -> Field<'a> {
    Field {
        name,
        label,
        value,
        kind: "text",
        hint: None,
        required,
        max,
        autocomplete: "off",
    }
}

fn area<'a>(name: &'static str, label: String, value: &'a str, rows: u32, hint: String) -> Area<'a> {
    Area {
        name,
        label,
        value,
        hint: Some(hint),
        required: false,
        rows,
    }
}
