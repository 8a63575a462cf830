//! What is to be sent to an endpoint, and when.

use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DatabaseTransaction, DbErr, EntityTrait as _, QueryFilter as _,
    QueryOrder as _, QuerySelect as _,
};

use super::entity::message::{Column, Entity, Model};
use super::{EndpointState, MessageState, Send, endpoints};
use crate::clock::Moment;
use crate::ids::WebhookId;
use crate::jobs;

/// Most messages that one run sends to one endpoint: however slow it is, they are through before the job's lease
/// is over, and what else is due goes in between.
const AT_ONCE: u64 = 10;

/// What is due to `endpoint`, in the order in which it was due.
///
/// # Errors
/// When the database fails.
pub async fn due(db: &impl ConnectionTrait, endpoint: WebhookId, now: Moment) -> Result<Vec<Model>, DbErr> {
    Entity::find()
        .filter(Column::EndpointId.eq(endpoint))
        .filter(Column::State.eq(MessageState::Waiting))
        .filter(Column::DueAt.lte(now))
        .order_by_asc(Column::DueAt)
        .order_by_asc(Column::Id)
        .limit(AT_ONCE)
        .all(db)
        .await
}

/// Writes the job that goes on with `endpoint` when its next message is due, if there is one. Changes `jobs`.
///
/// # Errors
/// When the database fails.
pub async fn go_on(tx: &DatabaseTransaction, endpoint: WebhookId, now: Moment) -> Result<(), DbErr> {
    let Some(row) = endpoints::one(tx, endpoint).await? else {
        return Ok(());
    };
    let next: Option<Moment> = Entity::find()
        .select_only()
        .column(Column::DueAt)
        .filter(Column::EndpointId.eq(endpoint))
        .filter(Column::State.eq(MessageState::Waiting))
        .order_by_asc(Column::DueAt)
        .order_by_asc(Column::Id)
        .limit(1)
        .into_tuple()
        .one(tx)
        .await?;
    let Some(next) = next.filter(|_| row.state == EndpointState::On) else {
        return Ok(());
    };
    let run_at = next.max(now).max(row.rests_until.unwrap_or(now));
    jobs::enqueue_held(tx, &endpoint.to_string(), &Send { endpoint }, run_at, now).await
}
