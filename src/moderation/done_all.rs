//! Questions to the history about one decision on many comments: what it did, and which comments it left
//! as they were. One decision on one comment is `history.rs`.

use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _,
    QuerySelect as _,
};
use serde_json::Value;

use crate::audit::entity::{Entity, Model};
use crate::clock::Moment;
use crate::comments::entity::comment::{self, Column};
use crate::comments::threads::Threads;
use crate::comments::{Decision, Status};
use crate::ids::{AuditId, CommentId};
use crate::people::entity::person;

/// What a decision on many did, for the quiet line above the desk.
#[derive(Clone, Debug)]
pub struct DoneAll {
    pub id: AuditId,
    /// `None` when such a decision was taken back.
    pub decision: Option<Decision>,
    /// Comments that it moved.
    pub count: usize,
    /// No more is taken from where they came.
    pub blocked: bool,
    /// It took decisions back, and something of where those came from stays blocked for others.
    pub still_blocked: bool,
    /// Those that somebody else had decided on, or that it made no sense for.
    pub left: Vec<Left>,
    pub undoable: bool,
}

/// A comment that was left as it was, as it is now.
#[derive(Clone, Debug)]
pub struct Left {
    pub id: CommentId,
    pub name: String,
    pub status: Status,
    /// Who decided last, and when.
    pub by: Option<String>,
    pub at: Option<Moment>,
}

/// What the line `id` did; `None` when it is no decision on many.
///
/// # Errors
/// When the database fails.
pub async fn done_all(
    db: &impl ConnectionTrait,
    threads: Threads,
    id: AuditId,
) -> Result<Option<DoneAll>, DbErr> {
    let Some(line) = Entity::find_by_id(id).one(db).await? else {
        return Ok(None);
    };
    let Some((decision, count)) = read(&line) else {
        return Ok(None);
    };
    let ids: Vec<CommentId> = list(&line.detail, "left");
    let says = |key: &str| line.detail.get(key).and_then(Value::as_bool) == Some(true);
    Ok(Some(DoneAll {
        id,
        decision,
        count,
        blocked: says("blocked"),
        still_blocked: says("still_blocked"),
        left: left(db, threads, ids).await?,
        undoable: decision.is_some() && line.undone_by.is_none() && may_take_back(threads, &line),
    }))
}

/// Whether who decides in `threads` may take back `line`, a decision on many. Of somebody else's a part may be about
/// other threads, and as a whole it is taken back once.
pub(super) fn may_take_back(threads: Threads, line: &Model) -> bool {
    match threads {
        Threads::All => true,
        Threads::Under(person) => line.person_id == Some(person),
    }
}

/// The decision of a line and how many comments it moved.
fn read(line: &Model) -> Option<(Option<Decision>, usize)> {
    let detail = &line.detail;
    match line.action.as_str() {
        "comments.decided" => {
            let decision = serde_json::from_value(detail.get("decision")?.clone()).ok()?;
            Some((Some(decision), list::<AuditId>(detail, "lines").len()))
        }
        "comments.undo" => {
            let count = detail.get("count").and_then(Value::as_u64).unwrap_or(0);
            Some((None, usize::try_from(count).unwrap_or(usize::MAX)))
        }
        _ => None,
    }
}

fn list<T: serde::de::DeserializeOwned>(detail: &Value, key: &str) -> Vec<T> {
    let list = detail.get(key).cloned();
    list.and_then(|list| serde_json::from_value(list).ok())
        .unwrap_or_default()
}

/// Id, name, state, who decided and when.
type Row = (CommentId, String, Status, Option<String>, Option<Moment>);

/// These comments as they are now, those of other people's threads left out.
///
/// # Errors
/// When the database fails.
pub async fn left(
    db: &impl ConnectionTrait,
    threads: Threads,
    ids: Vec<CommentId>,
) -> Result<Vec<Left>, DbErr> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let rows: Vec<Row> = comment::Entity::find()
        .select_only()
        .columns([Column::Id, Column::Name, Column::Status])
        .column_as(person::Column::Name, "by")
        .column(Column::DecidedAt)
        .join(sea_orm::JoinType::LeftJoin, decider())
        .filter(threads.condition())
        .filter(Column::Id.is_in(ids))
        .order_by_asc(Column::Id)
        .into_tuple()
        .all(db)
        .await?;
    let left = rows.into_iter().map(|(id, name, status, by, at)| Left {
        id,
        name,
        status,
        by,
        at,
    });
    Ok(left.collect())
}

/// Who decided last on a comment.
pub(super) fn decider() -> sea_orm::RelationDef {
    comment::Entity::belongs_to(person::Entity)
        .from(Column::DecidedBy)
        .to(person::Column::Id)
        .into()
}
