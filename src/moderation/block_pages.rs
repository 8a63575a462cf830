//! Calling a comment spam and blocking where it came from, in one press.

use serde_json::json;

use super::Refused;
use super::ban_form::Block;
use super::pages::{Doing, outcome_of};
use crate::audit;
use crate::comments::Decision;
use crate::comments::ban::{self, Banning, span};
use crate::comments::decide::{self, Deciding};
use crate::db::Write;
use crate::ids::{AuditId, CommentId};
use crate::web::error::{Refusal, Result};

impl Doing<'_> {
    /// The line of the decision, with the bans that undo lifts again. Who moderates their own threads alone
    /// keeps nobody from the site.
    pub(super) async fn block(
        &self,
        tx: &Write,
        comment: CommentId,
        version: i64,
        block: &Block,
    ) -> Result<Result<AuditId, Refused>> {
        if !self.person.role.moderates() {
            return Err(Refusal::Forbidden.into());
        }
        let now = self.app.clock.now();
        let deciding = Deciding::plain(self.person, comment, version, Decision::Spam);
        let done = match decide::decide(tx, deciding, &self.app.secrets.entropy, now).await? {
            decide::Outcome::Done(done) => done,
            other => return outcome_of(other),
        };
        let banning = Banning {
            by: self.person.id,
            targets: &block.targets,
            until: span(block.days).map(|span| now.plus(span)),
            silent: block.silent,
            comment: Some(comment),
        };
        let bans = ban::ban(tx, &banning, now).await?;
        audit::complete(tx, done.audit, json!({ "bans": bans })).await?;
        Ok(Ok(done.audit))
    }
}
