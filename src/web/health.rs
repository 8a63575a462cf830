//! Two questions from whoever watches the machine: does the process answer, and can it serve readers.

use axum::extract::State;
use axum::http::StatusCode;

use crate::app::App;
use crate::urls;

/// The process answers.
pub async fn alive(_: urls::Health) -> &'static str {
    "ok\n"
}

/// The database answers too; 503 while it does not.
pub async fn ready(_: urls::Ready, State(app): State<App>) -> (StatusCode, &'static str) {
    if app.db.answers().await {
        (StatusCode::OK, "ok\n")
    } else {
        (StatusCode::SERVICE_UNAVAILABLE, "the database does not answer\n")
    }
}
