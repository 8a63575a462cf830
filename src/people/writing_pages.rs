//! The settings for writing, for the owner.

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};

use super::session::Owner;
use super::settings_pages::Saved;
use super::writing_form::WritingForm;
use super::writing_views as views;
use crate::app::App;
use crate::settings::{Key, save};
use crate::urls;
use crate::web::error::Result;
use crate::web::form::{FieldErrors, Form};
use crate::web::site::Site;

/// The settings as they are.
pub async fn form(
    _: urls::WritingSettings,
    site: Site,
    Owner(owner): Owner,
    Query(saved): Query<Saved>,
) -> Response {
    let form = WritingForm::from(&site.settings.writing);
    views::writing(&site, &owner, &form, &FieldErrors::default(), saved.just_now()).into_response()
}

/// Saves them, or shows what is wrong with what was typed.
///
/// # Errors
/// When the database fails.
pub async fn change(
    _: urls::WritingSettings,
    State(app): State<App>,
    site: Site,
    Owner(owner): Owner,
    Form(form): Form<WritingForm>,
) -> Result<Response> {
    let new = match form.check() {
        Ok(new) => new,
        Err(errors) => {
            let page = views::writing(&site, &owner, &form, &errors, false);
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
        }
    };
    let (tx, now) = (app.db.begin_write().await?, app.clock.now());
    save::one(&tx, owner.id, Key::Standfirst, new.standfirst.code(), now).await?;
    save::one(&tx, owner.id, Key::PeertubeHosts, &new.peertube, now).await?;
    tx.commit().await?;
    Ok(Redirect::to(&format!("{}?saved=1", site.href(&urls::WritingSettings))).into_response())
}
