//! The link of an invitation: what is offered, and accepting it.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use tower_sessions::Session;

use super::invitations::{self, Opened};
use super::session::{self, On};
use super::team_form::JoinForm;
use super::{find, invitation_views as views, invite};
use crate::app::App;
use crate::urls;
use crate::web::client_ip::ClientIp;
use crate::web::error::{Refusal, Result};
use crate::web::form::{FieldErrors, Form};
use crate::web::site::Site;

/// What is offered, or why nothing is any more.
pub async fn show(link: urls::Invitation, State(app): State<App>, site: Site) -> Result<Response> {
    draw(&app, &site, &link, None).await
}

/// Makes the account, and logs in.
pub async fn accept(
    link: urls::Invitation,
    State(app): State<App>,
    site: Site,
    session: Session,
    ClientIp(from): ClientIp,
    On(device): On,
    Form(form): Form<JoinForm>,
) -> Result<Response> {
    app.limits.log_in(from)?;
    let name = match form.check() {
        Ok(name) => name,
        Err(errors) => return draw(&app, &site, &link, Some((&form, &errors))).await,
    };
    let now = app.clock.now();
    let opened = invitations::open(app.db.read(), &app.secrets, &link.signed, now).await?;
    let Opened::Open(invitation) = opened else {
        return draw(&app, &site, &link, None).await;
    };
    let hash = app.passwords.hash(form.password.clone()).await?;
    let tx = app.db.begin_write().await?;
    let Some(person) = invite::accept(&tx, &invitation, name, hash, now).await? else {
        drop(tx);
        return draw(&app, &site, &link, None).await;
    };
    tx.commit().await?;
    session::begin(&app, &session, person, device).await?;
    Ok(Redirect::to(&site.href(&urls::Admin)).into_response())
}

async fn draw(
    app: &App,
    site: &Site,
    link: &urls::Invitation,
    typed: Option<(&JoinForm, &FieldErrors)>,
) -> Result<Response> {
    let db = app.db.read();
    let opened = invitations::open(db, &app.secrets, &link.signed, app.clock.now()).await?;
    let invitation = match opened {
        Opened::Open(invitation) => invitation,
        Opened::Unknown => return Err(Refusal::NotFound.into()),
        closed => return Ok((StatusCode::GONE, views::closed(site, &closed)).into_response()),
    };
    let by = find::row(db, invitation.person_id).await?;
    let by = by.map(|by| by.name).unwrap_or_default();
    let status = typed.map_or(StatusCode::OK, |_| StatusCode::UNPROCESSABLE_ENTITY);
    let page = views::invitation(site, link, &invitation, &by, typed);
    Ok((status, page).into_response())
}
