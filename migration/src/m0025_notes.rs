//! What moderators note about a comment, or about its writer, for the team alone.

use sea_orm_migration::prelude::*;

use crate::columns::{foreign_key, id, index, moment, moment_null, refers, refers_null, text};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(notes()).await?;
        for column in ["comment_id", "commenter_id"] {
            manager
                .create_index(index("moderator_notes", &[column, "id"]))
                .await?;
        }
        Ok(())
    }
}

fn notes() -> TableCreateStatement {
    let mut table = Table::create()
        .table("moderator_notes")
        .col(id())
        .col(refers_null("comment_id"))
        .col(refers_null("commenter_id"))
        .col(refers("person_id"))
        .col(text("body"))
        .col(moment("created_at"))
        .col(moment_null("deleted_at"))
        .to_owned();
    for (column, to, on_delete) in [
        ("comment_id", "comments", ForeignKeyAction::SetNull),
        ("commenter_id", "commenters", ForeignKeyAction::Cascade),
        ("person_id", "people", ForeignKeyAction::Restrict),
    ] {
        table.foreign_key(&mut foreign_key("moderator_notes", column, to, on_delete));
    }
    table
}
