//! What a version of a post says besides its texts: who signs it, its series, cover, first address and
//! language.

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
        // Null: a version from before this was kept.
        let added = Table::alter()
            .table("post_revisions")
            .add_column(json_null("beside"))
            .to_owned();
        manager.alter_table(added).await
    }
}
