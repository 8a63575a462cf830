//! What each of the team changes about themselves: how they sign, and their password.

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use serde::Deserialize;
use tower_sessions::Session;

use super::account_views as views;
use super::set_up::NewByline;
use super::{
    BIO_MAX, Byline, INTERESTS_MAX, NAME_MAX, ORGANISATION_MAX, PASSWORD_MAX, PASSWORD_MIN, TITLE_MAX, change_byline,
    log_in, reset_password, session,
};
use crate::app::App;
use crate::web::client_ip::ClientIp;
use crate::web::error::{Error, Refusal, Result};
use crate::web::form::{FieldErrors, Form};
use crate::web::site::Site;
use crate::{t, text, urls};

#[derive(Clone, Copy, Debug, Default, Deserialize)]
pub struct Saved {
    #[serde(default)]
    saved: Option<u8>,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct BylineForm {
    pub name: String,
    pub title: String,
    pub organisation: String,
    pub bio: String,
    pub interests: String,
    /// Present when ticked.
    pub pseudonym: Option<String>,
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
    let pseudonym = super::find::is_pseudonym(app.db.read(), byline.id).await?;
    let form = BylineForm::from_byline(byline, pseudonym);
    let page = views::byline(&site, &person, &form, &FieldErrors::default(), saved.saved.is_some());
    Ok(page.into_response())
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
            let page = views::byline(&site, &person, &form, &errors, false);
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
        }
    };
    let tx = app.db.begin_write().await?;
    change_byline::change_byline(&tx, id, new, person.id, app.clock.now()).await?;
    tx.commit().await?;
    Ok(Redirect::to(&format!("{}?saved=1", site.href(&urls::OwnByline))).into_response())
}

impl BylineForm {
    fn from_byline(byline: &Byline, pseudonym: bool) -> Self {
        Self {
            name: byline.name.clone(),
            title: byline.title.clone(),
            organisation: byline.organisation.clone(),
            bio: byline.bio.clone(),
            interests: byline.interests.clone(),
            pseudonym: pseudonym.then(|| "on".to_owned()),
        }
    }

    fn check(&self) -> Result<NewByline, FieldErrors> {
        let mut errors = FieldErrors::default();
        let new = NewByline {
            name: text::line(&self.name),
            title: text::line(&self.title),
            organisation: text::line(&self.organisation),
            bio: text::line(&self.bio),
            interests: text::line(&self.interests),
            pseudonym: self.pseudonym.is_some(),
        };
        if new.name.is_empty() {
            errors.add("name", t!("field-missing"));
        }
        for (field, value, max) in [
            ("name", &new.name, NAME_MAX),
            ("title", &new.title, TITLE_MAX),
            ("organisation", &new.organisation, ORGANISATION_MAX),
            ("bio", &new.bio, BIO_MAX),
            ("interests", &new.interests, INTERESTS_MAX),
        ] {
            if value.chars().count() > max {
                errors.add(field, t!("field-too-long", max = max));
            }
        }
        if errors.is_empty() { Ok(new) } else { Err(errors) }
    }
}

#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct PasswordForm {
    /// The one they have.
    pub password: String,
    pub password_new: String,
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
    if errors.is_empty() && log_in::log_in(&app.db, &app.passwords, &person.email, form.password).await?.is_none() {
        errors.add("password", t!("password-wrong"));
    }
    if !errors.is_empty() {
        let page = views::password(&site, &person, &errors, false);
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    }
    let hash = app.passwords.hash(form.password_new).await?;
    session.flush().await.map_err(|error| Error::Failed(error.into()))?;
    let tx = app.db.begin_write().await?;
    reset_password::reset_password(&tx, person.id, &hash, app.clock.now()).await?;
    tx.commit().await?;
    session::begin(&session, person.id).await?;
    Ok(Redirect::to(&format!("{}?saved=1", site.href(&urls::Password))).into_response())
}

impl PasswordForm {
    fn check(&self) -> FieldErrors {
        let mut errors = FieldErrors::default();
        if self.password.is_empty() || self.password.len() > PASSWORD_MAX {
            errors.add("password", t!("password-wrong"));
        }
        if self.password_new.chars().count() < PASSWORD_MIN {
            errors.add("password_new", t!("field-password-short", min = PASSWORD_MIN));
        }
        if self.password_new.len() > PASSWORD_MAX {
            errors.add("password_new", t!("field-too-long", max = PASSWORD_MAX));
        }
        errors
    }
}
