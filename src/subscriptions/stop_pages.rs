//! Stopping: one press for people, one click for mail programs on their behalf (RFC 8058). Following the link
//! alone stops nothing, because programs follow every link of a mail.

use axum::extract::State;
use axum::response::{IntoResponse as _, Redirect, Response};

use super::preferences_form::StopForm;
use super::preferences_pages::{back, open};
use super::{stop, stop_views};
use crate::app::App;
use crate::urls;
use crate::web::error::Result;
use crate::web::form::Form;
use crate::web::site::Site;

/// The button; or that it is done, and the way back.
pub async fn show(link: urls::StopSubscription, State(app): State<App>, site: Site) -> Result<Response> {
    let held = open(&app, &site, &link.signed).await?;
    Ok(stop_views::page(&site, &link, &held).into_response())
}

/// Stops everything, or goes on with it. No limit stands in the way: a mail server may click for many readers.
pub async fn act(
    link: urls::StopSubscription,
    State(app): State<App>,
    site: Site,
    form: Result<Form<StopForm>>,
) -> Result<Response> {
    // The address is all it takes: what comes in another form than ours comes from a program.
    let form = form.map_or_else(|_| StopForm::one_click(), |Form(form)| form);
    let held = open(&app, &site, &link.signed).await?;
    let (id, now) = (held.subscriber.id, app.clock.now());
    let tx = app.db.begin_write().await?;
    if form.intent == "go_on" {
        if !stop::go_on(&tx, id, now).await? {
            return Ok(back(&site, link.signed, ""));
        }
        tx.commit().await?;
        return Ok(back(&site, link.signed, "resumed"));
    }
    stop::stop(&tx, id, now).await?;
    tx.commit().await?;
    if form.is_one_click() {
        // A program asks, and follows nothing (RFC 8058, section 3.1).
        return show(link, State(app), site).await;
    }
    Ok(Redirect::to(&site.href(&link)).into_response())
}
