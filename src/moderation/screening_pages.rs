//! The rules of screening: the list for who moderates, and what the owner changes there.

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use serde::Deserialize;

use super::screening_rehearsal::spoken;
use super::screening_views::{self as views, ScreeningPage};
use super::{queue, screening_act_form::Act, screening_act_form::ActForm};
use crate::app::App;
use crate::comments::threads::Threads;
use crate::people::Person;
use crate::people::session::{Moderator, Owner};
use crate::settings::{Key, rules, save};
use crate::urls;
use crate::web::error::Result;
use crate::web::form::{FieldErrors, Form};
use crate::web::site::Site;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct ScreeningQuery {
    saved: String,
}

/// Every rule there is.
pub async fn show(
    _: urls::Rules,
    State(app): State<App>,
    site: Site,
    Moderator(person): Moderator,
    Query(query): Query<ScreeningQuery>,
) -> Result<Response> {
    let mut page = page(&app, &site, &person).await?;
    page.saved = !query.saved.is_empty();
    Ok(views::page(&page).into_response())
}

/// Switches a rule, moves or removes it, changes one that is built in, or says who is trusted.
pub async fn change(
    _: urls::Rules,
    State(app): State<App>,
    site: Site,
    Owner(owner): Owner,
    Form(form): Form<ActForm>,
) -> Result<Response> {
    let mut errors = FieldErrors::default();
    let Some(act) = form.read(&mut errors) else {
        let mut page = page(&app, &site, &owner).await?;
        if !errors.is_empty() {
            page.trust_after = form.trust_after;
        }
        page.errors = errors;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, views::page(&page)).into_response());
    };
    carry_out(&app, &owner, &act).await?;
    let back = format!("{}?saved=1#{}", site.href(&urls::Rules), act.place());
    Ok(Redirect::to(&back).into_response())
}

async fn carry_out(app: &App, owner: &Person, act: &Act) -> Result<()> {
    let now = app.clock.now();
    let tx = app.db.begin_write().await?;
    match act {
        Act::Set(id, state) => rules::set_state(&tx, owner.id, *id, *state, now).await?,
        Act::Before(id, before) => rules::place_before(&tx, owner.id, (*id, *before), now).await?,
        Act::Treat(kind, treated) => rules::treat(&tx, owner.id, kind, *treated, now).await?,
        Act::TrustAfter(count) => {
            save::one(&tx, owner.id, Key::TrustAfter, &count.to_string(), now).await?;
        }
    }
    tx.commit().await?;
    Ok(())
}

async fn page<'a>(app: &App, site: &'a Site, person: &'a Person) -> Result<ScreeningPage<'a>> {
    let (db, now) = (app.db.read(), app.clock.now());
    Ok(ScreeningPage {
        site,
        person,
        pending: queue::pending(db, Threads::of(person), now).await?,
        spoken: spoken(db).await?,
        trust_after: site.settings.screening.trust_after.to_string(),
        errors: FieldErrors::default(),
        saved: false,
    })
}
