//! What a rule of screening was before somebody changed it, so that the change can be taken back.

use sea_orm_migration::prelude::*;

use crate::columns::{flag, foreign_key, id, index, moment, refers, refers_null, text, unique};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(rule_changes()).await?;
        manager
            .create_index(unique("rule_changes", &["audit_id"]))
            .await?;
        manager
            .create_index(index("rule_changes", &["kind", "rule_id", "id"]))
            .await
    }
}

fn rule_changes() -> TableCreateStatement {
    let mut table = Table::create()
        .table("rule_changes")
        .col(id())
        .col(refers("audit_id"))
        .col(text("kind"))
        .col(refers_null("rule_id"))
        .col(text("parameters"))
        .col(text("action"))
        .col(text("state"))
        .col(refers("person_id"))
        .col(moment("changed_at"))
        .col(flag("moved"))
        .col(refers_null("next_id"))
        .col(moment("kept_at"))
        .to_owned();
    for (column, to, on_delete) in [
        ("audit_id", "audit", ForeignKeyAction::Cascade),
        ("rule_id", "rules", ForeignKeyAction::Cascade),
        ("next_id", "rules", ForeignKeyAction::SetNull),
        ("person_id", "people", ForeignKeyAction::Restrict),
    ] {
        table.foreign_key(&mut foreign_key("rule_changes", column, to, on_delete));
    }
    table
}
