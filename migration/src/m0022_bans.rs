//! Who or what is kept from commenting, and for how long.

use sea_orm_migration::prelude::*;

use crate::columns::{flag, foreign_key, id, index, moment, moment_null, refers, refers_null, text};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(bans()).await?;
        manager.create_index(index("bans", &["kind", "value"])).await
    }
}

fn bans() -> TableCreateStatement {
    Table::create()
        .table("bans")
        .col(id())
        .col(text("kind"))
        .col(text("value"))
        .col(flag("silent"))
        .col(moment_null("until"))
        .col(refers_null("comment_id"))
        .col(refers("person_id"))
        .col(moment("created_at"))
        .foreign_key(&mut foreign_key(
            "bans",
            "comment_id",
            "comments",
            ForeignKeyAction::SetNull,
        ))
        .foreign_key(&mut foreign_key(
            "bans",
            "person_id",
            "people",
            ForeignKeyAction::Restrict,
        ))
        .to_owned()
}
