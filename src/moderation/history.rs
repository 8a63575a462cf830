//! Questions to the history: the last lines, readable, and the one line that a decision just wrote.

use std::collections::{HashMap, HashSet};
use std::time::Duration;

use sea_orm::{
    ColumnTrait as _, Condition, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _,
    QuerySelect as _,
};
use serde_json::Value;

use super::items::distinct;
use super::past::Past;
use super::thread_done::{Discussed, is_of_pace, way_back};
use crate::audit::entity::{Column, Entity, Model};
use crate::clock::{Moment, minutes};
use crate::comments::Status;
use crate::comments::entity::comment;
use crate::comments::mail_link::MailLink;
use crate::comments::thread_control::Controlled;
use crate::comments::threads::Threads;
use crate::comments::told::{can_be_undone, has, is_told, may_take_back, says_before, version};
use crate::ids::{AuditId, CommentId, PersonId, PostId};
use crate::people::Person;
use crate::people::entity::person;
use crate::posts::CommentPolicy;
use crate::posts::entity::post;
use crate::posts::policy::Wish;
use crate::words::by_name;

/// One line of the history.
#[derive(Clone, Debug)]
pub struct Line {
    pub id: AuditId,
    pub at: Moment,
    /// The code of who acted; a person's name where it was one.
    pub actor: String,
    pub person: Option<String>,
    pub action: String,
    /// The comment it happened to, with its author's name.
    pub comment: Option<(CommentId, String)>,
    /// The post it happened to, with its title.
    pub post: Option<(PostId, String)>,
    pub undone: bool,
    /// It was done to the comment, and nothing has come after it: `undo.rs` takes it back.
    pub undoable: bool,
    /// It is the last thing that was done about all of a thread, which is still so: what takes it back.
    pub thread: Option<Wish>,
    /// Ids and codes that belong to the action.
    pub detail: Value,
}

/// Which lines are wanted; `None` where it does not matter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    pub person: Option<PersonId>,
    /// The code of an action.
    pub action: Option<String>,
    pub post: Option<PostId>,
    pub comment: Option<CommentId>,
    pub from: Option<Moment>,
    /// No more: the first moment that is not wanted.
    pub until: Option<Moment>,
}

impl Filter {
    fn condition(&self) -> Condition {
        let action = self.action.as_ref();
        Condition::all()
            .add_option(self.person.map(|person| Column::PersonId.eq(person)))
            .add_option(action.map(|action| Column::Action.eq(action)))
            .add_option(self.post.map(|post| Column::PostId.eq(post)))
            .add_option(self.comment.map(|comment| Column::CommentId.eq(comment)))
            .add_option(self.from.map(|from| Column::At.gte(from)))
            .add_option(self.until.map(|until| Column::At.lt(until)))
    }
}

/// What a decision did, for the quiet line above the desk.
#[derive(Clone, Debug)]
pub struct Done {
    pub id: AuditId,
    pub comment: CommentId,
    pub at: Moment,
    pub action: String,
    /// Whose comment it was.
    pub name: String,
    /// The comment's state now.
    pub status: Status,
    pub replied: bool,
    pub asked: bool,
    /// Something was taken out of the text.
    pub cut: bool,
    /// No more is taken from where it came.
    pub blocked: bool,
    /// It took a decision back, and something of where that came from stays blocked for others.
    pub still_blocked: bool,
    /// Nothing has happened to the comment since, and who asks may take it back.
    pub undoable: bool,
}

/// What the line `id` did; `None` when it is no decision on a comment of `threads`.
///
/// # Errors
/// When the database fails.
pub async fn done(db: &impl ConnectionTrait, threads: Threads, id: AuditId) -> Result<Option<Done>, DbErr> {
    let Some(line) = Entity::find_by_id(id).one(db).await? else {
        return Ok(None);
    };
    let Some(comment) = line.comment_id.filter(|_| is_told(&line.action)) else {
        return Ok(None);
    };
    let found = comment::Entity::find_by_id(comment).filter(threads.condition());
    let Some(comment) = found.one(db).await? else {
        return Ok(None);
    };
    let has = |key: &str| has(&line.detail, key);
    Ok(Some(Done {
        id,
        comment: comment.id,
        at: line.at,
        name: comment.name,
        status: comment.status,
        replied: line.detail.get("wrote") == Some(&true.into()),
        asked: has("request"),
        cut: has("redaction"),
        blocked: has("bans"),
        still_blocked: has("still_blocked"),
        undoable: may_take_back(threads, &line.detail) && can_be_undone(&line, comment.version),
        action: line.action,
    }))
}

/// As `done`, if `person` did it by `link`, or took something of this comment back.
///
/// # Errors
/// When the database fails.
pub async fn done_by_link(
    db: &impl ConnectionTrait,
    person: &Person,
    link: MailLink,
    id: AuditId,
) -> Result<Option<Done>, DbErr> {
    let line = Entity::find_by_id(id)
        .filter(Column::PersonId.eq(person.id))
        .filter(Column::CommentId.eq(link.comment))
        .one(db)
        .await?;
    let of_link = |line: &Model| {
        let did = has(&line.detail, "by_link") && version(&line.detail) == Some(link.version + 1);
        did || line.action == "comment.undo"
    };
    match line.filter(of_link) {
        Some(_) => done(db, Threads::of(person), id).await,
        None => Ok(None),
    }
}

/// The comment that the line `id` is about, and the address of its post.
///
/// # Errors
/// When the database fails.
pub async fn about(db: &impl ConnectionTrait, id: AuditId) -> Result<Option<(String, CommentId)>, DbErr> {
    let line = Entity::find_by_id(id).one(db).await?;
    let Some((post, comment)) = line.and_then(|line| line.post_id.zip(line.comment_id)) else {
        return Ok(None);
    };
    let slug: Option<String> = post::Entity::find_by_id(post)
        .select_only()
        .column(post::Column::Slug)
        .into_tuple()
        .one(db)
        .await?;
    Ok(slug.map(|slug| (slug, comment)))
}

/// The newest lines that `filter` wants, behind `before` if given, newest first, at most `limit`; and
/// whether there are older ones.
///
/// # Errors
/// When the database fails.
pub async fn lines(
    db: &impl ConnectionTrait,
    filter: &Filter,
    before: Option<AuditId>,
    limit: u64,
) -> Result<(Vec<Line>, bool), DbErr> {
    // What was written last is also the latest, but for moments of two processes.
    let newest = match (before, filter.until) {
        (Some(before), _) => Some(before),
        (None, Some(until)) => first_at(db, until.plus(SKEW)).await?,
        (None, None) => None,
    };
    let mut query = Entity::find()
        .filter(filter.condition())
        .order_by_desc(Column::Id)
        .limit(limit + 1);
    if let Some(newest) = newest {
        query = query.filter(Column::Id.lt(newest));
    }
    if let Some(from) = filter.from
        && let Some(oldest) = first_at(db, from.minus(SKEW)).await?
    {
        query = query.filter(Column::Id.gte(oldest));
    }
    let mut rows = query.all(db).await?;
    let size = usize::try_from(limit).unwrap_or(usize::MAX);
    let more = rows.len() > size;
    rows.truncate(size);
    let people = people(db, &rows).await?;
    let comments = comments(db, &rows).await?;
    let past = Past::of(db, &comments.keys().copied().collect::<Vec<_>>()).await?;
    let posts = posts(db, &rows).await?;
    let mut seen = HashSet::new();
    let lines = rows.into_iter().map(|row| {
        let comment = row.comment_id.and_then(|id| comments.get(&id));
        let post = row.post_id.and_then(|id| posts.get(&id));
        let thread = post.and_then(|post| post.way_back(&row, &mut seen));
        Line {
            id: row.id,
            at: row.at,
            actor: row.actor,
            person: row.person_id.and_then(|id| people.get(&id).cloned()),
            action: row.action,
            comment: comment.map(|comment| (comment.id, comment.name.clone())),
            post: post.map(|post| (post.id, post.title.clone())),
            undone: row.undone_by.is_some(),
            undoable: row.undone_by.is_none()
                && comment.is_some_and(|comment| comment.is_left_by(&row.detail, post, &past)),
            thread,
            detail: row.detail,
        }
    });
    Ok((lines.collect(), more))
}

/// By how much the clocks of two processes may differ that write the history.
const SKEW: Duration = minutes(10);

/// The first line that was written at `moment` or later.
async fn first_at(db: &impl ConnectionTrait, moment: Moment) -> Result<Option<AuditId>, DbErr> {
    Entity::find()
        .select_only()
        .column(Column::Id)
        .filter(Column::At.gte(moment))
        .order_by_asc(Column::At)
        .order_by_asc(Column::Id)
        .limit(1)
        .into_tuple()
        .one(db)
        .await
}

/// Everybody who is or was of the team, by name, at most 500.
///
/// # Errors
/// When the database fails.
pub async fn team(db: &impl ConnectionTrait) -> Result<Vec<(PersonId, String)>, DbErr> {
    let mut team: Vec<(PersonId, String)> = person::Entity::find()
        .select_only()
        .columns([person::Column::Id, person::Column::Name])
        .order_by_asc(person::Column::Id)
        .limit(500)
        .into_tuple()
        .all(db)
        .await?;
    by_name(&mut team, |(_, name)| name);
    Ok(team)
}

async fn people(db: &impl ConnectionTrait, rows: &[Model]) -> Result<HashMap<PersonId, String>, DbErr> {
    let ids = distinct(rows.iter().filter_map(|row| row.person_id));
    let found: Vec<(PersonId, String)> = person::Entity::find()
        .select_only()
        .columns([person::Column::Id, person::Column::Name])
        .filter(person::Column::Id.is_in(ids))
        .into_tuple()
        .all(db)
        .await?;
    Ok(found.into_iter().collect())
}

/// A comment that lines are about, as it is now.
struct OfComment {
    id: CommentId,
    name: String,
    version: i64,
    status: Status,
    replies_closed: bool,
}

/// A post that lines are about, as it is now.
struct OfPost {
    id: PostId,
    title: String,
    /// What stands first in its thread.
    first: Option<CommentId>,
    takes: Discussed,
}

impl OfPost {
    /// What takes back what `line` did about all of its thread; of several such lines, the newest of which are
    /// `seen` first, only one can be.
    fn way_back(&self, line: &Model, seen: &mut HashSet<(PostId, bool)>) -> Option<Wish> {
        let of_pace = is_of_pace(&line.action)?;
        let is_last = seen.insert((self.id, of_pace));
        way_back(&line.action, &line.detail, self.takes).filter(|_| is_last)
    }
}

impl OfComment {
    /// It is still as what `detail` records of it has left it.
    fn is_left_by(&self, detail: &Value, post: Option<&OfPost>, past: &Past) -> bool {
        let first = post.and_then(|post| post.first);
        let is_as = |then| past.is_as(self.id, then, self.version);
        let stands = |act: Controlled| act.stands((self.id, self.status, self.replies_closed), first);
        // What is done about its thread leaves the version as it is.
        let of_thread = || serde_json::from_value::<Controlled>(detail.clone()).ok();
        says_before(detail) && version(detail).is_some_and(is_as) && of_thread().is_none_or(stands)
    }
}

async fn comments(db: &impl ConnectionTrait, rows: &[Model]) -> Result<HashMap<CommentId, OfComment>, DbErr> {
    use comment::Column;
    let ids = distinct(rows.iter().filter_map(|row| row.comment_id));
    let found: Vec<(CommentId, String, i64, Status, bool)> = comment::Entity::find()
        .select_only()
        .columns([
            Column::Id,
            Column::Name,
            Column::Version,
            Column::Status,
            Column::RepliesClosed,
        ])
        .filter(Column::Id.is_in(ids))
        .into_tuple()
        .all(db)
        .await?;
    let comments = found
        .into_iter()
        .map(|(id, name, version, status, replies_closed)| {
            let comment = OfComment {
                id,
                name,
                version,
                status,
                replies_closed,
            };
            (id, comment)
        });
    Ok(comments.collect())
}

async fn posts(db: &impl ConnectionTrait, rows: &[Model]) -> Result<HashMap<PostId, OfPost>, DbErr> {
    use post::Column;
    type Row = (PostId, String, Option<CommentId>, CommentPolicy, bool, i64);
    let ids = distinct(rows.iter().filter_map(|row| row.post_id));
    let found: Vec<Row> = post::Entity::find()
        .select_only()
        .columns([
            Column::Id,
            Column::Title,
            Column::PinnedId,
            Column::CommentPolicy,
            Column::NeverCloses,
            Column::SlowMinutes,
        ])
        .filter(Column::Id.is_in(ids))
        .into_tuple()
        .all(db)
        .await?;
    let posts = found
        .into_iter()
        .map(|(id, title, first, policy, never_closes, slow)| {
            let takes = (policy, never_closes, slow);
            (
                id,
                OfPost {
                    id,
                    title,
                    first,
                    takes,
                },
            )
        });
    Ok(posts.collect())
}
