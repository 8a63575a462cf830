//! Questions about statements and requests, for many comments at once: labels for readers, standings
//! for the desk and the receipt.

use std::collections::HashMap;

use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, ExprTrait as _, QueryFilter as _,
    QueryOrder as _,
};

use super::entity::{request, statement};
use super::label::{Label, label};
use super::machine;
use super::rows::{self, LIVE, SHOWN};
use super::said::{Said, Verified};
use super::verify::can_be_verified;
use super::wording::{Terms, Wording};
use super::{ConnectionKind, RequestState, Source, Statement, StatementState, Visibility, YouAre};
use crate::clock::Moment;
use crate::ids::{BylineId, CommentId, RequestId, StatementId};
use crate::people::entity::byline;

/// Where a comment's author stands, as moderators and the author see it.
#[derive(Clone, Debug, Default)]
pub struct Standing {
    /// The newest version that counts: waiting or shown.
    pub statement: Option<(StatementId, Statement, StatementState)>,
    /// The person's own published words, where a moderator made the label of them.
    pub quote: Option<String>,
    /// The person would rather not say, or took something back: nobody speaks for them.
    pub has_objected: bool,
    /// What readers see now, if the comment is published.
    pub label: Option<Label>,
    /// What they would see if the waiting version were accepted.
    pub proposed: Option<Label>,
    /// What is verified of that, and holds now.
    pub verified: Option<Verified>,
    /// Its person said it themselves, and said something.
    pub can_be_verified: bool,
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

    /// Waits for its person, or for a moderator to read what they said.
    pub fn has_open_question(&self) -> bool {
        let request = self.request.as_ref();
        request.is_some_and(|request| machine::is_open(request.state))
    }

    /// Its person was asked and has answered, in whatever way.
    pub fn has_answered(&self) -> bool {
        use RequestState::{Amended, Answered, AnsweredInThread, Declined, Settled};
        self.request.as_ref().is_some_and(|request| {
            matches!(
                request.state,
                Answered | AnsweredInThread | Declined | Settled | Amended
            )
        })
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

/// Whose label readers of `comment` see, if it is published.
///
/// # Errors
/// When the database fails.
pub async fn seen(
    db: &impl ConnectionTrait,
    comment: CommentId,
    now: Moment,
) -> Result<Option<StatementId>, DbErr> {
    let wording = Wording::default();
    let terms = Terms {
        wording: &wording,
        now,
    };
    let rows = statements(db, &[comment], &SHOWN).await?;
    let newest = rows.into_iter().next_back();
    Ok(newest.and_then(|row| {
        let id = row.id;
        label(&row.into(), terms).map(|_| id)
    }))
}

/// What counts, and what was taken back.
const LISTED: [StatementState; 4] = [LIVE[0], LIVE[1], LIVE[2], StatementState::Withdrawn];

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
    for row in statements(db, comments, &LISTED).await? {
        let standing = standings.entry(row.comment_id).or_default();
        standing.has_objected |=
            row.state == StatementState::Withdrawn || Statement::from(row.clone()).declines();
        if row.state == StatementState::Withdrawn {
            continue;
        }
        let said = Said::from(row.clone());
        let words = label(&said, terms);
        standing.verified = said.verified_at(terms.now).cloned();
        standing.can_be_verified = can_be_verified(&said.statement, said.source);
        match row.state {
            StatementState::Draft => standing.proposed = words,
            _ => standing.label = words,
        }
        standing.quote = Some(row.quote.clone()).filter(|quote| !quote.is_empty());
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

/// A question that waits for the writer of `asked`, with the chips it offers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waits {
    pub asked: CommentId,
    pub chips: Vec<YouAre>,
}

/// The question that a reply to `parent` would answer: `parent` asks it in the thread, or is what it
/// is about.
///
/// # Errors
/// When the database fails.
pub async fn waits_below(db: &impl ConnectionTrait, parent: CommentId) -> Result<Option<Waits>, DbErr> {
    use request::Column;
    let row = request::Entity::find()
        .filter(Column::ReplyId.eq(parent).or(Column::CommentId.eq(parent)))
        .order_by_desc(Column::Id)
        .one(db)
        .await?;
    let waits = row.filter(|row| {
        matches!(
            row.state,
            RequestState::Requested | RequestState::Expired | RequestState::Undeliverable
        )
    });
    Ok(waits.map(|row| Waits {
        asked: row.comment_id,
        chips: row.chips.0,
    }))
}

/// The question `id`, if it waits for its person.
///
/// # Errors
/// When the database fails.
pub async fn requested(db: &impl ConnectionTrait, id: RequestId) -> Result<Option<request::Model>, DbErr> {
    let row = request::Entity::find_by_id(id).one(db).await?;
    Ok(row.filter(|row| row.state == RequestState::Requested))
}

/// One version of what somebody stated, as they see it themselves.
#[derive(Clone, Debug)]
pub struct Past {
    pub at: Moment,
    /// The label it had or would have had; `None` where it shows nothing.
    pub label: Option<Label>,
    pub state: StatementState,
    pub declined: bool,
    pub own_words: bool,
}

/// Every version of what was stated with `comment`, the newest first.
///
/// # Errors
/// When the database fails.
pub async fn history(
    db: &impl ConnectionTrait,
    comment: CommentId,
    terms: Terms<'_>,
) -> Result<Vec<Past>, DbErr> {
    let rows = statement::Entity::find()
        .filter(statement::Column::CommentId.eq(comment))
        .order_by_desc(statement::Column::Id)
        .all(db)
        .await?;
    let past = |row: statement::Model| Past {
        at: row.created_at,
        state: row.state,
        declined: Statement::from(row.clone()).declines(),
        own_words: row.source == Source::OwnWords,
        label: label(&row.into(), terms),
    };
    Ok(rows.into_iter().map(past).collect())
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
