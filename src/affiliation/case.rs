//! A comment's affiliation in the database: read as the machine's `Case`, and written as its `Next`.
//! The verbs of this folder and of `comments/` do both in one transaction.

use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DatabaseTransaction, DbErr, EntityTrait as _, QueryFilter as _,
    QueryOrder as _,
};

use super::entity::{request, statement};
use super::machine::{Case, Next, Standing, Version};
use super::rows::{self, Changes, NewStatement, RequestChange, SHOWN, StatementChange};
use super::{Source, Statement, StatementState};
use crate::clock::Moment;
use crate::ids::{CommentId, StatementId};

/// The comment, as far as `comments/` knows it.
#[derive(Clone, Copy, Debug)]
pub struct Of {
    pub comment: CommentId,
    pub standing: Standing,
    /// When readers saw it first, if they see it now.
    pub published: Option<Moment>,
}

/// A case with the rows it was read from.
#[derive(Clone, Debug)]
pub struct Opened {
    pub comment: CommentId,
    pub case: Case,
    /// The newest question.
    pub request: Option<request::Model>,
    pub shown: Option<statement::Model>,
    pub waiting: Option<statement::Model>,
}

impl Opened {
    /// Every version that counts.
    pub fn versions(&self) -> impl Iterator<Item = &statement::Model> {
        self.shown.iter().chain(&self.waiting)
    }
}

/// Reads the case of a comment: two queries.
///
/// # Errors
/// When the database fails.
pub async fn open(db: &impl ConnectionTrait, of: Of) -> Result<Opened, DbErr> {
    let request = rows::latest_request(db, of.comment).await?;
    let versions = versions(db, of.comment).await?;
    let newest = |states: &[StatementState]| {
        let found = versions.iter().rfind(|row| states.contains(&row.state));
        found.cloned()
    };
    let (shown, waiting) = (newest(&SHOWN), newest(&[StatementState::Draft]));
    let has = |state: StatementState| versions.iter().any(|row| row.state == state);
    let case = Case {
        comment: of.standing,
        request: request.as_ref().map(|request| request.state),
        rounds: request.as_ref().map_or(0, |request| request.rounds),
        shown: shown.as_ref().map(version),
        waiting: waiting.is_some(),
        for_answer: of.published.is_some_and(|at| stands_for_answer(&versions, at)),
        taken_back: has(StatementState::Withdrawn)
            || versions.iter().any(|row| version(row) == Version::Declined),
        redacted: has(StatementState::Redacted),
    };
    Ok(Opened {
        comment: of.comment,
        case,
        request,
        shown,
        waiting,
    })
}

async fn versions(db: &impl ConnectionTrait, comment: CommentId) -> Result<Vec<statement::Model>, DbErr> {
    statement::Entity::find()
        .filter(statement::Column::CommentId.eq(comment))
        .order_by_asc(statement::Column::Id)
        .all(db)
        .await
}

fn version(row: &statement::Model) -> Version {
    if row.source == Source::OwnWords {
        Version::Quoted
    } else if Statement::from(row.clone()).declines() {
        Version::Declined
    } else {
        Version::Stated
    }
}

/// Whether a comment that was held for an answer, and first published at `published`, still stands
/// there for what its writer answered before: that answer counts, or another took its place.
fn stands_for_answer(versions: &[statement::Model], published: Moment) -> bool {
    let says = |row: &statement::Model| version(row) != Version::Declined;
    let answered_before = |row: &statement::Model| {
        row.source == Source::Answer
            && row.created_at < published
            && row.state != StatementState::Dropped
            && says(row)
    };
    let withdrawn = |row: &statement::Model| row.state == StatementState::Withdrawn;
    versions.iter().any(answered_before)
        && versions.iter().any(|row| SHOWN.contains(&row.state) && says(row))
        && !versions.iter().any(withdrawn)
}

/// Writes `next`, with `new` as the version that begins. A question it moves to an answered state is
/// told when, and by which version. Returns what was changed, for undo. Changes
/// `affiliation_statements` and `affiliation_requests`.
///
/// # Errors
/// When the database fails.
pub async fn carry_out(
    tx: &DatabaseTransaction,
    opened: &Opened,
    next: &Next,
    new: Option<NewStatement>,
    now: Moment,
) -> Result<Changes, DbErr> {
    let mut changes = Changes::default();
    for (row, to) in [(&opened.shown, next.shown), (&opened.waiting, next.waiting)] {
        if let (Some(row), Some(to)) = (row, to) {
            let (id, from) = (row.id, row.state);
            if rows::move_statement(tx, id, from, to, now).await? {
                changes.statements.push(StatementChange { id, from, to });
            }
        }
    }
    let new = match (new, next.new) {
        (Some(new), Some(state)) => Some(begin(tx, new, state, now, &mut changes).await?),
        _ => None,
    };
    if let (Some(request), Some(to)) = (&opened.request, next.request)
        && rows::move_request(tx, request.id, request.state, to, now).await?
    {
        changes.requests.push(RequestChange {
            id: request.id,
            from: request.state,
            to,
        });
        if let Some(answer) = new {
            rows::note_answer(tx, request.id, answer, now).await?;
        }
    }
    Ok(changes)
}

/// Undone, a version that began is dropped.
async fn begin(
    tx: &DatabaseTransaction,
    new: NewStatement,
    state: StatementState,
    now: Moment,
    changes: &mut Changes,
) -> Result<StatementId, DbErr> {
    let id = rows::insert(tx, NewStatement { state, ..new }, now).await?;
    changes.statements.push(StatementChange {
        id,
        from: StatementState::Dropped,
        to: state,
    });
    Ok(id)
}
