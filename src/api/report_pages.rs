//! A moderator has looked at what readers report of a comment, as at the desk.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use serde::Deserialize;
use utoipa::ToSchema;

use super::bearer_pages::Host;
use super::input_pages::Input;
use super::label_pages::Judged;
use super::problem_pages::{Problem, Result};
use crate::app::App;
use crate::comments::read;
use crate::comments::report_review::{self, Outcome, Settling};
use crate::comments::threads::may_decide;
use crate::web::error::Refusal;
use crate::{t, urls};

/// A moderator has looked at the reports.
#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = ReportsSeen)]
pub struct Seen {
    /// The comment's version as it was read: 409 when something happened since.
    pub version: i64,
}

/// Settles everything that readers report of a comment: it stays. If reports hid it, readers see it again.
///
/// # Errors
/// 404 when there is no such comment, 409 when nothing is reported, or somebody was faster.
#[utoipa::path(
    post, path = "/api/v1/moderation/comments/{id}/reports", operation_id = "settle_reports", tag = "moderation",
    params(("id" = i64, Path, description = "The comment")),
    request_body = Seen,
    responses((status = 200, description = "Settled", body = Judged)),
    security(("token" = []))
)]
pub async fn settle(
    urls::ApiReports { id }: urls::ApiReports,
    State(app): State<App>,
    Host(person): Host,
    Input(seen): Input<Seen>,
) -> Result<Json<Judged>> {
    let comment = read::comment(app.db.read(), id).await?.ok_or(Refusal::NotFound)?;
    if !may_decide(app.db.read(), &person, comment.post_id).await? {
        return Err(Refusal::NotFound.into());
    }
    let settling = Settling {
        by: person.id,
        comment: id,
        version: seen.version,
    };
    let tx = app.db.begin_write().await?;
    match report_review::settle(&tx, settling, app.clock.now()).await? {
        Outcome::Done(audit_id) => {
            tx.commit().await?;
            let version = seen.version + 1;
            Ok(Json(Judged { version, audit_id }))
        }
        Outcome::Gone => Err(Problem::saying(StatusCode::CONFLICT, t!("desk-reports-gone")).into()),
    }
}
