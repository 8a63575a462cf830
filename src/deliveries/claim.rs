//! Takes what is due, so that no other worker does, and gives back what could not be tried.

use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DatabaseTransaction, DbErr, EntityTrait as _, ExprTrait as _,
    QueryFilter as _, QueryOrder as _, QuerySelect as _,
};

use super::entity::{Column, Entity, Model};
use super::{BATCH, LEASE, State};
use crate::clock::Moment;
use crate::ids::DeliveryId;

/// What has been due longest, at most `BATCH`, now the caller's for `LEASE`. Changes `deliveries`.
///
/// # Errors
/// When the database fails.
pub async fn claim(tx: &DatabaseTransaction, now: Moment) -> Result<Vec<Model>, DbErr> {
    let due: Vec<DeliveryId> = Entity::find()
        .select_only()
        .column(Column::Id)
        .filter(Column::State.eq(State::Queued))
        .filter(Column::DueAt.lte(now))
        .order_by_asc(Column::DueAt)
        .order_by_asc(Column::Id)
        .limit(BATCH)
        .into_tuple()
        .all(tx)
        .await?;
    if due.is_empty() {
        return Ok(Vec::new());
    }
    // Of two workers that found the same, the second finds here that it is due no more.
    let mut claimed = Entity::update_many()
        .col_expr(Column::DueAt, Expr::value(now.plus(LEASE)))
        .col_expr(Column::Attempts, Expr::col(Column::Attempts).add(1))
        .filter(Column::Id.is_in(due))
        .filter(Column::State.eq(State::Queued))
        .filter(Column::DueAt.lte(now))
        .exec_with_returning(tx)
        .await?;
    claimed.sort_by_key(|row| row.id);
    Ok(claimed)
}

/// These were not tried: they are due at `at`. Changes `deliveries`.
///
/// # Errors
/// When the database fails.
pub async fn give_back(tx: &DatabaseTransaction, rows: &[DeliveryId], at: Moment) -> Result<(), DbErr> {
    if rows.is_empty() {
        return Ok(());
    }
    Entity::update_many()
        .col_expr(Column::DueAt, Expr::value(at))
        .col_expr(Column::Attempts, Expr::col(Column::Attempts).sub(1))
        .filter(Column::Id.is_in(rows.iter().copied()))
        .filter(Column::State.eq(State::Queued))
        .exec(tx)
        .await?;
    Ok(())
}

/// When the next is due; `None` when nothing waits to go out.
///
/// # Errors
/// When the database fails.
pub async fn next_at(db: &impl ConnectionTrait) -> Result<Option<Moment>, DbErr> {
    Entity::find()
        .select_only()
        .column(Column::DueAt)
        .filter(Column::State.eq(State::Queued))
        .order_by_asc(Column::DueAt)
        .order_by_asc(Column::Id)
        .limit(1)
        .into_tuple()
        .one(db)
        .await
}
