//! A moderator takes a label down, with a reason that its author reads. Never changes a word of it; what
//! `put_back` needs is returned. What is stated after that waits for a person, however plain it is
//! (`machine.rs`).

use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DatabaseTransaction, DbErr, EntityTrait as _, QueryFilter as _,
    QueryOrder as _,
};
use serde_json::{Value, json};

use super::StatementState;
use super::case::{self, Of};
use super::entity::statement::{Column, Entity};
use super::machine::{self, Act};
use super::rows::Changes;
use super::settle;
use crate::clock::Moment;
use crate::ids::CommentId;

/// A label that was taken down, for its author.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Redacted {
    pub at: Moment,
    pub because: String,
}

/// Takes the label of a comment down; what waited with it is dropped. Returns what `put_back` takes,
/// or `None` where no label stands. The caller writes the line of history. Changes
/// `affiliation_statements` and `affiliation_requests`.
///
/// # Errors
/// When the database fails.
pub async fn redact(
    tx: &DatabaseTransaction,
    of: Of,
    because: &str,
    now: Moment,
) -> Result<Option<Value>, DbErr> {
    let opened = case::open(tx, of).await?;
    let Some(next) = machine::next(&opened.case, Act::Redact) else {
        return Ok(None);
    };
    let changes = case::carry_out(tx, &opened, &next, None, now).await?;
    say_why(tx, &changes, because).await?;
    Ok(Some(json!(changes)))
}

/// Puts back what `redact` changed, and forgets the reason. Changes what `redact` changes.
///
/// # Errors
/// When the database fails.
pub async fn put_back(tx: &DatabaseTransaction, changes: &Value, now: Moment) -> Result<(), DbErr> {
    settle::restore(tx, changes, now).await?;
    let changes: Changes = serde_json::from_value(changes.clone()).unwrap_or_default();
    say_why(tx, &changes, "").await
}

async fn say_why(tx: &DatabaseTransaction, changes: &Changes, because: &str) -> Result<(), DbErr> {
    let redacted = changes
        .statements
        .iter()
        .filter(|change| change.to == StatementState::Redacted)
        .map(|change| change.id);
    Entity::update_many()
        .col_expr(Column::RedactedBecause, Expr::value(because))
        .filter(Column::Id.is_in(redacted))
        .exec(tx)
        .await?;
    Ok(())
}

/// Why no label stands beside `comment`, if a moderator took down the last thing that was stated.
///
/// # Errors
/// When the database fails.
pub async fn redacted(db: &impl ConnectionTrait, comment: CommentId) -> Result<Option<Redacted>, DbErr> {
    let last = Entity::find()
        .filter(Column::CommentId.eq(comment))
        .filter(Column::State.ne(StatementState::Dropped))
        .order_by_desc(Column::Id)
        .one(db)
        .await?;
    Ok(last
        .filter(|row| row.state == StatementState::Redacted)
        .and_then(|row| {
            Some(Redacted {
                at: row.moved_at?,
                because: row.redacted_because,
            })
        }))
}
