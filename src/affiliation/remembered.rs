//! What somebody who is remembered stated lately about the same subjects: it stands above the button,
//! and sending says it again. Older statements, and those about something else, are asked anew. A person
//! is whoever's token the request carries, never a typed name or address.

use std::time::Duration;

use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _,
};

use super::entity::statement::{Column, Entity, Model};
use super::label::{Label, label};
use super::said::Said;
use super::wording::Terms;
use super::{Source, Statement, StatementState};
use crate::clock::{Moment, days};
use crate::ids::{CommenterId, StatementId};

/// How long a statement is offered again.
pub const WINDOW: Duration = days(30);

/// The states that say what the person stands by, or does not any more.
const SPEAKS: [StatementState; 3] = [
    StatementState::Active,
    StatementState::ChipsOnly,
    StatementState::Withdrawn,
];

/// A statement to say again.
#[derive(Clone, Debug)]
pub struct Remembered {
    pub id: StatementId,
    pub statement: Statement,
    /// The label it has.
    pub label: Label,
    /// When it was stated.
    pub at: Moment,
    /// It is verified, and that still holds.
    pub is_verified: bool,
}

/// What `commenter` may say again below a post about `subjects`: their newest statement, if readers see
/// it, it is not older than `WINDOW`, and everything in it is about these subjects. One query.
///
/// # Errors
/// When the database fails.
pub async fn remembered(
    db: &impl ConnectionTrait,
    commenter: CommenterId,
    subjects: &[String],
    terms: Terms<'_>,
) -> Result<Option<Remembered>, DbErr> {
    let newest = Entity::find()
        .filter(Column::CommenterId.eq(commenter))
        .filter(Column::State.is_in(SPEAKS))
        .filter(Column::CreatedAt.gt(terms.now.minus(WINDOW)))
        .order_by_desc(Column::Id)
        .one(db)
        .await?;
    Ok(newest.and_then(|row| again(row, subjects, terms)))
}

fn again(row: Model, subjects: &[String], terms: Terms<'_>) -> Option<Remembered> {
    let stands = row.state != StatementState::Withdrawn && row.source != Source::OwnWords;
    let (id, at) = (row.id, row.created_at);
    let said = Said::from(row);
    if !stands || !is_about(&said.statement, subjects) {
        return None;
    }
    Some(Remembered {
        id,
        at,
        label: label(&said, terms)?,
        is_verified: said.verified_at(terms.now).is_some(),
        statement: said.statement,
    })
}

/// Says something, and nothing about anything else.
fn is_about(statement: &Statement, subjects: &[String]) -> bool {
    let mut abouts = statement
        .connections
        .iter()
        .filter_map(|connection| connection.about.as_ref());
    statement
        .connections
        .iter()
        .any(|connection| connection.about.is_some())
        && abouts.all(|about| subjects.contains(about))
}
