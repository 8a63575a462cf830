//! A commenter takes back what they stated, or says "not like that" to a label that was made of their
//! own words: the label is gone at once and leaves no public trace.

use sea_orm::{DatabaseTransaction, DbErr};
use serde_json::json;

use super::case::{self, Of};
use super::machine::{self, Act, Effect};
use super::rows;
use crate::audit::Actor;
use crate::clock::Moment;

/// Withdraws everything stated with a comment; what follows for the comment, or `None` when there was
/// nothing. An open question stays open. Changes `affiliation_statements`, `affiliation_requests` and
/// `audit`.
///
/// # Errors
/// When the database fails.
pub async fn withdraw(tx: &DatabaseTransaction, of: Of, now: Moment) -> Result<Option<Effect>, DbErr> {
    let opened = case::open(tx, of).await?;
    let Some(next) = machine::next(&opened.case, Act::Withdraw) else {
        return Ok(None);
    };
    let changes = case::carry_out(tx, &opened, &next, None, now).await?;
    let ids: Vec<_> = changes.statements.iter().map(|change| change.id).collect();
    let detail = json!({ "statements": ids });
    rows::record(
        tx,
        Actor::Commenter,
        "affiliation.withdrawn",
        of.comment,
        detail,
        now,
    )
    .await?;
    Ok(Some(next.effect))
}
