//! From a request to the person who makes it. `require` stands before every page of the team, so that
//! a page can't forget to ask; the extractors then say which role it wants.

use axum::extract::{FromRequestParts, Request, State};
use axum::http::Method;
use axum::http::header::USER_AGENT;
use axum::http::request::Parts;
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Redirect, Response};
use tower_sessions::Session;

use super::device::Device;
use super::{Person, find, second_factor, seen};
use crate::app::App;
use crate::ids::PersonId;
use crate::secrets::Purpose;
use crate::urls;
use crate::web::error::{Error, Refusal};
use crate::web::sessions::PERSON;
use crate::words;

/// Lets only people with a live session through, and keeps the person with the request, which is answered in
/// the language they chose.
///
/// # Errors
/// `LoggedOut` without a session; when the database fails.
pub async fn require(
    State(app): State<App>,
    session: Session,
    mut request: Request,
    next: Next,
) -> Result<Response, Error> {
    let person = of(&app, &session).await?.ok_or(Refusal::LoggedOut)?;
    if person.to_be_noted(app.clock.now())
        && let Err(error) = note(&app, person.id).await
    {
        // As when the disk is full: who is logged in can go on reading.
        tracing::warn!(?error, "it can't be noted who is here");
    }
    if let Some(language) = person.language {
        words::speak(language);
    }
    if !may_go_on(&app, &person, request.uri().path()).await? {
        return if *request.method() == Method::GET {
            Ok(Redirect::to(&app.links.href(&urls::SecondFactor)).into_response())
        } else {
            Err(Refusal::Forbidden.into())
        };
    }
    request.extensions_mut().insert(person);
    Ok(next.run(request).await)
}

/// Who has no second step where everybody needs one sets it up, or leaves, and does nothing else.
async fn may_go_on(app: &App, person: &Person, path: &str) -> Result<bool, Error> {
    let always = [urls::SecondFactor.to_string(), urls::LogOut.to_string()];
    if !app.site().await?.settings.second_step_required || always.iter().any(|page| page == path) {
        return Ok(true);
    }
    Ok(second_factor::is_on(app.db.read(), person.id).await?)
}

/// The person of `session`, if it has one that may still log in.
///
/// # Errors
/// When the database fails.
pub async fn of(app: &App, session: &Session) -> Result<Option<Person>, Error> {
    let id = session
        .get::<PersonId>(PERSON)
        .await
        .map_err(|error| Error::Failed(error.into()))?;
    match id {
        Some(id) => Ok(find::person(app.db.read(), id).await?),
        None => Ok(None),
    }
}

async fn note(app: &App, person: PersonId) -> Result<(), Error> {
    let tx = app.db.begin_write().await?;
    seen::seen(&tx, person, app.clock.now()).await?;
    Ok(tx.commit().await?)
}

/// Begins a session for `person`, under a new id so that nobody can have known it before.
///
/// # Errors
/// When the session can't be stored.
pub async fn begin(app: &App, session: &Session, person: PersonId, on: Device) -> Result<(), Error> {
    let failed = |error: tower_sessions::session::Error| Error::Failed(error.into());
    session.cycle_id().await.map_err(failed)?;
    session.insert(PERSON, person).await.map_err(failed)?;
    session.insert(DEVICE, on).await.map_err(failed)?;
    note(app, person).await
}

/// The name under which a session is stored.
pub fn key(app: &App, session: &Session) -> Option<String> {
    let id = session.id()?;
    Some(app.secrets.hash(Purpose::Session, &[&id.to_string()]))
}

/// The key under which a session holds its device.
const DEVICE: &str = "device";

/// The device of a session, from what is stored of it.
pub fn device(record: &str) -> Device {
    let held: Option<serde_json::Value> = serde_json::from_str(record).ok();
    let device = held.and_then(|mut held| serde_json::from_value(held.get_mut(DEVICE)?.take()).ok());
    device.unwrap_or_else(|| Device::of(""))
}

/// The device of a session that goes on under another id.
pub async fn on(session: &Session) -> Device {
    let held: Option<Device> = session.get(DEVICE).await.ok().flatten();
    held.unwrap_or_default()
}

/// The device a request comes from.
#[derive(Clone, Debug)]
pub struct On(pub Device);

impl<S: Sync> FromRequestParts<S> for On {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Self::Rejection> {
        let said = parts.headers.get(USER_AGENT);
        let said = said.and_then(|said| said.to_str().ok()).unwrap_or_default();
        Ok(Self(Device::of(said)))
    }
}

/// Someone of the team, whatever their role.
#[derive(Clone, Debug)]
pub struct Member(pub Person);

/// Someone who decides on comments anywhere.
#[derive(Clone, Debug)]
pub struct Moderator(pub Person);

/// Someone who decides on comments, be it only under own posts: the verb asks which.
#[derive(Clone, Debug)]
pub struct Host(pub Person);

/// Someone who writes posts.
#[derive(Clone, Debug)]
pub struct Writer(pub Person);

/// Someone who edits every post.
#[derive(Clone, Debug)]
pub struct Editor(pub Person);

/// Who runs the site.
#[derive(Clone, Debug)]
pub struct Owner(pub Person);

/// A reader, who may be someone of the team with a live session.
#[derive(Clone, Debug)]
pub struct Reader(pub Option<Person>);

impl Reader {
    /// The name of someone of the team; `None` for everyone else.
    pub fn name(&self) -> Option<&str> {
        self.0.as_ref().map(|person| person.name.as_str())
    }
}

macro_rules! role {
    ($name:ident, $allowed:expr) => {
        impl FromRequestParts<App> for $name {
            type Rejection = Error;

            async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self, Error> {
                let allowed: fn(&Person) -> bool = $allowed;
                let person = parts.extensions.get::<Person>().ok_or(Refusal::LoggedOut)?;
                if allowed(person) {
                    Ok(Self(person.clone()))
                } else {
                    Err(Refusal::Forbidden.into())
                }
            }
        }
    };
}

role!(Member, |_| true);
role!(Moderator, |person| person.role.moderates());
role!(Host, |person| person.role.decides());
role!(Writer, |person| person.role.writes());
role!(Editor, |person| person.role.edits());
role!(Owner, |person| person.role.owns());

impl FromRequestParts<App> for Reader {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Error> {
        match Session::from_request_parts(parts, app).await {
            Ok(session) => Ok(Self(of(app, &session).await?)),
            Err(_) => Ok(Self(None)),
        }
    }
}
