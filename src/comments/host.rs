//! What a page of a thread offers whoever moderates it: what can be done beside each comment, and what
//! was just done from there. Two queries a page and three for what was done; readers' pages ask none.

use std::collections::{HashMap, HashSet};

use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _,
    QuerySelect as _,
};

use super::entity::comment::{Column, Entity, Model};
use super::thread::{Cursor, Standing, ThreadPage, is_visible};
use super::threads::Threads;
use super::told::{can_be_undone, has, is_told, may_take_back};
use crate::affiliation::entity::request;
use crate::affiliation::machine::is_open;
use crate::audit;
use crate::ids::{AuditId, BylineId, CommentId, PostId};

/// For somebody who moderates the thread.
#[derive(Clone, Debug)]
pub struct Host {
    /// The page that is open, to come back to.
    pub here: Cursor,
    /// What can be done about each published comment of the page.
    pub beside: HashMap<CommentId, Beside>,
    pub done: Option<Done>,
}

/// What can be done about one comment, besides hiding and editing it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Beside {
    /// As it is shown, for who presses a button.
    pub version: i64,
    /// It is a reader's, and no question about it is open.
    pub may_ask: bool,
}

/// What was just done to a comment of the thread.
#[derive(Clone, Debug)]
pub struct Done {
    pub line: AuditId,
    pub action: String,
    pub asked: bool,
    pub replied: bool,
    pub cut: bool,
    /// No more is taken from where it came.
    pub blocked: bool,
    pub comment: CommentId,
    /// Whose comment it is.
    pub name: String,
    /// The visible comment before it, when it is not to be seen itself.
    pub behind: Option<CommentId>,
    /// Nothing has happened to the comment since, and who asks may take it back.
    pub undoable: bool,
}

/// What `page` of the thread of `post`, which begins `here`, offers; with what `line` of the history says, to who
/// decides in `threads`.
///
/// # Errors
/// When the database fails.
pub async fn host(
    db: &impl ConnectionTrait,
    (post, here): (PostId, Cursor),
    page: &ThreadPage,
    threads: Threads,
    line: Option<AuditId>,
) -> Result<Host, DbErr> {
    let done = match line {
        Some(line) => done(db, (post, threads), line).await?,
        None => None,
    };
    let beside = beside(db, page).await?;
    Ok(Host { here, beside, done })
}

async fn beside(db: &impl ConnectionTrait, page: &ThreadPage) -> Result<HashMap<CommentId, Beside>, DbErr> {
    let published = page
        .entries
        .iter()
        .filter(|entry| entry.standing == Standing::Published);
    let ids: Vec<CommentId> = published.map(|entry| entry.id).collect();
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let rows: Vec<(CommentId, i64, Option<BylineId>)> = Entity::find()
        .select_only()
        .columns([Column::Id, Column::Version, Column::BylineId])
        .filter(Column::Id.is_in(ids.iter().copied()))
        .into_tuple()
        .all(db)
        .await?;
    let asked = asked(db, ids).await?;
    let beside = rows.into_iter().map(|(id, version, byline)| {
        let may_ask = byline.is_none() && !asked.contains(&id);
        (id, Beside { version, may_ask })
    });
    Ok(beside.collect())
}

/// Those of `ids` about which a question is open.
async fn asked(db: &impl ConnectionTrait, ids: Vec<CommentId>) -> Result<HashSet<CommentId>, DbErr> {
    let rows = request::Entity::find()
        .filter(request::Column::CommentId.is_in(ids))
        .all(db)
        .await?;
    let open = rows.into_iter().filter(|row| is_open(row.state));
    Ok(open.map(|row| row.comment_id).collect())
}

async fn done(
    db: &impl ConnectionTrait,
    (post, threads): (PostId, Threads),
    id: AuditId,
) -> Result<Option<Done>, DbErr> {
    let line = audit::entity::Entity::find_by_id(id).one(db).await?;
    let Some(line) = line.filter(|line| is_told(&line.action)) else {
        return Ok(None);
    };
    let Some(comment) = line.comment_id else {
        return Ok(None);
    };
    let comment = Entity::find_by_id(comment).filter(Column::PostId.eq(post));
    let Some(comment) = comment.one(db).await? else {
        return Ok(None);
    };
    let has = |key: &str| has(&line.detail, key);
    Ok(Some(Done {
        line: id,
        asked: has("request"),
        replied: line.detail.get("wrote") == Some(&true.into()),
        cut: has("redaction"),
        blocked: has("bans"),
        behind: behind(db, &comment).await?,
        undoable: may_take_back(threads, &line.detail) && can_be_undone(&line, comment.version),
        comment: comment.id,
        name: comment.name,
        action: line.action,
    }))
}

/// The visible comment before `comment`, unless it is visible itself.
async fn behind(db: &impl ConnectionTrait, comment: &Model) -> Result<Option<CommentId>, DbErr> {
    if comment.visible {
        return Ok(None);
    }
    Entity::find()
        .select_only()
        .column(Column::Id)
        .filter(Column::PostId.eq(comment.post_id))
        .filter(is_visible())
        .filter(Column::Path.lt(comment.path.clone()))
        .order_by_desc(Column::Path)
        .limit(1)
        .into_tuple()
        .one(db)
        .await
}
