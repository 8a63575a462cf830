//! Forms that carry files (multipart/form-data, RFC 7578): read part by part, so that one file at a time
//! is in memory. One past its limit is read to its end and thrown away, so that the others, and what was
//! typed beside it, arrive.

use std::sync::LazyLock;

use axum::body::Body;
use axum::extract::{FromRequest, Request};
use axum::http::header::{CONTENT_TYPE, COOKIE};
use bytes::{Bytes, BytesMut};
use multer::{Field, Multipart};
use tokio::sync::Semaphore;

use super::error::{Error, Refusal};
use super::form::{MAX_POST_BYTES, holds_nul};
use crate::app::App;
use crate::files::FILE_MAX;

/// The most that one form may carry, thrown away or not, in bytes.
const ALL_MAX: usize = 512 << 20;

/// Forms that are held whole at a time while they are read.
const AT_ONCE: usize = 4;

static READING: LazyLock<Semaphore> = LazyLock::new(|| Semaphore::new(AT_ONCE));

/// A file as it was sent.
#[derive(Clone, Debug)]
pub struct Sent {
    /// As the sender calls it; may be anything.
    pub name: String,
    /// `None` when it is past `FILE_MAX`.
    pub bytes: Option<Bytes>,
}

/// What a form consists of.
#[derive(Debug)]
pub enum Part {
    Text(String, String),
    File(Sent),
}

/// A form that is about to be read.
pub struct Parts {
    parts: Multipart<'static>,
    read: usize,
}

impl Parts {
    /// The form that a request carries; `None` when it carries none of this kind.
    pub fn of(request: Request) -> Option<Self> {
        let kind = request.headers().get(CONTENT_TYPE)?.to_str().ok()?;
        let boundary = multer::parse_boundary(kind).ok()?;
        Some(Self {
            parts: Multipart::new(request.into_body().into_data_stream(), boundary),
            read: 0,
        })
    }

    /// The next part; a field for a file that was left empty is none.
    ///
    /// # Errors
    /// When it breaks off, or is past every limit.
    pub async fn next(&mut self) -> Result<Option<Part>, Refusal> {
        while let Some(field) = self.parts.next_field().await.map_err(|_| Refusal::Unreadable)? {
            let name = field.name().unwrap_or_default().to_owned();
            let Some(file) = field.file_name().map(str::to_owned) else {
                let text = self
                    .collect(field, MAX_POST_BYTES)
                    .await?
                    .ok_or(Refusal::TooLarge)?;
                return text_part(name, &text).map(Some);
            };
            let bytes = self.collect(field, FILE_MAX).await?;
            if !(file.is_empty() && bytes.as_ref().is_some_and(Bytes::is_empty)) {
                return Ok(Some(Part::File(Sent { name: file, bytes })));
            }
        }
        Ok(None)
    }

    /// All of a part; `None` when it is past `max`.
    async fn collect(&mut self, mut field: Field<'_>, max: usize) -> Result<Option<Bytes>, Refusal> {
        let mut all = BytesMut::new();
        let mut fits = true;
        while let Some(chunk) = field.chunk().await.map_err(|_| Refusal::Unreadable)? {
            self.read += chunk.len();
            if self.read > ALL_MAX {
                return Err(Refusal::TooLarge);
            }
            fits = fits && all.len() + chunk.len() <= max;
            if fits {
                all.extend_from_slice(&chunk);
            } else {
                all = BytesMut::new();
            }
        }
        Ok(fits.then(|| all.freeze()))
    }
}

fn text_part(name: String, text: &[u8]) -> Result<Part, Refusal> {
    if holds_nul(text) {
        return Err(Refusal::Unreadable);
    }
    Ok(Part::Text(name, String::from_utf8_lossy(text).into_owned()))
}

impl FromRequest<App> for Parts {
    type Rejection = Error;

    async fn from_request(request: Request, _: &App) -> Result<Self, Error> {
        Ok(Self::of(request).ok_or(Refusal::Unreadable)?)
    }
}

/// A form with one file, read whole: its text comes back if anything refuses it.
#[derive(Clone, Debug, Default)]
pub struct Upload {
    pub fields: Vec<(String, String)>,
    pub file: Option<Sent>,
}

/// Whether a request to `path` carries files: as a list, which is read part by part by its page, or
/// beside what was typed in the editor.
pub fn carries_files(request: &Request) -> bool {
    let kind = request.headers().get(CONTENT_TYPE);
    kind.and_then(|value| value.to_str().ok())
        .is_some_and(|value| value.starts_with("multipart/form-data"))
}

/// Takes a form of the editor out of `request` and puts it beside it, for the page. Nothing is read for
/// who can't be logged in.
///
/// # Errors
/// When it can't be read.
pub async fn take(request: Request) -> Result<(Request, Upload), Refusal> {
    let (mut parts, body) = request.into_parts();
    if !parts.headers.contains_key(COOKIE) {
        return Ok((Request::from_parts(parts, body), Upload::default()));
    }
    let _turn = READING.acquire().await.map_err(|_| Refusal::Failed)?;
    let mut whole = Request::new(body);
    *whole.headers_mut() = parts.headers.clone();
    let mut form = Parts::of(whole).ok_or(Refusal::Unreadable)?;
    let (mut upload, mut typed) = (Upload::default(), 0);
    while let Some(part) = form.next().await? {
        match part {
            Part::Text(name, text) => {
                typed += name.len() + text.len();
                if typed > MAX_POST_BYTES {
                    return Err(Refusal::TooLarge);
                }
                upload.fields.push((name, text));
            }
            Part::File(file) => upload.file = upload.file.or(Some(file)),
        }
    }
    parts.extensions.insert(upload.clone());
    Ok((Request::from_parts(parts, Body::empty()), upload))
}

impl FromRequest<App> for Upload {
    type Rejection = Error;

    async fn from_request(request: Request, _: &App) -> Result<Self, Error> {
        let upload = request.extensions().get::<Self>().cloned();
        Ok(upload.ok_or(Refusal::Unreadable)?)
    }
}
