//! One address a page: what is asked for with a slash too many is sent to the address without it.

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::header::LOCATION;
use axum::http::{HeaderValue, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};

use super::cache::key::fits;
use crate::app::App;
use crate::urls::Links;

/// The patterns of all addresses that can be read.
#[derive(Clone)]
pub struct Pages {
    patterns: Arc<[&'static str]>,
    links: Links,
}

impl Pages {
    pub fn new(app: &App, patterns: impl Iterator<Item = &'static str>) -> Self {
        Self {
            patterns: patterns.collect(),
            links: app.links.clone(),
        }
    }

    /// The address without slashes at its end, if it had any and a page of ours has that address.
    fn without_slash<'a>(&self, path: &'a str) -> Option<&'a str> {
        let short = path.trim_end_matches('/');
        let known = short != path && self.patterns.iter().any(|pattern| fits(pattern, short));
        known.then_some(short)
    }
}

/// Redirects for good (308), the query included, where nothing was found.
pub async fn redirect(State(pages): State<Pages>, request: Request, next: Next) -> Response {
    let reads = matches!(*request.method(), Method::GET | Method::HEAD);
    let uri = request.uri().clone();
    let response = next.run(request).await;
    if !reads || response.status() != StatusCode::NOT_FOUND {
        return response;
    }
    let Some(short) = pages.without_slash(uri.path()) else {
        return response;
    };
    let query = uri.query().map(|query| format!("?{query}")).unwrap_or_default();
    match HeaderValue::try_from(pages.links.href(&format!("{short}{query}"))) {
        Ok(location) => (StatusCode::PERMANENT_REDIRECT, [(LOCATION, location)]).into_response(),
        Err(_) => response,
    }
}
