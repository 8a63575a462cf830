//! Another text for a comment that a moderator sent back to its author; at most one waits for an answer.

use sea_orm_migration::prelude::*;

use crate::columns::{foreign_key, id, index, moment, moment_null, number, refers, text, unique};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(proposals()).await?;
        manager
            .create_index(index("proposals", &["comment_id", "id"]))
            .await?;
        let one_open = unique("proposals", &["comment_id"])
            .and_where(Expr::col("state").eq("open"))
            .to_owned();
        manager.create_index(one_open).await
    }
}

fn proposals() -> TableCreateStatement {
    Table::create()
        .table("proposals")
        .col(id())
        .col(refers("comment_id"))
        .col(refers("byline_id"))
        .col(text("source"))
        .col(text("html"))
        .col(number("renderer"))
        .col(text("state"))
        .col(moment("created_at"))
        .col(moment_null("settled_at"))
        .foreign_key(&mut foreign_key(
            "proposals",
            "comment_id",
            "comments",
            ForeignKeyAction::Cascade,
        ))
        .foreign_key(&mut foreign_key(
            "proposals",
            "byline_id",
            "bylines",
            ForeignKeyAction::Restrict,
        ))
        .to_owned()
}
