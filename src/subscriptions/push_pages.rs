//! What a browser needs that is to be told: the program that shows what is pushed to it, the key by which those who
//! carry it there know the site, and where it says that they gave it another endpoint.

use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse as _, Response};

use super::Channel;
use super::moved::{self, Old};
use super::moved_form::MovedForm;
use super::way::{Place, hashes};
use crate::app::App;
use crate::secrets::push::Vapid;
use crate::urls;
use crate::web::client_ip::ClientIp;
use crate::web::error::{Refusal, Result};
use crate::web::form::Form;

const WORKER: &str = include_str!("../../static/push-worker.js");

/// Runs in browsers for as long as somebody is told there, so a changed one is to be found at once.
pub async fn worker(_: urls::PushWorker) -> Response {
    let headers = [
        (CONTENT_TYPE, "text/javascript; charset=utf-8"),
        (CACHE_CONTROL, "no-cache"),
    ];
    (headers, WORKER).into_response()
}

/// The public key: a point of P-256, uncompressed, in base64 for URLs (RFC 8292, section 3.2).
pub async fn key(_: urls::PushKey, State(app): State<App>) -> Response {
    let headers = [
        (CONTENT_TYPE, "text/plain; charset=utf-8"),
        (CACHE_CONTROL, "no-cache"),
    ];
    (headers, Vapid::of(&app.secrets).public()).into_response()
}

/// The browser is asked at its new endpoint, and told there once it has answered.
///
/// # Errors
/// `NotFound` for one that is not told here, or does not show that it is.
pub async fn moved(
    _: urls::PushMoved,
    State(app): State<App>,
    ClientIp(from): ClientIp,
    Form(form): Form<MovedForm>,
) -> Result<StatusCode> {
    app.limits.subscribe(from)?;
    let (endpoint, way) = form.check().ok_or(Refusal::NotFound)?;
    let old = Old {
        hashes: hashes(&app.secrets, Channel::Push, &endpoint),
        auth: form.old_auth,
    };
    let place = Place::of(way, &app.secrets);
    let tx = app.db.begin_write().await?;
    if !moved::moved(&tx, &old, &place, app.clock.now()).await? {
        return Err(Refusal::NotFound.into());
    }
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT)
}
