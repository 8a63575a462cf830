//! What each of the team changes about themselves: how they sign, and their password.

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use serde::Deserialize;
use tower_sessions::Session;

use super::account_form::{BylineForm, PasswordForm};
use super::account_views as views;
use super::{Byline, Person, change_byline, find, log_in, reset_password, session};
use crate::app::App;
use crate::web::client_ip::ClientIp;
use crate::web::error::{Error, Refusal, Result};
use crate::web::form::{FieldErrors, Form};
use crate::web::site::Site;
use crate::{t, urls};

#[derive(Clone, Copy, Debug, Default, Deserialize)]
pub struct Saved {
    #[serde(default)]
    saved: Option<u8>,
}

/// How the person signs.
///
/// # Errors
/// `NotFound` when they have no byline.
pub async fn byline_form(
    _: urls::OwnByline,
    State(app): State<App>,
    site: Site,
    session::Member(person): session::Member,
    Query(saved): Query<Saved>,
) -> Result<Response> {
    let byline = person.byline.as_ref().ok_or(Refusal::NotFound)?;
    let pseudonym = find::is_pseudonym(app.db.read(), byline.id).await?;
    let form = BylineForm::from_byline(byline, pseudonym);
    let shared = shared(&app, &person).await?;
    let none = FieldErrors::default();
    let page = views::byline(&site, &person, (&form, &none), &shared, saved.saved.is_some());
    Ok(page.into_response())
}

/// The names that several write under, for who may say how those sign.
async fn shared(app: &App, person: &Person) -> Result<Vec<Byline>> {
    if person.role.edits() {
        Ok(find::shared(app.db.read()).await?)
    } else {
        Ok(Vec::new())
    }
}

/// Changes it.
///
/// # Errors
/// `NotFound` when they have no byline; when the database fails.
pub async fn change_byline(
    _: urls::OwnByline,
    State(app): State<App>,
    site: Site,
    session::Member(person): session::Member,
    Form(form): Form<BylineForm>,
) -> Result<Response> {
    let id = person.byline.as_ref().ok_or(Refusal::NotFound)?.id;
    let new = match form.check() {
        Ok(new) => new,
        Err(errors) => {
            let shared = shared(&app, &person).await?;
            let page = views::byline(&site, &person, (&form, &errors), &shared, false);
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
        }
    };
    let tx = app.db.begin_write().await?;
    change_byline::change_byline(&tx, id, new, person.id, app.clock.now()).await?;
    tx.commit().await?;
    Ok(Redirect::to(&format!("{}?saved=1", site.href(&urls::OwnByline))).into_response())
}

/// The form for another password.
pub async fn password_form(
    _: urls::Password,
    site: Site,
    session::Member(person): session::Member,
    Query(saved): Query<Saved>,
) -> Response {
    views::password(&site, &person, &FieldErrors::default(), saved.saved.is_some()).into_response()
}

/// Changes the password; every other session of the person ends, this one goes on under a new id.
///
/// # Errors
/// `TooMany` as for log-ins; when the database or the hashing fails.
pub async fn change_password(
    _: urls::Password,
    State(app): State<App>,
    site: Site,
    session: Session,
    ClientIp(from): ClientIp,
    session::Member(person): session::Member,
    Form(form): Form<PasswordForm>,
) -> Result<Response> {
    app.limits.log_in(from)?;
    let mut errors = form.check();
    if errors.is_empty()
        && log_in::log_in(&app.db, &app.passwords, &person.email, form.password)
            .await?
            .is_none()
    {
        errors.add("password", t!("password-wrong"));
    }
    if !errors.is_empty() {
        let page = views::password(&site, &person, &errors, false);
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    }
    let hash = app.passwords.hash(form.password_new).await?;
    let device = session::on(&session).await;
    session
        .flush()
        .await
        .map_err(|error| Error::Failed(error.into()))?;
    let tx = app.db.begin_write().await?;
    reset_password::reset_password(&tx, person.id, &hash, app.clock.now()).await?;
    tx.commit().await?;
    session::begin(&app, &session, person.id, device).await?;
    Ok(Redirect::to(&format!("{}?saved=1", site.href(&urls::Password))).into_response())
}
