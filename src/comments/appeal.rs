//! The writer of a comment that a person decided against asks for a second look: once, in a few words. It
//! stands at the desk until a moderator has looked (`appeal_review.rs`), and goes with the comment.

use std::time::Duration;

use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, ConnectionTrait, DatabaseTransaction, DbErr, EntityTrait as _,
    QueryFilter as _, QueryOrder as _, QuerySelect as _,
};
use serde_json::json;

use super::entity::appeal::{ActiveModel, Column, Entity, Model};
use super::entity::comment;
use super::{AppealState, notify};
use crate::audit::{self, Actor};
use crate::clock::{Moment, days};
use crate::ids::CommentId;

/// How long the words of an appeal are kept after it was settled.
pub const KEPT: Duration = days(90);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Taken,
    /// Nobody decided against it any more, or it was asked for before. Nothing may be committed.
    Gone,
}

/// Takes an appeal in; moderators hear of it with what else has come to wait. `body` is not empty and has at
/// most `APPEAL_MAX` characters. Changes `appeals`, `audit` and `jobs`.
///
/// # Errors
/// When the database fails.
pub async fn appeal(
    tx: &DatabaseTransaction,
    id: CommentId,
    body: String,
    now: Moment,
) -> Result<Outcome, DbErr> {
    // Locked: of two at one moment, the second finds the first.
    let found = comment::Entity::find_by_id(id).lock_exclusive().one(tx).await?;
    let Some(comment) = found.filter(comment::Model::may_be_looked_at_again) else {
        return Ok(Outcome::Gone);
    };
    if of(tx, id).await?.is_some() {
        return Ok(Outcome::Gone);
    }
    let row = ActiveModel {
        comment_id: Set(id),
        body: Set(body),
        state: Set(AppealState::Open),
        created_at: Set(now),
        settled_at: Set(None),
        settled_by: Set(None),
        ..Default::default()
    };
    let appeal = Entity::insert(row).exec(tx).await?.last_insert_id;
    let entry = audit::Entry {
        actor: Actor::Commenter,
        action: "comment.appealed",
        post: Some(comment.post_id),
        comment: Some(id),
        detail: json!({ "appeal": appeal }),
    };
    audit::record(tx, entry, now).await?;
    notify::held(tx, now).await?;
    Ok(Outcome::Taken)
}

/// The one appeal there may be about `comment`, whatever became of it.
///
/// # Errors
/// When the database fails.
pub async fn of(db: &impl ConnectionTrait, comment: CommentId) -> Result<Option<Model>, DbErr> {
    Entity::find().filter(Column::CommentId.eq(comment)).one(db).await
}

/// Those of the appeals about `comments` that wait for a moderator.
///
/// # Errors
/// When the database fails.
pub async fn open(db: &impl ConnectionTrait, comments: &[CommentId]) -> Result<Vec<Model>, DbErr> {
    Entity::find()
        .filter(Column::CommentId.is_in(comments.iter().copied()))
        .filter(Column::State.eq(AppealState::Open))
        .order_by_asc(Column::Id)
        .all(db)
        .await
}

/// Forgets the words of appeals that were settled long ago; that there was one is kept with the comment.
/// Changes `appeals`.
///
/// # Errors
/// When the database fails.
pub async fn purge(tx: &DatabaseTransaction, now: Moment) -> Result<(), DbErr> {
    Entity::update_many()
        .col_expr(Column::Body, Expr::value(""))
        .filter(Column::SettledAt.lt(now.minus(KEPT)))
        .filter(Column::Body.ne(""))
        .exec(tx)
        .await?;
    Ok(())
}
