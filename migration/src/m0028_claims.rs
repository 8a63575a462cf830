//! Who of the team is on a comment just now.

use sea_orm_migration::prelude::*;

use crate::columns::{foreign_key, id, moment, number, refers, unique};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(claims()).await?;
        manager
            .create_index(unique("claims", &["comment_id", "person_id"]))
            .await
    }
}

fn claims() -> TableCreateStatement {
    let goes_with = |column, table| foreign_key("claims", column, table, ForeignKeyAction::Cascade);
    Table::create()
        .table("claims")
        .col(id())
        .col(refers("comment_id"))
        .col(refers("person_id"))
        .col(number("version"))
        .col(moment("claimed_at"))
        .foreign_key(&mut goes_with("comment_id", "comments"))
        .foreign_key(&mut goes_with("person_id", "people"))
        .to_owned()
}
