//! Codes on their way to mailboxes, each for an hour. Nothing of an address is stored but its domain.

use sea_orm_migration::prelude::*;

use crate::columns::{count, foreign_key, id, index, moment, refers, text, unique};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(mailbox_codes()).await?;
        manager
            .create_index(unique("mailbox_codes", &["comment_id"]))
            .await?;
        manager
            .create_index(index("mailbox_codes", &["expires_at"]))
            .await
    }
}

fn mailbox_codes() -> TableCreateStatement {
    Table::create()
        .table("mailbox_codes")
        .col(id())
        .col(refers("comment_id"))
        .col(text("domain"))
        .col(text("code_hash"))
        .col(count("tries"))
        .col(moment("created_at"))
        .col(moment("expires_at"))
        .foreign_key(&mut foreign_key(
            "mailbox_codes",
            "comment_id",
            "comments",
            ForeignKeyAction::Cascade,
        ))
        .to_owned()
}
