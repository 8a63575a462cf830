//! A moderator says that a decision stands after a second look, as at the desk.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;

use super::bearer_pages::Host;
use super::input_pages::Input;
use super::label_pages::Judged;
use super::problem_pages::{Problem, Result};
use super::report_pages::Seen;
use crate::app::App;
use crate::comments::appeal_review::{self, Keeping, Outcome};
use crate::comments::read;
use crate::comments::threads::may_decide;
use crate::web::error::Refusal;
use crate::{t, urls};

/// Says that the decision against a comment stands after the second look its writer asked for. Any other
/// decision on the comment settles that as well.
///
/// # Errors
/// 404 when there is no such comment, 409 when nobody asks, or somebody was faster.
#[utoipa::path(
    post, path = "/api/v1/moderation/comments/{id}/appeal", operation_id = "keep_decision", tag = "moderation",
    params(("id" = i64, Path, description = "The comment")),
    request_body = Seen,
    responses((status = 200, description = "It stands", body = Judged)),
    security(("token" = []))
)]
pub async fn keep(
    urls::ApiAppeal { id }: urls::ApiAppeal,
    State(app): State<App>,
    Host(person): Host,
    Input(seen): Input<Seen>,
) -> Result<Json<Judged>> {
    let tx = app.db.begin_write().await?;
    let comment = read::comment(&*tx, id).await?.ok_or(Refusal::NotFound)?;
    if !may_decide(&*tx, &person, comment.post_id).await? {
        return Err(Refusal::NotFound.into());
    }
    let keeping = Keeping {
        by: person.id,
        comment: id,
        version: seen.version,
    };
    match appeal_review::keep(&tx, keeping, app.clock.now()).await? {
        Outcome::Done(audit_id) => {
            tx.commit().await?;
            let version = seen.version + 1;
            Ok(Json(Judged { version, audit_id }))
        }
        Outcome::Gone => Err(Problem::saying(StatusCode::CONFLICT, t!("desk-appeal-gone")).into()),
    }
}
