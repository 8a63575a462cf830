//! Reporting the label of a comment: GET shows the form, POST reports. Nobody needs an account for it.

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use maud::Markup;
use serde::Deserialize;

use super::pages::answered;
use super::report::{self, Reporting};
use super::report_form::ReportForm;
use super::report_views;
use super::thread::Entry;
use crate::app::App;
use crate::limits::network;
use crate::posts::read::{Commentable, commentable};
use crate::secrets::Purpose;
use crate::touched::Key;
use crate::urls;
use crate::web::cache::Kept;
use crate::web::client_ip::ClientIp;
use crate::web::error::{Refusal, Result};
use crate::web::form::{FieldErrors, Form};
use crate::web::site::Site;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct ReportQuery {
    /// The report was sent just now.
    sent: String,
}

/// The form, or the thanks for what it sent.
pub async fn form(
    urls::ReportLabel { slug, id }: urls::ReportLabel,
    State(app): State<App>,
    site: Site,
    Query(query): Query<ReportQuery>,
) -> Result<(Kept, Markup)> {
    let address = urls::ReportLabel { slug, id };
    let (post, entry) = labelled(&app, &site, &address).await?;
    let page = if query.sent == "yes" {
        report_views::sent(&site, &address)
    } else {
        report_views::form(
            &site,
            &address,
            &entry,
            &ReportForm::default(),
            &FieldErrors::default(),
        )
    };
    Ok((Kept::showing([Key::Post(post.id)]), page))
}

/// Takes the report in.
pub async fn send(
    urls::ReportLabel { slug, id }: urls::ReportLabel,
    State(app): State<App>,
    site: Site,
    ClientIp(ip): ClientIp,
    Form(form): Form<ReportForm>,
) -> Result<Response> {
    app.limits.report(ip)?;
    let address = urls::ReportLabel { slug, id };
    let (_, entry) = labelled(&app, &site, &address).await?;
    let reason = match form.check() {
        Ok(reason) => reason,
        Err(errors) => {
            let again = report_views::form(&site, &address, &entry, &form, &errors);
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, again).into_response());
        }
    };
    let new = Reporting {
        comment: id,
        reason,
        network_hash: app.secrets.hash(Purpose::Network, &[&network(ip).to_string()]),
    };
    let tx = app.db.begin_write().await?;
    report::report(&tx, new, app.clock.now()).await?;
    tx.commit().await?;
    Ok(Redirect::to(&format!("{}?sent=yes", site.href(&address))).into_response())
}

/// The comment, if readers see a label beside its name.
async fn labelled(app: &App, site: &Site, at: &urls::ReportLabel) -> Result<(Commentable, Entry)> {
    let post = commentable(app.db.read(), &at.slug, app.clock.now())
        .await?
        .ok_or(Refusal::NotFound)?;
    let entry = answered(app, site, post.id, at.id).await?;
    let entry = entry
        .filter(|entry| entry.label.is_some())
        .ok_or(Refusal::NotFound)?;
    Ok((post, entry))
}
