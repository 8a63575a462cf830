//! The notes of the team at a comment: what was noted, and the fold in which one is written or one's own
//! are taken away.

use maud::{Markup, html};

use super::form_views::{message, typed};
use super::item_views::ItemView;
use super::note_form::UNNOTE;
use crate::comments::NOTE_MAX;
use crate::comments::notes::Noted;
use crate::{t, text};

/// What was noted, oldest first; empty where nothing was.
pub fn notes(view: &ItemView) -> Markup {
    let notes = &view.item.beside.notes;
    html! {
        @if !notes.is_empty() {
            section .noted aria-label=(t!("desk-notes")) {
                @for note in notes { (noted(view, note)) }
            }
        }
    }
}

fn noted(view: &ItemView, note: &Noted) -> Markup {
    let at = view.site.date_time(note.at);
    html! {
        p .said { (note.body) }
        p .soft {
            (t!("desk-note-by", name = note.name.as_str(), at = at))
            @if note.person.is_some() { " · " (t!("desk-note-of-person", name = view.item.comment.name.as_str())) }
        }
    }
}

pub fn write(view: &ItemView) -> Markup {
    let comment = &view.item.comment;
    let id = format!("n{}", comment.id);
    let form = typed(view).filter(|form| !form.note.trim().is_empty() || form.decision == "note");
    let value = form.map_or("", |form| form.note.as_str());
    let bad = message(view, "note");
    html! {
        details open[form.is_some()] {
            summary { (t!("desk-note")) " " kbd { "n" } }
            div .panel {
                div .f {
                    label for=(id) { (t!("desk-note-label", name = comment.name.as_str())) }
                    p .hint id={ (id) "-hint" } { (t!("desk-note-hint")) }
                    @if let Some(bad) = &bad { p .bad id={ (id) "-bad" } { (bad) } }
                    textarea id=(id) name="note" rows="3" maxlength=(NOTE_MAX) aria-invalid=[bad.as_ref().map(|_| "true")]
                        aria-describedby={ (id) "-hint" @if bad.is_some() { " " (id) "-bad" } } { "\n" (value) }
                }
                @if comment.commenter_id.is_some() {
                    label .check {
                        input type="checkbox" name="note_person" value="yes" checked[form.is_some_and(|form| !form.note_person.is_empty())];
                        " " (t!("desk-note-person", name = comment.name.as_str()))
                    }
                }
                p .acts { button .go name="decision" value="note" { (t!("desk-note-save")) } }
                (own(view))
            }
        }
    }
}

/// One's own notes, each with the button that takes it away.
fn own(view: &ItemView) -> Markup {
    let own = view
        .item
        .beside
        .notes
        .iter()
        .filter(|note| view.person == note.by);
    html! {
        @for note in own {
            p .acts {
                button name="decision" value={ (UNNOTE) (note.id) } { (t!("desk-note-delete", at = view.site.date_time(note.at))) }
                span .soft { (text::shorten(&note.body, 60)) }
            }
        }
    }
}
