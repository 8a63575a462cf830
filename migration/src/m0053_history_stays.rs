//! The history is only added to: no line of it is deleted, and none is changed but in what is known only after
//! it was written, its detail and by which other line it was undone; that only once.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::DbBackend;

#[derive(DeriveMigrationName)]
pub struct Migration;

/// What never changes in a line.
const WRITTEN: [&str; 7] = [
    "id",
    "at",
    "actor",
    "person_id",
    "action",
    "post_id",
    "comment_id",
];

const REFUSED: &str = "the history is only added to";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let triggers = match manager.get_database_backend() {
            DbBackend::Postgres => in_postgres(&changes("IS DISTINCT FROM")),
            _ => in_sqlite(&changes("IS NOT")),
        };
        manager.get_connection().execute_unprepared(&triggers).await?;
        Ok(())
    }
}

/// Whether an update changes what may not change; `differs` compares two values that may be null.
fn changes(differs: &str) -> String {
    let written = WRITTEN.map(|column| format!("OLD.{column} {differs} NEW.{column}"));
    format!("OLD.undone_by IS NOT NULL OR {}", written.join(" OR "))
}

fn in_postgres(changes: &str) -> String {
    format!(
        "CREATE FUNCTION history_stays() RETURNS trigger LANGUAGE plpgsql AS $$
         BEGIN RAISE EXCEPTION '{REFUSED}'; END $$;
         CREATE TRIGGER history_delete BEFORE DELETE ON audit FOR EACH ROW EXECUTE FUNCTION history_stays();
         CREATE TRIGGER history_update BEFORE UPDATE ON audit FOR EACH ROW WHEN ({changes})
         EXECUTE FUNCTION history_stays();"
    )
}

fn in_sqlite(changes: &str) -> String {
    format!(
        "CREATE TRIGGER history_delete BEFORE DELETE ON audit FOR EACH ROW
         BEGIN SELECT RAISE(ABORT, '{REFUSED}'); END;
         CREATE TRIGGER history_update BEFORE UPDATE ON audit FOR EACH ROW WHEN {changes}
         BEGIN SELECT RAISE(ABORT, '{REFUSED}'); END;"
    )
}
