//! What was learnt of spam: how often each sign was met, what each comment taught, and what was made of a
//! comment when it came in.

use sea_orm_migration::prelude::*;

use crate::columns::{count, foreign_key, json, json_null, refers, text};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(spam_tokens()).await?;
        manager.create_table(spam_lessons()).await?;
        let comments = Table::alter()
            .table("comments")
            .add_column(json_null("spam"))
            .to_owned();
        manager.alter_table(comments).await
    }
}

fn spam_tokens() -> TableCreateStatement {
    Table::create()
        .table("spam_tokens")
        .col(text("token").primary_key())
        .col(count("spam"))
        .col(count("genuine"))
        .to_owned()
}

fn spam_lessons() -> TableCreateStatement {
    Table::create()
        .table("spam_lessons")
        .col(refers("comment_id").primary_key())
        .col(text("class"))
        .col(json("tokens"))
        .foreign_key(&mut foreign_key(
            "spam_lessons",
            "comment_id",
            "comments",
            ForeignKeyAction::Cascade,
        ))
        .to_owned()
}
