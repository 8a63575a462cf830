//! The messages of an endpoint: the last ones for its page, and sending some of them again.

use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DatabaseTransaction, DbErr, EntityTrait as _, QueryFilter as _,
    QueryOrder as _, QuerySelect as _,
};

use super::entity::message::{Column, Entity, Model};
use super::{MessageState, Send};
use crate::clock::Moment;
use crate::ids::{WebhookId, WebhookMessageId};
use crate::jobs;

/// Messages on a page.
const PAGE_SIZE: u64 = 50;

/// One page of what was sent to `endpoint`, the newest first, behind `after`; and where the next one begins.
///
/// # Errors
/// When the database fails.
pub async fn page(
    db: &impl ConnectionTrait,
    endpoint: WebhookId,
    after: Option<WebhookMessageId>,
) -> Result<(Vec<Model>, Option<WebhookMessageId>), DbErr> {
    let mut select = Entity::find().filter(Column::EndpointId.eq(endpoint));
    if let Some(id) = after {
        select = select.filter(Column::Id.lt(id));
    }
    let mut rows = select
        .order_by_desc(Column::Id)
        .limit(PAGE_SIZE + 1)
        .all(db)
        .await?;
    let page = usize::try_from(PAGE_SIZE).unwrap_or(usize::MAX);
    let more = rows.len() > page;
    rows.truncate(page);
    let next = rows.last().map(|row| row.id).filter(|_| more);
    Ok((rows, next))
}

/// Which messages are sent once more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Again {
    /// Whatever became of it.
    One(WebhookMessageId),
    /// Every one that was written since then.
    Since(Moment),
}

/// Sends messages of `endpoint` once more, under the names they have, so that a receiver can tell that it has
/// them already; how many. Changes `webhook_messages`, `jobs`.
///
/// # Errors
/// When the database fails.
pub async fn again(
    tx: &DatabaseTransaction,
    endpoint: WebhookId,
    which: Again,
    now: Moment,
) -> Result<u64, DbErr> {
    let chosen = match which {
        Again::One(id) => Column::Id.eq(id),
        Again::Since(since) => Column::CreatedAt.gte(since),
    };
    let written = Entity::update_many()
        .col_expr(Column::State, Expr::value(MessageState::Waiting))
        .col_expr(Column::DueAt, Expr::value(now))
        .col_expr(Column::Attempts, Expr::value(0))
        .filter(Column::EndpointId.eq(endpoint))
        .filter(chosen)
        .exec(tx)
        .await?;
    if written.rows_affected > 0 {
        jobs::enqueue_held(tx, &endpoint.to_string(), &Send { endpoint }, now, now).await?;
    }
    Ok(written.rows_affected)
}
