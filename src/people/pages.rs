//! Set-up, log-in and log-out.

use axum::extract::{Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse as _, Redirect, Response};
use serde::Deserialize;
use tower_sessions::Session;

use super::form::{LogInForm, SetupForm};
use super::session::On;
use super::set_up::{NewPerson, Outcome};
use super::{PASSWORD_MAX, log_in, second_factor, second_step_pages, session, set_up, views};
use crate::app::App;
use crate::secrets::Purpose;
use crate::settings::read::is_set_up;
use crate::web::client_ip::ClientIp;
use crate::web::error::{Refusal, Result};
use crate::web::form::{FieldErrors, Form};
use crate::web::language;
use crate::web::site::Site;
use crate::words::Language;
use crate::{t, urls, words};

#[derive(Debug, Default, Deserialize)]
pub struct SetupKey {
    #[serde(default)]
    key: String,
}

/// The form that makes the owner, in the language of their browser; opens only with the printed link, and
/// only once.
pub async fn setup_form(
    _: urls::Setup,
    State(app): State<App>,
    site: Site,
    headers: HeaderMap,
    Query(link): Query<SetupKey>,
) -> Result<Response> {
    if is_set_up(app.db.read()).await? {
        return Ok(Redirect::to(&site.href(&urls::LogIn)).into_response());
    }
    check_key(&app, &link.key)?;
    let language = language::of_browser(&headers).unwrap_or(site.settings.language);
    words::speak(language);
    let form = SetupForm {
        key: link.key,
        language: language.code().to_owned(),
        ..SetupForm::default()
    };
    Ok(views::setup(&site, &form, &FieldErrors::default()).into_response())
}

fn check_key(app: &App, key: &str) -> Result<()> {
    app.secrets
        .verify(Purpose::Setup, key)
        .ok_or(Refusal::Forbidden)?;
    Ok(())
}

/// Makes the owner and logs them in.
pub async fn set_up(
    _: urls::Setup,
    State(app): State<App>,
    site: Site,
    session: Session,
    On(device): On,
    Form(form): Form<SetupForm>,
) -> Result<Response> {
    check_key(&app, &form.key)?;
    if let Some(language) = Language::from_code(&form.language) {
        words::speak(language);
    }
    let (owner, blog) = match form.check() {
        Ok(checked) => checked,
        Err(errors) => {
            return Ok((
                StatusCode::UNPROCESSABLE_ENTITY,
                views::setup(&site, &form, &errors),
            )
                .into_response());
        }
    };
    let owner = NewPerson {
        password_hash: app.passwords.hash(form.password.clone()).await?,
        ..owner
    };
    let tx = app.db.begin_write().await?;
    let outcome = set_up::set_up(&tx, owner, &blog, app.clock.now()).await?;
    tx.commit().await?;
    match outcome {
        Outcome::Created(person) => {
            session::begin(&app, &session, person, device).await?;
            Ok(Redirect::to(&site.href(&urls::Posts)).into_response())
        }
        Outcome::AlreadySetUp => Ok(Redirect::to(&site.href(&urls::LogIn)).into_response()),
    }
}

/// The log-in form.
pub async fn log_in_form(_: urls::LogIn, site: Site, Query(form): Query<LogInForm>) -> Response {
    views::log_in(
        &site,
        &LogInForm {
            password: String::new(),
            ..form
        },
        None,
    )
    .into_response()
}

/// Logs in, slowly for everyone alike; who has a second step is asked for its code.
pub async fn log_in(
    _: urls::LogIn,
    State(app): State<App>,
    site: Site,
    session: Session,
    ClientIp(from): ClientIp,
    On(device): On,
    Form(form): Form<LogInForm>,
) -> Result<Response> {
    app.limits.log_in(from)?;
    let email = form.email.trim().to_lowercase();
    let password: String = form.password.chars().take(PASSWORD_MAX).collect();
    match log_in::log_in(&app.db, &app.passwords, &email, password).await? {
        Some(person) if second_factor::is_on(app.db.read(), person).await? => {
            second_step_pages::ask(&app, &site, person, &form.next).await
        }
        Some(person) => {
            session::begin(&app, &session, person, device).await?;
            Ok(Redirect::to(&destination(&site, &form.next)).into_response())
        }
        None => {
            let page = views::log_in(&site, &form, Some(t!("log-in-wrong")));
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
    }
}

/// Where to go after the log-in: a path of ours, never another site's address.
pub fn destination(site: &Site, next: &str) -> String {
    let ours = next.starts_with("/admin") && !next.contains(['\\', '\n', '\r']);
    if ours {
        site.href(&next)
    } else {
        site.href(&urls::Desk)
    }
}

/// Asks before logging out, because only a form may do it.
pub async fn log_out_form(_: urls::LogOut, site: Site, session::Member(person): session::Member) -> Response {
    views::log_out(&site, &person).into_response()
}

/// Ends the session.
pub async fn log_out(_: urls::LogOut, site: Site, session: Session) -> Result<Redirect> {
    session
        .flush()
        .await
        .map_err(|error| crate::web::error::Error::Failed(error.into()))?;
    Ok(Redirect::to(&site.href(&urls::Home)))
}

/// `/admin` is the desk for who moderates, the posts for who writes.
pub async fn admin(_: urls::Admin, site: Site, session::Member(person): session::Member) -> Redirect {
    Redirect::to(&if person.role.moderates() {
        site.href(&urls::Desk)
    } else {
        site.href(&urls::Posts)
    })
}
