//! Who signs a post, in the editor: the first name is the first author, the others follow in their order.

use maud::{Markup, html};

use super::BYLINES_MAX;
use super::editor_views::Editor;
use crate::people::Byline;
use crate::t;

/// A choice for each who signs, and one more as long as there is somebody to choose.
pub fn choices(editor: &Editor<'_>) -> Markup {
    let form = editor.form;
    let chosen: Vec<&str> = form
        .also
        .iter()
        .map(String::as_str)
        .filter(|also| !also.is_empty())
        .collect();
    let all = choosable(editor);
    let more = (all.len() > chosen.len() + 1 && chosen.len() + 1 < BYLINES_MAX).then_some("");
    let error = editor.errors.of("also");
    html! {
        (choice(editor, ("byline", "byline"), &form.byline, &all))
        @if !chosen.is_empty() || more.is_some() {
            fieldset .f .also aria-describedby="also-hint" {
                legend { (t!("write-also")) " " i { (t!("optional")) } }
                @if let Some(error) = error { p .bad #also { (error) } }
                p .hint #also-hint { (t!("write-also-hint")) }
                @for (at, also) in chosen.iter().copied().chain(more).enumerate() {
                    @let number: usize = at + 2;
                    @let id = format!("also-{number}");
                    label .vh for=(id) { (t!("write-also-name", number = number)) }
                    select id=(id) name="also" {
                        option value="" { (t!("write-also-nobody")) }
                        (options(&all, also))
                    }
                }
            }
        }
    }
}

/// The bylines this person may sign with, and those that sign the post already.
fn choosable<'a>(editor: &Editor<'a>) -> Vec<&'a Byline> {
    let signed_by = editor
        .stored
        .map(|stored| &stored.page.bylines[..])
        .unwrap_or_default();
    let known = |byline: &&Byline| editor.bylines.iter().all(|own| own.id != byline.id);
    editor
        .bylines
        .iter()
        .chain(signed_by.iter().filter(known))
        .collect()
}

fn choice(editor: &Editor<'_>, (id, name): (&str, &'static str), chosen: &str, all: &[&Byline]) -> Markup {
    let error = editor.errors.of(name);
    html! {
        div .f {
            label for=(id) { (t!("write-byline")) }
            @if let Some(error) = error { p .bad #byline-error { (error) } }
            select id=(id) name=(name) aria-describedby=[error.map(|_| "byline-error")] aria-invalid=[error.map(|_| "true")] {
                @if chosen.is_empty() { option value="" { (t!("write-byline-choose")) } }
                (options(all, chosen))
            }
        }
    }
}

fn options(all: &[&Byline], chosen: &str) -> Markup {
    html! {
        @for byline in all {
            option value=(byline.id) selected[chosen == byline.id.to_string()] {
                (byline.name)
                @if !byline.organisation.is_empty() { ", " (byline.organisation) }
            }
        }
    }
}
