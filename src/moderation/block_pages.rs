//! Calling a comment spam and blocking where it came from, in one press.

use super::Refused;
use super::ban_form::Block;
use super::pages::{Doing, outcome_of};
use crate::comments::ban::{Banning, span};
use crate::comments::decide::Deciding;
use crate::comments::{Decision, block};
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
        wanted: &Block,
    ) -> Result<Result<AuditId, Refused>> {
        if !self.person.role.moderates() {
            return Err(Refusal::Forbidden.into());
        }
        let now = self.app.clock.now();
        let deciding = Deciding::plain(self.person, comment, version, Decision::Spam);
        let banning = Banning {
            by: self.person.id,
            targets: &wanted.targets,
            until: span(wanted.days).map(|span| now.plus(span)),
            silent: wanted.silent,
            comment: Some(comment),
        };
        let entropy = &self.app.secrets.entropy;
        let (outcome, _) = block::block(tx, deciding, &banning, entropy, now).await?;
        outcome_of(outcome)
    }
}
