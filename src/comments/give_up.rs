//! A question found no answer: its time is over, or its mail was refused. A comment that was held for it
//! is back at the desk.

use sea_orm::{DatabaseTransaction, DbErr, EntityTrait as _};

use super::effect;
use super::entity::comment::Entity;
use super::lock::lock;
use crate::affiliation::expire::{self, Why};
use crate::affiliation::read;
use crate::audit::Actor;
use crate::clock::Moment;
use crate::ids::RequestId;

/// Gives up `request`; false when it was answered, or is not due yet. Changes `affiliation_requests`,
/// `comments`, `audit`, `jobs`.
///
/// # Errors
/// When the database fails.
pub async fn give_up(
    tx: &DatabaseTransaction,
    request: RequestId,
    why: Why,
    now: Moment,
) -> Result<bool, DbErr> {
    let Some(asked) = read::requested(tx, request).await? else {
        return Ok(false);
    };
    lock(tx, &[asked.comment_id]).await?;
    let Some(comment) = Entity::find_by_id(asked.comment_id).one(tx).await? else {
        return Ok(false);
    };
    let Some(effect) = expire::expire(tx, comment.of(), request, why, now).await? else {
        return Ok(false);
    };
    effect::apply(tx, &comment, effect, Actor::Job, now).await?;
    Ok(true)
}
