//! What the desk searches a million comments by. What people say to be connected with stands beside their
//! statements, a row each, kept there by triggers: to look for it in the statements meant reading every one
//! of them. And PostgreSQL keeps the words of a comment in its row, where a search that has found too much in
//! its index compares them; made anew out of the text for that, each took a third of a millisecond.

mod postgres;

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::DbBackend;

use crate::columns::{foreign_key, index, number, refers, text};

#[derive(DeriveMigrationName)]
pub struct Migration;

const TABLE: &str = "affiliation_connections";
/// Each finds the newest comments with what it begins with.
const FOUND_BY: [&[&str]; 2] = [&["kind", "comment_id"], &["about", "comment_id", "kind"]];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(connections()).await?;
        for columns in FOUND_BY {
            manager.create_index(index(TABLE, columns)).await?;
        }
        let engine = manager.get_database_backend();
        let words = match engine {
            DbBackend::Postgres => postgres::words(),
            _ => Vec::new(),
        };
        for step in [fill(engine)].into_iter().chain(kept(engine)).chain(words) {
            manager.get_connection().execute_unprepared(&step).await?;
        }
        Ok(())
    }
}

/// What statements that count say, in small letters; a subject that is not named is empty.
fn connections() -> TableCreateStatement {
    Table::create()
        .table(TABLE)
        .col(refers("statement_id"))
        .col(number("place"))
        .col(refers("comment_id"))
        .col(text("kind"))
        .col(text("about"))
        .primary_key(Index::create().col("statement_id").col("place"))
        .foreign_key(&mut foreign_key(
            TABLE,
            "statement_id",
            "affiliation_statements",
            ForeignKeyAction::Cascade,
        ))
        .foreign_key(&mut foreign_key(
            TABLE,
            "comment_id",
            "comments",
            ForeignKeyAction::Cascade,
        ))
        .to_owned()
}

/// The states in which a statement counts.
const LIVE: &str = "('draft', 'active', 'chips_only')";

fn fill(engine: DbBackend) -> String {
    rows(engine, "s", ", affiliation_statements AS s", "s.state")
}

/// Writes the connections of the statement `of`, where its `state` lets them count.
fn rows(engine: DbBackend, of: &str, from: &str, state: &str) -> String {
    let (each, place) = match engine {
        DbBackend::Postgres => (
            format!("LATERAL jsonb_array_elements({of}.connections) WITH ORDINALITY AS c (value, place)"),
            "c.place - 1",
        ),
        _ => (format!("json_each({of}.connections) AS c"), "c.key"),
    };
    let from = from
        .strip_prefix(", ")
        .map_or(each.clone(), |table| format!("{table}, {each}"));
    format!(
        "INSERT INTO {TABLE} (statement_id, place, comment_id, kind, about) \
         SELECT {of}.id, {place}, {of}.comment_id, c.value ->> 'kind', lower(coalesce(c.value ->> 'about', '')) \
         FROM {from} WHERE {state} IN {LIVE};"
    )
}

/// Writes them again after each change.
fn kept(engine: DbBackend) -> Vec<String> {
    let add = rows(engine, "NEW", "", "NEW.state");
    let forget = format!("DELETE FROM {TABLE} WHERE statement_id = NEW.id;");
    [
        ("insert", "INSERT", add.clone()),
        (
            "update",
            "UPDATE OF state, connections",
            format!("{forget} {add}"),
        ),
    ]
    .map(|(name, event, body)| {
        let name = format!("connections_{name}");
        match engine {
            DbBackend::Postgres => format!(
                "CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$
                 BEGIN {body} RETURN NULL; END $$;
                 CREATE TRIGGER {name} AFTER {event} ON affiliation_statements FOR EACH ROW
                 EXECUTE FUNCTION {name}();"
            ),
            _ => format!(
                "CREATE TRIGGER {name} AFTER {event} ON affiliation_statements FOR EACH ROW
                 BEGIN {body} END;"
            ),
        }
    })
    .into()
}
