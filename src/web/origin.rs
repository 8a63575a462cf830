//! Refuses requests that change something and come from another site. Sec-Fetch-Site decides, else
//! the Origin header against the base URL; with neither, only a request without any of our cookies
//! passes (a program, or an old browser of someone we don't know).

use axum::extract::{Request, State};
use axum::http::header::{AUTHORIZATION, COOKIE, ORIGIN};
use axum::http::{HeaderMap, Method};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};

use super::error::Refusal;
use super::form::holds_nul;
use crate::app::App;
use crate::urls::{self, Links};

/// Knows no address with the character NUL: the database could not look it up. What the API, the desk and
/// the search are asked for after the `?` is read there, parameter by parameter.
pub async fn readable(request: Request, next: Next) -> Response {
    let (path, query) = (request.uri().path(), request.uri().query().unwrap_or_default());
    let reads_each =
        path.starts_with("/api/") || path == urls::Desk.to_string() || path == urls::Search.to_string();
    if holds_nul(path.as_bytes()) || (!reads_each && holds_nul(query.as_bytes())) {
        Refusal::NotFound.into_response()
    } else {
        next.run(request).await
    }
}

/// Lets safe methods and requests from our own pages through.
pub async fn check(State(app): State<App>, request: Request, next: Next) -> Response {
    let safe = matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    if safe || is_capability(request.uri().path()) || is_ours(request.headers(), &app.links) {
        next.run(request).await
    } else {
        Refusal::CrossSite.into_response()
    }
}

/// The address that stops a subscription is all that it takes, and a mail program calls it from wherever it is
/// (RFC 8058, section 3.2).
fn is_capability(path: &str) -> bool {
    use axum_extra::routing::TypedPath as _;
    let (before, after) = urls::StopSubscription::PATH
        .split_once("{signed}")
        .unwrap_or_default();
    let signed = path
        .strip_prefix(before)
        .and_then(|rest| rest.strip_suffix(after));
    signed.is_some_and(|signed| !signed.is_empty() && !signed.contains('/'))
}

fn is_ours(headers: &HeaderMap, links: &Links) -> bool {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    match (text("sec-fetch-site"), text(ORIGIN.as_str())) {
        (Some(site), _) => site == "same-origin",
        (None, Some(origin)) => origin == links.origin(),
        // A bearer token is never sent by a browser on its own.
        (None, None) => headers.contains_key(AUTHORIZATION) || !headers.contains_key(COOKIE),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ours(headers: &[(&'static str, &'static str)]) -> bool {
        let map = headers
            .iter()
            .map(|(k, v)| (k.parse().unwrap(), v.parse().unwrap()))
            .collect();
        is_ours(&map, &Links::new("https://blog.example.org".parse().unwrap()))
    }

    #[test]
    fn only_our_own_pages_may_change_something() {
        assert!(ours(&[("sec-fetch-site", "same-origin")]));
        assert!(!ours(&[
            ("sec-fetch-site", "cross-site"),
            ("origin", "https://blog.example.org")
        ]));
        assert!(!ours(&[("sec-fetch-site", "same-site")]));
        assert!(ours(&[("origin", "https://blog.example.org")]));
        assert!(!ours(&[("origin", "null")]));
        assert!(!ours(&[("origin", "https://blog.example.org.evil.example")]));
        assert!(!ours(&[("cookie", "forthright_session=1")]));
        assert!(ours(&[]));
    }
}
