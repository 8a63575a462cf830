//! The page of a name that several write under: editors say how it signs, an owner who may sign with it.

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};

use super::account_form::SharedForm;
use super::session::Editor;
use super::shared::{self, Shared};
use super::shared_views::{self as views, SharedPage};
use super::{Role, change_byline, sign_as};
use crate::app::App;
use crate::ids::{BylineId, PersonId};
use crate::urls;
use crate::web::error::{Refusal, Result};
use crate::web::form::{FieldErrors, Form, Saved};
use crate::web::site::Site;

/// The name as it is.
///
/// # Errors
/// `NotFound` for a name that nobody shares.
pub async fn show(
    urls::SharedName { id }: urls::SharedName,
    State(app): State<App>,
    site: Site,
    Editor(person): Editor,
    Query(saved): Query<Saved>,
) -> Result<Response> {
    let shared = find(&app, id).await?;
    let page = SharedPage {
        person: &person,
        shared: &shared,
        form: &SharedForm::of(&shared.byline),
        errors: &FieldErrors::default(),
        saved: saved.just_now(),
    };
    Ok(views::shared(&site, &page).into_response())
}

/// Changes how it signs, or who may sign with it.
///
/// # Errors
/// `NotFound` for a name that nobody shares, `Forbidden` for an editor who would say who may sign.
pub async fn act(
    urls::SharedName { id }: urls::SharedName,
    State(app): State<App>,
    site: Site,
    Editor(person): Editor,
    Form(form): Form<SharedForm>,
) -> Result<Response> {
    let (shared, now) = (find(&app, id).await?, app.clock.now());
    let there = format!("{}?saved=1", site.href(&urls::SharedName { id }));
    if form.intent == "signers" {
        if person.role != Role::Owner {
            return Err(Refusal::Forbidden.into());
        }
        let people: Vec<PersonId> = shared.people.iter().map(|signer| signer.id).collect();
        let tx = app.db.begin_write().await?;
        sign_as::sign_as(&tx, id, (&people, &form.person), person.id, now).await?;
        tx.commit().await?;
        return Ok(Redirect::to(&there).into_response());
    }
    let new = match form.check() {
        Ok(new) => new,
        Err(errors) => {
            let page = SharedPage {
                person: &person,
                shared: &shared,
                form: &form,
                errors: &errors,
                saved: false,
            };
            let page = views::shared(&site, &page);
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
        }
    };
    let tx = app.db.begin_write().await?;
    change_byline::change_byline(&tx, id, new, person.id, now).await?;
    tx.commit().await?;
    Ok(Redirect::to(&there).into_response())
}

async fn find(app: &App, id: BylineId) -> Result<Shared> {
    let shared = shared::shared(app.db.read(), id).await?;
    Ok(shared.ok_or(Refusal::NotFound)?)
}
