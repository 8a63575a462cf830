//! Questions about statements and requests, for many comments at once: labels for readers, standings
//! for the desk and the receipt.

use std::collections::HashMap;

use sea_orm::sea_query::SimpleExpr;
use sea_orm::{
    ColumnTrait as _, Condition, ConnectionTrait, DbBackend, DbErr, EntityTrait as _, QueryFilter as _,
    QueryOrder as _, QuerySelect as _,
};
use serde::{Deserialize, Serialize};

use super::entity::{request, statement};
use super::label::{Label, Shown, label};
use super::rows::{self, LIVE, SHOWN};
use super::{
    ConnectionKind, Connections, RequestState, Source, Statement, StatementState, Visibility, YouAre,
};
use crate::clock::Moment;
use crate::db::object;
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
) -> Result<HashMap<CommentId, Label>, DbErr> {
    let rows = statements(db, comments, &SHOWN).await?;
    Ok(rows
        .into_iter()
        .filter_map(|row| Some((row.comment_id, shown(&row)?)))
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
) -> Result<HashMap<CommentId, (Statement, Label)>, DbErr> {
    let rows = statements(db, comments, &SHOWN).await?;
    Ok(rows
        .into_iter()
        .filter_map(|row| Some((row.comment_id, (public_part(&row), shown(&row)?))))
        .collect())
}

/// A standing for every one of `comments`.
///
/// # Errors
/// When the database fails.
pub async fn standings(
    db: &impl ConnectionTrait,
    comments: &[CommentId],
) -> Result<HashMap<CommentId, Standing>, DbErr> {
    let mut standings: HashMap<CommentId, Standing> = comments
        .iter()
        .map(|comment| (*comment, Standing::default()))
        .collect();
    for row in statements(db, comments, &LIVE).await? {
        let standing = standings.entry(row.comment_id).or_default();
        match row.state {
            StatementState::Draft => standing.proposed = proposed(&row),
            _ => standing.label = shown(&row),
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

/// Whether `comment`, held for an answer and first published at `published`, still stands there for
/// what its writer answered before: that answer counts, or another took its place.
///
/// # Errors
/// When the database fails.
pub async fn stands_for_answer(
    db: &impl ConnectionTrait,
    comment: CommentId,
    published: Moment,
) -> Result<bool, DbErr> {
    let versions = statement::Entity::find()
        .filter(statement::Column::CommentId.eq(comment))
        .all(db)
        .await?;
    let says = |row: &statement::Model| !Statement::from(row.clone()).declines();
    let answered_before = |row: &statement::Model| {
        row.source == Source::Answer
            && row.created_at < published
            && row.state != StatementState::Dropped
            && says(row)
    };
    let withdrawn = |row: &statement::Model| row.state == StatementState::Withdrawn;
    Ok(versions.iter().any(answered_before)
        && versions.iter().any(|row| SHOWN.contains(&row.state) && says(row))
        && !versions.iter().any(withdrawn))
}

/// The comments with something stated that waits for a moderator: an answered question, or words
/// from the receipt that nobody asked for. The longest waiting first, at most 500.
///
/// # Errors
/// When the database fails.
pub async fn waiting(db: &impl ConnectionTrait) -> Result<Vec<CommentId>, DbErr> {
    let rows = statement::Entity::find()
        .filter(statement::Column::State.eq(StatementState::Draft))
        .filter(Condition::any().add(statement::Column::Source.is_in([Source::Answer, Source::Later])))
        .order_by_asc(statement::Column::Id)
        .limit(500)
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|row| row.comment_id).collect())
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

/// A statement in one of the states that are `SHOWN`, as far as its label needs it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Said {
    you_are: Option<YouAre>,
    connections: Connections,
    organisation: String,
    role: String,
    on_behalf_of: String,
    note: String,
    visibility: Visibility,
    source: Source,
    state: StatementState,
}

impl Said {
    /// The joined statement as JSON that reads as this, null if there is none.
    pub fn object(engine: DbBackend) -> SimpleExpr {
        use statement::Column;
        let plain = [
            Column::YouAre,
            Column::Organisation,
            Column::Role,
            Column::OnBehalfOf,
            Column::Note,
            Column::Visibility,
            Column::Source,
            Column::State,
        ];
        let mut fields: Vec<_> = plain.map(object::field).into();
        let connections = object::json(engine, object::column(Column::Connections));
        fields.push(("connections", connections));
        object::object_if(engine, Column::Id.is_not_null(), fields)
    }

    /// What the public may see of it now.
    pub fn label(self) -> Option<Label> {
        let statement = Statement {
            you_are: self.you_are,
            connections: self.connections.0,
            organisation: self.organisation,
            role: self.role,
            on_behalf_of: self.on_behalf_of,
            note: self.note,
            visibility: self.visibility,
            ..Statement::default()
        };
        label(&statement, how_shown(self.state), self.source == Source::Answer)
    }
}

fn how_shown(state: StatementState) -> Shown {
    if state == StatementState::ChipsOnly {
        Shown::ChipsOnly
    } else {
        Shown::All
    }
}

fn shown(row: &statement::Model) -> Option<Label> {
    label(
        &row.clone().into(),
        how_shown(row.state),
        row.source == Source::Answer,
    )
}

fn proposed(row: &statement::Model) -> Option<Label> {
    label(&row.clone().into(), Shown::All, row.source == Source::Answer)
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
