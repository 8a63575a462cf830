//! From a request to the person who makes it. `require` stands before every page of the team, so that
//! a page can't forget to ask; the extractors then say which role it wants.

use axum::extract::{FromRequestParts, Request, State};
use axum::http::request::Parts;
use axum::middleware::Next;
use axum::response::Response;
use tower_sessions::Session;

use super::{Person, find};
use crate::app::App;
use crate::ids::PersonId;
use crate::web::error::{Error, Refusal};
use crate::web::sessions::PERSON;

/// Lets only people with a live session through, and keeps the person with the request.
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
    request.extensions_mut().insert(person);
    Ok(next.run(request).await)
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

/// Begins a session for `person`, under a new id so that nobody can have known it before.
///
/// # Errors
/// When the session can't be stored.
pub async fn begin(session: &Session, person: PersonId) -> Result<(), Error> {
    session
        .cycle_id()
        .await
        .map_err(|error| Error::Failed(error.into()))?;
    session
        .insert(PERSON, person)
        .await
        .map_err(|error| Error::Failed(error.into()))
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
