//! Which feeds have changed that the hub does not know of yet (WebSub; which feeds a change shows in is said
//! here, what a feed is in `feeds/`). A feed is told at most once a minute.

use std::time::Duration;

use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, ConnectionTrait, DatabaseTransaction, DbErr, EntityTrait as _,
    ExprTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _,
};
use serde::{Deserialize, Serialize};

use super::entity::hub_topic::{ActiveModel, Column, Entity};
use super::tell::{About, Standing};
use crate::clock::{Moment, minutes};
use crate::ids::AuditId;
use crate::jobs::{self, Job};
use crate::posts;
use crate::urls;

/// A feed is told no more often.
const EVERY: Duration = minutes(1);
/// Most feeds of one question.
const AT_ONCE: u64 = 50;

/// Looks which feeds have changed after a line of the history. A trigger writes it.
#[derive(Debug, Serialize, Deserialize)]
pub struct Changed {
    pub audit: AuditId,
}

impl Job for Changed {
    const KIND: &'static str = "hub.changed";
}

/// Tells the hub.
#[derive(Debug, Serialize, Deserialize)]
pub struct Ping {}

impl Job for Ping {
    const KIND: &'static str = "hub.ping";
}

/// The addresses of the feeds in which a change of `standing` shows, below the base path.
///
/// # Errors
/// When the database fails.
pub async fn topics(
    db: &impl ConnectionTrait,
    standing: Standing,
    now: Moment,
) -> Result<Vec<String>, DbErr> {
    let (post, is_comment) = match standing.about {
        About::Post(post) => (post, false),
        About::Comment(post, _) => (post, true),
    };
    let Some(post) = posts::read::editable(db, post, now).await? else {
        return Ok(Vec::new());
    };
    let page = post.page;
    if is_comment {
        let of_post = three(
            &urls::PostFeed {
                slug: page.slug.clone(),
            },
            &urls::PostRss {
                slug: page.slug.clone(),
            },
            &urls::PostJson { slug: page.slug },
        );
        let all = three(&urls::CommentsFeed, &urls::CommentsRss, &urls::CommentsJson);
        return Ok(all.into_iter().chain(of_post).collect());
    }
    let mut topics: Vec<String> = three(&urls::Feed, &urls::Rss, &urls::JsonFeed).into();
    for tag in page.tags.into_iter().map(|tag| tag.slug) {
        topics.extend(three(
            &urls::TagFeed { tag: tag.clone() },
            &urls::TagRss { tag: tag.clone() },
            &urls::TagJson { tag },
        ));
    }
    for audience in page.audiences.into_iter().map(|audience| audience.slug) {
        topics.extend(three(
            &urls::AudienceFeed {
                audience: audience.clone(),
            },
            &urls::AudienceRss {
                audience: audience.clone(),
            },
            &urls::AudienceJson { audience },
        ));
    }
    for byline in page.bylines.into_iter().map(|byline| byline.slug) {
        topics.extend(three(
            &urls::BylineFeed {
                byline: byline.clone(),
            },
            &urls::BylineRss {
                byline: byline.clone(),
            },
            &urls::BylineJson { byline },
        ));
    }
    for subject in page.subjects.into_iter().map(|subject| subject.slug) {
        topics.extend(three(
            &urls::SubjectFeed {
                subject: subject.clone(),
            },
            &urls::SubjectRss {
                subject: subject.clone(),
            },
            &urls::SubjectJson { subject },
        ));
    }
    if let Some(series) = page.series.map(|part| part.series.slug) {
        topics.extend(three(
            &urls::SeriesFeed {
                series: series.clone(),
            },
            &urls::SeriesRss {
                series: series.clone(),
            },
            &urls::SeriesJson { series },
        ));
    }
    Ok(topics)
}

fn three(atom: &impl ToString, rss: &impl ToString, json: &impl ToString) -> [String; 3] {
    [atom.to_string(), rss.to_string(), json.to_string()]
}

/// Notes that these feeds have changed, and writes the job that tells the hub. One of which the hub is being told
/// at this moment counts as told a millisecond earlier than it was: `told` sees by that that it has changed again.
/// Changes `hub_topics`, `jobs`.
///
/// # Errors
/// When the database fails.
pub async fn changed(tx: &DatabaseTransaction, topics: &[String], now: Moment) -> Result<(), DbErr> {
    if topics.is_empty() {
        return Ok(());
    }
    Entity::update_many()
        .col_expr(Column::ToldAt, Expr::col(Column::ToldAt).sub(1))
        .filter(Column::Topic.is_in(topics))
        .exec(tx)
        .await?;
    let rows = topics.iter().map(|topic| ActiveModel {
        topic: Set(topic.clone()),
        waits: Set(true),
        ..Default::default()
    });
    let replace = OnConflict::column(Column::Topic)
        .update_column(Column::Waits)
        .to_owned();
    Entity::insert_many(rows)
        .on_conflict(replace)
        .exec_without_returning(tx)
        .await?;
    jobs::enqueue_once(tx, &Ping {}, now, now).await
}

/// Looks again after `audit` when its post appears by itself. Changes `jobs`.
///
/// # Errors
/// When the database fails.
pub async fn expect(tx: &DatabaseTransaction, audit: AuditId, at: Moment, now: Moment) -> Result<(), DbErr> {
    jobs::enqueue_held(tx, &audit.to_string(), &Changed { audit }, at, now).await
}

/// The feeds that the hub is to be told of now, by address, at most `AT_ONCE`: until `told`, they count as told at
/// `now` and wait still. Changes `hub_topics`.
///
/// # Errors
/// When the database fails.
pub async fn begin(tx: &DatabaseTransaction, now: Moment) -> Result<Vec<String>, DbErr> {
    let topics = due(tx, now).await?;
    Entity::update_many()
        .col_expr(Column::ToldAt, Expr::value(Some(now)))
        .filter(Column::Topic.is_in(&topics))
        .exec(tx)
        .await?;
    Ok(topics)
}

async fn due(db: &impl ConnectionTrait, now: Moment) -> Result<Vec<String>, DbErr> {
    Entity::find()
        .select_only()
        .column(Column::Topic)
        .filter(Column::Waits.eq(true))
        .filter(Column::ToldAt.is_null().or(Column::ToldAt.lte(now.minus(EVERY))))
        .order_by_asc(Column::Topic)
        .limit(AT_ONCE)
        .into_tuple()
        .all(db)
        .await
}

/// The hub knows of these feeds as they were when `begin` named them, at `begun`; what waits still, or has changed
/// since, is told as soon as its minute is over. Changes `hub_topics`, `jobs`.
///
/// # Errors
/// When the database fails.
pub async fn told(
    tx: &DatabaseTransaction,
    (topics, begun): (&[String], Moment),
    now: Moment,
) -> Result<(), DbErr> {
    Entity::update_many()
        .col_expr(Column::Waits, Expr::value(false))
        .filter(Column::Topic.is_in(topics))
        .filter(Column::ToldAt.eq(begun))
        .exec(tx)
        .await?;
    let next: Option<Option<Moment>> = Entity::find()
        .select_only()
        .column(Column::ToldAt)
        .filter(Column::Waits.eq(true))
        .order_by_asc(Column::ToldAt)
        .order_by_asc(Column::Topic)
        .limit(1)
        .into_tuple()
        .one(tx)
        .await?;
    if let Some(told_at) = next {
        let run_at = match told_at.map(|told_at| told_at.plus(EVERY)) {
            Some(at) if at > now => at,
            _ => now,
        };
        jobs::enqueue_once(tx, &Ping {}, run_at, now).await?;
    }
    Ok(())
}
