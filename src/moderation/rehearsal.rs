//! What a rule that asks by itself would have done with the comments that came last. Computed when it
//! is shown, never stored.

use std::collections::HashMap;

use sea_orm::{ConnectionTrait, DbErr};

use super::askable::askable;
use super::heads::subject;
use super::items::distinct;
use super::last_comments::{EXAMPLES, excerpt};
use super::screening_rehearsal::{Row, rows};
use crate::affiliation::auto_ask::{AskRule, Facts, Rules, Subject, find};
use crate::affiliation::code;
use crate::clock::Moment;
use crate::comments::form::hosts;
use crate::ids::{CommentId, PostId};
use crate::posts::subjects;

/// What would have happened.
#[derive(Clone, Debug)]
pub struct Rehearsal {
    pub rule: AskRule,
    /// How many comments were looked at.
    pub of: usize,
    pub asked: usize,
    /// The newest first.
    pub examples: Vec<Example>,
}

/// A comment about which the rule would have asked.
#[derive(Clone, Debug)]
pub struct Example {
    pub comment: CommentId,
    pub name: String,
    pub at: Moment,
    pub excerpt: String,
    /// The subject that was found.
    pub subject: String,
}

/// Lets `rule` look at the last `LAST` comments of readers, among those that are on: four queries.
///
/// # Errors
/// When the database fails.
pub async fn rehearse(db: &impl ConnectionTrait, rule: AskRule, on: &Rules) -> Result<Rehearsal, DbErr> {
    let rows = rows(db).await?;
    let subjects = subjects(db, &rows).await?;
    let before = on.0.iter().filter(|on| on.rule < rule);
    let before: Vec<String> = before.map(|on| code(&on.rule)).collect();
    let askable = askable(db, &rows, &before).await?;
    let mut rehearsal = Rehearsal {
        rule,
        of: rows.len(),
        asked: 0,
        examples: Vec::new(),
    };
    for row in rows.iter().filter(|row| askable.contains(&row.id)) {
        let about = subjects.get(&row.post_id).map_or(&[][..], Vec::as_slice);
        let Some(subject) = found(rule, row, about) else {
            continue;
        };
        rehearsal.asked += 1;
        if rehearsal.examples.len() < EXAMPLES {
            rehearsal.examples.push(example(row, subject));
        }
    }
    Ok(rehearsal)
}

async fn subjects(db: &impl ConnectionTrait, rows: &[Row]) -> Result<HashMap<PostId, Vec<Subject>>, DbErr> {
    let posts = distinct(rows.iter().map(|row| row.post_id));
    let of_posts = subjects::of_posts(db, &posts).await?;
    let named = |sited: Vec<subjects::Sited>| sited.into_iter().map(subject).collect();
    Ok(of_posts
        .into_iter()
        .map(|(post, sited)| (post, named(sited)))
        .collect())
}

fn found(rule: AskRule, row: &Row, subjects: &[Subject]) -> Option<String> {
    let hosts = if rule == AskRule::LinksSubject {
        hosts(&row.html, &row.website)
    } else {
        Vec::new()
    };
    let facts = Facts {
        text: &row.source,
        hosts: &hosts,
        email: &row.email,
        subjects,
    };
    find(rule, facts).map(str::to_owned)
}

fn example(row: &Row, subject: String) -> Example {
    Example {
        comment: row.id,
        name: row.name.clone(),
        at: row.created_at,
        excerpt: excerpt(&row.html),
        subject,
    }
}
