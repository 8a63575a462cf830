//! The settings page, for the owner.

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use jiff::tz::TimeZone;
use serde::Deserialize;

use super::session::Owner;
use super::settings_views as views;
use crate::app::App;
use crate::settings::save::{self, Changed};
use crate::settings::{DESCRIPTION_MAX, EDIT_WINDOW_MAX, Hold, Settings, TITLE_MAX};
use crate::web::error::Result;
use crate::web::form::{FieldErrors, Form};
use crate::web::site::Site;
use crate::{t, text, urls};

/// The form as it is sent: everything text, so that what was typed can be shown again.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct SettingsForm {
    pub title: String,
    pub description: String,
    pub time_zone: String,
    pub hold: String,
    pub edit_window_minutes: String,
}

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
pub async fn form(_: urls::Settings, site: Site, Owner(owner): Owner, Query(saved): Query<Saved>) -> Response {
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

impl From<&Settings> for SettingsForm {
    fn from(settings: &Settings) -> Self {
        Self {
            title: settings.title.clone(),
            description: settings.description.clone(),
            time_zone: settings.time_zone.iana_name().unwrap_or("UTC").to_owned(),
            hold: settings.hold.code().to_owned(),
            edit_window_minutes: settings.edit_window_minutes.to_string(),
        }
    }
}

impl SettingsForm {
    fn check(&self) -> Result<Changed, FieldErrors> {
        let mut errors = FieldErrors::default();
        let title = text::line(&self.title);
        let description = text::line(&self.description);
        if title.is_empty() {
            errors.add("title", t!("field-missing"));
        }
        for (field, value, max) in
            [("title", &title, TITLE_MAX), ("description", &description, DESCRIPTION_MAX)]
        {
            if value.chars().count() > max {
                errors.add(field, t!("field-too-long", max = max));
            }
        }
        let zone = zone(&self.time_zone);
        if zone.is_none() {
            errors.add("time_zone", t!("settings-time-zone-wrong"));
        }
        let minutes = self.edit_window_minutes.trim().parse::<u64>().ok().filter(|all| *all <= EDIT_WINDOW_MAX);
        if minutes.is_none() {
            errors.add("edit_window_minutes", t!("settings-edit-window-wrong", max = EDIT_WINDOW_MAX));
        }
        let hold = Hold::from_code(&self.hold);
        if hold.is_none() {
            errors.add("hold", t!("field-missing"));
        }
        match (zone, minutes, hold) {
            (Some(time_zone), Some(edit_window_minutes), Some(hold)) if errors.is_empty() => {
                Ok(Changed { title, description, time_zone, hold, edit_window_minutes })
            }
            _ => Err(errors),
        }
    }
}

/// The zone's name as the time zone database writes it, if it knows it.
fn zone(typed: &str) -> Option<String> {
    let zone = TimeZone::get(typed.trim()).ok()?;
    zone.iana_name().map(str::to_owned)
}
