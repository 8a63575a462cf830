//! A request that carries an `Idempotency-Key` is carried out once: sent again, it gets the same
//! answer (draft-ietf-httpapi-idempotency-key-header). Keys belong to who sends them.

use axum::body::{Body, Bytes};
use axum::extract::{Request, State};
use axum::http::header::{AUTHORIZATION, CONTENT_TYPE, HeaderName, LOCATION};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use http_body_util::{BodyExt as _, Limited};

use super::problem_pages::{MEDIA_TYPE, Problem, Result};
use crate::app::App;
use crate::files::FILE_MAX;
use crate::idempotency::{self, Answer, Begun};
use crate::limits::network;
use crate::secrets::Purpose;
use crate::t;
use crate::urls;
use crate::web::client_ip::ClientIp;
use crate::web::error::Error;
use crate::web::form::MAX_POST_BYTES;

const KEY: HeaderName = HeaderName::from_static("idempotency-key");
/// Longest key, in bytes.
const KEY_MAX: usize = 255;

/// Carries a request out, unless its key says that it has been.
///
/// # Errors
/// 400 for a key that is none, 409 while the first is still under way, 422 when the key came with
/// another request.
pub async fn once(
    State(app): State<App>,
    ClientIp(ip): ClientIp,
    request: Request,
    next: Next,
) -> Result<Response> {
    let Some(key) = key(request.headers())? else {
        return Ok(next.run(request).await);
    };
    let who = match request.headers().get(AUTHORIZATION) {
        Some(token) => String::from_utf8_lossy(token.as_bytes()).into_owned(),
        None => network(ip).to_string(),
    };
    let key = app.secrets.hash(Purpose::Attempt, &["api", &who, &key]);
    let (parts, body) = request.into_parts();
    let max = if parts.uri.path() == urls::ApiMedia.to_string() {
        FILE_MAX + MAX_POST_BYTES
    } else {
        MAX_POST_BYTES
    };
    let bytes = read(body, max).await?;
    let sent = String::from_utf8_lossy(&bytes);
    let target = parts.uri.to_string();
    let fingerprint = app
        .secrets
        .hash(Purpose::Attempt, &[parts.method.as_str(), &target, &sent]);
    let tx = app.db.begin_write().await?;
    let begun = idempotency::begin(&tx, &key, &fingerprint, app.clock.now()).await?;
    tx.commit().await?;
    match begun {
        Begun::First => {
            let response = next.run(Request::from_parts(parts, Body::from(bytes))).await;
            keep(&app, &key, response).await
        }
        Begun::Answered(answer) => Ok(again(answer)),
        Begun::UnderWay => Err(Problem::saying(StatusCode::CONFLICT, t!("api-key-under-way")).into()),
        Begun::Another => Err(Problem::field("Idempotency-Key", t!("api-key-another")).into()),
    }
}

/// The key, without the quotes that the draft wants and many leave out.
fn key(headers: &HeaderMap) -> Result<Option<String>, Problem> {
    let Some(value) = headers.get(KEY) else {
        return Ok(None);
    };
    let key = value
        .to_str()
        .map(|key| key.trim().trim_matches('"'))
        .unwrap_or_default();
    if key.is_empty() || key.len() > KEY_MAX {
        return Err(Problem::saying(StatusCode::BAD_REQUEST, t!("api-key-wrong")));
    }
    Ok(Some(key.to_owned()))
}

async fn read(body: Body, max: usize) -> Result<Bytes, Problem> {
    let collected = Limited::new(body, max).collect().await;
    let collected = collected.map_err(|_| Problem::of(StatusCode::PAYLOAD_TOO_LARGE))?;
    Ok(collected.to_bytes())
}

/// Keeps an answer that would be the same again; any other frees the key.
async fn keep(app: &App, key: &str, response: Response) -> Result<Response> {
    let (parts, body) = response.into_parts();
    let bytes = body
        .collect()
        .await
        .map_err(|error| Error::Failed(error.into()))?
        .to_bytes();
    let tx = app.db.begin_write().await?;
    if is_final(parts.status) {
        let location = parts.headers.get(LOCATION).and_then(|value| value.to_str().ok());
        let answer = Answer {
            status: parts.status.as_u16(),
            location: location.map(str::to_owned),
            body: String::from_utf8_lossy(&bytes).into_owned(),
        };
        idempotency::answered(&tx, key, &answer).await?;
    } else {
        idempotency::release(&tx, key).await?;
    }
    tx.commit().await?;
    Ok(Response::from_parts(parts, Body::from(bytes)))
}

/// Failures, limits and tokens may be otherwise the next time.
fn is_final(status: StatusCode) -> bool {
    !status.is_server_error()
        && !matches!(
            status,
            StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN | StatusCode::TOO_MANY_REQUESTS
        )
}

fn again(answer: Answer) -> Response {
    let status = StatusCode::from_u16(answer.status).unwrap_or(StatusCode::OK);
    if answer.body.is_empty() {
        // A bare refusal is drawn further out, the second time too.
        return status.into_response();
    }
    let kind = if status.is_client_error() {
        MEDIA_TYPE
    } else {
        "application/json"
    };
    let mut response = (status, [(CONTENT_TYPE, kind)], answer.body).into_response();
    let location = answer.location.and_then(|to| HeaderValue::from_str(&to).ok());
    if let Some(location) = location {
        response.headers_mut().insert(LOCATION, location);
    }
    response
}
