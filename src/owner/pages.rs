//! The pages of the settings, for the owner: all parts at a glance, and each by itself.

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use maud::Markup;

use super::Part;
use super::choices::{Choices, choices};
use super::form::SettingsForm;
use super::views::{self, Shown};
use crate::app::App;
use crate::people::session::Owner;
use crate::settings::save;
use crate::urls;
use crate::web::error::{Refusal, Result};
use crate::web::form::{FieldErrors, Form, Saved};
use crate::web::site::Site;

/// What can be set, and what it is set to.
pub async fn overview(_: urls::Settings, site: Site, Owner(owner): Owner) -> Markup {
    views::overview(&site, &owner)
}

/// One part as it is.
///
/// # Errors
/// `NotFound` for a part that is none; when the database fails.
pub async fn part(
    urls::SettingsPart { part }: urls::SettingsPart,
    State(app): State<App>,
    site: Site,
    Owner(owner): Owner,
    Query(saved): Query<Saved>,
) -> Result<Markup> {
    let part = named(&part)?;
    let shown = Shown {
        part,
        form: &SettingsForm::from(&site.settings),
        errors: &FieldErrors::default(),
        choices: &of(&app, &site, part).await?,
        saved: saved.just_now(),
    };
    Ok(views::part(&site, &owner, &shown))
}

/// Saves a part, or shows it again: what is wrong with what was typed, or what was previewed.
///
/// # Errors
/// As above.
pub async fn change(
    urls::SettingsPart { part }: urls::SettingsPart,
    State(app): State<App>,
    site: Site,
    Owner(owner): Owner,
    Form(form): Form<SettingsForm>,
) -> Result<Response> {
    let part = named(&part)?;
    let choices = of(&app, &site, part).await?;
    if form.intent == "edit" {
        let none = FieldErrors::default();
        let shown = Shown::again(part, &form, &none, &choices);
        return Ok(views::part(&site, &owner, &shown).into_response());
    }
    let new = match form.check(part, &choices) {
        Ok(new) => new,
        Err(errors) => {
            let page = views::part(&site, &owner, &Shown::again(part, &form, &errors, &choices));
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
        }
    };
    let tx = app.db.begin_write().await?;
    save::save(&tx, owner.id, &new, app.clock.now()).await?;
    tx.commit().await?;
    let page = urls::SettingsPart {
        part: part.code().to_owned(),
    };
    Ok(Redirect::to(&format!("{}?saved=1", site.href(&page))).into_response())
}

pub(super) fn named(code: &str) -> Result<Part> {
    Ok(Part::from_code(code).ok_or(Refusal::NotFound)?)
}

pub(super) async fn of(app: &App, site: &Site, part: Part) -> Result<Choices> {
    Ok(choices(app.db.read(), part, &site.settings, app.clock.now()).await?)
}
