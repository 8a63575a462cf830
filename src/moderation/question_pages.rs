//! Asking once more about an answer at the desk, and taking a question back.

use super::Refused;
use super::pages::Doing;
use crate::affiliation::entity::request;
use crate::affiliation::rows::latest_request;
use crate::audit::Actor;
use crate::comments::entity::comment;
use crate::comments::lock::lock;
use crate::comments::{cancel, clarify};
use crate::db::Write;
use crate::ids::{AuditId, CommentId};
use crate::web::error::Result;

impl Doing<'_> {
    /// The comment as it was seen and the newest question about it, locked.
    async fn asked(
        &self,
        tx: &Write,
        comment: CommentId,
        version: i64,
    ) -> Result<Result<(comment::Model, request::Model), Refused>> {
        lock(tx, &[comment]).await?;
        let row = self.decided_by_them(tx, comment).await?;
        let request = latest_request(&**tx, comment).await?;
        Ok(request
            .filter(|_| row.version == version)
            .map(|request| (row, request))
            .ok_or(Refused::QuestionMoved))
    }

    pub(super) async fn ask_once_more(
        &self,
        tx: &Write,
        comment: CommentId,
        version: i64,
        question: &str,
    ) -> Result<Result<AuditId, Refused>> {
        let (row, request) = match self.asked(tx, comment, version).await? {
            Ok(found) => found,
            Err(refused) => return Ok(Err(refused)),
        };
        let now = self.app.clock.now();
        let outcome = clarify::clarify(tx, &row, request.id, question, self.person.id, now).await?;
        Ok(match outcome {
            clarify::Outcome::Asked(asked) => Ok(asked.audit),
            clarify::Outcome::NotAnswered => Err(Refused::QuestionMoved),
            clarify::Outcome::Again => Err(Refused::AskedOnceMore),
        })
    }

    pub(super) async fn take_question_back(
        &self,
        tx: &Write,
        comment: CommentId,
        version: i64,
    ) -> Result<Result<AuditId, Refused>> {
        let (row, request) = match self.asked(tx, comment, version).await? {
            Ok(found) => found,
            Err(refused) => return Ok(Err(refused)),
        };
        let (actor, now) = (Actor::Moderator(self.person.id), self.app.clock.now());
        let cancelled = cancel::cancel(tx, &row, &request, actor, now).await?;
        Ok(cancelled.ok_or(Refused::QuestionMoved))
    }
}
