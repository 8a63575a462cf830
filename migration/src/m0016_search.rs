//! What the desk finds comments by: words of the name, the e-mail address and the text, the rules that
//! spoke, who wrote it and when. SQLite keeps the words in a full-text table beside the comments, filled by
//! triggers; PostgreSQL in an index over the comments themselves. Both see the same words
//! (`m0016_search/words.rs`): what stands between them is punctuation, so that `dana@acme.com` is three in
//! a row.

pub mod postgres;
pub mod sqlite;
pub mod words;

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
        let steps = match manager.get_database_backend() {
            DbBackend::Postgres => postgres::steps(),
            _ => sqlite::steps(),
        };
        for step in steps {
            manager.get_connection().execute_unprepared(&step).await?;
        }
        let of_person = index("comments", &["email"])
            .and_where(Expr::col("email").ne(""))
            .to_owned();
        manager.create_index(of_person).await?;
        for columns in [["status", "created_at", "id"], ["post_id", "status", "id"]] {
            manager.create_index(index("comments", &columns)).await?;
        }
        Ok(())
    }
}
