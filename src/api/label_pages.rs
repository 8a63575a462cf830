//! A moderator decides about the label beside a comment's name, as at the desk.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::bearer_pages::Host;
use super::input_pages::Input;
use super::problem_pages::{Problem, Result};
use crate::app::App;
use crate::comments::label_review::{self, Judging, Outcome};
use crate::comments::read;
use crate::comments::threads::may_decide;
use crate::ids::AuditId;
use crate::moderation::form::label_reason;
use crate::web::error::Refusal;
use crate::web::form::FieldErrors;
use crate::{t, urls};

/// What a moderator makes of a label.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewVerdict {
    pub verdict: Verdict,
    /// The comment's version as it was read: 409 when something happened since.
    pub version: i64,
    /// Wanted by `redact`, for the commenter to read.
    #[schema(max_length = 200)]
    pub reason: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = LabelVerdict)]
pub enum Verdict {
    /// What readers report of the label is resolved; it stays.
    Fine,
    /// It is taken down, reported or not.
    Redact,
}

/// What was decided.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Judged {
    pub version: i64,
    /// What undo takes.
    pub audit_id: AuditId,
}

/// Says that a reported label is fine, or takes a label down with a reason that its author reads. The
/// comment stays where it is.
///
/// # Errors
/// 404 when there is no such comment, 409 when there is nothing to decide, or somebody was faster, 422
/// for `redact` without a reason.
#[utoipa::path(
    post, path = "/api/v1/moderation/comments/{id}/label", operation_id = "judge_label", tag = "moderation",
    params(("id" = i64, Path, description = "The comment")),
    request_body = NewVerdict,
    responses((status = 200, description = "Decided", body = Judged)),
    security(("token" = []))
)]
pub async fn judge(
    urls::ApiLabel { id }: urls::ApiLabel,
    State(app): State<App>,
    Host(person): Host,
    Input(new): Input<NewVerdict>,
) -> Result<Json<Judged>> {
    let comment = read::comment(app.db.read(), id).await?.ok_or(Refusal::NotFound)?;
    if !may_decide(app.db.read(), &person, comment.post_id).await? {
        return Err(Refusal::NotFound.into());
    }
    let judging = Judging {
        by: person.id,
        comment: id,
        version: new.version,
        verdict: new.read()?,
    };
    let tx = app.db.begin_write().await?;
    match label_review::judge(&tx, judging, app.clock.now()).await? {
        Outcome::Done(audit_id) => {
            tx.commit().await?;
            let version = new.version + 1;
            Ok(Json(Judged { version, audit_id }))
        }
        Outcome::Gone => Err(Problem::saying(StatusCode::CONFLICT, t!("desk-label-gone")).into()),
    }
}

impl NewVerdict {
    fn read(&self) -> Result<label_review::Verdict, Problem> {
        let mut errors = FieldErrors::default();
        match self.verdict {
            Verdict::Fine => Ok(label_review::Verdict::Fine),
            Verdict::Redact => label_reason(self.reason.as_deref().unwrap_or_default(), &mut errors)
                .map(|reason| label_review::Verdict::Redact { reason })
                .ok_or_else(|| Problem::fields(&errors, |_| "reason")),
        }
    }
}
