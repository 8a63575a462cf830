//! The one cookie a reader may have: "remember me here", a signed random token. It is set and cleared
//! only by forms; who it stands for is known to `comments/remember.rs`.

use axum::extract::FromRequestParts;
use axum::http::header::{COOKIE, SET_COOKIE};
use axum::http::request::Parts;
use axum::http::{HeaderName, HeaderValue};

use crate::app::App;
use crate::secrets::Purpose;

const NAME: &str = "forthright_reader";

/// Thirteen months, in seconds: someone who comments once a year is still known.
const MAX_AGE: u32 = 400 * 24 * 60 * 60;

/// The token the request carries, if its signature is ours.
#[derive(Clone, Debug)]
pub struct ReaderToken(pub Option<String>);

impl FromRequestParts<App> for ReaderToken {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Self::Rejection> {
        let token = parts
            .headers
            .get_all(COOKIE)
            .iter()
            .filter_map(|value| value.to_str().ok())
            .flat_map(|value| value.split(';'))
            .filter_map(|pair| pair.trim().strip_prefix(NAME)?.strip_prefix('='))
            .find_map(|signed| app.secrets.verify(Purpose::Remember, signed));
        Ok(Self(token.map(str::to_owned)))
    }
}

/// The header that has the browser keep `token`.
pub fn keep(app: &App, token: &str) -> [(HeaderName, HeaderValue); 1] {
    set(app, &app.secrets.sign(Purpose::Remember, token), MAX_AGE)
}

/// The header that has the browser drop whatever it kept.
pub fn drop(app: &App) -> [(HeaderName, HeaderValue); 1] {
    set(app, "", 0)
}

fn set(app: &App, value: &str, max_age: u32) -> [(HeaderName, HeaderValue); 1] {
    let path = app.links.cookie_path();
    let secure = if app.links.is_https() { "; Secure" } else { "" };
    let cookie = format!("{NAME}={value}; Path={path}; Max-Age={max_age}; HttpOnly; SameSite=Lax{secure}");
    let value = HeaderValue::from_str(&cookie).expect("a signed token and a path are plain ASCII");
    [(SET_COOKIE, value)]
}
