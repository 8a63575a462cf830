//! What a browser needs that is to be told: the program that shows what is pushed to it, and the key by which
//! those who carry it there know the site.

use axum::extract::State;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse as _, Response};

use crate::app::App;
use crate::secrets::push::Vapid;
use crate::urls;

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
