//! The mailed link that confirms an address: opening it shows, only its button acts.

use axum::extract::State;
use axum::response::{IntoResponse as _, Redirect, Response};

use super::confirm::{self, Opened};
use super::{confirm_views, entity::comment, news, receipt};
use crate::app::App;
use crate::urls;
use crate::web::client_ip::ClientIp;
use crate::web::error::{Refusal, Result};
use crate::web::reader_token;
use crate::web::site::Site;

/// Shows what would be confirmed, or that it is.
pub async fn show(link: urls::ConfirmEmail, State(app): State<App>, site: Site) -> Result<Response> {
    let comment = open(&app, &link).await?;
    let confirmed = news::is_confirmed(app.db.read(), &comment).await?;
    let receipt = receipt::link(&app.secrets, comment.id, &comment.nonce);
    Ok(confirm_views::confirm(&site, &link, &receipt, &comment, confirmed).into_response())
}

/// Confirms, and shows that it is done.
pub async fn confirm(
    link: urls::ConfirmEmail,
    State(app): State<App>,
    site: Site,
    ClientIp(from): ClientIp,
) -> Result<Response> {
    app.limits.receipt(from)?;
    let comment = open(&app, &link).await?;
    let tx = app.db.begin_write().await?;
    let token = confirm::confirm(&tx, &comment, app.secrets.entropy.token(), app.clock.now()).await?;
    tx.commit().await?;
    let redirect = Redirect::to(&site.href(&link));
    Ok(match token {
        Some(token) => (reader_token::keep(&app, &token), redirect).into_response(),
        None => redirect.into_response(),
    })
}

async fn open(app: &App, link: &urls::ConfirmEmail) -> Result<comment::Model> {
    match confirm::open(app.db.read(), &app.secrets, &link.signed).await? {
        Opened::Comment(comment) => Ok(*comment),
        Opened::Gone => Err(Refusal::Gone.into()),
        Opened::Unknown => Err(Refusal::NotFound.into()),
    }
}
