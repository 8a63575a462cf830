//! What the interests that a post states said before: readers see when they changed.

use sea_orm_migration::prelude::*;

use crate::columns::json_null;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let posts = Table::alter()
            .table("posts")
            .add_column(json_null("interests_history"))
            .to_owned();
        manager.alter_table(posts).await
    }
}
