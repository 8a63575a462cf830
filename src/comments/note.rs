//! A moderator notes something about a comment, or about the remembered person who wrote it: for the team,
//! never for readers or the one it is about. The history says that there was a note, never what it said.
//! Notes go with the comment or the person they are about.

use std::time::Duration;

use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, DatabaseTransaction, DbErr, EntityTrait as _, QueryFilter as _,
};
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::entity::comment;
use super::entity::note::{ActiveModel, Column, Entity};
use crate::audit::{self, Actor};
use crate::clock::{Moment, days};
use crate::ids::{AuditId, CommentId, CommenterId, NoteId, PersonId};

/// How long a note that was taken away can come back.
pub const KEPT: Duration = days(1);

/// A note about to become a row.
#[derive(Clone, Debug)]
pub struct Writing<'a> {
    pub by: PersonId,
    pub comment: &'a comment::Model,
    /// It stands beside everything of the same remembered person; a note about somebody who is not
    /// remembered is about the comment.
    pub about_person: bool,
    /// At most `NOTE_MAX` characters, not empty.
    pub body: String,
}

/// What the history keeps of a note: ids only.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Noted {
    pub note: NoteId,
    /// It was taken away, rather than written.
    pub gone: bool,
}

/// Writes a note down; a decision that somebody is about to take is none the older for it. Changes
/// `moderator_notes` and `audit`.
///
/// # Errors
/// When the database fails.
pub async fn write(
    tx: &DatabaseTransaction,
    writing: Writing<'_>,
    now: Moment,
) -> Result<(NoteId, AuditId), DbErr> {
    let comment = writing.comment;
    let row = ActiveModel {
        comment_id: Set(Some(comment.id)),
        commenter_id: Set(comment.commenter_id.filter(|_| writing.about_person)),
        person_id: Set(writing.by),
        body: Set(writing.body),
        created_at: Set(now),
        deleted_at: Set(None),
        ..Default::default()
    };
    let note = Entity::insert(row).exec(tx).await?.last_insert_id;
    let noted = Noted { note, gone: false };
    let audit = record(tx, "comment.noted", (writing.by, comment), noted, now).await?;
    Ok((note, audit))
}

/// Takes away a note of one's own that stands beside `comment`; `None` when it does not. Changes
/// `moderator_notes` and `audit`.
///
/// # Errors
/// When the database fails.
pub async fn delete(
    tx: &DatabaseTransaction,
    by: PersonId,
    comment: &comment::Model,
    note: NoteId,
    now: Moment,
) -> Result<Option<AuditId>, DbErr> {
    let row = Entity::find_by_id(note).one(tx).await?;
    let stands = row.is_some_and(|row| {
        let of_person = row.commenter_id.is_some() && row.commenter_id == comment.commenter_id;
        of_person || row.comment_id == Some(comment.id)
    });
    if !stands || !mark(tx, by, note, Some(now)).await? {
        return Ok(None);
    }
    let noted = Noted { note, gone: true };
    record(tx, "comment.note_deleted", (by, comment), noted, now)
        .await
        .map(Some)
}

/// What was noted never was, or stands again; false when it is no note of `by` or has gone for good.
/// Changes `moderator_notes`.
///
/// # Errors
/// When the database fails.
pub async fn take_back(
    tx: &DatabaseTransaction,
    by: PersonId,
    noted: Noted,
    now: Moment,
) -> Result<bool, DbErr> {
    mark(tx, by, noted.note, (!noted.gone).then_some(now)).await
}

/// Takes a note of `by` away, or puts it back; false when that is so already.
async fn mark(
    tx: &DatabaseTransaction,
    by: PersonId,
    note: NoteId,
    deleted: Option<Moment>,
) -> Result<bool, DbErr> {
    let was = match deleted {
        Some(_) => Column::DeletedAt.is_null(),
        None => Column::DeletedAt.is_not_null(),
    };
    let marked = Entity::update_many()
        .col_expr(Column::DeletedAt, Expr::value(deleted))
        .filter(Column::Id.eq(note))
        .filter(Column::PersonId.eq(by))
        .filter(was)
        .exec(tx)
        .await?;
    Ok(marked.rows_affected == 1)
}

async fn record(
    tx: &DatabaseTransaction,
    action: &'static str,
    (by, comment): (PersonId, &comment::Model),
    noted: Noted,
    now: Moment,
) -> Result<AuditId, DbErr> {
    let entry = audit::Entry {
        actor: Actor::Moderator(by),
        action,
        post: Some(comment.post_id),
        comment: Some(comment.id),
        detail: json!(noted),
    };
    audit::record(tx, entry, now).await
}

/// Forgets what was noted about a comment that goes; what is about its writer stays with them.
///
/// # Errors
/// When the database fails.
pub(super) async fn forget(tx: &DatabaseTransaction, comment: CommentId) -> Result<(), DbErr> {
    let at_comment = Column::CommentId.eq(comment);
    Entity::delete_many()
        .filter(at_comment.clone())
        .filter(Column::CommenterId.is_null())
        .exec(tx)
        .await?;
    Entity::update_many()
        .col_expr(Column::CommentId, Expr::value(None::<CommentId>))
        .filter(at_comment)
        .exec(tx)
        .await?;
    Ok(())
}

/// Forgets what was noted about a person.
///
/// # Errors
/// When the database fails.
pub(super) async fn forget_person(tx: &DatabaseTransaction, person: CommenterId) -> Result<(), DbErr> {
    Entity::delete_many()
        .filter(Column::CommenterId.eq(person))
        .exec(tx)
        .await?;
    Ok(())
}

/// Forgets the notes that were taken away. Changes `moderator_notes`.
///
/// # Errors
/// When the database fails.
pub async fn purge(tx: &DatabaseTransaction, now: Moment) -> Result<(), DbErr> {
    Entity::delete_many()
        .filter(Column::DeletedAt.lt(now.minus(KEPT)))
        .exec(tx)
        .await?;
    Ok(())
}
