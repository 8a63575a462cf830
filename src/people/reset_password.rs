//! Gives a person another password and ends all their sessions; and the link in the mail that lets them.

use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DatabaseTransaction, DbErr, EntityTrait as _, QueryFilter as _,
};
use serde_json::json;

use super::entity::person::{Column, Entity, Model};
use super::find;
use super::link::Link;
use super::notify::{self, About};
use crate::audit::{self, Actor};
use crate::clock::Moment;
use crate::ids::PersonId;
use crate::secrets::{Purpose, Secrets};
use crate::sessions;

/// Stores `hash` as the password of `person`. Audit: `person.password_reset`.
///
/// # Errors
/// When the database fails.
pub async fn reset_password(
    tx: &DatabaseTransaction,
    person: PersonId,
    hash: &str,
    now: Moment,
) -> Result<(), DbErr> {
    Entity::update_many()
        .col_expr(Column::PasswordHash, Expr::value(hash))
        .filter(Column::Id.eq(person))
        .exec(tx)
        .await?;
    sessions::end_all(tx, person).await?;
    let entry = audit::Entry {
        actor: Actor::Moderator(person),
        action: "person.password_reset",
        post: None,
        comment: None,
        detail: json!({}),
    };
    audit::record(tx, entry, now).await?;
    Ok(())
}

/// Somebody says that they forgot the password of the account with this address: a mail goes out if there
/// is such an account and it may log in.
///
/// # Errors
/// When the database fails.
pub async fn forgotten(tx: &DatabaseTransaction, email: &str, now: Moment) -> Result<(), DbErr> {
    match find::account(tx, email).await? {
        Some((person, _)) => notify::tell(tx, person, About::Reset, now).await,
        None => Ok(()),
    }
}

/// What of an account the mailed link is good for: using it spends it.
pub fn print(row: &Model) -> [&str; 2] {
    [&row.email, &row.password_hash]
}

/// The account whose password `signed` lets choose; `None` when it is spent or over.
///
/// # Errors
/// When the database fails.
pub async fn open(
    db: &impl ConnectionTrait,
    secrets: &Secrets,
    signed: &str,
    now: Moment,
) -> Result<Option<Model>, DbErr> {
    let purpose = Purpose::PasswordReset;
    let Some(link) = Link::open(secrets, purpose, signed, now) else {
        return Ok(None);
    };
    let row = find::row(db, link.person).await?;
    Ok(row.filter(|row| row.disabled_at.is_none() && link.fits(secrets, purpose, &print(row))))
}
