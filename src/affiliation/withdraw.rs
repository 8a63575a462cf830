//! A commenter takes back what they stated: the label is gone at once and leaves no public trace.

use sea_orm::{DatabaseTransaction, DbErr};
use serde_json::json;

use super::StatementState;
use super::machine::{self, Event};
use super::rows::{self, Changes, LIVE};
use crate::audit::Actor;
use crate::clock::Moment;
use crate::ids::CommentId;

/// Withdraws everything stated with a comment; false when there was nothing. An open question stays
/// open. Changes `affiliation_statements`, `affiliation_requests` and `audit`.
///
/// # Errors
/// When the database fails.
pub async fn withdraw(tx: &DatabaseTransaction, comment: CommentId, now: Moment) -> Result<bool, DbErr> {
    let mut changes = Changes::default();
    rows::move_all(tx, comment, &LIVE, StatementState::Withdrawn, &mut changes).await?;
    if changes.statements.is_empty() {
        return Ok(false);
    }
    if let Some(request) = rows::latest_request(tx, comment).await?
        && let Some(to) = machine::after(Some(request.state), Event::Withdraw)
    {
        rows::move_request(tx, request.id, request.state, to, now).await?;
    }
    let ids: Vec<_> = changes.statements.iter().map(|change| change.id).collect();
    let detail = json!({ "statements": ids });
    rows::record(
        tx,
        Actor::Commenter,
        "affiliation.withdrawn",
        comment,
        detail,
        now,
    )
    .await?;
    Ok(true)
}
