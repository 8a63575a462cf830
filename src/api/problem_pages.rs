//! What went wrong, for programs: problem details as RFC 9457 wants them, whoever found it.

use axum::Json;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::http::header::{ALLOW, CONTENT_TYPE, ETAG, HeaderName, HeaderValue, RETRY_AFTER, WWW_AUTHENTICATE};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use utoipa::ToSchema;

use super::ruled::WouldHave;
use crate::limits::TooMany;
use crate::people::Scope;
use crate::web::error::Error;
use crate::web::form::FieldErrors;

/// The media type of problem details.
pub const MEDIA_TYPE: &str = "application/problem+json";

const PROBLEM: HeaderValue = HeaderValue::from_static(MEDIA_TYPE);

pub type Result<T, E = Failure> = std::result::Result<T, E>;

/// Why a request has no other answer (RFC 9457). The type is `about:blank`: the status says it all.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Problem {
    #[serde(rename = "type")]
    #[schema(value_type = String)]
    kind: Kind,
    title: &'static str,
    status: u16,
    /// The same for this very request, for a person to read.
    #[serde(skip_serializing_if = "Option::is_none")]
    detail: Option<String>,
    /// What is wrong with which parameter or field.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schema(required = false)]
    errors: Vec<FieldError>,
    /// Who decided what, when a decision came too late.
    #[serde(skip_serializing_if = "Option::is_none")]
    decided: Option<Box<Decided>>,
    /// What a rule would have done, when that was not said to have been seen.
    #[serde(skip_serializing_if = "Option::is_none")]
    would_have: Option<Box<WouldHave>>,
    /// The version there is, when the request named another one.
    #[serde(skip_serializing_if = "Option::is_none")]
    version: Option<i64>,
    /// One that the answer carries besides.
    #[serde(skip)]
    header: Option<Box<(HeaderName, String)>>,
}

/// No type of its own.
#[derive(Clone, Copy, Debug, Serialize)]
enum Kind {
    #[serde(rename = "about:blank")]
    Blank,
}

#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct FieldError {
    pub field: String,
    pub message: String,
}

/// The comment as somebody else left it.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Decided {
    /// The name of who decided; null when nobody of the team did.
    pub by: Option<String>,
    pub status: crate::comments::Status,
    #[schema(format = DateTime)]
    pub at: Option<String>,
    /// The comment as it is now, where the decision was on its text too.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub current: Option<Current>,
}

/// A comment as it is now, for who decided on an older version.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = CurrentComment)]
pub struct Current {
    pub status: crate::comments::Status,
    pub version: i64,
    pub body_markdown: String,
}

impl Problem {
    pub fn of(status: StatusCode) -> Self {
        let title = status.canonical_reason().unwrap_or_default();
        Self {
            kind: Kind::Blank,
            title,
            status: status.as_u16(),
            detail: None,
            errors: Vec::new(),
            decided: None,
            would_have: None,
            version: None,
            header: None,
        }
    }

    /// As `of`, with a sentence that says more.
    pub fn saying(status: StatusCode, detail: String) -> Self {
        Self {
            detail: Some(detail),
            ..Self::of(status)
        }
    }

    /// The same, and when it is worth trying again.
    pub fn after(self, wait: TooMany) -> Self {
        Self {
            header: Some(Box::new((RETRY_AFTER, wait.seconds().to_string()))),
            ..self
        }
    }

    /// The same, with the version there is and its entity tag.
    pub fn in_version(self, version: i64, tag: String) -> Self {
        Self {
            version: Some(version),
            header: Some(Box::new((ETAG, tag))),
            ..self
        }
    }

    /// A parameter that can't be read.
    pub fn parameters(errors: Vec<FieldError>) -> Self {
        Self {
            errors,
            ..Self::of(StatusCode::BAD_REQUEST)
        }
    }

    /// Fields that hold what they must not. `name` gives the name of a form's field in the API.
    pub fn fields(errors: &FieldErrors, name: fn(&str) -> &str) -> Self {
        let errors = errors.iter().map(|(field, message)| FieldError {
            field: name(field).to_owned(),
            message: message.to_owned(),
        });
        Self {
            errors: errors.collect(),
            ..Self::of(StatusCode::UNPROCESSABLE_ENTITY)
        }
    }

    /// One field that holds what it must not.
    pub fn field(field: &str, message: String) -> Self {
        let error = FieldError {
            field: field.to_owned(),
            message,
        };
        Self {
            errors: vec![error],
            ..Self::of(StatusCode::UNPROCESSABLE_ENTITY)
        }
    }

    /// Somebody decided first.
    pub fn decided(decided: Decided) -> Self {
        Self {
            decided: Some(Box::new(decided)),
            ..Self::of(StatusCode::CONFLICT)
        }
    }

    /// A rule would have stopped something that is published, as `detail` tells in a sentence.
    pub fn would_have(would_have: WouldHave, detail: String) -> Self {
        Self {
            would_have: Some(Box::new(would_have)),
            ..Self::saying(StatusCode::CONFLICT, detail)
        }
    }

    /// A token is wanted, or the one that came is not good (RFC 6750, section 3).
    pub fn unauthorized(is_invalid: bool) -> Self {
        let challenge = if is_invalid {
            r#"Bearer realm="forthright", error="invalid_token""#
        } else {
            r#"Bearer realm="forthright""#
        };
        Self {
            header: Some(Box::new((WWW_AUTHENTICATE, challenge.to_owned()))),
            ..Self::of(StatusCode::UNAUTHORIZED)
        }
    }

    /// The token, or its person, may not do this.
    pub fn forbidden(wanted: Scope, detail: String) -> Self {
        let scope = wanted.code();
        let challenge = format!(r#"Bearer realm="forthright", error="insufficient_scope", scope="{scope}""#);
        Self {
            header: Some(Box::new((WWW_AUTHENTICATE, challenge))),
            ..Self::saying(StatusCode::FORBIDDEN, detail)
        }
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let header = self.header.as_deref().cloned();
        let mut response = (status, [(CONTENT_TYPE, PROBLEM)], Json(self)).into_response();
        if let Some((name, value)) = header
            && let Ok(value) = HeaderValue::from_str(&value)
        {
            response.headers_mut().insert(name, value);
        }
        response
    }
}

/// What a page of the API gives back instead of an answer.
#[derive(Debug)]
pub enum Failure {
    Problem(Box<Problem>),
    Error(Error),
}

impl<E: Into<Error>> From<E> for Failure {
    fn from(error: E) -> Self {
        Self::Error(error.into())
    }
}

impl From<Problem> for Failure {
    fn from(problem: Problem) -> Self {
        Self::Problem(Box::new(problem))
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
