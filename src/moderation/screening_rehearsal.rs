//! What a rule of screening would have done with the comments that came last, and what those that are built in
//! have done. Computed when it is shown, never stored.

use std::collections::HashMap;

use sea_orm::{ConnectionTrait, DbErr, DerivePartialModel, QuerySelect as _};

use super::askable::askable;
use super::items::distinct;
use super::last_comments::{EXAMPLES, EXCERPT, excerpt, last};
use super::screening_past::{Around, around};
use crate::affiliation::{self, auto_ask};
use crate::clock::Moment;
use crate::comments::entity::comment::Column;
use crate::comments::form::hosts;
use crate::comments::rule_facts::days_since;
use crate::comments::trust::earned_by;
use crate::comments::{Reasons, Status};
use crate::ids::{CommentId, CommenterId, PersonId, PostId, RuleId};
use crate::screening::own::{OwnRule, code};
use crate::screening::spam::Judgement;
use crate::screening::{Submission, Treatment};
use crate::settings::rules::OWN;
use crate::settings::{RuleState, Settings};
use crate::text::{self, SafeHtml};

/// What would have happened.
#[derive(Clone, Debug)]
pub struct Rehearsal {
    /// How many comments were looked at.
    pub of: usize,
    /// Those that the rule finds, the newest first.
    pub found: Vec<Example>,
}

impl Rehearsal {
    /// So many of those found are published.
    pub fn published(&self) -> usize {
        self.found.iter().filter(|each| each.is_published()).count()
    }

    /// The ones to show: what is published first, then the newest.
    pub fn examples(&self) -> Vec<&Example> {
        let mut all: Vec<&Example> = self.found.iter().collect();
        all.sort_by_key(|each| !each.is_published());
        all.truncate(EXAMPLES);
        all
    }

    /// `rule` would have stopped something that somebody let through.
    pub fn warns(&self, rule: &OwnRule) -> bool {
        rule.does.stops() && self.published() > 0
    }
}

/// An own rule that is to be switched on, and would have stopped something that somebody let through.
#[derive(Clone, Debug)]
pub struct Woken {
    pub id: RuleId,
    pub rule: OwnRule,
    pub rehearsal: Rehearsal,
}

/// A comment that the rule finds.
#[derive(Clone, Debug)]
pub struct Example {
    pub comment: CommentId,
    pub name: String,
    pub at: Moment,
    pub excerpt: String,
    pub matched: String,
    pub status: Status,
}

impl Example {
    fn is_published(&self) -> bool {
        self.status == Status::Published
    }
}

/// A comment as far as rules look at it: whose, what they typed, what was made of it and when it came.
#[derive(Debug, DerivePartialModel)]
#[sea_orm(entity = "crate::comments::entity::comment::Entity")]
pub(super) struct Row {
    pub id: CommentId,
    pub post_id: PostId,
    pub commenter_id: Option<CommenterId>,
    pub name: String,
    pub email: String,
    pub website: String,
    pub source: String,
    pub html: SafeHtml,
    pub status: Status,
    pub reasons: Reasons,
    pub spam: Option<Judgement>,
    pub decided_by: Option<PersonId>,
    pub created_at: Moment,
}

impl Row {
    /// Rules put it away when it came, or it was imported as such, whatever was decided since.
    pub fn was_put_away(&self) -> bool {
        let undecided = self.decided_by.is_none() && self.status.is_put_away();
        undecided || self.reasons.put_away()
    }
}

/// The rules among which one is rehearsed.
#[derive(Clone, Debug)]
pub struct Among {
    trust_after: u64,
    /// The codes of those that ask in front of it.
    asking: Vec<String>,
}

impl Among {
    /// The rules of the site, for the own rule `id`, or for a new one, which comes last.
    pub fn of(settings: &Settings, id: Option<RuleId>) -> Self {
        let rows = settings.screening.rules.iter().filter(|row| row.kind == OWN);
        let own = rows
            .take_while(|row| Some(row.id) != id)
            .filter(|row| row.state == RuleState::On && row.action == Treatment::Ask.code());
        let of_subjects = auto_ask::Rules::of(settings).0.into_iter();
        Self {
            trust_after: settings.screening.trust_after,
            asking: of_subjects
                .map(|on| affiliation::code(&on.rule))
                .chain(own.map(|row| code(row.id)))
                .collect(),
        }
    }
}

/// Lets `rule` look at the last `LAST` comments of readers, each as it was when it came: one query, and one
/// more for each thing around a comment that the rule looks at; two more for one that asks.
///
/// # Errors
/// When the database fails.
pub async fn rehearse(db: &impl ConnectionTrait, rule: &OwnRule, among: &Among) -> Result<Rehearsal, DbErr> {
    let rows = rows(db).await?;
    let around = around(db, rule, &rows).await?;
    let askable = match rule.does {
        Treatment::Ask => Some(askable(db, &rows, &among.asking).await?),
        _ => None,
    };
    let counts = |row: &&Row| askable.as_ref().is_none_or(|may| may.contains(&row.id));
    let found = |row: &Row| Some(example(row, &find(rule, row, &around, among.trust_after)?));
    Ok(Rehearsal {
        of: rows.len(),
        found: rows.iter().filter(counts).filter_map(found).collect(),
    })
}

/// The last `LAST` comments of readers, the newest first: one query.
pub(super) async fn rows(db: &impl ConnectionTrait) -> Result<Vec<Row>, DbErr> {
    last().into_partial_model().all(db).await
}

fn find(rule: &OwnRule, row: &Row, around: &Around, trust_after: u64) -> Option<String> {
    let past = row.commenter_id.and_then(|id| around.people.get(&id));
    let earned = earned_by(past.map_or(&[][..], Vec::as_slice), row.created_at);
    let links = hosts(&row.html, "");
    let first_here = earned.published == 0;
    let submission = Submission {
        name: &row.name,
        email: &row.email,
        website: &row.website,
        text: &row.source,
        links: &links,
        organisation: around.organisations.get(&row.id).map_or("", String::as_str),
        first_here,
        not_trusted: !first_here && !earned.is_trusted(trust_after),
        post_days: days_since(around.posts.get(&row.post_id).copied(), row.created_at),
        bylines: &around.bylines,
        thread: &around.names_before(row.post_id, row.id),
        ..Submission::default()
    };
    rule.find(&submission)
}

pub(super) fn example(row: &Row, matched: &str) -> Example {
    Example {
        comment: row.id,
        name: row.name.clone(),
        at: row.created_at,
        excerpt: excerpt(&row.html),
        matched: text::shorten(&text::line(matched), EXCERPT),
        status: row.status,
    }
}

/// How often a rule spoke of the last comments.
#[derive(Clone, Debug, Default)]
pub struct Spoken {
    pub of: usize,
    /// By its code: of how many, and how many of those are published.
    pub by_rule: HashMap<String, (usize, usize)>,
}

/// How often each rule spoke of the last `LAST` comments of readers: one query.
///
/// # Errors
/// When the database fails.
pub async fn spoken(db: &impl ConnectionTrait) -> Result<Spoken, DbErr> {
    let rows: Vec<(Reasons, Status)> = last()
        .select_only()
        .columns([Column::Reasons, Column::Status])
        .into_tuple()
        .all(db)
        .await?;
    let mut spoken = Spoken {
        of: rows.len(),
        ..Spoken::default()
    };
    for (reasons, status) in rows {
        for code in distinct(reasons.0.into_iter().map(|reason| reason.rule)) {
            let counted = spoken.by_rule.entry(code).or_default();
            counted.0 += 1;
            counted.1 += usize::from(status == Status::Published);
        }
    }
    Ok(spoken)
}
