//! The owner's page about affiliation: its words, the saved questions, and how asking goes. The rules
//! that ask by themselves are `moderation/rules_pages.rs`.

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};

use super::figures::{self, Figures};
use super::owner_form::{OwnerForm, Typed, Wish, Wrong};
use super::owner_views::{self as views, Happened, OwnerPage};
use crate::app::App;
use crate::clock::{Moment, days};
use crate::people::Person;
use crate::people::session::Owner;
use crate::settings::save;
use crate::urls;
use crate::web::error::Result;
use crate::web::form::{Form, Saved};
use crate::web::site::Site;

/// The span of the figures beside those of all time.
const LATELY: std::time::Duration = days(90);

/// Everything as it is.
pub async fn show(
    _: urls::Affiliation,
    State(app): State<App>,
    site: Site,
    Owner(owner): Owner,
    Query(saved): Query<Saved>,
) -> Result<Response> {
    let happened = if saved.just_now() {
        Happened::Saved
    } else {
        Happened::Nothing
    };
    let typed = Typed::of(&site.settings);
    draw(&app, &site, &owner, (&typed, &Wrong::default()), happened).await
}

/// Saves one part, or shows it again arranged otherwise, or with what is wrong.
pub async fn change(
    _: urls::Affiliation,
    State(app): State<App>,
    site: Site,
    Owner(owner): Owner,
    Form(form): Form<OwnerForm>,
) -> Result<Response> {
    let (mut typed, mut wrong) = (Typed::of(&site.settings), Wrong::default());
    let happened = match form.read(&mut typed, &mut wrong, &site.settings) {
        Wish::Save(key, value) => {
            let tx = app.db.begin_write().await?;
            save::one(&tx, owner.id, key, &value, app.clock.now()).await?;
            tx.commit().await?;
            let back = format!("{}?saved=1", site.href(&urls::Affiliation));
            return Ok(Redirect::to(&back).into_response());
        }
        Wish::Redraw => Happened::Arranged,
        Wish::Refused => Happened::Refused,
    };
    draw(&app, &site, &owner, (&typed, &wrong), happened).await
}

async fn draw(
    app: &App,
    site: &Site,
    owner: &Person,
    (typed, wrong): (&Typed, &Wrong),
    happened: Happened,
) -> Result<Response> {
    let page = OwnerPage {
        site,
        owner,
        typed,
        wrong,
        figures: [
            since(app, app.clock.now().minus(LATELY)).await?,
            since(app, Moment(0)).await?,
        ],
        happened,
    };
    let status = match happened {
        Happened::Refused => StatusCode::UNPROCESSABLE_ENTITY,
        _ => StatusCode::OK,
    };
    Ok((status, views::page(&page)).into_response())
}

async fn since(app: &App, since: Moment) -> Result<Figures> {
    Ok(figures::figures(app.db.read(), since).await?)
}
