//! Gives a person another password and ends all their sessions.

use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait as _, DatabaseTransaction, DbErr, EntityTrait as _, QueryFilter as _};
use serde_json::json;

use super::entity::person::{Column, Entity};
use crate::audit::{self, Actor};
use crate::clock::Moment;
use crate::ids::PersonId;
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
