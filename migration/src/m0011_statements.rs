//! What a statement may say besides: what "something else" is, the person's own published words, and
//! what was verified of it. And what a question knows of its reminder, of the rule that asked it, of
//! its words before it was asked once more, and of the reply in the thread that answered it.

use sea_orm_migration::prelude::*;

use crate::columns::{moment_null, refers_null, text_empty};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let statements = [
            text_empty("other"),
            text_empty("quote"),
            text_empty("verified_domain"),
            moment_null("verified_at"),
            moment_null("verified_until"),
            moment_null("official_at"),
            moment_null("moved_at"),
        ];
        add(manager, "affiliation_statements", statements).await?;
        let requests = [
            text_empty("rule"),
            text_empty("question_before"),
            moment_null("reminded_at"),
            refers_null("answer_id"),
        ];
        add(manager, "affiliation_requests", requests).await?;
        manager
            .get_connection()
            .execute_unprepared(WAITING)
            .await
            .map(|_| ())
    }
}

/// What waits for a moderator, which is little of what was ever stated.
const WAITING: &str = "CREATE INDEX ix_affiliation_statements_waiting
    ON affiliation_statements (comment_id) WHERE state = 'draft'";

/// One column a statement: SQLite takes no more.
async fn add<const N: usize>(
    manager: &SchemaManager<'_>,
    table: &'static str,
    columns: [ColumnDef; N],
) -> Result<(), DbErr> {
    for column in columns {
        let alter = Table::alter().table(table).add_column(column).to_owned();
        manager.alter_table(alter).await?;
    }
    Ok(())
}
