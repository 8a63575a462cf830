//! Counts what a person has sent and earned from the index alone: the comments themselves are long, and lie apart.

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
        let earned = [
            "commenter_id",
            "status",
            "created_at",
            "published_at",
            "decided_at",
        ];
        manager.create_index(index("comments", &earned)).await?;
        let old = Index::drop()
            .name("ix_comments_commenter_id")
            .table("comments")
            .to_owned();
        manager.drop_index(old).await
    }
}
