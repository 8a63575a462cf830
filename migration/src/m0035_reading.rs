//! What readers find posts and comments by, and the language of a post. The words of a post are those of
//! its text without markup, which is kept beside it; SQLite has them in a full-text table, PostgreSQL in an
//! index, folded as `m0016_search` folds those of comments. Comments are found by the words that are there
//! already; PostgreSQL gets an index of those that are published, without addresses.

mod postgres;
mod sqlite;

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::DbBackend;

use crate::columns::text_empty;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for column in ["plain", "lang"] {
            let added = Table::alter()
                .table("posts")
                .add_column(text_empty(column))
                .to_owned();
            manager.alter_table(added).await?;
        }
        let steps = match manager.get_database_backend() {
            DbBackend::Postgres => postgres::steps(),
            _ => sqlite::steps(),
        };
        for step in steps {
            manager.get_connection().execute_unprepared(&step).await?;
        }
        // The program renders every post again, and with it the text without markup.
        let again = "UPDATE posts SET renderer = 0";
        manager.get_connection().execute_unprepared(again).await?;
        Ok(())
    }
}
