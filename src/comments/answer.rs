//! A commenter says where they stand, or takes it back, on the receipt of a comment or by a reply in
//! the thread. Affiliation decides what becomes of the statement; what follows for the
//! comment is `effect.rs`, in the same transaction.

use sea_orm::{DatabaseTransaction, DbErr, EntityTrait as _};

use super::Status;
use super::effect;
use super::entity::comment::{Entity, Model};
use super::lock::lock;
use crate::affiliation::answer::{Answering, Outcome};
use crate::affiliation::{self, Statement, reply};
use crate::audit::Actor;
use crate::clock::Moment;
use crate::ids::CommentId;

/// Takes an answer to the latest question about `comment`, or a statement nobody asked for. Changes
/// `affiliation_*`, `comments` (version; `desk_from` when a moderator is to look), `audit`, `jobs`.
///
/// # Errors
/// When the database fails.
pub async fn answer(
    tx: &DatabaseTransaction,
    comment: CommentId,
    statement: Statement,
    subjects: &[String],
    now: Moment,
) -> Result<Outcome, DbErr> {
    let Some(comment) = taken(tx, comment).await? else {
        return Ok(Outcome::Closed);
    };
    let answering = Answering {
        of: comment.of(),
        commenter: comment.commenter_id,
        statement,
        subjects,
    };
    let outcome = affiliation::answer::answer(tx, answering, now).await?;
    if let Outcome::Taken(effect) = outcome {
        effect::apply(tx, &comment, effect, Actor::Commenter, now).await?;
    }
    Ok(outcome)
}

/// The writer of `asked` replied to the question about it in the thread, with the comment `answer`.
/// False when no question waited for that.
///
/// # Errors
/// When the database fails.
pub async fn reply(
    tx: &DatabaseTransaction,
    asked: CommentId,
    answer: CommentId,
    now: Moment,
) -> Result<bool, DbErr> {
    let Some(comment) = taken(tx, asked).await? else {
        return Ok(false);
    };
    let Some(effect) = reply::reply(tx, comment.of(), answer, now).await? else {
        return Ok(false);
    };
    effect::apply(tx, &comment, effect, Actor::Commenter, now).await?;
    Ok(true)
}

/// Takes back what was stated with `comment`: the label is gone at once, and a moderator sees that it
/// is. A comment that had been held for this answer is hidden meanwhile. False when there was nothing.
///
/// # Errors
/// When the database fails.
pub async fn withdraw(tx: &DatabaseTransaction, comment: CommentId, now: Moment) -> Result<bool, DbErr> {
    let Some(comment) = taken(tx, comment).await? else {
        return Ok(false);
    };
    let Some(effect) = affiliation::withdraw::withdraw(tx, comment.of(), now).await? else {
        return Ok(false);
    };
    effect::apply(tx, &comment, effect, Actor::Commenter, now).await?;
    effect::note_label(tx, comment.id, now).await?;
    Ok(true)
}

/// The comment, unless it is in the trash; under a lock, so that two presses are taken one after the
/// other.
async fn taken(tx: &DatabaseTransaction, id: CommentId) -> Result<Option<Model>, DbErr> {
    lock(tx, &[id]).await?;
    let comment = Entity::find_by_id(id).one(tx).await?;
    Ok(comment.filter(|comment| comment.status != Status::Trashed))
}
