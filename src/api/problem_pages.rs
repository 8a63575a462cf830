//! What went wrong, for programs: problem details as RFC 9457 wants them, whoever found it.

use axum::Json;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::http::header::{ALLOW, CONTENT_TYPE, HeaderValue, RETRY_AFTER};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use serde::Serialize;

use crate::web::error::Error;

const PROBLEM: HeaderValue = HeaderValue::from_static("application/problem+json");

/// Why a request has no other answer. The type is `about:blank`: the status says it all.
#[derive(Clone, Debug, Serialize)]
pub struct Problem {
    #[serde(rename = "type")]
    kind: &'static str,
    title: &'static str,
    status: u16,
    /// What is wrong with which parameter.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    errors: Vec<FieldError>,
}

#[derive(Clone, Debug, Serialize)]
pub struct FieldError {
    pub field: &'static str,
    pub message: String,
}

impl Problem {
    fn of(status: StatusCode) -> Self {
        let title = status.canonical_reason().unwrap_or_default();
        Self {
            kind: "about:blank",
            title,
            status: status.as_u16(),
            errors: Vec::new(),
        }
    }

    /// A parameter that can't be read.
    pub fn parameters(errors: Vec<FieldError>) -> Self {
        Self {
            errors,
            ..Self::of(StatusCode::BAD_REQUEST)
        }
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        (status, [(CONTENT_TYPE, PROBLEM)], Json(self)).into_response()
    }
}

/// What a page of the API gives back instead of an answer.
#[derive(Debug)]
pub enum Failure {
    Problem(Problem),
    Error(Error),
}

impl<E: Into<Error>> From<E> for Failure {
    fn from(error: E) -> Self {
        Self::Error(error.into())
    }
}

impl From<Problem> for Failure {
    fn from(problem: Problem) -> Self {
        Self::Problem(problem)
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        match self {
            Self::Problem(problem) => problem.into_response(),
            Self::Error(error) => error.into_response(),
        }
    }
}

/// Puts problem details into every refusal below `/api`, wherever it comes from: an unknown address,
/// a wrong method, a limit, a failure.
pub async fn draw(request: Request, next: Next) -> Response {
    let path = request.uri().path();
    let is_api = path == "/api" || path.starts_with("/api/");
    let response = next.run(request).await;
    let status = response.status();
    let is_refusal = status.is_client_error() || status.is_server_error();
    if !is_api || !is_refusal || response.headers().get(CONTENT_TYPE) == Some(&PROBLEM) {
        return response;
    }
    let mut problem = Problem::of(status).into_response();
    for name in [ALLOW, RETRY_AFTER] {
        if let Some(value) = response.headers().get(&name) {
            problem.headers_mut().insert(name, value.clone());
        }
    }
    problem
}
