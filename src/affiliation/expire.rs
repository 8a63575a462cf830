//! Gives a question up that finds no answer: its time is over, or its mail was refused. Nothing public
//! changes, and a late answer still counts. What follows for the comment is `comments/give_up.rs`.

use sea_orm::{DatabaseTransaction, DbErr};
use serde_json::json;

use super::case::{self, Of};
use super::entity::request;
use super::machine::{self, Act, Effect};
use super::rows;
use crate::audit::Actor;
use crate::clock::Moment;
use crate::ids::RequestId;

/// Why nobody waits for the answer any more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// It was due.
    TimeIsOver,
    /// The mail with the question was refused for good.
    MailRefused,
}

/// Gives up the question `id`, the newest about `of.comment`: `None` when it was answered, or is not due yet.
/// Changes `affiliation_requests` and `audit`.
///
/// # Errors
/// When the database fails.
pub async fn expire(
    tx: &DatabaseTransaction,
    of: Of,
    id: RequestId,
    why: Why,
    now: Moment,
) -> Result<Option<Effect>, DbErr> {
    let opened = case::open(tx, of).await?;
    let due = |row: &request::Model| why == Why::MailRefused || row.due_at <= now;
    let is_meant = opened
        .request
        .as_ref()
        .is_some_and(|row| row.id == id && due(row));
    let (act, action) = match why {
        Why::TimeIsOver => (Act::Expire, "affiliation.expired"),
        Why::MailRefused => (Act::Bounce, "affiliation.undeliverable"),
    };
    let Some(next) = machine::next(&opened.case, act).filter(|_| is_meant) else {
        return Ok(None);
    };
    case::carry_out(tx, &opened, &next, None, now).await?;
    let detail = json!({ "request": id });
    rows::record(tx, Actor::Job, action, of.comment, detail, now).await?;
    Ok(Some(next.effect))
}
