//! Forgotten passwords: asking for a mail, and the link in it.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};

use super::own_form::{ForgottenForm, ResetForm, cut};
use super::{email, reset_password, reset_views as views, team_form};
use crate::app::App;
use crate::t;
use crate::urls;
use crate::web::client_ip::ClientIp;
use crate::web::error::Result;
use crate::web::form::{FieldErrors, Form};
use crate::web::site::Site;

/// The form; without mail, how it goes.
pub async fn form(_: urls::ForgotPassword, State(app): State<App>, site: Site) -> Response {
    let none = FieldErrors::default();
    views::forgotten(&site, &ForgottenForm::default(), &none, app.mailer.is_on()).into_response()
}

/// Sends a mail if there is such an account; the answer is the same if there is none.
///
/// # Errors
/// `TooMany` for a network or an address that asks often.
pub async fn ask(
    _: urls::ForgotPassword,
    State(app): State<App>,
    site: Site,
    ClientIp(from): ClientIp,
    Form(form): Form<ForgottenForm>,
) -> Result<Response> {
    let Some(email) = email(&form.email) else {
        let mut errors = FieldErrors::default();
        errors.add("email", t!("field-email-wrong"));
        let page = views::forgotten(&site, &form, &errors, app.mailer.is_on());
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    };
    app.limits.reset(from, &email)?;
    if app.mailer.is_on() {
        let tx = app.db.begin_write().await?;
        reset_password::forgotten(&tx, &email, app.clock.now()).await?;
        tx.commit().await?;
    }
    Ok(views::asked(&site, &email, app.mailer.is_on()).into_response())
}

/// The form for another password.
pub async fn show(link: urls::ResetPassword, State(app): State<App>, site: Site) -> Result<Response> {
    let now = app.clock.now();
    let row = reset_password::open(app.db.read(), &app.secrets, &link.signed, now).await?;
    Ok(match row {
        Some(row) => views::choose(&site, &link, &row.email, &FieldErrors::default()).into_response(),
        None => (StatusCode::GONE, views::closed(&site)).into_response(),
    })
}

/// Changes the password and ends every session; the log-in asks for the second step as before.
///
/// # Errors
/// `TooMany` as for log-ins.
pub async fn change(
    link: urls::ResetPassword,
    State(app): State<App>,
    site: Site,
    ClientIp(from): ClientIp,
    Form(form): Form<ResetForm>,
) -> Result<Response> {
    app.limits.log_in(from)?;
    let (db, now) = (app.db.read(), app.clock.now());
    let Some(row) = reset_password::open(db, &app.secrets, &link.signed, now).await? else {
        return Ok((StatusCode::GONE, views::closed(&site)).into_response());
    };
    let mut errors = FieldErrors::default();
    team_form::password(&form.password_new, "password_new", &mut errors);
    if !errors.is_empty() {
        let page = views::choose(&site, &link, &row.email, &errors);
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    }
    let hash = app.passwords.hash(cut(&form.password_new)).await?;
    let tx = app.db.begin_write().await?;
    // Of two who use the link at once, one is too late.
    if reset_password::open(&*tx, &app.secrets, &link.signed, now)
        .await?
        .is_none()
    {
        return Ok((StatusCode::GONE, views::closed(&site)).into_response());
    }
    reset_password::reset_password(&tx, row.id, &hash, now).await?;
    tx.commit().await?;
    Ok(views::done(&site).into_response())
}
