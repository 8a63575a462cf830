//! What editors change about a series: its name and description, the order of its parts, and whether there
//! is one at all. Which posts are its parts is said in their editor (`terms.rs`).

use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, DatabaseTransaction, DbErr, EntityTrait as _, QueryFilter as _,
};
use serde_json::json;

use super::entity::{post, series};
use crate::audit::{self, Actor};
use crate::clock::Moment;
use crate::ids::{PersonId, PostId, SeriesId};

/// Gives a series another name or description; its address stays. False when it had both or is gone.
/// Changes `series`. Audit: `series.changed`.
///
/// # Errors
/// When the database fails.
pub async fn describe(
    tx: &DatabaseTransaction,
    id: SeriesId,
    (name, description): (&str, &str),
    by: PersonId,
    now: Moment,
) -> Result<bool, DbErr> {
    let known = series::Entity::find_by_id(id).one(tx).await?;
    if known.is_none_or(|row| (row.name.as_str(), row.description.as_str()) == (name, description)) {
        return Ok(false);
    }
    let changed = series::ActiveModel {
        id: Set(id),
        name: Set(name.to_owned()),
        description: Set(description.to_owned()),
        ..Default::default()
    };
    series::Entity::update(changed).exec(tx).await?;
    record(tx, id, "series.changed", by, now).await?;
    Ok(true)
}

/// Numbers the parts from 1 on as they stand in `parts`; a post that is none of its parts is left alone.
/// Changes `posts`, without another version of any. Audit: `series.ordered`.
///
/// # Errors
/// When the database fails.
pub async fn order(
    tx: &DatabaseTransaction,
    id: SeriesId,
    parts: &[PostId],
    by: PersonId,
    now: Moment,
) -> Result<(), DbErr> {
    for (number, part) in (1_i64..).zip(parts) {
        post::Entity::update_many()
            .col_expr(post::Column::SeriesPart, Expr::value(number))
            .filter(post::Column::Id.eq(*part))
            .filter(post::Column::SeriesId.eq(id))
            .exec(tx)
            .await?;
    }
    record(tx, id, "series.ordered", by, now).await
}

/// Ends a series; its parts stay, each by itself. Changes `posts` and `series`. Audit: `series.removed`.
///
/// # Errors
/// When the database fails.
pub async fn remove(tx: &DatabaseTransaction, id: SeriesId, by: PersonId, now: Moment) -> Result<(), DbErr> {
    post::Entity::update_many()
        .col_expr(post::Column::SeriesId, Expr::value(None::<i64>))
        .col_expr(post::Column::SeriesPart, Expr::value(None::<i64>))
        .filter(post::Column::SeriesId.eq(id))
        .exec(tx)
        .await?;
    series::Entity::delete_by_id(id).exec(tx).await?;
    record(tx, id, "series.removed", by, now).await
}

async fn record(
    tx: &DatabaseTransaction,
    series: SeriesId,
    action: &'static str,
    by: PersonId,
    now: Moment,
) -> Result<(), DbErr> {
    let entry = audit::Entry {
        actor: Actor::Moderator(by),
        action,
        post: None,
        comment: None,
        detail: json!({ "series": series }),
    };
    audit::record(tx, entry, now).await?;
    Ok(())
}
