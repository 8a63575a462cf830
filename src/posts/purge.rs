//! Forgets posts that have lain in the trash for their time, with all that hangs on them. Their threads
//! are emptied first, by `comments/purge.rs`.

use std::time::Duration;

use sea_orm::{
    ColumnTrait as _, DatabaseTransaction, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _,
    QuerySelect as _,
};
use serde_json::json;

use super::Status;
use super::entity::post::{Column, Entity};
use crate::audit::{self, Actor};
use crate::clock::{Moment, days};
use crate::ids::PostId;

/// How long a post stays in the trash, since it was last changed.
pub const TRASH: Duration = days(30);

/// Most posts that one run forgets; the next run goes on.
const AT_ONCE: u64 = 20;

/// The posts whose time in the trash is over, the oldest first.
///
/// # Errors
/// When the database fails.
pub async fn due(tx: &DatabaseTransaction, now: Moment) -> Result<Vec<PostId>, DbErr> {
    Entity::find()
        .select_only()
        .column(Column::Id)
        .filter(Column::Status.eq(Status::Trashed))
        .filter(Column::UpdatedAt.lt(now.minus(TRASH)))
        .order_by_asc(Column::UpdatedAt)
        .order_by_asc(Column::Id)
        .limit(AT_ONCE)
        .into_tuple()
        .all(tx)
        .await
}

/// Forgets `posts`, their versions and all else that belongs to them. Audit: `post.purged`.
///
/// # Errors
/// When the database fails.
pub async fn forget(tx: &DatabaseTransaction, posts: &[PostId], now: Moment) -> Result<(), DbErr> {
    for id in posts {
        Entity::delete_by_id(*id).exec(tx).await?;
        let entry = audit::Entry {
            actor: Actor::Job,
            action: "post.purged",
            post: Some(*id),
            comment: None,
            detail: json!({}),
        };
        audit::record(tx, entry, now).await?;
    }
    Ok(())
}
