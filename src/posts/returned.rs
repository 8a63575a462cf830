//! What an editor says when sending a post back to its writer. It stands above the writer's editor until
//! the post is submitted again or published.

use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, ConnectionTrait, DatabaseTransaction, DbErr, EntityTrait as _};

use super::notify;
use super::writing_entity::returned::{ActiveModel, Column, Entity};
use crate::clock::Moment;
use crate::ids::{PersonId, PostId};
use crate::people::find;

/// Longest note, in characters.
pub const NOTE_MAX: usize = 2_000;

/// A note to the writer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Returned {
    pub note: String,
    /// Who sent it back, by their byline or account; empty when they are gone.
    pub by: String,
    pub at: Moment,
}

/// Keeps the note, in the place of an older one, and tells the writer by mail. Changes `post_returns` and
/// `jobs`.
///
/// # Errors
/// When the database fails.
pub async fn say(
    tx: &DatabaseTransaction,
    post: PostId,
    note: &str,
    person: PersonId,
    now: Moment,
) -> Result<(), DbErr> {
    let row = ActiveModel {
        post_id: Set(post),
        note: Set(note.to_owned()),
        person_id: Set(Some(person)),
        made_at: Set(now),
    };
    let replace = OnConflict::column(Column::PostId)
        .update_columns([Column::Note, Column::PersonId, Column::MadeAt])
        .to_owned();
    Entity::insert(row)
        .on_conflict(replace)
        .exec_without_returning(tx)
        .await?;
    notify::sent_back(tx, post, now).await
}

/// The note has had its time; a mail that waits is not sent.
///
/// # Errors
/// When the database fails.
pub async fn clear(tx: &DatabaseTransaction, post: PostId) -> Result<(), DbErr> {
    Entity::delete_by_id(post).exec(tx).await?;
    notify::taken_back(tx, post).await
}

/// What was said last of `post`, as long as it stands.
///
/// # Errors
/// When the database fails.
pub async fn of(db: &impl ConnectionTrait, post: PostId) -> Result<Option<Returned>, DbErr> {
    let Some(row) = Entity::find_by_id(post).one(db).await? else {
        return Ok(None);
    };
    let by = match row.person_id {
        Some(person) => find::person(db, person).await?,
        None => None,
    };
    Ok(Some(Returned {
        note: row.note,
        by: by.map(|person| person.name).unwrap_or_default(),
        at: row.made_at,
    }))
}
