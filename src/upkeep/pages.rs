//! The owner's page of jobs.

use axum::extract::State;
use axum::response::{IntoResponse as _, Redirect, Response};
use serde::Deserialize;

use super::views;
use crate::app::App;
use crate::ids::JobId;
use crate::people::session::Owner;
use crate::web::error::Result;
use crate::web::form::Form;
use crate::web::site::Site;
use crate::{jobs, urls};

/// How the queue stands, and every job that waits for a person.
pub async fn list(
    _: urls::Jobs,
    State(app): State<App>,
    site: Site,
    Owner(owner): Owner,
) -> Result<Response> {
    let counts = jobs::counts(app.db.read()).await?;
    let parked = jobs::parked(app.db.read()).await?;
    Ok(views::jobs(&site, &owner, counts, &parked).into_response())
}

#[derive(Clone, Copy, Debug, Deserialize)]
pub struct Retry {
    pub job_id: JobId,
}

/// Gives one job its tries back.
pub async fn retry(
    _: urls::Jobs,
    State(app): State<App>,
    site: Site,
    Owner(_): Owner,
    Form(form): Form<Retry>,
) -> Result<Redirect> {
    let tx = app.db.begin_write().await?;
    jobs::retry(&tx, form.job_id, app.clock.now()).await?;
    tx.commit().await?;
    Ok(Redirect::to(&site.href(&urls::Jobs)))
}
