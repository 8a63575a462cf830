//! What is kept from commenting: the list, another domain by hand, ending a ban, and putting it back.

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use serde::Deserialize;

use super::ban_done::ban_done;
use super::ban_form::BanForm;
use super::ban_views::{BansPage, Said};
use super::{ban_views, counts};
use crate::app::App;
use crate::comments::ban::{self, Banning, span};
use crate::comments::threads::Threads;
use crate::comments::{bans, unban};
use crate::ids::AuditId;
use crate::people::Person;
use crate::people::session::Moderator;
use crate::urls;
use crate::web::attempt::Attempt;
use crate::web::error::{Refusal, Result};
use crate::web::form::{FieldErrors, Form};
use crate::web::site::Site;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct BansQuery {
    /// The line in the history of what was just done.
    done: String,
}

/// Everything that is blocked now.
pub async fn show(
    _: urls::Bans,
    State(app): State<App>,
    site: Site,
    Moderator(person): Moderator,
    Query(query): Query<BansQuery>,
) -> Result<Response> {
    let (form, errors) = (BanForm::default(), FieldErrors::default());
    let said = match query.done.parse::<AuditId>() {
        Ok(line) => ban_done(app.db.read(), line, app.clock.now())
            .await?
            .map(Said::Done),
        Err(_) => None,
    };
    draw(&app, &site, &person, (&form, &errors), said).await
}

/// Blocks a domain.
pub async fn add(
    _: urls::Bans,
    State(app): State<App>,
    site: Site,
    Moderator(person): Moderator,
    attempt: Attempt,
    Form(form): Form<BanForm>,
) -> Result<Response> {
    let mut errors = FieldErrors::default();
    let Some(block) = form.read(&mut errors) else {
        let page = draw(&app, &site, &person, (&form, &errors), None).await?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    };
    let now = app.clock.now();
    let banning = Banning {
        by: person.id,
        targets: &block.targets,
        until: span(block.days).map(|span| now.plus(span)),
        silent: block.silent,
        comment: None,
    };
    let tx = attempt.begin(&app).await?;
    let (_, line) = ban::by_hand(&tx, &banning, now).await?;
    let back = attempt.led_to(&tx, done(&site, line)).await?;
    tx.commit().await?;
    Ok(back.into_response())
}

/// Ends a ban; one that is over already stays so.
pub async fn lift(
    urls::LiftBan { id }: urls::LiftBan,
    State(app): State<App>,
    site: Site,
    Moderator(person): Moderator,
    attempt: Attempt,
) -> Result<Redirect> {
    let tx = attempt.begin(&app).await?;
    let Some(line) = unban::lift(&tx, id, person.id, app.clock.now()).await? else {
        return Ok(Redirect::to(&site.href(&urls::Bans)));
    };
    let back = attempt.led_to(&tx, done(&site, line)).await?;
    tx.commit().await?;
    Ok(back)
}

/// Puts a ban back that was ended.
pub async fn put_back(
    urls::UndoLift { id }: urls::UndoLift,
    State(app): State<App>,
    site: Site,
    Moderator(person): Moderator,
    attempt: Attempt,
) -> Result<Response> {
    let tx = attempt.begin(&app).await?;
    match unban::put_back(&tx, id, person.id, app.clock.now()).await? {
        unban::Outcome::Done(line) => {
            let back = attempt.led_to(&tx, done(&site, line)).await?;
            tx.commit().await?;
            return Ok(back.into_response());
        }
        unban::Outcome::Missing => return Err(Refusal::NotFound.into()),
        unban::Outcome::Gone => drop(tx),
    }
    let (form, errors) = (BanForm::default(), FieldErrors::default());
    let page = draw(&app, &site, &person, (&form, &errors), Some(Said::Gone)).await?;
    Ok((StatusCode::CONFLICT, page).into_response())
}

/// The page, with a line that says what happened.
fn done(site: &Site, line: AuditId) -> String {
    format!("{}?done={line}", site.href(&urls::Bans))
}

async fn draw(
    app: &App,
    site: &Site,
    person: &Person,
    (form, errors): (&BanForm, &FieldErrors),
    said: Option<Said>,
) -> Result<Response> {
    let (db, now) = (app.db.read(), app.clock.now());
    let page = BansPage {
        person,
        pending: counts::pending(db, Threads::of(person), now).await?,
        bans: &bans::list(db, now).await?,
        form,
        errors,
        said,
    };
    Ok(ban_views::bans(site, &page).into_response())
}
