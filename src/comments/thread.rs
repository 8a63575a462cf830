//! A post's thread as a page shows it: a flat list in display order, cut into keyset pages by path.
//! One query for a page with all that stands beside its comments, however long the thread; one more
//! to find where it begins, and one to count what is left.

use std::collections::HashSet;

use sea_orm::sea_query::{Condition, Expr, IntoCondition as _, SimpleExpr};
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, DerivePartialModel, EntityTrait as _, ExprTrait as _, JoinType,
    QueryFilter as _, QueryOrder as _, QuerySelect as _, RelationDef, Select,
};

use super::entity::comment::{Column, Entity};
use super::{PAGE_SIZE, Status};
use crate::affiliation::entity::{request, statement};
use crate::affiliation::read::Said;
use crate::affiliation::{self, Chips, RequestState};
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
    let here: HashSet<CommentId> = rows.iter().map(|row| row.id).collect();
    Ok(ThreadPage {
        entries: rows.iter().map(|row| row.entry(&here, seen_by)).collect(),
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

/// The columns a page needs, of a comment and of what stands beside it.
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
    #[sea_orm(nested)]
    signed: Option<Signed>,
    /// The byline, if it is one of the post's own.
    #[sea_orm(from_expr = "post_byline::Column::BylineId")]
    author: Option<BylineId>,
    /// The name of whom it answers, if that is published.
    #[sea_orm(from_expr = "answered_name()")]
    answered_name: Option<String>,
    /// What readers may see of the writer's affiliation.
    #[sea_orm(nested)]
    said: Option<Said>,
    /// What it asks, when it is a question of the team.
    #[sea_orm(nested)]
    asks: Option<Asks>,
}

#[derive(Clone, Debug, DerivePartialModel)]
#[sea_orm(entity = "byline::Entity")]
struct Signed {
    slug: String,
    organisation: String,
}

#[derive(Clone, Debug, DerivePartialModel)]
#[sea_orm(entity = "request::Entity")]
struct Asks {
    comment_id: CommentId,
    state: RequestState,
    chips: Chips,
}

fn answered_name() -> SimpleExpr {
    let of = |column| Expr::col(("answered", column));
    Expr::case(of(Column::Status).eq(Status::Published), of(Column::Name)).into()
}

/// Comments with what stands beside each: at most one row of everything.
fn beside(comments: Select<Entity>) -> Select<Entity> {
    let signed = Entity::belongs_to(byline::Entity)
        .from(Column::BylineId)
        .to(byline::Column::Id)
        .into();
    let author: RelationDef = Entity::belongs_to(post_byline::Entity)
        .from((Column::BylineId, Column::PostId))
        .to((post_byline::Column::BylineId, post_byline::Column::PostId))
        .into();
    let answered = Entity::belongs_to(Entity)
        .from(Column::ParentId)
        .to(Column::Id)
        .into();
    let said = Entity::belongs_to(statement::Entity)
        .from(Column::Id)
        .to(statement::Column::CommentId)
        .on_condition(|_, said| {
            let state = Expr::col((said, statement::Column::State));
            state.is_in(affiliation::rows::SHOWN).into_condition()
        })
        .into();
    let asks = Entity::belongs_to(request::Entity)
        .from(Column::Id)
        .to(request::Column::ReplyId)
        .on_condition(|_, asks| {
            let state = Expr::col((asks, request::Column::State));
            state.ne(RequestState::Cancelled).into_condition()
        })
        .into();
    comments
        .join(JoinType::LeftJoin, signed)
        .join(JoinType::LeftJoin, author)
        .join_as(JoinType::LeftJoin, answered, "answered")
        .join(JoinType::LeftJoin, said)
        .join(JoinType::LeftJoin, asks)
}

/// Written out, because the index over visible comments serves only a literal.
pub fn is_visible() -> SimpleExpr {
    Expr::col((Entity, Column::Visible)).eq(Expr::cust("TRUE"))
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
    let mut query = beside(Entity::find())
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

impl Row {
    fn entry(&self, here: &HashSet<CommentId>, seen_by: Viewer) -> Entry {
        let standing = standing(self);
        let is_shown = matches!(standing, Standing::Published | Standing::Waiting);
        let is_own = self.commenter_id.is_some() && self.commenter_id == seen_by.commenter;
        let shown = |text: &String| if is_shown { text.clone() } else { String::new() };
        let published = self.status == Status::Published;
        Entry {
            id: self.id,
            depth: self.depth,
            standing,
            parent: self.parent_id.map(|id| self.parent(id, here)),
            name: shown(&self.name),
            website: shown(&self.website),
            html: if is_shown {
                self.html.clone()
            } else {
                SafeHtml::default()
            },
            by: self.by(),
            sent: self.created_at,
            published_at: self.published_at,
            label: self
                .said
                .as_ref()
                .filter(|_| published && self.byline_id.is_none())
                .and_then(Said::label),
            question: self
                .asks
                .as_ref()
                .filter(|_| published && self.byline_id.is_some())
                .map(Asks::question),
            nonce: (is_own && is_shown).then(|| self.nonce.clone()),
        }
    }

    fn parent(&self, id: CommentId, here: &HashSet<CommentId>) -> Parent {
        Parent {
            id,
            name: self.answered_name.clone().unwrap_or_default(),
            is_here: here.contains(&id),
        }
    }

    fn by(&self) -> By {
        if self.byline_id.is_none() {
            return By::Reader;
        }
        let (byline, organisation) = self
            .signed
            .clone()
            .map(|signed| (signed.slug, signed.organisation))
            .unwrap_or_default();
        if self.author.is_some() {
            By::Author { byline, organisation }
        } else {
            By::Moderator { byline, organisation }
        }
    }
}

impl Asks {
    fn question(&self) -> Question {
        Question {
            asked: self.comment_id,
            is_open: self.state == RequestState::Requested,
            chips: self.chips.0.clone(),
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
