//! In which language a request is answered: the blog's, until a page of the team says that its person
//! chose another (`people/session.rs`). The API speaks English, because programs read it; what it gives
//! of the blog's own words, such as labels, stays in the blog's language.

use axum::extract::{Request, State};
use axum::http::HeaderMap;
use axum::http::header::ACCEPT_LANGUAGE;
use axum::middleware::Next;
use axum::response::Response;
use axum_extra::routing::TypedPath as _;

use crate::app::App;
use crate::urls;
use crate::words::{self, Language};

/// Answers in the language of the blog, refusals included.
pub async fn speak(State(app): State<App>, request: Request, next: Next) -> Response {
    let path = request.uri().path();
    let language = if path.starts_with("/api/") || path == urls::Health::PATH {
        Language::ENGLISH
    } else {
        app.language().await
    };
    words::speaking(language, next.run(request)).await
}

/// The language that suits whose browser asks; `None` where it names none of ours.
pub fn of_browser(headers: &HeaderMap) -> Option<Language> {
    let asked = headers.get(ACCEPT_LANGUAGE)?.to_str().ok()?;
    Language::suiting(asked)
}
