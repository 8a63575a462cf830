//! When readers last saw another text or label of a comment, whoever changed it, and whose label it is that
//! they see: feeds tell of that, and of nothing that happens unseen.

use sea_orm_migration::prelude::*;

use crate::columns::refers_null;

#[derive(DeriveMigrationName)]
pub struct Migration;

/// The versions that count; who would rather not say has no label.
const SEEN: &str = "UPDATE comments SET label_of = (SELECT max(id) FROM affiliation_statements \
     WHERE comment_id = comments.id AND state IN ('active', 'chips_only') \
     AND visibility <> 'moderators_only' AND CAST(connections AS text) NOT LIKE '%declined%')";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let renamed = Table::alter()
            .table("comments")
            .rename_column("label_changed_at", "changed_at")
            .to_owned();
        manager.alter_table(renamed).await?;
        let added = Table::alter()
            .table("comments")
            .add_column(refers_null("label_of"))
            .to_owned();
        manager.alter_table(added).await?;
        manager.get_connection().execute_unprepared(SEEN).await?;
        Ok(())
    }
}
