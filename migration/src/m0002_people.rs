//! Accounts and the bylines that readers see.

use sea_orm_migration::prelude::*;

use crate::columns::{
    flag, foreign_key, id, json, moment, moment_null, refers_null, text, text_empty, unique,
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(bylines()).await?;
        manager.create_index(unique("bylines", &["slug"])).await?;
        manager.create_table(people()).await?;
        manager.create_index(unique("people", &["email"])).await
    }
}

fn bylines() -> TableCreateStatement {
    Table::create()
        .table("bylines")
        .col(id())
        .col(text("slug"))
        .col(text("name"))
        .col(text_empty("title"))
        .col(text_empty("organisation"))
        .col(text_empty("bio"))
        .col(text_empty("interests"))
        .col(json("interests_history"))
        .col(flag("pseudonym"))
        .col(moment("created_at"))
        .to_owned()
}

fn people() -> TableCreateStatement {
    Table::create()
        .table("people")
        .col(id())
        .col(text("email"))
        .col(text("name"))
        .col(text("password_hash"))
        .col(text("role"))
        .col(refers_null("byline_id"))
        .col(moment("created_at"))
        .col(moment_null("disabled_at"))
        .foreign_key(&mut foreign_key(
            "people",
            "byline_id",
            "bylines",
            ForeignKeyAction::Restrict,
        ))
        .to_owned()
}
