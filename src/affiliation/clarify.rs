//! A moderator asks once more about an answer that does not say enough. The same question waits again,
//! in other words, on the receipt; the answer so far waits with it. There is one such round.

use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait as _, DatabaseTransaction, DbErr, EntityTrait as _, ExprTrait as _, QueryFilter as _,
};
use serde_json::json;

use super::entity::request::{Column, Entity};
use super::machine::{self, Event};
use super::requests::{DUE, Expire, ROUNDS_MAX};
use super::rows;
use crate::audit::Actor;
use crate::clock::Moment;
use crate::ids::{AuditId, CommentId, PersonId, RequestId};
use crate::jobs;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Asked {
        comment: CommentId,
        audit: AuditId,
    },
    /// It has not been answered, or has been settled meanwhile.
    NotAnswered,
    /// It was clarified before.
    Again,
    Missing,
}

/// Asks `question` about the answer to `request`. Changes `affiliation_requests`, `audit`, and enqueues
/// the job that ends the question; what follows for the comment is `comments/clarify.rs`.
///
/// # Errors
/// When the database fails.
pub async fn clarify(
    tx: &DatabaseTransaction,
    request: RequestId,
    question: &str,
    by: PersonId,
    now: Moment,
) -> Result<Outcome, DbErr> {
    let Some(row) = Entity::find_by_id(request).one(tx).await? else {
        return Ok(Outcome::Missing);
    };
    let Some(to) = machine::after(Some(row.state), Event::Clarify) else {
        return Ok(Outcome::NotAnswered);
    };
    if row.rounds >= ROUNDS_MAX {
        return Ok(Outcome::Again);
    }
    let asked = Entity::update_many()
        .col_expr(Column::State, Expr::value(to))
        .col_expr(Column::Question, Expr::value(question))
        .col_expr(Column::Rounds, Expr::col(Column::Rounds).add(1))
        .col_expr(Column::DueAt, Expr::value(now.plus(DUE)))
        .filter(Column::Id.eq(request))
        .filter(Column::State.eq(row.state))
        .exec(tx)
        .await?;
    if asked.rows_affected == 0 {
        return Ok(Outcome::NotAnswered);
    }
    jobs::enqueue(tx, &Expire { request }, now.plus(DUE), now).await?;
    let (actor, detail) = (Actor::Moderator(by), json!({ "request": request }));
    let audit = rows::record(tx, actor, "affiliation.clarified", row.comment_id, detail, now).await?;
    Ok(Outcome::Asked {
        comment: row.comment_id,
        audit,
    })
}
