//! Reporting a comment: GET shows the form, POST reports. Nobody needs an account for it.

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use maud::Markup;
use serde::Deserialize;

use super::ReportKind;
use super::pages::answered;
use super::report::{self, Reporting};
use super::report_form::ReportForm;
use super::report_views;
use super::thread::{self, By, Entry};
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

/// The form, or the thanks for what it sent. The thanks outlive the comment, which a report may hide.
pub async fn form(
    urls::Report { slug, id }: urls::Report,
    State(app): State<App>,
    site: Site,
    Query(query): Query<ReportQuery>,
) -> Result<(Kept, Markup)> {
    let address = urls::Report { slug, id };
    let post = post(&app, &address).await?;
    let kept = Kept::showing([Key::Post(post.id)]);
    if query.sent == "yes" {
        return Ok((kept, report_views::sent(&site, &address)));
    }
    let entry = readers(&app, &site, &post, &address).await?;
    let (form, errors) = (ReportForm::default(), FieldErrors::default());
    let page = report_views::form(&site, &address, (&entry, &offered(&entry)), &form, &errors);
    let changes_at = thread::changes_at(std::slice::from_ref(&entry));
    Ok((kept.until(changes_at), page))
}

/// Takes the report in.
pub async fn send(
    urls::Report { slug, id }: urls::Report,
    State(app): State<App>,
    site: Site,
    ClientIp(ip): ClientIp,
    Form(form): Form<ReportForm>,
) -> Result<Response> {
    app.limits.report(ip)?;
    let address = urls::Report { slug, id };
    let entry = readers(&app, &site, &post(&app, &address).await?, &address).await?;
    let offered = offered(&entry);
    let (kind, reason) = match form.check(&offered) {
        Ok(checked) => checked,
        Err(errors) => {
            let again = report_views::form(&site, &address, (&entry, &offered), &form, &errors);
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, again).into_response());
        }
    };
    let new = Reporting {
        comment: id,
        kind,
        reason,
        network_hash: app.secrets.hash(Purpose::Network, &[&network(ip).to_string()]),
        hide_after: site.settings.hide_after_reports,
    };
    let tx = app.db.begin_write().await?;
    report::report(&tx, new, app.clock.now()).await?;
    tx.commit().await?;
    Ok(Redirect::to(&format!("{}?sent=yes", site.href(&address))).into_response())
}

async fn post(app: &App, at: &urls::Report) -> Result<Commentable> {
    let post = commentable(app.db.read(), &at.slug, app.clock.now()).await?;
    let post = post.filter(|post| post.discussion.has_thread());
    Ok(post.ok_or(Refusal::NotFound)?)
}

/// The comment, if readers see it and one of them wrote it.
async fn readers(app: &App, site: &Site, post: &Commentable, at: &urls::Report) -> Result<Entry> {
    let entry = answered(app, site, post.id, at.id).await?;
    let entry = entry.filter(|entry| entry.by == By::Reader);
    Ok(entry.ok_or(Refusal::NotFound)?)
}

/// What may be wrong with it; where nothing stands beside the name, that can't be.
fn offered(entry: &Entry) -> Vec<ReportKind> {
    let labelled = entry.label.is_some();
    let fits = |kind: &ReportKind| labelled || *kind != ReportKind::Label;
    ReportKind::ALL.into_iter().filter(fits).collect()
}
