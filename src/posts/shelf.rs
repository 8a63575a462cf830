//! The team's list of posts: everything an author may edit, in every state, by date.

use sea_orm::sea_query::{Expr, Func, SimpleExpr};
use sea_orm::{
    ColumnTrait as _, Condition, ConnectionTrait, DbErr, EntityTrait as _, ExprTrait as _, FromQueryResult,
    PaginatorTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _, Select,
};

use super::entity::post;
use super::lists::names;
use super::{Kind, Status};
use crate::clock::Moment;
use crate::counts::reads;
use crate::db::part::holds;
use crate::ids::{PersonId, PostId};

/// Posts on a page of the shelf.
const SHELF_SIZE: u64 = 50;

/// Which part of the shelf.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// Everything but the trash.
    #[default]
    All,
    Drafts,
    /// Submitted: they wait for somebody who publishes.
    Waiting,
    Scheduled,
    Published,
    Unlisted,
    Trash,
}

impl View {
    pub const ALL: [Self; 7] = [
        Self::All,
        Self::Drafts,
        Self::Waiting,
        Self::Scheduled,
        Self::Published,
        Self::Unlisted,
        Self::Trash,
    ];

    /// The code in the address.
    pub fn code(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Drafts => "draft",
            Self::Waiting => "submitted",
            Self::Scheduled => "scheduled",
            Self::Published => "published",
            Self::Unlisted => "unlisted",
            Self::Trash => "trash",
        }
    }

    /// Everything, for a code that is none.
    pub fn from_code(code: &str) -> Self {
        Self::ALL
            .into_iter()
            .find(|view| view.code() == code)
            .unwrap_or_default()
    }

    fn condition(self, now: Moment) -> Condition {
        let waits = post::Column::Status
            .eq(Status::Scheduled)
            .and(post::Column::PublishedAt.gt(now));
        let appeared = post::Column::Status
            .eq(Status::Scheduled)
            .and(post::Column::PublishedAt.lte(now));
        let is = |status: Status| post::Column::Status.eq(status);
        match self {
            Self::All => Condition::all().add(post::Column::Status.ne(Status::Trashed)),
            Self::Drafts => Condition::all().add(is(Status::Draft)),
            Self::Waiting => Condition::all().add(is(Status::Submitted)),
            Self::Scheduled => Condition::all().add(waits),
            Self::Published => Condition::any().add(is(Status::Published)).add(appeared),
            Self::Unlisted => Condition::all().add(is(Status::Unlisted)),
            Self::Trash => Condition::all().add(is(Status::Trashed)),
        }
    }
}

/// What is asked for.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    /// Only what this person wrote.
    pub writer: Option<PersonId>,
    pub view: View,
    /// A part of a title or of an address; empty for all.
    pub words: String,
    /// The last of the page before.
    pub before: Option<PostId>,
}

/// A post on the shelf.
#[derive(Clone, Debug)]
pub struct Item {
    pub id: PostId,
    pub title: String,
    pub kind: Kind,
    /// What it is at the time of asking: a scheduled post that has appeared is published.
    pub status: Status,
    pub published_at: Option<Moment>,
    pub comment_count: i64,
    /// How often it was read, in all.
    pub reads: i64,
    pub version: i64,
    pub names: Vec<String>,
}

/// One page of the shelf.
#[derive(Clone, Debug)]
pub struct Shelf {
    pub items: Vec<Item>,
    /// Where the next page begins; `None` on the last.
    pub older: Option<PostId>,
    /// How many posts each view holds, in the order of `View::ALL`.
    pub counts: Vec<u64>,
}

#[derive(Debug, FromQueryResult)]
struct Row {
    id: PostId,
    title: String,
    kind: Kind,
    status: Status,
    published_at: Option<Moment>,
    updated_at: Moment,
    comment_count: i64,
    version: i64,
}

/// One page of what is wanted, newest first by publication or, before it, by last change.
///
/// # Errors
/// When the database fails.
pub async fn shelf(db: &impl ConnectionTrait, wanted: &Wanted, now: Moment) -> Result<Shelf, DbErr> {
    let mut counts = Vec::new();
    for view in View::ALL {
        counts.push(of(wanted.writer, view, now).count(db).await?);
    }
    let before = match wanted.before {
        Some(id) => place(db, id).await?,
        None => None,
    };
    let mut rows: Vec<Row> = columns(of(wanted.writer, wanted.view, now))
        .filter(named(&wanted.words))
        .filter(before.map_or_else(Condition::all, |(at, id)| older_than(at, id)))
        .order_by_desc(day())
        .order_by_desc(post::Column::Id)
        .limit(SHELF_SIZE + 1)
        .into_model()
        .all(db)
        .await?;
    let page = usize::try_from(SHELF_SIZE).unwrap_or(usize::MAX);
    let more = rows.len() > page;
    rows.truncate(page);
    let older = if more { rows.last().map(|row| row.id) } else { None };
    Ok(Shelf {
        items: items(db, rows, now).await?,
        older,
        counts,
    })
}

fn of(writer: Option<PersonId>, view: View, now: Moment) -> Select<post::Entity> {
    let posts = post::Entity::find().filter(view.condition(now));
    match writer {
        Some(person) => posts.filter(post::Column::PersonId.eq(person)),
        None => posts,
    }
}

fn named(words: &str) -> Condition {
    if words.is_empty() {
        return Condition::all();
    }
    Condition::any()
        .add(holds(post::Column::Title, words))
        .add(holds(post::Column::Slug, words))
}

fn columns(posts: Select<post::Entity>) -> Select<post::Entity> {
    posts.select_only().columns([
        post::Column::Id,
        post::Column::Title,
        post::Column::Kind,
        post::Column::Status,
        post::Column::PublishedAt,
        post::Column::UpdatedAt,
        post::Column::CommentCount,
        post::Column::Version,
    ])
}

/// By which the shelf is ordered.
fn day() -> SimpleExpr {
    let columns = [
        Expr::col(post::Column::PublishedAt),
        Expr::col(post::Column::UpdatedAt),
    ];
    Func::coalesce(columns).into()
}

fn older_than(at: Moment, id: PostId) -> Condition {
    let same = Condition::all().add(day().eq(at)).add(post::Column::Id.lt(id));
    Condition::any().add(day().lt(at)).add(same)
}

async fn place(db: &impl ConnectionTrait, id: PostId) -> Result<Option<(Moment, PostId)>, DbErr> {
    let row: Option<Row> = columns(post::Entity::find_by_id(id)).into_model().one(db).await?;
    Ok(row.map(|row| (row.published_at.unwrap_or(row.updated_at), row.id)))
}

async fn items(db: &impl ConnectionTrait, rows: Vec<Row>, now: Moment) -> Result<Vec<Item>, DbErr> {
    let mut names = names(db, rows.iter().map(|row| row.id).collect()).await?;
    let reads = reads::in_all(db, rows.iter().map(|row| row.id).collect()).await?;
    let item = |row: Row| Item {
        names: names.remove(&row.id).unwrap_or_default(),
        status: shown(row.status, row.published_at, now),
        id: row.id,
        title: row.title,
        kind: row.kind,
        published_at: row.published_at,
        comment_count: row.comment_count,
        reads: reads.get(&row.id).copied().unwrap_or(0),
        version: row.version,
    };
    Ok(rows.into_iter().map(item).collect())
}

/// A scheduled post whose time has come is published.
pub fn shown(status: Status, published_at: Option<Moment>, now: Moment) -> Status {
    match status {
        Status::Scheduled if published_at.is_some_and(|at| at <= now) => Status::Published,
        other => other,
    }
}
