//! Posts that an older program rendered, or one that spoke another language, are rendered again, a few at a
//! time, so that each shows what the same source would show today. Nobody wrote anything: no version is raised, no date changes, nobody is
//! told.

use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DatabaseTransaction, DbErr, EntityTrait as _, PaginatorTrait as _,
    QueryFilter as _, QueryOrder as _, QuerySelect as _,
};
use serde::{Deserialize, Serialize};

use super::entity::post::{Column, Entity};
use super::lang;
use crate::clock::Moment;
use crate::ids::PostId;
use crate::jobs::{self, Job};
use crate::text::{self, Format, SafeHtml};
use crate::words::{Language, spoken_in};

/// How many posts one job renders: the worker has other things to do as well.
pub const AT_ONCE: u64 = 20;

/// Renders the next posts again, and asks for another of its kind while there are more.
#[derive(Debug, Serialize, Deserialize)]
pub struct RenderAgain {}

impl Job for RenderAgain {
    const KIND: &'static str = "posts.render_again";
}

/// A post as an older program left it.
#[derive(Debug)]
pub struct Old {
    id: PostId,
    version: i64,
    source: String,
    format: Format,
    lang: String,
}

/// The same post, rendered; `None` where today's limits refuse it, and it stays as it is.
#[derive(Debug)]
pub struct Rendered {
    id: PostId,
    version: i64,
    html: Option<SafeHtml>,
}

/// Queues the job if there is anything to do, as at the start of the program. Changes `jobs`.
///
/// # Errors
/// When the database fails.
pub async fn schedule(tx: &DatabaseTransaction, now: Moment) -> Result<(), DbErr> {
    let old = Entity::find().filter(Column::Renderer.lt(text::RENDERER));
    if old.limit(1).count(tx).await? > 0 {
        jobs::enqueue_once(tx, &RenderAgain {}, now, now).await?;
    }
    Ok(())
}

/// The blog has another language: posts that are in it wait to be rendered again, for the words of ours that
/// stand in them (“Contents”, “Note”). Changes `posts` and `jobs`.
///
/// # Errors
/// When the database fails.
pub async fn in_other_words(tx: &DatabaseTransaction, now: Moment) -> Result<(), DbErr> {
    Entity::update_many()
        .col_expr(Column::Renderer, Expr::value(0))
        .filter(Column::Lang.eq(""))
        .exec(tx)
        .await?;
    schedule(tx, now).await
}

/// The oldest posts that wait to be rendered, `AT_ONCE` at most.
///
/// # Errors
/// When the database fails.
pub async fn old(db: &impl ConnectionTrait) -> Result<Vec<Old>, DbErr> {
    let rows: Vec<(PostId, i64, String, Format, String)> = Entity::find()
        .select_only()
        .columns([
            Column::Id,
            Column::Version,
            Column::Source,
            Column::Format,
            Column::Lang,
        ])
        .filter(Column::Renderer.lt(text::RENDERER))
        .order_by_asc(Column::Id)
        .limit(AT_ONCE)
        .into_tuple()
        .all(db)
        .await?;
    let post = |(id, version, source, format, lang)| Old {
        id,
        version,
        source,
        format,
        lang,
    };
    Ok(rows.into_iter().map(post).collect())
}

/// In the words of `blog`, but for posts with a language of their own. Takes its time: not for a thread that
/// answers requests.
pub fn rendered(old: Vec<Old>, blog: Language) -> Vec<Rendered> {
    let post = |old: Old| Rendered {
        id: old.id,
        version: old.version,
        html: spoken_in(lang::of_our_words(&old.lang, blog), || {
            text::post(&old.source, old.format).ok()
        }),
    };
    old.into_iter().map(post).collect()
}

/// Keeps what was rendered, but for posts that somebody saved meanwhile. Changes `posts` and `jobs`.
///
/// # Errors
/// When the database fails.
pub async fn store(tx: &DatabaseTransaction, posts: &[Rendered], now: Moment) -> Result<(), DbErr> {
    for post in posts {
        let mut update = Entity::update_many()
            .col_expr(Column::Renderer, Expr::value(text::RENDERER))
            .filter(Column::Id.eq(post.id))
            .filter(Column::Version.eq(post.version))
            .filter(Column::Renderer.lt(text::RENDERER));
        if let Some(html) = &post.html {
            update = update
                .col_expr(Column::Html, Expr::value(html.clone()))
                .col_expr(Column::Words, Expr::value(text::words(html)))
                .col_expr(Column::Plain, Expr::value(text::plain(html)));
        }
        update.exec(tx).await?;
    }
    schedule(tx, now).await
}
