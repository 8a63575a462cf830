//! What readers report to the moderators; and why a label was taken down.

use sea_orm_migration::prelude::*;

use crate::columns::{foreign_key, id, index, moment, moment_null, refers, text, text_empty};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(reports()).await?;
        for columns in [["comment_id", "id"], ["resolved_at", "comment_id"]] {
            manager.create_index(index("reports", &columns)).await?;
        }
        let statements = Table::alter()
            .table("affiliation_statements")
            .add_column(text_empty("redacted_because"))
            .to_owned();
        manager.alter_table(statements).await
    }
}

fn reports() -> TableCreateStatement {
    Table::create()
        .table("reports")
        .col(id())
        .col(refers("comment_id"))
        .col(text("kind"))
        .col(text("reason"))
        .col(text("network_hash"))
        .col(moment("created_at"))
        .col(moment_null("resolved_at"))
        .foreign_key(&mut foreign_key(
            "reports",
            "comment_id",
            "comments",
            ForeignKeyAction::Cascade,
        ))
        .to_owned()
}
