//! Makes the words anew by which SQLite finds comments and posts. A full-text table takes a word out with
//! the last text that had it, but marks where its pages begin by the first letters of a word, and keeps a mark when
//! that word is gone. PostgreSQL's index forgets by itself.

use sea_orm::{ConnectionTrait as _, DatabaseTransaction, DbBackend, DbErr};

/// Empties the tables of words and fills them again; everything is found as before. Changes
/// `comment_words` and `post_words`.
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
        "INSERT INTO post_words (post_words) VALUES ('delete-all')",
        "INSERT INTO post_words (rowid, title, head, body) SELECT * FROM words_of_posts",
    ] {
        tx.execute_unprepared(step).await?;
    }
    Ok(())
}
