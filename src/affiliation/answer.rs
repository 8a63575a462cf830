//! A commenter answers a question, changes the answer, or states something later on the receipt.
//! What follows for the comment is returned; `comments/answer.rs` applies it in the same transaction.

use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait as _, DatabaseTransaction, DbErr, EntityTrait as _, QueryFilter as _};
use serde_json::json;

use super::entity::{request, statement};
use super::machine::{self, Event};
use super::rows::{self, Changes, LIVE, NewStatement, SHOWN};
use super::{RequestState, Source, Statement, StatementState, rules};
use crate::audit::Actor;
use crate::clock::Moment;
use crate::ids::{CommentId, CommenterId, RequestId, StatementId};

/// An answer, its words already read by `form::read`.
#[derive(Clone, Debug)]
pub struct Answering<'a> {
    pub comment: CommentId,
    pub commenter: Option<CommenterId>,
    pub comment_is_published: bool,
    /// The question it answers; `None` for a statement nobody asked for.
    pub request: Option<RequestId>,
    pub statement: Statement,
    /// The names of the post's subjects.
    pub subjects: &'a [String],
}

/// What follows for the comment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Shown by itself from now on, if there is anything to show.
    LabelShown,
    /// A moderator looks first; a comment that is held goes to the top of the desk.
    ToDesk,
    /// Nothing is public; a comment that is held goes back to the desk.
    Declined,
    /// The very same as before.
    Unchanged,
    /// The question was taken back meanwhile.
    Closed,
}

/// Answers. Changes `affiliation_statements`, `affiliation_requests` and `audit`.
///
/// # Errors
/// When the database fails.
pub async fn answer(
    tx: &DatabaseTransaction,
    answering: Answering<'_>,
    now: Moment,
) -> Result<Effect, DbErr> {
    let statement = rules::marked(answering.statement.clone(), answering.subjects);
    let live = rows::statements(tx, answering.comment, &LIVE).await?;
    let asked = open_request(tx, &answering).await?;
    if let Some(effect) = unchanged(&live, &statement, asked.as_ref()) {
        return Ok(effect);
    }
    let plain = rules::is_plain(&statement, answering.subjects, now);
    let has_label = live
        .iter()
        .any(|row| SHOWN.contains(&row.state) && !Statement::from(row.clone()).declines());
    let event = event(&statement, plain, has_label);
    let (effect, state) = consequence(event, answering.comment_is_published);
    let moved = match &asked {
        Some(request) => machine::after(Some(request.state), event).map(|to| (request, to)),
        None if answering.request.is_some() => return Ok(Effect::Closed),
        None => None,
    };
    if asked.is_some() && moved.is_none() {
        return Ok(Effect::Closed);
    }
    let id = replace(tx, &answering, statement, state, asked.is_some(), now).await?;
    if let Some((request, to)) = moved {
        note_answer(tx, request, to, id, now).await?;
    }
    let action = if event == Event::Decline {
        "affiliation.declined"
    } else {
        "affiliation.answered"
    };
    let detail = json!({ "request": answering.request, "statement": id, "plain": plain });
    rows::record(tx, Actor::Commenter, action, answering.comment, detail, now).await?;
    Ok(effect)
}

async fn open_request(
    tx: &DatabaseTransaction,
    answering: &Answering<'_>,
) -> Result<Option<request::Model>, DbErr> {
    let Some(id) = answering.request else {
        return Ok(None);
    };
    request::Entity::find_by_id(id)
        .filter(request::Column::CommentId.eq(answering.comment))
        .one(tx)
        .await
}

/// Sending the same answer twice changes nothing; the same words as an answer to a new question do.
fn unchanged(
    live: &[statement::Model],
    statement: &Statement,
    asked: Option<&request::Model>,
) -> Option<Effect> {
    let newest = live.first()?;
    let answers_it = asked.is_none_or(|request| request.statement_id == Some(newest.id));
    let open = asked.is_some_and(|request| request.state == RequestState::Requested);
    (answers_it && !open && Statement::from(newest.clone()) == *statement).then_some(Effect::Unchanged)
}

fn event(statement: &Statement, plain: bool, has_label: bool) -> Event {
    match (statement.declines(), has_label, plain) {
        (true, ..) => Event::Decline,
        (false, true, _) => Event::Amend,
        (false, false, true) => Event::PlainAnswer,
        (false, false, false) => Event::TypedAnswer,
    }
}

/// What follows for the comment, and the state the new version begins in. On a comment that is held
/// even a plain answer waits: approval shows both.
fn consequence(event: Event, published: bool) -> (Effect, StatementState) {
    match event {
        Event::Decline => (Effect::Declined, StatementState::Active),
        Event::PlainAnswer if published => (Effect::LabelShown, StatementState::Active),
        _ => (Effect::ToDesk, StatementState::Draft),
    }
}

/// Stores the new version in place of those it takes over from: drafts always, a shown label only
/// when the new one is shown, or declined, at once.
async fn replace(
    tx: &DatabaseTransaction,
    answering: &Answering<'_>,
    statement: Statement,
    state: StatementState,
    asked: bool,
    now: Moment,
) -> Result<StatementId, DbErr> {
    let replaced: &[StatementState] = if state == StatementState::Draft {
        &[StatementState::Draft]
    } else {
        &LIVE
    };
    rows::move_all(
        tx,
        answering.comment,
        replaced,
        StatementState::Superseded,
        &mut Changes::default(),
    )
    .await?;
    let source = if asked { Source::Answer } else { Source::Later };
    let (comment, commenter) = (answering.comment, answering.commenter);
    rows::insert(
        tx,
        NewStatement {
            comment,
            commenter,
            statement,
            source,
            state,
        },
        now,
    )
    .await
}

async fn note_answer(
    tx: &DatabaseTransaction,
    request: &request::Model,
    to: RequestState,
    statement: StatementId,
    now: Moment,
) -> Result<(), DbErr> {
    rows::move_request(tx, request.id, request.state, to, now).await?;
    request::Entity::update_many()
        .col_expr(request::Column::StatementId, Expr::value(statement))
        .col_expr(request::Column::AnsweredAt, Expr::value(now))
        .filter(request::Column::Id.eq(request.id))
        .exec(tx)
        .await?;
    Ok(())
}
