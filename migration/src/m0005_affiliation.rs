//! Statements of affiliation (immutable versions) and the questions that asked for them.

use sea_orm_migration::prelude::*;

use crate::columns::{
    count, foreign_key, id, index, json, moment, moment_null, number, refers, refers_null, text, text_empty,
    text_null,
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(statements()).await?;
        manager
            .create_index(index("affiliation_statements", &["comment_id", "id"]))
            .await?;
        manager.create_table(requests()).await?;
        manager
            .create_index(index("affiliation_requests", &["comment_id", "id"]))
            .await?;
        manager
            .create_index(index("affiliation_requests", &["reply_id"]))
            .await?;
        manager
            .create_index(index("affiliation_requests", &["state", "id"]))
            .await
    }
}

fn statements() -> TableCreateStatement {
    Table::create()
        .table("affiliation_statements")
        .col(id())
        .col(refers("comment_id"))
        .col(refers_null("commenter_id"))
        .col(number("version"))
        .col(text_null("you_are"))
        .col(json("connections"))
        .col(text_empty("organisation"))
        .col(text_empty("role"))
        .col(text_empty("on_behalf_of"))
        .col(text_empty("note"))
        .col(text("capacity"))
        .col(text("visibility"))
        .col(text("verification"))
        .col(text("source"))
        .col(text("state"))
        .col(moment("created_at"))
        .foreign_key(&mut foreign_key(
            "affiliation_statements",
            "comment_id",
            "comments",
            ForeignKeyAction::Cascade,
        ))
        .foreign_key(&mut foreign_key(
            "affiliation_statements",
            "commenter_id",
            "commenters",
            ForeignKeyAction::SetNull,
        ))
        .to_owned()
}

fn requests() -> TableCreateStatement {
    Table::create()
        .table("affiliation_requests")
        .col(id())
        .col(refers("comment_id"))
        .col(text("place"))
        .col(text("question"))
        .col(json("chips"))
        .col(text("state"))
        .col(refers("asked_by"))
        .col(refers("byline_id"))
        .col(refers_null("reply_id"))
        .col(refers_null("statement_id"))
        .col(count("rounds"))
        .col(moment("asked_at"))
        .col(moment("due_at"))
        .col(moment_null("answered_at"))
        .col(moment_null("settled_at"))
        .foreign_key(&mut foreign_key(
            "affiliation_requests",
            "comment_id",
            "comments",
            ForeignKeyAction::Cascade,
        ))
        .foreign_key(&mut foreign_key(
            "affiliation_requests",
            "asked_by",
            "people",
            ForeignKeyAction::Cascade,
        ))
        .foreign_key(&mut foreign_key(
            "affiliation_requests",
            "byline_id",
            "bylines",
            ForeignKeyAction::Restrict,
        ))
        .foreign_key(&mut foreign_key(
            "affiliation_requests",
            "reply_id",
            "comments",
            ForeignKeyAction::SetNull,
        ))
        .foreign_key(&mut foreign_key(
            "affiliation_requests",
            "statement_id",
            "affiliation_statements",
            ForeignKeyAction::SetNull,
        ))
        .to_owned()
}
