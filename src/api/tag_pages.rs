//! Entity tags of posts for those who may edit them, and what `If-Match` asks for before a change
//! (RFC 9110, section 13.1.1). A tag names the version of the post; what else may differ between two
//! answers, such as the number of comments, is nothing that a change could write over, so that it does
//! not count.

use axum::Json;
use axum::http::header::{ETAG, IF_MATCH};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse as _, Response};

use super::WholePost;
use super::problem_pages::{Problem, Result};
use crate::t;

/// What every tag of a version begins with, up to the first dot.
pub fn name(version: i64) -> String {
    format!("v{version}")
}

fn tag(version: i64) -> String {
    format!("\"{}\"", name(version))
}

/// Lets a request go on that names no version, any, or this one.
///
/// # Errors
/// 412 with the version there is.
pub fn require(request: &HeaderMap, version: i64) -> Result<()> {
    let wanted = request
        .get_all(IF_MATCH)
        .iter()
        .map(|value| value.to_str().unwrap_or_default());
    let wanted: Vec<&str> = wanted.flat_map(|value| value.split(',')).map(str::trim).collect();
    // A proxy that compresses makes a tag a weak one.
    let named = |one: &str| {
        one.trim_start_matches("W/")
            .trim_matches('"')
            .split('.')
            .next()
            .map(str::to_owned)
    };
    let names = |one: &&str| *one == "*" || named(one) == Some(name(version));
    if wanted.is_empty() || wanted.iter().any(names) {
        return Ok(());
    }
    let problem = Problem::saying(StatusCode::PRECONDITION_FAILED, t!("api-version-old"));
    Err(problem.in_version(version, tag(version)).into())
}

/// A post as it is now, with its tag.
pub fn tagged(status: StatusCode, post: WholePost) -> Response {
    let tag = post.version.and_then(|version| tag(version).parse().ok());
    let mut response = (status, Json(post)).into_response();
    if let Some(tag) = tag {
        response.headers_mut().insert(ETAG, tag);
    }
    response
}
