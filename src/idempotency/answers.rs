//! Requests of programs that are carried out once and answered the same when they come again. The key
//! is claimed before the request is carried out and holds its answer afterwards.

use std::time::Duration;

use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, DatabaseTransaction, DbErr, EntityTrait as _, QueryFilter as _,
};

use super::entity::{ActiveModel, Column, Entity, Model};
use crate::clock::{Moment, minutes};

/// After this long without an answer the first request has broken off, and another may try.
const ABANDONED: Duration = minutes(2);

/// What a request was answered with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    pub status: u16,
    pub location: Option<String>,
    pub body: String,
}

/// Whether a request is the first of its key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Begun {
    /// It is: carry it out, then call `answered` or `release`.
    First,
    /// It was carried out before.
    Answered(Answer),
    /// The first is being carried out.
    UnderWay,
    /// The key came with another request.
    Another,
}

/// Claims `key` for the request that `fingerprint` stands for. Committed before the request is carried
/// out, so that a second one finds it.
///
/// # Errors
/// When the database fails.
pub async fn begin(
    tx: &DatabaseTransaction,
    key: &str,
    fingerprint: &str,
    now: Moment,
) -> Result<Begun, DbErr> {
    let row = ActiveModel {
        key: Set(key.to_owned()),
        done: Set(false),
        status: Set(0),
        location: Set(None),
        request_hash: Set(Some(fingerprint.to_owned())),
        answer: Set(None),
        created_at: Set(now),
    };
    let claimed = Entity::insert(row)
        .on_conflict(OnConflict::column(Column::Key).do_nothing().to_owned())
        .exec_without_returning(tx)
        .await?;
    if claimed == 1 {
        return Ok(Begun::First);
    }
    match Entity::find_by_id(key).one(tx).await? {
        Some(row) => again(tx, row, fingerprint, now).await,
        None => Ok(Begun::UnderWay),
    }
}

async fn again(tx: &DatabaseTransaction, row: Model, fingerprint: &str, now: Moment) -> Result<Begun, DbErr> {
    if row.request_hash.as_deref() != Some(fingerprint) {
        return Ok(Begun::Another);
    }
    if row.done {
        return Ok(Begun::Answered(Answer {
            status: u16::try_from(row.status).unwrap_or(200),
            location: row.location,
            body: row.answer.unwrap_or_default(),
        }));
    }
    if now.since(row.created_at) < ABANDONED {
        return Ok(Begun::UnderWay);
    }
    let taken_over = Entity::update_many()
        .col_expr(Column::CreatedAt, Expr::value(now))
        .filter(Column::Key.eq(row.key))
        .filter(Column::CreatedAt.eq(row.created_at))
        .exec(tx)
        .await?;
    Ok(if taken_over.rows_affected == 1 {
        Begun::First
    } else {
        Begun::UnderWay
    })
}

/// Keeps the answer of the request that holds `key`.
///
/// # Errors
/// When the database fails.
pub async fn answered(tx: &DatabaseTransaction, key: &str, answer: &Answer) -> Result<(), DbErr> {
    Entity::update_many()
        .col_expr(Column::Done, Expr::value(true))
        .col_expr(Column::Status, Expr::value(i64::from(answer.status)))
        .col_expr(Column::Location, Expr::value(answer.location.clone()))
        .col_expr(Column::Answer, Expr::value(Some(answer.body.clone())))
        .filter(Column::Key.eq(key))
        .exec(tx)
        .await?;
    Ok(())
}

/// Frees `key`: what was answered may be otherwise the next time.
///
/// # Errors
/// When the database fails.
pub async fn release(tx: &DatabaseTransaction, key: &str) -> Result<(), DbErr> {
    Entity::delete_by_id(key).exec(tx).await?;
    Ok(())
}
