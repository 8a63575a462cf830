//! The editor's form: its fields, and the buttons that fit who writes and what state the post is in.

use maud::{Markup, html};

use super::aid_views::{aids, pane, place};
use super::approval_views::send_back;
use super::discussion_views::fields;
use super::editor_views::{Editor, elsewhere, field_name, may};
use super::form::{EditorForm, kind_code};
use super::help_views::what_you_can_write;
use super::lang_views;
use super::shelf_views::state_name;
use super::{AUDIENCE_MAX, CANONICAL_MAX, Change, Kind, SLUG_MAX, TITLE_MAX};
use super::{byline_views, cover_views, picture_views, review_views, series_views, standfirst_views};
use crate::text::Format;
use crate::web::attempt;
use crate::web::components::{Area, Field, kind_of_time};
use crate::web::form::FieldErrors;
use crate::web::site::Site;
use crate::{t, urls, words};

/// Every field and button, filled with what is typed.
pub fn form(site: &Site, editor: &Editor<'_>) -> Markup {
    let action = match editor.stored {
        Some(stored) => site.href(&urls::EditPost { id: stored.page.id }),
        None => site.href(&urls::NewPost),
    };
    html! {
        @if !editor.errors.is_empty() {
            div .note .wrong .ui role="alert" {
                h2 { (t!("write-wrong")) }
                ul { @for (field, message) in editor.errors.iter() {
                    li { a href={ "#" (field) } { (field_name_of(field)) } (words::colon()) (message) }
                } }
            }
        }
        form #draft .draft method="post" action=(action) {
            (attempt::field(site))
            input type="hidden" name="version" value=(editor.form.version);
            input type="hidden" name="place" value=(place(site, editor));
            // What Enter in a field means: never one of the buttons below.
            button hidden { (t!("write-save-draft")) }
            (send_back(editor))
            div { (main_fields(site, editor)) (picture_views::field(site, editor)) }
            (pane(site))
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

fn main_fields(site: &Site, editor: &Editor<'_>) -> Markup {
    let (form, errors) = (editor.form, editor.errors);
    let is_html = editor.stored.is_some_and(|stored| stored.format == Format::Html);
    let title = line("title", t!("write-title"), &form.title, TITLE_MAX, true);
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
        (standfirst_views::fields(site, editor))
        (source.render(errors))
        (aids(site, editor))
        @if !is_html { (what_you_can_write()) }
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
    let canonical = Field {
        hint: Some(t!("write-canonical-hint")),
        kind: "url",
        ..line(
            "canonical",
            t!("write-canonical"),
            &form.canonical,
            CANONICAL_MAX,
            false,
        )
    };
    let summary = area(
        "summary",
        t!("write-summary"),
        &form.summary,
        3,
        t!("write-summary-hint"),
    );
    let open = [
        "slug",
        "summary",
        "canonical",
        "lang",
        "published_at",
        "comments",
        "slow_minutes",
    ]
    .iter()
    .any(|field| errors.of(field).is_some());
    html! {
        (byline_views::choices(editor))
        (interests.render(errors))
        (audiences.render(errors))
        (subjects.render(errors))
        (tags.render(errors))
        (series_views::fields(editor))
        (cover_views::field(site, editor))
        details open[open] {
            summary { (t!("write-more")) }
            (slug.render(errors))
            (summary.render(errors))
            (canonical.render(errors))
            (lang_views::field(form, errors))
            (date_field(site, form, errors))
            (kind_choice(form))
            (fields(site, form, errors))
        }
        (review_views::link(editor))
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
            input #published_at name="published_at" type=(kind_of_time(error.is_some())) value=(form.published_at)
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
                button .go[!editor.status.is_public()] name="intent" value=(Change::Publish.code()) { (t!("write-publish")) }
            }
            button name="intent" value="preview" { (t!("write-preview")) }
            button #beside type="button" hidden aria-pressed="false" aria-controls="pane" { (t!("pane-button")) }
            @if !editor.person.role.publishes() { (change_button(editor, Change::Submit)) }
            @if let Some(stored) = editor.stored {
                span .soft {
                    (state_name(editor.status)) " · "
                    (t!("write-saved-at", date = site.date_time(stored.page.updated_at))) " · "
                    (t!("write-words", count = stored.page.words)) " · "
                    a href=(site.href(&urls::PostHistory { id: stored.page.id })) { (t!("revisions-link")) } " · "
                    (elsewhere(site, &stored.page))
                    @if stored.page.kind == Kind::Post && editor.status.is_public() {
                        " · "
                        a href=(site.href(&urls::PostMentions { id: stored.page.id })) { (t!("linked-link")) }
                    }
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
        Change::SendBack => t!("write-take-back"),
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
