//! Rules of screening: the owner's own, and what the owner decided otherwise about those that are built in.
//! They are a part of the settings: whatever changes them is told as `m0007_touched.rs` tells of settings.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::DbBackend;

use crate::columns::{foreign_key, id, index, moment, number, refers, text};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(rules()).await?;
        manager
            .create_index(index("rules", &["state", "position", "id"]))
            .await?;
        let backend = manager.get_database_backend();
        for event in ["INSERT", "UPDATE", "DELETE"] {
            let sql = touched(event, backend);
            manager.get_connection().execute_unprepared(&sql).await?;
        }
        Ok(())
    }
}

fn rules() -> TableCreateStatement {
    Table::create()
        .table("rules")
        .col(id())
        .col(number("position"))
        .col(text("kind"))
        .col(text("parameters"))
        .col(text("action"))
        .col(text("state"))
        .col(refers("person_id"))
        .col(moment("changed_at"))
        .foreign_key(&mut foreign_key(
            "rules",
            "person_id",
            "people",
            ForeignKeyAction::Restrict,
        ))
        .to_owned()
}

fn touched(event: &str, backend: DbBackend) -> String {
    let name = format!("touched_rules_{}", event.to_lowercase());
    let insert = "INSERT INTO touched (key) VALUES ('site');";
    match backend {
        DbBackend::Postgres => format!(
            "CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {insert} RETURN NULL; END $$;
             CREATE TRIGGER {name} AFTER {event} ON rules FOR EACH ROW EXECUTE FUNCTION {name}();"
        ),
        _ => format!("CREATE TRIGGER {name} AFTER {event} ON rules FOR EACH ROW BEGIN {insert} END;"),
    }
}
