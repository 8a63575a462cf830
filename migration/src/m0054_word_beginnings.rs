//! The words of comments as a list that is gone through by what they begin with, on SQLite: a look at its table of
//! words that keeps nothing of its own (sqlite.org/fts5.html#the_fts5vocab_virtual_table_module). PostgreSQL goes
//! through its index by beginnings itself.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::DbBackend;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        if manager.get_database_backend() == DbBackend::Sqlite {
            let terms = "CREATE VIRTUAL TABLE comment_terms USING fts5vocab(comment_words, instance)";
            manager.get_connection().execute_unprepared(terms).await?;
        }
        Ok(())
    }
}
