//! Finds more at the desk: the newest comments of those who say that they are this or that, which meant reading every
//! statement, and comments with a website at some domain, by what the address begins with.

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
        let by_bytes = match manager.get_database_backend() {
            DbBackend::Postgres => "website COLLATE \"C\"",
            _ => "website",
        };
        let websites =
            format!("CREATE INDEX ix_comments_website ON comments ({by_bytes}, id) WHERE website <> ''");
        manager.get_connection().execute_unprepared(&websites).await?;
        Ok(())
    }
}
