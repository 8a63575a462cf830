//! Describes a file, puts it into the bin and takes it out again. A file in use stays: its posts would
//! have holes.

use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait as _, DatabaseTransaction, DbErr, EntityTrait as _, PaginatorTrait as _, QueryFilter as _,
    QuerySelect as _,
};
use serde_json::json;

use super::entity::{media, media_use};
use super::{BIN, Words};
use crate::audit::{self, Actor};
use crate::clock::Moment;
use crate::ids::{MediaId, PersonId};
use crate::settings;
use crate::settings::looks::Logo;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Done,
    /// Posts use it, or it is the logo, so it stays.
    InUse,
    /// Somebody described it meanwhile.
    Conflict,
}

/// Says what a file shows, or that it is a decoration, over the `version` that was seen. Audit: `media.described`.
///
/// # Errors
/// When the database fails.
pub async fn describe(
    tx: &DatabaseTransaction,
    (id, version): (MediaId, i64),
    words: Words<'_>,
    person: PersonId,
    now: Moment,
) -> Result<Outcome, DbErr> {
    let changed = media::Entity::update_many()
        .col_expr(media::Column::Alt, Expr::value(words.alt))
        .col_expr(media::Column::Decorative, Expr::value(words.decorative))
        .col_expr(media::Column::Version, Expr::value(version + 1))
        .filter(media::Column::Id.eq(id))
        .filter(media::Column::Version.eq(version))
        .exec(tx)
        .await?;
    if changed.rows_affected == 0 {
        return Ok(Outcome::Conflict);
    }
    note(tx, "media.described", person, json!({ "media": id }), now).await?;
    Ok(Outcome::Done)
}

/// Puts a file that nothing uses into the bin, where it is served no more and stays for 30 days. Audit:
/// `media.trashed`.
///
/// # Errors
/// When the database fails.
pub async fn trash(
    tx: &DatabaseTransaction,
    id: MediaId,
    person: PersonId,
    now: Moment,
) -> Result<Outcome, DbErr> {
    let uses = media_use::Entity::find().filter(media_use::Column::MediaId.eq(id));
    if uses.count(tx).await? > 0 || is_logo(tx, id).await? {
        return Ok(Outcome::InUse);
    }
    if set_trashed(tx, id, Some(now)).await? {
        note(tx, "media.trashed", person, json!({ "media": id }), now).await?;
    }
    Ok(Outcome::Done)
}

/// Whether it stands in the header of every page.
async fn is_logo(tx: &DatabaseTransaction, id: MediaId) -> Result<bool, DbErr> {
    let logo = settings::read::value(tx, settings::Key::Logo).await?;
    let Ok(logo) = serde_json::from_str::<Logo>(&logo) else {
        return Ok(false);
    };
    let file = media::Entity::find_by_id(id).filter(media::Column::Hash.eq(logo.hash));
    Ok(file.count(tx).await? > 0)
}

/// Takes a file out of the bin. Audit: `media.restored`.
///
/// # Errors
/// When the database fails.
pub async fn restore(
    tx: &DatabaseTransaction,
    id: MediaId,
    person: PersonId,
    now: Moment,
) -> Result<Outcome, DbErr> {
    if set_trashed(tx, id, None).await? {
        note(tx, "media.restored", person, json!({ "media": id }), now).await?;
    }
    Ok(Outcome::Done)
}

/// Forgets the rows of what has been in the bin for 30 days; returns how many. The files themselves go
/// with the next sweep of the folder (`worker.rs`).
///
/// # Errors
/// When the database fails.
pub async fn purge(tx: &DatabaseTransaction, now: Moment) -> Result<u64, DbErr> {
    let used = media_use::Entity::find()
        .select_only()
        .column(media_use::Column::MediaId);
    let gone = media::Entity::delete_many()
        .filter(media::Column::TrashedAt.lt(now.minus(BIN)))
        .filter(media::Column::Id.not_in_subquery(sea_orm::QueryTrait::into_query(used)))
        .exec(tx)
        .await?;
    Ok(gone.rows_affected)
}

/// False when it stood there already.
async fn set_trashed(tx: &DatabaseTransaction, id: MediaId, at: Option<Moment>) -> Result<bool, DbErr> {
    let other = if at.is_some() {
        media::Column::TrashedAt.is_null()
    } else {
        media::Column::TrashedAt.is_not_null()
    };
    let changed = media::Entity::update_many()
        .col_expr(media::Column::TrashedAt, Expr::value(at))
        .filter(media::Column::Id.eq(id))
        .filter(other)
        .exec(tx)
        .await?;
    Ok(changed.rows_affected == 1)
}

/// Appends to the audit what `person` did with a file.
///
/// # Errors
/// When the database fails.
pub(super) async fn note(
    tx: &DatabaseTransaction,
    action: &'static str,
    person: PersonId,
    detail: serde_json::Value,
    now: Moment,
) -> Result<(), DbErr> {
    let entry = audit::Entry {
        actor: Actor::Moderator(person),
        action,
        post: None,
        comment: None,
        detail,
    };
    audit::record(tx, entry, now).await?;
    Ok(())
}
