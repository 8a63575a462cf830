//! Ends a question that found no answer. Nothing public changes; a comment that was held for it has
//! been back at the desk since `requests::HELD_RETURN`.

use sea_orm::{DatabaseTransaction, DbErr, EntityTrait as _};
use serde_json::json;

use super::entity::request::Entity;
use super::machine::{self, Event};
use super::rows;
use crate::audit::Actor;
use crate::clock::Moment;
use crate::ids::RequestId;

/// Performs `requests::Expire`: false when the question was answered or is not due yet. Changes
/// `affiliation_requests` and `audit`.
///
/// # Errors
/// When the database fails.
pub async fn expire(tx: &DatabaseTransaction, request: RequestId, now: Moment) -> Result<bool, DbErr> {
    let Some(row) = Entity::find_by_id(request).one(tx).await? else {
        return Ok(false);
    };
    let Some(to) = machine::after(Some(row.state), Event::Expire).filter(|_| row.due_at <= now) else {
        return Ok(false);
    };
    if !rows::move_request(tx, request, row.state, to, now).await? {
        return Ok(false);
    }
    rows::record(
        tx,
        Actor::Job,
        "affiliation.expired",
        row.comment_id,
        json!({ "request": request }),
        now,
    )
    .await?;
    Ok(true)
}
