//! A post's thread as a page shows it: a flat list in display order, cut into keyset pages by path.
//! A fixed number of queries however long the thread: the page, its cursor, the bylines, the post's
//! own bylines, the questions, the labels, parents that stand on another page, and what is left.

use std::collections::{HashMap, HashSet};

use sea_orm::sea_query::{Condition, Expr, SimpleExpr};
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, DerivePartialModel, EntityTrait as _, ExprTrait as _,
    QueryFilter as _, QueryOrder as _, QuerySelect as _,
};

use super::entity::comment::{Column, Entity};
use super::{PAGE_SIZE, Status};
use crate::affiliation::entity::request;
use crate::affiliation::label::Label;
use crate::affiliation::{self, RequestState};
use crate::clock::Moment;
use crate::ids::{BylineId, CommentId, CommenterId, PersonId, PostId};
use crate::people::entity::byline;
use crate::posts::entity::post_byline;
use crate::text::SafeHtml;

pub use super::entry::{By, Entry, Parent, Question, Standing};

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
#[derive(Clone, Copy, Debug, Default)]
pub struct Viewer {
    pub commenter: Option<CommenterId>,
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
    seen_by: Viewer,
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
    seen_by: Viewer,
    limit: u64,
) -> Result<ThreadPage, DbErr> {
    let begin = begin(db, post, cursor).await?;
    let rows = rows(db, post, begin.as_ref(), seen_by, limit + 1).await?;
    let shown = rows.len().min(usize::try_from(limit).unwrap_or(usize::MAX));
    let more = if rows.len() > shown {
        left(db, post, &rows[shown - 1].path).await?
    } else {
        0
    };
    let rows = &rows[..shown];
    let around = Around::of(db, post, rows).await?;
    Ok(ThreadPage {
        entries: rows.iter().map(|row| around.entry(row, seen_by)).collect(),
        is_continued: begin.is_some(),
        more,
    })
}

/// The first path of a page.
enum Begin {
    After(Vec<u8>),
    From(Vec<u8>),
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

/// The columns a page needs.
#[derive(Clone, Debug, DerivePartialModel)]
#[sea_orm(entity = "Entity")]
struct Row {
    id: CommentId,
    parent_id: Option<CommentId>,
    path: Vec<u8>,
    depth: i64,
    status: Status,
    byline_id: Option<BylineId>,
    commenter_id: Option<CommenterId>,
    decided_by: Option<PersonId>,
    name: String,
    website: String,
    html: SafeHtml,
    nonce: String,
    created_at: Moment,
    published_at: Option<Moment>,
}

/// Written out, because the index over visible comments serves only a literal.
pub fn is_visible() -> SimpleExpr {
    Expr::col(Column::Visible).eq(Expr::cust("TRUE"))
}

async fn rows(
    db: &impl ConnectionTrait,
    post: PostId,
    begin: Option<&Begin>,
    seen_by: Viewer,
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
    let mut query = Entity::find().filter(Column::PostId.eq(post)).filter(seen);
    query = match begin {
        None => query,
        Some(Begin::After(path)) => query.filter(Column::Path.gt(path.clone())),
        Some(Begin::From(path)) => query.filter(Column::Path.gte(path.clone())),
    };
    query
        .order_by_asc(Column::Path)
        .limit(limit)
        .into_partial_model::<Row>()
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

/// What stands around the rows of a page, read at once.
struct Around {
    here: HashSet<CommentId>,
    parents: HashMap<CommentId, String>,
    bylines: HashMap<BylineId, (String, String)>,
    authors: HashSet<BylineId>,
    questions: HashMap<CommentId, Question>,
    labels: HashMap<CommentId, Label>,
}

impl Around {
    async fn of(db: &impl ConnectionTrait, post: PostId, rows: &[Row]) -> Result<Self, DbErr> {
        let published = || rows.iter().filter(|row| row.status == Status::Published);
        let of_team: Vec<CommentId> = published()
            .filter(|row| row.byline_id.is_some())
            .map(|row| row.id)
            .collect();
        let readers: Vec<CommentId> = published()
            .filter(|row| row.byline_id.is_none())
            .map(|row| row.id)
            .collect();
        let here: HashSet<CommentId> = rows.iter().map(|row| row.id).collect();
        Ok(Self {
            parents: parents(db, rows, &here).await?,
            bylines: bylines(db, rows).await?,
            authors: if of_team.is_empty() {
                HashSet::new()
            } else {
                authors(db, post).await?
            },
            questions: questions(affiliation::read::asked_by(db, &of_team).await?),
            labels: affiliation::read::labels(db, &readers).await?,
            here,
        })
    }

    fn entry(&self, row: &Row, seen_by: Viewer) -> Entry {
        let standing = standing(row);
        let is_shown = matches!(standing, Standing::Published | Standing::Waiting);
        let is_own = row.commenter_id.is_some() && row.commenter_id == seen_by.commenter;
        let shown = |text: &String| if is_shown { text.clone() } else { String::new() };
        Entry {
            id: row.id,
            depth: row.depth,
            standing,
            parent: row.parent_id.map(|id| self.parent(id)),
            name: shown(&row.name),
            website: shown(&row.website),
            html: if is_shown {
                row.html.clone()
            } else {
                SafeHtml::default()
            },
            by: row.byline_id.map_or(By::Reader, |byline| self.by(byline)),
            sent: row.created_at,
            published_at: row.published_at,
            label: self.labels.get(&row.id).cloned(),
            question: self.questions.get(&row.id).cloned(),
            nonce: (is_own && is_shown).then(|| row.nonce.clone()),
        }
    }

    fn parent(&self, id: CommentId) -> Parent {
        let name = self.parents.get(&id).cloned().unwrap_or_default();
        Parent {
            id,
            name,
            is_here: self.here.contains(&id),
        }
    }

    fn by(&self, id: BylineId) -> By {
        let (byline, organisation) = self.bylines.get(&id).cloned().unwrap_or_default();
        if self.authors.contains(&id) {
            By::Author { byline, organisation }
        } else {
            By::Moderator { byline, organisation }
        }
    }
}

fn standing(row: &Row) -> Standing {
    match row.status {
        Status::Published => Standing::Published,
        Status::Pending => Standing::Waiting,
        Status::Trashed if row.decided_by.is_none() => Standing::Withdrawn,
        Status::Hidden if row.decided_by.is_none() => Standing::Away,
        _ => Standing::Removed,
    }
}

/// The names of everything that is answered on this page.
async fn parents(
    db: &impl ConnectionTrait,
    rows: &[Row],
    here: &HashSet<CommentId>,
) -> Result<HashMap<CommentId, String>, DbErr> {
    let mut names: HashMap<CommentId, String> = rows
        .iter()
        .filter(|row| row.status == Status::Published)
        .map(|row| (row.id, row.name.clone()))
        .collect();
    let elsewhere: HashSet<CommentId> = rows
        .iter()
        .filter_map(|row| row.parent_id)
        .filter(|id| !here.contains(id))
        .collect();
    if !elsewhere.is_empty() {
        let found: Vec<(CommentId, String)> = Entity::find()
            .select_only()
            .columns([Column::Id, Column::Name])
            .filter(Column::Id.is_in(elsewhere))
            .filter(Column::Status.eq(Status::Published))
            .into_tuple()
            .all(db)
            .await?;
        names.extend(found);
    }
    Ok(names)
}

/// The slug and organisation of every byline that signs on this page.
async fn bylines(
    db: &impl ConnectionTrait,
    rows: &[Row],
) -> Result<HashMap<BylineId, (String, String)>, DbErr> {
    let ids: HashSet<BylineId> = rows.iter().filter_map(|row| row.byline_id).collect();
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let found: Vec<(BylineId, String, String)> = byline::Entity::find()
        .select_only()
        .columns([
            byline::Column::Id,
            byline::Column::Slug,
            byline::Column::Organisation,
        ])
        .filter(byline::Column::Id.is_in(ids))
        .into_tuple()
        .all(db)
        .await?;
    Ok(found
        .into_iter()
        .map(|(id, slug, organisation)| (id, (slug, organisation)))
        .collect())
}

fn questions(asked: HashMap<CommentId, request::Model>) -> HashMap<CommentId, Question> {
    let question = |row: request::Model| Question {
        asked: row.comment_id,
        is_open: row.state == RequestState::Requested,
        chips: row.chips.0,
    };
    asked
        .into_iter()
        .map(|(reply, row)| (reply, question(row)))
        .collect()
}

async fn authors(db: &impl ConnectionTrait, post: PostId) -> Result<HashSet<BylineId>, DbErr> {
    let found: Vec<BylineId> = post_byline::Entity::find()
        .select_only()
        .column(post_byline::Column::BylineId)
        .filter(post_byline::Column::PostId.eq(post))
        .into_tuple()
        .all(db)
        .await?;
    Ok(found.into_iter().collect())
}
