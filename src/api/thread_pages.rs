//! A host puts a comment first or closes the thread below it, as at the desk. How a post takes comments is
//! one of its fields (`post_form.rs`).

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::bearer_pages::Host;
use super::input_pages::Input;
use super::problem_pages::{Problem, Result};
use crate::app::App;
use crate::comments::thread_control::{self, Act, Outcome};
use crate::ids::AuditId;
use crate::web::error::Refusal;
use crate::{t, urls};

/// What is to be done about a thread.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewAct {
    pub act: Act,
}

/// It was done.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Controlled {
    /// What undo takes.
    pub audit_id: AuditId,
}

/// Puts a published comment first in its thread, in the place of what stood there; closes the thread below
/// it, for all that answers it as well; or takes either back.
///
/// # Errors
/// 404 when there is no such comment, 409 when it is so already, or the comment is not published.
#[utoipa::path(
    post, path = "/api/v1/moderation/comments/{id}/thread", operation_id = "control_thread", tag = "moderation",
    params(("id" = i64, Path, description = "The comment")),
    request_body = NewAct,
    responses((status = 200, description = "Done", body = Controlled)),
    security(("token" = []))
)]
pub async fn control(
    urls::ApiThread { id }: urls::ApiThread,
    State(app): State<App>,
    Host(person): Host,
    Input(new): Input<NewAct>,
) -> Result<Json<Controlled>> {
    let tx = app.db.begin_write().await?;
    match thread_control::control(&tx, (id, new.act), &person, app.clock.now()).await? {
        Outcome::Done(audit_id) => {
            tx.commit().await?;
            Ok(Json(Controlled { audit_id }))
        }
        Outcome::NotNow => Err(Problem::saying(StatusCode::CONFLICT, t!("desk-thread-moved-advice")).into()),
        Outcome::Missing => Err(Refusal::NotFound.into()),
    }
}
