//! Noting something at a comment, and taking a note of one's own away.

use super::Refused;
use super::note_form::Note;
use super::pages::Doing;
use crate::comments::entity::comment;
use crate::comments::note::{self, Writing};
use crate::comments::read;
use crate::comments::threads::may_decide;
use crate::db::Write;
use crate::ids::{AuditId, CommentId, NoteId};
use crate::web::error::{Refusal, Result};

impl Doing<'_> {
    /// The line of the note.
    pub(super) async fn note(&self, tx: &Write, comment: CommentId, note: Note) -> Result<AuditId> {
        let row = self.decided_by_them(tx, comment).await?;
        let writing = Writing {
            by: self.person.id,
            comment: &row,
            about_person: note.about_person,
            body: note.body,
        };
        let (_, audit) = note::write(tx, writing, self.app.clock.now()).await?;
        Ok(audit)
    }

    pub(super) async fn unnote(
        &self,
        tx: &Write,
        comment: CommentId,
        note: NoteId,
    ) -> Result<Result<AuditId, Refused>> {
        let row = self.decided_by_them(tx, comment).await?;
        let now = self.app.clock.now();
        let gone = note::delete(tx, self.person.id, &row, note, now).await?;
        Ok(gone.ok_or(Refused::NoteGone))
    }

    /// The comment, if it stands in a thread in which they decide.
    pub(super) async fn decided_by_them(&self, tx: &Write, comment: CommentId) -> Result<comment::Model> {
        let row = read::comment(&**tx, comment).await?.ok_or(Refusal::NotFound)?;
        if may_decide(&**tx, self.person, row.post_id).await? {
            Ok(row)
        } else {
            Err(Refusal::NotFound.into())
        }
    }
}
