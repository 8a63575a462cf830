//! From a token to the person it acts as (RFC 6750). The extractors say what a page of the API wants:
//! a scope of the token, and a role of its person besides.

use axum::extract::FromRequestParts;
use axum::http::header::AUTHORIZATION;
use axum::http::request::Parts;

use super::problem_pages::{Failure, Problem};
use crate::app::App;
use crate::ids::TokenId;
use crate::people::{Person, Scope, tokens};
use crate::t;

/// Whoever asks: a program with a token, or a reader without one.
#[derive(Clone, Debug)]
pub struct Caller(pub Option<(Person, Scope)>);

impl Caller {
    /// The person, if the token covers `wanted`. A reader is nobody; a token of another scope is refused.
    ///
    /// # Errors
    /// 403 when a token came that does not cover it.
    pub fn within(self, wanted: Scope) -> Result<Option<Person>, Problem> {
        match self.0 {
            Some((person, scope)) if scope.covers(wanted) => Ok(Some(person)),
            Some(_) => Err(Problem::forbidden(
                wanted,
                t!("api-scope-wanted", scope = wanted.code()),
            )),
            None => Ok(None),
        }
    }
}

impl FromRequestParts<App> for Caller {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Failure> {
        let Some(token) = token(parts) else {
            return Ok(Self(None));
        };
        match tokens::bearer(app.db.read(), token).await? {
            Some(bearer) => {
                if bearer.to_be_noted(app.clock.now())
                    && let Err(error) = note(app, bearer.token).await
                {
                    // As when the disk is full: looking goes on.
                    tracing::warn!(
                        error = format!("{error:#}"),
                        "it can't be noted that a token is used"
                    );
                }
                Ok(Self(Some((bearer.person, bearer.scope))))
            }
            None => Err(Problem::unauthorized(true).into()),
        }
    }
}

async fn note(app: &App, token: TokenId) -> anyhow::Result<()> {
    let tx = app.db.begin_write().await?;
    tokens::used(&tx, token, app.clock.now()).await?;
    Ok(tx.commit().await?)
}

/// The token of `Authorization: Bearer …`; another scheme is not ours, and as if it were not there.
fn token(parts: &Parts) -> Option<&str> {
    let (scheme, token) = parts.headers.get(AUTHORIZATION)?.to_str().ok()?.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then_some(token.trim())
}

/// Someone who writes posts, with a token that covers writing.
#[derive(Clone, Debug)]
pub struct Writer(pub Person);

/// Someone of the team, with a token that covers looking; at which threads is said by `Threads::of`.
#[derive(Clone, Debug)]
pub struct Onlooker(pub Person);

/// Someone who moderates everything, with a token that covers looking.
#[derive(Clone, Debug)]
pub struct Auditor(pub Person);

/// Someone who decides on comments, be it only under own posts, with a token that covers it. The verb
/// asks which.
#[derive(Clone, Debug)]
pub struct Host(pub Person);

/// Someone who moderates everything, with a token that covers moderating.
#[derive(Clone, Debug)]
pub struct Moderator(pub Person);

/// Who runs the site, with a token that covers everything.
#[derive(Clone, Debug)]
pub struct Owner(pub Person);

macro_rules! acting {
    ($name:ident, $scope:expr, $allowed:expr) => {
        impl FromRequestParts<App> for $name {
            type Rejection = Failure;

            async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Failure> {
                let allowed: fn(&Person) -> bool = $allowed;
                let caller = Caller::from_request_parts(parts, app).await?;
                let person = caller
                    .within($scope)?
                    .ok_or_else(|| Problem::unauthorized(false))?;
                if allowed(&person) {
                    Ok(Self(person))
                } else {
                    Err(Problem::forbidden($scope, t!("api-role-wanted")).into())
                }
            }
        }
    };
}

acting!(Writer, Scope::Write, |person| person.role.writes());
acting!(Onlooker, Scope::Read, |_| true);
acting!(Auditor, Scope::Read, |person| person.role.moderates());
acting!(Host, Scope::Moderate, |person| person.role.decides());
acting!(Moderator, Scope::Moderate, |person| person.role.moderates());
acting!(Owner, Scope::Admin, |person| person.role.owns());
