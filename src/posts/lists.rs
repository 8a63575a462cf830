//! Lists of posts for readers: the home page, what is filed under one term, the archive. Newest first,
//! in keyset pages; only what readers may see at `now` and what is not unlisted.

use std::collections::HashMap;

use sea_orm::sea_query::{Query, SelectStatement};
use sea_orm::{
    ColumnTrait as _, Condition, ConnectionTrait, DbErr, EntityTrait as _, FromQueryResult, JoinType,
    PaginatorTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _, Select,
};

use super::cover::{self, Cover};
use super::entity::{post, post_audience, post_byline, post_subject, post_tag};
use super::series::{PARTS_MAX, in_order};
use super::{CommentPolicy, Kind, Signature, Status};
use crate::clock::Moment;
use crate::ids::{AudienceId, BylineId, PostId, SeriesId, SubjectId, TagId};
use crate::people::entity::byline;
use crate::words::by_name;

/// Most lines of the archive.
const ARCHIVE_MAX: u64 = 5_000;
/// Most pages that stand by themselves in a list.
const PAGES_MAX: u64 = 100;

/// Which posts are wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Under {
    Everything,
    Tag(TagId),
    Audience(AudienceId),
    Byline(BylineId),
    Subject(SubjectId),
    Series(SeriesId),
}

/// A post in a list.
#[derive(Clone, Debug)]
pub struct Entry {
    pub id: PostId,
    pub slug: String,
    pub title: String,
    pub summary: String,
    pub audience: String,
    pub why: String,
    /// The language it is written in; empty for that of the site.
    pub lang: String,
    pub published_at: Moment,
    pub comment_count: i64,
    pub has_thread: bool,
    /// Who signs it, the first author first.
    pub names: Vec<String>,
    pub cover: Option<Cover>,
}

/// One page of a list.
#[derive(Clone, Debug, Default)]
pub struct Entries {
    pub entries: Vec<Entry>,
    /// Where the next page begins: give it as `before`. `None` on the last page.
    pub older: Option<PostId>,
    /// Where this page begins, unless it is the first.
    pub before: Option<PostId>,
    /// The page in front of this one, unless it is the first.
    pub newer: Option<Newer>,
    /// When the list changes by itself.
    pub changes_at: Option<Moment>,
}

/// The page in front of another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Newer {
    /// The first of all.
    First,
    /// The one that begins behind this post.
    Behind(PostId),
}

/// A line of the archive, or a page that stands by itself.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Line {
    pub slug: String,
    pub title: String,
    pub published_at: Moment,
}

#[derive(Debug, FromQueryResult)]
struct Row {
    id: PostId,
    slug: String,
    title: String,
    summary: String,
    audience: String,
    why: String,
    lang: String,
    published_at: Moment,
    comment_count: i64,
    comment_policy: CommentPolicy,
    signature: Option<Signature>,
    cover: String,
    cover_alt: String,
}

/// The `per_page` newest posts under `under` that are older than `before`; an unknown `before` begins at the
/// newest.
///
/// # Errors
/// When the database fails.
pub async fn entries(
    db: &impl ConnectionTrait,
    under: Under,
    before: Option<PostId>,
    per_page: u64,
    now: Moment,
) -> Result<Entries, DbErr> {
    let place = match before {
        Some(id) => place(db, id).await?,
        None => None,
    };
    let mut rows: Vec<Row> = shown(visible(under, now))
        .filter(place.map_or_else(Condition::all, |(at, id)| older_than(at, id)))
        .order_by_desc(post::Column::PublishedAt)
        .order_by_desc(post::Column::Id)
        .limit(per_page + 1)
        .into_model()
        .all(db)
        .await?;
    let page = usize::try_from(per_page).unwrap_or(usize::MAX);
    let more = rows.len() > page;
    rows.truncate(page);
    let older = if more { rows.last().map(|row| row.id) } else { None };
    let newer = match place {
        Some(place) => Some(newer(db, under, place, per_page, now).await?),
        None => None,
    };
    Ok(Entries {
        entries: signed(db, rows).await?,
        older,
        newer,
        before: before.filter(|_| place.is_some()),
        changes_at: changes_at(db, now).await?,
    })
}

/// The page in front of the one that begins behind the post at this place.
async fn newer(
    db: &impl ConnectionTrait,
    under: Under,
    (at, id): (Moment, PostId),
    per_page: u64,
    now: Moment,
) -> Result<Newer, DbErr> {
    let first: Option<PostId> = visible(under, now)
        .select_only()
        .column(post::Column::Id)
        .filter(Condition::not(older_than(at, id)))
        .order_by_asc(post::Column::PublishedAt)
        .order_by_asc(post::Column::Id)
        .offset(per_page)
        .limit(1)
        .into_tuple()
        .one(db)
        .await?;
    Ok(first.map_or(Newer::First, Newer::Behind))
}

/// The parts of a series that readers may see, in its order, at most `PARTS_MAX`.
///
/// # Errors
/// When the database fails.
pub async fn parts(db: &impl ConnectionTrait, series: SeriesId, now: Moment) -> Result<Vec<Entry>, DbErr> {
    let rows = in_order(shown(visible(Under::Series(series), now)))
        .limit(PARTS_MAX)
        .into_model()
        .all(db)
        .await?;
    signed(db, rows).await
}

/// What of a post stands in a list.
fn shown(select: Select<post::Entity>) -> Select<post::Entity> {
    select.select_only().columns([
        post::Column::Id,
        post::Column::Slug,
        post::Column::Title,
        post::Column::Summary,
        post::Column::Audience,
        post::Column::Why,
        post::Column::Lang,
        post::Column::PublishedAt,
        post::Column::CommentCount,
        post::Column::CommentPolicy,
        post::Column::Signature,
        post::Column::Cover,
        post::Column::CoverAlt,
    ])
}

/// How many posts readers may see under `under`.
///
/// # Errors
/// When the database fails.
pub async fn count(db: &impl ConnectionTrait, under: Under, now: Moment) -> Result<u64, DbErr> {
    visible(under, now).count(db).await
}

/// When the next post or page appears by itself: every list changes then.
///
/// # Errors
/// When the database fails.
pub async fn changes_at(db: &impl ConnectionTrait, now: Moment) -> Result<Option<Moment>, DbErr> {
    let next: Option<Option<Moment>> = post::Entity::find()
        .select_only()
        .column(post::Column::PublishedAt)
        .filter(post::Column::Status.is_in([Status::Published, Status::Scheduled]))
        .filter(post::Column::PublishedAt.gt(now))
        .order_by_asc(post::Column::PublishedAt)
        .limit(1)
        .into_tuple()
        .one(db)
        .await?;
    Ok(next.flatten())
}

/// Every post readers may see, newest first, at most 5,000.
///
/// # Errors
/// When the database fails.
pub async fn archive(db: &impl ConnectionTrait, now: Moment) -> Result<Vec<Line>, DbErr> {
    lines(visible(Under::Everything, now))
        .order_by_desc(post::Column::PublishedAt)
        .order_by_desc(post::Column::Id)
        .limit(ARCHIVE_MAX)
        .into_model()
        .all(db)
        .await
}

/// The pages that stand by themselves, by title, at most 100.
///
/// # Errors
/// When the database fails.
pub async fn by_themselves(db: &impl ConnectionTrait, now: Moment) -> Result<Vec<Line>, DbErr> {
    let mut pages: Vec<Line> = lines(of_kind(Kind::Page, now))
        .order_by_asc(post::Column::Id)
        .limit(PAGES_MAX)
        .into_model()
        .all(db)
        .await?;
    by_name(&mut pages, |page| &page.title);
    Ok(pages)
}

fn lines(select: Select<post::Entity>) -> Select<post::Entity> {
    select
        .select_only()
        .columns([post::Column::Slug, post::Column::Title, post::Column::PublishedAt])
}

fn of_kind(kind: Kind, now: Moment) -> Select<post::Entity> {
    post::Entity::find()
        .filter(post::Column::Kind.eq(kind))
        .filter(post::Column::Status.is_in([Status::Published, Status::Scheduled]))
        .filter(post::Column::PublishedAt.lte(now))
}

/// The posts under `under` that stand in lists at `now`.
pub(super) fn visible(under: Under, now: Moment) -> Select<post::Entity> {
    let filed = match under {
        Under::Everything => return of_kind(Kind::Post, now),
        Under::Series(id) => return of_kind(Kind::Post, now).filter(post::Column::SeriesId.eq(id)),
        Under::Tag(id) => filed(
            post_tag::Entity,
            post_tag::Column::PostId,
            post_tag::Column::TagId,
            id,
        ),
        Under::Audience(id) => filed(
            post_audience::Entity,
            post_audience::Column::PostId,
            post_audience::Column::AudienceId,
            id,
        ),
        Under::Byline(id) => filed(
            post_byline::Entity,
            post_byline::Column::PostId,
            post_byline::Column::BylineId,
            id,
        ),
        Under::Subject(id) => filed(
            post_subject::Entity,
            post_subject::Column::PostId,
            post_subject::Column::SubjectId,
            id,
        ),
    };
    of_kind(Kind::Post, now).filter(post::Column::Id.in_subquery(filed))
}

fn filed<E, C>(link: E, post: C, term: C, id: impl Into<sea_orm::Value>) -> SelectStatement
where
    E: sea_orm::EntityTrait,
    C: sea_orm::ColumnTrait,
{
    Query::select()
        .column(post)
        .from(link)
        .and_where(term.eq(id))
        .to_owned()
}

pub(super) fn older_than(at: Moment, id: PostId) -> Condition {
    let same = Condition::all()
        .add(post::Column::PublishedAt.eq(at))
        .add(post::Column::Id.lt(id));
    Condition::any().add(post::Column::PublishedAt.lt(at)).add(same)
}

async fn place(db: &impl ConnectionTrait, id: PostId) -> Result<Option<(Moment, PostId)>, DbErr> {
    let at: Option<Option<Moment>> = post::Entity::find_by_id(id)
        .select_only()
        .column(post::Column::PublishedAt)
        .into_tuple()
        .one(db)
        .await?;
    Ok(at.flatten().map(|at| (at, id)))
}

/// Adds who signs; for posts without a snapshot of it (imported ones), their bylines as they are now.
async fn signed(db: &impl ConnectionTrait, rows: Vec<Row>) -> Result<Vec<Entry>, DbErr> {
    let without = rows
        .iter()
        .filter(|row| row.signature.is_none())
        .map(|row| row.id)
        .collect();
    let mut current = names(db, without).await?;
    let pictures = cover::pictures(db, rows.iter().map(|row| row.cover.as_str())).await?;
    let entry = |row: Row| Entry {
        cover: pictures.get(&row.cover).map(|picture| Cover {
            picture: picture.clone(),
            alt: row.cover_alt.clone(),
        }),
        names: match row.signature {
            Some(Signature(signed)) => signed.into_iter().map(|signed| signed.name).collect(),
            None => current.remove(&row.id).unwrap_or_default(),
        },
        id: row.id,
        slug: row.slug,
        title: row.title,
        summary: row.summary,
        audience: row.audience,
        why: row.why,
        lang: row.lang,
        published_at: row.published_at,
        comment_count: row.comment_count,
        has_thread: row.comment_policy != CommentPolicy::Off,
    };
    Ok(rows.into_iter().map(entry).collect())
}

/// The names of the bylines of each of these posts, in order.
///
/// # Errors
/// When the database fails.
pub async fn names(
    db: &impl ConnectionTrait,
    posts: Vec<PostId>,
) -> Result<HashMap<PostId, Vec<String>>, DbErr> {
    if posts.is_empty() {
        return Ok(HashMap::new());
    }
    let link = post_byline::Entity::belongs_to(byline::Entity)
        .from(post_byline::Column::BylineId)
        .to(byline::Column::Id)
        .into();
    let rows: Vec<(PostId, String)> = post_byline::Entity::find()
        .join(JoinType::InnerJoin, link)
        .filter(post_byline::Column::PostId.is_in(posts))
        .select_only()
        .column(post_byline::Column::PostId)
        .column(byline::Column::Name)
        .order_by_asc(post_byline::Column::Position)
        .order_by_asc(post_byline::Column::BylineId)
        .into_tuple()
        .all(db)
        .await?;
    let mut names: HashMap<PostId, Vec<String>> = HashMap::new();
    for (post, name) in rows {
        names.entry(post).or_default().push(name);
    }
    Ok(names)
}
