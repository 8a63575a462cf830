//! Which replies of the team those whom they answer were told of, each by itself: of the ones there are, all but those
//! whose job still waits.

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

/// A mail about several replies is remembered by when it went out until now, a note by nothing.
const TOLD: &str = "INSERT INTO mails_sent (kind, comment_id, address_hash, sent_at)
    SELECT 'reply', comments.id, '', comments.created_at
    FROM comments
    WHERE comments.byline_id IS NOT NULL
        AND comments.parent_id IS NOT NULL
        AND NOT EXISTS (
            SELECT 1 FROM jobs
            WHERE jobs.hold_key = 'comments.tell:' || CAST(comments.id AS TEXT)
        )
        AND (
            NOT EXISTS (
                SELECT 1 FROM jobs
                WHERE jobs.hold_key = 'comments.tell_commenter:' || CAST(comments.parent_id AS TEXT)
            )
            OR EXISTS (
                SELECT 1 FROM mails_sent AS told
                WHERE told.kind = 'commenter'
                    AND told.comment_id = comments.parent_id
                    AND told.sent_at >= comments.created_at
            )
        )";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.get_connection().execute_unprepared(TOLD).await?;
        Ok(())
    }
}
