//! Why a database can't be opened, in words that say what to do about it. SQLite's codes are those of
//! sqlite.org/rescode.html; what PostgreSQL says of itself (a wrong password, no such database) needs
//! no words of ours.

use sea_orm::sqlx;
use sea_orm::sqlx::error::DatabaseError;
use sea_orm::{DbErr, RuntimeErr};

use super::has_no_room;

const PLAIN: &str = "cannot open the database";
const NO_ANSWER: &str = "the database does not answer: start it, or correct FORTHRIGHT_DATABASE_URL";
const NOT_FOUND: &str = "cannot open the database: its folder (FORTHRIGHT_DATA_DIR) has to be there and writable for \
     this user, and with a FORTHRIGHT_DATABASE_URL of your own only ?mode=rwc behind it makes a new file";
const READ_ONLY: &str = "cannot open the database: its file and its folder have to be writable for this user; if they \
     are, make room on the disk";
const SOMETHING_ELSE: &str = "cannot open the database: the file is no SQLite database; put it aside, and bring the \
     site back with: forthright restore";
const FULL: &str =
    "cannot open the database: its disk is so full that it can't even be read; make room, 64 KiB will do";

/// What to tell who started the program, in front of the error itself.
pub fn advice(error: &DbErr) -> &'static str {
    let (DbErr::Conn(RuntimeErr::SqlxError(cause))
    | DbErr::Exec(RuntimeErr::SqlxError(cause))
    | DbErr::Query(RuntimeErr::SqlxError(cause))) = error
    else {
        return PLAIN;
    };
    if matches!(**cause, sqlx::Error::PoolTimedOut) {
        return NO_ANSWER;
    }
    let code = cause.as_database_error().and_then(DatabaseError::code);
    match code.as_deref() {
        // SQLITE_CANTOPEN
        Some("14") => NOT_FOUND,
        // SQLITE_READONLY and _DIRECTORY
        Some("8" | "1544") => READ_ONLY,
        // SQLITE_NOTADB
        Some("26") => SOMETHING_ELSE,
        _ if has_no_room(error) => FULL,
        _ => PLAIN,
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;

    #[test]
    fn a_server_that_does_not_answer_is_told_from_a_file() {
        let no_answer = RuntimeErr::SqlxError(Arc::new(sqlx::Error::PoolTimedOut));
        assert!(advice(&DbErr::Conn(no_answer)).contains("does not answer"));
        assert_eq!(advice(&DbErr::Custom("else".to_owned())), PLAIN);
    }
}
