//! The addresses of the sitemap: everything that readers find by themselves, and when each changed last.

use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, PaginatorTrait as _, QueryFilter as _,
    QueryOrder as _, QuerySelect as _, Select, Statement,
};

use crate::clock::Moment;
use crate::posts::entity::post::{Column, Entity};
use crate::posts::{Kind, Status};
use crate::urls;

/// An address below the base path, and when its content last changed.
pub type Place = (String, Option<Moment>);

/// Most addresses of a file; the protocol allows 50,000.
pub const IN_A_FILE: u64 = 45_000;
/// Most tags, audiences, bylines, subjects or series, of each.
const LISTS_MAX: u64 = 10_000;

/// What posts are listed by.
#[derive(Clone, Copy, Debug)]
enum List {
    Tags,
    Audiences,
    Bylines,
    Subjects,
    Series,
}

impl List {
    /// Its table as `t`, and how posts, as `p`, belong to it.
    fn joined(self) -> String {
        let by_links = |table: &str, links: &str, by: &str| {
            format!("{table} t JOIN {links} l ON l.{by} = t.id JOIN posts p ON p.id = l.post_id")
        };
        match self {
            Self::Tags => by_links("tags", "post_tags", "tag_id"),
            Self::Audiences => by_links("audiences", "post_audiences", "audience_id"),
            Self::Bylines => by_links("bylines", "post_bylines", "byline_id"),
            Self::Subjects => by_links("subjects", "post_subjects", "subject_id"),
            Self::Series => "series t JOIN posts p ON p.series_id = t.id".to_owned(),
        }
    }

    fn address(self, slug: String) -> String {
        match self {
            Self::Tags => urls::Tag { tag: slug }.to_string(),
            Self::Audiences => urls::Audience { audience: slug }.to_string(),
            Self::Bylines => urls::Byline { byline: slug }.to_string(),
            Self::Subjects => urls::Subject { subject: slug }.to_string(),
            Self::Series => urls::Series { series: slug }.to_string(),
        }
    }
}

fn listed(now: Moment) -> Select<Entity> {
    Entity::find()
        .filter(Column::Status.is_in([Status::Published, Status::Scheduled]))
        .filter(Column::PublishedAt.lte(now))
        // What appeared elsewhere first is to be found there.
        .filter(Column::Canonical.eq(""))
}

/// How many files the posts and pages fill.
///
/// # Errors
/// When the database fails.
pub async fn files(db: &impl ConnectionTrait, now: Moment) -> Result<u64, DbErr> {
    Ok(listed(now).count(db).await?.div_ceil(IN_A_FILE))
}

/// The addresses of the posts and pages of one file, counted from 1, the oldest first: what stands in a
/// file stays there.
///
/// # Errors
/// When the database fails.
pub async fn posts(db: &impl ConnectionTrait, file: u64, now: Moment) -> Result<Vec<Place>, DbErr> {
    let rows: Vec<(Kind, String, Moment, Moment)> = listed(now)
        .select_only()
        .columns([Column::Kind, Column::Slug, Column::UpdatedAt, Column::PublishedAt])
        .order_by_asc(Column::PublishedAt)
        .order_by_asc(Column::Id)
        .offset(file.saturating_sub(1).saturating_mul(IN_A_FILE))
        .limit(IN_A_FILE)
        .into_tuple()
        .all(db)
        .await?;
    let place = |(kind, slug, updated, published): (_, _, Moment, Moment)| {
        let address = match kind {
            Kind::Post => urls::Post { slug }.to_string(),
            Kind::Page => urls::Page { slug }.to_string(),
        };
        (address, Some(published.max(updated)))
    };
    Ok(rows.into_iter().map(place).collect())
}

/// The addresses of all lists in which readers find a post, with when one of their posts last changed: the
/// home page, the archive, tags, audiences, bylines, subjects and series.
///
/// # Errors
/// When the database fails.
pub async fn lists(db: &impl ConnectionTrait, now: Moment) -> Result<Vec<Place>, DbErr> {
    let mut places = Vec::new();
    for list in [
        List::Tags,
        List::Audiences,
        List::Bylines,
        List::Subjects,
        List::Series,
    ] {
        places.extend(of(db, list, now).await?);
    }
    let newest = newest(db, now).await?;
    let all = [
        (urls::Home.to_string(), newest),
        (urls::Archive.to_string(), newest),
    ];
    Ok(all.into_iter().chain(places).collect())
}

/// When the newest of these changed.
pub fn latest(places: &[Place]) -> Option<Moment> {
    places.iter().filter_map(|(_, changed)| *changed).max()
}

/// When any post or page last changed.
async fn newest(db: &impl ConnectionTrait, now: Moment) -> Result<Option<Moment>, DbErr> {
    let row: Option<(Option<Moment>, Option<Moment>)> = listed(now)
        .select_only()
        .column_as(Column::UpdatedAt.max(), "updated")
        .column_as(Column::PublishedAt.max(), "published")
        .into_tuple()
        .one(db)
        .await?;
    let (updated, published) = row.unwrap_or_default();
    Ok(updated.max(published))
}

async fn of(db: &impl ConnectionTrait, list: List, now: Moment) -> Result<Vec<Place>, DbErr> {
    let joined = list.joined();
    let sql = format!(
        "SELECT t.slug AS slug, max(p.updated_at) AS updated, max(p.published_at) AS published \
         FROM {joined} \
         WHERE p.kind = 'post' AND p.status IN ('published', 'scheduled') AND p.published_at <= $1 \
         GROUP BY t.slug ORDER BY t.slug LIMIT {LISTS_MAX}"
    );
    let statement = Statement::from_sql_and_values(db.get_database_backend(), sql, [now.0.into()]);
    let mut places = Vec::new();
    for row in db.query_all_raw(statement).await? {
        let (updated, published): (Moment, Moment) =
            (row.try_get("", "updated")?, row.try_get("", "published")?);
        places.push((
            list.address(row.try_get("", "slug")?),
            Some(updated.max(published)),
        ));
    }
    Ok(places)
}
