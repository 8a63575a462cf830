//! Formatted text that is pasted into the editor: a script sends its HTML, and what comes back is
//! Markdown for the field.

use axum::Json;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use serde::Deserialize;
use serde_json::json;

use crate::people::session::Writer;
use crate::text::{self, Refusal};
use crate::web::error::Result;
use crate::web::form::Form;
use crate::{t, urls};

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Pasted {
    html: String,
}

/// `{"markdown": …}`, or 422 with the words that say why not.
pub async fn paste(_: urls::PastedText, _: Writer, Form(pasted): Form<Pasted>) -> Result<Response> {
    // A long text takes its time, and others are waiting.
    let read = tokio::task::spawn_blocking(move || text::pasted(&pasted.html));
    let words = match read.await {
        Ok(Ok(markdown)) => return Ok(Json(json!({ "markdown": markdown })).into_response()),
        Ok(Err(Refusal::TooLong)) => t!("paste-too-long"),
        Ok(Err(Refusal::TooDeep)) | Err(_) => t!("paste-unreadable"),
    };
    let refused = Json(json!({ "error": words }));
    Ok((StatusCode::UNPROCESSABLE_ENTITY, refused).into_response())
}
