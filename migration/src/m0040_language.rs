//! The language in which somebody of the team sees their pages.

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
        // Its code; empty: that of the blog.
        let added = Table::alter()
            .table("people")
            .add_column(text_empty("language"))
            .to_owned();
        manager.alter_table(added).await
    }
}
