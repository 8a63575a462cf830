//! The answers that a program's request gets again when it is sent again.

use sea_orm_migration::prelude::*;

use crate::columns::text_null;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for column in ["request_hash", "answer"] {
            let table = Table::alter()
                .table("idempotency_keys")
                .add_column(text_null(column))
                .to_owned();
            manager.alter_table(table).await?;
        }
        Ok(())
    }
}
