//! The headers every answer carries: nothing but our own style sheets and scripts runs or loads, no
//! one frames us, nothing is guessed.

use std::convert::Infallible;

use axum::extract::Request;
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, HeaderName, HeaderValue, REFERRER_POLICY, VARY,
    X_CONTENT_TYPE_OPTIONS,
};
use axum::middleware::Next;
use axum::response::{IntoResponseParts, Response, ResponseParts};

/// Images may come from any https address, because posts show them; scripts, styles and what plays never do.
const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' https: data:; \
    media-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'";

/// What a page may hold in frames: the sites of players, by their origins, or `'self'`; most hold none.
#[derive(Clone, Debug, Default)]
pub struct Frames(pub Vec<String>);

impl IntoResponseParts for Frames {
    type Error = Infallible;

    fn into_response_parts(self, mut response: ResponseParts) -> Result<ResponseParts, Infallible> {
        // Origins are plain ASCII: they are made of parsed addresses.
        if let Ok(policy) = HeaderValue::try_from(format!("{POLICY}; frame-src {}", self.0.join(" ")))
            && !self.0.is_empty()
        {
            response.headers_mut().insert(CONTENT_SECURITY_POLICY, policy);
        }
        Ok(response)
    }
}

const OPENER_POLICY: HeaderName = HeaderName::from_static("cross-origin-opener-policy");
const PERMISSIONS_POLICY: HeaderName = HeaderName::from_static("permissions-policy");

/// Adds what is missing; a handler that said something else keeps it.
pub async fn add(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    for (name, value) in [
        (CONTENT_SECURITY_POLICY, POLICY),
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (REFERRER_POLICY, "same-origin"),
        (OPENER_POLICY, "same-origin"),
        (
            PERMISSIONS_POLICY,
            "camera=(), microphone=(), geolocation=(), browsing-topics=()",
        ),
        (CACHE_CONTROL, "private, no-store"),
        (VARY, "Cookie"),
    ] {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    }
    response
}
