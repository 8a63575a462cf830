//! Writes and reads the rows.

use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, ConnectionTrait, DatabaseTransaction, DbErr, EntityTrait as _,
    ExprTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _,
};

use super::entity::{ActiveModel, Column, Entity, Model};
use super::{ABSOLUTE, IDLE};
use crate::clock::Moment;
use crate::ids::PersonId;

/// A session about to be kept.
#[derive(Clone, Debug)]
pub struct Session {
    /// A keyed hash of the id in the cookie.
    pub id: String,
    pub person: Option<PersonId>,
    /// What the session holds, as JSON.
    pub record: String,
}

/// Writes a new session, or renews one that exists.
///
/// # Errors
/// When the database fails.
pub async fn keep(tx: &DatabaseTransaction, session: Session, now: Moment) -> Result<(), DbErr> {
    let row = ActiveModel {
        id: Set(session.id),
        person_id: Set(session.person),
        record: Set(session.record),
        created_at: Set(now),
        seen_at: Set(now),
    };
    let renew = OnConflict::column(Column::Id)
        .update_columns([Column::PersonId, Column::Record, Column::SeenAt])
        .to_owned();
    Entity::insert(row)
        .on_conflict(renew)
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// The session with this hash, unless it is unknown or over.
///
/// # Errors
/// When the database fails.
pub async fn live(db: &impl ConnectionTrait, id: String, now: Moment) -> Result<Option<Model>, DbErr> {
    let row = Entity::find_by_id(id).one(db).await?;
    Ok(row.filter(|row| now.since(row.seen_at) <= IDLE && now.since(row.created_at) <= ABSOLUTE))
}

/// Notes that a session is used.
///
/// # Errors
/// When the database fails.
pub async fn seen(tx: &DatabaseTransaction, id: String, now: Moment) -> Result<(), DbErr> {
    Entity::update_many()
        .col_expr(Column::SeenAt, Expr::value(now))
        .filter(Column::Id.eq(id))
        .exec(tx)
        .await?;
    Ok(())
}

/// The sessions of `person` that are not over, the one used last first, at most 200.
///
/// # Errors
/// When the database fails.
pub async fn of(db: &impl ConnectionTrait, person: PersonId, now: Moment) -> Result<Vec<Model>, DbErr> {
    Entity::find()
        .filter(Column::PersonId.eq(person))
        .filter(Column::SeenAt.gte(now.minus(IDLE)))
        .filter(Column::CreatedAt.gte(now.minus(ABSOLUTE)))
        .order_by_desc(Column::SeenAt)
        .order_by_desc(Column::CreatedAt)
        .limit(200)
        .all(db)
        .await
}

/// Ends one session of `person`; false when they have none with this id.
///
/// # Errors
/// When the database fails.
pub async fn end_one(tx: &DatabaseTransaction, person: PersonId, id: &str) -> Result<bool, DbErr> {
    let ended = Entity::delete_many()
        .filter(Column::PersonId.eq(person))
        .filter(Column::Id.eq(id))
        .exec(tx)
        .await?;
    Ok(ended.rows_affected > 0)
}

/// Ends every session of `person` but one; returns how many.
///
/// # Errors
/// When the database fails.
pub async fn end_others(tx: &DatabaseTransaction, person: PersonId, but: &str) -> Result<u64, DbErr> {
    let ended = Entity::delete_many()
        .filter(Column::PersonId.eq(person))
        .filter(Column::Id.ne(but))
        .exec(tx)
        .await?;
    Ok(ended.rows_affected)
}

/// Ends one session.
///
/// # Errors
/// When the database fails.
pub async fn end(tx: &DatabaseTransaction, id: String) -> Result<(), DbErr> {
    Entity::delete_by_id(id).exec(tx).await?;
    Ok(())
}

/// Ends every session of `person`, as after a changed password.
///
/// # Errors
/// When the database fails.
pub async fn end_all(tx: &DatabaseTransaction, person: PersonId) -> Result<(), DbErr> {
    Entity::delete_many()
        .filter(Column::PersonId.eq(person))
        .exec(tx)
        .await?;
    Ok(())
}

/// Forgets sessions that have ended by themselves; returns how many.
///
/// # Errors
/// When the database fails.
pub async fn purge(tx: &DatabaseTransaction, now: Moment) -> Result<u64, DbErr> {
    let over = Expr::col(Column::SeenAt)
        .lt(now.minus(IDLE))
        .or(Expr::col(Column::CreatedAt).lt(now.minus(ABSOLUTE)));
    Ok(Entity::delete_many().filter(over).exec(tx).await?.rows_affected)
}
