//! Posts that belong together in an order, the picture a post opens with, and where it appeared first. A
//! page of a part shows its neighbours, so that a part that moves touches the lists.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::DbBackend;

use crate::columns::{id, index, moment, number_null, refers_null, text, text_empty, unique};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let series = Table::create()
            .table("series")
            .col(id())
            .col(text("slug"))
            .col(text("name"))
            .col(text_empty("description"))
            .col(moment("created_at"))
            .to_owned();
        manager.create_table(series).await?;
        manager.create_index(unique("series", &["slug"])).await?;
        for column in columns() {
            let added = Table::alter().table("posts").add_column(column).to_owned();
            manager.alter_table(added).await?;
        }
        manager
            .create_index(index("posts", &["series_id", "series_part"]))
            .await?;
        let engine = manager.get_database_backend();
        for trigger in &TRIGGERS {
            let sql = trigger.sql(engine);
            manager.get_connection().execute_unprepared(&sql).await?;
        }
        Ok(())
    }
}

fn columns() -> [ColumnDef; 5] {
    [
        refers_null("series_id"),
        number_null("series_part"),
        // The SHA-256 of one of our pictures, in hexadecimal; empty for none.
        text_empty("cover"),
        text_empty("cover_alt"),
        // Where it appeared first; empty for here.
        text_empty("canonical"),
    ]
}

/// Appends `key` to `touched` after `event` on a row of `table` for which `when` holds.
struct Trigger {
    name: &'static str,
    table: &'static str,
    event: &'static str,
    when: &'static str,
    key: &'static str,
}

const TRIGGERS: [Trigger; 3] = [
    Trigger {
        name: "series_posts_update",
        table: "posts",
        event: "UPDATE",
        when: "(OLD.series_id IS DISTINCT FROM NEW.series_id OR OLD.series_part IS DISTINCT FROM NEW.series_part)",
        key: "'posts'",
    },
    Trigger {
        name: "touched_series_update",
        table: "series",
        event: "UPDATE",
        when: "(1 = 1)",
        key: "'site'",
    },
    Trigger {
        name: "touched_series_delete",
        table: "series",
        event: "DELETE",
        when: "(1 = 1)",
        key: "'site'",
    },
];

impl Trigger {
    fn sql(&self, engine: DbBackend) -> String {
        let Self {
            name,
            table,
            event,
            when,
            key,
        } = self;
        let insert = format!("INSERT INTO touched (key) VALUES ({key});");
        match engine {
            DbBackend::Postgres => format!(
                "CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$
                 BEGIN {insert} RETURN NULL; END $$;
                 CREATE TRIGGER {name} AFTER {event} ON {table} FOR EACH ROW WHEN ({when})
                 EXECUTE FUNCTION {name}();"
            ),
            _ => format!(
                "CREATE TRIGGER {name} AFTER {event} ON {table} FOR EACH ROW WHEN {when}
                 BEGIN {insert} END;"
            ),
        }
    }
}
