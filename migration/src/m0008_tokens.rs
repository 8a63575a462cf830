//! The tokens by which other programs act as a person; of each only its hash.

use sea_orm_migration::prelude::*;

use crate::columns::{foreign_key, id, moment, moment_null, refers, text, unique};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(api_tokens()).await?;
        manager.create_index(unique("api_tokens", &["hash"])).await
    }
}

fn api_tokens() -> TableCreateStatement {
    Table::create()
        .table("api_tokens")
        .col(id())
        .col(text("hash"))
        .col(text("name"))
        .col(text("scope"))
        .col(refers("person_id"))
        .col(moment("created_at"))
        .col(moment_null("revoked_at"))
        .foreign_key(&mut foreign_key(
            "api_tokens",
            "person_id",
            "people",
            ForeignKeyAction::Cascade,
        ))
        .to_owned()
}
