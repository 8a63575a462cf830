//! What stands above the comments of one post at the desk: the post, its numbers, and how it takes comments.

use std::collections::HashMap;

use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, FromQueryResult, QueryFilter as _,
    QuerySelect as _,
};

use super::chosen::Chosen;
use crate::affiliation::auto_ask::Subject;
use crate::clock::Moment;
use crate::comments::entity::comment::{Column, Entity};
use crate::ids::{CommentId, PostId};
use crate::posts::CommentPolicy;
use crate::posts::discussion::{Discussion, Takes};
use crate::posts::entity::post;
use crate::posts::subjects::{self, Sited};

#[derive(Clone, Debug)]
pub struct Head {
    pub id: PostId,
    pub slug: String,
    pub title: String,
    /// Comments of the post that stand in the queue.
    pub waiting: i64,
    /// Comments of the post that readers see.
    pub published: i64,
    /// What the post is about.
    pub subjects: Vec<Subject>,
    pub discussion: Discussion,
    /// The comment that stands first.
    pub pinned: Option<CommentId>,
    /// When all of this was asked.
    pub now: Moment,
}

impl Head {
    /// Whether the post takes comments, where posts close after so many days.
    pub fn takes(&self, after_days: u64) -> Takes {
        self.discussion.takes(after_days, self.now)
    }
}

#[derive(Debug, FromQueryResult)]
struct Row {
    id: PostId,
    slug: String,
    title: String,
    comment_count: i64,
    comment_policy: CommentPolicy,
    never_closes: bool,
    slow_minutes: i64,
    published_at: Option<Moment>,
    pinned_id: Option<CommentId>,
}

/// Those of the posts `ids`: three queries.
///
/// # Errors
/// When the database fails.
pub async fn heads(
    db: &impl ConnectionTrait,
    ids: Vec<PostId>,
    now: Moment,
) -> Result<HashMap<PostId, Head>, DbErr> {
    let waiting = waiting(db, ids.clone(), now).await?;
    let mut subjects = subjects::of_posts(db, &ids).await?;
    let rows: Vec<Row> = post::Entity::find()
        .select_only()
        .columns([
            post::Column::Id,
            post::Column::Slug,
            post::Column::Title,
            post::Column::CommentCount,
            post::Column::CommentPolicy,
            post::Column::NeverCloses,
            post::Column::SlowMinutes,
            post::Column::PublishedAt,
            post::Column::PinnedId,
        ])
        .filter(post::Column::Id.is_in(ids))
        .into_model()
        .all(db)
        .await?;
    let heads = rows.into_iter().map(|row| {
        let of = subjects.remove(&row.id).unwrap_or_default();
        let subjects = of.into_iter().map(subject).collect();
        let count = waiting.get(&row.id).copied().unwrap_or(0);
        (row.id, row.head(count, subjects, now))
    });
    Ok(heads.collect())
}

async fn waiting(
    db: &impl ConnectionTrait,
    ids: Vec<PostId>,
    now: Moment,
) -> Result<HashMap<PostId, i64>, DbErr> {
    let waiting: Vec<(PostId, i64)> = Entity::find()
        .select_only()
        .column(Column::PostId)
        .column_as(Expr::cust("count(*)"), "number")
        .filter(Chosen::new(db, now).queued())
        .filter(Column::PostId.is_in(ids))
        .group_by(Column::PostId)
        .into_tuple()
        .all(db)
        .await?;
    Ok(waiting.into_iter().collect())
}

impl Row {
    fn head(self, waiting: i64, subjects: Vec<Subject>, now: Moment) -> Head {
        Head {
            id: self.id,
            slug: self.slug,
            title: self.title,
            waiting,
            published: self.comment_count,
            subjects,
            discussion: Discussion {
                policy: self.comment_policy,
                never_closes: self.never_closes,
                slow_minutes: self.slow_minutes,
                published_at: self.published_at,
            },
            pinned: self.pinned_id,
            now,
        }
    }
}

/// As the rules want to know it.
pub(super) fn subject(sited: Sited) -> Subject {
    Subject {
        name: sited.name,
        site: sited.site,
    }
}
