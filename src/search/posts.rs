//! The posts and pages that hold what was asked for, best first: a word of the title counts most, then one
//! of what stands above the text; a newer post stands a little before an older one like it.

use std::collections::HashMap;

use sea_orm::{
    ColumnTrait as _, ConnectionTrait, DbBackend, DbErr, EntityTrait as _, FromQueryResult, QueryFilter as _,
    QuerySelect as _, Statement, Value,
};

use super::asked::{Asked, any_postgres, any_sqlite};
use super::{Found, FoundPost, LAST_PAGE, PAGE_SIZE};
use crate::clock::Moment;
use crate::ids::PostId;
use crate::posts::entity::post::{Column, Entity};
use crate::posts::{Kind, Signature, lists};

/// How much a post of today stands before one that is like it and very old; one of a year ago half as much.
const NEWER: &str = "(1 + 0.3 / (1 + ($1 - posts.published_at) / 31557600000.0))";

/// What readers find in lists, and may see now.
const LISTED: &str = "posts.status IN ('published', 'scheduled') AND posts.published_at <= $1";

/// PostgreSQL reads each text to rank it, or to see whether words stand in a row: so many at most, which is
/// all that the pages of a search show.
const READ: u64 = PAGE_SIZE * LAST_PAGE;

#[derive(Debug, FromQueryResult)]
struct Row {
    id: PostId,
    kind: Kind,
    slug: String,
    title: String,
    audience: String,
    plain: String,
    signature: Option<Signature>,
    published_at: Moment,
}

/// `limit` posts and pages behind the first `skipped`.
///
/// # Errors
/// When the database fails.
pub async fn posts(
    db: &impl ConnectionTrait,
    asked: &Asked,
    (skipped, limit): (u64, u64),
    now: Moment,
) -> Result<Found<FoundPost>, DbErr> {
    if asked.is_empty() {
        return Ok(Found::default());
    }
    let select = match db.get_database_backend() {
        DbBackend::Postgres => postgres(asked),
        _ => sqlite(asked.sqlite()),
    };
    let mut ids = ranked(db, select, (skipped, limit + 1), now).await?;
    let page = usize::try_from(limit).unwrap_or(usize::MAX);
    let more = ids.len() > page;
    ids.truncate(page);
    Ok(Found {
        items: found(db, ids).await?,
        more,
    })
}

/// At most `limit` posts and pages with any of the words of `typed` in their title or above their text,
/// those with most of them first.
///
/// # Errors
/// When the database fails.
pub async fn likely(
    db: &impl ConnectionTrait,
    typed: &str,
    limit: u64,
    now: Moment,
) -> Result<Vec<FoundPost>, DbErr> {
    let backend = db.get_database_backend();
    let words = Asked::words(typed, backend);
    if words.is_empty() {
        return Ok(Vec::new());
    }
    let select = match backend {
        DbBackend::Postgres => likely_postgres(any_postgres(&words)),
        _ => sqlite(format!("{{title head}} : ({})", any_sqlite(&words))),
    };
    let ids = ranked(db, select, (0, limit), now).await?;
    found(db, ids).await
}

/// A statement up to its order, in which $1 is now, and what stands for the others.
type Ranking = (String, Vec<String>);

fn sqlite(matched: String) -> Ranking {
    let sql = format!(
        "SELECT posts.id FROM post_words JOIN posts ON posts.id = post_words.rowid \
         WHERE post_words MATCH $2 AND {LISTED} ORDER BY bm25(post_words, 10.0, 4.0, 1.0) * {NEWER}"
    );
    (sql, vec![matched])
}

/// Of what an index finds, the best by what stands above the text, which is short, are candidates; those alone
/// are read and ranked by all they say, longer texts a little lower, as bm25 does.
fn postgres(asked: &Asked) -> Ranking {
    let (loose, exact, any) = (asked.postgres_loose(), asked.postgres(), asked.postgres_any());
    let candidates = format!(
        "SELECT * FROM posts WHERE {} AND {LISTED} \
         ORDER BY {} * {NEWER} DESC, published_at DESC, id DESC LIMIT {READ}",
        holds("$2"),
        head_rank("$3")
    );
    let ranked = |wanted: &str| {
        let rank = whole_rank("$3");
        format!("SELECT id FROM ({candidates}) posts WHERE {wanted} ORDER BY {rank} * {NEWER} DESC")
    };
    if loose == exact {
        return (ranked("true"), vec![loose, any]);
    }
    (ranked(&holds("$4")), vec![loose, any, exact])
}

fn likely_postgres(any: String) -> Ranking {
    let rank = head_rank("$2");
    let matched = format!("{} AND {LISTED} AND {rank} > 0", holds("$2"));
    (
        format!("SELECT id FROM posts WHERE {matched} ORDER BY {rank} * {NEWER} DESC"),
        vec![any],
    )
}

fn holds(query: &str) -> String {
    format!(
        "post_words(title, summary, audience, why, plain) @@ pg_catalog.to_tsquery('pg_catalog.simple', {query})"
    )
}

fn head_rank(query: &str) -> String {
    format!(
        "pg_catalog.ts_rank(post_words(title, summary, audience, why, ''), \
         pg_catalog.to_tsquery('pg_catalog.simple', {query}))"
    )
}

/// Title, head and text weigh as they do for SQLite; a rank is divided by 1 and the logarithm of the length.
fn whole_rank(query: &str) -> String {
    format!(
        "pg_catalog.ts_rank_cd('{{0.1, 0.1, 0.4, 1.0}}', post_words(title, summary, audience, why, plain), \
         pg_catalog.to_tsquery('pg_catalog.simple', {query}), 1)"
    )
}

/// The posts of a ranking, newer ones first among equals.
async fn ranked(
    db: &impl ConnectionTrait,
    (sql, queries): Ranking,
    (skipped, limit): (u64, u64),
    now: Moment,
) -> Result<Vec<PostId>, DbErr> {
    let sql = format!("{sql}, posts.published_at DESC, posts.id DESC LIMIT {limit} OFFSET {skipped}");
    let values = std::iter::once(Value::from(now.0)).chain(queries.into_iter().map(Value::from));
    let statement = Statement::from_sql_and_values(db.get_database_backend(), sql, values);
    let rows = db.query_all_raw(statement).await?;
    rows.iter().map(|row| row.try_get("", "id")).collect()
}

/// What is shown of these posts, in this order.
///
/// # Errors
/// When the database fails.
pub(super) async fn found(db: &impl ConnectionTrait, ids: Vec<PostId>) -> Result<Vec<FoundPost>, DbErr> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let rows: Vec<Row> = Entity::find()
        .select_only()
        .columns([
            Column::Id,
            Column::Kind,
            Column::Slug,
            Column::Title,
            Column::Audience,
            Column::Plain,
            Column::Signature,
            Column::PublishedAt,
        ])
        .filter(Column::Id.is_in(ids.iter().copied()))
        .into_model()
        .all(db)
        .await?;
    let unsigned = rows.iter().filter(|row| row.signature.is_none());
    let mut names = lists::names(db, unsigned.map(|row| row.id).collect()).await?;
    let mut posts: HashMap<PostId, FoundPost> = HashMap::new();
    for row in rows {
        let current = names.remove(&row.id).unwrap_or_default();
        posts.insert(row.id, post(row, current));
    }
    Ok(ids.iter().filter_map(|id| posts.remove(id)).collect())
}

fn post(row: Row, names: Vec<String>) -> FoundPost {
    FoundPost {
        names: match row.signature {
            Some(Signature(signed)) => signed.into_iter().map(|signed| signed.name).collect(),
            None => names,
        },
        kind: row.kind,
        slug: row.slug,
        title: row.title,
        audience: row.audience,
        plain: row.plain,
        published_at: row.published_at,
    }
}
