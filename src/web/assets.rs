//! Style sheets and scripts, embedded and named by their hash, so that a browser may keep them for
//! ever. A file that is missing does not compile.

use std::sync::LazyLock;

use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest as _, Sha256};

use crate::urls;

/// One embedded file under the name it is served by.
pub struct Asset {
    pub name: String,
    content_type: &'static str,
    bytes: &'static [u8],
}

macro_rules! asset {
    ($id:ident, $stem:literal, $extension:literal, $type:literal) => {
        pub static $id: LazyLock<Asset> = LazyLock::new(|| {
            let bytes = include_bytes!(concat!("../../static/", $stem, ".", $extension));
            Asset {
                name: hashed($stem, $extension, bytes),
                content_type: $type,
                bytes,
            }
        });
    };
}

asset!(SITE_CSS, "site", "css", "text/css; charset=utf-8");
asset!(ADMIN_CSS, "admin", "css", "text/css; charset=utf-8");
asset!(THREAD_JS, "thread", "js", "text/javascript; charset=utf-8");
asset!(DESK_JS, "desk", "js", "text/javascript; charset=utf-8");
asset!(ICON_SVG, "icon", "svg", "image/svg+xml");

impl Asset {
    pub fn url(&self) -> urls::Static {
        urls::Static {
            file: self.name.clone(),
        }
    }
}

fn hashed(stem: &str, extension: &str, bytes: &[u8]) -> String {
    let hash = URL_SAFE_NO_PAD.encode(&Sha256::digest(bytes)[..9]);
    format!("{stem}.{hash}.{extension}")
}

/// Serves an asset by its hashed name.
pub async fn serve(urls::Static { file }: urls::Static) -> Response {
    let all = [&SITE_CSS, &ADMIN_CSS, &THREAD_JS, &DESK_JS, &ICON_SVG];
    match all.into_iter().find(|asset| asset.name == file) {
        Some(asset) => {
            let headers = [
                (CONTENT_TYPE, asset.content_type),
                (CACHE_CONTROL, "public, max-age=31536000, immutable"),
            ];
            (headers, asset.bytes).into_response()
        }
        None => urls::NotFound.into_response(),
    }
}
