//! A hub is told which feeds have changed (WebSub): each feed with when that was, and a job for each line of
//! the history about a post or a comment, by a trigger, while the blog has a hub.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::DbBackend;

use crate::columns::{flag, moment_null, text};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = Table::create()
            .table("hub_topics")
            // The address of a feed, below the base path.
            .col(text("topic"))
            // The hub does not know yet that it has changed.
            .col(flag("waits"))
            .col(moment_null("told_at"))
            .primary_key(Index::create().col("topic"))
            .to_owned();
        manager.create_table(table).await?;
        let database = manager.get_connection();
        database
            .execute_unprepared(&notice(manager.get_database_backend()))
            .await?;
        Ok(())
    }
}

/// After 20 seconds, in which undo may take back what has changed. A restore fills `audit` before `settings`,
/// and so makes none.
fn notice(backend: DbBackend) -> String {
    let about = "(NEW.post_id IS NOT NULL OR NEW.comment_id IS NOT NULL)";
    let insert = |payload: &str| {
        format!(
            "INSERT INTO jobs (kind, payload, state, run_at, attempts, created_at)
             SELECT 'hub.changed', {payload}, 'queued', NEW.at + 20000, 0, NEW.at
             WHERE EXISTS (SELECT 1 FROM settings WHERE key = 'websub_hub' AND value <> '');"
        )
    };
    let payload = r#"'{"audit":' || NEW.id || '}'"#;
    match backend {
        DbBackend::Postgres => format!(
            "CREATE FUNCTION hub_changed() RETURNS trigger LANGUAGE plpgsql AS $$
             BEGIN {} RETURN NULL; END $$;
             CREATE TRIGGER hub_changed AFTER INSERT ON audit FOR EACH ROW WHEN {about}
             EXECUTE FUNCTION hub_changed();",
            insert(&format!("({payload})::jsonb"))
        ),
        _ => format!(
            "CREATE TRIGGER hub_changed AFTER INSERT ON audit FOR EACH ROW WHEN {about}
             BEGIN {} END;",
            insert(payload)
        ),
    }
}
