//! The second step of one's own log-in: setting it up, recovery codes, switching it off.

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};

use super::own_form::{FactorForm, cut};
use super::second_factor_views::{self as views, Shown};
use super::session::Member;
use super::{Person, log_in, second_factor};
use crate::app::App;
use crate::web::client_ip::ClientIp;
use crate::web::error::Result;
use crate::web::form::{FieldErrors, Form, Saved};
use crate::web::site::Site;
use crate::{t, urls};

/// Whether it is on, and what there is to do.
pub async fn show(
    _: urls::SecondFactor,
    State(app): State<App>,
    site: Site,
    Member(person): Member,
    Query(saved): Query<Saved>,
) -> Result<Response> {
    draw(&app, &site, &person, &FieldErrors::default(), saved.just_now()).await
}

/// Does it.
///
/// # Errors
/// `TooMany` as for log-ins, where a code or a password is looked at.
pub async fn act(
    _: urls::SecondFactor,
    State(app): State<App>,
    site: Site,
    ClientIp(from): ClientIp,
    Member(person): Member,
    Form(form): Form<FactorForm>,
) -> Result<Response> {
    match form.intent.as_str() {
        "confirm" => {
            app.limits.log_in_code(from, person.id)?;
            confirm(&app, &site, &person, &form.code).await
        }
        "renew" | "off" => {
            app.limits.log_in(from)?;
            with_password(&app, &site, &person, &form).await
        }
        intent => {
            let tx = app.db.begin_write().await?;
            if intent == "begin" {
                second_factor::begin(&tx, &app.secrets, person.id, app.clock.now()).await?;
            } else {
                second_factor::give_up(&tx, person.id).await?;
            }
            tx.commit().await?;
            Ok(Redirect::to(&site.href(&urls::SecondFactor)).into_response())
        }
    }
}

/// Switches it on, and shows the recovery codes this once.
async fn confirm(app: &App, site: &Site, person: &Person, code: &str) -> Result<Response> {
    let tx = app.db.begin_write().await?;
    let now = app.clock.now();
    let codes = second_factor::confirm(&tx, &app.secrets, person.id, code, now).await?;
    if let Some(codes) = codes {
        tx.commit().await?;
        return Ok(views::codes(site, person, &codes, true).into_response());
    }
    drop(tx);
    again(app, site, person, ("code", t!("factor-wrong"))).await
}

/// New recovery codes, or the end of it, for who knows the password.
async fn with_password(app: &App, site: &Site, person: &Person, form: &FactorForm) -> Result<Response> {
    let password = cut(&form.password);
    let is_right = log_in::log_in(&app.db, &app.passwords, &person.email, password).await?;
    if is_right.is_none() {
        return again(app, site, person, ("password", t!("password-wrong"))).await;
    }
    let now = app.clock.now();
    let tx = app.db.begin_write().await?;
    if form.intent == "off" {
        second_factor::switch_off(&tx, person.id, person.id, now).await?;
        tx.commit().await?;
        let there = format!("{}?saved=1", site.href(&urls::SecondFactor));
        return Ok(Redirect::to(&there).into_response());
    }
    if !second_factor::is_on(&*tx, person.id).await? {
        return Ok(Redirect::to(&site.href(&urls::SecondFactor)).into_response());
    }
    let codes = second_factor::renew(&tx, &app.secrets, person.id, now).await?;
    tx.commit().await?;
    Ok(views::codes(site, person, &codes, false).into_response())
}

async fn again(
    app: &App,
    site: &Site,
    person: &Person,
    (field, message): (&'static str, String),
) -> Result<Response> {
    let mut errors = FieldErrors::default();
    errors.add(field, message);
    let page = draw(app, site, person, &errors, false).await?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

async fn draw(
    app: &App,
    site: &Site,
    person: &Person,
    errors: &FieldErrors,
    saved: bool,
) -> Result<Response> {
    let db = app.db.read();
    let shown = match second_factor::of(db, person.id).await? {
        None => Shown::Off,
        Some(row) => match row.confirmed_at {
            Some(since) => Shown::On {
                since,
                left: second_factor::recovery_left(db, person.id).await?,
            },
            None => second_factor::secret(&app.secrets, &row).map_or(Shown::Off, Shown::Begun),
        },
    };
    Ok(views::factor(site, person, &shown, errors, saved).into_response())
}
