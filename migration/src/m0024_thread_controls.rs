//! How a post takes comments: slow mode, an exception from closing by age, the comment that stands first,
//! and single threads that take no more replies. What was decided against is counted under a post, so a
//! comment that is kept out changes its readers' page, too.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::DbBackend;

use crate::columns::{count, flag, index, refers_null, text_empty};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for (table, column) in columns() {
            let added = Table::alter().table(table).add_column(column).to_owned();
            manager.alter_table(added).await?;
        }
        // Few threads are closed: to ask whether one is costs next to nothing.
        let closed = index("comments", &["post_id"])
            .name("ix_comments_closed")
            .and_where(Expr::col("replies_closed").eq(true))
            .to_owned();
        manager.create_index(closed).await?;
        manager
            .create_index(index("comments", &["post_id", "created_at"]))
            .await?;
        let engine = manager.get_database_backend();
        for trigger in triggers() {
            let sql = trigger.sql(engine);
            manager.get_connection().execute_unprepared(&sql).await?;
        }
        Ok(())
    }
}

fn columns() -> [(&'static str, ColumnDef); 5] {
    let off = |name| flag(name).default(false).take();
    [
        ("posts", off("never_closes")),
        ("posts", count("slow_minutes")),
        ("posts", refers_null("pinned_id")),
        ("posts", text_empty("pinned_by")),
        ("comments", off("replies_closed")),
    ]
}

/// Appends `key` to `touched` after `event` on a row of `table` for which `when` holds.
struct Trigger {
    name: &'static str,
    table: &'static str,
    event: &'static str,
    when: String,
    key: &'static str,
}

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

/// The states in which a comment is kept out; spam is not counted.
const KEPT_OUT: &str = "('rejected', 'hidden', 'trashed')";

/// One that goes for good is written down by the trigger of the thread. With the policy of a post its
/// comments may come into or leave the feed of all of them.
fn triggers() -> [Trigger; 3] {
    [
        Trigger {
            name: "counted_comments_insert",
            table: "comments",
            event: "INSERT",
            when: format!("(NEW.status IN {KEPT_OUT})"),
            key: "'post:' || NEW.post_id",
        },
        Trigger {
            name: "counted_comments_update",
            table: "comments",
            event: "UPDATE",
            when: format!(
                "((OLD.status IN {KEPT_OUT} OR NEW.status IN {KEPT_OUT}) AND \
                 (OLD.status <> NEW.status OR OLD.decision_reason <> NEW.decision_reason \
                 OR OLD.decided_by IS DISTINCT FROM NEW.decided_by))"
            ),
            key: "'post:' || NEW.post_id",
        },
        Trigger {
            name: "discussed_posts_update",
            table: "posts",
            event: "UPDATE",
            when: "(OLD.comment_policy <> NEW.comment_policy)".to_owned(),
            key: "'comments'",
        },
    ]
}
