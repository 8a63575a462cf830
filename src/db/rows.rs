//! Rows from one engine to the other, table by table, without knowing what they mean. What a column
//! holds is read from the SQLite side, whose declared types tell more than they enforce.

use anyhow::bail;
use sea_orm::sea_query::{Alias, Expr, Query};
use sea_orm::{ConnectionTrait, DbErr, QueryResult, Statement, Value};

/// Rows that are carried over at once.
const BATCH: usize = 200;

/// A table of the app, as SQLite declares it.
pub struct Table {
    name: String,
    columns: Vec<(String, Holds)>,
    has_own_ids: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Holds {
    Number,
    Text,
    Flag,
    Bytes,
    Json,
}

/// The app's tables in SQLite, by name; not the list of migrations, which a migration writes, nor what
/// triggers write while the others are filled: `touched`, what people are connected with, and the words that
/// are searched for.
///
/// # Errors
/// When the database fails, or a column's type is none of the five that tables are made of.
pub async fn tables(sqlite: &impl ConnectionTrait) -> anyhow::Result<Vec<Table>> {
    let names = texts(
        sqlite,
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' \
         AND name NOT LIKE 'sqlite_%' AND name NOT IN ('seaql_migrations', 'touched', 'affiliation_connections') ORDER BY name",
    )
    .await?;
    let mut tables = Vec::new();
    for name in names {
        tables.push(table(sqlite, name).await?);
    }
    Ok(tables)
}

async fn table(sqlite: &impl ConnectionTrait, name: String) -> anyhow::Result<Table> {
    let described = all(
        sqlite,
        format!("SELECT name, lower(type) AS type FROM pragma_table_info('{name}')"),
    )
    .await?;
    let mut columns = Vec::new();
    for row in described {
        let declared: String = row.try_get("", "type")?;
        let column: String = row.try_get("", "name")?;
        let holds = match declared.as_str() {
            "integer" | "bigint" => Holds::Number,
            "text" => Holds::Text,
            "boolean" => Holds::Flag,
            "blob" => Holds::Bytes,
            "jsonb_text" => Holds::Json,
            other => bail!("{name}.{column} is of type {other}, which no backup knows"),
        };
        columns.push((column, holds));
    }
    let counted =
        format!("SELECT name FROM sqlite_master WHERE name = '{name}' AND sql LIKE '%AUTOINCREMENT%'");
    Ok(Table {
        has_own_ids: !texts(sqlite, &counted).await?.is_empty(),
        name,
        columns,
    })
}

/// Copies one table out of PostgreSQL, inside of two transactions.
///
/// # Errors
/// When either database fails.
pub async fn to_sqlite(
    postgres: &impl ConnectionTrait,
    sqlite: &impl ConnectionTrait,
    table: &Table,
) -> anyhow::Result<()> {
    // A cursor of its own for each table: what a statement returns is remembered by its words.
    let cursor = format!("\"carried_{}\"", table.name);
    postgres
        .execute_unprepared(&format!(
            "DECLARE {cursor} NO SCROLL CURSOR FOR SELECT * FROM \"{}\"",
            table.name
        ))
        .await?;
    loop {
        let rows = all(postgres, format!("FETCH {BATCH} FROM {cursor}")).await?;
        if rows.is_empty() {
            break;
        }
        insert(sqlite, table, &rows).await?;
    }
    postgres.execute_unprepared(&format!("CLOSE {cursor}")).await?;
    if table.has_own_ids {
        keep_last_id_in_sqlite(postgres, sqlite, &table.name).await?;
    }
    Ok(())
}

/// Copies one table into PostgreSQL, inside of its transaction.
///
/// # Errors
/// When either database fails.
pub async fn to_postgres(
    sqlite: &impl ConnectionTrait,
    postgres: &impl ConnectionTrait,
    table: &Table,
) -> anyhow::Result<()> {
    let mut after = i64::MIN;
    loop {
        let page = format!(
            "SELECT rowid AS carried_rowid, * FROM \"{}\" WHERE rowid > {after} ORDER BY rowid LIMIT {BATCH}",
            table.name
        );
        let rows = all(sqlite, page).await?;
        let Some(last) = rows.last() else { break };
        after = last.try_get("", "carried_rowid")?;
        insert(postgres, table, &rows).await?;
    }
    if table.has_own_ids {
        keep_last_id_in_postgres(sqlite, postgres, &table.name).await?;
    }
    Ok(())
}

async fn insert(to: &impl ConnectionTrait, table: &Table, rows: &[QueryResult]) -> anyhow::Result<()> {
    let mut insert = Query::insert();
    insert
        .into_table(Alias::new(&table.name))
        .columns(table.columns.iter().map(|(name, _)| Alias::new(name)));
    for row in rows {
        let values: Result<Vec<Expr>, DbErr> = table
            .columns
            .iter()
            .map(|(name, holds)| Ok(Expr::value(value(row, name, *holds)?)))
            .collect();
        insert.values(values?)?;
    }
    to.execute(&insert).await?;
    Ok(())
}

fn value(row: &QueryResult, column: &str, holds: Holds) -> Result<Value, DbErr> {
    Ok(match holds {
        Holds::Number => row.try_get::<Option<i64>>("", column)?.into(),
        Holds::Text => row.try_get::<Option<String>>("", column)?.into(),
        Holds::Flag => row.try_get::<Option<bool>>("", column)?.into(),
        Holds::Bytes => row.try_get::<Option<Vec<u8>>>("", column)?.into(),
        Holds::Json => row.try_get::<Option<serde_json::Value>>("", column)?.into(),
    })
}

/// An id that was once given is not given again, though its row may be gone.
async fn keep_last_id_in_sqlite(
    postgres: &impl ConnectionTrait,
    sqlite: &impl ConnectionTrait,
    table: &str,
) -> Result<(), DbErr> {
    let query = format!(
        "SELECT coalesce(pg_sequence_last_value(pg_get_serial_sequence('\"{table}\"', 'id')::regclass), 0) AS last"
    );
    if let Some(row) = all(postgres, query).await?.first() {
        let last: i64 = row.try_get("", "last")?;
        sqlite
            .execute_unprepared(&format!(
                "DELETE FROM sqlite_sequence WHERE name = '{table}'; \
                 INSERT INTO sqlite_sequence (name, seq) VALUES ('{table}', {last})"
            ))
            .await?;
    }
    Ok(())
}

async fn keep_last_id_in_postgres(
    sqlite: &impl ConnectionTrait,
    postgres: &impl ConnectionTrait,
    table: &str,
) -> Result<(), DbErr> {
    let query = format!("SELECT seq AS last FROM sqlite_sequence WHERE name = '{table}' AND seq > 0");
    if let Some(row) = all(sqlite, query).await?.first() {
        let last: i64 = row.try_get("", "last")?;
        postgres
            .execute_unprepared(&format!(
                "SELECT setval(pg_get_serial_sequence('\"{table}\"', 'id'), {last})"
            ))
            .await?;
    }
    Ok(())
}

/// Lets PostgreSQL check what refers to what when all tables are filled, so that they may come in any
/// order, and an answer before what it answers.
///
/// # Errors
/// When the database fails.
pub async fn check_references_later(postgres: &impl ConnectionTrait) -> Result<(), DbErr> {
    alter_references(postgres, "DEFERRABLE INITIALLY DEFERRED").await
}

/// Checks them, and makes them immediate again, as the migrations made them.
///
/// # Errors
/// When a row refers to one that is not there, or the database fails.
pub async fn check_references_now(postgres: &impl ConnectionTrait) -> Result<(), DbErr> {
    postgres
        .execute_unprepared("SET CONSTRAINTS ALL IMMEDIATE")
        .await?;
    alter_references(postgres, "NOT DEFERRABLE").await
}

async fn alter_references(postgres: &impl ConnectionTrait, how: &str) -> Result<(), DbErr> {
    let changes = texts(
        postgres,
        &format!(
            "SELECT format('ALTER TABLE %s ALTER CONSTRAINT %I {how}', conrelid::regclass, conname) \
             FROM pg_constraint WHERE contype = 'f' AND connamespace = current_schema()::regnamespace"
        ),
    )
    .await?;
    for change in changes {
        postgres.execute_unprepared(&change).await?;
    }
    Ok(())
}

/// The schema that PostgreSQL's tables are made in.
///
/// # Errors
/// When the database fails or has none.
pub async fn current_schema(postgres: &impl ConnectionTrait) -> Result<String, DbErr> {
    let schemas = texts(postgres, "SELECT current_schema()::text").await?;
    schemas
        .into_iter()
        .next()
        .ok_or_else(|| DbErr::Custom("the database has no schema for tables".to_owned()))
}

/// The first column of every row.
///
/// # Errors
/// When the database fails or the column is no text.
pub async fn texts(db: &impl ConnectionTrait, query: &str) -> Result<Vec<String>, DbErr> {
    all(db, query.to_owned())
        .await?
        .iter()
        .map(|row| row.try_get_by_index(0))
        .collect()
}

async fn all(db: &impl ConnectionTrait, query: String) -> Result<Vec<QueryResult>, DbErr> {
    db.query_all_raw(Statement::from_string(db.get_database_backend(), query))
        .await
}
