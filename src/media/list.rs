//! The list of files: pictures that say nothing of what they show first, then the newest; and where
//! each is used.

use std::collections::HashMap;

use sea_orm::sea_query::{Alias, Expr, ExprTrait as _, Query, SimpleExpr};
use sea_orm::{
    ColumnTrait as _, Condition, ConnectionTrait, DbErr, EntityTrait as _, FromQueryResult,
    PaginatorTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _, QueryTrait as _,
};

use super::PAGE_SIZE;
use super::entity::media::{Column, Entity, Model};
use crate::db::part::holds;
use crate::ids::{MediaId, PersonId, PostId};

/// Which part of the list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// All but the bin.
    #[default]
    All,
    /// Pictures without a description that are no decoration.
    Undescribed,
    /// In no post.
    Unused,
    Bin,
}

impl View {
    pub const ALL: [Self; 4] = [Self::All, Self::Undescribed, Self::Unused, Self::Bin];

    /// The code in the address.
    pub fn code(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Undescribed => "undescribed",
            Self::Unused => "unused",
            Self::Bin => "bin",
        }
    }

    /// Everything, for a code that is none.
    pub fn from_code(code: &str) -> Self {
        Self::ALL
            .into_iter()
            .find(|view| view.code() == code)
            .unwrap_or_default()
    }

    fn condition(self) -> Condition {
        let there = Condition::all().add(Column::TrashedAt.is_null());
        match self {
            Self::All => there,
            Self::Undescribed => there.add(rank().eq(0)),
            Self::Unused => there.add(Column::Id.not_in_subquery(used())),
            Self::Bin => Condition::all().add(Column::TrashedAt.is_not_null()),
        }
    }
}

/// What is asked for.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    /// Only the files of this person.
    pub of: Option<PersonId>,
    pub view: View,
    /// A part of a name or of a description; empty for all.
    pub words: String,
    /// The last of the page before, as its order and its id.
    pub after: Option<(i64, MediaId)>,
}

/// A post that uses a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Use {
    pub post: PostId,
    pub title: String,
}

/// One page of the list.
#[derive(Clone, Debug)]
pub struct List {
    pub items: Vec<(Model, Vec<Use>)>,
    /// Where the next page begins; `None` on the last.
    pub next: Option<(i64, MediaId)>,
    /// How many files each view holds, in the order of `View::ALL`.
    pub counts: Vec<u64>,
}

/// One page of what is wanted.
///
/// # Errors
/// When the database fails.
pub async fn list(db: &impl ConnectionTrait, wanted: &Wanted) -> Result<List, DbErr> {
    let mut counts = Vec::new();
    for view in View::ALL {
        counts.push(
            Entity::find()
                .filter(of(wanted.of).add(view.condition()))
                .count(db)
                .await?,
        );
    }
    let mut rows: Vec<Model> = Entity::find()
        .filter(of(wanted.of).add(wanted.view.condition()))
        .filter(named(&wanted.words))
        .filter(wanted.after.map_or_else(Condition::all, behind))
        .order_by_asc(rank())
        .order_by_desc(Column::Id)
        .limit(PAGE_SIZE + 1)
        .all(db)
        .await?;
    let page = usize::try_from(PAGE_SIZE).unwrap_or(usize::MAX);
    let more = rows.len() > page;
    rows.truncate(page);
    let last = rows.last().map(|row| (order_of(row), row.id));
    let mut uses = uses(db, rows.iter().map(|row| row.id).collect()).await?;
    let with = |row: Model| (uses.remove(&row.id).unwrap_or_default(), row);
    Ok(List {
        items: rows
            .into_iter()
            .map(with)
            .map(|(uses, row)| (row, uses))
            .collect(),
        next: last.filter(|_| more),
        counts,
    })
}

/// The newest files of a person, or of everybody, without the bin, before `after`.
///
/// # Errors
/// When the database fails.
pub async fn newest(
    db: &impl ConnectionTrait,
    person: Option<PersonId>,
    after: Option<MediaId>,
    limit: u64,
) -> Result<Vec<Model>, DbErr> {
    let before = after.map_or_else(Condition::all, |id| Condition::all().add(Column::Id.lt(id)));
    Entity::find()
        .filter(of(person).add(View::All.condition()).add(before))
        .order_by_desc(Column::Id)
        .limit(limit)
        .all(db)
        .await
}

/// The posts that use each of these files, newest first. Their titles are read where posts keep them,
/// though posts stand above.
///
/// # Errors
/// When the database fails.
pub async fn uses(
    db: &impl ConnectionTrait,
    files: Vec<MediaId>,
) -> Result<HashMap<MediaId, Vec<Use>>, DbErr> {
    #[derive(FromQueryResult)]
    struct Row {
        media_id: MediaId,
        post_id: PostId,
        title: String,
    }
    let (posts, used) = (Alias::new("posts"), Alias::new("media_uses"));
    let mut query = Query::select();
    query
        .column((used.clone(), Alias::new("media_id")))
        .column((used.clone(), Alias::new("post_id")))
        .column((posts.clone(), Alias::new("title")))
        .from(used.clone())
        .inner_join(
            posts.clone(),
            Expr::col((posts, Alias::new("id"))).equals((used.clone(), Alias::new("post_id"))),
        )
        .and_where(Expr::col((used.clone(), Alias::new("media_id"))).is_in(files))
        .order_by((used, Alias::new("post_id")), sea_orm::Order::Desc);
    let mut all: HashMap<MediaId, Vec<Use>> = HashMap::new();
    for row in db.query_all(&query).await? {
        let row = Row::from_query_result(&row, "")?;
        let used = Use {
            post: row.post_id,
            title: row.title,
        };
        all.entry(row.media_id).or_default().push(used);
    }
    Ok(all)
}

/// 0 for a picture without a description that wants one, 1 for everything else.
fn rank() -> SimpleExpr {
    Expr::cust(
        "(CASE WHEN media.alt = '' AND NOT media.decorative AND media.kind IN ('jpeg', 'png', 'gif', 'webp') \
         THEN 0 ELSE 1 END)",
    )
}

fn order_of(row: &Model) -> i64 {
    i64::from(!is_silent(row))
}

/// A picture that says nothing of what it shows, and is no decoration.
pub fn is_silent(file: &Model) -> bool {
    file.alt.is_empty() && !file.decorative && file.kind.is_picture()
}

fn behind((order, id): (i64, MediaId)) -> Condition {
    let same = Condition::all().add(rank().eq(order)).add(Column::Id.lt(id));
    Condition::any().add(rank().gt(order)).add(same)
}

fn of(person: Option<PersonId>) -> Condition {
    match person {
        Some(person) => Condition::all().add(Column::PersonId.eq(person)),
        None => Condition::all(),
    }
}

fn named(words: &str) -> Condition {
    if words.is_empty() {
        return Condition::all();
    }
    Condition::any()
        .add(holds(Column::Name, words))
        .add(holds(Column::Alt, words))
}

fn used() -> sea_orm::sea_query::SelectStatement {
    super::entity::media_use::Entity::find()
        .select_only()
        .column(super::entity::media_use::Column::MediaId)
        .into_query()
}
