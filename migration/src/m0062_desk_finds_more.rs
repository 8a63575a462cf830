//! Finds more at the desk: the newest comments of those who say that they are this or that, which meant reading every
//! statement, and the newest with a website at some domain, by what the address begins with: up to the slash behind
//! the host. That is at most 300 characters, however long the rest is: PostgreSQL indexes no value much longer than
//! 2,700 bytes.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::DbBackend;

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
        manager.create_index(said).await?;
        let find = match manager.get_database_backend() {
            DbBackend::Postgres => "strpos",
            _ => "instr",
        };
        let websites = format!(
            "CREATE INDEX ix_comments_website ON comments (
                substr(website, 1, 8 + {find}(substr(website, 9, 292), '/')), id
            ) WHERE website <> ''"
        );
        manager.get_connection().execute_unprepared(&websites).await?;
        Ok(())
    }
}
