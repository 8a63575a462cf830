//! A second look at a decision, which the writer of a comment asked for; at most one a comment.

use sea_orm_migration::prelude::*;

use crate::columns::{foreign_key, id, index, moment, moment_null, refers, refers_null, text, unique};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(appeals()).await?;
        manager.create_index(unique("appeals", &["comment_id"])).await?;
        manager
            .create_index(index("appeals", &["state", "comment_id"]))
            .await
    }
}

fn appeals() -> TableCreateStatement {
    let mut table = Table::create()
        .table("appeals")
        .col(id())
        .col(refers("comment_id"))
        .col(text("body"))
        .col(text("state"))
        .col(moment("created_at"))
        .col(moment_null("settled_at"))
        .col(refers_null("settled_by"))
        .to_owned();
    for (column, to, on_delete) in [
        ("comment_id", "comments", ForeignKeyAction::Cascade),
        ("settled_by", "people", ForeignKeyAction::Restrict),
    ] {
        table.foreign_key(&mut foreign_key("appeals", column, to, on_delete));
    }
    table
}
