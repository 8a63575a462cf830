//! Pictures and other files, and which posts use them. The files themselves lie in the data folder,
//! named by what is in them.

use sea_orm_migration::prelude::*;

use crate::columns::{
    count, foreign_key, id, index, moment, moment_null, number, refers, refers_null, text, text_empty, unique,
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(media()).await?;
        manager.create_index(unique("media", &["hash"])).await?;
        manager.create_index(index("media", &["person_id", "id"])).await?;
        manager.create_table(uses()).await?;
        manager
            .create_index(index("media_uses", &["media_id", "post_id"]))
            .await
    }
}

fn media() -> TableCreateStatement {
    Table::create()
        .table("media")
        .col(id())
        .col(text("hash"))
        .col(text("kind"))
        .col(number("width"))
        .col(number("height"))
        .col(number("bytes"))
        .col(text("name"))
        .col(text_empty("alt"))
        .col(refers_null("person_id"))
        .col(moment("created_at"))
        .col(moment_null("trashed_at"))
        .col(count("version"))
        .foreign_key(&mut foreign_key(
            "media",
            "person_id",
            "people",
            ForeignKeyAction::SetNull,
        ))
        .to_owned()
}

fn uses() -> TableCreateStatement {
    let goes_with = |column, table| foreign_key("media_uses", column, table, ForeignKeyAction::Cascade);
    Table::create()
        .table("media_uses")
        .col(refers("post_id"))
        .col(refers("media_id"))
        .primary_key(Index::create().col("post_id").col("media_id"))
        .foreign_key(&mut goes_with("post_id", "posts"))
        .foreign_key(&mut goes_with("media_id", "media"))
        .to_owned()
}
