//! Which mails went out, so that none goes twice and an address that nobody confirmed is left alone.

use sea_orm_migration::prelude::*;

use crate::columns::{foreign_key, id, index, moment, refers, text};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(mails_sent()).await?;
        manager
            .create_index(index("mails_sent", &["comment_id", "kind"]))
            .await?;
        manager
            .create_index(index("mails_sent", &["address_hash", "sent_at"]))
            .await
    }
}

fn mails_sent() -> TableCreateStatement {
    Table::create()
        .table("mails_sent")
        .col(id())
        .col(text("kind"))
        .col(refers("comment_id"))
        .col(text("address_hash"))
        .col(moment("sent_at"))
        .foreign_key(&mut foreign_key(
            "mails_sent",
            "comment_id",
            "comments",
            ForeignKeyAction::Cascade,
        ))
        .to_owned()
}
