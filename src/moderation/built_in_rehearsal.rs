//! What a rule that is built in would have stopped of the comments that came last, if it did something else: those
//! of which it spoke when they came, and those that it finds now, as they were then. Computed when it is shown,
//! never stored.

use std::collections::{HashMap, HashSet};

use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _,
};

use super::items::distinct;
use super::screening_past::people;
use super::screening_rehearsal::{Rehearsal, Row, example, rows};
use crate::affiliation::entity::statement;
use crate::affiliation::{Source, Statement, Verification};
use crate::comments::form::hosts;
use crate::comments::screen::{claimed, were_repeated};
use crate::comments::trust::{Past, earned_by};
use crate::ids::{CommentId, CommenterId, PostId};
use crate::people::find::byline_names;
use crate::posts::subjects::of_posts;
use crate::screening::{QUOTES_STATEMENT, Submission, Treatment, disguised, finds, usual};
use crate::settings::{RuleState, Settings};

/// A built-in rule that is to be seen before it does something else.
#[derive(Clone, Debug)]
pub struct Stopped {
    pub code: String,
    pub does: Treatment,
    pub rehearsal: Rehearsal,
    /// What nobody can know of the past.
    pub unknown: Option<Unknown>,
}

/// What is not kept of a comment, so that a rule which was off can't be rehearsed on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unknown {
    /// Whether something stood in the field that people do not see.
    Honeypot,
    /// What was hidden in the name of an organisation.
    Hidden,
}

impl Stopped {
    /// What a form carries that was sent after this was shown.
    pub fn mark(code: &str, does: Treatment) -> String {
        format!("{code}-{}", does.code())
    }

    /// It would have stopped something that somebody let through.
    pub fn warns(&self) -> bool {
        self.rehearsal.published() > 0
    }
}

/// What is to be seen before the rule of this code `does` so from now on; `None` where it does already, or would
/// have stopped nothing that is published, as far as that can be known. Seven queries.
///
/// # Errors
/// When the database fails.
pub async fn stopped(
    db: &impl ConnectionTrait,
    (code, does): (&str, Treatment),
    settings: &Settings,
) -> Result<Option<Stopped>, DbErr> {
    let now = does_now(settings, code);
    if now == Some(does) {
        return Ok(None);
    }
    let rows = rows(db).await?;
    let then = Then::of(db, &rows).await?;
    let found = |row: &Row| Some(example(row, &then.find(code, row, settings)?));
    let stopped = Stopped {
        code: code.to_owned(),
        does,
        rehearsal: Rehearsal {
            of: rows.len(),
            found: rows.iter().filter_map(found).collect(),
        },
        unknown: unknown(code).filter(|_| now.is_none()),
    };
    Ok(Some(stopped).filter(|stopped| stopped.warns() || stopped.unknown.is_some()))
}

/// What the rule of this code does; `None` where it is off.
fn does_now(settings: &Settings, code: &str) -> Option<Treatment> {
    let mut rows = settings.screening.rules.iter();
    match rows.find(|row| row.kind == code) {
        None => usual(code),
        Some(row) if row.state == RuleState::On => Treatment::from_code(&row.action),
        Some(_) => None,
    }
}

/// What the rule of this code looks at and nothing keeps.
fn unknown(code: &str) -> Option<Unknown> {
    match code {
        "honeypot" => Some(Unknown::Honeypot),
        QUOTES_STATEMENT => Some(Unknown::Hidden),
        _ => None,
    }
}

/// What stood around the comments when they came.
struct Then {
    people: HashMap<CommenterId, Vec<Past>>,
    bylines: Vec<String>,
    subjects: HashMap<PostId, Vec<String>>,
    stated: HashMap<CommentId, Stated>,
    repeated: HashSet<CommentId>,
}

/// What was stated along with a comment.
struct Stated {
    statement: Statement,
    /// Its author had verified it before.
    proved: bool,
}

impl Then {
    async fn of(db: &impl ConnectionTrait, rows: &[Row]) -> Result<Self, DbErr> {
        let posts = distinct(rows.iter().map(|row| row.post_id));
        let subjects = of_posts(db, &posts).await?.into_iter();
        let texts: Vec<(CommentId, &str)> = rows.iter().map(|row| (row.id, row.source.as_str())).collect();
        Ok(Self {
            people: people(db, distinct(rows.iter().filter_map(|row| row.commenter_id))).await?,
            bylines: byline_names(db).await?,
            subjects: subjects
                .map(|(post, sited)| (post, sited.into_iter().map(|each| each.name).collect()))
                .collect(),
            stated: stated(db, rows).await?,
            repeated: were_repeated(db, &texts).await?,
        })
    }

    fn find(&self, code: &str, row: &Row, settings: &Settings) -> Option<String> {
        let mut spoke = row.reasons.0.iter();
        if let Some(reason) = spoke.find(|reason| reason.rule == code) {
            return Some(reason.matched.clone());
        }
        let past = row.commenter_id.and_then(|id| self.people.get(&id));
        let earned = earned_by(past.map_or(&[][..], Vec::as_slice), row.created_at);
        let first_here = earned.published == 0;
        let trust_after = settings.screening.trust_after;
        let hosts = hosts(&row.html, &row.website);
        let subjects = self.subjects.get(&row.post_id).map_or(&[][..], Vec::as_slice);
        let stated = self.stated.get(&row.id);
        let claims = stated.and_then(|stated| stated.claims(subjects));
        let disguise = stated.and_then(|stated| disguised(&stated.statement.organisation, &settings.title));
        let submission = Submission {
            name: &row.name,
            email: &row.email,
            website: &row.website,
            text: &row.source,
            hosts: &hosts,
            first_here,
            not_trusted: !first_here && !earned.is_trusted(trust_after),
            repeated: self.repeated.contains(&row.id),
            bylines: &self.bylines,
            subjects,
            claims: claims.as_deref(),
            disguised: disguise.as_deref(),
            spam: row.spam.as_ref(),
            ..Submission::default()
        };
        finds(code, &submission)
    }
}

impl Stated {
    /// As `comments/submission.rs` says when a comment comes in.
    fn claims(&self, subjects: &[String]) -> Option<String> {
        claimed(&self.statement, subjects).filter(|_| !self.proved)
    }
}

/// What was stated along with the comments, whole: what was verified later was a claim still. One query.
async fn stated(db: &impl ConnectionTrait, rows: &[Row]) -> Result<HashMap<CommentId, Stated>, DbErr> {
    let versions = statement::Entity::find()
        .filter(statement::Column::CommentId.is_in(rows.iter().map(|row| row.id)))
        .filter(statement::Column::Source.eq(Source::AtPosting))
        .order_by_asc(statement::Column::Id)
        .all(db)
        .await?;
    let mut stated: HashMap<CommentId, Stated> = HashMap::new();
    for version in versions {
        let (comment, verified) = (version.comment_id, version.verification != Verification::None);
        let first = stated.get(&comment).map_or(verified, |first| first.proved);
        let whole = Stated {
            statement: version.into(),
            proved: first,
        };
        stated.insert(comment, whole);
    }
    Ok(stated)
}
