//! What writing leaves behind: every version of a post, what is typed and not saved yet, what an editor
//! said when sending a post back, and private links for review.

use sea_orm_migration::prelude::*;

use crate::columns::{
    foreign_key, id, index, json, moment, number, refers, refers_null, text, text_empty, unique,
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(revisions()).await?;
        manager
            .create_index(index("post_revisions", &["post_id", "id"]))
            .await?;
        manager.create_table(unsaved()).await?;
        manager
            .create_index(unique("unsaved_texts", &["person_id", "place"]))
            .await?;
        manager
            .create_table(beside_post("post_returns", text("note")))
            .await?;
        manager
            .create_table(beside_post("review_links", text("token")))
            .await
    }
}

fn revisions() -> TableCreateStatement {
    Table::create()
        .table("post_revisions")
        .col(id())
        .col(refers("post_id"))
        .col(number("version"))
        .col(text("title"))
        .col(text_empty("summary"))
        .col(text_empty("audience"))
        .col(text_empty("why"))
        .col(text_empty("interests"))
        .col(text("source"))
        .col(text("format"))
        .col(text_empty("audiences"))
        .col(text_empty("subjects"))
        .col(text_empty("tags"))
        .col(refers_null("person_id"))
        .col(moment("saved_at"))
        .foreign_key(&mut of_post("post_revisions"))
        .foreign_key(&mut foreign_key(
            "post_revisions",
            "person_id",
            "people",
            ForeignKeyAction::SetNull,
        ))
        .to_owned()
}

fn unsaved() -> TableCreateStatement {
    Table::create()
        .table("unsaved_texts")
        .col(id())
        .col(refers("person_id"))
        .col(refers_null("post_id"))
        .col(text("place"))
        .col(json("fields"))
        .col(moment("saved_at"))
        .foreign_key(&mut of_post("unsaved_texts"))
        .foreign_key(&mut foreign_key(
            "unsaved_texts",
            "person_id",
            "people",
            ForeignKeyAction::Cascade,
        ))
        .to_owned()
}

/// One row a post at most: what it says, who made it and when.
fn beside_post(table: &'static str, says: ColumnDef) -> TableCreateStatement {
    Table::create()
        .table(table)
        .col(refers("post_id").primary_key())
        .col(says)
        .col(refers_null("person_id"))
        .col(moment("made_at"))
        .foreign_key(&mut of_post(table))
        .foreign_key(&mut foreign_key(
            table,
            "person_id",
            "people",
            ForeignKeyAction::SetNull,
        ))
        .to_owned()
}

fn of_post(table: &'static str) -> ForeignKeyCreateStatement {
    foreign_key(table, "post_id", "posts", ForeignKeyAction::Cascade)
}
