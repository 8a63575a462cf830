//! What an owner changes about somebody of the team: the role, whether they may log in, and the names they
//! may sign with. There is always an owner left.

use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, DatabaseTransaction, DbErr, EntityTrait as _, QueryFilter as _,
};
use serde_json::{Value, json};

use super::entity::person::{Column, Entity};
use super::entity::{api_token, person_byline};
use super::set_up::{self, NewByline};
use super::{Role, find};
use crate::audit;
use crate::clock::Moment;
use crate::ids::{BylineId, PersonId};
use crate::sessions;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Done,
    /// It was so before, or nobody has this id.
    Nothing,
    /// The site would be left without an owner.
    LastOwner,
}

/// Gives `person` another role. Audit: `person.role_changed`.
///
/// # Errors
/// When the database fails.
pub async fn change_role(
    tx: &DatabaseTransaction,
    person: PersonId,
    role: Role,
    by: PersonId,
    now: Moment,
) -> Result<Outcome, DbErr> {
    let owners = owners(tx).await?;
    let changed = Entity::update_many()
        .col_expr(Column::Role, Expr::value(role))
        .filter(Column::Id.eq(person))
        .filter(Column::Role.ne(role))
        .exec(tx)
        .await?;
    if changed.rows_affected == 0 {
        return Ok(Outcome::Nothing);
    }
    if owners == [person] {
        return Ok(Outcome::LastOwner);
    }
    let detail = json!({ "person": person, "role": role.code() });
    record(tx, by, "person.role_changed", detail, now).await
}

/// Keeps `person` from logging in: their sessions end and their tokens are revoked. What they wrote keeps
/// their name. Audit: `person.stopped`.
///
/// # Errors
/// When the database fails.
pub async fn stop(
    tx: &DatabaseTransaction,
    person: PersonId,
    by: PersonId,
    now: Moment,
) -> Result<Outcome, DbErr> {
    let owners = owners(tx).await?;
    let stopped = Entity::update_many()
        .col_expr(Column::DisabledAt, Expr::value(Some(now)))
        .filter(Column::Id.eq(person))
        .filter(Column::DisabledAt.is_null())
        .exec(tx)
        .await?;
    if stopped.rows_affected == 0 {
        return Ok(Outcome::Nothing);
    }
    if owners == [person] {
        return Ok(Outcome::LastOwner);
    }
    sessions::end_all(tx, person).await?;
    api_token::Entity::update_many()
        .col_expr(api_token::Column::RevokedAt, Expr::value(Some(now)))
        .filter(api_token::Column::PersonId.eq(person))
        .filter(api_token::Column::RevokedAt.is_null())
        .exec(tx)
        .await?;
    record(tx, by, "person.stopped", json!({ "person": person }), now).await
}

/// Lets `person` log in again, with the password they had. Audit: `person.taken_back`.
///
/// # Errors
/// When the database fails.
pub async fn take_back(
    tx: &DatabaseTransaction,
    person: PersonId,
    by: PersonId,
    now: Moment,
) -> Result<Outcome, DbErr> {
    let back = Entity::update_many()
        .col_expr(Column::DisabledAt, Expr::value(None::<Moment>))
        .filter(Column::Id.eq(person))
        .filter(Column::DisabledAt.is_not_null())
        .exec(tx)
        .await?;
    if back.rows_affected == 0 {
        return Ok(Outcome::Nothing);
    }
    record(tx, by, "person.taken_back", json!({ "person": person }), now).await
}

/// Lets `person` sign with `bylines` besides their own, and with no others. Audit:
/// `person.bylines_changed`.
///
/// # Errors
/// When the database fails.
pub async fn sign_with(
    tx: &DatabaseTransaction,
    person: PersonId,
    bylines: &[BylineId],
    by: PersonId,
    now: Moment,
) -> Result<Outcome, DbErr> {
    let mut before = find::further(tx, person).await?;
    before.sort();
    let mut after = bylines.to_vec();
    after.sort();
    after.dedup();
    if before == after {
        return Ok(Outcome::Nothing);
    }
    person_byline::Entity::delete_many()
        .filter(person_byline::Column::PersonId.eq(person))
        .exec(tx)
        .await?;
    for byline in &after {
        let row = person_byline::ActiveModel {
            person_id: Set(person),
            byline_id: Set(*byline),
        };
        // Whoever is let at the same moment, is let once.
        let once = OnConflict::columns([person_byline::Column::PersonId, person_byline::Column::BylineId])
            .do_nothing()
            .to_owned();
        person_byline::Entity::insert(row)
            .on_conflict(once)
            .exec_without_returning(tx)
            .await?;
    }
    let detail = json!({ "person": person, "bylines": after });
    record(tx, by, "person.bylines_changed", detail, now).await
}

/// Adds a name that several may write under. Audit: `byline.added`.
///
/// # Errors
/// When the database fails.
pub async fn add_shared(
    tx: &DatabaseTransaction,
    name: String,
    by: PersonId,
    now: Moment,
) -> Result<BylineId, DbErr> {
    let new = NewByline {
        name,
        pseudonym: true,
        ..NewByline::default()
    };
    let byline = set_up::add_byline(tx, &new, now).await?;
    record(tx, by, "byline.added", json!({ "byline": byline }), now).await?;
    Ok(byline)
}

/// The owners, each held until the end of the transaction: of two who step down at once, one is too late.
async fn owners(tx: &DatabaseTransaction) -> Result<Vec<PersonId>, DbErr> {
    Entity::update_many()
        .col_expr(Column::Role, Expr::value(Role::Owner))
        .filter(Column::Role.eq(Role::Owner))
        .exec(tx)
        .await?;
    find::owners(tx).await
}

async fn record(
    tx: &DatabaseTransaction,
    by: PersonId,
    action: &'static str,
    detail: Value,
    now: Moment,
) -> Result<Outcome, DbErr> {
    audit::note(tx, by, action, detail, now).await?;
    Ok(Outcome::Done)
}
