//! The published comments that hold what was asked for, newest first. Of a word that stands in very many,
//! only the newest are looked at, so that a search costs the same however many there are.

use sea_orm::sea_query::Expr;
use sea_orm::{ConnectionTrait, DbBackend, DbErr, QueryFilter as _, QueryOrder as _, QuerySelect as _};

use super::asked::Asked;
use super::{Found, PAGE_SIZE};
use crate::affiliation::wording::Terms;
use crate::comments::entity::comment::Column;
use crate::feeds::CommentItem;
use crate::feeds::read;
use crate::ids::CommentId;

/// So many comments with the words, newest first, are looked at: whether they are published.
const LOOKED_AT: u64 = 2_000;

/// `limit` comments behind the first `skipped`.
///
/// # Errors
/// When the database fails.
pub async fn comments(
    db: &impl ConnectionTrait,
    asked: &Asked,
    (skipped, limit): (u64, u64),
    terms: Terms<'_>,
) -> Result<Found<CommentItem>, DbErr> {
    if asked.is_empty() {
        return Ok(Found::default());
    }
    let mut ids: Vec<CommentId> = read::listed(terms.now)
        .filter(holds(asked, db.get_database_backend()))
        .select_only()
        .column(Column::Id)
        .order_by_desc(Column::Id)
        .offset(skipped)
        .limit(limit.min(PAGE_SIZE) + 1)
        .into_tuple()
        .all(db)
        .await?;
    let page = usize::try_from(limit).unwrap_or(usize::MAX);
    let more = ids.len() > page;
    ids.truncate(page);
    Ok(Found {
        items: read::chosen(db, &ids, terms).await?,
        more,
    })
}

fn holds(asked: &Asked, backend: DbBackend) -> Expr {
    match backend {
        // Its index finds all with the words; addresses are left out, and phrases looked at, one by one.
        DbBackend::Postgres => Expr::cust_with_values(
            format!(
                "comments.id IN (SELECT id FROM comments WHERE status = 'published' \
                 AND words @@ pg_catalog.to_tsquery('pg_catalog.simple', $1) \
                 AND pg_catalog.ts_filter(words, '{{a,c}}') @@ pg_catalog.to_tsquery('pg_catalog.simple', $2) \
                 ORDER BY id DESC LIMIT {LOOKED_AT})"
            ),
            [asked.postgres_loose(), asked.postgres()],
        ),
        _ => Expr::cust_with_values(
            format!(
                "comments.id IN (SELECT rowid FROM comment_words WHERE comment_words MATCH ? \
                 ORDER BY rowid DESC LIMIT {LOOKED_AT})"
            ),
            [format!("{{name source}} : ({})", asked.sqlite())],
        ),
    }
}
