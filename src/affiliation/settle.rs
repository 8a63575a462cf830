//! A moderator settles what a commenter stated, together with a decision on the comment: approving it,
//! or keeping one that is published. Never changes a word of it. What undo needs is returned.

use sea_orm::{DatabaseTransaction, DbErr, EntityTrait as _};
use serde_json::{Value, json};

use super::case::{self, Of};
use super::entity::request;
use super::machine::{self, Act};
use super::rows::{self, Changes, RequestChange};
use super::{Choice, RequestState};
use crate::clock::Moment;

/// The comment is approved, or kept: its waiting statement is shown, in part, or not at all, and an
/// answered question is settled. Returns what `restore` takes. Without a waiting statement a label that
/// is shown can still be taken off. The caller writes the line of history.
///
/// # Errors
/// When the database fails.
pub async fn on_approval(
    tx: &DatabaseTransaction,
    of: Of,
    choice: Choice,
    now: Moment,
) -> Result<Value, DbErr> {
    let opened = case::open(tx, of).await?;
    let changes = match machine::next(&opened.case, Act::Settle(choice)) {
        Some(next) => case::carry_out(tx, &opened, &next, None, now).await?,
        None => Changes::default(),
    };
    Ok(json!(changes))
}

/// Whether `changes`, which `on_approval` or `quote::quote` returned, concern a statement.
pub fn moved_any(changes: &Value) -> bool {
    changes["statements"]
        .as_array()
        .is_some_and(|statements| !statements.is_empty())
}

/// Puts back what `on_approval`, `quote::quote` or `cancel::end` changed; what has moved since stays as
/// it is.
///
/// # Errors
/// When the database fails.
pub async fn restore(tx: &DatabaseTransaction, changes: &Value, now: Moment) -> Result<(), DbErr> {
    let changes: Changes = serde_json::from_value(changes.clone()).unwrap_or_default();
    for change in changes.statements.iter().rev() {
        rows::move_statement(tx, change.id, change.to, change.from, now).await?;
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
