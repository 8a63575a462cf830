//! A commenter answers a question, changes the answer, or states something later on the receipt.
//! What follows for the comment is returned; `comments/answer.rs` applies it in the same transaction.

use sea_orm::{DatabaseTransaction, DbErr};
use serde_json::json;

use super::case::{self, Of, Opened};
use super::entity::statement;
use super::machine::{self, Act, Answer, Effect};
use super::rows::{self, NewStatement};
use super::{RequestState, Source, Statement, StatementState, rules};
use crate::audit::Actor;
use crate::clock::Moment;
use crate::ids::CommenterId;

/// An answer, its words already read by `form::read`.
#[derive(Clone, Debug)]
pub struct Answering<'a> {
    pub of: Of,
    pub commenter: Option<CommenterId>,
    pub statement: Statement,
    /// The names of the post's subjects.
    pub subjects: &'a [String],
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Taken; what follows for the comment.
    Taken(Effect),
    /// The very same as before.
    Unchanged,
    /// Nothing is stated with this comment any more.
    Closed,
}

/// Answers the newest question, or states something nobody asked for. Changes
/// `affiliation_statements`, `affiliation_requests` and `audit`.
///
/// # Errors
/// When the database fails.
pub async fn answer(
    tx: &DatabaseTransaction,
    answering: Answering<'_>,
    now: Moment,
) -> Result<Outcome, DbErr> {
    let statement = rules::marked(answering.statement, answering.subjects);
    let opened = case::open(tx, answering.of).await?;
    if is_unchanged(&opened, &statement) {
        return Ok(Outcome::Unchanged);
    }
    let answer = kind(&opened, &statement, answering.subjects, now);
    let Some(next) = machine::next(&opened.case, Act::Answer(answer)) else {
        return Ok(Outcome::Closed);
    };
    let request = opened
        .request
        .as_ref()
        .filter(|request| machine::takes_answers(request.state));
    let new = NewStatement {
        comment: answering.of.comment,
        commenter: answering.commenter,
        statement,
        source: if request.is_some() {
            Source::Answer
        } else {
            Source::Later
        },
        state: StatementState::Draft,
        quote: String::new(),
        again: None,
    };
    let changes = case::carry_out(tx, &opened, &next, Some(new), now).await?;
    let action = match answer {
        Answer::Declined => "affiliation.declined",
        Answer::Plain | Answer::Adds | Answer::Typed => "affiliation.answered",
    };
    let detail = json!({
        "request": request.map(|request| request.id),
        "statement": changes.statements.last().map(|change| change.id),
        "plain": answer != Answer::Typed,
    });
    rows::record(tx, Actor::Commenter, action, answering.of.comment, detail, now).await?;
    Ok(Outcome::Taken(next.effect))
}

/// Sending the same answer twice changes nothing; the same words as an answer to a new question do.
fn is_unchanged(opened: &Opened, statement: &Statement) -> bool {
    let Some(newest) = newest(opened) else {
        return false;
    };
    let answers_it = opened.request.as_ref().is_none_or(|request| {
        let open = request.state == RequestState::Requested;
        !machine::takes_answers(request.state) || request.statement_id == Some(newest.id) && !open
    });
    answers_it && newest.quote.is_empty() && Statement::from(newest.clone()) == *statement
}

fn newest(opened: &Opened) -> Option<&statement::Model> {
    opened
        .shown
        .iter()
        .chain(&opened.waiting)
        .max_by_key(|row| row.id)
}

fn kind(opened: &Opened, statement: &Statement, subjects: &[String], now: Moment) -> Answer {
    let plain = rules::is_plain(statement, subjects, now);
    let shown = opened.shown.clone().map(Statement::from);
    let shows_no_more =
        |shown: &Statement| rules::narrows(shown, statement) || plain && rules::adds(shown, statement);
    if statement.declines() {
        Answer::Declined
    } else if shown.as_ref().is_some_and(shows_no_more) {
        Answer::Adds
    } else if plain {
        Answer::Plain
    } else {
        Answer::Typed
    }
}
