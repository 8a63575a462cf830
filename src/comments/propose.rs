//! A moderator sends a comment back to its author with another text: only the author can make it the
//! comment's (`settle.rs`). At most one waits for an answer; it is withdrawn when the comment is decided
//! otherwise, when its author writes a text of their own, and when another one is sent.

use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, ConnectionTrait, DatabaseTransaction, DbErr, EntityTrait as _,
    QueryFilter as _, QueryOrder as _, QuerySelect as _,
};

use super::ProposalState;
use super::decide::Rendered;
use super::entity::comment;
use super::entity::proposal::{ActiveModel, Column, Entity, Model};
use crate::clock::Moment;
use crate::ids::{BylineId, CommentId, ProposalId};
use crate::text;

/// Writes the proposal down; one that was open has to be withdrawn before. Changes `proposals`.
///
/// # Errors
/// When the database fails.
pub async fn propose(
    tx: &DatabaseTransaction,
    comment: &comment::Model,
    text: &Rendered,
    signed: BylineId,
    now: Moment,
) -> Result<ProposalId, DbErr> {
    let row = ActiveModel {
        comment_id: Set(comment.id),
        byline_id: Set(signed),
        source: Set(text.source.clone()),
        html: Set(text.html.clone()),
        renderer: Set(text::RENDERER),
        state: Set(ProposalState::Open),
        created_at: Set(now),
        settled_at: Set(None),
        ..Default::default()
    };
    Ok(Entity::insert(row).exec(tx).await?.last_insert_id)
}

/// Withdraws the proposal that is open about `comment`, and says which one that was. Changes `proposals`.
///
/// # Errors
/// When the database fails.
pub async fn withdraw(
    tx: &DatabaseTransaction,
    comment: CommentId,
    now: Moment,
) -> Result<Option<ProposalId>, DbErr> {
    let Some(open) = open(tx, comment).await? else {
        return Ok(None);
    };
    end(tx, open.id, ProposalState::Withdrawn, Some(now)).await?;
    Ok(Some(open.id))
}

/// Puts a proposal into the state `to`. Changes `proposals`.
///
/// # Errors
/// When the database fails.
pub async fn end(
    tx: &DatabaseTransaction,
    proposal: ProposalId,
    to: ProposalState,
    at: Option<Moment>,
) -> Result<(), DbErr> {
    Entity::update_many()
        .col_expr(Column::State, Expr::value(to))
        .col_expr(Column::SettledAt, Expr::value(at))
        .filter(Column::Id.eq(proposal))
        .exec(tx)
        .await?;
    Ok(())
}

/// What was sent back never was: `sent` is gone, and what it or the decision had withdrawn waits again.
/// Changes `proposals`.
///
/// # Errors
/// When the database fails.
pub async fn undo(
    tx: &DatabaseTransaction,
    sent: Option<ProposalId>,
    withdrawn: Option<ProposalId>,
) -> Result<(), DbErr> {
    if let Some(sent) = sent {
        Entity::delete_by_id(sent).exec(tx).await?;
    }
    if let Some(withdrawn) = withdrawn {
        end(tx, withdrawn, ProposalState::Open, None).await?;
    }
    Ok(())
}

/// The proposal about `comment` that waits for its author.
///
/// # Errors
/// When the database fails.
pub async fn open(db: &impl ConnectionTrait, comment: CommentId) -> Result<Option<Model>, DbErr> {
    Entity::find()
        .filter(Column::CommentId.eq(comment))
        .filter(Column::State.eq(ProposalState::Open))
        .order_by_desc(Column::Id)
        .limit(1)
        .one(db)
        .await
}

/// The newest proposal about each of `comments`, unless it was withdrawn; the newest come last.
///
/// # Errors
/// When the database fails.
pub async fn newest(db: &impl ConnectionTrait, comments: &[CommentId]) -> Result<Vec<Model>, DbErr> {
    Entity::find()
        .filter(Column::CommentId.is_in(comments.iter().copied()))
        .filter(Column::State.ne(ProposalState::Withdrawn))
        .order_by_asc(Column::Id)
        .all(db)
        .await
}
