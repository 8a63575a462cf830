//! People who run a site together: invitations, further names that somebody may sign with, the second
//! step of a log-in, and when accounts and tokens were last used.

use sea_orm_migration::prelude::*;

use crate::columns::{count, foreign_key, id, index, moment, moment_null, refers, text, text_empty};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for (table, column) in columns() {
            let added = Table::alter().table(table).add_column(column).to_owned();
            manager.alter_table(added).await?;
        }
        for table in [
            invitations(),
            person_bylines(),
            second_factors(),
            recovery_codes(),
        ] {
            manager.create_table(table).await?;
        }
        manager
            .create_index(index("recovery_codes", &["person_id", "id"]))
            .await
    }
}

fn columns() -> [(&'static str, ColumnDef); 3] {
    [
        ("people", moment_null("seen_at")),
        // An address that waits to be confirmed; empty: none.
        ("people", text_empty("new_email")),
        ("api_tokens", moment_null("used_at")),
    ]
}

fn invitations() -> TableCreateStatement {
    Table::create()
        .table("invitations")
        .col(id())
        .col(text("email"))
        .col(text("name"))
        .col(text("role"))
        // Who invited.
        .col(refers("person_id"))
        .col(moment("created_at"))
        .col(moment("expires_at"))
        .col(moment_null("accepted_at"))
        .col(moment_null("withdrawn_at"))
        .foreign_key(&mut goes_with("invitations", "person_id", "people"))
        .to_owned()
}

fn person_bylines() -> TableCreateStatement {
    Table::create()
        .table("person_bylines")
        .col(refers("person_id"))
        .col(refers("byline_id"))
        .primary_key(Index::create().col("person_id").col("byline_id"))
        .foreign_key(&mut goes_with("person_bylines", "person_id", "people"))
        .foreign_key(&mut goes_with("person_bylines", "byline_id", "bylines"))
        .to_owned()
}

fn second_factors() -> TableCreateStatement {
    Table::create()
        .table("second_factors")
        .col(refers("person_id"))
        .col(text("salt"))
        .col(moment("created_at"))
        .col(moment_null("confirmed_at"))
        .col(count("last_step"))
        .primary_key(Index::create().col("person_id"))
        .foreign_key(&mut goes_with("second_factors", "person_id", "people"))
        .to_owned()
}

fn recovery_codes() -> TableCreateStatement {
    Table::create()
        .table("recovery_codes")
        .col(id())
        .col(refers("person_id"))
        .col(text("hash"))
        .col(moment_null("used_at"))
        .foreign_key(&mut goes_with("recovery_codes", "person_id", "people"))
        .to_owned()
}

fn goes_with(table: &'static str, column: &'static str, to: &'static str) -> ForeignKeyCreateStatement {
    foreign_key(table, column, to, ForeignKeyAction::Cascade)
}
