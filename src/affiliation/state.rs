//! Somebody states an affiliation together with a comment. It waits as a draft until the comment is
//! approved (`settle.rs`); answers and later statements are `answer.rs`.

use sea_orm::{DatabaseTransaction, DbErr};

use super::rows::{self, NewStatement};
use super::{Source, Statement, StatementState, rules};
use crate::clock::Moment;
use crate::ids::{CommentId, CommenterId, StatementId};

pub use super::rules::claims_subject;

/// A statement sent along with a comment.
#[derive(Clone, Debug)]
pub struct Stating<'a> {
    pub comment: CommentId,
    pub commenter: Option<CommenterId>,
    pub statement: Statement,
    pub source: Source,
    /// The statement with another comment that is said again.
    pub again: Option<StatementId>,
    /// The names of the post's subjects.
    pub subjects: &'a [String],
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stated {
    pub id: StatementId,
    /// Says that they work at a subject of the post: holds the comment.
    pub claims_subject: bool,
}

/// Stores the statement as a draft. Changes `affiliation_statements`.
///
/// # Errors
/// When the database fails.
pub async fn state(tx: &DatabaseTransaction, stating: Stating<'_>, now: Moment) -> Result<Stated, DbErr> {
    let statement = rules::marked(stating.statement, stating.subjects);
    let claims_subject = claims_subject(&statement, stating.subjects);
    let new = NewStatement {
        comment: stating.comment,
        commenter: stating.commenter,
        statement,
        source: stating.source,
        state: StatementState::Draft,
        quote: String::new(),
        again: stating.again,
    };
    Ok(Stated {
        id: rows::insert(tx, new, now).await?,
        claims_subject,
    })
}
