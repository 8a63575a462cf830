//! What a transaction changed of the readers' pages, written down by the database itself: triggers
//! append to `touched`, so that no verb, import or hand at the console can forget to. On PostgreSQL
//! every line is also announced to listeners when its transaction commits.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::DbBackend;

use crate::columns::{id, text};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // Nothing ever wrote to the table of this name that the first migration made.
        manager
            .drop_table(Table::drop().table("touched").to_owned())
            .await?;
        let table = Table::create()
            .table("touched")
            .col(id())
            .col(text("key"))
            .to_owned();
        manager.create_table(table).await?;
        let backend = manager.get_database_backend();
        let database = manager.get_connection();
        for trigger in triggers() {
            database.execute_unprepared(&trigger.sql(backend)).await?;
        }
        if backend == DbBackend::Postgres {
            database.execute_unprepared(ANNOUNCE).await?;
        }
        Ok(())
    }
}

/// What a listener hears of a line: its id and its key.
const ANNOUNCE: &str = "
    CREATE FUNCTION announce_touched() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        PERFORM pg_notify('touched', NEW.id || ' ' || NEW.key);
        RETURN NULL;
    END $$;
    CREATE TRIGGER announce_touched AFTER INSERT ON touched
    FOR EACH ROW EXECUTE FUNCTION announce_touched();";

/// Appends `keys` after `event` on a row of `table` for which `when` holds.
struct Trigger {
    table: &'static str,
    event: &'static str,
    /// A condition on NEW and OLD, in words both engines know.
    when: String,
    /// Expressions over NEW and OLD; those that are null are left out.
    keys: Vec<String>,
}

impl Trigger {
    fn sql(&self, backend: DbBackend) -> String {
        let Self {
            table, event, when, ..
        } = self;
        let name = format!("touched_{table}_{}", event.to_lowercase());
        let keys: Vec<String> = self
            .keys
            .iter()
            .map(|key| format!("SELECT {key} AS key"))
            .collect();
        let insert = format!(
            "INSERT INTO touched (key) SELECT k.key FROM ({}) AS k WHERE k.key IS NOT NULL;",
            keys.join(" UNION ALL ")
        );
        match backend {
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

const EVENTS: [&str; 3] = ["INSERT", "UPDATE", "DELETE"];

fn triggers() -> Vec<Trigger> {
    let links = ["post_bylines", "post_tags", "post_audiences", "post_subjects"];
    let mut all = posts();
    all.extend(links.into_iter().flat_map(link));
    all.extend(
        ["bylines", "tags", "audiences", "subjects"]
            .into_iter()
            .flat_map(named),
    );
    all.extend(comments());
    all.extend(
        ["affiliation_statements", "affiliation_requests"]
            .into_iter()
            .flat_map(beside_comments),
    );
    all.extend(EVENTS.map(|event| Trigger {
        table: "settings",
        event,
        when: "1 = 1".to_owned(),
        keys: vec!["'site'".to_owned()],
    }));
    all
}

/// The row that an event leaves, or the one it takes away.
fn row(event: &str) -> &'static str {
    if event == "DELETE" { "OLD" } else { "NEW" }
}

/// `condition`, in which `$` is the row; after an update either of the two rows will do.
fn either(event: &str, condition: &str) -> String {
    if event == "UPDATE" {
        format!(
            "({} OR {})",
            condition.replace('$', "OLD"),
            condition.replace('$', "NEW")
        )
    } else {
        condition.replace('$', row(event))
    }
}

/// A draft is no reader's business, unless it has a date: lists begin at a post's date even when the
/// post itself has gone.
const READERS_POST: &str =
    "($.status IN ('published', 'scheduled', 'unlisted') OR $.published_at IS NOT NULL)";

/// Everything a list may show but the number of comments, which changes with every comment.
const LISTED: [&str; 7] = [
    "kind",
    "status",
    "slug",
    "title",
    "feed_id",
    "published_at",
    "updated_at",
];

fn posts() -> Vec<Trigger> {
    let changed = LISTED.map(|column| format!("OLD.{column} IS DISTINCT FROM NEW.{column}"));
    let lists = |event| match event {
        "UPDATE" => format!("CASE WHEN {} THEN 'posts' END", changed.join(" OR ")),
        _ => "'posts'".to_owned(),
    };
    let trigger = |event| Trigger {
        table: "posts",
        event,
        when: either(event, READERS_POST),
        keys: vec![format!("'post:' || {}.id", row(event)), lists(event)],
    };
    EVENTS.map(trigger).into()
}

/// What a post is filed under, and who signs it. A draft's is nobody's business yet.
fn link(table: &'static str) -> Vec<Trigger> {
    let trigger = |event| {
        let readable = format!(
            "EXISTS (SELECT 1 FROM posts WHERE id = {}.post_id AND status IN ('published', 'scheduled', 'unlisted'))",
            row(event)
        );
        Trigger {
            table,
            event,
            when: "1 = 1".to_owned(),
            keys: vec![
                format!("CASE WHEN {readable} THEN 'post:' || {}.post_id END", row(event)),
                format!("CASE WHEN {readable} THEN 'posts' END"),
            ],
        }
    };
    EVENTS.map(trigger).into()
}

/// Rows whose names stand on many pages and hardly ever change: all pages are drawn again. A new one
/// stands nowhere yet.
fn named(table: &'static str) -> Vec<Trigger> {
    let trigger = |event| Trigger {
        table,
        event,
        when: "1 = 1".to_owned(),
        keys: vec!["'site'".to_owned()],
    };
    ["UPDATE", "DELETE"].map(trigger).into()
}

/// Comments that wait are nobody's business. One that goes for good counts whatever its state,
/// because a page of the thread may begin behind it.
fn comments() -> Vec<Trigger> {
    let shown = "($.visible OR $.status = 'published')";
    let trigger = |event| Trigger {
        table: "comments",
        event,
        when: if event == "DELETE" {
            "1 = 1".to_owned()
        } else {
            either(event, shown)
        },
        keys: vec![
            format!("'post:' || {}.post_id", row(event)),
            "'comments'".to_owned(),
        ],
    };
    EVENTS.map(trigger).into()
}

/// What belongs to a comment and stands beside it or in a reply to it.
fn beside_comments(table: &'static str) -> Vec<Trigger> {
    let trigger = |event| {
        let of = |key: &str| {
            format!(
                "(SELECT {key} FROM comments WHERE id = {}.comment_id AND (visible OR status = 'published'))",
                row(event)
            )
        };
        Trigger {
            table,
            event,
            when: "1 = 1".to_owned(),
            keys: vec![of("'post:' || post_id"), of("'comments'")],
        }
    };
    EVENTS.map(trigger).into()
}
