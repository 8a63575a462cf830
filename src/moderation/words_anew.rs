//! Makes the words anew by which SQLite finds comments. Its full-text table takes a word out with the last
//! comment that had it, but marks where its pages begin by the first letters of a word, and keeps a mark when
//! that word is gone. PostgreSQL's index forgets by itself.

use sea_orm::{ConnectionTrait as _, DatabaseTransaction, DbBackend, DbErr};

/// Empties the table of words and fills it again; everything is found as before. Changes `comment_words`.
///
/// # Errors
/// When the database fails.
pub async fn words_anew(tx: &DatabaseTransaction) -> Result<(), DbErr> {
    if tx.get_database_backend() != DbBackend::Sqlite {
        return Ok(());
    }
    for step in [
        "INSERT INTO comment_words (comment_words) VALUES ('delete-all')",
        "INSERT INTO comment_words (rowid, name, email, source, rules) SELECT * FROM words_of_comments",
    ] {
        tx.execute_unprepared(step).await?;
    }
    Ok(())
}
