//! The second step of a log-in: setting it up, what is accepted, and switching it off. The secret is stored
//! nowhere: the row holds a salt, which makes the secret together with the keys of the site.

use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, ConnectionTrait, DatabaseTransaction, DbErr, EntityTrait as _,
    PaginatorTrait as _, QueryFilter as _,
};
use serde_json::json;

use super::entity::recovery_code;
use super::entity::second_factor::{ActiveModel, Column, Entity, Model};
use super::notify::{self, About};
use crate::audit;
use crate::clock::Moment;
use crate::ids::PersonId;
use crate::secrets::totp::Secret;
use crate::secrets::{Purpose, Secrets};

/// How many codes stand in for the second step.
pub const RECOVERY_CODES: usize = 10;

/// What is written of a recovery code: letters and digits that are not taken for one another.
const ALPHABET: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";

/// Characters of one, 50 bits.
const CODE: usize = 10;

/// What came of a code at the log-in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Accepted {
    /// The app's.
    Code,
    /// One that stands in for it; it is spent.
    Recovery,
    No,
}

/// The second step of a person as it is stored, be it set up or not yet.
///
/// # Errors
/// When the database fails.
pub async fn of(db: &impl ConnectionTrait, person: PersonId) -> Result<Option<Model>, DbErr> {
    Entity::find_by_id(person).one(db).await
}

/// Whether a log-in of `person` asks for a code.
///
/// # Errors
/// When the database fails.
pub async fn is_on(db: &impl ConnectionTrait, person: PersonId) -> Result<bool, DbErr> {
    let row = of(db, person).await?;
    Ok(row.is_some_and(|row| row.confirmed_at.is_some()))
}

/// How many recovery codes are not spent.
///
/// # Errors
/// When the database fails.
pub async fn recovery_left(db: &impl ConnectionTrait, person: PersonId) -> Result<u64, DbErr> {
    recovery_code::Entity::find()
        .filter(recovery_code::Column::PersonId.eq(person))
        .filter(recovery_code::Column::UsedAt.is_null())
        .count(db)
        .await
}

/// The secret to show while it is set up.
pub fn secret(secrets: &Secrets, row: &Model) -> Option<Secret> {
    all(secrets, row).into_iter().next()
}

fn all(secrets: &Secrets, row: &Model) -> Vec<Secret> {
    Secret::of(secrets, &row.person_id.to_string(), &row.salt)
}

/// Begins to set it up with a new secret; what was on stays on, and what was begun in another window at the same
/// moment goes on in both.
///
/// # Errors
/// When the database fails.
pub async fn begin(
    tx: &DatabaseTransaction,
    secrets: &Secrets,
    person: PersonId,
    now: Moment,
) -> Result<(), DbErr> {
    if is_on(tx, person).await? {
        return Ok(());
    }
    Entity::delete_by_id(person).exec(tx).await?;
    let row = ActiveModel {
        person_id: Set(person),
        salt: Set(secrets.entropy.token()),
        created_at: Set(now),
        confirmed_at: Set(None),
        last_step: Set(0),
    };
    let once = OnConflict::column(Column::PersonId).do_nothing().to_owned();
    Entity::insert(row)
        .on_conflict(once)
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// Forgets what was begun.
///
/// # Errors
/// When the database fails.
pub async fn give_up(tx: &DatabaseTransaction, person: PersonId) -> Result<(), DbErr> {
    Entity::delete_many()
        .filter(Column::PersonId.eq(person))
        .filter(Column::ConfirmedAt.is_null())
        .exec(tx)
        .await?;
    Ok(())
}

/// Switches it on when `typed` is the app's code, and returns the recovery codes, which can't be had again;
/// `None` when it is not. Audit: `person.second_factor_on`.
///
/// # Errors
/// When the database fails.
pub async fn confirm(
    tx: &DatabaseTransaction,
    secrets: &Secrets,
    person: PersonId,
    typed: &str,
    now: Moment,
) -> Result<Option<Vec<String>>, DbErr> {
    let row = of(tx, person).await?;
    let Some(row) = row.filter(|row| row.confirmed_at.is_none()) else {
        return Ok(None);
    };
    if !take_code(tx, secrets, &row, typed, now).await? {
        return Ok(None);
    }
    Entity::update_many()
        .col_expr(Column::ConfirmedAt, Expr::value(Some(now)))
        .filter(Column::PersonId.eq(person))
        .exec(tx)
        .await?;
    audit::note(tx, person, "person.second_factor_on", json!({}), now).await?;
    fresh_codes(tx, secrets, person).await.map(Some)
}

/// Takes a code of the app, or a recovery code. Audit, of the latter: `person.recovery_code_used`.
///
/// # Errors
/// When the database fails.
pub async fn accept(
    tx: &DatabaseTransaction,
    secrets: &Secrets,
    person: PersonId,
    typed: &str,
    now: Moment,
) -> Result<Accepted, DbErr> {
    let row = of(tx, person).await?;
    let Some(row) = row.filter(|row| row.confirmed_at.is_some()) else {
        return Ok(Accepted::No);
    };
    let typed = squeezed(typed);
    if take_code(tx, secrets, &row, &typed, now).await? {
        return Ok(Accepted::Code);
    }
    if !spend(tx, secrets, person, &typed, now).await? {
        return Ok(Accepted::No);
    }
    audit::note(tx, person, "person.recovery_code_used", json!({}), now).await?;
    Ok(Accepted::Recovery)
}

/// Makes the recovery codes anew; those there were count no more. Audit: `person.recovery_codes_made`.
///
/// # Errors
/// When the database fails.
pub async fn renew(
    tx: &DatabaseTransaction,
    secrets: &Secrets,
    person: PersonId,
    now: Moment,
) -> Result<Vec<String>, DbErr> {
    audit::note(tx, person, "person.recovery_codes_made", json!({}), now).await?;
    fresh_codes(tx, secrets, person).await
}

/// Switches it off; false when it was not on. Who did not do it themselves is told by mail. Audit:
/// `person.second_factor_off`.
///
/// # Errors
/// When the database fails.
pub async fn switch_off(
    tx: &DatabaseTransaction,
    person: PersonId,
    by: PersonId,
    now: Moment,
) -> Result<bool, DbErr> {
    let was_on = is_on(tx, person).await?;
    Entity::delete_by_id(person).exec(tx).await?;
    recovery_code::Entity::delete_many()
        .filter(recovery_code::Column::PersonId.eq(person))
        .exec(tx)
        .await?;
    if !was_on {
        return Ok(false);
    }
    if person != by {
        notify::tell(tx, person, About::SecondFactorOff, now).await?;
    }
    audit::note(
        tx,
        by,
        "person.second_factor_off",
        json!({ "person": person }),
        now,
    )
    .await?;
    Ok(true)
}

/// Of two log-ins with the same code only one moves the step on.
async fn take_code(
    tx: &DatabaseTransaction,
    secrets: &Secrets,
    row: &Model,
    typed: &str,
    now: Moment,
) -> Result<bool, DbErr> {
    let step = |secret: Secret| secret.step_of(&squeezed(typed), now, row.last_step);
    let Some(step) = all(secrets, row).into_iter().find_map(step) else {
        return Ok(false);
    };
    let moved = Entity::update_many()
        .col_expr(Column::LastStep, Expr::value(step))
        .filter(Column::PersonId.eq(row.person_id))
        .filter(Column::LastStep.lt(step))
        .exec(tx)
        .await?;
    Ok(moved.rows_affected == 1)
}

async fn spend(
    tx: &DatabaseTransaction,
    secrets: &Secrets,
    person: PersonId,
    typed: &str,
    now: Moment,
) -> Result<bool, DbErr> {
    let hashes = secrets.hashes(Purpose::RecoveryCode, &[&person.to_string(), typed]);
    let spent = recovery_code::Entity::update_many()
        .col_expr(recovery_code::Column::UsedAt, Expr::value(Some(now)))
        .filter(recovery_code::Column::PersonId.eq(person))
        .filter(recovery_code::Column::Hash.is_in(hashes))
        .filter(recovery_code::Column::UsedAt.is_null())
        .exec(tx)
        .await?;
    Ok(spent.rows_affected > 0)
}

async fn fresh_codes(
    tx: &DatabaseTransaction,
    secrets: &Secrets,
    person: PersonId,
) -> Result<Vec<String>, DbErr> {
    recovery_code::Entity::delete_many()
        .filter(recovery_code::Column::PersonId.eq(person))
        .exec(tx)
        .await?;
    let codes: Vec<String> = (0..RECOVERY_CODES).map(|_| code(secrets)).collect();
    let rows = codes.iter().map(|code| recovery_code::ActiveModel {
        person_id: Set(person),
        hash: Set(secrets.hash(Purpose::RecoveryCode, &[&person.to_string(), code])),
        used_at: Set(None),
        ..Default::default()
    });
    recovery_code::Entity::insert_many(rows)
        .exec_without_returning(tx)
        .await?;
    Ok(codes.iter().map(|code| in_two(code)).collect())
}

fn code(secrets: &Secrets) -> String {
    let letter = |byte: u8| char::from(ALPHABET[usize::from(byte % 32)]);
    secrets.entropy.bytes::<CODE>().into_iter().map(letter).collect()
}

/// `abcde-fghij`, as it is shown.
fn in_two(code: &str) -> String {
    let (first, second) = code.split_at(code.len() / 2);
    format!("{first}-{second}")
}

/// As it is compared: people type blanks, hyphens and capitals.
fn squeezed(typed: &str) -> String {
    let known = typed.chars().filter(char::is_ascii_alphanumeric).take(40);
    known.collect::<String>().to_lowercase()
}
