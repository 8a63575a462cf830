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

/// So many comments with the words, newest first, are looked at: whether they are published, and where the
/// words must stand in a row, on PostgreSQL, whether they do.
const LOOKED_AT: u64 = 2_000;
/// As above for words in a row on PostgreSQL, which reads each text for it.
const READ: u64 = 500;

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
        DbBackend::Postgres => {
            let words = "comment_words(name, '', source) @@ pg_catalog.to_tsquery('pg_catalog.simple'";
            let newest = format!(
                "SELECT id, name, source FROM comments WHERE status = 'published' AND {words}, $1) \
                 ORDER BY id DESC LIMIT"
            );
            let (loose, exact) = (asked.postgres_loose(), asked.postgres());
            if loose == exact {
                let ids = format!("comments.id IN (SELECT id FROM ({newest} {LOOKED_AT}) newest)");
                return Expr::cust_with_values(ids, [loose]);
            }
            let ids = format!("comments.id IN (SELECT id FROM ({newest} {READ}) newest WHERE {words}, $2))");
            Expr::cust_with_values(ids, [loose, exact])
        }
        _ => Expr::cust_with_values(
            format!(
                "comments.id IN (SELECT rowid FROM comment_words WHERE comment_words MATCH ? \
                 ORDER BY rowid DESC LIMIT {LOOKED_AT})"
            ),
            [format!("{{name source}} : ({})", asked.sqlite())],
        ),
    }
}
