//! Sends readers on from addresses that used to be here: links from before an import keep working.

use axum::extract::{Request, State};
use axum::http::header::{CONTENT_TYPE, LOCATION};
use axum::http::{HeaderValue, Method, StatusCode, Uri};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};

use super::redirect::{old_address, target};
use crate::app::App;
use crate::web::error::Result;

/// Where nothing is found, looks whether something was there once. An old address may also be our own
/// front page with a query, as in `/?p=12`.
///
/// # Errors
/// When the database fails.
pub async fn redirect(State(app): State<App>, request: Request, next: Next) -> Result<Response> {
    let reads = matches!(*request.method(), Method::GET | Method::HEAD);
    let uri = request.uri().clone();
    if !reads || uri.path().starts_with("/api/") {
        return Ok(next.run(request).await);
    }
    if uri.path() == "/"
        && uri.query().is_some()
        && let Some(moved) = moved(&app, &uri).await?
    {
        return Ok(moved);
    }
    let response = next.run(request).await;
    let is_missing =
        response.status() == StatusCode::NOT_FOUND && !response.headers().contains_key(CONTENT_TYPE);
    if is_missing && let Some(moved) = moved(&app, &uri).await? {
        return Ok(moved);
    }
    Ok(response)
}

async fn moved(app: &App, uri: &Uri) -> Result<Option<Response>> {
    let old = old_address(uri.path(), uri.query());
    let Some(target) = target(app.db.read(), &old).await? else {
        return Ok(None);
    };
    let location = HeaderValue::try_from(app.links.href(&target)).ok();
    Ok(location.map(|location| (StatusCode::MOVED_PERMANENTLY, [(LOCATION, location)]).into_response()))
}
