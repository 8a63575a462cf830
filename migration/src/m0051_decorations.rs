//! Pictures that show nothing a reader would miss: nobody is asked what they show.

use sea_orm_migration::prelude::*;

use crate::columns::flag;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let added = Table::alter()
            .table("media")
            .add_column(flag("decorative").default(false))
            .to_owned();
        manager.alter_table(added).await
    }
}
