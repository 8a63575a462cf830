//! The second step of a log-in, for who has one: after the password, a code.

use std::time::Duration;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use tower_sessions::Session;

use super::link::Link;
use super::own_form::CodeForm;
use super::second_factor::{self, Accepted};
use super::second_factor_views as views;
use super::session::{self, On};
use super::{find, pages, reset_password};
use crate::app::App;
use crate::clock::minutes;
use crate::ids::PersonId;
use crate::secrets::Purpose;
use crate::web::client_ip::ClientIp;
use crate::web::error::Result;
use crate::web::form::Form;
use crate::web::site::Site;
use crate::{t, urls};

/// How long there is for it.
const TIME: Duration = minutes(10);

/// Asks for the code, with what says that the password was right.
pub async fn ask(app: &App, site: &Site, person: PersonId, next: &str) -> Result<Response> {
    let Some(row) = find::row(app.db.read(), person).await? else {
        return Ok(Redirect::to(&site.href(&urls::LogIn)).into_response());
    };
    let (purpose, until) = (Purpose::LogInStep, app.clock.now().plus(TIME));
    let link = Link::new(&app.secrets, purpose, person, until, &reset_password::print(&row));
    let form = CodeForm {
        step: link.sign(&app.secrets, purpose),
        next: next.to_owned(),
        ..CodeForm::default()
    };
    Ok(views::step(site, &form, None).into_response())
}

/// Nobody begins here.
pub async fn start(_: urls::LogInCode, site: Site) -> Redirect {
    Redirect::to(&site.href(&urls::LogIn))
}

/// Looks at the code and logs in.
pub async fn check(
    _: urls::LogInCode,
    State(app): State<App>,
    site: Site,
    session: Session,
    ClientIp(from): ClientIp,
    On(device): On,
    Form(form): Form<CodeForm>,
) -> Result<Response> {
    let Some(person) = who(&app, &form.step).await? else {
        return Ok(Redirect::to(&site.href(&urls::LogIn)).into_response());
    };
    app.limits.log_in_code(from, person)?;
    let tx = app.db.begin_write().await?;
    let now = app.clock.now();
    let accepted = second_factor::accept(&tx, &app.secrets, person, form.typed(), now).await?;
    if accepted == Accepted::No {
        drop(tx);
        let page = views::step(&site, &form, Some(t!("factor-wrong")));
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    }
    tx.commit().await?;
    session::begin(&app, &session, person, device).await?;
    Ok(Redirect::to(&pages::destination(&site, &form.next)).into_response())
}

/// Whose password was right, and still is.
async fn who(app: &App, step: &str) -> Result<Option<PersonId>> {
    let purpose = Purpose::LogInStep;
    let Some(link) = Link::open(&app.secrets, purpose, step, app.clock.now()) else {
        return Ok(None);
    };
    let row = find::row(app.db.read(), link.person).await?;
    let row = row.filter(|row| row.disabled_at.is_none());
    Ok(row
        .filter(|row| link.fits(&app.secrets, purpose, &reset_password::print(row)))
        .map(|row| row.id))
}
