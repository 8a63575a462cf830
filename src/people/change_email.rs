//! What somebody changes about their account: the name colleagues see, and the address they log in with,
//! which is confirmed by mail where mail is there.

use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait as _, DatabaseTransaction, DbErr, EntityTrait as _, QueryFilter as _};
use serde_json::json;

use super::entity::person::{Column, Entity, Model};
use super::find;
use super::link::Link;
use super::notify::{self, About};
use crate::audit;
use crate::clock::Moment;
use crate::db;
use crate::ids::PersonId;
use crate::secrets::{Purpose, Secrets};

/// Calls `person` another name; bylines keep theirs. Audit: `person.renamed`.
///
/// # Errors
/// When the database fails.
pub async fn rename(
    tx: &DatabaseTransaction,
    person: PersonId,
    name: &str,
    now: Moment,
) -> Result<(), DbErr> {
    let renamed = Entity::update_many()
        .col_expr(Column::Name, Expr::value(name))
        .filter(Column::Id.eq(person))
        .filter(Column::Name.ne(name))
        .exec(tx)
        .await?;
    if renamed.rows_affected == 1 {
        record(tx, person, "person.renamed", now).await?;
    }
    Ok(())
}

/// Lets another address wait for its confirmation, by a mail that goes to it; empty: none waits any more.
///
/// # Errors
/// When the database fails.
pub async fn want(tx: &DatabaseTransaction, person: PersonId, email: &str, now: Moment) -> Result<(), DbErr> {
    Entity::update_many()
        .col_expr(Column::NewEmail, Expr::value(email))
        .filter(Column::Id.eq(person))
        .exec(tx)
        .await?;
    if !email.is_empty() {
        notify::tell(tx, person, About::EmailWaits, now).await?;
        notify::tell(tx, person, About::ConfirmEmail, now).await?;
    }
    Ok(())
}

/// Gives `person` the address; false when an account has it by now, and nothing is to be committed. Audit:
/// `person.email_changed`.
///
/// # Errors
/// When the database fails.
pub async fn change(
    tx: &DatabaseTransaction,
    person: PersonId,
    email: &str,
    now: Moment,
) -> Result<bool, DbErr> {
    if find::is_taken(tx, email).await? {
        return Ok(false);
    }
    let changed = Entity::update_many()
        .col_expr(Column::Email, Expr::value(email))
        .col_expr(Column::NewEmail, Expr::value(""))
        .filter(Column::Id.eq(person))
        .exec(tx)
        .await;
    match changed {
        Ok(_) => record(tx, person, "person.email_changed", now)
            .await
            .map(|()| true),
        // An account got it at the same moment.
        Err(error) if db::is_taken(&error) => Ok(false),
        Err(error) => Err(error),
    }
}

/// What of an account the mailed link is good for.
pub fn print(row: &Model) -> [&str; 2] {
    [&row.email, &row.new_email]
}

/// The account whose new address `signed` confirms; `None` when it is spent or over.
///
/// # Errors
/// When the database fails.
pub async fn open(
    db: &impl sea_orm::ConnectionTrait,
    secrets: &Secrets,
    signed: &str,
    now: Moment,
) -> Result<Option<Model>, DbErr> {
    let purpose = Purpose::AccountEmail;
    let Some(link) = Link::open(secrets, purpose, signed, now) else {
        return Ok(None);
    };
    let row = find::row(db, link.person).await?;
    Ok(row.filter(|row| {
        let waits = row.disabled_at.is_none() && !row.new_email.is_empty();
        waits && link.fits(secrets, purpose, &print(row))
    }))
}

async fn record(
    tx: &DatabaseTransaction,
    person: PersonId,
    action: &'static str,
    now: Moment,
) -> Result<(), DbErr> {
    audit::note(tx, person, action, json!({ "person": person }), now).await
}
