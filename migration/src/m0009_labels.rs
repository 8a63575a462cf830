//! When the label beside a comment's author last changed by the author's own doing: feeds show it.

use sea_orm_migration::prelude::*;

use crate::columns::moment_null;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let comments = Table::alter()
            .table("comments")
            .add_column(moment_null("label_changed_at"))
            .to_owned();
        manager.alter_table(comments).await
    }
}
