//! Which lines of the history about notes somebody can take back: those of their own notes, while the note is as the
//! line left it.

use std::collections::HashSet;

use sea_orm::{ConnectionTrait, DbErr};

use super::history::Line;
use crate::comments::note::Noted;
use crate::comments::notes;
use crate::ids::{AuditId, NoteId, PersonId};

/// Those of `lines` that `person` can take back.
///
/// # Errors
/// When the database fails.
pub async fn reversible(
    db: &impl ConnectionTrait,
    person: PersonId,
    lines: &[Line],
) -> Result<HashSet<AuditId>, DbErr> {
    let noted: Vec<(AuditId, Noted)> = lines
        .iter()
        .filter(|line| !line.undone && line.comment.is_some())
        .filter_map(|line| Some((line.id, serde_json::from_value(line.detail.clone()).ok()?)))
        .collect();
    if noted.is_empty() {
        return Ok(HashSet::new());
    }
    let ids: Vec<NoteId> = noted.iter().map(|(_, noted)| noted.note).collect();
    let own = notes::own(db, person, &ids).await?;
    let as_left = noted
        .into_iter()
        .filter(|(_, noted)| own.get(&noted.note) == Some(&noted.gone));
    Ok(as_left.map(|(line, _)| line).collect())
}
