//! What has changed at the desk since a page of it was drawn: how many comments each view holds, what came
//! in, what was decided meanwhile, and who else is on a comment.

use std::collections::HashMap;

use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, ExprTrait as _, JoinType,
    PaginatorTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _, RelationDef,
};

use super::View;
use super::chosen::Chosen;
use super::counts::counts;
use super::done_all::decider;
use crate::clock::Moment;
use crate::comments::Status;
use crate::comments::claim::LASTS;
use crate::comments::entity::claim::{self, Column};
use crate::comments::entity::comment;
use crate::comments::threads::Threads;
use crate::ids::{CommentId, PersonId};
use crate::people::entity::person;

/// A page of the desk, as its stream knows it.
#[derive(Clone, Debug)]
pub struct Seen {
    /// When it was drawn.
    pub since: Moment,
    /// Its comments, each in the version it shows.
    pub comments: Vec<(CommentId, i64)>,
}

/// What there is to tell about it.
#[derive(Clone, Debug)]
pub struct News {
    pub counts: Vec<(View, i64)>,
    /// Comments that came to wait since.
    pub arrived: u64,
    pub moved: Vec<Moved>,
    /// Who else is on a comment, each by the names of the people.
    pub claims: HashMap<CommentId, Vec<String>>,
}

/// A comment of the page to which something happened.
#[derive(Clone, Debug)]
pub struct Moved {
    pub comment: CommentId,
    /// As it is now.
    pub version: i64,
    pub status: Status,
    /// Who of the team decided last.
    pub by: Option<String>,
}

/// What `person`, who moderates `threads`, is told about a page.
///
/// # Errors
/// When the database fails.
pub async fn news(
    db: &impl ConnectionTrait,
    (person, threads): (PersonId, Threads),
    seen: &Seen,
    now: Moment,
) -> Result<News, DbErr> {
    let ids: Vec<CommentId> = seen.comments.iter().map(|(id, _)| *id).collect();
    Ok(News {
        counts: counts(db, &threads.into(), now).await?.views,
        arrived: arrived(db, threads, seen.since, now).await?,
        moved: moved(db, threads, seen).await?,
        claims: claims(db, &ids, person, now).await?,
    })
}

async fn arrived(
    db: &impl ConnectionTrait,
    threads: Threads,
    since: Moment,
    now: Moment,
) -> Result<u64, DbErr> {
    comment::Entity::find()
        .filter(threads.condition())
        .filter(Chosen::new(db, now).unanswered())
        .filter(comment::Column::DeskFrom.gt(since))
        .count(db)
        .await
}

async fn moved(db: &impl ConnectionTrait, threads: Threads, seen: &Seen) -> Result<Vec<Moved>, DbErr> {
    let rows: Vec<(CommentId, i64, Status, Option<String>)> = comment::Entity::find()
        .select_only()
        .columns([
            comment::Column::Id,
            comment::Column::Version,
            comment::Column::Status,
        ])
        .column_as(person::Column::Name, "by")
        .join(JoinType::LeftJoin, decider())
        .filter(threads.condition())
        .filter(comment::Column::Id.is_in(seen.comments.iter().map(|(id, _)| *id)))
        .into_tuple()
        .all(db)
        .await?;
    let changed = rows
        .into_iter()
        .filter(|(id, version, ..)| !seen.comments.contains(&(*id, *version)));
    Ok(changed
        .map(|(comment, version, status, by)| Moved {
            comment,
            version,
            status,
            by,
        })
        .collect())
}

/// Who but `person` is on each of `comments`, who said so first coming first.
///
/// # Errors
/// When the database fails.
pub async fn claims(
    db: &impl ConnectionTrait,
    comments: &[CommentId],
    person: PersonId,
    now: Moment,
) -> Result<HashMap<CommentId, Vec<String>>, DbErr> {
    let mut claims: HashMap<CommentId, Vec<String>> = HashMap::new();
    if comments.is_empty() {
        return Ok(claims);
    }
    let rows: Vec<(CommentId, String)> = claim::Entity::find()
        .select_only()
        .column(Column::CommentId)
        .column_as(person::Column::Name, "who")
        .join(JoinType::InnerJoin, claimant())
        .join(JoinType::InnerJoin, claimed())
        .filter(Column::CommentId.is_in(comments.iter().copied()))
        .filter(Column::PersonId.ne(person))
        .filter(Column::ClaimedAt.gt(now.minus(LASTS)))
        .filter(
            Expr::col((claim::Entity, Column::Version))
                .eq(Expr::col((comment::Entity, comment::Column::Version))),
        )
        .order_by_asc(Column::Id)
        .into_tuple()
        .all(db)
        .await?;
    for (comment, who) in rows {
        claims.entry(comment).or_default().push(who);
    }
    Ok(claims)
}

fn claimant() -> RelationDef {
    claim::Entity::belongs_to(person::Entity)
        .from(Column::PersonId)
        .to(person::Column::Id)
        .into()
}

fn claimed() -> RelationDef {
    claim::Entity::belongs_to(comment::Entity)
        .from(Column::CommentId)
        .to(comment::Column::Id)
        .into()
}
