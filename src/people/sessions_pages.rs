//! Where one is logged in, and ending that.

use axum::extract::{Query, State};
use axum::response::{IntoResponse as _, Redirect, Response};
use tower_sessions::Session;

use super::end_sessions::{Which, end_sessions};
use super::own_form::SessionsForm;
use super::session::{self, Member};
use super::sessions_views::{self as views, Place};
use crate::app::App;
use crate::web::error::Result;
use crate::web::form::{Form, Saved};
use crate::web::site::Site;
use crate::{sessions, urls};

/// The sessions that are not over.
pub async fn show(
    _: urls::Sessions,
    State(app): State<App>,
    site: Site,
    session: Session,
    Member(person): Member,
    Query(saved): Query<Saved>,
) -> Result<Response> {
    let this = session::key(&app, &session);
    let rows = sessions::of(app.db.read(), person.id, app.clock.now()).await?;
    let places: Vec<Place> = rows
        .into_iter()
        .map(|row| Place {
            device: session::device(&row.record),
            is_this: this.as_ref() == Some(&row.id),
            id: row.id,
            since: row.created_at,
            seen_at: row.seen_at,
        })
        .collect();
    Ok(views::sessions(&site, &person, &places, saved.just_now()).into_response())
}

/// Ends one of them, or all but this one.
pub async fn end(
    _: urls::Sessions,
    State(app): State<App>,
    site: Site,
    session: Session,
    Member(person): Member,
    Form(form): Form<SessionsForm>,
) -> Result<Redirect> {
    let this = session::key(&app, &session).unwrap_or_default();
    let which = if form.session.is_empty() {
        Which::Others(&this)
    } else {
        Which::One(&form.session)
    };
    let tx = app.db.begin_write().await?;
    end_sessions(&tx, person.id, which, app.clock.now()).await?;
    tx.commit().await?;
    Ok(Redirect::to(&format!("{}?saved=1", site.href(&urls::Sessions))))
}
