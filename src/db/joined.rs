//! Many ids as one value. Each row is a message from SQLite's thread, and each of its values costs a dozen
//! allocations (`object.rs`): a thousand ids in one text cost what one of them does.

use sea_orm::DbBackend;
use sea_orm::sea_query::{Expr, Query, SelectStatement};

/// The column `id` of what `ids` finds as one text, in no order; null where nothing is found.
pub fn joined(engine: DbBackend, ids: SelectStatement) -> SelectStatement {
    let all = match engine {
        DbBackend::Sqlite => "group_concat(id)",
        _ => "string_agg(id::text, ',')",
    };
    Query::select()
        .expr_as(Expr::cust(all), "ids")
        .from_subquery(ids, "found")
        .take()
}

/// The ids in what `joined` found.
pub fn parted(joined: Option<&str>) -> impl Iterator<Item = i64> {
    let ids = joined.unwrap_or_default().split(',');
    ids.filter_map(|id| id.parse().ok())
}
