//! What a moderator often replies: their own short list, each with a digit at the desk and places for the
//! name and the post.

use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, ConnectionTrait, DatabaseTransaction, DbErr, EntityTrait as _,
    QueryFilter as _, QueryOrder as _, QuerySelect as _,
};

use super::entity::saved_reply::{ActiveModel, Column, Entity};
use crate::affiliation::questions::put_in;
use crate::clock::Moment;
use crate::ids::PersonId;

/// Most replies of one person: each has a digit from 1.
pub const REPLIES_MAX: usize = 9;
/// Longest title, in characters; it stands on a button.
pub const TITLE_MAX: usize = 60;
/// Longest text, in characters.
pub const TEXT_MAX: usize = 2_000;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SavedReply {
    pub title: String,
    /// Markdown, with its placeholders.
    pub text: String,
}

impl SavedReply {
    /// As it is sent to `name`, below the post of this title.
    pub fn to(&self, name: &str, post: &str) -> String {
        put_in(&self.text, &[("{name}", name), ("{post}", post)])
    }
}

/// The replies of a person in their order, at most `REPLIES_MAX`.
///
/// # Errors
/// When the database fails.
pub async fn saved(db: &impl ConnectionTrait, person: PersonId) -> Result<Vec<SavedReply>, DbErr> {
    let rows: Vec<(String, String)> = Entity::find()
        .select_only()
        .columns([Column::Title, Column::Text])
        .filter(Column::PersonId.eq(person))
        .order_by_asc(Column::Position)
        .order_by_asc(Column::Id)
        .limit(u64::try_from(REPLIES_MAX).unwrap_or(u64::MAX))
        .into_tuple()
        .all(db)
        .await?;
    Ok(rows
        .into_iter()
        .map(|(title, text)| SavedReply { title, text })
        .collect())
}

/// Puts this list in the place of the one that `person` had. Changes `saved_replies`; the history says
/// nothing of it, because nobody else sees it.
///
/// # Errors
/// When the database fails.
pub async fn save(
    tx: &DatabaseTransaction,
    person: PersonId,
    replies: &[SavedReply],
    now: Moment,
) -> Result<(), DbErr> {
    Entity::delete_many()
        .filter(Column::PersonId.eq(person))
        .exec(tx)
        .await?;
    if replies.is_empty() {
        return Ok(());
    }
    let rows = (0..).zip(replies).map(|(position, reply)| ActiveModel {
        person_id: Set(person),
        position: Set(position),
        title: Set(reply.title.clone()),
        text: Set(reply.text.clone()),
        saved_at: Set(now),
        ..Default::default()
    });
    Entity::insert_many(rows).exec_without_returning(tx).await?;
    Ok(())
}
