//! What a moderator notes at a comment, as it was typed.

use super::form::DeskForm;
use crate::comments::NOTE_MAX;
use crate::ids::NoteId;
use crate::web::form::FieldErrors;
use crate::{t, text};

/// With the id of a note behind it, the button that takes that note away.
pub const UNNOTE: &str = "unnote-";

/// A note for the team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    pub body: String,
    /// It is about the person, not this comment alone.
    pub about_person: bool,
}

impl DeskForm {
    pub(super) fn noting(&self, errors: &mut FieldErrors) -> Option<Note> {
        Some(Note {
            body: note(&self.note, errors)?,
            about_person: !self.note_person.is_empty(),
        })
    }

    /// The note that the button takes away.
    pub(super) fn unnoting(&self) -> Option<NoteId> {
        self.decision.strip_prefix(UNNOTE)?.parse().ok()
    }
}

/// The text of a note; `None` with a message at `note`.
pub fn note(typed: &str, errors: &mut FieldErrors) -> Option<String> {
    let body = text::lines(typed).trim().to_owned();
    let message = match body.chars().count() {
        0 => t!("desk-note-missing"),
        1..=NOTE_MAX => return Some(body),
        _ => t!("field-too-long", max = NOTE_MAX),
    };
    errors.add("note", message);
    None
}
