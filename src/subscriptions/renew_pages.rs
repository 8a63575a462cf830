//! The button that makes another link to what one subscriber chose.

use axum::extract::State;
use axum::response::Response;

use super::preferences_pages::{back, open};
use super::{read, renew};
use crate::app::App;
use crate::urls;
use crate::web::client_ip::ClientIp;
use crate::web::error::Result;
use crate::web::site::Site;

/// Leads to the new link, or to the page that says that the old one opens nothing, where somebody was faster.
pub async fn act(
    link: urls::RenewPreferences,
    State(app): State<App>,
    site: Site,
    ClientIp(from): ClientIp,
) -> Result<Response> {
    app.limits.receipt(from)?;
    let held = open(&app, &site, &link.signed).await?;
    let tx = app.db.begin_write().await?;
    let nonce = renew::renew(&tx, &held.subscriber, &app.secrets.entropy, app.clock.now()).await?;
    tx.commit().await?;
    let nonce = nonce.unwrap_or(held.subscriber.nonce);
    let manage = read::manage_link(&app.secrets, held.subscriber.id, &nonce);
    Ok(back(&site, manage.signed, "renewed"))
}
