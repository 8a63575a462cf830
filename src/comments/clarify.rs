//! A moderator asks once more about an answer. The comment leaves the desk until its writer has
//! answered again, or for 72 hours while it is held.

use sea_orm::{DatabaseTransaction, DbErr};

use super::close::closed;
use super::effect;
use super::entity::comment::Model;
use super::question_undo::{self, Handled};
use crate::affiliation::clarify;
use crate::audit::Actor;
use crate::clock::Moment;
use crate::ids::{PersonId, RequestId};

pub use crate::affiliation::clarify::Outcome;

/// Asks `question` about the answer to `request` with `comment`, as the caller read it under its lock (`lock.rs`). Only
/// `Asked` may be committed. Changes what `affiliation::clarify` changes, `comments` (version, place at the desk) and
/// `jobs`.
///
/// # Errors
/// When the database fails.
pub async fn clarify(
    tx: &DatabaseTransaction,
    comment: &Model,
    request: RequestId,
    question: &str,
    by: PersonId,
    now: Moment,
) -> Result<Outcome, DbErr> {
    let outcome = clarify::clarify(tx, comment.of(), request, question, by, now).await?;
    if let Outcome::Asked(asked) = &outcome {
        effect::apply(tx, comment, asked.effect, Actor::Moderator(by), now).await?;
        let closed = closed(asked.changes.clone(), None);
        let handled = Handled::new(comment, request, closed, asked.due_at);
        question_undo::keep(tx, asked.audit, &handled).await?;
    }
    Ok(outcome)
}
