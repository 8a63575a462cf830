//! The settings page, for the owner.

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use serde::Deserialize;

use super::session::Owner;
use super::settings_form::SettingsForm;
use super::settings_views as views;
use crate::app::App;
use crate::settings::save;
use crate::urls;
use crate::web::error::Result;
use crate::web::form::{FieldErrors, Form};
use crate::web::site::Site;

/// Says that something has just been saved.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
pub struct Saved {
    #[serde(default)]
    saved: Option<u8>,
}

impl Saved {
    pub fn just_now(self) -> bool {
        self.saved.is_some()
    }
}

/// The settings as they are.
pub async fn form(
    _: urls::Settings,
    site: Site,
    Owner(owner): Owner,
    Query(saved): Query<Saved>,
) -> Response {
    let form = SettingsForm::from(&site.settings);
    views::settings(&site, &owner, &form, &FieldErrors::default(), saved.just_now()).into_response()
}

/// Saves them, or shows what is wrong with what was typed.
///
/// # Errors
/// When the database fails.
pub async fn change(
    _: urls::Settings,
    State(app): State<App>,
    site: Site,
    Owner(owner): Owner,
    Form(form): Form<SettingsForm>,
) -> Result<Response> {
    let new = match form.check() {
        Ok(new) => new,
        Err(errors) => {
            let page = views::settings(&site, &owner, &form, &errors, false);
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
        }
    };
    let tx = app.db.begin_write().await?;
    save::save(&tx, owner.id, &new, app.clock.now()).await?;
    tx.commit().await?;
    Ok(Redirect::to(&format!("{}?saved=1", site.href(&urls::Settings))).into_response())
}
