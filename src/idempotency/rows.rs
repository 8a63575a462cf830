//! Writes and reads the rows.

use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, DatabaseTransaction, DbErr, EntityTrait as _, QueryFilter as _,
};

use super::KEPT;
use super::entity::{ActiveModel, Column, Entity};
use crate::clock::Moment;

/// Whether an attempt is the first of its key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Claim {
    /// It is; nobody else gets to act on the key unless this transaction is dropped.
    First,
    /// It was carried out before and led to this address.
    Repeat(String),
}

/// Claims `key` for this transaction. On PostgreSQL this waits while another transaction holds the
/// key; on SQLite there is only ever one writer.
///
/// # Errors
/// When the database fails.
pub async fn claim(tx: &DatabaseTransaction, key: &str, now: Moment) -> Result<Claim, DbErr> {
    let row = ActiveModel {
        key: Set(key.to_owned()),
        done: Set(false),
        status: Set(0),
        location: Set(None),
        request_hash: Set(None),
        answer: Set(None),
        created_at: Set(now),
    };
    let claimed = Entity::insert(row)
        .on_conflict(OnConflict::column(Column::Key).do_nothing().to_owned())
        .exec_without_returning(tx)
        .await?;
    if claimed == 1 {
        return Ok(Claim::First);
    }
    let earlier = Entity::find_by_id(key).one(tx).await?;
    let location = earlier.and_then(|row| row.location).unwrap_or_default();
    Ok(Claim::Repeat(location))
}

/// Notes where the attempt that holds `key` led: a redirect (303) to `location`.
///
/// # Errors
/// When the database fails.
pub async fn led_to(tx: &DatabaseTransaction, key: &str, location: &str) -> Result<(), DbErr> {
    Entity::update_many()
        .col_expr(Column::Done, Expr::value(true))
        .col_expr(Column::Status, Expr::value(303))
        .col_expr(Column::Location, Expr::value(location))
        .filter(Column::Key.eq(key))
        .exec(tx)
        .await?;
    Ok(())
}

/// Forgets the attempts that are older than [`KEPT`]; returns how many.
///
/// # Errors
/// When the database fails.
pub async fn purge(tx: &DatabaseTransaction, now: Moment) -> Result<u64, DbErr> {
    let old = Entity::delete_many()
        .filter(Column::CreatedAt.lt(now.minus(KEPT)))
        .exec(tx)
        .await?;
    Ok(old.rows_affected)
}
