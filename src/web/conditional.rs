//! Answers that a program asks for again and again: sent with an entity tag of their content, and
//! not sent again to who has them already (RFC 9110, sections 8.8 and 13.1.2).

use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, ETAG, IF_NONE_MATCH};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse as _, Response};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest as _, Sha256};

/// `body` as `content_type`, to be asked for again each time; 304 without it when `request` names its tag.
pub fn answer(request: &HeaderMap, content_type: &'static str, body: String) -> Response {
    let tag = format!("W/\"{}\"", hash(&body));
    tagged(request, content_type, body, tag)
}

/// As `answer`, under a strong tag that begins with `name`.
pub fn answer_as(request: &HeaderMap, content_type: &'static str, body: String, name: &str) -> Response {
    let tag = format!("\"{name}.{}\"", hash(&body));
    tagged(request, content_type, body, tag)
}

fn hash(body: &str) -> String {
    URL_SAFE_NO_PAD.encode(&Sha256::digest(body)[..12])
}

fn tagged(request: &HeaderMap, content_type: &'static str, body: String, tag: String) -> Response {
    let known = has(request, &tag);
    let headers = [(CACHE_CONTROL, "no-cache".to_owned()), (ETAG, tag)];
    if known {
        (StatusCode::NOT_MODIFIED, headers).into_response()
    } else {
        (headers, [(CONTENT_TYPE, content_type)], body).into_response()
    }
}

/// Whether `If-None-Match` names `tag`, by the weak comparison.
fn has(request: &HeaderMap, tag: &str) -> bool {
    let opaque = tag.trim_start_matches("W/");
    request
        .get_all(IF_NONE_MATCH)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .map(str::trim)
        .any(|one| one == "*" || one.trim_start_matches("W/") == opaque)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_known_is_not_sent_again() {
        let first = answer(&HeaderMap::new(), "text/plain", "a".to_owned());
        assert_eq!(first.status(), StatusCode::OK);
        let mut request = HeaderMap::new();
        let tag = first.headers()[ETAG].to_str().unwrap();
        request.insert(IF_NONE_MATCH, format!("\"other\", {tag}").parse().unwrap());
        assert_eq!(
            answer(&request, "text/plain", "a".to_owned()).status(),
            StatusCode::NOT_MODIFIED
        );
        assert_eq!(
            answer(&request, "text/plain", "b".to_owned()).status(),
            StatusCode::OK
        );
    }
}
