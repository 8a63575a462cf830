//! What a rule of screening would have done with the comments that came last, and what those that are built in
//! have done. Computed when it is shown, never stored.

use std::collections::HashMap;

use sea_orm::{ConnectionTrait, DbErr, QuerySelect as _};

use super::items::distinct;
use super::last_comments::{EXAMPLES, EXCERPT, excerpt, last};
use super::screening_past::{Around, around};
use crate::clock::Moment;
use crate::comments::entity::comment::Column;
use crate::comments::form::hosts;
use crate::comments::rule_facts::days_since;
use crate::comments::trust::earned_by;
use crate::comments::{Reasons, Status};
use crate::ids::{CommentId, CommenterId, PostId};
use crate::screening::Submission;
use crate::screening::own::OwnRule;
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

/// A comment as far as rules look at it: whose, what they typed, what became of it and when it came.
pub(super) type Row = (
    CommentId,
    PostId,
    Option<CommenterId>,
    String,
    String,
    String,
    String,
    SafeHtml,
    Status,
    Moment,
);

/// Lets `rule` look at the last `LAST` comments of readers, each as it was when it came: one query, and one
/// more for each thing around a comment that the rule looks at.
///
/// # Errors
/// When the database fails.
pub async fn rehearse(
    db: &impl ConnectionTrait,
    rule: &OwnRule,
    trust_after: u64,
) -> Result<Rehearsal, DbErr> {
    let rows = rows(db).await?;
    let around = around(db, rule, &rows).await?;
    let found = |row: &Row| Some(example(row, &find(rule, row, &around, trust_after)?));
    Ok(Rehearsal {
        of: rows.len(),
        found: rows.iter().filter_map(found).collect(),
    })
}

/// The last `LAST` comments of readers: one query.
pub(super) async fn rows(db: &impl ConnectionTrait) -> Result<Vec<Row>, DbErr> {
    last()
        .select_only()
        .columns([
            Column::Id,
            Column::PostId,
            Column::CommenterId,
            Column::Name,
            Column::Email,
            Column::Website,
            Column::Source,
            Column::Html,
            Column::Status,
            Column::CreatedAt,
        ])
        .into_tuple()
        .all(db)
        .await
}

fn find(rule: &OwnRule, row: &Row, around: &Around, trust_after: u64) -> Option<String> {
    let (id, post, commenter, name, email, website, source, html, _, at) = row;
    let past = commenter.and_then(|id| around.people.get(&id));
    let earned = earned_by(past.map_or(&[][..], Vec::as_slice), *at);
    let links = hosts(html, "");
    let first_here = earned.published == 0;
    let submission = Submission {
        name,
        email,
        website,
        text: source,
        links: &links,
        organisation: around.organisations.get(id).map_or("", String::as_str),
        first_here,
        not_trusted: !first_here && !earned.is_trusted(trust_after),
        post_days: days_since(around.posts.get(post).copied(), *at),
        bylines: &around.bylines,
        thread: &around.names_before(*post, *id),
        ..Submission::default()
    };
    rule.find(&submission)
}

pub(super) fn example(row: &Row, matched: &str) -> Example {
    Example {
        comment: row.0,
        name: row.3.clone(),
        at: row.9,
        excerpt: excerpt(&row.7),
        matched: text::shorten(&text::line(matched), EXCERPT),
        status: row.8,
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
