//! Comments, who wrote them as far as they chose to be remembered, and edits that wait.

use sea_orm_migration::prelude::*;

use crate::columns::{
    count, flag, foreign_key, id, index, json, moment, moment_null, number, refers, refers_null, text,
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
        manager.create_table(commenters()).await?;
        manager.create_index(unique("commenters", &["token"])).await?;
        manager.create_table(comments()).await?;
        for index in comment_indexes() {
            manager.create_index(index).await?;
        }
        manager.create_table(comment_edits()).await?;
        manager
            .create_index(index("comment_edits", &["comment_id", "id"]))
            .await
    }
}

fn commenters() -> TableCreateStatement {
    Table::create()
        .table("commenters")
        .col(id())
        .col(text("token"))
        .col(text_empty("name"))
        .col(text_empty("email"))
        .col(text_empty("website"))
        .col(moment_null("email_confirmed_at"))
        .col(moment("created_at"))
        .to_owned()
}

fn comments() -> TableCreateStatement {
    Table::create()
        .table("comments")
        .col(id())
        .col(refers("post_id"))
        .col(refers_null("parent_id"))
        .col(ColumnDef::new("path").blob().not_null())
        .col(number("depth"))
        .col(text("kind"))
        .col(text("status"))
        .col(text_null("previous_status"))
        .col(flag("visible"))
        .col(number("version"))
        .col(refers_null("byline_id"))
        .col(refers_null("person_id"))
        .col(refers_null("commenter_id"))
        .col(text("name"))
        .col(text_empty("email"))
        .col(text_empty("website"))
        .col(text("source"))
        .col(text("format"))
        .col(text("html"))
        .col(number("renderer"))
        .col(text("nonce"))
        .col(json("reasons"))
        .col(text_null("repeat_hash"))
        .col(text_null("network_hash"))
        .col(moment_null("desk_from"))
        .col(text_empty("decision_reason"))
        .col(moment("created_at"))
        .col(moment_null("published_at"))
        .col(moment_null("decided_at"))
        .col(refers_null("decided_by"))
        .col(count("descendant_count"))
        .foreign_key(&mut foreign_key(
            "comments",
            "post_id",
            "posts",
            ForeignKeyAction::Cascade,
        ))
        .foreign_key(&mut foreign_key(
            "comments",
            "parent_id",
            "comments",
            ForeignKeyAction::Restrict,
        ))
        .foreign_key(&mut foreign_key(
            "comments",
            "byline_id",
            "bylines",
            ForeignKeyAction::Restrict,
        ))
        .foreign_key(&mut foreign_key(
            "comments",
            "person_id",
            "people",
            ForeignKeyAction::SetNull,
        ))
        .foreign_key(&mut foreign_key(
            "comments",
            "decided_by",
            "people",
            ForeignKeyAction::SetNull,
        ))
        .foreign_key(&mut foreign_key(
            "comments",
            "commenter_id",
            "commenters",
            ForeignKeyAction::SetNull,
        ))
        .to_owned()
}

fn comment_indexes() -> Vec<IndexCreateStatement> {
    let visible = || Expr::col("visible").eq(true);
    vec![
        unique("comments", &["post_id", "path"]),
        index("comments", &["post_id", "path"])
            .name("ix_comments_thread")
            .and_where(visible())
            .to_owned(),
        index("comments", &["post_id", "created_at", "id"])
            .name("ix_comments_roots")
            .and_where(visible().and(Expr::col("parent_id").is_null()))
            .to_owned(),
        index("comments", &["desk_from", "id"])
            .name("ix_comments_desk")
            .and_where(Expr::col("status").eq("pending"))
            .to_owned(),
        index("comments", &["published_at", "id"])
            .name("ix_comments_feed")
            .and_where(visible())
            .to_owned(),
        index("comments", &["status", "id"]),
        index("comments", &["parent_id"]),
        index("comments", &["commenter_id"]),
        index("comments", &["repeat_hash", "created_at"]),
    ]
}

fn comment_edits() -> TableCreateStatement {
    Table::create()
        .table("comment_edits")
        .col(id())
        .col(refers("comment_id"))
        .col(text("source"))
        .col(text("html"))
        .col(number("renderer"))
        .col(text("state"))
        .col(moment("created_at"))
        .foreign_key(&mut foreign_key(
            "comment_edits",
            "comment_id",
            "comments",
            ForeignKeyAction::Cascade,
        ))
        .to_owned()
}
