//! The owner adds an endpoint, changes it, gives it another secret, switches it, or removes it.

use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, DatabaseTransaction, DbErr, EntityTrait as _, PaginatorTrait as _,
    QueryFilter as _,
};
use serde_json::json;

use super::entity::endpoint::{ActiveModel, Column, Entity};
use super::{ENDPOINTS_MAX, EndpointState, Events, Scope, Send, tell};
use crate::audit::{self, Actor};
use crate::clock::Moment;
use crate::ids::{PersonId, WebhookId};
use crate::jobs;
use crate::secrets::Entropy;

/// An endpoint as the owner wants it, checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    pub url: String,
    pub description: String,
    pub events: Events,
    pub scope: Scope,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Added(WebhookId),
    /// There are `ENDPOINTS_MAX` already.
    TooMany,
}

/// Adds one, switched on. Audit: `webhook.added`.
///
/// # Errors
/// When the database fails.
pub async fn add(
    tx: &DatabaseTransaction,
    wanted: Wanted,
    person: PersonId,
    entropy: &Entropy,
    now: Moment,
) -> Result<Outcome, DbErr> {
    if Entity::find().count(tx).await? >= ENDPOINTS_MAX {
        return Ok(Outcome::TooMany);
    }
    let row = ActiveModel {
        url: Set(wanted.url),
        description: Set(wanted.description),
        events: Set(wanted.events),
        scope: Set(wanted.scope),
        state: Set(EndpointState::On),
        salt: Set(entropy.token()),
        created_at: Set(now),
        ..Default::default()
    };
    let id = Entity::insert(row).exec(tx).await?.last_insert_id;
    record(tx, "webhook.added", id, Actor::Moderator(person), now).await?;
    tell::expect_scheduled(tx, now).await?;
    Ok(Outcome::Added(id))
}

/// Writes over one; false when it is gone. Audit: `webhook.changed`.
///
/// # Errors
/// When the database fails.
pub async fn change(
    tx: &DatabaseTransaction,
    id: WebhookId,
    wanted: Wanted,
    person: PersonId,
    now: Moment,
) -> Result<bool, DbErr> {
    let changed = Entity::update_many()
        .col_expr(Column::Url, Expr::value(wanted.url))
        .col_expr(Column::Description, Expr::value(wanted.description))
        .col_expr(Column::Events, Expr::value(wanted.events))
        .col_expr(Column::Scope, Expr::value(wanted.scope))
        .filter(Column::Id.eq(id))
        .exec(tx)
        .await?;
    noted(tx, changed.rows_affected, ("webhook.changed", id), person, now).await
}

/// Gives it another secret; the one it has signs as well for `OLD_SECRET`. False when it is gone. Audit:
/// `webhook.secret_renewed`.
///
/// # Errors
/// When the database fails.
pub async fn renew(
    tx: &DatabaseTransaction,
    id: WebhookId,
    person: PersonId,
    entropy: &Entropy,
    now: Moment,
) -> Result<bool, DbErr> {
    let renewed = Entity::update_many()
        .col_expr(Column::OldSalt, Expr::col(Column::Salt))
        .col_expr(Column::Salt, Expr::value(entropy.token()))
        .col_expr(Column::RenewedAt, Expr::value(Some(now)))
        .filter(Column::Id.eq(id))
        .exec(tx)
        .await?;
    noted(
        tx,
        renewed.rows_affected,
        ("webhook.secret_renewed", id),
        person,
        now,
    )
    .await
}

/// Switches it on, with all that waits for it, or off; false when it is so already. Audit:
/// `webhook.switched_on`, `webhook.switched_off`.
///
/// # Errors
/// When the database fails.
pub async fn switch(
    tx: &DatabaseTransaction,
    (id, is_on): (WebhookId, bool),
    person: PersonId,
    now: Moment,
) -> Result<bool, DbErr> {
    let (state, action) = if is_on {
        (EndpointState::On, "webhook.switched_on")
    } else {
        (EndpointState::Off, "webhook.switched_off")
    };
    let switched = Entity::update_many()
        .col_expr(Column::State, Expr::value(state))
        .col_expr(Column::FailingSince, Expr::value(None::<Moment>))
        .col_expr(Column::RestsUntil, Expr::value(None::<Moment>))
        .filter(Column::Id.eq(id))
        .filter(Column::State.ne(state))
        .exec(tx)
        .await?;
    if switched.rows_affected == 1 && is_on {
        jobs::enqueue_held(tx, &id.to_string(), &Send { endpoint: id }, now, now).await?;
        tell::expect_scheduled(tx, now).await?;
    }
    noted(tx, switched.rows_affected, (action, id), person, now).await
}

/// Removes it with all its messages; false when it is gone. Audit: `webhook.removed`.
///
/// # Errors
/// When the database fails.
pub async fn remove(
    tx: &DatabaseTransaction,
    id: WebhookId,
    person: PersonId,
    now: Moment,
) -> Result<bool, DbErr> {
    let removed = Entity::delete_by_id(id).exec(tx).await?;
    jobs::cancel_held::<Send>(tx, &id.to_string()).await?;
    noted(tx, removed.rows_affected, ("webhook.removed", id), person, now).await
}

async fn noted(
    tx: &DatabaseTransaction,
    rows: u64,
    (action, id): (&'static str, WebhookId),
    person: PersonId,
    now: Moment,
) -> Result<bool, DbErr> {
    if rows == 1 {
        record(tx, action, id, Actor::Moderator(person), now).await?;
    }
    Ok(rows == 1)
}

/// # Errors
/// When the database fails.
pub(super) async fn record(
    tx: &DatabaseTransaction,
    action: &'static str,
    id: WebhookId,
    actor: Actor,
    now: Moment,
) -> Result<(), DbErr> {
    let entry = audit::Entry {
        actor,
        action,
        post: None,
        comment: None,
        detail: json!({ "webhook": id }),
    };
    audit::record(tx, entry, now).await?;
    Ok(())
}
