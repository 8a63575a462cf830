//! Style sheets and scripts, embedded and named by their hash, so that a browser may keep them for
//! ever; compressed once, when first asked for. A file that is missing does not compile.

use std::sync::{Arc, LazyLock, OnceLock};

use axum::extract::State;
use axum::http::header::{CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, VARY};
use axum::http::{HeaderMap, HeaderValue};
use axum::response::{IntoResponse, Response};
use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use bytes::Bytes;
use sha2::{Digest as _, Sha256};

use super::cache::encoding::{Effort, Encoding};
use super::site::Site;
use crate::app::App;
use crate::urls;

/// One embedded file under the name it is served by.
#[derive(Debug)]
pub struct Asset {
    pub name: String,
    content_type: &'static str,
    bytes: Bytes,
    gzip: OnceLock<Option<Bytes>>,
    brotli: OnceLock<Option<Bytes>>,
}

macro_rules! asset {
    ($id:ident, $stem:literal, $extension:literal, $type:literal) => {
        pub static $id: LazyLock<Asset> = LazyLock::new(|| {
            let bytes = include_bytes!(concat!("../../static/", $stem, ".", $extension));
            Asset {
                name: hashed($stem, $extension, bytes),
                content_type: $type,
                bytes: Bytes::from_static(bytes),
                gzip: OnceLock::new(),
                brotli: OnceLock::new(),
            }
        });
    };
}

asset!(SITE_CSS, "site", "css", "text/css; charset=utf-8");
asset!(ADMIN_CSS, "admin", "css", "text/css; charset=utf-8");
asset!(THREAD_JS, "thread", "js", "text/javascript; charset=utf-8");
asset!(RECORDING_JS, "recording", "js", "text/javascript; charset=utf-8");
asset!(
    PUSH_SUBSCRIBE_JS,
    "push-subscribe",
    "js",
    "text/javascript; charset=utf-8"
);
asset!(
    SUBSCRIBE_ZONE_JS,
    "subscribe-zone",
    "js",
    "text/javascript; charset=utf-8"
);
asset!(DESK_JS, "desk", "js", "text/javascript; charset=utf-8");
asset!(DESK_MANY_JS, "desk-many", "js", "text/javascript; charset=utf-8");
asset!(
    DESK_BEHIND_JS,
    "desk-behind",
    "js",
    "text/javascript; charset=utf-8"
);
asset!(
    DESK_DRAFTS_JS,
    "desk-drafts",
    "js",
    "text/javascript; charset=utf-8"
);
asset!(DESK_LIVE_JS, "desk-live", "js", "text/javascript; charset=utf-8");
asset!(
    DESK_REPLIES_JS,
    "desk-replies",
    "js",
    "text/javascript; charset=utf-8"
);
asset!(
    DESK_SIGHT_JS,
    "desk-sight",
    "js",
    "text/javascript; charset=utf-8"
);
asset!(EDITOR_JS, "editor", "js", "text/javascript; charset=utf-8");
asset!(
    EDITOR_PASTE_JS,
    "editor-paste",
    "js",
    "text/javascript; charset=utf-8"
);
asset!(
    EDITOR_KEEP_JS,
    "editor-keep",
    "js",
    "text/javascript; charset=utf-8"
);
asset!(
    EDITOR_KEYS_JS,
    "editor-keys",
    "js",
    "text/javascript; charset=utf-8"
);
asset!(
    EDITOR_BESIDE_JS,
    "editor-beside",
    "js",
    "text/javascript; charset=utf-8"
);
asset!(ICON_SVG, "icon", "svg", "image/svg+xml");

impl Asset {
    pub fn url(&self) -> urls::Static {
        urls::Static {
            file: self.name.clone(),
        }
    }
}

impl Asset {
    /// A style sheet of readers' pages that holds more than the usual one.
    pub fn site_css(css: String) -> Self {
        Self {
            name: hashed("site", "css", css.as_bytes()),
            content_type: SITE_CSS.content_type,
            bytes: css.into(),
            gzip: OnceLock::new(),
            brotli: OnceLock::new(),
        }
    }

    /// As it is, in no coding.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The bytes in `encoding`. The first time all effort goes into them: some tens of milliseconds,
    /// for what is then sent to every browser once. `None` as they are.
    fn encoded(&self, encoding: Encoding) -> Option<Bytes> {
        let kept = match encoding {
            Encoding::Identity => return None,
            Encoding::Gzip => &self.gzip,
            Encoding::Brotli => &self.brotli,
        };
        let make = || encoding.encode(&self.bytes, Effort::InTheBackground).ok();
        kept.get_or_init(make).clone()
    }
}

fn hashed(stem: &str, extension: &str, bytes: &[u8]) -> String {
    let hash = URL_SAFE_NO_PAD.encode(&Sha256::digest(bytes)[..9]);
    format!("{stem}.{hash}.{extension}")
}

/// The icon as an address that holds it: smaller than what asking for it would send.
pub static ICON: LazyLock<String> = LazyLock::new(|| {
    format!(
        "data:{};base64,{}",
        ICON_SVG.content_type,
        STANDARD.encode(&ICON_SVG.bytes)
    )
});

/// The icon under the name that is asked for unseen. What it shows may change, so it is kept for a day.
pub async fn favicon(_: urls::Favicon) -> Response {
    let headers = [
        (CONTENT_TYPE, ICON_SVG.content_type),
        (CACHE_CONTROL, "public, max-age=86400"),
        (VARY, "Accept-Encoding"),
    ];
    (headers, ICON_SVG.bytes.clone()).into_response()
}

/// What is served by the name it has.
const IMMUTABLE: &str = "public, max-age=31536000, immutable";

/// Serves an asset by its hashed name.
pub async fn serve(
    urls::Static { file }: urls::Static,
    State(app): State<App>,
    site: Site,
    headers: HeaderMap,
) -> Response {
    let all = [
        &SITE_CSS,
        &ADMIN_CSS,
        &THREAD_JS,
        &RECORDING_JS,
        &PUSH_SUBSCRIBE_JS,
        &SUBSCRIBE_ZONE_JS,
        &DESK_JS,
        &DESK_MANY_JS,
        &DESK_REPLIES_JS,
        &DESK_LIVE_JS,
        &DESK_SIGHT_JS,
        &DESK_BEHIND_JS,
        &DESK_DRAFTS_JS,
        &EDITOR_JS,
        &EDITOR_PASTE_JS,
        &EDITOR_KEYS_JS,
        &EDITOR_KEEP_JS,
        &EDITOR_BESIDE_JS,
    ];
    if let Some(asset) = all.into_iter().find(|asset| asset.name == file) {
        return answer(asset, IMMUTABLE, &headers);
    }
    match own_sheet(&app, &site, &file) {
        Some(sheet) if sheet.name == file => answer(&sheet, IMMUTABLE, &headers),
        // Its page was drawn a moment ago, by this process or another one: better than none, but not for long.
        Some(sheet) => answer(&sheet, "no-cache", &headers),
        None => urls::NotFound.into_response(),
    }
}

/// The style sheet of readers' pages, or of a preview, that `file` names, or named.
fn own_sheet(app: &App, site: &Site, file: &str) -> Option<Arc<Asset>> {
    let is_sheet = file.starts_with("site.") && file.ends_with(".css");
    if !is_sheet {
        return None;
    }
    app.previews.find(file).or_else(|| site.look.sheet.clone())
}

fn answer(asset: &Asset, caching: &'static str, headers: &HeaderMap) -> Response {
    let encoding = Encoding::wanted(headers);
    let (coding, body) = match asset.encoded(encoding) {
        Some(encoded) => (encoding.name(), encoded),
        None => (None, asset.bytes.clone()),
    };
    let mut response = body.into_response();
    let headers = response.headers_mut();
    for (name, value) in [
        (CONTENT_TYPE, Some(asset.content_type)),
        (CACHE_CONTROL, Some(caching)),
        (VARY, Some("Accept-Encoding")),
        (CONTENT_ENCODING, coding),
    ] {
        if let Some(value) = value {
            headers.insert(name, HeaderValue::from_static(value));
        }
    }
    response
}
