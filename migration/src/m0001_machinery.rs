//! What every feature stands on: settings, sessions, jobs, the audit, and the keys of repeats.

use sea_orm_migration::prelude::*;

use crate::columns::{
    count, flag, id, index, json, moment, moment_null, number, refers_null, text, text_null,
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [
            settings(),
            sessions(),
            jobs(),
            audit(),
            touched(),
            idempotency_keys(),
        ] {
            manager.create_table(table).await?;
        }
        manager.create_index(index("sessions", &["person_id"])).await?;
        manager
            .create_index(index("jobs", &["state", "run_at", "id"]))
            .await?;
        manager.create_index(index("jobs", &["hold_key"])).await?;
        manager.create_index(index("audit", &["comment_id", "id"])).await
    }
}

fn settings() -> TableCreateStatement {
    Table::create()
        .table("settings")
        .col(text("key").primary_key())
        .col(text("value"))
        .col(moment("updated_at"))
        .to_owned()
}

fn sessions() -> TableCreateStatement {
    Table::create()
        .table("sessions")
        .col(text("id").primary_key())
        .col(refers_null("person_id"))
        .col(text("record"))
        .col(moment("created_at"))
        .col(moment("seen_at"))
        .to_owned()
}

fn jobs() -> TableCreateStatement {
    Table::create()
        .table("jobs")
        .col(id())
        .col(text("kind"))
        .col(json("payload"))
        .col(text("state"))
        .col(moment("run_at"))
        .col(count("attempts"))
        .col(moment_null("lease_until"))
        .col(text_null("hold_key"))
        .col(text_null("last_error"))
        .col(moment("created_at"))
        .to_owned()
}

fn audit() -> TableCreateStatement {
    Table::create()
        .table("audit")
        .col(id())
        .col(moment("at"))
        .col(text("actor"))
        .col(refers_null("person_id"))
        .col(text("action"))
        .col(refers_null("post_id"))
        .col(refers_null("comment_id"))
        .col(json("detail"))
        .col(refers_null("undone_by"))
        .to_owned()
}

fn touched() -> TableCreateStatement {
    Table::create()
        .table("touched")
        .col(id())
        .col(text("key"))
        .col(moment("at"))
        .to_owned()
}

fn idempotency_keys() -> TableCreateStatement {
    Table::create()
        .table("idempotency_keys")
        .col(text("key").primary_key())
        .col(flag("done"))
        .col(number("status"))
        .col(text_null("location"))
        .col(moment("created_at"))
        .to_owned()
}
