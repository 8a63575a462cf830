//! What a moderator often replies, each with a place in their own list.

use sea_orm_migration::prelude::*;

use crate::columns::{foreign_key, id, index, moment, number, refers, text};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(saved_replies()).await?;
        manager
            .create_index(index("saved_replies", &["person_id", "position"]))
            .await
    }
}

fn saved_replies() -> TableCreateStatement {
    Table::create()
        .table("saved_replies")
        .col(id())
        .col(refers("person_id"))
        .col(number("position"))
        .col(text("title"))
        .col(text("text"))
        .col(moment("saved_at"))
        .foreign_key(&mut foreign_key(
            "saved_replies",
            "person_id",
            "people",
            ForeignKeyAction::Cascade,
        ))
        .to_owned()
}
