//! A post's thread as a page shows it: a flat list in display order, cut into keyset pages by path.
//! One query for a page with all that stands beside its comments, however long the thread; one more
//! to find where it begins, and one to count what is left.

use std::collections::HashSet;

use sea_orm::sea_query::{Condition, Expr, SimpleExpr};
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, ExprTrait as _, QueryFilter as _,
    QueryOrder as _, QuerySelect as _,
};

use super::entity::comment::{Column, Entity};
use super::thread_rows::{self, Row};
use super::{PAGE_SIZE, Status};
use crate::affiliation::label::Label;
use crate::affiliation::wording::Terms;
use crate::clock::Moment;
use crate::ids::{CommentId, CommenterId, PostId};

pub use super::entry::{By, Entry, Parent, Question, Replies, Signs, Standing, Stands};

/// Where a page begins.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Cursor {
    #[default]
    Start,
    /// Behind this comment.
    After(CommentId),
    /// With this comment.
    From(CommentId),
}

/// Who looks: the holder of a remembered token also sees own comments that wait.
#[derive(Clone, Copy, Debug)]
pub struct Viewer<'a> {
    pub commenter: Option<CommenterId>,
    /// How labels are worded.
    pub terms: Terms<'a>,
}

impl<'a> Viewer<'a> {
    /// Any reader.
    pub fn anyone(terms: Terms<'a>) -> Self {
        Self {
            commenter: None,
            terms,
        }
    }
}

/// One page of a thread.
#[derive(Clone, Debug, Default)]
pub struct ThreadPage {
    /// In display order, at most as many as were asked for.
    pub entries: Vec<Entry>,
    /// Comments came before these.
    pub is_continued: bool,
    /// How many stand behind these, at most `MORE_MAX`.
    pub more: usize,
}

/// When `entries` show other words though nobody writes any: a verification of one of them ends.
pub fn changes_at(entries: &[Entry]) -> Option<Moment> {
    let labels = entries.iter().filter_map(|entry| entry.label.as_ref());
    labels.filter_map(Label::ends_at).min()
}

/// Beyond this many nobody counts.
pub const MORE_MAX: usize = 1_000;

/// The page of the thread of `post` that begins at `cursor`, `PAGE_SIZE` long.
///
/// # Errors
/// When the database fails.
pub async fn page(
    db: &impl ConnectionTrait,
    post: PostId,
    cursor: Cursor,
    seen_by: Viewer<'_>,
) -> Result<ThreadPage, DbErr> {
    page_of(db, post, cursor, seen_by, PAGE_SIZE).await
}

/// As `page`, at most `limit` long.
///
/// # Errors
/// When the database fails.
pub async fn page_of(
    db: &impl ConnectionTrait,
    post: PostId,
    cursor: Cursor,
    seen_by: Viewer<'_>,
    limit: u64,
) -> Result<ThreadPage, DbErr> {
    let begin = begin(db, post, cursor).await?;
    let mut rows = rows(db, post, begin.as_ref(), seen_by, limit + 1).await?;
    let shown = rows.len().min(usize::try_from(limit).unwrap_or(usize::MAX));
    let more = if rows.len() > shown {
        left(db, post, &rows[shown - 1].path).await?
    } else {
        0
    };
    rows.truncate(shown);
    let here: HashSet<CommentId> = rows.iter().map(|row| row.id).collect();
    Ok(ThreadPage {
        entries: rows.into_iter().map(|row| row.entry(&here, seen_by)).collect(),
        is_continued: begin.is_some(),
        more,
    })
}

/// Where a comment stands in its thread.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Position {
    pub id: CommentId,
    pub path: Vec<u8>,
}

/// As `page`, of `chosen` alone: published comments of `post` in display order.
///
/// # Errors
/// When the database fails.
pub async fn selected(
    db: &impl ConnectionTrait,
    post: PostId,
    cursor: Cursor,
    chosen: &[Position],
    terms: Terms<'_>,
) -> Result<ThreadPage, DbErr> {
    let begin = begin(db, post, cursor).await?;
    let left = match &begin {
        None => chosen,
        Some(begin) => &chosen[chosen.partition_point(|position| begin.is_behind(&position.path))..],
    };
    let (here, more) = left.split_at(left.len().min(usize::try_from(PAGE_SIZE).unwrap_or(usize::MAX)));
    let here: HashSet<CommentId> = here.iter().map(|position| position.id).collect();
    let rows = chosen_rows(db, post, &here).await?;
    let apart = |row: Row| Entry {
        stands: Stands::Apart,
        ..row.entry(&here, Viewer::anyone(terms))
    };
    Ok(ThreadPage {
        entries: rows.into_iter().map(apart).collect(),
        is_continued: begin.is_some(),
        more: more.len().min(MORE_MAX),
    })
}

/// The published comment `id` of `post`, as it stands apart from its thread.
///
/// # Errors
/// When the database fails.
pub async fn one(
    db: &impl ConnectionTrait,
    post: PostId,
    id: CommentId,
    terms: Terms<'_>,
) -> Result<Option<Entry>, DbErr> {
    let only = HashSet::from([id]);
    let rows = chosen_rows(db, post, &only).await?;
    let mut entries = rows
        .into_iter()
        .map(|row| row.entry(&only, Viewer::anyone(terms)));
    Ok(entries.find(|entry| entry.standing == Standing::Published))
}

async fn chosen_rows(
    db: &impl ConnectionTrait,
    post: PostId,
    chosen: &HashSet<CommentId>,
) -> Result<Vec<Row>, DbErr> {
    if chosen.is_empty() {
        return Ok(Vec::new());
    }
    thread_rows::rows(db.get_database_backend())
        .filter(Column::PostId.eq(post))
        .filter(is_visible())
        .filter(Column::Id.is_in(chosen.iter().copied()))
        .order_by_asc(Column::Path)
        .into_model::<Row>()
        .all(db)
        .await
}

/// The first path of a page.
enum Begin {
    After(Vec<u8>),
    From(Vec<u8>),
}

impl Begin {
    /// Whether the page begins behind `path`.
    fn is_behind(&self, path: &[u8]) -> bool {
        match self {
            Self::After(begin) => path <= &begin[..],
            Self::From(begin) => path < &begin[..],
        }
    }
}

async fn begin(db: &impl ConnectionTrait, post: PostId, cursor: Cursor) -> Result<Option<Begin>, DbErr> {
    let (Cursor::After(id) | Cursor::From(id)) = cursor else {
        return Ok(None);
    };
    let path: Option<Vec<u8>> = Entity::find_by_id(id)
        .filter(Column::PostId.eq(post))
        .select_only()
        .column(Column::Path)
        .into_tuple()
        .one(db)
        .await?;
    Ok(path.map(|path| match cursor {
        Cursor::After(_) => Begin::After(path),
        _ => Begin::From(path),
    }))
}

/// Written out, because the index over visible comments serves only a literal.
pub fn is_visible() -> SimpleExpr {
    Expr::col((Entity, Column::Visible)).eq(Expr::cust("TRUE"))
}

async fn rows(
    db: &impl ConnectionTrait,
    post: PostId,
    begin: Option<&Begin>,
    seen_by: Viewer<'_>,
    limit: u64,
) -> Result<Vec<Row>, DbErr> {
    let mut seen = Condition::any().add(is_visible());
    if let Some(commenter) = seen_by.commenter {
        seen = seen.add(
            Column::CommenterId
                .eq(commenter)
                .and(Column::Status.eq(Status::Pending)),
        );
    }
    let mut query = thread_rows::rows(db.get_database_backend())
        .filter(Column::PostId.eq(post))
        .filter(seen);
    query = match begin {
        None => query,
        Some(Begin::After(path)) => query.filter(Column::Path.gt(path.clone())),
        Some(Begin::From(path)) => query.filter(Column::Path.gte(path.clone())),
    };
    query
        .order_by_asc(Column::Path)
        .limit(limit)
        .into_model::<Row>()
        .all(db)
        .await
}

/// How many visible comments stand behind `path`.
async fn left(db: &impl ConnectionTrait, post: PostId, path: &[u8]) -> Result<usize, DbErr> {
    let ids: Vec<i64> = Entity::find()
        .select_only()
        .column(Column::Id)
        .filter(Column::PostId.eq(post))
        .filter(is_visible())
        .filter(Column::Path.gt(path.to_vec()))
        .limit(MORE_MAX as u64)
        .into_tuple()
        .all(db)
        .await?;
    Ok(ids.len())
}
