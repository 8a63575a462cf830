//! How many rows PostgreSQL's planner expects of a question, from what it knows about the tables' values
//! (postgresql.org/docs/current/row-estimation-examples.html). It costs no reading of them.

use sea_orm::sea_query::SelectStatement;
use sea_orm::{ConnectionTrait, DbErr};
use serde_json::Value;

/// How many rows `question` has, roughly; 0 where the engine does not say.
///
/// # Errors
/// When the database fails.
pub async fn rows(db: &impl ConnectionTrait, question: &SelectStatement) -> Result<u64, DbErr> {
    let mut statement = db.get_database_backend().build(question);
    statement.sql = format!("EXPLAIN (FORMAT JSON) {}", statement.sql);
    let Some(row) = db.query_one_raw(statement).await? else {
        return Ok(0);
    };
    let plan: Value = row.try_get_by_index(0)?;
    Ok(plan
        .pointer("/0/Plan/Plan Rows")
        .and_then(Value::as_u64)
        .unwrap_or(0))
}
