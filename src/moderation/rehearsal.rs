//! What a rule that asks by itself would have done with the comments that came last. Computed when it
//! is shown, never stored.

use std::collections::{HashMap, HashSet};

use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _, QuerySelect as _,
};

use super::heads::subject;
use super::items::distinct;
use super::last_comments::{EXAMPLES, excerpt, last};
use crate::affiliation::Source;
use crate::affiliation::auto_ask::{AskRule, Facts, Subject, find};
use crate::affiliation::entity::statement;
use crate::clock::Moment;
use crate::comments::Status;
use crate::comments::entity::comment::Column;
use crate::comments::form::hosts;
use crate::ids::{CommentId, PostId};
use crate::posts::subjects;
use crate::text::SafeHtml;

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

/// A comment as far as the rules look at it.
type Row = (
    CommentId,
    PostId,
    String,
    String,
    SafeHtml,
    String,
    String,
    Moment,
);

/// Lets `rule` look at the last `LAST` comments of readers: three queries.
///
/// # Errors
/// When the database fails.
pub async fn rehearse(db: &impl ConnectionTrait, rule: AskRule) -> Result<Rehearsal, DbErr> {
    let rows = rows(db).await?;
    let subjects = subjects(db, &rows).await?;
    let stated = stated(db, &rows).await?;
    let mut rehearsal = Rehearsal {
        rule,
        of: rows.len(),
        asked: 0,
        examples: Vec::new(),
    };
    for row in rows.iter().filter(|row| !stated.contains(&row.0)) {
        let about = subjects.get(&row.1).map_or(&[][..], Vec::as_slice);
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

/// Spam is never asked about.
async fn rows(db: &impl ConnectionTrait) -> Result<Vec<Row>, DbErr> {
    last()
        .select_only()
        .columns([
            Column::Id,
            Column::PostId,
            Column::Name,
            Column::Source,
            Column::Html,
            Column::Email,
            Column::Website,
            Column::CreatedAt,
        ])
        .filter(Column::Status.ne(Status::Spam))
        .into_tuple()
        .all(db)
        .await
}

async fn subjects(db: &impl ConnectionTrait, rows: &[Row]) -> Result<HashMap<PostId, Vec<Subject>>, DbErr> {
    let posts = distinct(rows.iter().map(|row| row.1));
    let of_posts = subjects::of_posts(db, &posts).await?;
    let named = |sited: Vec<subjects::Sited>| sited.into_iter().map(subject).collect();
    Ok(of_posts
        .into_iter()
        .map(|(post, sited)| (post, named(sited)))
        .collect())
}

/// Those of the comments with which something was stated at once.
async fn stated(db: &impl ConnectionTrait, rows: &[Row]) -> Result<HashSet<CommentId>, DbErr> {
    let comments: Vec<CommentId> = statement::Entity::find()
        .select_only()
        .column(statement::Column::CommentId)
        .filter(statement::Column::CommentId.is_in(rows.iter().map(|row| row.0)))
        .filter(statement::Column::Source.eq(Source::AtPosting))
        .into_tuple()
        .all(db)
        .await?;
    Ok(comments.into_iter().collect())
}

fn found(rule: AskRule, row: &Row, subjects: &[Subject]) -> Option<String> {
    let (_, _, _, source, html, email, website, _) = row;
    let hosts = if rule == AskRule::LinksSubject {
        hosts(html, website)
    } else {
        Vec::new()
    };
    let facts = Facts {
        text: source,
        hosts: &hosts,
        email,
        subjects,
    };
    find(rule, facts).map(str::to_owned)
}

fn example(row: &Row, subject: String) -> Example {
    Example {
        comment: row.0,
        name: row.2.clone(),
        at: row.7,
        excerpt: excerpt(&row.4),
        subject,
    }
}
