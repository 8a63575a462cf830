//! A commenter takes their comment back: it leaves the thread at once, replies stay under a
//! placeholder.

use sea_orm::{DatabaseTransaction, DbErr, EntityTrait as _};
use serde_json::json;

use super::entity::comment::Entity;
use super::lock::lock;
use super::moderate::{Transition, transition};
use super::{Status, notify};
use crate::audit::Actor;
use crate::clock::Moment;
use crate::ids::CommentId;

/// Withdraws `comment`, whatever state it is in; nothing happens when it is in the trash already.
/// Changes `comments`, `posts`, `audit`, `jobs`.
///
/// # Errors
/// When the database fails.
pub async fn withdraw(tx: &DatabaseTransaction, comment: CommentId, now: Moment) -> Result<(), DbErr> {
    // Whoever is faster, a withdrawal holds: it is of the version that they leave.
    lock(tx, &[comment]).await?;
    let Some(current) = Entity::find_by_id(comment).one(tx).await? else {
        return Ok(());
    };
    if current.status == Status::Trashed {
        return Ok(());
    }
    let change = Transition {
        comment,
        version: current.version,
        to: Status::Trashed,
        reason: String::new(),
        action: "comment.withdrawn",
        detail: json!({}),
    };
    transition(tx, Actor::Commenter, change, now).await?;
    notify::undone(tx, comment).await
}
