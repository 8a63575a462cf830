//! A moderator takes a question back while the comment stays: the reply that asked nothing else leaves
//! the thread, and a comment that was held for the answer is back at the desk.

use sea_orm::{DatabaseTransaction, DbErr};

use super::close::{self, closed};
use super::effect;
use super::entity::comment::Model;
use super::question_undo::{self, Handled};
use crate::affiliation::cancel;
use crate::affiliation::entity::request;
use crate::affiliation::machine::Effect;
use crate::audit::Actor;
use crate::clock::Moment;
use crate::ids::AuditId;

/// Takes `request` about `comment` back, both as the caller read them under its lock (`lock.rs`); the line in the
/// history, or `None` when it is not open any more. Changes `affiliation_requests`, `comments` (its version at least),
/// `audit`, `jobs`.
///
/// # Errors
/// When the database fails.
pub async fn cancel(
    tx: &DatabaseTransaction,
    comment: &Model,
    request: &request::Model,
    by: Actor,
    now: Moment,
) -> Result<Option<AuditId>, DbErr> {
    let Some(cancelled) = cancel::cancel(tx, comment.of(), request.id, by, now).await? else {
        return Ok(None);
    };
    let reply = close::take_question(tx, request.reply_id, &request.question, by, now).await?;
    match cancelled.effect {
        Effect::Nothing => effect::change(tx, comment, comment.desk_from).await?,
        effect => effect::apply(tx, comment, effect, by, now).await?,
    }
    let closed = closed(cancelled.changes, reply);
    let handled = Handled::new(comment, request.id, closed, None);
    question_undo::keep(tx, cancelled.audit, &handled).await?;
    Ok(Some(cancelled.audit))
}
