//! What programs send and how lists are asked for: JSON bodies read with a limit and refused field by
//! field, `after` and `limit` of a page.

use axum::body::Bytes;
use axum::extract::{FromRequest, Query, Request};
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use http_body_util::{BodyExt as _, Limited};
use serde::de::DeserializeOwned;

use super::problem_pages::{FieldError, Problem};
use crate::app::App;
use crate::t;
use crate::web::form::MAX_POST_BYTES;

/// Parameters as they come; unknown ones are ignored.
pub type Parameters = Query<Vec<(String, String)>>;

/// A JSON body. Unknown fields are refused by the types, so that a misspelt one is noticed.
#[derive(Clone, Copy, Debug)]
pub struct Input<T>(pub T);

impl<T: DeserializeOwned> FromRequest<App> for Input<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, _: &App) -> Result<Self, Problem> {
        if !is_json(&request) {
            let status = StatusCode::UNSUPPORTED_MEDIA_TYPE;
            return Err(Problem::saying(status, t!("api-not-json")));
        }
        read(&body(request).await?).map(Self)
    }
}

/// A JSON body that may be left out.
#[derive(Clone, Copy, Debug)]
pub struct Perhaps<T>(pub Option<T>);

impl<T: DeserializeOwned> FromRequest<App> for Perhaps<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, _: &App) -> Result<Self, Problem> {
        let is_json = is_json(&request);
        let bytes = body(request).await?;
        if bytes.is_empty() {
            return Ok(Self(None));
        }
        if !is_json {
            let status = StatusCode::UNSUPPORTED_MEDIA_TYPE;
            return Err(Problem::saying(status, t!("api-not-json")));
        }
        read(&bytes).map(Self)
    }
}

async fn body(request: Request) -> Result<Bytes, Problem> {
    let collected = Limited::new(request.into_body(), MAX_POST_BYTES).collect().await;
    let collected = collected.map_err(|_| Problem::of(StatusCode::PAYLOAD_TOO_LARGE))?;
    Ok(collected.to_bytes())
}

fn is_json(request: &Request) -> bool {
    request
        .headers()
        .get(CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .and_then(|value| value.split(';').next())
        .map(|essence| essence.trim().to_ascii_lowercase())
        .is_some_and(|essence| essence == "application/json" || essence.ends_with("+json"))
}

/// Not JSON is 400; JSON of another shape is 422 and names the field.
fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Problem> {
    let mut json = serde_json::Deserializer::from_slice(bytes);
    let value = serde_path_to_error::deserialize(&mut json).map_err(|error| {
        let (field, cause) = (error.path().to_string(), error.inner());
        if cause.is_data() {
            Problem::field(&field, cause.to_string())
        } else {
            Problem::saying(StatusCode::BAD_REQUEST, cause.to_string())
        }
    })?;
    json.end()
        .map_err(|error| Problem::saying(StatusCode::BAD_REQUEST, error.to_string()))?;
    Ok(value)
}

/// Most items of a page, and how many come unless one asks.
#[derive(Clone, Copy, Debug)]
pub struct Size {
    pub most: u64,
    pub usual: u64,
}

/// The value of a parameter, the first if it stands several times; up to a NUL, which no text has here.
pub fn given<'a>(parameters: &'a [(String, String)], wanted: &str) -> Option<&'a str> {
    parameters
        .iter()
        .find(|(name, _)| name == wanted)
        .and_then(|(_, value)| value.split('\0').next())
}

/// Reads `after` and `limit`.
///
/// # Errors
/// 400 with what is wrong with either.
pub fn place(parameters: &[(String, String)], size: Size) -> Result<(Option<i64>, u64), Problem> {
    let mut errors = Vec::new();
    let after = given(parameters, "after").map(str::parse::<i64>);
    if matches!(after, Some(Err(_))) {
        errors.push(wrong_after());
    }
    let limit = given(parameters, "limit").map_or(Some(size.usual), |typed| typed.parse().ok());
    let limit = limit.filter(|limit| (1..=size.most).contains(limit));
    if limit.is_none() {
        errors.push(FieldError {
            field: "limit".to_owned(),
            message: t!("api-limit-wrong", max = size.most),
        });
    }
    match limit {
        Some(limit) if errors.is_empty() => Ok((after.and_then(Result::ok), limit)),
        _ => Err(Problem::parameters(errors)),
    }
}

/// An `after` that no page gave.
pub fn unknown_after() -> Problem {
    Problem::parameters(vec![wrong_after()])
}

fn wrong_after() -> FieldError {
    FieldError {
        field: "after".to_owned(),
        message: t!("api-after-wrong"),
    }
}

/// A parameter with a value from a list: `None` when it is not given.
///
/// # Errors
/// 400 when the value is none of them.
pub fn choice<T: DeserializeOwned>(
    parameters: &[(String, String)],
    name: &str,
) -> Result<Option<T>, Problem> {
    let Some(code) = given(parameters, name) else {
        return Ok(None);
    };
    serde_json::from_value(code.into()).map(Some).map_err(|_| {
        Problem::parameters(vec![FieldError {
            field: name.to_owned(),
            message: t!("api-choice-wrong"),
        }])
    })
}

/// Cuts a list that was asked for with one more; returns the last item if there is a next page.
pub fn cut<T>(items: &mut Vec<T>, limit: u64) -> Option<&T> {
    let limit = usize::try_from(limit).unwrap_or(usize::MAX);
    let more = items.len() > limit;
    items.truncate(limit);
    items.last().filter(|_| more)
}
