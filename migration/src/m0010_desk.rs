//! One index for everything that stands at the desk: what waits, in order, and what came back. It ends in
//! the post, so that counting by post reads no rows. Another finds the edits that wait.

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
        let old = Index::drop()
            .name("ix_comments_desk")
            .table("comments")
            .to_owned();
        manager.drop_index(old).await?;
        let new = index("comments", &["status", "desk_from", "id", "post_id"])
            .name("ix_comments_desk")
            .and_where(Expr::col("desk_from").is_not_null())
            .to_owned();
        manager.create_index(new).await?;
        manager
            .create_index(index("comment_edits", &["state", "comment_id"]))
            .await
    }
}
