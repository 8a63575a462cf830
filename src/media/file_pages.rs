//! Serves files to everybody: pictures and recordings as such, the latter also in parts, as players ask for
//! them; everything else as a download that can do nothing.

use std::ops::RangeInclusive;

use axum::extract::State;
use axum::http::header::{
    ACCEPT_RANGES, CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_RANGE, CONTENT_SECURITY_POLICY, CONTENT_TYPE,
    VARY,
};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use axum::response::{IntoResponse as _, Response};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::Kind;
use super::entity::media::Model;
use super::read;
use crate::app::App;
use crate::files::{Name, is_hash};
use crate::urls;
use crate::web::error::{Error, Refusal, Result};
use crate::web::range::{self, Wanted};

/// What a name holds never changes.
const FOR_EVER: &str = "public, max-age=31536000, immutable";

/// Nothing in a file runs, and nothing in it belongs to this site, however it is opened.
const POLICY: &str = "default-src 'none'; sandbox";

const ORIGIN_POLICY: HeaderName = HeaderName::from_static("cross-origin-resource-policy");

/// What may stand in a file name as it is (RFC 5987).
const PLAIN: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_');

/// The same for what plays: a browser that opens it alone puts it into a page of its own, which asks for it once
/// more and must be of this site for that. No script runs there.
const PLAYING_POLICY: &str =
    "default-src 'none'; media-src 'self'; style-src 'unsafe-inline'; sandbox allow-same-origin";

/// A file as it is kept, or the part of it that is asked for.
pub async fn whole(
    urls::Media { hash }: urls::Media,
    State(app): State<App>,
    headers: HeaderMap,
) -> Result<Response> {
    let file = find(&app, &hash).await?;
    let length = u64::try_from(file.bytes).unwrap_or(0);
    let wanted = range::wanted(&headers, length);
    let mut response = match &wanted {
        Wanted::Whole => answer(&app, &file, None, None).await?,
        Wanted::Part(part) => answer(&app, &file, None, Some(part.clone())).await?,
        Wanted::Nothing => StatusCode::RANGE_NOT_SATISFIABLE.into_response(),
    };
    let headers = response.headers_mut();
    headers.insert(ACCEPT_RANGES, HeaderValue::from_static("bytes"));
    if let Some(said) = range::content_range(&wanted, length) {
        headers.insert(CONTENT_RANGE, said);
    }
    Ok(response)
}

/// A picture in one of its narrower widths.
pub async fn narrower(
    urls::MediaWidth { hash, width }: urls::MediaWidth,
    State(app): State<App>,
) -> Result<Response> {
    let file = find(&app, &hash).await?;
    let own = u32::try_from(file.width).unwrap_or(0);
    if !file.kind.widths(own).contains(&width) {
        return Err(Refusal::NotFound.into());
    }
    answer(&app, &file, Some(width), None).await
}

async fn find(app: &App, hash: &str) -> Result<Model> {
    if !is_hash(hash) {
        return Err(Refusal::NotFound.into());
    }
    let file = read::named(app.db.read(), hash).await?.ok_or(Refusal::NotFound)?;
    if file.trashed_at.is_some() {
        return Err(Refusal::Gone.into());
    }
    Ok(file)
}

async fn answer(
    app: &App,
    file: &Model,
    width: Option<u32>,
    part: Option<RangeInclusive<u64>>,
) -> Result<Response> {
    let name = Name {
        hash: &file.hash,
        width,
        extension: file.kind.extension(),
    };
    let code = match part {
        Some(_) => StatusCode::PARTIAL_CONTENT,
        None => StatusCode::OK,
    };
    let bytes = match part {
        Some(part) => app.files.part(&name, part).await,
        None => app.files.read(&name).await,
    };
    let bytes = bytes.map_err(|error| Error::Failed(error.into()))?;
    let Some(bytes) = bytes else {
        tracing::warn!(media.id = file.id.0, "a file of the list is not in its folder");
        return Err(Refusal::NotFound.into());
    };
    let mut response = (code, bytes).into_response();
    let headers = response.headers_mut();
    for (name, value) in [
        (CONTENT_TYPE, file.kind.content_type()),
        (CACHE_CONTROL, FOR_EVER),
        (CONTENT_SECURITY_POLICY, policy(file.kind)),
        (ORIGIN_POLICY, "cross-origin"),
        (VARY, "Accept-Encoding"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    if file.kind.is_download() {
        headers.insert(CONTENT_DISPOSITION, attachment(&file.name)?);
    }
    Ok(response)
}

fn policy(kind: Kind) -> &'static str {
    match kind.plays() {
        Some(_) => PLAYING_POLICY,
        None => POLICY,
    }
}

fn attachment(name: &str) -> Result<HeaderValue> {
    let name = utf8_percent_encode(name, PLAIN);
    let value = HeaderValue::try_from(format!("attachment; filename*=UTF-8''{name}"));
    value.map_err(|error| Error::Failed(error.into()))
}
