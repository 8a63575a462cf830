//! A picture of squares that an authenticator app reads, drawn into the page: no file, no other site.

use std::fmt::Write as _;

use maud::{Markup, html};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use qrcodegen::{QrCode, QrCodeEcc};

use crate::secrets::totp::Secret;

/// Squares of white around the code, as its standard wants.
const MARGIN: i32 = 4;

/// What apps read: whose secret it is, and of which site.
pub fn address(site: &str, account: &str, secret: Secret) -> String {
    let encoded = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
    // Apps show little, and a short address makes larger squares.
    let site: String = site.chars().filter(|letter| *letter != ':').take(40).collect();
    let (site, account) = (encoded(site.trim()), encoded(account));
    format!(
        "otpauth://totp/{site}:{account}?secret={}&issuer={site}",
        secret.text()
    )
}

/// The picture, black on white in every colour scheme; nothing when the text is too long for one.
pub fn picture(text: &str, label: &str) -> Markup {
    let Ok(code) = QrCode::encode_text(text, QrCodeEcc::Medium) else {
        return html! {};
    };
    let side = code.size() + 2 * MARGIN;
    html! {
        svg .qr viewBox=(format!("0 0 {side} {side}")) role="img" aria-label=(label) {
            rect width=(side) height=(side) fill="#fff" {}
            path d=(squares(&code)) fill="#000" shape-rendering="crispEdges" {}
        }
    }
}

/// Each row's dark squares, those beside one another as one.
fn squares(code: &QrCode) -> String {
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let start = x;
            while x < code.size() && code.get_module(x, y) {
                x += 1;
            }
            if x > start {
                let (at, down, wide) = (start + MARGIN, y + MARGIN, x - start);
                // Writing to a string never fails.
                let _ = write!(path, "M{at} {down}h{wide}v1h-{wide}z");
            }
            x += 1;
        }
    }
    path
}
