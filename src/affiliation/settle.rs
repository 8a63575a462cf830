//! A moderator settles what a commenter stated, together with a decision on the comment: approving it,
//! or keeping one that is published. Never changes a word of it. What undo needs is returned.

use sea_orm::{DatabaseTransaction, DbErr, EntityTrait as _};
use serde_json::{Value, json};

use super::entity::request;
use super::machine::{self, Event};
use super::rows::{self, Changes, RequestChange, SHOWN};
use super::{Choice, RequestState, StatementState};
use crate::clock::Moment;
use crate::ids::CommentId;

/// The comment is approved, or kept: its waiting statement is shown, in part, or not at all, and an
/// answered question is settled. Returns what `restore` takes. Without a waiting statement nothing
/// changes. The caller writes the line of history.
///
/// # Errors
/// When the database fails.
pub async fn on_approval(
    tx: &DatabaseTransaction,
    comment: CommentId,
    choice: Choice,
    now: Moment,
) -> Result<Value, DbErr> {
    let mut changes = Changes::default();
    apply(tx, comment, choice, &mut changes).await?;
    if let Some(request) = rows::latest_request(tx, comment).await? {
        settle_request(tx, &request, now, &mut changes).await?;
    }
    Ok(json!(changes))
}

async fn settle_request(
    tx: &DatabaseTransaction,
    request: &request::Model,
    now: Moment,
    changes: &mut Changes,
) -> Result<(), DbErr> {
    let Some(to) = machine::after(Some(request.state), Event::Settle) else {
        return Ok(());
    };
    if rows::move_request(tx, request.id, request.state, to, now).await? {
        changes.requests.push(RequestChange {
            id: request.id,
            from: request.state,
            to,
        });
    }
    Ok(())
}

/// Puts back what `on_approval` or `cancel::end` changed; what has moved since stays as it is.
///
/// # Errors
/// When the database fails.
pub async fn restore(tx: &DatabaseTransaction, changes: &Value, now: Moment) -> Result<(), DbErr> {
    let changes: Changes = serde_json::from_value(changes.clone()).unwrap_or_default();
    for change in changes.statements.iter().rev() {
        rows::move_statement(tx, change.id, change.to, change.from, &mut Changes::default()).await?;
    }
    for change in changes.requests.iter().rev() {
        reopen(tx, change, now).await?;
    }
    Ok(())
}

/// Puts a question back into the state it was in. One whose time has passed meanwhile has expired: the
/// job that ends it has come and gone.
async fn reopen(tx: &DatabaseTransaction, change: &RequestChange, now: Moment) -> Result<(), DbErr> {
    let Some(row) = request::Entity::find_by_id(change.id).one(tx).await? else {
        return Ok(());
    };
    let overdue = change.from == RequestState::Requested && row.due_at <= now;
    let to = if overdue {
        RequestState::Expired
    } else {
        change.from
    };
    rows::move_request(tx, change.id, change.to, to, now).await?;
    Ok(())
}

async fn apply(
    tx: &DatabaseTransaction,
    comment: CommentId,
    choice: Choice,
    changes: &mut Changes,
) -> Result<(), DbErr> {
    let drafts = rows::statements(tx, comment, &[StatementState::Draft]).await?;
    let Some(draft) = drafts.first() else {
        return take_back(tx, comment, choice, changes).await;
    };
    let to = match choice {
        Choice::Accept => StatementState::Active,
        Choice::ChipsOnly => StatementState::ChipsOnly,
        Choice::WithoutLabel | Choice::Drop => StatementState::Dropped,
    };
    if to != StatementState::Dropped {
        rows::move_all(tx, comment, &SHOWN, StatementState::Superseded, changes).await?;
    }
    rows::move_statement(tx, draft.id, StatementState::Draft, to, changes).await?;
    Ok(())
}

/// Nothing waits: only a label that is shown can be taken back.
async fn take_back(
    tx: &DatabaseTransaction,
    comment: CommentId,
    choice: Choice,
    changes: &mut Changes,
) -> Result<(), DbErr> {
    match choice {
        Choice::Accept | Choice::ChipsOnly => Ok(()),
        Choice::WithoutLabel | Choice::Drop => {
            rows::move_all(tx, comment, &SHOWN, StatementState::Dropped, changes).await
        }
    }
}
