//! Webmention (W3C Recommendation): the pages elsewhere that said they link to a post, with what each of them
//! is to it and the comment that was made of it; and the pages that a post links to, with whether they were
//! told so.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::DbBackend;

use crate::columns::{
    count, flag, foreign_key, id, index, moment, moment_null, number_null, refers, refers_null, text, unique,
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(mentions()).await?;
        manager.create_table(mentions_sent()).await?;
        for index in [
            unique("mentions", &["post_id", "source"]),
            index("mentions", &["comment_id"]),
            unique("mentions_sent", &["post_id", "target"]),
        ] {
            manager.create_index(index).await?;
        }
        let trigger = touched(manager.get_database_backend());
        manager.get_connection().execute_unprepared(&trigger).await?;
        Ok(())
    }
}

fn mentions() -> TableCreateStatement {
    Table::create()
        .table("mentions")
        .col(id())
        .col(refers("post_id"))
        // The page that links here, and the address it was said to link to.
        .col(text("source"))
        .col(text("target"))
        // What it is to the post: reply, like, repost, mention.
        .col(text("kind"))
        // Null until its page was read.
        .col(refers_null("comment_id"))
        // How often it could not be read since it was told of.
        .col(count("tries"))
        .col(moment("created_at"))
        .foreign_key(&mut foreign_key(
            "mentions",
            "post_id",
            "posts",
            ForeignKeyAction::Cascade,
        ))
        .foreign_key(&mut foreign_key(
            "mentions",
            "comment_id",
            "comments",
            ForeignKeyAction::Cascade,
        ))
        .to_owned()
}

fn mentions_sent() -> TableCreateStatement {
    Table::create()
        .table("mentions_sent")
        .col(id())
        .col(refers("post_id"))
        .col(text("target"))
        .col(text("state"))
        // Of the last answer; null when nobody answered.
        .col(number_null("status"))
        // The post links there now.
        .col(flag("is_linked"))
        // How often it did not work since the post changed.
        .col(count("tries"))
        .col(moment("created_at"))
        .col(moment_null("tried_at"))
        .foreign_key(&mut foreign_key(
            "mentions_sent",
            "post_id",
            "posts",
            ForeignKeyAction::Cascade,
        ))
        .to_owned()
}

/// A page shows of a published mention what it is; all else that it shows of one is in `comments`.
fn touched(backend: DbBackend) -> String {
    let when = "(OLD.kind IS DISTINCT FROM NEW.kind)";
    let insert = "INSERT INTO touched (key) SELECT 'post:' || NEW.post_id
         WHERE EXISTS (SELECT 1 FROM comments WHERE id = NEW.comment_id AND status = 'published');";
    match backend {
        DbBackend::Postgres => format!(
            "CREATE FUNCTION touched_mentions_update() RETURNS trigger LANGUAGE plpgsql AS $$
             BEGIN {insert} RETURN NULL; END $$;
             CREATE TRIGGER touched_mentions_update AFTER UPDATE ON mentions FOR EACH ROW WHEN {when}
             EXECUTE FUNCTION touched_mentions_update();"
        ),
        _ => format!(
            "CREATE TRIGGER touched_mentions_update AFTER UPDATE ON mentions FOR EACH ROW WHEN {when}
             BEGIN {insert} END;"
        ),
    }
}
