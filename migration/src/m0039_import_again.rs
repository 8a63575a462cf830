//! What an import wrote, so that a later run can tell what changed there, what changed here, and what
//! stayed as it was.

use sea_orm_migration::prelude::*;

use crate::columns::{count, text_empty};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // The SHA-256 of what the record was; empty where nobody compares.
        add(manager, text_empty("hash")).await?;
        // The version that our row had then; 0 where nobody compares.
        add(manager, count("version")).await
    }
}

async fn add(manager: &SchemaManager<'_>, column: ColumnDef) -> Result<(), DbErr> {
    let added = Table::alter().table("import_refs").add_column(column).to_owned();
    manager.alter_table(added).await
}
