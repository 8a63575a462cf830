//! The names that posts are filed under, for editors: all of them, and another name for one.

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use maud::Markup;

use super::named::{self, NameOf, Named};
use super::names_form::NameForm;
use super::names_views::{self as views, Typed};
use super::rename::{self, Outcome};
use crate::app::App;
use crate::people::session::Editor;
use crate::t;
use crate::urls;
use crate::web::error::{Refusal, Result};
use crate::web::form::{FieldErrors, Form, Saved};
use crate::web::site::Site;

/// Every tag, audience and subject.
pub async fn all(
    _: urls::AllTerms,
    State(app): State<App>,
    site: Site,
    Editor(person): Editor,
    Query(saved): Query<Saved>,
) -> Result<Markup> {
    let mut lists = Vec::new();
    for kind in NameOf::ALL {
        lists.push((kind, named::all(app.db.read(), kind).await?));
    }
    Ok(views::all(&site, &person, &lists, saved.just_now()))
}

/// One, with the form of another name.
pub async fn one(
    place: urls::RenameTerm,
    State(app): State<App>,
    site: Site,
    Editor(person): Editor,
) -> Result<Markup> {
    let (kind, named) = found(&app, &place).await?;
    let typed = Typed {
        form: NameForm {
            name: named.name.clone(),
            slug: named.slug.clone(),
        },
        ..Typed::default()
    };
    Ok(views::one(&site, &person, (kind, &named), &typed))
}

/// Gives it that name.
pub async fn rename(
    place: urls::RenameTerm,
    State(app): State<App>,
    site: Site,
    Editor(person): Editor,
    Form(form): Form<NameForm>,
) -> Result<Response> {
    let (kind, named) = found(&app, &place).await?;
    let (errors, taken_by) = match form.check(kind) {
        Ok((name, slug)) => {
            let tx = app.db.begin_write().await?;
            let (term, now) = ((kind, named.id), app.clock.now());
            match rename::rename(&tx, term, (&name, &slug), person.id, now).await? {
                Outcome::Renamed => {
                    tx.commit().await?;
                    return Ok(back(&site));
                }
                Outcome::Same => return Ok(back(&site)),
                Outcome::Missing => return Err(Refusal::NotFound.into()),
                Outcome::Taken(other) => (taken(), Some(other)),
                Outcome::JustTaken => {
                    drop(tx);
                    let other = named::taken_by(app.db.read(), term, (&name, &slug)).await?;
                    (taken(), other)
                }
            }
        }
        Err(errors) => (errors, None),
    };
    let typed = Typed {
        form,
        errors,
        taken_by,
    };
    let page = views::one(&site, &person, (kind, &named), &typed);
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

/// What an address names.
async fn found(app: &App, place: &urls::RenameTerm) -> Result<(NameOf, Named)> {
    let kind = NameOf::from_code(&place.kind).ok_or(Refusal::NotFound)?;
    let named = named::one(app.db.read(), kind, place.id).await?;
    Ok((kind, named.ok_or(Refusal::NotFound)?))
}

fn back(site: &Site) -> Response {
    Redirect::to(&format!("{}?saved=1", site.href(&urls::AllTerms))).into_response()
}

fn taken() -> FieldErrors {
    let mut errors = FieldErrors::default();
    errors.add("name", t!("terms-taken"));
    errors
}
