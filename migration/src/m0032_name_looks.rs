//! What the eye takes the name above a comment for stands beside the name, so that one that looks like it is
//! found by an index: to compare with every name below thirty posts took a tenth of a second. The program
//! fills it in for the comments of before (`comments/look_again.rs`), because only it knows how letters look.

use sea_orm_migration::prelude::*;

use crate::columns::{index, text_null};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let looks = Table::alter()
            .table("comments")
            .add_column(text_null("name_looks"))
            .to_owned();
        manager.alter_table(looks).await?;
        let alike = index("comments", &["post_id", "name_looks"]);
        let unknown = index("comments", &["id"])
            .name("ix_comments_unlooked")
            .and_where(Expr::col("name_looks").is_null())
            .to_owned();
        for index in [alike, unknown] {
            manager.create_index(index).await?;
        }
        Ok(())
    }
}
