//! Somebody who was asked replies in the thread instead of on the receipt. That is an answer too, in
//! their own words; a moderator reads it.

use sea_orm::{DatabaseTransaction, DbErr};
use serde_json::json;

use super::case::{self, Of};
use super::machine::{self, Act, Effect};
use super::rows;
use crate::audit::Actor;
use crate::clock::Moment;
use crate::ids::CommentId;

/// The comment `answer` is the reply of whoever wrote `of.comment` to the question about it. What
/// follows for the comment that was asked about, or `None` where no question waits. Changes
/// `affiliation_requests` and `audit`.
///
/// # Errors
/// When the database fails.
pub async fn reply(
    tx: &DatabaseTransaction,
    of: Of,
    answer: CommentId,
    now: Moment,
) -> Result<Option<Effect>, DbErr> {
    let opened = case::open(tx, of).await?;
    let next = machine::next(&opened.case, Act::Reply);
    let (Some(next), Some(request)) = (next, &opened.request) else {
        return Ok(None);
    };
    case::carry_out(tx, &opened, &next, None, now).await?;
    rows::note_reply(tx, request.id, answer, now).await?;
    let detail = json!({ "request": request.id, "answer": answer });
    let action = "affiliation.answered_in_thread";
    rows::record(tx, Actor::Commenter, action, of.comment, detail, now).await?;
    Ok(Some(next.effect))
}
