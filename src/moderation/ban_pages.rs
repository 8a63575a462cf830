//! What is kept from commenting: the list, another domain by hand, and ending a ban.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};

use super::ban_form::BanForm;
use super::ban_views::BansPage;
use super::{ban_views, counts};
use crate::app::App;
use crate::comments::ban::{self, Banning, span};
use crate::comments::bans;
use crate::comments::threads::Threads;
use crate::people::Person;
use crate::people::session::Moderator;
use crate::urls;
use crate::web::attempt::Attempt;
use crate::web::error::Result;
use crate::web::form::{FieldErrors, Form};
use crate::web::site::Site;

/// Everything that is blocked now.
pub async fn show(
    _: urls::Bans,
    State(app): State<App>,
    site: Site,
    Moderator(person): Moderator,
) -> Result<Response> {
    draw(&app, &site, &person, &BanForm::default(), &FieldErrors::default()).await
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
        let page = draw(&app, &site, &person, &form, &errors).await?;
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
    ban::by_hand(&tx, &banning, now).await?;
    let back = attempt.led_to(&tx, site.href(&urls::Bans)).await?;
    tx.commit().await?;
    Ok(back.into_response())
}

/// Ends a ban; one that is over already stays so.
pub async fn lift(
    urls::LiftBan { id }: urls::LiftBan,
    State(app): State<App>,
    site: Site,
    Moderator(person): Moderator,
) -> Result<Redirect> {
    let tx = app.db.begin_write().await?;
    ban::lift(&tx, id, person.id, app.clock.now()).await?;
    tx.commit().await?;
    Ok(Redirect::to(&site.href(&urls::Bans)))
}

async fn draw(
    app: &App,
    site: &Site,
    person: &Person,
    form: &BanForm,
    errors: &FieldErrors,
) -> Result<Response> {
    let (db, now) = (app.db.read(), app.clock.now());
    let page = BansPage {
        person,
        pending: counts::pending(db, Threads::of(person), now).await?,
        bans: &bans::list(db, now).await?,
        form,
        errors,
    };
    Ok(ban_views::bans(site, &page).into_response())
}
