//! Everything that is stored of a subscriber, for themselves: what they chose, and what went out to them, which
//! `subscriptions/` does not know.

use axum::extract::State;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse as _, Response};

use super::own;
use crate::app::App;
use crate::subscriptions::held::stored;
use crate::subscriptions::preferences_pages::open;
use crate::urls;
use crate::web::error::Result;
use crate::web::site::Site;

/// As a file, for whoever holds the link.
pub async fn data(link: urls::SubscriptionData, State(app): State<App>, site: Site) -> Result<Response> {
    let held = open(&app, &site, &link.signed).await?;
    let (db, now) = (app.db.read(), app.clock.now());
    let mut all = stored(db, &held.subscriber).await?;
    all["sent"] = own::sent(db, held.subscriber.id, &site.links, now).await?;
    let headers = [
        (CONTENT_TYPE, "application/json; charset=utf-8"),
        (CONTENT_DISPOSITION, "attachment; filename=\"subscription.json\""),
    ];
    Ok((headers, format!("{all:#}\n")).into_response())
}
