//! Closing the address of somebody who complained of mail, and taking that back.

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use maud::Markup;

use super::complaint_form::{After, ComplaintForm, Done};
use super::complaint_views::{self as views, ComplaintPage};
use crate::app::App;
use crate::people::Person;
use crate::people::session::Editor;
use crate::subscriptions::way::hashes;
use crate::subscriptions::{Channel, complained};
use crate::urls;
use crate::web::error::Result;
use crate::web::form::{FieldErrors, Form};
use crate::web::site::Site;

/// The field, and what was done with it last.
pub async fn show(
    _: urls::Complaints,
    site: Site,
    Editor(person): Editor,
    Query(after): Query<After>,
) -> Markup {
    let page = ComplaintPage {
        person: &person,
        form: &ComplaintForm::default(),
        errors: &FieldErrors::default(),
        done: Done::from_code(&after.done),
    };
    views::complaints(&site, &page)
}

/// Closes an address, or takes that back.
pub async fn act(
    _: urls::Complaints,
    State(app): State<App>,
    site: Site,
    Editor(person): Editor,
    Form(form): Form<ComplaintForm>,
) -> Result<Response> {
    let mut errors = FieldErrors::default();
    let Some(address) = form.address(&mut errors) else {
        let page = ComplaintPage {
            person: &person,
            form: &form,
            errors: &errors,
            done: None,
        };
        let page = views::complaints(&site, &page);
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    };
    let done = change(&app, &person, &address, form.lifts()).await?;
    let next = format!("{}?done={}", site.href(&urls::Complaints), done.code());
    Ok(Redirect::to(&next).into_response())
}

async fn change(app: &App, person: &Person, address: &str, lifts: bool) -> Result<Done> {
    let hashes = hashes(&app.secrets, Channel::Email, address);
    let tx = app.db.begin_write().await?;
    let now = app.clock.now();
    let done = if lifts {
        if !complained::lifted(&tx, &hashes, person.id, now).await? {
            return Ok(Done::WasOpen);
        }
        Done::Lifted
    } else {
        complained::complained(&tx, &hashes, person.id, now).await?;
        Done::Closed
    };
    tx.commit().await?;
    Ok(done)
}
