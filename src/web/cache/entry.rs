//! One page as it is kept: finished bytes and final headers, in each coding that was asked for, each
//! with a strong entity tag of its own (RFC 9110, section 8.8.3).

use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, AtomicU64, Ordering};

use axum::body::Body;
use axum::http::header::{
    CACHE_CONTROL, CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE, ETAG, IF_NONE_MATCH, LAST_MODIFIED, VARY,
};
use axum::http::{HeaderMap, HeaderValue, Method, Response, StatusCode};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use bytes::Bytes;
use sha2::{Digest as _, Sha256};
use tokio::sync::OnceCell;

use super::encoding::{Effort, Encoding};
use super::kept::Kept;
use crate::clock::Moment;
use crate::ids::PostId;
use crate::touched::{Generation, Touched};

/// After so many answers in brotli a page that did not change is worth the best compression.
const WORTH_IT: u32 = 16;

/// What one entry costs beside its bytes, roughly: headers, keys, its place in the map.
const OVERHEAD: usize = 2_048;

pub struct Entry {
    headers: HeaderMap,
    body: Bytes,
    identity: OnceCell<Coded>,
    gzip: OnceCell<Coded>,
    brotli: OnceCell<Coded>,
    best: OnceLock<Coded>,
    kept: Kept,
    /// From when on it was true: what it shows was read after both.
    since: Moment,
    born: Generation,
    /// The latest generation for which it was found to be true still.
    checked: AtomicU64,
    pub last_used: AtomicU64,
    sent_in_brotli: AtomicU32,
}

/// The bytes of one coding.
struct Coded {
    bytes: Bytes,
    tag: HeaderValue,
    length: HeaderValue,
    encoding: Option<HeaderValue>,
}

impl Coded {
    fn new(encoding: Encoding, body: &Bytes, effort: Effort) -> std::io::Result<Self> {
        let bytes = encoding.encode(body, effort)?;
        let hash = URL_SAFE_NO_PAD.encode(&Sha256::digest(&bytes)[..12]);
        let tag = format!("\"{hash}\"");
        Ok(Self {
            tag: HeaderValue::try_from(tag).expect("base64 is plain ASCII"),
            length: HeaderValue::from(bytes.len()),
            encoding: encoding.name().map(HeaderValue::from_static),
            bytes,
        })
    }
}

impl Entry {
    /// `headers` are the page's own; what concerns caches and codings is set here.
    pub fn new(mut headers: HeaderMap, body: Bytes, kept: Kept, since: Moment, born: Generation) -> Self {
        headers.remove(LAST_MODIFIED);
        headers.remove(CONTENT_LENGTH);
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-cache"));
        headers.insert(VARY, HeaderValue::from_static("Accept-Encoding, Cookie"));
        Self {
            headers,
            body,
            identity: OnceCell::new(),
            gzip: OnceCell::new(),
            brotli: OnceCell::new(),
            best: OnceLock::new(),
            kept,
            since,
            born,
            checked: AtomicU64::new(0),
            last_used: AtomicU64::new(0),
            sent_in_brotli: AtomicU32::new(0),
        }
    }

    /// What it takes of the budget, in bytes. Its compressed forms together are taken to be no larger
    /// than the page itself, whether they were asked for or not.
    pub fn cost(&self) -> usize {
        self.body.len() * 2 + OVERHEAD
    }

    /// Whether the page is still true at `now`.
    pub fn is_true(&self, touched: &Touched, now: Moment) -> bool {
        if now < self.since || self.kept.changes_at.is_some_and(|at| now >= at) {
            return false;
        }
        let generation = touched.generation();
        // One above what it counts, so that at first nothing counts as checked.
        if self.checked.load(Ordering::Acquire) == generation.0 + 1 {
            return true;
        }
        let is_current = touched.is_current(&self.kept.shows, self.born);
        if is_current {
            self.checked.store(generation.0 + 1, Ordering::Release);
        }
        is_current
    }

    /// The post that who gets the page has read.
    pub fn reads(&self) -> Option<PostId> {
        self.kept.reads
    }

    /// The answer to a request for this page; 304 when the request has it already.
    pub async fn answer(&self, method: &Method, request: &HeaderMap) -> Response<Body> {
        let wanted = Encoding::wanted(request);
        // A coding that fails, which it can't, is not sent.
        let Ok(coded) = self.coded(wanted).await else {
            return self.plain();
        };
        let mut response = Response::new(Body::empty());
        if knows(request, &coded.tag) {
            *response.status_mut() = StatusCode::NOT_MODIFIED;
            let headers = response.headers_mut();
            headers.clone_from(&self.headers);
            headers.remove(CONTENT_TYPE);
            headers.insert(ETAG, coded.tag.clone());
            return response;
        }
        let headers = response.headers_mut();
        headers.clone_from(&self.headers);
        headers.insert(ETAG, coded.tag.clone());
        headers.insert(CONTENT_LENGTH, coded.length.clone());
        if let Some(encoding) = &coded.encoding {
            headers.insert(CONTENT_ENCODING, encoding.clone());
        }
        if *method != Method::HEAD {
            *response.body_mut() = Body::from(coded.bytes.clone());
        }
        response
    }

    fn plain(&self) -> Response<Body> {
        let mut response = Response::new(Body::from(self.body.clone()));
        response.headers_mut().clone_from(&self.headers);
        response
    }

    async fn coded(&self, encoding: Encoding) -> std::io::Result<&Coded> {
        let cell = match encoding {
            Encoding::Identity => &self.identity,
            Encoding::Gzip => &self.gzip,
            Encoding::Brotli => {
                self.sent_in_brotli.fetch_add(1, Ordering::Relaxed);
                if let Some(best) = self.best.get() {
                    return Ok(best);
                }
                &self.brotli
            }
        };
        cell.get_or_try_init(|| self.make(encoding, Effort::AtOnce)).await
    }

    async fn make(&self, encoding: Encoding, effort: Effort) -> std::io::Result<Coded> {
        let body = self.body.clone();
        tokio::task::spawn_blocking(move || Coded::new(encoding, &body, effort))
            .await
            .map_err(std::io::Error::other)?
    }

    /// Whether it has just become worth the best compression; says so once.
    pub fn is_popular(&self) -> bool {
        self.sent_in_brotli
            .compare_exchange(WORTH_IT, WORTH_IT + 1, Ordering::Relaxed, Ordering::Relaxed)
            .is_ok()
    }

    /// Makes the best compression and answers with it from then on.
    pub async fn improve(&self) {
        if let Ok(best) = self.make(Encoding::Brotli, Effort::InTheBackground).await {
            // The only other one that could have set it made the same bytes.
            let _ = self.best.set(best);
        }
    }
}

/// Whether `If-None-Match` names `tag`, by the weak comparison (RFC 9110, section 13.1.2).
fn knows(request: &HeaderMap, tag: &HeaderValue) -> bool {
    request
        .get_all(IF_NONE_MATCH)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .map(str::trim)
        .any(|one| one == "*" || one.trim_start_matches("W/").as_bytes() == tag.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn knows_it(line: &str) -> bool {
        let mut request = HeaderMap::new();
        request.insert(IF_NONE_MATCH, line.parse().unwrap());
        knows(&request, &HeaderValue::from_static("\"abc\""))
    }

    #[test]
    fn a_tag_is_known_in_any_company() {
        for line in ["\"abc\"", "W/\"abc\"", "*", "\"x\", \"abc\"", "W/\"x\",W/\"abc\""] {
            assert!(knows_it(line), "{line}");
        }
        for line in ["", "\"ab\"", "abc", "\"x\""] {
            assert!(!knows_it(line), "{line}");
        }
        assert!(!knows(&HeaderMap::new(), &HeaderValue::from_static("\"abc\"")));
    }
}
