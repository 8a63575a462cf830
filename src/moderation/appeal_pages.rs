//! Saying at the desk that a decision stands after a second look.

use super::Refused;
use super::pages::Doing;
use crate::comments::appeal_review::{Keeping, Outcome, keep};
use crate::db::Write;
use crate::ids::{AuditId, CommentId};
use crate::web::error::Result;

impl Doing<'_> {
    pub(super) async fn keep_decision(
        &self,
        tx: &Write,
        comment: CommentId,
        version: i64,
    ) -> Result<Result<AuditId, Refused>> {
        self.decided_by_them(tx, comment).await?;
        let keeping = Keeping {
            by: self.person.id,
            comment,
            version,
        };
        Ok(match keep(tx, keeping, self.app.clock.now()).await? {
            Outcome::Done(audit) => Ok(audit),
            Outcome::Gone => Err(Refused::AppealGone),
        })
    }
}
