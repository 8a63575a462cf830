//! What somebody states of themselves together with a comment: it waits like the comment, or answers the
//! question that the comment replies to. Called by `submit.rs`, in its transaction.

use sea_orm::{DatabaseTransaction, DbErr};

use super::entity::comment::Model;
use super::submission::Submission;
use super::{Status, answer, effect, notify};
use crate::affiliation::state::Stating;
use crate::affiliation::{self, Choice, Source, Statement, rules};
use crate::clock::Moment;
use crate::ids::CommentId;

/// The comment answers a question. What was stated along with it is the answer; without, its own words
/// are. Changes what `answer.rs` changes.
///
/// # Errors
/// When the database fails.
pub(super) async fn answer_in_thread(
    tx: &DatabaseTransaction,
    asked: CommentId,
    comment: &Model,
    submission: &Submission,
    now: Moment,
) -> Result<(), DbErr> {
    match submission.statement.clone() {
        Some(statement) => {
            answer::answer(tx, asked, statement, &submission.subjects, now).await?;
        }
        None => {
            answer::reply(tx, asked, comment.id, now).await?;
        }
    }
    Ok(())
}

/// What was stated along with the comment waits like it. Of one that appears at once, what was chosen
/// from lists appears too, and what was typed waits for a moderator by itself. Changes
/// `affiliation_statements` and `jobs`.
///
/// # Errors
/// When the database fails.
pub(super) async fn state(
    tx: &DatabaseTransaction,
    comment: &Model,
    statement: Statement,
    submission: &Submission,
    now: Moment,
) -> Result<(), DbErr> {
    let whole = rules::marked(statement, &submission.subjects);
    if comment.status != Status::Published {
        return draft(tx, comment, whole, submission, now).await;
    }
    // What is said again has been read before.
    let chips = match submission.again {
        Some(_) => whole.clone(),
        None => rules::chips(&whole),
    };
    if !chips.is_empty() {
        draft(tx, comment, chips.clone(), submission, now).await?;
        affiliation::settle::on_approval(tx, comment.of(), Choice::Accept, now).await?;
        effect::note_label(tx, comment.id, now).await?;
    }
    if chips != whole {
        draft(tx, comment, whole, submission, now).await?;
        notify::held(tx, now).await?;
    }
    Ok(())
}

async fn draft(
    tx: &DatabaseTransaction,
    comment: &Model,
    statement: Statement,
    submission: &Submission,
    now: Moment,
) -> Result<(), DbErr> {
    let stating = Stating {
        comment: comment.id,
        commenter: comment.commenter_id,
        statement,
        source: Source::AtPosting,
        again: submission.again.map(|again| again.statement),
        subjects: &submission.subjects,
    };
    affiliation::state::state(tx, stating, now).await?;
    Ok(())
}
