//! Finds the newest comments of those who say that they are this or that, at the desk: to look for it in the
//! statements meant reading every one of them.

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
        let said = index("affiliation_statements", &["you_are", "comment_id", "state"])
            .and_where(Expr::col("you_are").is_not_null())
            .to_owned();
        manager.create_index(said).await
    }
}
