//! Where old addresses lead, for editors: the list, a new one, and removing one.

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use maud::Markup;
use serde::Deserialize;

use super::redirect_form::RedirectForm;
use super::redirect_views as views;
use crate::app::App;
use crate::people::session::Editor;
use crate::posts::redirects::{self, Outcome};
use crate::search;
use crate::t;
use crate::urls;
use crate::web::error::Result;
use crate::web::form::{FieldErrors, Form, Saved};
use crate::web::site::Site;

/// Most posts that are proposed.
const PROPOSED: u64 = 5;

/// Where the list goes on.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct After {
    after: String,
}

/// All redirects, the newest first.
pub async fn list(
    _: urls::Redirects,
    State(app): State<App>,
    site: Site,
    Editor(person): Editor,
    Query(after): Query<After>,
    Query(saved): Query<Saved>,
) -> Result<Markup> {
    let (rows, next) = redirects::list(app.db.read(), after.after.parse().ok()).await?;
    Ok(views::list(&site, &person, (&rows, next), saved.just_now()))
}

/// The form of a new one, with the posts it may lead to.
pub async fn new_form(
    _: urls::NewRedirect,
    State(app): State<App>,
    site: Site,
    Editor(person): Editor,
    Query(form): Query<RedirectForm>,
) -> Result<Markup> {
    let proposed = proposed(&app, &form.from).await?;
    Ok(views::form(
        &site,
        &person,
        (&form, &FieldErrors::default()),
        &proposed,
    ))
}

/// Keeps it; from then on its address answers with 301.
///
/// # Errors
/// When the database fails.
pub async fn create(
    _: urls::NewRedirect,
    State(app): State<App>,
    site: Site,
    Editor(person): Editor,
    Form(form): Form<RedirectForm>,
) -> Result<Response> {
    let mut errors = match form.check(&site.links.url(&urls::Home)) {
        Ok((from, to)) => {
            let tx = app.db.begin_write().await?;
            let now = app.clock.now();
            match redirects::add(&tx, (&from, &to), person.id, now).await? {
                Outcome::Added => {
                    tx.commit().await?;
                    let list = format!("{}?saved=1", site.href(&urls::Redirects));
                    return Ok(Redirect::to(&list).into_response());
                }
                Outcome::Leads => FieldErrors::default(),
            }
        }
        Err(errors) => errors,
    };
    if errors.is_empty() {
        errors.add("to", t!("redirect-to-leads"));
    }
    let proposed = proposed(&app, &form.from).await?;
    let page = views::form(&site, &person, (&form, &errors), &proposed);
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

/// Removes one.
///
/// # Errors
/// When the database fails.
pub async fn remove(
    urls::RemoveRedirect { id }: urls::RemoveRedirect,
    State(app): State<App>,
    site: Site,
    Editor(person): Editor,
) -> Result<Redirect> {
    let tx = app.db.begin_write().await?;
    redirects::remove(&tx, id, person.id, app.clock.now()).await?;
    tx.commit().await?;
    Ok(Redirect::to(&site.href(&urls::Redirects)))
}

/// Address and title of posts that the address may have meant.
async fn proposed(app: &App, from: &str) -> Result<Vec<(String, String)>> {
    let Some(typed) = search::missing_pages::words_of(from) else {
        return Ok(Vec::new());
    };
    let found = search::near::meant(app.db.read(), (from, &typed), PROPOSED, app.clock.now()).await?;
    Ok(found
        .iter()
        .map(|post| (search::views::path(post), post.title.clone()))
        .collect())
}
