//! Whose an address is, and whose feed a token opens, however many subscribers there are. The index that keeps an
//! address with one subscriber begins with the channel, which not every question names, and holds only what is active
//! or waits, which a planner does not see in values that are bound to the question later.

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
        manager
            .create_index(index("subscriber_channels", &["address_hash"]))
            .await
    }
}
