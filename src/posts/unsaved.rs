//! What somebody has typed into the editor and not saved: kept beside the posts, for that person alone, so
//! that nothing is lost with a browser, and nothing is published by it. A save ends it.

use std::time::Duration;

use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, ConnectionTrait, DatabaseTransaction, DbErr, EntityTrait as _,
    QueryFilter as _, QueryOrder as _, QuerySelect as _, Select,
};
use serde_json::Value;

use super::writing_entity::unsaved::{ActiveModel, Column, Entity, Model};
use crate::clock::{Moment, days};
use crate::idempotency::{self, Claim};
use crate::ids::{PersonId, PostId, UnsavedId};

/// Most texts that are kept for one person; the oldest go first.
pub const MOST: u64 = 20;

/// How long a text is kept that nobody takes up.
pub const KEPT: Duration = days(30);

/// Most that are offered at once.
const OFFERED: u64 = 3;

/// What was typed, and where.
#[derive(Clone, Debug)]
pub struct Typed {
    pub person: PersonId,
    /// `None`: a post that is new.
    pub post: Option<PostId>,
    /// The editor's own name, drawn with its page.
    pub place: String,
    /// What a save from there is remembered by.
    pub key: String,
    /// Every field by its name.
    pub fields: Value,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Kept,
    /// What was typed there has been saved: this was on its way, and is older.
    Saved,
}

/// Keeps what is typed now in the place of what was kept of the same editor before. Changes
/// `unsaved_texts`. The key is held meanwhile, so that a save from there waits, or is seen.
///
/// # Errors
/// When the database fails.
pub async fn keep(tx: &DatabaseTransaction, typed: Typed, now: Moment) -> Result<Outcome, DbErr> {
    let key = typed.key.clone();
    if idempotency::claim(tx, &key, now).await? != Claim::First {
        return Ok(Outcome::Saved);
    }
    put(tx, typed, now).await?;
    idempotency::release(tx, &key).await?;
    Ok(Outcome::Kept)
}

async fn put(tx: &DatabaseTransaction, typed: Typed, now: Moment) -> Result<(), DbErr> {
    let person = typed.person;
    let row = ActiveModel {
        person_id: Set(person),
        post_id: Set(typed.post),
        place: Set(typed.place),
        fields: Set(typed.fields),
        saved_at: Set(now),
        ..Default::default()
    };
    let replace = OnConflict::columns([Column::PersonId, Column::Place])
        .update_columns([Column::PostId, Column::Fields, Column::SavedAt])
        .to_owned();
    Entity::insert(row)
        .on_conflict(replace)
        .exec_without_returning(tx)
        .await?;
    let too_many: Vec<UnsavedId> = of_person(person)
        .select_only()
        .column(Column::Id)
        .offset(MOST)
        .limit(MOST)
        .into_tuple()
        .all(tx)
        .await?;
    if !too_many.is_empty() {
        Entity::delete_many()
            .filter(Column::Id.is_in(too_many))
            .exec(tx)
            .await?;
    }
    Ok(())
}

/// Forgets what was typed in an editor that is saved, and whatever of it comes later, for a day. `key` is
/// what this is remembered by.
///
/// # Errors
/// When the database fails.
pub async fn saved(
    tx: &DatabaseTransaction,
    (person, place): (PersonId, &str),
    key: &str,
    now: Moment,
) -> Result<(), DbErr> {
    if place.is_empty() {
        return Ok(());
    }
    idempotency::claim(tx, key, now).await?;
    end(tx, person, place).await
}

/// Forgets what was typed in one editor: it is thrown away, or as it was.
///
/// # Errors
/// When the database fails.
pub async fn end(tx: &DatabaseTransaction, person: PersonId, place: &str) -> Result<(), DbErr> {
    Entity::delete_many()
        .filter(Column::PersonId.eq(person))
        .filter(Column::Place.eq(place))
        .exec(tx)
        .await?;
    Ok(())
}

/// Forgets what nobody has taken up for so long.
///
/// # Errors
/// When the database fails.
pub async fn purge(tx: &DatabaseTransaction, now: Moment) -> Result<(), DbErr> {
    Entity::delete_many()
        .filter(Column::SavedAt.lt(now.minus(KEPT)))
        .exec(tx)
        .await?;
    Ok(())
}

/// The newest texts of `person` for `post`, or for posts that are new.
///
/// # Errors
/// When the database fails.
pub async fn of(
    db: &impl ConnectionTrait,
    person: PersonId,
    post: Option<PostId>,
) -> Result<Vec<Model>, DbErr> {
    let there = match post {
        Some(post) => Column::PostId.eq(post),
        None => Column::PostId.is_null(),
    };
    of_person(person).filter(there).limit(OFFERED).all(db).await
}

/// One text of `person`.
///
/// # Errors
/// When the database fails.
pub async fn one(db: &impl ConnectionTrait, person: PersonId, id: UnsavedId) -> Result<Option<Model>, DbErr> {
    of_person(person).filter(Column::Id.eq(id)).one(db).await
}

fn of_person(person: PersonId) -> Select<Entity> {
    Entity::find()
        .filter(Column::PersonId.eq(person))
        .order_by_desc(Column::SavedAt)
        .order_by_desc(Column::Id)
}
