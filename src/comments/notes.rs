//! What moderators noted about comments and their writers.

use std::collections::HashMap;

use sea_orm::{
    ColumnTrait as _, Condition, ConnectionTrait, DbErr, EntityTrait as _, JoinType, QueryFilter as _,
    QueryOrder as _, QuerySelect as _, RelationDef,
};

use super::entity::note::{Column, Entity};
use crate::clock::Moment;
use crate::ids::{CommentId, CommenterId, NoteId, PersonId};
use crate::people::entity::person;

/// Most notes of one answer; the newest ones.
pub const LISTED: u64 = 500;

/// A note, with the name of who wrote it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Noted {
    pub id: NoteId,
    /// Where it was written; `None` once that comment is gone.
    pub comment: Option<CommentId>,
    /// Of whom it is, where it stands beside everything of theirs.
    pub person: Option<CommenterId>,
    pub by: PersonId,
    pub name: String,
    pub body: String,
    pub at: Moment,
}

type Row = (
    NoteId,
    Option<CommentId>,
    Option<CommenterId>,
    PersonId,
    String,
    Moment,
    String,
);

/// The notes about any of these comments or people, oldest first, in one query.
///
/// # Errors
/// When the database fails.
pub async fn about(
    db: &impl ConnectionTrait,
    comments: &[CommentId],
    people: &[CommenterId],
) -> Result<Vec<Noted>, DbErr> {
    let about = Condition::any()
        .add(Column::CommentId.is_in(comments.iter().copied()))
        .add(Column::CommenterId.is_in(people.iter().copied()));
    let rows: Vec<Row> = Entity::find()
        .select_only()
        .columns([
            Column::Id,
            Column::CommentId,
            Column::CommenterId,
            Column::PersonId,
            Column::Body,
            Column::CreatedAt,
        ])
        .column_as(person::Column::Name, "name")
        .join(JoinType::InnerJoin, writer())
        .filter(about)
        .filter(Column::DeletedAt.is_null())
        .order_by_desc(Column::Id)
        .limit(LISTED)
        .into_tuple()
        .all(db)
        .await?;
    Ok(rows.into_iter().rev().map(noted).collect())
}

/// Those of `notes` that `person` wrote, and whether each has been taken away.
///
/// # Errors
/// When the database fails.
pub async fn own(
    db: &impl ConnectionTrait,
    person: PersonId,
    notes: &[NoteId],
) -> Result<HashMap<NoteId, bool>, DbErr> {
    let rows: Vec<(NoteId, Option<Moment>)> = Entity::find()
        .select_only()
        .columns([Column::Id, Column::DeletedAt])
        .filter(Column::Id.is_in(notes.iter().copied()))
        .filter(Column::PersonId.eq(person))
        .into_tuple()
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|(id, at)| (id, at.is_some())).collect())
}

fn noted((id, comment, person, by, body, at, name): Row) -> Noted {
    Noted {
        id,
        comment,
        person,
        by,
        name,
        body,
        at,
    }
}

fn writer() -> RelationDef {
    Entity::belongs_to(person::Entity)
        .from(Column::PersonId)
        .to(person::Column::Id)
        .into()
}
