//! Forms as people send them: read in full before anything may refuse them, so that what was typed
//! can always be given back; and the messages that stand beside fields.

use std::collections::BTreeMap;

use axum::body::{Body, Bytes};
use axum::extract::{FromRequest, Request};
use axum::http::header::CONTENT_TYPE;
use http_body_util::{BodyExt as _, Limited};
use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::error::{Error, Refusal};
use crate::app::App;

/// The largest form, in bytes.
pub const MAX_BYTES: usize = 256 * 1024;

/// The largest form on the writing pages, where a whole post comes along.
pub const MAX_POST_BYTES: usize = 2 * 1024 * 1024;

/// A form, its fields as `T` wants them; unknown fields are ignored, repeated ones are lists.
#[derive(Clone, Copy, Debug)]
pub struct Form<T>(pub T);

impl<T: DeserializeOwned> FromRequest<App> for Form<T> {
    type Rejection = Error;

    async fn from_request(request: Request, app: &App) -> Result<Self, Error> {
        let (parts, body) = request.into_parts();
        // A form is bounded when it gets here, but one that claims to carry files was left to its page.
        let whole = Limited::new(body, MAX_POST_BYTES).collect().await;
        let bytes = whole.map_err(|_| Refusal::TooLarge)?.to_bytes();
        if holds_nul(&bytes) {
            return Err(Refusal::Unreadable.into());
        }
        let request = Request::from_parts(parts, Body::from(bytes));
        match axum_extra::extract::Form::from_request(request, app).await {
            Ok(axum_extra::extract::Form(form)) => Ok(Self(form)),
            Err(_) => Err(Refusal::Unreadable.into()),
        }
    }
}

/// Whether something encoded for an address or a form holds the character NUL, which nobody types and
/// PostgreSQL can't store.
pub fn holds_nul(encoded: &[u8]) -> bool {
    encoded.contains(&0) || encoded.windows(3).any(|part| part == b"%00")
}

/// Takes the body of a form out of `request`, puts it back whole, and returns it; empty for what is no
/// form.
///
/// # Errors
/// When the body is past `max` bytes or breaks off.
pub async fn read_whole(request: Request, max: usize) -> Result<(Request, Bytes), Refusal> {
    let is_form = request
        .headers()
        .get(CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|value| value.starts_with("application/x-www-form-urlencoded"));
    let (parts, body) = request.into_parts();
    let bytes = Limited::new(body, max)
        .collect()
        .await
        .map_err(|_| Refusal::TooLarge)?
        .to_bytes();
    let form = if is_form { bytes.clone() } else { Bytes::new() };
    Ok((Request::from_parts(parts, Body::from(bytes)), form))
}

/// Says that something has just been saved.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
pub struct Saved {
    #[serde(default)]
    saved: Option<u8>,
}

impl Saved {
    pub fn just_now(self) -> bool {
        self.saved.is_some()
    }
}

/// What is wrong with a form: a message a field, in our own words. Empty means nothing is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FieldErrors(BTreeMap<&'static str, String>);

impl FieldErrors {
    pub fn add(&mut self, field: &'static str, message: String) {
        self.0.entry(field).or_insert(message);
    }

    pub fn of(&self, field: &str) -> Option<&str> {
        self.0.get(field).map(String::as_str)
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &str)> {
        self.0.iter().map(|(field, message)| (*field, message.as_str()))
    }
}
