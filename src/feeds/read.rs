//! Published comments for feeds, newest first. Posts come from `posts/stream.rs`.

use std::collections::{HashMap, HashSet};

use sea_orm::{
    ColumnTrait as _, Condition, ConnectionTrait, DbErr, EntityTrait as _, JoinType, QueryFilter as _,
    QueryOrder as _, QuerySelect as _, Select,
};

use super::{Behind, CommentItem, PostRef};
use crate::affiliation::label::Label;
use crate::affiliation::read::labels;
use crate::affiliation::wording::Terms;
use crate::clock::Moment;
use crate::comments::entity::comment::{self, Column, Entity};
use crate::comments::entry::{By, Signs};
use crate::comments::{Kind, Status};
use crate::ids::{BylineId, CommentId, PostId};
use crate::people::entity::byline;
use crate::posts::entity::{post, post_byline};
use crate::posts::{self, CommentPolicy};

/// Whose comments are wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Of {
    /// Those on all posts that stand in lists.
    Everything,
    /// Those on one post that readers may see.
    Post(PostId),
}

/// The `limit` newest published comments that are older than `behind`.
///
/// # Errors
/// When the database fails.
pub async fn comments(
    db: &impl ConnectionTrait,
    of: Of,
    behind: Option<Behind>,
    limit: u64,
    terms: Terms<'_>,
) -> Result<Vec<CommentItem>, DbErr> {
    let rows = of
        .wanted(terms.now)
        .filter(behind.map_or_else(Condition::all, older_than))
        .order_by_desc(Column::PublishedAt)
        .order_by_desc(Column::Id)
        .limit(limit)
        .all(db)
        .await?;
    items(db, rows, terms).await
}

/// Where the page of `limit` comments in front of `place` begins: behind which comment. `None` for the first
/// page.
///
/// # Errors
/// When the database fails.
pub async fn in_front(
    db: &impl ConnectionTrait,
    of: Of,
    place: Behind,
    limit: u64,
    now: Moment,
) -> Result<Option<Behind>, DbErr> {
    let row: Option<(Moment, i64)> = of
        .wanted(now)
        .select_only()
        .columns([Column::PublishedAt, Column::Id])
        .filter(Condition::not(older_than(place)))
        .order_by_asc(Column::PublishedAt)
        .order_by_asc(Column::Id)
        .offset(limit)
        .limit(1)
        .into_tuple()
        .one(db)
        .await?;
    Ok(row.map(|(at, id)| Behind { at, id }))
}

fn older_than(place: Behind) -> Condition {
    let same_time = Condition::all()
        .add(Column::PublishedAt.eq(place.at))
        .add(Column::Id.lt(place.id));
    Condition::any()
        .add(Column::PublishedAt.lt(place.at))
        .add(same_time)
}

/// These comments, newest first; those that no list shows at `terms.now` are left out.
///
/// # Errors
/// When the database fails.
pub async fn chosen(
    db: &impl ConnectionTrait,
    ids: &[CommentId],
    terms: Terms<'_>,
) -> Result<Vec<CommentItem>, DbErr> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let rows = listed(terms.now)
        .filter(Column::Id.is_in(ids.iter().copied()))
        .order_by_desc(Column::Id)
        .all(db)
        .await?;
    items(db, rows, terms).await
}

/// These comments, newest first; those that readers can't open at `terms.now` are left out.
///
/// # Errors
/// When the database fails.
pub async fn told(
    db: &impl ConnectionTrait,
    ids: &[CommentId],
    terms: Terms<'_>,
) -> Result<Vec<CommentItem>, DbErr> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let rows = readable(terms.now)
        .filter(Column::Id.is_in(ids.iter().copied()))
        .order_by_desc(Column::Id)
        .all(db)
        .await?;
    items(db, rows, terms).await
}

async fn items(
    db: &impl ConnectionTrait,
    rows: Vec<comment::Model>,
    terms: Terms<'_>,
) -> Result<Vec<CommentItem>, DbErr> {
    let around = Around::of(db, &rows, terms).await?;
    Ok(rows.into_iter().filter_map(|row| around.item(row)).collect())
}

/// When `items` show other words though nobody writes any: a verification of one of them ends.
pub fn changes_at(items: &[CommentItem]) -> Option<Moment> {
    let labels = items.iter().filter_map(|item| item.label.as_ref());
    labels.filter_map(Label::ends_at).min()
}

impl Of {
    fn wanted(self, now: Moment) -> Select<Entity> {
        match self {
            Self::Post(id) => published().filter(Column::PostId.eq(id)),
            Self::Everything => listed(now),
        }
    }
}

fn published() -> Select<Entity> {
    Entity::find()
        .filter(Column::Status.eq(Status::Published))
        .filter(Column::Kind.eq(Kind::Comment))
}

/// Published comments on posts that stand in lists at `now`.
pub fn listed(now: Moment) -> Select<Entity> {
    readable(now).filter(post::Column::Status.ne(posts::Status::Unlisted))
}

/// Published comments on posts that readers may open at `now`, also those that stand in no list.
pub fn readable(now: Moment) -> Select<Entity> {
    let link = Entity::belongs_to(post::Entity)
        .from(Column::PostId)
        .to(post::Column::Id)
        .into();
    let public = [
        posts::Status::Published,
        posts::Status::Scheduled,
        posts::Status::Unlisted,
    ];
    published()
        .join(JoinType::InnerJoin, link)
        .filter(post::Column::Kind.eq(posts::Kind::Post))
        .filter(post::Column::Status.is_in(public))
        .filter(post::Column::PublishedAt.lte(now))
        .filter(post::Column::CommentPolicy.ne(CommentPolicy::Off))
}

/// What stands around the comments of a feed, read at once.
struct Around {
    posts: HashMap<PostId, PostRef>,
    parents: HashMap<CommentId, String>,
    authors: HashSet<(PostId, BylineId)>,
    signs: HashMap<BylineId, Signs>,
    labels: HashMap<CommentId, Label>,
}

impl Around {
    async fn of(db: &impl ConnectionTrait, rows: &[comment::Model], terms: Terms<'_>) -> Result<Self, DbErr> {
        let posts: HashSet<PostId> = rows.iter().map(|row| row.post_id).collect();
        let readers: Vec<CommentId> = rows
            .iter()
            .filter(|row| row.byline_id.is_none())
            .map(|row| row.id)
            .collect();
        Ok(Self {
            authors: authors(db, &posts).await?,
            signs: signs(db, rows).await?,
            posts: post_refs(db, posts).await?,
            parents: parents(db, rows).await?,
            labels: labels(db, &readers, terms).await?,
        })
    }

    fn item(&self, row: comment::Model) -> Option<CommentItem> {
        let published_at = row.published_at.unwrap_or(row.created_at);
        Some(CommentItem {
            post: self.posts.get(&row.post_id)?.clone(),
            by: self.by(&row),
            parent: row
                .parent_id
                .map(|id| (id, self.parents.get(&id).cloned().unwrap_or_default())),
            label: self.labels.get(&row.id).cloned(),
            id: row.id,
            name: row.name,
            html: row.html,
            published_at,
            updated_at: row.changed_at.unwrap_or(published_at).max(published_at),
        })
    }
}

impl Around {
    fn by(&self, row: &comment::Model) -> By {
        let Some(byline) = row.byline_id else {
            return By::Reader;
        };
        let signs = self.signs.get(&byline).cloned().unwrap_or_default();
        if self.authors.contains(&(row.post_id, byline)) {
            By::Author(signs)
        } else {
            By::Moderator(signs)
        }
    }
}

/// How those of the team sign who are among `rows`.
async fn signs(
    db: &impl ConnectionTrait,
    rows: &[comment::Model],
) -> Result<HashMap<BylineId, Signs>, DbErr> {
    let ids: HashSet<BylineId> = rows.iter().filter_map(|row| row.byline_id).collect();
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let bylines = byline::Entity::find()
        .filter(byline::Column::Id.is_in(ids))
        .all(db)
        .await?;
    let signs = |row: byline::Model| Signs {
        slug: row.slug,
        organisation: row.organisation,
        interests: row.interests,
    };
    Ok(bylines.into_iter().map(|row| (row.id, signs(row))).collect())
}

async fn post_refs(
    db: &impl ConnectionTrait,
    ids: HashSet<PostId>,
) -> Result<HashMap<PostId, PostRef>, DbErr> {
    let rows: Vec<(PostId, String, String, String, String)> = post::Entity::find()
        .select_only()
        .columns([
            post::Column::Id,
            post::Column::Slug,
            post::Column::Title,
            post::Column::FeedId,
            post::Column::Interests,
        ])
        .filter(post::Column::Id.is_in(ids))
        .into_tuple()
        .all(db)
        .await?;
    Ok(rows
        .into_iter()
        .map(|(id, slug, title, feed_id, interests)| {
            let post = PostRef {
                id,
                slug,
                title,
                feed_id,
                interests,
            };
            (id, post)
        })
        .collect())
}

async fn parents(
    db: &impl ConnectionTrait,
    rows: &[comment::Model],
) -> Result<HashMap<CommentId, String>, DbErr> {
    let ids: HashSet<CommentId> = rows.iter().filter_map(|row| row.parent_id).collect();
    let names: Vec<(CommentId, String)> = Entity::find()
        .select_only()
        .columns([Column::Id, Column::Name])
        .filter(Column::Id.is_in(ids))
        .filter(Column::Status.eq(Status::Published))
        .into_tuple()
        .all(db)
        .await?;
    Ok(names.into_iter().collect())
}

async fn authors(
    db: &impl ConnectionTrait,
    posts: &HashSet<PostId>,
) -> Result<HashSet<(PostId, BylineId)>, DbErr> {
    let rows: Vec<(PostId, BylineId)> = post_byline::Entity::find()
        .select_only()
        .columns([post_byline::Column::PostId, post_byline::Column::BylineId])
        .filter(post_byline::Column::PostId.is_in(posts.iter().copied()))
        .into_tuple()
        .all(db)
        .await?;
    Ok(rows.into_iter().collect())
}
