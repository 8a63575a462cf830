//! Indexes for what was found by reading every row: what stands at the desk, in order and by post; edits
//! that wait; pages elsewhere that link to a post; and comments with the very same text, which get a
//! hash for it.

use sea_orm_migration::prelude::*;

use crate::columns::{index, number_null};

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
        for (name, columns) in [
            ("ix_comments_desk", ["status", "desk_from", "id"]),
            ("ix_comments_desk_by_post", ["post_id", "status", "desk_from"]),
        ] {
            let at_desk = index("comments", &columns)
                .name(name)
                .and_where(Expr::col("desk_from").is_not_null())
                .to_owned();
            manager.create_index(at_desk).await?;
        }
        manager
            .create_index(index("comment_edits", &["state", "comment_id"]))
            .await?;
        let mentions = index("comments", &["post_id", "created_at", "id"])
            .name("ix_comments_mentions")
            .and_where(Expr::col("kind").ne("comment"))
            .to_owned();
        manager.create_index(mentions).await?;
        let hashed = Table::alter()
            .table("comments")
            .add_column(number_null("text_hash"))
            .to_owned();
        manager.alter_table(hashed).await?;
        manager
            .create_index(index("comments", &["text_hash", "id"]))
            .await
    }
}
