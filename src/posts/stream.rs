//! Posts as other programs read them: whole, newest first, a page at a time. Feeds and the API stand on
//! this; the lists readers see are `lists.rs`.

use std::collections::HashMap;

use sea_orm::{
    ColumnTrait as _, Condition, ConnectionTrait, DbErr, EntityTrait as _, JoinType, QueryFilter as _,
    QueryOrder as _, QuerySelect as _,
};

use super::around::{Term, around};
use super::cover::{self, Cover};
use super::discussion::Discussion;
use super::entity::{post, post_tag, tag};
use super::lists::{Under, older_than, visible};
use super::{Signature, Signed, series};
use crate::clock::Moment;
use crate::ids::{PostId, SeriesId};
use crate::media;
use crate::text::{Picture, Recording, SafeHtml, recordings_named};

/// A post that readers may see.
#[derive(Clone, Debug)]
pub struct Item {
    pub id: PostId,
    pub slug: String,
    pub title: String,
    pub summary: String,
    pub audience: String,
    pub why: String,
    pub interests: String,
    /// The language it is written in; empty for that of the site.
    pub lang: String,
    pub html: SafeHtml,
    /// Never changes, wherever the post moves.
    pub feed_id: String,
    /// Who signs it, the first author first.
    pub signed: Vec<Signed>,
    pub tags: Vec<Term>,
    pub published_at: Moment,
    pub updated_at: Moment,
    pub comment_count: i64,
    pub discussion: Discussion,
    pub cover: Option<Cover>,
    /// Our own recordings in its text, in their order.
    pub recordings: Vec<Recording>,
    /// The series it is a part of, and which part it was given.
    pub series: Option<(Term, Option<i64>)>,
    /// Where it appeared first; empty for here.
    pub canonical: String,
}

/// The `limit` newest posts under `under` that are older than `after`; no unlisted ones.
///
/// # Errors
/// When the database fails.
pub async fn newest(
    db: &impl ConnectionTrait,
    under: Under,
    after: Option<(Moment, PostId)>,
    limit: u64,
    now: Moment,
) -> Result<Vec<Item>, DbErr> {
    let rows = visible(under, now)
        .filter(after.map_or_else(Condition::all, |(at, id)| older_than(at, id)))
        .order_by_desc(post::Column::PublishedAt)
        .order_by_desc(post::Column::Id)
        .limit(limit)
        .all(db)
        .await?;
    items(db, rows).await
}

/// Where the page of `limit` posts in front of `place` begins: behind which post. `None` for the first page.
///
/// # Errors
/// When the database fails.
pub async fn in_front(
    db: &impl ConnectionTrait,
    under: Under,
    (at, id): (Moment, PostId),
    limit: u64,
    now: Moment,
) -> Result<Option<(Moment, PostId)>, DbErr> {
    visible(under, now)
        .select_only()
        .columns([post::Column::PublishedAt, post::Column::Id])
        .filter(Condition::not(older_than(at, id)))
        .order_by_asc(post::Column::PublishedAt)
        .order_by_asc(post::Column::Id)
        .offset(limit)
        .limit(1)
        .into_tuple()
        .one(db)
        .await
}

/// Those of `ids` that stand in lists at `now`, newest first.
///
/// # Errors
/// When the database fails.
pub async fn chosen(db: &impl ConnectionTrait, ids: &[PostId], now: Moment) -> Result<Vec<Item>, DbErr> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let rows = visible(Under::Everything, now)
        .filter(post::Column::Id.is_in(ids.iter().copied()))
        .order_by_desc(post::Column::PublishedAt)
        .order_by_desc(post::Column::Id)
        .all(db)
        .await?;
    items(db, rows).await
}

/// Post or page `id` in whatever state, for who may edit it: dated by when it was begun until it is published.
///
/// # Errors
/// When the database fails.
pub async fn stored(db: &impl ConnectionTrait, id: PostId) -> Result<Option<Item>, DbErr> {
    let row = post::Entity::find_by_id(id).one(db).await?;
    Ok(items(db, row.into_iter().collect()).await?.pop())
}

async fn items(db: &impl ConnectionTrait, rows: Vec<post::Model>) -> Result<Vec<Item>, DbErr> {
    let mut beside = Beside::of(db, &rows).await?;
    let mut items = Vec::with_capacity(rows.len());
    for row in rows {
        items.push(item(db, row, &mut beside).await?);
    }
    Ok(items)
}

/// What stands beside posts, one query a kind.
struct Beside {
    tags: HashMap<PostId, Vec<Term>>,
    covers: HashMap<String, Picture>,
    series: HashMap<SeriesId, Term>,
    recordings: Vec<Recording>,
}

impl Beside {
    async fn of(db: &impl ConnectionTrait, rows: &[post::Model]) -> Result<Self, DbErr> {
        let series = rows.iter().filter_map(|row| row.series_id).collect();
        Ok(Self {
            tags: tags(db, rows.iter().map(|row| row.id).collect()).await?,
            covers: cover::pictures(db, rows.iter().map(|row| row.cover.as_str())).await?,
            series: series::named(db, series).await?,
            recordings: recordings(db, rows).await?,
        })
    }
}

async fn recordings(db: &impl ConnectionTrait, rows: &[post::Model]) -> Result<Vec<Recording>, DbErr> {
    let named = rows.iter().flat_map(|row| recordings_named(&row.html));
    let shown = media::read::shown_named(db, named.collect()).await?;
    Ok(shown.recordings)
}

/// Where post `id` stands among the posts readers may see, to begin behind it.
///
/// # Errors
/// When the database fails.
pub async fn place(
    db: &impl ConnectionTrait,
    id: PostId,
    now: Moment,
) -> Result<Option<(Moment, PostId)>, DbErr> {
    let row = visible(Under::Everything, now)
        .filter(post::Column::Id.eq(id))
        .one(db)
        .await?;
    Ok(row.and_then(|row| row.published_at).map(|at| (at, id)))
}

async fn item(db: &impl ConnectionTrait, row: post::Model, beside: &mut Beside) -> Result<Item, DbErr> {
    let discussion = Discussion::of(&row);
    let series = row.series_id.and_then(|id| beside.series.get(&id));
    let series = series.map(|series| (series.clone(), row.series_part));
    let cover = beside.covers.get(&row.cover).map(|picture| Cover {
        picture: picture.clone(),
        alt: row.cover_alt.clone(),
    });
    let signed = match row.signature {
        Some(Signature(signed)) if !signed.is_empty() => signed,
        _ => around(db, row.id)
            .await?
            .bylines
            .iter()
            .map(Signed::from)
            .collect(),
    };
    let published_at = row.published_at.unwrap_or(row.created_at);
    let known = |hash: &str| beside.recordings.iter().find(|known| known.hash == hash);
    let recordings = recordings_named(&row.html).into_iter().filter_map(known);
    let recordings = recordings.cloned().collect();
    Ok(Item {
        recordings,
        signed,
        tags: beside.tags.remove(&row.id).unwrap_or_default(),
        cover,
        series,
        canonical: row.canonical,
        published_at,
        updated_at: row.updated_at.max(published_at),
        discussion,
        id: row.id,
        slug: row.slug,
        title: row.title,
        summary: row.summary,
        audience: row.audience,
        why: row.why,
        interests: row.interests,
        lang: row.lang,
        html: row.html,
        feed_id: row.feed_id,
        comment_count: row.comment_count,
    })
}

async fn tags(db: &impl ConnectionTrait, posts: Vec<PostId>) -> Result<HashMap<PostId, Vec<Term>>, DbErr> {
    let link = post_tag::Entity::belongs_to(tag::Entity)
        .from(post_tag::Column::TagId)
        .to(tag::Column::Id)
        .into();
    let rows: Vec<(PostId, String, String)> = post_tag::Entity::find()
        .join(JoinType::InnerJoin, link)
        .filter(post_tag::Column::PostId.is_in(posts))
        .select_only()
        .column(post_tag::Column::PostId)
        .column(tag::Column::Slug)
        .column(tag::Column::Name)
        .order_by_asc(post_tag::Column::Position)
        .order_by_asc(post_tag::Column::TagId)
        .into_tuple()
        .all(db)
        .await?;
    let mut tags: HashMap<PostId, Vec<Term>> = HashMap::new();
    for (post, slug, name) in rows {
        tags.entry(post).or_default().push(Term { slug, name });
    }
    Ok(tags)
}
