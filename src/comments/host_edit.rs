//! What a moderator does to the text of a comment, together with a decision: words are taken out, which
//! is theirs to do; or another text goes back to its author, who alone can make it theirs.

use sea_orm::{DatabaseTransaction, DbErr};
use serde_json::json;

use super::decide::{NotAllowed, Rendered};
use super::entity::comment::Model;
use super::{Decision, Kind, propose, redact};
use crate::audit;
use crate::clock::Moment;
use crate::ids::{AuditId, BylineId};
use crate::people::Person;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// The comment with something taken out, made by `redact.rs`.
    Cut(Rendered),
    /// The text that is proposed.
    SendBack(Rendered),
}

impl Edit {
    /// Whether `moderator` may do this to `comment` together with `decision`.
    pub(super) fn check(
        &self,
        comment: &Model,
        decision: Decision,
        moderator: &Person,
    ) -> Result<(), NotAllowed> {
        match self {
            Self::Cut(_) => Ok(()),
            Self::SendBack(_) if comment.byline_id.is_some() || comment.kind != Kind::Comment => {
                Err(NotAllowed::NotAReader)
            }
            Self::SendBack(_) if moderator.byline.is_none() => Err(NotAllowed::NoByline),
            Self::SendBack(_) if decision != Decision::Keep => Err(NotAllowed::Decision),
            Self::SendBack(_) => Ok(()),
        }
    }
}

/// Carries `edit` out, and adds to the line `audit` what undo needs. Whatever was proposed before is
/// withdrawn. Changes `comments`, `comment_edits`, `proposals` and `audit`.
///
/// # Errors
/// When the database fails.
pub async fn apply(
    tx: &DatabaseTransaction,
    before: &Model,
    (edit, signed): (&Edit, Option<BylineId>),
    audit: AuditId,
    now: Moment,
) -> Result<(), DbErr> {
    if let Some(withdrawn) = propose::withdraw(tx, before.id, now).await? {
        audit::complete(tx, audit, json!({ "withdrawn": withdrawn })).await?;
    }
    let more = match (edit, signed) {
        (Edit::Cut(text), _) => json!({ "redaction": redact::redact(tx, before, text, now).await? }),
        (Edit::SendBack(text), Some(signed)) => {
            json!({ "proposal": propose::propose(tx, before, text, signed, now).await? })
        }
        (Edit::SendBack(_), None) => json!({}),
    };
    audit::complete(tx, audit, more).await
}
