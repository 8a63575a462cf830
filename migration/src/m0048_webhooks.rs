//! Other programs that are told what happens here: the addresses, what was sent to each, and what they know
//! of each post and comment. Every line of the history about a post or a comment causes a job while anybody
//! is told, by a trigger, so that no verb can forget to and nobody pays for it while nobody listens.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::DbBackend;

use crate::columns::{
    count, flag, foreign_key, id, index, json, moment, moment_null, number_null, refers, refers_null, text,
    text_empty, unique,
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [webhook_endpoints(), webhook_messages(), webhook_told()] {
            manager.create_table(table).await?;
        }
        for index in [
            unique("webhook_messages", &["name"]),
            index("webhook_messages", &["endpoint_id", "id"]),
            index("webhook_messages", &["endpoint_id", "state", "due_at", "id"]),
            index("webhook_messages", &["created_at"]),
        ] {
            manager.create_index(index).await?;
        }
        let database = manager.get_connection();
        database
            .execute_unprepared(&notice(manager.get_database_backend()))
            .await?;
        Ok(())
    }
}

fn webhook_endpoints() -> TableCreateStatement {
    Table::create()
        .table("webhook_endpoints")
        .col(id())
        .col(text("url"))
        .col(text_empty("description"))
        // The codes of what it hears of.
        .col(json("events"))
        .col(text("scope"))
        .col(text("state"))
        // With the keys of the site, which stand in a file, it makes the secret; alone it says nothing.
        .col(text("salt"))
        // That of the secret before, and when the new one took its place.
        .col(text_empty("old_salt"))
        .col(moment_null("renewed_at"))
        .col(moment_null("failing_since"))
        // Nothing is tried before then.
        .col(moment_null("rests_until"))
        .col(moment("created_at"))
        .to_owned()
}

fn webhook_messages() -> TableCreateStatement {
    Table::create()
        .table("webhook_messages")
        .col(id())
        .col(refers("endpoint_id"))
        // As the receiver knows it, however often it is sent.
        .col(text("name"))
        .col(text("event"))
        .col(refers_null("post_id"))
        .col(refers_null("comment_id"))
        .col(text("state"))
        .col(moment("due_at"))
        .col(count("attempts"))
        .col(number_null("status"))
        // How the last answer begins, or why there was none.
        .col(text_empty("answer"))
        .col(moment("created_at"))
        .col(moment_null("answered_at"))
        .foreign_key(&mut foreign_key(
            "webhook_messages",
            "endpoint_id",
            "webhook_endpoints",
            ForeignKeyAction::Cascade,
        ))
        .to_owned()
}

/// What was last told of each post and comment, so that only what is new is told.
fn webhook_told() -> TableCreateStatement {
    Table::create()
        .table("webhook_told")
        .col(text("thing"))
        .col(refers("target"))
        .col(flag("is_public"))
        .col(moment("changed_at"))
        .primary_key(Index::create().col("thing").col("target"))
        .to_owned()
}

/// A job for each line of the history about a post or a comment, 20 seconds later, in which undo may take
/// back what it tells of. A restore fills `audit` before `webhook_endpoints`, and so makes none.
fn notice(backend: DbBackend) -> String {
    let about = "(NEW.post_id IS NOT NULL OR NEW.comment_id IS NOT NULL)";
    let insert = |payload: &str| {
        format!(
            "INSERT INTO jobs (kind, payload, state, run_at, attempts, created_at)
             SELECT 'webhooks.notice', {payload}, 'queued', NEW.at + 20000, 0, NEW.at
             WHERE EXISTS (SELECT 1 FROM webhook_endpoints WHERE state = 'on');"
        )
    };
    let payload = r#"'{"audit":' || NEW.id || '}'"#;
    match backend {
        DbBackend::Postgres => format!(
            "CREATE FUNCTION webhooks_notice() RETURNS trigger LANGUAGE plpgsql AS $$
             BEGIN {} RETURN NULL; END $$;
             CREATE TRIGGER webhooks_notice AFTER INSERT ON audit FOR EACH ROW WHEN {about}
             EXECUTE FUNCTION webhooks_notice();",
            insert(&format!("({payload})::jsonb"))
        ),
        _ => format!(
            "CREATE TRIGGER webhooks_notice AFTER INSERT ON audit FOR EACH ROW WHEN {about}
             BEGIN {} END;",
            insert(payload)
        ),
    }
}
