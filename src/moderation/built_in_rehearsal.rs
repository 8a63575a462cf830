//! What a rule that is built in would have stopped of the comments that came last, if it did something else: those
//! of which it spoke when they came, and those that it finds now, as they were then. Computed when it is shown,
//! never stored.

use std::collections::HashMap;

use sea_orm::{ConnectionTrait, DbErr, QuerySelect as _};

use super::items::distinct;
use super::last_comments::last;
use super::screening_past::people;
use super::screening_rehearsal::{Rehearsal, Row, example, rows};
use crate::comments::Reasons;
use crate::comments::entity::comment::Column;
use crate::comments::form::hosts;
use crate::comments::trust::{Past, earned_by};
use crate::ids::{CommentId, CommenterId, PostId};
use crate::people::find::byline_names;
use crate::posts::subjects::of_posts;
use crate::screening::{Submission, Treatment, finds, usual};
use crate::settings::{RuleState, Screening};

/// A built-in rule that would have stopped something that somebody let through.
#[derive(Clone, Debug)]
pub struct Stopped {
    pub code: String,
    pub does: Treatment,
    pub rehearsal: Rehearsal,
}

impl Stopped {
    /// What a form carries that was sent after this was shown.
    pub fn mark(code: &str, does: Treatment) -> String {
        format!("{code}-{}", does.code())
    }
}

/// What is to be seen before the rule of this code `does` so from now on; `None` where it does already, or would
/// have stopped nothing that is published. Six queries.
///
/// # Errors
/// When the database fails.
pub async fn stopped(
    db: &impl ConnectionTrait,
    (code, does): (&str, Treatment),
    screening: &Screening,
) -> Result<Option<Stopped>, DbErr> {
    if does_now(screening, code) == Some(does) {
        return Ok(None);
    }
    let rows = rows(db).await?;
    let then = Then::of(db, &rows).await?;
    let found = |row: &Row| Some(example(row, &then.find(code, row, screening.trust_after)?));
    let rehearsal = Rehearsal {
        of: rows.len(),
        found: rows.iter().filter_map(found).collect(),
    };
    Ok((rehearsal.published() > 0).then(|| Stopped {
        code: code.to_owned(),
        does,
        rehearsal,
    }))
}

/// What the rule of this code does; `None` where it is off.
fn does_now(screening: &Screening, code: &str) -> Option<Treatment> {
    match screening.rules.iter().find(|row| row.kind == code) {
        None => usual(code),
        Some(row) if row.state == RuleState::On => Treatment::from_code(&row.action),
        Some(_) => None,
    }
}

/// What stood around the comments when they came. What was claimed, what came twice or looked like spam then is
/// known from the rules that spoke alone.
struct Then {
    reasons: HashMap<CommentId, Reasons>,
    people: HashMap<CommenterId, Vec<Past>>,
    bylines: Vec<String>,
    subjects: HashMap<PostId, Vec<String>>,
}

impl Then {
    async fn of(db: &impl ConnectionTrait, rows: &[Row]) -> Result<Self, DbErr> {
        let posts = distinct(rows.iter().map(|row| row.1));
        let subjects = of_posts(db, &posts).await?.into_iter();
        Ok(Self {
            reasons: reasons(db).await?,
            people: people(db, distinct(rows.iter().filter_map(|row| row.2))).await?,
            bylines: byline_names(db).await?,
            subjects: subjects
                .map(|(post, sited)| (post, sited.into_iter().map(|each| each.name).collect()))
                .collect(),
        })
    }

    fn find(&self, code: &str, row: &Row, trust_after: u64) -> Option<String> {
        let (id, post, commenter, name, email, website, source, html, _, at) = row;
        let mut spoke = self.reasons.get(id).into_iter().flat_map(|reasons| &reasons.0);
        if let Some(reason) = spoke.find(|reason| reason.rule == code) {
            return Some(reason.matched.clone());
        }
        let past = commenter.and_then(|id| self.people.get(&id));
        let earned = earned_by(past.map_or(&[][..], Vec::as_slice), *at);
        let first_here = earned.published == 0;
        let hosts = hosts(html, website);
        let submission = Submission {
            name,
            email,
            website,
            text: source,
            hosts: &hosts,
            first_here,
            not_trusted: !first_here && !earned.is_trusted(trust_after),
            bylines: &self.bylines,
            subjects: self.subjects.get(post).map_or(&[][..], Vec::as_slice),
            ..Submission::default()
        };
        finds(code, &submission)
    }
}

async fn reasons(db: &impl ConnectionTrait) -> Result<HashMap<CommentId, Reasons>, DbErr> {
    let rows: Vec<(CommentId, Reasons)> = last()
        .select_only()
        .columns([Column::Id, Column::Reasons])
        .into_tuple()
        .all(db)
        .await?;
    Ok(rows.into_iter().collect())
}
