//! Posts and pages with whom they are for, and what they are filed under.

use sea_orm_migration::prelude::*;

use crate::columns::{
    count, foreign_key, id, index, json_null, moment, moment_null, number, refers, refers_null, text,
    text_empty, text_null, unique,
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(posts()).await?;
        manager.create_index(unique("posts", &["slug"])).await?;
        manager.create_index(unique("posts", &["feed_id"])).await?;
        manager
            .create_index(index("posts", &["kind", "status", "published_at", "id"]))
            .await?;
        for (table, extra) in [("tags", None), ("audiences", None), ("subjects", Some("subject"))] {
            manager.create_table(term(table, extra.is_some())).await?;
            manager.create_index(unique(table, &["slug"])).await?;
        }
        for (table, column, to) in [
            ("post_bylines", "byline_id", "bylines"),
            ("post_tags", "tag_id", "tags"),
            ("post_audiences", "audience_id", "audiences"),
            ("post_subjects", "subject_id", "subjects"),
        ] {
            manager.create_table(link(table, column, to)).await?;
            manager.create_index(index(table, &[column, "post_id"])).await?;
        }
        manager.create_table(redirects()).await?;
        manager.create_index(unique("redirects", &["path"])).await?;
        manager.create_table(import_refs()).await?;
        manager
            .create_index(unique("import_refs", &["system", "site", "kind", "source_id"]))
            .await
    }
}

fn posts() -> TableCreateStatement {
    Table::create()
        .table("posts")
        .col(id())
        .col(text("slug"))
        .col(text("kind"))
        .col(text("status"))
        .col(text("title"))
        .col(text_empty("summary"))
        .col(text_empty("audience"))
        .col(text_empty("why"))
        .col(text_empty("interests"))
        .col(text("source"))
        .col(text("format"))
        .col(text("html"))
        .col(number("renderer"))
        .col(count("words"))
        .col(text("comment_policy"))
        .col(text("feed_id"))
        .col(json_null("signature"))
        .col(refers_null("person_id"))
        .col(moment("created_at"))
        .col(moment("updated_at"))
        .col(moment_null("published_at"))
        .col(count("comment_count"))
        .col(number("version"))
        .foreign_key(&mut foreign_key(
            "posts",
            "person_id",
            "people",
            ForeignKeyAction::SetNull,
        ))
        .to_owned()
}

/// Something posts are filed under; a subject also has a kind and, where known, its own domain.
fn term(table: &'static str, subject: bool) -> TableCreateStatement {
    let mut create = Table::create();
    create.table(table).col(id()).col(text("slug")).col(text("name"));
    if subject {
        create.col(text("kind")).col(text_null("domain"));
    }
    create
}

fn link(table: &'static str, column: &'static str, to: &'static str) -> TableCreateStatement {
    Table::create()
        .table(table)
        .col(refers("post_id"))
        .col(refers(column))
        .col(number("position"))
        .primary_key(Index::create().col("post_id").col(column))
        .foreign_key(&mut foreign_key(
            table,
            "post_id",
            "posts",
            ForeignKeyAction::Cascade,
        ))
        .foreign_key(&mut foreign_key(table, column, to, ForeignKeyAction::Cascade))
        .to_owned()
}

fn redirects() -> TableCreateStatement {
    Table::create()
        .table("redirects")
        .col(id())
        .col(text("path"))
        .col(text("target"))
        .col(moment("created_at"))
        .to_owned()
}

fn import_refs() -> TableCreateStatement {
    Table::create()
        .table("import_refs")
        .col(id())
        .col(text("system"))
        .col(text("site"))
        .col(text("kind"))
        .col(text("source_id"))
        .col(number("local_id"))
        .to_owned()
}
