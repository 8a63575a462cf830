//! Puts a file that is kept already into the list.

use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, DatabaseTransaction, DbErr, EntityTrait as _, QueryFilter as _,
};
use serde_json::json;

use super::Kind;
use super::change::note;
use super::entity::media::{ActiveModel, Column, Entity};
use crate::clock::Moment;
use crate::ids::{MediaId, PersonId};

/// A file as it lies in its folder.
#[derive(Clone, Debug)]
pub struct New {
    pub hash: String,
    pub kind: Kind,
    /// In pixels; 0 for what has no picture.
    pub width: u32,
    pub height: u32,
    pub bytes: usize,
    pub name: String,
    pub alt: String,
    /// It shows nothing that a reader would miss.
    pub decorative: bool,
}

impl New {
    /// A file of this name of which nothing is known yet.
    pub fn named(hash: String) -> Self {
        Self {
            hash,
            kind: Kind::Other,
            width: 0,
            height: 0,
            bytes: 0,
            name: String::new(),
            alt: String::new(),
            decorative: false,
        }
    }
}

/// Where the file stands in the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Added {
    pub id: MediaId,
    /// The same file was there before, whoever brought it.
    pub was_known: bool,
}

/// Adds a row, or takes the one of the same file out of the bin. Audit: `media.added`, unless it was known.
///
/// # Errors
/// When the database fails.
pub async fn add(tx: &DatabaseTransaction, new: &New, person: PersonId, now: Moment) -> Result<Added, DbErr> {
    if let Some(known) = known(tx, &new.hash).await? {
        return Ok(known);
    }
    let row = ActiveModel {
        hash: Set(new.hash.clone()),
        kind: Set(new.kind),
        width: Set(new.width.into()),
        height: Set(new.height.into()),
        bytes: Set(i64::try_from(new.bytes).unwrap_or(i64::MAX)),
        name: Set(new.name.clone()),
        alt: Set(new.alt.clone()),
        decorative: Set(new.decorative),
        person_id: Set(Some(person)),
        created_at: Set(now),
        trashed_at: Set(None),
        version: Set(1),
        ..Default::default()
    };
    let once = OnConflict::column(Column::Hash).do_nothing().to_owned();
    let id = match Entity::insert(row).on_conflict(once).exec(tx).await {
        // Somebody brought the same file at the same moment.
        Err(DbErr::RecordNotInserted) => {
            let known = known(tx, &new.hash).await?;
            return known.ok_or(DbErr::RecordNotInserted);
        }
        inserted => inserted?.last_insert_id,
    };
    note(tx, "media.added", person, json!({ "media": id }), now).await?;
    Ok(Added { id, was_known: false })
}

/// The one of the same file, out of the bin again.
async fn known(tx: &DatabaseTransaction, hash: &str) -> Result<Option<Added>, DbErr> {
    let Some(row) = Entity::find().filter(Column::Hash.eq(hash)).one(tx).await? else {
        return Ok(None);
    };
    Entity::update_many()
        .col_expr(Column::TrashedAt, Expr::value(None::<Moment>))
        .filter(Column::Id.eq(row.id))
        .exec(tx)
        .await?;
    Ok(Some(Added {
        id: row.id,
        was_known: true,
    }))
}
