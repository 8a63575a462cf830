//! A moderator asks once more about an answer that does not say enough. The same question waits again,
//! in other words, on the receipt; the answer so far waits with it. At most `ROUNDS_MAX` times.

use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait as _, DatabaseTransaction, DbErr, EntityTrait as _, ExprTrait as _, QueryFilter as _,
};
use serde_json::{Value, json};

use super::case::{self, Of};
use super::entity::request::{Column, Entity};
use super::machine::{self, Act, Effect};
use super::requests::{DUE, Expire, ROUNDS_MAX};
use super::rows;
use crate::audit::Actor;
use crate::clock::Moment;
use crate::ids::{AuditId, PersonId, RequestId};
use crate::jobs;

/// Asked, with what follows and what taking it back needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    pub audit: AuditId,
    pub effect: Effect,
    /// What `settle::restore` takes.
    pub changes: Value,
    /// When the question was due before, for `take_back`.
    pub due_at: Option<Moment>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    Asked(Asked),
    /// It has not been answered, has been settled meanwhile, or is not the newest question.
    NotAnswered,
    /// It was clarified often enough.
    Again,
}

/// Asks `question` about the answer to `request`. Changes `affiliation_requests`, `audit`, and enqueues
/// the job that ends the question; what follows for the comment is `comments/clarify.rs`.
///
/// # Errors
/// When the database fails.
pub async fn clarify(
    tx: &DatabaseTransaction,
    of: Of,
    request: RequestId,
    question: &str,
    by: PersonId,
    now: Moment,
) -> Result<Outcome, DbErr> {
    let opened = case::open(tx, of).await?;
    let is_newest = opened.request.as_ref().is_some_and(|row| row.id == request);
    let Some(next) = machine::next(&opened.case, Act::Clarify).filter(|_| is_newest) else {
        let often = is_newest && opened.case.rounds >= ROUNDS_MAX;
        return Ok(if often {
            Outcome::Again
        } else {
            Outcome::NotAnswered
        });
    };
    let changes = case::carry_out(tx, &opened, &next, None, now).await?;
    Entity::update_many()
        .col_expr(Column::QuestionBefore, Expr::col(Column::Question))
        .col_expr(Column::Question, Expr::value(question))
        .col_expr(Column::Rounds, Expr::col(Column::Rounds).add(1))
        .col_expr(Column::DueAt, Expr::value(now.plus(DUE)))
        .filter(Column::Id.eq(request))
        .exec(tx)
        .await?;
    jobs::enqueue(tx, &Expire { request }, now.plus(DUE), now).await?;
    let (actor, detail) = (Actor::Moderator(by), json!({ "request": request }));
    let audit = rows::record(tx, actor, "affiliation.clarified", of.comment, detail, now).await?;
    Ok(Outcome::Asked(Asked {
        audit,
        effect: next.effect,
        changes: json!(changes),
        due_at: opened.request.map(|row| row.due_at),
    }))
}

/// The last round of `request` never was: it reads as before, and is due at `due_at`. Its state is put
/// back by `settle::restore`. Changes `affiliation_requests`.
///
/// # Errors
/// When the database fails.
pub async fn take_back(tx: &DatabaseTransaction, request: RequestId, due_at: Moment) -> Result<(), DbErr> {
    Entity::update_many()
        .col_expr(Column::Question, Expr::col(Column::QuestionBefore))
        .col_expr(Column::QuestionBefore, Expr::value(""))
        .col_expr(Column::Rounds, Expr::col(Column::Rounds).sub(1))
        .col_expr(Column::DueAt, Expr::value(due_at))
        .filter(Column::Id.eq(request))
        .filter(Column::QuestionBefore.ne(""))
        .exec(tx)
        .await?;
    Ok(())
}
