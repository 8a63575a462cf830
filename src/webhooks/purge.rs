//! Forgets messages that have had their time.

use sea_orm::{ColumnTrait as _, DatabaseTransaction, DbErr, EntityTrait as _, QueryFilter as _};

use super::entity::message::{Column, Entity};
use super::{KEPT, MessageState};
use crate::clock::Moment;

/// Forgets what was written `KEPT` ago and does not wait to be sent. Changes `webhook_messages`.
///
/// # Errors
/// When the database fails.
pub async fn purge(tx: &DatabaseTransaction, now: Moment) -> Result<(), DbErr> {
    Entity::delete_many()
        .filter(Column::CreatedAt.lt(now.minus(KEPT)))
        .filter(Column::State.ne(MessageState::Waiting))
        .exec(tx)
        .await?;
    Ok(())
}
