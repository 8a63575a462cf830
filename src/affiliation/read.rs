//! Questions about statements and requests, for many comments at once: labels for readers, standings
//! for the desk and the receipt.

use std::collections::HashMap;

use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _,
};

use super::entity::{request, statement};
use super::label::{Label, label};
use super::rows::{self, LIVE, SHOWN};
use super::wording::Terms;
use super::{ConnectionKind, RequestState, Source, Statement, StatementState, Visibility};
use crate::ids::{BylineId, CommentId, StatementId};
use crate::people::entity::byline;

/// Where a comment's author stands, as moderators and the author see it.
#[derive(Clone, Debug, Default)]
pub struct Standing {
    /// The newest version that counts: waiting or shown.
    pub statement: Option<(StatementId, Statement, StatementState)>,
    /// What readers see now, if the comment is published.
    pub label: Option<Label>,
    /// What they would see if the waiting version were accepted.
    pub proposed: Option<Label>,
    /// The newest question.
    pub request: Option<request::Model>,
    /// The name of who asks it.
    pub question_byline: Option<String>,
}

impl Standing {
    /// Waits for its person to answer.
    pub fn is_asked(&self) -> bool {
        self.request
            .as_ref()
            .is_some_and(|request| request.state == RequestState::Requested)
    }

    /// A version waits for a moderator.
    pub fn waits(&self) -> bool {
        self.statement
            .as_ref()
            .is_some_and(|(_, _, state)| *state == StatementState::Draft)
    }
}

/// The labels the public may see now, of those comments that have one.
///
/// # Errors
/// When the database fails.
pub async fn labels(
    db: &impl ConnectionTrait,
    comments: &[CommentId],
    terms: Terms<'_>,
) -> Result<HashMap<CommentId, Label>, DbErr> {
    let rows = statements(db, comments, &SHOWN).await?;
    Ok(rows
        .into_iter()
        .filter_map(|row| Some((row.comment_id, label(&row.into(), terms)?)))
        .collect())
}

/// The public statements themselves, for the API: what `labels` puts into words, without what the
/// person or a moderator keeps from readers.
///
/// # Errors
/// When the database fails.
pub async fn public(
    db: &impl ConnectionTrait,
    comments: &[CommentId],
    terms: Terms<'_>,
) -> Result<HashMap<CommentId, (Statement, Label)>, DbErr> {
    let rows = statements(db, comments, &SHOWN).await?;
    Ok(rows
        .into_iter()
        .filter_map(|row| Some((row.comment_id, (public_part(&row), label(&row.into(), terms)?))))
        .collect())
}

/// A standing for every one of `comments`.
///
/// # Errors
/// When the database fails.
pub async fn standings(
    db: &impl ConnectionTrait,
    comments: &[CommentId],
    terms: Terms<'_>,
) -> Result<HashMap<CommentId, Standing>, DbErr> {
    let mut standings: HashMap<CommentId, Standing> = comments
        .iter()
        .map(|comment| (*comment, Standing::default()))
        .collect();
    for row in statements(db, comments, &LIVE).await? {
        let standing = standings.entry(row.comment_id).or_default();
        let words = label(&row.clone().into(), terms);
        match row.state {
            StatementState::Draft => standing.proposed = words,
            _ => standing.label = words,
        }
        standing.statement = Some((row.id, row.clone().into(), row.state));
    }
    for (request, byline) in requests(db, comments).await? {
        let standing = standings.entry(request.comment_id).or_default();
        standing.question_byline = byline;
        standing.request = Some(request);
    }
    Ok(standings)
}

/// The question an answer to `comment` belongs to: the newest, unless it was taken back.
///
/// # Errors
/// When the database fails.
pub async fn answerable(
    db: &impl ConnectionTrait,
    comment: CommentId,
) -> Result<Option<request::Model>, DbErr> {
    let latest = rows::latest_request(db, comment).await?;
    Ok(latest.filter(|request| request.state != RequestState::Cancelled))
}

/// The newest last, so that it wins in a map.
async fn statements(
    db: &impl ConnectionTrait,
    comments: &[CommentId],
    states: &[StatementState],
) -> Result<Vec<statement::Model>, DbErr> {
    if comments.is_empty() {
        return Ok(Vec::new());
    }
    statement::Entity::find()
        .filter(statement::Column::CommentId.is_in(comments.iter().copied()))
        .filter(statement::Column::State.is_in(states.iter().copied()))
        .order_by_asc(statement::Column::Id)
        .all(db)
        .await
}

async fn requests(
    db: &impl ConnectionTrait,
    comments: &[CommentId],
) -> Result<Vec<(request::Model, Option<String>)>, DbErr> {
    if comments.is_empty() {
        return Ok(Vec::new());
    }
    let rows = request::Entity::find()
        .filter(request::Column::CommentId.is_in(comments.iter().copied()))
        .order_by_asc(request::Column::Id)
        .all(db)
        .await?;
    let names = names(db, &rows).await?;
    Ok(rows
        .into_iter()
        .map(|row| {
            let name = names.get(&row.byline_id).cloned();
            (row, name)
        })
        .collect())
}

async fn names(
    db: &impl ConnectionTrait,
    rows: &[request::Model],
) -> Result<HashMap<BylineId, String>, DbErr> {
    if rows.is_empty() {
        return Ok(HashMap::new());
    }
    let bylines = byline::Entity::find()
        .filter(byline::Column::Id.is_in(rows.iter().map(|row| row.byline_id)))
        .all(db)
        .await?;
    Ok(bylines.into_iter().map(|row| (row.id, row.name)).collect())
}

fn public_part(row: &statement::Model) -> Statement {
    let mut statement = Statement::from(row.clone());
    let chips_only = row.state == StatementState::ChipsOnly;
    if row.source != Source::Answer {
        // "No connection" shows only as the answer to a question, as in the label.
        statement
            .connections
            .retain(|connection| connection.kind != ConnectionKind::None);
    }
    if chips_only {
        statement.connections.retain(|connection| !connection.typed);
    }
    if chips_only || statement.visibility != Visibility::Public {
        for text in [
            &mut statement.other,
            &mut statement.organisation,
            &mut statement.role,
            &mut statement.on_behalf_of,
            &mut statement.note,
        ] {
            text.clear();
        }
    }
    statement
}
