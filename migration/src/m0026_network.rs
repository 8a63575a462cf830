//! Finds what else came from a network, while that is known.

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
        let known = index("comments", &["network_hash", "id"])
            .and_where(Expr::col("network_hash").is_not_null())
            .to_owned();
        manager.create_index(known).await
    }
}
