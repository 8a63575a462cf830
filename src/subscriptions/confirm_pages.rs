//! The mailed link that confirms: opening it shows, only its button acts.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};

use super::confirm::{self, Opened, Outcome, Waiting};
use super::names::named;
use super::{confirm_views, read};
use crate::app::App;
use crate::urls;
use crate::web::client_ip::ClientIp;
use crate::web::error::{Error, Refusal, Result};
use crate::web::site::Site;

/// Shows what would be confirmed, or why nothing is.
pub async fn show(link: urls::ConfirmSubscription, State(app): State<App>, site: Site) -> Result<Response> {
    let waiting = open(&app, &site, &link).await?;
    let chosen = named(app.db.read(), waiting.begins(), app.clock.now()).await?;
    Ok(confirm_views::ask(&site, &link, &waiting, &chosen).into_response())
}

/// Confirms, and leads to what was chosen.
pub async fn confirm(
    link: urls::ConfirmSubscription,
    State(app): State<App>,
    site: Site,
    ClientIp(from): ClientIp,
) -> Result<Response> {
    app.limits.receipt(from)?;
    let waiting = open(&app, &site, &link).await?;
    let tx = app.db.begin_write().await?;
    let done = match confirm::confirm(&tx, &waiting, app.clock.now()).await? {
        Outcome::Confirmed => {
            tx.commit().await?;
            "confirmed"
        }
        Outcome::TooMany => "too_many",
        // What somebody did who was faster: confirmed it as well, or stopped everything.
        Outcome::Late => {
            drop(tx);
            open(&app, &site, &link).await?;
            return Ok(confirm_views::done(&site).into_response());
        }
    };
    let manage = read::manage_link(&app.secrets, waiting.subscriber.id, &waiting.subscriber.nonce);
    Ok(Redirect::to(&format!("{}?done={done}", site.href(&manage))).into_response())
}

/// What waits, or the page that says why nothing does: it names nobody, since a link may be passed on.
async fn open(app: &App, site: &Site, link: &urls::ConfirmSubscription) -> Result<Box<Waiting>> {
    match confirm::open(app.db.read(), &app.secrets, &link.signed, app.clock.now()).await? {
        Opened::Waits(waiting) => Ok(waiting),
        Opened::Done => Err(Error::instead(confirm_views::done(site))),
        Opened::Over => Err(Error::instead((StatusCode::GONE, confirm_views::over(site)))),
        Opened::Unknown => Err(Refusal::NotFound.into()),
    }
}
