//! The subject that a rule found when it asked by itself; empty when a person asked.

use sea_orm_migration::prelude::*;

use crate::columns::text_empty;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let requests = Table::alter()
            .table("affiliation_requests")
            .add_column(text_empty("rule_subject"))
            .to_owned();
        manager.alter_table(requests).await
    }
}
