//! What the things are called that somebody chose.

use std::collections::HashMap;

use sea_orm::sea_query::{Alias, Expr, ExprTrait as _};
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, FromQueryResult, QueryFilter as _,
    QuerySelect as _, QueryTrait as _, Select,
};

use super::{Topic, TopicKind};
use crate::clock::Moment;
use crate::posts::Status;
use crate::posts::choices::{self, Filed};
use crate::posts::entity::post;

/// A topic with the words for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    pub topic: Topic,
    /// In its address: of a thread and of replies that of the post; empty for everything.
    pub slug: String,
    /// Of a thread and of replies the title of the post; empty for everything.
    pub name: String,
}

impl Named {
    pub fn everything() -> Self {
        Self {
            topic: Topic::Everything,
            slug: String::new(),
            name: String::new(),
        }
    }
}

/// `topics` in their order, without those that are gone or whose post readers may not see at `now`: at most one
/// query a kind.
///
/// # Errors
/// When the database fails.
pub async fn named(db: &impl ConnectionTrait, topics: &[Topic], now: Moment) -> Result<Vec<Named>, DbErr> {
    let mut names: HashMap<Topic, Named> = HashMap::from([(Topic::Everything, Named::everything())]);
    for kind in TopicKind::ALL {
        let of_kind = topics.iter().filter(|topic| topic.kind() == kind);
        let ids: Vec<i64> = of_kind.map(|topic| topic.target()).collect();
        if !ids.is_empty() {
            let rows = of_ids(db, kind, ids, now).await?;
            names.extend(rows.into_iter().map(|named| (named.topic, named)));
        }
    }
    Ok(topics.iter().filter_map(|topic| names.remove(topic)).collect())
}

async fn of_ids(
    db: &impl ConnectionTrait,
    kind: TopicKind,
    ids: Vec<i64>,
    now: Moment,
) -> Result<Vec<Named>, DbErr> {
    let filed = match kind {
        TopicKind::Everything => return Ok(Vec::new()),
        TopicKind::Thread => return threads(db, ids, now).await,
        TopicKind::Replies => return replies(db, ids, now).await,
        TopicKind::Audience => Filed::Audience,
        TopicKind::Tag => Filed::Tag,
        TopicKind::Byline => Filed::Byline,
        TopicKind::Subject => Filed::Subject,
    };
    let choices = choices::with_ids(db, filed, ids).await?;
    Ok(choices
        .into_iter()
        .map(|choice| of_choice(kind, choice))
        .collect())
}

pub(super) fn of_choice(kind: TopicKind, choice: choices::Choice) -> Named {
    Named {
        topic: Topic::of(kind, choice.id),
        slug: choice.slug,
        name: choice.name,
    }
}

#[derive(FromQueryResult)]
struct Row {
    id: i64,
    slug: String,
    name: String,
}

/// Posts that whoever has their address may read.
fn readable(now: Moment) -> Select<post::Entity> {
    post::Entity::find()
        .select_only()
        .column(post::Column::Slug)
        .column_as(post::Column::Title, "name")
        .filter(post::Column::Status.is_in([Status::Published, Status::Scheduled, Status::Unlisted]))
        .filter(post::Column::PublishedAt.lte(now))
}

async fn threads(db: &impl ConnectionTrait, ids: Vec<i64>, now: Moment) -> Result<Vec<Named>, DbErr> {
    let rows: Vec<Row> = readable(now)
        .column(post::Column::Id)
        .filter(post::Column::Id.is_in(ids))
        .into_model()
        .all(db)
        .await?;
    Ok(rows
        .into_iter()
        .map(|row| of_row(TopicKind::Thread, row))
        .collect())
}

/// Under which posts the comments stand. They are read where comments are kept, though comments stand above.
async fn replies(db: &impl ConnectionTrait, ids: Vec<i64>, now: Moment) -> Result<Vec<Named>, DbErr> {
    let comment = |column: &'static str| Expr::col((Alias::new("comments"), Alias::new(column)));
    let mut query = readable(now).into_query();
    query
        .expr_as(comment("id"), Alias::new("id"))
        .inner_join(
            Alias::new("comments"),
            comment("post_id").equals((post::Entity, post::Column::Id)),
        )
        .and_where(comment("id").is_in(ids));
    let rows = db.query_all(&query).await?;
    rows.iter()
        .map(|row| Row::from_query_result(row, "").map(|row| of_row(TopicKind::Replies, row)))
        .collect()
}

fn of_row(kind: TopicKind, row: Row) -> Named {
    Named {
        topic: Topic::of(kind, row.id),
        slug: row.slug,
        name: row.name,
    }
}
