//! The history by person, by post, by what was done and by day, newest first, however long it is.

use sea_orm_migration::prelude::*;

use crate::columns::index;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for columns in [
            ["person_id", "id"],
            ["post_id", "id"],
            ["action", "id"],
            ["at", "id"],
        ] {
            manager.create_index(index("audit", &columns)).await?;
        }
        Ok(())
    }
}
