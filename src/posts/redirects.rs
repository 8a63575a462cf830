//! Redirects that somebody of the team keeps: adding one, removing one, and the list of all. Those that a
//! changed slug or an import leaves are in it as well. How they are followed is `redirect.rs`.

use sea_orm::sea_query::OnConflict;
use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, ConnectionTrait, DatabaseTransaction, DbErr, EntityTrait as _,
    QueryFilter as _, QueryOrder as _, QuerySelect as _,
};
use serde_json::json;

use super::entity::redirect::{ActiveModel, Column, Entity, Model};
use super::redirect::target;
use crate::audit::{self, Actor};
use crate::clock::Moment;
use crate::counts;
use crate::ids::{PersonId, RedirectId};

/// Redirects on a page of the list.
const PAGE_SIZE: u64 = 100;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Added,
    /// It would lead to itself, or to an address that leads on.
    Leads,
}

/// Lets `old`, as `old_address` gives it, lead to `to`, a path of this site, whatever it led to before; it
/// counts as missing no more. Audit: `redirect.added`.
///
/// # Errors
/// When the database fails.
pub async fn add(
    tx: &DatabaseTransaction,
    (old, to): (&str, &str),
    person: PersonId,
    now: Moment,
) -> Result<Outcome, DbErr> {
    let plain = super::redirect::old_address(to.split(['?', '#']).next().unwrap_or(to), None);
    if plain == old || target(tx, &plain).await?.is_some() {
        return Ok(Outcome::Leads);
    }
    let row = ActiveModel {
        path: Set(old.to_owned()),
        target: Set(to.to_owned()),
        created_at: Set(now),
        ..Default::default()
    };
    let replace = OnConflict::column(Column::Path)
        .update_column(Column::Target)
        .to_owned();
    Entity::insert(row)
        .on_conflict(replace)
        .exec_without_returning(tx)
        .await?;
    counts::flush::found(tx, old).await?;
    let id = Entity::find().filter(Column::Path.eq(old)).one(tx).await?;
    record(tx, "redirect.added", id.map(|row| row.id), person, now).await?;
    Ok(Outcome::Added)
}

/// Removes one; false when it is gone already. Audit: `redirect.removed`.
///
/// # Errors
/// When the database fails.
pub async fn remove(
    tx: &DatabaseTransaction,
    id: RedirectId,
    person: PersonId,
    now: Moment,
) -> Result<bool, DbErr> {
    let removed = Entity::delete_by_id(id).exec(tx).await?.rows_affected == 1;
    if removed {
        record(tx, "redirect.removed", Some(id), person, now).await?;
    }
    Ok(removed)
}

async fn record(
    tx: &DatabaseTransaction,
    action: &'static str,
    id: Option<RedirectId>,
    person: PersonId,
    now: Moment,
) -> Result<(), DbErr> {
    let entry = audit::Entry {
        actor: Actor::Moderator(person),
        action,
        post: None,
        comment: None,
        detail: json!({ "redirect": id }),
    };
    audit::record(tx, entry, now).await?;
    Ok(())
}

/// One page of the list, the newest first, behind `after`; and where the next one begins.
///
/// # Errors
/// When the database fails.
pub async fn list(
    db: &impl ConnectionTrait,
    after: Option<RedirectId>,
) -> Result<(Vec<Model>, Option<RedirectId>), DbErr> {
    let mut select = Entity::find();
    if let Some(id) = after {
        select = select.filter(Column::Id.lt(id));
    }
    let mut rows = select
        .order_by_desc(Column::Id)
        .limit(PAGE_SIZE + 1)
        .all(db)
        .await?;
    let page = usize::try_from(PAGE_SIZE).unwrap_or(usize::MAX);
    let more = rows.len() > page;
    rows.truncate(page);
    let next = rows.last().map(|row| row.id).filter(|_| more);
    Ok((rows, next))
}
