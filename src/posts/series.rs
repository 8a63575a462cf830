//! Posts that belong together: the series there are, and where a post stands in its own. Parts stand by
//! their number, those without one behind them by their date. Changing a series is `arrange.rs`.

use std::collections::HashMap;

use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, FromQueryResult, Order, QueryFilter as _,
    QueryOrder as _, QuerySelect as _, Select,
};

use super::Status;
use super::around::Term;
use super::entity::{post, series};
use super::lists::{self, Under, visible};
use super::read::Name;
use crate::clock::Moment;
use crate::ids::{PostId, SeriesId};
use crate::words::by_name;

/// Longest name and longest description, in characters.
pub const NAME_MAX: usize = 80;
pub const DESCRIPTION_MAX: usize = 500;
/// Most parts that are shown, counted and arranged.
pub const PARTS_MAX: u64 = 500;
/// The highest number of a part.
pub const PART_MAX: i64 = 9_999;
/// Most series on the page of all of them.
const LISTED_MAX: u64 = 500;

/// A series as its author names it in the editor, and which part of it a post is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedPart {
    pub name: String,
    pub part: Option<i64>,
}

/// Where a post stands in its series, as readers see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    pub series: Term,
    /// The number it was given.
    pub part: Option<i64>,
    /// Counted among the parts readers may see, from 1; 0 for a post they may not.
    pub number: usize,
    pub of: usize,
    pub before: Option<Name>,
    pub after: Option<Name>,
}

/// A part as its series is arranged, in whatever state it is.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Placed {
    pub id: PostId,
    pub title: String,
    pub status: Status,
    pub published_at: Option<Moment>,
}

/// The series readers know under `slug`.
///
/// # Errors
/// When the database fails.
pub async fn by_slug(db: &impl ConnectionTrait, slug: &str) -> Result<Option<series::Model>, DbErr> {
    series::Entity::find()
        .filter(series::Column::Slug.eq(slug))
        .one(db)
        .await
}

/// # Errors
/// When the database fails.
pub async fn one(db: &impl ConnectionTrait, id: SeriesId) -> Result<Option<series::Model>, DbErr> {
    series::Entity::find_by_id(id).one(db).await
}

/// Every series by name, at most 500.
///
/// # Errors
/// When the database fails.
pub async fn all(db: &impl ConnectionTrait) -> Result<Vec<series::Model>, DbErr> {
    let mut all = series::Entity::find()
        .order_by_asc(series::Column::Id)
        .limit(LISTED_MAX)
        .all(db)
        .await?;
    by_name(&mut all, |series| &series.name);
    Ok(all)
}

/// The names of these series.
///
/// # Errors
/// When the database fails.
pub async fn named(db: &impl ConnectionTrait, ids: Vec<SeriesId>) -> Result<HashMap<SeriesId, Term>, DbErr> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let rows = series::Entity::find()
        .filter(series::Column::Id.is_in(ids))
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|row| (row.id, Term::from(row))).collect())
}

/// Where `row` stands at `now`; `None` for a post of no series.
///
/// # Errors
/// When the database fails.
pub async fn of_post(
    db: &impl ConnectionTrait,
    row: &post::Model,
    now: Moment,
) -> Result<Option<Part>, DbErr> {
    let Some(id) = row.series_id else { return Ok(None) };
    let Some(series) = series::Entity::find_by_id(id).one(db).await? else {
        return Ok(None);
    };
    let parts: Vec<(PostId, String, String)> = in_order(visible(Under::Series(id), now))
        .select_only()
        .columns([post::Column::Id, post::Column::Slug, post::Column::Title])
        .limit(PARTS_MAX)
        .into_tuple()
        .all(db)
        .await?;
    Ok(Some(place(series.into(), row, &parts)))
}

/// When another part of the series of a post may appear by itself.
///
/// # Errors
/// When the database fails.
pub async fn changes_at(
    db: &impl ConnectionTrait,
    part: &Option<Part>,
    now: Moment,
) -> Result<Option<Moment>, DbErr> {
    match part {
        Some(_) => lists::changes_at(db, now).await,
        None => Ok(None),
    }
}

fn place(series: Term, row: &post::Model, parts: &[(PostId, String, String)]) -> Part {
    let at = parts.iter().position(|(id, ..)| *id == row.id);
    let name = |at: Option<usize>| {
        let (_, slug, title) = parts.get(at?)?;
        Some(Name {
            slug: slug.clone(),
            title: title.clone(),
        })
    };
    Part {
        series,
        part: row.series_part,
        number: at.map_or(0, |at| at + 1),
        of: parts.len(),
        before: name(at.and_then(|at| at.checked_sub(1))),
        after: name(at.map(|at| at + 1)),
    }
}

/// Every part of a series that is not in the trash, in its order, at most `PARTS_MAX`.
///
/// # Errors
/// When the database fails.
pub async fn placed(db: &impl ConnectionTrait, id: SeriesId) -> Result<Vec<Placed>, DbErr> {
    let parts = post::Entity::find()
        .filter(post::Column::SeriesId.eq(id))
        .filter(post::Column::Status.ne(Status::Trashed));
    in_order(parts)
        .select_only()
        .columns([
            post::Column::Id,
            post::Column::Title,
            post::Column::Status,
            post::Column::PublishedAt,
        ])
        .limit(PARTS_MAX)
        .into_model()
        .all(db)
        .await
}

/// By number, then by date. A part without a date, which no reader sees, stands last.
pub(super) fn in_order(parts: Select<post::Entity>) -> Select<post::Entity> {
    parts
        .order_by(post::Column::SeriesPart.is_null(), Order::Asc)
        .order_by_asc(post::Column::SeriesPart)
        .order_by(post::Column::PublishedAt.is_null(), Order::Asc)
        .order_by_asc(post::Column::PublishedAt)
        .order_by_asc(post::Column::Id)
}

impl From<series::Model> for Term {
    fn from(row: series::Model) -> Self {
        Self {
            slug: row.slug,
            name: row.name,
        }
    }
}
