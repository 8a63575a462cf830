//! What went wrong, and the page that says so. A refusal (not found, too often, another site's form)
//! travels as a marked, empty answer to `draw`, which shows it with what the person had typed.

use axum::extract::{Request, State};
use axum::http::header::{CONTENT_TYPE, RETRY_AFTER};
use axum::http::{HeaderValue, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use sea_orm::DbErr;

use super::attempt::Attempt;
use super::form;
use super::kept::Kept;
use super::missing::{self, Likely};
use super::page::Page;
use super::site::Site;
use super::upload;
use crate::app::App;
use crate::limits::TooMany;
use crate::{db, t, urls};

pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why a handler has no page to give.
#[derive(Debug)]
pub enum Error {
    /// The machine failed. Logged once, here; the page says nothing of it.
    Failed(anyhow::Error),
    Refused(Refusal),
    /// The same form was carried out before and led to this address.
    Answered(String),
    /// A page of the feature's own, which says why there is no other.
    Instead(Box<Response>),
}

/// The program says no, and what to do instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    NotFound,
    /// It was here and has been removed for good.
    Gone,
    /// Logged in, but not allowed.
    Forbidden,
    /// Needs a log-in, or the session has ended.
    LoggedOut,
    /// A form that another site sent, or that came under another address than the base URL.
    CrossSite,
    /// The very same thing was sent before.
    AlreadyReceived,
    TooMany(TooMany),
    TooLarge,
    Unreadable,
    WrongMethod,
    /// The database has no room for it; reading goes on.
    NotStored,
    Failed,
}

/// Seconds until it is worth trying again when there was no room.
const ROOM_AFTER: u64 = 120;

impl Error {
    /// `page` is shown instead.
    pub fn instead(page: impl IntoResponse) -> Self {
        Self::Instead(Box::new(page.into_response()))
    }
}

impl From<DbErr> for Error {
    fn from(error: DbErr) -> Self {
        Self::Failed(error.into())
    }
}

impl From<anyhow::Error> for Error {
    fn from(error: anyhow::Error) -> Self {
        Self::Failed(error)
    }
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<TooMany> for Error {
    fn from(too_many: TooMany) -> Self {
        Self::Refused(Refusal::TooMany(too_many))
    }
}

impl IntoResponse for Error {
    fn into_response(self) -> Response {
        match self {
            Self::Refused(refusal) => refusal.into_response(),
            Self::Answered(location) => Redirect::to(&location).into_response(),
            Self::Instead(page) => *page,
            Self::Failed(error) => {
                tracing::error!(error = format!("{error:#}"), "a request failed");
                if has_no_room(&error) {
                    Refusal::NotStored.into_response()
                } else {
                    Refusal::Failed.into_response()
                }
            }
        }
    }
}

fn has_no_room(error: &anyhow::Error) -> bool {
    error
        .chain()
        .filter_map(|cause| cause.downcast_ref::<DbErr>())
        .any(db::has_no_room)
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(self);
        let wait = match self {
            Self::TooMany(wait) => Some(wait.seconds()),
            Self::NotStored => Some(ROOM_AFTER),
            _ => None,
        };
        if let Some(seconds) = wait {
            response
                .headers_mut()
                .insert(RETRY_AFTER, HeaderValue::from(seconds));
        }
        response
    }
}

impl Refusal {
    pub fn status(self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Gone => StatusCode::GONE,
            Self::Forbidden | Self::CrossSite => StatusCode::FORBIDDEN,
            Self::LoggedOut => StatusCode::UNAUTHORIZED,
            Self::AlreadyReceived => StatusCode::CONFLICT,
            Self::TooMany(_) => StatusCode::TOO_MANY_REQUESTS,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Unreadable => StatusCode::UNPROCESSABLE_ENTITY,
            Self::WrongMethod => StatusCode::METHOD_NOT_ALLOWED,
            Self::NotStored => StatusCode::SERVICE_UNAVAILABLE,
            Self::Failed => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// The refusal an answer stands for: its mark, or that of a bare status from the router.
    fn of(response: &Response) -> Option<Self> {
        if let Some(refusal) = response.extensions().get::<Self>() {
            return Some(*refusal);
        }
        let status = response.status();
        if response.headers().contains_key(CONTENT_TYPE) && status != StatusCode::INTERNAL_SERVER_ERROR {
            return None;
        }
        match status {
            StatusCode::NOT_FOUND | StatusCode::BAD_REQUEST => Some(Self::NotFound),
            StatusCode::METHOD_NOT_ALLOWED => Some(Self::WrongMethod),
            StatusCode::PAYLOAD_TOO_LARGE => Some(Self::TooLarge),
            StatusCode::INTERNAL_SERVER_ERROR => Some(Self::Failed),
            _ => None,
        }
    }

    /// Whether sending the same thing again can help. Never for another site's form: a press of our
    /// own button would carry out what that site wrote.
    fn may_be_sent_again(self) -> bool {
        matches!(self, Self::LoggedOut | Self::TooMany(_) | Self::Failed)
    }

    /// Whether what was looked for may stand among all posts.
    fn leads_to_archive(self) -> bool {
        matches!(self, Self::NotFound | Self::WrongMethod)
    }

    fn title(self) -> String {
        match self {
            Self::NotFound => t!("error-not-found"),
            Self::Gone => t!("error-gone"),
            Self::Forbidden => t!("error-forbidden"),
            Self::LoggedOut => t!("error-logged-out"),
            Self::CrossSite => t!("error-cross-site"),
            Self::AlreadyReceived => t!("error-already-received"),
            Self::TooMany(_) => t!("error-too-many"),
            Self::TooLarge => t!("error-too-large"),
            Self::Unreadable => t!("error-unreadable"),
            Self::WrongMethod => t!("error-wrong-method"),
            Self::NotStored => t!("error-not-stored"),
            Self::Failed => t!("error-failed"),
        }
    }

    fn advice(self, site: &Site) -> String {
        match self {
            Self::NotFound | Self::WrongMethod => t!("error-not-found-advice"),
            Self::Gone => t!("error-gone-advice"),
            Self::Forbidden => t!("error-forbidden-advice"),
            Self::LoggedOut => t!("error-logged-out-advice"),
            Self::CrossSite => t!("error-cross-site-advice", origin = site.links.origin()),
            Self::AlreadyReceived => t!("error-already-received-advice"),
            Self::TooMany(TooMany { retry_after }) => {
                let seconds: u64 = retry_after.as_secs() + 1;
                t!("error-too-many-advice", seconds = seconds)
            }
            Self::TooLarge => t!("error-too-large-advice"),
            Self::Unreadable => t!("error-unreadable-advice"),
            Self::NotStored => t!("error-not-stored-advice"),
            Self::Failed => t!("error-failed-advice"),
        }
    }
}

/// Reads forms before anything may refuse them, and draws every refusal as a page that gives back
/// what was typed. The API draws its own.
pub async fn draw(State(app): State<App>, request: Request, next: Next) -> Response {
    let path = request.uri().path();
    let asked = request.uri().to_string();
    if path.starts_with("/api/") || matches!(*request.method(), Method::GET | Method::HEAD) {
        let is_page = !path.starts_with("/api/");
        let response = next.run(request).await;
        return if is_page {
            drawn(&app, response, &Kept::default(), Some(&asked)).await
        } else {
            response
        };
    }
    let path = path.to_owned();
    if upload::carries_files(&request) {
        return draw_upload(&app, request, next, &path).await;
    }
    let max = if path.starts_with("/admin/posts") {
        form::MAX_POST_BYTES
    } else {
        form::MAX_BYTES
    };
    let (mut request, body) = match form::read_whole(request, max).await {
        Ok(read) => read,
        Err(refusal) => return drawn(&app, refusal.into_response(), &Kept::default(), None).await,
    };
    let kept = Kept::read(&path, &body);
    let attempt = Attempt::of(&app.secrets, &path, &body, kept.names());
    request.extensions_mut().insert(attempt);
    drawn(&app, next.run(request).await, &kept, None).await
}

/// Files are read by their page; in the editor, what was typed comes along and is given back.
async fn draw_upload(app: &App, request: Request, next: Next, path: &str) -> Response {
    if !path.starts_with("/admin/posts") {
        return drawn(app, next.run(request).await, &Kept::default(), None).await;
    }
    match upload::take(request).await {
        Ok((request, form)) => {
            let kept = Kept::of_upload(path, form.fields);
            drawn(app, next.run(request).await, &kept, None).await
        }
        Err(refusal) => drawn(app, refusal.into_response(), &Kept::default(), None).await,
    }
}

/// `asked` is the page that was asked for, where a log-in may lead back to.
async fn drawn(app: &App, response: Response, kept: &Kept, asked: Option<&str>) -> Response {
    let Some(refusal) = Refusal::of(&response) else {
        return response;
    };
    let Ok(site) = app.site().await else {
        return (refusal.status(), refusal.title()).into_response();
    };
    let likely = response.extensions().get::<Likely>();
    let page = page(&site, refusal, kept, asked, likely);
    let mut page = (refusal.status(), page).into_response();
    if let Some(seconds) = response.headers().get(RETRY_AFTER) {
        page.headers_mut().insert(RETRY_AFTER, seconds.clone());
    }
    page
}

/// `likely` is what a page that is not here may have been.
fn page(site: &Site, refusal: Refusal, kept: &Kept, asked: Option<&str>, likely: Option<&Likely>) -> Markup {
    let title = refusal.title();
    let page = Page::new(site, &title).hidden();
    let page = if likely.is_some() { page.searches() } else { page };
    page.render(&html! {
        main #main .narrow {
            h1 { (title) }
            p {
                (refusal.advice(site))
                @if refusal.leads_to_archive() {
                    " " a href=(site.href(&urls::Archive)) { (t!("error-not-found-archive")) }
                }
            }
            @if let Some(likely) = likely { (missing::instead(site, likely)) }
            @if refusal == Refusal::LoggedOut {
                p { (log_in_link(site, asked, !kept.is_empty())) }
            }
            @if kept.is_empty() {
                p { a href=(site.href(&urls::Home)) { (t!("error-home")) } }
            } @else if refusal.may_be_sent_again() && kept.is_whole() {
                (kept.to_send_again(&site.href(&kept.path())))
            } @else {
                (kept.to_copy())
            }
        }
    })
}

/// To the log-in: it leads back to the page that was asked for, or opens beside what was typed.
fn log_in_link(site: &Site, asked: Option<&str>, beside: bool) -> Markup {
    let query: String = asked
        .map(|path| {
            url::form_urlencoded::Serializer::for_suffix("?".to_owned(), 1)
                .append_pair("next", path)
                .finish()
        })
        .unwrap_or_default();
    let href = site.href(&urls::LogIn) + &query;
    html! {
        @if beside { a .btn .go href=(href) target="_blank" { (t!("error-log-in-beside")) } }
        @else { a .btn .go href=(href) { (t!("log-in")) } }
    }
}
